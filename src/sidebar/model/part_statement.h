// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a part of a goal says of itself: who, how much, by when.
//
//     // "Win 480 new customers by 31 December 2027", 160 of it for Ann:
//     statementOfPart(now, goal, "Ann", 160, words);   // "Ann: Win 160 new customers by 31 December 2027"
//
// The sentence of the whole is said again with the part's amount where it says its own target once and when it is due;
// otherwise a sentence is made of the amount, the whole's name and its due date. Where the table's goals are names and no
// sentences, the part is called by both names. Empty where the table has no column for it.

#include <string>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

std::string statementOfPart(const Snapshot& now, GoalIndex whole, const std::string& name, double amount,
                            const Words& words);

}  // namespace plumbline::sidebar
