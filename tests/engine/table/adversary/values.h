// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a figure's column shows for a goal, and what is wanted back.
//
//     valueOf(forest, 3, figure, dice);     // 250000, or nothing where the cell is blank
//     setWanted(recipe, forest);            // the truth that a reading is judged by

#include <optional>

#include "columns.h"
#include "dice.h"
#include "forest.h"

namespace plumbline::adversary {

std::optional<double> valueOf(const Forest& forest, int goal, const Figure& figure, const Dice& dice);
void setWanted(const Recipe& recipe, Forest& forest);

}  // namespace plumbline::adversary
