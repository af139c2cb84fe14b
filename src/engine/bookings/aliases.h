// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Names as booked, and what the goals call them: a range of two columns.
//
//     const Aliases aliases(block);     // "J. Smyth" | "J. Smith"
//     aliases.of("j. smyth");           // "J. Smith"; a name that has none is itself
//
// Headings above do no harm: nobody is booked under them.

#include <string>
#include <string_view>
#include <unordered_map>

#include "table/cell_block.h"

namespace plumbline {

class Aliases {
  public:
    Aliases() = default;
    explicit Aliases(const CellBlock& block);

    std::string_view of(std::string_view name) const;
    bool empty() const { return names_.empty(); }

  private:
    struct Pair {
        std::string booked, goal;
    };
    std::unordered_multimap<std::uint64_t, Pair> names_;
};

}  // namespace plumbline
