// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The goal logs that formulas share, found by their content: a column of GOAL.ASOF over one log reads it
// once.
//
//     logs.logOf(rows, shift)           // Result<std::shared_ptr<const LogIndex>>; shift as in CellBlock
//
// Two logs are the same where every cell and the shift is: 128 bits of a hash over types, numbers and texts tell.

#include <memory>
#include <mutex>

#include "calc/convert.h"
#include "core/recent.h"
#include "goals/log_index.h"

namespace plumbline::calc {

class LogCache {
  public:
    Result<std::shared_ptr<const LogIndex>> logOf(const Rows& rows, Day epochShift);

  private:
    struct Content {
        std::uint64_t first = 0, second = 0;
        bool operator==(const Content&) const = default;
    };
    struct Known {
        Content content;
        std::shared_ptr<const LogIndex> log;
    };
    static constexpr std::size_t mostLogs = 8;
    static Content contentOf(const Rows& rows, Day epochShift);

    std::mutex mutex_;
    Recent<Known> logs_;
};

}  // namespace plumbline::calc
