// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Writes a forest into a sheet as the recipe says, and keeps what the reading must give back.
//
//     Composed table = compose(drawRecipe(42), book);
//     table.sheet.block();              // for the reader
//     table.truth.goals[0].wantTarget;  // what it has to find

#include "columns.h"
#include "forest.h"
#include "phrase_book.h"
#include "recipe.h"
#include "sheet.h"

namespace plumbline::adversary {

struct FigureColumn {
    std::uint32_t column = 0;  // of the block
    Figure figure;
    std::string heading;  // its own, below its band
};

struct LeadColumn {
    std::uint32_t column = 0;  // of the block
    Lead lead;
};

struct Composed {
    Recipe recipe;
    Sheet sheet;
    Forest truth;
    std::vector<FigureColumn> figures;
    std::vector<LeadColumn> leads;
    bool yearShown = false;  // only then can a day be judged
};

Composed compose(const Recipe& recipe, const PhraseBook& book);

}  // namespace plumbline::adversary
