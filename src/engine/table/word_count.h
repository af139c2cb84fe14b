// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How many words a text has.
//
//     countWords("Win 50 members", Unspaced::Together);      // 3
//     countWords("売上を伸ばす", Unspaced::Each);             // 6: a letter of a script without blanks says as much as a word
//     countWords("売上を伸ばす", Unspaced::Together);         // 1

#include <cstdint>
#include <string_view>

namespace plumbline {

enum class Unspaced : std::uint8_t { Together, Each };
std::size_t countWords(std::string_view text, Unspaced unspaced);

}  // namespace plumbline
