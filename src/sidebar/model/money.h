// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Amounts as the deck shows them: in the sheet's money, to be read at one glance.
//
//     money(now, g, Cell(1722300.0), words);        // "1,722,300 €"; "$1,722,300" where English is read
//     rounded(Cell(861150.4));                      // 861150: what is computed needs no cents beyond a thousand
//     signedMoney(now, g, -105300, words);          // "−105,300 €"; "+12,000 €"
//     status of a goal as people read it: statusText(now, g, words)

#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

std::string money(const Snapshot& now, GoalIndex like, Cell amount, const Words& words);
std::string signedMoney(const Snapshot& now, GoalIndex like, double amount, const Words& words);
Cell rounded(Cell amount);
// Figures below each other, the right ends in one line: blanks as wide as digits and points stand before the shorter ones.
std::vector<std::string> alignedRight(const std::vector<std::string>& figures);
// "At risk"; "To be checked" where its figures are doubtful, "No actual yet" where it has none.
std::string statusText(const Snapshot& now, GoalIndex goal, const Words& words);
std::string statusText(Light light, const std::string& status, const Words& words);

}  // namespace plumbline::sidebar
