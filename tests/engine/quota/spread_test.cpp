#include "quota/spread.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/exact_sum.h"

namespace plumbline {
namespace {

using Amounts = std::vector<double>;
const double none = std::nan("");

std::vector<Cell> cells(const Amounts& numbers) {
    std::vector<Cell> made;
    for (double number : numbers) made.push_back(std::isnan(number) ? Cell() : Cell(number));
    return made;
}

std::vector<Cell> of(double total, const Amounts& shape, double step, Series series = Series::Flow) {
    return spread({total, cells(shape), series, step}).value_or({});
}

TEST(Spread, keepsTheShapeAndAddsUp) {
    EXPECT_EQ(of(500, {100, 300}, 1), cells({125, 375}));
    EXPECT_EQ(of(1000, {1, 1, 1}, 1), cells({334, 333, 333}));
    // 1.2 million by 80 : 90 : 130 : 100 of 400, in thousands
    EXPECT_EQ(of(1200000, {80, 90, 130, 100}, 1000), cells({240000, 270000, 390000, 300000}));
    EXPECT_EQ(of(100, {none, none, none}, 1), cells({34, 33, 33})) << "nothing says how: equal parts";
    EXPECT_EQ(of(100, {0, 0}, 1), cells({50, 50}));
}

TEST(Spread, aPeriodWithoutAShareStaysAsItIs) {
    EXPECT_EQ(of(90, {10, none, 20}, 1), cells({30, none, 60})) << "blank: not there yet";
    EXPECT_EQ(of(90, {10, 0, 20}, 1), cells({30, 0, 60})) << "zero: closed";
}

TEST(Spread, runningSumsEndAtTheTotal) {
    EXPECT_EQ(of(60, {10, 30}, 1, Series::Running), cells({20, 60}));
    EXPECT_EQ(of(100, {none, none, none}, 1, Series::Running), cells({34, 67, 100}));
    EXPECT_EQ(of(30, {10, 5, 20}, 1, Series::Running), cells({10, 20, 30}))
        << "a sum that falls is none: equal parts";
}

TEST(Spread, levelsEndAtTheTotal) {
    EXPECT_EQ(of(50, {40, 42, 45}, 1, Series::Level), cells({44, 47, 50}));  // 44.4, 46.7
    EXPECT_EQ(of(12, {none, none}, 1, Series::Level), cells({12, 12}));
    EXPECT_EQ(of(.9, {.8, none, .85}, 0.01, Series::Level), cells({.85, none, .9}));  // .847
    EXPECT_FALSE(spread({5, cells({3, 0}), Series::Level, 1}));
}

TEST(Spread, whatCannotBeDivided) {
    EXPECT_FALSE(spread({5, {}, Series::Flow, 1}));
    EXPECT_FALSE(spread({5, cells({-1, 2}), Series::Flow, 1}));
    EXPECT_FALSE(spread({none, cells({1, 2}), Series::Flow, 1}));
}

TEST(StepFor, isWhatPeopleRoundTo) {
    const Amounts tens(12, 40000);
    EXPECT_EQ(stepFor(500000, cells(tens)), 100);
    EXPECT_EQ(stepFor(480000, cells(tens)), 100);
    EXPECT_EQ(stepFor(480010, cells(tens)), 10);
    EXPECT_EQ(stepFor(7, cells(Amounts(12, none))), 1);
    EXPECT_EQ(stepFor(1000, cells({250.5, 249.5})), 0.1);
    EXPECT_EQ(stepFor(99.99, cells({33.33})), 0.01);
    EXPECT_EQ(stepFor(1.0 / 3, cells({none})), 0);
    EXPECT_EQ(stepFor(0, cells({1})), 1);
}

// After any spread the periods add up to the total, each a whole number of steps and none of the other sign.
TEST(Spread, sumsAreExactForAnyTotalAndShape) {
    std::mt19937 random(24);
    for (int round = 0; round < 20000; ++round) {
        const int decimals = static_cast<int>(random() % 4);
        const double grain = std::pow(10.0, decimals);
        const double total = static_cast<double>(random() % 100000000) / grain * (random() % 5 == 0 ? -1 : 1);
        Amounts shape(1 + random() % 24);
        for (double& figure : shape)
            figure = random() % 6 == 0   ? none
                     : random() % 6 == 0 ? 0
                                         : static_cast<double>(random() % 1000000) / grain;
        const double step = stepFor(total, cells(shape));
        ASSERT_GT(step, 0);
        const auto parts = spread({total, cells(shape), Series::Flow, step});
        ASSERT_TRUE(parts);
        ExactSum sum;
        for (const Cell& part : *parts) {
            if (!part.isNumber()) continue;
            sum.add(part.number());
            const double steps = part.number() / step;
            ASSERT_NEAR(steps, std::nearbyint(steps), 1e-5);
            ASSERT_GE(part.number() * (total < 0 ? -1 : 1), 0);
        }
        ASSERT_EQ(sum.value(), total) << "step " << step;
        const auto running = spread({std::fabs(total), cells(shape), Series::Running, step});
        ASSERT_TRUE(running);
        double last = 0;
        for (const Cell& part : *running)
            if (part.isNumber()) {
                ASSERT_GE(part.number(), last);
                last = part.number();
            }
        ASSERT_EQ(last, std::fabs(total));
    }
}

}  // namespace
}  // namespace plumbline
