// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What formulas compare: codes and severities, the same in every language.
#include "goals/findings.h"

namespace plumbline {
namespace {

struct RuleInfo {
    std::string_view code;
    Severity severity;
};
constexpr RuleInfo rules[] = {
    {"circle", Severity::Error},
    {"missing-parent", Severity::Error},
    {"ambiguous-parent", Severity::Error},
    {"duplicate-id", Severity::Error},
    {"target-equals-baseline", Severity::Error},
    {"start-after-due", Severity::Error},
    {"text-in-number", Severity::Error},
    {"error-cell", Severity::Error},
    {"unknown-word", Severity::Error},
    {"ambiguous-number", Severity::Warning},
    {"ambiguous-date", Severity::Warning},
    {"total-differs", Severity::Warning},
    {"several-tops", Severity::Warning},
    {"orphan", Severity::Warning},
    {"no-owner", Severity::Warning},
    {"several-owners", Severity::Warning},
    {"no-target", Severity::Warning},
    {"under-assigned", Severity::Warning},
    {"over-assigned", Severity::Warning},
    {"unit-differs", Severity::Warning},
    {"period-outside", Severity::Warning},
    {"weights-not-100", Severity::Warning},
    {"shares-not-100", Severity::Warning},
    {"own-actual", Severity::Warning},
    {"overdue", Severity::Warning},
    {"implausible", Severity::Warning},
    {"period-text", Severity::Warning},
    {"metric-two-units", Severity::Warning},
    {"not-smart", Severity::Hint},
    {"stale", Severity::Hint},
    {"no-period", Severity::Hint},
    {"owner-overloaded", Severity::Hint},
    {"owner-weights", Severity::Hint},
    {"single-child", Severity::Hint},
    {"assumed-measure", Severity::Hint},
    {"approximate-number", Severity::Hint},
    {"second-table", Severity::Hint},
    {"no-figures", Severity::Hint},
    {"unused-column", Severity::Warning},
    {"other-measure", Severity::Hint},
    {"rows-left-out", Severity::Warning},
    {"doubtful-reading", Severity::Warning},
    {"same-name", Severity::Warning},
    {"doubtful-series", Severity::Warning},
    {"period-by-place", Severity::Hint},
    {"old-revisions", Severity::Hint},
    {"stated-differs", Severity::Warning},
    {"cancelled", Severity::Hint},
    {"baseline-from-statement", Severity::Hint},
    {"direction-doubt", Severity::Hint},
    {"negative-target", Severity::Warning},
    {"mixed-directions", Severity::Hint},
    {"currency-differs", Severity::Warning},
    {"mixed-currencies", Severity::Warning},
    {"mixed-measures", Severity::Hint},
    {"unit-converted", Severity::Hint},
    {"percent-converted", Severity::Warning},
    {"zero-target", Severity::Warning},
    {"zero-weights", Severity::Error},
    {"negative-weight", Severity::Error},
    {"mixed-weights", Severity::Warning},
    {"weights-without-data", Severity::Hint},
    {"no-baseline", Severity::Hint},
    {"duplicate-row", Severity::Warning},
    {"not-judged", Severity::Hint},
    {"doubtful-sum", Severity::Warning},
};
static_assert(std::size(rules) == ruleCount);

}  // namespace

std::string_view severityName(Severity severity) {
    constexpr std::string_view words[] = {"error", "warning", "hint"};
    return words[static_cast<std::size_t>(severity)];
}

std::string_view ruleCode(Rule rule) {
    return rules[static_cast<std::size_t>(rule)].code;
}

Severity severityOf(Rule rule) {
    return rules[static_cast<std::size_t>(rule)].severity;
}

}  // namespace plumbline
