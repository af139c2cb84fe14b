// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/measure.h"

#include <algorithm>
#include <optional>

#include "smart/deliverable.h"
#include "smart/quantity.h"
#include "smart/unit.h"

namespace plumbline {
namespace {

using Kind = WordKind;

class MeasureFinder {
  public:
    MeasureFinder(const StatementText& text, const Deadline& deadline) : text_(text), deadline_(deadline) {}

    MeasureReading find() {
        const auto number = mainNumber();
        if (number && !isAgeOfNothing(*number))
            takeNumber(*number);
        else if (!takeWord() && !takeDeliverable() && deadline_.recurring)
            takeRhythm();
        return std::move(reading_);
    }

  private:
    std::optional<std::size_t> mainNumber();
    std::optional<std::size_t> endOfFromTo(std::size_t i) const;
    bool isBaseline(std::size_t i) const;
    bool isLevel(std::size_t i) const;
    bool isAgeOfNothing(std::size_t number) const;
    bool anyOutsideParentheses(std::size_t from) const;
    void takeNumber(std::size_t i);
    std::size_t lastOfTarget(std::size_t i);
    bool isTargetWord(std::size_t i) const;
    bool countsSomething(std::size_t i) const;
    bool takeWord();
    bool takeDeliverable();
    void takeRhythm();

    const StatementText& text_;
    const Deadline& deadline_;
    MeasureReading reading_;
};

std::optional<std::size_t> MeasureFinder::mainNumber() {
    const auto takeBaseline = [&](std::size_t i) {
        if (!reading_.baseline.holds) reading_.baseline = text_.evidence(i, i);
    };
    std::optional<std::size_t> main;
    for (std::size_t i = 0; i < text_.count(); ++i) {
        if (!isMeasureNumber(text_, i) || describesThing(text_, i)) continue;
        if (isBaseline(i)) {
            takeBaseline(i);
            continue;
        }
        if (const auto to = endOfFromTo(i)) {
            takeBaseline(i);
            return to;
        }
        if (text_.token(i).parenthesis && (main || anyOutsideParentheses(i))) continue;
        // "within 30 seconds in 95 % of cases": the share is the target, the time is the service level.
        const bool share = text_.isSign(i + 1, '%') || text_.is(i + 1, Kind::Percent);
        if (!main || (share && isLevel(*main))) main = i;
    }
    return main;
}

// "currently 20", "baseline: 20"
bool MeasureFinder::isBaseline(std::size_t i) const {
    return (i > 0 && text_.is(i - 1, Kind::Currently)) ||
           (i > 1 && text_.is(i - 2, Kind::Currently) && text_.isSign(i - 1, ':'));
}

bool MeasureFinder::isLevel(std::size_t i) const {
    return i > 0 && text_.is(i - 1, Kind::Within) && text_.is(i + 1, Kind::ShortUnit);
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

// "from 2 % to 4 %": the place of the second number, where i is the first.
std::optional<std::size_t> MeasureFinder::endOfFromTo(std::size_t i) const {
    const std::size_t before = isCurrencyBefore(text_, i) ? i - 1 : i;
    if (before == 0 || !text_.is(before - 1, Kind::From)) return std::nullopt;
    for (std::size_t at = i + 1; at < text_.count() && at <= i + 6; ++at) {
        if (text_.isSign(at, '.') || text_.isSign(at, ';')) return std::nullopt;
        if (!text_.is(at, Kind::To)) continue;
        for (std::size_t next = at + 1; next <= at + 4; ++next)
            if (isMeasureNumber(text_, next)) return next;
        return std::nullopt;
    }
    return std::nullopt;
}

void MeasureFinder::takeNumber(std::size_t i) {
    reading_.target = text_.token(i).letters > 0
                          ? std::string(text_.token(i).digits) + std::string(scaleOf(text_, i))
                          : std::string(text_.shown(i));
    std::size_t last = lastOfTarget(i);
    if (text_.is(last + 1, Kind::Scale) && text_.token(last + 1).spaceBefore) {
        ++last;
        reading_.target += " " + std::string(text_.shown(last));
    }
    reading_.evidence = text_.evidence(isCurrencyBefore(text_, i) ? i - 1 : i, last);
    reading_.unit = unitOfNumber(text_, i, last);
    if (reading_.unit == "%")
        reading_.evidence.last = text_.token(text_.isSign(last + 1, '+') ? last + 2 : last + 1).last;
}

// A target of more than one number: a range, "9 out of 10", "3:1". Its last token.
std::size_t MeasureFinder::lastOfTarget(std::size_t i) {
    const std::size_t second = i + 1, upper = text_.isSign(second, '%') ? second + 1 : second;
    const bool range =
        text_.isSign(upper, 0x2013) || text_.isSign(upper, '-') || (i > 0 && text_.is(i - 1, Kind::Range));
    if (range && text_.isNumber(upper + 1)) {
        reading_.target += "-" + std::string(text_.token(upper + 1).digits);
        return upper + 1;
    }
    std::size_t last = i;
    if (text_.wordIs(second, {"out"}) && text_.wordIs(second + 1, {"of"}) && text_.isNumber(second + 2))
        last = second + 2;
    else if (text_.wordIs(second, {"of", "von", "sur", "de"}) && text_.isNumber(second + 1))
        last = second + 1;
    else if (text_.isSign(second, ':') && text_.isNumber(second + 1) && !text_.token(second).spaceBefore &&
             !text_.token(second + 1).spaceBefore)
        last = second + 1;
    if (last > i) reading_.target = std::string(text_.shown(i, last));
    return last;
}

// A factor, nothing, everything or a number in words.
bool MeasureFinder::isTargetWord(std::size_t i) const {
    if (text_.isClaimed(i) || !text_.isWord(i)) return false;
    if (text_.isAny(i, {Kind::Factor, Kind::Zero}) || isNo(text_, i)) return true;
    const bool first = i == 0 || (i == 1 && text_.is(0, Kind::Function));
    const bool listed = i > 0 && (text_.wordIs(i - 1, {"from", "of"}) || text_.isSign(i - 1, ':'));
    if (text_.is(i, Kind::Universal) && (first || listed) && text_.isWord(text_.after(i))) return true;
    return text_.is(i, Kind::Number) && countsSomething(i);
}

// "at least one post", "drei Projekten", "einmal"; articles alone count nothing.
bool MeasureFinder::countsSomething(std::size_t i) const {
    const double value = text_.token(i).entry->value[static_cast<std::size_t>(text_.language())];
    if (value > 1 || text_.wordIs(i, {"einmal", "zweimal", "dreimal", "once", "twice"})) return true;
    return i > 0 &&
           text_.wordIs(i - 1, {"least", "mindestens", "mind", "moins", "menos", "exactly", "genau"});
}

bool MeasureFinder::takeWord() {
    for (std::size_t i = 0; i < text_.count(); ++i) {
        if (!isTargetWord(i)) continue;
        reading_.evidence = text_.evidence(i, i);
        reading_.target = std::string(text_.shown(i, text_.lastOf(i)));
        reading_.unit = unitOfWord(text_, i);
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
    if (isVague(text_)) return;
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
