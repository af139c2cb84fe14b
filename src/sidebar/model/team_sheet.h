// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A new team's plan as the cells of a sheet: title, headings, the team, everybody below it, with formulas for all that is a sum.
//
//     TeamSheet sheet = sheetOf(plan, {0, 0}, words);
//     sheet.cells;                      // {5, 3}: "=SUM(G6:R6)", Ann's year
//     sheet.areas;                      // rows and columns and how they look, the later over the earlier
//
// A row a person and a heading for each column, no two alike, so that pivot tables, filters and GOAL.MODEL read it as it is:
// Name | Reports to | Last year | Quota 2027 | Actual 2027 | Attainment | Quota Jan 2027 … | Actual Jan 2027 …
// The actuals are blank, and their sums show nothing before one is typed.

#include <string>
#include <vector>

#include "sidebar/model/team_plan.h"
#include "table/sheet_cell.h"

namespace plumbline::sidebar {

// By its place within the table. Text is never a formula.
struct TeamCell {
    enum class Kind : std::uint8_t { Text, Number, Formula } kind = Kind::Text;
    std::uint32_t row = 0, column = 0;
    std::string text;  // Formula, too
    double number = 0;
};

enum class TeamLook : std::uint8_t { Title, Heading, FigureHeading, Money, Cents, Percent, Lead, Team };
struct TeamArea {
    TeamLook look = TeamLook::Money;
    std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
};

struct TeamSheet {
    std::uint32_t rows = 0, columns = 0;
    std::uint32_t headingRow = 0;
    std::vector<TeamCell> cells;
    std::vector<TeamArea> areas;
    std::vector<std::uint32_t> widths;  // tenths of a millimetre
};

TeamSheet sheetOf(const TeamPlan& plan, SheetCell origin, const Words& words);
// "Quotas 2027"; of 2026/27 "Quotas 2026-27", since no sheet's name has a stroke.
std::string sheetNameOf(const TeamPlan& plan, const Words& words);

}  // namespace plumbline::sidebar
