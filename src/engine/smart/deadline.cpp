// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/deadline.h"

#include <algorithm>

#include "smart/dates.h"
#include "smart/horizons.h"
#include "smart/rhythm.h"
#include "smart/spans.h"
#include "smart/time_phrase.h"

namespace plumbline {
namespace {

using Kind = WordKind;

class DeadlineFinder {
  public:
    explicit DeadlineFinder(StatementText& text) : text_(text) {}

    Deadline find() {
        for (std::size_t i = 0; i < text_.count(); ++i) {
            if (text_.isClaimed(i)) continue;
            if (text_.is(i, Kind::Factor) && text_.token(i).words > 1) {  // "in half", "by a quarter"
                i = text_.lastOf(i);
                continue;
            }
            if (labelled(i) || heading(i) || phrase(i) || span(i) || rhythm(i) || byDate(i) || within(i))
                continue;
            bareDate(i);
        }
        return std::move(deadline_);
    }

  private:
    enum class Weight { None, BareYear, Rhythm, Date, DueDate };

    // A second date is no measure either. A bare year gives way ("contracts that expire in 2026 by 30
    // November", "from 8 % in 2025 to 5 % in 2026"), and so does a rhythm to a date.
    bool take(std::size_t first, std::size_t last, Weight weight) {
        last = std::min(last, text_.count() - 1);
        text_.claim(first, last);
        const bool laterYear = weight == Weight::BareYear && weight_ == weight && comparesBefore(first);
        const bool stronger = weight > weight_ || laterYear;
        if (!stronger) return true;
        weight_ = weight;
        deadline_.evidence = text_.evidence(first, last);
        deadline_.words = std::string(text_.shown(first, last));
        deadline_.recurring = weight == Weight::Rhythm;
        return true;
    }
    bool take(std::size_t first, std::size_t last) {
        const bool bareYear = last == first + 1 && isYear(text_, last) && text_.is(first, Kind::In) &&
                              !text_.is(first, Kind::By);
        const bool bareDay = text_.is(last, Kind::Weekday) && !text_.is(first, Kind::By);  // "said on Monday"
        if (bareYear || bareDay) return take(first, last, Weight::BareYear);
        return take(first, last, isDue(first) ? Weight::DueDate : Weight::Date);
    }
    // "launch in September and win 100 users by November": the due date counts more than the other.
    bool isDue(std::size_t first) const {
        return text_.is(first, Kind::By) && !text_.isAny(first, {Kind::In, Kind::Within});
    }
    // "from 8 % in 2025 to 5 % in 2026"
    bool comparesBefore(std::size_t first) const {
        for (std::size_t i = 0; i < first; ++i)
            if (text_.isAny(i, {Kind::From, Kind::Compare, Kind::Currently})) return true;
        return false;
    }
    bool pass(std::size_t first, std::size_t last) {
        text_.claim(first, last);
        return true;
    }

    bool labelled(std::size_t i);
    std::optional<std::size_t> headingAt(std::size_t i) const;
    bool heading(std::size_t i);
    bool phrase(std::size_t i);
    bool isDuePeriod(const TimePhrase& time) const;
    bool isDueCount(const TimePhrase& time) const;
    bool span(std::size_t i);
    bool rhythm(std::size_t i);
    bool byDate(std::size_t i);
    bool isBy(std::size_t i, std::size_t at, std::size_t last);
    bool isDayAlone(std::size_t i) const;
    bool leadsThere(std::size_t i) const;
    bool narrowsThing(std::size_t core, std::size_t last) const;
    bool atHorizon(std::size_t i) const;
    bool within(std::size_t i);
    std::size_t afterOrdinal(std::size_t i) const;
    bool isAside(std::size_t first, std::size_t last) const;
    bool isElided(std::size_t i) const;
    bool isGermanYear(std::size_t i) const;
    void bareDate(std::size_t i);

    StatementText& text_;
    Deadline deadline_;
    Weight weight_ = Weight::None;
};

// "Deadline: 30 June | …", "Plazo: Mes 1": what stands behind the label, where it names a time.
bool DeadlineFinder::labelled(std::size_t i) {
    if (!text_.is(i, Kind::DeadlineLabel)) return false;
    const bool apart = i > 0 && !text_.isAny(i, {Kind::By, Kind::In}) && text_.isSign(i - 1) &&
                       !text_.isSign(i - 1, '-');  // "(deadline 28 February)"
    const auto date = apart ? dateAt(text_, text_.after(i)) : std::nullopt;
    if (date && !text_.is(text_.after(i), Kind::Period)) return take(text_.after(i), *date, Weight::DueDate);
    if (!text_.isSign(text_.after(i), ':')) return false;
    const std::size_t first = text_.after(i) + 1;
    std::size_t end = first;
    bool timed = false;
    for (; end < text_.count(); ++end) {
        if (text_.isSign(end, '|') || text_.isSign(end, ';') || text_.isSign(end, ')')) break;
        if (text_.isSign(end, 0x2013) || text_.isSign(end, 0x2014)) break;
        const bool sentence = text_.isSign(end, '.') && text_.isCapital(end + 1) && !isMonth(text_, end + 1);
        if (sentence) break;
        timed = timed || dateAt(text_, end) || text_.isAny(end, {Kind::LongUnit, Kind::Period});
    }
    while (end > first && text_.isSign(end - 1) && !text_.isSign(end - 1, ')')) --end;
    return timed && end > first && take(first, end - 1, Weight::Date);
}

bool endsHeading(const StatementText& text, std::size_t i) {
    for (char32_t sign : {U':', U'|', U'=', char32_t(0x2013), char32_t(0x2014)})
        if (text.isSign(i, sign)) return true;
    return text.isSign(i, '-') && text.token(i).spaceBefore;
}

// The last token of a time that heads the statement from i on: "März", "Month 1", "6 Monate", "2026".
std::optional<std::size_t> DeadlineFinder::headingAt(std::size_t i) const {
    if (const auto last = countedPeriodAt(text_, i)) return last;
    if (isMonth(text_, i)) return dateTail(text_, i);
    if (isYear(text_, i)) return i;
    if (isCountedCode(text_, i) && (i == 0 || (text_.isSign(i + 1, ':') && text_.word(i)[0] == 'm')))
        return i;  // "Downloads M3: 500", not "retention D7: 40 %"
    if (i == 0 && text_.is(0, Kind::Period) && endsPeriod(text_, 0)) return text_.lastOf(0);  // "Year-end:"
    if (const auto last = countedTimeAt(text_, i)) return last;
    const bool fromStart = i == 0 && text_.wordIs(0, {"d", "t", "j"}) && text_.isCapital(0);  // "D+14"
    if (fromStart && text_.isSign(1, '+') && text_.isNumber(2)) return 2;
    const std::size_t ordinal = text_.is(i, Kind::This) || text_.wordIs(i, {"first"})
                                    ? text_.after(i)
                                    : afterOrdinal(i);  // "1er mois", "first year"
    if (ordinal != i && text_.isAny(ordinal, {Kind::LongUnit, Kind::Period})) return text_.lastOf(ordinal);
    if (!text_.isNumber(i)) return std::nullopt;
    const bool leads =
        i == 0 || text_.isSign(i - 1) || text_.is(i - 1, Kind::GoalWord) || text_.wordIs(i - 1, {"nach"});
    if (leads && text_.is(i + 1, Kind::LongUnit)) return i + 1;
    const bool joined = text_.isSign(i + 1, '-') && text_.is(i + 2, Kind::LongUnit);  // "6-month target: …"
    return joined && text_.is(i + 3, Kind::GoalWord) ? std::optional(i + 2) : std::nullopt;
}

// "März: 500 users", "Ziel Monat 3: …", "6 Monate: …", "Revenue 2026: …"; "launch (6 months)", "… (2026)".
bool DeadlineFinder::heading(std::size_t i) {
    constexpr std::size_t reach = 5;
    const bool opened = i > 0 && (text_.isSign(i - 1, '(') || text_.isSign(i - 1, '['));
    if ((i >= reach && !opened) || (text_.token(i).parenthesis && !opened)) return false;
    const auto last = headingAt(i);
    if (!last) return false;
    if (opened) {
        const bool closed = text_.isSign(*last + 1, ')') || text_.isSign(*last + 1, ']');
        const bool final = *last + 2 >= text_.count();
        return closed && (final || !isYear(text_, i)) && take(i, *last, Weight::Date);
    }
    std::size_t behind = *last + 1;
    if (text_.is(behind, Kind::GoalWord)) ++behind;
    if (text_.isSign(behind, '(')) {  // "Year 1 (2026): …"
        while (behind < text_.count() && !text_.isSign(behind, ')')) ++behind;
        ++behind;
    }
    const bool leads = i == 0 || text_.isSign(i - 1, ':') || text_.isSign(i - 1, '|');
    if (!(leads ? endsHeading(text_, behind) : text_.isSign(behind, ':'))) return false;
    const bool placed = i > 0 && text_.isAny(i - 1, {Kind::By, Kind::In, Kind::Within});
    return take(placed ? i - 1 : i, *last, Weight::Date);
}

// "by the end of next year", "im Laufe des Jahres", "in the next 90 days": a time in its usual shape.
bool DeadlineFinder::phrase(std::size_t i) {
    const auto time = timePhraseAt(text_, i);
    if (!time || isAside(time->first, time->last)) return false;
    if (isComparedBefore(text_, i) || isComparedBehind(text_, time->last)) return false;
    if (isOfEachCase(text_, i, time->last)) return false;
    if (time->shape != TimeShape::Count && narrowsThing(time->core, time->last)) return false;
    if (text_.is(time->last + 1, Kind::Last)) return pass(i, time->last + 1);  // "el año pasado"
    const bool apostrophe = text_.isSign(time->last + 1, '\'') || text_.isSign(time->last + 1, 0x2019);
    if (apostrophe && text_.wordIs(time->last + 2, {"s"})) return false;  // "this fall's class"
    switch (time->shape) {
        case TimeShape::Date:
            return (time->led || text_.is(time->core, Kind::This)) && take(i, time->last);  // "this summer"
        case TimeShape::Period:
            return isDuePeriod(*time) && take(i, withEvent(text_, time->last));
        case TimeShape::Year:  // "by the first quarter of 2026"; a year behind one word is byDate's
            return time->led && time->core > text_.after(i) && take(i, time->last);
        case TimeShape::Count:
            return isDueCount(*time) && take(i, withExplanation(text_, withEvent(text_, time->last)));
    }
    return false;
}

bool DeadlineFinder::isDuePeriod(const TimePhrase& time) const {
    const bool joined = time.core > time.first && text_.isSign(time.core - 1, '-');
    const bool describes = time.core == time.first + 2 || text_.wordIs(time.first, {"through", "with"});
    const bool thing =
        text_.isWord(time.last + 1) && !text_.isAny(time.last + 1, {Kind::Function, Kind::By, Kind::In});
    if (joined && describes && thing) return false;  // "early-year outreach"
    const bool article = time.core == time.first + 1 && text_.wordIs(time.first, {"el", "le", "la"});
    if (time.led && (!article || time.chosen)) return true;
    const bool genitive =
        text_.wordIs(time.first, {"der", "des"}) && time.first > 0 && text_.isCapital(time.first - 1);
    if (genitive) return false;  // "der Etat der kommenden Saison"
    const bool ordinal = time.chosen && text_.isNumber(time.first);
    const bool apart = time.first > 0 && text_.isSign(time.first - 1) && time.last + 1 >= text_.count();
    if (ordinal && (apart || isYear(text_, time.last))) return true;  // "1er semestre 2026", "…, 2nd quarter"
    return time.chosen && (text_.is(time.core, Kind::This) || isNextBehind(text_, time.last));
}

bool DeadlineFinder::isDueCount(const TimePhrase& time) const {
    const bool article = time.core == time.first + 1 && text_.wordIs(time.first, {"el", "le", "la"});
    if (article && !time.chosen) return false;
    const bool after = text_.is(time.last + 1, Kind::After);  // "3 months after the launch"
    if (!time.led && !time.chosen && !after) return false;
    if (isServiceLevel(text_, time.number, time.unit)) return false;
    if (isDays(text_, time.unit) && sinceStart(text_, time.first, time.number)) return false;
    const bool since = text_.wordIs(time.first, {"nach", "after", "apres", "tras"});
    for (std::size_t i = 0; since && i < text_.count(); ++i)
        if (text_.isSign(i, '%')) return false;  // "90 % stay after 3 months"
    const bool direct = time.number == time.first + 1;
    return !(direct && text_.wordIs(time.first, {"for", "fur", "pendant", "durant", "durante"}));
}

bool DeadlineFinder::span(std::size_t i) {
    const auto span = timeSpanAt(text_, i);
    return span && !isAside(span->first, span->last) &&
           take(span->first, span->last, span->recurring ? Weight::Rhythm : Weight::Date);
}

bool DeadlineFinder::rhythm(std::size_t i) {
    const auto last = rhythmAt(text_, i);
    if (!last) return false;
    for (std::size_t back = 1; back <= 2 && back <= i; ++back)  // "respecto al año 2010"
        if (text_.is(i - back, Kind::Compare) && text_.after(i - back) >= i) return pass(i, *last);
    take(i, *last, Weight::Rhythm);
    if (weight_ == Weight::Rhythm && deadline_.evidence.first == text_.token(i).first) {
        const std::size_t first = timesBefore(text_, i);  // they are the measure too, so they stay unclaimed
        deadline_.evidence.first = text_.token(first).first;
        deadline_.words = std::string(text_.shown(first, *last));
    }
    return true;
}

// "by end of June", "bis Ende Q1 GJ 24/25", "d'ici à 2030", "antes del 30 de junio", "by year 3".
bool DeadlineFinder::byDate(std::size_t i) {
    if (text_.is(i + 1, Kind::Period) && text_.token(i + 1).words > 1 && text_.wordIs(i, {"at"}))
        return take(i, text_.after(i + 1) - 1);  // "at year end"
    if (!text_.isAny(i, {Kind::By, Kind::In})) return false;
    std::size_t at = text_.after(i);
    for (int steps = 0; steps < 5 && at < text_.count(); ++steps) {
        const bool apostrophe = text_.isSign(at, '\'') || text_.isSign(at, 0x2019);  // "avant l'été"
        const bool joined =
            text_.isSign(at, '-') && !text_.token(at).spaceBefore;  // "mid-2026", "end-of-year"
        if (joined && text_.is(at + 1, Kind::Period) && !text_.is(at - 1, Kind::Function)) return false;
        if (apostrophe || joined) {
            ++at;
            continue;
        }
        if (const auto last = countedPeriodAt(text_, at)) return take(i, *last);
        if (const auto last = dateAt(text_, at)) {
            const bool article = text_.wordIs(i, {"el", "le", "la"}) && text_.token(i).words == 1;
            if (article && text_.is(at, Kind::Period) && *last == text_.lastOf(at))
                return false;  // "reducir el periodo"
            return isBy(i, at, *last);
        }
        const bool by = text_.is(i, Kind::By);
        if (by && text_.is(at, Kind::Period))
            return !isComparedBefore(text_, i) && take(i, text_.after(at) - 1);
        if (by && text_.is(at, Kind::Event) && !leadsThere(i) && !narrowsThing(at, text_.lastOf(at)) &&
            !text_.isPlain(text_.after(at)))
            return take(i, withThing(text_, text_.after(at) - 1));  // "before the launch"
        const bool theDay = text_.wordIs(at - 1, {"the"}) && text_.token(at).letters == 2;
        const bool romanceDay = text_.wordIs(at - 1, {"le", "el", "del", "du"}) && isDayAlone(at);
        if (by && text_.isNumber(at) && (theDay || romanceDay))
            return take(i, at);  // "by the 15th", "avant le 15"
        if (!text_.isAny(at, {Kind::By, Kind::Function, Kind::This, Kind::In})) return false;
        at = text_.after(at);
    }
    return false;
}

bool DeadlineFinder::isDayAlone(std::size_t i) const {
    return text_.isNumber(i) && text_.token(i).digits.size() <= 2 && text_.token(i).letters == 0 &&
           !text_.isWord(i + 1) && !text_.isNumber(i + 1) &&
           (!text_.isSign(i + 1) || text_.isSign(i + 1, '.') || text_.isSign(i + 1, ','));
}

// "a stand at the fair", "zur Messe", "para el congreso": where to, or what for.
bool DeadlineFinder::leadsThere(std::size_t i) const {
    // "improve quality by peer review": a means, unless it is one of the dates of a project.
    if (text_.wordIs(i, {"by"}) && text_.token(i).words == 1 && text_.is(i + 1, Kind::Event) &&
        !text_.wordIs(i + 1, {"launch", "release", "go", "ga", "ipo", "handover", "kickoff", "graduation"}))
        return true;
    return text_.wordIs(
        i, {"a", "au", "aux", "al", "zum", "zur", "to", "at", "through", "for", "para", "pour", "due"});
}

// "during the summer campaign", "before the Christmas sales": English puts the thing behind what narrows it.
bool DeadlineFinder::narrowsThing(std::size_t core, std::size_t last) const {
    if (text_.language() != Language::English || last != text_.lastOf(core)) return false;
    if (!text_.isAny(core, {Kind::Weekday, Kind::Period, Kind::Event}) || isPeriodCode(text_, core))
        return false;
    return text_.isWord(last + 1) && !text_.isClaimed(last + 1) &&
           !text_.isAny(last + 1, {Kind::Function, Kind::By, Kind::In, Kind::Within, Kind::To, Kind::Change,
                                   Kind::Deliver, Kind::Make, Kind::This, Kind::Recurring, Kind::Compare,
                                   Kind::After, Kind::Means});
}

// The word of time at i leads to the date from `at` to `last`.
bool DeadlineFinder::isBy(std::size_t i, std::size_t at, std::size_t last) {
    if (narrowsThing(at, last)) return false;
    if (isOfEachCase(text_, i, last)) return pass(i, last);
    const bool by = text_.is(i, Kind::By);
    const bool share = i > 0 && (text_.isSign(i - 1, '%') || text_.is(i - 1, Kind::Percent));
    if (share && text_.wordIs(i, {"over", "on", "sobre"})) return pass(i, last);  // "10 % over 2025"
    // "gegenüber Vorjahr bis 31.12.": the comparison is complete before the date begins.
    const bool yearly =
        i >= 3 && text_.is(i - 3, Kind::Compare) && text_.after(i - 3) == i;  // "year on year"
    const bool complete =
        by && i > 0 &&
        (yearly || text_.is(i - 1, Kind::Period) ||
         (text_.is(i - 1, Kind::Compare) && text_.after(i - 1) == i) || isYear(text_, i - 1));
    if ((isComparedBefore(text_, i) && !complete) || isComparedBehind(text_, last)) return pass(i, last);
    if (!by && isYear(text_, at) && last == at && isComparedBefore(text_, at)) return false;
    return take(i, last);
}

// "1 000 utilisateurs à 12 mois", where another figure is the target and no verb changes the time.
bool DeadlineFinder::atHorizon(std::size_t i) const {
    const bool romance = text_.language() == Language::French || text_.language() == Language::Spanish;
    if (!romance || i < 2 || !text_.wordIs(i, {"a"}) || !text_.isNumber(i + 1) ||
        !text_.is(i + 2, Kind::LongUnit) || isOnlyFigure(text_, i + 1))
        return false;
    for (std::size_t at = 0; at < i; ++at)
        if (text_.isAny(at, {Kind::Change, Kind::Metric, Kind::From, Kind::LongUnit}) &&
            !text_.wordIs(at, {"d"}))
            return false;
    return text_.isNumber(0) || text_.isNumber(1);
}

// "in the coming weeks", "dans les mois à venir"; "in the last 12 months" is over.
bool DeadlineFinder::within(std::size_t i) {
    if (atHorizon(i)) return take(i, i + 2);
    if (!text_.isAny(i, {Kind::Within, Kind::In, Kind::This})) return false;
    std::size_t at = text_.after(i);
    while (text_.isWord(at) && (text_.is(at, Kind::Function) || text_.is(at, Kind::This)))
        at = text_.after(at);
    if (text_.is(at, Kind::Last)) return pass(i, at + 2);
    if (text_.isNumber(at) || text_.is(at, Kind::Number) || !coming(text_, i, at)) return false;
    return take(i, text_.is(at + 1, Kind::This) ? text_.after(at + 1) - 1 : at);
}

// "1. Quartal", "2nd half", "1er trimestre": the token behind the ordinal, or i.
std::size_t DeadlineFinder::afterOrdinal(std::size_t i) const {
    if (!text_.isNumber(i) || text_.token(i).digits.size() != 1) return i;
    if (text_.token(i).letters > 0) return i + 1;
    return text_.isSign(i + 1, '.') ? i + 2 : i;
}

// In parentheses with other words; "(Q3 2026)" alone says when.
bool DeadlineFinder::isAside(std::size_t first, std::size_t last) const {
    if (!text_.token(first).parenthesis) return false;
    if (first == 0 || last + 1 >= text_.count()) return true;
    const char32_t open = text_.token(first - 1).sign, close = text_.token(last + 1).sign;
    if (open == ',') return close != ')' && close != ']';  // "(whole crew, 12 May)"
    return !(open == '(' && close == ')') && !(open == '[' && close == ']');
}

// The apostrophe of "l'année".
bool DeadlineFinder::isElided(std::size_t i) const {
    return i > 0 && (text_.isSign(i, '\'') || text_.isSign(i, 0x2019)) && text_.wordIs(i - 1, {"l"});
}

// "2026 wollen wir …", "wird 2026 eröffnet": German says the year without a preposition.
bool DeadlineFinder::isGermanYear(std::size_t i) const {
    if (text_.language() != Language::German || !isYear(text_, i) || text_.token(i).parenthesis) return false;
    const auto verb = [&](std::size_t at) {
        return text_.wordIs(at, {"wird", "werden", "soll", "sollen", "wollen", "will", "mochten", "mochte"});
    };
    return i == 0 ? verb(1) : verb(i - 1) && text_.isWord(i + 1);
}

// A date that stands alone: "Jan 1st", "1000 users Feb 1st", "GJ25-Q1", "FY26", "30.6.2024", "Q3 2026".
void DeadlineFinder::bareDate(std::size_t i) {
    const bool yearFirst = isYear(text_, i) && (isPeriodCode(text_, i + 1) || isPeriodCode(text_, i + 2));
    if (yearFirst && !isComparedBefore(text_, i)) {
        take(i, dateTail(text_, i));  // "2026 Q3"
        return;
    }
    const bool behind = text_.is(i, Kind::Period) && text_.is(i + 1, Kind::This);  // "l'année prochaine"
    if (behind && (text_.word(i + 1).starts_with("proch") || text_.word(i + 1).starts_with("suiv") ||
                   text_.word(i + 1).starts_with("prox") || text_.token(i + 1).words > 1)) {
        const bool article = i > 0 && (text_.wordIs(i - 1, {"la", "le", "el"}) || isElided(i - 1));
        take(article ? i - (isElided(i - 1) ? 2 : 1) : i, text_.lastOf(i + 1));
        return;
    }
    if (isGermanYear(i)) {
        take(i, i, Weight::BareYear);
        return;
    }
    if (isYear(text_, i) || (text_.is(i, Kind::Period) && !isPeriodCode(text_, i))) return;
    const auto last = dateAt(text_, i);
    if (!last || isAside(i, *last)) return;
    const bool english = text_.language() == Language::English;
    if (english && i > 0 && text_.isAny(i - 1, {Kind::Determiner}) && text_.isPlain(*last + 1)) {
        text_.claim(i, *last);  // "update the Q3 forecast template"
        return;
    }
    const bool named = *last == i && (isMonth(text_, i) || text_.is(i, Kind::Weekday));
    const bool season = text_.is(i, Kind::Weekday) && *last + 1 == text_.after(i);
    if (named || season) return;
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
