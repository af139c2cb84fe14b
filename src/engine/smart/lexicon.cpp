// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/lexicon.h"

#include <charconv>
#include <string>
#include <unordered_map>
#include <unordered_set>

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
};

namespace {

constexpr std::string_view kindNames[] = {
    "function",  "change",     "deliver", "make",      "vague",   "generic", "metric",
    "adjective", "number",     "factor",  "universal", "zero",    "scale",   "percent",
    "longunit",  "shortunit",  "by",      "in",        "within",  "this",    "period",
    "per",       "last",       "compare", "label",     "service", "from",    "to",
    "currently", "determiner", "weekday", "owner",     "role",    "range",
    "recurring"};
constexpr std::string_view adviceNames[] = {"advice-s", "advice-m", "advice-t", "advice-ok"};

}  // namespace

std::uint64_t phraseHash(std::string_view phrase, std::uint64_t* first) {
    std::string plain;
    for (std::size_t position = 0; position < phrase.size();) {
        const char32_t c = nextCodePoint(phrase, position);
        c == '\'' || c == 0x2019 || c == '-' ? plain.push_back(' ') : appendFolded(plain, c);
    }
    const std::string_view text = trimmed(plain);
    if (first && text.find(' ') != std::string_view::npos) *first = nameHash(text.substr(0, text.find(' ')));
    return nameHash(text);
}

Lexicon::Lexicon() {
    static Words words;
    const std::string_view files[] = {embedded::smart_en_txt, embedded::smart_de_txt, embedded::smart_fr_txt,
                                      embedded::smart_es_txt};
    for (std::size_t language = 0; language < languageCount; ++language)
        for (std::string_view rest = files[language]; !rest.empty();) {
            std::string_view line = cutAt(rest, '\n');
            if (line.empty() || line.front() == '#') continue;
            const std::string_view name = trimmed(cutAt(line, ':'));
            for (std::size_t i = 0; i < std::size(adviceNames); ++i)
                if (adviceNames[i] == name) words.advice[language][i] = trimmed(line);
            for (std::size_t kind = 0; kind < std::size(kindNames); ++kind) {
                if (kindNames[kind] != name) continue;
                while (!line.empty()) {
                    std::string_view entry = trimmed(cutAt(line, ','));
                    double value = 0;
                    if (const std::size_t equals = entry.find('='); equals != std::string_view::npos) {
                        std::from_chars(entry.data() + equals + 1, entry.data() + entry.size(), value);
                        entry = entry.substr(0, equals);
                    }
                    std::uint64_t first = 0;
                    WordEntry& word = words.entries[phraseHash(entry, &first)];
                    word.kinds[language] |= std::uint64_t(1) << kind;
                    if (value != 0) word.value[language] = value;
                    if (first != 0) words.starts.insert(first);
                }
            }
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

const Lexicon& lexicon() {
    static const Lexicon loaded;
    return loaded;
}

}  // namespace plumbline
