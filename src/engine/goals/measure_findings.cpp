// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/measure_findings.h"

#include <algorithm>
#include <unordered_map>

#include "core/words.h"
#include "goals/thresholds.h"

namespace plumbline {
namespace {

class Finder {
  public:
    Finder(const Model& model, const RollupColumns& columns, FindingList& list)
        : model_(model), table_(model.table()), columns_(columns), list_(list) {}

    void find() {
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (model_.hasChildren(g) && !model_.dependsOnCircle(g))
                judgeParent(g);
            else if (!model_.hasChildren(g) && !table_.isPeriodGoal(g))
                judgeTarget(g);
        }
        findRowsTwice();
    }

  private:
    Finding& add(Rule rule, GoalIndex goal, Role role) { return list_.add(rule, goal, role); }

    void judgeTarget(GoalIndex g) {
        const Cell target = table_.number(table_.target, g), baseline = table_.number(table_.baseline, g);
        if (target.isNumber() && target.number() == 0 && baseline.isBlank() && table_.kindOf(g) == Kind::Reach)
            add(Rule::ZeroTarget, g, Role::Target);
    }

    void judgeParent(GoalIndex g) {
        const Method method = columns_.method(g);
        const bool adds = method == Method::Sum || method == Method::Total;
        judgeOwnTarget(g, method);
        if (table_.isPeriodGoal(model_.children(g).front().child)) return;  // one goal over time
        judgeMeasures(g, adds);
        judgeWeights(g, method);
        judgeBaselines(g);
    }

    void judgeOwnTarget(GoalIndex g, Method method) {
        const Cell own = table_.number(table_.target, g);
        if (method != Method::Sum || !own.isNumber() || own.number() != 0) return;
        double below = 0;
        for (const ChildLink& link : model_.children(g))
            if (const Cell target = columns_.at(Measure::Target, link.child); target.isNumber())
                below += target.number() * columns_.addendOf(g, link);
        if (below == 0) return;
        Finding& finding = add(Rule::ZeroTarget, g, Role::Target);
        finding.first = below;
        finding.other = 1;
    }

    void judgeMeasures(GoalIndex g, bool adds) {
        const TwoUnits units = unitsBelow(model_, g);
        if (units.second != noGoal) {
            const bool parentTells = !table_.unitOf(g).name.empty();  // each child that differs is told
            if (units.currencies && !(parentTells && adds))
                tell(Rule::MixedCurrencies, g, units, adds);
            else if (!parentTells && (adds || table_.hasRole(Role::Unit)))
                tell(Rule::MixedMeasures, g, units, adds);
        }
    }

    void tell(Rule rule, GoalIndex g, const TwoUnits& units, bool adds) {
        Finding& finding = add(rule, g, Role::Unit);
        finding.other = units.first;
        finding.second = units.second;
        finding.first = adds ? 1 : 0;
    }

    void judgeWeights(GoalIndex g, Method method) {
        const WeightScale& scale = model_.weights(g);
        if (table_.weight.empty() || !scale.anyGiven) return;
        double largest = 0, smallest = 0, data = 0, all = 0;
        bool percent = false, bare = false;
        for (const ChildLink& link : model_.children(g)) {
            const Cell weight = table_.weight[link.child];
            if (weight.isNumber() && weight.number() < 0) add(Rule::NegativeWeight, link.child, Role::Weight);
            if (weight.isNumber() && weight.number() > 0) {
                largest = std::max(largest, weight.number());
                smallest = smallest == 0 ? weight.number() : std::min(smallest, weight.number());
                const bool shown = !table_.weightIsPercent.empty() && table_.weightIsPercent[link.child];
                percent = percent || shown;
                bare = bare || (!shown && weight.number() >= thresholds::leastWholeWeight);
            }
            const double counts = columns_.weightOf(g, link);
            all += counts;
            if (!columns_.at(Measure::Progress, link.child).isBlank()) data += counts;
        }
        const bool counts = method == Method::Weighted;
        if (counts && scale.sum == 0) add(Rule::ZeroWeights, g, Role::Weight);
        if ((percent && bare) ||
            (largest >= thresholds::leastWholeWeight && smallest > 0 && smallest < thresholds::mostFractionWeight)) {
            Finding& finding = add(Rule::MixedWeights, g, Role::Weight);
            finding.first = largest;
            finding.second = smallest;
        }
        if (counts && all > 0 && data > 0 && data < all * (1 - thresholds::mostWithoutData))
            add(Rule::WeightsWithoutData, g, Role::Weight).first = data / all;
    }

    // A child without a baseline among more that have one counts from 0.
    void judgeBaselines(GoalIndex g) {
        if (table_.baseline.empty()) return;
        std::size_t given = 0;
        std::vector<GoalIndex> without;
        for (const ChildLink& link : model_.children(g)) {
            if (!table_.number(table_.target, link.child).isNumber()) continue;
            const Cell baseline = table_.baseline[link.child];
            given += baseline.isNumber() && baseline.number() != 0 ? 1 : 0;
            if (baseline.isBlank() && !model_.hasChildren(link.child) && table_.kindOf(link.child) == Kind::Reach)
                without.push_back(link.child);
        }
        if (given <= without.size()) return;
        for (GoalIndex child : without) add(Rule::NoBaseline, child, Role::Baseline).other = g;
    }

    // Rows alike in all that tells goals apart, and in their figures, were imported twice.
    void findRowsTwice() {
        std::unordered_map<std::uint64_t, GoalIndex> first;
        const bool periods = std::any_of(table_.columns.begin(), table_.columns.end(), [](const auto& column) {
            return column.role == Role::Start && column.fromPeriods;
        });
        if (periods) return;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (table_.rowOfGoal[g] == noRow || model_.hasChildren(g) || table_.isPeriodGoal(g) || table_.nameOf(g).empty())
                continue;
            const auto [at, fresh] = first.try_emplace(keyOf(g), g);
            if (fresh || !alike(g, at->second)) continue;
            if (sameFigures(g, at->second)) add(Rule::DuplicateRow, g, Role::Goal).other = at->second;
        }
        if (table_.id.empty()) findNamesTwice();
    }

    // A person with rows in two groups: by that name it is doubtful which is meant. Where most are, the groups tell them apart. The
    // reader tells of the same name below one parent.
    void findNamesTwice() {
        if (table_.owner.empty() || (!table_.goal.empty() && !table_.goalIsName)) return;
        std::unordered_map<std::uint64_t, GoalIndex> first;
        std::vector<Finding> apart;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string_view name = table_.text(table_.owner, g);
            if (table_.rowOfGoal[g] == noRow || model_.hasChildren(g) || table_.isPeriodGoal(g) || name.empty()) continue;
            if (!table_.text(table_.goal, g).empty()) continue;
            const auto [at, fresh] = first.try_emplace(nameHash(name), g);
            if (fresh || model_.mainParent(g) == model_.mainParent(at->second) || toldApart(g, at->second)) continue;
            Finding& finding = apart.emplace_back(list_.about(Rule::SameName, g, Role::Owner));
            finding.other = at->second;
            finding.first = 1;
        }
        constexpr std::size_t fewOf = 3;
        if (apart.size() * fewOf <= first.size()) list_.all.insert(list_.all.end(), apart.begin(), apart.end());
    }

    bool toldApart(GoalIndex a, GoalIndex b) const {
        for (const auto* texts : {&table_.metric, &table_.level})
            if (!texts->empty() && !sameName(table_.text(*texts, a), table_.text(*texts, b))) return true;
        return !(table_.number(table_.start, a) == table_.number(table_.start, b) &&
                 table_.number(table_.due, a) == table_.number(table_.due, b)) ||
               !table_.unused.empty();
    }

    std::uint64_t keyOf(GoalIndex g) const {
        std::uint64_t key = model_.mainParent(g);
        const auto mix = [&](std::uint64_t part) { key = (key ^ part) * 0x9e3779b97f4a7c15u + (key >> 29); };
        for (const auto* texts : {&table_.id, &table_.goal, &table_.owner, &table_.metric, &table_.level})
            mix(texts->empty() ? 0 : nameHash(table_.text(*texts, g)));
        for (const auto* dates : {&table_.start, &table_.due})
            if (const Cell day = table_.number(*dates, g); day.isNumber()) mix(static_cast<std::uint64_t>(day.number()));
        return key;
    }

    bool alike(GoalIndex a, GoalIndex b) const {
        for (const auto* texts : {&table_.id, &table_.goal, &table_.owner, &table_.metric, &table_.level})
            if (!texts->empty() && !sameName(table_.text(*texts, a), table_.text(*texts, b))) return false;
        const bool units = table_.unit.empty() || table_.unit[a] == table_.unit[b];
        return units && model_.mainParent(a) == model_.mainParent(b) &&
               table_.number(table_.start, a) == table_.number(table_.start, b) &&
               table_.number(table_.due, a) == table_.number(table_.due, b);
    }

    bool sameFigures(GoalIndex a, GoalIndex b) const {
        const Cell target = table_.number(table_.target, a), actual = table_.number(table_.actual, a);
        return target.isNumber() && actual.isNumber() && target == table_.number(table_.target, b) &&
               actual == table_.number(table_.actual, b);
    }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    FindingList& list_;
};

}  // namespace

TwoUnits unitsBelow(const Model& model, GoalIndex parent) {
    const GoalTable& table = model.table();
    TwoUnits two;
    for (const ChildLink& link : model.children(parent)) {
        const UnitInfo& unit = table.unitOf(link.child);
        if (unit.name.empty() || unit.plain) continue;
        if (two.first == noGoal) two.first = link.child;
        if (!table.unitsDiffer(two.first, link.child)) continue;
        const bool both = unit.currency && table.unitOf(two.first).currency;
        if (two.second == noGoal) two.second = link.child;
        two.currencies = both;
        if (!both) break;
    }
    return two;
}

void findMeasureFaults(const Model& model, const RollupColumns& columns, FindingList& list) {
    Finder(model, columns, list).find();
}

}  // namespace plumbline
