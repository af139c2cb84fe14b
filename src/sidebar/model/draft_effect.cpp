// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>

#include "core/words.h"
#include "goals/line_of_sight.h"
#include "goals/thresholds.h"
#include "sidebar/model/draft_view.h"
#include "sidebar/model/goal_outline.h"

namespace plumbline::sidebar {
namespace {

// Where a coverage counts as more than the over-assignment that managers plan with: as GOAL.FINDINGS does.
constexpr double planned = thresholds::bestCoverage, exact = 1 + thresholds::share;

class Effect {
  public:
    Effect(const Snapshot& now, const GoalDraft& draft, const plumbline::Model& model,
           const RollupColumns& columns, GoalIndex goal, const Words& words)
        : now_(now), draft_(draft), model_(model), columns_(columns), goal_(goal), words_(words) {}

    std::string told() {
        if (const Value way = path(model_, goal_, " › "); way.isText()) say("detail.sight", {way.text()});
        parent_ = model_.mainParent(goal_);
        if (parent_ == noGoal) {
            say(draft_.parent == noGoal ? "wizard.top" : "wizard.lost");
            return text_;
        }
        share();
        weight();
        if (model_.table().unitsDiffer(goal_, parent_))
            say("wizard.units", {model_.table().unitOf(goal_).name, model_.table().unitOf(parent_).name});
        else
            covered();
        return text_;
    }

  private:
    void say(std::string_view key, std::initializer_list<std::string_view> arguments = {}) {
        if (!text_.empty()) text_ += "\n";
        text_ += words_(key, arguments);
    }
    std::string above() const { return titleOf(model_.table(), parent_); }

    void share() {
        const Value share = contribution(model_, columns_, goal_, parent_);
        if (share.isNumber()) say("detail.share", {above(), words_.percent(share.number())});
    }

    void weight() {
        const auto children = model_.children(parent_);
        if (children.size() < 2 || model_.placeOf(parent_) == isLeaf) return;
        const WeightScale& scale = model_.weights(parent_);
        const auto own = std::find_if(children.begin(), children.end(),
                                      [&](const ChildLink& link) { return link.child == goal_; });
        if (own == children.end() || !(scale.sum > 0)) return;
        const ChildWeight weight = childWeight(model_.table(), scale, *own);
        if (weight.problem.isBlank())
            say("wizard.weight", {words_.percent(weight.weight / scale.sum), words_.count(children.size())});
        const auto& percents = model_.table().weightIsPercent;
        const bool asPercent = std::find(percents.begin(), percents.end(), 1) != percents.end();
        if (scale.anyGiven && asPercent) say("wizard.weights", {words_.percent(scale.given)});
    }

    void covered() {
        const Value before =
            draft_.parent == noGoal ? Value() : coverage(*now_.model, now_.columns, draft_.parent);
        const Value after = coverage(model_, columns_, parent_);
        const auto shown = [&](const Value& value) {
            return words_.percent(value.isNumber() ? value.number() : 0);  // nothing below covers nothing
        };
        if (!after.isNumber()) return;
        if (!model_.table().unitOf(parent_).additive) return;  // shares and scores are not assigned in parts
        say("wizard.coverage", {above(), shown(before), shown(after)});
        if (after.number() > planned)
            say("wizard.over", {shown(after)});
        else if (after.number() > exact)
            say("wizard.overby", {words_.percent(after.number() - 1)});
    }

    const Snapshot& now_;
    const GoalDraft& draft_;
    const plumbline::Model& model_;
    const RollupColumns& columns_;
    const GoalIndex goal_;
    const Words& words_;
    GoalIndex parent_ = noGoal;
    std::string text_;
};

}  // namespace

std::string effectOf(const Snapshot& now, const GoalDraft& draft, const plumbline::Model& model,
                     const RollupColumns& columns, GoalIndex goal, const Words& words) {
    return Effect(now, draft, model, columns, goal, words).told();
}

}  // namespace plumbline::sidebar
