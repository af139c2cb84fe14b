// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The alignment index: does every goal serve one above it, covered, in time, owned, measured alike and kept
// up.
//
//     Alignment alignment(*model, columns, {});
//     alignment.of(goal).score;                 // 0 … 100
//     alignment.of(goal).items[0].cost;         // the points that linkage costs this goal
//     alignment.table().score;                  // the plain mean of the goals
//
// score = 100 · Σ weight·value / Σ weight over the components that apply; a component's cost is
// 100 · weight·(1 − value) / Σ weight, so that 100 minus the costs is the score. The index is a convention of
// this product, not a validated scale: it ranks where to look first. Other weights can be given.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "goals/rollup.h"
#include "wording/words.h"

namespace plumbline {

enum class Component : std::uint8_t { Linkage, Coverage, Timing, Ownership, Measure, Weights, Freshness };
inline constexpr std::size_t componentCount = 7;
std::string_view componentName(Component component);
Result<Component> componentNamed(std::string_view word);
const std::string& componentAdvice(Component component,
                                   const Words& words = english());  // what to do about it, one sentence

struct AlignmentOptions {
    std::optional<Day> date;  // for freshness
    std::array<double, componentCount> weights = {30, 20, 15, 15, 10, 10, 10};

    friend bool operator==(const AlignmentOptions&, const AlignmentOptions&) = default;
};

struct AlignmentItem {
    bool applies = false;
    double weight = 0, value = 0, cost = 0;
    std::size_t goals = 0;  // of a table: to how many it applies
};

struct AlignmentScore {
    std::array<AlignmentItem, componentCount> items;
    double score = 0, judged = 0;  // judged: the share of the full weight that applies
    bool any = false;              // something besides linkage applies: links alone make no score
};

class Alignment {
  public:
    Alignment(const Model& model, const RollupColumns& columns, const AlignmentOptions& options);
    // It looks into both.
    Alignment(const Model& model, const RollupColumns&& columns, const AlignmentOptions& options) = delete;
    Alignment(const Model&& model, const RollupColumns& columns, const AlignmentOptions& options) = delete;

    AlignmentScore of(GoalIndex goal) const;
    // The mean of the goals that have a score; judged: of all.
    AlignmentScore table() const;
    bool judgesAny() const;  // whether any goal has a score
    // Whether every way upwards ends at a top goal, without a circle and with every parent there.
    bool isLinked(GoalIndex goal) const { return linked_[goal]; }

  private:
    AlignmentItem item(Component component, GoalIndex goal) const;

    const Model& model_;
    const RollupColumns& columns_;
    AlignmentOptions options_;
    std::vector<bool> linked_;
    bool oneLevel_ = true;
};

// How many owners a cell names: "Ann; Bob" is two.
std::size_t ownersIn(std::string_view owner);

// component | weight | value | points lost | what to do; the last rows are the score and on how much it was judged.
Matrix alignmentItems(const AlignmentScore& score, const Words& words = english());

}  // namespace plumbline
