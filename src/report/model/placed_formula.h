// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A report's formula as it stands in the sheet: its marks become the names of cells.
//
//     // the report begins in B3; its model cell is the first of the second row
//     placedFormula("=GOAL.ROLLUP({m};\"gap\";{r4:0})", report, {2, 1});
//                                       // "=GOAL.ROLLUP($B$4;\"gap\";$B$7)"
//
// What is no mark stays as it is, braces of an array too.

#include <string>
#include <string_view>

#include "report/model/report_sheet.h"

namespace plumbline::report {

std::string placedFormula(std::string_view formula, const ReportSheet& report, SheetCell origin);

}  // namespace plumbline::report
