// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A heading as the phrase that it is: known words and phrases one after another, whatever joins them.
//
//     Phrase phrase = phraseOf("Custom field (Target sales)");
//     phrase.has(WordClass::Target);            // true
//     phraseOf("cdVendedor").parts.size();      // 2: an id's prefix and a seller
//     phraseOf("Product A Quota").subject();    // "a product": what is measured, without the figure's word
//
// Split at blanks, punctuation, underscores and where a capital follows a small letter. Numbers of years and
// words that only join are left out. What stands in brackets counts where nothing outside does.

#include <string>
#include <string_view>
#include <vector>

#include "vocabulary/vocabulary.h"

namespace plumbline {

struct PhrasePart {
    std::string text;           // folded
    std::vector<WordUse> uses;  // empty: no language knows it
    std::size_t words = 1;      // that the text holds
    bool glued = false;         // to the part before it: "ziel" of "gebietsziel"
    bool is(WordClass kind) const;
    bool only(WordClass kind) const { return uses.size() == 1 && uses.front().kind == kind; }
};

struct Phrase {
    std::vector<PhrasePart> parts;
    std::size_t unknown = 0;  // parts that no language knows

    bool has(WordClass kind) const;
    bool begins(WordClass kind) const { return !parts.empty() && parts.front().is(kind); }
    bool ends(WordClass kind) const { return !parts.empty() && parts.back().is(kind); }
    // What is measured and of what, sorted: columns with one subject belong together.
    std::string subject() const;
};

Phrase phraseOf(std::string_view heading);

}  // namespace plumbline
