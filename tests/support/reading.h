// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A table as it is read, asked by names.
//
//     Reading read({{"Rep", "Target"}, {"Ann", 100}});
//     read.target("Ann");               // 100; blank: -3, no number: -4, no such goal: -2, no table: -1

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "goals/findings.h"
#include "goals/goal_status.h"
#include "goals/model.h"
#include "goals/rollup.h"
#include "support/blocks.h"
#include "table/goal_table.h"
#include "table/shape.h"

namespace plumbline::testing {

// Nothing of it is inline: some fifty sources would compile it again, each with the vectors that it holds.
class Reading {
  public:
    explicit Reading(CellBlock block, const char* rules = "", std::optional<Day> date = std::nullopt);
    explicit Reading(WrittenRows rows, std::optional<Day> date = std::nullopt, const char* rules = "");
    explicit Reading(const std::vector<std::vector<Written>>& rows, std::optional<Day> date = std::nullopt,
                     const char* rules = "");
    Reading(Reading&&) noexcept;
    ~Reading();

    bool ok() const { return model_ != nullptr; }
    const Error& error() const;
    const GoalTable& table() const;
    double target(const char* goal) const { return show(Measure::Target, goal); }
    double actual(const char* goal) const { return show(Measure::Actual, goal); }
    double progress(const char* goal) const { return show(Measure::Progress, goal); }
    double attainment(const char* goal) const { return show(Measure::Attainment, goal); }
    double show(Measure measure, const char* goal) const;
    std::string status(const char* goal) const;
    std::string owner(const char* goal) const;
    std::string parentOf(const char* goal) const;
    const Note* note(NoteKind kind) const;
    std::size_t notes(NoteKind kind) const;

    FindingList found() const;
    std::size_t found(Rule rule) const;
    bool tells(Rule rule, const char* goal) const;
    // The sentences of a rule, one a line.
    std::string told(Rule rule) const;
    std::size_t alarms() const;

  private:
    Result<GoalTable> table_;
    std::shared_ptr<const Model> model_;
    RollupColumns columns_;
};

}  // namespace plumbline::testing
