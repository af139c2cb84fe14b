// Tables of goals of any size for the benchmarks: ids as text, one parent each, amounts to the cent.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "table/cell_block.h"

namespace plumbline::bench {

enum class Shape { Forest, Chain, Star };  // ten children each; one below another; all below one

inline std::uint32_t parentOf(Shape shape, std::uint32_t goal) {
    if (goal == 0) return 0;
    return shape == Shape::Forest ? (goal - 1) / 10 : shape == Shape::Chain ? goal - 1 : 0;
}

// ID | Parent | Owner | Unit | Baseline | Target | Actual | Weight
inline CellBlock table(std::uint32_t goals, Shape shape) {
    CellBlock block;
    block.sheetName = "Goals";
    block.rows = goals + 1;
    block.columns.assign(8, std::vector<Cell>(block.rows));
    const char* const headings[] = {"ID",       "Parent", "Owner",  "Unit",
                                    "Baseline", "Target", "Actual", "Weight"};
    for (std::size_t c = 0; c < 8; ++c) block.columns[c][0] = Cell::text(block.texts.add(headings[c]));
    const Cell unit = Cell::text(block.texts.add("EUR"));
    std::mt19937_64 random(7);
    for (std::uint32_t g = 0; g < goals; ++g) {
        const auto text = [&](const std::string& value) { return Cell::text(block.texts.add(value)); };
        block.columns[0][g + 1] = text("G-" + std::to_string(g));
        if (g > 0) block.columns[1][g + 1] = text("G-" + std::to_string(parentOf(shape, g)));
        block.columns[2][g + 1] = text("Owner " + std::to_string(g % 5000));
        block.columns[3][g + 1] = unit;
        block.columns[4][g + 1] = Cell(0.0);
        block.columns[5][g + 1] = Cell(static_cast<double>(random() % 10000000) / 100);
        block.columns[6][g + 1] = Cell(static_cast<double>(random() % 10000000) / 100);
        block.columns[7][g + 1] = Cell(static_cast<double>(1 + g % 5));
    }
    return block;
}

// The same cells below headings that nobody knows, but for the target's.
inline CellBlock tableInUnknownWords(std::uint32_t goals) {
    CellBlock block = table(goals, Shape::Forest);
    const char* const headings[] = {"Brunk", "Zorp", "Wemmel", "Fnord", "Quax", "Target", "Blim", "Trull"};
    for (std::size_t c = 0; c < 8; ++c) block.columns[c][0] = Cell::text(block.texts.add(headings[c]));
    return block;
}

}  // namespace plumbline::bench
