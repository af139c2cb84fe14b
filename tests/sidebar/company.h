#pragma once

// A small company of goals for the panels' tests: two levels below the top, one goal without a parent, one id
// with a stray blank, one number written as text.

#include "snapshot/snapshot.h"
#include "support/blocks.h"

namespace plumbline::sidebar::testing {

inline CellBlock companyCells() {
    using plumbline::testing::blockOf;
    CellBlock block = blockOf({
        {"ID", "Parent", "Goal", "Owner", "Target", "Actual", "Start", "Due"},
        {"C", nullptr, "Raise parts revenue in 2026 to 300", "Dana", 300, nullptr, 46023, 46387},
        {"N", "C", "North", "Jonas", 200, nullptr, 46023, 46387},
        {"S", "C ", "South", "Lena", 100, 90, 46023, 46387},
        {"N1", "N", "Hamburg", "Ines", 120, "60", 46023, 46387},
        {"N2", "N", "Bremen", "Pavel", 80, 80, 46023, 46387},
        {"X", "Z", "Left alone", "Mia", 10, 1, 46023, 46387},
    });
    block.firstRow = 3;
    return block;
}

inline std::shared_ptr<const Snapshot> snapshotOfCells(CellBlock block, Settings settings = {}) {
    Work work;
    // 2026-07-01 is day 46204: 181 of 365 days are over on 30 June, 182 on the evening of 1 July.
    return snapshotOf({std::move(block), std::move(settings), 46204, "Sheet1.A4:H10", {}}, work);
}

inline const Words& english() {
    static const Words words;
    return words;
}

}  // namespace plumbline::sidebar::testing
