// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/draft.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_set>

#include "core/exact_sum.h"
#include "core/shown.h"
#include "core/words.h"
#include "goals/period_children.h"
#include "smart/statement.h"

namespace plumbline::sidebar {
namespace {

std::string shownNumber(Cell cell, bool percent, TypedMarks marks) {
    return cell.isNumber() ? numberToType(cell.number(), percent, marks) : std::string();
}

// As it can be typed in every language.
std::string shownDay(Cell cell, const Words& words) {
    return cell.isNumber() ? words.date(static_cast<Day>(cell.number())) : std::string();
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

GoalIndex parentForNew(const Snapshot& now, GoalIndex selected) {
    const plumbline::Model& model = *now.model;
    const GoalIndex goal = model.table().isPeriodGoal(selected) ? model.mainParent(selected) : selected;
    return model.hasChildren(goal) && !hasPeriodChildren(model, goal) ? goal : model.mainParent(goal);
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
    const TypedMarks marks = marksOf(now, words);
    GoalDraft draft;
    draft.edited = g;
    draft.parent = now.model->mainParent(g);
    draft.id = table.text(table.id, g);
    draft.statement = table.text(table.goal, g);
    draft.owner = table.text(table.owner, g);
    draft.metric = table.text(table.metric, g);
    if (table.columnOf(Role::Unit)) draft.unit = table.unitOf(g).name;
    const bool share = table.wholeOf(g) == 1;
    draft.baseline = shownNumber(table.number(table.baseline, g), share, marks);
    draft.target = shownNumber(
        hasPeriodChildren(*now.model, g) ? now.columns.at(Measure::Target, g) : table.number(table.target, g),
        share, marks);
    const bool percent = !table.weightIsPercent.empty() && table.weightIsPercent[g];
    draft.weight = shownNumber(table.number(table.weight, g), percent, marks);
    draft.kind = kindWord(table.kind.empty() ? Kind::Reach : table.kind[g]);
    draft.method = methodWord(table.methodOf(g));
    draft.start = shownDay(table.number(table.start, g), words);
    draft.due = shownDay(table.number(table.due, g), words);
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

void fillFromStatement(GoalDraft& draft, TypedMarks marks, const Words& words) {
    const StatementReading reading = readStatement(draft.statement);
    const bool percent = reading.unit == "%";  // 15 % is 0.15 in a cell
    const std::string_view from =
        reading.baseline.holds ? reading.baseline.in(draft.statement) : std::string_view();
    const TypedEnds ends = readEnds(from, reading.target, marks.sheet ? marks.sheet : marks.office);
    const auto fill = [&](std::string& field, const NumberText& number) {
        if (!trimmed(field).empty() || !number.certain()) return;
        const bool share = percent && number.unit != "%";
        field = numberToType(share ? number.value / 100 : number.value, percent, marks);
    };
    fill(draft.target, ends.to);
    fill(draft.baseline, ends.from);
    if (trimmed(draft.unit).empty()) draft.unit = reading.unit;
    if (!trimmed(draft.due).empty()) return;
    if (const std::optional<Day> day = typedDate(reading.deadline, words, typedDate(draft.start, words)))
        draft.due = words.date(*day);
}

}  // namespace plumbline::sidebar
