// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/lexicon.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {

namespace embedded {
extern const std::string_view smart_de_txt, smart_en_txt, smart_es_txt, smart_fr_txt;
}

struct Lexicon::Words {
    std::unordered_map<std::uint64_t, WordEntry> entries;
    std::unordered_set<std::uint64_t> starts;
    std::array<std::array<std::string, 4>, languageCount> advice;
    std::array<std::vector<std::string>, languageCount> endings;
    std::array<std::u32string, languageCount> letters;
    void readLine(std::size_t language, std::string_view line);
};

namespace {

constexpr std::string_view kindNames[] = {
    "function",  "change",  "deliver",   "make",     "vague",         "generic",    "metric",   "adjective",
    "number",    "factor",  "universal", "zero",     "scale",         "percent",    "longunit", "shortunit",
    "by",        "in",      "within",    "this",     "period",        "per",        "last",     "compare",
    "label",     "service", "from",      "to",       "currently",     "determiner", "weekday",  "owner",
    "role",      "range",   "recurring", "periodic", "deadlinelabel", "event",      "goalword", "idea",
    "milestone", "achieve", "create",    "identity", "means",         "place"};
constexpr std::string_view adviceNames[] = {"advice-s", "advice-m", "advice-t", "advice-ok"};

struct EntryHash {
    std::uint64_t whole = 0, first = 0;  // first: of several words
};

// Apostrophes and hyphens separate words.
EntryHash hashOf(std::string_view entry) {
    EntryHash hash;
    std::string word;
    std::size_t words = 0;
    const auto take = [&] {
        if (word.empty()) return;
        const std::uint64_t of = nameHash(word);
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

void Lexicon::Words::readLine(std::size_t language, std::string_view line) {
    const std::string_view name = trimmed(cutAt(line, ':'));
    for (std::size_t i = 0; i < std::size(adviceNames); ++i)
        if (adviceNames[i] == name) advice[language][i] = trimmed(line);
    const auto* const kind = std::find(std::begin(kindNames), std::end(kindNames), name);
    if (name == "ending")
        for (std::string_view rest = line; !rest.empty();)
            endings[language].push_back(foldWord(cutAt(rest, ',')));
    if (name == "letter")
        for (std::size_t position = 0; position < line.size();)
            if (const char32_t c = nextCodePoint(line, position); c >= 0x80) letters[language] += c;
    if (kind == std::end(kindNames)) return;
    while (!line.empty()) {
        std::string_view entry = trimmed(cutAt(line, ','));
        double value = 0;
        if (const std::size_t equals = entry.find('='); equals != std::string_view::npos) {
            std::from_chars(entry.data() + equals + 1, entry.data() + entry.size(), value);
            entry = entry.substr(0, equals);
        }
        const EntryHash hash = hashOf(entry);
        WordEntry& word = entries[hash.whole];
        word.kinds[language] |= std::uint64_t(1) << (kind - std::begin(kindNames));
        if (value != 0) word.value[language] = value;
        if (hash.first != 0) starts.insert(hash.first);
    }
}

Lexicon::Lexicon() {
    static Words words;
    const std::string_view files[] = {embedded::smart_en_txt, embedded::smart_de_txt, embedded::smart_fr_txt,
                                      embedded::smart_es_txt};
    for (std::size_t language = 0; language < languageCount; ++language)
        for (std::string_view rest = files[language]; !rest.empty();) {
            const std::string_view line = cutAt(rest, '\n');
            if (!line.empty() && line.front() != '#') words.readLine(language, line);
        }
    words_ = &words;
}

const WordEntry* Lexicon::find(std::uint64_t hash) const {
    const auto found = words_->entries.find(hash);
    return found == words_->entries.end() ? nullptr : &found->second;
}

bool Lexicon::startsPhrase(std::uint64_t hash) const {
    return words_->starts.contains(hash);
}

std::string_view Lexicon::advice(Language language, char what) const {
    const std::size_t index = what == 's' ? 0 : what == 'm' ? 1 : what == 't' ? 2 : 3;
    return words_->advice[static_cast<std::size_t>(language)][index];
}

std::span<const std::string> Lexicon::endings(Language language) const {
    return words_->endings[static_cast<std::size_t>(language)];
}

std::u32string_view Lexicon::letters(Language language) const {
    return words_->letters[static_cast<std::size_t>(language)];
}

const Lexicon& lexicon() {
    static const Lexicon loaded;
    return loaded;
}

}  // namespace plumbline
