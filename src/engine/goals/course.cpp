// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/course.h"

#include <algorithm>
#include <map>

#include "bookings/credits.h"
#include "core/exact_sum.h"
#include "table/period_days.h"

namespace plumbline {
namespace {

// Of a heading with its measure below or above, "Oct 2026 / Actual", the part that names the period.
std::string periodIn(const std::string& heading) {
    constexpr std::string_view joint = " / ";
    for (std::size_t at = 0; at <= heading.size();) {
        const std::size_t end = std::min(heading.find(joint, at), heading.size());
        const std::string part = heading.substr(at, end - at);
        if (const auto name = readPeriod(part); name && name->rest.empty()) return part;
        at = end + joint.size();
    }
    return heading;
}

class Course {
  public:
    Course(const GoalTable& table, std::span<const GoalIndex> leaves, Day date)
        : table_(table), leaves_(leaves), date_(date) {}

    std::vector<CoursePeriod> periods() {
        readColumns(table_.targetPlan, &Part::plan);
        readColumns(table_.actualPlan, &Part::actual);
        if (!table_.isPeriod.empty()) readRows();
        if (table_.credits && table_.credits->isDated() && table_.actualPlan.empty()) readBookings();
        std::vector<CoursePeriod> periods;
        for (auto& [days, part] : parts_)
            periods.push_back(part.period(DaySpan{days.first, days.second}, date_));
        return periods;
    }

  private:
    struct Sum {
        ExactSum sum;
        std::size_t numbers = 0, entered = 0;
        Cell error;

        void add(Cell cell) {
            if (cell.isError()) error = cell;
            if (!cell.isNumber()) return;
            sum.add(cell.number());
            ++numbers;
            entered += cell.number() != 0 ? 1 : 0;
        }
        Cell cell() const { return error.isError() ? error : numbers == 0 ? Cell() : Cell(sum.value()); }
    };
    struct Part {
        std::string heading;
        Sum plan, actual;

        CoursePeriod period(const DaySpan& days, Day date) const {
            CoursePeriod period;
            period.heading = heading;
            period.days = days;
            period.plan = plan.cell();
            period.actual = actual.cell();
            period.entered = actual.entered;
            period.numbers = actual.numbers;
            period.begun = days.first <= date;
            return period;
        }
    };
    Part& part(const DaySpan& days, const std::string& heading) {
        Part& found = parts_[{days.first, days.last}];
        if (found.heading.empty()) found.heading = heading;
        return found;
    }
    bool flows(GoalIndex g) const { return table_.seriesOf(g) == Series::Flow; }

    void readColumns(const PeriodPlan& plan, Sum Part::*sum) {
        const auto days = daysOfPeriods(plan.periods, date_);
        for (std::size_t p = 0; days && p < plan.periods.size(); ++p) {
            Sum& into = part((*days)[p], periodIn(plan.periods[p].heading)).*sum;
            for (const GoalIndex g : leaves_)
                if (flows(g)) into.add(plan.values[std::size_t(g) * plan.periods.size() + p]);
        }
    }

    void readRows() {
        std::map<GoalIndex, std::vector<GoalIndex>> rows;
        for (const GoalIndex g : leaves_)
            if (table_.isPeriodGoal(g) && flows(table_.parentOf(g) == noGoal ? g : table_.parentOf(g)))
                rows[table_.parentOf(g)].push_back(g);
        for (const auto& [goal, periods] : rows) {
            const auto days = daysOfRows(table_, periods, date_);
            for (std::size_t i = 0; days && i < periods.size(); ++i) {
                Part& into = part((*days)[i], std::string(table_.text(table_.goal, periods[i])));
                into.plan.add(table_.number(table_.target, periods[i]));
                into.actual.add(table_.number(table_.actual, periods[i]));
            }
        }
    }

    void readBookings() {
        for (auto& [days, into] : parts_) {
            if (days.first > date_) continue;
            std::vector<Cell> actuals = table_.actual;
            table_.credits->fill(actuals, {date_, DaySpan{days.first, days.second}});
            for (const GoalIndex g : leaves_)
                if (table_.credits->isCredited(g) && flows(g)) into.actual.add(actuals[g]);
        }
    }

    const GoalTable& table_;
    std::span<const GoalIndex> leaves_;
    Day date_;
    std::map<std::pair<Day, Day>, Part> parts_;
};

}  // namespace

std::vector<CoursePeriod> courseOf(const GoalTable& table, std::span<const GoalIndex> leaves, Day date) {
    return Course(table, leaves, date).periods();
}

std::vector<GoalIndex> leavesBelow(const Model& model, std::span<const GoalIndex> goals) {
    std::vector<GoalIndex> leaves, open(goals.begin(), goals.end());
    std::vector<bool> seen(model.table().count);
    while (!open.empty()) {
        const GoalIndex g = open.back();
        open.pop_back();
        if (seen[g]) continue;
        seen[g] = true;
        if (!model.hasChildren(g)) leaves.push_back(g);
        for (const ChildLink& link : model.children(g)) open.push_back(link.child);
    }
    std::sort(leaves.begin(), leaves.end());
    return leaves;
}

std::optional<LastActuals> lastWithActuals(std::span<const CoursePeriod> course, Day date) {
    std::size_t fullest = 0;
    for (const CoursePeriod& period : course) fullest = std::max(fullest, period.entered);
    for (auto period = course.rbegin(); period != course.rend(); ++period) {
        const bool counts = fullest > 0 ? period->entered * 2 >= fullest : period->numbers > 0;
        if (!counts) continue;
        const bool within = period->days.first <= date && date <= period->days.last;
        return LastActuals{period->heading, within ? date : period->days.last};
    }
    return std::nullopt;
}

}  // namespace plumbline
