// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "values.h"

#include <cmath>

namespace plumbline::adversary {
namespace {

std::optional<double> over(const std::vector<double>& values, int first, int last) {
    std::optional<double> sum;
    for (int p = first; p <= last && p < static_cast<int>(values.size()); ++p)
        sum = sum.value_or(0) + values[p];
    return sum;
}

// Figures that are none of the goal's own: for each leaf a number near its target, for groups their sum.
std::optional<double> beside(const Forest& forest, int goal, const Figure& figure, const Dice& dice) {
    const TrueGoal& g = forest.goals[goal];
    const bool other = figure.role == FigureRole::OtherTarget || figure.role == FigureRole::OtherActual;
    if (g.leaf) {
        const std::uint64_t salt = dice.roll(figure.head.text, static_cast<std::uint64_t>(goal)) +
                                   static_cast<unsigned>(figure.role);
        const double share = 0.6 + dice.below(70, "beside", salt) / 100.0;
        if (other) return 3 + dice.below(90, "other", salt);
        if (g.target[0] < 2) return std::floor(g.target[0] * share * 100) / 100;
        return std::floor(g.target[0] * share);
    }
    if (!forest.additive) return std::nullopt;
    double sum = 0;
    for (const int child : childrenOf(forest, goal)) sum += beside(forest, child, figure, dice).value_or(0);
    return sum;
}

// "2 of 3" and 60 % alike: tenths for the one, thirds of small numbers for the other.
double statedProgress(const Dice& dice, int goal) {
    return dice.below(10, "stated", goal) / 10.0;
}

}  // namespace

std::optional<double> valueOf(const Forest& forest, int goal, const Figure& figure, const Dice& dice) {
    const TrueGoal& g = forest.goals[goal];
    const std::optional<double> target = over(g.target, figure.first, figure.last);
    const std::optional<double> actual = over(g.actual, figure.first, figure.last);
    switch (figure.role) {
        case FigureRole::Target:
            return target;
        case FigureRole::Actual:
            return actual;
        case FigureRole::Difference:
            return target && actual ? std::optional(*actual - *target) : std::nullopt;
        case FigureRole::Attainment:
            return target && actual ? std::optional(*actual / *target) : std::nullopt;
        case FigureRole::Stated:
        case FigureRole::StatusWord:
            return g.leaf ? std::optional(statedProgress(dice, goal)) : std::nullopt;
        default:
            return beside(forest, goal, figure, dice);
    }
}

void setWanted(const Recipe& recipe, Forest& forest) {
    const Dice dice(recipe.seed);
    for (std::size_t i = forest.goals.size(); i-- > 0;) {
        TrueGoal& g = forest.goals[i];
        g.judgeFigures = g.leaf || forest.additive;
        if (forest.levels) {
            g.wantTarget = g.target.back();
            g.wantActual = g.actual.back();
        } else if (g.judgeFigures) {
            g.wantTarget = over(g.target, 0, forest.periods - 1);
            g.wantActual = over(g.actual, 0, forest.periods - 1);
        }
        if (recipe.is(Measures::TargetOnly)) g.wantActual.reset();
        if (recipe.is(Measures::Limits) && g.leaf) {
            g.judgeProgress = true;
            g.wantProgress = *g.wantActual <= *g.wantTarget ? 1 : 0;
        }
        const bool stated = recipe.is(Measures::Stated), words = recipe.is(Measures::StatusWords);
        if (stated || words) g.judgeFigures = false;
        if (g.leaf && (stated || words)) {
            const double progress = statedProgress(dice, static_cast<int>(i));
            g.wantProgress = stated ? progress : 1;
            g.judgeProgress = stated || progress >= 0.5;
        }
        if (g.leaf && !stated && !words && g.wantTarget && g.wantActual && !g.wantProgress)
            g.wantProgress = *g.wantActual / *g.wantTarget;
        if (g.leaf || forest.additive || words || recipe.is(Measures::TargetOnly)) continue;
        double sum = 0;
        int count = 0;
        for (const int child : childrenOf(forest, static_cast<int>(i)))
            if (const auto& progress = forest.goals[child].wantProgress) sum += *progress, ++count;
        bool error = false;
        for (const int child : leavesBelow(forest, static_cast<int>(i)))
            error = error || forest.goals[child].actualIsError;
        g.judgeProgress = count > 0 && !error;
        if (count > 0) g.wantProgress = sum / count;
    }
}

}  // namespace plumbline::adversary
