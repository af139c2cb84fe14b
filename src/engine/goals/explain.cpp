// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/explain.h"

#include "goals/confidence.h"
#include "goals/progress.h"

namespace plumbline {
namespace {

constexpr std::size_t mostTerms = 10000;

constexpr std::string_view ruleKeys[] = {
    "explain.own",        "explain.sum",      "explain.mean", "explain.least",    "explain.largest",
    "explain.milestones", "explain.progress", "explain.kind", "explain.quotient", "explain.difference",
    "explain.forecast",   "explain.count",    "explain.latest",   "explain.given"};
static_assert(std::size(ruleKeys) == stepRuleCount);

class Worder {
  public:
    Worder(const Model& model, const RollupColumns& columns, GoalIndex goal)
        : model_(model), table_(model.table()), columns_(columns), goal_(goal) {}

    Explanation explain(Measure measure) const {
        const Steps steps = stepsOf(model_, columns_, goal_, measure);
        Explanation why;
        why.name = table_.labelOf(goal_, true);
        why.rule = steps.rule;
        why.kind = steps.kind;
        why.result = rollup(model_, columns_, measure, goal_);
        why.terms.reserve(steps.list.size());
        for (const Step& step : steps.list) why.terms.push_back(worded(step));
        if (measure == Measure::Progress) addConfidence(why);
        return why;
    }

  private:
    ExplainTerm worded(const Step& step) const {
        ExplainTerm term = step;
        if (step.booking) return term;
        if (step.period) {
            term.name = step.period->heading;
            term.place = placeOfPeriod(step);
        } else if (step.key.empty()) {
            term.name = table_.labelOf(step.goal, true);
            term.place = placeOf(step.goal, step.role);
        } else {
            if (step.goal != noGoal) term.name = table_.labelOf(step.goal, true);
            if (step.goal == noGoal) term.place = placeOf(goal_, step.role);
            term.goal = noGoal;
        }
        return term;
    }
    std::string placeOf(GoalIndex goal, Role role) const {
        return table_.rowOfGoal[goal] == noRow || !table_.hasRole(role) ? std::string() : table_.placeOf(goal, role);
    }
    std::string placeOfPeriod(const Step& step) const {
        const std::uint32_t row = table_.rowOf(goal_, step.role);
        const std::string cell = row == noRow ? std::string() : table_.cellAt(row, step.period->column);
        return cell.empty() ? cell : table_.sheetName + "." + cell;
    }

    void addConfidence(Explanation& why) const {
        const Confidence stated = confidenceOf(model_, goal_);
        if (stated.goals == 0) return;
        const auto add = [&](std::string_view key, double value, GoalIndex from) {
            ExplainTerm term;
            term.key = key;
            term.value = Cell(value);
            if (from != noGoal) term.place = placeOf(from, Role::Confidence);
            why.beside.push_back(std::move(term));
        };
        add("term.confidence.lowest", stated.lowest, stated.least);
        add("term.confidence.mean", stated.mean, noGoal);
    }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    GoalIndex goal_;
};

Value shownTerm(const ExplainTerm& term, Day epochShift) {
    const bool date = term.key == "term.start" || term.key == "term.due";
    return date && term.value.isNumber() ? Value(term.value.number() - epochShift) : valueOf(term.value);
}

}  // namespace

const std::string& ruleText(StepRule rule, const Words& words) {
    return words(ruleKeys[static_cast<std::size_t>(rule)]);
}

std::string termName(const ExplainTerm& term, const Words& words) {
    return term.key.empty() ? term.name : words(term.key, {term.name});
}

Explanation explain(const Model& model, const RollupColumns& columns, GoalIndex goal, Measure measure) {
    return Worder(model, columns, goal).explain(measure);
}

Cell combined(const Explanation& why) {
    std::vector<TermValue> terms;
    terms.reserve(why.terms.size());
    for (const ExplainTerm& term : why.terms) terms.push_back({term.value, term.weight});
    return resultOf(why.rule, why.kind, terms);
}

Matrix explanationRows(const Explanation& why, const Words& words, Day epochShift) {
    Matrix rows;
    const auto add = [&](const ExplainTerm& term, const std::string& rule) {
        rows.addRow({termName(term), term.weighted ? Value(term.weight) : Value(), shownTerm(term, epochShift), term.place,
                     rule});
    };
    for (std::size_t i = 0; i < why.terms.size(); ++i) {
        if (i + 1 == mostTerms && why.terms.size() > mostTerms) {
            rows.addRow({words("explain.rest", {words.count(why.terms.size() - i)}), "", "", "", ""});
            break;
        }
        add(why.terms[i], "");
    }
    for (const ExplainTerm& term : why.beside) add(term, words("explain.beside"));
    rows.addRow({"= " + why.name, "", why.result, "", ruleText(why.rule, words)});
    if (rows.rows() == 1) rows.addRow({"", "", "", "", ""});  // Calc repeats a single row
    return rows;
}

}  // namespace plumbline
