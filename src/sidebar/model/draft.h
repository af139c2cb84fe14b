// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal that is being set or edited: what a person typed, what the engine says of it, and the row that it
// becomes.
//
//     GoalDraft draft = newDraft(snapshot, parent);
//     draft.statement = "Win 20 dealers in Ulm by 30 June 2026";
//     DraftView view = viewOf(snapshot, draft, words);    // verdicts with advice, the effect on the goal
//     above RowPlan plan = planRow(snapshot, draft, words);     // the cells, and where the row stands
//
// The draft is judged as a row of the table: it is put into a copy of the cells, which is read again, so that
// every number and letter is the one that the formulas will show. Numbers and dates are typed in the user's
// own way.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "sidebar/model/sheet_cell.h"
#include "sidebar/model/snapshot.h"
#include "smart/smart_check.h"
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
};

GoalDraft newDraft(const Snapshot& now, GoalIndex parent);
GoalDraft draftOf(const Snapshot& now, GoalIndex goal, const Words& words);
// Where a missing column would stand, within the block.
std::uint32_t firstFreeColumn(const Snapshot& now);
// An id that follows those of the goals beside it and is not taken: "N3" after N1 and N2.
std::string freshId(const Snapshot& now, GoalIndex parent);
std::string nextId(const Snapshot& now, const std::string& id);  // the next in its row that is not taken

// The headings of a new table, for a blank sheet.
CellBlock blankTable(const Words& words);
// Target, unit and due date as the statement says them, where they are still blank.
void fillFromStatement(GoalDraft& draft, const Words& words);

struct CellWrite {
    Role role = Role::Id;
    std::uint32_t column = 0;  // within the block
    enum class Kind : std::uint8_t { Text, Number, Date } kind = Kind::Text;
    std::string text;  // what a person reads
    double number = 0;
    bool percent = false;  // typed with its sign
};

struct RowPlan {
    std::string problem;                     // why no row can be written; empty where it can
    bool insert = false;                     // a new row before `row`; otherwise the row that is there
    std::uint32_t row = 0, templateRow = 0;  // within the block; formats and formulas come from templateRow
    std::uint32_t headingRow = 0;
    std::vector<CellWrite> cells;
    std::vector<CellWrite> headings;   // of columns that are added
    std::vector<std::string> missing;  // labels of values for which there is no column
};
RowPlan planRow(const Snapshot& now, const GoalDraft& draft, const Words& words);
// The cells as they will be.
CellBlock withRow(const CellBlock& cells, const RowPlan& plan);

struct DraftView {
    std::array<Verdict, 5> letters{Verdict::Unknown, Verdict::Unknown, Verdict::Unknown, Verdict::Unknown,
                                   Verdict::Unknown};
    std::array<std::string, stepCount> advice;  // of each step: evidence, then what a coach would say
    std::string effect;                         // on the goal above: coverage before and after, line of sight
    std::string row;                            // as it will stand: "Owner: Ann · Target: 20"
    std::optional<double> probability;
    RowPlan plan;
};
DraftView viewOf(const Snapshot& now, const GoalDraft& draft, const Words& words);

// A number or date as typed; nothing where the text is none, or has two readings.
std::optional<double> typedNumber(std::string_view text, const Words& words);
std::optional<Day> typedDate(std::string_view text);

}  // namespace plumbline::sidebar
