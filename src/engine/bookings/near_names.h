// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which of many names a name nearly is: one slip of the pen away, or with first and last name in the other order.
//
//     NearNames names({"J. Smith", "Ann Lee"});
//     names.nearest("J. Smyth");        // "J. Smith"
//     names.nearest("Lee, Ann");        // "Ann Lee"
//     names.nearest("Bob");             // empty: none, or several
//
// Each name is filed under itself and under what is left of it without one of its letters, so that a look-up costs as
// much as the name is long, however many there are. Figures make another name: "S1" is not nearly "S2".

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plumbline {

class NearNames {
  public:
    NearNames() = default;
    explicit NearNames(const std::vector<std::string_view>& names);

    std::string_view nearest(std::string_view name) const;

  private:
    struct Known {
        std::string_view name;
        std::string folded;
    };
    void file(std::uint64_t hash, std::uint32_t known);

    std::vector<Known> known_;
    std::unordered_multimap<std::uint64_t, std::uint32_t> byHash_;
};

}  // namespace plumbline
