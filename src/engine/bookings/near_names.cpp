// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/near_names.h"

#include <algorithm>

#include "bookings/value_codes.h"
#include "core/words.h"
#include "table/spelling.h"

namespace plumbline {
namespace {

constexpr std::size_t shortest = 4;  // of names in which one letter may be wrong

// The words of a name, in the order of the alphabet: "Lee, Ann" and "Ann Lee" are one.
std::string sortedWords(std::string_view folded) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" ,;/", at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    std::sort(words.begin(), words.end());
    std::string sorted;
    for (std::string_view word : words) sorted.append(word).append(" ");
    return sorted;
}

std::string digitsOf(std::string_view text) {
    std::string digits;
    for (char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

// Calls `see` with the hash of what is left of the text without each of its letters.
template <class See>
void eachShortened(const std::string& text, See see) {
    if (text.size() < shortest || text.size() > longestSlip) return;
    std::string less = text.substr(1);
    for (std::size_t i = 0;; ++i) {
        see(bytesHash(less));
        if (i + 1 >= text.size()) break;
        less[i] = text[i];
    }
}

bool isNear(const std::string& a, const std::string& b) {
    if (digitsOf(a) != digitsOf(b)) return false;
    if (std::max(a.size(), b.size()) >= shortest && b.size() <= longestSlip && slips(a, b, 1) <= 1)
        return true;
    return a.find_first_of(" ,") != std::string::npos && sortedWords(a) == sortedWords(b);
}

}  // namespace

NearNames::NearNames(const std::vector<std::string_view>& names) {
    for (std::string_view name : names) {
        known_.push_back({name, foldAccents(trimmed(name))});
        const auto at = static_cast<std::uint32_t>(known_.size() - 1);
        const std::string& folded = known_.back().folded;
        file(bytesHash(folded), at);
        file(bytesHash(sortedWords(folded)), at);
        eachShortened(folded, [&](std::uint64_t hash) { file(hash, at); });
    }
}

void NearNames::file(std::uint64_t hash, std::uint32_t known) {
    byHash_.emplace(hash, known);
}

std::string_view NearNames::nearest(std::string_view name) const {
    const std::string folded = foldAccents(trimmed(name));
    std::string_view found;
    bool several = false;
    const auto look = [&](std::uint64_t hash) {
        const auto [first, last] = byHash_.equal_range(hash);
        for (auto at = first; at != last; ++at) {
            const Known& known = known_[at->second];
            if (!isNear(folded, known.folded)) continue;
            several = several || (!found.empty() && !sameName(found, known.name));
            found = known.name;
        }
    };
    look(bytesHash(folded));
    look(bytesHash(sortedWords(folded)));
    eachShortened(folded, look);
    return several ? std::string_view() : found;
}

}  // namespace plumbline
