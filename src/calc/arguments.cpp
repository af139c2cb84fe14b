// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/arguments.h"

namespace plumbline::calc {

Result<std::optional<Day>> dateOf(const Document& document, const Any& value) {
    TextPool texts;
    const Result<std::optional<Day>> day = dateOf(gridOf(value, texts));
    if (day && *day) return std::optional<Day>(**day + epochShift(document));
    return day;
}

}  // namespace plumbline::calc
