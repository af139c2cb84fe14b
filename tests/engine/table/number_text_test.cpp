#include "table/number_text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace plumbline {
namespace {

TEST(NumberText, readsWhatCanBeReadInOneWay) {
    const struct {
        const char* text;
        double value;
        const char* unit;
    } rows[] = {{"$40,350", 40350, "$"},
                {"1,47,950", 147950, ""},
                {"4000K", 4000000, ""},
                {"1.2 Mio", 1200000, ""},
                {"60 percent", 0.6, "%"},
                {"12,5 %", 0.125, "%"},
                {"(1,200.50)", -1200.5, ""},
                {"500'000", 500000, ""},
                {"1 234,56", 1234.56, ""},
                {"1.234.567", 1234567, ""},
                {"€ 1.234,50", 1234.5, "€"},
                {"-7", -7, ""},
                {"7-", -7, ""},
                {"0.125", 0.125, ""},
                {"2,5 Mrd", 2.5e9, ""}};
    for (const auto& row : rows) {
        const NumberText number = readNumberText(row.text);
        EXPECT_EQ(number.kind, NumberTextKind::Number) << row.text;
        EXPECT_DOUBLE_EQ(number.value, row.value) << row.text;
        EXPECT_EQ(number.unit, row.unit) << row.text;
    }
}

TEST(NumberText, tellsWhatIsAmbiguousBlankOrNoNumber) {
    EXPECT_EQ(readNumberText("1.234").kind, NumberTextKind::Ambiguous);
    EXPECT_EQ(readNumberText("1.234").value, 1234);
    EXPECT_EQ(readNumberText("1.234").other, 1.234);
    for (const char* text : {"–", "n/a", "-", "k.A.", "tbd"})
        EXPECT_EQ(readNumberText(text).kind, NumberTextKind::NoData) << text;
    for (const char* text : {"FÉRIAS", "room 5", "v2.0", "1,2,3", "12 34", "Q3 2025", "1.2.3"})
        EXPECT_EQ(readNumberText(text).kind, NumberTextKind::NotANumber) << text;
}

TEST(NumberText, anyBytesAreReadWithoutHarm) {
    std::mt19937 random(11);
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (unsigned n = random() % 20; n > 0; --n)
            text += static_cast<char>(random() % 3 ? "0123456789.,' -%$()"[random() % 19] : random());
        readNumberText(text);
    }
    EXPECT_EQ(readNumberText(std::string(100000, '1')).kind, NumberTextKind::NotANumber);
}

}  // namespace
}  // namespace plumbline
