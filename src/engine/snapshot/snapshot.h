// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Everything that the panels show of one table, computed once, off the main thread, and never changed.
//
//     Question question{block, settings, today};
//     std::shared_ptr<const Snapshot> now = snapshotOf(std::move(question), cancel);
//     now->problem;                     // why there is no table, for Words::of; empty where there is one
//     now->columns.at(Measure::Attainment, g)   // the engine's number, the same as in a cell as of now->asOf.day
//
// Null where `cancel` was set meanwhile. Its parts point at one another, so that it is neither copied nor
// moved; who keeps something that looks into it keeps it too (shared_from_this).

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "goals/alignment.h"
#include "goals/findings.h"
#include "goals/goal_log.h"
#include "goals/model.h"
#include "goals/rollup.h"
#include "goals/status.h"
#include "snapshot/answer.h"
#include "snapshot/as_of.h"
#include "snapshot/doubts.h"
#include "snapshot/mends.h"
#include "snapshot/settings.h"
#include "store/model_store.h"
#include "table/cell_block.h"
#include "table/table_choice.h"

namespace plumbline {

struct Question {
    CellBlock block;
    Settings settings;
    Day today = 0;
    std::string place;                 // "Quota.A4:J30", as people write it
    std::optional<CellBlock> log;      // the goal log, where the workbook has one
    bool kept = false;                 // the table is one of the document's: cells and macros share its model
    ModelActuals actuals = {};         // the bookings that the model cell names
    Message problem = {};              // why they cannot be read
    std::optional<Day> asOfCell = {};  // the day in the document's cell for it
};

// How far the work is, for a progress bar, and whether it is still wanted. Shared between two threads.
struct Work {
    std::atomic<int> percent{0};
    std::atomic<bool> cancelled{false};
};

// Doubt: the figures ask to be checked first, so that no colour of success is theirs.
enum class Light : std::uint8_t { None, NotStarted, Poor, Fair, Good, Achieved, Doubt };

struct Snapshot : std::enable_shared_from_this<Snapshot> {
    Snapshot() = default;
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    Settings settings;
    Day today = 0;
    AsOf asOf;  // the day by which everything here is computed
    std::string place;
    std::string content;  // as GOAL.MODEL names it
    Message problem;

    std::shared_ptr<const Model> model;      // null where there is no table
    std::shared_ptr<const CellBlock> cells;  // as they were read
    RollupColumns columns;                   // as of that day
    AlignmentScore alignment;
    std::vector<bool> linked;  // by goal: every way upwards ends at a top goal
    FindingList findings;
    std::vector<Mend> mends;
    std::vector<Doubt> doubts;  // that change a number of a top goal
    std::optional<GoalLog> log;
    std::vector<GoalIndex> tops;                  // in the table's order; goals in circles behind
    std::vector<std::uint32_t> firstBelow;        // count + 1 offsets into `below`
    std::vector<GoalIndex> below;                 // children by their main parent
    std::uint32_t lastColumn = 0;                 // of the block that was read
    std::size_t smartJudged = 0, smartHolds = 0;  // goals with all five letters judged, and those that hold
    std::array<bool, 5> smartSeen{};              // letters that could be judged for some goal
    Convention convention;
    std::vector<bool>
        doubtful;  // by goal: more than plausible, or beyond a target of which less may be better
    std::vector<TablePart> tables;  // of the sheet's part that was read, where it holds several
    std::size_t tableRead = 1;      // which of them
    bool anyActual = false;         // some goal has an actual, or says how far it is
    Answer answer;

    bool any() const { return model != nullptr; }
    std::span<const GoalIndex> childrenOf(GoalIndex g) const {
        return {below.data() + firstBelow[g], below.data() + firstBelow[g + 1]};
    }
    std::string statusOf(GoalIndex g) const;  // the convention's word; empty where it is an error
    Light lightOf(GoalIndex g) const;
    Light wholeLight() const;         // of the top goals together
    std::string wholeStatus() const;  // and the convention's word for them
};

std::shared_ptr<const Snapshot> snapshotOf(Question question, Work& work);

}  // namespace plumbline
