// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/overview.h"

#include <algorithm>

#include "goals/confidence.h"
#include "sidebar/model/goal_outline.h"
#include "smart/smart_check.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostBars = 8;

// The top goals; where there is one only, the goals below it follow.
std::vector<GoalIndex> highest(const Snapshot& now) {
    std::vector<GoalIndex> goals(now.tops.begin(), now.tops.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                          now.tops.size(), mostBars)));
    if (now.tops.size() == 1)
        for (GoalIndex g : now.childrenOf(now.tops.front()))
            if (goals.size() < mostBars) goals.push_back(g);
    return goals;
}

Bar barOf(const Snapshot& now, const Words& words, GoalIndex g) {
    Bar bar;
    bar.title = titleOf(now.model->table(), g);
    bar.done = now.columns.at(Measure::Attainment, g);
    bar.due = now.columns.at(Measure::Expected, g);
    bar.light = now.lightOf(g);
    const std::string status = statusWord(words, now.statusOf(g));
    bar.text = words(bar.due.isNumber() ? "bar.due" : "bar.plain",
                     {bar.title, words.percent(bar.done), words.percent(bar.due), status});
    return bar;
}

std::string headlineOf(const Snapshot& now, const Words& words) {
    if (now.tops.size() != 1) return words("overview.tops", {words.count(now.tops.size())});
    const GoalIndex top = now.tops.front();
    const Cell done = now.columns.at(Measure::Attainment, top), pace = now.columns.at(Measure::Pace, top);
    const std::string status = statusWord(words, now.statusOf(top));
    return words(pace.isNumber() ? "overview.company" : "overview.companyonly",
                 {titleOf(now.model->table(), top), words.percent(done), words.percent(pace), status});
}

std::string excludedText(const GoalTable& table, const Words& words) {
    std::size_t totals = 0, others = 0;
    for (const ExcludedRow& row : table.excluded) {
        const bool total = row.kind == ExclusionKind::Total || row.kind == ExclusionKind::Subtotal;
        ++(total ? totals : others);
    }
    if (totals + others == 0) return words("overview.nothing");
    return words("overview.left", {words.count(totals), words.count(others)});
}

std::string_view formKey(HierarchyForm form) {
    switch (form) {
        case HierarchyForm::None:
            return "form.none";
        case HierarchyForm::ParentIds:
            return "form.parents";
        case HierarchyForm::OutlineNumbers:
            return "form.outline";
        case HierarchyForm::LevelColumns:
            return "form.levels";
        case HierarchyForm::Indentation:
            return "form.indent";
        case HierarchyForm::Sections:
            break;
    }
    return "form.sections";
}

}  // namespace

Overview overviewOf(const Snapshot& now, const Words& words) {
    Overview view;
    if (!now.any()) {
        view.headline = words.of(now.problem);
        return view;
    }
    const GoalTable& table = now.model->table();
    std::uint32_t levels = 0;
    for (GoalIndex g = 0; g < table.count; ++g) levels = std::max(levels, now.model->level(g));
    view.headline = headlineOf(now, words);
    view.facts = {
        {words("overview.table"), now.place},
        {words("overview.goals"), words("overview.levels", {words.count(table.count), words.count(levels),
                                                            words(formKey(table.form))})},
        {words("overview.excluded"), excludedText(table, words)},
        {words("overview.date"), words.date(now.today)},
    };
    if (now.alignment.any)
        view.facts.push_back(
            {words("overview.alignment"), words("overview.judged", {words.amount(now.alignment.score), words.percent(now.alignment.judged)})});
    if (const Confidence stated = confidenceOf(*now.model, now.tops); stated.goals > 0)
        view.facts.push_back({words("overview.confidence"),
                              words("overview.confidenceof", {words.percent(stated.lowest), words.percent(stated.mean)})});
    if (now.smartJudged > 0)
        view.facts.push_back(
            {words("overview.smart"),
             words("overview.smartof", {words.count(now.smartHolds), words.count(now.smartJudged)})});
    else if (const std::string missing = lettersOutside(now.smartSeen); !missing.empty())
        view.facts.push_back({words("overview.smart"), words("overview.smartnot", {missing})});
    view.facts.push_back({words("overview.findings"), words.count(now.findings.all.size())});
    for (GoalIndex g : highest(now)) view.bars.push_back(barOf(now, words, g));
    return view;
}

}  // namespace plumbline::sidebar
