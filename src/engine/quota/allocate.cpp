// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "quota/allocate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>

#include "core/exact_sum.h"

namespace plumbline {
namespace {

constexpr double mostSteps = 9e15;     // whole numbers stay exact below 2^53
constexpr double fractionGrain = 1e9;  // fractions that differ by less are equal
constexpr int halvings = 200;

struct Share {
    double basis = 0, low = -mostSteps, high = mostSteps;  // bounds in steps
    double part = 0;                                       // proportional, in steps
    std::optional<double> held;
};

Error invalid(const char* message) {
    return {ErrorKind::InvalidArgument, message};
}

std::optional<Error> problemIn(const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) {
        if (cell.isError()) return Error{ErrorKind::CellError, "error.basis.error", cell.errorCode()};
        if (cell.isText()) return Error{ErrorKind::WrongType, "error.basis.text"};
        if (cell.isNumber() && !std::isfinite(cell.number())) return invalid("error.basis.infinite");
    }
    return std::nullopt;
}

Cell boundAt(const std::vector<Cell>& bounds, std::size_t i) {
    return bounds.empty() ? Cell() : bounds.size() == 1 ? bounds[0] : bounds[i];
}

std::optional<double> wholeSteps(double amount, double step) {
    const double steps = amount / step, whole = std::nearbyint(steps);
    if (!(std::fabs(whole) < mostSteps) ||
        std::fabs(steps - whole) > std::max(1e-6, std::fabs(whole) * 4e-16))
        return std::nullopt;
    return whole;
}

double clamped(const Share& share, double scale) {
    return std::clamp(share.basis * scale, share.low, share.high);
}

double sumAt(const std::vector<Share>& shares, double scale) {
    double sum = 0;
    for (const Share& share : shares)
        if (!share.held) sum += clamped(share, scale);
    return sum;
}

// The scale at which the clamped parts add up to `steps`: the sum grows with the scale, so halving finds it.
bool fillWithinBounds(std::vector<Share>& shares, double steps) {
    double low = -1, high = 1;
    while (sumAt(shares, low) > steps && low > -1e300) low *= 2;
    while (sumAt(shares, high) < steps && high < 1e300) high *= 2;
    for (int i = 0; i < halvings; ++i) {
        const double middle = low + (high - low) / 2;
        (sumAt(shares, middle) < steps ? low : high) = middle;
    }
    if (std::fabs(sumAt(shares, high) - steps) > 0.5) return false;
    for (Share& share : shares) share.part = clamped(share, high);
    return true;
}

bool proportionFits(std::vector<Share>& shares, double steps, double basisSum) {
    bool fits = true;
    for (Share& share : shares) {
        if (share.held) continue;
        share.part = steps * (share.basis / basisSum);
        fits &= share.part >= share.low && share.part <= share.high;
    }
    return fits;
}

// Whole steps below each part, then the rest by largest fraction; false where the bounds leave no room.
bool roundParts(std::vector<Share>& shares, double steps) {
    std::vector<std::size_t> order;
    std::vector<std::int64_t> fraction(shares.size(), 0);
    double left = steps;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i].held) continue;
        double whole = std::floor(shares[i].part);
        fraction[i] = std::llround((shares[i].part - whole) * fractionGrain);
        if (fraction[i] >= static_cast<std::int64_t>(fractionGrain)) {
            ++whole;
            fraction[i] = 0;
        }
        shares[i].part = whole;
        left -= whole;
        if (shares[i].basis > 0) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return fraction[a] > fraction[b]; });
    if (left < 0) std::reverse(order.begin(), order.end());
    const double one = left < 0 ? -1 : 1;
    for (bool moved = true; left != 0 && moved;) {
        moved = false;
        for (std::size_t i : order) {
            if (left == 0) break;
            const double next = shares[i].part + one;
            if (next < shares[i].low || next > shares[i].high) continue;
            shares[i].part = next;
            left -= one;
            moved = true;
        }
    }
    return left == 0;
}

// units · step as the nearest double to that decimal.
double amountOf(double units, double step) {
    const double inverse = std::nearbyint(1 / step);
    return inverse >= 1 && std::fabs(inverse * step - 1) < 1e-12 ? units / inverse : units * step;
}

double sumOfHeld(const std::vector<Share>& shares) {
    ExactSum sum;
    for (const Share& share : shares) sum.add(share.held.value_or(0));
    return sum.value();
}

std::vector<double> unrounded(const std::vector<Share>& shares, double total) {
    std::vector<double> amounts;
    ExactSum left;
    left.add(total);
    std::size_t last = shares.size();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        amounts.push_back(shares[i].held.value_or(shares[i].part));
        left.add(-amounts.back());
        if (!shares[i].held && shares[i].basis > 0) last = i;
    }
    if (last < shares.size()) amounts[last] += left.value();  // what binary fractions leave over
    return amounts;
}

std::vector<Share> sharesOf(const AllocateInput& input) {
    const double unit = input.step > 0 ? input.step : 1;
    std::vector<Share> shares(input.basis.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const Cell low = boundAt(input.minimum, i), high = boundAt(input.maximum, i);
        shares[i].basis = input.basis[i].isNumber() ? input.basis[i].number() : 0;
        if (!input.held.empty() && input.held[i].isNumber()) shares[i].held = input.held[i].number();
        const bool stepped = input.step > 0;
        if (low.isNumber()) shares[i].low = stepped ? std::ceil(low.number() / unit - 1e-9) : low.number();
        if (high.isNumber())
            shares[i].high = stepped ? std::floor(high.number() / unit + 1e-9) : high.number();
    }
    return shares;
}

AllocateInput withOverAssignment(AllocateInput input) {
    if (input.overAssignment == 0) return input;
    input.total *= 1 + input.overAssignment;
    // Five decimals of a step are noise of the percentage; halves go up.
    if (input.step > 0) input.total = amountOf(std::floor(input.total / input.step + 0.5 + 1e-5), input.step);
    return input;
}

std::optional<Error> domainProblem(const AllocateInput& input) {
    if (!std::isfinite(input.total) || !(input.step >= 0) || !std::isfinite(input.step))
        return invalid("error.allocate.step");
    for (const auto* cells : {&input.basis, &input.held, &input.minimum, &input.maximum})
        if (const auto problem = problemIn(*cells)) return problem;
    for (const Cell& cell : input.basis)
        if (cell.isNumber() && cell.number() < 0) return invalid("error.basis.negative");
    const std::size_t count = input.basis.size();
    if (count == 0 || (!input.held.empty() && input.held.size() != count))
        return invalid("error.allocate.held");
    for (const auto* bounds : {&input.minimum, &input.maximum})
        if (bounds->size() > 1 && bounds->size() != count) return invalid("error.allocate.bounds");
    return std::nullopt;
}

// A cut is the raise of the same size, turned round: to the cent.
Result<std::vector<double>> mirrored(AllocateInput input) {
    const auto turn = [](std::vector<Cell>& cells) {
        for (Cell& cell : cells)
            if (cell.isNumber()) cell = Cell(cell.number() == 0 ? 0 : -cell.number());
    };
    input.total = -input.total;
    turn(input.held);
    turn(input.minimum);
    turn(input.maximum);
    std::swap(input.minimum, input.maximum);
    const Result<std::vector<double>> raised = allocate(input);
    if (!raised) return raised.error();
    std::vector<double> amounts;
    for (double amount : *raised) amounts.push_back(amount == 0 ? 0 : -amount);
    return amounts;
}

}  // namespace

Result<std::vector<double>> allocate(const AllocateInput& given) {
    if (const auto problem = domainProblem(given)) return *problem;
    if (given.overAssignment != 0) {
        if (!(given.overAssignment > -1) || !std::isfinite(given.overAssignment))
            return invalid("error.allocate.over");
        if (given.step > 0 && !wholeSteps(given.total, given.step)) return invalid("error.allocate.multiple");
    }
    const AllocateInput input = withOverAssignment(given);
    std::vector<Share> shares = sharesOf(input);
    if (input.total < 0) return mirrored(given);
    ExactSum rest;
    rest.add(input.total);
    rest.add(-sumOfHeld(shares));
    if (rest.value() < 0 && input.total > 0) return Error{ErrorKind::NoSolution, "error.allocate.nosolution"};
    const std::optional<double> steps = input.step > 0 ? wholeSteps(rest.value(), input.step) : rest.value();
    if (!steps) return invalid("error.allocate.rest");
    double basisSum = 0;
    bool free = false, bounded = true;
    for (const Share& share : shares) {
        free |= !share.held;
        bounded &= share.held || share.low <= share.high;
        if (!share.held) basisSum += share.basis;
    }
    const Error impossible{ErrorKind::NoSolution, "error.allocate.nosolution"};
    if (!bounded || (!free && *steps != 0)) return impossible;
    if (basisSum == 0)
        for (Share& share : shares) {
            share.basis = 1;
            basisSum += share.held ? 0 : 1;
        }
    if (!free) basisSum = 1;
    if (!proportionFits(shares, *steps, basisSum) && !fillWithinBounds(shares, *steps)) return impossible;
    if (input.step == 0) return unrounded(shares, input.total);
    if (!roundParts(shares, *steps)) return impossible;
    std::vector<double> amounts;
    for (const Share& share : shares)
        amounts.push_back(share.held ? *share.held : amountOf(share.part, input.step));
    return amounts;
}

}  // namespace plumbline
