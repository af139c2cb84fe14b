// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How much: the figure that is the target, or what can be checked instead.
//
//     findMeasure(text, deadline);      // "Raise activation from 20 % to 35 %": target "35", unit "%"
//
// A figure comes first; without one a factor, nothing, everything or a number in words; then something that
// can be checked off; then a rhythm.

#include "smart/deadline.h"
#include "smart/statement_text.h"

namespace plumbline {

struct MeasureReading {
    Evidence evidence, baseline;
    bool binary = false;
    std::string target, unit;
};

MeasureReading findMeasure(const StatementText& text, const Deadline& deadline);

}  // namespace plumbline
