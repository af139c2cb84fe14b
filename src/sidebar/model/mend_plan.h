// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What mending writes, shown before it is written: the old and the new text of each cell.
//
//     mendLine(snapshot, mend, words);  // "B5: "60" → 60", "B6: "10-20" → 10 (lower end) or 20 (upper end)?"
//     writeOf(mend);                    // {4, 1, "60", 60}; nothing where a person has to choose first
//     writeOf(mend, 1);                 // the second choice of a doubtful one
//     planAll(snapshot, words).writes;  // of all that are certain; .leftOut counts the doubtful

#include <optional>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

// A cell by its place within the block, what it must still show, and what it gets: a number, or else the
// text.
struct MendWrite {
    std::uint32_t row = 0, column = 0;
    std::string before;
    std::optional<double> number;
    std::string text;
    std::optional<double> numberBefore = {};  // instead of `before`: the number that it must still be
    bool date = false;                        // the number is a day

    friend bool operator==(const MendWrite&, const MendWrite&) = default;
};

std::optional<MendWrite> writeOf(const Mend& mend, std::optional<std::size_t> choice = std::nullopt);

std::string mendLine(const Snapshot& now, const Mend& mend, const Words& words);
std::string choiceText(const MendChoice& choice, const Words& words);  // "10 (lower end)"

struct MendPlan {
    std::vector<MendWrite> writes;
    std::size_t leftOut = 0;
    std::string text;  // what will be written, a line a cell; at most mostLines, the rest are counted
    static constexpr std::size_t mostLines = 500;
};
MendPlan planAll(const Snapshot& now, const Words& words);

}  // namespace plumbline::sidebar
