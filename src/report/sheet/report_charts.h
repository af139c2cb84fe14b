// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The pictures of a report, as the office's own charts of the report's cells.

#include "report/sheet/report_styles.h"

namespace plumbline::report {

// Charts whose names begin like this are a report's; all others are the user's.
inline constexpr const char* chartPrefix = "Plumbline ";

// Those that the report has already are used again: the office's undo list does not bring removed ones back.
void addCharts(const Book& document, const Sheet& sheet, const ReportSheet& report, SheetCell origin);

}  // namespace plumbline::report
