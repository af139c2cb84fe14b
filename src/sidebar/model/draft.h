// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal that is being set or edited: what a person typed. The row that it becomes is row_plan.h's, what the
// engine says of it draft_view.h's.
//
//     GoalDraft draft = newDraft(snapshot, parent, words);
//     draft.statement = "Win 20 dealers in Ulm by 30 June 2026";
//     fillFromStatement(draft, marks, words);  // target "20", unit "dealers", due "2026-06-30"
//
// Numbers and dates are typed in the user's own way.

#include <optional>
#include <string>
#include <vector>

#include "sidebar/model/period_places.h"
#include "sidebar/model/typed_entry.h"
#include "snapshot/snapshot.h"
#include "table/sheet_cell.h"
#include "wording/words.h"

namespace plumbline::sidebar {

enum class Step : std::uint8_t { Specific, Measurable, Achievable, Relevant, TimeBound, Review };
inline constexpr std::size_t stepCount = 6;

struct GoalDraft {
    GoalIndex edited = noGoal;  // noGoal: a new goal
    GoalIndex parent = noGoal;
    std::string id, statement, owner, metric, unit, baseline, target, kind, method, weight, start, due,
        rhythm, reason;
    std::vector<Cell> history;  // past results, oldest first
    bool addColumns = false;    // missing columns may be added
    // Where the target stands in periods: the one that `target` is meant for, by its label (blank: all of them
    // together), and how the whole is spread over them.
    std::string period;
    SpreadBy spread = SpreadBy::Plan;
};

GoalDraft newDraft(const Snapshot& now, GoalIndex parent);
// The goal above a new one, where `selected` is selected: itself, where it has goals below it, else that above it. Periods
// are no goals below.
GoalIndex parentForNew(const Snapshot& now, GoalIndex selected);
GoalDraft draftOf(const Snapshot& now, GoalIndex goal, const Words& words);
// An id that follows those of the goals beside it and is not taken: "N3" after N1 and N2.
std::string freshId(const Snapshot& now, GoalIndex parent);
std::string nextId(const Snapshot& now, const std::string& id);  // the next in its row that is not taken

// The table's columns of earlier results: of the goal that is edited; for a new goal the means of the goals
// below the same parent.
struct PastResults {
    std::vector<Cell> results;          // oldest first
    std::vector<std::string> headings;  // of their columns
    std::size_t goals = 0;              // whose mean it is; 1 for an edited goal
};
PastResults pastResults(const Snapshot& now, GoalIndex edited, GoalIndex parent);

// The headings of a new table, for a blank sheet.
CellBlock blankTable(const Words& words);
// Target, unit, baseline and due date as the statement says them, where they are still blank.
void fillFromStatement(GoalDraft& draft, TypedMarks marks, const Words& words);

std::string_view kindWord(Kind kind);        // "at most"
std::string_view methodWord(Method method);  // as a table writes it; empty where it writes none

}  // namespace plumbline::sidebar
