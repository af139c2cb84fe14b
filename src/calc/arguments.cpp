// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/arguments.h"

namespace plumbline::calc {

Result<std::optional<Day>> dateOf(const Any& value) {
    TextPool texts;
    return dateOf(gridOf(value, texts));
}

}  // namespace plumbline::calc
