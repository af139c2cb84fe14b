// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal log that is asked often: each goal's entries of each field, by date.
//
//     const LogIndex index(*readLog(block));
//     index.asOf("North", day, "actual");     // as asOf() in goal_log.h, without walking through the log

#include <unordered_map>

#include "goals/goal_log.h"

namespace plumbline {

class LogIndex {
  public:
    explicit LogIndex(GoalLog log);
    const GoalLog& log() const { return log_; }
    const LogEntry* entryAsOf(std::string_view goal, Day date, std::string_view field) const;
    Value asOf(std::string_view goal, Day date, std::string_view field) const;
    std::size_t byteSize() const;

  private:
    GoalLog log_;
    // By field, folded, then by the goal's name: places in the log, by date; of equal days the lower row
    // last.
    std::unordered_map<std::string, std::unordered_map<std::uint64_t, std::vector<std::size_t>>> places_;
};

}  // namespace plumbline
