// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/part_statement.h"

#include "goals/goal_amount.h"
#include "sidebar/model/typed_entry.h"
#include "smart/statement.h"

namespace plumbline::sidebar {
namespace {

// The only place where a text stands; npos where it stands nowhere or several times.
std::size_t onlyPlaceOf(std::string_view text, std::string_view in) {
    const std::size_t at = text.empty() ? std::string_view::npos : in.find(text);
    return at != std::string_view::npos && in.find(text, at + 1) == std::string_view::npos
               ? at
               : std::string_view::npos;
}

// The whole's own sentence with the part's amount; empty where it cannot be said so.
std::string saidAgain(const Snapshot& now, GoalIndex whole, double amount, const Words& words) {
    const GoalTable& table = now.model->table();
    const std::string statement(table.text(table.goal, whole));
    const StatementReading reading = readStatement(statement);
    const Cell target = now.columns.at(Measure::Target, whole);
    const bool dated = reading.timeBound.holds || !table.number(table.due, whole).isNumber();
    if (!reading.measurable.holds || reading.baseline.holds || !dated || !target.isNumber()) return {};
    if (typedNumber(reading.target, marksOf(now, words)) != target.number()) return {};
    const std::size_t at = onlyPlaceOf(reading.target, statement);
    if (at == std::string::npos) return {};
    std::string said = statement;
    return said.replace(at, reading.target.size(), words.amount(amount));
}

}  // namespace

std::string statementOfPart(const Snapshot& now, GoalIndex whole, const std::string& name, double amount,
                            const Words& words) {
    const GoalTable& table = now.model->table();
    if (table.goal.empty()) return {};
    const std::string_view own = table.text(table.goal, whole);
    const std::string title = own.empty() ? table.labelOf(whole) : std::string(own);
    if (table.goalTexts == GoalTexts::Names) return words("labelled", {title, name});
    if (const std::string said = saidAgain(now, whole, amount, words); !said.empty())
        return words("labelled", {name, said});
    const std::string much = goalAmount(table, whole, Cell(amount), words);
    const Cell due = table.number(table.due, whole);
    if (!due.isNumber()) return words("split.statement", {name, much, title});
    return words("split.statementby", {name, much, title, words.date(static_cast<Day>(due.number()))});
}

}  // namespace plumbline::sidebar
