// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/explain.h"

#include <algorithm>
#include <cmath>

#include "bookings/credits.h"
#include "core/exact_sum.h"
#include "goals/cell_arithmetic.h"
#include "goals/period_children.h"
#include "goals/plan.h"
#include "goals/child_means.h"
#include "goals/progress.h"
#include "goals/progress_cell.h"

namespace plumbline {
namespace {

constexpr std::size_t mostTerms = 10000;

constexpr std::string_view ruleKeys[] = {
    "explain.own",        "explain.sum",      "explain.mean", "explain.least",    "explain.largest",
    "explain.milestones", "explain.progress", "explain.kind", "explain.quotient", "explain.difference",
    "explain.forecast",   "explain.count",    "explain.latest",   "explain.given"};

class Explainer {
  public:
    Explainer(const Model& model, const RollupColumns& columns, GoalIndex goal)
        : model_(model), table_(model.table()), columns_(columns), goal_(goal) {}

    Explanation explain(Measure measure) {
        why_.name = table_.labelOf(goal_, true);
        why_.kind = table_.kindOf(goal_);
        why_.result = rollup(model_, columns_, measure, goal_);
        fill(measure);
        return std::move(why_);
    }

  private:
    void fill(Measure measure) {
        if (model_.dependsOnCircle(goal_) && measure != Measure::Level && measure != Measure::Weight) {
            why_.rule = ExplainRule::Given;  // an error, whatever stands in its cells
            return term("term.actual", columns_.at(measure, goal_), Role::Parent);
        }
        switch (measure) {
            case Measure::Actual:
            case Measure::Target:
            case Measure::Baseline:
                return amount(measure);
            case Measure::Progress:
                return ratio(Measure::Progress);
            case Measure::Attainment:
                return ratio(Measure::Attainment);
            case Measure::Gap:
                return pair(ExplainRule::Difference, Measure::Target, Measure::Actual);
            case Measure::Pace:
                return pair(ExplainRule::Quotient, Measure::Progress, Measure::Expected);
            case Measure::Forecast:
                why_.rule = ExplainRule::Forecast;
                term("term.actual", columns_.at(Measure::Actual, goal_), Role::Actual);
                term("term.baseline", columns_.at(Measure::Baseline, goal_), Role::Baseline);
                return term("term.expected", columns_.at(Measure::Expected, goal_), Role::Due);
            case Measure::Status:
                why_.rule = ExplainRule::Given;
                term("term.progress", columns_.at(Measure::Progress, goal_), Role::Actual);
                return term("term.expected", columns_.at(Measure::Expected, goal_), Role::Due);
            case Measure::Expected:
                return dates();
            case Measure::Children:
                why_.rule = ExplainRule::Count;
                return children(
                    [&](const ChildLink& link) { childTerm(link, Cell(1.0), link.share, false); });
            case Measure::Leaves:
                why_.rule = ExplainRule::Sum;
                return children([&](const ChildLink& link) {
                    const Cell leaves = columns_.at(Measure::Leaves, link.child);
                    childTerm(link, model_.hasChildren(link.child) ? leaves : Cell(1.0), 1, false);
                });
            case Measure::Weight:
                return weight();
            case Measure::Level:
                why_.rule = ExplainRule::Given;
                return term("term.level", columns_.at(Measure::Level, goal_), Role::Parent);
        }
    }

    void amount(Measure measure) {
        const Role role = measure == Measure::Actual   ? Role::Actual
                          : measure == Measure::Target ? Role::Target
                                                       : Role::Baseline;
        const std::vector<Cell>& column = measure == Measure::Actual   ? table_.actual
                                          : measure == Measure::Target ? table_.target
                                                                       : table_.baseline;
        const Cell own = table_.number(column, goal_);
        const bool booked = measure == Measure::Actual && table_.credits && table_.credits->isCredited(goal_);
        if (booked && bookings()) return;
        if (!model_.hasChildren(goal_) && periods(measure)) return;
        const Method method = model_.hasChildren(goal_) ? columns_.method(goal_) : Method::Own;
        if (method == Method::Last) return latest(measure);
        const bool ownTarget = measure != Measure::Actual && !table_.number(table_.target, goal_).isBlank();
        const bool sums = method == Method::Total || (method == Method::Sum && !ownTarget);
        why_.rule = sums ? ExplainRule::Sum : ExplainRule::Own;
        if (!sums || method == Method::Total) term(ownKey(role), own, role);
        if (!sums) return;
        children([&](const ChildLink& link) {
            childTerm(link, columns_.at(measure, link.child), columns_.addendOf(goal_, link), true);
        });
    }

    // What was booked for it, deal by deal, and what its children have where it takes that, too.
    bool bookings() {
        const CreditWindow window{columns_.date(), table_.creditedWithin};
        const std::vector<CreditTerm> credited = table_.credits->terms(goal_, window);
        if (credited.empty()) return false;
        why_.rule = ExplainRule::Sum;
        for (const CreditTerm& booking : credited) bookingTerm(booking);
        if (columns_.method(goal_) == Method::Total && model_.hasChildren(goal_))
            children([&](const ChildLink& link) {
                childTerm(link, columns_.at(Measure::Actual, link.child), columns_.addendOf(goal_, link), true);
            });
        return true;
    }
    void bookingTerm(const CreditTerm& booking) {
        ExplainTerm term;
        term.name = booking.rest > 0 ? std::to_string(booking.rest) : booking.name;
        if (booking.rest > 0) term.key = "term.rest.bookings";
        term.weight = booking.share;
        term.weighted = booking.share != 1;
        term.value = booking.value;
        term.place = booking.place;
        why_.terms.push_back(std::move(term));
    }

    void latest(Measure measure) {
        why_.rule = ExplainRule::Latest;
        for (const GoalIndex period : periodsInOrder(model_, goal_))
            childTerm({period, 1}, columns_.at(measure, period), 1, false);
    }

    // The columns of a plan, as far as they had begun by the date.
    bool periods(Measure measure) {
        const bool actual = measure == Measure::Actual;
        const PeriodPlan& plan = actual ? table_.actualPlan : table_.targetPlan;
        if (plan.empty() || measure == Measure::Baseline) return false;
        const auto date = actual ? columns_.date() : std::nullopt;
        const auto days = date ? daysOfPeriods(plan.periods, *date) : std::nullopt;
        for (std::size_t p = 0; p < plan.periods.size(); ++p)
            if (!days || (*days)[p].first <= *date) periodTerm(plan, p);
        if (why_.terms.empty()) return false;
        why_.rule = table_.seriesOf(goal_) == Series::Flow ? ExplainRule::Sum : ExplainRule::Latest;
        return true;
    }
    void periodTerm(const PeriodPlan& plan, std::size_t p) {
        const Cell cell = plan.values[std::size_t(goal_) * plan.periods.size() + p];
        if (cell.isBlank()) return;
        ExplainTerm term;
        term.name = plan.periods[p].heading;
        term.value = cell;
        const Role role = &plan == &table_.actualPlan ? Role::Actual : Role::Target;
        if (const std::uint32_t row = table_.rowOf(goal_, role); row != noRow)
            term.place = table_.sheetName + "." + table_.cellAt(row, plan.periods[p].column);
        why_.terms.push_back(std::move(term));
    }

    static std::string_view ownKey(Role role) {
        return role == Role::Actual   ? "term.own.actual"
               : role == Role::Target ? "term.own.target"
                                      : "term.own.baseline";
    }

    void ratio(Measure measure) {
        const Method method = model_.hasChildren(goal_) ? columns_.method(goal_) : Method::Own;
        const bool ownNumbers = method == Method::Own || method == Method::Sum || method == Method::Total ||
                                method == Method::Last;
        const bool ownAttainment = measure == Measure::Attainment && !ownNumbers &&
                                   !table_.number(table_.target, goal_).isBlank() &&
                                   !table_.number(table_.actual, goal_).isBlank();
        if (ownNumbers || ownAttainment) {
            if (measure == Measure::Attainment && why_.kind == Kind::AtMost)
                return pair(ExplainRule::Quotient, Measure::Target, Measure::Actual);
            if (measure == Measure::Attainment)
                return pair(ExplainRule::Quotient, Measure::Actual, Measure::Target);
            if (isStated()) return stated();
            why_.rule = why_.kind == Kind::Reach ? ExplainRule::Progress : ExplainRule::Kind;
            term("term.actual", columns_.at(Measure::Actual, goal_), Role::Actual);
            term("term.target", columns_.at(Measure::Target, goal_), Role::Target);
            return term("term.baseline", columns_.at(Measure::Baseline, goal_), Role::Baseline);
        }
        why_.rule = method == Method::Min          ? ExplainRule::Least
                    : method == Method::Max        ? ExplainRule::Largest
                    : method == Method::Milestones ? ExplainRule::Milestones
                                                   : ExplainRule::Mean;
        if (measure == Measure::Progress && isStated()) return stated();
        children([&](const ChildLink& link) {
            const Cell value = countedCell(columns_, measure, link.child);
            const Cell problem = method == Method::Weighted
                                     ? childWeight(table_, model_.weights(goal_), link).problem
                                     : Cell();
            if (!problem.isBlank())  // a weight that is none spoils the mean
                childTerm(link, problem, 1, true);
            else if (why_.rule == ExplainRule::Mean)
                childTerm(link, value, columns_.weightOf(goal_, link), true);
            else if (link.share != 0)
                childTerm(link, value, 1, false);
        });
    }

    // Nothing can be computed: what the table states is shown.
    bool isStated() const {
        if (table_.number(table_.stated, goal_).isBlank()) return false;
        if (model_.hasChildren(goal_)) return columns_.isStated(goal_);
        return progressCell(columns_.at(Measure::Actual, goal_), columns_.at(Measure::Target, goal_),
                            columns_.at(Measure::Baseline, goal_), why_.kind)
            .isBlank();
    }
    void stated() {
        why_.rule = ExplainRule::Own;
        term("term.stated", table_.number(table_.stated, goal_),
             table_.hasRole(Role::Progress) ? Role::Progress : Role::Status);
    }

    void pair(ExplainRule rule, Measure first, Measure second) {
        const auto key = [](Measure measure) -> std::string_view {
            switch (measure) {
                case Measure::Target:
                    return "term.target";
                case Measure::Actual:
                    return "term.actual";
                case Measure::Progress:
                    return "term.progress";
                default:
                    return "term.expected";
            }
        };
        const auto role = [](Measure measure) {
            return measure == Measure::Target     ? Role::Target
                   : measure == Measure::Expected ? Role::Due
                                                  : Role::Actual;
        };
        why_.rule = rule;
        term(key(first), columns_.at(first, goal_), role(first));
        term(key(second), columns_.at(second, goal_), role(second));
    }

    void dates() {
        why_.rule = ExplainRule::Given;
        for (std::size_t p = 0; p < table_.targetPlan.periods.size(); ++p) periodTerm(table_.targetPlan, p);
        if (!why_.terms.empty()) return;
        term("term.start", table_.number(table_.start, goal_), Role::Start);
        term("term.due", table_.number(table_.due, goal_), Role::Due);
        if (why_.terms[0].value.isBlank() || why_.terms[1].value.isBlank())
            children([&](const ChildLink& link) {
                childTerm(link, columns_.at(Measure::Expected, link.child), link.share, true);
            });
    }

    void weight() {
        const GoalIndex parent = model_.mainParent(goal_);
        why_.rule = ExplainRule::Quotient;
        if (parent == noGoal || model_.dependsOnCircle(parent)) {
            why_.rule = ExplainRule::Given;
            return term("term.top.goal", Cell(1.0), Role::Weight);
        }
        for (const ParentLink& link : model_.parents(goal_))
            if (link.parent == parent) {
                const ChildLink child{goal_, link.share};
                const Cell problem = childWeight(table_, model_.weights(parent), child).problem;
                const bool given = columns_.method(parent) != Method::Target && columns_.method(parent) != Method::Average;
                term("term.own.weight", given && !problem.isBlank() ? problem : Cell(columns_.weightOf(parent, child)),
                     Role::Weight);
                break;
            }
        ExplainTerm all;
        all.key = "term.weights";
        all.name = table_.labelOf(parent, true);
        all.value = Cell(columns_.weightsOf(parent));
        why_.terms.push_back(std::move(all));
    }

    template <class Each>
    void children(Each each) {
        for (const ChildLink& link : model_.children(goal_)) each(link);
    }

    void term(std::string_view key, Cell value, Role role) {
        ExplainTerm term;
        term.key = key;
        term.value = value;
        if (table_.rowOfGoal[goal_] != noRow && table_.hasRole(role))
            term.place = table_.placeOf(goal_, role);
        why_.terms.push_back(std::move(term));
    }

    void childTerm(const ChildLink& link, Cell value, double weight, bool weighted) {
        ExplainTerm term;
        term.name = table_.labelOf(link.child, true);
        term.goal = link.child;
        term.weight = weight;
        term.weighted = weighted;
        term.value = value;
        if (table_.rowOfGoal[link.child] != noRow) term.place = table_.placeOf(link.child, Role::Actual);
        why_.terms.push_back(std::move(term));
    }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    GoalIndex goal_;
    Explanation why_;
};

Cell meanOf(const std::vector<ExplainTerm>& terms) {
    double sum = 0, withData = 0, all = 0;
    bool any = false;
    for (const ExplainTerm& term : terms) {
        all += term.weight;
        if (term.weight == 0) {
            any |= term.value.isNumber();
            continue;
        }
        if (term.value.isError()) return term.value;
        if (term.value.isBlank()) continue;
        any = true;
        sum += term.value.number() * term.weight;
        withData += term.weight;
    }
    if (all == 0 && any) return errorCell(ErrorKind::DivisionByZero);
    return withData > 0 ? Cell(sum / withData) : Cell();
}

Cell sumOfTerms(const std::vector<ExplainTerm>& terms) {
    ExactSum sum;
    bool any = false;
    for (const ExplainTerm& term : terms) {
        const Cell value = asNumber(term.value);
        if (term.weight == 0 || value.isBlank()) continue;
        if (value.isError()) return value;
        any = true;
        sum.add(value.number() * term.weight);
    }
    return any ? Cell(sum.value()) : Cell();
}

Value shownTerm(const ExplainTerm& term, Day epochShift) {
    const bool date = term.key == "term.start" || term.key == "term.due";
    return date && term.value.isNumber() ? Value(term.value.number() - epochShift) : valueOf(term.value);
}

}  // namespace

const std::string& ruleText(ExplainRule rule, const Words& words) {
    return words(ruleKeys[static_cast<std::size_t>(rule)]);
}

std::string termName(const ExplainTerm& term, const Words& words) {
    return term.key.empty() ? term.name : words(term.key, {term.name});
}

Explanation explain(const Model& model, const RollupColumns& columns, GoalIndex goal, Measure measure) {
    return Explainer(model, columns, goal).explain(measure);
}

Cell combined(const Explanation& why) {
    const auto value = [&](std::size_t i) {
        return i < why.terms.size() ? asNumber(why.terms[i].value) : Cell();
    };
    const auto firstError = [&]() -> Cell {
        for (const ExplainTerm& term : why.terms)
            if (term.value.isError()) return term.value;
        return Cell();
    };
    switch (why.rule) {
        case ExplainRule::Own:
            return value(0);
        case ExplainRule::Sum:
            return sumOfTerms(why.terms);
        case ExplainRule::Mean:
            return meanOf(why.terms);
        case ExplainRule::Least:
        case ExplainRule::Largest: {
            Cell best = firstError();
            for (const ExplainTerm& term : why.terms) {
                if (best.isError() || !term.value.isNumber()) continue;
                const bool better =
                    best.isBlank() || (why.rule == ExplainRule::Least ? term.value.number() < best.number()
                                                                      : term.value.number() > best.number());
                if (better) best = term.value;
            }
            return best;
        }
        case ExplainRule::Milestones: {
            if (const Cell error = firstError(); error.isError()) return error;
            double done = 0;
            bool any = false;
            for (const ExplainTerm& term : why.terms) {
                any |= term.value.isNumber();
                done += term.value.isNumber() && term.value.number() >= 1 ? 1 : 0;
            }
            return any ? Cell(done / static_cast<double>(why.terms.size())) : Cell();
        }
        case ExplainRule::Progress:
        case ExplainRule::Kind:
            return progressCell(value(0), value(1), value(2), why.kind);
        case ExplainRule::Quotient: {
            const Cell above = value(0), below = value(1);
            if (above.isError() || below.isError()) return above.isError() ? above : below;
            if (above.isBlank() || below.isBlank()) return Cell();
            return below.number() == 0 ? errorCell(ErrorKind::DivisionByZero)
                                       : Cell(above.number() / below.number());
        }
        case ExplainRule::Difference: {
            const Cell from = value(0), amount = value(1);
            if (from.isError() || amount.isError()) return from.isError() ? from : amount;
            if (from.isBlank() || amount.isBlank()) return Cell();
            ExactSum sum;
            sum.add(from.number());
            sum.add(-amount.number());
            return Cell(sum.value());
        }
        case ExplainRule::Forecast: {
            const Cell actual = value(0), baseline = value(1), expected = value(2);
            for (const Cell& cell : {baseline, actual, expected})
                if (cell.isError()) return cell;
            if (actual.isBlank() || expected.isBlank()) return Cell();
            if (expected.number() == 0) return errorCell(ErrorKind::DivisionByZero);
            const double from = baseline.isNumber() ? baseline.number() : 0;
            return Cell(from + (actual.number() - from) / expected.number());
        }
        case ExplainRule::Count:
            return Cell(static_cast<double>(why.terms.size()));
        case ExplainRule::Latest: {
            Cell last;
            for (const ExplainTerm& term : why.terms)
                if (!term.value.isBlank()) last = asNumber(term.value);
            return last;
        }
        case ExplainRule::Given:
            break;
    }
    return Cell();
}

Matrix explanationRows(const Explanation& why, const Words& words, Day epochShift) {
    Matrix rows;
    for (std::size_t i = 0; i < why.terms.size(); ++i) {
        if (i + 1 == mostTerms && why.terms.size() > mostTerms) {
            rows.addRow({words("explain.rest", {words.count(why.terms.size() - i)}), "", "", "", ""});
            break;
        }
        const ExplainTerm& term = why.terms[i];
        rows.addRow({termName(term), term.weighted ? Value(term.weight) : Value(), shownTerm(term, epochShift),
                     term.place, ""});
    }
    rows.addRow({"= " + why.name, "", why.result, "", ruleText(why.rule, words)});
    if (rows.rows() == 1) rows.addRow({"", "", "", "", ""});  // Calc repeats a single row
    return rows;
}

}  // namespace plumbline
