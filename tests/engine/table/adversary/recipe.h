// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a composed table is made of: one choice in each dimension. Choice 0 is the plainest, so that a failing
// recipe shrinks by choosing 0 wherever the failure stays.
//
//     Recipe recipe = drawRecipe(42);
//     recipe.of<Hierarchy>();           // Hierarchy::LevelsMerged
//     describe(recipe);                 // "seed 42: hierarchy=levels-merged time=annual …"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::adversary {

enum class Language : std::uint8_t { En, De, Fr, Es, Pt, It };
enum class Hierarchy : std::uint8_t {
    Flat,
    ParentId,
    ParentName,
    Manager,
    ManagerNoRow,
    Outline,
    LevelsRepeated,
    LevelsMerged,
    LevelsBlank,
    IdAndName,
    Labels,
    IndentBlanks,
    IndentFormat,
    Sections,
    SumsAfter,
    SumsBefore,
    SumsWord,
    SumsNested,
};
enum class Time : std::uint8_t {
    Annual,
    Months,
    Quarters,
    ActualMonths,
    RowPerPeriod,
    YearMonth,
    Cumulative,
    EarlierYears,
    Revisions,
    PeriodTotals,
    AlternateRows,
    Stacked,
    CumulativeRows,
};
enum class Measures : std::uint8_t {
    Pair,
    TargetOnly,
    Several,
    SeveralBanded,
    Difference,
    Forecast,
    LastYear,
    Percents,
    LevelsOverTime,
    Limits,
    Stated,
    StatusWords,
};
enum class Domain : std::uint8_t { People, Products, Objectives };
enum class Wording : std::uint8_t { Usual, Drawn };  // the first phrase of each role, or any
enum class Style : std::uint8_t { Plain, Snake, Camel, Upper, Prefix, Unit, Year };
enum class Formulas : std::uint8_t { Values, Formulas };
enum class Totals : std::uint8_t { None, End, Top, Unlabelled, Subtotals };
enum class PeriodLayout : std::uint8_t { OneLine, RoleBand, PeriodBand };
enum class PeriodText : std::uint8_t { Short, Long, WithYear, Dates, Iso };
enum class BandMerge : std::uint8_t { Unmerged, Merged };
enum class Title : std::uint8_t { None, One, OneAndBlank, Two };
enum class Footnote : std::uint8_t { None, Below, AfterBlank };
enum class SpacerColumn : std::uint8_t { None, BeforeFigures };
enum class SpacerRow : std::uint8_t { None, BetweenTops };
enum class SecondTable : std::uint8_t { None, ListBeside, RosterBeside, ListBelow, NumbersBelow };
enum class NoiseColumn : std::uint8_t { None, State, Rank, Mail, Phone, Comment };
enum class NoiseCell : std::uint8_t { None, TextNumber, BlankActual, ErrorActual };
enum class GroupFigures : std::uint8_t { Blank, Sums };
enum class OwnerColumn : std::uint8_t { None, Present };
enum class Depth : std::uint8_t { Two, Three };
enum class Tops : std::uint8_t { Two, Three, Four };
enum class Children : std::uint8_t { Two, Three, Four };
enum class Place : std::uint8_t { Corner, BlankColumn, Offset };

struct Choice {
    const char* name;
    unsigned weight;  // in the draw, against the dimension's others
};
struct DimensionTable {
    const char* name;
    std::vector<Choice> choices;
};
inline constexpr std::size_t dimensionCount = 25;
const std::array<DimensionTable, dimensionCount>& dimensions();

template <class E>
constexpr std::size_t dimensionOf();

struct Recipe {
    std::uint64_t seed = 0;
    std::array<std::uint8_t, dimensionCount> choices{};

    template <class E>
    E of() const {
        return static_cast<E>(choices[dimensionOf<E>()]);
    }
    template <class E>
    void set(E choice) {
        choices[dimensionOf<E>()] = static_cast<std::uint8_t>(choice);
    }
    template <class E>
    bool is(E choice) const {
        return of<E>() == choice;
    }
    template <class E>
    bool isOneOf(std::initializer_list<E> some) const {
        for (const E choice : some)
            if (is(choice)) return true;
        return false;
    }
    const char* name(std::size_t dimension) const {
        return dimensions()[dimension].choices[choices[dimension]].name;
    }
    friend bool operator==(const Recipe&, const Recipe&) = default;
};

Recipe drawRecipe(std::uint64_t seed);
// Choices that exclude each other give way, the decoration to the form: a table that nobody writes, or whose
// truth nobody could tell, is none.
Recipe consistent(Recipe recipe);
// The choices that are not the plainest: "hierarchy=levels-merged title=one".
std::string describe(const Recipe& recipe);
// Whether one of its choices has that name ("levels-merged", "de").
bool hasChoice(const Recipe& recipe, std::string_view name);

template <class E>
constexpr std::size_t dimensionOf() {
    if constexpr (std::is_same_v<E, Language>)
        return 0;
    else if constexpr (std::is_same_v<E, Hierarchy>)
        return 1;
    else if constexpr (std::is_same_v<E, Time>)
        return 2;
    else if constexpr (std::is_same_v<E, Measures>)
        return 3;
    else if constexpr (std::is_same_v<E, Domain>)
        return 4;
    else if constexpr (std::is_same_v<E, Wording>)
        return 5;
    else if constexpr (std::is_same_v<E, Style>)
        return 6;
    else if constexpr (std::is_same_v<E, Formulas>)
        return 7;
    else if constexpr (std::is_same_v<E, Totals>)
        return 8;
    else if constexpr (std::is_same_v<E, PeriodLayout>)
        return 9;
    else if constexpr (std::is_same_v<E, PeriodText>)
        return 10;
    else if constexpr (std::is_same_v<E, BandMerge>)
        return 11;
    else if constexpr (std::is_same_v<E, Title>)
        return 12;
    else if constexpr (std::is_same_v<E, Footnote>)
        return 13;
    else if constexpr (std::is_same_v<E, SpacerColumn>)
        return 14;
    else if constexpr (std::is_same_v<E, SpacerRow>)
        return 15;
    else if constexpr (std::is_same_v<E, SecondTable>)
        return 16;
    else if constexpr (std::is_same_v<E, NoiseColumn>)
        return 17;
    else if constexpr (std::is_same_v<E, NoiseCell>)
        return 18;
    else if constexpr (std::is_same_v<E, GroupFigures>)
        return 19;
    else if constexpr (std::is_same_v<E, OwnerColumn>)
        return 20;
    else if constexpr (std::is_same_v<E, Depth>)
        return 21;
    else if constexpr (std::is_same_v<E, Tops>)
        return 22;
    else if constexpr (std::is_same_v<E, Children>)
        return 23;
    else if constexpr (std::is_same_v<E, Place>)
        return 24;
}

}  // namespace plumbline::adversary
