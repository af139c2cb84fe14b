// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/smart_check.h"

#include <algorithm>

#include "core/words.h"
#include "goals/alignment.h"
#include "goals/period_children.h"
#include "goals/thresholds.h"
#include "quota/achievable.h"
#include "smart/statement.h"

namespace plumbline {
namespace {

constexpr std::string_view upper = "SMART", lower = "smart";
constexpr std::string_view names[] = {"specific", "measurable", "achievable", "relevant", "timebound"};

Verdict either(Cell cell, bool column, bool text, bool hasText) {
    if (cell.isNumber()) return Verdict::Holds;
    if (text) return Verdict::Holds;
    if (cell.isText() || cell.isError()) return Verdict::Doubtful;
    return column || hasText ? Verdict::Fails : Verdict::Unknown;
}

// Those that were known by the date.
std::vector<Cell> pastResults(const GoalTable& table, GoalIndex g, std::optional<Day> date) {
    std::vector<Cell> past;
    for (std::size_t i = 0; i < table.history.size(); ++i)
        if (!date || table.historyEnds[i] <= *date) past.push_back(table.history[i][g]);
    return past;
}

// A goal over time ends with its last period; where no year is told, nothing is known of it.
std::optional<Verdict> endsWithItsPeriods(const Model& model, GoalIndex g) {
    const GoalTable& table = model.table();
    const std::vector<Period>& periods = table.targetPlan.periods;
    if (hasPeriodChildren(model, g)) {
        const auto children = model.children(g);
        const bool dated = std::any_of(children.begin(), children.end(), [&](const ChildLink& link) {
            return table.number(table.due, link.child).isNumber();
        });
        return dated ? Verdict::Holds : Verdict::Unknown;
    }
    if (periods.empty() || !table.due.empty()) return std::nullopt;
    return periods.back().known ? Verdict::Holds : Verdict::Unknown;
}

Verdict timeBound(const Model& model, GoalIndex g, bool inText, bool hasText) {
    const GoalTable& table = model.table();
    const Cell due = table.number(table.due, g);
    if (due.isBlank() && !inText)
        if (const auto verdict = endsWithItsPeriods(model, g)) return *verdict;
    return either(due, !table.due.empty(), inText, hasText);
}

Verdict assigned(const GoalTable& table, GoalIndex g, bool namedInText, const RollupColumns& columns) {
    if (table.owner.empty() && !namedInText) return Verdict::Unknown;
    const std::size_t owners = ownersIn(table.text(table.owner, g));
    if (owners == 0 && !namedInText && table.rowOfGoal[g] == noRow)
        return Verdict::Unknown;  // a group has no cell for one
    if (owners == 0 && !namedInText) return Verdict::Fails;
    if (owners > 1) return Verdict::Doubtful;
    const Cell target = columns.at(Measure::Target, g);
    if (table.history.empty() || !target.isNumber()) return Verdict::Holds;
    const std::vector<Cell> past = pastResults(table, g, columns.date());
    const Value probability =
        achievable(wantedResult(table.kindOf(g), target, columns.at(Measure::Baseline, g)), past);
    return probability.isNumber() && probability.number() < thresholds::achievable ? Verdict::Fails
                                                                                   : Verdict::Holds;
}

bool missesParent(const GoalTable& table, GoalIndex g) {  // they stand by goal, ascending
    const auto before = [](const MissingParent& parent, GoalIndex goal) { return parent.goal < goal; };
    const auto at = std::lower_bound(table.missingParents.begin(), table.missingParents.end(), g, before);
    return at != table.missingParents.end() && at->goal == g;
}

Verdict linked(const Model& model, GoalIndex g) {
    const GoalTable& table = model.table();
    if (missesParent(table, g) || model.level(g) == 0) return Verdict::Fails;
    if (!model.parents(g).empty() || model.hasChildren(g)) return Verdict::Holds;
    return table.form == HierarchyForm::None || model.parentsInOrder().empty() ? Verdict::Holds
                                                                               : Verdict::Doubtful;
}

// Names of groups, products or regions, and a single word, are no statements.
std::string_view wordsOf(const GoalTable& table, GoalIndex g) {
    if (table.goalIsName || !table.text(table.shortName, g).empty()) return {};
    const std::string_view text = table.text(table.goal, g);
    return trimmed(text).find(' ') == std::string_view::npos ? std::string_view() : text;
}
// It says that something is to be done, or how much until when; among statements every text is one. Among names a verb
// alone makes none: "Cut flowers".
bool isStatement(const GoalTable& table, const StatementGist& gist) {
    const bool much = gist.measurable && !gist.binary, until = gist.timeBound;
    if (table.goalTexts == GoalTexts::Names) return gist.act ? much || until : much && until;
    return table.goalTexts == GoalTexts::Statements || gist.act || (much && until);
}

}  // namespace

std::string SmartCheck::advice() const {
    const auto open = [&](std::size_t i) {
        return letters[i] == Verdict::Fails || letters[i] == Verdict::Doubtful;
    };
    const std::shared_ptr<const Statement> says = statement.empty() ? nullptr : statementOf(statement);
    if (says && (open(0) || open(1) || open(4))) {
        StatementReading seen = says->reading();  // what a column says need not be said again
        seen.measurable.holds = seen.measurable.holds || letters[1] == Verdict::Holds;
        seen.timeBound.holds = seen.timeBound.holds || letters[4] == Verdict::Holds;
        return says->advice(seen);
    }
    std::string advice;
    for (std::size_t i : {1u, 4u, 2u, 3u, 0u})
        if (advice.empty() && open(i)) advice = (*words)(std::string("advice.").append(names[i]));
    return says ? says->withParting(std::move(advice)) : advice;
}

SmartCheck smartCheck(const Model& model, const RollupColumns& columns, GoalIndex g, const Words& words) {
    const GoalTable& table = model.table();
    const std::string_view text = wordsOf(table, g);
    const StatementGist said = text.empty() ? StatementGist() : gistOf(text);
    const bool hasText = !text.empty() && isStatement(table, said);
    const StatementGist gist = hasText ? said : StatementGist();
    SmartCheck check;
    check.letters[0] = !hasText ? Verdict::Unknown : gist.specific ? Verdict::Holds : Verdict::Fails;
    const Cell target = table.impliedTargets ? Cell() : table.number(table.target, g);
    check.letters[1] = either(target.isBlank() && model.hasChildren(g) && !table.impliedTargets
                                  ? columns.at(Measure::Target, g)
                                  : target,
                              !table.target.empty() && !table.impliedTargets, gist.measurable, hasText);
    check.letters[2] = assigned(table, g, gist.owner, columns);
    check.letters[3] = linked(model, g);
    check.letters[4] = timeBound(model, g, gist.timeBound, hasText);
    if (hasText) check.statement = text;
    check.words = &words;
    return check;
}

std::string lettersOf(const SmartCheck& check) {
    std::string letters;
    for (std::size_t i = 0; i < check.letters.size(); ++i)
        letters += check.letters[i] == Verdict::Holds     ? upper[i]
                   : check.letters[i] == Verdict::Unknown ? '-'
                                                          : lower[i];
    return letters;
}

std::array<bool, 5> judged(const SmartCheck& check) {
    std::array<bool, 5> letters{};
    for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = check.letters[i] != Verdict::Unknown;
    return letters;
}

std::string lettersOutside(const std::array<bool, 5>& letters) {
    std::string outside;
    for (std::size_t i = 0; i < letters.size(); ++i)
        if (!letters[i]) outside.append(outside.empty() ? "" : ", ").append(1, upper[i]);
    return outside;
}

Value scoreOf(const SmartCheck& check) {
    double judged = 0, points = 0;
    for (Verdict verdict : check.letters) {
        judged += verdict == Verdict::Unknown ? 0 : 1;
        points += verdict == Verdict::Holds ? 1 : verdict == Verdict::Doubtful ? 0.5 : 0;
    }
    return judged > 0 ? Value(points / judged) : Value();
}

std::string smartProblem(const Model& model, const RollupColumns& columns, GoalIndex g, const Words& words) {
    const SmartCheck check = smartCheck(model, columns, g);
    if (check.letters[0] == Verdict::Unknown)
        return {};  // a name; what its row lacks is told by findings of their own
    std::string text;
    for (std::size_t i = 0; i < check.letters.size(); ++i) {
        if (check.letters[i] != Verdict::Fails) continue;
        if (i == 2 && ownersIn(model.table().text(model.table().owner, g)) == 0)
            continue;  // a finding of its own
        text.append(text.empty() ? "" : ", ").append(words(std::string("smart.not.").append(names[i])));
    }
    return text.empty() ? text : lettersOf(check) + " (" + text + ")";
}

}  // namespace plumbline
