// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/implied_targets.h"

#include <algorithm>

#include "table/parents.h"

namespace plumbline {
namespace {

constexpr double highestScore = 150, highestFraction = 1.5;  // above the whole, but still of it

// Said so, or a ratio in a table that has nothing that it could be computed from.
bool isScore(const HeadingMeaning& meaning) {
    return meaning.figure == Figure::Progress || meaning.figure == Figure::Done || meaning.maybeRatio;
}

// Percentages in a table that has no figures to compute them from.
bool isShareOfNothing(const Headings& headings, const ColumnHead& head) {
    const bool planned = !headings.targetPlan.columns.empty() || !headings.actualPlan.columns.empty();
    return head.content.mostlyPercents() && !planned && headings.history.empty();
}

// What a score counts to; nothing where a number is no score.
std::optional<double> wholeOf(const std::vector<Cell>& scores) {
    double largest = 0;
    for (const Cell& cell : scores) {
        if (!cell.isNumber()) continue;
        if (cell.number() < 0 || cell.number() > highestScore) return std::nullopt;
        largest = std::max(largest, cell.number());
    }
    return largest > highestFraction ? 100 : 1;
}

}  // namespace

bool holdScores(const Headings& headings) {
    const std::optional<std::uint32_t> column = headings.columnOf(Role::Actual);
    if (headings.actualPlan.scores) return true;
    if (!column || headings.columnOf(Role::Target)) return false;
    const ColumnHead& head = headings.heads[*column];
    return isScore(head.meaning) || isShareOfNothing(headings, head);
}

namespace {

// A status counts for the goals without children; those above take it from them.
void settleStatusFigures(const Headings& headings, Units& units, GoalTable& table) {
    const std::vector<bool> isParent = goalsWithChildren(table);
    const std::uint16_t score = units.index("score");
    table.impliedTargets = true;
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (isParent[g]) table.target[g] = table.actual[g] = Cell();
        if (table.unit[g] == 0 || !table.units[table.unit[g]].additive) table.unit[g] = score;
    }
    Note note;
    note.kind = NoteKind::ImpliedTarget;
    note.column = *headings.columnOf(Role::Status);
    note.shown = 1;
    table.addNote(std::move(note));
}

}  // namespace

void implyTargets(const Headings& headings, Units& units, GoalTable& table) {
    if (table.figuresFromStatus) return settleStatusFigures(headings, units, table);
    if (!table.target.empty() || table.actual.empty()) return;
    if (!holdScores(headings)) return;
    const std::uint32_t column =
        headings.actualPlan.scores ? headings.actualPlan.columns.front() : *headings.columnOf(Role::Actual);
    const std::optional<double> whole = wholeOf(table.actual);
    if (!whole) return;
    const std::vector<bool> isParent = goalsWithChildren(table);
    table.target.assign(table.count, Cell());
    table.impliedTargets = true;
    std::uint16_t score = 0;  // percentages stay percentages, also above the goals that show them
    for (GoalIndex g = 0; g < table.count && score == 0; ++g) score = table.unit[g];
    if (score == 0) score = units.index("score");
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (!isParent[g]) table.target[g] = Cell(*whole);
        if (table.unit[g] == 0 || !table.units[table.unit[g]].additive) table.unit[g] = score;
    }
    Note note;
    note.kind = NoteKind::ImpliedTarget;
    note.column = column;
    note.shown = *whole;
    table.addNote(std::move(note));
    std::erase_if(table.notes, [](const Note& told) { return told.kind == NoteKind::NoFigures && told.first == "target"; });
}

}  // namespace plumbline
