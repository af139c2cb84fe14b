// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/lexicon.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/cut.h"
#include "core/words.h"
#include "smart/language.h"

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

// One thing that a file says of one word.
struct Record {
    std::uint64_t hash = 0;
    double value = 0;
    std::uint8_t language = 0, what = 0;  // a kind; a mark from kinds on; or that phrases begin with it
    static constexpr std::uint8_t starts = 255;
};
static_assert(wordKindCount + markCount < Record::starts);

struct LanguageText {
    Order order = Order::NounLast;
    bool smallMonths = false;
    std::array<std::string, adviceCount> advice;
    LanguageParts parts;
    LetterModel spelling;
    std::u32string letters;
    std::vector<std::string_view> rules;
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
constexpr std::string_view markNames[] = {"noun-follows",
                                          "be",
                                          "fiscal-code",
                                          "period-end-code",
                                          "fiscal-year",
                                          "end-of",
                                          "range-joint",
                                          "time-joint",
                                          "date-joint",
                                          "day-lead",
                                          "day-article",
                                          "ordinal-article",
                                          "day-before",
                                          "day-word",
                                          "of-date",
                                          "base-word",
                                          "possessive",
                                          "at",
                                          "growth",
                                          "over",
                                          "to-bare",
                                          "per-bare",
                                          "elided",
                                          "elided-article",
                                          "year-verb",
                                          "next-phrase",
                                          "article",
                                          "definite",
                                          "subject-article",
                                          "definite-many",
                                          "certain-article",
                                          "many-article",
                                          "done-word",
                                          "nominal-tail",
                                          "of-word",
                                          "of-bare",
                                          "event-link",
                                          "out-of",
                                          "out",
                                          "each-of",
                                          "more",
                                          "into",
                                          "wholly",
                                          "first-one",
                                          "purpose",
                                          "purpose-verb",

                                          "relative",
                                          "vague-adverb",
                                          "no",
                                          "through-with",
                                          "genitive",
                                          "after-word",
                                          "for-long",
                                          "by-means",
                                          "project-event",
                                          "thither",
                                          "way-lead",
                                          "way-only",
                                          "which-article",
                                          "no-participle",
                                          "as",
                                          "separable",
                                          "count-letter",
                                          "start-letter",
                                          "not-next-behind",
                                          "their",
                                          "than",
                                          "age-border",
                                          "age-comparison",
                                          "age-word",
                                          "age-between",
                                          "for-all",
                                          "from-of",
                                          "times-word",
                                          "once-before",
                                          "at-least",
                                          "times",
                                          "and-or",
                                          "preposition",
                                          "where",
                                          "indefinite",
                                          "intent",

                                          "hour",
                                          "clock-o",
                                          "clock",
                                          "clock-word",
                                          "clock-lead",
                                          "top",
                                          "per-letter",
                                          "per-unit-letter",
                                          "season",
                                          "rate-article",
                                          "rhythm-tail",
                                          "metric-adjective",
                                          "active-plural",
                                          "kept-adjective",
                                          "measured-so",
                                          "range-from",
                                          "with",
                                          "end",
                                          "project-word",
                                          "to-the",
                                          "day-part",
                                          "some",
                                          "unit-adjective",
                                          "no-adjective",
                                          "size-symbol",
                                          "mean-word",
                                          "count-noun",
                                          "count-tail",
                                          "comparison",
                                          "in-of",
                                          "half",
                                          "gendered",
                                          "accented",
                                          "no-month",

                                          "month-and-word",
                                          "raise-verb",
                                          "chosen"};
static_assert(std::size(markNames) == markCount && markCount <= 128);
constexpr std::string_view partNames[] = {"participle",
                                          "no-participle",
                                          "act-form",
                                          "infinitive",
                                          "infinitive-first",
                                          "no-act",
                                          "nominal",
                                          "state",
                                          "result-state",
                                          "describes",
                                          "done",
                                          "done-many",
                                          "no-done",
                                          "gerund",
                                          "no-thing",
                                          "border-state",
                                          "loan-participle",
                                          "participle-start",
                                          "separable-start",
                                          "milestone",
                                          "act-compound",
                                          "idea",
                                          "metric",
                                          "goal",
                                          "goal-period-start",
                                          "end-of-thing",
                                          "no-end-of-thing",
                                          "period-end",
                                          "days-start",
                                          "weeks-start",
                                          "years-start",
                                          "several",
                                          "many",
                                          "points",
                                          "next-behind-start",
                                          "active-start",
                                          "times",
                                          "mid-start",
                                          "adverb",
                                          "adjective",
                                          "nationality",
                                          "description",
                                          "tells",
                                          "year-code-start",
                                          "week-code-start",
                                          "half-code-start",
                                          "of-certain",
                                          "number-unit",
                                          "number-teen",
                                          "number-ten",
                                          "number-and",
                                          "number-hundred",
                                          "number-thousand",
                                          "object-article"};
static_assert(std::size(partNames) == partCount);
constexpr std::string_view adviceNames[] = {"advice-s", "advice-s-other", "advice-m",      "advice-m-other",
                                            "advice-t", "advice-ok",      "advice-agreed", "advice-two"};

struct EntryHash {
    std::uint64_t whole = 0, first = 0;  // first: of several words
};

// Apostrophes and hyphens separate words.
EntryHash hashOf(std::string_view entry, LetterModel* spelling) {
    EntryHash hash;
    std::string word;
    std::size_t words = 0;
    const auto take = [&] {
        if (word.empty()) return;
        const std::uint64_t of = nameHash(word);
        if (spelling && word.size() > 3) spelling->add(word);
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

template <std::size_t count>
std::optional<std::size_t> placeIn(const std::string_view (&names)[count], std::string_view name) {
    const auto* const found = std::find(std::begin(names), std::end(names), name);
    return found == std::end(names) ? std::nullopt : std::optional<std::size_t>(found - std::begin(names));
}

}  // namespace

std::uint64_t phraseHash(std::uint64_t soFar, std::uint64_t word) {
    return soFar == 0 ? word : (soFar ^ word >> 7) * 0x9e3779b97f4a7c15u + word;
}

namespace {

class FileReader {
  public:
    FileReader(std::size_t language, LanguageText& text, std::deque<std::string>& texts,
               std::vector<Record>& records)
        : language_(language), text_(text), texts_(texts), records_(records) {}

    void read(std::string_view file) {
        while (!file.empty()) {
            std::string_view line = cutAt(file, '\n');
            if (line.empty() || line.front() == '#') continue;
            const std::string_view name = trimmed(cutAt(line, ':'));
            readLine(name, line);
        }
    }

  private:
    void readLine(std::string_view name, std::string_view line) {
        if (const auto kind = placeIn(kindNames, name)) return readWords(*kind, line);
        if (name.starts_with("set ")) {
            if (const auto mark = placeIn(markNames, name.substr(4))) readWords(wordKindCount + *mark, line);
        } else if (name.starts_with("part ")) {
            if (const auto part = placeIn(partNames, name.substr(5))) readParts(*part, line);
        } else if (name.starts_with("rule ")) {
            text_.rules.emplace_back(name.data() + 5,
                                     static_cast<std::size_t>(line.data() + line.size() - name.data()) - 5);
        } else if (name.starts_with("forms")) {
            readForms(trimmed(name.substr(5)), line);
        } else if (const auto advice = placeIn(adviceNames, name)) {
            text_.advice[*advice] = trimmed(line);
        } else if (name == "letter") {
            readLetters(line);
        } else if (name == "order") {
            text_.order = trimmed(line) == "verb-last"    ? Order::VerbLast
                          : trimmed(line) == "noun-first" ? Order::NounFirst
                                                          : Order::NounLast;
        } else if (name == "months") {
            text_.smallMonths = trimmed(line) == "small";
        }
    }
    void readWords(std::size_t what, std::string_view line);
    void addWord(std::size_t what, std::string_view entry, double value);
    void addForms(std::size_t what, std::string_view entry, double value);
    void readForms(std::string_view ending, std::string_view line);
    void readParts(std::size_t part, std::string_view line);
    void readLetters(std::string_view line) {
        for (std::size_t position = 0; position < line.size();)
            if (const char32_t c = nextCodePoint(line, position); c >= 0x80) text_.letters += c;
    }

    // "forms ar: ando, amos": what stands for the ending in a verb's other forms.
    struct Forms {
        std::string_view ending;
        std::vector<std::string_view> others;
    };
    std::vector<Forms> forms_;
    std::size_t language_;
    LanguageText& text_;
    std::deque<std::string>& texts_;
    std::vector<Record>& records_;
};

void FileReader::readForms(std::string_view ending, std::string_view line) {
    Forms forms{ending, {}};
    while (!line.empty()) forms.others.push_back(trimmed(cutAt(line, ',')));
    forms_.push_back(std::move(forms));
}

void FileReader::addWord(std::size_t what, std::string_view entry, double value) {
    const auto language = static_cast<std::uint8_t>(language_);
    const EntryHash hash = hashOf(entry, what < wordKindCount ? &text_.spelling : nullptr);
    records_.push_back({hash.whole, value, language, static_cast<std::uint8_t>(what)});
    if (hash.first != 0) records_.push_back({hash.first, 0, language, Record::starts});
}

// "aumentar~" and "clean~ up" are the verb and its forms, by the longest ending that is told; "book [the]" is the verb
// with each article.
void FileReader::addForms(std::size_t what, std::string_view entry, double value) {
    constexpr std::string_view article = "[the]";
    if (entry.ends_with(article)) {
        const std::string verb(entry.substr(0, entry.size() - article.size()));
        for (std::string_view one : text_.parts[static_cast<std::size_t>(Part::ObjectArticle)])
            addWord(what, verb + std::string(one), value);
        return;
    }
    const std::size_t mark = entry.find('~');
    if (mark == std::string_view::npos) return addWord(what, entry, value);
    const std::string_view verb = entry.substr(0, mark);
    const std::string rest(entry.substr(mark + 1));
    addWord(what, std::string(verb) + rest, value);
    const Forms* longest = nullptr;
    for (const Forms& forms : forms_)
        if (verb.ends_with(forms.ending) && (!longest || forms.ending.size() > longest->ending.size()))
            longest = &forms;
    if (!longest) return;
    const std::string stem(verb.substr(0, verb.size() - longest->ending.size()));
    for (std::string_view other : longest->others) addWord(what, stem + std::string(other) + rest, value);
}

void FileReader::readWords(std::size_t what, std::string_view line) {
    while (!line.empty()) {
        std::string_view entry = trimmed(cutAt(line, ','));
        double value = 0;
        if (const std::size_t equals = entry.find('='); equals != std::string_view::npos) {
            std::from_chars(entry.data() + equals + 1, entry.data() + entry.size(), value);
            entry = entry.substr(0, equals);
        }
        addForms(what, entry, value);
    }
}

// Looked for in folded words; the endings of participles in words as they are written, where the accent tells them.
void FileReader::readParts(std::size_t part, std::string_view line) {
    const auto is = static_cast<Part>(part);
    const bool written = is == Part::Done || is == Part::DoneMany || is == Part::NoDone;
    while (!line.empty()) {
        const std::string_view one = trimmed(cutAt(line, ','));
        text_.parts[part].push_back(texts_.emplace_back(written ? std::string(one) : foldWord(one)));
    }
}

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
        FileReader(language, words.languages[language], words.texts, records).read(files[language]);
        FileReader(language, words.languages[language], words.texts, records).read(embedded::smart_all_txt);
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

std::optional<WordKind> wordKindNamed(std::string_view name) {
    const auto place = placeIn(kindNames, name);
    return place ? std::optional(static_cast<WordKind>(*place)) : std::nullopt;
}

std::optional<Mark> wordMarkNamed(std::string_view name) {
    const auto place = placeIn(markNames, name);
    return place ? std::optional(static_cast<Mark>(*place)) : std::nullopt;
}

std::optional<Part> wordPartNamed(std::string_view name) {
    const auto place = placeIn(partNames, name);
    return place ? std::optional(static_cast<Part>(*place)) : std::nullopt;
}

const Lexicon& lexicon() {
    static const Lexicon loaded;
    return loaded;
}

}  // namespace plumbline
