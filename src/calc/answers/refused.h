// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What cannot be done, on its way out of a formula's or a macro's work: a cell shows the error, a macro is told its sentence.
//
//     const GoalIndex goal = orRefuse(findGoal(model, name));      // throws Refused where there is none
//     throw refused("script.rows");                                // a sentence of its own

#include <utility>

#include "core/result.h"

namespace plumbline::calc {

struct Refused {
    Error error;
};

inline Refused refused(Message message) {
    return {{ErrorKind::InvalidArgument, std::move(message)}};
}

template <class T>
T orRefuse(Result<T> result) {
    if (!result) throw Refused{result.error()};
    return *std::move(result);
}

}  // namespace plumbline::calc
