// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/headings.h"

#include "smart/dates.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool endsHeading(const StatementText& text, std::size_t i) {
    for (char32_t sign : {U':', U'|', U'=', char32_t(0x2013), char32_t(0x2014)})
        if (text.isSign(i, sign)) return true;
    return text.isSign(i, '-') && text.token(i).spaceBefore;
}

// The last token of a time that heads the statement from i on: "März", "Month 1", "6 Monate", "2026".
std::optional<std::size_t> headingAt(const StatementText& text, std::size_t i) {
    if (const auto last = countedPeriodAt(text, i)) return last;
    if (isMonth(text, i)) return dateTail(text, i);
    if (isYear(text, i)) return i;
    if (isCountedCode(text, i) && (i == 0 || (text.isSign(i + 1, ':') && text.word(i)[0] == 'm')))
        return i;  // "Downloads M3: 500", not "retention D7: 40 %"
    if (i == 0 && text.is(0, Kind::Period) && endsPeriod(text, 0)) return text.lastOf(0);  // "Year-end:"
    if (const auto last = countedTimeAt(text, i)) return last;
    const bool fromStart = i == 0 && text.in(0, Mark::StartLetter) && text.isCapital(0);  // "D+14"
    if (fromStart && text.isSign(1, '+') && text.isNumber(2)) return 2;
    const std::size_t ordinal = text.is(i, Kind::This) || text.in(i, Mark::FirstOne)
                                    ? text.after(i)
                                    : afterOrdinal(text, i);  // "1er mois", "first year"
    if (ordinal != i && text.isAny(ordinal, {Kind::LongUnit, Kind::Period})) return text.lastOf(ordinal);
    if (!text.isNumber(i)) return std::nullopt;
    const bool leads =
        i == 0 || text.isSign(i - 1) || text.is(i - 1, Kind::GoalWord) || text.in(i - 1, Mark::AfterWord);
    if (leads && text.is(i + 1, Kind::LongUnit)) return i + 1;
    const bool joined = text.isSign(i + 1, '-') && text.is(i + 2, Kind::LongUnit);  // "6-month target: …"
    return joined && text.is(i + 3, Kind::GoalWord) ? std::optional(i + 2) : std::nullopt;
}

}  // namespace

// "Deadline: 30 June | …", "Plazo: Mes 1": what stands behind the label, where it names a time.
std::optional<TimeSpan> labelledTimeAt(const StatementText& text, std::size_t i) {
    if (!text.is(i, Kind::DeadlineLabel)) return std::nullopt;
    const bool apart = i > 0 && !text.isAny(i, {Kind::By, Kind::In}) && text.isSign(i - 1) &&
                       !text.isSign(i - 1, '-');  // "(deadline 28 February)"
    const auto date = apart ? dateAt(text, text.after(i)) : std::nullopt;
    if (date && !text.is(text.after(i), Kind::Period)) return TimeSpan{text.after(i), *date};
    if (!text.isSign(text.after(i), ':')) return std::nullopt;
    const std::size_t first = text.after(i) + 1;
    std::size_t end = first;
    bool timed = false;
    for (; end < text.count(); ++end) {
        if (text.isSign(end, '|') || text.isSign(end, ';') || text.isSign(end, ')')) break;
        if (text.isSign(end, 0x2013) || text.isSign(end, 0x2014)) break;
        const bool sentence = text.isSign(end, '.') && text.isCapital(end + 1) && !isMonth(text, end + 1);
        if (sentence) break;
        timed = timed || dateAt(text, end) || text.isAny(end, {Kind::LongUnit, Kind::Period});
    }
    while (end > first && text.isSign(end - 1) && !text.isSign(end - 1, ')')) --end;
    if (!timed || end == first) return std::nullopt;
    return TimeSpan{first, end - 1};
}

// "März: 500 users", "Ziel Monat 3: …", "6 Monate: …", "Revenue 2026: …"; "launch (6 months)", "… (2026)".
std::optional<TimeSpan> headingTimeAt(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 5;
    const bool opened = i > 0 && (text.isSign(i - 1, '(') || text.isSign(i - 1, '['));
    if ((i >= reach && !opened) || (text.token(i).parenthesis && !opened)) return std::nullopt;
    const auto last = headingAt(text, i);
    if (!last) return std::nullopt;
    if (opened) {
        const bool closed = text.isSign(*last + 1, ')') || text.isSign(*last + 1, ']');
        const bool final = *last + 2 >= text.count();
        if (!closed || (!final && isYear(text, i))) return std::nullopt;
        return TimeSpan{i, *last};
    }
    std::size_t behind = *last + 1;
    if (text.is(behind, Kind::GoalWord)) ++behind;
    if (text.isSign(behind, '(')) {  // "Year 1 (2026): …"
        while (behind < text.count() && !text.isSign(behind, ')')) ++behind;
        ++behind;
    }
    const bool leads = i == 0 || text.isSign(i - 1, ':') || text.isSign(i - 1, '|');
    if (!(leads ? endsHeading(text, behind) : text.isSign(behind, ':'))) return std::nullopt;
    const bool placed = i > 0 && text.isAny(i - 1, {Kind::By, Kind::In, Kind::Within});
    return TimeSpan{placed ? i - 1 : i, *last};
}

}  // namespace plumbline
