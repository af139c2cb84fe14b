// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The reports that can be handed on: the company on one page, a scorecard for each owner, and each goal's
// status under every convention.
//
//     ReportSheet company = companyPage(snapshot, words, {});
//     for (const std::string& owner : ownersIn(snapshot)) scorecard(snapshot, words, {}, owner);
//
// All read one snapshot, so that their numbers agree with each other and with the panels.

#include "report/model/page.h"

namespace plumbline::report {

ReportSheet companyPage(const Snapshot& now, const Words& words, const ReportOptions& options);
// A circle of goals, an owner without goals: a page that says so.
ReportSheet scorecard(const Snapshot& now, const Words& words, const ReportOptions& options,
                      const std::string& owner);
ReportSheet conventionsPage(const Snapshot& now, const Words& words, const ReportOptions& options);

// Each once, as first written, in the table's order.
std::vector<std::string> ownersIn(const Snapshot& now);

// A sheet's name and a file's name that every office and system takes: what they forbid becomes "_" or a
// blank; at most 31 and 80 letters. Empty and reserved names become "_".
std::string safeSheetName(std::string_view text);
std::string safeFileName(std::string_view text);
// The sheet of a place as people read it: "Bob's goals" of "'Bob''s goals'.A4:J30".
std::string sheetOfPlace(std::string_view place);

}  // namespace plumbline::report
