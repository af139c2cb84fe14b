// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a heading means: a phrase, in which the word that says which figure it is rules over what is measured.
//
//     meaningOf("Reports To").roles[0].role;        // Role::Parent
//     meaningOf("Umsatz-Ziel 2025").roles[0].role;  // Role::Target, whatever the case, accents and hyphens
//     meaningOf("Target Sales").roles[0].role;      // Role::Target, as "Sales target" is
//     meaningOf("% META ATINGIDA").figure;          // Figure::Ratio: computed, never read
//     meaningOf("Emlpoyee").closeness;              // Closeness::Slip: one slip of the pen
//     isTotalLabel("Grand Total");                  // true
//
// A heading may mean several things ("Ziel" is a statement or an amount); the column's content decides. The
// words stand in vocabulary/words_*.txt.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "table/goal_table.h"
#include "table/labels.h"

namespace plumbline {

struct HeadingMatch {
    Role role = Role::Id;
    int rank = 0;  // 0 is the surest word of the role
};

enum class Closeness : std::uint8_t { Exact, Part, Slip };

// Which figure a heading speaks of, where it does.
enum class Figure : std::uint8_t {
    None,
    Target,
    Actual,
    Progress,  // a share of the way, as stated
    Done,      // yes or no
    Baseline,
    Forecast,
    Earlier,     // of the year before
    Difference,  // computed from others
    Ratio,
    Quantity,  // what is measured, without a word for the figure: "Revenue"
    Neutral,   // a number of some kind: "Amount"
};

struct HeadingMeaning {
    std::vector<HeadingMatch> roles;  // the surest first
    Figure figure = Figure::None;
    bool maybeRatio = false;   // "Achievement": an amount, or a ratio where the numbers say so
    bool cumulative = false;   // "cumulative", "YTD" beside months
    bool ignored = false;      // known to be nothing that is read: "% of quota", "Notes"
    bool remark = false;       // of these: what people write beside it
    bool dimension = false;    // groups goals: "Region"
    bool period = false;       // says which period the row is about: "Month"
    bool total = false;        // "Total", "Summe"
    bool revision = false;     // "Rev."
    bool attribute = false;    // of groups: describes, and is no level: "State"
    bool responsible = false;  // an owner who answers for the goal and does not name it
    bool metric = false;       // the rows name measures of their own: "KPI"
    bool id = false;           // its values are ids, whoever's
    bool span = false;         // a start or a due date, by the dates themselves
    std::string subject;       // what is measured and of what: "product a" of "Product A Quota"
    Closeness closeness = Closeness::Exact;

    bool known() const { return !roles.empty() || ignored || dimension || period || total || revision; }
    bool could(Role role) const;
};

// Exact words only, then parts of longer headings, then words with one slip of the pen.
HeadingMeaning meaningOf(std::string_view heading, Closeness farthest = Closeness::Slip);
// "Erledigt von", "Sold by": over texts whoever did it, over numbers what the words before say. "Valid from", in a language with
// one word for both, is a day.
bool asksWho(std::string_view heading);
HeadingMeaning whoDidIt();
// What is measured, of a heading in several rows.
std::string subjectOf(std::string_view heading);

}  // namespace plumbline
