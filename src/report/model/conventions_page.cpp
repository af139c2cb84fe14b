// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <array>

#include "report/model/report.h"
#include "snapshot/titles.h"
#include "table/formula_parts.h"

namespace plumbline::report {
namespace {

constexpr std::array<std::string_view, 11> names = {"",          "viva",     "engagedly", "cascade",
                                                    "workfront", "upraise",  "oboard",    "servicenow",
                                                    "atlassian", "mooncamp", "qulture"};
constexpr std::uint32_t firstVendor = 3;  // behind goal, progress and what is due
constexpr std::uint32_t columns = firstVendor + names.size() + 1;
constexpr GoalIndex mostGoals = 500;

// Where a word stands among a convention's own, from best to worst: reached counts as on track.
int bandOf(const Convention& convention, std::string_view word) {
    if (word == "Not started") return 3;
    if (word == convention.goodWord || (!convention.achievedWord.empty() && word == convention.achievedWord))
        return 0;
    return word == convention.fairWord ? 1 : word == convention.poorWord ? 2 : -1;
}

std::string boundOf(const Convention& convention, double bound, const Words& words) {
    const std::string_view sign = convention.measure == StatusMeasure::Gap     ? "Δ ≤ "
                                  : convention.measure == StatusMeasure::Ratio ? "÷ ≥ "
                                                                               : "≥ ";
    return std::string(sign) + words.percent(bound);
}

void addWords(Page& page) {
    for (std::uint32_t i = 0; i < names.size(); ++i)
        page.text(firstVendor + i, names[i].empty() ? "Plumbline" : std::string(names[i]), 1, Look::Heading);
    page.text(0, page.words()("report.convention"), 1, Look::Heading);
    page.text(1, page.words()("report.progress"), 1, Look::NumberHeading);
    page.text(2, page.words()("report.expected"), 1, Look::NumberHeading);
    page.text(columns - 1, page.words()("report.differs"), 1, Look::NumberHeading);
    page.nextRow();
    page.sheet().bands = page.row();
    const auto row = [&](auto wordOf, std::string_view label) {
        page.text(0, page.words()(label), 1, Look::Remark);
        for (std::uint32_t i = 0; i < names.size(); ++i)
            page.text(firstVendor + i, std::string(wordOf(*conventionNamed(names[i]))), 1, Look::Remark);
        page.nextRow();
    };
    row([](const Convention& c) { return c.achievedWord; }, "report.band.achieved");
    row([](const Convention& c) { return c.goodWord; }, "report.band.good");
    row([](const Convention& c) { return c.fairWord; }, "report.band.fair");
    row([](const Convention& c) { return c.poorWord; }, "report.band.poor");
    row([](const Convention&) { return std::string_view("Not started"); }, "report.band.none");
    row([&](const Convention& c) { return boundOf(c, c.good, page.words()); }, "report.band.goodfrom");
    row([&](const Convention& c) { return boundOf(c, c.fair, page.words()); }, "report.band.fairfrom");
}

std::string cellOf(std::uint32_t row, std::uint32_t column) {
    return "{r" + std::to_string(row) + ":" + std::to_string(column) + "}";
}

// The band of a status cell, as its column's words say: 2 on track, 3 at risk, 4 off track, 5 not started.
std::string bandFormula(std::uint32_t row, std::uint32_t column, std::uint32_t bands) {
    return "MAX(2;MATCH(" + cellOf(row, column) + ";" + cellOf(bands, column) + ":" +
           cellOf(bands + 4, column) + ";0))";
}

std::size_t addGoal(Page& page, GoalIndex goal) {
    const Snapshot& now = page.now();
    const Cell progress = now.columns.at(Measure::Progress, goal),
               expected = now.columns.at(Measure::Expected, goal);
    page.text(0, page.titled(goal));
    page.measure(Look::Percent, 1, Measure::Progress, goal);
    page.measure(Look::Percent, 2, Measure::Expected, goal);
    std::size_t different = 0;
    int first = -1;
    std::string count = "=0";
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const Convention convention = *conventionNamed(names[i]);
        const Value word = status(progress, expected, convention);
        const std::string shown = word.isText() ? word.text() : "–";
        const int band = word.isText() ? bandOf(convention, shown) : -1;
        if (i == 0) first = band;
        different += band != first ? 1 : 0;
        const std::uint32_t column = firstVendor + i;
        page.textOrFormula(column, shown,
                           page.called(goal).empty() || page.rolledUp(Measure::Progress, goal).empty()
                               ? std::string()
                               : "=GOAL.STATUS(" + cellOf(page.row(), 1) + ":" + cellOf(page.row(), 1) + ";" +
                                     cellOf(page.row(), 2) + ";" + quotedText(names[i]) + ")");
        if (i > 0)
            count += "+(" + bandFormula(page.row(), column, page.sheet().bands) + "<>" +
                     bandFormula(page.row(), firstVendor, page.sheet().bands) + ")";
    }
    page.number(Look::Count, columns - 1, Cell(static_cast<double>(different)),
                "=IFERROR(" + count.substr(1) + ";\"\")");
    page.nextRow();
    return different;
}

}  // namespace

ReportSheet conventionsPage(const Snapshot& now, const Words& words, const ReportOptions& options) {
    Page page(now, words, options, "conventions", columns);
    ReportSheet& sheet = page.sheet();
    sheet.name = safeSheetName(words("report.sheet.conventions"));
    sheet.paper = ReportSheet::Paper::Wide;
    sheet.differences = true;
    sheet.statusFirst = firstVendor;
    sheet.statusLast = columns - 2;
    page.opening(words("report.heading.conventions"));
    page.nextRow();
    addWords(page);
    std::size_t differing = 0;
    const GoalIndex shown = std::min(page.table().count, mostGoals);
    page.nextRow();
    for (GoalIndex g = 0; g < shown; ++g) differing += addGoal(page, g) > 0 ? 1 : 0;
    if (page.table().count > shown) {
        page.text(0, words("report.andmore", {words.count(page.table().count - shown)}));
        page.nextRow();
    }
    page.nextRow();
    if (!options.live)
        page.text(0, words("report.differ", {words.count(differing), words.count(shown)}), columns);
    page.nextRow();
    page.text(0, words("report.differences"), columns, Look::Remark);
    page.nextRow();
    return page.done();
}

}  // namespace plumbline::report
