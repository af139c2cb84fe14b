// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/checkin_grid.h"

#include <algorithm>

#include "core/words.h"
#include "goals/goal_amount.h"
#include "goals/period_children.h"
#include "goals/standing.h"
#include "sidebar/model/goal_names.h"
#include "sidebar/model/people_below.h"
#include "sidebar/model/typed_entry.h"

namespace plumbline::sidebar {
namespace {

using Column = CheckInColumn;
constexpr std::size_t lastShown = 3;  // check-ins of the course
constexpr Column typedColumns[] = {Column::New, Column::Confidence, Column::Note};

std::vector<GridColumn> columnsIn(const Words& words) {
    return {
        {words("checkins.goal"), GridKind::Label, 22},        {words("role.target"), GridKind::Shown, 11},
        {words("checkins.due"), GridKind::Shown, 13},         {words("checkins.now"), GridKind::Shown, 11},
        {words("checkins.course"), GridKind::Label, 16},      {words("checkins.new"), GridKind::Number, 12},
        {words("checkins.confidence"), GridKind::Number, 12}, {words("review.note"), GridKind::Note, 23}};
}

// As the deck calls it, but who it is comes first: "Ines · Win 120 dealers".
std::string whoOf(const GoalTable& table, GoalIndex goal) {
    const std::string name = deckName(table, goal), owner(table.text(table.owner, goal));
    const std::string behind = " · " + owner;
    if (owner.empty() || !name.ends_with(behind)) return name;
    return owner + " · " + name.substr(0, name.size() - behind.size());
}

bool isReported(const Model& model, GoalIndex goal) {
    const GoalIndex above = model.mainParent(goal);
    if (above != noGoal && hasPeriodChildren(model, above)) return false;  // a period of the goal above it
    return !model.hasChildren(goal) || hasPeriodChildren(model, goal);
}

// Everything below the goals of that owner.
std::vector<bool> belowGoalsOf(const Snapshot& now, std::string_view lead) {
    const GoalTable& table = now.model->table();
    std::vector<bool> below(table.count, false);
    std::vector<GoalIndex> open;
    for (GoalIndex g = 0; g < table.count; ++g)
        if (sameName(table.text(table.owner, g), lead)) open.push_back(g);
    while (!open.empty()) {
        const GoalIndex goal = open.back();
        open.pop_back();
        for (const GoalIndex child : now.childrenOf(goal))
            if (!below[child]) {
                below[child] = true;
                open.push_back(child);
            }
    }
    return below;
}

}  // namespace

std::vector<GoalIndex> goalsToReport(const Snapshot& now, std::string_view lead) {
    const std::vector<bool> below = lead.empty() ? std::vector<bool>() : belowGoalsOf(now, lead);
    std::vector<GoalIndex> goals;
    for (GoalIndex g = 0; g < now.model->table().count; ++g)
        if ((below.empty() || below[g]) && isReported(*now.model, g)) goals.push_back(g);
    return goals;
}

CheckInGrid::CheckInGrid(std::shared_ptr<const Snapshot> now, const Words& words)
    : now_(std::move(now)), words_(words), grid_(columnsIn(words), mostParts) {}

std::string CheckInGrid::textAt(std::size_t row, CheckInColumn column) const {
    return std::string(trimmed(grid_.text({row, columnOf(column)})));
}

void CheckInGrid::put(std::size_t row, CheckInColumn column, std::string text) {
    grid_.set({row, columnOf(column)}, std::move(text));
}

bool CheckInGrid::isTyped(std::size_t row) const {
    return std::any_of(std::begin(typedColumns), std::end(typedColumns),
                       [&](Column column) { return !textAt(row, column).empty(); });
}

void CheckInGrid::take(const std::vector<GoalIndex>& goals) {
    struct Kept {
        GoalIndex goal;
        std::string texts[std::size(typedColumns)];
    };
    std::vector<Kept> kept;
    for (std::size_t row = 0; row < goals_.size(); ++row) {
        if (!isTyped(row)) continue;
        kept.push_back({goals_[row], {}});
        for (std::size_t i = 0; i < std::size(typedColumns); ++i)
            kept.back().texts[i] = textAt(row, typedColumns[i]);
    }
    asked_ = goals.size();
    goals_.assign(goals.begin(),
                  goals.begin() + static_cast<std::ptrdiff_t>(std::min(goals.size(), mostParts)));
    for (const Kept& one : kept)
        if (std::find(goals_.begin(), goals_.end(), one.goal) == goals_.end()) goals_.push_back(one.goal);
    grid_.clear();
    grid_.fix(goals_.size());
    for (const Kept& one : kept)
        for (std::size_t i = 0; i < std::size(typedColumns); ++i)
            put(static_cast<std::size_t>(std::find(goals_.begin(), goals_.end(), one.goal) - goals_.begin()),
                typedColumns[i], one.texts[i]);
    shownFor_.reset();
}

std::vector<std::string> CheckInGrid::periods() const {
    for (const GoalIndex goal : goals_)
        if (std::vector<std::string> labels = checkInPeriods(*now_, goal); !labels.empty()) return labels;
    return {};
}

std::string CheckInGrid::courseOf(GoalIndex goal) const {
    if (!now_->log) return {};
    const GoalTable& table = now_->model->table();
    const auto entries = entriesOf(*now_->log, table.nameOf(goal), "actual");
    std::string text;
    for (std::size_t i = entries.size() - std::min(entries.size(), lastShown); i < entries.size(); ++i)
        if (entries[i]->value.isNumber())
            text += (text.empty() ? "" : " → ") + goalAmount(table, goal, entries[i]->value, words_);
    return text;
}

// Targets, and what is due by the day, as the engine has them.
void CheckInGrid::showStanding(Day day) {
    if (shownFor_ == day) return;
    shownFor_ = day;
    const GoalTable& table = now_->model->table();
    const RollupColumns then = rollupColumns(*now_->model, day);
    const auto shown = [&](GoalIndex goal, Cell cell) {
        return cell.isNumber() ? goalAmount(table, goal, cell, words_) : std::string();
    };
    for (std::size_t row = 0; row < goals_.size(); ++row) {
        const GoalIndex goal = goals_[row];
        put(row, Column::Name, whoOf(table, goal));
        put(row, Column::Target, shown(goal, then.at(Measure::Target, goal)));
        put(row, Column::Due, shown(goal, dueOf(then, goal)));
        put(row, Column::Now, shown(goal, now_->columns.at(Measure::Actual, goal)));
        put(row, Column::Course, courseOf(goal));
    }
}

// A sentence where the row is not certain.
std::string CheckInGrid::readRow(std::size_t row, const CheckInsTyped& typed, CheckInsPlan& plan) const {
    const std::string name = whoOf(now_->model->table(), goals_[row]);
    const std::string value = textAt(row, Column::New);
    if (value.empty()) return words_("checkins.novalue", {name});
    CheckInTyped one{goals_[row], value, textAt(row, Column::Confidence), typed.intoTable, {}, plan.day};
    if (!typed.period.empty()) {
        const std::vector<std::string> labels = checkInPeriods(*now_, one.goal);
        const auto at = std::find(labels.begin(), labels.end(), typed.period);
        if (at == labels.end() && !labels.empty()) return words_("checkins.noperiod", {name, typed.period});
        if (!labels.empty()) one.period = static_cast<std::size_t>(at - labels.begin());
    }
    CheckInRow read{one.goal, planCheckIn(*now_, one, words_), textAt(row, Column::Note)};
    if (!read.plan.problem.empty()) return words_("labelled", {name, read.plan.problem});
    plan.rows.push_back(std::move(read));
    return {};
}

// "Ann: 1,200 (till now 1,000)", and of a period what it gets.
std::string CheckInGrid::lineOf(const CheckInRow& row) const {
    const GoalTable& table = now_->model->table();
    const std::string name = whoOf(table, row.goal);
    const auto shown = [&](Cell cell) { return goalAmount(table, row.goal, cell, words_); };
    const Cell before = now_->columns.at(Measure::Actual, row.goal);
    std::string line = before.isNumber()
                           ? words_("checkins.line", {name, shown(Cell(*row.plan.actual)), shown(before)})
                           : words_("labelled", {name, shown(Cell(*row.plan.actual))});
    for (const CellWrite& cell : row.plan.cells)
        if (!cell.label.empty()) line += ", " + words_("labelled", {cell.label, words_.amount(cell.number)});
    if (row.plan.confidence)
        line += " " + words_("review.confidence", {words_.percent(*row.plan.confidence)});
    return line;
}

CheckInsPlan CheckInGrid::plan(const CheckInsTyped& typed) {
    CheckInsPlan plan;
    const std::string field = words_("checkins.day");
    const std::optional<Day> day = typedDate(typed.day, words_);
    plan.day = day.value_or(now_->today);
    showStanding(plan.day);
    if (!day) {
        plan.problem = dateProblem(field, typed.day, {}, words_);
        if (plan.problem.empty()) plan.problem = words_("wizard.nodate", {field, typed.day});
    } else if (*day > now_->today) {
        plan.problem = words_("checkins.future", {words_.date(*day)});
    }
    for (std::size_t row = 0; row < goals_.size() && plan.problem.empty(); ++row)
        if (isTyped(row)) plan.problem = readRow(row, typed, plan);
    if (plan.problem.empty() && grid_.lost() > 0)
        plan.problem = words_("checkins.lost", {words_.count(goals_.size()), words_.count(grid_.lost())});
    if (!plan.problem.empty()) {
        plan.rows.clear();
        plan.preview = plan.problem;
        return plan;
    }
    plan.preview = plan.rows.empty()
                       ? words_("checkins.none")
                       : words_("checkins.count", {words_.count(plan.rows.size()), words_.date(plan.day)});
    if (asked_ > mostParts)
        plan.preview += "\n" + words_("checkins.more", {words_.count(mostParts), words_.count(asked_)});
    for (const CheckInRow& row : plan.rows) plan.preview += "\n" + lineOf(row);
    return plan;
}

std::string CheckInGrid::nameOf(GridCell cell) const {
    const std::string name = textAt(cell.row, Column::Name);
    return words_("grid.cell",
                  {grid_.columns()[cell.column].heading, name.empty() ? words_.count(cell.row + 1) : name});
}

}  // namespace plumbline::sidebar
