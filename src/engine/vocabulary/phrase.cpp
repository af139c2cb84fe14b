// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "vocabulary/phrase.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::size_t mostWords = 24, longestKnown = 5;  // words of the longest known phrase
constexpr std::size_t shortestWord = 3;                  // shorter ones say something only by themselves

enum class CharKind : std::uint8_t { Break, Letter, Digit, Sign };

struct Letter {
    CharKind kind = CharKind::Break;
    std::string folded;
};

Letter letterAt(std::string_view text, std::size_t& position) {
    const std::size_t start = position;
    const char32_t c = nextCodePoint(text, position);
    Letter letter;
    letter.folded = foldWord(text.substr(start, position - start));
    if (isSetOnLetter(c)) letter.kind = CharKind::Letter;
    if (letter.folded.empty()) return letter;
    if (c >= '0' && c <= '9')
        letter.kind = CharKind::Digit;
    else if (c == '%' || c == '#')
        letter.kind = CharKind::Sign;
    else
        letter.kind = CharKind::Letter;
    return letter;
}

struct SplitWords {
    std::vector<std::string> outside, inside;  // of brackets
};

bool isFiller(const std::string& word) {
    const auto* uses = usesOf(word);
    return uses && std::any_of(uses->begin(), uses->end(),
                               [](const WordUse& use) { return use.kind == WordClass::Filler; });
}

// Of a heading written as one, "VentesàDate" or "ChefDéquipe": one letter that only joins, at the end or the beginning of a known word.
void addWritten(std::vector<std::string>& list, std::string word) {
    constexpr std::size_t shortest = 5;
    if (word.size() >= shortest && !usesOfInflected(word)) {
        const std::string stem = word.substr(0, word.size() - 1), last = word.substr(word.size() - 1),
                          rest = word.substr(1), first = word.substr(0, 1);
        if (isFiller(last) && usesOfInflected(stem)) {
            list.insert(list.end(), {stem, last});
            return;
        }
        if (isFiller(first) && usesOf(rest)) {
            list.insert(list.end(), {first, rest});
            return;
        }
    }
    addUnspacedParts(list, std::move(word), mostWords);
}

// Runs of letters, of digits, and signs by themselves; "IDEmploye" is "id", "employe".
SplitWords wordsOf(std::string_view text) {
    const std::string heading = spelledOut(text);
    const bool asOne = heading.size() > text.size() && text.find(' ') == std::string_view::npos;
    SplitWords words;
    std::string word;
    int brackets = 0;
    CharKind last = CharKind::Break;
    const auto close = [&] {
        auto& list = brackets > 0 ? words.inside : words.outside;
        if (!word.empty())
            asOne ? addWritten(list, std::move(word)) : addUnspacedParts(list, std::move(word), mostWords);
        word.clear();
    };
    for (std::size_t position = 0; position < heading.size();) {
        const char c = heading[position];
        const Letter letter = letterAt(heading, position);
        const bool other = (letter.kind == CharKind::Digit) != (last == CharKind::Digit);
        if (letter.kind == CharKind::Break || letter.kind == CharKind::Sign || last == CharKind::Sign ||
            other)
            close();
        if (c == '(' || c == '[') ++brackets;
        if ((c == ')' || c == ']') && brackets > 0) --brackets;
        word += letter.folded;
        last = letter.kind;
    }
    close();
    return words;
}

bool isNumber(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool saysAlone(const std::string& word, const std::vector<WordUse>& uses) {
    if (word.size() >= shortestWord) return true;
    return std::any_of(uses.begin(), uses.end(), [](const WordUse& use) {
        return use.kind == WordClass::Id || use.kind == WordClass::Quantity || use.kind == WordClass::Ratio ||
               use.kind == WordClass::Earlier;
    });
}

enum class Place : std::uint8_t { Within, Last };

void addWord(Phrase& phrase, const std::string& word, Place place) {
    const std::vector<WordUse>* uses = usesOfInflected(word);
    if (!uses) {
        if (const auto glued = gluedParts(word)) {
            for (const std::string* word : {&glued->first, &glued->second}) {
                const std::string& part = *word;
                const auto* known = usesOf(part);
                phrase.parts.push_back(
                    {part, known ? *known : std::vector<WordUse>(), 1, &part == &glued->second});
                phrase.unknown += known ? 0 : 1;
            }
            return;
        }
        phrase.parts.push_back({word, {}});
        ++phrase.unknown;
        return;
    }
    const auto may = [&](WordClass kind) {
        return std::any_of(uses->begin(), uses->end(), [=](const WordUse& use) { return use.kind == kind; });
    };
    if (may(WordClass::Filler) && !(place == Place::Last && may(WordClass::Id)))
        return;  // "Rep No.", "no mês"
    if (saysAlone(word, *uses))
        phrase.parts.push_back({word, *uses});
    else {
        phrase.parts.push_back({word, {}});
        ++phrase.unknown;
    }
}

// The longest known phrases from the left on.
Phrase partsOf(const std::vector<std::string>& words) {
    Phrase phrase;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t taken = 0;
        for (std::size_t count = std::min(longestKnown, words.size() - first); count > 1 && taken == 0;
             --count) {
            std::string text;
            for (std::size_t i = 0; i < count; ++i) text += words[first + i];
            const std::vector<WordUse>* uses = usesOf(text);
            if (!uses) continue;
            taken = count;
            if (!std::any_of(uses->begin(), uses->end(),
                             [](const WordUse& use) { return use.kind == WordClass::Filler; }))
                phrase.parts.push_back({std::move(text), *uses, count, false});
        }
        if (taken == 0) {
            const std::string& word = words[first];
            if (isNumber(word)) {
                if (word.size() < 2) phrase.parts.push_back({word, {}});  // "Product 1"
            } else {
                addWord(phrase, word, first > 0 && first + 1 == words.size() ? Place::Last : Place::Within);
            }
            taken = 1;
        }
        first += taken;
    }
    return phrase;
}

bool saysNothing(const Phrase& phrase) {
    return std::all_of(phrase.parts.begin(), phrase.parts.end(),
                       [](const PhrasePart& part) { return part.uses.empty(); });
}

bool saysFigure(const Phrase& phrase) {
    for (WordClass kind : {WordClass::Target, WordClass::Actual, WordClass::Forecast, WordClass::Earlier,
                           WordClass::Ratio, WordClass::Difference, WordClass::Progress})
        if (phrase.has(kind)) return true;
    return false;
}

}  // namespace

bool PhrasePart::is(WordClass kind) const {
    return std::any_of(uses.begin(), uses.end(), [=](const WordUse& use) { return use.kind == kind; });
}

bool Phrase::has(WordClass kind) const {
    return std::any_of(parts.begin(), parts.end(), [=](const PhrasePart& part) { return part.is(kind); });
}

namespace {

// What is measured, of a word that says the figure, too: "umsatz" of "umsatzziel", "sales" of "salestarget".
std::string_view measuredIn(const PhrasePart& part) {
    constexpr std::size_t shortest = 2;
    if (!part.is(WordClass::Target) && !part.is(WordClass::Actual)) return {};
    const std::string_view text = part.text;
    const auto is = [](std::string_view word, WordClass kind) {
        const auto* uses = usesOf(std::string(word));
        return uses &&
               std::any_of(uses->begin(), uses->end(), [=](const WordUse& use) { return use.kind == kind; });
    };
    for (std::size_t cut = shortest; cut + shortest <= text.size(); ++cut) {
        const std::string_view first = text.substr(0, cut), second = text.substr(cut);
        if (is(first, WordClass::Quantity) &&
            (is(second, WordClass::Target) || is(second, WordClass::Actual)))
            return first;
        if (is(second, WordClass::Quantity) && (is(first, WordClass::Target) || is(first, WordClass::Actual)))
            return second;
    }
    return {};
}

}  // namespace

std::string Phrase::subject() const {
    std::vector<std::string_view> words;
    for (const PhrasePart& part : parts)
        if (part.uses.empty() || part.is(WordClass::Quantity) || part.is(WordClass::Group))
            words.push_back(part.text);
        else if (const std::string_view measured = measuredIn(part); !measured.empty())
            words.push_back(measured);
    std::sort(words.begin(), words.end());
    std::string subject;
    for (std::string_view word : words) subject.append(subject.empty() ? "" : " ").append(word);
    return subject;
}

Phrase phraseOf(std::string_view heading) {
    const SplitWords words = wordsOf(heading);
    Phrase phrase = partsOf(words.outside);
    if (!words.inside.empty() && saysNothing(phrase)) {
        Phrase inside = partsOf(words.inside);
        if (!saysNothing(inside)) {  // "New business (Plan)": what is planned has its say
            phrase.parts.insert(phrase.parts.end(), inside.parts.begin(), inside.parts.end());
            phrase.unknown += inside.unknown;
            return phrase;
        }
    }
    // "Revenue (plan)": what stands in brackets says which figure, where nothing else does; "Expected sales (plan)".
    const bool open =
        !saysFigure(phrase) || (phrase.has(WordClass::Forecast) && !phrase.has(WordClass::Actual));
    if (!words.inside.empty() && open) {
        Phrase inside = partsOf(words.inside);
        if (saysFigure(inside))
            phrase.parts.insert(phrase.parts.end(), inside.parts.begin(), inside.parts.end());
    }
    return phrase;
}

}  // namespace plumbline
