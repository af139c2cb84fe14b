// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Dates that stand for longer periods, seen by how they follow each other.
//
//     DatedPeriods periods("Month", {31 January, 28 February, 31 March});
//     periods.spanOf(day);              // 1 … 28 February
//
// All on the first or all on the last day of months are months, or quarters, halves and years where they lie so far apart and the
// heading does not say "month". Under a heading that says "week", one weekday begins (or, from Friday on, ends) the week.
// Other dates are days.

#include <string>
#include <vector>

#include "typed/periods.h"

namespace plumbline {

class DatedPeriods {
  public:
    DatedPeriods(const std::string& heading, std::vector<Day> days);
    DaySpan spanOf(Day day) const;

  private:
    bool ends_ = false;  // the dates are the last days
    PeriodKind kind_ = PeriodKind::Day;
};

}  // namespace plumbline
