// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/measure.h"

#include <algorithm>
#include <optional>

#include "smart/deliverable.h"
#include "smart/number_words.h"
#include "smart/quantity.h"
#include "smart/unit.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// "Improve …", "We will increase …": how much is asked, not what is there.
bool asksForDegree(const StatementText& text) {
    return text.is(firstTelling(text), Kind::Degree);
}

class MeasureFinder {
  public:
    MeasureFinder(const StatementText& text, const Deadline& deadline) : text_(text), deadline_(deadline) {}

    MeasureReading find() {
        const auto number = mainNumber();
        if (number && !isAgeOfNothing(*number) && !takeWordBefore(*number))
            takeNumber(*number);
        else if (!reading_.evidence.holds && !takeWord() && !takeDeliverable() && deadline_.recurring)
            takeRhythm();
        return std::move(reading_);
    }

  private:
    std::optional<std::size_t> mainNumber();
    std::optional<std::size_t> endOfFromTo(std::size_t i) const;
    bool beginsAnother(std::size_t main, std::size_t later) const;
    bool outranks(std::size_t later, std::size_t first) const;
    std::optional<std::size_t> arrowFrom(std::size_t i) const;
    bool isBaseline(std::size_t i) const;
    bool isHorizon(std::size_t i) const;
    bool isLevel(std::size_t i) const;
    bool isAgeOfNothing(std::size_t number) const;
    bool anyOutsideParentheses(std::size_t from) const;
    void takeNumber(std::size_t i);
    std::size_t lastOfTarget(std::size_t i);
    bool isOutOf(std::size_t i) const;
    bool isPoints(std::size_t i) const { return endsWithAny(text_.word(i), {"punkte", "points", "puntos"}); }
    bool isWordRange(std::size_t i, std::size_t joint) const;
    bool isTargetWord(std::size_t i) const;
    bool countsSomething(std::size_t i) const;
    bool isBeforeRhythm(std::size_t i) const;
    bool isForAll(std::size_t i) const;
    bool isAllByThen(std::size_t i) const;
    bool takeWord();
    bool takeWordBefore(std::size_t number);
    void takeWordAt(std::size_t i);
    std::size_t lastOfWords(std::size_t i) const;
    bool takeDeliverable();
    void takeRhythm();

    const StatementText& text_;
    const Deadline& deadline_;
    MeasureReading reading_;
};

std::optional<std::size_t> MeasureFinder::mainNumber() {
    std::optional<std::size_t> main;
    for (std::size_t i = 0; i < text_.count(); ++i) {
        if (!isMeasureNumber(text_, i) || describesThing(text_, i) || isHorizon(i)) continue;
        const auto to = endOfFromTo(i);
        if (to || isBaseline(i)) {
            if (!reading_.baseline.holds && !isPoints(i + 1)) reading_.baseline = text_.evidence(i, i);
            if (to) return main && beginsAnother(*main, i) ? main : to;
            continue;
        }
        if (text_.token(i).parenthesis && (main || anyOutsideParentheses(i))) continue;
        if (!main || outranks(i, *main)) main = i;
    }
    return main;
}

// "Win 50 customers and raise revenue from …": a second goal behind the first.
bool MeasureFinder::beginsAnother(std::size_t main, std::size_t later) const {
    for (std::size_t i = main + 1; i + 1 < later; ++i)
        if (text_.wordIs(i, {"and", "und", "et", "y"}) && text_.is(i + 1, Kind::Change)) return true;
    return false;
}

// Of two figures the later one is the target where the first is a condition ("within 30 seconds in 95 % of
// cases", "retention after 30 days to 40 %") or describes a thing ("$10M+ market"), or where a word says so.
bool MeasureFinder::outranks(std::size_t later, std::size_t first) const {
    const bool laterIsTime = text_.isAny(later + 1, {Kind::LongUnit, Kind::ShortUnit});
    if (isLevel(first) && !laterIsTime) return true;
    if (isCurrencyBefore(text_, first) && text_.isSign(first + 1, '+') && text_.isWord(first + 2) &&
        !text_.is(first + 2, Kind::Function))
        return true;
    const std::size_t before = later - (isCurrencyBefore(text_, later) ? 1 : 0);
    const auto goal = [&](std::size_t at) { return text_.is(at, Kind::GoalWord); };
    return before > 0 &&
           (goal(before - 1) || (before > 1 && goal(before - 2) && !text_.is(before - 1, Kind::To)));
}

// "currently 20", "baseline: 20", "from current 14 %", "(from 14 %)"
bool MeasureFinder::isBaseline(std::size_t i) const {
    const std::size_t before = i - (isCurrencyBefore(text_, i) ? 1 : 0);
    if (before == 0) return false;
    if (text_.is(before - 1, Kind::Currently)) return true;
    if (before == 1) return false;
    if (text_.is(before - 2, Kind::Currently))
        return text_.isSign(before - 1, ':') || text_.token(before - 2).words == 2;
    if (text_.isSign(before - 2, '(') && text_.is(before - 1, Kind::From)) return true;
    constexpr std::size_t reach = 5;  // "our baseline measure of 69 %", "derzeit jährlich 11 Millionen"
    for (std::size_t back = 1; back <= reach && back <= before; ++back) {
        const std::size_t at = before - back;
        if (text_.isSign(at) || text_.isNumber(at) ||
            text_.isAny(at, {Kind::To, Kind::Change, Kind::Achieve}))
            return false;
        if (text_.is(at, Kind::Currently)) return true;
    }
    return false;
}

// A time behind a word of time: "within 30 seconds", "after 30 days".
bool MeasureFinder::isLevel(std::size_t i) const {
    return i > 0 && text_.isAny(i + 1, {Kind::LongUnit, Kind::ShortUnit}) &&
           (text_.isAny(i - 1, {Kind::Within, Kind::In}) ||
            text_.wordIs(i - 1, {"after", "nach", "apres", "tras", "than", "als"}));
}

// "increase retention after 30 days", "… la rétention à 30 jours": when it is measured, not how much.
bool MeasureFinder::isHorizon(std::size_t i) const {
    if (i == 0 || !text_.is(i + 1, Kind::LongUnit)) return false;
    if (text_.wordIs(i - 1, {"after", "nach", "apres", "tras"})) return true;
    return text_.wordIs(i - 1, {"a"}) && text_.wordIs(0, {"augmenter", "ameliorer", "accroitre", "aumentar",
                                                          "mejorar", "incrementar", "elevar"});
}

// "No open items older than 60 days": none is the target, the days describe what there shall be none of.
bool MeasureFinder::isAgeOfNothing(std::size_t number) const {
    if (!text_.isAny(number + 1, {Kind::LongUnit, Kind::ShortUnit})) return false;
    for (std::size_t i = 0; i < number && i < 2; ++i)
        if (!text_.isClaimed(i) && (text_.is(i, Kind::Zero) || isNo(text_, i))) return true;
    return false;
}

bool MeasureFinder::anyOutsideParentheses(std::size_t from) const {
    for (std::size_t i = from + 1; i < text_.count(); ++i)
        if (!text_.token(i).parenthesis && isMeasureNumber(text_, i)) return true;
    return false;
}

// "12 % → 18 %", "12 -> 18": the place of the second number, where i is the first.
std::optional<std::size_t> MeasureFinder::arrowFrom(std::size_t i) const {
    constexpr std::size_t reach = 5;
    for (std::size_t at = i + 1; at <= i + reach && !text_.isNumber(at) && !text_.isSign(at, ','); ++at) {
        std::size_t next = at + 1;
        if (text_.isSign(at, '-') || text_.isSign(at, '=')) {
            if (!text_.isSign(next, '>')) continue;
            ++next;
        } else if (!text_.isSign(at, 0x2192)) {
            continue;
        }
        if (text_.isSign(next) && isCurrency(text_.token(next).sign)) ++next;
        if (isMeasureNumber(text_, next)) return next;
    }
    return std::nullopt;
}

// "from 2 % to 4 %": the place of the second number, where i is the first.
std::optional<std::size_t> MeasureFinder::endOfFromTo(std::size_t i) const {
    if (const auto to = arrowFrom(i)) return to;
    std::size_t before = isCurrencyBefore(text_, i) ? i - 1 : i;
    if (before > 0 && text_.isSign(before - 1, '+')) --before;
    if (before == 0) return std::nullopt;
    // "um 3 Prozentpunkte auf 11 Prozent", "by 2 points to 9 %": the points are the way, not the end.
    const bool way = text_.wordIs(before - 1, {"um", "by", "de", "en"}) && isPoints(i + 1);
    if (!text_.is(before - 1, Kind::From) && !way) return std::nullopt;
    constexpr int mostSteps = 6;
    int steps = 0;
    for (std::size_t at = i + 1; at < text_.count() && steps < mostSteps; ++at) {
        if (text_.isSign(at, '.') || text_.isSign(at, ';')) return std::nullopt;
        const bool aside = text_.token(at).parenthesis && !text_.token(i).parenthesis;
        if (aside || text_.isSign(at, ')')) continue;
        ++steps;
        if (!text_.is(at, Kind::To)) continue;
        for (std::size_t next = at + 1; next <= at + 4; ++next)
            if (isMeasureNumber(text_, next)) return next;
        return std::nullopt;
    }
    return std::nullopt;
}

void MeasureFinder::takeNumber(std::size_t i) {
    const bool times = text_.suffix(i) == "x" || text_.suffix(i) == "X";
    reading_.target = text_.token(i).letters > 0 && !times
                          ? std::string(text_.token(i).digits) + std::string(scaleOf(text_, i))
                          : std::string(text_.shown(i));
    std::size_t last = lastOfTarget(i);
    const bool squared = text_.isSign(last + 2, 0xb2) || text_.isSign(last + 2, 0xb3);
    while (isScale(text_, last + 1) && text_.token(last + 1).spaceBefore && !squared) {
        ++last;  // "2 mil millones"
        reading_.target += " " + std::string(text_.shown(last));
    }
    reading_.evidence = text_.evidence(isCurrencyBefore(text_, i) ? i - 1 : i, last);
    reading_.unit = unitOfNumber(text_, i, last);
    if (reading_.unit == "%")
        reading_.evidence.last = text_.token(text_.isSign(last + 1, '+') ? last + 2 : last + 1).last;
}

// "5 to 10 customers", "5 à 10 clients": no "from" before, one thing behind.
bool MeasureFinder::isWordRange(std::size_t i, std::size_t joint) const {
    const bool joins =
        text_.is(joint, Kind::To) || text_.wordIs(joint, {"bis", "or", "oder", "ou", "o", "a"});
    if (!joins || text_.token(joint).words > 1 || joint != i + 1 || !text_.isNumber(joint + 1) ||
        text_.isClaimed(joint) || text_.isClaimed(joint + 1))
        return false;
    const std::size_t before = isCurrencyBefore(text_, i) ? i - 1 : i;
    return before == 0 || !text_.isAny(before - 1, {Kind::From, Kind::Range});
}

// "4.5/5", "8/10": so many of so many points.
bool MeasureFinder::isOutOf(std::size_t i) const {
    return text_.isSign(i + 1, '/') && text_.isNumber(i + 2) && text_.token(i + 2).letters == 0 &&
           !text_.isSign(i + 3, '/') &&
           (text_.shown(i + 2) == "5" || text_.shown(i + 2) == "10" || text_.shown(i + 2) == "20" ||
            text_.shown(i + 2) == "100");
}

// A target of more than one number: a range, "9 out of 10", "3:1". Its last token.
std::size_t MeasureFinder::lastOfTarget(std::size_t i) {
    const std::size_t second = i + 1, upper = text_.isSign(second, '%') ? second + 1 : second;
    const bool range =
        isDash(text_, upper) || (i > 0 && text_.is(i - 1, Kind::Range)) || isWordRange(i, upper);
    const std::size_t end =
        text_.isSign(upper + 1) && isCurrency(text_.token(upper + 1).sign) ? upper + 2 : upper + 1;
    if (range && text_.isNumber(end)) {
        if (text_.isSign(upper) || isWordRange(i, upper))
            reading_.target = std::string(text_.shown(i, end));
        else
            reading_.target += "-" + std::string(text_.token(end).digits);
        return end;
    }
    std::size_t last = i;
    if (text_.wordIs(second, {"out"}) && text_.wordIs(second + 1, {"of"}) && text_.isNumber(second + 2))
        last = second + 2;
    else if (text_.wordIs(second, {"of", "von", "sur", "de", "sobre"}) && text_.isNumber(second + 1))
        last = second + 1;
    else if (text_.wordIs(second, {"de"}) && text_.wordIs(second + 1, {"cada"}) && text_.isNumber(second + 2))
        last = second + 2;
    else if (text_.isSign(second, ':') && text_.isNumber(second + 1) && !text_.token(second).spaceBefore &&
             !text_.token(second + 1).spaceBefore)
        last = second + 1;
    else if (isOutOf(i))
        last = second + 1;
    if (last > i) reading_.target = std::string(text_.shown(i, last));
    return last;
}

// "a film for all new dealers", "ein Gespräch nach jedem Termin": done for each of them, so it can be
// counted.
bool MeasureFinder::isForAll(std::size_t i) const {
    if (i < 2 || !text_.wordIs(i - 1, {"for", "with", "after", "across", "fur", "mit", "nach", "pour", "avec",
                                       "apres", "para", "con", "tras"}))
        return false;
    std::size_t thing = text_.after(i);
    while (text_.isAny(thing, {Kind::Function, Kind::Determiner, Kind::Adjective}))
        thing = text_.after(thing);
    return text_.isPlain(thing) && !isVague(text_);
}

// "make all of our packaging recyclable by 2030": with a date, all of them is a target.
bool MeasureFinder::isAllByThen(std::size_t i) const {
    const bool dated = deadline_.evidence.holds && !deadline_.recurring;
    return dated && !text_.is(i, Kind::Per) && !isVague(text_);
}

// A factor, nothing, everything or a number in words.
bool MeasureFinder::isTargetWord(std::size_t i) const {
    if (text_.isClaimed(i) || !text_.isWord(i)) return false;
    if (text_.isAny(i, {Kind::Factor, Kind::Zero}) || isNo(text_, i)) return true;
    const bool first =
        i <= 1 || (i == 2 && text_.is(1, Kind::Function));  // "all …", "attend all …", "formar a todos …"
    const bool listed = i > 0 && (text_.wordIs(i - 1, {"from", "of"}) || text_.isSign(i - 1, ':'));
    if (text_.is(i, Kind::Universal) && text_.isWord(text_.after(i)))
        if (first || listed || (!asksForDegree(text_) && (isForAll(i) || isAllByThen(i)))) return true;
    return text_.is(i, Kind::Number) && countsSomething(i);
}

// "one book a month": the rhythm follows the thing.
bool MeasureFinder::isBeforeRhythm(std::size_t i) const {
    constexpr std::size_t reach = 4;
    for (std::size_t at = i + 1; at <= i + reach && at < text_.count(); ++at)
        if (text_.token(at).first == deadline_.evidence.first) return true;
    return false;
}

// "at least one post", "drei Projekten", "einmal"; articles alone count nothing.
bool MeasureFinder::countsSomething(std::size_t i) const {
    const WordEntry* entry = text_.token(i).entry;
    if (!entry) return true;  // a number that the lexicon need not know
    const double value = entry->value[static_cast<std::size_t>(text_.language())];
    if (value > 1 || text_.wordIs(i, {"einmal", "zweimal", "dreimal", "once", "twice"})) return true;
    if (text_.is(text_.after(i), Kind::Scale)) return true;  // "one million"
    const bool one = value == 1 && !text_.is(i, Kind::Universal) && text_.isWord(text_.after(i));
    if (one && deadline_.recurring && isBeforeRhythm(i)) return true;  // "one book a month"

    return i > 0 &&
           text_.wordIs(i - 1, {"least", "mindestens", "mind", "moins", "menos", "exactly", "genau"});
}

// "two to three", "one million": the last token of a target in words.
std::size_t MeasureFinder::lastOfWords(std::size_t i) const {
    if (!text_.is(i, Kind::Number)) return text_.lastOf(i);
    std::size_t last = lastOfNumberWords(text_, i);
    const bool range =
        text_.is(last + 1, Kind::To) || text_.wordIs(last + 1, {"or", "bis", "oder", "ou", "o", "a"});
    if (range && text_.is(last + 2, Kind::Number)) last = lastOfNumberWords(text_, last + 2);
    return last;
}

void MeasureFinder::takeWordAt(std::size_t i) {
    const std::size_t last = lastOfWords(i);
    reading_.evidence = text_.evidence(i, last);
    reading_.target = std::string(text_.shown(i, last));
    const bool asNumber = last > text_.lastOf(i) || text_.is(last + 1, Kind::Percent);
    reading_.unit = asNumber ? unitOfNumber(text_, i, last) : unitOfWord(text_, i);
}

bool MeasureFinder::takeWord() {
    for (std::size_t i = 0; i < text_.count(); ++i) {
        if (!isTargetWord(i)) continue;
        takeWordAt(i);
        return true;
    }
    return false;
}

// "open two branches …, with a budget of 1.2 million": the figure goes along with what is counted in words.
bool MeasureFinder::takeWordBefore(std::size_t number) {
    constexpr std::size_t reach = 5;
    bool along = false;
    for (std::size_t back = 1; back <= reach && back <= number; ++back)
        along = along || text_.wordIs(number - back, {"with", "mit", "avec", "con"});
    for (std::size_t i = 0; along && i < number; ++i) {
        const bool counts = text_.isAny(i, {Kind::Number, Kind::Universal}) && isTargetWord(i);
        if (!counts) continue;
        takeWordAt(i);
        return true;
    }
    return false;
}

bool MeasureFinder::takeDeliverable() {
    reading_.evidence = findDeliverable(text_, deadline_.evidence.holds);
    reading_.binary = reading_.evidence.holds;
    return reading_.binary;
}

// A rhythm is a rate: "every Monday, send the report".
void MeasureFinder::takeRhythm() {
    if (isVague(text_) || asksForDegree(text_)) return;
    for (std::size_t i = 0; i < text_.count(); ++i) {
        if (!text_.isWord(i) || text_.isClaimed(i) || text_.is(i, Kind::Function)) continue;
        reading_.evidence = deadline_.evidence;
        reading_.binary = true;
        return;
    }
}

}  // namespace

MeasureReading findMeasure(const StatementText& text, const Deadline& deadline) {
    return MeasureFinder(text, deadline).find();
}

}  // namespace plumbline
