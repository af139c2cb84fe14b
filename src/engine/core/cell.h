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
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline {

using TextId = std::uint32_t;
inline constexpr TextId noText = 0;  // the empty text; every pool has it

// UTF-8 texts, appended and never moved: a view holds as long as the pool, one moved from it or a copy of it
// lives, whatever is added meanwhile. Handle 0 is the empty text. Equal texts may have several handles.
class TextPool {
  public:
    TextPool();

    TextId add(std::string_view text);
    std::string_view view(TextId id) const& {
        const char* const record = texts_[id];
        const auto size = static_cast<unsigned char>(*record);
        return size < longText ? std::string_view(record + 1, size) : longView(record);
    }
    std::string_view view(TextId id) const&& = delete;  // it would end with the pool
    std::size_t size() const { return texts_.size(); }
    std::size_t byteSize() const { return bytes_ + texts_.capacity() * sizeof(const char*); }

  private:
    // The unused end of the newest chunk. Copies share the chunks, so a copy begins one of its own.
    struct Room {
        char* next = nullptr;
        std::size_t left = 0;

        Room() = default;
        Room(const Room&) {}
        Room(Room&& other) noexcept
            : next(std::exchange(other.next, nullptr)), left(std::exchange(other.left, 0)) {}
        Room& operator=(Room other) noexcept {
            next = other.next;
            left = other.left;
            return *this;
        }
        ~Room() = default;
    };
    // A record is a byte with the length, and the text; of a long text that byte, the length, and the text.
    static constexpr unsigned char longText = 0xff;
    static std::string_view longView(const char* record);
    char* place(std::size_t size);  // for `size` bytes

    std::vector<const char*> texts_;  // records, by handle
    std::vector<std::shared_ptr<char[]>> chunks_;
    Room room_;
    std::size_t bytes_ = 0;  // of all chunks
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
