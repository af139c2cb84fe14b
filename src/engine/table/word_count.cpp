// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/word_count.h"

#include "core/words.h"

namespace plumbline {

std::size_t countWords(std::string_view text, Unspaced unspaced) {
    std::size_t words = 0;
    bool within = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = nextCodePoint(text, at);
        const bool blank = isBlankSpace(point);
        const bool ownWord = unspaced == Unspaced::Each && isUnspaced(point);
        words += !blank && (!within || ownWord) ? 1 : 0;
        within = !blank;
    }
    return words;
}

}  // namespace plumbline
