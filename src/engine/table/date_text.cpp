// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/date_text.h"

#include <array>
#include <optional>
#include <string>

#include "core/words.h"
#include "table/number_text.h"
#include "table/periods.h"

namespace plumbline {
namespace {

constexpr std::size_t longestDate = 40, mostParts = 6;

struct Part {
    bool digits = false;
    int value = 0, length = 0, month = 0;
    std::string word;
};

struct Parts {
    std::array<Part, mostParts> part;
    std::size_t count = 0;
    char separator = 0;  // the first mark between two numbers
    bool tooMany = false;
};

Parts partsOf(std::string_view text) {
    Parts parts;
    bool open = false;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = nextCodePoint(text, position);
        const bool digit = c >= '0' && c <= '9';
        const std::string folded = digit ? std::string() : foldWord(text.substr(start, position - start));
        if (!digit && folded.empty()) {
            if (parts.separator == 0 && parts.count == 1 && c < 0x80) parts.separator = static_cast<char>(c);
            open = false;
            continue;
        }
        if (!open || parts.part[parts.count - 1].digits != digit) {
            if (parts.count == mostParts) {
                parts.tooMany = true;
                return parts;
            }
            parts.part[parts.count++].digits = digit;
            open = true;
        }
        Part& part = parts.part[parts.count - 1];
        ++part.length;
        if (digit && part.length <= 6) part.value = part.value * 10 + static_cast<int>(c - '0');
        part.word += folded;
    }
    for (std::size_t i = 0; i < parts.count; ++i)
        if (!parts.part[i].digits) parts.part[i].month = monthNamed(parts.part[i].word);
    return parts;
}

std::optional<int> yearOf(const Part& part) {
    if (!part.digits) return std::nullopt;
    if (part.length == 4 && part.value >= 1900 && part.value <= 2199) return part.value;
    if (part.length == 2) return 2000 + part.value;
    return std::nullopt;
}

bool isDay(const Part& part) {
    return part.digits && part.length <= 2 && part.value >= 1 && part.value <= 31;
}

std::optional<Day> dayFrom(int year, int month, int day) {
    const CivilDate date{year, month, day};
    if (!isValid(date)) return std::nullopt;
    return dayOf(date);
}

DateText single(Day day, DateOrder order = DateOrder::Unknown) {
    return {DateTextKind::Date, day, day, order};
}

// Three numbers: ISO, or day and month in either order.
DateText fromNumbers(const Part& a, const Part& b, const Part& c, char separator, DateOrder order) {
    if (a.length == 4) {
        const auto day = dayFrom(a.value, b.value, c.value);
        return day ? single(*day) : DateText();
    }
    const auto year = yearOf(c);
    if (!year || !isDay(a) || !isDay(b)) return {};
    const auto dayFirst = dayFrom(*year, b.value, a.value), monthFirst = dayFrom(*year, a.value, b.value);
    if (separator == '.') return dayFirst ? single(*dayFirst, DateOrder::DayFirst) : DateText();
    if (!dayFirst && !monthFirst) return {};
    if (!monthFirst) return single(*dayFirst, DateOrder::DayFirst);
    if (!dayFirst) return single(*monthFirst, DateOrder::MonthFirst);
    if (*dayFirst == *monthFirst) return single(*dayFirst);
    if (order == DateOrder::DayFirst) return single(*dayFirst);
    if (order == DateOrder::MonthFirst) return single(*monthFirst);
    return {DateTextKind::Ambiguous, *dayFirst, *monthFirst, DateOrder::Unknown};
}

// A month's name among the parts, with a day and a year; words such as "de", "th" and weekdays do not count.
DateText fromNames(const Parts& parts) {
    int month = 0;
    const Part* numbers[mostParts];
    std::size_t count = 0;
    for (std::size_t i = 0; i < parts.count; ++i) {
        if (parts.part[i].month != 0) month = parts.part[i].month;
        if (parts.part[i].digits) numbers[count++] = &parts.part[i];
    }
    if (month == 0 || count != 2) return {};
    const bool yearFirst = numbers[0]->length == 4;
    const auto year = yearOf(*numbers[yearFirst ? 0 : 1]);
    const Part& day = *numbers[yearFirst ? 1 : 0];
    if (!year || !isDay(day)) return {};
    const auto found = dayFrom(*year, month, day.value);
    return found ? single(*found) : DateText();
}

}  // namespace

DateText readDateText(std::string_view text, DateOrder order) {
    text = trimmed(text);
    if (text.empty() || text.size() > longestDate) return {};
    // A time of day behind an ISO date is dropped.
    const std::size_t time = text.find_first_of("T ");
    if (time == 10 && text[4] == '-' && text[7] == '-') text = text.substr(0, time);
    const Parts parts = partsOf(text);
    if (parts.tooMany) return {};
    const auto& p = parts.part;
    if (parts.count == 3 && p[0].digits && p[1].digits && p[2].digits)
        return fromNumbers(p[0], p[1], p[2], parts.separator, order);
    if (const DateText named = fromNames(parts); named.kind == DateTextKind::Date) return named;
    const auto period = readPeriod(text);
    if (period && period->rest.empty())
        if (const auto days = daysOf(*period))
            return {DateTextKind::Date, days->first, days->last, DateOrder::Unknown};
    if (readNumberText(text).kind == NumberTextKind::NoData)
        return {DateTextKind::NoData, 0, 0, DateOrder::Unknown};
    return {};
}

}  // namespace plumbline
