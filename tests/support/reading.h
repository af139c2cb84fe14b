// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A table as it is read, asked by names.
//
//     Reading read(blockOf({{"Rep", "Target"}, {"Ann", 100}}));
//     read.target("Ann");               // 100; blank: -3, no number: -4, no such goal: -2

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "goals/findings.h"
#include "goals/goal_status.h"
#include "goals/model.h"
#include "goals/rollup.h"
#include "support/blocks.h"
#include "table/children_across.h"
#include "table/goal_table.h"
#include "table/ledger.h"
#include "table/shape.h"

namespace plumbline::testing {

class Reading {
  public:
    explicit Reading(CellBlock block, const char* rules = "", std::optional<Day> date = std::nullopt)
        : table_(readTable(block, rules)) {
        if (table_) {
            CellBlock read = table_->transposed ? transposed(block) : block;
            if (table_->places) {
                read = partsBelowGoals(block)->block;
                EXPECT_EQ(placed(*table_->places, block), filled(block)) << "cells that are lost";
            }
            EXPECT_EQ(leftOver(read, *table_), 0u) << "filled cells that the ledger does not know";
        }
        if (table_) model_ = makeModel(*table_);
        if (model_) columns_ = rollupColumns(*model_, date);
    }
    explicit Reading(const std::vector<std::vector<Written>>& rows, std::optional<Day> date = std::nullopt,
                     const char* rules = "")
        : Reading(blockOf(rows), rules, date) {}

    bool ok() const { return model_ != nullptr; }
    const Error& error() const { return table_.error(); }
    const GoalTable& table() const { return *table_; }
    double target(const char* goal) const { return show(Measure::Target, goal); }
    double actual(const char* goal) const { return show(Measure::Actual, goal); }
    double progress(const char* goal) const { return show(Measure::Progress, goal); }
    double attainment(const char* goal) const { return show(Measure::Attainment, goal); }
    double show(Measure measure, const char* goal) const {
        if (!model_) return -1;
        const auto found = findGoal(*model_, goal);
        if (!found) return -2;
        const Cell cell = columns_.at(measure, *found);
        return cell.isNumber() ? cell.number() : cell.isBlank() ? -3 : -4;
    }
    std::string status(const char* goal) const {
        const Value word = goalStatus(*model_, columns_, *findGoal(*model_, goal), Convention());
        return word.isText() ? word.text() : "no text";
    }
    std::string owner(const char* goal) const {
        const auto found = findGoal(*model_, goal);
        return found ? std::string(table_->text(table_->owner, *found)) : "?";
    }
    std::string parentOf(const char* goal) const {
        const auto found = findGoal(*model_, goal);
        if (!found) return "?";
        const GoalIndex parent = model_->mainParent(*found);
        return parent == noGoal ? "" : std::string(model_->table().nameOf(parent));
    }
    const Note* note(NoteKind kind) const {
        for (const Note& note : table_->notes)
            if (note.kind == kind) return &note;
        return nullptr;
    }
    std::size_t notes(NoteKind kind) const {
        return static_cast<std::size_t>(std::count_if(table_->notes.begin(), table_->notes.end(),
                                                      [=](const Note& note) { return note.kind == kind; }));
    }

    FindingList found() const { return findings(*model_, columns_, {columns_.date(), nullptr}); }
    std::size_t found(Rule rule) const {
        std::size_t count = 0;
        for (const Finding& finding : found().all) count += finding.rule == rule ? 1 : 0;
        return count;
    }
    bool tells(Rule rule, const char* goal) const {
        for (const Finding& finding : found().all)
            if (finding.rule == rule && finding.goal != noGoal &&
                model_->table().text(model_->table().goal, finding.goal) == goal)
                return true;
        return false;
    }
    // The sentences of a rule, one a line.
    std::string told(Rule rule) const {
        std::string all;
        const FindingList list = found();
        for (const Finding& finding : list.all)
            if (finding.rule == rule) all += list.sentence(finding) + "\n";
        return all;
    }
    std::size_t alarms() const {
        std::size_t count = 0;
        for (const Finding& finding : found().all)
            count += severityOf(finding.rule) == Severity::Hint ? 0 : 1;
        return count;
    }

  private:
    static std::size_t filled(const CellBlock& block) {
        std::size_t count = 0;
        for (const auto& column : block.columns)
            count += static_cast<std::size_t>(
                std::count_if(column.begin(), column.end(), [](const Cell& cell) { return !cell.isBlank(); }));
        return count;
    }
    // How many filled cells of the sheet have one place in what was laid out, and one only.
    static std::size_t placed(const CellPlaces& places, const CellBlock& block) {
        std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
        for (const auto& column : places.columns)
            for (const auto& place : column) {
                if (!place || block.at(place->row, place->column).isBlank()) continue;
                const bool once = seen.insert({place->row, place->column}).second;
                EXPECT_TRUE(once) << "a cell that is read twice";
            }
        return seen.size();
    }

    Result<GoalTable> table_;
    std::shared_ptr<const Model> model_;
    RollupColumns columns_;
};

}  // namespace plumbline::testing
