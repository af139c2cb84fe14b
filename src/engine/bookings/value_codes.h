// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The different values of a column as small numbers, so that a million cells are compared by a few texts.
//
//     ValueCodes codes(texts);
//     codes.codeOf("Ann");              // 1
//     codes.codeOf("Bob");              // 2
//     codes.codeOf("Ann");              // 1 again; 0 is blank
//
// Compared byte by byte: what is alike in meaning is for those who look at the values.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/cell.h"

namespace plumbline {

// Well mixed; equal on one machine only.
std::uint64_t bytesHash(std::string_view text);
std::uint64_t mixed(std::uint64_t a, std::uint64_t b);

class ValueCodes {
  public:
    explicit ValueCodes(TextPool& texts);

    std::uint32_t codeOf(std::string_view value);
    // By code; the first is the empty text.
    std::vector<TextId> take() { return std::move(values_); }
    const std::vector<TextId>& values() const { return values_; }

  private:
    struct Slot {
        std::uint32_t tag = 0, code = 0;
    };
    void grow();

    TextPool& texts_;
    std::vector<TextId> values_;
    std::vector<std::uint64_t> hashes_;  // by code
    std::vector<Slot> slots_;
};

// Different numbers of 64 bits as small ones, from 1.
class NumberCodes {
  public:
    NumberCodes();
    std::uint32_t codeOf(std::uint64_t number);
    std::uint32_t size() const { return static_cast<std::uint32_t>(numbers_.size()); }
    std::uint64_t numberOf(std::uint32_t code) const { return numbers_[code - 1]; }

  private:
    void grow();

    std::vector<std::uint64_t> numbers_;
    std::vector<std::uint32_t> slots_;
};

}  // namespace plumbline
