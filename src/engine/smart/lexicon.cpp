// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/lexicon.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "smart/language.h"
#include "smart/language_file.h"

namespace plumbline {

namespace embedded {
extern const std::string_view smart_all_txt, smart_de_txt, smart_en_txt, smart_es_txt, smart_fr_txt,
    smart_it_txt, smart_pt_txt;
}

namespace {

// What is known of one hash: which entry, and whether phrases begin with it.
struct Slot {
    std::uint64_t hash = 0;
    std::uint16_t entry = 0;
    bool known = false, starts = false;
};

}  // namespace

struct Lexicon::Words {
    // Open addressing: a number of a slot, from 1, beside sixteen bits of its hash, so that looking for words that are
    // not there reads little memory.
    std::vector<std::uint32_t> places;
    std::vector<Slot> slots;
    std::vector<WordEntry> entries;
    std::deque<LanguageWord> kept;
    std::deque<std::string> texts;
    std::array<LanguageText, languageCount> languages;
    LetterModels spelling;

    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 48); }
    const Slot* slotOf(std::uint64_t hash) const {
        for (std::size_t at = hash & (places.size() - 1); places[at] != 0;
             at = (at + 1) & (places.size() - 1))
            if (places[at] >> 16 == tagOf(hash) && slots[(places[at] & 0xffff) - 1].hash == hash)
                return &slots[(places[at] & 0xffff) - 1];
        return nullptr;
    }
    void place(std::size_t slot);
    void fill(std::span<const Record> records);
};

namespace {

// Few things of a kind, each kept once.
template <class Thing, class Container>
std::size_t keep(Container& kept, std::unordered_multimap<std::uint64_t, std::size_t>& byHash,
                 std::uint64_t hash, const Thing& thing) {
    const auto [first, last] = byHash.equal_range(hash);
    for (auto one = first; one != last; ++one)
        if (kept[one->second] == thing) return one->second;
    kept.push_back(thing);
    byHash.emplace(hash, kept.size() - 1);
    return kept.size() - 1;
}

std::uint64_t hashOfWord(const LanguageWord& word) {
    std::uint64_t hash = word.kinds;
    for (std::uint64_t part : {word.marks[0], word.marks[1], std::bit_cast<std::uint64_t>(word.value)})
        hash = (hash ^ hash >> 29 ^ part) * 0x9e3779b97f4a7c15u;
    return hash;
}

}  // namespace

Lexicon::Lexicon() {
    static Words words;
    const std::string_view files[] = {embedded::smart_en_txt, embedded::smart_de_txt, embedded::smart_fr_txt,
                                      embedded::smart_es_txt, embedded::smart_pt_txt, embedded::smart_it_txt};
    static_assert(std::size(files) == languageCount);
    std::vector<Record> records;
    for (std::size_t language = 0; language < languageCount; ++language) {
        for (std::string_view file : {files[language], embedded::smart_all_txt})
            readLanguageFile(file, language, words.languages[language], words.texts, records);
        LetterModel& spelling = words.languages[language].spelling;
        spelling.finish();
        words.spelling.add(spelling);
        spelling = {};
    }
    std::stable_sort(records.begin(), records.end(),
                     [](const Record& a, const Record& b) { return a.hash < b.hash; });
    words.fill(records);
    words_ = &words;
}

void Lexicon::Words::place(std::size_t slot) {
    std::size_t at = slots[slot].hash & (places.size() - 1);
    while (places[at] != 0) at = (at + 1) & (places.size() - 1);
    places[at] = tagOf(slots[slot].hash) << 16 | static_cast<std::uint32_t>(slot + 1);
}

// Records of one hash stand together.
void Lexicon::Words::fill(std::span<const Record> records) {
    std::unordered_multimap<std::uint64_t, std::size_t> wordPlaces, entryPlaces;
    std::size_t hashes = 0;
    for (std::size_t i = 0; i < records.size(); ++i)
        hashes += i == 0 || records[i].hash != records[i - 1].hash ? 1 : 0;
    slots.reserve(hashes);
    places.assign(std::bit_ceil(hashes + hashes / 2 + 2), 0);
    for (std::size_t first = 0; first < records.size();) {
        std::array<LanguageWord, languageCount> is{};
        Slot slot{records[first].hash};
        std::size_t end = first;
        for (; end < records.size() && records[end].hash == slot.hash; ++end) {
            const Record& record = records[end];
            LanguageWord& word = is[record.language];
            if (record.what == Record::starts) {
                slot.starts = true;
            } else if (record.what < wordKindCount) {
                slot.known = true;
                word.kinds |= std::uint64_t(1) << record.what;
                if (record.value != 0) word.value = record.value;
            } else {
                const std::size_t mark = record.what - wordKindCount;
                word.marks[mark / 64] |= std::uint64_t(1) << mark % 64;
            }
        }
        first = end;
        WordEntry entry;
        std::uint64_t hash = 0;
        for (std::size_t language = 0; language < languageCount; ++language) {
            const std::uint64_t of = hashOfWord(is[language]);
            entry.of[language] = &kept[keep(kept, wordPlaces, of, is[language])];
            hash = (hash ^ of) * 0x9e3779b97f4a7c15u;
        }
        entry.weight = weightsOf(entry);
        slot.entry = static_cast<std::uint16_t>(keep(entries, entryPlaces, hash, entry));
        slots.push_back(slot);
        place(slots.size() - 1);
    }
    entries.shrink_to_fit();
}

LexiconWord Lexicon::look(std::uint64_t hash) const {
    const Slot* slot = words_->slotOf(hash);
    if (!slot) return {};
    const WordEntry* entry = &words_->entries[slot->entry];
    return {slot->known ? entry : nullptr, entry, slot->starts};
}

LetterModels::Likelihoods Lexicon::spelling(std::string_view word) const {
    return words_->spelling.likelihoods(word);
}

std::string_view Lexicon::advice(Language language, Advice what) const {
    return words_->languages[static_cast<std::size_t>(language)].advice[static_cast<std::size_t>(what)];
}

std::u32string_view Lexicon::letters(Language language) const {
    return words_->languages[static_cast<std::size_t>(language)].letters;
}

Order Lexicon::order(Language language) const {
    return words_->languages[static_cast<std::size_t>(language)].order;
}

bool Lexicon::smallMonths(Language language) const {
    return words_->languages[static_cast<std::size_t>(language)].smallMonths;
}

const LanguageParts& Lexicon::parts(Language language) const {
    return words_->languages[static_cast<std::size_t>(language)].parts;
}

std::size_t Lexicon::bytes() const {
    return words_->places.capacity() * sizeof(std::uint32_t) + words_->slots.capacity() * sizeof(Slot) +
           words_->entries.capacity() * sizeof(WordEntry) + words_->kept.size() * sizeof(LanguageWord) +
           words_->spelling.bytes();
}

std::span<const std::string_view> Lexicon::rules(Language language) const {
    return words_->languages[static_cast<std::size_t>(language)].rules;
}

const Lexicon& lexicon() {
    static const Lexicon loaded;
    return loaded;
}

}  // namespace plumbline
