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
    return text.isAny(next, {Kind::Function, Kind::By, Kind::In, Kind::Change, Kind::Deliver, Kind::Per,
                             Kind::Within}) ||
           (isGerman(text) && !text.isCapital(next)) || isMonth(text, next) || text.isClaimed(next) ||
           end - first + 1 >= mostWords;
}

// "blog posts", "Neukunden", "days": what is counted.
std::string nounPhrase(const StatementText& text, std::size_t at) {
    if (isCurrencyCode(text.shown(at))) return std::string(text.shown(at));
    std::size_t end = at;
    for (;;) {
        const bool joined =
            text.isSign(end + 1, '-') && text.isWord(end + 2) && !text.token(end + 2).spaceBefore;
        if (joined) {
            end += 2;
            continue;
        }
        if (!text.isWord(end + 1) || endsPhrase(text, at, end, end + 1)) break;
        if (text.isAny(end, {Kind::LongUnit, Kind::ShortUnit})) break;
        ++end;
    }
    if (text.is(at, Kind::ShortUnit)) end = std::max(end, text.lastOf(at));
    return std::string(text.shown(at, end));
}

// "New Logos in Pipe: 8": what is counted stands first, up to a preposition; of many words, the last.
std::string unitBeforeColon(const StatementText& text, std::size_t colon) {
    std::size_t last = 0;
    while (last < colon && (text.isWord(last) || text.isSign(last, '-')) &&
           (!text.is(last, Kind::Function) || text.is(last, Kind::Adjective)))
        ++last;
    if (last == 0 || !text.isWord(last - 1)) return {};
    return std::string(text.shown(last > 2 ? last - 1 : 0, last - 1));
}

// "NPS of 40", "CSAT >= 4.6": an abbreviation before the number is its measure.
std::string measureBefore(const StatementText& text, std::size_t i) {
    for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
        const std::size_t at = i - back;
        if (!text.isWord(at)) {
            if (text.isSign(at, '.') || text.isSign(at, ';') || text.isSign(at, ',')) return {};
            continue;
        }
        const std::string_view word = text.shown(at);
        if (isAbbreviation(word) && word.size() <= 6 && !isPeriodCode(text, at)) return std::string(word);
        if (text.isAny(at, {Kind::Change, Kind::Deliver})) return {};
    }
    return {};
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

// "the number of …": the things are counted, not the number.
bool isCount(const StatementText& text, std::size_t i) {
    return text.is(i, Kind::Metric) && text.is(i + 1, Kind::Function) &&
           text.wordIs(i, {"number", "nombre", "numero"});
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
    if (text.token(i).letters > 0 && scaleOf(text, i).empty()) return std::string(text.suffix(i));
    std::size_t at = last + 1;
    if (text.isSign(at, '+') || (last > i && text.isSign(at, '.'))) ++at;
    if (text.isSign(at, '%') || (text.isSign(at) && isCurrency(text.token(at).sign)))
        return std::string(text.shown(at));
    if (text.is(at, Kind::Percent)) return std::string(text.shown(at, text.lastOf(at)));
    while (text.isWord(at) && (text.isAny(at, {Kind::Adjective, Kind::Determiner}) ||
                               (text.is(at, Kind::From) && text.language() != Language::English)))
        ++at;
    if (i > 0 && text.isSign(i - 1, ':') && !text.isWord(at)) return unitBeforeColon(text, i - 1);
    if (!text.isWord(at) || text.isAny(at, {Kind::Function, Kind::By, Kind::In}) || text.isClaimed(at))
        return measureBefore(text, i);
    const bool time = text.isAny(at, {Kind::LongUnit, Kind::ShortUnit});
    if (isGerman(text) && !text.isCapital(at) && !time) return measureBefore(text, i);
    return nounPhrase(text, at);
}

std::string unitOfWord(const StatementText& text, std::size_t i) {
    const std::size_t noun = nounBehind(text, text.after(i));
    const bool counted = text.is(i, Kind::Number) && !meansTimes(text, i);
    if (counted && !text.is(i, Kind::Factor) && text.isWord(noun)) return nounPhrase(text, noun);
    if (i > 1 && text.isSign(i - 1, ':') && !text.isWord(noun)) return unitBeforeColon(text, i - 1);
    const bool verbLast = text.is(i, Kind::Factor) && (!text.isWord(noun) || !text.isCapital(noun));
    if (isGerman(text) && (meansTimes(text, i) || verbLast)) return objectBefore(text, i);
    if (!text.isWord(noun)) return {};
    const bool part = text.wordIs(i, {"half"});  // "half of the pipeline comes from …"
    if (text.language() != Language::English || text.is(i, Kind::Number) || part)
        return std::string(text.shown(noun));
    // English names the thing last: "zero overdue invoices", "all sales reps".
    const std::string phrase = nounPhrase(text, noun);
    return phrase.substr(phrase.rfind(' ') + 1);
}

}  // namespace plumbline
