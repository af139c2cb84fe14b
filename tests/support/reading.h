// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A table as it is read, asked by names.
//
//     Reading read(blockOf({{"Rep", "Target"}, {"Ann", 100}}));
//     read.target("Ann");               // 100; blank: -3, no number: -4, no such goal: -2

#include <string>

#include "goals/findings.h"
#include "goals/model.h"
#include "goals/rollup.h"
#include "support/blocks.h"
#include "table/goal_table.h"

namespace plumbline::testing {

class Reading {
  public:
    explicit Reading(CellBlock block, const char* rules = "") : table_(readTable(std::move(block), rules)) {
        if (table_) model_ = makeModel(*table_);
        if (model_) columns_ = rollupColumns(*model_, std::nullopt);
    }
    bool ok() const { return model_ != nullptr; }
    const GoalTable& table() const { return *table_; }
    double target(const char* goal) const { return show(Measure::Target, goal); }
    double actual(const char* goal) const { return show(Measure::Actual, goal); }
    double show(Measure measure, const char* goal) const {
        if (!model_) return -1;
        const auto found = findGoal(*model_, goal);
        if (!found) return -2;
        const Cell cell = columns_.at(measure, *found);
        return cell.isNumber() ? cell.number() : cell.isBlank() ? -3 : -4;
    }
    std::string parentOf(const char* goal) const {
        const auto found = findGoal(*model_, goal);
        if (!found) return "?";
        const GoalIndex parent = model_->mainParent(*found);
        return parent == noGoal ? "" : std::string(model_->table().nameOf(parent));
    }
    // The sentences of a rule, one a line.
    std::string told(Rule rule) const {
        std::string all;
        const FindingList list = findings(*model_, columns_, {});
        for (const Finding& finding : list.all)
            if (finding.rule == rule) all += list.sentence(finding) + "\n";
        return all;
    }
    std::size_t alarms() const {
        std::size_t count = 0;
        const FindingList list = findings(*model_, columns_, {});
        for (const Finding& finding : list.all) count += severityOf(finding.rule) == Severity::Hint ? 0 : 1;
        return count;
    }

  private:
    Result<GoalTable> table_;
    std::shared_ptr<const Model> model_;
    RollupColumns columns_;
};

}  // namespace plumbline::testing
