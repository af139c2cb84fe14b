// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/draft_rebase.h"

namespace plumbline::sidebar {
namespace {

constexpr std::string GoalDraft::*texts[] = {
    &GoalDraft::id,       &GoalDraft::statement, &GoalDraft::owner, &GoalDraft::metric, &GoalDraft::unit,
    &GoalDraft::baseline, &GoalDraft::target,    &GoalDraft::kind,  &GoalDraft::method, &GoalDraft::weight,
    &GoalDraft::start,    &GoalDraft::due,       &GoalDraft::rhythm};

// The goal of the same name; the one in the same row where several have it.
GoalIndex sameGoalIn(const Snapshot& now, const Snapshot& before, GoalIndex goal) {
    if (goal == noGoal) return noGoal;
    const GoalTable &was = before.model->table(), &is = now.model->table();
    const Result<GoalIndex> found = findGoal(*now.model, was.nameOf(goal));
    if (found) return *found;
    return goal < is.count && is.nameOf(goal) == was.nameOf(goal) ? goal : noGoal;
}

}  // namespace

bool standsAlike(const Snapshot& before, const Snapshot& now) {
    if (&before == &now) return true;
    if (!before.any() || !now.any()) return false;
    const GoalTable &was = before.model->table(), &is = now.model->table();
    if (was.sheetName != is.sheetName || was.firstRow != is.firstRow || was.firstColumn != is.firstColumn ||
        was.headingRow != is.headingRow || was.count != is.count || was.rowOfGoal != is.rowOfGoal ||
        was.columns.size() != is.columns.size() || before.lastColumn != now.lastColumn)
        return false;
    for (std::size_t i = 0; i < is.columns.size(); ++i)
        if (was.columns[i].role != is.columns[i].role || was.columns[i].column != is.columns[i].column)
            return false;
    for (GoalIndex g = 0; g < is.count; ++g)
        if (was.nameOf(g) != is.nameOf(g)) return false;
    return true;
}

std::optional<GoalDraft> rebased(const GoalDraft& draft, const Snapshot& before, const Snapshot& now,
                                 const Words& words) {
    GoalDraft fresh = draft;
    fresh.edited = sameGoalIn(now, before, draft.edited);
    fresh.parent = sameGoalIn(now, before, draft.parent);
    if (draft.edited == noGoal) {
        if (draft.id == freshId(before, draft.parent)) fresh.id = freshId(now, fresh.parent);
        return fresh;
    }
    if (fresh.edited == noGoal) return std::nullopt;
    const GoalDraft was = draftOf(before, draft.edited, words), is = draftOf(now, fresh.edited, words);
    for (const auto member : texts)
        if (draft.*member == was.*member) fresh.*member = is.*member;
    if (draft.parent == was.parent) fresh.parent = is.parent;
    return fresh;
}

}  // namespace plumbline::sidebar
