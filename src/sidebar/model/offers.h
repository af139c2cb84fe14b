// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What else could be read: the tables of a sheet that holds several, and the sheets of a workbook that hold goals, by name.
//
//     tableOffers(*now, words);         // "A4: Rep, Target, Actual" and "H4: …", the one that is read chosen
//     sheetOffer(block);                // "Quota 2026"; nothing where the sheet holds no goals

#include <optional>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct Offer {
    std::string text;
    std::string sheet;  // to be shown; or
    std::string rules;  // to be kept, by which another table of the same sheet is read
    std::string rule;   // the one of them that is new
};
struct Offers {
    std::string title;
    std::vector<Offer> all;
    std::size_t chosen = static_cast<std::size_t>(-1);
};

Offers tableOffers(const Snapshot& now, const Words& words);
std::optional<Offer> sheetOffer(const CellBlock& firstRows);

}  // namespace plumbline::sidebar
