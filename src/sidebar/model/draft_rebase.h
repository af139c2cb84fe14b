// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A table that changed while a goal was being set, in another window or by a macro.
//
//     if (!standsAlike(*before, *now)) draft = rebased(draft, *before, *now, words);
//
// What a person typed stays; what was only shown becomes what the table says now.

#include <optional>

#include "sidebar/model/draft.h"

namespace plumbline::sidebar {

// The same goals in the same rows, under the same headings: a row planned for one fits the other.
bool standsAlike(const Snapshot& before, const Snapshot& now);
// Nothing where the goal that is edited is gone. A goal above that is gone leaves the draft at the top.
std::optional<GoalDraft> rebased(const GoalDraft& draft, const Snapshot& before, const Snapshot& now,
                                 const Words& words);

}  // namespace plumbline::sidebar
