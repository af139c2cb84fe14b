// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/model.h"

#include <algorithm>
#include <string>

#include "bookings/credits.h"
#include "table/rows.h"

namespace plumbline {
Model::Model(GoalTable table) : table_(std::move(table)) {
    linkChildren();
    findOrder();
    findLevels();
    describeParents();
}

std::span<const ParentLink> Model::parents(GoalIndex g) const {
    if (table_.firstParent.empty()) return {};
    return {table_.parents.data() + table_.firstParent[g], table_.parents.data() + table_.firstParent[g + 1]};
}

void Model::linkChildren() {
    firstChild_.assign(table_.count + 1, 0);
    for (const ParentLink& link : table_.parents)
        if (link.parent != noGoal) ++firstChild_[link.parent + 1];
    for (GoalIndex g = 0; g < table_.count; ++g) firstChild_[g + 1] += firstChild_[g];
    children_.resize(firstChild_.back());
    std::vector<std::uint32_t> next(firstChild_.begin(), firstChild_.end() - 1);
    for (GoalIndex g = 0; g < table_.count; ++g)
        for (const ParentLink& link : parents(g))
            if (link.parent != noGoal) children_[next[link.parent]++] = {g, link.share};
}

// A goal is ready when all its children are; what never gets ready is in a circle or above one.
void Model::findOrder() {
    std::vector<std::uint32_t> waiting(table_.count);
    std::vector<GoalIndex> ready;
    ready.reserve(table_.count);
    for (GoalIndex g = 0; g < table_.count; ++g) {
        waiting[g] = firstChild_[g + 1] - firstChild_[g];
        if (waiting[g] == 0) ready.push_back(g);
    }
    for (std::size_t i = 0; i < ready.size(); ++i)
        for (const ParentLink& link : parents(ready[i]))
            if (link.parent != noGoal && --waiting[link.parent] == 0) ready.push_back(link.parent);
    blocked_.assign(table_.count, true);
    place_.assign(table_.count, isLeaf);
    for (GoalIndex g : ready) {
        blocked_[g] = false;
        if (!hasChildren(g)) continue;
        place_[g] = static_cast<std::uint32_t>(parentsInOrder_.size());
        parentsInOrder_.push_back(g);
    }
}

void Model::describeParents() {
    leaves_.reserve(parentsInOrder_.size());
    weights_.reserve(parentsInOrder_.size());
    ways_.reserve(parentsInOrder_.size());
    for (GoalIndex g : parentsInOrder_) {
        std::uint64_t leaves = 0;
        for (const ChildLink& link : children(g))
            if (link.share != 0)
                leaves += place_[link.child] == isLeaf ? 1 : leaves_[place_[link.child]];
        // Counts of a net of shared children may grow without bound; they stop at what 32 bits hold.
        leaves_.push_back(static_cast<std::uint32_t>(std::min<std::uint64_t>(leaves, 0xfffffffeu)));
        weights_.push_back(weightScale(table_, children(g)));
        ways_.push_back(waysOf(g));
    }
    for (std::uint16_t unit : table_.unit) oneUnit_ = oneUnit_ && unit == table_.unit.front();
    for (std::uint16_t measure : table_.measured)
        oneMeasure_ = oneMeasure_ && measure == table_.measured.front() && measure != ownMeasure;
    if (!table_.measured.empty() && !table_.measures[table_.measured.front()]) oneMeasure_ = false;
    oneMeasure_ = oneMeasure_ && oneUnit_;
    if (!table_.unit.empty() && !table_.units[table_.unit.front()].additive) oneUnit_ = false;
}

WaysBelow Model::waysOf(GoalIndex parent) const {
    WaysBelow ways;
    if (table_.kind.empty() && table_.baseline.empty()) return ways;
    for (const ChildLink& link : children(parent)) {
        if (link.share == 0) continue;
        const std::uint32_t place = place_[link.child];
        if (place != isLeaf && !tellsWay(table_, link.child))
            ways.add(ways_[place]);
        else if (table_.number(table_.target, link.child).isNumber())
            ways.add(wayOf(table_, link.child));
    }
    return ways;
}

void Model::findLevels() {
    level_.assign(table_.count, 0);
    std::vector<GoalIndex> reached;
    for (GoalIndex g = 0; g < table_.count; ++g) {
        if (!parents(g).empty()) continue;
        level_[g] = 1;
        reached.push_back(g);
    }
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const ChildLink& link : children(reached[i]))
            if (level_[link.child] == 0) {
                level_[link.child] = level_[reached[i]] + 1;
                reached.push_back(link.child);
            }
}

GoalIndex Model::mainParent(GoalIndex g) const {
    GoalIndex main = noGoal;
    double largest = -1;
    for (const ParentLink& link : parents(g))
        if (link.parent != noGoal && link.share > largest) {
            main = link.parent;
            largest = link.share;
        }
    return main;
}

std::shared_ptr<const Model> makeModel(GoalTable table) {
    return std::make_shared<const Model>(std::move(table));
}

std::size_t Model::byteSize() const {
    return table_.byteSize() + (table_.credits ? table_.credits->byteSize() : 0) + (table_.texts ? table_.texts->byteSize() : 0) +
           (firstChild_.capacity() + place_.capacity() + level_.capacity() + leaves_.capacity()) *
               sizeof(std::uint32_t) +
           children_.capacity() * sizeof(ChildLink) + parentsInOrder_.capacity() * sizeof(GoalIndex) +
           weights_.capacity() * sizeof(WeightScale) + ways_.capacity() * sizeof(WaysBelow) + blocked_.capacity() / 8;
}

Result<GoalIndex> findGoal(const Model& model, std::string_view name) {
    NameIndex::Found found = model.table().names ? model.table().names->find(name) : NameIndex::Found();
    if (found.goal == noName && !found.several && model.table().names && trimmed(name) != name)
        return findGoal(model, trimmed(name));
    // "Expenses:", as the sheet writes what heads the rows below it.
    if (found.goal == noName && !found.several && model.table().names && name.ends_with(':'))
        found = model.table().names->find(withoutColon(name));
    if (found.goal == noName && !found.several && model.table().names)
        found = model.table().names->findAside(name);
    if (found.goal != noName && !found.several) return found.goal;
    if (found.several) return Error{ErrorKind::NotFound, {"error.severalgoals", {std::string(name)}}};
    return Error{ErrorKind::NotFound, {"error.nogoal", {std::string(name)}}};
}

}  // namespace plumbline
