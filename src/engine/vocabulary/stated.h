// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What cells and statements say of a goal in words and signs, in every language at once: which way is up, what is a
// limit, how far it is.
//
//     saysOnly("lower is better").has(Stated::Lower);      // true; words that say nothing are left out
//     saysOnly("Lower Silesia").any();                     // false: a word that is not known
//     statedTokens("Keep churn below 2 %");                // keep, churn (unknown), below, 2 (a number), %
//
// The words stand in stated_*.txt, one file a language; stated_en.txt explains the classes.

#include <cstdint>
#include <string_view>
#include <vector>

namespace plumbline {

enum class Stated : std::uint8_t {
    Lower,
    Higher,
    Lowers,
    Raises,
    Keeps,
    Most,
    Least,
    OrMore,
    OrLess,
    Between,
    Reach,
    Better,
    Worse,
    Aside,
    From,
    To,
    By,
    FewerGood,
    Done,
    Started,
    NotStarted,
    Open,
    OnTrack,
    AtRisk,
    OffTrack,
    Paused,
    Cancelled,
    Proposed,
    Countered,
    Agreed,
    Confident,
    Unsure,
    Doubtful,
    MethodSum,
    MethodAverage,
    MethodWeighted,
    MethodTarget,
    MethodMin,
    MethodMax,
    MethodMilestones,
    MethodOwn,
    MethodTotal,
    MethodLast,
    PlusSign,
    MinusSign,
    Filled,
    Empty,
};
inline constexpr std::size_t statedCount = 47;

class StatedSet {
  public:
    constexpr StatedSet() = default;
    void add(Stated stated) { bits_ |= std::uint64_t(1) << static_cast<unsigned>(stated); }
    void add(StatedSet other) { bits_ |= other.bits_; }
    bool has(Stated stated) const { return (bits_ >> static_cast<unsigned>(stated) & 1) != 0; }
    bool any() const { return bits_ != 0; }

  private:
    std::uint64_t bits_ = 0;
};

// The longest known phrase at a place, a word that nobody knows, a number or a sign.
struct StatedToken {
    StatedSet says;
    std::size_t first = 0, last = 0;  // bytes of the text
    bool number = false, percent = false;
    std::string_view in(std::string_view text) const { return text.substr(first, last - first); }
};
std::vector<StatedToken> statedTokens(std::string_view text);

// What a cell says where each of its words is known; nothing where one is not.
StatedSet saysOnly(std::string_view text);

}  // namespace plumbline
