// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The smallest recipe that still fails in the same way: decorations go first, then noise, goals, forms.
//
//     Recipe small = shrunk(recipe, [](const Recipe& r) { return fails(r); });

#include <functional>

#include "recipe.h"

namespace plumbline::adversary {

Recipe shrunk(Recipe recipe, const std::function<bool(const Recipe&)>& fails);

}  // namespace plumbline::adversary
