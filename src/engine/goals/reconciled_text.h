// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What became of the bookings, in words: for dialogs, the deck and reports.
//
//     fateText(row, words);          // "Left out by the filter"
//     reconciledLine(row, words);    // "Pavel Nowak: 59,371.78 EUR (3 bookings). Is “Pavel Novak” meant?"

#include <string>
#include <vector>

#include "bookings/credits.h"
#include "wording/words.h"

namespace plumbline {

const std::string& fateText(const ReconciledRow& row, const Words& words);
std::string reconciledLine(const ReconciledRow& row, const Words& words);
// Total and credited first, then why the others are not; unmatched names at last, at most so many.
std::vector<std::string> reconciledLines(const std::vector<ReconciledRow>& rows, const Words& words,
                                         std::size_t mostNames);

}  // namespace plumbline
