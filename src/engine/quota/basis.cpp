// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "quota/basis.h"

#include <cmath>
#include <optional>
#include <string>

#include "core/exact_sum.h"
#include "goals/progress.h"

namespace plumbline {
namespace {

Error invalid(const char* message) {
    return {ErrorKind::InvalidArgument, message};
}

std::optional<Error> problemIn(const std::vector<Cell>& cells) {
    for (const Cell& cell : cells)
        if (cell.isError() || cell.isText()) return valueOf(cell).error();
    return std::nullopt;
}

double numberAt(const std::vector<Cell>& cells, std::size_t i) {
    if (cells.empty()) return 0;
    const Cell cell = cells.size() == 1 ? cells.front() : cells[i];
    return cell.isNumber() ? cell.number() : 0;
}

}  // namespace

Result<std::vector<double>> basis(const BasisInput& input) {
    for (const auto* cells : {&input.cells, &input.weights, &input.growth, &input.relief})
        if (const auto problem = problemIn(*cells)) return *problem;
    if (input.rows == 0 || input.columns == 0) return invalid("error.basis.empty");
    for (const Cell& cell : input.cells)
        if (cell.isNumber() && cell.number() < 0) return invalid("error.basis.negative");
    if (!input.weights.empty() && input.weights.size() != input.columns)
        return invalid("error.basis.weights");
    for (const auto* cells : {&input.growth, &input.relief})
        if (cells->size() > 1 && cells->size() != input.rows) return invalid("error.basis.growth");
    double weights = 0;
    for (std::size_t c = 0; c < input.columns; ++c) {
        const double weight = input.weights.empty() ? 1 : numberAt(input.weights, input.columns == 1 ? 0 : c);
        if (weight < 0) return invalid("error.basis.weightnegative");
        weights += weight;
    }
    if (!(weights > 0)) return invalid("error.noweight");
    std::vector<double> result(input.rows, 0);
    for (std::size_t c = 0; c < input.columns; ++c) {
        const double weight =
            (input.weights.empty() ? 1 : numberAt(input.weights, input.columns == 1 ? 0 : c)) / weights;
        ExactSum all;
        for (std::size_t r = 0; r < input.rows; ++r)
            if (const Cell cell = input.cells[r * input.columns + c]; cell.isNumber()) all.add(cell.number());
        const double sum = all.value();
        for (std::size_t r = 0; r < input.rows; ++r) {
            const Cell cell = input.cells[r * input.columns + c];
            const double amount = cell.isNumber() ? cell.number() : 0;
            if (input.columns == 1)
                result[r] = amount;
            else
                result[r] += weight * (sum > 0 ? amount / sum : 1 / static_cast<double>(input.rows));
        }
    }
    for (std::size_t r = 0; r < input.rows; ++r) {
        const double factor = 1 + numberAt(input.growth, r) - numberAt(input.relief, r);
        if (factor < 0) return invalid("error.basis.fall");
        result[r] *= factor;
        if (!std::isfinite(result[r])) return invalid("error.basis.large");
    }
    return result;
}

}  // namespace plumbline
