// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/unit.h"

#include <algorithm>

#include "core/words.h"
#include "smart/dates.h"
#include "smart/quantity.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool isGerman(const StatementText& text) {
    return text.language() == Language::German;
}

// The noun phrase that began at `first` and goes to `end` stops before the word at `next`.
bool endsPhrase(const StatementText& text, std::size_t first, std::size_t end, std::size_t next) {
    constexpr std::size_t mostWords = 3;
    if (text.isAny(next, {Kind::Function, Kind::By, Kind::In, Kind::Change, Kind::Deliver, Kind::Per,
                          Kind::Within, Kind::Recurring, Kind::Compare}))
        return true;
    if (isMonth(text, next) || text.isClaimed(next) || end - first + 1 >= mostWords) return true;
    switch (text.language()) {
        case Language::English:  // "posts published"; "w/ …"
            return text.word(next).ends_with("ed") || text.word(next).size() == 1;
        case Language::German:
            return !text.isCapital(next);
        default:  // the thing comes first, what describes it behind; names stay whole
            return !text.isCapital(next) || !text.isCapital(first) || isAbbreviation(text.shown(next));
    }
}

// Behind the compound joined by hyphens that begins at i: "high-value", "sign-ups", or behind the word alone.
std::size_t compoundEnd(const StatementText& text, std::size_t i) {
    std::size_t end = i;
    while (text.isSign(end + 1, '-') && text.isWord(end + 2) && !text.token(end + 2).spaceBefore) end += 2;
    return end + 1;
}

// "high-value losses", "self-generated leads": the compound describes the word behind it.
bool isDescription(const StatementText& text, std::size_t i, std::size_t end) {
    if (text.language() != Language::English || end == i + 1 || !text.isWord(end)) return false;
    const std::string_view last = text.word(end - 1);
    for (std::string_view ending :
         {"ed", "ing", "value", "quality", "level", "priority", "term", "end", "profile", "scale", "time",
          "year", "month", "size", "market", "performing", "based"})
        if (last.ends_with(ending)) return true;
    return false;
}

// "blog posts", "Neukunden", "days": what is counted.
std::string nounPhrase(const StatementText& text, std::size_t at) {
    if (isCurrencyCode(text.shown(at))) return std::string(text.shown(at));
    while (isDescription(text, at, compoundEnd(text, at)) ||
           (text.is(at, Kind::Adjective) && text.isWord(at + 1) && !text.is(at + 1, Kind::Function)))
        at = compoundEnd(text, at);
    std::size_t end = compoundEnd(text, at) - 1;
    while (text.isWord(end + 1) && !endsPhrase(text, at, end, end + 1) &&
           !text.isAny(end, {Kind::LongUnit, Kind::ShortUnit}))
        end = compoundEnd(text, end + 1) - 1;
    if (text.is(at, Kind::ShortUnit)) end = std::max(end, text.lastOf(at));
    return std::string(text.shown(at, end));
}

// "New Logos in Pipe: 8": what is counted stands first, up to a preposition; of many words, the last.
std::string unitBeforeColon(const StatementText& text, std::size_t colon) {
    std::size_t last = 0;
    while (last < colon && (text.isWord(last) || text.isSign(last, '-')) &&
           (!text.is(last, Kind::Function) || text.is(last, Kind::Adjective)))
        ++last;
    if (last == 0 || !text.isWord(last - 1) || text.is(last - 1, Kind::GoalWord)) return {};
    return std::string(text.shown(last > 2 ? last - 1 : 0, last - 1));
}

// "the number of …": the things are counted, not the number.
bool isCount(const StatementText& text, std::size_t i) {
    return text.is(i, Kind::Metric) && text.is(i + 1, Kind::Function) &&
           text.wordIs(i, {"number", "nombre", "numero"});
}

bool isObjectWord(const StatementText& text, std::size_t i) {
    return text.isWord(i) && !text.isClaimed(i) &&
           !text.isAny(i, {Kind::Function, Kind::Change, Kind::Deliver, Kind::By, Kind::To, Kind::From,
                           Kind::GoalWord, Kind::Currently, Kind::Within, Kind::Number});
}

// "Increase support articles from 25 to 100", "Pos < 5": the words that end before the preposition or the
// sign of comparison at `border`.
std::string objectLeftOf(const StatementText& text, std::size_t border) {
    constexpr std::size_t mostWords = 3;
    std::size_t first = border;
    while (first > 0 && (isObjectWord(text, first - 1) ||
                         (text.isSign(first - 1, '-') && first > 1 && isObjectWord(text, first - 2))))
        --first;
    while (first < border && (text.isSign(first) || text.is(first, Kind::Adjective) ||
                              isDescription(text, first, compoundEnd(text, first))))
        first = text.isSign(first) ? first + 1 : compoundEnd(text, first);
    if (first >= border) return {};
    if (text.language() != Language::English) return nounPhrase(text, first);
    while (border - first > mostWords) ++first;
    return std::string(text.shown(first, border - 1));
}

bool isComparison(const StatementText& text, std::size_t i) {
    for (char32_t sign : {U'<', U'>', U'=', char32_t(0x2264), char32_t(0x2265), U'~', char32_t(0x2248)})
        if (text.isSign(i, sign)) return true;
    return false;
}

// "NPS of 40", "CSAT >= 4.6", "tickets from 200 to 120": without a thing behind the number, what stands
// before.
std::string measureBefore(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 7;
    std::size_t border = i;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
        const std::size_t at = i - back;
        if (text.isSign(at, '.') || text.isSign(at, ';') || text.isSign(at, ',')) break;
        const bool borders =
            isComparison(text, at) || text.isNumber(at) || text.isAny(at, {Kind::From, Kind::To});
        if (borders) border = at;
        if (!text.isWord(at)) continue;
        const std::string_view word = text.shown(at);
        if (isAbbreviation(word) && word.size() <= 6 && !isPeriodCode(text, at)) return std::string(word);
        if (text.isAny(at, {Kind::Change, Kind::Deliver})) break;
    }
    return border < i ? objectLeftOf(text, border) : std::string();
}

// "Zahl der Unfälle halbieren", "Besuche und Anrufe verdoppeln": German names the object before the verb.
std::string objectBefore(const StatementText& text, std::size_t verb) {
    std::size_t at = 0;
    while (at < verb && (!text.isWord(at) || text.isClaimed(at) || !text.isCapital(at) ||
                         text.isAny(at, {Kind::Function, Kind::Factor, Kind::Zero})))
        ++at;
    if (at >= verb) return {};
    if (text.is(at, Kind::Metric) && text.is(at + 1, Kind::Function) && at + 2 < verb &&
        text.isCapital(at + 2))
        at += 2;
    std::size_t last = at;
    while (last + 2 < verb && text.wordIs(last + 1, {"und"}) && text.isCapital(last + 2)) last += 2;
    return std::string(text.shown(at, last));
}

}  // namespace

bool meansTimes(const StatementText& text, std::size_t i) {
    return text.word(i).ends_with("mal");
}

std::size_t nounBehind(const StatementText& text, std::size_t at) {
    while (text.isWord(at) &&
           (text.is(at, Kind::Adjective) || (text.is(at, Kind::Function) && !text.is(at, Kind::Generic)) ||
            isCount(text, at)))
        ++at;
    return at;
}

std::string unitOfNumber(const StatementText& text, std::size_t i, std::size_t last) {
    if (isCurrencyBefore(text, i)) return std::string(text.shown(i - 1));
    const bool times = text.suffix(i) == "x" || text.suffix(i) == "X";
    if (text.token(i).letters > 0 && !times && scaleOf(text, i).empty()) return std::string(text.suffix(i));
    std::size_t at = last + 1;
    if (text.isSign(at, '+') || (last > i && text.isSign(at, '.'))) ++at;
    if (text.isSign(at, '%') || (text.isSign(at) && isCurrency(text.token(at).sign)))
        return std::string(text.shown(at));
    if (text.is(at, Kind::Percent)) return std::string(text.shown(at, text.lastOf(at)));
    while (text.isWord(at) && !text.isSign(at + 1, '-') &&
           (text.isAny(at, {Kind::Adjective, Kind::Determiner}) ||
            (text.is(at, Kind::From) && text.language() != Language::English)))
        ++at;
    if (isGerman(text) && text.isPlain(at) && !text.isCapital(at) && text.isWord(at + 1) &&
        text.isCapital(at + 1))
        ++at;  // "5 zahlungskräftige Kunden"
    if (i > 0 && text.isSign(i - 1, ':') && !text.isWord(at)) return unitBeforeColon(text, i - 1);
    if (!text.isWord(at) || text.isAny(at, {Kind::Function, Kind::By, Kind::In}) || text.isClaimed(at))
        return measureBefore(text, i);
    const bool time = text.isAny(at, {Kind::LongUnit, Kind::ShortUnit});
    if (isGerman(text) && !text.isCapital(at) && !time) return measureBefore(text, i);
    return nounPhrase(text, at);
}

std::string unitOfWord(const StatementText& text, std::size_t i) {
    const std::size_t noun = nounBehind(text, text.after(i));
    const bool counted = text.is(i, Kind::Number) && !meansTimes(text, i) && !text.is(i, Kind::Factor);
    const bool thing = text.isWord(noun) && (!isGerman(text) || text.isCapital(noun));
    if (counted && thing) return nounPhrase(text, noun);
    if (counted && isGerman(text)) return objectBefore(text, i);
    if (i > 1 && text.isSign(i - 1, ':') && !text.isWord(noun)) return unitBeforeColon(text, i - 1);
    const bool verbLast = text.is(i, Kind::Factor) && (!text.isWord(noun) || !text.isCapital(noun));
    if (isGerman(text) && (meansTimes(text, i) || verbLast)) return objectBefore(text, i);
    if (!text.isWord(noun)) return {};
    const bool part = text.wordIs(i, {"half"});  // "half of the pipeline comes from …"
    if (text.language() != Language::English || part) return std::string(text.shown(noun));
    const std::string phrase = nounPhrase(text, noun);
    if (text.is(i, Kind::Universal)) return phrase;
    return phrase.substr(phrase.rfind(' ') + 1);  // English names the thing last: "zero overdue invoices"
}

}  // namespace plumbline
