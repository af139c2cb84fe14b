// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a pattern can ask about a token besides its words: "#year", "#figure".
//
//     std::size_t next;
//     isRuleClass(text, RuleClass::Date, i, next);      // next: behind "15 March 2026"

#include <optional>
#include <string_view>

#include "smart/statement_text.h"

namespace plumbline {

enum class RuleClass : std::uint8_t {
    Year,
    Month,
    Date,
    Years,   // "2026 to 2028"
    Period,  // a date, not a bare year
    DayOfMonth,
    Figure,
    Number,
    Count,     // digits or a number in words
    CountOne,  // digits or one word of number
    Time,      // a unit of time in any of the languages
    EachDay,   // the day of a month, of every year
    Next,      // "à venir", "que viene"
    OwnerPart,
    Word,
    Capital,
    Small,
    Name,
    Plain,
    Phrase,
    Thing,
    Noun,
    Counted,  // what a number counts
    Between,  // anything within a clause, a parenthesis is one; as few as it goes
    Beside,   // neither a number nor a sign that parts
    Quiet,    // a word that leads nowhere: no act and no "to"
    Amount,   // a figure with its scale and currency
    To,       // "to", also where a phrase begins with it
    Currency,
    Arrow,
    Claimed,
    Apostrophe,
    Dash,
    Goal,
    LeadsFigure,  // what can stand between a goal and its figure
    End,
};
inline constexpr std::size_t ruleClassCount = static_cast<std::size_t>(RuleClass::End) + 1;

std::optional<RuleClass> ruleClassNamed(std::string_view written);
bool isRuleClass(const StatementText& text, RuleClass rule, std::size_t i, std::size_t& next);

}  // namespace plumbline
