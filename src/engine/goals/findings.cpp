// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/findings.h"

#include <algorithm>

#include "goals/finding_look.h"
#include "goals/finding_rules.h"
#include "goals/period_children.h"
#include "table/sheet_cell.h"
#include "table/stacked_tables.h"

namespace plumbline {
namespace {

constexpr std::size_t mostRows = 5000;

class Finder {
  public:
    Finder(const Model& model, const RollupColumns& columns, const FindingOptions& options) : table_(model.table()) {
        list_.model = &model;
        list_.columns = &columns;
        list_.options = options;
    }

    FindingList find() {
        askTable();
        askGoals();
        takeNotes();
        std::stable_sort(list_.all.begin(), list_.all.end(), [](const Finding& a, const Finding& b) {
            if (severityOf(a.rule) != severityOf(b.rule)) return severityOf(a.rule) < severityOf(b.rule);
            if (a.rule != b.rule) return a.rule < b.rule;
            return a.row < b.row;
        });
        return std::move(list_);
    }

  private:
    void askTable() {
        const Look look(*list_.model, *list_.columns, list_);
        for (const FindingRule& rule : findingRules())
            if (rule.when.table) rule.when.table(look);
    }

    // Of those that are cancelled nothing else is told.
    void askGoals() {
        std::vector<Condition> conditions;
        for (const FindingRule& rule : findingRules())
            if (rule.when.goal) conditions.push_back(rule.when.goal);
        Look look(*list_.model, *list_.columns, list_);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (table_.isCancelled(g)) continue;
            look.at(g);
            for (const Condition condition : conditions) condition(look);
        }
    }

    void takeNotes() {
        for (std::size_t i = 0; i < table_.notes.size(); ++i) {
            const Note& note = table_.notes[i];
            const auto rule = std::find_if(findingRules().begin(), findingRules().end(),
                                           [&](const FindingRule& known) { return known.when.note == note.kind; });
            if (rule == findingRules().end()) continue;
            Finding finding;
            finding.rule = rule->rule;
            finding.goal = note.goal;
            finding.row = note.row;
            finding.column = note.column;
            finding.other = static_cast<std::uint32_t>(i);
            list_.all.push_back(finding);
        }
    }

    const GoalTable& table_;
    FindingList list_;
};

}  // namespace

void Look::at(GoalIndex goal) {
    g = goal;
    leaf = !model.hasChildren(g);
    parent = !leaf && !model.dependsOnCircle(g);
    row = table.rowOfGoal[g] != noRow;
    period = table.isPeriodGoal(g);
    overTime = hasPeriodChildren(model, g);
    method = parent ? columns.method(g) : Method::Own;
    target = table.number(table.target, g);
    actual = table.number(table.actual, g);
    baseline = table.number(table.baseline, g);
    start = table.number(table.start, g);
    due = table.number(table.due, g);
}

Finding& Look::tellOf(Rule rule, GoalIndex goal) const {
    return list.add(rule, goal, ruleOf(rule).mend);
}

Finding& Look::tellTable(Rule rule) const {
    Finding finding;
    finding.rule = rule;
    return list.all.emplace_back(finding);
}

FindingList findings(const Model& model, const RollupColumns& columns, const FindingOptions& options) {
    return Finder(model, columns, options).find();
}

Finding FindingList::about(Rule rule, GoalIndex goal, Role role) const {
    const GoalTable& table = model->table();
    Finding finding;
    finding.rule = rule;
    finding.goal = goal;
    if (goal == noGoal || table.rowOfGoal[goal] == noRow) return finding;
    const RecognisedColumn* column = table.columnOf(role);
    if (!column && !table.columns.empty()) column = &table.columns.front();
    finding.row = table.rowOfGoal[goal];
    finding.column = column ? column->column : 0;
    return finding;
}

std::string FindingList::goalName(const Finding& finding) const {
    return finding.goal == noGoal ? std::string() : std::string(model->table().nameOf(finding.goal));
}

std::uint32_t FindingList::sheetRow(const Finding& finding) const {
    const GoalTable& table = model->table();
    if (table.firstRow == nowhere) return 0;
    if (table.transposed) return finding.column == noRow ? 0 : table.firstRow + finding.column + 1;
    if (finding.row == noRow) return 0;
    return cellOfBlock(table, finding.row, finding.column).row + 1;
}

Matrix findingRows(const FindingList& list, const Words& words) {
    Matrix rows;
    for (std::size_t i = 0; i < list.all.size(); ++i) {
        if (i + 1 == mostRows && list.all.size() > mostRows) {
            rows.addRow({"", "", "", "", words("finding.rest", {words.count(list.all.size() - i)})});
            break;
        }
        const Finding& finding = list.all[i];
        const std::uint32_t row = list.sheetRow(finding);
        rows.addRow({std::string(severityName(severityOf(finding.rule))), std::string(ruleCode(finding.rule)),
                     list.goalName(finding), row > 0 ? Value(static_cast<double>(row)) : Value(),
                     list.sentence(finding, words)});
    }
    while (rows.rows() < 2)
        rows.addRow(
            {"", "", "", "", rows.rows() == 0 ? words("finding.none") : ""});  // Calc repeats a single row
    return rows;
}

}  // namespace plumbline
