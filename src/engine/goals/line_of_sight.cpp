// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/line_of_sight.h"

#include <cmath>
#include <map>

#include "core/exact_sum.h"
#include "core/words.h"
#include "goals/progress.h"
#include "goals/weights.h"

namespace plumbline {
namespace {

struct Above {
    std::size_t waiting = 0;  // links from reached goals that are not yet added up
    double moved = 0;
};
using Reached = std::map<GoalIndex, Above>;  // in the table's order

Error circle() {
    return {ErrorKind::Circle, "error.circle"};
}

Reached reachedFrom(const Model& model, GoalIndex goal) {
    Reached reached{{goal, {}}};
    std::vector<GoalIndex> open{goal};
    for (std::size_t i = 0; i < open.size(); ++i)
        for (const ParentLink& link : model.parents(open[i])) {
            if (link.parent == noGoal) continue;
            const auto [at, fresh] = reached.try_emplace(link.parent);
            ++at->second.waiting;
            if (fresh) open.push_back(link.parent);
        }
    return reached;
}

// The child's weight within the parent under its method, its share apart; negative where the weights give none.
double weightWithin(const Model& model, const RollupColumns& columns, GoalIndex parent, GoalIndex child) {
    const Method method = columns.method(parent);
    if (model.placeOf(parent) != isLeaf && (method == Method::Target || method == Method::Average)) {
        const double all = columns.weightsOf(parent);
        return all > 0 ? columns.weightOf(parent, {child, 1}) / all : -1;
    }
    const WeightScale scale = model.placeOf(parent) == isLeaf
                                  ? weightScale(model.table(), model.children(parent))
                                  : model.weights(parent);
    return scale.plain > 0 ? childWeight(model.table(), scale, {child, 1}).weight / scale.plain : -1;
}

// Adds up, over every way from the goal to the ancestor, the product of what `factor` gives for each link;
// 0 where there is no way. A factor that is no number (NaN) leaves its ways without a sum.
template <class Factor>
Value alongEveryWay(const Model& model, GoalIndex goal, GoalIndex ancestor, Factor factor) {
    Reached reached = reachedFrom(model, goal);
    const auto top = reached.find(ancestor);
    if (top == reached.end()) return 0.0;
    reached[goal].moved = 1;
    std::vector<GoalIndex> ready;
    if (reached[goal].waiting == 0) ready.push_back(goal);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        if (ready[i] == ancestor) return top->second.moved;
        for (const ParentLink& link : model.parents(ready[i])) {
            if (link.parent == noGoal) continue;
            const Result<double> part = factor(link.parent, ready[i]);
            if (!part) return part.error();
            Above& above = reached[link.parent];
            above.moved += reached[ready[i]].moved * *part * link.share;
            if (--above.waiting == 0) ready.push_back(link.parent);
        }
    }
    return circle();
}

}  // namespace

Value path(const Model& model, GoalIndex goal, std::string_view separator) {
    std::vector<GoalIndex> line;
    for (GoalIndex g = goal; g != noGoal; g = model.mainParent(g)) {
        if (line.size() > model.table().count) return circle();
        line.push_back(g);
    }
    std::string text;
    for (std::size_t i = line.size(); i-- > 0;) {
        text += model.table().labelOf(line[i]);
        if (i > 0) text += separator;
    }
    return text;
}

Value contribution(const Model& model, const RollupColumns& columns, GoalIndex goal, GoalIndex ancestor) {
    return alongEveryWay(model, goal, ancestor, [&](GoalIndex parent, GoalIndex child) -> Result<double> {
        const double weight = weightWithin(model, columns, parent, child);
        if (weight < 0) return Error{ErrorKind::DivisionByZero, "error.parentweights"};
        return weight;
    });
}

Value targetShare(const Model& model, const RollupColumns& columns, GoalIndex goal, GoalIndex ancestor) {
    const Cell carried = columns.at(Measure::Target, goal), whole = columns.at(Measure::Target, ancestor);
    if (!carried.isNumber() || !whole.isNumber() || whole.number() == 0) return Value();
    const Value part =
        alongEveryWay(model, goal, ancestor, [&](GoalIndex parent, GoalIndex) -> Result<double> {
            const Method method = columns.method(parent);
            return method == Method::Sum || method == Method::Total ? 1 : std::nan("");
        });
    if (!part.isNumber()) return part;
    if (std::isnan(part.number())) return Value();
    return part.number() * carried.number() / whole.number();
}

Result<Matrix> ownersGoals(const Model& model, const RollupColumns& columns, std::string_view owner) {
    constexpr std::size_t mostRows = 2000;
    const GoalTable& table = model.table();
    Matrix rows;
    for (GoalIndex g = 0; g < table.count && rows.rows() < mostRows; ++g) {
        if (table.owner.empty() || !sameName(table.text(table.owner, g), owner)) continue;
        for (const auto& [top, unused] : reachedFrom(model, g)) {
            if (model.mainParent(top) != noGoal) continue;
            rows.addRow({std::string(table.nameOf(g)), path(model, g, " › "), table.labelOf(top),
                         contribution(model, columns, g, top), valueOf(columns.at(Measure::Target, g)),
                         valueOf(columns.at(Measure::Actual, g)), valueOf(columns.at(Measure::Attainment, g)),
                         targetShare(model, columns, g, top)});
        }
    }
    if (rows.rows() == 0) return Error{ErrorKind::NotFound, {"error.noowner", {std::string(owner)}}};
    if (rows.rows() == 1) rows.addRow({"", "", "", "", "", "", "", ""});  // Calc repeats a single row
    return rows;
}

Value coverage(const Model& model, const RollupColumns& columns, GoalIndex goal) {
    if (model.dependsOnCircle(goal)) return circle();
    const Cell own = model.table().number(model.table().target, goal);
    // Under total the own target comes on top of the children's: nothing is covered by them.
    if (model.children(goal).empty() || own.isBlank() || columns.method(goal) == Method::Total) return Value();
    if (!own.isNumber()) return valueOf(own);
    ExactSum below;
    bool any = false;
    for (const ChildLink& link : model.children(goal)) {
        const Cell target = columns.at(Measure::Target, link.child);
        if (target.isError()) return valueOf(target);
        if (target.isBlank()) continue;
        any = true;
        below.add(target.number() * columns.addendOf(goal, link));
    }
    if (!any) return Value();
    if (own.number() == 0) return Error{ErrorKind::DivisionByZero, "error.targetzero"};
    return below.value() / own.number();
}

}  // namespace plumbline
