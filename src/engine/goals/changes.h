// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What is different between two versions of a table: goals added, removed, renamed, moved, changed.
//
//     changeRows(before, after);        // goal | field | before | after
//
// Goals are matched by id, else by statement or owner. A goal whose id is gone and one whose id is new, with
// the same statement (or owner, target and parent), are one goal under another id: "renamed". Texts are
// compared as names are; numbers exactly.

#include "core/matrix.h"
#include "table/goal_table.h"
#include "wording/words.h"

namespace plumbline {

Matrix changeRows(const GoalTable& before, const GoalTable& after, const Words& words = english());

}  // namespace plumbline
