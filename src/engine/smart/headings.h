// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Times that stand apart from the sentence: behind a label, or as the head of what follows.
//
//     // "Deadline: 30 June | Owner: Ann"
//     labelledTimeAt(text, 0);          // 2 to 3: "30 June"
//     // "Month 3: 500 users"
//     headingTimeAt(text, 0);           // 0 to 1: "Month 3"

#include <optional>

#include "smart/spans.h"
#include "smart/statement_text.h"

namespace plumbline {

std::optional<TimeSpan> labelledTimeAt(const StatementText& text, std::size_t i);
std::optional<TimeSpan> headingTimeAt(const StatementText& text, std::size_t i);

}  // namespace plumbline
