// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/confidence.h"

#include <unordered_set>
#include <vector>

namespace plumbline {
namespace {

class Below {
  public:
    explicit Below(const Model& model) : model_(model), table_(model.table()) {}

    Confidence of(GoalIndex goal) {
        std::vector<GoalIndex> open{goal};
        std::unordered_set<GoalIndex> seen{goal};
        while (!open.empty()) {
            const GoalIndex g = open.back();
            open.pop_back();
            for (const ChildLink& link : model_.children(g))
                if (link.share != 0 && seen.insert(link.child).second) {
                    take(link.child);
                    open.push_back(link.child);
                }
        }
        if (found_.goals == 0) take(goal);
        if (found_.goals > 0) found_.mean = sum_ / static_cast<double>(found_.goals);
        return found_;
    }

  private:
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
    double sum_ = 0;
};

}  // namespace

Confidence confidenceOf(const Model& model, GoalIndex goal) {
    return model.table().confidence.empty() ? Confidence() : Below(model).of(goal);
}

}  // namespace plumbline
