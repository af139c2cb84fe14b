// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/steps.h"

#include "bookings/credits.h"
#include "goals/cell_arithmetic.h"
#include "goals/child_means.h"
#include "goals/parent_dates.h"
#include "goals/period_children.h"
#include "goals/plan.h"
#include "goals/progress_cell.h"
#include "goals/sources.h"

namespace plumbline {
namespace {

Role roleOf(Measure measure) {
    switch (measure) {
        case Measure::Target:
            return Role::Target;
        case Measure::Baseline:
            return Role::Baseline;
        case Measure::Expected:
            return Role::Due;
        default:
            return Role::Actual;
    }
}

std::string_view keyOf(Measure measure) {
    switch (measure) {
        case Measure::Target:
            return "term.target";
        case Measure::Baseline:
            return "term.baseline";
        case Measure::Progress:
            return "term.progress";
        case Measure::Expected:
            return "term.expected";
        default:
            return "term.actual";
    }
}

std::string_view ownKey(Measure measure) {
    return measure == Measure::Actual ? "term.own.actual" : measure == Measure::Target ? "term.own.target" : "term.own.baseline";
}

class Finder {
  public:
    Finder(const Model& model, const RollupColumns& columns, GoalIndex goal)
        : model_(model), table_(model.table()), columns_(columns), goal_(goal) {
        steps_.kind = table_.kindOf(goal);
    }

    Steps find(Measure measure) {
        const bool placed = measure == Measure::Level || measure == Measure::Weight;
        if (model_.dependsOnCircle(goal_) && !placed)  // an error, whatever stands in its cells
            given({{"term.actual", columns_.at(measure, goal_), Role::Parent}});
        else
            fill(measure);
        return std::move(steps_);
    }

  private:
    struct Input {
        std::string_view key;
        Cell value;
        Role role;
    };

    void fill(Measure measure) {
        using enum Measure;
        switch (measure) {
            case Actual:
            case Target:
            case Baseline:
                return amount(measure);
            case Progress:
                return progress();
            case Attainment:
                return attainment();
            case Gap:
                return of(StepRule::Difference, {Target, Actual});
            case Pace:
                return of(StepRule::Quotient, {Progress, Expected});
            case Forecast:
                if (columns_.staysAsItIs(goal_)) return of(StepRule::Latest, {Actual});
                return of(StepRule::Forecast, {Actual, Baseline, Expected});
            case Status:
                return of(StepRule::Given, {Progress, Expected});
            case Expected:
                return expected();
            case Children:
                return children(StepRule::Count, [&](const ChildLink& link) { child(link.child, Cell(1.0)); });
            case Leaves:
                return children(StepRule::Sum, [&](const ChildLink& link) {
                    child(link.child, model_.hasChildren(link.child) ? columns_.at(Leaves, link.child) : Cell(1.0));
                });
            case Weight:
                return weight();
            case Level:
                return given({{"term.level", columns_.at(Level, goal_), Role::Parent}});
        }
    }

    // ---- single terms
    void own(std::string_view key, Cell value, Role role) {
        Step step;
        step.key = key;
        step.role = role;
        step.value = value;
        steps_.list.push_back(std::move(step));
    }
    void child(GoalIndex goal, Cell value, std::optional<double> weight = std::nullopt, Role role = Role::Actual) {
        Step step;
        step.goal = goal;
        step.role = role;
        step.value = value;
        step.weight = weight.value_or(1);
        step.weighted = weight.has_value();
        steps_.list.push_back(step);
    }
    void period(const PeriodPlan& plan, std::size_t p, Cell value, std::optional<double> weight = std::nullopt) {
        Step step;
        step.period = &plan.periods[p];
        step.role = &plan == &table_.actualPlan ? Role::Actual : Role::Target;
        step.value = value;
        step.weight = weight.value_or(1);
        step.weighted = weight.has_value();
        steps_.list.push_back(step);
    }
    Cell planned(const PeriodPlan& plan, std::size_t p) const { return plan.values[std::size_t(goal_) * plan.periods.size() + p]; }

    void of(StepRule rule, std::initializer_list<Measure> measures) {
        steps_.rule = rule;
        for (const Measure measure : measures) own(keyOf(measure), columns_.at(measure, goal_), roleOf(measure));
    }
    void given(std::initializer_list<Input> inputs) {
        steps_.rule = StepRule::Given;
        for (const Input& input : inputs) own(input.key, input.value, input.role);
    }
    template <class Each>
    void children(StepRule rule, Each each) {
        steps_.rule = rule;
        for (const ChildLink& link : model_.children(goal_)) each(link);
    }
    Method method() const { return model_.hasChildren(goal_) ? columns_.method(goal_) : Method::Own; }

    // ---- what adds up
    void amount(Measure measure) {
        const std::vector<Cell>& column = measure == Measure::Target ? table_.target : table_.baseline;
        const Cell cell = measure == Measure::Actual ? columns_.leafActual(goal_) : table_.number(column, goal_);
        if (measure == Measure::Actual && ofBookings()) return;
        if (!model_.hasChildren(goal_) && ofPlan(measure)) return;
        const bool ownTarget = !table_.number(table_.target, goal_).isBlank();
        const Amounts from = amountsOf(method(), measure, ownTarget);
        steps_.rule = from == Amounts::Own ? StepRule::Own : from == Amounts::Latest ? StepRule::Latest : StepRule::Sum;
        if (from != Amounts::Children && !(from == Amounts::Latest && cell.isBlank()))
            own(ownKey(measure), cell, roleOf(measure));
        if (from == Amounts::Latest) return latest(measure);
        if (from == Amounts::Own) return;
        for (const ChildLink& link : model_.children(goal_))
            child(link.child, columns_.at(measure, link.child), columns_.addendOf(goal_, link), roleOf(measure));
    }
    // What was booked for it, deal by deal, and what its children have where it takes that, too.
    bool ofBookings() {
        if (!table_.credits || !table_.credits->isCredited(goal_)) return false;
        const std::vector<CreditTerm> credited = table_.credits->terms(goal_, {columns_.date(), table_.creditedWithin});
        if (credited.empty()) return false;
        steps_.rule = StepRule::Sum;
        for (const CreditTerm& credit : credited) booking(credit);
        if (method() == Method::Total)
            for (const ChildLink& link : model_.children(goal_))
                child(link.child, columns_.at(Measure::Actual, link.child), columns_.addendOf(goal_, link));
        return true;
    }
    void booking(const CreditTerm& credit) {
        Step step;
        step.booking = true;
        step.name = credit.rest > 0 ? std::to_string(credit.rest) : credit.name;
        if (credit.rest > 0) step.key = "term.rest.bookings";
        step.weight = credit.share;
        step.weighted = credit.share != 1;
        step.value = credit.value;
        step.place = credit.place;
        steps_.list.push_back(std::move(step));
    }

    void latest(Measure measure) {
        for (const GoalIndex goal : periodsThatCount(model_, goal_, measure)) child(goal, columns_.at(measure, goal), std::nullopt, roleOf(measure));
    }
    // The columns of a plan, as far as they had begun by the date.
    bool ofPlan(Measure measure) {
        const bool actual = measure == Measure::Actual;
        const PeriodPlan& plan = actual ? table_.actualPlan : table_.targetPlan;
        if (plan.empty() || measure == Measure::Baseline) return false;
        const auto date = actual ? columns_.date() : std::nullopt;
        const auto days = date ? daysOfPeriods(plan.periods, *date) : std::nullopt;
        for (std::size_t p = 0; p < plan.periods.size(); ++p)
            if ((!days || (*days)[p].first <= *date) && !planned(plan, p).isBlank()) period(plan, p, planned(plan, p));
        steps_.rule = table_.seriesOf(goal_) == Series::Flow ? StepRule::Sum : StepRule::Latest;
        return !steps_.list.empty();
    }

    // ---- shares of the way
    void progress() {
        if (isStated()) return stated();
        if (!combinesAmounts(method())) return combined(Measure::Progress);
        of(steps_.kind == Kind::Reach ? StepRule::Progress : StepRule::Kind,
           {Measure::Actual, Measure::Target, Measure::Baseline});
    }
    void attainment() {
        const bool own = !table_.number(table_.target, goal_).isBlank() && !columns_.leafActual(goal_).isBlank();
        if (!combinesAmounts(method()) && !own) return combined(Measure::Attainment);
        if (wantsLess(columns_.at(Measure::Target, goal_), columns_.at(Measure::Baseline, goal_), steps_.kind))
            return of(StepRule::Quotient, {Measure::Target, Measure::Actual});
        of(StepRule::Quotient, {Measure::Actual, Measure::Target});
    }
    void combined(Measure measure) {
        steps_.rule = ruleOf(method());
        const bool weighted = steps_.rule == StepRule::Mean;
        eachCountedChild(model_, columns_, goal_, measure, method(), [&](const ChildLink& link, const CountedChild& counted) {
            child(link.child, counted.value, weighted ? std::optional(counted.weight) : std::nullopt);
        });
    }

    // Nothing can be computed: what the table states is shown.
    bool isStated() const {
        if (table_.number(table_.stated, goal_).isBlank()) return false;
        if (model_.hasChildren(goal_)) return columns_.isStated(goal_);
        return progressCell(columns_.at(Measure::Actual, goal_), columns_.at(Measure::Target, goal_),
                            columns_.at(Measure::Baseline, goal_), steps_.kind)
            .isBlank();
    }
    void stated() {
        steps_.rule = StepRule::Own;
        own("term.stated", table_.number(table_.stated, goal_), table_.hasRole(Role::Progress) ? Role::Progress : Role::Status);
    }

    // ---- what is due
    void expected() {
        if (!columns_.date()) return days();
        if (!model_.hasChildren(goal_)) return dueOfPlan();
        const ParentDates dates{columns_.start(goal_), columns_.due(goal_), Cell()};
        switch (dueOf(model_, columns_, goal_, method(), dates).by) {
            case DueBy::Periods:
                return dueOfPeriods();
            case DueBy::Plan:
                return dueOfPlan();
            case DueBy::Targets:
                return dueOfTargets();
            case DueBy::Means:
                return combined(Measure::Expected);
            case DueBy::Days:
                return table_.targetPlan.empty() ? dueOfPlan() : days();
        }
    }
    bool isFlow() const { return table_.seriesOf(goal_) == Series::Flow; }
    // Where its periods' amounts weigh, so much of each is over; of a level the amounts are shown.
    void dueOfPlan() {
        const PlanDue plan = planDue(table_, goal_, columns_.start(goal_), columns_.due(goal_), *columns_.date());
        if (plan.slices.empty()) return days(plan.start, plan.due);
        steps_.rule = plan.weighs ? StepRule::Mean : StepRule::Given;
        for (std::size_t p = 0; p < plan.slices.size(); ++p) {
            const PlanSlice& slice = plan.slices[p];
            if (slice.amount.isBlank()) continue;
            if (!plan.weighs || !slice.amount.isNumber())
                period(table_.targetPlan, p, slice.amount);
            else
                period(table_.targetPlan, p, Cell(slice.over), slice.amount.number());
        }
    }
    void dueOfPeriods() {
        const PeriodSlices found = slicesOfPeriods(model_, goal_, *columns_.date());
        steps_.rule = isFlow() ? StepRule::Mean : StepRule::Given;
        for (std::size_t i = 0; i < found.rows.size(); ++i) {
            const Cell amount = found.slices[i].amount;
            if (!isFlow() || !amount.isNumber())
                child(found.rows[i], amount, std::nullopt, Role::Target);
            else
                child(found.rows[i], Cell(found.slices[i].over), amount.number(), Role::Target);
        }
    }
    void dueOfTargets() {
        double all = 0;
        for (const ChildLink& link : model_.children(goal_)) {
            const ExpectedChild due = expectedOf(columns_, goal_, link);
            all += due.target;
            child(link.child, due.expected, due.target, Role::Target);
        }
        steps_.rule = all != 0 ? StepRule::Mean : StepRule::Given;
    }
    void days() { days(columns_.start(goal_), columns_.due(goal_)); }
    void days(Cell start, Cell due) { given({{"term.start", start, Role::Start}, {"term.due", due, Role::Due}}); }

    // ---- a goal's part of its main parent
    void weight() {
        const GoalIndex parent = model_.mainParent(goal_);
        if (parent == noGoal || model_.dependsOnCircle(parent)) return given({{"term.top.goal", Cell(1.0), Role::Weight}});
        steps_.rule = StepRule::Quotient;
        for (const ParentLink& link : model_.parents(goal_))
            if (link.parent == parent) {
                own("term.own.weight", weightIn(parent, {goal_, link.share}), Role::Weight);
                break;
            }
        Step all;
        all.key = "term.weights";
        all.goal = parent;
        all.value = Cell(columns_.weightsOf(parent));
        steps_.list.push_back(all);
    }
    Cell weightIn(GoalIndex parent, const ChildLink& link) const {
        const Cell problem = childWeight(table_, model_.weights(parent), link).problem;
        const Method method = columns_.method(parent);
        const bool given = method != Method::Target && method != Method::Average;
        return given && !problem.isBlank() ? problem : Cell(columns_.weightOf(parent, link));
    }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    GoalIndex goal_;
    Steps steps_;
};

}  // namespace

Steps stepsOf(const Model& model, const RollupColumns& columns, GoalIndex goal, Measure measure) {
    return Finder(model, columns, goal).find(measure);
}

}  // namespace plumbline
