// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Small sets of words and parts of words that one rule asks for, each a line of the language files: "set range-joint: or",
// "part infinitive: er, ir". The rules name the set; which words are in it is the language's matter.

#include <cstddef>
#include <cstdint>

namespace plumbline {

// Of single words.
enum class Mark : std::uint8_t {
    NounFollows, Be, FiscalCode, PeriodEndCode, FiscalYear, EndOf, RangeJoint, TimeJoint, DateJoint,
    DayLead, DayArticle, OrdinalArticle, DayBefore, DayWord, OfDate, BaseWord, Possessive, At, Growth, Over,
    ToBare, PerBare, Elided, ElidedArticle, YearVerb, NextPhrase, Article, Definite, SubjectArticle,
    DefiniteMany, CertainArticle, ManyArticle, DoneWord, NominalTail, OfWord, OfBare, EventLink, OutOf, Out,
    EachOf, More, Into, Wholly, FirstOne, Purpose, PurposeVerb, PurposeFirst, PurposeSecond, Relative,
    VagueAdverb, No, ThroughWith, Genitive, AfterWord, ForLong, ByMeans, ProjectEvent, Thither, WayLead,
    WayOnly, WhichArticle, NoParticiple, As, Separable, CountLetter, StartLetter, NotNextBehind, Their,
    Than, AgeBorder, AgeComparison, AgeWord, AgeBetween, ForAll, FromOf, TimesWord, OnceBefore, AtLeast,
    Times, AndOr, Preposition, Where, Indefinite, Intent, Has, Hour, ClockO, Clock, ClockWord, ClockLead,
    Top, PerLetter, PerUnitLetter, Season, RateArticle, RhythmTail, MetricAdjective, ActivePlural,
    KeptAdjective, MeasuredSo, RangeFrom, With, End, ProjectWord, ToThe, DayPart, Some, UnitAdjective,
    NoAdjective, SizeSymbol, MeanWord, CountNoun, CountTail, Comparison, InOf, Half, Gendered, Accented,
    NoMonth, GoalNoun, MonthAndWord, RaiseVerb, Chosen,
};
inline constexpr std::size_t markCount = static_cast<std::size_t>(Mark::Chosen) + 1;

// Endings, and beginnings where the name says so.
enum class Part : std::uint8_t {
    Participle, NoParticiple, ActForm, Infinitive, InfinitiveFirst, NoAct, Nominal, State, ResultState,
    Describes, Done, DoneMany, NoDone, Gerund, NoThing, BorderState, LoanParticiple, ParticipleStart,
    SeparableStart, Milestone, ActCompound, Idea, Metric, Goal, GoalPeriodStart, EndOfThing, NoEndOfThing,
    PeriodEnd, DaysStart, WeeksStart, YearsStart, Several, Many, Points, NextBehindStart, ActiveStart,
    Times, MidStart, Adverb, Adjective, Nationality, Description, Tells, YearCodeStart, WeekCodeStart,
    HalfCodeStart, OfCertain, NumberUnit, NumberTeen, NumberTen, NumberAnd, NumberHundred, NumberThousand,
};
inline constexpr std::size_t partCount = static_cast<std::size_t>(Part::NumberThousand) + 1;

}  // namespace plumbline
