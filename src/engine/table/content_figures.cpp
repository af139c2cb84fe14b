// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Figures that no heading names, by what stands beside them.
#include <algorithm>

#include "table/bare_list.h"
#include "table/content_roles.h"
#include "table/explained_columns.h"
#include "table/figure_pairs.h"
#include "table/part_columns.h"
#include "table/stated_number.h"
#include "table/subtotals.h"
#include "table/titles.h"
#include "table/summed_list.h"
#include "vocabulary/phrase.h"

namespace plumbline {

// "Plan | Achievement", "Planned | Erreicht": of two columns of amounts one says what it is.
void ContentRoles::takeAmounts() {
    const PlanColumns &targets = headings_.targetPlan, &actuals = headings_.actualPlan;
    const bool onlyActuals = !actuals.columns.empty() && targets.columns.empty() && !chosen(Role::Target);
    if (onlyActuals && !actuals.assumed && saysMeasureOnly(actuals.columns.front()))
        noteAssumed(actuals.columns.front(), Role::Actual);
    if (!targets.columns.empty() || !actuals.columns.empty()) return takeCounterpartOfPlan();
    takeStatedTargets();
    takeTitledTarget();
    if (takeCosts()) return;
    dropForecast();
    if (chosen(Role::Actual)) takeForecast();
    const std::optional<std::uint32_t> target = chosen(Role::Target), actual = chosen(Role::Actual);
    if (!target && !actual) {
        if (const auto pair = settled_.contains(Role::Target) || settled_.contains(Role::Actual)
                                  ? std::nullopt
                                  : pairOfUnknown(sheet_, headings_, taken_))
            return takePair(*pair);
        return takeOnlyNumbers();
    }
    if (target && actual) return;
    const Role missing = target ? Role::Actual : Role::Target;
    if (settled_.contains(missing)) return;
    const bool unsaid = actual && saysMeasureOnly(*actual) && !settled_.contains(Role::Actual);
    const auto found = counterpartOf(sheet_, headings_, taken_, target ? *target : *actual);
    if (!found) {
        if (unsaid || (actual && saysBoth(*actual))) noteAssumed(*actual, Role::Actual);
        return;
    }
    headings_.heads[found->column].meaning.figure = target ? Figure::Actual : Figure::Target;
    add(missing, found->column);
    if (unsaid) return settleByPlace(*actual, found->column);
    if (!found->certain) noteAssumed(found->column, missing);
}

// "Rep | Zorp | Plom": two columns that go together are a plan and what came of it. Told.
void ContentRoles::takePair(const FigurePair& pair) {
    headings_.heads[pair.target].meaning.figure = Figure::Target;
    headings_.heads[pair.actual].meaning.figure = Figure::Actual;
    add(Role::Target, pair.target);
    add(Role::Actual, pair.actual);
    noteAssumed(pair.target, Role::Target);
    noteAssumed(pair.actual, Role::Actual);
}

// "Budget 2026" above, or on the sheet's tab, and below it one amount of which no word says more: that is what is planned. Told.
void ContentRoles::takeTitledTarget() {
    if (chosen(Role::Target) || settled_.contains(Role::Target) || settled_.contains(Role::Actual) ||
        chosen(Role::Progress) || headings_.figureColumn)
        return;
    const std::optional<std::uint32_t> actual = chosen(Role::Actual),
                                       bare = headings_.haveRow() ? std::nullopt : bareListAmounts(sheet_, headings_.columnEnd),
                                       only = actual ? actual : bare ? bare : onlyAmount();
    if (!isTitledAsPlan()) return;
    const std::optional<std::uint32_t> amount = only ? only : takeTotalOfParts();
    if (!amount) return;
    const Figure figure = headings_.heads[*amount].meaning.figure;
    if (figure != Figure::None && figure != Figure::Quantity && figure != Figure::Neutral) return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) { return known.column == *amount; });
    headings_.heads[*amount].meaning.figure = Figure::Target;
    add(Role::Target, *amount);
    noteAssumed(*amount, Role::Target);
}
// Its parts are read with it.
std::optional<std::uint32_t> ContentRoles::takeTotalOfParts() {
    const std::optional<TotalOfParts> found = totalOfParts(sheet_, headings_, taken_);
    if (!found) return std::nullopt;
    for (const std::uint32_t part : found->parts) headings_.heads[part].meaning.ignored = true;
    headings_.parts = found->parts;
    return found->total;
}
bool ContentRoles::isTitledAsPlan() const {
    std::uint32_t headed = 0;  // a title that stands where no headings are
    for (const ColumnHead& head : headings_.heads) headed += head.heading.empty() ? 0 : 1;
    return titledMeasure(sheet_, headings_.firstRow + (headed == 1 ? 1 : 0), headings_.columnEnd) == Role::Target;
}

// "KR1: 15 % of all report it | Zorp" over 0.15: what the goals' texts say, row by row, is what they aim at.
void ContentRoles::takeStatedTargets() {
    const std::optional<std::uint32_t> goal = chosen(Role::Goal);
    if (!goal || chosen(Role::Target) || settled_.contains(Role::Target)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        ColumnHead& head = headings_.heads[column];
        const bool open =
            !taken_[column] || (chosen(Role::Actual) == column && head.meaning.figure != Figure::Actual);
        if (!open || head.meaning.id || head.content.numbers < 3 || !head.content.mostlyNumbers() ||
            head.content.mostlyDates() || !isStated(*goal, column))
            continue;
        std::erase_if(headings_.columns,
                      [&](const RecognisedColumn& known) { return known.column == column; });
        head.meaning.figure = Figure::Target;
        return add(Role::Target, column);
    }
}
bool ContentRoles::isStated(std::uint32_t texts, std::uint32_t numbers) const {
    constexpr std::uint32_t looked = 60, fewest = 3;
    std::uint32_t filled = 0, said = 0;
    const std::uint32_t first = headings_.lastRow + 1;
    std::set<double> different;
    for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row) {
        const Cell cell = sheet_.block().at(row, numbers);
        if (!cell.isNumber() || sheet_.isBlank(row, texts)) continue;
        ++filled;
        if (!statesNumber(sheet_.text(row, texts), cell.number())) continue;
        ++said;
        different.insert(cell.number());
    }
    return said >= fewest && said * 10 >= filled * 7 && different.size() > 1;
}

// A statement of amounts with its own subtotals, or of amounts that others multiply to, and no word or day that says that they came about: what is planned. Told.
bool ContentRoles::takeCosts() {
    if (chosen(Role::Target) || settled_.contains(Role::Target) || settled_.contains(Role::Actual) ||
        chosen(Role::Progress) || chosen(Role::Baseline) || chosen(Role::Status) || headings_.figureColumn)
        return false;
    const std::optional<std::uint32_t> only = onlyAmount(), actual = chosen(Role::Actual);
    const bool costs =
        only && !(actual && actual != only && !headings_.isFactor(*actual)) &&
        (isProduct(*only) || subtotalsIn(sheet_, headings_, *only) >= (saysCosts(*only) ? 1u : 2u));
    const std::optional<std::uint32_t> amount = costs ? only : summedCosts();
    if (!amount) return false;
    if (actual) {
        const Figure figure = headings_.heads[*actual].meaning.figure;
        if (figure == Figure::Actual ||
            (actual == amount && figure != Figure::Neutral && !isProduct(*amount) && !saysCosts(*amount)))
            return false;
        std::erase_if(headings_.columns,
                      [&](const RecognisedColumn& known) { return known.column == *actual; });
        taken_[*actual] = false;
    }
    headings_.heads[*amount].meaning.figure = Figure::Target;
    add(Role::Target, *amount);
    noteAssumed(*amount, Role::Target);
    // "Pieces | Unit | Price | Amount": the unit is that of the pieces.
    if (const auto unit = chosen(Role::Unit);
        unit && isProduct(*amount) && *unit != *amount + 1 && !settled_.contains(Role::Unit)) {
        taken_[*unit] = false;
        std::erase_if(headings_.columns,
                      [&](const RecognisedColumn& known) { return known.column == *unit; });
        headings_.heads[*unit].meaning = HeadingMeaning();
        headings_.heads[*unit].meaning.ignored = true;
    }
    return true;
}

// Names and amounts that the sheet adds up, of which nothing says that they came about: no day, no number of a document, no word.
std::optional<std::uint32_t> ContentRoles::summedCosts() const {
    const std::optional<std::uint32_t> amount = summedAmount(sheet_, headings_),
                                       actual = chosen(Role::Actual);
    if (!amount || headings_.period || chosen(Role::Due) || chosen(Role::Start)) return std::nullopt;
    if (actual && (actual == amount || !isComputedFrom(sheet_, headings_, *amount, *actual)))
        return std::nullopt;
    const ColumnHead& head = headings_.heads[*amount];
    const Figure figure = head.meaning.figure;
    if (head.period || head.meaning.id || head.content.mostlyPercents() || chosen(Role::Id) == amount ||
        (figure != Figure::None && figure != Figure::Quantity && figure != Figure::Neutral))
        return std::nullopt;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
        if (content(column).mostlyDates() || headings_.heads[column].period || numbersDocuments(column))
            return std::nullopt;
    return amount;
}

// "INV-1001", 20417: no running numbers of rows, and another in each of them.
bool ContentRoles::numbersDocuments(std::uint32_t column) const {
    constexpr std::size_t shortest = 4;
    const ColumnContent& own = content(column);
    if (!(headings_.heads[column].meaning.id || chosen(Role::Id) == column) || own.filled() < 2 ||
        own.ids * 10 < own.filled() * 9 || own.distinct + own.distinctNumbers < own.filled())
        return false;
    const std::uint32_t first = headings_.lastRow + 1;
    std::uint32_t documents = 0;
    for (std::uint32_t row = first; row < headings_.contentEnd; ++row) {
        const Cell cell = sheet_.block().at(row, column);
        const std::string_view text = sheet_.text(row, column);
        documents += cell.isNumber() ? cell.number() >= 1000
                                     : text.size() >= shortest && text.find('.') == std::string_view::npos;
    }
    return documents * 2 > own.filled();
}

// Nothing but money that is spent, and not that it was: "Costs".
bool ContentRoles::saysCosts(std::uint32_t column) const {
    const ColumnHead& head = headings_.heads[column];
    const std::vector<PhrasePart> parts = phraseOf(head.heading).parts;
    return head.meaning.figure == Figure::Quantity && !headings_.period &&
           std::any_of(parts.begin(), parts.end(),
                       [](const PhrasePart& part) { return isHint(Hint::Money, part.text); });
}

bool ContentRoles::isProduct(std::uint32_t column) const {
    return std::any_of(headings_.relations.begin(), headings_.relations.end(),
                       [=](const ColumnRelation& relation) {
                           return relation.kind == RelationKind::Product && relation.result == column;
                       });
}

// The only column of numbers that is no factor of another, no rank and no running number; no days stand beside it.
std::optional<std::uint32_t> ContentRoles::onlyAmount() const {
    std::optional<std::uint32_t> only;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (head.content.mostlyDates()) return std::nullopt;
        if (!head.content.mostlyNumbers() || headings_.isFactor(column) || head.meaning.id ||
            chosen(Role::Id) == column || head.content.mostlyPercents() || head.meaning.remark ||
            numbersRows(sheet_, headings_, column))
            continue;
        const Figure figure = head.meaning.figure;
        const bool open = figure == Figure::None || figure == Figure::Quantity || figure == Figure::Neutral;
        if (only && isProduct(*only) && isProduct(column))
            continue;  // "Expenses | Revenues", each of its own price
        if (only || head.period || !open) return std::nullopt;
        only = column;
    }
    return only;
}

// "Rep | Zorp": the only numbers beside names are what these aim at. Told.
void ContentRoles::takeOnlyNumbers() {
    // A month and whose it is are enough beside them.
    const bool named = !headings_.columns.empty() || (headings_.period && !headings_.figureColumn);
    if (settled_.contains(Role::Target) || !named || chosen(Role::Status) ||
        chosen(Role::Progress))
        return;
    std::optional<std::uint32_t> only;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.content.filled() == 0 || head.content.mostlyTexts() ||
            head.meaning.dimension)
            continue;
        const bool open = !head.meaning.known() && (!head.period || head.period->kind == PeriodKind::Year) &&
                          !head.heading.empty();
        if (only || !open || !head.content.mostlyNumbers() || head.content.mostlyDates() ||
            head.content.numbers < 2)
            return;
        only = column;
    }
    if (!only) return;
    const bool shares = content(*only).mostlyPercents();  // how far it is
    headings_.heads[*only].meaning.figure = shares ? Figure::Progress : Figure::Target;
    add(shares ? Role::Actual : Role::Target, *only);
    noteAssumed(*only, shares ? Role::Actual : Role::Target);
}

// Periods that nobody names, beside one column for the year: they are what came of it so far.
void ContentRoles::takeYearsTarget(std::uint32_t target) {
    std::swap(headings_.targetPlan, headings_.actualPlan);
    for (RecognisedColumn& known : headings_.columns)
        if (known.fromPeriods && known.role == Role::Target) known.role = Role::Actual;
    headings_.heads[target].meaning.figure = Figure::Target;
    add(Role::Target, target);
    noteAssumed(target, Role::Target);
}

// "Zorp | Jan | Feb | Mar": what the year aims at, beside the months' actuals.
void ContentRoles::takeCounterpartOfPlan() {
    const PlanColumns &targets = headings_.targetPlan, &actuals = headings_.actualPlan;
    if (targets.assumed && actuals.columns.empty() && !chosen(Role::Actual) &&
        !settled_.contains(Role::Actual))
        if (const auto found = counterpartOfPlan(sheet_, headings_, taken_, targets))
            return takeYearsTarget(*found);
    const bool noTarget =
        targets.columns.empty() && !chosen(Role::Target) && !settled_.contains(Role::Target);
    if (!noTarget || actuals.scores) return;
    const auto found = counterpartOfPlan(sheet_, headings_, taken_, actuals);
    if (!found) return;
    headings_.heads[*found].meaning.figure = Figure::Target;
    add(Role::Target, *found);
    noteAssumed(*found, Role::Target);
}

// "Zorp sales": what is measured, beside a word that nobody knows.
bool ContentRoles::saysMeasureOnly(std::uint32_t column) const {
    const ColumnHead& head = headings_.heads[column];
    const bool measure = head.meaning.figure == Figure::Quantity || head.meaning.figure == Figure::Neutral;
    return measure && phraseOf(head.words).unknown > 0;
}

// "Meta valor vendido", "Invoiced sales budget": what came of a target, or a target of what is to come.
bool ContentRoles::saysBoth(std::uint32_t column) const {
    const std::vector<PhrasePart> parts = phraseOf(headings_.heads[column].words).parts;
    return std::any_of(parts.begin(), parts.end(), [](const PhrasePart& part) {
        return part.is(WordClass::Target) && !part.is(WordClass::Actual);
    });
}

// Two columns that measure the same, and no word for either: the plan stands first, unless it has gaps.
void ContentRoles::settleByPlace(std::uint32_t actual, std::uint32_t target) {
    const bool planFirst = target < actual;
    const std::uint32_t gapsOfFirst = content(std::min(actual, target)).filled(),
                        gapsOfSecond = content(std::max(actual, target)).filled();
    const bool stays = planFirst == (gapsOfFirst >= gapsOfSecond);
    for (RecognisedColumn& known : headings_.columns) {
        if (stays || (known.column != actual && known.column != target)) continue;
        known.role = known.column == actual ? Role::Target : Role::Actual;
    }
    noteAssumed(stays ? target : actual, Role::Target);
}

// "Task | Original estimate | Status", "Estimate | Time spent": where nothing else is aimed at, what was estimated is. It is told.
void ContentRoles::takeForecast() {
    constexpr std::uint32_t fewest = 3;
    const std::optional<std::uint32_t> actual = chosen(Role::Actual);
    if (chosen(Role::Target) || settled_.contains(Role::Target) || !headings_.targetPlan.columns.empty() ||
        !headings_.actualPlan.columns.empty() || headings_.figureColumn)
        return;
    std::optional<std::uint32_t> only;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.period || head.meaning.figure != Figure::Forecast ||
            !head.content.mostlyNumbers() || head.content.numbers + head.content.numberTexts < fewest)
            continue;
        if (only) return;
        only = column;
    }
    // Behind the results stands where they will end.
    if (!only || (actual && *only > *actual)) return;
    add(Role::Target, *only);
    noteDoubt(headings_, *only, Role::Target, Role::Actual, *only);
}

// A forecast that stands in for a target is none beside an actual's counterpart.
void ContentRoles::dropForecast() {
    const std::optional<std::uint32_t> target = chosen(Role::Target), actual = chosen(Role::Actual);
    if (!target || !actual || settled_.contains(Role::Target)) return;
    HeadingMeaning& meaning = headings_.heads[*target].meaning;
    const bool proven =
        std::any_of(headings_.relations.begin(), headings_.relations.end(),
                    [&](const ColumnRelation& relation) { return relation.second == *target; });
    if (proven || !phraseOf(headings_.heads[*target].heading).has(WordClass::Forecast)) return;
    const auto found = counterpartOf(sheet_, headings_, taken_, *actual);
    if (!found || found->column > *target) return;
    std::erase_if(headings_.columns,
                  [&](const RecognisedColumn& column) { return column.column == *target; });
    taken_[*target] = false;
    meaning.roles.clear();
    meaning.ignored = true;
    meaning.figure = Figure::Forecast;
}

void ContentRoles::noteAssumed(std::uint32_t column, Role role) {
    noteDoubt(headings_, column, role, role == Role::Actual ? Role::Target : Role::Actual, column);
}

// Nothing to compute progress from: a ratio is the progress as stated.
void ContentRoles::takeStatedRatio() {
    const bool planned = !headings_.targetPlan.columns.empty() || !headings_.actualPlan.columns.empty();
    if (chosen(Role::Target) || chosen(Role::Actual) || planned || settled_.contains(Role::Target) ||
        settled_.contains(Role::Actual))
        return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        ColumnHead& head = headings_.heads[column];
        if (taken_[column] || head.meaning.figure != Figure::Ratio || !head.content.mostlyNumbers()) continue;
        head.meaning.figure = Figure::Progress;
        return add(Role::Actual, column);
    }
}

}  // namespace plumbline
