// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "support/booked.h"

namespace plumbline::testing {
namespace {

std::shared_ptr<const Bookings> bookingsOf(const Rows& rows, const char* rules) {
    CellBlock block = blockOf(rows);
    block.sheetName = "Deals";
    Result<Bookings> bookings = readBookings(block, rules);
    EXPECT_TRUE(bool(bookings)) << (bookings ? "" : bookings.error().message.key);
    return bookings ? std::make_shared<const Bookings>(*std::move(bookings)) : nullptr;
}

double shown(Cell cell) {
    return cell.isNumber() ? cell.number() : cell.isBlank() ? -3 : cell == Cell::error(32767) ? -2 : -4;
}

}  // namespace

Booked::Booked(const Rows& goals, const std::vector<Rows>& sheets, const BookedOptions& options) {
    Result<GoalTable> table = readTable(blockOf(goals), options.goalRules, Keys::Read);
    EXPECT_TRUE(bool(table));
    BookingSheets read;
    for (const Rows& sheet : sheets)
        if (auto bookings = bookingsOf(sheet, options.bookingRules)) read.push_back(std::move(bookings));
    if (!table) return;
    model_ = makeModel(
        creditedTable(*std::move(table), read, Aliases(blockOf(options.aliases)), {options.preferBookings}));
}

Booked::Booked(const Rows& goals, const Rows& bookings, const BookedOptions& options)
    : Booked(goals, std::vector<Rows>{bookings}, options) {}

Booked::Booked(Booked&&) noexcept = default;
Booked::~Booked() = default;

const GoalTable& Booked::table() const {
    return model_->table();
}

const Credits& Booked::credits() const {
    return *table().credits;
}

Cell Booked::cell(Measure measure, const char* goal, std::optional<Day> date) const {
    const Result<GoalQuestion> asked = questionOf(*model_, goal);
    if (!asked) return Cell::error(32767);
    const auto part = asked->period ? modelWithin(*model_, *asked->period) : model_;
    return rollupColumns(*part, date).at(measure, asked->goal);
}

double Booked::actual(const char* goal, std::optional<Day> date) const {
    return shown(cell(Measure::Actual, goal, date));
}

double Booked::show(Measure measure, const char* goal, std::optional<Day> date) const {
    return shown(cell(measure, goal, date));
}

std::string Booked::reconciled(const std::string& what) const {
    std::string lines;
    for (const ReconciledRow& row : credits().reconciliation()) {
        if ((row.fate ? std::string(fateName(*row.fate)) : "total") != what) continue;
        if (!lines.empty()) lines += "\n";
        if (!row.key.empty()) lines += row.key + " ";
        if (!row.currency.empty()) lines += row.currency + " ";
        lines += row.amount.isNumber() ? words_.exact(row.amount.number()) : "-";
        lines += " (" + words_.exact(row.bookings) + ")";
        if (!row.nearest.empty()) lines += " " + row.nearest;
    }
    return lines;
}

Explanation Booked::explained(const char* goal, Measure measure, std::optional<Day> date) const {
    const RollupColumns columns = rollupColumns(*model_, date);
    return explain(*model_, columns, *findGoal(*model_, goal), measure);
}

}  // namespace plumbline::testing
