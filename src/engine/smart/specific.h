// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether an outsider can tell what changes, and where: a concrete object beside the general words.
//
//     findSpecific(text, measure, true);   // "Improve sales": nothing; "Improve sales of spare parts" with a
//                                          // figure: evidence "parts"

#include "smart/measure.h"

namespace plumbline {

Evidence findSpecific(const StatementText& text, const MeasureReading& measure);

}  // namespace plumbline
