// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The rules of the findings as one table: code, severity, when it holds, what its sentence says, what mends it.
//
//     ruleOf(Rule::NoOwner).code;               // "no-owner"
//     ruleOf(Rule::NoOwner).when.goal(look);    // tells it where it holds
//     ruleOf(Rule::NoOwner).mend;               // Role::Owner: the column in which it is put right
//
// Where a judgement turns, in days, shares and amounts, stands in thresholds.h, for the index, the wizard and the panels too.

#include <array>
#include <optional>

#include "goals/finding_look.h"
#include "goals/finding_sentences.h"

namespace plumbline {

struct When {
    Condition goal = nullptr;      // asked of each goal
    Condition table = nullptr;     // asked once
    std::optional<NoteKind> note;  // the reader tells it
};

struct FindingRule {
    Rule rule;
    std::string_view code;
    Severity severity;
    When when;
    Wording sentence;
    Role mend;
};
using FindingRules = std::array<FindingRule, ruleCount>;
const FindingRules& findingRules();  // by Rule
const FindingRule& ruleOf(Rule rule);

}  // namespace plumbline
