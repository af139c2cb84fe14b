// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How one goal or the whole stands, as labels and values in the sheet's money, and its course as bars.
//
//     figuresOf(now, words, now.answer.whole);      // Target, Actual, Due by …, Behind that, Pace, Forecast, Left to do, A month
//     courseBars(standing);             // plan and actual of each period; a forecast for those that are open

#include "sidebar/model/overview.h"

namespace plumbline::sidebar {

std::vector<Fact> figuresOf(const Snapshot& now, const Words& words, const Standing& standing);
// Empty where there is no actual, or one period only.
std::vector<CourseBar> courseBars(const Standing& standing);
// The same as sentences, a period a line.
std::string courseText(const Snapshot& now, const Words& words, const std::vector<CourseBar>& course,
                       GoalIndex like);

}  // namespace plumbline::sidebar
