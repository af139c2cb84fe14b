// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/unit.h"

#include <algorithm>

#include "core/words.h"
#include "smart/dates.h"
#include "smart/quantity.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// The noun phrase that began at `first` and goes to `end` stops before the word at `next`.
bool endsPhrase(const StatementText& text, std::size_t first, std::size_t end, std::size_t next) {
    constexpr std::size_t mostWords = 3;
    if (text.isAny(next, {Kind::Function, Kind::By, Kind::In, Kind::Per, Kind::Within, Kind::Recurring,
                          Kind::Compare}))
        return true;
    const bool acts = text.isAny(next, {Kind::Change, Kind::Deliver});
    const bool single = isNounLast(text) && !text.ends(end, Part::Many);
    if (acts && !single) return true;  // "customer survey answers"
    if (text.is(next, Kind::Number)) return true;
    if (isMonth(text, next) || text.isClaimed(next) || end - first + 1 >= mostWords) return true;
    switch (text.order()) {
        case Order::NounLast:  // "posts published"; "w/ …"
        {
            const bool many = text.ends(end, Part::Many);  // "marketing qualified leads"
            return (many && text.ends(next, Part::Tells)) || text.word(next).size() == 1;
        }
        case Order::VerbLast:
            return !text.isCapital(next);
        default:  // the thing comes first, what describes it behind; names stay whole
            return !text.isCapital(next) || !text.isCapital(first) || isAbbreviation(text.shown(next));
    }
}

// Behind the compound joined by hyphens that begins at i: "high-value", "sign-ups", or behind the word alone.
std::size_t compoundEnd(const StatementText& text, std::size_t i) {
    std::size_t end = i;
    while (text.isSign(end + 1, '-') && text.isWord(end + 2) && !text.token(end + 2).spaceBefore) end += 2;
    const bool gendered = text.isSign(end + 1, ':') || text.isSign(end + 1, '*') || text.isSign(end + 1, '_');
    if (isVerbLast(text) && gendered && text.in(end + 2, Mark::Gendered) && !text.token(end + 2).spaceBefore)
        end += 2;  // "Helfer:innen"
    return end + 1;
}

// "productive", "reliable", "meaningful", "established", "Polish", "warmer": how the thing is, not what.
bool isEnglishAdjective(const StatementText& text, std::size_t i) {
    constexpr std::size_t shortest = 6;
    if (text.in(i, Mark::NoAdjective)) return false;
    if (text.in(i, Mark::UnitAdjective)) return true;
    if (text.word(i).size() < shortest) return false;
    return text.ends(i, Part::Adjective) || (text.isCapital(i) && text.ends(i, Part::Nationality));
}

// "high-value losses", "in-depth case studies", "productive meetings": the word or compound before `end`
// describes the word behind it.
bool isDescription(const StatementText& text, std::size_t i, std::size_t end) {
    if (!isNounLast(text) || !text.isWord(end)) return false;
    if (text.isAny(end, {Kind::Function, Kind::By, Kind::In, Kind::Per}) && !text.is(end, Kind::Adjective))
        return false;
    if (end == i + 1) return isEnglishAdjective(text, i);
    if (text.isAny(i, {Kind::Function, Kind::In, Kind::By, Kind::This, Kind::Adjective}))
        return true;  // "on-site"
    return text.ends(end - 1, Part::Description);
}

// "mid-size or large", "verlässliche, regionale": behind what joins two describing words.
std::size_t behindJoint(const StatementText& text, std::size_t i) {
    if (text.isSign(i, ',') || text.in(i, Mark::AndOr)) return i + 1;
    return i;
}

// "GB", "MW": symbols that begin with a capital.
bool isComputerSize(const StatementText& text, std::size_t i) {
    const std::string_view shown = text.shown(i);
    return shown.size() == 2 && shown[1] >= 'A' && shown[1] <= 'Z' && text.in(i, Mark::SizeSymbol);
}

// Currencies and physical measures: "Euro", "TEUR", "kWh"; what is measured follows.
bool isMeasureWord(const StatementText& text, std::size_t i) {
    constexpr std::size_t symbol = 2;  // "ml", where "ML" is something else
    if (text.is(i, Kind::Currency)) return true;
    return text.is(i, Kind::Measure) &&
           !(text.isCapital(i) && text.word(i).size() <= symbol && !isComputerSize(text, i));
}

// "points de vente", "casos de éxito": a bare noun behind "de" makes one thing of both.
std::size_t withComplement(const StatementText& text, std::size_t first, std::size_t end) {
    if (!isNounFirst(text)) return end;
    if (text.isAny(first, {Kind::LongUnit, Kind::ShortUnit, Kind::Generic}) || text.isClaimed(end + 1))
        return end;
    std::size_t noun = end + 2;
    if (text.in(end + 1, Mark::OfBare) && !text.isWord(noun))
        ++noun;  // "appels d'offres"
    else if (!text.in(end + 1, Mark::OfBare))
        return end;
    const bool names =
        text.isPlain(noun) || (!text.isAny(noun, {Kind::Function, Kind::By, Kind::In, Kind::Per, Kind::This,
                                                  Kind::LongUnit, Kind::Vague, Kind::Adjective}) &&
                               text.isAny(noun, {Kind::Idea, Kind::Event, Kind::Artefact}));
    const bool bare = names && !text.isCapital(noun) && text.word(noun).size() > 2 &&
                      !text.ends(noun, Part::Infinitive) && !text.in(noun, Mark::MeanWord);
    return bare ? noun : end;
}

// "clientes activos", "0 action vulnérable": active ones are another count than all, and nothing of a kind
// is named with the kind.
bool keepsDescription(const StatementText& text, std::size_t first, std::size_t next) {
    if (text.in(next, Mark::KeptAdjective)) return true;
    if (text.isWord(next) && text.isCapital(next) && next == first + 1 &&
        text.shown(next).find_first_of("0123456789") != std::string_view::npos)
        return true;  // "talleres K9"
    const bool none = first > 0 && (text.is(first - 1, Kind::Zero) ||
                                    (text.isNumber(first - 1) && text.token(first - 1).digits == "0"));
    return none && text.isPlain(next) && next == first + 1;
}

// "kWh/unidad": the last token of a measure for each of something; a rhythm ("€/Monat") is apart.
std::size_t perEnd(const StatementText& text, std::size_t at) {
    const bool joined = text.isSign(at + 1, '/') && !text.token(at + 1).spaceBefore && text.isWord(at + 2) &&
                        !text.token(at + 2).spaceBefore;
    return joined && !text.isClaimed(at + 1) && !text.is(at + 2, Kind::LongUnit) ? at + 2 : at;
}

// "blog posts", "Neukunden", "days": what is counted.
std::string nounPhrase(const StatementText& text, std::size_t at) {
    if (isMeasureWord(text, at)) return std::string(text.shown(at, perEnd(text, text.lastOf(at))));
    while (isDescription(text, at, behindJoint(text, compoundEnd(text, at))) ||
           (text.is(at, Kind::Adjective) && text.isWord(at + 1) && !text.is(at + 1, Kind::Function)))
        at = behindJoint(text, compoundEnd(text, at));
    std::size_t end = compoundEnd(text, at) - 1;
    while (text.isWord(end + 1) && !endsPhrase(text, at, end, end + 1) &&
           !text.isAny(end, {Kind::LongUnit, Kind::ShortUnit}))
        end = compoundEnd(text, end + 1) - 1;
    if (!isVerbLast(text) && !isNounLast(text) && keepsDescription(text, at, end + 1)) ++end;
    if (text.is(at, Kind::ShortUnit)) end = std::max(end, text.lastOf(at));
    return std::string(text.shown(at, withComplement(text, at, end)));
}

// "the number of …": the things are counted, not the number.
bool isCount(const StatementText& text, std::size_t i) {
    return text.isWord(i + 1) && text.in(i, Mark::CountNoun) &&
           (text.is(i + 1, Kind::Function) || isVerbLast(text));
}

// "Dealers contacted: 6", "Devis signés : 3": what happens to the things that are counted.
bool isDoneTo(const StatementText& text, std::size_t i) {
    return isVerbLast(text) ? !text.isCapital(i) : text.ends(text.shown(i), Part::DoneMany);
}

// "New Logos in Pipe: 8": what is counted stands first, up to a preposition; of many words, the last.
std::string unitBeforeColon(const StatementText& text, std::size_t colon) {
    std::size_t first = 0;
    if (isCount(text, 0)) first = text.is(1, Kind::Function) ? 2 : 1;
    std::size_t last = first;
    while (last < colon && (text.isWord(last) || text.isSign(last, '-')) &&
           (!text.is(last, Kind::Function) || text.is(last, Kind::Adjective)))
        ++last;
    if (last > first + 1 && isDoneTo(text, last - 1)) --last;
    if (last == first || !text.isWord(last - 1) || text.is(last - 1, Kind::GoalWord)) return {};
    return std::string(text.shown(last - first > 2 ? last - 1 : first, last - 1));
}

bool isObjectWord(const StatementText& text, std::size_t i) {
    return text.isWord(i) && !text.isClaimed(i) &&
           !text.isAny(i, {Kind::Function, Kind::Change, Kind::Deliver, Kind::By, Kind::To, Kind::From,
                           Kind::GoalWord, Kind::Currently, Kind::Within, Kind::Number});
}

// "Increase support articles from 25 to 100", "Pos < 5": the words that end before the preposition or the
// sign of comparison at `border`.
std::string objectLeftOf(const StatementText& text, std::size_t border) {
    constexpr std::size_t mostWords = 3;
    std::size_t first = border;
    while (first > 0 && (isObjectWord(text, first - 1) ||
                         (text.isSign(first - 1, '-') && first > 1 && isObjectWord(text, first - 2))))
        --first;
    while (first < border && (text.isSign(first) || text.is(first, Kind::Adjective) ||
                              isDescription(text, first, compoundEnd(text, first))))
        first = text.isSign(first) ? first + 1 : compoundEnd(text, first);
    if (isCount(text, first) || text.is(first, Kind::Factor)) ++first;
    if (first >= border) return {};
    if (!isNounLast(text)) return nounPhrase(text, first);
    const bool counts = text.in(border - 1, Mark::CountTail);
    if (counts && border > first + 1) --border;  // "supplier count"
    while (border - first > mostWords) ++first;
    return std::string(text.shown(first, border - 1));
}

bool isComparison(const StatementText& text, std::size_t i) {
    for (char32_t sign : {U'<', U'>', U'=', char32_t(0x2264), char32_t(0x2265), U'~', char32_t(0x2248)})
        if (text.isSign(i, sign)) return true;
    return text.in(i, Mark::Comparison);
}

// "record testimonials (at least 3)": the object before the parenthesis.
std::string beforeParenthesis(const StatementText& text, std::size_t i) {
    while (i > 0 && !text.isSign(i, '(')) --i;
    while (isVerbLast(text) && i > 0 && !text.isCapital(i - 1)) --i;
    return i > 0 ? objectLeftOf(text, i) : std::string();
}

// "NPS of 40", "CSAT >= 4.6", "tickets from 200 to 120": without a thing behind the number, what stands
// before.
std::string measureBefore(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 7;
    std::size_t border = i;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
        const std::size_t at = i - back;
        if (text.isSign(at, '.') || text.isSign(at, ';') || text.isSign(at, ',')) break;
        const bool links = text.is(at, Kind::From) && text.isPlain(at + 1);  // "nombre de fournisseurs"
        const bool borders =
            isComparison(text, at) || text.isNumber(at) || (text.isAny(at, {Kind::From, Kind::To}) && !links);
        if (borders) border = at;
        if (!text.isWord(at)) continue;
        const std::string_view word = text.shown(at);
        if (isAbbreviation(word) && word.size() <= 6 && !isPeriodCode(text, at)) return std::string(word);
        if (text.isAny(at, {Kind::Change, Kind::Deliver})) break;
    }
    if (border < i) return objectLeftOf(text, border);
    if (text.token(i).parenthesis) return beforeParenthesis(text, i);
    for (std::size_t at = 0; at + 2 < i; ++at)  // "the number of followers on Instagram by 700"
        if (isCount(text, at) && text.is(at + 1, Kind::Function))
            return nounPhrase(text, nounBehind(text, at + 2));
    const bool named = i > 1 && (text.isPlain(i - 1) || text.is(i - 1, Kind::Metric));  // "rating 4.5+"
    return named ? std::string(text.shown(i - 1)) : std::string();
}

// "Zahl der Unfälle halbieren", "Besuche und Anrufe verdoppeln": German names the object before the verb.
std::string objectBefore(const StatementText& text, std::size_t verb) {
    std::size_t at = 0;
    while (at < verb && (!text.isWord(at) || text.isClaimed(at) || !text.isCapital(at) ||
                         text.isAny(at, {Kind::Function, Kind::Factor, Kind::Zero})))
        ++at;
    if (at >= verb) return {};
    if (text.is(at, Kind::Metric) && text.is(at + 1, Kind::Function) && at + 2 < verb &&
        text.isCapital(at + 2))
        at += 2;
    std::size_t last = at;
    while (last + 2 < verb && text.in(last + 1, Mark::AndOr) && text.isCapital(last + 2)) last += 2;
    return std::string(text.shown(at, last));
}

}  // namespace

bool meansTimes(const StatementText& text, std::size_t i) {
    return text.ends(i, Part::Times);
}

std::size_t nounBehind(const StatementText& text, std::size_t at) {
    while (text.isWord(at) &&
           (text.is(at, Kind::Adjective) || (text.is(at, Kind::Function) && !text.is(at, Kind::Generic)) ||
            isCount(text, at)))
        ++at;
    return at;
}

std::string unitOfNumber(const StatementText& text, std::size_t i, std::size_t last) {
    if (isCurrencyBefore(text, i)) {  // "$2M USD": the code says which dollars
        const bool code = isCurrencyCode(text, last + 1);
        return std::string(text.shown(code ? last + 1 : i - 1));
    }
    const bool times = text.suffix(i) == "x" || text.suffix(i) == "X";
    if (text.token(i).letters > 0 && !times && scaleOf(text, i).empty()) return std::string(text.suffix(i));
    std::size_t at = last + 1;
    if (text.isSign(at, '+') || (last > i && text.isSign(at, '.'))) ++at;
    const bool elided = text.in(at, Mark::Elided) && !text.isWord(at + 1) && text.isWord(at + 2);
    if (elided && text.is(last, Kind::Scale)) at += 2;  // "2 millions d'euros"
    if (text.isSign(at, '%') || (text.isSign(at) && isCurrency(text.token(at).sign)))
        return std::string(text.shown(at));
    if (text.is(at, Kind::Percent)) return std::string(text.shown(at, text.lastOf(at)));
    if (text.isWord(at) && (text.isSign(at + 1, 0xb2) || text.isSign(at + 1, 0xb3)))
        return std::string(text.shown(at, at + 1));  // "m²"
    if (text.word(at) == "t" && text.isSign(at + 1) && isCurrency(text.token(at + 1).sign))
        return std::string(text.shown(at, at + 1));  // "T€"
    while (text.isWord(at) && !text.isSign(at + 1, '-') &&
           (text.isAny(at, {Kind::Adjective, Kind::Determiner}) ||
            (text.is(at, Kind::From) && !isNounLast(text))))
        ++at;
    while (isVerbLast(text) && text.isWord(at) && !text.isCapital(at) && !isMeasureWord(text, at) &&
           (text.isPlain(at) || text.is(at, Kind::Adjective))) {  // "5 zahlungskräftige Kunden"
        const std::size_t next = behindJoint(text, at + 1);
        if (!text.isWord(next) || (!text.isCapital(next) && next == at + 1)) break;
        at = next;
    }
    const bool alone = !text.isWord(at) || text.isClaimed(at) || text.isAny(at, {Kind::By, Kind::In});
    if (i > 0 && text.isSign(i - 1, ':') && alone) return unitBeforeColon(text, i - 1);
    const bool scaled = !scaleOf(text, i).empty() && last == i;
    if (scaled && text.in(at, Mark::InOf) && text.isWord(at + 1) && isNounLast(text))
        return nounPhrase(text, nounBehind(text, at + 1));  // "3.5M in new pipeline"
    const bool compound = compoundEnd(text, at) > at + 1;   // "in-person"
    const bool small = !compound && text.isAny(at, {Kind::Function, Kind::By, Kind::In});
    if (!text.isWord(at) || small || text.isClaimed(at)) return measureBefore(text, i);
    const bool time = text.isAny(at, {Kind::LongUnit, Kind::ShortUnit});
    if (isVerbLast(text) && !text.isCapital(at) && !time && !isMeasureWord(text, at))
        return measureBefore(text, i);
    return nounPhrase(text, at);
}

std::string unitOfWord(const StatementText& text, std::size_t i) {
    std::size_t noun = nounBehind(text, text.after(i));
    const std::size_t described = noun;  // "alle geeigneten Dächer"
    while (isVerbLast(text) && text.is(i, Kind::Universal) && noun < described + 2 && text.isPlain(noun) &&
           !text.isCapital(noun) && text.isWord(noun + 1))
        ++noun;
    const bool counted = text.is(i, Kind::Number) && !meansTimes(text, i) && !text.is(i, Kind::Factor);
    const bool word = text.isWord(noun) && !text.isClaimed(noun);
    const bool thing = word && (!isVerbLast(text) || text.isCapital(noun));
    if (counted && thing) return nounPhrase(text, noun);
    if (counted && isVerbLast(text)) return objectBefore(text, i);
    if (i > 1 && text.isSign(i - 1, ':') && !word) return unitBeforeColon(text, i - 1);
    const bool verbLast = text.is(i, Kind::Factor) && (!text.isWord(noun) || !text.isCapital(noun));
    if (isVerbLast(text) && (meansTimes(text, i) || verbLast)) return objectBefore(text, i);
    if (!word) return {};
    const bool part = text.in(i, Mark::Half);  // "half of the pipeline comes from …"
    if (!isNounLast(text) || part) return std::string(text.shown(noun));
    const std::string phrase = nounPhrase(text, noun);
    if (text.is(i, Kind::Universal)) return phrase;
    return phrase.substr(phrase.rfind(' ') + 1);  // English names the thing last: "zero overdue invoices"
}

}  // namespace plumbline
