// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/due_times.h"

#include "smart/dates.h"
#include "smart/horizons.h"
#include "smart/quantity.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// "churn", "40 % of …": something that is measured for each of many.
bool isMeasuredPerCase(const StatementText& text) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (text.is(i, Kind::Metric) || text.isSign(i, '%') || text.is(i, Kind::Percent)) return true;
    return false;
}

}  // namespace

bool isArticleAlone(const StatementText& text, std::size_t i) {
    return text.in(i, Mark::Article) && text.token(i).words == 1;
}

bool isDuePeriod(const StatementText& text, const TimePhrase& time) {
    const bool joined = time.core > time.first && text.isSign(time.core - 1, '-');
    const bool describes = time.core == time.first + 2 || text.in(time.first, Mark::ThroughWith);
    const bool thing =
        text.isWord(time.last + 1) && !text.isAny(time.last + 1, {Kind::Function, Kind::By, Kind::In});
    if (joined && describes && thing) return false;  // "early-year outreach"
    const bool article = time.core == time.first + 1 && isArticleAlone(text, time.first);
    const bool finished =
        time.first > 0 && text.is(time.first - 1, Kind::Finish);  // "cerrar el ejercicio con …"
    if (time.led && (!article || time.chosen || finished)) return true;
    const bool genitive =
        text.in(time.first, Mark::Genitive) && time.first > 0 && text.isCapital(time.first - 1);
    if (genitive) return false;  // "der Etat der kommenden Saison"
    const bool ordinal = time.chosen && text.isNumber(time.first);
    const bool apart = time.first > 0 && text.isSign(time.first - 1) && time.last + 1 >= text.count();
    if (ordinal && (apart || isYear(text, time.last))) return true;  // "1er semestre 2026", "…, 2nd quarter"
    return time.chosen && (text.is(time.core, Kind::This) || isNextBehind(text, time.last));
}

bool isDueCount(const StatementText& text, const TimePhrase& time) {
    bool led = !isArticleAlone(text, time.first);
    for (std::size_t i = time.first + 1; i < time.core; ++i)
        led = led || text.isAny(i, {Kind::By, Kind::In, Kind::Within});
    if (!led && !time.chosen) return false;                  // "réduire le délai de 10 jours"
    const bool after = text.is(time.last + 1, Kind::After);  // "3 months after the launch"
    if (!time.led && !time.chosen && !after) return false;
    if (isServiceLevel(text, time.number, time.unit)) return false;
    const bool ofEach = isMeasuredPerCase(text) || text.isAny(0, {Kind::Degree});
    if (ofEach && isDays(text, time.unit) && sinceStart(text, time.first, time.number)) return false;
    const bool since = text.in(time.first, Mark::AfterWord);
    for (std::size_t i = 0; since && i < text.count(); ++i)
        if (text.isSign(i, '%')) return false;  // "90 % stay after 3 months"
    const bool direct = time.number == time.first + 1;
    return !(direct && text.in(time.first, Mark::ForLong));
}

// "a stand at the fair", "zur Messe", "para el congreso": where to, or what for.
bool leadsThere(const StatementText& text, std::size_t i) {
    // "improve quality by peer review": a means, unless it is one of the dates of a project.
    if (text.in(i, Mark::ByMeans) && text.token(i).words == 1 && text.is(i + 1, Kind::Event) &&
        !text.in(i + 1, Mark::ProjectEvent))
        return true;
    return text.in(i, Mark::Thither);
}

// "during the summer campaign", "before the Christmas sales": English puts the thing behind what narrows it.
bool narrowsThing(const StatementText& text, std::size_t core, std::size_t last) {
    if (!isNounLast(text) || last != text.lastOf(core)) return false;
    if (!text.isAny(core, {Kind::Weekday, Kind::Period, Kind::Event}) || isPeriodCode(text, core))
        return false;
    return text.isWord(last + 1) && !text.isClaimed(last + 1) &&
           !text.isAny(last + 1, {Kind::Function, Kind::By, Kind::In, Kind::Within, Kind::To, Kind::Change,
                                  Kind::Deliver, Kind::Make, Kind::This, Kind::Recurring, Kind::Compare,
                                  Kind::After, Kind::Means});
}

// "Vorjahr", "baseline": what is compared with, where "vs" only leads to it.
bool isBaseWord(const StatementText& text, std::size_t i) {
    return text.is(i, Kind::Compare) && text.in(text.lastOf(i), Mark::BaseWord);
}

// "antes del launch": an event said in English.
bool isEvent(const StatementText& text, std::size_t i) {
    const bool borrowed = text.isWord(i) && text.token(i).entry && text.token(i).words == 1 &&
                          text.token(i).entry->has(Language::English, Kind::Event);
    return text.is(i, Kind::Event) || borrowed;
}

bool asksToBeTold(const StatementText& text) {
    constexpr std::size_t reach = 6;
    bool asks = false;
    for (std::size_t i = 0; i < text.count(); ++i) {
        asks = asks || (i < reach && text.in(i, Mark::Tell));
        if (asks && isMeasureNumber(text, i)) return false;
    }
    return asks;
}

}  // namespace plumbline
