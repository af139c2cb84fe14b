// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A statement's tokens as its reader asks about them: in the language found, with the parts already claimed.
//
//     StatementText text("Open 3 depots by May");
//     text.isNumber(1);                 // true
//     text.is(3, WordKind::By);         // true, in English
//     text.word(3);                     // "by": folded; empty for numbers and signs
//     text.claim(3, 4);                 // a deadline's words are no measure
//
// Places behind the end answer false or nothing.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "smart/statement.h"
#include "smart/tokens.h"

namespace plumbline {

struct Grammar;  // grammar.h

class StatementText {
  public:
    explicit StatementText(std::string_view text);
    StatementText(const StatementText&) = delete;
    StatementText& operator=(const StatementText&) = delete;

    Language language() const { return language_; }
    std::size_t count() const { return tokens_.size(); }
    const StatementToken& token(std::size_t i) const { return tokens_[i]; }

    bool is(std::size_t i, WordKind kind) const {
        return i < count() && (tokens_[i].kinds >> static_cast<unsigned>(kind) & 1) != 0;
    }
    bool isAny(std::size_t i, std::initializer_list<WordKind> kinds) const {
        std::uint64_t mask = 0;
        for (WordKind kind : kinds) mask |= std::uint64_t(1) << static_cast<unsigned>(kind);
        return i < count() && (tokens_[i].kinds & mask) != 0;
    }
    // A word of which the lexicon knows nothing in this language but that it can lead to a time ("exit 2026")
    // or names a thing.
    bool isPlain(std::size_t i) const {
        constexpr auto bit = [](WordKind kind) { return std::uint64_t(1) << static_cast<unsigned>(kind); };
        // From Was on, kinds say what a word does beside what it is.
        constexpr std::uint64_t newest = ~(bit(WordKind::Was) - 1);
        constexpr std::uint64_t open = bit(WordKind::Finish) | bit(WordKind::After) | bit(WordKind::Moment) |
                                       bit(WordKind::Artefact) | newest;
        return isWord(i) && (tokens_[i].kinds & ~open) == 0;
    }
    bool isNumber(std::size_t i) const { return i < count() && tokens_[i].kind == TokenKind::Number; }
    bool isWord(std::size_t i) const { return i < count() && tokens_[i].kind == TokenKind::Word; }
    bool isSign(std::size_t i) const { return i < count() && tokens_[i].kind == TokenKind::Sign; }
    bool isSign(std::size_t i, char32_t sign) const { return isSign(i) && tokens_[i].sign == sign; }
    bool isCapital(std::size_t i) const { return i < count() && tokens_[i].capital; }

    std::string_view word(std::size_t i) const {
        return i < count() ? tokens_[i].folded : std::string_view();
    }
    // A word of one of the language's small sets: "in(3, Mark::RangeJoint)", where "or" joins two numbers.
    bool in(std::size_t i, Mark mark) const {
        return i < count() && tokens_[i].own && tokens_[i].own->in(language_).is(mark);
    }
    // How a word ends or begins: "ends(word(3), Part::Infinitive)".
    bool ends(std::string_view word, Part part) const {
        if (word.empty()) return false;
        for (std::string_view one : (*parts_)[static_cast<std::size_t>(part)])
            if (one.back() == word.back() && word.ends_with(one)) return true;
        return false;
    }
    bool starts(std::string_view word, Part part) const {
        if (word.empty()) return false;
        for (std::string_view one : (*parts_)[static_cast<std::size_t>(part)])
            if (one.front() == word.front() && word.starts_with(one)) return true;
        return false;
    }
    bool ends(std::size_t i, Part part) const { return isWord(i) && ends(tokens_[i].folded, part); }
    bool starts(std::size_t i, Part part) const { return isWord(i) && starts(tokens_[i].folded, part); }
    Order order() const { return order_; }
    const Grammar& grammar() const { return *grammar_; }

    // Also where a phrase begins with such a word: "hasta el".
    bool beginsWith(std::size_t i, WordKind kind) const;

    // Behind the word or phrase that begins at i; its last token.
    std::size_t after(std::size_t i) const { return i + tokens_[i].words; }
    std::size_t lastOf(std::size_t i) const;

    std::string_view shown(std::size_t first, std::size_t last) const {
        return text_.substr(tokens_[first].first, tokens_[last].last - tokens_[first].first);
    }
    std::string_view shown(std::size_t i) const { return shown(i, i); }
    std::string_view suffix(std::size_t number) const;  // "k" of "20k"
    // Of a number as it is written, with its sign: "-20".
    std::string_view digits(std::size_t number) const;
    Evidence evidence(std::size_t first, std::size_t last) const {
        return {true, tokens_[first].first, tokens_[last].last};
    }

    bool isClaimed(std::size_t i) const { return i < count() && tokens_[i].claimed; }
    void claim(std::size_t first, std::size_t last);

  private:
    void findSmallMonths();

    std::string_view text_;
    std::string folded_;
    std::vector<StatementToken> tokens_;
    Language language_ = Language::English;
    Order order_ = Order::NounLast;
    const LanguageParts* parts_ = nullptr;
    const Grammar* grammar_ = nullptr;
};

// "new customers", "neue Kunden … gewinnen", "clientes nuevos"
inline bool isNounLast(const StatementText& text) {
    return text.order() == Order::NounLast;
}
inline bool isVerbLast(const StatementText& text) {
    return text.order() == Order::VerbLast;
}
inline bool isNounFirst(const StatementText& text) {
    return text.order() == Order::NounFirst;
}
inline bool isApostrophe(const StatementText& text, std::size_t i) {
    return text.isSign(i, '\'') || text.isSign(i, 0x2019);
}
// The sign or phrase before i that is a word of time: "antes del 15".
inline bool isLedBy(const StatementText& text, std::size_t i, WordKind kind) {
    for (std::size_t back = 1; back <= 4 && back <= i; ++back)
        if (text.is(i - back, kind) && text.after(i - back) == i) return true;
    return false;
}
inline bool isDash(const StatementText& text, std::size_t i) {
    return text.isSign(i, '-') || text.isSign(i, 0x2013);
}
// The first word that says something: "increase" of "We want to increase …".
std::size_t firstTelling(const StatementText& text);

bool isAbbreviation(std::string_view word);  // capitals only, two or more: "NPS"

}  // namespace plumbline
