// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/statement_text.h"

#include <algorithm>
#include <array>

#include "smart/grammar.h"
#include "smart/language.h"
#include "smart/number_words.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

constexpr std::uint64_t bitOf(WordKind kind) {
    return std::uint64_t(1) << static_cast<unsigned>(kind);
}

// The month that a word names; most words are asked about again and again.
int monthOf(const StatementToken& token) {
    struct Known {
        std::uint64_t hash = 0;
        int month = 0;
    };
    constexpr std::size_t size = 4096;
    thread_local std::array<Known, size> known;
    Known& place = known[token.hash % size];
    if (place.hash != token.hash) place = {token.hash, monthNamed(std::string(token.folded))};
    return place.month;
}

// Months are capitalised in English and German; "may", "mar" and "set" are words otherwise.
bool isMonthWord(const StatementToken& token, Language language) {
    const std::size_t length = token.last - token.first;
    if (token.kind != TokenKind::Word || length < 3 || length > 12) return false;
    const bool small = lexicon().smallMonths(language);
    constexpr std::size_t shortened = 4;  // "may", "mar", "dec"
    if (!token.capital && !small &&
        (length <= shortened || (token.own && token.own->in(language).is(Mark::MonthAndWord))))
        return false;
    if (token.own && token.own->in(language).is(Mark::NoMonth)) return false;
    return monthOf(token) != 0;
}

}  // namespace

StatementText::StatementText(std::string_view text) : text_(text) {
    tokensOf(text, tokens_, folded_);
    language_ = languageOf(text, tokens_);
    order_ = lexicon().order(language_);
    parts_ = &lexicon().parts(language_);
    for (StatementToken& token : tokens_) {
        if (token.entry) token.kinds = token.entry->kinds(language_);
        token.month = isMonthWord(token, language_);
        // "dès" leads to a time, "des" does not, and both are folded to the same word.
        const bool plain = token.last - token.first == token.folded.size();
        if (plain && token.words == 1 && token.own && token.own->in(language_).is(Mark::Accented))
            token.kinds &= ~(bitOf(WordKind::By) | bitOf(WordKind::In));
        if (token.kind == TokenKind::Word && token.kinds == 0 && isCompoundNumber(token.folded, language_))
            token.kinds = bitOf(WordKind::Number);
    }
    findSmallMonths();
    grammar_ = &findBeginnings(tokens_, language_);
}

// "may 19", "nov . 6", "15 march": beside a day a small letter is a month's too.
void StatementText::findSmallMonths() {
    const auto name = [&](std::size_t i) {
        if (!isWord(i)) return;
        StatementToken& token = tokens_[i];
        const bool known = is(i, WordKind::Function) && !in(i, Mark::MonthAndWord);
        if (token.month || token.capital || token.folded.size() > 5 || token.folded.size() < 3 || known)
            return;
        const bool placed = i > 0 && isAny(i - 1, {WordKind::By, WordKind::In, WordKind::Function});
        const bool lone = in(i, Mark::MonthAndWord) && !placed;  // "we may 12"
        if (!lone) token.month = monthOf(token) != 0;
    };
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (!isNumber(i) || tokens_[i].digits.size() > 2 || tokens_[i].letters > 2) continue;
        if (i > 0) name(isSign(i - 1, '.') && i > 1 ? i - 2 : i - 1);
        name(i + 1);
    }
}

bool StatementText::beginsWith(std::size_t i, WordKind kind) const {
    if (is(i, kind)) return true;
    if (i >= count() || tokens_[i].words == 1) return false;
    const WordEntry* first = lexicon().find(tokens_[i].hash);
    return first && first->has(language_, kind);
}

std::size_t StatementText::lastOf(std::size_t i) const {
    return std::min(after(i) - 1, count() - 1);
}

std::string_view StatementText::digits(std::size_t number) const {
    const StatementToken& token = tokens_[number];
    const std::size_t behind =
        static_cast<std::size_t>(token.digits.data() - text_.data()) + token.digits.size();
    return text_.substr(token.first, behind - token.first);
}

std::string_view StatementText::suffix(std::size_t number) const {
    const StatementToken& token = tokens_[number];
    const std::size_t behind = token.first + digits(number).size();
    return text_.substr(behind, token.last - behind);
}

void StatementText::claim(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last && i < count(); ++i) tokens_[i].claimed = true;
}

std::size_t firstTelling(const StatementText& text) {
    std::size_t i = 0;
    while (i < text.count() && (text.isClaimed(i) || text.isSign(i) || text.is(i, WordKind::Function))) ++i;
    return i;
}

bool isAbbreviation(std::string_view word) {
    return word.size() >= 2 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace plumbline
