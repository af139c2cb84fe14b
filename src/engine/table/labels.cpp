// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/labels.h"

#include <algorithm>
#include <bitset>

#include "core/words.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t longestLabel = 120;  // a longer text is a statement, no label

// The first three letters of words, as a set: most texts are told to begin with none of them by one look.
class Starts {
  public:
    explicit Starts(WordClass kind) {
        known_.set(other);  // nothing is said of those
        for (std::string_view word : knownWords(1))
            if (isWord(kind, word)) known_.set(startOf(word));
    }
    bool mayBegin(std::string_view word) const { return known_[startOf(word)]; }

  private:
    static constexpr unsigned letters = 32, other = letters - 1;  // any byte that is no ASCII

    static unsigned letterOf(char c) {
        const auto byte = static_cast<unsigned char>(c);
        const unsigned letter = (byte | 0x20u) - 'a';
        return byte >= 0x80 ? other : letter < 26 ? letter + 1 : 27;
    }
    static std::size_t startOf(std::string_view word) {
        std::size_t start = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const unsigned letter = i < word.size() ? letterOf(word[i]) : 0;
            if (letter == other) return other;
            start = start * letters + letter;
        }
        return start;
    }

    std::bitset<letters * letters * letters> known_;
};

bool startsTotal(std::string_view word) {
    static const Starts starts(WordClass::Total);
    return starts.mayBegin(word);
}

bool isSumSign(std::string_view text) {
    return text == "Σ" || text == "∑" || text == "S̄";
}

// "(Subtotal of the rooms)".
std::string_view withoutBrackets(std::string_view label) {
    const std::string_view text = trimmed(label);
    return text.size() > 2 && text.front() == '(' && text.back() == ')'
               ? trimmed(text.substr(1, text.size() - 2))
               : text;
}

}  // namespace

bool isTotalLabel(std::string_view label) {
    std::string_view text = withoutBrackets(label);
    if (text.ends_with(':')) text = trimmed(text.substr(0, text.size() - 1));
    if (text.empty() || text.size() > longestLabel) return false;
    if (isSumSign(text)) return true;
    return startsTotal(text) && isWord(WordClass::Total, text);
}

namespace {

char32_t firstLetter(std::string_view text) {
    std::size_t position = 0;
    return nextCodePoint(text, position);
}

// "北区合计", "รวมภาคเหนือ": in scripts without blanks; Thai says the total first.
std::optional<std::string_view> totalOfUnspaced(std::string_view label) {
    constexpr std::size_t longest = 60;
    std::size_t cut = 0;
    if (label.empty() || label.size() > longest || !isUnspaced(nextCodePoint(label, cut)))
        return std::nullopt;
    for (cut = 0; cut < label.size();) {
        nextCodePoint(label, cut);
        if (cut < label.size() && isTotalLabel(label.substr(cut))) return label.substr(0, cut);
        if (cut < label.size() && isThai(firstLetter(label)) && isTotalLabel(label.substr(0, cut)))
            return label.substr(cut);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> totalOf(std::string_view label) {
    if (label.size() > longestLabel) return std::nullopt;
    if (label.find(' ') == std::string_view::npos) return totalOfUnspaced(label);
    const std::string_view text = withoutBrackets(label);
    const std::size_t last = text.rfind(' ');
    if (last == std::string_view::npos) return std::nullopt;
    if (startsTotal(text)) {
        for (std::size_t end = last; end != std::string_view::npos && end > 0; end = text.rfind(' ', end - 1))
            if (isTotalLabel(text.substr(0, end))) return trimmed(text.substr(end + 1));
    }
    if (isTotalLabel(text.substr(last + 1))) return trimmed(text.substr(0, last));
    return std::nullopt;
}

bool isRunningLabel(std::string_view label) {
    return !label.empty() && label.size() <= longestLabel && isWord(WordClass::Running, label);
}

namespace {

// "Remark", "Remarks".
bool beginsRemark(std::string_view word) {
    const auto* uses = usesOfInflected(foldWord(word));
    return uses && std::any_of(uses->begin(), uses->end(),
                               [](const WordUse& use) { return use.kind == WordClass::Sources; });
}

}  // namespace

bool isSourceLabel(std::string_view label) {
    std::string_view text = trimmed(label);
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) return beginsRemark(text.substr(0, colon));
    for (std::size_t end = text.find(' '), words = 0; end != std::string_view::npos && words < 3;
         end = text.find(' ', end + 1), ++words) {
        if (words > 0 && isWord(WordClass::Sources, text.substr(0, end))) return true;
        if (end + 1 < text.size() && text.find(' ', end + 1) == std::string_view::npos &&
            isWord(WordClass::Sources, text))
            return true;
        const bool dated = text.find_first_of("0123456789", end) != std::string_view::npos;
        if (words > 0 && dated && isWord(WordClass::Updated, text.substr(0, end))) return true;
    }
    return false;
}

}  // namespace plumbline
