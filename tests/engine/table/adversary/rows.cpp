// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "rows.h"

#include "dice.h"

namespace plumbline::adversary {

bool sumsStandFirst(const Recipe& r) {
    return r.is(Hierarchy::SumsBefore) ||
           (r.is(Hierarchy::SumsNested) && Dice(r.seed).inPercent(40, "nested sums first"));
}
bool sumsHaveTotalWord(const Recipe& r) {
    return r.is(Hierarchy::SumsWord) ||
           (r.is(Hierarchy::SumsNested) && Dice(r.seed).inPercent(50, "nested words"));
}

namespace {

class RowPlanner {
  public:
    RowPlanner(const Recipe& recipe, const Forest& forest) : recipe_(recipe), forest_(forest) {}

    std::vector<PlannedRow> planned() {
        if (recipe_.is(Totals::Top)) rows_.push_back({RowKind::Total});
        if (recipe_.is(Time::Stacked))
            stack();
        else
            for (const int top : childrenOf(forest_, -1)) {
                if (recipe_.is(SpacerRow::BetweenTops) && top != 0) rows_.push_back({RowKind::Blank});
                walk(top);
            }
        if (recipe_.isOneOf({Totals::End, Totals::Unlabelled, Totals::Subtotals}))
            rows_.push_back({RowKind::Total});
        return std::move(rows_);
    }

  private:
    bool groupsHaveRows() const {
        return !recipe_.isOneOf({Hierarchy::LevelsRepeated, Hierarchy::LevelsMerged, Hierarchy::LevelsBlank,
                                 Hierarchy::IdAndName, Hierarchy::ManagerNoRow, Hierarchy::Sections});
    }
    bool groupsSumUp() const {
        return recipe_.isOneOf(
            {Hierarchy::SumsAfter, Hierarchy::SumsBefore, Hierarchy::SumsWord, Hierarchy::SumsNested});
    }
    void walk(int goal) {
        const bool leaf = forest_.goals[goal].leaf;
        if (leaf) return leafRows(goal);
        const bool sums = recipe_.is(GroupFigures::Sums);
        const bool after = groupsSumUp() && !sumsStandFirst(recipe_);
        if (recipe_.is(Hierarchy::Sections)) rows_.push_back({RowKind::Section, goal});
        if (groupsHaveRows() && !after)
            rows_.push_back({RowKind::Goal, goal, -1, FigureRole::OfTheRow, sums});
        for (const int child : childrenOf(forest_, goal)) walk(child);
        if (groupsHaveRows() && after) rows_.push_back({RowKind::Goal, goal, -1, FigureRole::OfTheRow, true});
        if (recipe_.is(Totals::Subtotals) && forest_.goals[goal].parent < 0)
            rows_.push_back({RowKind::Subtotal, goal, -1, FigureRole::OfTheRow, true});
    }
    void leafRows(int goal) {
        if (recipe_.isOneOf({Time::RowPerPeriod, Time::YearMonth}))
            for (int p = 0; p < forest_.periods; ++p) rows_.push_back({RowKind::Goal, goal, p});
        else if (recipe_.is(Time::AlternateRows))
            for (const FigureRole role : {FigureRole::Target, FigureRole::Actual})
                rows_.push_back({RowKind::Goal, goal, -1, role});
        else
            rows_.push_back({RowKind::Goal, goal});
    }
    void stack() {
        for (const FigureRole role : {FigureRole::Target, FigureRole::Actual}) {
            rows_.push_back({RowKind::StackHead, -1, -1, role});
            for (std::size_t g = 0; g < forest_.goals.size(); ++g)
                rows_.push_back({RowKind::Goal, static_cast<int>(g), -1, role});
        }
    }

    const Recipe& recipe_;
    const Forest& forest_;
    std::vector<PlannedRow> rows_;
};

}  // namespace

std::vector<PlannedRow> rowsOf(const Recipe& recipe, const Forest& forest) {
    return RowPlanner(recipe, forest).planned();
}

}  // namespace plumbline::adversary
