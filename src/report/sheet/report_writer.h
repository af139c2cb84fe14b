// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Writes a report into a sheet of a document, and again over itself.
//
//     Written done = writeReport(source, into, report, words);
//     done.problem;                     // why nothing was written; empty where it was
//
// A report knows its sheet by two names of that sheet: one for its range, one for which report it is. Written
// again, it takes the place of its old range only: what stands beside or below stays and, where the report
// grows, moves along. Nothing is written into a document that is read-only, or whose structure or
// sheet is protected.

#include "report/model/report.h"
#include "report/sheet/report_styles.h"

namespace plumbline::report {

struct Written {
    std::string problem, sheet;
};

Written writeReport(const Book& source, const Book& into, const ReportSheet& report, const Words& words);

}  // namespace plumbline::report
