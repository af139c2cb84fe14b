// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The tree of the Goals panel: which nodes stand below which, what each says, and what is told about the goal
// that is chosen. Wide levels come in groups, so that no level has more than a few hundred nodes.
//
//     GoalOutline outline(snapshot, words, {.filter = Filter::AtRisk, .search = "north"});
//     for (const OutlineNode& node : outline.roots()) outline.below(node);
//     outline.detail(goal);             // line of sight, then the number and how it comes about

#include <optional>
#include <string>
#include <vector>

#include "sidebar/model/overview.h"
#include "snapshot/snapshot.h"
#include "snapshot/titles.h"
#include "wording/words.h"

namespace plumbline::sidebar {

enum class Filter : std::uint8_t { All, Behind, Mine, AtRisk, Unaligned };
inline constexpr std::size_t filterCount = 5;

struct OutlineQuery {
    Filter filter = Filter::All;
    std::string search;  // part of a goal's name, statement or owner
    std::string me;      // for Filter::Mine
    bool plain() const { return filter == Filter::All && search.empty(); }
};

struct OutlineNode {
    std::string text;
    GoalIndex goal = noGoal;  // noGoal: a group of a wide level, or a remark
    Light light = Light::None;
    bool expandable = false;
    int depth = 0;                      // in the tree, for the one who shows it
    GoalIndex parent = noGoal;          // of a group
    std::uint32_t first = 0, last = 0;  // of a group: its children, by place below `parent`
};

class GoalOutline {
  public:
    GoalOutline(const Snapshot& now, const Words& words, OutlineQuery query);

    // At most mostShown goals where the query is not plain; a remark then says how many more there are.
    std::vector<OutlineNode> roots() const;
    std::vector<OutlineNode> below(const OutlineNode& node) const;
    // The nodes from a root to the goal, by their index on each level; empty where the goal is not shown.
    std::vector<std::size_t> wayTo(GoalIndex goal) const;
    std::string detail(GoalIndex goal) const;
    std::string amountOf(
        GoalIndex goal) const;  // by which it misses or exceeds what is due, else what it has reached
    Bar barOf(GoalIndex goal) const;
    std::string summary() const;  // "18 goals", "3 of 18 goals"

    static constexpr std::size_t widest = 300, mostShown = 300;

  private:
    std::span<const GoalIndex> level(GoalIndex parent) const;
    std::vector<OutlineNode> nodesOf(GoalIndex parent, std::size_t first, std::size_t last) const;
    OutlineNode nodeOf(GoalIndex g) const;
    bool fits(GoalIndex g) const;

    std::shared_ptr<const Snapshot> kept_;
    const Snapshot& now_;
    const Words& words_;
    OutlineQuery query_;
    std::vector<GoalIndex> found_;  // where the query is not plain
};

// The owner whose name is that of the office's user or of the settings; empty where nobody fits.
std::string ownerCalled(const GoalTable& table, std::string_view name);

}  // namespace plumbline::sidebar
