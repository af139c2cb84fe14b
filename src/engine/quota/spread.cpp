// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "quota/spread.h"

#include <algorithm>
#include <cmath>

#include "core/exact_sum.h"
#include "quota/allocate.h"

namespace plumbline {
namespace {

constexpr double largestStep = 1e12;
constexpr int finestDecimals = 6;

bool saysNothing(const std::vector<Cell>& shape) {
    return std::none_of(shape.begin(), shape.end(),
                        [](const Cell& cell) { return cell.isNumber() && cell.number() != 0; });
}

std::vector<Cell> even(std::size_t periods) {
    return std::vector<Cell>(periods, Cell(1.0));
}

// What each period adds to the sum so far; equal parts where the sum falls, for then it is none.
std::vector<Cell> increments(const std::vector<Cell>& running) {
    std::vector<Cell> added(running.size());
    double before = 0;
    for (std::size_t i = 0; i < running.size(); ++i) {
        if (!running[i].isNumber()) continue;
        if (running[i].number() < before) return even(running.size());
        ExactSum more;
        more.add(running[i].number());
        more.add(-before);
        added[i] = Cell(more.value());
        before = running[i].number();
    }
    return added;
}

Result<std::vector<Cell>> parts(double total, const std::vector<Cell>& shape, double step) {
    const Result<std::vector<double>> amounts = allocate({.total = total, .basis = shape, .step = step});
    if (!amounts) return amounts.error();
    std::vector<Cell> cells(shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (!shape[i].isBlank()) cells[i] = Cell((*amounts)[i]);
    return cells;
}

Result<std::vector<Cell>> summedUp(const Result<std::vector<Cell>>& added) {
    if (!added) return added.error();
    std::vector<Cell> running = *added;
    ExactSum sum;
    for (Cell& cell : running) {
        if (!cell.isNumber()) continue;
        sum.add(cell.number());
        cell = Cell(sum.value());
    }
    return running;
}

// `steps` times the step, as the nearest double to that decimal.
double amountOf(double steps, double step) {
    return step < 1 ? steps / std::nearbyint(1 / step) : steps * step;
}

double rounded(double value, double step) {
    return step == 0 ? value : amountOf(std::floor(value / step + 0.5), step);
}

Result<std::vector<Cell>> levels(const SpreadInput& input, const std::vector<Cell>& shape) {
    const auto last =
        std::find_if(shape.rbegin(), shape.rend(), [](const Cell& cell) { return cell.isNumber(); });
    if (last->number() == 0) return Error{ErrorKind::InvalidArgument, "error.spread.last"};
    std::vector<Cell> cells(shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i].isNumber())
            cells[i] = Cell(rounded(input.total * (shape[i].number() / last->number()), input.step));
    cells[static_cast<std::size_t>(shape.rend() - last) - 1] = Cell(input.total);
    return cells;
}

bool isMultiple(double amount, double step) {
    const double whole = std::nearbyint(amount / step);
    return std::fabs(whole) < 9e15 && amountOf(whole, step) == amount;
}

// 10^exponent as the nearest double to that decimal.
double power(int exponent) {
    const double positive = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? 1 / positive : positive;
}

double grainOf(double total, std::span<const Cell> figures) {
    const auto fits = [&](double step) {
        return isMultiple(total, step) && std::all_of(figures.begin(), figures.end(), [&](const Cell& cell) {
                   return !cell.isNumber() || isMultiple(cell.number(), step);
               });
    };
    for (int exponent = static_cast<int>(std::log10(largestStep)); exponent >= -finestDecimals; --exponent)
        if (fits(power(exponent))) return power(exponent);
    return 0;
}

}  // namespace

Result<std::vector<Cell>> spread(const SpreadInput& input) {
    if (input.shape.empty() || !std::isfinite(input.total))
        return Error{ErrorKind::InvalidArgument, "error.allocate.step"};
    const std::vector<Cell> shape = saysNothing(input.shape) ? even(input.shape.size()) : input.shape;
    switch (input.series) {
        case Series::Level:
            return levels(input, shape);
        case Series::Running:
            return summedUp(
                parts(input.total, saysNothing(input.shape) ? shape : increments(shape), input.step));
        case Series::Flow:
            break;
    }
    return parts(input.total, shape, input.step);
}

double stepFor(double total, std::span<const Cell> figures) {
    if (total == 0 || !std::isfinite(total)) return 1;
    double step = grainOf(total, figures);
    const double fine = std::max(1.0, std::fabs(total) / static_cast<double>(figures.size()) / 100);
    while (step > 1 && step > fine) step /= 10;
    if (step >= 1 || step == 0) return step;
    return power(static_cast<int>(std::lround(std::log10(step))));
}

}  // namespace plumbline
