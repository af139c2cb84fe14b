// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/lexicon.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <span>
#include <string>
#include <vector>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {

namespace embedded {
extern const std::string_view smart_de_txt, smart_en_txt, smart_es_txt, smart_fr_txt;
}

namespace {

// What is known of one hash: its entry, and whether phrases begin with it.
struct Slot {
    std::uint64_t hash = 0;
    WordEntry entry;
    bool known = false, starts = false;
};

}  // namespace

struct Lexicon::Words {
    // Open addressing; the size is a power of two, at most half full. Half of the hash stands beside the
    // place that it leads to, so that looking for words that are not there reads little memory.
    struct Mark {
        std::uint32_t half = 0, place = 0;  // a place in slots, from 1
    };
    std::vector<Mark> marks;
    std::vector<Slot> slots;
    std::array<std::array<std::string, adviceCount>, languageCount> advice;
    std::array<LetterModel, languageCount> spelling;
    std::array<std::u32string, languageCount> letters;

    void readEntries(std::size_t language, std::size_t kind, std::string_view line);
    void readLetters(std::size_t language, std::string_view line);
    const Slot* slotOf(std::uint64_t hash) const {
        const auto half = static_cast<std::uint32_t>(hash >> 32);
        for (std::size_t at = hash & (marks.size() - 1); marks[at].place != 0;
             at = (at + 1) & (marks.size() - 1))
            if (marks[at].half == half && slots[marks[at].place - 1].hash == hash)
                return &slots[marks[at].place - 1];
        return nullptr;
    }
    void makeRoom(std::size_t entries);
    Slot& at(std::uint64_t hash);
};

namespace {

constexpr std::string_view kindNames[] = {
    "function",  "change",  "deliver",   "make",     "vague",         "generic",    "metric",   "adjective",
    "number",    "factor",  "universal", "zero",     "scale",         "percent",    "longunit", "shortunit",
    "by",        "in",      "within",    "this",     "period",        "per",        "last",     "compare",
    "label",     "service", "from",      "to",       "currently",     "determiner", "weekday",  "owner",
    "role",      "range",   "recurring", "periodic", "deadlinelabel", "event",      "goalword", "idea",
    "milestone", "achieve", "create",    "identity", "means",         "place",      "degree",   "finish",
    "after",     "moment",  "artefact",  "state",    "measure",       "currency",   "was",      "duty",
    "joint",     "before",  "turn",      "age",      "ordinal",       "week",       "resource", "repeat"};
static_assert(std::size(kindNames) == wordKindCount && wordKindCount <= 64);
constexpr std::string_view adviceNames[] = {"advice-s", "advice-s-other", "advice-m",      "advice-m-other",
                                            "advice-t", "advice-ok",      "advice-agreed", "advice-two"};

struct EntryHash {
    std::uint64_t whole = 0, first = 0;  // first: of several words
};

// Apostrophes and hyphens separate words.
EntryHash hashOf(std::string_view entry, LetterModel& spelling) {
    EntryHash hash;
    std::string word;
    std::size_t words = 0;
    const auto take = [&] {
        if (word.empty()) return;
        const std::uint64_t of = nameHash(word);
        if (word.size() > 3) spelling.add(word);
        if (words == 0) hash.first = of;
        hash.whole = phraseHash(hash.whole, of);
        ++words;
        word.clear();
    };
    for (std::size_t position = 0; position < entry.size();) {
        const char32_t c = nextCodePoint(entry, position);
        c == '\'' || c == 0x2019 || c == '-' || isBlankSpace(c) ? take() : appendFolded(word, c);
    }
    take();
    if (words < 2) hash.first = 0;
    return hash;
}

}  // namespace

std::uint64_t phraseHash(std::uint64_t soFar, std::uint64_t word) {
    return soFar == 0 ? word : (soFar ^ word >> 7) * 0x9e3779b97f4a7c15u + word;
}

void Lexicon::Words::readEntries(std::size_t language, std::size_t kind, std::string_view line) {
    while (!line.empty()) {
        std::string_view entry = trimmed(cutAt(line, ','));
        double value = 0;
        if (const std::size_t equals = entry.find('='); equals != std::string_view::npos) {
            std::from_chars(entry.data() + equals + 1, entry.data() + entry.size(), value);
            entry = entry.substr(0, equals);
        }
        const EntryHash hash = hashOf(entry, spelling[language]);
        Slot& slot = at(hash.whole);
        slot.known = true;
        slot.entry.kinds[language] |= std::uint64_t(1) << kind;
        if (value != 0) slot.entry.value[language] = value;
        if (hash.first != 0) at(hash.first).starts = true;
    }
}

namespace {

// How many words and phrases the files can hold at most, each with its first word.
std::size_t mostEntries(std::span<const std::string_view> files) {
    std::size_t count = 0;
    for (std::string_view file : files)
        count += static_cast<std::size_t>(
            std::count_if(file.begin(), file.end(), [](char c) { return c == ',' || c == '\n'; }));
    return 2 * count;
}

}  // namespace

Lexicon::Lexicon() {
    static Words words;
    const std::string_view files[] = {embedded::smart_en_txt, embedded::smart_de_txt, embedded::smart_fr_txt,
                                      embedded::smart_es_txt};
    words.makeRoom(mostEntries(files));
    for (std::size_t language = 0; language < languageCount; ++language)
        for (std::string_view rest = files[language]; !rest.empty();) {
            std::string_view line = cutAt(rest, '\n');
            if (line.empty() || line.front() == '#') continue;
            const std::string_view name = trimmed(cutAt(line, ':'));
            for (std::size_t i = 0; i < std::size(adviceNames); ++i)
                if (adviceNames[i] == name) words.advice[language][i] = trimmed(line);
            if (name == "letter") words.readLetters(language, line);
            const auto* const kind = std::find(std::begin(kindNames), std::end(kindNames), name);
            if (kind != std::end(kindNames))
                words.readEntries(language, static_cast<std::size_t>(kind - std::begin(kindNames)), line);
        }
    for (LetterModel& spelling : words.spelling) spelling.finish();
    words_ = &words;
}

void Lexicon::Words::makeRoom(std::size_t entries) {
    marks.assign(std::bit_ceil(2 * entries + 2), {});
    slots.reserve(entries / 2);
}

// The slot of a hash, a new one where there is none.
Slot& Lexicon::Words::at(std::uint64_t hash) {
    if (const Slot* known = slotOf(hash)) return slots[static_cast<std::size_t>(known - slots.data())];
    std::size_t at = hash & (marks.size() - 1);
    while (marks[at].place != 0) at = (at + 1) & (marks.size() - 1);
    slots.emplace_back().hash = hash;
    marks[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(slots.size())};
    return slots.back();
}

void Lexicon::Words::readLetters(std::size_t language, std::string_view line) {
    for (std::size_t position = 0; position < line.size();)
        if (const char32_t c = nextCodePoint(line, position); c >= 0x80) letters[language] += c;
}

LexiconWord Lexicon::look(std::uint64_t hash) const {
    const Slot* slot = words_->slotOf(hash);
    if (!slot) return {};
    return {slot->known ? &slot->entry : nullptr, slot->starts};
}

const LetterModel& Lexicon::spelling(Language language) const {
    return words_->spelling[static_cast<std::size_t>(language)];
}

std::string_view Lexicon::advice(Language language, Advice what) const {
    return words_->advice[static_cast<std::size_t>(language)][static_cast<std::size_t>(what)];
}

std::u32string_view Lexicon::letters(Language language) const {
    return words_->letters[static_cast<std::size_t>(language)];
}

const Lexicon& lexicon() {
    static const Lexicon loaded;
    return loaded;
}

}  // namespace plumbline
