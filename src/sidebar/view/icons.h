// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The pictures of the package, which differ in shape as well as in colour.

#include <string>

#include "snapshot/snapshot.h"

namespace plumbline::sidebar {

inline std::string iconNamed(const char* name) {
    return std::string("vnd.sun.star.extension://org.plumbline.goals/icons/") + name + ".png";
}

inline std::string iconOf(Light light) {
    switch (light) {
        case Light::Achieved:
            return iconNamed("achieved");
        case Light::Good:
            return iconNamed("good");
        case Light::Fair:
            return iconNamed("fair");
        case Light::Poor:
            return iconNamed("poor");
        case Light::Doubt:
            return iconNamed("hint");
        case Light::NotStarted:
        case Light::None:
            break;
    }
    return iconNamed("none");
}

inline std::string iconOf(Severity severity) {
    switch (severity) {
        case Severity::Error:
            return iconNamed("poor");
        case Severity::Warning:
            return iconNamed("fair");
        case Severity::Hint:
            break;
    }
    return iconNamed("hint");
}

}  // namespace plumbline::sidebar
