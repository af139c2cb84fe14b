// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/grammar_lines.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "core/cut.h"
#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::string_view ruleNames[] = {"deadline", "rhythm",   "rate",  "from-to",
                                          "way",      "baseline", "owner", "purpose"};
static_assert(std::size(ruleNames) == ruleNameCount);

}  // namespace

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
        return atom.type == AtomType::Class &&
               (is == RuleClass::Figure || is == RuleClass::Amount || is == RuleClass::Year ||
                is == RuleClass::Years || is == RuleClass::Number || is == RuleClass::DayOfMonth);
    };
    return static_cast<std::size_t>(
        std::count_if(rule.elements.begin(), rule.elements.end(), [&](const Element& one) {
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

}  // namespace

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

}  // namespace plumbline
