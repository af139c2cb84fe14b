// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/confidence.h"

#include <unordered_set>
#include <vector>

namespace plumbline {
namespace {

class Below {
  public:
    explicit Below(const Model& model) : model_(model), table_(model.table()) {}

    Confidence of(std::span<const GoalIndex> goals) {
        for (const GoalIndex goal : goals) {
            const std::size_t before = found_.goals;
            if (!seen_.insert(goal).second) continue;
            below(goal);
            if (found_.goals == before) take(goal);
        }
        if (found_.goals > 0) found_.mean = sum_ / static_cast<double>(found_.goals);
        return found_;
    }

  private:
    void below(GoalIndex goal) {
        std::vector<GoalIndex> open{goal};
        while (!open.empty()) {
            const GoalIndex g = open.back();
            open.pop_back();
            for (const ChildLink& link : model_.children(g))
                if (link.share != 0 && seen_.insert(link.child).second) {
                    take(link.child);
                    open.push_back(link.child);
                }
        }
    }
    void take(GoalIndex g) {
        const Cell stated = table_.number(table_.confidence, g);
        if (!stated.isNumber() || table_.isCancelled(g)) return;
        if (found_.goals == 0 || stated.number() < found_.lowest) {
            found_.lowest = stated.number();
            found_.least = g;
        }
        sum_ += stated.number();
        ++found_.goals;
    }

    const Model& model_;
    const GoalTable& table_;
    Confidence found_;
    std::unordered_set<GoalIndex> seen_;
    double sum_ = 0;
};

}  // namespace

Confidence confidenceOf(const Model& model, GoalIndex goal) {
    return confidenceOf(model, {&goal, 1});
}

Confidence confidenceOf(const Model& model, std::span<const GoalIndex> goals) {
    return model.table().confidence.empty() ? Confidence() : Below(model).of(goals);
}

}  // namespace plumbline
