// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "forest.h"

#include <cmath>
#include <numeric>

#include "dice.h"

namespace plumbline::adversary {
namespace {

// The role of the names at each depth.
std::string nameRole(const Recipe& recipe, int depth, bool leaf) {
    if (recipe.is(Measures::LevelsOverTime)) return "level-name";
    if (recipe.is(Domain::Objectives))
        return leaf ? "key-result-name" : depth == 0 ? "objective-name" : "sub-objective-name";
    if (leaf) return recipe.is(Domain::People) ? "person" : "product-name";
    if (recipe.isOneOf({Hierarchy::Manager, Hierarchy::ManagerNoRow})) return "person";
    return depth == 0 ? "region-name" : "team-name";
}

class Grower {
  public:
    Grower(const Recipe& recipe, const PhraseBook& book) : recipe_(recipe), book_(book), dice_(recipe.seed) {}

    Forest grown() {
        const int tops = 2 + static_cast<int>(recipe_.of<Tops>());
        const int children = 2 + static_cast<int>(recipe_.of<Children>());
        setPeriods();
        if (recipe_.is(Hierarchy::Flat))
            for (int i = 0; i < std::min(tops * children, recipe_.is(Measures::LevelsOverTime) ? 8 : 16); ++i)
                add(-1, 0, true);
        else if (recipe_.is(Depth::Three))
            growBelow(-1, {std::min(tops, 2), std::min(children, 3), std::min(children, 3)});
        else
            growBelow(-1, {tops, children});
        addUp();
        numberOff();
        return std::move(forest_);
    }

  private:
    void setPeriods() {
        const bool quarters = recipe_.is(Time::Quarters);
        const bool months =
            recipe_.isOneOf({Time::Months, Time::ActualMonths, Time::RowPerPeriod, Time::YearMonth,
                             Time::Cumulative, Time::PeriodTotals, Time::AlternateRows, Time::Stacked});
        // All twelve, half a year or a quarter: more children, more months, so that both shrink together.
        static constexpr int monthCounts[] = {3, 6, 12};
        if (quarters) forest_.periods = 4;
        if (months) forest_.periods = monthCounts[static_cast<int>(recipe_.of<Children>())];
        forest_.periodsOver = forest_.periods;
        if (forest_.periods > 1 && dice_.inPercent(50, "periods over"))
            forest_.periodsOver = 1 + static_cast<int>(dice_.below(forest_.periods - 1, "how many over"));
        forest_.year = 2024 + static_cast<int>(dice_.below(3, "year"));
        forest_.levels = recipe_.is(Measures::LevelsOverTime);
        forest_.additive = !recipe_.is(Domain::Objectives) &&
                           !recipe_.isOneOf({Measures::Percents, Measures::LevelsOverTime});
    }

    void growBelow(int parent, std::vector<int> counts) {
        const int count = counts.front();
        counts.erase(counts.begin());
        for (int i = 0; i < count; ++i) {
            const int depth = parent < 0 ? 0 : forest_.goals[parent].depth + 1;
            const int goal = add(parent, depth, counts.empty());
            if (!counts.empty()) growBelow(goal, counts);
        }
    }

    int add(int parent, int depth, bool leaf) {
        TrueGoal goal;
        goal.parent = parent;
        goal.depth = depth;
        goal.leaf = leaf;
        const std::string role = nameRole(recipe_, depth, leaf);
        const auto& names = book_.of(role);
        const std::size_t shift =
            role == "team-name" || role == "region-name" ? 0 : dice_.below(names.size(), role);
        goal.name = names[(shift + used_[role]++) % names.size()];
        goal.askedAs = {goal.name};
        const auto& people = book_.of("person");
        goal.owner = people[dice_.below(people.size(), "owner", forest_.goals.size())];
        if (leaf) setFigures(goal);
        forest_.goals.push_back(goal);
        return static_cast<int>(forest_.goals.size()) - 1;
    }

    void setFigures(TrueGoal& goal) {
        const std::uint64_t salt = forest_.goals.size() * 100;
        for (int p = 0; p < forest_.periods; ++p) {
            double target = 1000.0 * (10 + dice_.below(80, "target", salt + p)) +
                            7.0 * dice_.below(100, "rest", salt + p);
            if (recipe_.is(Domain::Objectives)) target = 11 + dice_.below(180, "target", salt);
            if (recipe_.is(Measures::Percents)) target = (80 + dice_.below(20, "target", salt)) / 100.0;
            if (forest_.levels) target = 40 + dice_.below(50, "target", salt);
            double share = 0.55 + dice_.below(60, "share", salt + p) / 100.0;
            double actual = std::floor(target * share);
            if (recipe_.is(Measures::Percents)) actual = std::floor(target * share * 100) / 100;
            goal.target.push_back(target);
            if (p < forest_.periodsOver) goal.actual.push_back(actual);
        }
    }

    void addUp() {
        if (!forest_.additive) return;
        for (std::size_t g = forest_.goals.size(); g-- > 0;) {
            TrueGoal& goal = forest_.goals[g];
            if (goal.leaf) continue;
            goal.target.assign(forest_.periods, 0);
            goal.actual.assign(forest_.periodsOver, 0);
            for (const int child : childrenOf(forest_, static_cast<int>(g))) {
                for (std::size_t p = 0; p < goal.target.size(); ++p)
                    goal.target[p] += forest_.goals[child].target[p];
                for (std::size_t p = 0; p < goal.actual.size(); ++p)
                    goal.actual[p] += forest_.goals[child].actual[p];
            }
        }
    }

    void numberOff() {
        static constexpr const char* styles[] = {"G", "", "EMP-"};
        const std::size_t style = dice_.below(3, "id style");
        std::vector<int> childNumber(forest_.goals.size() + 1, 0);
        for (std::size_t g = 0; g < forest_.goals.size(); ++g) {
            TrueGoal& goal = forest_.goals[g];
            goal.id = styles[style] + std::to_string(style == 0 ? g + 1 : 101 + g);
            const int number = ++childNumber[goal.parent + 1];
            goal.outline = goal.parent < 0
                               ? std::to_string(number)
                               : forest_.goals[goal.parent].outline + "." + std::to_string(number);
        }
    }

    const Recipe& recipe_;
    const PhraseBook& book_;
    Dice dice_;
    Forest forest_;
    std::map<std::string, std::size_t> used_;
};

}  // namespace

Forest grow(const Recipe& recipe, const PhraseBook& book) {
    return Grower(recipe, book).grown();
}

std::vector<int> childrenOf(const Forest& forest, int goal) {
    std::vector<int> children;
    for (std::size_t g = 0; g < forest.goals.size(); ++g)
        if (forest.goals[g].parent == goal) children.push_back(static_cast<int>(g));
    return children;
}

std::vector<int> leavesBelow(const Forest& forest, int goal) {
    std::vector<int> leaves;
    for (const int child : childrenOf(forest, goal)) {
        if (forest.goals[child].leaf) leaves.push_back(child);
        const std::vector<int> below = leavesBelow(forest, child);
        leaves.insert(leaves.end(), below.begin(), below.end());
    }
    return leaves;
}

}  // namespace plumbline::adversary
