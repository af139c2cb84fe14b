// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/time_phrase.h"

#include "smart/dates.h"
#include "smart/horizons.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool isArticleLike(const StatementText& text, std::size_t i) {
    return text.isWord(i) && text.isAny(i, {Kind::Function, Kind::Determiner, Kind::From}) &&
           !text.isAny(i, {Kind::Change, Kind::Universal, Kind::Zero});
}

bool isLead(const StatementText& text, std::size_t i) {
    const bool code = text.in(i + 1, Mark::PeriodEndCode) || isCountedCode(text, i + 1);
    if (code && text.in(i, Mark::At)) return true;
    return text.isWord(i) && text.isAny(i, {Kind::By, Kind::In, Kind::Within});
}

bool choosesLast(const StatementText& text, std::size_t i) {  // "in den nächsten", "over the coming"
    return text.token(i).words > 1 && text.is(text.lastOf(i), Kind::This);
}

bool joinsTimes(const StatementText& text, std::size_t i) {
    return text.isAny(i, {Kind::To, Kind::Joint}) || isDash(text, i) || text.in(i, Mark::TimeJoint);
}

bool isSmallWord(const StatementText& text, std::size_t i) {
    const bool counts = text.is(i, Kind::Number) && text.is(i + 1, Kind::LongUnit);  // "un an"
    return isArticleLike(text, i) && !text.is(i, Kind::This) && text.token(i).words == 1 && !counts;
}

// The article of "the next quarter", "l'année prochaine".
bool opensTime(const StatementText& text, std::size_t i) {
    return text.in(i, Mark::Definite);
}

// "few", "quelques": so many that nobody counts them.
bool isSome(const StatementText& text, std::size_t i) {
    return text.is(i + 1, Kind::LongUnit) && text.in(i, Mark::Some);
}

bool isUnitSign(const StatementText& text, std::size_t i) {
    return text.isSign(i) && !text.isSign(i, '.') && !text.isSign(i, ',') && !text.isSign(i, ';') &&
           !text.isSign(i, ')');
}

// Behind "à" or "a" alone a time can stand too: "à M12", "à J+30", "a 2030".
bool isTimeBehindTo(const StatementText& text, std::size_t i) {
    return isCountedCode(text, i + 1) || text.isSign(i + 2, '+') ||
           (isNounFirst(text) && isYear(text, i + 1));
}

class PhraseReader {
  public:
    PhraseReader(const StatementText& text, std::size_t i) : text_(text), at_(i) { phrase_.first = i; }

    std::optional<TimePhrase> read() {
        readLead();
        phrase_.core = at_;
        readChoice();
        if (!readCount() && !readPeriod() && !readDate()) return std::nullopt;
        readNarrower();
        return phrase_;
    }

  private:
    void readLead();
    void readChoice();
    bool readCount();
    bool readPeriod();
    bool readDate();
    bool readDayOfPeriod();
    std::optional<std::size_t> codeAt() const;
    void readNarrower();
    std::size_t behindSmallWords(std::size_t at) const;
    std::optional<std::size_t> coarserAt(std::size_t at) const;

    const StatementText& text_;
    std::size_t at_;
    TimePhrase phrase_;
};

// "by the end of the", "noch im Laufe des", "d'ici à la fin de l'".
void PhraseReader::readLead() {
    constexpr int mostSteps = 8;
    for (int steps = 0; steps < mostSteps && at_ < text_.count(); ++steps) {
        const bool time = text_.is(at_, Kind::Period) && !text_.is(at_, Kind::By);
        if (time || dateAt(text_, at_)) return;
        if (isLead(text_, at_)) {
            phrase_.led = true;
            phrase_.chosen = phrase_.chosen || choosesLast(text_, at_);
            const std::size_t last = text_.lastOf(at_);
            if (last > at_ && text_.isAny(last, {Kind::Period, Kind::Weekday})) {  // "à la rentrée"
                at_ = last;
                return;
            }
            at_ = last + 1;
        } else if (phrase_.led && text_.isSign(at_, '-') && !text_.token(at_).spaceBefore) {
            ++at_;  // "mid-2026"
        } else if ((isApostrophe(text_, at_) && at_ > phrase_.first) ||
                   (phrase_.led && leadsToCount(text_, at_))) {
            ++at_;  // "within a strict period of 12 months"
        } else if (phrase_.led
                       ? isSmallWord(text_, at_)
                       : at_ == phrase_.first && (opensTime(text_, at_) || isTimeBehindTo(text_, at_))) {
            ++at_;
        } else {
            return;
        }
    }
}

std::size_t PhraseReader::behindSmallWords(std::size_t at) const {
    while (isApostrophe(text_, at) || (isSmallWord(text_, at) && !isLead(text_, at))) ++at;
    return at;
}

// "next", "zweiten", "2nd", "1.", "my first".
void PhraseReader::readChoice() {
    constexpr int mostSteps = 4;
    for (int steps = 0; steps < mostSteps && at_ < text_.count(); ++steps) {
        const std::size_t behind = isPeriodCode(text_, at_) ? at_ : afterOrdinal(text_, at_);
        const bool named = text_.isAny(at_, {Kind::This, Kind::Adjective}) || text_.in(at_, Mark::FirstOne);
        if (behind != at_) {
            if (!text_.isAny(behind, {Kind::Period, Kind::LongUnit})) return;
            at_ = behind;
        } else if (named && !text_.is(at_, Kind::Period)) {
            at_ = text_.after(at_);
        } else {
            return;
        }
        phrase_.chosen = true;
    }
}

// "12 months", "6-9 prochains mois", "two years", "un an", "90 premiers jours".
bool PhraseReader::readCount() {
    const bool digits = text_.isNumber(at_) && text_.token(at_).letters == 0;
    if (!digits && !text_.is(at_, Kind::Number) && !isSome(text_, at_)) return false;
    const std::size_t upper = upperOf(text_, at_);
    std::size_t unit = upper + 1;
    if (text_.isSign(unit, '-')) ++unit;
    while (text_.isAny(unit, {Kind::Adjective, Kind::This}) && !text_.is(unit, Kind::LongUnit)) {
        phrase_.chosen = true;
        unit = text_.after(unit);
    }
    if (!text_.is(unit, Kind::LongUnit)) return false;
    phrase_.shape = TimeShape::Count;
    phrase_.number = at_;
    phrase_.unit = unit;
    phrase_.last = text_.lastOf(unit);
    return true;
}

bool PhraseReader::readPeriod() {
    const bool years =
        text_.is(at_, Kind::LongUnit) && isYear(text_, text_.after(at_));  // "the years 2026 to 2028"
    if ((!text_.is(at_, Kind::Period) && !years) || isPeriodCode(text_, at_)) return false;
    phrase_.shape = TimeShape::Period;
    phrase_.last = dateTail(text_, text_.lastOf(at_));
    if (const auto counted = countedPeriodAt(text_, at_)) phrase_.last = dateTail(text_, *counted);
    phrase_.chosen = phrase_.chosen || phrase_.last > text_.lastOf(at_);
    return true;
}

// "the 15th of next month", "15. des nächsten Monats": a day whose month follows.
bool PhraseReader::readDayOfPeriod() {
    if (!phrase_.led || !text_.isNumber(at_) || text_.token(at_).digits.size() > 2) return false;
    phrase_.last = text_.isSign(at_ + 1, '.') ? at_ + 1 : at_;
    const auto coarser = coarserAt(phrase_.last + 1);
    if (!coarser || isSmallWord(text_, at_) || behindSmallWords(phrase_.last + 1) == phrase_.last + 1)
        return false;
    phrase_.shape = TimeShape::Date;
    phrase_.last = *coarser;
    phrase_.chosen = true;
    return true;
}

// "by M6", "à M12", "à J+30", "a 2030": the last token of a time that counts from a start, or of a year
// behind "a".
std::optional<std::size_t> PhraseReader::codeAt() const {
    const bool behindTo = at_ == phrase_.first + 1 && text_.in(phrase_.first, Mark::ToBare);
    const bool counts = text_.isPlain(at_ + 1) && text_.ends(at_ + 1, Part::Many);
    if (behindTo && isYear(text_, at_) && !counts && !isUnitSign(text_, at_ + 1)) return at_;
    if (!phrase_.led && !behindTo) return std::nullopt;
    const bool letter = text_.in(at_, Mark::CountLetter);
    if (letter && text_.isSign(at_ + 1, '+') && text_.isNumber(at_ + 2)) return at_ + 2;
    return isCountedCode(text_, at_) && !isPeriodCode(text_, at_) ? std::optional(at_) : std::nullopt;
}

bool PhraseReader::readDate() {
    if (const auto last = codeAt()) {
        phrase_.led = true;
        phrase_.last = *last;
        return true;
    }
    if (phrase_.led && phrase_.chosen && text_.is(at_, Kind::Event)) {  // "before the next review"
        phrase_.last = text_.lastOf(at_);
        return true;
    }
    const auto last = dateAt(text_, at_);
    if (!last) return readDayOfPeriod();
    phrase_.shape = isYear(text_, at_) && *last == at_ ? TimeShape::Year : TimeShape::Date;
    phrase_.last = *last;
    phrase_.chosen = true;
    return true;
}

// The larger time that the words at `at` name: "of next year", "dieses Jahres", "de mayo", "2026".
std::optional<std::size_t> PhraseReader::coarserAt(std::size_t at) const {
    at = behindSmallWords(at);
    std::size_t thing = at;
    while (text_.is(thing, Kind::This) && !text_.is(thing, Kind::Period)) thing = text_.after(thing);
    if (text_.is(thing, Kind::Period) && (thing > at || at > phrase_.last + 1))
        return dateTail(text_, text_.lastOf(thing));
    if (text_.isAny(at, {Kind::Universal, Kind::Per}) && text_.is(text_.after(at), Kind::LongUnit) &&
        at > phrase_.last + 1)
        return text_.after(at);  // "5 de cada mes"
    if (thing != at) return std::nullopt;
    if (isMonth(text_, at) || isPeriodCode(text_, at) || (isYear(text_, at) && at > phrase_.last + 1))
        return dateTail(text_, at);
    return std::nullopt;
}

void PhraseReader::readNarrower() {
    constexpr int mostSteps = 3;
    for (int steps = 0; steps < mostSteps; ++steps) {
        const std::size_t next = phrase_.last + 1;
        if (isNextBehind(text_, next)) {
            phrase_.last = text_.lastOf(next);
            phrase_.chosen = true;
            continue;
        }
        if (phrase_.led && joinsTimes(text_, next)) {  // "2026 to 2028", "März bis Juni"
            const std::size_t end = behindSmallWords(next + 1);
            const bool alike = (isYear(text_, phrase_.last) && isYear(text_, end)) ||
                               (isMonth(text_, phrase_.last) && isMonth(text_, end));
            if (alike) {
                phrase_.last = dateTail(text_, end);
                phrase_.shape = TimeShape::Date;
                continue;
            }
        }
        if (phrase_.shape == TimeShape::Count || phrase_.shape == TimeShape::Year) return;
        const auto coarser = coarserAt(next);
        if (!coarser) return;
        phrase_.last = *coarser;
        phrase_.chosen = true;
    }
}

}  // namespace

bool isNextBehind(const StatementText& text, std::size_t i) {
    if (!text.is(i, Kind::This)) return false;
    if (text.token(i).words > 1) return text.in(i, Mark::NextPhrase);  // "à venir", "que viene", "en curso"
    return text.starts(i, Part::NextBehindStart);
}

std::optional<TimePhrase> timePhraseAt(const StatementText& text, std::size_t i) {
    const bool counted =
        text.isAny(i + 1, {Kind::LongUnit}) && text.is(i + 2, Kind::After);  // "3 mois après"
    const bool opens = counted || isLead(text, i) || text.isAny(i, {Kind::This, Kind::Period}) ||
                       opensTime(text, i) || (text.in(i, Mark::ToBare) && isTimeBehindTo(text, i));
    if (!opens) return std::nullopt;
    return PhraseReader(text, i).read();
}

}  // namespace plumbline
