#include "quota/achievable.h"

#include <gtest/gtest.h>

#include <cmath>

#include "quota/allocate.h"
#include "quota/basis.h"

namespace plumbline {
namespace {

std::vector<Cell> cells(std::initializer_list<double> numbers) {
    std::vector<Cell> cells;
    for (double number : numbers) cells.emplace_back(number);
    return cells;
}

// 10, 12, 11, 13, 14: slope 9/10, next 14.7; SSE 1.9, s² = 1.9/3, scale √(0.63333·(1 + 1/5 + 9/10))
// = 1.1532563. For 3 degrees of freedom the distribution function is ½ + (1/π)(u/(1 + u²) + arctan u) with u
// = t/√3: for 16, t = 1.127243, u = 0.650814, F = 0.829171.
TEST(Achievable, aroundTheTrend) {
    const auto history = cells({10, 12, 11, 13, 14});
    EXPECT_NEAR(achievable({16}, history).number(), 0.170829, 1e-6);
    EXPECT_NEAR(achievable({14.7}, history).number(), 0.5, 1e-12);
}

// 8, 10, 12: mean 10, s = 2, scale 2·√(4/3) = 2.3094; for 2 degrees of freedom P(T > t) = ½ − t/(2√(t² + 2)):
// target 12.3094 is t = 1: ½ − 1/(2√3) = 0.2113249
TEST(Achievable, aroundTheMeanWithFewResults) {
    EXPECT_NEAR(achievable({10 + 2 * std::sqrt(4.0 / 3)}, cells({8, 10, 12})).number(), 0.2113249, 1e-7);
}

// Upper critical values of Student's t distribution as published in the NIST/SEMATECH e-Handbook of
// Statistical Methods, section 1.3.6.7.2, to three decimals.
TEST(Achievable, followsThePublishedTableOfStudentsT) {
    const struct {
        double degrees, probability, t;
    } rows[] = {
        {1, 0.90, 3.078},  {2, 0.95, 2.920},   {3, 0.975, 3.182}, {4, 0.99, 3.747},
        {5, 0.95, 2.015},  {8, 0.99, 2.896},   {10, 0.90, 1.372}, {10, 0.975, 2.228},
        {20, 0.95, 1.725}, {30, 0.975, 2.042}, {60, 0.99, 2.390}, {100, 0.975, 1.984},
    };
    for (const auto& row : rows) {
        const Prediction standard{0, 1, row.degrees, 0};
        EXPECT_NEAR(standard.quantile(row.probability), row.t, 0.0005)
            << row.degrees << " " << row.probability;
        EXPECT_NEAR(standard.probabilityOfAtLeast(row.t), 1 - row.probability, 0.0001) << row.degrees;
        EXPECT_NEAR(standard.probabilityOfAtLeast(-row.t), row.probability, 0.0001) << row.degrees;
    }
}

// Of the same history: 16 or less is what is left of 16 or more; and from 14.7 to 16 half less 0.170829.
TEST(Achievable, ofGoalsThatGoDownAndOfRanges) {
    const auto history = cells({10, 12, 11, 13, 14});
    EXPECT_NEAR(achievable({16, Wanted::AtMost}, history).number(), 0.829171, 1e-6);
    EXPECT_NEAR(achievable({16, Wanted::Between, 14.7}, history).number(), 0.329171, 1e-6);
    EXPECT_EQ(achievable({4, Wanted::AtMost}, cells({5, 5, 5})), Value(0.0));
    EXPECT_EQ(achievable({5, Wanted::AtMost}, cells({5, 5, 5})), Value(1.0));
}

TEST(Achievable, fewDataErrorsAndNoSpread) {
    EXPECT_TRUE(achievable({5}, cells({1, 2})).isEmpty());
    std::vector<Cell> gaps = cells({5, 5, 5});
    gaps.insert(gaps.begin() + 1, Cell());
    EXPECT_EQ(achievable({5}, gaps), Value(1.0));
    EXPECT_EQ(achievable({5.1}, gaps), Value(0.0));
    EXPECT_EQ(achievable({12}, cells({2, 4, 6, 8, 10})), Value(1.0));  // a straight line leads to 12
    gaps.push_back(Cell::error(532));
    EXPECT_TRUE(achievable({5}, gaps).isError());
    EXPECT_TRUE(achievable({5}, cells({1e308, -1e308, 1e308, 1e308, -1e308})).isError());
}

// 70, 80, 90: scale 10·√(4/3) = 11.547; t(0.9; 2) = 1.885618; half the period is open: ± 10.8866
TEST(ForecastRange, narrowsAsThePeriodPasses) {
    const auto history = cells({70, 80, 90});
    const auto half = forecastRange(40, 0, 0.5, history, 0.8);
    EXPECT_EQ(half->likely, 80);
    EXPECT_NEAR(*half->low, 69.1134, 1e-4);
    EXPECT_NEAR(*half->high, 90.8866, 1e-4);
    EXPECT_NEAR(*forecastRange(80, 0, 1, history, 0.8)->high, 80, 1e-12);
    EXPECT_FALSE(forecastRange(40, 0, 0.5, cells({70, 80}), 0.8)->low.has_value());
    EXPECT_FALSE(forecastRange(40, 0, 0.5, history, 1).has_value());
    EXPECT_EQ(forecastRange(40, 0, 0, history, 0.8).error().kind, ErrorKind::DivisionByZero);
}

TEST(Basis, mixesColumnsOfDifferentUnits) {
    const auto mixed = basis({2, 2, cells({300, 1, 100, 1}), cells({0.6, 0.4}), {}, {}});
    EXPECT_DOUBLE_EQ((*mixed)[0], 0.65);
    EXPECT_DOUBLE_EQ((*mixed)[1], 0.35);
    const auto even =
        basis({2, 2, cells({300, 0, 100, 0}), {}, {}, {}});  // a column of zeros is an even part
    EXPECT_DOUBLE_EQ((*even)[0], 0.625);
}

TEST(Basis, growthLessRelief) {
    const auto grown = basis({2, 1, cells({300, 100}), {}, cells({0.05}), cells({0.02, 0.05})});
    EXPECT_DOUBLE_EQ((*grown)[0], 309);
    EXPECT_DOUBLE_EQ((*grown)[1], 100);
    EXPECT_FALSE(basis({1, 1, cells({-1}), {}, {}, {}}).has_value());
    EXPECT_FALSE(basis({1, 2, cells({1, 2}), cells({1}), {}, {}}).has_value());
    EXPECT_FALSE(basis({1, 1, cells({1}), {}, cells({-1.5}), {}}).has_value());
}

TEST(Allocate, overAssignmentOnTopOfTheTotal) {
    AllocateInput input;
    input.total = 750000;
    input.basis = cells({2396539.76, 1635823.40, 1307949.79});
    input.step = 1000;
    input.overAssignment = 0.1;
    // 825 steps: 370.206…, 252.69…, 202.10… → 370, 253, 202
    EXPECT_EQ(*allocate(input), (std::vector<double>{370000, 253000, 202000}));
    input.total = 750500;
    EXPECT_EQ(allocate(input).error().kind, ErrorKind::InvalidArgument);
}

}  // namespace
}  // namespace plumbline
