// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/circles.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace plumbline {
namespace {

constexpr std::uint32_t unseen = 0xffffffffu;

// Tarjan's strongly connected parts, with a stack of its own: chains may be a million goals long.
class Parts {
  public:
    explicit Parts(const Model& model)
        : model_(model), order_(model.table().count, unseen), low_(order_.size()), open_(order_.size(), false) {}

    std::vector<std::vector<GoalIndex>> find() {
        for (GoalIndex g = 0; g < order_.size(); ++g)
            if (model_.dependsOnCircle(g) && order_[g] == unseen) walk(g);
        return std::move(found_);
    }

  private:
    struct Step {
        GoalIndex goal;
        std::size_t next = 0;  // of its parents
    };

    void enter(GoalIndex g) {
        order_[g] = low_[g] = time_++;
        open_[g] = true;
        stack_.push_back(g);
        steps_.push_back({g, 0});
    }

    void walk(GoalIndex start) {
        enter(start);
        while (!steps_.empty()) {
            Step& step = steps_.back();
            const GoalIndex g = step.goal;
            const auto parents = model_.parents(g);
            if (step.next < parents.size()) {
                const GoalIndex parent = parents[step.next++].parent;
                if (parent == noGoal || !model_.dependsOnCircle(parent)) continue;
                if (order_[parent] == unseen)
                    enter(parent);
                else if (open_[parent])
                    low_[g] = std::min(low_[g], order_[parent]);
                continue;
            }
            steps_.pop_back();
            if (!steps_.empty()) low_[steps_.back().goal] = std::min(low_[steps_.back().goal], low_[g]);
            if (low_[g] == order_[g]) close(g);
        }
    }

    void close(GoalIndex root) {
        std::vector<GoalIndex> part;
        do {
            part.push_back(stack_.back());
            open_[part.back()] = false;
            stack_.pop_back();
        } while (part.back() != root);
        const auto parents = model_.parents(root);
        const bool itself = std::any_of(parents.begin(), parents.end(),
                                        [=](const ParentLink& link) { return link.parent == root; });
        if (part.size() > 1 || itself) found_.push_back(std::move(part));
    }

    const Model& model_;
    std::vector<std::uint32_t> order_, low_;
    std::vector<bool> open_;
    std::vector<GoalIndex> stack_;
    std::vector<Step> steps_;
    std::vector<std::vector<GoalIndex>> found_;
    std::uint32_t time_ = 0;
};

// The shortest way up from the part's first goal back to itself.
std::vector<GoalIndex> circleIn(const Model& model, const std::vector<GoalIndex>& part) {
    const GoalIndex first = *std::min_element(part.begin(), part.end());
    std::unordered_map<GoalIndex, GoalIndex> from;
    for (GoalIndex g : part) from.emplace(g, noGoal);
    std::deque<GoalIndex> next{first};
    for (; !next.empty(); next.pop_front())
        for (const ParentLink& link : model.parents(next.front())) {
            if (link.parent == first) {
                std::vector<GoalIndex> circle;
                for (GoalIndex g = next.front(); g != first; g = from[g]) circle.push_back(g);
                circle.push_back(first);
                std::reverse(circle.begin(), circle.end());
                return circle;
            }
            const auto at = from.find(link.parent);
            if (at == from.end() || at->second != noGoal) continue;
            at->second = next.front();
            next.push_back(link.parent);
        }
    return {first};
}

}  // namespace

std::vector<std::vector<GoalIndex>> circlesOf(const Model& model) {
    std::vector<std::vector<GoalIndex>> circles;
    for (const auto& part : Parts(model).find()) circles.push_back(circleIn(model, part));
    std::sort(circles.begin(), circles.end());
    return circles;
}

}  // namespace plumbline
