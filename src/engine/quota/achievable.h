// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How likely a target is, judged from past results of the same measure, oldest first.
//
//     // 10, 12, 11, 13, 14: the trend leads to 14.7 next; 16 or more has a probability of 0.171
//     achievable({16}, history).number();
//     achievable({16, Wanted::AtMost}, history).number();       // 0.829: of a goal that goes down, or a limit
//
// Five results or more: the predictive Student-t distribution around the least-squares line, at the next
// place in the row, with n − 2 degrees of freedom and the scale s · √(1 + 1/n + (x − x̄)²/Sxx). Three or four:
// around their mean, n − 1 degrees of freedom, scale s · √(1 + 1/n). Fewer: nothing. Blanks keep their place
// in time but say nothing. Without any spread the answer is 1 or 0.

#include <optional>
#include <span>

#include "core/cell.h"
#include "core/matrix.h"
#include "goals/direction.h"

namespace plumbline {

struct WantedResult;

struct Prediction {
    double mean = 0, scale = 0, degrees = 1;
    std::size_t results = 0;
    double probabilityOfAtLeast(double target) const;
    double probabilityOfAtMost(double target) const;
    double probabilityOf(const WantedResult& wanted) const;
    double quantile(double probability) const;
};

// Nothing with fewer than three results; an error or a text among them is that error.
Result<std::optional<Prediction>> predict(std::span<const Cell> history);

// What would be as good as reached: so much, so little, or what lies between.
struct WantedResult {
    double target = 0;
    Wanted wanted = Wanted::AtLeast;
    double from = 0;  // Between: the lower end
};
// By a goal's kind, and by where it begins: from 10 to 6 it goes down.
WantedResult wantedResult(Kind kind, Cell target, Cell baseline);
Value achievable(const WantedResult& wanted, std::span<const Cell> history);

// Low, likely and high outcome at the due date. Likely is the forecast at the pace so far; what is still to
// come (the share 1 − expected) may be off as past results were around their trend. Without three past
// results only likely is known.
struct ForecastRange {
    double likely = 0;
    std::optional<double> low, high;
};
Result<ForecastRange> forecastRange(double actual, double baseline, double expected,
                                    std::span<const Cell> history, double confidence);

}  // namespace plumbline
