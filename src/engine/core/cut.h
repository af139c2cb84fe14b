// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Pieces of a lexicon line.
//
//     cutAt(rest, ':');                 // "id" of "id: ID, Key"; rest is then " ID, Key"

#include <string_view>

namespace plumbline {

// What stands before the separator; `rest` moves behind it, or becomes empty where there is none.
inline std::string_view cutAt(std::string_view& rest, char separator) {
    const std::size_t at = rest.find(separator);
    const std::string_view piece = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    return piece;
}

}  // namespace plumbline
