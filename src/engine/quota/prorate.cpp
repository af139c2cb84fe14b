// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "quota/prorate.h"

#include <algorithm>
#include <string>

#include "core/words.h"
#include "goals/expected.h"

namespace plumbline {
namespace {

int monthOf(Day day) {
    const CivilDate date = civilOf(day);
    return date.year * 12 + date.month;
}

// The share of the period that is over before `from` and after `to`, as positions 0 … 1.
struct Part {
    double first, last;
};

Part partOf(const ProrateInput& input, Day from, Day to) {
    if (input.unit == ProrateUnit::Day) {
        const std::size_t slices = input.curve.size();
        return {timeOver(input.start, input.due, from - 1, slices), timeOver(input.start, input.due, to, slices)};
    }
    const int first = monthOf(input.start);
    const double months = monthOf(input.due) - first + 1;
    return {(monthOf(from) - first) / months, (monthOf(to) - first + 1) / months};
}

}  // namespace

Result<ProrateUnit> prorateUnitNamed(std::string_view word) {
    const std::string folded = foldWord(word);
    if (folded == "day") return ProrateUnit::Day;
    if (folded == "month") return ProrateUnit::Month;
    return Error{ErrorKind::InvalidArgument, {"error.prorateunit", {std::string(word)}}};
}

Result<double> prorate(const ProrateInput& input) {
    if (input.start > input.due) return Error{ErrorKind::InvalidArgument, "error.order"};
    if (input.to && input.from > *input.to) return Error{ErrorKind::InvalidArgument, "error.fromto"};
    const Day from = std::max(input.start, input.from), to = std::min(input.due, input.to.value_or(input.due));
    if (from > to) return 0.0;
    const Part part = partOf(input, from, to);
    const Result<double> first = curveAt(input.curve, part.first), last = curveAt(input.curve, part.last);
    if (!first) return first.error();
    return input.amount * (*last - *first);
}

Result<double> forecast(double actual, double baseline, double expected) {
    if (expected == 0) return Error{ErrorKind::DivisionByZero, "error.nopace"};
    return baseline + (actual - baseline) / expected;
}

}  // namespace plumbline
