// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that judge single goals by their numbers.
#include "calc/answers/answers.h"
#include "goals/expected.h"
#include "goals/progress.h"
#include "goals/status.h"

namespace plumbline::calc::answers {

Matrix progress(const Call& call) {
    const Grid actuals = call.cells(0), targets = call.cells(1), baselines = call.option(2);
    const std::string word = call.word(3);
    const Kind kind = word.empty() ? Kind::Reach : orRefuse(kindNamed(word));
    return eachCell({&actuals, &targets, &baselines}, [&](std::size_t r, std::size_t c) {
        return plumbline::progress(actuals.at(r, c), targets.at(r, c), optionAt(baselines, r, c), kind);
    });
}

Matrix expected(const Call& call) {
    const Grid starts = call.days(0), dues = call.days(1), dates = call.days(2);
    const std::vector<double> curve = call.numbers(3);
    const std::string word = call.word(4);
    const DayCount count = word.empty() ? DayCount::Inclusive : orRefuse(dayCountNamed(word));
    return eachCell({&starts, &dues, &dates}, [&](std::size_t r, std::size_t c) {
        return plumbline::expected(starts.at(r, c), dues.at(r, c), dates.at(r, c), {curve, count});
    });
}

Matrix status(const Call& call) {
    const Grid done = call.cells(0), due = call.cells(1);
    const Convention convention = orRefuse(conventionNamed(call.word(2)));
    return eachCell({&done, &due}, [&](std::size_t r, std::size_t c) {
        return plumbline::status(done.at(r, c), optionAt(due, r, c), convention);
    });
}

}  // namespace plumbline::calc::answers
