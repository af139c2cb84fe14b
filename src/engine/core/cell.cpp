// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "core/cell.h"

namespace plumbline {

TextId TextPool::add(std::string_view text) {
    if (text.empty()) return noText;
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    starts_.push_back(bytes_.size());
    return static_cast<TextId>(starts_.size() - 2);
}

void TextPool::reserve(std::size_t texts, std::size_t bytes) {
    starts_.reserve(texts + 2);
    bytes_.reserve(bytes);
}

}  // namespace plumbline
