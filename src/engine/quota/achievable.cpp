// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "quota/achievable.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "core/exact_sum.h"
#include "goals/progress.h"
#include "quota/prorate.h"

namespace plumbline {
namespace {

constexpr std::size_t fewest = 3, fewestForTrend = 5;

// A policy without exceptions: out of range becomes infinity or NaN, which callers keep out.
using Policy = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::errno_on_error>,
    boost::math::policies::overflow_error<boost::math::policies::errno_on_error>,
    boost::math::policies::evaluation_error<boost::math::policies::errno_on_error>>;
using StudentsT = boost::math::students_t_distribution<double, Policy>;

struct Point {
    double time = 0, value = 0;
};

double mean(const std::vector<Point>& points, double Point::*member) {
    ExactSum sum;
    for (const Point& point : points) sum.add(point.*member);
    return sum.value() / static_cast<double>(points.size());
}

Prediction aroundMean(const std::vector<Point>& points) {
    const double n = static_cast<double>(points.size());
    Prediction prediction{mean(points, &Point::value), 0, n - 1, points.size()};
    double squares = 0;
    for (const Point& point : points)
        squares += (point.value - prediction.mean) * (point.value - prediction.mean);
    prediction.scale = std::sqrt(squares / (n - 1) * (1 + 1 / n));
    return prediction;
}

Prediction aroundTrend(const std::vector<Point>& points, double next) {
    const double n = static_cast<double>(points.size());
    const double timeMean = mean(points, &Point::time), valueMean = mean(points, &Point::value);
    double sxx = 0, sxy = 0, squares = 0;
    for (const Point& point : points) {
        sxx += (point.time - timeMean) * (point.time - timeMean);
        sxy += (point.time - timeMean) * (point.value - valueMean);
    }
    const double slope = sxy / sxx;
    for (const Point& point : points) {
        const double residual = point.value - valueMean - slope * (point.time - timeMean);
        squares += residual * residual;
    }
    const double ahead = next - timeMean;
    return {valueMean + slope * ahead, std::sqrt(squares / (n - 2) * (1 + 1 / n + ahead * ahead / sxx)),
            n - 2, points.size()};
}

}  // namespace

double Prediction::probabilityOfAtLeast(double target) const {
    const double distance = target - mean;
    // A scale that is rounding dust beside the numbers themselves is no spread.
    if (!(scale > 1e-12 * std::max(std::fabs(mean), std::fabs(target))))
        return distance <= 1e-9 * std::fabs(target) ? 1 : 0;
    return boost::math::cdf(boost::math::complement(StudentsT(degrees), distance / scale));
}

double Prediction::probabilityOfAtMost(double target) const {
    Prediction mirrored = *this;
    mirrored.mean = -mean;
    return mirrored.probabilityOfAtLeast(-target);
}

double Prediction::quantile(double probability) const {
    return mean + scale * boost::math::quantile(StudentsT(degrees), probability);
}

Result<std::optional<Prediction>> predict(std::span<const Cell> history) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const Cell cell = history[i];
        if (cell.isError() || cell.isText()) return valueOf(cell).error();
        if (cell.isNumber()) points.push_back({static_cast<double>(i + 1), cell.number()});
    }
    if (points.size() < fewest) return std::optional<Prediction>();
    const Prediction prediction = points.size() < fewestForTrend
                                      ? aroundMean(points)
                                      : aroundTrend(points, static_cast<double>(history.size()) + 1);
    if (!std::isfinite(prediction.mean) || !std::isfinite(prediction.scale))
        return Error{ErrorKind::InvalidArgument, "error.history"};
    return std::optional<Prediction>(prediction);
}

double Prediction::probabilityOf(const WantedResult& wanted) const {
    if (wanted.wanted == Wanted::AtLeast) return probabilityOfAtLeast(wanted.target);
    if (wanted.wanted == Wanted::AtMost) return probabilityOfAtMost(wanted.target);
    return std::max(0.0, probabilityOfAtLeast(wanted.from) + probabilityOfAtMost(wanted.target) - 1);
}

WantedResult wantedResult(Kind kind, Cell target, Cell baseline) {
    return {target.isNumber() ? target.number() : 0, wantedOf(kind, target, baseline),
            baseline.isNumber() ? baseline.number() : 0};
}

Value achievable(const WantedResult& wanted, std::span<const Cell> history) {
    const auto prediction = predict(history);
    if (!prediction) return prediction.error();
    return *prediction ? Value((*prediction)->probabilityOf(wanted)) : Value();
}

Result<ForecastRange> forecastRange(double actual, double baseline, double expected,
                                    std::span<const Cell> history, double confidence) {
    if (!(confidence > 0 && confidence < 1)) return Error{ErrorKind::InvalidArgument, "error.confidence"};
    const Result<double> likely = forecast(actual, baseline, expected);
    if (!likely) return likely.error();
    const auto prediction = predict(history);
    if (!prediction) return prediction.error();
    ForecastRange range{*likely, {}, {}};
    if (!*prediction) return range;
    Prediction spread = **prediction;
    spread.mean = 0;
    const double half = spread.quantile((1 + confidence) / 2) * (1 - expected);
    range.low = *likely - half;
    range.high = *likely + half;
    return range;
}

}  // namespace plumbline
