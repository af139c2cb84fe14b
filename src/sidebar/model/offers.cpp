// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/offers.h"

#include <algorithm>

#include "table/table_choice.h"

namespace plumbline::sidebar {
namespace {

// The first texts of a table's first row that has several: its headings, as far as a list has room for them.
std::string headingsOf(const CellBlock& cells, const TablePart& part) {
    constexpr std::size_t most = 3;
    std::string shown;
    for (std::uint32_t row = part.firstRow; row <= part.lastRow; ++row) {
        std::size_t texts = 0;
        shown.clear();
        for (std::uint32_t column = part.firstColumn; column <= part.lastColumn; ++column) {
            const Cell cell = cells.at(row, column);
            if (!cell.isText() || ++texts > most) continue;
            shown += (shown.empty() ? "" : ", ") + std::string(cells.texts.view(cell.textId()));
        }
        if (texts > 1) break;
    }
    return shown;
}

}  // namespace

Offers tableOffers(const Snapshot& now, const Words& words) {
    Offers offers;
    if (!now.any() || now.tables.size() < 2) return offers;
    offers.title = words("gate.tables");
    const CellBlock& cells = *now.cells;
    const std::string others =
        tableChoiceOf(now.settings.columns) ? tableChoiceOf(now.settings.columns)->rules : std::string();
    for (std::size_t i = 0; i < now.tables.size(); ++i) {
        const TablePart& part = now.tables[i];
        const std::string place =
            cellName(cells.firstRow + part.firstRow, cells.firstColumn + part.firstColumn);
        const std::string rule = "table=" + std::to_string(i + 1);
        offers.all.push_back({words("gate.table", {place, headingsOf(cells, part)}),
                              {},
                              others.empty() ? rule : others + "; " + rule,
                              rule});
    }
    offers.chosen = now.tableRead - 1;
    return offers;
}

std::optional<Offer> sheetOffer(const CellBlock& firstRows) {
    const Result<GoalTable> table = readTable(firstRows);
    const bool aims = table && std::any_of(table->target.begin(), table->target.end(),
                                           [](const Cell& cell) { return cell.isNumber(); });
    if (!table || (!aims && table->actual.empty())) return std::nullopt;
    return Offer{firstRows.sheetName, firstRows.sheetName, {}, {}};
}

}  // namespace plumbline::sidebar
