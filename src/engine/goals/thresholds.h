// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where a judgement turns: the same for the alignment index, the findings, the wizard and the panels.

#include <cstddef>

namespace plumbline::thresholds {

inline constexpr double freshDays = 31, staleDays = 62;           // since the last update: fresh until, worth nothing from
inline constexpr double bestCoverage = 1.2, worstCoverage = 2;    // of a target by those below: over-assigned from, worth nothing from
inline constexpr double share = 0.0005;                           // by which parts may miss the whole: 99.95 %
inline constexpr double amount = 0.005;                           // by which an amount may miss a sum: half a cent
inline constexpr double stated = 0.015;                           // by which what is stated may miss what is computed
inline constexpr double implausible = 3;                          // attainment that asks whether both figures are of one kind
inline constexpr double achievable = 0.1;                         // least probability, by past results, of a target
inline constexpr std::size_t mostGoalsPerOwner = 7;
inline constexpr double mostWithoutData = 0.5;                    // of the weight below a goal
inline constexpr double leastWholeWeight = 10, mostFractionWeight = 1;  // weights that cannot be of one scale

}  // namespace plumbline::thresholds
