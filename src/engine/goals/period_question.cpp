// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/period_question.h"

#include <algorithm>

#include "bookings/credits.h"
#include "core/words.h"
#include "goals/plan.h"
#include "table/period_values.h"

namespace plumbline {
namespace {

Error notFound(std::string_view name) {
    return {ErrorKind::NotFound, {"error.nogoal", {std::string(name)}}};
}

bool within(DaySpan inner, DaySpan outer) {
    return inner.first >= outer.first && inner.last <= outer.last;
}

// Periods without a year are compared in one that nobody can ask for.
constexpr int noYear = 1901;
const Day inNoYear = dayOf({noYear, 6, 30});

std::optional<DaySpan> daysOfRow(const GoalTable& table, GoalIndex g) {
    if (!table.isPeriodGoal(g)) return std::nullopt;
    const Cell first = table.number(table.start, g), last = table.number(table.due, g);
    if (first.isNumber() && last.isNumber())
        return DaySpan{static_cast<Day>(first.number()), static_cast<Day>(last.number())};
    auto name = readPeriod(table.text(table.goal, g));
    if (!name || name->year != 0) return std::nullopt;
    name->year = noYear;
    return daysOf(*name);
}

std::vector<DaySpan> daysOfColumns(const PeriodPlan& plan) {
    return daysOfPeriods(plan.periods, inNoYear).value_or(std::vector<DaySpan>());
}

// Calls `see` with the days of each period of the table.
template <class See>
void eachPeriod(const GoalTable& table, See see) {
    for (const PeriodPlan* plan : {&table.targetPlan, &table.actualPlan})
        for (const DaySpan& days : daysOfColumns(*plan)) see(days);
    for (GoalIndex g = 0; g < table.isPeriod.size(); ++g)
        if (const auto days = daysOfRow(table, g)) see(*days);
}

bool hasPeriodWithin(const GoalTable& table, DaySpan asked) {
    bool any = false;
    eachPeriod(table, [&](DaySpan days) { any = any || within(days, asked); });
    return any;
}

// The one year in which all periods begin; 0 where there are several.
int yearOfPeriods(const GoalTable& table) {
    int year = 0;
    bool several = false;
    eachPeriod(table, [&](DaySpan days) {
        const int own = civilOf(days.first).year;
        several = several || (year != 0 && own != year);
        year = own;
    });
    return several ? 0 : year;
}

// The days that are asked for, where some period of the table lies in them.
std::optional<DaySpan> daysAsked(const GoalTable& table, PeriodName name) {
    std::vector<int> years = {name.year};
    if (name.year == 0) years = {yearOfPeriods(table), noYear - 1, noYear, noYear + 1};
    for (const int year : years) {
        if (year == 0) continue;
        name.year = year;
        const auto days = daysOf(name);
        if (days && (hasPeriodWithin(table, *days) || (table.credits && year > noYear + 1)))
            return days;
    }
    return std::nullopt;
}

void cutPlan(PeriodPlan& plan, std::vector<Cell>& values, const GoalTable& table, DaySpan period) {
    if (plan.empty()) return;
    PeriodPlan part;
    std::vector<std::size_t> kept;
    const std::vector<DaySpan> days = daysOfColumns(plan);
    for (std::size_t p = 0; p < days.size(); ++p)
        if (within(days[p], period)) kept.push_back(p);
    for (const std::size_t p : kept) part.periods.push_back(plan.periods[p]);
    part.values.reserve(kept.size() * table.count);
    for (GoalIndex g = 0; g < table.count; ++g) {
        for (const std::size_t p : kept) part.values.push_back(plan.values[g * plan.periods.size() + p]);
        values[g] = valueOfSeries({part.values.data() + g * kept.size(), kept.size()}, table.seriesOf(g));
    }
    plan = std::move(part);
}

void cutRows(GoalTable& table, DaySpan period) {
    for (GoalIndex g = 0; g < table.isPeriod.size(); ++g) {
        const auto days = daysOfRow(table, g);
        if (!table.isPeriodGoal(g) || (days && within(*days, period))) continue;
        for (std::vector<Cell>* column : {&table.target, &table.actual, &table.baseline, &table.start, &table.due})
            if (!column->empty()) (*column)[g] = Cell();
    }
}

// What is booked in the period; a target for a longer time says nothing of it. Running sums begin where the plan does.
void cutCredits(GoalTable& table, DaySpan period) {
    const bool parts = !table.targetPlan.empty() || !table.isPeriod.empty();
    for (GoalIndex g = 0; g < table.target.size() && !parts; ++g) {
        const Cell start = table.number(table.start, g), due = table.number(table.due, g);
        const bool inside = start.isNumber() && due.isNumber() && start.number() >= period.first &&
                            due.number() <= period.last;
        if (!inside) table.target[g] = Cell();
    }
    table.creditedWithin = period;
    table.credits->fill(table.actual, {std::nullopt, period});
}

// The goal's own row is about the period that is asked for: "Month | Rep | Quota" with one month.
bool isPeriodOf(const GoalTable& table, GoalIndex g, PeriodName name) {
    const Cell first = table.number(table.start, g), last = table.number(table.due, g);
    if (!first.isNumber() || !last.isNumber()) return false;
    if (name.year == 0) name.year = civilOf(static_cast<Day>(first.number())).year;
    const auto asked = daysOf(name);
    return asked && asked->first == first.number() && asked->last == last.number();
}

// "2025-03" where each row is a period and nothing else names it: the only row of that period.
std::optional<GoalIndex> rowOfPeriod(const GoalTable& table, const PeriodName& name) {
    if (!table.hasPeriodRows()) return std::nullopt;
    std::optional<GoalIndex> only;
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (table.rowOfGoal[g] == noRow || !isPeriodOf(table, g, name)) continue;
        if (only) return std::nullopt;
        only = g;
    }
    return only;
}

// "Ann / 2025" of rows for years and columns for quarters: the whole row.
std::optional<GoalIndex> wholeRow(const GoalTable& table, GoalIndex whole, const PeriodName& name) {
    const bool columns = !table.targetPlan.empty() || !table.actualPlan.empty();
    const auto asked = columns && name.year != 0 ? daysOf(name) : std::nullopt;
    for (GoalIndex g = 0; asked && g < table.isPeriod.size(); ++g)
        if (const auto row = table.parentOf(g) == whole ? daysOfRow(table, g) : std::nullopt;
            row && row->first == asked->first && row->last == asked->last)
            return g;
    return std::nullopt;
}

// "Ann / 2025-03" of rows for years and columns for months: March in the row of 2025.
std::optional<GoalQuestion> rowOfYear(const GoalTable& table, GoalIndex whole, PeriodName name) {
    const auto asked = name.year != 0 ? daysOf(name) : std::nullopt;
    if (!asked) return std::nullopt;
    name.year = 0;
    const auto days = daysAsked(table, name);
    if (!days) return std::nullopt;
    for (GoalIndex g = 0; g < table.isPeriod.size(); ++g)
        if (const auto row = table.parentOf(g) == whole ? daysOfRow(table, g) : std::nullopt; row && within(*asked, *row))
            return GoalQuestion{g, days};
    return std::nullopt;
}

}  // namespace

Result<GoalQuestion> questionOf(const Model& model, std::string_view name) {
    const Result<GoalIndex> whole = findGoal(model, name);
    if (whole) return GoalQuestion{*whole, std::nullopt};
    const std::size_t slash = name.rfind('/');
    if (slash == std::string_view::npos) {
        const auto alone = whole.error().message.key == "error.nogoal" ? readPeriod(name) : std::nullopt;
        const auto row = alone && alone->rest.empty() ? rowOfPeriod(model.table(), *alone) : std::nullopt;
        if (row) return GoalQuestion{*row, std::nullopt};
        return whole.error();
    }
    std::string_view of = name.substr(0, slash);
    auto period = readPeriod(name.substr(slash + 1));
    if (!period || !period->rest.empty()) {  // "2025 / Ann"
        const std::size_t first = name.find('/');
        period = readPeriod(name.substr(0, first));
        of = name.substr(first + 1);
    }
    if (!period || !period->rest.empty()) return whole.error();
    const Result<GoalIndex> goal = findGoal(model, trimmed(of));
    if (!goal) return whole.error();
    if (const auto row = wholeRow(model.table(), *goal, *period)) return GoalQuestion{*row, std::nullopt};
    if (const auto days = daysAsked(model.table(), *period)) return GoalQuestion{*goal, days};
    if (model.table().hasPeriodRows() && isPeriodOf(model.table(), *goal, *period))
        return GoalQuestion{*goal, std::nullopt};
    if (auto row = rowOfYear(model.table(), *goal, *period)) return *std::move(row);
    return notFound(name);
}

std::shared_ptr<const Model> modelWithin(const Model& model, DaySpan period) {
    GoalTable table = model.table();
    const bool inColumns = !table.targetPlan.empty() || !table.actualPlan.empty();
    if (inColumns && table.targetPlan.empty()) table.target.assign(table.target.size(), Cell());
    if (inColumns && table.actualPlan.empty()) table.actual.assign(table.actual.size(), Cell());
    cutPlan(table.targetPlan, table.target, table, period);
    cutPlan(table.actualPlan, table.actual, table, period);
    if (!inColumns) cutRows(table, period);
    if (table.credits) cutCredits(table, period);
    return makeModel(std::move(table));
}

}  // namespace plumbline
