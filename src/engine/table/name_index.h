// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which goal a name means: by id, else by statement, owner or short group name where that is unique.
//
//     GoalNames names(texts, count, {&id, &goal, &owner});
//     names.find("S-17").goal;          // the first goal with that id
//     names.find("Smith").several;      // true: the name fits several goals
//
// Names are compared without regard to case, accents and stray blanks. Built on first use, one column at a
// time, without a copy of any text: an entry is eight bytes. Safe to use from several threads.

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "core/cell.h"

namespace plumbline {

inline constexpr std::uint32_t noName = 0xffffffffu;

// The names of one column, hashed.
class NameIndex {
  public:
    // firstWins: a name that stands several times means the first; otherwise it means none.
    NameIndex(const TextPool& texts, const std::vector<TextId>& column, bool firstWins);

    struct Found {
        std::uint32_t goal = noName;
        bool several = false;
    };
    Found find(std::string_view name) const;
    // The goals whose name stood before, each with the first that has it.
    struct Duplicate {
        std::uint32_t goal, first;
    };
    const std::vector<Duplicate>& duplicates() const { return duplicates_; }
    std::size_t byteSize() const { return slots_.capacity() * sizeof(Slot); }

  private:
    struct Slot {
        std::uint32_t goal = noName;
        std::uint32_t tag = 0;  // the hash's upper half; its lowest bit tells "several"
    };
    std::size_t slotOf(std::string_view name, std::uint64_t hash) const;

    const TextPool* texts_;
    const std::vector<TextId>* column_;
    std::vector<Slot> slots_;
    std::vector<Duplicate> duplicates_;
    std::uint64_t mask_ = 0;
    bool firstWins_;
};

// "007": "7", as which a number is known that a format shows with its zeros. Other names as they are.
std::string_view withoutZeros(std::string_view code);

class GoalNames {
  public:
    static constexpr std::size_t columnCount = 4;
    using Columns = std::array<const std::vector<TextId>*, columnCount>;  // id, goal, owner, short names

    GoalNames(std::shared_ptr<const TextPool> texts, const Columns& columns,
              std::vector<std::vector<TextId>> asides = {});
    NameIndex::Found find(std::string_view name) const;
    // What else stands in one goal's row alone, in columns that nothing reads: "Lodging" beside the goal "7 nights".
    NameIndex::Found findAside(std::string_view name) const;
    const NameIndex* index(std::size_t column) const;  // null where the table has no such column
    std::size_t byteSize() const;

  private:
    NameIndex::Found findExactly(std::string_view name) const;

    std::shared_ptr<const TextPool> texts_;
    std::array<std::vector<TextId>, columnCount> columns_;
    std::vector<std::vector<TextId>> asides_;
    mutable std::once_flag onceAsides_;
    mutable std::vector<NameIndex> asideIndexes_;
    mutable std::array<std::once_flag, columnCount> once_;
    mutable std::array<std::unique_ptr<const NameIndex>, columnCount> indexes_;
};

}  // namespace plumbline
