// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a goal's statement itself says: is it specific, measurable, time-bound; who, from where.
//
//     StatementReading goal = readStatement("Raise activation from 20 % to 35 % by end of June");
//     goal.measurable.holds;            // true, evidence "35 %"
//     goal.target;                      // "35"
//     goal.deadline;                    // "by end of June"
//     adviceFor(goal, text);            // what a coach would say first, in the statement's language
//
// English, German, French, Spanish, Portuguese and Italian; the language is found from the words. Rules of text alone: a service
// level ("within 4 hours") is no deadline, a label ("Top 10") no measure, a date of comparison no due date.

#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "smart/lexicon.h"

namespace plumbline {

// Bytes that are read; a longer text says what it wants at its beginning.
inline constexpr std::size_t longestStatement = 4000;

struct Evidence {
    bool holds = false;
    std::size_t first = 0, last = 0;  // bytes of the text that decided it; empty: nothing there
    std::string_view line = {};       // the line of the language's grammar that found it, where one did
    std::string_view in(std::string_view text) const { return text.substr(first, last - first); }
};

struct StatementReading {
    Language language = Language::English;
    Evidence specific, measurable, timeBound, owner, baseline;
    bool act = false;     // it says that something is to be done: a name does not
    bool binary = false;  // measurable because it can be checked off
    std::string target, unit, deadline;
    double score() const {
        return ((specific.holds ? 1 : 0) + (measurable.holds ? 1 : 0) + (timeBound.holds ? 1 : 0)) / 3.0;
    }
};

class StatementText;

// A statement that was read once: it keeps its tokens, and words advice when it is asked for.
//
//     const Statement statement("Improve sales");
//     statement.reading().specific.holds;      // false
//     statement.advice();                      // "Say which product, customers or region: …"
class Statement {
  public:
    explicit Statement(std::string_view text);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    std::string_view text() const { return text_; }
    const StatementReading& reading() const { return reading_; }
    // For what `seen` leaves to be said: a column may say what the statement does not.
    std::string advice(const StatementReading& seen) const;
    std::string advice() const { return advice(reading_); }
    // Other advice, and behind it that the statement holds two goals, where it does; advice() says that itself.
    std::string withParting(std::string advice) const;

  private:
    std::string text_;
    std::unique_ptr<StatementText> words_;
    StatementReading reading_;
};

// The same statement is read once: those of late are kept, a thread's own.
std::shared_ptr<const Statement> statementOf(std::string_view text);

StatementReading readStatement(std::string_view text);

// What tables ask of each statement, remembered for as many of them as a large table has: a table that is read again after an
// edit reads none of its statements again. Safe to use from several threads.
//
//     gistOf("Win 20 new customers by 31 December").timeBound;      // true
struct StatementGist {
    bool specific = false, measurable = false, timeBound = false, owner = false, act = false, binary = false;
    std::string target, unit;
};
StatementGist gistOf(std::string_view text);
std::string adviceFor(const StatementReading& reading, std::string_view text);

}  // namespace plumbline
