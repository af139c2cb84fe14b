// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/additivity.h"

#include <algorithm>

#include "core/exact_sum.h"

namespace plumbline {
namespace {

// The children's targets add up to the goal's own, or to what people assign below and above it: one measure, whatever its
// rows are called.
bool targetsTieOut(const Model& model, GoalIndex g) {
    const GoalTable& table = model.table();
    const Cell own = table.number(table.target, g);
    if (!own.isNumber()) return false;
    ExactSum sum;
    std::size_t addends = 0;
    for (const ChildLink& link : model.children(g)) {
        const Cell target = table.number(table.target, link.child);
        if (!target.isNumber()) continue;
        sum.add(target.number() * link.share);
        ++addends;
    }
    constexpr double leastAssigned = 0.9, mostAssigned = 1.25;
    const double assigned = own.number() != 0 ? sum.value() / own.number() : 0;
    return addends >= 2 && assigned >= leastAssigned && assigned <= mostAssigned;
}

class Children {
  public:
    Children(const Model& model, GoalIndex parent, const std::vector<SumBasis>& bases)
        : model_(model), table_(model.table()), parent_(parent) {
        for (const ChildLink& link : model.children(parent)) take(basisOf(model, link.child, bases));
    }

    SumBasis basis() const {
        SumBasis basis{measure_, true, false, least_};
        const std::uint16_t own = table_.measuredBy(parent_);
        if (own != unknownMeasure && own != ownMeasure) {
            basis.adds = table_.measures[own] &&
                         (measure_ == own || measure_ == unknownMeasure || (measure_ == ownMeasure && tieOut()));
            basis.measure = own;
        } else {
            basis.adds = fits();
        }
        const UnitInfo& unit = table_.unitOf(parent_);
        if (!unit.name.empty()) basis.factor = unit.factor;
        basis.scaled = seen_ && (least_ != basis.factor || most_ != basis.factor);
        return basis;
    }

  private:
    bool tieOut() const { return targetsTieOut(model_, parent_); }
    bool fits() const {
        if (measure_ == severalMeasures) return false;
        if (measure_ == ownMeasure) return tieOut();
        return measure_ == unknownMeasure || table_.measures[measure_];
    }

    void take(const SumBasis& basis) {
        if (measure_ == unknownMeasure) measure_ = basis.measure;
        if (basis.measure != unknownMeasure && basis.measure != measure_) measure_ = severalMeasures;
        most_ = seen_ ? std::max(most_, basis.factor) : basis.factor;
        least_ = seen_ ? std::min(least_, basis.factor) : basis.factor;
        seen_ = true;
    }

    const Model& model_;
    const GoalTable& table_;
    GoalIndex parent_;
    std::uint16_t measure_ = unknownMeasure;
    bool seen_ = false;
    double least_ = 1, most_ = 1;
};

}  // namespace

SumBasis basisOf(const Model& model, GoalIndex g, const std::vector<SumBasis>& bases) {
    const std::uint32_t place = model.placeOf(g);
    if (place != isLeaf && place < bases.size()) return bases[place];
    return {model.table().measuredBy(g), true, false, model.table().unitOf(g).factor};
}

SumBasis sumBasis(const Model& model, GoalIndex parent, const std::vector<SumBasis>& bases) {
    return Children(model, parent, bases).basis();
}

}  // namespace plumbline
