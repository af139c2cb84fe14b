// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Conditional formats of the cells with a status: off track and at risk stand out, and in the conventions
// what another convention judges differently.
//
//     markStatuses(sheet, report, {0, 0});
//
// A status is told by its sign, "■ Off track", so that the marks follow a live report.

#include "report/sheet/report_styles.h"

namespace plumbline::report {

void markStatuses(const Sheet& sheet, const ReportSheet& report, SheetCell origin);

}  // namespace plumbline::report
