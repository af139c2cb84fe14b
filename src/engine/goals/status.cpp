// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/status.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "core/words.h"
#include "goals/progress.h"

namespace plumbline {
namespace {

using enum StatusMeasure;

constexpr double tolerance = 1e-12;

constexpr struct {
    std::string_view name;
    Convention convention;
} vendors[] = {
    {"viva", {Gap, 0, 0.25, "On track", "Behind", "At risk", ""}},
    {"engagedly", {Gap, 0.165, 0.33, "On track", "Behind", "At risk", "Achieved", Bound::Exclusive}},
    {"cascade", {Ratio, 0.95, 0.85, "On track", "Behind", "At risk", "Achieved"}},
    {"workfront", {Ratio, 0.90, 0.70, "On target", "At risk", "In trouble", ""}},
    {"upraise", {Ratio, 0.95, 0.75, "On track", "Lagging", "At risk", ""}},
    {"oboard", {Ratio, 0.70, 0.40, "On track", "Behind", "At risk", ""}},
    {"servicenow", {Ratio, 0.90, 0.75, "Green", "Yellow", "Red", ""}},
    {"atlassian", {Score, 0.7, 0.4, "On track", "At risk", "Off track", ""}},
    {"mooncamp", {Ratio, 0.90, 0.70, "On track", "Progressing", "Off track", ""}},
    {"qulture", {Score, 0.6666, 0.3333, "Green", "Yellow", "Red", ""}},
};

constexpr struct {
    std::string_view word;
    StatusMeasure measure;
} measures[] = {{"ratio", Ratio}, {"gap", Gap}, {"score", Score}};

std::optional<double> numberIn(std::string_view text) {
    text = trimmed(text);
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Error unknownConvention(std::string_view name) {
    return {ErrorKind::InvalidArgument, {"error.convention", {std::string(name)}}};
}

// How far `value` is on the good side of the bound; for a gap smaller is better.
bool meets(double value, double bound, StatusMeasure measure, Bound kind) {
    const double margin = measure == Gap ? bound - value : value - bound;
    return kind == Bound::Inclusive ? margin >= -tolerance : margin > tolerance;
}

double judged(double progress, double expected, StatusMeasure measure) {
    switch (measure) {
        case Ratio:
            return progress / expected;
        case Gap:
            return expected - progress;
        case Score:
            return progress;
    }
    return progress;
}

}  // namespace

Value status(Cell progress, Cell expected, const Convention& convention) {
    for (const Cell& cell : {progress, expected})
        if (cell.isError() || cell.isText()) return valueOf(cell);
    if (progress.isBlank()) return "Not started";
    const double done = progress.number(), due = expected.isBlank() ? 1 : expected.number();
    if (!convention.achievedWord.empty() && done >= 1 - tolerance)
        return std::string(convention.achievedWord);
    if (due == 0 && convention.measure != Score)
        return std::string(done < 0 ? convention.poorWord : convention.goodWord);
    const double value = judged(done, due, convention.measure);
    if (meets(value, convention.good, convention.measure, convention.goodBound))
        return std::string(convention.goodWord);
    if (meets(value, convention.fair, convention.measure, Bound::Inclusive))
        return std::string(convention.fairWord);
    return std::string(convention.poorWord);
}

Result<Convention> conventionNamed(std::string_view name) {
    const std::size_t colon = name.find(':');
    const std::string word = foldWord(name.substr(0, colon));
    if (colon == std::string_view::npos) {
        if (word.empty()) return Convention();
        for (const auto& vendor : vendors)
            if (vendor.name == word) return vendor.convention;
        return unknownConvention(name);
    }
    const std::string_view bounds = name.substr(colon + 1);
    const std::size_t semicolon = bounds.find(';');
    if (semicolon == std::string_view::npos) return unknownConvention(name);
    const std::optional<double> good = numberIn(bounds.substr(0, semicolon)),
                                fair = numberIn(bounds.substr(semicolon + 1));
    for (const auto& measure : measures) {
        if (measure.word != word || !good || !fair) continue;
        const bool ordered = measure.measure == Gap ? *good <= *fair : *good >= *fair;
        if (!ordered) break;
        Convention convention;
        convention.measure = measure.measure;
        convention.good = *good;
        convention.fair = *fair;
        return convention;
    }
    return unknownConvention(name);
}

}  // namespace plumbline
