// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Writes a report into a sheet of a document, and again over itself.
//
//     const ReportTarget target{source, into, &step, words};
//     if (std::string problem = problemOf(target, reports); problem.empty())
//         for (const ReportSheet& report : reports) writeReport(target, report);   // the sheet's name
//
// A report knows its sheet by two names of that sheet: one for its range, one for which report it is. Written
// again, it takes the place of its old range only: what stands beside or below stays and, where the report
// grows, moves along. What the guards know (document/sheet_guard.h) is told before anything is written; what
// the office refuses then is thrown, and the caller takes the step back.

#include "document/undo_step.h"
#include "report/model/report.h"
#include "report/sheet/report_styles.h"

namespace plumbline::report {

struct ReportTarget {
    const Book &source, &into;
    document::UndoStep* step;  // none: a document of its own, which nobody has seen yet
    const Words& words;
};

// Why they cannot be written; empty where they can.
std::string problemOf(const ReportTarget& target, const std::vector<ReportSheet>& reports);
std::string writeReport(const ReportTarget& target, const ReportSheet& report);

}  // namespace plumbline::report
