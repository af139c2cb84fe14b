// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "recipe.h"

#include <numeric>

#include "dice.h"

namespace plumbline::adversary {

const std::array<DimensionTable, dimensionCount>& dimensions() {
    static const std::array<DimensionTable, dimensionCount> table{{
        {"language", {{"en", 1}, {"de", 1}, {"fr", 1}, {"es", 1}, {"pt", 1}, {"it", 1}}},
        {"hierarchy",
         {{"flat", 3},
          {"parent-id", 1},
          {"parent-name", 1},
          {"manager", 1},
          {"manager-no-row", 1},
          {"outline", 1},
          {"levels-repeated", 2},
          {"levels-merged", 1},
          {"levels-blank", 1},
          {"id-and-name", 1},
          {"labels", 1},
          {"indent-blanks", 1},
          {"indent-format", 1},
          {"sections", 1},
          {"sums-after", 1},
          {"sums-before", 1},
          {"sums-word", 1},
          {"sums-nested", 1}}},
        {"time",
         {{"annual", 16},
          {"months", 2},
          {"quarters", 2},
          {"actual-months", 2},
          {"row-per-period", 2},
          {"year-month", 2},
          {"cumulative", 2},
          {"earlier-years", 2},
          {"revisions", 2},
          {"period-totals", 2},
          {"alternate-rows", 2},
          {"stacked", 2},
          {"cumulative-rows", 2}}},
        {"measure",
         {{"pair", 10},
          {"target-only", 2},
          {"several", 2},
          {"several-banded", 2},
          {"difference", 3},
          {"forecast", 2},
          {"last-year", 2},
          {"percents", 2},
          {"levels-over-time", 2},
          {"limits", 2},
          {"stated", 2},
          {"status-words", 2}}},
        {"domain", {{"people", 2}, {"products", 1}, {"objectives", 1}}},
        {"wording", {{"usual", 1}, {"drawn", 2}}},
        {"style",
         {{"plain", 14}, {"snake", 1}, {"camel", 1}, {"upper", 1}, {"prefix", 1}, {"unit", 1}, {"year", 1}}},
        {"formulas", {{"values", 1}, {"formulas", 1}}},
        {"totals", {{"none", 4}, {"end", 3}, {"top", 1}, {"unlabelled", 1}, {"subtotals", 1}}},
        {"period-layout", {{"one-line", 1}, {"role-band", 1}, {"period-band", 1}}},
        {"period-text", {{"short", 2}, {"long", 1}, {"with-year", 2}, {"dates", 1}, {"iso", 1}}},
        {"band", {{"unmerged", 1}, {"merged", 1}}},
        {"title", {{"none", 4}, {"one", 1}, {"one-and-blank", 1}, {"two", 1}}},
        {"footnote", {{"none", 6}, {"below", 1}, {"after-blank", 1}}},
        {"spacer-column", {{"none", 9}, {"before-figures", 1}}},
        {"spacer-row", {{"none", 9}, {"between-tops", 1}}},
        {"second-table",
         {{"none", 16}, {"list-beside", 1}, {"roster-beside", 1}, {"list-below", 1}, {"numbers-below", 1}}},
        {"noise-column",
         {{"none", 15}, {"state", 1}, {"rank", 1}, {"mail", 1}, {"phone", 1}, {"comment", 1}}},
        {"noise-cell", {{"none", 17}, {"text-number", 1}, {"blank-actual", 1}, {"error-actual", 1}}},
        {"group-figures", {{"blank", 1}, {"sums", 1}}},
        {"owner-column", {{"none", 2}, {"present", 1}}},
        {"depth", {{"two", 3}, {"three", 1}}},
        {"tops", {{"two", 2}, {"three", 1}, {"four", 1}}},
        {"children", {{"two", 1}, {"three", 1}, {"four", 1}}},
        {"place", {{"corner", 8}, {"blank-column", 1}, {"offset", 1}}},
    }};
    return table;
}

Recipe drawRecipe(std::uint64_t seed) {
    const Dice dice(seed);
    Recipe recipe;
    recipe.seed = seed;
    for (std::size_t d = 0; d < dimensionCount; ++d) {
        const auto& choices = dimensions()[d].choices;
        unsigned all = 0;
        for (const Choice& choice : choices) all += choice.weight;
        std::size_t thrown = dice.below(all, dimensions()[d].name);
        while (thrown >= choices[recipe.choices[d]].weight) thrown -= choices[recipe.choices[d]++].weight;
    }
    return consistent(recipe);
}

namespace {

bool sumsRows(const Recipe& r) {
    return r.isOneOf(
        {Hierarchy::SumsAfter, Hierarchy::SumsBefore, Hierarchy::SumsWord, Hierarchy::SumsNested});
}
bool severalRowsAGoal(const Recipe& r) {
    return r.isOneOf(
        {Time::RowPerPeriod, Time::YearMonth, Time::CumulativeRows, Time::AlternateRows, Time::Stacked});
}

// Which measures stand over time, and which hierarchies can have several rows a goal.
void fitTime(Recipe& r) {
    if (r.is(Measures::LevelsOverTime) && !r.isOneOf({Time::Months, Time::Quarters, Time::RowPerPeriod}))
        r.set(Time::Months);
    const bool overTime = r.isOneOf({Measures::Pair, Measures::TargetOnly, Measures::LevelsOverTime});
    if (!overTime && !r.is(Time::Annual)) {
        if (Dice(r.seed).inPercent(50, "time or measure"))
            r.set(Measures::Pair);
        else
            r.set(Time::Annual);
    }
    if (r.is(Measures::TargetOnly) && r.isOneOf({Time::ActualMonths, Time::Cumulative, Time::EarlierYears,
                                                 Time::CumulativeRows, Time::AlternateRows, Time::Stacked}))
        r.set(Measures::Pair);
    if (severalRowsAGoal(r) &&
        !r.isOneOf({Hierarchy::Flat, Hierarchy::LevelsRepeated, Hierarchy::ManagerNoRow}))
        r.set(Dice(r.seed).inPercent(50, "rows a goal") ? Hierarchy::Flat : Hierarchy::LevelsRepeated);
    if (r.isOneOf({Time::AlternateRows, Time::Stacked})) r.set(Hierarchy::Flat);
}

// What is measured decides which rows there can be: only flows add up.
void fitDomain(Recipe& r) {
    if (r.isOneOf({Hierarchy::Labels})) r.set(Domain::Objectives);
    if (r.isOneOf({Hierarchy::Manager, Hierarchy::ManagerNoRow})) r.set(Domain::People);
    if (r.isOneOf({Measures::Limits, Measures::Stated, Measures::StatusWords})) {
        r.set(Domain::Objectives);
        if (r.isOneOf({Hierarchy::Manager, Hierarchy::ManagerNoRow})) r.set(Hierarchy::ParentName);
    }
    if (r.is(Measures::LevelsOverTime)) r.set(Hierarchy::Flat);
    if (!r.is(Time::Annual) && r.is(Domain::Objectives)) r.set(Domain::People);
    const bool flows =
        !r.is(Domain::Objectives) && !r.isOneOf({Measures::Percents, Measures::LevelsOverTime});
    if (sumsRows(r) && !flows) r.set(Hierarchy::LevelsRepeated);
    if (r.is(Hierarchy::Labels) && !r.is(Domain::Objectives)) r.set(Hierarchy::IndentBlanks);
    if (!flows) r.set(Totals::None), r.set(GroupFigures::Blank);
    if (r.isOneOf({Measures::Several, Measures::SeveralBanded}) && r.is(Domain::Objectives))
        r.set(Domain::People);
}

void fitRows(Recipe& r) {
    if (r.is(Hierarchy::Flat)) r.set(Depth::Two), r.set(GroupFigures::Blank);
    if (sumsRows(r)) r.set(GroupFigures::Sums), r.set(Depth::Two);
    if (r.is(Hierarchy::SumsNested)) r.set(Depth::Three);
    if (r.isOneOf({Hierarchy::IdAndName, Hierarchy::Labels, Hierarchy::ManagerNoRow, Hierarchy::Sections}))
        r.set(Depth::Two);
    const bool levels =
        r.isOneOf({Hierarchy::LevelsRepeated, Hierarchy::LevelsMerged, Hierarchy::LevelsBlank});
    if (levels || r.isOneOf({Hierarchy::IdAndName, Hierarchy::ManagerNoRow, Hierarchy::Sections}))
        r.set(GroupFigures::Blank);  // their groups have no row of figures
    if (r.is(Totals::Subtotals) && !levels) r.set(Totals::End);
    if (severalRowsAGoal(r) && !r.is(Totals::None)) r.set(Totals::None);
    if (r.is(Totals::Unlabelled)) r.set(Formulas::Formulas);
    if (severalRowsAGoal(r)) r.set(SpacerRow::None);
    if (r.is(Hierarchy::LevelsMerged)) r.set(SpacerRow::None);
    if (r.is(Domain::People)) r.set(OwnerColumn::None);
    if (r.is(Measures::TargetOnly) && r.isOneOf({NoiseCell::BlankActual, NoiseCell::ErrorActual}))
        r.set(NoiseCell::None);
    if (r.isOneOf({Measures::Limits, Measures::Stated, Measures::StatusWords})) r.set(NoiseCell::None);
    if (!r.is(Time::Annual)) r.set(NoiseCell::None);
    // A sum over an error is one, and Calc's SUM leaves texts out: what the sums would show is not the point.
    const bool sums = !r.is(Totals::None) || !r.is(GroupFigures::Blank) || r.is(Measures::Difference);
    if (sums && r.isOneOf({NoiseCell::ErrorActual, NoiseCell::TextNumber})) r.set(NoiseCell::None);
}

void fitLooks(Recipe& r) {
    const bool periods =
        r.isOneOf({Time::Months, Time::Quarters, Time::PeriodTotals, Time::ActualMonths, Time::Cumulative,
                   Time::CumulativeRows, Time::RowPerPeriod, Time::AlternateRows, Time::Stacked});
    if (!periods) r.set(PeriodText::Short);
    if (r.is(Time::Quarters) && r.isOneOf({PeriodText::Dates, PeriodText::Iso})) r.set(PeriodText::WithYear);
    if (!r.isOneOf({Time::Months, Time::Quarters, Time::PeriodTotals, Time::ActualMonths, Time::Cumulative}))
        r.set(PeriodLayout::OneLine);
    // A date cell says no role: over it or below it must stand one.
    if (r.is(PeriodText::Dates) && r.is(PeriodLayout::OneLine)) r.set(PeriodLayout::RoleBand);
    if (r.is(PeriodText::Dates) &&
        r.isOneOf({Time::RowPerPeriod, Time::CumulativeRows, Time::AlternateRows, Time::Stacked}))
        r.set(PeriodLayout::OneLine);
    if (r.isOneOf({Time::ActualMonths, Time::Cumulative}) && r.is(PeriodLayout::PeriodBand))
        r.set(PeriodLayout::RoleBand);
    if (r.is(PeriodLayout::OneLine) && !r.is(Measures::SeveralBanded)) r.set(BandMerge::Unmerged);
    if (r.isOneOf({Style::Unit, Style::Year}) && !r.is(Time::Annual)) r.set(Style::Plain);
    if (r.isOneOf({Measures::Percents, Measures::Limits, Measures::Stated, Measures::StatusWords}) &&
        r.is(Style::Unit))
        r.set(Style::Plain);
}

}  // namespace

Recipe consistent(Recipe recipe) {
    fitTime(recipe);
    fitDomain(recipe);
    fitTime(recipe);
    fitRows(recipe);
    fitLooks(recipe);
    return recipe;
}

std::string describe(const Recipe& recipe) {
    std::string text;
    for (std::size_t d = 0; d < dimensionCount; ++d)
        if (recipe.choices[d] != 0)
            text.append(text.empty() ? "" : " ")
                .append(dimensions()[d].name)
                .append("=")
                .append(recipe.name(d));
    return text.empty() ? "plainest" : text;
}

bool hasChoice(const Recipe& recipe, std::string_view name) {
    for (std::size_t d = 0; d < dimensionCount; ++d)
        if (name == recipe.name(d)) return true;
    return false;
}

}  // namespace plumbline::adversary
