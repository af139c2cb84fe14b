// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Fills a ReportSheet from top to bottom.
//
//     Page page(snapshot, words, options, "company", 8);
//     page.opening("Goal report: Acme");
//     page.section("At a glance");
//     page.number(Look::Percent, 1, .875, "=GOAL.ROLLUP({m};\"attainment\";\"G1\")");
//     page.nextRow();

#include <initializer_list>
#include <string_view>

#include "report/model/report_sheet.h"
#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::report {

struct ReportOptions {
    bool live = false;
    std::string table;  // of a live report: the place that GOAL.MODEL reads, "$Quota.$A$4:$J$30"
    std::string bookings = {}, aliases = {};  // the third and fourth arguments of its GOAL.MODEL, where the table has bookings
    std::string log = {};    // the sheet of the goal log, where there is one; live check-ins refer to it
};

class Page {
  public:
    Page(const Snapshot& now, const Words& words, const ReportOptions& options, std::string code,
         std::uint32_t columns);

    const Words& words() const { return words_; }
    const Snapshot& now() const { return now_; }
    const GoalTable& table() const { return now_.model->table(); }

    void opening(std::string title);  // the title, the source, the date, and the model cell of a live report
    void section(std::string_view title);
    // A text, then numbers up to column `numbersEnd`, then texts again; the last reaches to the page's edge.
    void headings(std::initializer_list<std::string_view> keys, std::size_t numbersEnd = 99);
    void text(std::uint32_t column, std::string text, std::uint32_t span = 1, Look look = Look::Text);
    void textOrFormula(std::uint32_t column, std::string text, std::string formula);
    // A number with the formula that gives it; blank where there is none, a dash where it is an error.
    void number(Look look, std::uint32_t column, Cell value, std::string formula = {},
                std::optional<SheetCell> like = {});
    void status(std::uint32_t column, GoalIndex goal, Look look = Look::Status);
    void measure(Look look, std::uint32_t column, Measure measure, GoalIndex goal);
    void nextRow(std::uint32_t rows = 1) { row_ += rows; }
    void previousRow() { --row_; }
    std::uint32_t row() const { return row_; }
    void chart(ReportChart chart, std::uint32_t rows);  // across the page, and on below it

    // "\"G1\"" where the name leads back to this goal, for formulas; empty where it does not.
    std::string called(GoalIndex goal) const;
    std::string rolledUp(Measure measure, GoalIndex goal) const;
    // Whether the table says when something is due: by dates, or by periods.
    bool hasDates() const;
    // The source cell whose format a goal's amounts have.
    std::optional<SheetCell> formatOf(GoalIndex goal) const;
    static std::string plainNumber(double number);  // as a formula writes it, to the last bit
    std::string titled(GoalIndex goal) const;       // with its unit, where the table has several

    ReportSheet& sheet() { return sheet_; }
    ReportSheet done();

  private:
    void add(ReportCell cell);
    void widen();

    const Snapshot& now_;
    const Words& words_;
    ReportOptions options_;
    ReportSheet sheet_;
    std::uint32_t row_ = 0;
};

// "● On track": a sign that is told apart without colour, then the word.
std::string signedStatus(const Words& words, Light light, const std::string& status);

}  // namespace plumbline::report
