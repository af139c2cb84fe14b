// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/labels.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

#include "core/words.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t longestLabel = 120;  // a longer text is a statement, no label

// The first three letters of a word in lower case; non-ASCII letters all count alike.
std::uint32_t startOf(std::string_view word) {
    std::uint32_t start = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, word.size()); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte >= 0x80) return 0;
        start = start << 8 | (byte >= 'A' && byte <= 'Z' ? byte + 32u : byte);
    }
    return start;
}

std::unordered_set<std::uint32_t> startsOf(WordClass kind) {
    std::unordered_set<std::uint32_t> starts;
    for (std::string_view word : knownWords(1))
        if (isWord(kind, word)) starts.insert(startOf(word));
    return starts;
}

const std::unordered_set<std::uint32_t>& totalStarts() {
    static const std::unordered_set<std::uint32_t> starts = startsOf(WordClass::Total);
    return starts;
}

bool startsTotal(std::string_view word) {
    const std::uint32_t start = startOf(word);
    return start == 0 || totalStarts().contains(start);
}

bool isSumSign(std::string_view text) {
    return text == "Σ" || text == "∑" || text == "S̄";
}

}  // namespace

bool isTotalLabel(std::string_view label) {
    std::string_view text = trimmed(label);
    if (text.ends_with(':')) text = trimmed(text.substr(0, text.size() - 1));
    if (text.empty() || text.size() > longestLabel) return false;
    if (isSumSign(text)) return true;
    return startsTotal(text) && isWord(WordClass::Total, text);
}

std::optional<std::string_view> totalOf(std::string_view label) {
    const std::string_view text = trimmed(label);
    const std::size_t first = text.find(' '), last = text.rfind(' ');
    if (first == std::string_view::npos || text.size() > longestLabel) return std::nullopt;
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

bool isSourceLabel(std::string_view label) {
    std::string_view text = trimmed(label);
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) return isWord(WordClass::Sources, text.substr(0, colon));
    for (std::size_t end = text.find(' '), words = 0; end != std::string_view::npos && words < 3;
         end = text.find(' ', end + 1), ++words)
        if (words > 0 && isWord(WordClass::Sources, text.substr(0, end))) return true;
    return false;
}

}  // namespace plumbline
