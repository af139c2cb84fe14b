// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The rules by which terms become one number. The rollup computes with them, EXPLAIN lists the terms, and both come to the same.
//
//     MeanOf mean;
//     mean.take(Cell(1.0), 3);
//     mean.take(Cell(0.5), 1);
//     mean.result();                                                // 0.875
//     resultOf(StepRule::Sum, Kind::Reach, {{Cell(54.0)}, {Cell(30.0)}});   // 84
//
// Blank terms are no data: they are left out, and where there is nothing else the result is blank. An error is the result of
// what it belongs to; a term of weight 0 moves nothing, and its error neither.

#include <span>

#include "core/cell.h"
#include "core/exact_sum.h"
#include "table/goal_table.h"

namespace plumbline {

enum class StepRule : std::uint8_t {
    Own,         // the cell itself
    Sum,         // Σ weight · value, exact
    Mean,        // Σ weight · value / Σ weight, over the terms that have data
    Least,       // the smallest
    Largest,     // the largest
    Milestones,  // share of the terms that are at least 1
    Progress,    // (actual − baseline) / (target − baseline)
    Kind,        // at least, at most, between: 1 or 0
    Quotient,    // first / second
    Difference,  // first − second
    Forecast,    // baseline + (actual − baseline) / expected
    Count,       // how many terms
    Latest,      // the last term that has data
    Given,       // as computed from the dates or the plan; the terms show the input
};
inline constexpr std::size_t stepRuleCount = 14;

struct TermValue {
    Cell value;
    double weight = 1;
};
// Of all rules but Given, which is blank.
Cell resultOf(StepRule rule, Kind kind, std::span<const TermValue> terms);

class SumOf {
  public:
    void take(Cell value, double weight) {
        if (weight == 0 || value.isBlank()) return;
        if (!value.isNumber()) return fail(value);
        any_ = true;
        sum_.add(weight == 1 ? value.number() : partOf(value.number(), weight));
    }
    Cell result() const { return !problem_.isBlank() ? problem_ : any_ ? Cell(sum_.value()) : Cell(); }

  private:
    void fail(Cell value);

    ExactSum sum_;
    Cell problem_;
    bool any_ = false;
};

class MeanOf {
  public:
    void take(Cell value, double weight);
    Cell result() const;
    double weight() const { return all_; }  // of all terms, with data or without

  private:
    double sum_ = 0, withData_ = 0, all_ = 0;
    Cell problem_;
    bool any_ = false;
};

class ExtremeOf {
  public:
    explicit ExtremeOf(bool largest) : largest_(largest) {}
    void take(Cell value);
    Cell result() const { return best_; }

  private:
    bool largest_;
    Cell best_;
};

class MilestonesOf {
  public:
    void take(Cell value);
    Cell result() const;

  private:
    double done_ = 0, counted_ = 0;
    Cell problem_;
    bool any_ = false;
};

}  // namespace plumbline
