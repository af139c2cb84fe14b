// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Patterns of statements, as lines of the language files. A line is a name and what follows one another:
//
//     rule deadline: finish function? < #year >          "close 2026", "clôturer l'exercice 2026"
//
// An element is a kind of word (finish), a small set (range-joint), "a word" or sign, ends:infinitive or starts:mid-start, or
// a class: #year, #month, #date, #figure (a number that may be measured), #number, #word, #capital, #plain, #phrase (of
// several words), #thing (a noun by itself), #end. "|" stands between what is alike, "?" behind what may be missing, "{0,3}"
// behind what may be repeated; "&" and "!" look ahead; "!@from": no such word anywhere before; "-#word": right before;
// "^": where a statement begins, "!^": elsewhere. "<" and ">" hold what is meant, "[" and "]" what it is compared with.
//
//     const auto match = matchAt(text, RuleName::Deadline, i);
//     match->first; match->last;        // tokens of what is meant
//     match->line;                      // which line fired
//
// Where several lines fit, the longest counts, of these the first.

#include <optional>
#include <string>
#include <string_view>

#include "smart/statement_text.h"

namespace plumbline {

enum class RuleName : std::uint8_t { Deadline, Rhythm, Rate, FromTo, Way, Baseline, Owner, Purpose };
inline constexpr std::size_t ruleNameCount = static_cast<std::size_t>(RuleName::Purpose) + 1;

struct RuleMatch {
    std::size_t first = 0, last = 0;  // what is meant
    std::size_t from = 0;             // what it is compared with
    std::size_t end = 0;              // behind the whole
    std::string_view line;
};

// Marks each token with the lines that it can begin; once the language is known.
const Grammar& findBeginnings(std::vector<StatementToken>& tokens, Language language);
std::uint64_t rulesNamed(const Grammar& grammar, RuleName name);

// For tests: the first word of a line that is no name of anything.
std::string unreadable(Language language);

std::optional<RuleMatch> bestMatch(const StatementText& text, std::uint64_t rules, std::size_t i);
inline std::optional<RuleMatch> matchAt(const StatementText& text, RuleName name, std::size_t i) {
    if (i >= text.count() || text.token(i).rules == 0) return std::nullopt;
    const std::uint64_t rules = text.token(i).rules & rulesNamed(text.grammar(), name);
    return rules != 0 ? bestMatch(text, rules, i) : std::nullopt;
}

}  // namespace plumbline
