// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The parts of a period's name: runs of digits and of letters, each with what it says.
//
//     periodTokens("T1 2025").size();            // 3: "T", "1" at its side, "2025"
//     periodTokens("ม.ค. 68")[1].value;           // 25: the Buddhist era

#include <string_view>
#include <vector>

#include "typed/periods.h"

namespace plumbline {

inline constexpr int firstPeriodYear = 1990, lastPeriodYear = 2099;

struct PeriodToken {
    std::size_t first = 0, last = 0;  // bytes of the text
    bool digits = false, used = false;
    bool joined = false;  // nothing but a dot stands between it and the token before
    int value = 0, length = 0;
    PeriodWord word;
};

std::vector<PeriodToken> periodTokens(std::string_view text);
bool isYear(const PeriodToken& token);

}  // namespace plumbline
