// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Properties of the number reader; what single texts mean stands in typed_texts.txt.
#include "typed/number_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <random>
#include <regex>
#include <string>

#include "typed/date_text.h"

namespace plumbline {
namespace {

struct Habit {
    char decimal;
    const char* group;
};
constexpr Habit habits[] = {{'.', ","},      {',', "."}, {',', " "}, {',', "\u00a0"},
                            {',', "\u202f"}, {'.', "'"}, {'.', ""},  {',', ""}};

std::string grouped(std::string digits, const char* group) {
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, group);
    return digits;
}

// As a person of that habit prints it: every digit, in groups of three, the sign in front.
std::string printed(double number, const Habit& habit) {
    char buffer[400];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number < 0 ? -number : number,
                                   std::chars_format::fixed);
    const std::string text(buffer, end.ptr);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string shown = grouped(text.substr(0, point), habit.group);
    if (point < text.size()) shown.append(1, habit.decimal).append(text, point + 1);
    return number < 0 ? "-" + shown : shown;
}

double randomNumber(std::mt19937& random) {
    const double digits = static_cast<double>(random() % 1000000000) * (random() % 1000 + 1);
    const int scale = static_cast<int>(random() % 7);
    double number = digits;
    for (int i = 0; i < scale; ++i) number /= 10;
    return random() % 2 ? number : -number;
}

TEST(NumberText, printedNumbersReadBackToTheBit) {
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        const double number = randomNumber(random);
        if (number == 0) continue;
        const Habit& habit = habits[random() % std::size(habits)];
        const std::string text = printed(number, habit);
        const NumberText read = readNumberText(text, habit.decimal);
        ASSERT_EQ(read.kind, NumberTextKind::Number) << text;
        ASSERT_EQ(std::bit_cast<std::uint64_t>(read.value), std::bit_cast<std::uint64_t>(number)) << text;
    }
}

TEST(NumberText, amountsOfMoneyAreExact) {
    EXPECT_EQ(readNumberText("4.1 Mio").value, 4100000);
    EXPECT_EQ(readNumberText("999.999.999.999,99 €").value, 999999999999.99);
    EXPECT_EQ(readNumberText("12.3 %").value, 0.123);
    EXPECT_EQ(readNumberText("1,47,950").value, 147950);
}

// A naive second reader for texts of digits, marks, blanks, signs and brackets: every form that is a number,
// spelled out.
bool isNumberByPattern(const std::string& text) {
    static const std::string groups = "[1-9]\\d{0,2}(?:SEP\\d{3})+";
    const auto with = [](std::string source, const std::string& separator) {
        return source.replace(source.find("SEP"), 3, separator);
    };
    static const std::string numeral = "(?:" + with(groups, ",") + "(?:\\.\\d+)?|" + with(groups, "\\.") +
                                       "(?:,\\d+)?|" + with(groups, "[' ]") +
                                       "(?:[.,]\\d+)?|[1-9]\\d?(?:,\\d\\d)+,\\d{3}(?:\\.\\d+)?|" +
                                       "\\d+(?:[.,]\\d+)?|[.,]\\d+)";
    static const std::regex whole("(?:- *)?" + numeral + "|" + numeral + "-|\\( *" + numeral + " *\\)");
    return std::regex_match(text, whole);
}

bool isPadded(const std::string& text) {  // codes: "007", sixteen digits, days in eight
    std::string digits;
    for (char c : text)
        if (c >= '0' && c <= '9') digits += c;
    return (digits.size() >= 3 && digits.front() == '0') || digits.size() > 15 || digits.size() == 8;
}

TEST(NumberText, randomTextsAreReadAsTheNaiveReaderReadsThem) {
    std::mt19937 random(11);
    std::size_t numbers = 0, others = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (unsigned n = 1 + random() % 9; n > 0; --n) text += "0123456789.,'-() "[random() % 17];
        if (text.front() == ' ' || text.back() == ' ' || text.front() == '\'' || isPadded(text)) continue;
        const NumberText read = readNumberText(text);
        const bool number = read.kind == NumberTextKind::Number || read.kind == NumberTextKind::Ambiguous;
        const bool spelled = isNumberByPattern(text);
        ++(spelled ? numbers : others);
        // ",-" stands for no cents; the naive reader does not know it.
        if (text.find(",-") != std::string::npos || text.find(".-") != std::string::npos) continue;
        EXPECT_EQ(number, spelled) << '"' << text << '"';
    }
    EXPECT_GT(numbers, 1000u);
    EXPECT_GT(others, 5000u);
}

TEST(NumberText, anyBytesAreReadWithoutHarm) {
    std::mt19937 random(11);
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (unsigned n = random() % 20; n > 0; --n)
            text += static_cast<char>(random() % 3 ? "0123456789.,' -%$()"[random() % 19] : random());
        const NumberText number = readNumberText(text);
        EXPECT_TRUE(!number.certain() || text.find_first_of("0123456789") != std::string::npos ||
                    text.find('\xc2') != std::string::npos || text.find('\xef') != std::string::npos)
            << text;
    }
    EXPECT_EQ(readNumberText(std::string(100000, '1')).kind, NumberTextKind::NotANumber);
}

TEST(DateText, dueDatesFollowTheirStart) {
    const Day start = dayOf({2026, 11, 1});
    EXPECT_EQ(readDateAfter("31 March", start, DateOrder::Unknown).day, dayOf({2027, 3, 31}));
    EXPECT_EQ(readDateAfter("Q4", start, DateOrder::Unknown).last, dayOf({2026, 12, 31}));
    EXPECT_EQ(readDateAfter("31 March 2026", start, DateOrder::Unknown).day, dayOf({2026, 3, 31}));
}

}  // namespace
}  // namespace plumbline
