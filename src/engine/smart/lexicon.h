// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The words by which goal statements are read: one file per language (smart_en.txt …), which a translator can
// read and extend.
//
//     lexicon().find(nameHash("halbieren"))->has(Language::German, WordKind::Factor);   // true, value 0.5

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "smart/letter_model.h"
#include "smart/marks.h"

namespace plumbline {

enum class Language : std::uint8_t { English, German, French, Spanish, Portuguese, Italian };
inline constexpr std::size_t languageCount = 6;
inline constexpr std::string_view languageCodes[languageCount] = {"en", "de", "fr", "es", "pt", "it"};

// How a sentence is built: what describes a noun stands before it; verbs stand last and nouns have capitals; the noun
// comes before what describes it.
enum class Order : std::uint8_t { NounLast, VerbLast, NounFirst };

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

// What a word is in one language. Most words are alike in this, so that few of these are kept.
struct LanguageWord {
    std::uint64_t kinds = 0;
    std::array<std::uint64_t, 2> marks{};
    double value = 0;
    bool is(Mark mark) const {
        return marks[static_cast<std::size_t>(mark) / 64] >> (static_cast<std::size_t>(mark) % 64) & 1;
    }
    bool operator==(const LanguageWord&) const = default;
};

struct WordEntry {
    std::array<const LanguageWord*, languageCount> of{};
    std::array<std::int8_t, languageCount>
        weight{};  // how much the word speaks for each language: language.h
    const LanguageWord& in(Language language) const { return *of[static_cast<std::size_t>(language)]; }
    std::uint64_t kinds(Language language) const { return in(language).kinds; }
    double value(Language language) const { return in(language).value; }
    bool operator==(const WordEntry&) const = default;
    bool has(Language language, WordKind kind) const {
        return kinds(language) >> static_cast<unsigned>(kind) & 1;
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
    const WordEntry* own = nullptr;  // also of a word that stands in small sets alone
    bool startsPhrase = false;       // an entry of several words begins with it
};

// The parts of words that a language knows, by what they tell.
using LanguageParts = std::array<std::vector<std::string_view>, partCount>;

class Lexicon {
  public:
    LexiconWord look(std::uint64_t hash) const;
    const WordEntry* find(std::uint64_t hash) const { return look(hash).entry; }
    // A sentence in which "{goal for … in …}" is the goal with these words put in.
    std::string_view advice(Language language, Advice what) const;

    // By what a word that the lexicon does not know gives its language away: how it is spelled, and letters
    // of one language alone.
    LetterModels::Likelihoods spelling(std::string_view word) const;
    std::u32string_view letters(Language language) const;

    Order order(Language language) const;
    bool smallMonths(Language language) const;
    const LanguageParts& parts(Language language) const;
    std::span<const std::string_view> parts(Language language, Part part) const {
        return parts(language)[static_cast<std::size_t>(part)];
    }
    // "deadline: finish function? < #year >": the language's own patterns first, then those of all languages.
    std::span<const std::string_view> rules(Language language) const;
    std::size_t bytes() const;  // of memory

  private:
    friend const Lexicon& lexicon();
    Lexicon();
    struct Words;
    const Words* words_;
};

const Lexicon& lexicon();

// By the names that the files use.
std::optional<WordKind> wordKindNamed(std::string_view name);
std::optional<Mark> wordMarkNamed(std::string_view name);
std::optional<Part> wordPartNamed(std::string_view name);

// The hash of a phrase is made from those of its words, one by one; that of a single word is its nameHash.
std::uint64_t phraseHash(std::uint64_t soFar, std::uint64_t word);

}  // namespace plumbline
