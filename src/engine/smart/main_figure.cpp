// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/main_figure.h"

#include "smart/clauses.h"
#include "smart/quantity.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool isPoints(const StatementText& text, std::size_t i) {
    return text.ends(i, Part::Points);
}

bool isPercent(const StatementText& text, std::size_t number) {
    return text.isSign(number + 1, '%') || text.is(number + 1, Kind::Percent);
}

class FigureFinder {
  public:
    explicit FigureFinder(const StatementText& text) : text_(text) {}

    MainFigure find();

  private:
    std::optional<std::size_t> endOfFromTo(std::size_t i) const;
    std::optional<std::size_t> endOfWay(std::size_t i) const;
    std::optional<std::size_t> figureBehindTo(std::size_t to) const;
    bool isWay(std::size_t i, std::size_t end) const;
    bool isLedAsWay(std::size_t i) const;
    bool beginsAnother(std::size_t main, std::size_t later) const;
    bool outranks(std::size_t later, std::size_t first) const;
    bool isResource(std::size_t i) const;
    bool isTeamSize(std::size_t i) const;
    std::optional<std::size_t> arrowFrom(std::size_t i) const;
    bool isBaseline(std::size_t i) const;
    bool wasBefore(std::size_t i) const;
    bool isHorizon(std::size_t i) const;
    bool isLevel(std::size_t i) const;
    bool anyOutsideParentheses(std::size_t from) const;

    const StatementText& text_;
};

MainFigure FigureFinder::find() {
    MainFigure figure;
    std::optional<std::size_t>& main = figure.number;
    for (std::size_t i = 0; i < text_.count(); ++i) {
        if (!isMeasureNumber(text_, i) || describesThing(text_, i) || isHorizon(i) || isAge(text_, i))
            continue;
        if (const auto end = endOfWay(i)) {
            if (!main || !beginsAnother(*main, i)) main = end;
            return figure;
        }
        const auto to = endOfFromTo(i);
        if (to || isBaseline(i) || wasBefore(i)) {
            if (!figure.baseline.holds && !isPoints(text_, i + 1)) figure.baseline = text_.evidence(i, i);
            if (!to) continue;
            if (!main || !beginsAnother(*main, i)) main = to;
            return figure;
        }
        if (text_.token(i).parenthesis && (main || anyOutsideParentheses(i))) continue;
        if (!main || outranks(i, *main)) main = i;
    }
    return figure;
}

// "Win 50 customers and raise revenue from …": a second goal behind the first.
bool FigureFinder::beginsAnother(std::size_t main, std::size_t later) const {
    for (std::size_t i = main + 1; i + 1 < later; ++i)
        if (text_.is(i, Kind::Joint) && text_.is(i + 1, Kind::Change)) return true;
    return false;
}

// Of two figures the later one is the target where the first is a condition ("within 30 seconds in 95 % of
// cases", "retention after 30 days to 40 %") or describes a thing ("$10M+ market"), or where a word says so.
bool FigureFinder::outranks(std::size_t later, std::size_t first) const {
    if (isResource(first) || isTeamSize(first) || isSizeOfThing(text_, first)) return true;
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
bool FigureFinder::isBaseline(std::size_t i) const {
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
bool FigureFinder::isLevel(std::size_t i) const {
    return i > 0 && text_.isAny(i + 1, {Kind::LongUnit, Kind::ShortUnit}) &&
           (text_.isAny(i - 1, {Kind::Within, Kind::In}) || text_.is(i - 1, Kind::After) ||
            text_.in(i - 1, Mark::Than));
}

// "increase retention after 30 days", "… la rétention à 30 jours": when it is measured, not how much.
bool FigureFinder::isHorizon(std::size_t i) const {
    if (i == 0 || !text_.is(i + 1, Kind::LongUnit)) return false;
    if (text_.is(i - 1, Kind::After) && !text_.is(i - 1, Kind::From)) return true;
    return text_.in(i - 1, Mark::ToBare) && text_.in(0, Mark::RaiseVerb);
}

bool FigureFinder::anyOutsideParentheses(std::size_t from) const {
    for (std::size_t i = from + 1; i < text_.count(); ++i)
        if (!text_.token(i).parenthesis && isMeasureNumber(text_, i)) return true;
    return false;
}

// "12 % → 18 %", "12 -> 18": the place of the second number, where i is the first.
std::optional<std::size_t> FigureFinder::arrowFrom(std::size_t i) const {
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
std::optional<std::size_t> FigureFinder::endOfFromTo(std::size_t i) const {
    if (const auto to = arrowFrom(i)) return to;
    std::size_t before = isCurrencyBefore(text_, i) ? i - 1 : i;
    if (before > 0 && text_.isSign(before - 1, '+')) --before;
    if (before == 0) return std::nullopt;
    // "um 3 Prozentpunkte auf 11 Prozent", "by 2 points to 9 %": the points are the way, not the end.
    const bool way = text_.in(before - 1, Mark::WayLead) && isPoints(text_, i + 1);
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

// "18 % to $1.17 billion", "um 5 % auf 25 %", "un 18 % hasta …": by so much to so much. The place of the end.
std::optional<std::size_t> FigureFinder::endOfWay(std::size_t i) const {
    const bool points = isPoints(text_, i + 1), percent = isPercent(text_, i);
    if (!percent && !points && !isLedAsWay(i)) return std::nullopt;
    std::size_t at = points || percent ? text_.after(i + 1) : behindAmount(text_, i);
    if (text_.isSign(at, ',')) ++at;
    while (text_.isClaimed(at)) ++at;  // "18 % this year to …"
    const bool purpose = text_.is(at, Kind::Function) && text_.isAny(at + 1, {Kind::Achieve, Kind::Change});
    if (purpose) at += text_.is(at + 1, Kind::To) ? 1 : 0;  // "pour atteindre"
    if (!text_.beginsWith(at, Kind::To) && !purpose) return std::nullopt;
    const auto end = figureBehindTo(at);
    return end && (points || isWay(i, *end)) ? end : std::nullopt;
}

// "by $2 …", "um 5 …"
bool FigureFinder::isLedAsWay(std::size_t i) const {
    const std::size_t before = isCurrencyBefore(text_, i) ? i - 1 : i;
    return before > 0 && text_.in(before - 1, Mark::WayOnly);
}

// "to more than 60,000", "hasta el 30 %", "to reach $20 million"
std::optional<std::size_t> FigureFinder::figureBehindTo(std::size_t to) const {
    constexpr std::size_t reach = 4;
    for (std::size_t at = text_.after(to); at <= to + reach; ++at) {
        if (isMeasureNumber(text_, at)) return at;
        const bool small = text_.isAny(at, {Kind::Function, Kind::Determiner, Kind::Achieve, Kind::From}) ||
                           (text_.isSign(at) && isCurrency(text_.token(at).sign));
        if (!small) return std::nullopt;
    }
    return std::nullopt;
}

// Not a range: "10 % to 15 %", "by 5 to 10"; German tells them apart, else the end is far from the way.
bool FigureFinder::isWay(std::size_t i, std::size_t end) const {
    constexpr double far = 3;
    if (isPercent(text_, i) && !isPercent(text_, end)) return true;
    if (isVerbLast(text_) && isLedAsWay(i)) return true;
    const bool from = i > 0 && text_.is(i - 1, Kind::From);
    constexpr double thousand = 1000;  // "by 2 to 3 million": the scale of the end is that of both
    const double way = amountAt(text_, i);
    const bool shared = way == figureAt(text_, i) && way < thousand;
    return !from && (shared ? figureAt(text_, end) : amountAt(text_, end)) >= far * way;
}

// "a team of 12", "im Team mit 8 Leuten": who does it.
bool FigureFinder::isTeamSize(std::size_t i) const {
    const bool range = isDash(text_, i + 1) || text_.is(i + 1, Kind::To);  // "équipe de 4-6 vendeurs"
    return i > 1 && !range && text_.is(i - 2, Kind::Role) &&
           text_.isAny(i - 1, {Kind::Function, Kind::From, Kind::Resource});
}

// "With 4 reps, win 30 dealers", "spend $5,000 to win 120 subscribers": what it takes.
bool FigureFinder::isResource(std::size_t i) const {
    constexpr std::size_t reach = 6;
    const std::size_t first = firstTelling(text_);
    const std::size_t lead = text_.is(0, Kind::Resource) ? 0 : first;
    if (!text_.is(lead, Kind::Resource) || i > lead + reach) return false;
    for (std::size_t at = lead + 1; at < i; ++at)
        if (text_.isNumber(at) || text_.isAny(at, {Kind::Change, Kind::Deliver, Kind::Achieve, Kind::Make}))
            return false;
    return true;
}

// A figure that is or was, where another that is to be reached stands behind it.
bool FigureFinder::wasBefore(std::size_t i) const {
    const Clause clause = clauseOf(text_, i);
    if (!tellsState(text_, clause, i) || !actsBehind(text_, clause)) return false;
    for (std::size_t at = clause.end; at < text_.count(); ++at)
        if (isMeasureNumber(text_, at)) return true;
    return false;
}

}  // namespace

MainFigure mainFigure(const StatementText& text) {
    return FigureFinder(text).find();
}

namespace {

bool isYears(const StatementText& text, std::size_t i) {
    if (!text.is(i, Kind::LongUnit)) return false;
    return text.starts(i, Part::YearsStart);
}

bool isBorder(const StatementText& text, std::size_t i) {
    return text.in(i, Mark::AgeBorder);
}

// "members under 30 years … by 20 %": with another figure the years tell which.
bool isAnotherFigure(const StatementText& text, std::size_t number) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (i != number && isUnitBehind(text, i) && isMeasureNumber(text, i)) return true;
    return false;
}

// Somebody stands before the number, with nothing between but from, to and other numbers: "children from 3 to 6".
bool somebodyBefore(const StatementText& text, std::size_t i, bool& border) {
    constexpr std::size_t reach = 7;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
        const std::size_t at = i - back;
        border = border || isBorder(text, at);
        if (text.is(at, Kind::Age)) {
            border = border || text.in(at, Mark::AgeWord);
            return true;
        }
        const bool between =
            text.isNumber(at) || isDash(text, at) || isBorder(text, at) ||
            text.isAny(at, {Kind::From, Kind::Range, Kind::To, Kind::Joint, Kind::Determiner}) ||
            isYears(text, at) || text.in(at, Mark::AgeBetween);
        if (!between) return false;
    }
    return false;
}

}  // namespace

bool isAge(const StatementText& text, std::size_t i) {
    constexpr double oldest = 120;
    if (text.token(i).letters > 0 || isUnitBehind(text, i) || figureAt(text, i) > oldest) return false;
    const bool years = isYears(text, i + 1);
    if (years && (text.is(i + 2, Kind::Age) || (text.isWord(i + 2) && text.is(i + 3, Kind::Age))))
        return true;
    const bool range = text.isAny(i + 1, {Kind::To, Kind::Joint}) || isDash(text, i + 1);
    if (range && text.isNumber(i + 2) && isAge(text, i + 2)) return true;
    if (years && i > 0 && isBorder(text, i - 1) && isAnotherFigure(text, i)) return true;
    const bool older = i > 1 && text.in(i - 2, Mark::AgeComparison);
    if (older && (years || !text.isWord(i + 1))) return true;
    bool border = false;
    const bool somebody = somebodyBefore(text, i, border);
    const bool alone =
        !text.isWord(i + 1) || text.isAny(i + 1, {Kind::Function, Kind::To, Kind::By, Kind::In});
    return somebody && (years || (border && alone));
}

}  // namespace plumbline
