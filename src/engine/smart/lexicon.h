// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The words by which goal statements are read: one file per language (smart_en.txt …), which a translator can
// read and extend.
//
//     lexicon().find(nameHash("halbieren"))->has(Language::German, WordKind::Factor);   // true, value 0.5

#include <array>
#include <cstdint>
#include <string_view>

#include "smart/letter_model.h"

namespace plumbline {

enum class Language : std::uint8_t { English, German, French, Spanish };
inline constexpr std::size_t languageCount = 4;

enum class WordKind : std::uint8_t {
    Function,
    Change,
    Deliver,
    Make,
    Vague,
    Generic,
    Metric,
    Adjective,
    Number,
    Factor,
    Universal,
    Zero,
    Scale,
    Percent,
    LongUnit,
    ShortUnit,
    By,
    In,
    Within,
    This,
    Period,
    Per,
    Last,
    Compare,
    Label,
    Service,
    From,
    To,
    Currently,
    Determiner,
    Weekday,
    Owner,
    Role,
    Range,
    Recurring,
    Periodic,
    DeadlineLabel,
    Event,
    GoalWord,
    Idea,
    Milestone,
    Achieve,
    Create,
    Identity,
    Means,
    Place,
    Degree,
    Finish,
    After,
    Moment,
    Artefact,
    State,
    Measure,
    Currency,
    Was,
    Duty,
    Joint,
    Before,
    Turn,
    Age,
    Ordinal,
    Week,
    Resource,
    Repeat,
};
inline constexpr std::size_t wordKindCount = static_cast<std::size_t>(WordKind::Repeat) + 1;

struct WordEntry {
    std::array<std::uint64_t, languageCount> kinds{};
    std::array<double, languageCount> value{};
    bool has(Language language, WordKind kind) const {
        return kinds[static_cast<std::size_t>(language)] >> static_cast<unsigned>(kind) & 1;
    }
};

// What a coach would say first; the second of a pair is for goals that name no degree ("become", "support").
// Two is said besides: "{second}" is the second of two goals.
enum class Advice : std::uint8_t {
    Specific,
    SpecificOther,
    Measure,
    MeasureOther,
    Deadline,
    Owner,
    Agree,
    Two
};
inline constexpr std::size_t adviceCount = static_cast<std::size_t>(Advice::Two) + 1;

struct LexiconWord {
    const WordEntry* entry = nullptr;
    bool startsPhrase = false;  // an entry of several words begins with it
};

class Lexicon {
  public:
    LexiconWord look(std::uint64_t hash) const;
    const WordEntry* find(std::uint64_t hash) const { return look(hash).entry; }
    // A sentence in which "{goal for … in …}" is the goal with these words put in.
    std::string_view advice(Language language, Advice what) const;

    // By what a word that the lexicon does not know gives its language away: how it is spelled, and letters
    // of one language alone.
    const LetterModel& spelling(Language language) const;
    std::u32string_view letters(Language language) const;

  private:
    friend const Lexicon& lexicon();
    Lexicon();
    struct Words;
    const Words* words_;
};

const Lexicon& lexicon();

// The hash of a phrase is made from those of its words, one by one; that of a single word is its nameHash.
std::uint64_t phraseHash(std::uint64_t soFar, std::uint64_t word);

}  // namespace plumbline
