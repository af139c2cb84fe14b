// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/answers/answers.h"

#include <algorithm>
#include <iterator>

namespace plumbline::calc::answers {

Body bodyOf(std::string_view method) {
    static constexpr struct {
        std::string_view method;
        Body body;
    } bodies[] = {
        {"progress", progress},
        {"expected", expected},
        {"status", status},
        {"model", model},
        {"actuals", actuals},
        {"reconcile", reconcile},
        {"columns", columns},
        {"rollup", rollup},
        {"coverage", coverage},
        {"contribution", contribution},
        {"path", path},
        {"tree", tree},
        {"lineofsight", lineofsight},
        {"explain", explain},
        {"needed", needed},
        {"alignment", alignment},
        {"findings", findings},
        {"smart", smart},
        {"smartcheck", smartcheck},
        {"asof", asof},
        {"changes", changes},
        {"allocate", allocate},
        {"basis", basis},
        {"achievable", achievable},
        {"forecastrange", forecastrange},
        {"prorate", prorate},
        {"forecast", forecast},
    };
    const auto at = std::find_if(std::begin(bodies), std::end(bodies),
                                 [&](const auto& entry) { return entry.method == method; });
    return at == std::end(bodies) ? nullptr : at->body;
}

}  // namespace plumbline::calc::answers
