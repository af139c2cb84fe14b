// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a sheet cell holds, in eight bytes: a number, a text (a handle into a TextPool), an error, or nothing.
//
//     TextPool texts;
//     Cell quota(300000.0), name = Cell::text(texts.add("Blythe")), unknown;
//     quota.number();                   // 300000
//     texts.view(name.textId());        // "Blythe"
//     unknown.isBlank();                // true: blank is not zero
//
// Numbers are stored as themselves; everything else as a quiet NaN with a payload (kind, handle or code), the
// way Calc itself encodes errors. A NaN that comes in as a number is stored as error 503 (#NUM!).

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

using TextId = std::uint32_t;
inline constexpr TextId noText = 0;  // the empty text; every pool has it

// UTF-8 texts, appended and never moved out; handle 0 is the empty text. Equal texts may have several
// handles.
class TextPool {
  public:
    TextPool() : starts_{0, 0} {}

    TextId add(std::string_view text);
    std::string_view view(TextId id) const {
        return {bytes_.data() + starts_[id], static_cast<std::size_t>(starts_[id + 1] - starts_[id])};
    }
    std::size_t size() const { return starts_.size() - 1; }
    std::size_t byteSize() const { return bytes_.capacity() + starts_.capacity() * sizeof(std::uint64_t); }
    void reserve(std::size_t texts, std::size_t bytes);

  private:
    std::vector<char> bytes_;
    std::vector<std::uint64_t> starts_;
};

class Cell {
  public:
    constexpr Cell() : bits_(blankBits) {}
    explicit Cell(double number)
        : bits_(number == number ? std::bit_cast<std::uint64_t>(number) : errorBits | 503) {}
    static constexpr Cell text(TextId id) { return Cell(textBits | id, Raw{}); }
    static constexpr Cell error(int code) {
        return Cell(errorBits | static_cast<std::uint32_t>(code), Raw{});
    }

    constexpr bool isBlank() const { return bits_ == blankBits; }
    constexpr bool isText() const { return (bits_ & kindMask) == textBits; }
    constexpr bool isError() const { return (bits_ & kindMask) == errorBits; }
    bool isNumber() const { return std::bit_cast<double>(bits_) == std::bit_cast<double>(bits_); }

    double number() const { return std::bit_cast<double>(bits_); }
    constexpr TextId textId() const { return static_cast<TextId>(bits_); }
    constexpr int errorCode() const { return static_cast<int>(bits_ & 0xffffffffu); }
    constexpr std::uint64_t bits() const { return bits_; }

    friend constexpr bool operator==(const Cell&, const Cell&) = default;

  private:
    struct Raw {};
    constexpr Cell(std::uint64_t bits, Raw) : bits_(bits) {}

    static constexpr std::uint64_t kindMask = 0xffff'ffff'0000'0000u;
    static constexpr std::uint64_t errorBits = 0x7ff8'0000'0000'0000u;
    static constexpr std::uint64_t textBits = 0x7ff8'0001'0000'0000u;
    static constexpr std::uint64_t blankBits = 0x7ff8'0002'0000'0000u;

    std::uint64_t bits_;
};

static_assert(sizeof(Cell) == 8);

}  // namespace plumbline
