// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/main_figure.h"

#include <algorithm>
#include <vector>

#include "smart/clauses.h"
#include "smart/grammar.h"
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
    explicit FigureFinder(const StatementText& text) : text_(text) { findPatterns(); }

    MainFigure find();

  private:
    struct Way {
        std::size_t from = 0, to = 0;
    };
    void findPatterns();
    static std::optional<std::size_t> endFrom(const std::vector<Way>& ways, std::size_t i);
    std::optional<std::size_t> endOfWay(std::size_t i) const;
    bool isWay(std::size_t i, std::size_t end) const;
    bool isLedAsWay(std::size_t i) const;
    bool beginsAnother(std::size_t main, std::size_t later) const;
    bool outranks(std::size_t later, std::size_t first) const;
    bool isResource(std::size_t i) const;
    bool isTeamSize(std::size_t i) const;
    bool isBaseline(std::size_t i) const;
    bool wasBefore(std::size_t i) const;
    bool isHorizon(std::size_t i) const;
    bool isLevel(std::size_t i) const;
    bool anyOutsideParentheses(std::size_t from) const;

    const StatementText& text_;
    std::vector<Way> fromTo_, ways_;
    std::vector<std::size_t> baselines_;
};

// What the patterns of the language say: the first line that finds a figure keeps it.
void FigureFinder::findPatterns() {
    std::size_t numbers = 0;
    for (std::size_t i = 0; i < text_.count(); ++i)
        numbers += text_.isNumber(i) && !text_.isClaimed(i) ? 1 : 0;
    if (numbers == 0) return;
    for (std::size_t i = 0; i < text_.count(); ++i) {
        if (const auto match = matchAt(text_, RuleName::Baseline, i)) baselines_.push_back(match->first);
        if (numbers < 2) continue;
        if (const auto match = matchAt(text_, RuleName::FromTo, i))
            fromTo_.push_back({match->from, match->first});
        if (const auto match = matchAt(text_, RuleName::Way, i)) ways_.push_back({match->from, match->first});
    }
}

std::optional<std::size_t> FigureFinder::endFrom(const std::vector<Way>& ways, std::size_t i) {
    for (const Way& way : ways)
        if (way.from == i) return way.to;
    return std::nullopt;
}

bool FigureFinder::isBaseline(std::size_t i) const {
    return std::find(baselines_.begin(), baselines_.end(), i) != baselines_.end();
}

bool FigureFinder::isLedAsWay(std::size_t i) const {
    const std::size_t before = isCurrencyBefore(text_, i) ? i - 1 : i;
    return before > 0 && text_.in(before - 1, Mark::WayOnly);
}

// By so much to so much, where the figures are no range.
std::optional<std::size_t> FigureFinder::endOfWay(std::size_t i) const {
    const auto end = endFrom(ways_, i);
    return end && (isPoints(text_, i + 1) || isWay(i, *end)) ? end : std::nullopt;
}

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
        const auto to = endFrom(fromTo_, i);
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
