// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/checkin_plan.h"

#include "goals/goal_amount.h"
#include "sidebar/model/row_plan.h"
#include "sidebar/model/typed_entry.h"

namespace plumbline::sidebar {
namespace {

// A sentence where the text is no certain value of its field.
std::string read(const Snapshot& now, TypedField field, std::string_view label, const std::string& text,
                 std::optional<double>& value, const Words& words) {
    const TypedValue typed = readField(field, text, marksOf(now, words));
    if (typed.isValue()) value = typed.value;
    return numberProblem(words(label), text, typed, words);
}

std::string readAmount(const Snapshot& now, std::string_view label, const std::string& text,
                       std::optional<double>& value, const Words& words) {
    std::string problem = read(now, TypedField::Amount, label, text, value, words);
    if (problem.empty() && !value) return words("wizard.nonumber", {words(label), text});
    return problem;
}

// Only a cell that the person could have typed into: no formula, no period column.
void placeActual(const Snapshot& now, GoalIndex goal, CheckInPlan& plan) {
    const GoalTable& table = now.model->table();
    if (table.rowOf(goal, Role::Actual) == noRow || now.model->hasChildren(goal)) return;
    for (const RecognisedColumn& column : table.columns) {
        if (column.role != Role::Actual || column.fromPeriods) continue;
        plan.inTable = true;
        plan.row = table.rowOf(goal, Role::Actual);
        plan.column = column.column;
        return;
    }
}

void addLine(std::string& text, const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
}

}  // namespace

CheckInPlan planCheckIn(const Snapshot& now, const CheckInTyped& typed, const Words& words) {
    CheckInPlan plan;
    plan.problem = readAmount(now, "review.actual", typed.actual, plan.actual, words);
    if (plan.problem.empty())
        plan.problem = read(now, TypedField::Confidence, "review.confidencelabel", typed.confidence,
                            plan.confidence, words);
    if (plan.problem.empty() && typed.intoTable) placeActual(now, typed.goal, plan);
    return plan;
}

std::string echoOf(const Snapshot& now, const CheckInTyped& typed, const Words& words) {
    std::optional<double> actual, confidence;
    std::string said = read(now, TypedField::Amount, "review.actual", typed.actual, actual, words);
    const std::string doubt =
        read(now, TypedField::Confidence, "review.confidencelabel", typed.confidence, confidence, words);
    if (actual)
        said = words("labelled", {words("review.actual"),
                                  goalAmount(now.model->table(), typed.goal, Cell(*actual), words)});
    if (confidence) addLine(said, words("review.confidence", {words.percent(*confidence)}));
    addLine(said, doubt);
    return said;
}

CounterPlan planCounter(const Snapshot& now, const std::string& amount, const Words& words) {
    std::optional<double> value;
    CounterPlan plan;
    plan.problem = readAmount(now, "review.amount", amount, value, words);
    plan.amount = value.value_or(0);
    return plan;
}

}  // namespace plumbline::sidebar
