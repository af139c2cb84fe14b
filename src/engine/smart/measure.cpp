// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/measure.h"

#include <algorithm>
#include <optional>

#include "smart/deliverable.h"
#include "smart/endless.h"
#include "smart/main_figure.h"
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
        const MainFigure figure = mainFigure(text_);
        const auto number = figure.number;
        reading_.baseline = figure.baseline;
        if (number && !isAgeOfNothing(*number) && !takeWordBefore(*number))
            takeNumber(*number);
        else if (!reading_.evidence.holds && !takeWord() && !takeDeliverable() && deadline_.recurring)
            takeRhythm();
        return std::move(reading_);
    }

  private:
    bool isAgeOfNothing(std::size_t number) const;
    void takeNumber(std::size_t i);
    std::size_t lastOfTarget(std::size_t i);
    bool isOutOf(std::size_t i) const;
    bool isWordRange(std::size_t i, std::size_t joint) const;
    bool isTargetWord(std::size_t i) const;
    bool countsSomething(std::size_t i) const;
    bool isAmountInWords(std::size_t i) const;
    bool isFraction(std::size_t i) const;
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

// "No open items older than 60 days": none is the target, the days describe what there shall be none of.
bool MeasureFinder::isAgeOfNothing(std::size_t number) const {
    if (!text_.isAny(number + 1, {Kind::LongUnit, Kind::ShortUnit})) return false;
    for (std::size_t i = 0; i < number && i < 2; ++i)
        if (!text_.isClaimed(i) && (text_.is(i, Kind::Zero) || isNo(text_, i))) return true;
    return false;
}

void MeasureFinder::takeNumber(std::size_t i) {
    const bool times = text_.suffix(i) == "x" || text_.suffix(i) == "X";
    reading_.target = text_.token(i).letters > 0 && !times
                          ? std::string(text_.digits(i)) + std::string(scaleOf(text_, i))
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
    const bool joins = text_.is(joint, Kind::To) || text_.in(joint, Mark::RangeJoint);
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
        const bool signs = text_.token(i).negative || text_.token(end).negative;
        if (text_.isSign(upper) || isWordRange(i, upper) || signs)
            reading_.target = std::string(text_.shown(i, end));
        else
            reading_.target += "-" + std::string(text_.token(end).digits);
        return end;
    }
    std::size_t last = i;
    if (text_.in(second, Mark::Out) && text_.in(second + 1, Mark::OutOf) && text_.isNumber(second + 2))
        last = second + 2;
    else if (text_.in(second, Mark::OutOf) && text_.isNumber(second + 1))
        last = second + 1;
    else if (text_.in(second, Mark::OutOf) && text_.in(second + 1, Mark::EachOf) &&
             text_.isNumber(second + 2))
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
    if (drivesOnly(text_)) return false;
    if (i < 2 || !text_.in(i - 1, Mark::ForAll)) return false;
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
    const bool listed = i > 0 && (text_.in(i - 1, Mark::FromOf) || text_.isSign(i - 1, ':'));
    if (isFraction(i)) return true;
    if (text_.is(i, Kind::Universal) && text_.isWord(text_.after(i)))
        if (first || listed || (!asksForDegree(text_) && (isForAll(i) || isAllByThen(i)))) return true;
    return text_.is(i, Kind::Number) && countsSomething(i);
}

// "a twenty-first", "un ottavo", "un quinto de las ventas": a part, where no thing follows of which it is one of many.
bool MeasureFinder::isFraction(std::size_t i) const {
    if (!text_.in(i, Mark::Indefinite) || !text_.is(i + 1, Kind::Ordinal)) return false;
    const std::size_t behind = text_.after(i + 1);
    return behind >= text_.count() || text_.in(behind, Mark::OfWord);
}

// "one book a month": the rhythm follows the thing.
bool MeasureFinder::isBeforeRhythm(std::size_t i) const {
    constexpr std::size_t reach = 4;
    for (std::size_t at = i + 1; at <= i + reach && at < text_.count(); ++at)
        if (text_.token(at).first == deadline_.evidence.first) return true;
    return false;
}

// "six miles", "a three-tonne van", "fifteen percent": so many of a measure, where no time is meant.
bool MeasureFinder::isAmountInWords(std::size_t i) const {
    if (!text_.is(i, Kind::Number) || text_.isClaimed(i)) return false;
    std::size_t unit = lastOfNumberWords(text_, i) + 1;
    if (text_.isSign(unit, '-') && !text_.token(unit).spaceBefore) ++unit;
    return text_.isAny(unit, {Kind::Measure, Kind::Currency}) && text_.word(unit).size() > 1 &&
           !text_.isAny(unit, {Kind::LongUnit, Kind::ShortUnit, Kind::Number});
}

// "at least one post", "drei Projekten", "einmal"; articles alone count nothing.
bool MeasureFinder::countsSomething(std::size_t i) const {
    const WordEntry* entry = text_.token(i).entry;
    if (!entry) return true;  // a number that the lexicon need not know
    const double value = entry->value(text_.language());
    const bool fraction = value != 0 && value < 1 && text_.token(i).words > 1;  // "a hundredth", "minus one"
    if (fraction) return true;
    if (value > 1 || text_.in(i, Mark::TimesWord)) return true;
    if (text_.is(text_.after(i), Kind::Scale) || isAmountInWords(i))
        return true;  // "one million", "one mile"
    const bool one = value == 1 && !text_.is(i, Kind::Universal) && text_.isWord(text_.after(i));
    if (one && deadline_.recurring && isBeforeRhythm(i)) return true;  // "one book a month"

    return i > 0 && text_.in(i - 1, Mark::AtLeast);
}

// "two to three", "one million": the last token of a target in words.
std::size_t MeasureFinder::lastOfWords(std::size_t i) const {
    if (isFraction(i)) return text_.lastOf(i + 1);
    if (!text_.is(i, Kind::Number)) return text_.lastOf(i);
    std::size_t last = lastOfNumberWords(text_, i);
    const bool range = text_.is(last + 1, Kind::To) || text_.in(last + 1, Mark::RangeJoint);
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
    for (std::size_t i = 0; i < number; ++i)
        if (isAmountInWords(i)) {
            takeWordAt(i);
            return true;
        }
    bool along = false;
    for (std::size_t back = 1; back <= reach && back <= number; ++back)
        along = along || text_.is(number - back, Kind::Resource);
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
