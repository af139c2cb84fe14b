// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/grammar.h"

#include <bit>

#include "smart/grammar_lines.h"

namespace plumbline {
namespace {

constexpr std::size_t nowhere = std::size_t(-1);

class Matcher {
  public:
    Matcher(const StatementText& text, const Rule& rule) : text_(text), rule_(rule) {}

    std::optional<RuleMatch> at(std::size_t i) {
        const std::size_t end = walk(0, i);
        if (end == nowhere || end == i) return std::nullopt;
        return RuleMatch{first_, close_ - 1, from_, end, rule_.line};
    }

  private:
    std::size_t walk(std::size_t element, std::size_t i);
    std::size_t repeat(std::size_t element, std::size_t times, std::size_t i);
    std::size_t behind(const Element& element, std::size_t i) const;
    bool isBefore(const Element& element, std::size_t i) const;

    const StatementText& text_;
    const Rule& rule_;
    std::size_t first_ = 0, close_ = 0, from_ = nowhere;
    int steps_ = 0;
};

std::size_t Matcher::walk(std::size_t element, std::size_t i) {
    constexpr int most = 300;  // a line that goes astray ends
    if (++steps_ > most) return nowhere;
    if (element == rule_.open) first_ = i;
    if (element == rule_.close) close_ = i;
    if (rule_.from == element + 1) from_ = i;
    if (element == rule_.elements.size()) return i;
    const Element& one = rule_.elements[element];
    if (!one.ahead) return repeat(element, 0, i);
    const bool found = one.before     ? isBefore(one, i)
                       : one.directly ? i > 0 && behind(one, i - 1) != nowhere
                                      : behind(one, i) != nowhere;
    return found == one.never ? nowhere : walk(element + 1, i);
}

// As often as it goes, then less often; or the other way round.
std::size_t Matcher::repeat(std::size_t element, std::size_t times, std::size_t i) {
    const Element& one = rule_.elements[element];
    if (one.few && times >= one.least)
        if (const std::size_t end = walk(element + 1, i); end != nowhere) return end;
    const std::size_t next = times < one.most ? behind(one, i) : nowhere;
    if (next != nowhere && next > i)
        if (const std::size_t end = repeat(element, times + 1, next); end != nowhere) return end;
    return !one.few && times >= one.least ? walk(element + 1, i) : nowhere;
}

bool isAtom(const StatementText& text, const Atom& atom, std::size_t i, std::size_t& next) {
    next = i + 1;
    switch (atom.type) {
        case AtomType::Mark:
            return text.in(i, static_cast<Mark>(atom.value));
        case AtomType::Ends:
            return text.ends(i, static_cast<Part>(atom.value));
        case AtomType::Starts:
            return text.starts(i, static_cast<Part>(atom.value));
        case AtomType::Word:
            return text.isWord(i) && text.token(i).hash == atom.value;
        case AtomType::Sign:
            return text.isSign(i, static_cast<char32_t>(atom.value));
        case AtomType::Class:
            return isRuleClass(text, static_cast<RuleClass>(atom.value), i, next);
    }
    return false;
}

std::size_t Matcher::behind(const Element& element, std::size_t i) const {
    if (i < text_.count() && (text_.token(i).kinds & element.kinds) != 0) return text_.after(i);
    std::size_t next = i;
    for (const Atom& atom : element.atoms)
        if (isAtom(text_, atom, i, next)) return next;
    return nowhere;
}

bool Matcher::isBefore(const Element& element, std::size_t i) const {
    for (std::size_t at = 0; at < i; ++at)
        if (behind(element, at) != nowhere) return true;
    return false;
}

}  // namespace

namespace {

Grammar::Set thatMayFit(const Grammar& grammar, const std::vector<StatementToken>& tokens) {
    std::uint64_t kinds = 0;
    std::size_t numbers = 0;
    for (const StatementToken& token : tokens) {
        kinds |= token.kinds;
        numbers += token.kind == TokenKind::Number ? 1 : 0;
    }
    Grammar::Set rules =
        ~((numbers < 1 ? grammar.ofOneNumber : 0) | (numbers < 2 ? grammar.ofTwoNumbers : 0));
    for (std::size_t i = 0; i < grammar.rules.size(); ++i)
        for (std::uint64_t need : grammar.rules[i].needs)
            if ((kinds & need) == 0) rules &= ~(Grammar::Set(1) << i);
    return rules;
}

}  // namespace

const Grammar& findBeginnings(std::vector<StatementToken>& tokens, Language language) {
    const Grammar& grammar = grammarOf(language);
    const Grammar::Set fit = thatMayFit(grammar, tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        tokens[i].rules =
            grammar.thatBegin(tokens[i], language) & fit & ~(i == 0 ? grammar.later : grammar.atBeginning);
    return grammar;
}

std::uint64_t rulesNamed(const Grammar& grammar, RuleName name) {
    return grammar.named[static_cast<std::size_t>(name)];
}

std::string unreadable(Language language) {
    const Grammar& grammar = grammarOf(language);
    if (grammar.rules.size() != lexicon().rules(language).size()) return "a line";
    for (const Rule& rule : grammar.rules)
        for (const Element& element : rule.elements)
            if ((element.kinds == 0 && element.atoms.empty()) || element.strange)
                return std::string(rule.line);
    return {};
}

std::optional<RuleMatch> bestMatch(const StatementText& text, std::uint64_t rules, std::size_t i) {
    std::optional<RuleMatch> best;
    const Grammar& grammar = text.grammar();
    for (; rules != 0; rules &= rules - 1) {
        const Rule& rule = grammar.rules[static_cast<std::size_t>(std::countr_zero(rules))];
        const auto match = Matcher(text, rule).at(i);
        if (match && (!best || match->end > best->end)) best = match;
    }
    return best;
}

}  // namespace plumbline
