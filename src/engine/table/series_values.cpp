// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/series_values.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plumbline {
namespace {

// Shares of the target, between which a sum, a value, a first and a last value are near it.
constexpr double plainlyFlow = 1.1, mostOfFlow = 1.6, leastOfLevel = 0.3, mostOfLevel = 1.5, mostOfLast = 1.3, mostOfFirst = 0.75;

}  // namespace

bool everFalls(const SeriesValues& values) {
    return !std::is_sorted(values.actuals.begin(), values.actuals.end());
}

double risingBits(const SeriesValues& values) {
    if (values.actuals.size() < 2 || everFalls(values)) return 0;
    std::size_t distinct = 1;
    for (std::size_t i = 1; i < values.actuals.size(); ++i)
        distinct += values.actuals[i] > values.actuals[i - 1] ? 1 : 0;
    return std::lgamma(static_cast<double>(distinct) + 1) / std::log(2.0);
}

bool farBeyond(const SeriesValues& values) {
    return values.whole && std::accumulate(values.actuals.begin(), values.actuals.end(), 0.0) > mostOfFlow * *values.whole;
}

SeriesGuess guessOf(const SeriesValues& values) {
    const std::vector<double>& actuals = values.actuals;
    if (!values.whole || *values.whole <= 0 || actuals.size() < 2) return SeriesGuess::Open;
    const double whole = *values.whole, sum = std::accumulate(actuals.begin(), actuals.end(), 0.0);
    const auto [least, most] = std::minmax_element(actuals.begin(), actuals.end());
    if (values.repeated) {
        const bool rises = !everFalls(values) && actuals.front() < actuals.back();
        return rises && actuals.front() <= mostOfFirst * whole && *most <= mostOfLast * whole ? SeriesGuess::Running
                                                                                              : SeriesGuess::Open;
    }
    if (sum <= plainlyFlow * whole) return SeriesGuess::Flow;
    const bool rises = !everFalls(values) && actuals.front() < actuals.back() && actuals.back() <= mostOfLast * whole;
    if (rises && actuals.front() < (sum <= mostOfFlow * whole ? mostOfFirst : leastOfLevel) * whole)
        return SeriesGuess::Running;
    if (sum <= mostOfFlow * whole) return SeriesGuess::Flow;
    return *least >= leastOfLevel * whole && *most <= mostOfLevel * whole ? SeriesGuess::Level : SeriesGuess::Open;
}

}  // namespace plumbline
