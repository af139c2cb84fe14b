// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Conditions of a table: how its goals hang together, who owns them, what stands twice.
#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cmath>

#include "core/words.h"
#include "goals/alignment.h"
#include "goals/circles.h"
#include "goals/finding_conditions.h"
#include "goals/thresholds.h"

namespace plumbline::conditions {
namespace {

constexpr std::size_t longestCircle = 12;

std::string pathOf(const GoalTable& table, const std::vector<GoalIndex>& circle) {
    std::string path;
    for (std::size_t i = 0; i < std::min(circle.size(), longestCircle); ++i)
        path.append(table.labelOf(circle[i])).append(" → ");
    if (circle.size() > longestCircle) path += "… → ";
    return path.append(table.labelOf(circle.front()));
}

void tellParents(const Look& look, bool ambiguous, Rule rule) {
    for (const MissingParent& parent : look.table.missingParents)
        if (parent.ambiguous == ambiguous) look.tellOf(rule, parent.goal).other = parent.name;
}

// Goals without a parent: those that have children, and those that stand alone.
struct Tops {
    std::vector<GoalIndex> tops, alone;
};
Tops topsOf(const Look& look) {
    const GoalTable& table = look.table;
    Tops found;
    std::vector<bool> missing(table.count, false);
    for (const MissingParent& parent : table.missingParents) missing[parent.goal] = true;
    bool levels = false;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const bool above = look.model.hasChildren(g);
        levels = levels || above;
        if (look.model.parents(g).empty() && !missing[g]) (above ? found.tops : found.alone).push_back(g);
    }
    return levels ? found : Tops();  // a flat list has nothing to be an orphan from
}

// What each owner answers for, told at the first of their goals.
struct Load {
    GoalIndex first = noGoal;
    std::size_t goals = 0, weighted = 0;
    double weight = 0;
    bool percent = false;
};
std::vector<Load> loadsOf(const Look& look) {
    const GoalTable& table = look.table;
    boost::unordered_flat_map<std::uint64_t, std::size_t> places;
    std::vector<Load> loads;
    for (GoalIndex g = 0; g < table.count && !table.owner.empty(); ++g) {
        const std::string_view owner = table.text(table.owner, g);
        if (owner.empty() || table.rowOfGoal[g] == noRow) continue;
        const auto [at, fresh] = places.try_emplace(nameHash(owner), loads.size());
        if (fresh) loads.push_back({g});
        Load& load = loads[at->second];
        ++load.goals;
        if (table.weight.empty() || !table.weight[g].isNumber()) continue;
        ++load.weighted;
        load.weight += table.weight[g].number();
        load.percent = load.percent || (!table.weightIsPercent.empty() && table.weightIsPercent[g]);
    }
    return loads;
}

// Rows that are goals without children, and no periods.
class Rows {
  public:
    explicit Rows(const Look& look) : model_(look.model), table_(look.table) {}

    bool counts(GoalIndex g) const { return table_.rowOfGoal[g] != noRow && !model_.hasChildren(g) && !table_.isPeriodGoal(g); }

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
            if (!sameText(*texts, a, b)) return false;
        return (table_.unit.empty() || table_.unit[a] == table_.unit[b]) && model_.mainParent(a) == model_.mainParent(b) &&
               sameDates(a, b);
    }
    bool sameFigures(GoalIndex a, GoalIndex b) const {
        const Cell target = table_.number(table_.target, a), actual = table_.number(table_.actual, a);
        return target.isNumber() && actual.isNumber() && target == table_.number(table_.target, b) &&
               actual == table_.number(table_.actual, b);
    }
    bool toldApart(GoalIndex a, GoalIndex b) const {
        return model_.mainParent(a) == model_.mainParent(b) || !sameText(table_.metric, a, b) ||
               !sameText(table_.level, a, b) || !sameDates(a, b) || !table_.unused.empty();
    }

  private:
    bool sameText(const std::vector<TextId>& texts, GoalIndex a, GoalIndex b) const {
        return texts.empty() || sameName(table_.text(texts, a), table_.text(texts, b));
    }
    bool sameDates(GoalIndex a, GoalIndex b) const {
        return table_.number(table_.start, a) == table_.number(table_.start, b) &&
               table_.number(table_.due, a) == table_.number(table_.due, b);
    }

    const Model& model_;
    const GoalTable& table_;
};

}  // namespace

void circles(const Look& look) {
    for (const std::vector<GoalIndex>& circle : circlesOf(look.model)) {
        look.tellOf(Rule::Circle, circle.front()).other = static_cast<std::uint32_t>(look.list.circles.size());
        look.list.circles.push_back(pathOf(look.table, circle));
    }
}

void missingParents(const Look& look) {
    tellParents(look, false, Rule::MissingParent);
}

void ambiguousParents(const Look& look) {
    tellParents(look, true, Rule::AmbiguousParent);
}

void tops(const Look& look) {
    const Tops found = topsOf(look);
    for (const GoalIndex g : found.alone) look.tellOf(Rule::Orphan, g);
    const HierarchyForm form = look.table.form;
    if (form == HierarchyForm::LevelColumns || form == HierarchyForm::Sections || found.tops.size() < 2) return;
    Finding& finding = look.tellOf(Rule::SeveralTops, found.tops[0]);
    finding.other = found.tops[1];
    finding.first = static_cast<double>(found.tops.size());
}

void ownersLoads(const Look& look) {
    for (const Load& load : loadsOf(look)) {
        if (load.goals > thresholds::mostGoalsPerOwner)
            look.tellOf(Rule::OwnerOverloaded, load.first).other = static_cast<std::uint32_t>(load.goals);
        const bool whole = load.percent && load.weighted > 1 && load.weighted == load.goals;
        if (whole && std::fabs(load.weight - 1) > thresholds::share)
            look.tellOf(Rule::OwnerWeights, load.first).first = load.weight;
    }
}

void metricsInTwoUnits(const Look& look) {
    const GoalTable& table = look.table;
    if (table.metric.empty() || table.unit.empty()) return;
    boost::unordered_flat_map<std::uint64_t, GoalIndex> seen;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string_view metric = table.text(table.metric, g);
        if (metric.empty() || table.unit[g] == 0) continue;
        const auto [at, fresh] = seen.try_emplace(nameHash(metric), g);
        if (!fresh && table.unitsDiffer(at->second, g)) look.tellOf(Rule::MetricTwoUnits, g).other = at->second;
    }
}

// Rows alike in all that tells goals apart, and in their figures, were imported twice.
void rowsTwice(const Look& look) {
    const GoalTable& table = look.table;
    if (table.hasPeriodRows()) return;
    const Rows rows(look);
    boost::unordered_flat_map<std::uint64_t, GoalIndex> first;
    first.reserve(table.count);
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (!rows.counts(g) || table.nameOf(g).empty()) continue;
        const auto [at, fresh] = first.try_emplace(rows.keyOf(g), g);
        if (!fresh && rows.alike(g, at->second) && rows.sameFigures(g, at->second))
            look.tellOf(Rule::DuplicateRow, g).other = at->second;
    }
}

// A person with rows in two groups: by that name it is doubtful which is meant. Where most are, the groups tell them apart. The
// reader tells of the same name below one parent.
void namesInTwoGroups(const Look& look) {
    const GoalTable& table = look.table;
    if (!table.id.empty() || table.hasPeriodRows() || table.owner.empty() || (!table.goal.empty() && !table.goalIsName)) return;
    const Rows rows(look);
    boost::unordered_flat_map<std::uint64_t, GoalIndex> first;
    std::vector<std::pair<GoalIndex, GoalIndex>> apart;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string_view name = table.text(table.owner, g);
        if (!rows.counts(g) || name.empty() || !table.text(table.goal, g).empty()) continue;
        const auto [at, fresh] = first.try_emplace(nameHash(name), g);
        if (!fresh && !rows.toldApart(g, at->second)) apart.emplace_back(g, at->second);
    }
    constexpr std::size_t fewOf = 3;
    if (apart.size() * fewOf > first.size()) return;
    for (const auto& [g, other] : apart) {
        Finding& finding = look.tellOf(Rule::SameName, g);
        finding.other = other;
        finding.first = 1;
    }
}

// Links alone make no score.
void nothingJudged(const Look& look) {
    AlignmentOptions options;
    options.date = look.date;
    if (look.table.count > 0 && !Alignment(look.model, look.columns, options).judgesAny()) look.tellTable(Rule::NotJudged);
}

// Each statement once, in however many rows it stands; names are no statements.
void statements(const Look& look) {
    const GoalTable& table = look.table;
    const StatementJudge judge = look.list.options.judge;
    if (!judge || table.goalIsName) return;
    boost::unordered_flat_set<std::uint64_t> judged;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string_view says = table.text(table.goal, g);
        if (table.rowOfGoal[g] == noRow || table.isCancelled(g) || says.find(' ') == std::string_view::npos) continue;
        if (judged.insert(nameHash(says)).second && !judge(look.model, look.columns, g, english()).empty())
            look.tellOf(Rule::NotSmart, g);
    }
}

void cancelled(const Look& look) {
    for (GoalIndex g = 0; g < look.table.count; ++g)
        if (look.table.isCancelled(g)) look.tellOf(Rule::Cancelled, g);
}

}  // namespace plumbline::conditions
