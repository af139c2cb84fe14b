// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The lines of a language's grammar as they are matched: grammar.h tells how they are written.
//
//     const Grammar& grammar = grammarOf(Language::English);
//     grammar.rules[0].line;                               // "deadline: …" without its name
//     grammar.thatBegin(token, Language::English);         // a bit for each line that the token can begin

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "smart/grammar.h"
#include "smart/rule_classes.h"

namespace plumbline {

enum class AtomType : std::uint8_t { Mark, Ends, Starts, Word, Sign, Class };

struct Atom {
    AtomType type = AtomType::Word;
    std::uint64_t value = 0;
};

struct Element {
    std::uint64_t kinds = 0;  // any of them
    std::vector<Atom> atoms;  // or one of these
    std::uint8_t least = 1, most = 1;
    bool ahead = false, never = false, before = false, directly = false;
    bool few = false;      // as few as it goes
    bool strange = false;  // a name that nothing has
};

struct Rule {
    std::vector<Element> elements;
    std::size_t open = 0, close = 0, from = 0;  // elements before which these stand; from: 0 is none
    bool begins = false, later = false;         // only at the beginning, only behind it
    std::vector<std::uint64_t> needs;           // kinds of which a text must have one, each
    std::string_view line;
};

// The lines of a language, and which of them a token can begin: most begin none. A line is a bit.
struct Grammar {
    static constexpr std::size_t mostRules = 64;
    using Set = std::uint64_t;

    std::vector<Rule> rules;
    std::array<Set, ruleNameCount> named{};
    Set ofOneNumber = 0, ofTwoNumbers = 0;  // those that need so many
    std::array<Set, wordKindCount> ofKind{};
    std::vector<std::pair<Mark, Set>> ofMark;
    Set ofNumber = 0, ofWord = 0, ofSign = 0, ofCapital = 0;
    Set atBeginning = 0, later = 0;

    void addBeginning(const Element& element, Set rule);
    void addBeginning(RuleClass of, Set rule);
    Set thatBegin(const StatementToken& token, Language language) const;
};

const Grammar& grammarOf(Language language);

}  // namespace plumbline
