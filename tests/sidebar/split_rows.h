// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The rows of a split from lists that are parted by semicolons: "Ann; Bob", "2; 1".

#include <initializer_list>
#include <sstream>

#include "core/words.h"
#include "sidebar/model/split.h"

namespace plumbline::sidebar::testing {

inline std::vector<SplitRow> rowsOf(const std::string& names, const std::string& weights = {},
                                    const std::string& held = {}) {
    std::vector<SplitRow> rows;
    const auto fill = [&](const std::string& list, std::string SplitRow::*member) {
        std::istringstream parts(list);
        std::size_t row = 0;
        for (std::string part; std::getline(parts, part, ';'); ++row) {
            if (row == rows.size()) rows.emplace_back();
            rows[row].*member = trimmed(part);
        }
    };
    fill(names, &SplitRow::name);
    fill(weights, &SplitRow::weight);
    fill(held, &SplitRow::held);
    return rows;
}

}  // namespace plumbline::sidebar::testing
