// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/expected.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "goals/progress.h"

namespace plumbline {
namespace {

constexpr double farAway = 1e6;  // days of no calendar

bool isMonthEnd(Day day) {
    return civilOf(day + 1).day == 1;
}

// Months from the first of one to the last of another; 0 for other days.
int wholeMonths(Day start, Day due) {
    const CivilDate first = civilOf(start), last = civilOf(due);
    const bool whole = first.day == 1 && isMonthEnd(due) && start < due;
    return whole ? (last.year - first.year) * 12 + last.month - first.month + 1 : 0;
}

}  // namespace

double timeOver(Day start, Day due, Day day, std::size_t slices) {
    constexpr int monthsAYear = 12;
    const bool calendar = (slices == 4 || slices == 12) && wholeMonths(start, due) == monthsAYear;
    if (!calendar || day < start || day >= due)
        return std::clamp((static_cast<double>(day) - start + 1) / (static_cast<double>(due) - start + 1), 0.0, 1.0);
    const int months = monthsAYear / static_cast<int>(slices);
    Day first = start, next = addMonths(start, months);
    double over = 0;
    for (; next <= day; next = addMonths(first, months)) {
        first = next;
        over += 1;
    }
    return (over + (static_cast<double>(day) - first + 1) / (static_cast<double>(next) - first)) /
           static_cast<double>(slices);
}

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

Cell timeCell(Cell start, Cell due, Cell date, std::size_t slices, DayCount dayCount) {
    for (const Cell& cell : {start, due, date})
        if (cell.isError()) return cell;
    for (const Cell& cell : {start, due, date})
        if (cell.isText()) return errorCell(ErrorKind::WrongType);
    if (start.isBlank() || due.isBlank() || date.isBlank()) return Cell();
    const double first = std::floor(start.number()), last = std::floor(due.number()),
                 day = std::floor(date.number());
    const double extra = dayCount == DayCount::Inclusive ? 1 : 0;
    if (first > last) return errorCell(ErrorKind::InvalidArgument);
    if (last - first + extra == 0) return errorCell(ErrorKind::DivisionByZero);
    const bool byCalendar = extra > 0 && std::fabs(first) < farAway && std::fabs(last) < farAway;
    const double onLine = std::clamp((day - first + extra) / (last - first + extra), 0.0, 1.0);
    if (!byCalendar || onLine <= 0 || onLine >= 1) return Cell(onLine);
    return Cell(timeOver(static_cast<Day>(first), static_cast<Day>(last), static_cast<Day>(day), slices));
}

Cell expectedCell(Cell start, Cell due, Cell date, const ExpectedOptions& options) {
    const Cell time = timeCell(start, due, date, options.curve.size(), options.dayCount);
    if (!time.isNumber()) return time;
    const Result<double> along = curveAt(options.curve, time.number());
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
