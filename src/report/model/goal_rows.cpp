// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/model/goal_rows.h"

#include <algorithm>

#include "goals/confidence.h"
#include "snapshot/titles.h"

namespace plumbline::report {
namespace {

struct Column {
    std::string_view key;
    Measure measure;
    Look look;
    bool needsDates;
};
constexpr Column figures[] = {
    {"report.target", Measure::Target, Look::Amount, false},
    {"report.actual", Measure::Actual, Look::Amount, false},
    {"report.attainment", Measure::Attainment, Look::Percent, false},
    {"report.expected", Measure::Expected, Look::Percent, true},
    {"report.pace", Measure::Pace, Look::Percent, true},
    {"report.status", Measure::Status, Look::Status, false},
    {"report.forecast", Measure::Forecast, Look::Amount, true},
};
constexpr std::uint32_t attainmentColumn = 3, expectedColumn = 4;
constexpr std::uint32_t statusWidth = 300;  // "■ Off track" in bold

void addRow(Page& page, GoalIndex goal) {
    page.text(0, page.titled(goal));
    std::uint32_t column = 0;
    for (const Column& figure : figures) {
        if (figure.needsDates && !page.hasDates()) continue;
        ++column;
        if (figure.measure == Measure::Status)
            page.status(column, goal);
        else
            page.measure(figure.look, column, figure.measure, goal);
    }
    page.nextRow();
}

// What GOAL.EXPLAIN shows beside the result, so many rows above it; empty text where that is a term.
std::string besideFormula(const Page& page, GoalIndex goal, int above) {
    const std::string name = page.called(goal);
    if (name.empty()) return {};
    const std::string rows = "GOAL.EXPLAIN({m};" + name + ";\"progress\")";
    const std::string at = "INDEX(" + rows + ";ROWS(" + rows + ")-" + std::to_string(above) + ";";
    return "=IF(" + at + "5)=\"\";\"\";" + at + "3))";
}

}  // namespace

void addGoalTable(Page& page, const std::vector<GoalIndex>& goals, std::uint32_t chartRows) {
    page.text(0, page.words()("report.goal"), 1, Look::Heading);
    std::uint32_t column = 0;
    for (const Column& figure : figures) {
        if (figure.needsDates && !page.hasDates()) continue;
        page.text(++column, page.words()(figure.key), 1,
                  figure.measure == Measure::Status ? Look::Heading : Look::NumberHeading);
        if (figure.measure != Measure::Status) continue;
        page.sheet().statusFirst = page.sheet().statusLast = column;
        page.sheet().widths[column] = statusWidth;
    }
    while (++column < page.sheet().columns) page.text(column, {}, 1, Look::Heading);
    page.nextRow();
    const std::uint32_t first = page.row();
    for (GoalIndex g : goals) addRow(page, g);
    if (goals.empty()) return;
    ReportChart chart;
    chart.kind = ChartKind::Bullet;
    chart.title = page.words()(page.hasDates() ? "report.chart.attainment" : "report.attainment");
    chart.headings = first - 1;
    chart.first = first;
    chart.last = page.row() - 1;
    chart.values = {attainmentColumn};
    if (page.hasDates()) chart.values.push_back(expectedColumn);
    page.chart(chart, chartRows);
}

void addConfidence(Page& page, const std::vector<GoalIndex>& goals) {
    const Model& model = *page.now().model;
    if (confidenceOf(model, goals).goals == 0) return;
    page.section(page.words()("report.confidence.stated"));
    page.headings({"report.goal", "report.confidence.lowest", "report.confidence.mean", "report.confidence.least"}, 3);
    for (const GoalIndex g : goals) {
        const Confidence stated = confidenceOf(model, g);
        if (stated.goals == 0) continue;
        page.text(0, page.titled(g));
        page.number(Look::Percent, 1, Cell(stated.lowest), besideFormula(page, g, 2));
        page.number(Look::Percent, 2, Cell(stated.mean), besideFormula(page, g, 1));
        page.text(3, titleOf(page.table(), stated.least), page.sheet().columns - 3);
        page.nextRow();
    }
}

}  // namespace plumbline::report
