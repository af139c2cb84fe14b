// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The readers against typed_texts.txt: what a controller takes each text for, written down by somebody who
// had not seen the readers. The head of that file explains its columns.
#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "core/shown.h"
#include "typed/date_text.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

std::vector<std::string> fieldsOf(const std::string& line) {
    std::vector<std::string> fields;
    for (std::size_t from = 0;;) {
        const std::size_t end = line.find(" | ", from);
        fields.push_back(line.substr(from, end - from));
        if (end == std::string::npos) return fields;
        from = end + 3;
    }
}

std::string shortest(double value) {
    char buffer[40];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

std::string marks(const NumberText& number) {
    std::string text = number.unit.empty() ? "" : " " + number.unit;
    if (number.limit == TypedLimit::AtMost) text += " <=";
    if (number.limit == TypedLimit::AtLeast) text += " >=";
    if (number.approximate) text += " ~";
    return text;
}

// In the file's own words.
std::string told(const NumberText& number) {
    const std::string both = shortest(number.value) + " " + shortest(number.other);
    switch (number.kind) {
        case NumberTextKind::Number:
            return "= " + shortest(number.value) + marks(number);
        case NumberTextKind::NoData:
            return "none";
        case NumberTextKind::Ambiguous:
            return "two " + both + marks(number);
        case NumberTextKind::NotANumber:
            break;
    }
    switch (number.is) {
        case TextIs::Range:
            return "range " + both + (number.unit.empty() ? "" : " " + number.unit);
        case TextIs::Fraction:
            return "fraction " + both;
        case TextIs::Sum:
            return "sum";
        case TextIs::Date:
            return "date";
        case TextIs::Phone:
            return "phone";
        case TextIs::Note:
            break;
    }
    return "note";
}

std::string told(const DateText& date) {
    switch (date.kind) {
        case DateTextKind::Date:
            return "= " + shownDate(date.day) + (date.day == date.last ? "" : ".." + shownDate(date.last));
        case DateTextKind::NoData:
            return "none";
        case DateTextKind::Ambiguous:
            return "two " + shownDate(date.day) + " " + shownDate(date.last);
        case DateTextKind::NotADate:
            break;
    }
    constexpr const char* words[] = {"not", "yearless", "fiscal", "open", "vague"};
    return words[static_cast<std::size_t>(date.doubt)];
}

// A result as it compares: "= 1234.50" is "= 1234.5"; of a fiscal year only that it is one; of a period that
// is one of two readings its last day.
std::string normal(const std::string& result) {
    if (result.starts_with("fiscal")) return "fiscal";
    std::string text;
    for (std::size_t from = 0; from <= result.size();) {
        const std::size_t end = std::min(result.find(' ', from), result.size());
        std::string word = result.substr(from, end - from);
        double value = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
        if (read.ec == std::errc() && read.ptr == word.data() + word.size()) word = shortest(value);
        const std::size_t dots = result.starts_with("two") ? word.find("..") : std::string::npos;
        if (dots != std::string::npos) word.erase(0, dots + 2);
        text.append(text.empty() ? "" : " ").append(word);
        from = end + 1;
    }
    return text;
}

DateHabit habitOf(const std::string& year, const std::string& order) {
    DateHabit habit;
    habit.year = year == "?" ? 0 : std::stoi(year);
    habit.order = order == "dmy"   ? DateOrder::DayFirst
                  : order == "mdy" ? DateOrder::MonthFirst
                                   : DateOrder::Unknown;
    return habit;
}

std::string readAsTyped(const std::vector<std::string>& fields) {
    if (fields[0] == "date") return told(readDateText(fields[3], habitOf(fields[1], fields[2])));
    return told(readNumberText(fields[2], fields[1] == "?" ? '\0' : fields[1][0]));
}

TEST(TypedTexts, areReadAsAControllerReadsThem) {
    std::ifstream file(PLUMBLINE_SOURCE_DIR "/tests/engine/typed/typed_texts.txt");
    std::size_t numbers = 0, dates = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        const std::vector<std::string> fields = fieldsOf(line);
        const bool date = fields[0] == "date";
        ASSERT_GE(fields.size(), date ? 5u : 4u) << line;
        ++(date ? dates : numbers);
        const std::string expected = fields[date ? 4 : 3];
        const std::string read = readAsTyped(fields);
        EXPECT_EQ(normal(read), normal(expected)) << line;
        const bool other = read == "note" || read == "phone" || read == "date" || read == "not";
        EXPECT_TRUE(other || mayBeNumberOrDate(fields[date ? 3 : 2])) << line;
    }
    EXPECT_FALSE(mayBeNumberOrDate("Goal 12"));
    EXPECT_GE(numbers, 600u);
    EXPECT_GE(dates, 400u);
}

}  // namespace
}  // namespace plumbline
