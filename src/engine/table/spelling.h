// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Slips of the pen between two words.
//
//     slips("quota", "qouta", 2);       // 1: two letters changed places
//
// Letters that are wrong, missing, too many or swapped (optimal string alignment), given up above `most`.

#include <cstddef>
#include <string_view>

namespace plumbline {

inline constexpr std::size_t longestSlip = 40;  // of `b`; longer words are too many slips away

std::size_t slips(std::string_view a, std::string_view b, std::size_t most);

}  // namespace plumbline
