// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/period_places.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/exact_sum.h"
#include "goals/period_children.h"
#include "quota/spread.h"
#include "table/period_values.h"
#include "table/sheet_cell.h"
#include "table/totals.h"

namespace plumbline::sidebar {
namespace {

const PeriodPlan& planOf(const GoalTable& table, Role role) {
    return role == Role::Actual ? table.actualPlan : table.targetPlan;
}

std::vector<PeriodPlace> inColumns(const GoalTable& table, GoalIndex goal, Role role) {
    const PeriodPlan& plan = planOf(table, role);
    std::vector<PeriodPlace> places;
    for (std::size_t i = 0; i < plan.periods.size(); ++i) {
        const Period& period = plan.periods[i];
        PeriodPlace place{period.heading, noRow, period.column, {}, {}};
        if (period.known) place.days = {period.first, period.last};
        if (goal != noGoal) {
            place.row = table.rowOf(goal, role);
            place.now = plan.values[goal * plan.periods.size() + i];
        }
        places.push_back(std::move(place));
    }
    return places;
}

std::vector<PeriodPlace> inRows(const plumbline::Model& model, GoalIndex goal, Role role) {
    const GoalTable& table = model.table();
    const RecognisedColumn* column = table.columnOf(role);
    std::vector<PeriodPlace> places;
    if (!column) return places;
    for (const GoalIndex period : periodsInOrder(model, goal)) {
        PeriodPlace place{table.labelOf(period), table.rowOf(period, role), column->column, {}, {}};
        place.now = table.number(role == Role::Actual ? table.actual : table.target, period);
        const Cell first = table.number(table.start, period), last = table.number(table.due, period);
        if (first.isNumber() && last.isNumber())
            place.days = {static_cast<Day>(first.number()), static_cast<Day>(last.number())};
        places.push_back(std::move(place));
    }
    return places;
}

// "Jan" of this year and of the next have one label: the year tells them apart, else where they stand.
void tellApart(const GoalTable& table, bool rows, std::vector<PeriodPlace>& places) {
    std::unordered_map<std::string, std::size_t> count;
    for (const PeriodPlace& place : places) ++count[place.label];
    std::unordered_set<std::string> taken;
    for (PeriodPlace& place : places) {
        if (count[place.label] < 2) continue;
        const std::string at =
            rows ? std::to_string(cellOfBlock(table, place.row, place.column).row + 1) : table.columnLetters(place.column);
        const std::string year = place.days.last == 0 ? at : std::to_string(civilOf(place.days.last).year);
        std::string apart = place.label + " (" + year + ")";
        if (!taken.insert(apart).second) apart = place.label + " (" + at + ")";
        place.label = std::move(apart);
    }
}

Day yearBefore(Day day) {
    CivilDate date = civilOf(day);
    --date.year;
    date.day = std::min(date.day, daysInMonth(date.year, date.month));
    return dayOf(date);
}

class Spreader {
  public:
    Spreader(const Snapshot& now, const PeriodQuestion& question, const Words& words)
        : now_(now), table_(now.model->table()), question_(question), words_(words) {}

    PeriodChange change() {
        change_.places =
            periodPlaces(now_, question_.like == noGoal ? question_.goal : question_.like, question_.role);
        if (question_.like != noGoal)
            for (PeriodPlace& place : change_.places) place.now = Cell();
        for (const PeriodPlace& place : change_.places) change_.after.push_back(place.now);
        change_.before = together();
        if (question_.period)
            change_.after[*question_.period] = Cell(question_.value);
        else
            spreadAll();
        change_.whole = together();
        return std::move(change_);
    }

  private:
    using Shape = std::vector<Cell>;

    // That of the goals beside it, where it is new.
    Series series() const {
        if (question_.goal != noGoal) return table_.seriesOf(question_.goal);
        const std::vector<GoalIndex> beside = goalsBeside(now_, noGoal, question_.parent);
        return beside.empty() ? Series::Flow : table_.seriesOf(beside.front());
    }
    Cell together() const { return valueOfSeries(change_.after, series()); }

    void spreadAll() {
        const Shape shape = question_.by == SpreadBy::Even       ? Shape(change_.places.size())
                            : question_.by == SpreadBy::LastYear ? lastYear()
                                                                 : ownShape();
        if (!change_.problem.empty()) return;
        const auto parts =
            spread({question_.value, shape, series(), stepFor(question_.value, change_.after)});
        if (!parts)
            change_.problem = words_.of(parts.error().message);
        else
            change_.after = *parts;
    }

    static bool any(const Shape& shape) {
        return std::any_of(shape.begin(), shape.end(),
                           [](const Cell& cell) { return cell.isNumber() && cell.number() != 0; });
    }

    Shape ownShape() const {
        if (any(change_.after)) return change_.after;
        return sumOver(goalsBeside(now_, question_.goal, question_.parent),
                       [&](GoalIndex g) { return figuresOf(g); });
    }

    Shape figuresOf(GoalIndex g) const {
        Shape figures;
        if (hasPeriodChildren(*now_.model, g)) {
            for (const PeriodPlace& place : inRows(*now_.model, g, question_.role))
                figures.push_back(place.now);
            return figures;
        }
        const PeriodPlan& plan = planOf(table_, question_.role);
        const auto first = plan.values.begin() + static_cast<std::ptrdiff_t>(g * plan.periods.size());
        return {first, first + static_cast<std::ptrdiff_t>(plan.periods.size())};
    }

    // Of the goal, or of those beside it where it has none.
    template <class Figures>
    Shape summed(Figures figures) const {
        if (question_.goal != noGoal)
            if (Shape own = sumOver({question_.goal}, figures); any(own)) return own;
        return sumOver(goalsBeside(now_, question_.goal, question_.parent), figures);
    }
    // Period by period what these goals hold together; blank where none holds a number.
    template <class Figures>
    Shape sumOver(const std::vector<GoalIndex>& goals, Figures figures) const {
        std::vector<ExactSum> sums(change_.places.size());
        Shape shape(change_.places.size());
        for (const GoalIndex g : goals) {
            const Shape own = figures(g);
            for (std::size_t i = 0; i < own.size() && i < sums.size(); ++i) {
                if (!own[i].isNumber()) continue;
                sums[i].add(own[i].number());
                shape[i] = Cell(sums[i].value());
            }
        }
        return shape;
    }

    // Columns of last year's results for each period, or its actuals where these reach back so far.
    Shape lastYear() {
        Shape shape;
        const PeriodPlan& actuals = table_.actualPlan;
        if (const auto columns = historyColumns())
            shape = summed([&](GoalIndex g) {
                return chosen(*columns, [&](std::size_t at) { return table_.history[at][g]; });
            });
        else if (const auto periods = earlierActuals())
            shape = summed([&](GoalIndex g) {
                return chosen(*periods, [&](std::size_t at) {
                    return actuals.values[g * actuals.periods.size() + at];
                });
            });
        if (!any(shape)) change_.problem = words_("wizard.nolastyear");
        return shape;
    }

    template <class Value>
    static Shape chosen(const std::vector<std::size_t>& places, Value value) {
        Shape shape;
        for (const std::size_t at : places) shape.push_back(value(at));
        return shape;
    }

    std::optional<std::vector<std::size_t>> historyColumns() const {
        return matched(
            [&](const PeriodPlace& place) {
                const auto at = std::find(table_.historyEnds.begin(), table_.historyEnds.end(),
                                          yearBefore(place.days.last));
                return static_cast<std::size_t>(at - table_.historyEnds.begin());
            },
            table_.history.size());
    }
    std::optional<std::vector<std::size_t>> earlierActuals() const {
        const std::vector<Period>& periods = table_.actualPlan.periods;
        return matched(
            [&](const PeriodPlace& place) {
                const auto at = std::find_if(periods.begin(), periods.end(), [&](const Period& period) {
                    return period.known && period.last == yearBefore(place.days.last);
                });
                return static_cast<std::size_t>(at - periods.begin());
            },
            periods.size());
    }
    // Of each period the one a year before it; nothing where one has none.
    template <class Find>
    std::optional<std::vector<std::size_t>> matched(Find find, std::size_t count) const {
        std::vector<std::size_t> found;
        for (const PeriodPlace& place : change_.places) {
            const std::size_t at = place.days.last == 0 ? count : find(place);
            if (at >= count) return std::nullopt;
            found.push_back(at);
        }
        return found;
    }

    const Snapshot& now_;
    const GoalTable& table_;
    const PeriodQuestion& question_;
    const Words& words_;
    PeriodChange change_;
};

std::optional<std::size_t> placeIn(const std::vector<PeriodPlace>& places, std::uint32_t column) {
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].column == column) return i;
    return std::nullopt;
}

using Parts = std::vector<std::size_t>;  // places in the list of periods

// The periods that stand side by side next to a column, on its left or on its right.
Parts runBeside(const std::vector<PeriodPlace>& places, std::uint32_t column, int step) {
    Parts run;
    for (std::int64_t at = std::int64_t{column} + step; at >= 0; at += step) {
        const auto place = placeIn(places, static_cast<std::uint32_t>(at));
        if (!place) break;
        run.push_back(*place);
    }
    return run;
}

Cell sumOf(const std::vector<Cell>& cells, const Parts& parts) {
    std::vector<Cell> chosen;
    for (const std::size_t part : parts) chosen.push_back(cells[part]);
    return valueOfSeries(chosen, Series::Flow);
}

}  // namespace

std::vector<GoalIndex> goalsBeside(const Snapshot& now, GoalIndex goal, GoalIndex parent) {
    const GoalTable& table = now.model->table();
    std::vector<GoalIndex> beside;
    const auto add = [&](GoalIndex g) {
        const bool inRows = hasPeriodChildren(*now.model, g);
        if (g != goal && !table.isPeriodGoal(g) && (inRows || table.rowOfGoal[g] != noRow))
            beside.push_back(g);
    };
    if (parent != noGoal)
        for (const GoalIndex g : now.childrenOf(parent)) add(g);
    for (GoalIndex g = 0; beside.empty() && g < table.count; ++g)
        if (!now.model->hasChildren(g) || hasPeriodChildren(*now.model, g)) add(g);
    if (beside.empty())
        for (GoalIndex g = 0; g < table.count; ++g) add(g);
    return beside;
}

std::vector<PeriodPlace> periodPlaces(const Snapshot& now, GoalIndex goal, Role role) {
    const GoalTable& table = now.model->table();
    const bool rows = goal != noGoal && hasPeriodChildren(*now.model, goal);
    std::vector<PeriodPlace> places = rows ? inRows(*now.model, goal, role) : inColumns(table, goal, role);
    tellApart(table, rows, places);
    return places;
}

std::string periodsShown(const std::vector<PeriodPlace>& places, const std::vector<Cell>& values,
                         const Words& words) {
    std::string shown;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (values[i].isNumber())
            shown += (shown.empty() ? "" : " · ") +
                     words("period.value", {places[i].label, words.amount(values[i].number())});
    return shown;
}

std::optional<std::size_t> periodAt(const std::vector<PeriodPlace>& places, Day day) {
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].days.last != 0 && places[i].days.first <= day && day <= places[i].days.last) return i;
    return std::nullopt;
}

PeriodChange changeOf(const Snapshot& now, const PeriodQuestion& question, const Words& words) {
    return Spreader(now, question, words).change();
}

std::vector<PeriodSum> sumsOf(const Snapshot& now, const PeriodChange& change, Role role,
                              std::uint32_t likeRow) {
    const GoalTable& table = now.model->table();
    std::vector<PeriodSum> sums;
    if (planOf(table, role).empty() || table.isRearranged() || likeRow >= now.cells->rows) return sums;
    std::vector<Cell> like;
    Parts all;
    for (std::size_t i = 0; i < change.places.size(); ++i) {
        like.push_back(now.cells->at(likeRow, change.places[i].column));
        all.push_back(i);
    }
    for (const std::uint32_t column : table.totalColumns) {
        const Cell stored = now.cells->at(likeRow, column);
        if (!stored.isNumber()) continue;
        for (const Parts& parts :
             {all, runBeside(change.places, column, -1), runBeside(change.places, column, 1)}) {
            const Cell held = sumOf(like, parts), then = sumOf(change.after, parts);
            if (parts.empty() || !held.isNumber() || !sameAmount(held.number(), stored.number())) continue;
            sums.push_back({column, then.isNumber() ? then.number() : 0, stored.number()});
            break;
        }
    }
    return sums;
}

}  // namespace plumbline::sidebar
