// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/weights.h"

namespace plumbline {
namespace {

constexpr double tolerance = 1e-9;

ChildWeight given(Cell cell) {
    if (cell.isBlank()) return {1, Cell()};
    if (cell.isError()) return {0, cell};
    if (cell.isText()) return {0, Cell::error(519)};
    return cell.number() < 0 ? ChildWeight{0, Cell::error(502)} : ChildWeight{cell.number(), Cell()};
}

}  // namespace

void childWeights(const Model& model, GoalIndex parent, std::vector<ChildWeight>& weights) {
    const GoalTable& table = model.table();
    const std::span<const ChildLink> children = model.children(parent);
    weights.clear();
    double sum = 0;
    std::size_t blanks = 0;
    for (const ChildLink& link : children) {
        const Cell cell = table.number(table.weight, link.child);
        weights.push_back(given(cell));
        cell.isBlank() ? static_cast<void>(++blanks) : static_cast<void>(sum += weights.back().weight);
    }
    const bool shareRest = blanks > 0 && blanks < children.size() && sum <= 1 + tolerance;
    const double rest = shareRest ? std::max(0.0, 1 - sum) / static_cast<double>(blanks) : 1;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (shareRest && table.number(table.weight, children[i].child).isBlank()) weights[i].weight = rest;
        weights[i].weight *= children[i].share;
    }
}

}  // namespace plumbline
