// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// So long before something: a time of its own only where the thing happens once; so long after what each has: none.
//
//     // "Give notice 90 days before contract end", "Train all dealers two weeks before the launch"
//     leadTimeAt(text, 2);              // 2 to 6, not due: each contract ends another day
//     leadTimeAt(text, 3);              // 3 to 7, due

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

struct LeadTime {
    std::size_t last = 0;
    bool due = false;
};

// The count of time begins at i.
std::optional<LeadTime> leadTimeAt(const StatementText& text, std::size_t i);

}  // namespace plumbline
