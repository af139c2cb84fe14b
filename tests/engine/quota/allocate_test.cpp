#include "quota/allocate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "core/exact_sum.h"

namespace plumbline {
namespace {

using Amounts = std::vector<double>;

std::vector<Cell> cells(const Amounts& numbers) {
    std::vector<Cell> made;
    for (double number : numbers) made.push_back(std::isnan(number) ? Cell() : Cell(number));
    return made;
}

Amounts of(const AllocateInput& input) {
    return allocate(input).value_or({});
}
ErrorKind problem(const AllocateInput& input) {
    return allocate(input).error().kind;
}
const double none = std::nan("");

TEST(Allocate,
     publishedExamples) {  // Anaplan forum; MrExcel thread; IBM Planning Analytics; the formula contract
    EXPECT_EQ(of({.total = 100, .basis = cells({1, 1, 1}), .step = 1}), (Amounts{34, 33, 33}));
    EXPECT_EQ(of({.total = 3, .basis = cells({.17, .23, .3, .3}), .step = 1}), (Amounts{0, 1, 1, 1}));
    EXPECT_EQ(of({.total = 300, .basis = cells({10, 30, 60})}), (Amounts{30, 90, 180}));
    EXPECT_EQ(of({.total = 1000, .basis = cells({0, 0, 0, 0})}), (Amounts{250, 250, 250, 250}));
}

TEST(Allocate, centsCutsAndSteps) {
    EXPECT_EQ(of({.total = 100, .basis = cells({1, 1, 1})}), (Amounts{33.34, 33.33, 33.33}));
    EXPECT_EQ(of({.total = -100, .basis = cells({1, 3}), .step = 1}), (Amounts{-25, -75}));
    EXPECT_EQ(of({.total = 10000, .basis = cells({2, 1}), .step = 1000}),
              (Amounts{7000, 3000}));  // 6.67 and 3.33 thousands
    EXPECT_EQ(of({.total = 10, .basis = cells({1, none, 1}), .step = 1}), (Amounts{5, 0, 5}));
    EXPECT_EQ(of({.total = 1, .basis = cells({1, 3}), .step = 0}), (Amounts{0.25, 0.75}));
}

TEST(Allocate, aCutMirrorsTheRaise) {
    EXPECT_EQ(of({.total = 100, .basis = cells({1, 1, 1}), .step = 1}), (Amounts{34, 33, 33}));
    EXPECT_EQ(of({.total = -100, .basis = cells({1, 1, 1}), .step = 1}), (Amounts{-34, -33, -33}));
    EXPECT_EQ(of({.total = -0.05, .basis = cells({3, 2, 1}), .step = 0.01}), (Amounts{-0.02, -0.02, -0.01}));
    EXPECT_EQ(of({.total = -100, .basis = cells({1, 1}), .step = 1, .minimum = cells({-40, none})}), (Amounts{-40, -60}));
}

TEST(Allocate, moreHeldThanTheTotal) {
    EXPECT_EQ(problem({.total = 100, .basis = cells({1, 1}), .step = 1, .held = cells({120, none})}), ErrorKind::NoSolution);
    EXPECT_EQ(problem({.total = -100, .basis = cells({1, 1}), .step = 1, .held = cells({-120, none})}), ErrorKind::NoSolution);
    EXPECT_EQ(of({.total = 100, .basis = cells({1, 1}), .step = 1, .held = cells({100, none})}), (Amounts{100, 0}));
}

TEST(Allocate, heldAmountsAndBounds) {
    EXPECT_EQ(of({.total = 100, .basis = cells({1, 1, 1}), .step = 1, .held = cells({50, none, none})}),
              (Amounts{50, 25, 25}));
    EXPECT_EQ(of({.total = 100, .basis = cells({8, 1, 1}), .step = 1, .maximum = cells({50})}),
              (Amounts{50, 25, 25}));
    EXPECT_EQ(of({.total = 100, .basis = cells({8, 1, 1}), .step = 1, .minimum = cells({20})}),
              (Amounts{60, 20, 20}));
    EXPECT_EQ(problem({.total = 100, .basis = cells({1, 1}), .step = 1, .minimum = cells({60})}),
              ErrorKind::NoSolution);
    EXPECT_EQ(problem({.total = 100, .basis = cells({1, 1}), .step = 1, .maximum = cells({40})}),
              ErrorKind::NoSolution);
    EXPECT_EQ(problem({.total = 100, .basis = cells({1}), .step = 1, .held = cells({90})}),
              ErrorKind::NoSolution);
}

TEST(Allocate, whatIsOutsideItsDomain) {
    EXPECT_EQ(problem({.total = 100.5, .basis = cells({1, 1}), .step = 1}), ErrorKind::InvalidArgument);
    EXPECT_EQ(problem({.total = 100, .basis = cells({1, -1})}), ErrorKind::InvalidArgument);
    EXPECT_EQ(problem({.total = 100, .basis = cells({1}), .step = -1}), ErrorKind::InvalidArgument);
    EXPECT_EQ(problem({.total = 100, .basis = {Cell::text(1)}}), ErrorKind::WrongType);
    EXPECT_EQ(problem({.total = 100, .basis = {Cell::error(524)}}), ErrorKind::CellError);
    EXPECT_EQ(problem({.total = 1, .basis = cells({1, 1}), .step = 1, .held = cells({none})}),
              ErrorKind::InvalidArgument);
}

TEST(Allocate, addsUpAndStaysWithinAStepOnRandomInput) {
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        Amounts basis(1 + random() % 50);
        for (double& value : basis) value = static_cast<double>(random() % 1000);
        const double sum = std::accumulate(basis.begin(), basis.end(), 0.0);
        const double step = std::vector<double>{0.01, 1, 1000}[random() % 3];
        const double total = std::nearbyint(static_cast<double>(random() % 100000)) * (step < 1 ? 1 : step);
        const Amounts amounts = of({.total = total, .basis = cells(basis), .step = step});
        ASSERT_EQ(amounts.size(), basis.size());
        ExactSum added;
        for (std::size_t i = 0; i < basis.size(); ++i) {
            added.add(amounts[i]);
            if (sum == 0) continue;
            ASSERT_LT(std::fabs(amounts[i] - total * basis[i] / sum), step * (1 + 1e-9)) << round;
            for (std::size_t j = 0; j < basis.size(); ++j)
                ASSERT_TRUE(basis[i] >= basis[j] || amounts[i] <= amounts[j]) << round;
        }
        ASSERT_EQ(added.value(), total) << round;
    }
}

TEST(Allocate, boundsHoldOnRandomInput) {
    std::mt19937 random(6);
    for (int round = 0; round < 200; ++round) {
        Amounts basis(2 + random() % 20);
        for (double& value : basis) value = 1 + static_cast<double>(random() % 100);
        const double count = static_cast<double>(basis.size()), total = 1000 * count;
        const Amounts amounts = of({.total = total,
                                    .basis = cells(basis),
                                    .step = 1,
                                    .minimum = cells({500}),
                                    .maximum = cells({1500})});
        ASSERT_EQ(amounts.size(), basis.size());
        for (double amount : amounts) ASSERT_TRUE(amount >= 500 && amount <= 1500) << amount;
        ASSERT_EQ(std::accumulate(amounts.begin(), amounts.end(), 0.0), total);
    }
}

// A second, naive version in whole numbers: what is held stays, the rest is handed out one by one to whom the most is missing.
std::vector<long long> naiveAllocate(long long total, const std::vector<long long>& basis, const std::vector<long long>& held) {
    std::vector<long long> parts(basis.size());
    long long rest = total, sum = 0, given = 0;
    for (std::size_t i = 0; i < basis.size(); ++i) {
        if (held[i] >= 0)
            rest -= held[i];
        else
            sum += basis[i];
    }
    for (std::size_t i = 0; i < basis.size(); ++i) {
        parts[i] = held[i] >= 0 ? held[i] : rest * basis[i] / sum;
        if (held[i] < 0) given += parts[i];
    }
    for (; given < rest; ++given) {
        std::size_t next = basis.size();
        const auto missing = [&](std::size_t i) { return rest * basis[i] - parts[i] * sum; };
        for (std::size_t i = 0; i < basis.size(); ++i)
            if (held[i] < 0 && (next == basis.size() || missing(i) > missing(next))) next = i;
        ++parts[next];
    }
    return parts;
}

TEST(Allocate, agreesWithANaiveVersionWhereSomeIsHeld) {
    std::mt19937 random(41);
    for (int round = 0; round < 400; ++round) {
        const std::size_t count = 2 + random() % 8;
        std::vector<long long> basis(count), held(count, -1);
        Amounts heldCells(count, none), basisCells(count);
        const long long total = 1 + static_cast<long long>(random() % 1000);
        long long open = total;
        for (std::size_t i = 0; i < count; ++i) {
            basisCells[i] = static_cast<double>(basis[i] = 1 + static_cast<long long>(random() % 30));
            if (i + 1 == count || random() % 3) continue;  // the last one is free
            held[i] = static_cast<long long>(random()) % (open + 1);
            open -= held[i];
            heldCells[i] = static_cast<double>(held[i]);
        }
        const Amounts parts = of({.total = static_cast<double>(total), .basis = cells(basisCells), .step = 1, .held = cells(heldCells)});
        const std::vector<long long> wanted = naiveAllocate(total, basis, held);
        const Amounts cut = of({.total = -static_cast<double>(total), .basis = cells(basisCells), .step = 1, .held = cells([&] {
                                    Amounts less = heldCells;
                                    for (double& amount : less) amount = -amount;
                                    return less;
                                }())});
        ASSERT_EQ(parts.size(), count) << round;
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_EQ(parts[i], static_cast<double>(wanted[i])) << round << ' ' << i;
            ASSERT_EQ(cut[i], -parts[i]) << round << ' ' << i;
        }
    }
}

// More basis never means less (of equals the first comes first), and the same cells in another order get the
// same, up to the steps that equal remainders share.
TEST(Allocate, isMonotoneAndOrderStable) {
    std::mt19937 random(17);
    for (int round = 0; round < 300; ++round) {
        AllocateInput input;
        input.total = static_cast<double>(random() % 5000);
        input.step = 1;
        const std::size_t count = 1 + random() % 12;
        for (std::size_t i = 0; i < count; ++i) input.basis.emplace_back(static_cast<double>(random() % 50));
        const std::vector<double> parts = *allocate(input);
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = 0; b < count; ++b)
                if (input.basis[a].number() > input.basis[b].number()) {
                    ASSERT_GE(parts[a], parts[b]) << round;
                }
        AllocateInput turned = input;
        std::reverse(turned.basis.begin(), turned.basis.end());
        std::vector<double> back = *allocate(turned);
        std::reverse(back.begin(), back.end());
        for (std::size_t i = 0; i < count; ++i) ASSERT_LE(std::fabs(back[i] - parts[i]), 1) << round;
    }
}

}  // namespace
}  // namespace plumbline
