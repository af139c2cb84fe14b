// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Proration: the part of a period's quota that falls to someone who carries it for part of the period.
//
//     // 100,000 for 2025, seasonality 20, 20, 20, 40, carried from March on: 86,666.67
//     prorate({.amount = 100000, .start = s, .due = d, .from = march, .to = d, .curve = quarters, .unit =
//     ProrateUnit::Month})
//
// By day: the curve between the evening before `from` and the evening of `to`. By month: whole months of the
// period, a month begun counts; parts that adjoin at a month's start add up to the whole. Slices of the curve
// are equal parts of the period; 4 or 12 over whole calendar quarters or months are these. from … to is clipped to the period; no overlap is 0. InvalidArgument: start
// after due, from after to, a bad curve.

#include <optional>
#include <span>
#include <string_view>

#include "core/civil_date.h"
#include "core/result.h"

namespace plumbline {

enum class ProrateUnit { Day, Month };
Result<ProrateUnit> prorateUnitNamed(std::string_view word);

struct ProrateInput {
    double amount = 0;
    Day start = 0, due = 0, from = 0;
    std::optional<Day> to = std::nullopt;  // none: to the end
    std::span<const double> curve = {};
    ProrateUnit unit = ProrateUnit::Day;
};

Result<double> prorate(const ProrateInput& input);

// Where actual will stand at the due date at the pace so far: baseline + (actual − baseline) / expected,
// expected > 0.
Result<double> forecast(double actual, double baseline, double expected);

}  // namespace plumbline
