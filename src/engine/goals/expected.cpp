// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/expected.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "goals/progress.h"

namespace plumbline {
// Σ of the slices before, and the part of the slice in which `time` lies, over Σ of all.
Result<double> curveAt(std::span<const double> curve, double time) {
    if (curve.empty()) return time;
    double all = 0;
    for (double weight : curve) all += weight >= 0 && std::isfinite(weight) ? weight : std::nan("");
    if (!(all > 0) || !std::isfinite(all)) return Error{ErrorKind::InvalidArgument, "error.curve"};
    const double position = time * static_cast<double>(curve.size());
    const auto slice = std::min(static_cast<std::size_t>(position), curve.size() - 1);
    double done = 0;
    for (std::size_t i = 0; i < slice; ++i) done += curve[i];
    return std::min(1.0, (done + curve[slice] * (position - static_cast<double>(slice))) / all);
}

Cell expectedCell(Cell start, Cell due, Cell date, const ExpectedOptions& options) {
    for (const Cell& cell : {start, due, date})
        if (cell.isError()) return cell;
    for (const Cell& cell : {start, due, date})
        if (cell.isText()) return errorCell(ErrorKind::WrongType);
    if (start.isBlank() || due.isBlank() || date.isBlank()) return Cell();
    const double first = std::floor(start.number()), last = std::floor(due.number()),
                 day = std::floor(date.number());
    const double extra = options.dayCount == DayCount::Inclusive ? 1 : 0;
    if (first > last) return errorCell(ErrorKind::InvalidArgument);
    if (last - first + extra == 0) return errorCell(ErrorKind::DivisionByZero);
    const double time = std::clamp((day - first + extra) / (last - first + extra), 0.0, 1.0);
    const Result<double> along = curveAt(options.curve, time);
    return along ? Cell(*along) : errorCell(ErrorKind::InvalidArgument);
}

Value expected(Cell start, Cell due, Cell date, const ExpectedOptions& options) {
    return valueOf(expectedCell(start, due, date, options));
}

Result<DayCount> dayCountNamed(std::string_view word) {
    const std::string folded = foldWord(word);
    if (folded == "inclusive") return DayCount::Inclusive;
    if (folded == "exclusive") return DayCount::Exclusive;
    return Error{ErrorKind::InvalidArgument, {"error.daycount", {std::string(word)}}};
}

}  // namespace plumbline
