// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/grammar.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <utility>
#include <vector>

#include "core/cut.h"
#include "core/words.h"
#include "smart/rule_classes.h"

namespace plumbline {
namespace {

constexpr std::string_view ruleNames[] = {"deadline", "rhythm",   "rate",  "from-to",
                                          "way",      "baseline", "owner", "purpose"};
static_assert(std::size(ruleNames) == ruleNameCount);

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
    std::vector<std::uint64_t> needs;     // kinds of which a text must have one, each
    std::string_view line;
};

}  // namespace

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

void Grammar::addBeginning(RuleClass of, Set rule) {
    using enum RuleClass;
    constexpr RuleClass numbers[] = {Figure, Amount, Year, Years, Number};
    constexpr RuleClass words[] = {Noun, Word};
    constexpr RuleClass capitals[] = {Goal, Name, Capital};
    constexpr RuleClass signs[] = {Currency, Arrow, Dash, Apostrophe};
    const auto among = [of](const auto& list) {
        return std::find(std::begin(list), std::end(list), of) != std::end(list);
    };
    const bool number = among(numbers), word = among(words), sign = among(signs), capital = among(capitals),
               open = !number && !word && !sign && !capital;
    if (capital) ofCapital |= rule;
    if (of == Goal) ofKind[static_cast<std::size_t>(WordKind::GoalWord)] |= rule;
    if (number || open) ofNumber |= rule;
    if (word || open) ofWord |= rule;
    if (sign || open) ofSign |= rule;
}

void Grammar::addBeginning(const Element& element, Set rule) {
    for (std::size_t kind = 0; kind < wordKindCount; ++kind)
        if (element.kinds >> kind & 1) ofKind[kind] |= rule;
    for (const Atom& atom : element.atoms) {
        if (atom.type == AtomType::Mark)
            ofMark.emplace_back(static_cast<Mark>(atom.value), rule);
        else if (atom.type == AtomType::Class)
            addBeginning(static_cast<RuleClass>(atom.value), rule);
        else
            (atom.type == AtomType::Sign ? ofSign : ofWord) |= rule;
    }
}

Grammar::Set Grammar::thatBegin(const StatementToken& token, Language language) const {
    if (token.kind == TokenKind::Number) return ofNumber;
    if (token.kind == TokenKind::Sign) return ofSign;
    Set rules = token.capital ? ofWord | ofCapital : ofWord;
    for (std::uint64_t kinds = token.kinds; kinds != 0; kinds &= kinds - 1)
        rules |= ofKind[static_cast<std::size_t>(std::countr_zero(kinds))];
    if (!token.own) return rules;
    const LanguageWord& word = token.own->in(language);
    if ((word.marks[0] | word.marks[1]) == 0) return rules;
    for (const auto& [mark, of] : ofMark)
        if (word.is(mark)) rules |= of;
    return rules;
}

namespace {

// ---- reading a line

void addAtom(Element& element, std::string_view written) {
    if (written.size() > 2 && written.front() == '"') {
        written = written.substr(1, written.size() - 2);
        std::size_t position = 0;
        const char32_t c = nextCodePoint(written, position);
        const bool sign =
            position == written.size() && (c < 0x80 ? !std::isalnum(static_cast<int>(c)) : c >= 0x2000);
        element.atoms.push_back(sign ? Atom{AtomType::Sign, c}
                                     : Atom{AtomType::Word, nameHash(foldWord(written))});
    } else if (const auto kind = wordKindNamed(written)) {
        element.kinds |= std::uint64_t(1) << static_cast<unsigned>(*kind);
    } else if (const auto mark = wordMarkNamed(written)) {
        element.atoms.push_back({AtomType::Mark, static_cast<std::uint64_t>(*mark)});
    } else if (written.starts_with("ends:") || written.starts_with("starts:")) {
        const bool ends = written.starts_with("ends:");
        if (const auto part = wordPartNamed(written.substr(ends ? 5 : 7)))
            element.atoms.push_back(
                {ends ? AtomType::Ends : AtomType::Starts, static_cast<std::uint64_t>(*part)});
    } else if (const auto rule = ruleClassNamed(written)) {
        element.few = element.few || *rule == RuleClass::Between;
        element.atoms.push_back({AtomType::Class, static_cast<std::uint64_t>(*rule)});
    } else {
        element.strange = true;
    }
}

void readRepeat(Element& element, std::string_view& written) {
    if (written.ends_with('?')) {
        element.least = 0;
        written.remove_suffix(1);
    } else if (written.ends_with('}')) {
        const std::size_t open = written.rfind('{');
        std::string_view counts = written.substr(open + 1, written.size() - open - 2);
        const std::string_view least = cutAt(counts, ',');
        std::from_chars(least.data(), least.data() + least.size(), element.least);
        std::from_chars(counts.data(), counts.data() + counts.size(), element.most);
        written = written.substr(0, open);
    }
}

Element elementOf(std::string_view written) {
    Element element;
    if (written.front() == '&' || written.front() == '!') {
        element.ahead = true;
        element.never = written.front() == '!';
        written.remove_prefix(1);
    }
    if (written.front() == '-' && written.size() > 1) {
        element.ahead = element.directly = true;
        written.remove_prefix(1);
    }
    if (written.front() == '@') {
        element.before = true;
        written.remove_prefix(1);
    }
    if (!element.ahead) readRepeat(element, written);
    while (!written.empty()) addAtom(element, cutAt(written, '|'));
    return element;
}

Rule ruleOf(std::string_view line) {
    Rule rule;
    rule.line = trimmed(line);
    rule.close = std::size_t(-1);
    for (std::string_view rest = rule.line; !rest.empty();) {
        const std::string_view written = trimmed(cutAt(rest, ' '));
        if (written.empty()) continue;
        if (written == "^")
            rule.begins = true;
        else if (written == "!^")
            rule.later = true;
        else if (written == "<")
            rule.open = rule.elements.size();
        else if (written == ">")
            rule.close = rule.elements.size();
        else if (written == "[")
            rule.from = rule.elements.size() + 1;
        else if (written != "]")
            rule.elements.push_back(elementOf(written));
    }
    rule.close = std::min(rule.close, rule.elements.size());
    return rule;
}

// How many numbers in digits a text must have for the rule to fit.
std::size_t numbersIn(const Rule& rule) {
    const auto isNumber = [](const Atom& atom) {
        const auto is = static_cast<RuleClass>(atom.value);
        return atom.type == AtomType::Class && (is == RuleClass::Figure || is == RuleClass::Amount || is == RuleClass::Year ||
                                                is == RuleClass::Years || is == RuleClass::Number || is == RuleClass::DayOfMonth);
    };
    return static_cast<std::size_t>(std::count_if(rule.elements.begin(), rule.elements.end(), [&](const Element& one) {
        return one.least > 0 && !one.ahead && one.kinds == 0 && !one.atoms.empty() &&
               std::all_of(one.atoms.begin(), one.atoms.end(), isNumber);
    }));
}

void readRule(Grammar& grammar, std::string_view line) {
    const std::string_view name = trimmed(cutAt(line, ':'));
    const auto* const found = std::find(std::begin(ruleNames), std::end(ruleNames), name);
    if (found == std::end(ruleNames) || grammar.rules.size() >= Grammar::mostRules) return;
    const Grammar::Set rule = Grammar::Set(1) << grammar.rules.size();
    grammar.named[static_cast<std::size_t>(found - std::begin(ruleNames))] |= rule;
    grammar.rules.push_back(ruleOf(line));
    for (const Element& one : grammar.rules.back().elements)
        if (one.least > 0 && one.atoms.empty() && !one.ahead) grammar.rules.back().needs.push_back(one.kinds);
    if (grammar.rules.back().begins) grammar.atBeginning |= rule;
    if (grammar.rules.back().later) grammar.later |= rule;
    const std::size_t numbers = numbersIn(grammar.rules.back());
    if (numbers > 0) (numbers > 1 ? grammar.ofTwoNumbers : grammar.ofOneNumber) |= rule;
    for (const Element& element : grammar.rules.back().elements) {
        if (element.ahead) continue;
        grammar.addBeginning(element, rule);
        if (element.least > 0) return;
    }
}

const Grammar& grammarOf(Language language) {
    static const std::array<Grammar, languageCount> all = [] {
        std::array<Grammar, languageCount> read;
        for (std::size_t one = 0; one < languageCount; ++one)
            for (std::string_view line : lexicon().rules(static_cast<Language>(one)))
                readRule(read[one], line);
        return read;
    }();
    return all[static_cast<std::size_t>(language)];
}

// ---- matching

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
    for (; rules != 0;
         rules &= rules - 1) {
        const Rule& rule = grammar.rules[static_cast<std::size_t>(std::countr_zero(rules))];
        const auto match = Matcher(text, rule).at(i);
        if (match && (!best || match->end > best->end)) best = match;
    }
    return best;
}

}  // namespace plumbline
