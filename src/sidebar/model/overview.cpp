// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/overview.h"

#include <algorithm>

#include "goals/confidence.h"
#include "sidebar/model/goal_names.h"
#include "sidebar/model/money.h"
#include "sidebar/model/standing_figures.h"
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
    bar.title = deckName(now.model->table(), g);
    bar.done = now.columns.at(Measure::Attainment, g);
    bar.due = now.columns.at(Measure::Expected, g);
    bar.light = now.lightOf(g);
    bar.text = words(bar.due.isNumber() ? "bar.due" : "bar.plain",
                     {bar.title, words.percent(bar.done), words.percent(bar.due), statusText(now, g, words)});
    return bar;
}

// "5 on track, 4 at risk": how the goals that somebody carries stand.
std::string countsOf(const Answer& answer, const Words& words) {
    constexpr std::pair<Light, const char*> parts[] = {
        {Light::Poor, "count.poor"},       {Light::Fair, "count.fair"},
        {Light::Good, "count.good"},       {Light::Achieved, "count.achieved"},
        {Light::NotStarted, "count.none"}, {Light::Doubt, "count.doubt"}};
    std::string text;
    for (const auto& [light, key] : parts)
        if (const std::size_t count = answer.lights[static_cast<std::size_t>(light)]; count > 0)
            text += (text.empty() ? "" : ", ") + words(key, {words.count(count)});
    return text;
}

bool anyTarget(const Snapshot& now) {
    const std::vector<Cell>& targets = now.model->table().target;
    return std::any_of(targets.begin(), targets.end(), [](const Cell& cell) { return cell.isNumber(); });
}

std::string headlineOf(const Snapshot& now, const Words& words) {
    const Answer& answer = now.answer;
    if (!now.anyActual)
        return words(anyTarget(now) ? "answer.noactual" : "answer.statements",
                     {words.count(answer.carriers)});
    const bool one = now.tops.size() == 1;
    const std::string title = one ? deckName(now.model->table(), now.tops.front()) : std::string();
    const Cell done = one ? now.columns.at(Measure::Attainment, now.tops.front()) : answer.whole.attainment;
    if (!answer.whole.adds || !done.isNumber())
        return words("answer.counts", {words.count(answer.carriers), countsOf(answer, words)});
    if (now.wholeLight() == Light::Doubt) return words("answer.doubt", {words.percent(done)});
    const Cell due = one ? now.columns.at(Measure::Expected, now.tops.front()) : answer.whole.expected;
    const std::string status = one ? statusText(now, now.tops.front(), words)
                                   : statusText(now.wholeLight(), now.wholeStatus(), words);
    const std::string sentence = words(due.isNumber() ? "answer.due" : "answer.plain",
                                       {status, words.percent(done), words.percent(due)});
    return one ? title + "\n" + sentence : sentence;
}

People peopleOf(const Snapshot& now, const Words& words, const char* key,
                const std::vector<Carrier>& carriers, std::size_t count, Cell sum) {
    People people;
    if (carriers.empty()) return people;
    const std::string text =
        sum.isNumber() ? signedMoney(now, carriers.front().goal, sum.number(), words) : std::string();
    people.title = words(sum.isNumber() ? std::string(key) + ".sum" : std::string(key),
                         {words.count(count), words.count(now.answer.carriers), text});
    std::vector<std::string> amounts;
    for (const Carrier& carrier : carriers)
        amounts.push_back(signedMoney(now, carrier.goal, carrier.lead, words));
    amounts = alignedRight(amounts);
    for (std::size_t i = 0; i < carriers.size(); ++i)
        people.lines.push_back(
            {amounts[i] + "  " + deckName(now.model->table(), carriers[i].goal), carriers[i].goal});
    return people;
}

std::string excludedText(const GoalTable& table, const Words& words) {
    std::size_t totals = 0, others = 0;
    for (const ExcludedRow& row : table.excluded) {
        const bool total = row.kind == ExclusionKind::Total || row.kind == ExclusionKind::Subtotal;
        ++(total ? totals : others);
    }
    if (totals + others == 0) return {};
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

// The index says something where it was judged on most of what counts, or where it is not whole.
void addAlignment(Overview& view, const Snapshot& now, const Words& words) {
    constexpr double mostCounts = 0.5, whole = 100;
    if (!now.alignment.any || (now.alignment.score >= whole && now.alignment.judged < mostCounts)) return;
    view.facts.push_back(
        {words("overview.alignment"),
         words("overview.judged", {words.amount(now.alignment.score), words.percent(now.alignment.judged)})});
}

// How many of the goals that somebody carries say nothing yet, or say what cannot be believed.
void addCounts(Overview& view, const Snapshot& now, const Words& words) {
    for (const auto& [key, count] : {std::pair("status.noactual", now.answer.withoutActual),
                                     std::pair("status.doubt", now.answer.doubtful)})
        if (count > 0 && now.anyActual)
            view.facts.push_back({words(key), words("overview.smartof",
                                                    {words.count(count), words.count(now.answer.carriers)})});
}

void addFacts(Overview& view, const Snapshot& now, const Words& words) {
    const GoalTable& table = now.model->table();
    std::uint32_t levels = 0;
    for (GoalIndex g = 0; g < table.count; ++g) levels = std::max(levels, now.model->level(g));
    view.facts = {
        {words("overview.table"), now.place},
        {words("overview.goals"), words("overview.levels", {words.count(table.count), words.count(levels),
                                                            words(formKey(table.form))})}};
    if (std::string left = excludedText(table, words); !left.empty())
        view.facts.push_back({words("overview.excluded"), std::move(left)});
    addCounts(view, now, words);
    addAlignment(view, now, words);
    if (const Confidence stated = confidenceOf(*now.model, now.tops); stated.goals > 0)
        view.facts.push_back(
            {words("overview.confidence"),
             words("overview.confidenceof", {words.percent(stated.lowest), words.percent(stated.mean)})});
    if (now.smartJudged > 0)
        view.facts.push_back(
            {words("overview.smart"),
             words("overview.smartof", {words.count(now.smartHolds), words.count(now.smartJudged)})});
    if (!now.findings.all.empty())
        view.facts.push_back({words("overview.findings"), words.count(now.findings.all.size())});
}

}  // namespace

AsOfChoices asOfChoices(const Snapshot& now, const Words& words) {
    AsOfChoices found;
    if (!now.any()) return found;
    if (now.asOf.last) {
        found.texts.push_back(words("asof.last", {now.asOf.last->heading, words.date(now.asOf.last->day)}));
        found.choices.push_back({});
    }
    found.texts.push_back(words("asof.today", {words.date(now.today)}));
    found.choices.push_back(std::string(asOfToday));
    if (now.asOf.kind == AsOfKind::Today) found.chosen = found.texts.size() - 1;
    if (now.asOf.kind == AsOfKind::Day) {
        found.chosen = found.texts.size();
        found.texts.push_back(words.date(now.asOf.day));
        found.choices.push_back(asOfText(now.asOf.day));
    }
    return found;
}

Overview overviewOf(const Snapshot& now, const Words& words) {
    Overview view;
    if (!now.any()) {
        view.headline = words.of(now.problem);
        return view;
    }
    const Answer& answer = now.answer;
    view.headline = headlineOf(now, words);
    view.whole = {{},
                  now.tops.size() == 1 ? now.columns.at(Measure::Attainment, now.tops.front())
                                       : answer.whole.attainment,
                  answer.whole.expected,
                  now.wholeLight(),
                  {}};
    view.figures = figuresOf(now, words, answer.whole);
    view.asOf = asOfChoices(now, words);
    view.behind = peopleOf(now, words, "people.behind", answer.behind, answer.behindCount, answer.behindSum);
    view.ahead = peopleOf(now, words, "people.ahead", answer.ahead, answer.aheadCount, answer.aheadSum);
    view.course = courseBars(answer.whole);
    if (!view.course.empty()) view.courseTitle = words("course.title");
    view.courseText = courseText(now, words, view.course, answer.whole.like);
    addFacts(view, now, words);
    for (GoalIndex g : highest(now)) view.bars.push_back(barOf(now, words, g));
    return view;
}

}  // namespace plumbline::sidebar
