// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where a report stands: the sheet that it was written into before, and the names by which it is known again.
//
//     const Sheet sheet = sheetOfReport(document, report.code);   // none: it was never written
//     if (sheet.is()) reportArea(sheet);                          // the range that is the report's
//
// The names belong to the sheet, so they move, are copied and are deleted with it.

#include <optional>

#include "report/sheet/report_styles.h"

namespace plumbline::report {

Sheet sheetOfReport(const Book& document, const std::string& code);
std::optional<Address> reportArea(const Sheet& sheet);

// Remembers the range and which report it is; and whose goals it shows, for the panels.
void rememberReport(const Sheet& sheet, const calc::Range& range, const ReportSheet& report);

// A name that no sheet has: "Scorecard Ann", "Scorecard Ann 2".
std::string freeSheetName(const Book& document, const std::string& wanted);

}  // namespace plumbline::report
