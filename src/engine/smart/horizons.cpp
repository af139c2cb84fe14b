// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/horizons.h"

#include "smart/dates.h"

namespace plumbline {

using Kind = WordKind;

bool isOnlyFigure(const StatementText& text, std::size_t number) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (i != number && text.isNumber(i) && !text.isClaimed(i)) return false;
    return true;
}

bool isDays(const StatementText& text, std::size_t unit) {
    return text.starts(unit, Part::DaysStart);
}

// The last token of a count of time: "6-9" of "in 6-9 months", "drei bis fünf".
std::size_t upperOf(const StatementText& text, std::size_t count) {
    const bool joined =
        isDash(text, count + 1) || text.is(count + 1, Kind::To) || text.in(count + 1, Mark::RangeJoint);
    const bool upper = text.isNumber(count + 2) || text.is(count + 2, Kind::Number);
    return joined && upper ? count + 2 : count;
}

// "in 12 months (December 2026)": the same time once more.
std::size_t withExplanation(const StatementText& text, std::size_t last) {
    if (!text.isSign(last + 1, '(')) return last;
    std::size_t at = last + 2;
    while (text.isAny(at, {Kind::By, Kind::In})) at = text.after(at);
    const auto date = dateAt(text, at);
    return date && text.isSign(*date + 1, ')') ? *date + 1 : last;
}

// "in a period of", "dans un délai maximum de", "innerhalb einer Frist von": the word before the number.
bool leadsToCount(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 4;
    if (!text.isAny(i, {Kind::DeadlineLabel, Kind::Period}) && !text.isPlain(i)) return false;
    bool of = false, named = text.isAny(i, {Kind::DeadlineLabel, Kind::Period});
    for (std::size_t at = i; at < text.count() && at <= i + reach; ++at) {
        if (text.isNumber(at)) return of && named && text.is(at + 1, Kind::LongUnit);
        named = named || text.is(at - 1, Kind::DeadlineLabel);
        of = text.is(at, Kind::Function);
    }
    return false;
}

// "28 % of buyers reorder in their first month": each buyer's own month.
bool isOfEachCase(const StatementText& text, std::size_t first, std::size_t unit) {
    std::size_t share = text.isWord(0) ? 1 : 0;  // "El 30 % de"
    if (!text.isNumber(share) || !text.isSign(share + 1, '%') || !text.is(share + 2, Kind::Function))
        return false;
    for (std::size_t i = first; i <= unit; ++i)
        if (text.in(i, Mark::FirstOne)) return true;
    return false;
}

// "retention in the first 30 days": the days of each customer.
bool sinceStart(const StatementText& text, std::size_t first, std::size_t number) {
    for (std::size_t i = first; i < number; ++i) {
        if (text.in(text.lastOf(i), Mark::FirstOne)) return true;
    }
    return isNounFirst(text) && text.in(number + 1, Mark::FirstOne);
}

// Days in a statement about answers, tickets or deliveries; days or weeks in which a share of the cases or
// each of them is done: "90 % of orders within 3 days"; a few days that are the only figure.
bool isServiceLevel(const StatementText& text, std::size_t number, std::size_t unit) {
    constexpr std::size_t fewDays = 14;
    const bool days = isDays(text, unit);
    const bool weeks = text.starts(unit, Part::WeeksStart);
    if (days)
        for (std::size_t i = 0; i < text.count(); ++i)
            if (text.is(i, Kind::Service)) return true;
    const bool share = text.isNumber(0) && text.isSign(1, '%') && text.is(2, Kind::Function);
    if ((share && (days || weeks)) || (days && text.is(0, Kind::Universal))) return true;
    std::size_t count = 0;
    for (char c : text.token(number).digits) count = count * 10 + static_cast<std::size_t>(c - '0');
    if (days && text.is(number, Kind::Number))
        return isOnlyFigure(text, number);  // "innerhalb von einem Tag"
    return days && text.isNumber(number) && text.token(number).digits.size() <= 2 && count <= fewDays &&
           isOnlyFigure(text, number);
}

// "in den nächsten Wochen", "dans les mois à venir": some of the next weeks or months.
bool coming(const StatementText& text, std::size_t first, std::size_t unit) {
    if (!text.is(unit, Kind::LongUnit) || text.after(unit) > text.count()) return false;
    const std::string_view word = text.word(text.lastOf(unit));
    const bool several = text.ends(word, Part::Several);
    if (!several) return false;
    if (text.starts(word, Part::YearsStart)) return false;  // "in the coming years" names no time
    if (text.is(unit + 1, Kind::This) && !text.in(unit + 1, Mark::NotNextBehind))
        return text.token(unit + 1).words > 1;
    for (std::size_t i = first; i < unit; ++i)
        if (text.token(i).words > 1 ? text.is(i, Kind::Within) && !text.is(i, Kind::In)
                                    : text.is(i, Kind::This))
            return true;
    return false;
}

}  // namespace plumbline
