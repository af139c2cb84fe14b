// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/goal_outline.h"

#include <algorithm>

#include "core/words.h"
#include "goals/confidence.h"
#include "goals/explain.h"
#include "goals/goal_amount.h"
#include "goals/line_of_sight.h"
#include "sidebar/model/goal_names.h"
#include "sidebar/model/money.h"
#include "smart/smart_check.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostTerms = 12;  // of an explanation; the rest are counted

bool contains(std::string_view text, const std::string& part) {
    return !text.empty() && foldWord(text).find(part) != std::string::npos;
}

}  // namespace

std::string ownerCalled(const GoalTable& table, std::string_view name) {
    if (trimmed(name).empty()) return {};
    for (GoalIndex g = 0; g < table.count; ++g)
        if (const std::string_view owner = table.text(table.owner, g); sameName(owner, name))
            return std::string(owner);
    return {};
}

GoalOutline::GoalOutline(const Snapshot& now, const Words& words, OutlineQuery query)
    : kept_(now.shared_from_this()), now_(*kept_), words_(words), query_(std::move(query)) {
    query_.search = foldWord(query_.search);
    if (query_.plain() || !now.any()) return;
    if (query_.filter == Filter::Behind) {  // in the answer's order
        for (const Carrier& carrier : now.answer.behind)
            if (fits(carrier.goal)) found_.push_back(carrier.goal);
        return;
    }
    for (GoalIndex g = 0; g < now.model->table().count; ++g)
        if (fits(g)) found_.push_back(g);
}

bool GoalOutline::fits(GoalIndex g) const {
    const GoalTable& table = now_.model->table();
    switch (query_.filter) {
        case Filter::All:
        case Filter::Behind:
            break;
        case Filter::Mine:
            if (!sameName(table.text(table.owner, g), query_.me)) return false;
            break;
        case Filter::AtRisk:
            if (const Light light = now_.lightOf(g);
                light != Light::Poor && light != Light::Fair && light != Light::Doubt)
                return false;
            break;
        case Filter::Unaligned:
            if (now_.linked[g]) return false;
            break;
    }
    return query_.search.empty() || contains(table.text(table.owner, g), query_.search) ||
           contains(table.text(table.goal, g), query_.search) || contains(table.nameOf(g), query_.search);
}

OutlineNode GoalOutline::nodeOf(GoalIndex g) const {
    OutlineNode node;
    node.goal = g;
    node.light = now_.lightOf(g);
    node.expandable = query_.plain() && !now_.childrenOf(g).empty();
    node.text = deckName(now_.model->table(), g);
    return node;
}

std::span<const GoalIndex> GoalOutline::level(GoalIndex parent) const {
    if (parent != noGoal) return now_.childrenOf(parent);
    return query_.plain() ? std::span<const GoalIndex>(now_.tops) : std::span<const GoalIndex>(found_);
}

std::vector<OutlineNode> GoalOutline::nodesOf(GoalIndex parent, std::size_t first, std::size_t last) const {
    const std::span<const GoalIndex> goals = level(parent);
    std::vector<OutlineNode> nodes;
    if (last - first <= widest) {
        for (std::size_t i = first; i < last; ++i) nodes.push_back(nodeOf(goals[i]));
        return nodes;
    }
    std::size_t step = widest;
    while ((last - first + step - 1) / step > widest) step *= widest;
    for (std::size_t i = first; i < last; i += step) {
        const std::size_t end = std::min(last, i + step);
        OutlineNode group;
        group.text = words_("goals.group", {words_.count(i + 1), words_.count(end)});
        group.expandable = true;
        group.parent = parent;
        group.first = static_cast<std::uint32_t>(i);
        group.last = static_cast<std::uint32_t>(end);
        nodes.push_back(std::move(group));
    }
    return nodes;
}

std::vector<OutlineNode> GoalOutline::roots() const {
    if (!now_.any()) return {};
    const std::size_t all = level(noGoal).size();
    if (query_.plain()) return nodesOf(noGoal, 0, all);
    std::vector<OutlineNode> nodes = nodesOf(noGoal, 0, std::min(all, mostShown));
    if (all > mostShown) {
        OutlineNode more;
        more.text = words_("goals.more", {words_.count(all - mostShown)});
        nodes.push_back(std::move(more));
    }
    return nodes;
}

std::vector<OutlineNode> GoalOutline::below(const OutlineNode& node) const {
    if (!node.expandable) return {};
    if (node.goal != noGoal) return nodesOf(node.goal, 0, level(node.goal).size());
    return nodesOf(node.parent, node.first, node.last);
}

std::vector<std::size_t> GoalOutline::wayTo(GoalIndex goal) const {
    if (!now_.any()) return {};
    if (!query_.plain()) {
        const auto at = std::find(found_.begin(), found_.end(), goal);
        const auto place = static_cast<std::size_t>(at - found_.begin());
        return at == found_.end() || place >= mostShown ? std::vector<std::size_t>() : std::vector{place};
    }
    std::vector<GoalIndex> chain{goal};  // upwards, along main parents; a circle ends it
    while (now_.model->mainParent(chain.back()) != noGoal && chain.size() <= now_.model->table().count) {
        if (std::find(now_.tops.begin(), now_.tops.end(), chain.back()) != now_.tops.end()) break;
        chain.push_back(now_.model->mainParent(chain.back()));
    }
    std::vector<std::size_t> way;
    GoalIndex parent = noGoal;
    for (std::size_t i = chain.size(); i-- > 0; parent = chain[i]) {
        const std::span<const GoalIndex> goals = level(parent);
        const auto at = std::find(goals.begin(), goals.end(), chain[i]);
        if (at == goals.end()) return {};
        std::size_t first = 0, last = goals.size();
        const auto place = static_cast<std::size_t>(at - goals.begin());
        while (last - first > widest) {
            std::size_t step = widest;
            while ((last - first + step - 1) / step > widest) step *= widest;
            const std::size_t group = (place - first) / step;
            way.push_back(group);
            first += group * step;
            last = std::min(last, first + step);
        }
        way.push_back(place - first);
    }
    return way;
}

std::string GoalOutline::amountOf(GoalIndex goal) const {
    const Cell lead = leadOf(*now_.model, now_.columns, goal);
    if (lead.isNumber()) return signedMoney(now_, goal, lead.number(), words_);
    const Cell actual = now_.columns.at(Measure::Actual, goal);
    return actual.isNumber() ? money(now_, goal, actual, words_) : std::string();
}

Bar GoalOutline::barOf(GoalIndex goal) const {
    return {{},
            now_.columns.at(Measure::Attainment, goal),
            now_.columns.at(Measure::Expected, goal),
            now_.lightOf(goal),
            {}};
}

std::string GoalOutline::summary() const {
    if (!now_.any()) return {};
    const std::string all = words_.count(now_.model->table().count);
    return query_.plain() ? words_("goals.all", {all})
                          : words_("goals.some", {words_.count(found_.size()), all});
}

std::string GoalOutline::detail(GoalIndex g) const {
    if (!now_.any() || g >= now_.model->table().count) return {};
    const Model& model = *now_.model;
    const GoalTable& table = model.table();
    const auto amount = [&](Cell cell) { return goalAmount(table, g, cell, words_); };
    const auto at = [&](Measure measure) { return now_.columns.at(measure, g); };
    std::string text;
    const auto line = [&](std::string_view key, std::initializer_list<std::string_view> arguments) {
        text += words_(key, arguments) + "\n";
    };
    const Value way = path(model, g, " › ");
    if (way.isText() && now_.model->mainParent(g) != noGoal) line("detail.sight", {way.text()});
    if (way.isError()) line("detail.circle", {});
    for (GoalIndex top : now_.tops) {
        if (top == g || !way.isText()) continue;
        const Value part = targetShare(model, now_.columns, g, top);
        if (part.isNumber() && part.number() > 0) {
            line("detail.part", {deckName(table, top), words_.percent(part.number())});
            continue;  // where amounts add up, the weight is this share
        }
        const Value share = contribution(model, now_.columns, g, top);
        if (share.isNumber() && share.number() > 0)
            line("detail.share", {deckName(table, top), words_.percent(share.number())});
    }
    const Cell target = at(Measure::Target), actual = at(Measure::Actual);
    if (target.isNumber() || actual.isNumber()) line("detail.amounts", {amount(actual), amount(target)});
    const std::string word = now_.statusOf(g);
    if (!word.empty()) {
        const Cell due = at(Measure::Expected);
        line(due.isNumber() ? "detail.status" : "detail.statusonly",
             {statusText(now_, g, words_), words_.percent(at(Measure::Progress)), words_.percent(due)});
    }
    if (const Confidence stated = confidenceOf(model, g); stated.goals == 1)
        line("detail.confidenceone", {words_.percent(stated.mean)});
    else if (stated.goals > 1)
        line("detail.confidence", {words_.percent(stated.lowest), words_.percent(stated.mean)});
    if (const Cell forecast = at(Measure::Forecast); forecast.isNumber())
        line("detail.forecast", {amount(forecast)});
    if (table.goalTexts != GoalTexts::Names &&
        !table.goal.empty()) {  // names state nothing that could be judged
        const SmartCheck smart = smartCheck(model, now_.columns, g, words_);
        if (const std::string advice = smart.advice(); !advice.empty())
            line("detail.smart", {lettersOf(smart), advice});
    }

    const Measure measure = Measure::Attainment;
    const Explanation why = explain(model, now_.columns, g, measure);
    line("detail.why", {ruleText(why.rule, words_)});
    std::size_t shown = 0;
    for (const ExplainTerm& term : why.terms) {
        if (shown++ == mostTerms) {
            line("detail.moreterms", {words_.count(why.terms.size() - mostTerms)});
            break;
        }
        const bool part = term.goal != noGoal && why.rule != StepRule::Sum;
        const std::string value = part ? words_.percent(term.value) : amount(term.value);
        const std::string name = term.goal == noGoal ? termName(term, words_) : deckName(table, term.goal);
        text += "• " + words_("labelled", {name, value});
        if (term.weighted) text += " × " + words_.percent(term.weight);
        if (!term.place.empty()) text += "  (" + term.place + ")";
        text += "\n";
    }
    if (const Cell done = at(measure); done.isNumber()) line("detail.result", {words_.percent(done)});
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

}  // namespace plumbline::sidebar
