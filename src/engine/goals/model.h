// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A table of goals with its hierarchy: who stands below whom, in which order to add up, and where a circle
// is.
//
//     std::shared_ptr<const Model> model = makeModel(*readTable(block));
//     GoalIndex smith = *findGoal(*model, "Smith");
//     model->children(smith).size();            // direct reports
//
// Immutable and shared between threads. `parentsInOrder` lists the goals that have children, children before
// parents; goals in a circle, and those above one, are not in it. Level 1 is a goal without parent; a goal
// with several parents stands one below the highest of them.

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "goals/direction.h"
#include "goals/weights.h"
#include "table/goal_table.h"

namespace plumbline {

inline constexpr std::uint32_t isLeaf = 0xffffffffu;

class Model {
  public:
    explicit Model(GoalTable table);

    const GoalTable& table() const { return table_; }
    std::span<const ParentLink> parents(GoalIndex g) const;
    std::span<const ChildLink> children(GoalIndex g) const {
        return {children_.data() + firstChild_[g], children_.data() + firstChild_[g + 1]};
    }
    bool hasChildren(GoalIndex g) const { return firstChild_[g] != firstChild_[g + 1]; }

    const std::vector<GoalIndex>& parentsInOrder() const { return parentsInOrder_; }
    // The place of a goal with children among parentsInOrder; isLeaf for goals without, and for those that
    // depend on a circle.
    std::uint32_t placeOf(GoalIndex g) const { return place_[g]; }
    const WeightScale& weights(GoalIndex parent) const { return weights_[place_[parent]]; }  // by placeOf

    // Which ways the goals below a goal with children go.
    const WaysBelow& ways(GoalIndex parent) const { return ways_[place_[parent]]; }
    bool dependsOnCircle(GoalIndex g) const { return blocked_[g]; }
    std::uint32_t level(GoalIndex g) const { return level_[g]; }  // 0: below a circle, no top goal above
    std::uint32_t leaves(GoalIndex g) const { return place_[g] == isLeaf ? 0 : leaves_[place_[g]]; }
    GoalIndex mainParent(GoalIndex g) const;   // the largest share, the first of equals; noGoal at the top
    bool oneUnit() const { return oneUnit_; }  // no goal is measured in another unit than the others
    bool oneMeasure() const { return oneMeasure_; }  // nothing says that any two goals do not add up
    std::size_t byteSize() const;

  private:
    void linkChildren();
    void findOrder();
    void findLevels();
    void describeParents();
    WaysBelow waysOf(GoalIndex parent) const;

    GoalTable table_;
    std::vector<std::uint32_t> firstChild_;
    std::vector<ChildLink> children_;
    std::vector<GoalIndex> parentsInOrder_;
    std::vector<std::uint32_t> place_;
    std::vector<bool> blocked_;
    std::vector<std::uint32_t> level_;
    std::vector<std::uint32_t> leaves_;  // by place
    std::vector<WeightScale> weights_;   // by place
    std::vector<WaysBelow> ways_;        // by place
    bool oneUnit_ = true, oneMeasure_ = true;
};

std::shared_ptr<const Model> makeModel(GoalTable table);

// By id, else by statement or owner where that is unique, without regard to case, accents and stray blanks.
Result<GoalIndex> findGoal(const Model& model, std::string_view name);

}  // namespace plumbline
