// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The truth: goals with their parents and figures, before anybody writes them into a sheet.
//
//     Forest forest = grow(recipe, book);
//     forest.goals[0].name;             // "North"; its children follow it
//     forest.goals[1].target;           // one number a period
//
// The composer adds what only the layout tells: under which names a goal may be asked for, and in which rows
// it stands.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "phrase_book.h"
#include "recipe.h"

namespace plumbline::adversary {

struct TrueGoal {
    std::string name, id, owner, outline;
    std::vector<std::string> askedAs;  // any of these finds it
    int parent = -1;
    int depth = 0;
    bool leaf = true;
    std::vector<double> target, actual;  // by period; actual only for the periods that are over
    std::vector<std::uint32_t> rows;     // of the block
    // What the reading has to give back. `judged` is false where the layout leaves it open.
    std::optional<double> wantTarget, wantActual, wantProgress;
    bool judgeFigures = true, judgeProgress = false, actualIsError = false;
    std::string wantOwner;
};

struct Forest {
    std::vector<TrueGoal> goals;  // parents before children
    int periods = 1, periodsOver = 1;
    int year = 2025;
    bool additive = true;  // flows: groups are the sums of their goals
    bool levels = false;   // the last period counts
};

Forest grow(const Recipe& recipe, const PhraseBook& book);
std::vector<int> childrenOf(const Forest& forest, int goal);  // -1: the tops
std::vector<int> leavesBelow(const Forest& forest, int goal);

}  // namespace plumbline::adversary
