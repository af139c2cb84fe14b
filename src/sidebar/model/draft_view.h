// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the engine says of a draft.
//
//     DraftView view = viewOf(snapshot, draft, words);
//     view.letters[0];                  // specific: holds, fails, doubtful, or cannot be judged yet
//     view.advice[0];                   // what was found in the sentence, then what a coach would say
//     view.effect;                      // on the goal above, before anything is written
//
// The draft is judged as a row of the table: it is put into a copy of the cells, which is read again, so that
// every number and letter is the one that the formulas will show. Only where past results were typed, which
// no cell holds, is the achievable letter the wizard's own, by the same bound; and without any past results it cannot be
// told, whoever owns the goal.

#include <array>
#include <optional>
#include <string>

#include "sidebar/model/row_plan.h"
#include "smart/smart_check.h"

namespace plumbline::sidebar {

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

// "Specific: holds"; the review step tells the whole: "SMART: 4 of 5".
std::string verdictOf(const DraftView& view, Step step, const Words& words);
// Of the roadmap: "✓ Specific". What is still missing is no fault of a step that nobody has been to.
enum class Visit : std::uint8_t { None, Seen };
std::string markedStep(const DraftView& view, Step step, Visit visit, const Words& words);

// What a draft, read as `goal` of `model`, does to the goal above it: line of sight, share, weight, coverage
// before and after, over-assignment.
std::string effectOf(const Snapshot& now, const GoalDraft& draft, const plumbline::Model& model,
                     const RollupColumns& columns, GoalIndex goal, const Words& words);

}  // namespace plumbline::sidebar
