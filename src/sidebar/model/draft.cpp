// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/draft.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_set>

#include "core/exact_sum.h"
#include "core/shown.h"
#include "core/words.h"
#include "smart/statement.h"
#include "typed/date_text.h"
#include "typed/number_text.h"

namespace plumbline::sidebar {
namespace {

std::string shownNumber(Cell cell, const UnitInfo& unit, const Words& words) {
    return cell.isNumber() ? numberToType(cell.number(), unit.name == "%", words) : std::string();
}

// As it can be typed in every language.
std::string shownDay(Cell cell) {
    return cell.isNumber() ? shownDate(static_cast<Day>(cell.number())) : std::string();
}

}  // namespace

std::string_view kindWord(Kind kind) {
    switch (kind) {
        case Kind::Reach:
            return "reach";
        case Kind::AtLeast:
            return "at least";
        case Kind::AtMost:
            return "at most";
        case Kind::Between:
            break;
    }
    return "between";
}

std::string_view methodWord(Method method) {
    constexpr std::string_view words[] = {"",    "sum", "average",    "weighted", "target",
                                          "min", "max", "milestones", "own",      "total"};
    return words[static_cast<std::size_t>(method)];
}

std::optional<double> typedNumber(std::string_view text, const Words& words) {
    if (trimmed(text).empty()) return std::nullopt;
    const NumberText number = readNumberText(text, words.decimal());
    return number.kind == NumberTextKind::Number ? std::optional(number.value) : std::nullopt;
}

std::optional<Day> typedDate(std::string_view text) {
    const DateText date = readDateText(text);
    return date.kind == DateTextKind::Date ? std::optional(date.last) : std::nullopt;
}

std::string numberToType(double number, bool percent, const Words& words) {
    const auto written = [&](double value) {
        std::string text = shownExact(value);
        std::replace(text.begin(), text.end(), '.', words.decimal());
        return text;
    };
    // 0.29 * 100 is not 29: only what reads back as the same number may be shown in per cent.
    if (const std::string text = written(std::round(number * 1e8) / 1e6) + " %";
        percent && typedNumber(text, words) == number)
        return text;
    return written(number);
}

std::string nextId(const Snapshot& now, const std::string& id) {
    const GoalTable& table = now.model->table();
    if (id.empty()) return {};
    const std::size_t other = id.find_last_not_of("0123456789");
    const std::size_t digits = other == std::string::npos ? 0 : other + 1;
    const std::string stem = id.substr(0, digits), last = id.substr(digits, 12);
    long long number = 0;
    std::from_chars(last.data(), last.data() + last.size(), number);
    std::unordered_set<std::uint64_t> taken;
    for (const TextId known : table.id) taken.insert(nameHash(table.texts->view(known)));
    for (std::size_t tries = 0; tries <= taken.size(); ++tries) {
        std::string next = std::to_string(++number);
        next.insert(0, last.size() > next.size() ? last.size() - next.size() : 0,
                    '0');  // G-001, G-002, G-003
        next.insert(0, stem);
        if (!taken.contains(nameHash(next))) return next;
    }
    return {};
}

std::string freshId(const Snapshot& now, GoalIndex parent) {
    const GoalTable& table = now.model->table();
    if (table.count == 0 && table.columnOf(Role::Id)) return "G1";
    if (table.id.empty()) return {};
    std::string pattern;
    if (parent != noGoal)
        for (GoalIndex child : now.childrenOf(parent)) pattern = table.text(table.id, child);
    if (pattern.empty() && parent != noGoal && !table.text(table.id, parent).empty())
        pattern = std::string(table.text(table.id, parent)) +
                  (table.form == HierarchyForm::OutlineNumbers ? ".0" : "0");
    for (GoalIndex g = 0; g < table.count && (parent == noGoal || pattern.empty()); ++g)
        pattern = table.text(table.id, g);
    return nextId(now, pattern);
}

GoalDraft newDraft(const Snapshot& now, GoalIndex parent) {
    GoalDraft draft;
    draft.parent = parent;
    draft.id = freshId(now, parent);
    draft.kind = "reach";
    const GoalTable& table = now.model->table();
    if (parent == noGoal) return draft;
    draft.unit = table.unitOf(parent).name == "%" ? "" : std::string(table.unitOf(parent).name);
    draft.history = pastResults(now, noGoal, parent).results;
    return draft;
}

PastResults pastResults(const Snapshot& now, GoalIndex edited, GoalIndex parent) {
    PastResults past;
    const GoalTable& table = now.model->table();
    std::vector<GoalIndex> goals;
    if (edited != noGoal)
        goals = {edited};
    else if (parent != noGoal)
        goals.assign(now.childrenOf(parent).begin(), now.childrenOf(parent).end());
    for (const std::vector<Cell>& column : table.history) {
        ExactSum sum;
        std::size_t count = 0;
        for (const GoalIndex g : goals)
            if (column[g].isNumber()) sum.add(column[g].number()), ++count;
        past.results.push_back(count ? Cell(sum.value() / static_cast<double>(count)) : Cell());
        past.goals = std::max(past.goals, count);
    }
    if (past.goals == 0) return {};
    for (const RecognisedColumn& column : table.columns)
        if (column.role == Role::History) past.headings.push_back(column.heading);
    return past;
}

GoalDraft draftOf(const Snapshot& now, GoalIndex g, const Words& words) {
    const GoalTable& table = now.model->table();
    GoalDraft draft;
    draft.edited = g;
    draft.parent = now.model->mainParent(g);
    draft.id = table.text(table.id, g);
    draft.statement = table.text(table.goal, g);
    draft.owner = table.text(table.owner, g);
    draft.metric = table.text(table.metric, g);
    if (table.columnOf(Role::Unit)) draft.unit = table.unitOf(g).name;
    const UnitInfo& unit = table.unitOf(g);
    draft.baseline = shownNumber(table.number(table.baseline, g), unit, words);
    draft.target = table.targetPlan.empty() ? shownNumber(table.number(table.target, g), unit, words) : "";
    const bool percent = !table.weightIsPercent.empty() && table.weightIsPercent[g];
    draft.weight = shownNumber(table.number(table.weight, g), {percent ? "%" : ""}, words);
    draft.kind = kindWord(table.kindOf(g));
    draft.method = methodWord(table.methodOf(g));
    draft.start = shownDay(table.number(table.start, g));
    draft.due = shownDay(table.number(table.due, g));
    draft.history = pastResults(now, g, draft.parent).results;
    if (now.log)
        for (const LogEntry* entry : entriesOf(*now.log, table.nameOf(g), "review"))
            draft.rhythm = rhythmName(rhythmNamed(entry->text));
    return draft;
}

CellBlock blankTable(const Words& words) {
    CellBlock block;
    block.rows = 1;
    for (Role role : {Role::Id, Role::Parent, Role::Goal, Role::Owner, Role::Unit, Role::Baseline,
                      Role::Target, Role::Actual, Role::Start, Role::Due})
        block.columns.push_back({Cell::text(block.texts.add(words.role(role)))});
    return block;
}

void fillFromStatement(GoalDraft& draft, const Words& words) {
    const StatementReading reading = readStatement(draft.statement);
    const std::string sign = reading.unit == "%" ? " %" : "";  // 15 % is 0.15 in a cell
    if (trimmed(draft.target).empty() && typedNumber(reading.target, words))
        draft.target = reading.target + sign;
    if (trimmed(draft.baseline).empty() && reading.baseline.holds) {
        const std::string from(reading.baseline.in(draft.statement));
        if (typedNumber(from, words)) draft.baseline = from + sign;
    }
    if (trimmed(draft.unit).empty()) draft.unit = reading.unit;
    if (!trimmed(draft.due).empty()) return;
    // "by 30 June 2027": the date is what remains behind the words before it.
    std::string_view rest = reading.deadline;
    while (!rest.empty()) {
        if (const std::optional<Day> day = typedDate(rest)) {
            draft.due = shownDate(*day);
            return;
        }
        const std::size_t blank = rest.find(' ');
        rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
    }
}

}  // namespace plumbline::sidebar
