// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/needed.h"

#include <algorithm>
#include <cmath>

#include "core/exact_sum.h"
#include "goals/progress.h"

namespace plumbline {
namespace {

constexpr std::size_t mostRows = 10000;
constexpr double mostWork = 2e7;  // children looked at by trial recomputations, in all
constexpr double near = 1e-9;

// How much a goal's progress moves with a leaf's actual, for sums and means; leaves that meet anything else
// on the way are bent.
struct Slope {
    double byActual = 0, byProgress = 0;
    bool bent = false, reached = false;
};

class Solver {
  public:
    Solver(const Model& model, const RollupColumns& columns, GoalIndex goal, double wanted)
        : model_(model), table_(model.table()), columns_(columns), goal_(goal), wanted_(wanted) {}

    std::vector<Needed> solve() {
        std::vector<Needed> result;
        if (model_.dependsOnCircle(goal_)) return result;
        findSlopes();
        const Cell now = columns_.at(Measure::Progress, goal_);
        for (GoalIndex g = 0; g < table_.count && result.size() <= mostRows; ++g) {
            if (!slopes_[g].reached || model_.hasChildren(g)) continue;
            result.push_back(solveLeaf(g, now));
        }
        return result;
    }

  private:
    void findSlopes() {
        slopes_.assign(table_.count, {});
        slopes_[goal_].reached = true;
        slopes_[goal_].byProgress = 1;
        const auto& order = model_.parentsInOrder();
        for (std::size_t i = order.size(); i-- > 0;) {
            const GoalIndex g = order[i];
            if (!slopes_[g].reached) continue;
            below_.push_back(g);
            passOn(g);
        }
        std::reverse(below_.begin(), below_.end());
    }

    void passOn(GoalIndex g) {
        const Slope& own = slopes_[g];
        const Method method = columns_.method(g);
        const bool sums = method == Method::Sum || method == Method::Total;
        const bool mean = method == Method::Weighted || method == Method::Average ||
                          method == Method::Target || method == Method::Default;
        // A parent whose target is its children's moves with actuals only; kinds other than reach jump.
        const double byActual = own.byActual + own.byProgress * perActual(g);
        double withData = 0;
        if (mean)
            for (const ChildLink& link : model_.children(g))
                if (columns_.at(Measure::Progress, link.child).isNumber())
                    withData += columns_.weightOf(g, link);
        for (const ChildLink& link : model_.children(g)) {
            Slope& child = slopes_[link.child];
            child.reached = true;
            child.bent =
                child.bent || own.bent || (own.byProgress != 0 && table_.kindOf(g) != Kind::Reach && sums);
            if (method == Method::Own) continue;
            if (sums) {
                child.byActual += byActual * columns_.addendOf(g, link);
            } else if (mean) {
                const double weight = columns_.weightOf(g, link);
                if (columns_.at(Measure::Progress, link.child).isNumber())
                    child.byProgress += withData > 0 ? own.byProgress * weight / withData : 0;
                else
                    child.bent = child.bent || weight > 0;
            } else {
                child.bent = true;
            }
        }
    }

    double perActual(GoalIndex g) const {
        const Cell target = columns_.at(Measure::Target, g), baseline = columns_.at(Measure::Baseline, g);
        if (!target.isNumber() || baseline.isError()) return 0;
        const double span = target.number() - (baseline.isNumber() ? baseline.number() : 0);
        return span == 0 ? 0 : 1 / span;
    }

    Needed solveLeaf(GoalIndex leaf, Cell now) {
        Needed needed;
        needed.leaf = leaf;
        needed.now = columns_.at(Measure::Actual, leaf);
        if (now.isError()) {
            needed.kind = NeededKind::NotComputed;
            return needed;
        }
        if (now.isNumber() && now.number() >= wanted_ - 1e-12) {
            needed.kind = NeededKind::AlreadyThere;
            return needed;
        }
        const Slope& slope = slopes_[leaf];
        if (slope.bent || !now.isNumber() || table_.kindOf(leaf) != Kind::Reach) return tryLeaf(needed);
        const double rate = slope.byActual + slope.byProgress * perActual(leaf);
        if (std::fabs(rate) < 1e-300) return needed;
        const double from = needed.now.isNumber() ? needed.now.number() : 0;
        if (!needed.now.isNumber() && slope.byProgress != 0) return tryLeaf(needed);
        ExactSum sum;
        sum.add(from);
        sum.add((wanted_ - now.number()) / rate);
        needed.actual = sum.value();
        needed.kind = NeededKind::Reachable;
        return needed;
    }

    // Trial values: the straight line through two of them, the leaf's own arrival at the wanted progress, its
    // own target.
    Needed tryLeaf(Needed needed) {
        const Cell target = columns_.at(Measure::Target, needed.leaf),
                   baseline = columns_.at(Measure::Baseline, needed.leaf);
        if (!target.isNumber() || baseline.isError()) return needed;
        const double low = baseline.isNumber() ? baseline.number() : 0, high = target.number();
        const auto a = progressWith(needed.leaf, low), b = progressWith(needed.leaf, high);
        if (!a || !b) {
            needed.kind = NeededKind::NotComputed;
            return needed;
        }
        std::vector<double> trials;
        if (*a != *b) trials.push_back(low + (wanted_ - *a) * (high - low) / (*b - *a));
        trials.push_back(low + wanted_ * (high - low));
        trials.push_back(high);
        // Of those that do, the one nearest to where the leaf stands.
        const double now = needed.now.isNumber() ? needed.now.number() : low;
        for (double trial : trials) {
            const auto reached = progressWith(needed.leaf, trial);
            if (!reached) {
                needed.kind = NeededKind::NotComputed;
                return needed;
            }
            if (*reached < wanted_ - near || !std::isfinite(trial)) continue;
            if (needed.kind != NeededKind::Reachable ||
                std::fabs(trial - now) < std::fabs(needed.actual - now))
                needed.actual = trial;
            needed.kind = NeededKind::Reachable;
        }
        return needed;
    }

    // The goal's progress if the leaf stood at `actual`; nothing where the work would take too long.
    std::optional<double> progressWith(GoalIndex leaf, double actual) {
        for (GoalIndex g : below_) work_ += static_cast<double>(model_.children(g).size());
        if (work_ > mostWork) return std::nullopt;
        RollupColumns trial = columns_;
        recompute(trial, below_, {leaf, Cell(actual)});
        const Cell progress = trial.at(Measure::Progress, goal_);
        return progress.isNumber() ? progress.number() : -1e308;
    }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    GoalIndex goal_;
    double wanted_, work_ = 0;
    std::vector<Slope> slopes_;
    std::vector<GoalIndex> below_;  // goals with children from the goal downwards, children first
};

}  // namespace

std::vector<Needed> needed(const Model& model, const RollupColumns& columns, GoalIndex goal,
                           double progress) {
    return Solver(model, columns, goal, progress).solve();
}

Matrix neededRows(const Model& model, const std::vector<Needed>& needed, const Words& words) {
    Matrix rows;
    for (std::size_t i = 0; i < needed.size(); ++i) {
        if (i + 1 == mostRows && needed.size() > mostRows) {
            rows.addRow({words("needed.rest"), "", "", ""});
            break;
        }
        const Needed& leaf = needed[i];
        const std::string name(model.table().nameOf(leaf.leaf));
        switch (leaf.kind) {
            case NeededKind::Reachable: {
                ExactSum change;
                change.add(leaf.actual);
                if (leaf.now.isNumber()) change.add(-leaf.now.number());
                rows.addRow({name, valueOf(leaf.now), leaf.actual, change.value()});
                break;
            }
            case NeededKind::AlreadyThere:
                rows.addRow({name, valueOf(leaf.now), valueOf(leaf.now), 0.0});
                break;
            case NeededKind::Unreachable:
                rows.addRow({name, valueOf(leaf.now), "unreachable", ""});
                break;
            case NeededKind::NotComputed:
                rows.addRow({name, valueOf(leaf.now), "not computed", ""});
                break;
        }
    }
    while (rows.rows() < 2) rows.addRow({"", "", "", ""});  // Calc repeats a single row
    return rows;
}

}  // namespace plumbline
