// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/language.h"

#include <algorithm>
#include <array>

#include "core/words.h"

namespace plumbline {
namespace {

using Scores = std::array<int, languageCount>;

void addKnownWord(const WordEntry& entry, Scores& scores) {
    for (std::size_t language = 0; language < languageCount; ++language) {
        const auto l = static_cast<Language>(language);
        if (entry.has(l, WordKind::Function)) scores[language] += 2;
        if (entry.has(l, WordKind::Change) || entry.has(l, WordKind::Deliver) || entry.has(l, WordKind::Make))
            scores[language] += l == Language::English ? 0 : 2;  // other languages borrow English acts
        if (entry.has(l, WordKind::LongUnit) || entry.has(l, WordKind::Within)) scores[language] += 1;
        if (entry.of[language]->kinds != 0) scores[language] += 1;
    }
}

// A word that the lexicon does not know gives a point to every language that spells nearly so. English words
// stand in all kinds of sentences, so English gets it sooner.
void addUnknownWord(std::string_view word, Scores& scores) {
    constexpr std::size_t shortest = 4;
    constexpr int nearly = 16, nearlyEnglish = 80;  // twice, thirty-two times less likely
    if (word.size() < shortest) return;
    std::array<int, languageCount> likely{};
    for (std::size_t language = 0; language < languageCount; ++language)
        likely[language] = lexicon().spelling(static_cast<Language>(language)).likelihood(word);
    const int best = *std::max_element(likely.begin(), likely.end());
    for (std::size_t language = 0; language < languageCount; ++language) {
        const bool english = static_cast<Language>(language) == Language::English;
        if (likely[language] > best - (english ? nearlyEnglish : nearly)) scores[language] += 1;
    }
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

Language languageOf(std::string_view text, const std::vector<StatementToken>& tokens) {
    Scores known{}, spelled{};
    for (const StatementToken& token : tokens) {
        const bool letter = token.last - token.first == 1 && token.capital && token.first > 0;  // "Series A"
        if (letter) continue;
        if (token.entry)
            addKnownWord(*token.entry, known);
        else if (token.kind == TokenKind::Word)
            addUnknownWord(token.folded, spelled);
    }
    addLetters(text, known);
    // Of two alike, the one that is not English, if it has a word in it: it is English that others borrow
    // from.
    std::size_t best = 0;
    for (std::size_t language = 1; language < languageCount; ++language) {
        const int more = known[language] + spelled[language] - known[best] - spelled[best];
        if (more > 0 || (more == 0 && best == 0 && known[language] > 0)) best = language;
    }
    return static_cast<Language>(best);
}

}  // namespace plumbline
