// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A doubt about the table as a question with two answers, each a rule that settles it.
//
//     ReadingQuestion question = *questionOf(snapshot, words);      // the first of those that are open
//     question.text;                    // the finding, and what changes: "Ann: the target is 350; otherwise 320."
//     question.answers[1].label;        // "Target: “Plan A”"
//     question.answers[1].rules;        // all rules of the table with this one

#include <array>
#include <optional>
#include <string>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct ReadingAnswer {
    std::string label, rule, rules;
};

struct ReadingQuestion {
    std::string text;
    std::array<ReadingAnswer, 2> answers;  // as it is read; the other reading
};

std::optional<ReadingQuestion> questionOf(const Snapshot& now, const Words& words);

}  // namespace plumbline::sidebar
