// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/answers/booked_actuals.h"

#include <map>

#include "core/exact_sum.h"

namespace plumbline::calc {
namespace {

// The texts of cells with GOAL.ACTUALS; nothing where the cells are bookings themselves.
std::optional<std::vector<std::string>> bookingNames(const Grid& grid, const TextPool& texts) {
    std::vector<std::string> names;
    for (const Cell& cell : grid.cells) {
        if (cell.isBlank()) continue;
        const std::string_view text = cell.isText() ? texts.view(cell.textId()) : std::string_view();
        if (!isBookingsName(text)) return std::nullopt;
        names.emplace_back(text);
    }
    return names;
}

}  // namespace

CellBlock blockOf(const Grid& grid, const TextPool& texts, Day epochShift) {
    CellBlock block;
    block.epochShift = epochShift;
    block.rows = static_cast<std::uint32_t>(grid.rows);
    block.columns.assign(grid.columns, std::vector<Cell>(grid.rows));
    for (std::size_t row = 0; row < grid.rows; ++row)
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const Cell cell = grid.cells[row * grid.columns + column];
            block.columns[column][row] =
                cell.isText() ? Cell::text(block.texts.add(texts.view(cell.textId()))) : cell;
        }
    return block;
}

ModelActuals bookedActuals(const Call& call, std::size_t bookings, std::size_t aliases) {
    ModelActuals actuals;
    const Grid given = call.option(bookings);
    if (given.cells.empty()) return actuals;
    if (const auto names = bookingNames(given, call.texts())) {
        for (const std::string& name : *names) actuals.bookings.push_back(orRefuse(call.bookings(name)));
    } else if (given.cells.size() == 1) {
        throw Refused{{ErrorKind::InvalidArgument, "error.bookingscell"}};
    } else {
        actuals.bookings.push_back(
            orRefuse(call.readBookings(blockOf(given, call.texts(), call.epochShift()))));
    }
    actuals.aliases = blockOf(call.option(aliases), call.texts(), call.epochShift());
    return actuals;
}

std::vector<ReconciledRow> shortened(const std::vector<ReconciledRow>& rows, std::size_t most,
                                     const Words& words) {
    if (rows.size() <= most) return rows;
    struct Rest {
        ExactSum amount, bookings;
        bool anyAmount = false;
        std::size_t keys = 0;
    };
    std::map<std::string, Rest> rests;
    std::vector<ReconciledRow> shown;
    std::size_t unmatched = 0;
    const auto isUnmatched = [](const ReconciledRow& row) { return row.fate == BookingFate::Unmatched; };
    for (const ReconciledRow& row : rows) unmatched += isUnmatched(row) ? 1 : 0;
    const std::size_t others = rows.size() - unmatched;
    std::size_t room = most > 2 * others ? most - 2 * others : 1;
    for (const ReconciledRow& row : rows) {
        if (!isUnmatched(row) || room > 0) {
            room -= isUnmatched(row) ? 1 : 0;
            shown.push_back(row);
            continue;
        }
        Rest& rest = rests[row.currency];
        ++rest.keys;
        rest.bookings.add(row.bookings);
        if (!row.amount.isNumber()) continue;
        rest.anyAmount = true;
        rest.amount.add(row.amount.number());
    }
    const auto behind = std::find_if(shown.rbegin(), shown.rend(), isUnmatched).base();
    std::vector<ReconciledRow> added;
    for (const auto& [currency, rest] : rests) {
        ReconciledRow row;
        row.fate = BookingFate::Unmatched;
        row.key = words("reconcile.rest", {words.count(rest.keys)});
        row.currency = currency;
        if (rest.anyAmount) row.amount = Cell(rest.amount.value());
        row.bookings = rest.bookings.value();
        added.push_back(std::move(row));
    }
    shown.insert(behind, added.begin(), added.end());
    return shown;
}

}  // namespace plumbline::calc
