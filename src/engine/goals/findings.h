// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a sales-operations reviewer would write beside the table, worst first: gaps, overlaps, orphans,
// circles, doubtful cells, late and overfull goals.
//
//     FindingList list = findings(*model, columns, options);
//     list.all[0].rule;                         // Rule::Circle
//     ruleCode(Rule::Circle);                   // "circle": stable, for filters and formulas
//     list.sentence(list.all[0], words);        // "The parents form a circle: A → B → A. …"
//     findingRows(list, words);                 // severity | rule | goal | sheet row | sentence
//
// Findings are found in one pass and worded only when shown, in the language of the Words. Severities and
// rule codes are the same in every language.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bookings/credits.h"
#include "goals/rollup.h"
#include "wording/words.h"

namespace plumbline {

enum class Severity : std::uint8_t { Error, Warning, Hint };
std::string_view severityName(Severity severity);

enum class Rule : std::uint8_t {
    Circle,
    MissingParent,
    AmbiguousParent,
    DuplicateId,
    TargetEqualsBaseline,
    StartAfterDue,
    TextInNumber,
    ErrorCell,
    UnknownWord,
    AmbiguousNumber,
    AmbiguousDate,
    TotalDiffers,
    SeveralTops,
    Orphan,
    NoOwner,
    SeveralOwners,
    NoTarget,
    UnderAssigned,
    OverAssigned,
    UnitDiffers,
    PeriodOutside,
    WeightsNotWhole,
    SharesNotWhole,
    OwnActual,
    Overdue,
    Implausible,
    PeriodText,
    MetricTwoUnits,
    NotSmart,
    Stale,
    NoPeriod,
    OwnerOverloaded,
    OwnerWeights,
    SingleChild,
    AssumedMeasure,
    Approximate,
    SecondTable,
    TablesAlike,
    NoFigures,
    UnusedColumn,
    OtherMeasure,
    RowsLeftOut,
    DoubtfulReading,
    SameName,
    DoubtfulSeries,
    PeriodByPlace,
    OldRevisions,
    StatedDiffers,
    Cancelled,
    BaselineFromStatement,
    DirectionDoubt,
    NegativeTarget,
    MixedWays,
    CurrencyDiffers,
    MixedCurrencies,
    MixedMeasures,
    UnitConverted,
    PercentConverted,
    ZeroTarget,
    ZeroWeights,
    NegativeWeight,
    MixedWeights,
    WeightsWithoutData,
    NoBaseline,
    DuplicateRow,
    NotJudged,
    DoubtfulSum,
    BookingUnmatched,
    BookingUnreadable,
    BookingCurrency,
    BookingSeveral,
    BookingAbove,
    BookingOutside,
    BookingDiffers,
    BookingDuplicate,
    BookingSplit,
    BookingDoubt,
    MaybeRemark,
    ImpliedTarget,
    ComputedDiffers,
};
inline constexpr std::size_t ruleCount = 80;
std::string_view ruleCode(Rule rule);  // "missing-parent"
Severity severityOf(Rule rule);

struct Finding {
    Rule rule = Rule::Circle;
    GoalIndex goal = noGoal;    // noGoal: about the table
    std::uint32_t row = noRow;  // within the block
    std::uint32_t column = noRow;
    std::uint32_t other = 0;  // another goal, a note's index, a count: by rule
    double first = 0, second = 0;
};

// What is told of bookings: whose they are said to be, how many, how much, from which cell on.
struct BookingFinding {
    const char* variant = "";  // of the sentence's key
    std::string key, nearest, place, currency;
    Cell amount;
    double count = 0;
    std::vector<NameSlip> slips;  // names that stand for others
};

// Judges a goal's statement, where a reader of statements is at hand: the letters that do not hold, in words,
// or nothing.
using StatementJudge = std::string (*)(const Model& model, const RollupColumns& columns, GoalIndex goal,
                                       const Words& words);

struct FindingOptions {
    std::optional<Day> date;
    StatementJudge judge = nullptr;
};

struct FindingList {
    const Model* model = nullptr;
    const RollupColumns* columns = nullptr;
    FindingOptions options;
    std::vector<Finding> all;          // worst first, then by row
    std::vector<std::string> circles;    // the paths of circles, by Finding::other
    std::vector<BookingFinding> booked;  // of rules about bookings, by Finding::other

    // About a goal, at the column of a role; without one, at the table's first.
    Finding about(Rule rule, GoalIndex goal, Role role) const;
    Finding& add(Rule rule, GoalIndex goal, Role role) { return all.emplace_back(about(rule, goal, role)); }
    std::string sentence(const Finding& finding, const Words& words = english()) const;
    std::string goalName(const Finding& finding) const;
    std::uint32_t sheetRow(const Finding& finding) const;  // from 1; 0: no row
};

// The list looks into both.
FindingList findings(const Model& model, const RollupColumns& columns, const FindingOptions& options);
FindingList findings(const Model& model, const RollupColumns&& columns,
                     const FindingOptions& options) = delete;
FindingList findings(const Model&& model, const RollupColumns& columns,
                     const FindingOptions& options) = delete;

// At most 5,000 rows; the last then counts the rest.
Matrix findingRows(const FindingList& list, const Words& words = english());

}  // namespace plumbline
