// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/measure.h"

#include <algorithm>
#include <initializer_list>

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::string_view measureWords[] = {"target", "actual",   "baseline", "progress", "attainment",
                                             "gap",    "weight",   "expected", "pace",     "forecast",
                                             "status", "children", "leaves",   "level"};
static_assert(std::size(measureWords) == measureCount);

bool isOneOf(Measure measure, std::initializer_list<Measure> measures) {
    return std::find(measures.begin(), measures.end(), measure) != measures.end();
}

}  // namespace

Result<Measure> measureNamed(std::string_view word) {
    const std::string folded = foldWord(word);
    for (std::size_t i = 0; i < measureCount; ++i)
        if (measureWords[i] == folded) return static_cast<Measure>(i);
    return Error{ErrorKind::InvalidArgument, {"error.measure", {std::string(word)}}};
}

bool needsDate(Measure measure) {
    using enum Measure;
    return isOneOf(measure, {Expected, Pace, Forecast, Status});
}

bool usesActual(Measure measure) {
    using enum Measure;
    return isOneOf(measure, {Actual, Progress, Attainment, Gap, Pace, Forecast, Status});
}

bool usesTarget(Measure measure) {
    using enum Measure;
    return isOneOf(measure, {Target, Progress, Attainment, Gap, Pace, Status});
}

}  // namespace plumbline
