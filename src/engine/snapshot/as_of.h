// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The day as of which the panels show a table.
//
//     AsOf day = asOf(*model, choice, {.today = today});
//     day.day;                          // 31 October 2026: "Oct 2026" is the last period that has actuals
//     day.kind;                         // AsOfKind::LastActuals
//
// A choice is kept as text: empty (the last period with actuals, else today), "today", or a day as "2026-10-31". A cell of the
// document that holds a day comes before it: the formulas refer to that cell.

#include <optional>
#include <string>
#include <string_view>

#include "goals/course.h"

namespace plumbline {

enum class AsOfKind : std::uint8_t { LastActuals, Today, Day };

struct AsOfDays {
    Day today = 0;
    std::optional<Day> cell;  // what the document's own cell says
};

struct AsOf {
    AsOfKind kind = AsOfKind::Today;
    Day day = 0;
    std::optional<LastActuals> last;  // the last period with actuals, whatever is chosen
    bool fromCell = false;
};

AsOf asOf(const Model& model, std::string_view choice, const AsOfDays& days);

inline constexpr std::string_view asOfToday = "today";
std::string asOfText(Day day);  // "2026-10-31"
std::optional<Day> asOfIn(std::string_view text);

}  // namespace plumbline
