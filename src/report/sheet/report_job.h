// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A choice of reports, written one after the other: into sheets of the workbook, into a new document, or as
// PDF files.
//
//     ReportJob job(context, document, snapshot, choice, words);
//     while (job.next()) progress(job.written(), job.count());
//     job.finish();                     // shows a new document
//     job.told();                       // what was done, or why not
//
// Each step takes a moment, so that a window beside it stays alive; what was written when it is stopped
// stays. Sheets of the workbook are one undo step, and all of them are planned and asked of the guards before
// the first is written; should the office refuse one, all are taken back.

#include <memory>
#include <string>
#include <vector>

#include "document/undo_step.h"
#include "report/model/report.h"
#include "report/sheet/report_styles.h"

namespace plumbline::report {

enum class Which : std::uint8_t { Company, Scorecards, Conventions };
enum class Where : std::uint8_t { Workbook, NewDocument, Pdf };

struct ReportChoice {
    Which which = Which::Company;
    Where where = Where::Workbook;
    bool live = false;
    std::string owner;   // of a scorecard; empty: every owner
    std::string folder;  // a URL, for PDF files
};

// What a live report's GOAL.MODEL reads, as formulas write it.
struct ReportTable {
    std::string place, bookings, aliases;
};

class ReportJob {
  public:
    ReportJob(const Context& context, const Book& document, std::shared_ptr<const Snapshot> snapshot,
              ReportTable table, ReportChoice choice, const Words& words);
    ~ReportJob();
    ReportJob(const ReportJob&) = delete;
    ReportJob& operator=(const ReportJob&) = delete;

    bool next();  // writes one more; false where all are written, or one could not be
    void finish();
    std::size_t count() const { return owners_.empty() ? 1 : owners_.size(); }
    std::size_t written() const { return written_; }
    std::string title() const;  // of the next one
    std::string told() const;

  private:
    std::string begin();
    std::string write();
    void giveUp();
    std::string problemOfPlan();
    std::string writePdf(const ReportSheet& report);
    ReportSheet reportAt(std::size_t i) const;
    void openDocument(bool hidden);
    void takeSheets();
    void removeOthers(const std::string& sheet);
    std::string fileName(const ReportSheet& report);

    Context context_;
    Book source_, into_;
    std::shared_ptr<const Snapshot> now_;
    ReportTable table_;
    ReportChoice choice_;
    const Words& words_;
    std::vector<std::string> owners_, files_;
    std::vector<ReportSheet> planned_;  // all of them, where they go into one document
    std::unique_ptr<document::UndoStep> undo_;
    std::size_t written_ = 0;
    std::string problem_, lastSheet_;
    bool begun_ = false;
};

}  // namespace plumbline::report
