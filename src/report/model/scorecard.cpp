// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <cmath>
#include <set>

#include "core/words.h"
#include "goals/line_of_sight.h"
#include "report/model/goal_rows.h"
#include "report/model/report.h"
#include "smart/smart_check.h"
#include "snapshot/titles.h"

namespace plumbline::report {
namespace {

constexpr std::uint32_t columns = 8, chartRows = 12;
constexpr std::size_t mostGoals = 40, mostCheckIns = 12;

std::vector<GoalIndex> goalsOf(const Snapshot& now, const std::string& owner) {
    std::vector<GoalIndex> goals;
    const GoalTable& table = now.model->table();
    for (GoalIndex g = 0; g < table.count && goals.size() < mostGoals; ++g)
        if (sameName(table.text(table.owner, g), owner)) goals.push_back(g);
    return goals;
}

GoalIndex topAbove(const Model& model, GoalIndex goal) {
    GoalIndex top = goal;
    for (GoalIndex steps = 0; model.mainParent(top) != noGoal && steps < model.table().count; ++steps)
        top = model.mainParent(top);
    return top;
}

// Whom a goal serves, from the top down, in the readers' words.
std::string wayUp(const Page& page, GoalIndex goal) {
    std::string way;
    GoalIndex steps = 0;
    for (GoalIndex g = goal; g != noGoal; g = page.now().model->mainParent(g)) {
        if (++steps > page.table().count) return page.words()("detail.circle");
        way = titleOf(page.table(), g) + (way.empty() ? "" : " › " + way);
    }
    return way;
}

// The goal's target in the top goal's, times the shares on the way where it serves several goals.
std::string partFormula(const Page& page, GoalIndex goal, GoalIndex top, double part) {
    const RollupColumns& columns = page.now().columns;
    const double shares =
        part * columns.at(Measure::Target, top).number() / columns.at(Measure::Target, goal).number();
    const std::string formula =
        page.rolledUp(Measure::Target, goal) + "/" + page.rolledUp(Measure::Target, top).substr(1);
    return std::fabs(shares - 1) < 1e-9 ? formula : formula + "*" + Page::plainNumber(shares);
}

void addSight(Page& page, const std::vector<GoalIndex>& goals) {
    const Snapshot& now = page.now();
    page.section(page.words()("report.sight"));
    page.text(0, page.words()("report.goal"), 1, Look::Heading);
    page.text(1, page.words()("report.sight"), 4, Look::Heading);
    page.text(5, page.words()("report.share"), 1, Look::NumberHeading);
    page.text(6, page.words()("report.part.target"), 1, Look::NumberHeading);
    page.text(7, page.words()("report.letters"), 1, Look::Heading);
    page.nextRow();
    for (GoalIndex g : goals) {
        const GoalIndex top = topAbove(*now.model, g);
        const Value share = contribution(*now.model, now.columns, g, top);
        const std::string name = page.called(g), above = page.called(top);
        page.text(0, page.titled(g));
        page.text(1, wayUp(page, g), 4);
        const bool named = !name.empty() && !above.empty();
        page.number(
            Look::Percent, 5, share.isNumber() ? Cell(share.number()) : Cell(),
            named && share.isNumber() ? "=GOAL.CONTRIBUTION({m};" + name + ";" + above + ")" : std::string());
        const Value part = targetShare(*now.model, now.columns, g, top);
        page.number(Look::Percent, 6, part.isNumber() ? Cell(part.number()) : Cell(),
                    named && part.isNumber() && part.number() != 0 ? partFormula(page, g, top, part.number())
                                                                   : std::string());
        page.textOrFormula(7, lettersOf(smartCheck(*now.model, now.columns, g)),
                           name.empty() ? std::string() : "=GOAL.SMARTCHECK({m};" + name + ")");
        page.nextRow();
    }
}

void addAdvice(Page& page, const std::vector<GoalIndex>& goals) {
    const Snapshot& now = page.now();
    page.section(page.words()("report.advice"));
    bool any = false;
    for (GoalIndex g : goals) {
        const SmartCheck check = smartCheck(*now.model, now.columns, g, page.words());
        const std::string unjudged = lettersOutside(judged(check));
        const std::string advice = !check.advice().empty() || unjudged.empty()
                                       ? check.advice()
                                       : page.words()("report.unjudged", {unjudged});
        if (advice.empty()) continue;
        any = true;
        page.text(0, page.titled(g));
        page.text(1, advice, columns - 1);
        page.nextRow();
    }
    if (any) return;
    page.text(0, page.words()("report.noadvice"), columns);
    page.nextRow();
}

struct CheckIn {
    GoalIndex goal = noGoal;
    const LogEntry* entry = nullptr;
};

// The goal with the most check-ins, whose trend is drawn.
std::vector<const LogEntry*> longestTrend(const Snapshot& now, const std::vector<GoalIndex>& goals,
                                          GoalIndex& whose) {
    std::vector<const LogEntry*> longest;
    for (GoalIndex g : goals) {
        std::vector<const LogEntry*> entries = entriesOf(*now.log, now.model->table().nameOf(g), "actual");
        std::erase_if(entries, [](const LogEntry* entry) { return !entry->value.isNumber(); });
        if (entries.size() <= longest.size()) continue;
        longest = std::move(entries);
        whose = g;
    }
    if (longest.size() > mostCheckIns)
        longest.erase(longest.begin(), longest.end() - static_cast<std::ptrdiff_t>(mostCheckIns));
    return longest;
}

void addTrend(Page& page, const std::vector<GoalIndex>& goals) {
    GoalIndex goal = noGoal;
    const std::vector<const LogEntry*> trend = longestTrend(page.now(), goals, goal);
    if (trend.size() < 2) return;
    page.section(page.words()("report.chart.trend") + " – " + page.titled(goal));
    std::uint32_t column = 0;
    for (std::string_view key : {"report.date", "report.actual", "report.target"})
        page.text(column++, page.words()(key), 1, Look::NumberHeading);
    page.nextRow();
    const std::uint32_t first = page.row();
    const Cell target = page.now().columns.at(Measure::Target, goal);
    for (const LogEntry* entry : trend) {
        page.number(Look::Date, 0, Cell(static_cast<double>(entry->date)));
        page.number(Look::Amount, 1, entry->value, {}, page.formatOf(goal));
        page.number(Look::Amount, 2, target, page.rolledUp(Measure::Target, goal), page.formatOf(goal));
        page.nextRow();
    }
    ReportChart chart;
    chart.kind = ChartKind::Trend;
    chart.title = page.words()("report.chart.trend");
    chart.unit = page.table().unitOf(goal).name;
    chart.headings = first - 1;
    chart.first = first;
    chart.last = page.row() - 1;
    chart.values = {1, 2};
    page.chart(chart, chartRows);
}

void addCheckIns(Page& page, const std::vector<GoalIndex>& goals) {
    page.section(page.words()("report.lastcheckins"));
    std::vector<CheckIn> all;
    if (page.now().log)
        for (GoalIndex g : goals)
            for (const LogEntry* entry : entriesOf(*page.now().log, page.table().nameOf(g), "actual"))
                all.push_back({g, entry});
    if (all.empty()) {
        page.text(0, page.words()("report.nocheckins"), columns);
        return page.nextRow();
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const CheckIn& a, const CheckIn& b) { return a.entry->date > b.entry->date; });
    page.text(0, page.words()("report.goal"), 1, Look::Heading);
    page.text(1, page.words()("report.date"), 1, Look::NumberHeading);
    page.text(2, page.words()("report.actual"), 1, Look::NumberHeading);
    page.text(3, page.words()("report.confidence"), 1, Look::NumberHeading);
    page.text(4, page.words()("report.note"), columns - 4, Look::Heading);
    page.nextRow();
    for (std::size_t i = 0; i < all.size() && i < mostCheckIns; ++i) {
        const LogEntry& entry = *all[i].entry;
        page.text(0, page.titled(all[i].goal));
        page.number(Look::Date, 1, Cell(static_cast<double>(entry.date)));
        page.number(Look::Amount, 2, entry.value, {}, page.formatOf(all[i].goal));
        page.number(Look::Percent, 3, entry.confidence);
        page.text(4, entry.note, columns - 4);
        page.nextRow();
    }
    addTrend(page, goals);
}

}  // namespace

ReportSheet scorecard(const Snapshot& now, const Words& words, const ReportOptions& options,
                      const std::string& owner) {
    Page page(now, words, options, "owner:" + owner, columns);
    page.sheet().name = safeSheetName(words("report.sheet.owner", {owner}));
    page.opening(words("report.heading.owner", {owner}));
    const std::vector<GoalIndex> goals = goalsOf(now, owner);
    page.section(words("report.goals"));
    addGoalTable(page, goals, chartRows);
    addConfidence(page, goals);
    addSight(page, goals);
    addAdvice(page, goals);
    addCheckIns(page, goals);
    page.nextRow();
    page.text(0, words("report.legend"), columns, Look::Remark);
    page.nextRow();
    return page.done();
}

std::vector<std::string> ownersIn(const Snapshot& now) {
    std::vector<std::string> owners;
    std::set<std::string> seen;
    const GoalTable& table = now.model->table();
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string_view owner = table.text(table.owner, g);
        if (!owner.empty() && seen.insert(foldWord(owner)).second) owners.emplace_back(owner);
    }
    return owners;
}

}  // namespace plumbline::report
