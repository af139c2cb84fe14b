// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "core/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <optional>

#include "core/letters.h"

namespace plumbline {
namespace {

constexpr char32_t replacement = 0xfffd;

bool isContinuation(unsigned char byte) {
    return (byte & 0xc0) == 0x80;
}

bool isSign(char32_t c) {  // carries meaning in a heading: % $ € £ ¥ # and other currency signs
    return c == '%' || c == '$' || c == '#' || c == 0xa3 || c == 0xa5 || (c >= 0x20a0 && c <= 0x20bf) ||
           c == 0x2030 || c == 0xe3f;
}

// Commas, dots, brackets and quotation marks of other scripts.
bool isForeignMark(char32_t c) {
    return (c >= 0x589 && c < 0x5d0) || c == 0x5f3 || c == 0x5f4 || (c >= 0x600 && c <= 0x61f) ||
           (c >= 0x66a && c <= 0x66d) || c == 0x6d4 || (c >= 0x3000 && c <= 0x3003) ||
           (c >= 0x3008 && c <= 0x3020) || c == 0x30fb || (c >= 0xff61 && c <= 0xff65);
}

bool isLetterOrDigit(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xc0) return c == 0xaa || c == 0xb5 || c == 0xba;
    if (c >= 0x2000 && c <= 0x2bff) return false;
    if (isForeignMark(c)) return false;
    return c != 0xd7 && c != 0xf7 && c != 0xfeff && c != replacement;
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ hash >> 32) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 29;
}

// Eight bytes of a name, the first one lowest; missing ones are 0.
std::uint64_t eightBytes(const char* bytes, std::size_t count) {
    std::uint64_t eight = 0;
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(&eight, bytes, count);
    else
        for (std::size_t i = 0; i < count; ++i)
            eight |= std::uint64_t(static_cast<unsigned char>(bytes[i])) << 8 * i;
    return eight;
}

// Folded before it is multiplied: what differs in the eighth byte alone would stay in the upper bits, and the ninth could undo it.
std::uint64_t hashEight(std::uint64_t hash, std::uint64_t eight) {
    return mixed(std::rotl(hash, 5) ^ eight);
}

constexpr std::uint64_t everyByte(std::uint64_t byte) {
    return byte * 0x0101010101010101u;
}
constexpr std::uint64_t firstHash = 0xcbf29ce484222325u, topBits = everyByte(0x80);

// Small letters for capital ones, in eight ASCII bytes at once.
std::uint64_t smallLetters(std::uint64_t eight) {
    const std::uint64_t fromA = eight + everyByte(0x80 - 'A'), aboveZ = eight + everyByte(0x7f - 'Z');
    return eight | (fromA & ~aboveZ & topBits) >> 2;
}

// The hash of a name that is compared as it stands but for capital letters: ASCII, single blanks between its
// words, none around them. Nothing for others.
std::optional<std::uint64_t> plainHash(std::string_view name) {
    const auto dark = [](char c) { return c > ' ' && c < 0x7f; };
    if (name.empty() || !dark(name.front()) || !dark(name.back())) return std::nullopt;
    std::uint64_t hash = firstHash, blankBefore = 0;
    for (std::size_t at = 0; at < name.size(); at += 8) {
        const std::size_t count = std::min<std::size_t>(8, name.size() - at);
        const std::uint64_t eight = eightBytes(name.data() + at, count);
        const std::uint64_t missing = count < 8 ? topBits << 8 * count : 0;
        // In ASCII bytes the top bit is free: set by the sum where a byte is at least as large.
        const std::uint64_t least20 = eight + everyByte(0x80 - ' '), least21 = eight + everyByte(0x7f - ' ');
        if ((eight | (~least20 & ~missing)) & topBits) return std::nullopt;
        const std::uint64_t blanks = ~least21 & ~missing & topBits;
        if (blanks & (blanks << 8 | blankBefore)) return std::nullopt;
        blankBefore = blanks >> 56;
        hash = hashEight(hash, smallLetters(eight));
    }
    return mixed(hash);
}

// The bytes of a name as they are compared: small letters without accents, one blank between words.
class NameBytes {
  public:
    explicit NameBytes(std::string_view name) : name_(name) {
        if (isAscii(name)) return;
        for (std::size_t position = 0; position < name.size();) {
            const char32_t c = nextCodePoint(name, position);
            isBlankSpace(c) ? folded_.push_back(' ') : appendFolded(folded_, c);
        }
        name_ = folded_;
    }

    char next() {
        bool blank = false;
        while (at_ < name_.size()) {
            const char c = name_[at_];
            if (c > ' ' || c < '\0') {
                if (blank && started_) {
                    blank = false;
                    return ' ';
                }
                ++at_;
                started_ = true;
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            }
            blank = true;
            ++at_;
        }
        return '\0';
    }

  private:
    std::string_view name_;
    std::string folded_;
    std::size_t at_ = 0;
    bool started_ = false;
};

}  // namespace

char32_t nextCodePoint(std::string_view text, std::size_t& position) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(position++);
    if (first < 0x80) return first;
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4) return replacement;
    char32_t code = first & (0x3f >> more);
    for (int i = 0; i < more; ++i) {
        if (position >= text.size() || !isContinuation(byte(position))) return replacement;
        code = code << 6 | (byte(position++) & 0x3fu);
    }
    constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return code < least[more] || surrogate || code > 0x10ffff ? replacement : code;
}

void appendUtf8(std::string& text, char32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xc0 | c >> 6);
        text += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xe0 | c >> 12);
        text += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        text += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        text += static_cast<char>(0xf0 | c >> 18);
        text += static_cast<char>(0x80 | (c >> 12 & 0x3f));
        text += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        text += static_cast<char>(0x80 | (c & 0x3f));
    }
}

bool isBlankSpace(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200d) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x2060 || c == 0x3000 || c == 0xfeff;
}

std::string foldWord(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = plainForm(nextCodePoint(text, position));
        if (isLetterOrDigit(c) || isSign(c) || isSetOnLetter(c)) appendFolded(folded, withoutVietnamese(c));
    }
    return folded;
}

std::uint64_t nameHash(std::string_view name) {
    if (const auto plain = plainHash(name)) return *plain;
    std::uint64_t hash = firstHash;
    NameBytes bytes(name);
    char eight[8];
    std::size_t count = 0;
    while (const char byte = bytes.next()) {
        eight[count++] = byte;
        if (count < 8) continue;
        hash = hashEight(hash, eightBytes(eight, 8));
        count = 0;
    }
    return mixed(count > 0 ? hashEight(hash, eightBytes(eight, count)) : hash);
}

bool sameName(std::string_view a, std::string_view b) {
    if (a == b) return true;
    NameBytes left(a), right(b);
    for (;;) {
        const char x = left.next(), y = right.next();
        if (x != y) return false;
        if (x == '\0') return true;
    }
}

namespace {

bool isCapital(char32_t c) {
    return lowerCase(c) != c;
}

// Of the letters that have case.
bool isSmall(char32_t c) {
    return !isCapital(c) && ((c >= 'a' && c <= 'z') || (c >= 0xDF && c != 0xF7 && c < 0x2000));
}

bool twoSmallAt(std::string_view text, std::size_t position) {
    for (int letters = 0; letters < 2; ++letters)
        if (position >= text.size() || !isSmall(nextCodePoint(text, position))) return false;
    return true;
}

}  // namespace

std::string spelledOut(std::string_view text) {
    std::string spelled;
    spelled.reserve(text.size() + 4);
    char32_t before = 0;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = nextCodePoint(text, position);
        // "TargetJan"; "IDGoal", but not "KPIs".
        const bool begins =
            isCapital(c) && (isSmall(before) || (isCapital(before) && twoSmallAt(text, position)));
        if (begins) spelled += ' ';
        if (plainForm(c) != c)
            appendUtf8(spelled, plainForm(c));
        else
            spelled += text.substr(start, position - start);
        before = c;
    }
    return spelled;
}

std::string foldAccents(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t position = 0; position < text.size();)
        appendFolded(folded, nextCodePoint(text, position));
    return folded;
}

std::string_view trimmedSlowly(std::string_view text) {
    std::size_t first = 0;
    while (first < text.size()) {
        std::size_t next = first;
        if (!isBlankSpace(nextCodePoint(text, next))) break;
        first = next;
    }
    std::size_t last = text.size();
    while (last > first) {
        std::size_t start = last - 1;
        while (start > first && isContinuation(static_cast<unsigned char>(text[start]))) --start;
        std::size_t position = start;
        if (!isBlankSpace(nextCodePoint(text, position)) || position != last) break;
        last = start;
    }
    return text.substr(first, last - first);
}

}  // namespace plumbline
