// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/checkin_plan.h"

#include <algorithm>

#include "core/exact_sum.h"
#include "goals/goal_amount.h"
#include "goals/period_children.h"
#include "sidebar/model/filled_column.h"
#include "sidebar/model/period_places.h"
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

class CheckInPlanner {
  public:
    CheckInPlanner(const Snapshot& now, const CheckInTyped& typed, const Words& words)
        : now_(now),
          table_(now.model->table()),
          typed_(typed),
          words_(words),
          places_(periodPlaces(now, typed.goal, Role::Actual)) {}

    CheckInPlan plan() {
        plan_.problem = readAmount(now_, "review.actual", typed_.actual, plan_.actual, words_);
        if (plan_.problem.empty())
            plan_.problem = read(now_, TypedField::Confidence, "review.confidencelabel", typed_.confidence,
                                 plan_.confidence, words_);
        if (plan_.problem.empty()) place();
        if (plan_.problem.empty() && liesNowhere()) plan_.problem = words_("review.noactual");
        if (!plan_.problem.empty()) plan_.cells.clear();
        return std::move(plan_);
    }

  private:
    bool isComputed() const {
        return now_.model->hasChildren(typed_.goal) && !hasPeriodChildren(*now_.model, typed_.goal);
    }

    void place() {
        if (!typed_.intoTable && !typed_.period) return;
        if (typed_.intoTable && (isComputed() || (places_.empty() && !ownColumn()))) {
            plan_.problem = words_("review.noactual");
        } else if (places_.empty()) {
            writeOwn(*ownColumn());
        } else {
            writePeriod();
        }
    }

    // Of a table that was laid out anew a cell may be no cell of the sheet: the actual of a goal whose parts stand beside it.
    bool liesNowhere() const {
        return table_.places && std::any_of(plan_.cells.begin(), plan_.cells.end(), [&](const CellWrite& cell) {
                   return !table_.places->at(cell.row, cell.column);
               });
    }

    std::optional<std::uint32_t> ownColumn() const {
        const std::uint32_t row = table_.rowOf(typed_.goal, Role::Actual);
        return row == noRow ? std::nullopt : filledColumn(table_, *now_.cells, row, Role::Actual);
    }

    void write(std::uint32_t row, std::uint32_t column, double value, std::string label,
               bool keepsFormula = false) {
        CellWrite cell{Role::Actual, column, CellWrite::Kind::Number, words_.exact(value), value};
        cell.row = row;
        cell.label = std::move(label);
        cell.keepsFormula = keepsFormula;
        plan_.cells.push_back(std::move(cell));
    }

    void writeOwn(std::uint32_t column) {
        write(table_.rowOf(typed_.goal, Role::Actual), column, *plan_.actual, {});
    }

    // The period's own value, as typed or as what it must be for all together to be what was typed.
    void writePeriod() {
        const auto period = typed_.period ? typed_.period : periodAt(places_, typed_.day.value_or(now_.today));
        if (!period || *period >= places_.size()) {
            plan_.problem = words_("review.whichperiod");
            return;
        }
        const double value = typed_.period ? *plan_.actual : restOf(*period);
        if (!plan_.problem.empty()) return;
        const PeriodChange change =
            changeOf(now_, {typed_.goal, noGoal, Role::Actual, value, period}, words_);
        if (change.before.isNumber()) plan_.before = change.before.number();
        if (change.whole.isNumber()) plan_.actual = change.whole.number();
        if (!typed_.intoTable) return;
        const PeriodPlace& place = places_[*period];
        write(place.row, place.column, value, place.label);
        for (const PeriodSum& sum : sumsOf(now_, change, Role::Actual, place.row))
            if (sum.value != sum.before) write(place.row, sum.column, sum.value, {}, true);
    }

    double restOf(std::size_t period) {
        if (table_.seriesOf(typed_.goal) != Series::Flow) return *plan_.actual;
        ExactSum others, rest;
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (i != period && places_[i].now.isNumber()) others.add(places_[i].now.number());
        rest.add(*plan_.actual);
        rest.add(-others.value());
        if (rest.value() < 0 && *plan_.actual >= 0)
            plan_.problem =
                words_("review.lessthanheld", {words_.exact(*plan_.actual), words_.exact(others.value())});
        return rest.value();
    }

    const Snapshot& now_;
    const GoalTable& table_;
    const CheckInTyped& typed_;
    const Words& words_;
    const std::vector<PeriodPlace> places_;
    CheckInPlan plan_;
};

// Which period gets what, and what all of them are together then.
std::string periodsOf(const Snapshot& now, const CheckInTyped& typed, const Words& words) {
    CheckInTyped sure = typed;
    sure.confidence.clear();
    const CheckInPlan plan = CheckInPlanner(now, sure, words).plan();
    if (!plan.problem.empty()) return plan.problem;
    for (const CellWrite& cell : plan.cells)
        if (!cell.label.empty())
            return words("review.inperiod",
                         {cell.label, words.amount(cell.number), words.amount(*plan.actual)});
    return {};
}

void addLine(std::string& text, const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
}

}  // namespace

std::vector<std::string> checkInPeriods(const Snapshot& now, GoalIndex goal) {
    std::vector<std::string> labels;
    for (const PeriodPlace& place : periodPlaces(now, goal, Role::Actual)) labels.push_back(place.label);
    return labels;
}

CheckInPlan planCheckIn(const Snapshot& now, const CheckInTyped& typed, const Words& words) {
    return CheckInPlanner(now, typed, words).plan();
}

std::string echoOf(const Snapshot& now, const CheckInTyped& typed, const Words& words) {
    std::optional<double> actual, confidence;
    std::string said = read(now, TypedField::Amount, "review.actual", typed.actual, actual, words);
    const std::string doubt =
        read(now, TypedField::Confidence, "review.confidencelabel", typed.confidence, confidence, words);
    if (actual)
        said = words("labelled", {words("review.actual"),
                                  goalAmount(now.model->table(), typed.goal, Cell(*actual), words)});
    if (actual) addLine(said, periodsOf(now, typed, words));
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
