// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What can be asked of a goal.
//
//     *measureNamed("Attainment");      // Measure::Attainment
//     needsDate(Measure::Pace);         // true: it compares with what is due by a date

#include <cstdint>
#include <string_view>

#include "core/result.h"

namespace plumbline {

enum class Measure : std::uint8_t {
    Target,
    Actual,
    Baseline,
    Progress,
    Attainment,
    Gap,
    Weight,
    Expected,
    Pace,
    Forecast,
    Status,
    Children,
    Leaves,
    Level,
};
inline constexpr std::size_t measureCount = 14;

Result<Measure> measureNamed(std::string_view word);
bool needsDate(Measure measure);
bool usesActual(Measure measure);
bool usesTarget(Measure measure);

}  // namespace plumbline
