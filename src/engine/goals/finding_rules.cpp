// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Codes and severities are what formulas compare, the same in every language.
#include "goals/finding_rules.h"

#include "goals/finding_conditions.h"

namespace plumbline {
namespace {

using namespace conditions;
using S = Sentence;

constexpr When each(Condition condition) {
    return {condition, nullptr, std::nullopt};
}
constexpr When once(Condition condition) {
    return {nullptr, condition, std::nullopt};
}
constexpr When noted(NoteKind kind, Condition condition = nullptr) {
    return {nullptr, condition, kind};
}

constexpr Severity error = Severity::Error, warning = Severity::Warning, hint = Severity::Hint;
using N = NoteKind;

constexpr FindingRules rules = {{
    // rule, code, severity, when it holds ({}: a condition above tells it, too), what its sentence says, which column mends it
    {Rule::Circle, "circle", error, once(circles), &S::circle, Role::Parent},
    {Rule::MissingParent, "missing-parent", error, once(missingParents), &S::parentName, Role::Parent},
    {Rule::AmbiguousParent, "ambiguous-parent", error, once(ambiguousParents), &S::parentName, Role::Parent},
    {Rule::DuplicateId, "duplicate-id", error, noted(N::DuplicateId), &S::cellAndFirst, Role::Id},
    {Rule::TargetEqualsBaseline, "target-equals-baseline", error, each(targetIsBaseline), &S::targetAndBaseline, Role::Target},
    {Rule::StartAfterDue, "start-after-due", error, each(startAfterDue), &S::goal, Role::Start},
    {Rule::TextInNumber, "text-in-number", error, noted(N::TextInNumber), &S::textInNumber, Role::Actual},
    {Rule::ErrorCell, "error-cell", error, noted(N::ErrorCell), &S::errorCell, Role::Actual},
    {Rule::UnknownWord, "unknown-word", error, noted(N::UnknownWord), &S::cell, Role::Kind},
    {Rule::AmbiguousNumber, "ambiguous-number", warning, noted(N::AmbiguousNumber), &S::twoNumbers, Role::Actual},
    {Rule::AmbiguousDate, "ambiguous-date", warning, noted(N::AmbiguousDate), &S::twoDates, Role::Due},
    {Rule::TotalDiffers, "total-differs", warning, noted(N::TotalDiffers), &S::total, Role::Target},
    {Rule::SeveralTops, "several-tops", warning, once(tops), &S::tops, Role::Parent},
    {Rule::Orphan, "orphan", warning, {}, &S::goal, Role::Parent},
    {Rule::NoOwner, "no-owner", warning, each(noOwner), &S::goal, Role::Owner},
    {Rule::SeveralOwners, "several-owners", warning, each(severalOwners), &S::owners, Role::Owner},
    {Rule::NoTarget, "no-target", warning, each(noTarget), &S::goal, Role::Target},
    {Rule::UnderAssigned, "under-assigned", warning, each(assigned), &S::coverage, Role::Target},
    {Rule::OverAssigned, "over-assigned", warning, {}, &S::coverage, Role::Target},
    {Rule::UnitDiffers, "unit-differs", warning, each(unitsDiffer), &S::twoUnits, Role::Unit},
    {Rule::PeriodOutside, "period-outside", warning, each(outsideParent), &S::times, Role::Due},
    {Rule::WeightsNotWhole, "weights-not-100", warning, each(weightsNotWhole), &S::share, Role::Weight},
    {Rule::SharesNotWhole, "shares-not-100", warning, noted(N::ShareNotWhole), &S::shares, Role::Share},
    {Rule::OwnActual, "own-actual", warning, each(ownActual), &S::ownActual, Role::Actual},
    {Rule::Overdue, "overdue", warning, each(overdue), &S::overdue, Role::Due},
    {Rule::Implausible, "implausible", warning, each(implausible), &S::share, Role::Actual},
    {Rule::PeriodText, "period-text", warning, noted(N::PeriodText), &S::cell, Role::Actual},
    {Rule::MetricTwoUnits, "metric-two-units", warning, once(metricsInTwoUnits), &S::metricUnits, Role::Unit},
    {Rule::NotSmart, "not-smart", hint, once(statements), &S::letters, Role::Goal},
    {Rule::Stale, "stale", hint, each(stale), &S::stale, Role::Updated},
    {Rule::NoPeriod, "no-period", hint, each(noPeriod), &S::goal, Role::Due},
    {Rule::OwnerOverloaded, "owner-overloaded", hint, once(ownersLoads), &S::ownerLoad, Role::Owner},
    {Rule::OwnerWeights, "owner-weights", hint, {}, &S::ownerShare, Role::Weight},
    {Rule::SingleChild, "single-child", hint, each(singleChild), &S::twoGoals, Role::Goal},
    {Rule::AssumedMeasure, "assumed-measure", hint, noted(N::AssumedMeasure), &S::assumed, Role::Target},
    {Rule::Approximate, "approximate-number", hint, noted(N::Approximate), &S::approximate, Role::Actual},
    {Rule::SecondTable, "second-table", hint, noted(N::SecondTable), &S::place, Role::Goal},
    {Rule::TablesAlike, "tables-alike", warning, noted(N::TablesAlike), &S::place, Role::Goal},
    {Rule::NoFigures, "no-figures", hint, noted(N::NoFigures), &S::variantOnly, Role::Target},
    {Rule::UnusedColumn, "unused-column", warning, noted(N::UnusedColumn), &S::unusedColumn, Role::Target},
    {Rule::OtherMeasure, "other-measure", hint, noted(N::OtherMeasure), &S::otherMeasure, Role::Target},
    {Rule::RowsLeftOut, "rows-left-out", warning, noted(N::RowsLeftOut), &S::rowsLeftOut, Role::Goal},
    {Rule::DoubtfulReading, "doubtful-reading", warning, noted(N::DoubtfulReading), &S::doubtfulColumn, Role::Target},
    {Rule::SameName, "same-name", warning, noted(N::SameName, namesInTwoGroups), &S::sameName, Role::Owner},
    {Rule::DoubtfulSeries, "doubtful-series", warning, noted(N::DoubtfulSeries), &S::doubtfulSeries, Role::Actual},
    {Rule::PeriodByPlace, "period-by-place", hint, noted(N::PeriodByPlace), &S::periodByPlace, Role::Actual},
    {Rule::OldRevisions, "old-revisions", hint, noted(N::OldRevisions), &S::oldRevisions, Role::Target},
    {Rule::StatedDiffers, "stated-differs", warning, each(statedDiffers), &S::stated, Role::Progress},
    {Rule::Cancelled, "cancelled", hint, once(cancelled), &S::status, Role::Status},
    {Rule::BaselineFromStatement, "baseline-from-statement", hint, noted(N::BaselineFromStatement), &S::statedAmount, Role::Baseline},
    {Rule::DirectionDoubt, "direction-doubt", hint, noted(N::DirectionDoubt), &S::statedAmount, Role::Kind},
    {Rule::NegativeTarget, "negative-target", warning, noted(N::NegativeTarget), &S::statedAmount, Role::Baseline},
    {Rule::MixedWays, "mixed-directions", hint, each(mixedWays), &S::goal, Role::Goal},
    {Rule::CurrencyDiffers, "currency-differs", warning, noted(N::CurrencyDiffers), &S::currencies, Role::Actual},
    {Rule::MixedCurrencies, "mixed-currencies", warning, each(mixedUnits), &S::unitsBelow, Role::Unit},
    {Rule::MixedMeasures, "mixed-measures", hint, {}, &S::unitsBelow, Role::Unit},
    {Rule::UnitConverted, "unit-converted", hint, noted(N::UnitConverted), &S::unitConverted, Role::Actual},
    {Rule::PercentConverted, "percent-converted", warning, noted(N::PercentConverted), &S::percentConverted, Role::Target},
    {Rule::ZeroTarget, "zero-target", warning, each(zeroTarget), &S::zeroTarget, Role::Target},
    {Rule::ZeroWeights, "zero-weights", error, each(zeroWeights), &S::goal, Role::Weight},
    {Rule::NegativeWeight, "negative-weight", error, each(negativeWeight), &S::goal, Role::Weight},
    {Rule::MixedWeights, "mixed-weights", warning, each(mixedWeights), &S::twoWeights, Role::Weight},
    {Rule::WeightsWithoutData, "weights-without-data", hint, each(weightsWithoutData), &S::share, Role::Weight},
    {Rule::NoBaseline, "no-baseline", hint, each(noBaseline), &S::twoGoals, Role::Baseline},
    {Rule::DuplicateRow, "duplicate-row", warning, once(rowsTwice), &S::firstCell, Role::Goal},
    {Rule::NotJudged, "not-judged", hint, once(nothingJudged), &S::missingToJudge, Role::Owner},
    {Rule::DoubtfulSum, "doubtful-sum", warning, noted(N::DoubtfulSum), &S::doubtfulSum, Role::Target},
    // of bookings: the first asks for all of them
    {Rule::BookingUnmatched, "booking-unmatched", warning, once(bookings), &S::booking, Role::Actual},
    {Rule::BookingUnreadable, "booking-unreadable", warning, {}, &S::booking, Role::Actual},
    {Rule::BookingCurrency, "booking-currency", warning, {}, &S::booking, Role::Actual},
    {Rule::BookingSeveral, "booking-several", warning, {}, &S::booking, Role::Actual},
    {Rule::BookingAbove, "booking-above", warning, {}, &S::booking, Role::Actual},
    {Rule::BookingOutside, "booking-outside", hint, {}, &S::booking, Role::Actual},
    {Rule::BookingDiffers, "booking-differs", warning, {}, &S::booking, Role::Actual},
    {Rule::BookingDuplicate, "booking-duplicate", warning, {}, &S::booking, Role::Actual},
    {Rule::BookingSplit, "booking-split", warning, {}, &S::booking, Role::Actual},
    {Rule::BookingDoubt, "booking-doubt", warning, {}, &S::booking, Role::Actual},
    {Rule::MaybeRemark, "maybe-remark", warning, noted(N::MaybeRemark), &S::noteCell, Role::Goal},
    {Rule::ImpliedTarget, "implied-target", hint, noted(N::ImpliedTarget), &S::impliedTarget, Role::Target},
    {Rule::ComputedDiffers, "computed-differs", warning, noted(N::ComputedDiffers), &S::computed, Role::Actual},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < ruleCount; ++i)
        if (static_cast<std::size_t>(rules[i].rule) != i) return false;
    return true;
}
static_assert(inOrder());  // each rule stands at its place

}  // namespace

const FindingRules& findingRules() {
    return rules;
}

const FindingRule& ruleOf(Rule rule) {
    return rules[static_cast<std::size_t>(rule)];
}

std::string_view severityName(Severity severity) {
    constexpr std::string_view words[] = {"error", "warning", "hint"};
    return words[static_cast<std::size_t>(severity)];
}

std::string_view ruleCode(Rule rule) {
    return ruleOf(rule).code;
}

Severity severityOf(Rule rule) {
    return ruleOf(rule).severity;
}

}  // namespace plumbline
