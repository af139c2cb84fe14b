// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/plan_values.h"

#include "typed/date_text.h"
#include "table/dated_periods.h"
#include "table/number_columns.h"
#include "table/period_values.h"
#include "typed/periods.h"
#include "table/totals.h"

namespace plumbline {
namespace {

void compareTotals(const SheetView& sheet, const PlanColumns& columns, GoalTable& table,
                   const std::vector<Cell>& sums) {
    for (std::uint32_t column : columns.totals) {
        for (GoalIndex g = 0; g < sums.size(); ++g) {
            if (table.rowOfGoal[g] == noRow) continue;
            const Cell stored = sheet.block().at(table.rowOfGoal[g], column);
            if (!stored.isNumber() || !sums[g].isNumber() || sameAmount(stored.number(), sums[g].number()))
                continue;
            Note note;
            note.kind = NoteKind::TotalDiffers;
            note.goal = g;
            note.row = table.rowOfGoal[g];
            note.column = column;
            note.shown = stored.number();
            note.expected = sums[g].number();
            table.addNote(std::move(note));
        }
    }
}

// A quarter beside its months; also where these are blank and the quarter is not.
void comparePartial(const SheetView& sheet, const PartialTotal& total, GoalTable& table) {
    if (total.addends.empty()) return;
    for (GoalIndex g = 0; g < table.rowOfGoal.size(); ++g) {
        const std::uint32_t row = table.rowOfGoal[g];
        const Cell stored = row == noRow ? Cell() : sheet.block().at(row, total.column);
        if (!stored.isNumber()) continue;
        std::vector<Cell> parts;
        for (std::uint32_t column : total.addends) parts.push_back(sheet.block().at(row, column));
        const Cell sum = valueOfSeries(parts, Series::Flow);
        const double expected = sum.isNumber() ? sum.number() : 0;
        if (sum.isError() || sameAmount(stored.number(), expected)) continue;
        Note note;
        note.kind = NoteKind::TotalDiffers;
        note.goal = g;
        note.row = row;
        note.column = total.column;
        note.shown = stored.number();
        note.expected = expected;
        table.addNote(std::move(note));
    }
}

// A date, also one that is written as text.
std::optional<Day> dateAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell cell = sheet.block().at(row, column);
    if (cell.isNumber() && sheet.isDate(row, column)) return sheet.dayAt(row, column);
    if (!cell.isText()) return std::nullopt;
    const DateText date = readDateText(sheet.textOf(cell));
    return date.kind == DateTextKind::Date && date.day == date.last ? std::optional(date.day) : std::nullopt;
}

DatedPeriods datedPeriods(const SheetView& sheet, const Headings& headings, const GoalTable& table) {
    std::vector<Day> days;
    for (const std::uint32_t row : table.rowOfGoal)
        if (row != noRow)
            if (const auto day = dateAt(sheet, row, *headings.period)) days.push_back(*day);
    return {headings.heads[*headings.period].heading, std::move(days)};
}

}  // namespace

void readPlan(const SheetView& sheet, const PlanColumns& columns, GoalTable& table, PeriodPlan& plan,
              std::vector<Cell>& sums) {
    plan.periods = columns.periods;
    const std::size_t width = plan.periods.size(), goals = table.rowOfGoal.size();
    plan.values.assign(goals * width, Cell());
    std::vector<Cell> cells;
    const char decimal = provenDecimal(sheet, plan.periods, table);  // months are written alike
    for (std::size_t p = 0; p < width; ++p) {
        readNumbers(sheet, plan.periods[p].column, table, cells, {NoteKind::PeriodText, decimal, false});
        for (GoalIndex g = 0; g < goals; ++g)
            if (!cells[g].isText()) plan.values[g * width + p] = cells[g];
    }
    sums.assign(goals, Cell());
    for (GoalIndex g = 0; g < goals; ++g)
        sums[g] = valueOfSeries({plan.values.data() + g * width, width}, Series::Flow);
    PlanColumns whole = columns;  // quarters beside months hold the sum of some of them only
    std::erase_if(whole.totals, [&](std::uint32_t column) { return columns.isPartial(column); });
    if (columns.proven.value_or(Series::Flow) != Series::Flow) return;
    compareTotals(sheet, whole, table, sums);
    for (const PartialTotal& total : columns.partial) comparePartial(sheet, total, table);
}

void readPeriodColumn(const SheetView& sheet, const Headings& headings, GoalTable& table,
                      std::vector<Cell>& start, std::vector<Cell>& due) {
    const std::uint32_t column = *headings.period;
    const std::optional<std::uint32_t> years = headings.year;
    const std::string& heading = headings.heads[column].heading;
    const std::size_t goals = table.rowOfGoal.size();
    std::vector<Cell> first(goals), last(goals);
    const DatedPeriods dated = datedPeriods(sheet, headings, table);
    const int around = plumbline::yearOf(sheet, headings);
    const auto yearOf = [&](std::uint32_t row) {
        if (!years) return around;
        const Cell cell = sheet.block().at(row, *years);
        if (cell.isNumber())
            return cell.number() >= 1990 && cell.number() <= 2099 ? static_cast<int>(cell.number()) : 0;
        return cell.isText() ? yearIn(sheet.textOf(cell)) : 0;
    };
    for (GoalIndex g = 0; g < goals; ++g) {
        const std::uint32_t row = table.rowOfGoal[g];
        const Cell cell = sheet.block().at(row, column);
        std::optional<DaySpan> days;
        if (cell.isText()) {
            const std::string_view text = sheet.textOf(cell);
            auto period = readPeriod(text);
            if (period && period->rest.empty()) {
                if (period->year == 0) period->year = yearOf(row);
                days = daysOf(*period);
            } else if (const DateText date = readDateText(text); date.kind == DateTextKind::Date) {
                days = date.day == date.last ? dated.spanOf(date.day) : DaySpan{date.day, date.last};
            }
        } else if (cell.isNumber() && sheet.isDate(row, column)) {
            const auto day = sheet.dayAt(row, column);
            if (!day) continue;
            days = dated.spanOf(*day);
        } else if (cell.isNumber() && cell.number() >= 1990 && cell.number() <= 2099) {
            days = daysOf(PeriodKind::Year, 0, static_cast<int>(cell.number()));
        } else if (const auto month = cell.isNumber() ? monthOfNumber(cell.number()) : std::nullopt) {
            days = daysOf(*month);
        } else if (auto period = cell.isNumber() ? periodNumbered(heading, cell.number()) : std::nullopt) {
            period->year = yearOf(row);
            days = daysOf(*period);
        } else if (cell.isNumber() && cell.number() >= 1 && cell.number() <= 12) {
            days = daysOf(PeriodKind::Month, static_cast<int>(cell.number()),
                          yearOf(row));  // the content says it
        }
        if (!days) continue;
        first[g] = Cell(static_cast<double>(days->first));
        last[g] = Cell(static_cast<double>(days->last));
    }
    if (start.empty()) start = std::move(first);
    if (due.empty()) due = std::move(last);
}

}  // namespace plumbline
