// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The words that stand in typed numbers and dates, in all languages at once: a cell does not say its
// language.
//
//     typedWords("mio").front().kind;   // TypedKind::Scale, with number 6: times ten to the power of six
//     typedWords("to").size();          // a word may have several kinds
//
// The words are data: typed_xx.txt, one file a language (typed_en.txt explains the kinds), and money.txt.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace plumbline {

enum class TypedKind : std::uint8_t {
    Scale,
    ShortScale,    // before a currency only: T in TEUR
    RupeeScale,    // beside rupees only: L
    CapitalScale,  // in capitals, or beside a currency: M
    Currency,
    Dollar,  // directly before a $: US, R
    Percent,
    Approximate,
    AtMost,
    AtLeast,
    NoData,
    To,
    And,
    From,
    Of,
    Minus,
    OrMore,
    OrLess,
    Until,
    Before,
    End,
    Begin,
    Middle,
    YearEnd,
    QuarterEnd,
    MonthEnd,
    Fiscal,
    Calendar,
    Open,
    Vague,
    After,
    Within,
    Around,
    Ordinal,
    Weekday
};

struct TypedWord {
    TypedKind kind;
    int number = 0,
        other = 0;  // the power of a scale, and a second one that others mean; an ordinal; a weekday
    bool continental = false;  // the second power is meant where the decimal mark is a comma
    std::string_view unit;     // of a currency
};

inline constexpr std::size_t longestTypedPhrase = 6;  // words

// What the words, folded and joined by blanks, mean; empty where they are not known.
std::span<const TypedWord> typedWords(std::string_view phrase);
// False where no such phrase begins with this word: most words are told by one look.
bool mayBeginTypedWords(std::string_view word);

// "teur": a scale and a currency in one word; no unit where it is none.
struct ScaledCurrency {
    int power = 0;
    std::string_view unit;
};
ScaledCurrency scaledCurrency(std::string_view word);

}  // namespace plumbline
