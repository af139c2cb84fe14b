// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "core/cell.h"

#include <algorithm>
#include <cstring>

namespace plumbline {
namespace {

constexpr std::size_t smallestChunk = 256, largestChunk = std::size_t(1) << 20;  // bytes
constexpr char emptyRecord[] = {0};

}  // namespace

TextPool::TextPool() {
    texts_.reserve(4);
    texts_.push_back(emptyRecord);
}

TextId TextPool::add(std::string_view text) {
    if (text.empty()) return noText;
    const std::size_t size = text.size(), head = size < longText ? 1 : 1 + sizeof size;
    char* const record = place(head + size);
    *record = static_cast<char>(head == 1 ? size : longText);
    if (head > 1) std::memcpy(record + 1, &size, sizeof size);
    std::memcpy(record + head, text.data(), size);
    texts_.push_back(record);
    return static_cast<TextId>(texts_.size() - 1);
}

std::string_view TextPool::longView(const char* record) {
    std::size_t size = 0;
    std::memcpy(&size, record + 1, sizeof size);
    return {record + 1 + sizeof size, size};
}

// A new chunk is as large as all before it, so that a small pool stays small and a large one has few chunks.
char* TextPool::place(std::size_t size) {
    if (size > room_.left) {
        const std::size_t chunk = std::max(size, std::clamp(bytes_, smallestChunk, largestChunk));
        chunks_.push_back(std::make_shared_for_overwrite<char[]>(chunk));
        room_.next = chunks_.back().get();
        room_.left = chunk;
        bytes_ += chunk;
    }
    room_.left -= size;
    return std::exchange(room_.next, room_.next + size);
}

}  // namespace plumbline
