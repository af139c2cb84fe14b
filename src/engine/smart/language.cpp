// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/language.h"

#include <algorithm>
#include <array>

#include "core/words.h"
#include "smart/number_words.h"

namespace plumbline {
namespace {

using Scores = std::array<int, languageCount>;

int pointsOf(const WordEntry& entry, Language language) {
    int points = 1;
    if (entry.has(language, WordKind::Function)) points += 2;
    if (entry.has(language, WordKind::Change) || entry.has(language, WordKind::Deliver) ||
        entry.has(language, WordKind::Make))
        points += language == Language::English ? 0 : 2;  // other languages borrow English acts
    if (entry.has(language, WordKind::LongUnit) || entry.has(language, WordKind::Within)) points += 1;
    return points;
}

// A single letter is one thing here and another there: each language gets its own.
void addKnownWord(const StatementToken& token, Scores& scores) {
    const WordEntry& entry = *token.entry;
    if (token.folded.size() > 1) {
        for (std::size_t language = 0; language < languageCount; ++language)
            scores[language] += entry.weight[language];
        return;
    }
    for (std::size_t language = 0; language < languageCount; ++language)
        if (entry.of[language]->kinds != 0)
            scores[language] += pointsOf(entry, static_cast<Language>(language));
}

// A point to every language that spells nearly so, and does not know the word. English words stand in all kinds of
// sentences, so English gets it sooner.
void addSpelling(std::string_view word, const WordEntry* entry, Scores& scores) {
    constexpr std::size_t shortest = 4;
    constexpr int nearly = 16, nearlyEnglish = 80;  // twice, thirty-two times less likely
    if (word.size() < shortest) return;
    const LetterModels::Likelihoods likely = lexicon().spelling(word);
    const int best = *std::max_element(likely.begin(), likely.begin() + languageCount);
    for (std::size_t language = 0; language < languageCount; ++language) {
        const bool english = static_cast<Language>(language) == Language::English;
        const bool known = entry && entry->of[language]->kinds != 0;
        if (!known && likely[language] > best - (english ? nearlyEnglish : nearly)) scores[language] += 1;
    }
}

// "trentasei", "funfundzwanzig"
void addNumber(std::string_view word, Scores& scores) {
    for (std::size_t language = 0; language < languageCount; ++language)
        if (isCompoundNumber(word, static_cast<Language>(language))) scores[language] += 2;
}

void addLetters(std::string_view text, Scores& scores) {
    std::array<bool, languageCount> seen{};
    for (std::size_t position = 0; position < text.size();) {
        if (static_cast<unsigned char>(text[position]) < 0x80) {
            ++position;
            continue;
        }
        const char32_t c = nextCodePoint(text, position);
        for (std::size_t language = 0; language < languageCount; ++language)
            seen[language] = seen[language] || lexicon().letters(static_cast<Language>(language)).find(c) !=
                                                   std::u32string_view::npos;
    }
    for (std::size_t language = 0; language < languageCount; ++language)
        if (seen[language]) scores[language] += 2;
}

}  // namespace

namespace {

// How many of the words are the language's numbers: "tres", "dos".
std::ptrdiff_t numbersIn(const std::vector<StatementToken>& tokens, std::size_t language) {
    return std::count_if(tokens.begin(), tokens.end(), [language](const StatementToken& token) {
        return token.entry && token.entry->has(static_cast<Language>(language), WordKind::Number);
    });
}

std::size_t bestOf(const Scores& known, const Scores& spelled) {
    // Of two alike, the one that is not English, if it has a word in it: it is English that others borrow from.
    std::size_t best = 0;
    for (std::size_t language = 1; language < languageCount; ++language) {
        const int more = known[language] + spelled[language] - known[best] - spelled[best];
        if (more > 0 || (more == 0 && best == 0 && known[language] > 0)) best = language;
    }
    return best;
}

// A sister language is nearly as good: their files may know more or less of the same words.
bool isClose(const Scores& known, const Scores& spelled, std::size_t best) {
    constexpr int close = 2;
    for (std::size_t language = 0; language < languageCount; ++language)
        if (language != best &&
            lexicon().order(static_cast<Language>(language)) ==
                lexicon().order(static_cast<Language>(best)) &&
            known[language] + spelled[language] + close >= known[best] + spelled[best])
            return true;
    return false;
}

}  // namespace

std::array<std::int8_t, languageCount> weightsOf(const WordEntry& entry) {
    std::array<std::int8_t, languageCount> weights{};
    std::int8_t best = 0;
    for (std::size_t language = 0; language < languageCount; ++language) {
        if (entry.of[language]->kinds == 0) continue;
        weights[language] = static_cast<std::int8_t>(pointsOf(entry, static_cast<Language>(language)));
        if (language > 0) best = std::max(best, weights[language]);
    }
    for (std::size_t language = 0; language < languageCount; ++language) {
        const bool shares =
            weights[language] > 0 && (language > 0 || entry.has(Language::English, WordKind::Function));
        if (shares) weights[language] = std::max(best, weights[language]);
    }
    return weights;
}

Language languageOf(std::string_view text, const std::vector<StatementToken>& tokens) {
    constexpr std::size_t few = 6;  // tokens; in more of them there are other words
    Scores known{}, spelled{};
    const auto isLetter = [](const StatementToken& token) {  // "Series A", "E-Mails"
        return token.last - token.first == 1 && token.capital && (token.first > 0 || token.hyphenAfter);
    };
    for (const StatementToken& token : tokens) {
        if (isLetter(token)) continue;
        if (token.entry)
            addKnownWord(token, known);
        else if (token.kind == TokenKind::Word)
            addSpelling(token.folded, nullptr, spelled);
        if (tokens.size() <= few && token.kind == TokenKind::Word && !token.entry)
            addNumber(token.folded, known);
    }
    addLetters(text, known);
    std::size_t best = bestOf(known, spelled);
    if (isClose(known, spelled, best)) {
        Scores alike{};
        for (const StatementToken& token : tokens)
            if (token.kind == TokenKind::Word && token.entry && !isLetter(token))
                addSpelling(token.folded, token.entry, alike);
        const Order order = lexicon().order(static_cast<Language>(best));
        for (std::size_t language = 0; language < languageCount; ++language)
            spelled[language] +=
                lexicon().order(static_cast<Language>(language)) == order ? alike[language] : 0;
        best = bestOf(known, spelled);
        for (std::size_t language = 0; language < languageCount; ++language)
            if (known[language] + spelled[language] == known[best] + spelled[best] &&
                lexicon().order(static_cast<Language>(language)) == order &&
                numbersIn(tokens, language) > numbersIn(tokens, best))
                best = language;
    }
    return static_cast<Language>(best);
}

}  // namespace plumbline
