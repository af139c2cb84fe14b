// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/deadline.h"

#include <algorithm>

#include "smart/dates.h"

namespace plumbline {
namespace {

using Kind = WordKind;

class DeadlineFinder {
  public:
    explicit DeadlineFinder(StatementText& text) : text_(text) {}

    Deadline find() {
        for (std::size_t i = 0; i < text_.count(); ++i) {
            if (text_.isClaimed(i)) continue;
            if (text_.is(i, Kind::Factor) && text_.token(i).words > 1) continue;  // "in half", "en un tercio"
            if (byDate(i) || within(i) || thisPeriod(i) || recurrence(i)) continue;
            bareDate(i);
        }
        return std::move(deadline_);
    }

  private:
    void take(std::size_t first, std::size_t last) {
        last = std::min(last, text_.count() - 1);
        // "contracts that expire in 2026 by 30 November", "from 8 % in 2025 to 5 % in 2026": a bare year
        // gives way.
        const bool bareYear = deadline_.evidence.holds && yearAlone_;
        yearAlone_ = isYear(text_, last) && last == first + 1 && text_.is(first, Kind::In) &&
                     !text_.is(first, Kind::By);
        text_.claim(first, last);  // a second date is no measure either
        if (deadline_.evidence.holds && !bareYear) return;
        deadline_.evidence = text_.evidence(first, last);
        deadline_.words = std::string(text_.shown(first, last));
    }
    bool pass(std::size_t first, std::size_t last) {
        text_.claim(first, last);
        return true;
    }

    bool byDate(std::size_t i);
    bool isBy(std::size_t i, std::size_t at, std::size_t last);
    bool within(std::size_t i);
    bool coming(std::size_t first, std::size_t unit) const;
    bool serves() const;
    bool thisPeriod(std::size_t i);
    std::size_t afterOrdinal(std::size_t i) const;
    bool recurrence(std::size_t i);
    bool isRhythm(std::size_t i, std::size_t unit) const;
    void bareDate(std::size_t i);

    StatementText& text_;
    Deadline deadline_;
    bool yearAlone_ = false;  // the deadline so far is "in 2026"
};

// "by end of June", "bis Ende Q1 GJ 24/25", "d'ici à 2030", "antes del 30 de junio", "by year 3".
bool DeadlineFinder::byDate(std::size_t i) {
    if (text_.is(i + 1, Kind::Period) && text_.token(i + 1).words > 1 && text_.wordIs(i, {"at"})) {
        take(i, text_.after(i + 1) - 1);  // "at year end"
        return true;
    }
    if (!text_.isAny(i, {Kind::By, Kind::In})) return false;
    std::size_t at = text_.after(i);
    for (int steps = 0; steps < 5 && at < text_.count(); ++steps) {
        if (text_.isSign(at, '\'') || text_.isSign(at, 0x2019)) {  // "avant l'été"
            ++at;
            continue;
        }
        if (const auto last = dateAt(text_, at)) return isBy(i, at, *last);
        if (text_.is(at, Kind::Period) && text_.is(i, Kind::By)) {
            const std::size_t last = text_.after(at) - 1;
            take(i, text_.isNumber(last + 1) ? last + 1 : last);  // "by year 3"
            return true;
        }
        if (!text_.isAny(at, {Kind::By, Kind::Function, Kind::This, Kind::In})) return false;
        at = text_.after(at);
    }
    return false;
}

// The word of time at i leads to the date from `at` to `last`.
bool DeadlineFinder::isBy(std::size_t i, std::size_t at, std::size_t last) {
    const bool by = text_.is(i, Kind::By);
    // "gegenüber Vorjahr bis 31.12.": the comparison is complete before the date begins.
    const bool complete =
        by && i > 0 && (text_.isAny(i - 1, {Kind::Period, Kind::Compare}) || isYear(text_, i - 1));
    if ((isComparedBefore(text_, i) && !complete) || isComparedBehind(text_, last)) return pass(i, last);
    if (!by && isYear(text_, at) && last == at && isComparedBefore(text_, at)) return false;
    take(i, last);
    return true;
}

// "within 60 days", "in one month", "innerhalb von 3 Monaten", "en un an"; not service levels, not "last 12
// months".
bool DeadlineFinder::within(std::size_t i) {
    if (!text_.isAny(i, {Kind::Within, Kind::In})) return false;
    std::size_t at = text_.after(i);
    while (at < text_.count() && text_.isWord(at) && !text_.is(at, Kind::Number) &&
           (text_.is(at, Kind::Function) ||
            (text_.is(at, Kind::This) && !text_.is(text_.after(at), Kind::Period))))
        at = text_.after(at);
    if (text_.is(at, Kind::Last)) return pass(i, at + 2);
    const bool counted = text_.isNumber(at) || text_.is(at, Kind::Number);
    if (!counted) {
        if (!coming(i, at)) return false;
        take(i, text_.is(at + 1, Kind::This) ? text_.after(at + 1) - 1 : at);
        return true;
    }
    std::size_t unit = at + 1;
    while (text_.is(unit, Kind::Adjective) && unit + 1 < text_.count()) ++unit;
    if (!text_.is(unit, Kind::LongUnit)) return false;
    const std::string_view word = text_.word(unit);
    const bool days = word.starts_with("day") || word.starts_with("tag") || word.starts_with("jour") ||
                      word.starts_with("dia");
    if (days && serves()) return pass(i, i);
    const std::size_t last = text_.after(unit) - 1;
    // "within 60 days of deployment" is the whole deadline.
    const bool of = text_.wordIs(last + 1, {"of"}) && text_.isWord(last + 2);
    take(i, of ? last + 2 : last);
    return true;
}

// "in den nächsten Wochen", "dans les mois à venir": some of the next weeks or months.
bool DeadlineFinder::coming(std::size_t first, std::size_t unit) const {
    if (!text_.is(unit, Kind::LongUnit) || text_.after(unit) > text_.count()) return false;
    const std::string_view word = text_.word(text_.lastOf(unit));
    const bool several = word.ends_with('s') || word.ends_with("en") || word.ends_with("re");
    if (!several) return false;
    if (text_.is(unit + 1, Kind::This) && !text_.wordIs(unit + 1, {"ce"}))
        return text_.token(unit + 1).words > 1;
    for (std::size_t i = first; i < unit; ++i)
        if (text_.token(i).words > 1 ? text_.is(i, Kind::Within) && !text_.is(i, Kind::In)
                                     : text_.is(i, Kind::This))
            return true;
    return false;
}

// The statement is about answers, tickets, deliveries: days inside it are a service level.
bool DeadlineFinder::serves() const {
    for (std::size_t i = 0; i < text_.count(); ++i)
        if (text_.is(i, Kind::Service)) return true;
    return false;
}

// "this quarter", "next year", "im ersten Jahr", "ce trimestre".
bool DeadlineFinder::thisPeriod(std::size_t i) {
    std::size_t at = i;
    const bool placed = text_.isAny(at, {Kind::In, Kind::By}) && !text_.is(at, Kind::This);
    if (placed) {
        at = text_.after(at);
        while (text_.isWord(at) && text_.is(at, Kind::Function) && !text_.is(at, Kind::This))
            at = text_.after(at);
    }
    const std::size_t named = at;
    at = afterOrdinal(at);
    if (at == named && !text_.is(at, Kind::This)) return false;
    if (at != named && !placed) return false;  // "2nd quarter" alone names a thing
    while (text_.isAny(at, {Kind::This, Kind::Adjective})) at = text_.after(at);
    const bool season = text_.is(at, Kind::Weekday) && at > named;  // "this winter", "cet été"
    if ((!text_.is(at, Kind::Period) && !season) || text_.token(i).parenthesis || isComparedBefore(text_, i))
        return false;
    take(i, dateTail(text_, text_.lastOf(at)));
    return true;
}

// "1. Quartal", "2nd half", "1er trimestre": the token behind the ordinal, or i.
std::size_t DeadlineFinder::afterOrdinal(std::size_t i) const {
    if (!text_.isNumber(i) || text_.token(i).digits.size() != 1) return i;
    if (text_.token(i).letters > 0) return i + 1;
    return text_.isSign(i + 1, '.') ? i + 2 : i;
}

// "per month", "pro 2 Wochen", "/month", "p/m", "chaque mois"; not inside parentheses.
bool DeadlineFinder::recurrence(std::size_t i) {
    if (text_.token(i).parenthesis) return false;
    // "… monthly", "Halbjährlich zwei …": an adverb; "monthly active users" is a name.
    std::size_t last = i;
    const bool adverb =
        text_.is(i, Kind::Recurring) && (text_.language() != Language::English || !text_.isWord(i + 1));
    if (!adverb) {
        if (text_.wordIs(i, {"p"}) && text_.isSign(i + 1, '/') && text_.wordIs(i + 2, {"m"})) {
            last = i + 2;
        } else {
            const bool slash = text_.isSign(i, '/');
            if (!slash && !text_.is(i, Kind::Per)) return false;
            last = slash ? i + 1 : text_.after(i);
            if (text_.isNumber(last) || text_.is(last, Kind::Number)) ++last;
            if (!isRhythm(i, last)) return false;
        }
    }
    deadline_.recurring = true;
    take(i, last);
    return true;
}

// "a week", "al mes", "par an" need something counted before them; "Every week" begins a statement.
bool DeadlineFinder::isRhythm(std::size_t i, std::size_t unit) const {
    const bool slash = text_.isSign(i, '/');
    const bool weekday = text_.is(unit, Kind::Weekday) && !slash && text_.is(i, Kind::Universal);
    if ((!text_.is(unit, Kind::LongUnit) && !weekday) || text_.is(unit, Kind::Last)) return false;
    if (i == 0 && !text_.is(i, Kind::Universal)) return false;
    if (!slash && text_.is(i, Kind::In) && text_.isNumber(text_.after(i))) return false;
    return !text_.wordIs(i, {"a"}) || text_.isWord(i - 1) || text_.isNumber(i - 1);
}

// A date that stands alone: "Jan 1st", "1000 users Feb 1st", "GJ25-Q1", "FY26", "30.6.2024", "Q3 2026".
void DeadlineFinder::bareDate(std::size_t i) {
    if (isYear(text_, i) && i > 0 && i <= 4 && text_.isSign(i + 1, ':'))
        return take(i, i);  // "Revenue 2026: …"
    if (isYear(text_, i) || text_.token(i).parenthesis || text_.isAny(i, {Kind::Weekday, Kind::Period}))
        return;
    const auto last = dateAt(text_, i);
    if (!last) return;
    const bool onlyMonth = isMonth(text_, i) && *last == i;
    if (onlyMonth) return;
    if (isComparedBefore(text_, i) || isComparedBehind(text_, *last))
        text_.claim(i, *last);
    else
        take(i, *last);
}

}  // namespace

Deadline findDeadline(StatementText& text) {
    return DeadlineFinder(text).find();
}

}  // namespace plumbline
