// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/unit_words.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/cut.h"
#include "core/remembered.h"
#include "core/words.h"
#include "typed/number_text.h"
#include "vocabulary/phrase.h"

namespace plumbline {

namespace embedded {
extern const std::string_view units_txt;
}

namespace {

class UnitWords {
  public:
    UnitWords() {
        std::string_view rest = embedded::units_txt;
        while (!rest.empty()) {
            std::string_view line = cutAt(rest, '\n');
            if (line.empty() || line.front() == '#') continue;
            const std::string_view name = trimmed(cutAt(line, ':'));
            while (!line.empty()) take(name, trimmed(cutAt(line, ',')));
        }
    }

    bool is(std::string_view list, const std::string& word) const {
        const auto at = lists_.find(std::string(list));
        return at != lists_.end() && at->second.contains(word);
    }
    // The name of the unit that the word is a spelling of; empty where it is none.
    std::string_view unitOf(const std::string& word) const {
        const auto at = units_.find(word);
        return at == units_.end() ? std::string_view() : at->second;
    }
    bool hasPart(const std::string& word) const {
        return std::any_of(parts_.begin(), parts_.end(), [&](const std::string& part) {
            return word.size() > part.size() && (word.starts_with(part) || word.ends_with(part));
        });
    }

  private:
    void take(std::string_view name, std::string_view word) {
        constexpr std::string_view lists[] = {"never", "point", "per", "span", "plain", "lead"};
        if (name == "part") return parts_.push_back(foldWord(word));
        if (name == "sign") {
            const std::size_t is = word.rfind('=');
            units_.try_emplace(foldAccents(word.substr(0, is)), word.substr(is + 1));
        } else if (std::find(std::begin(lists), std::end(lists), name) != std::end(lists)) {
            lists_[std::string(name)].insert(word == "#" ? "#" : foldAccents(word));
        } else {
            units_.try_emplace(foldAccents(word), name);
        }
    }

    std::unordered_map<std::string, std::unordered_set<std::string>> lists_;
    std::unordered_map<std::string, std::string> units_;
    std::vector<std::string> parts_;
};

const UnitWords& unitWords() {
    static const UnitWords words;
    return words;
}

bool joins(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// The words of a folded text; signs between them are left out.
std::vector<std::string> wordsIn(std::string_view folded) {
    std::vector<std::string> words(1);
    for (const char c : folded) {
        if (joins(c) || c == '%') words.back() += c;
        if (!joins(c) && !words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// A word without the ending of its plural: customers, Kunden, clienti.
std::string withoutEnding(std::string word) {
    constexpr std::size_t shortest = 3;
    constexpr std::string_view endings = "sneiaoy";
    while (word.size() > shortest && endings.find(word.back()) != std::string_view::npos) word.pop_back();
    return word;
}

// "€/customer", "hours per ticket": the word below the line; a time there makes no ratio.
std::string below(const std::string& folded) {
    const std::size_t line = folded.find('/');
    std::vector<std::string> words = wordsIn(folded);
    std::string word;
    if (line != std::string::npos && line > 0) {
        words = wordsIn(std::string_view(folded).substr(line + 1));
        if (!words.empty()) word = words.front();
    } else {
        for (std::size_t i = 1; i + 1 < words.size() && word.empty(); ++i)
            if (unitWords().is("per", words[i])) word = words[i + 1];
    }
    return word.empty() || unitWords().is("span", word) ? std::string() : withoutEnding(word);
}

// "in TEUR", "Mio. €": what a typed amount would say behind a 1.
bool readMoney(std::string_view name, UnitMeaning& meaning) {
    for (const std::string& text : {"1 " + std::string(name), std::string(name) + " 1"}) {
        const NumberText number = readNumberText(text);
        if (!number.isNumber() || number.unit.empty() || number.unit == "%" || !(number.value > 0)) continue;
        const std::string unit = foldAccents(number.unit);
        const std::string_view sign = unitWords().unitOf(unit);
        meaning.key = sign.empty() ? unit : foldAccents(sign);
        meaning.factor = number.value;
        meaning.currency = true;
        return true;
    }
    return false;
}

}  // namespace

std::string perWhat(std::string_view name) {
    return below(foldAccents(trimmed(name)));
}

namespace {

bool saysNeverAddsUp(std::string_view name) {
    const UnitWords& words = unitWords();
    for (const std::string& word : wordsIn(foldAccents(name)))
        if (words.is("never", word) || words.hasPart(word)) return true;
    for (const PhrasePart& part : phraseOf(name).parts)
        if (words.is("never", part.text)) return true;
    return name.find("Ø") != std::string_view::npos || name.find("ø ") != std::string_view::npos;
}

}  // namespace

bool neverAddsUp(std::string_view name) {
    struct Never;
    static Remembered<bool>& known = Remembered<bool>::ofProcess<Never>();
    return known.of(name, saysNeverAddsUp);
}

UnitMeaning unitMeaning(std::string_view name) {
    UnitMeaning meaning;
    std::string folded = foldAccents(trimmed(name));
    for (const std::string& word : wordsIn(folded)) {  // "in EUR"
        if (!unitWords().is("lead", word) || !folded.starts_with(word + " ")) break;
        folded.erase(0, word.size() + 1);
    }
    meaning.key = folded;
    if (folded.empty()) return meaning;
    meaning.plain = unitWords().is("plain", folded);
    meaning.adds = below(folded).empty() && !neverAddsUp(folded) && !unitWords().is("point", folded);
    if (meaning.adds && readMoney(folded, meaning)) return meaning;
    meaning.key.clear();
    for (const std::string& word : wordsIn(folded)) {
        const std::string_view unit = unitWords().unitOf(word);
        meaning.key +=
            (meaning.key.empty() ? "" : " ") + (unit.empty() ? withoutEnding(word) : std::string(unit));
    }
    if (meaning.key.empty()) meaning.key = folded;
    return meaning;
}

}  // namespace plumbline
