#include "core/exact_sum.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace plumbline {
namespace {

double sumOf(const std::vector<double>& terms) {
    ExactSum sum;
    for (double term : terms) sum.add(term);
    return sum.value();
}

TEST(ExactSum, centsAreExact) {
    EXPECT_EQ(sumOf({0.1, 0.2}), 0.3);
    EXPECT_EQ(sumOf({1234.56, -1234.55}), 0.01);
    EXPECT_EQ(sumOf({}), 0.0);
    EXPECT_EQ(sumOf({1e12, 0.01, 0.01}), 1000000000000.02);
    EXPECT_EQ(sumOf({999999999999.99, 0.01}), 1e12);
    EXPECT_EQ(sumOf({-0.01, 1.0}), 0.99);
}

TEST(ExactSum, aMillionTermsAtTenToTheTwelve) {
    ExactSum sum;
    for (int i = 0; i < 1000000; ++i) sum.add(i % 2 ? 1000000000000.07 : -999999999999.96);
    EXPECT_EQ(sum.value(), 55000.0);  // 500,000 × 0.11 + 500,000 × 0
}

TEST(ExactSum, orderDoesNotMatter) {
    std::mt19937_64 random(7);
    std::vector<double> terms;
    for (int i = 0; i < 2000; ++i) {
        const double cents =
            static_cast<double>(static_cast<std::int64_t>(random() % 20000000000000ULL)) - 1e13;
        terms.push_back(i % 3 == 0 ? cents / 3.0 : cents / 100.0);
    }
    const double first = sumOf(terms);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(terms.begin(), terms.end(), random);
        ASSERT_EQ(sumOf(terms), first);
    }
}

TEST(ExactSum, binaryFractionsCancelExactly) {
    EXPECT_EQ(sumOf({1.0 / 3.0, -1.0 / 3.0}), 0.0);
    EXPECT_EQ(sumOf({1e300, 1.0 / 3.0, -1e300}), 1.0 / 3.0);
    EXPECT_EQ(sumOf({5e-324, 5e-324}), 1e-323);
    EXPECT_EQ(sumOf({1e308, -1e308, 1e-300}), 1e-300);
}

TEST(ExactSum, largeWholeSumsDoNotOverflow) {
    ExactSum sum;
    for (int i = 0; i < 4000; ++i) sum.add(9007199254740991.0);
    EXPECT_EQ(sum.value(), 9007199254740991.0 * 4000);
}

TEST(ShortDecimal, tellsDecimalsFromFractions) {
    EXPECT_TRUE(shortDecimalOf(0.07).exact);
    EXPECT_EQ(shortDecimalOf(-12.345678).millionths, -345678);
    EXPECT_FALSE(shortDecimalOf(1.0 / 3.0).exact);
    EXPECT_FALSE(shortDecimalOf(1e300).exact);
}

TEST(ExactSum, partsOfAmountsAreDecimals) {
    EXPECT_EQ(partOf(1234.57, 0.07), 86.4199);
    EXPECT_EQ(partOf(-40, 0.5), -20);
    EXPECT_EQ(partOf(1.1, 1.1), 1.21);
    EXPECT_EQ(partOf(3, 1.0 / 3), 3 * (1.0 / 3));
    EXPECT_EQ(partOf(0.1, 1), 0.1);
}

}  // namespace
}  // namespace plumbline
