// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/value_codes.h"

#include <cstring>

namespace plumbline {
namespace {

constexpr std::size_t fewestSlots = 64;

std::uint64_t wordAt(const char* at, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, size);
    return word;
}

}  // namespace

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    std::uint64_t h = (a ^ b) * 0x9e3779b97f4a7c15u;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93u;
    return h ^ h >> 32;
}

std::uint64_t bytesHash(std::string_view text) {
    std::uint64_t hash = text.size() * 0x9e3779b97f4a7c15u;
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, at += 8) hash = mixed(hash, wordAt(at, 8));
    return mixed(hash, wordAt(at, left));
}

ValueCodes::ValueCodes(TextPool& texts)
    : texts_(texts), values_(1, noText), hashes_(1), slots_(fewestSlots) {}

std::uint32_t ValueCodes::codeOf(std::string_view value) {
    if (value.empty()) return 0;
    const std::uint64_t hash = bytesHash(value);
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].code != 0; at = (at + 1) & mask)
        if (slots_[at].tag == tag && texts_.view(values_[slots_[at].code]) == value) return slots_[at].code;
    const auto code = static_cast<std::uint32_t>(values_.size());
    slots_[at] = {tag, code};
    values_.push_back(texts_.add(value));
    hashes_.push_back(hash);
    if (values_.size() * 2 > slots_.size()) grow();
    return code;
}

void ValueCodes::grow() {
    slots_.assign(slots_.size() * 4, {});
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t code = 1; code < values_.size(); ++code) {
        std::size_t at = hashes_[code] & mask;
        while (slots_[at].code != 0) at = (at + 1) & mask;
        slots_[at] = {static_cast<std::uint32_t>(hashes_[code] >> 32), code};
    }
}

NumberCodes::NumberCodes() : slots_(fewestSlots) {}

std::uint32_t NumberCodes::codeOf(std::uint64_t number) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = mixed(number, 0) & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask)
        if (numbers_[slots_[at] - 1] == number) return slots_[at];
    numbers_.push_back(number);
    const std::uint32_t code = slots_[at] = size();
    if (numbers_.size() * 2 > slots_.size()) grow();
    return code;
}

void NumberCodes::grow() {
    slots_.assign(slots_.size() * 4, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::uint32_t code = 1; code <= size(); ++code) {
        std::size_t at = mixed(numberOf(code), 0) & mask;
        while (slots_[at] != 0) at = (at + 1) & mask;
        slots_[at] = code;
    }
}

}  // namespace plumbline
