// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Conditions of a goal and of those below it: what adds up, and what weighs.
#include <algorithm>
#include <cmath>

#include "goals/finding_conditions.h"
#include "goals/line_of_sight.h"
#include "goals/thresholds.h"

namespace plumbline::conditions {
namespace {

// The first two known units that are not one, of the goals below a parent.
struct TwoUnits {
    GoalIndex first = noGoal, second = noGoal;
    bool currencies = false;  // all that differ
};
TwoUnits unitsBelow(const Look& look) {
    TwoUnits two;
    for (const ChildLink& link : look.model.children(look.g)) {
        const UnitInfo& unit = look.table.unitOf(link.child);
        if (unit.name.empty() || unit.plain) continue;
        if (two.first == noGoal) two.first = link.child;
        if (!look.table.unitsDiffer(two.first, link.child)) continue;
        const bool both = unit.currency && look.table.unitOf(two.first).currency;
        if (two.second == noGoal) two.second = link.child;
        two.currencies = both;
        if (!both) break;
    }
    return two;
}
TwoUnits unitsToTell(const Look& look) {
    return look.parent && !look.overTime && !look.table.unit.empty() ? unitsBelow(look) : TwoUnits();
}
void tellUnits(const Look& look, Rule rule, const TwoUnits& units) {
    Finding& finding = look.tell(rule);
    finding.other = units.first;
    finding.second = units.second;
    finding.first = look.adds() ? 1 : 0;
}
bool parentTells(const Look& look) {
    return !look.table.unitOf(look.g).name.empty();  // each child that differs is told
}

bool assigns(const Look& look) {
    return look.parent && look.adds() && look.target.isNumber() && look.target.number() > 0;
}

bool hasWeights(const Look& look) {
    return look.parent && !look.table.weight.empty() && look.model.weights(look.g).anyGiven;
}
bool isPercent(const Look& look, GoalIndex child) {
    return !look.table.weightIsPercent.empty() && look.table.weightIsPercent[child] && look.table.weight[child].isNumber();
}

struct Scales {
    double largest = 0, smallest = 0;
    bool percent = false, bare = false;
};
Scales scalesBelow(const Look& look) {
    Scales scales;
    for (const ChildLink& link : look.model.children(look.g)) {
        const Cell weight = look.table.weight[link.child];
        if (!weight.isNumber() || weight.number() <= 0) continue;
        const double size = weight.number();
        scales.largest = std::max(scales.largest, size);
        scales.smallest = scales.smallest == 0 ? size : std::min(scales.smallest, size);
        const bool shown = isPercent(look, link.child);
        scales.percent = scales.percent || shown;
        scales.bare = scales.bare || (!shown && size >= thresholds::leastWholeWeight);
    }
    return scales;
}

// A parent whose own target is 0, while those below it have one.
void zeroOfParent(const Look& look) {
    if (look.method != Method::Sum || !look.target.isNumber() || look.target.number() != 0) return;
    double below = 0;
    for (const ChildLink& link : look.model.children(look.g))
        if (const Cell target = look.columns.at(Measure::Target, link.child); target.isNumber())
            below += target.number() * look.columns.addendOf(look.g, link);
    if (below == 0) return;
    Finding& finding = look.tell(Rule::ZeroTarget);
    finding.first = below;
    finding.other = 1;
}

}  // namespace

void assigned(const Look& look) {
    if (!assigns(look)) return;
    const Value covered = coverage(look.model, look.columns, look.g);
    if (!covered.isNumber()) return;
    if (covered.number() < 1 - thresholds::share) look.tell(Rule::UnderAssigned).first = covered.number();
    if (covered.number() > thresholds::bestCoverage) look.tell(Rule::OverAssigned).first = covered.number();
}

void ownActual(const Look& look) {
    if (!look.parent || look.method != Method::Sum) return;
    const Cell own = look.actual, rolled = look.shown(Measure::Actual);
    if (!own.isNumber() || !rolled.isNumber() || own.number() == 0) return;
    if (std::fabs(own.number() - rolled.number()) <= thresholds::amount) return;
    Finding& finding = look.tell(Rule::OwnActual);
    finding.first = own.number();
    finding.second = rolled.number();
}

void mixedWays(const Look& look) {
    if (look.parent && look.columns.mixesWays(look.g)) look.tell(Rule::MixedWays);
}

void unitsDiffer(const Look& look) {
    if (!look.parent || look.table.unit.empty()) return;
    for (const ChildLink& link : look.model.children(look.g)) {
        if (!look.table.unitsDiffer(link.child, look.g)) continue;
        Finding& finding = look.tellOf(Rule::UnitDiffers, link.child);
        finding.other = look.g;
        finding.first = look.adds() ? 1 : 0;
    }
}

void mixedUnits(const Look& look) {
    const TwoUnits units = unitsToTell(look);
    if (units.second == noGoal) return;
    if (units.currencies) {
        if (!(parentTells(look) && look.adds())) tellUnits(look, Rule::MixedCurrencies, units);
    } else if (!parentTells(look) && (look.adds() || look.table.hasRole(Role::Unit)) && !look.columns.mixesWays(look.g)) {  // which is told
        tellUnits(look, Rule::MixedMeasures, units);
    }
}

void zeroTarget(const Look& look) {
    if (look.parent) return zeroOfParent(look);
    if (look.leaf && !look.period && look.target.isNumber() && look.target.number() == 0 && look.baseline.isBlank() &&
        look.table.kindOf(look.g) == Kind::Reach)
        look.tell(Rule::ZeroTarget);
}

void zeroWeights(const Look& look) {
    if (hasWeights(look) && !look.overTime && look.method == Method::Weighted && look.model.weights(look.g).sum == 0)
        look.tell(Rule::ZeroWeights);
}

void negativeWeight(const Look& look) {
    if (!hasWeights(look) || look.overTime) return;
    for (const ChildLink& link : look.model.children(look.g))
        if (const Cell weight = look.table.weight[link.child]; weight.isNumber() && weight.number() < 0)
            look.tellOf(Rule::NegativeWeight, link.child);
}

void mixedWeights(const Look& look) {
    if (!hasWeights(look) || look.overTime) return;
    const Scales scales = scalesBelow(look);
    const bool far = scales.largest >= thresholds::leastWholeWeight && scales.smallest > 0 &&
                     scales.smallest < thresholds::mostFractionWeight;
    if (!(scales.percent && scales.bare) && !far) return;
    Finding& finding = look.tell(Rule::MixedWeights);
    finding.first = scales.largest;
    finding.second = scales.smallest;
}

void weightsNotWhole(const Look& look) {
    if (!hasWeights(look)) return;
    const auto children = look.model.children(look.g);
    const bool percent = std::any_of(children.begin(), children.end(),
                                     [&](const ChildLink& link) { return isPercent(look, link.child); });
    const WeightScale& scale = look.model.weights(look.g);
    const bool shared = scale.anyBlank && scale.given <= 1 + thresholds::share;  // the others have the rest
    if (percent && !shared && std::fabs(scale.given - 1) > thresholds::share)
        look.tell(Rule::WeightsNotWhole).first = scale.given;
}

void weightsWithoutData(const Look& look) {
    if (!hasWeights(look) || look.overTime || look.method != Method::Weighted) return;
    double data = 0, all = 0;
    for (const ChildLink& link : look.model.children(look.g)) {
        const double counts = look.columns.weightOf(look.g, link);
        all += counts;
        if (!look.columns.at(Measure::Progress, link.child).isBlank()) data += counts;
    }
    if (all > 0 && data > 0 && data < all * (1 - thresholds::mostWithoutData))
        look.tell(Rule::WeightsWithoutData).first = data / all;
}

// A child without a baseline among more that have one counts from 0.
void noBaseline(const Look& look) {
    const GoalTable& table = look.table;
    if (!look.parent || look.overTime || table.baseline.empty()) return;
    std::size_t given = 0;
    std::vector<GoalIndex> without;
    for (const ChildLink& link : look.model.children(look.g)) {
        if (!table.number(table.target, link.child).isNumber()) continue;
        const Cell baseline = table.baseline[link.child];
        given += baseline.isNumber() && baseline.number() != 0 ? 1 : 0;
        if (baseline.isBlank() && !look.model.hasChildren(link.child) && table.kindOf(link.child) == Kind::Reach)
            without.push_back(link.child);
    }
    if (given <= without.size()) return;
    for (const GoalIndex child : without) look.tellOf(Rule::NoBaseline, child).other = look.g;
}

}  // namespace plumbline::conditions
