// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/rule_classes.h"

#include <algorithm>

#include "smart/dates.h"
#include "smart/number_words.h"
#include "smart/quantity.h"
#include "smart/time_phrase.h"

namespace plumbline {
namespace {

using Kind = WordKind;

constexpr std::string_view names[] = {
    "#year",    "#month",      "#date",   "#years",     "#period",       "#day-of-month",
    "#figure",  "#number",     "#count",  "#count-one", "#time",         "#each-day",
    "#next",    "#owner-part", "#word",   "#capital",   "#small",        "#name",
    "#plain",   "#phrase",     "#thing",  "#noun",      "#counted",      "#between",
    "#beside",  "#quiet",      "#amount", "#to",        "#currency",     "#arrow",
    "#claimed", "#apostrophe", "#dash",   "#goal",      "#leads-figure", "#end"};
static_assert(std::size(names) == ruleClassCount);

bool take(std::size_t& next, std::optional<std::size_t> last) {
    if (last) next = *last + 1;
    return last.has_value();
}

// Most words begin no date.
bool canBeginDate(const StatementText& text, std::size_t i) {
    if (!text.isWord(i)) return text.isNumber(i);
    return text.isCapital(i) || text.token(i).month || text.in(i, Mark::FiscalYear) ||
           text.isAny(i, {Kind::Weekday, Kind::Period, Kind::Ordinal, Kind::Number, Kind::LongUnit});
}

bool isCounted(const StatementText& text, std::size_t i) {
    return text.isSign(i, '%') ||
           (text.isWord(i) && !text.isAny(i, {Kind::Function, Kind::By, Kind::In, Kind::Change}));
}

bool isBetween(const StatementText& text, std::size_t i, std::size_t& next) {
    if (i >= text.count() || text.isSign(i, '.') || text.isSign(i, ';')) return false;
    if (!text.isSign(i, '(')) return true;
    while (next < text.count() && text.token(next).parenthesis) ++next;
    return true;
}

// "->", "=>" and the arrow itself.
bool isArrow(const StatementText& text, std::size_t i, std::size_t& next) {
    if (text.isSign(i, 0x2192)) return true;
    if (!(text.isSign(i, '-') || text.isSign(i, '=')) || !text.isSign(i + 1, '>')) return false;
    next = i + 2;
    return true;
}

bool isCount(const StatementText& text, std::size_t i, std::size_t& next) {
    if (text.isNumber(i)) return true;
    if (!text.is(i, Kind::Number)) return false;
    next = lastOfNumberWords(text, i) + 1;
    return true;
}

// "Posts/Woche" stands in English sentences too.
bool isTime(const StatementText& text, std::size_t i) {
    if (!text.isWord(i) || !text.token(i).entry) return false;
    for (std::size_t language = 0; language < languageCount; ++language)
        if (text.token(i).entry->has(static_cast<Language>(language), Kind::LongUnit)) return true;
    return false;
}

std::optional<std::size_t> dayOfEachYear(const StatementText& text, std::size_t i) {
    if (text.isAny(i, {Kind::Period, Kind::Weekday}) || !canBeginDate(text, i)) return std::nullopt;
    const auto last = dateAt(text, i);
    return last && !isYear(text, *last) ? last : std::nullopt;
}

// A noun by the language's order: with a capital, or any word that says something.
bool isNoun(const StatementText& text, std::size_t i) {
    const bool plain = text.isPlain(i) || text.is(i, Kind::Event);
    return plain && text.word(i).size() > 3 && (!isVerbLast(text) || text.isCapital(i));
}

bool isGoal(const StatementText& text, std::size_t i) {
    constexpr std::size_t longest = 5;
    if (text.is(i, Kind::GoalWord)) return true;
    return text.isCapital(i) && text.word(i).size() > longest && text.ends(i, Part::Goal);
}

bool isName(const StatementText& text, std::size_t i) {
    return text.isCapital(i) && text.isWord(i) && (text.token(i).kinds == 0 || text.is(i, Kind::Role));
}

}  // namespace

std::optional<RuleClass> ruleClassNamed(std::string_view written) {
    const auto* const found = std::find(std::begin(names), std::end(names), written);
    if (found == std::end(names)) return std::nullopt;
    return static_cast<RuleClass>(found - std::begin(names));
}

bool isRuleClass(const StatementText& text, RuleClass rule, std::size_t i, std::size_t& next) {
    next = i + 1;
    if (rule == RuleClass::End) {
        next = i;
        return i >= text.count();
    }
    if (i >= text.count()) return false;
    switch (rule) {
        case RuleClass::Year:
            return isYear(text, i);
        case RuleClass::Month:
            return isMonth(text, i) && take(next, dateTail(text, i));
        case RuleClass::Date:
            return canBeginDate(text, i) && take(next, dateAt(text, i));
        case RuleClass::Years: {
            const auto last = isYear(text, i) ? dateAt(text, i) : std::nullopt;
            return last && *last > i && isYear(text, *last) && take(next, last);
        }
        case RuleClass::Period: {
            if (!canBeginDate(text, i)) return false;
            const auto last = dateAt(text, i);
            const bool year = isYear(text, i) && last && (*last == i || isYear(text, *last));
            return last && !year && take(next, last);
        }
        case RuleClass::DayOfMonth: {
            const auto last = text.isNumber(i) ? dateAt(text, i) : std::nullopt;
            return last && isMonth(text, *last) && take(next, last);
        }
        case RuleClass::Figure:
            return isMeasureNumber(text, i);
        case RuleClass::Number:
            return text.isNumber(i);
        case RuleClass::Count:
            return isCount(text, i, next);
        case RuleClass::CountOne:
            return text.isNumber(i) || (text.is(i, Kind::Number) && !text.is(i, Kind::Universal));
        case RuleClass::Time:
            return isTime(text, i);
        case RuleClass::EachDay:
            return take(next, dayOfEachYear(text, i));
        case RuleClass::Next:
            return isNextBehind(text, i);
        case RuleClass::OwnerPart:
            return (text.isWord(i) && !text.is(i, Kind::Duty)) || text.isSign(i, '+') || text.isSign(i, '&');
        case RuleClass::Word:
            return text.isWord(i);
        case RuleClass::Capital:
            return text.isWord(i) && text.isCapital(i);
        case RuleClass::Small:
            return text.isWord(i) && !text.isCapital(i);
        case RuleClass::Name:
            return isName(text, i);
        case RuleClass::Plain:
            return text.isPlain(i);
        case RuleClass::Phrase:
            return text.isWord(i) && text.token(i).words > 1;
        case RuleClass::Thing:
        case RuleClass::Noun:
            return isNoun(text, i);
        case RuleClass::Counted:
            return isCounted(text, i);
        case RuleClass::Between:
            return isBetween(text, i, next);
        case RuleClass::Beside:
            return !text.isNumber(i) && !text.isSign(i, ',');
        case RuleClass::Quiet:
            return text.isWord(i) &&
                   !text.isAny(i, {Kind::To, Kind::Change, Kind::Achieve, Kind::By, Kind::In, Kind::Within});
        case RuleClass::Amount:
            next = behindAmount(text, i);
            return isMeasureNumber(text, i);
        case RuleClass::To:
            next = text.after(i);
            return text.beginsWith(i, Kind::To);
        case RuleClass::Currency:
            return text.isSign(i) && isCurrency(text.token(i).sign);
        case RuleClass::Arrow:
            return isArrow(text, i, next);
        case RuleClass::Claimed:
            return text.isClaimed(i);
        case RuleClass::Apostrophe:
            return isApostrophe(text, i);
        case RuleClass::Dash:
            return isDash(text, i);
        case RuleClass::Goal:
            return isGoal(text, i);
        case RuleClass::LeadsFigure:
            return (text.isSign(i) && i + 1 < text.count()) || text.isNumber(i) || text.in(i, Mark::OfWord);
        case RuleClass::End:
            break;
    }
    return false;
}

}  // namespace plumbline
