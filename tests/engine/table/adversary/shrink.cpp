// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "shrink.h"

namespace plumbline::adversary {
namespace {

bool isForm(std::size_t dimension) {
    return dimension == dimensionOf<Hierarchy>() || dimension == dimensionOf<Time>() ||
           dimension == dimensionOf<Measures>();
}

}  // namespace

Recipe shrunk(Recipe recipe, const std::function<bool(const Recipe&)>& fails) {
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t d = dimensionCount; d-- > 0;)
            // A form goes or stays: from one form to another the failure would be another.
            for (std::uint8_t choice = 0; choice < (isForm(d) ? 1 : recipe.choices[d]); ++choice) {
                if (choice == recipe.choices[d]) break;
                // Only what it comes to counts: two forms that exclude each other give way to one another.
                Recipe smaller = recipe;
                smaller.choices[d] = choice;
                smaller = consistent(smaller);
                unsigned before = 0, after = 0;
                for (std::size_t k = 0; k < dimensionCount; ++k)
                    before += recipe.choices[k] != 0, after += smaller.choices[k] != 0;
                const bool less = after < before || (after == before && smaller.choices < recipe.choices);
                if (!less || !fails(smaller)) continue;
                recipe = smaller;
                moved = true;
                break;
            }
    }
    return recipe;
}

}  // namespace plumbline::adversary
