// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/weights.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr double tolerance = 1e-9;

ChildWeight given(Cell cell) {
    if (cell.isError()) return {0, cell};
    if (cell.isText()) return {0, Cell::error(519)};
    return cell.number() < 0 ? ChildWeight{0, Cell::error(502)} : ChildWeight{cell.number(), Cell()};
}

}  // namespace

WeightScale weightScale(const GoalTable& table, std::span<const ChildLink> children) {
    WeightScale scale;
    std::size_t blanks = 0;
    std::size_t counted = 0;
    for (const ChildLink& link : children) {
        if (link.share == 0) continue;
        ++counted;
        const Cell cell = table.number(table.weight, link.child);
        if (cell.isBlank())
            ++blanks;
        else
            scale.given += given(cell).weight;
    }
    scale.anyGiven = blanks < counted;
    scale.anyBlank = blanks > 0;
    if (scale.anyGiven && scale.anyBlank && scale.given <= 1 + tolerance)
        scale.blank = std::max(0.0, 1 - scale.given) / static_cast<double>(blanks);
    for (const ChildLink& link : children) {
        if (link.share == 0) continue;
        const Cell cell = table.number(table.weight, link.child);
        const double weight = cell.isBlank() ? scale.blank : given(cell).weight;
        scale.plain += weight;
        scale.sum += weight * link.share;
    }
    return scale;
}

ChildWeight childWeight(const GoalTable& table, const WeightScale& scale, const ChildLink& link) {
    const Cell cell = table.number(table.weight, link.child);
    ChildWeight weight = cell.isBlank() ? ChildWeight{scale.blank, Cell()} : given(cell);
    weight.weight *= link.share;
    return weight;
}

}  // namespace plumbline
