// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <unordered_map>

#include "bookings/booking_cells.h"
#include "bookings/booking_columns.h"
#include "bookings/value_codes.h"
#include "core/words.h"
#include "table/format_cursor.h"
#include "table/labels.h"
#include "table/totals.h"
#include "table/unit_words.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

constexpr std::size_t mostPlaces = 20;
constexpr std::size_t mostCurrencies = 65535;

class BookingReader {
  public:
    BookingReader(const SheetView& sheet, BookingColumns columns)
        : sheet_(sheet), columns_(std::move(columns)) {}

    Bookings read() {
        describe();
        takeRows();
        readFigures();
        readCurrencies();
        readKeys();
        findDuplicates();
        filter();
        bookings_.texts = std::make_shared<const TextPool>(std::move(texts_));
        return std::move(bookings_);
    }

  private:
    std::optional<std::uint32_t> of(BookingRole role) const { return columns_.of(role); }

    void describe() {
        bookings_.sheetName = sheet_.block().sheetName;
        bookings_.firstRow = sheet_.block().firstRow;
        bookings_.firstColumn = sheet_.block().firstColumn;
        bookings_.doubts = columns_.doubts;
        for (BookingRole role : {BookingRole::Count, BookingRole::Quantity, BookingRole::Amount})
            if (const auto column = of(role)) bookings_.amountColumn = *column;
    }

    // Rows with a figure or a day; those that add up others are none.
    void takeRows() {
        std::vector<std::uint32_t> telling;
        for (BookingRole role :
             {BookingRole::Amount, BookingRole::Date, BookingRole::Quantity, BookingRole::Count})
            if (const auto column = of(role)) telling.push_back(*column);
        if (telling.empty()) telling = columns_.matched;
        findTotals();
        for (std::uint32_t row = columns_.headingRow + 1; row < sheet_.rows(); ++row) {
            if (!isFilled(row, telling)) continue;
            if (isTotal(row))
                ++bookings_.totalRows;
            else
                rows_.push_back(row);
        }
        bookings_.count = static_cast<std::uint32_t>(rows_.size());
        bookings_.firstBooking = rows_.empty() ? 0 : rows_.front();
        const bool gaps = !rows_.empty() && rows_.back() - rows_.front() + 1 != rows_.size();
        if (gaps) bookings_.rowOf = rows_;
    }
    bool isFilled(std::uint32_t row, const std::vector<std::uint32_t>& columns) const {
        for (std::uint32_t column : columns)
            if (!sheet_.block().at(row, column).isBlank() && !sheet_.isBlank(row, column)) return true;
        return false;
    }

    // Rows whose amount is a formula that sums others, and labels of totals where a date is missing.
    void findTotals() {
        const auto amount = of(BookingRole::Amount);
        for (const FormulaCell& cell : sheet_.block().formulas)
            if (amount && cell.column == *amount && sumsAbove(sheet_, cell.row, cell.column))
                sums_.push_back(cell.row);
        std::sort(sums_.begin(), sums_.end());
    }
    bool isTotal(std::uint32_t row) {
        if (std::binary_search(sums_.begin(), sums_.end(), row)) return true;
        if (const auto date = of(BookingRole::Date); date && !sheet_.isBlank(row, *date)) return false;
        for (std::uint32_t column : columns_.keys) {
            const Cell cell = sheet_.block().at(row, column);
            if (!cell.isText()) continue;
            const std::string_view text = sheet_.textOf(cell);
            const auto [known, fresh] = totalLabels_.try_emplace(text, false);
            if (fresh) known->second = isTotalLabel(text);
            if (known->second) return true;
        }
        return false;
    }

    void readFigures() {
        struct Figure {
            BookingRole role;
            std::vector<Cell>* cells;
        };
        for (const Figure& figure : {Figure{BookingRole::Amount, &bookings_.amount},
                                     {BookingRole::Quantity, &bookings_.quantity},
                                     {BookingRole::Count, &bookings_.counts},
                                     {BookingRole::Share, &bookings_.share}})
            if (const auto column = of(figure.role)) *figure.cells = numberCells(sheet_, *column, rows_);
        settleShares();
        if (const auto column = of(BookingRole::Date)) {
            DayCells days = dayCells(sheet_, *column, rows_, columns_.year);
            bookings_.day = std::move(days.first);
            bookings_.last = std::move(days.last);
        }
        if (const auto column = of(BookingRole::Posted))
            bookings_.posted = dayCells(sheet_, *column, rows_).first;
    }

    // "60" beside "40": in per cent.
    void settleShares() {
        constexpr double mostFraction = 1.5;
        const bool percent =
            std::any_of(bookings_.share.begin(), bookings_.share.end(),
                        [](const Cell& cell) { return cell.isNumber() && cell.number() > mostFraction; });
        if (!percent) return;
        for (Cell& cell : bookings_.share)
            if (cell.isNumber()) cell = Cell(cell.number() / 100);
    }

    std::uint16_t currencyNamed(std::string_view shown) {
        if (shown.empty()) return 0;
        const auto [known, fresh] = currencyOf_.try_emplace(std::string(shown), std::uint16_t(0));
        if (!fresh) return known->second;
        const std::string key = unitMeaning(shown).key;
        auto& all = bookings_.currencies;
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.key == key; });
        if (same == all.end() && all.size() >= mostCurrencies) return 0;
        known->second = static_cast<std::uint16_t>(same - all.begin());
        if (same == all.end()) all.push_back({key, std::string(shown)});
        return known->second;
    }

    // The column of currencies; else what the amounts show: "$40,350", or a format of money.
    void readCurrencies() {
        bookings_.currencies.push_back({});
        std::vector<std::uint16_t> read(rows_.size(), 0);
        if (const auto column = of(BookingRole::Currency)) {
            TextPool texts;
            const BookingColumn cells = textCells(sheet_, *column, rows_, texts);
            std::vector<std::uint16_t> byCode;
            for (TextId value : cells.values) byCode.push_back(currencyNamed(texts.view(value)));
            for (std::size_t i = 0; i < read.size(); ++i) read[i] = byCode[cells.codes[i]];
        } else if (const auto amount = of(BookingRole::Amount)) {
            readShownCurrencies(*amount, read);
        }
        if (bookings_.currencies.size() > 1) bookings_.currency = std::move(read);
    }
    void readShownCurrencies(std::uint32_t column, std::vector<std::uint16_t>& read) {
        FormatCursor formats(sheet_, column);
        const bool money = formats.any(FormatKind::Currency);
        const std::vector<Cell>& cells = sheet_.block().columns[column];
        for (std::size_t i = 0; i < read.size(); ++i) {
            const Cell cell = cells[rows_[i]];
            if (cell.isText()) {
                const std::string unit = readNumberText(sheet_.textOf(cell)).unit;
                if (unitMeaning(unit).currency) read[i] = currencyNamed(unit);
            } else if (money) {
                const FormatArea* area = formats.at(rows_[i]);
                if (area && area->kind == FormatKind::Currency) read[i] = currencyNamed(area->currency);
            }
        }
    }

    void readKeys() {
        for (std::uint32_t column : columns_.keys) {
            BookingColumn key = textCells(sheet_, column, rows_, texts_);
            const BookingHead& head = columns_.heads[column];
            key.heading = head.heading;
            key.names = !head.meaning.could(Role::Status) && !head.meaning.could(Role::Unit) &&
                        !head.meaning.could(Role::Kind) && !head.meaning.remark;
            key.people = head.meaning.could(Role::Owner);
            key.matched =
                std::find(columns_.matched.begin(), columns_.matched.end(), column) != columns_.matched.end();
            bookings_.keys.push_back(std::move(key));
        }
    }

    // What a row holds, cell by cell.
    void findDuplicates() {
        std::vector<std::uint64_t> rows(rows_.size(), 0);
        for (std::uint32_t column = 0; column < columns_.heads.size(); ++column) {
            const auto& keys = bookings_.keys;
            const auto key = std::find_if(keys.begin(), keys.end(),
                                          [=](const BookingColumn& one) { return one.column == column; });
            const std::vector<Cell>& cells = sheet_.block().columns[column];
            for (std::size_t i = 0; i < rows.size(); ++i)
                rows[i] =
                    mixed(rows[i] + column, key != keys.end() ? key->codes[i] : contentOf(cells[rows_[i]]));
        }
        NumberCodes seen;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            const std::uint32_t before = seen.size();
            if (seen.codeOf(rows[i]) > before) continue;
            ++bookings_.duplicateCount;
            if (bookings_.duplicates.size() == mostPlaces) continue;
            const auto first = std::find(rows.begin(), rows.begin() + i, rows[i]);
            bookings_.duplicates.push_back(
                {i, static_cast<std::uint32_t>(first - rows.begin()), cellsOf(rows_[i])});
        }
    }
    std::vector<Cell> cellsOf(std::uint32_t row) {
        std::vector<Cell> cells;
        for (const std::vector<Cell>& column : sheet_.block().columns) {
            const Cell cell = column[row];
            cells.push_back(cell.isText() ? Cell::text(texts_.add(sheet_.wholeOf(cell))) : cell);
        }
        return cells;
    }
    std::uint64_t contentOf(Cell cell) const {
        return cell.isText() ? bytesHash(sheet_.textOf(cell)) : cell.bits();
    }

    void filter() {
        for (const BookingColumns::Filter& filter : columns_.filters) {
            if (bookings_.filtered.empty()) bookings_.filtered.assign(rows_.size(), false);
            TextPool texts;
            const BookingColumn cells = textCells(sheet_, filter.column, rows_, texts);
            std::vector<bool> counts;
            for (TextId value : cells.values) counts.push_back(isWanted(*filter.rule, texts.view(value)));
            for (std::size_t i = 0; i < rows_.size(); ++i)
                if (!counts[cells.codes[i]]) bookings_.filtered[i] = true;
        }
    }
    static bool isWanted(const BookingFilter& filter, std::string_view value) {
        return std::any_of(filter.values.begin(), filter.values.end(),
                           [&](const std::string& wanted) { return sameName(wanted, value); });
    }

    const SheetView& sheet_;
    BookingColumns columns_;
    std::vector<std::uint32_t> rows_, sums_;
    TextPool texts_;
    std::unordered_map<std::string_view, bool> totalLabels_;
    std::unordered_map<std::string, std::uint16_t> currencyOf_;
    Bookings bookings_;
};

template <class T>
std::size_t bytesOf(const std::vector<T>& values) {
    return values.capacity() * sizeof(T);
}

}  // namespace

std::string Bookings::placeOf(std::uint32_t booking, std::uint32_t column) const {
    if (sheetName.empty()) return {};  // handed over as values alone
    return sheetName + "." + cellName(firstRow + rowOfBooking(booking), firstColumn + column);
}

bool Bookings::isReadable(std::uint32_t booking) const {
    for (const std::vector<Cell>* cells : {&amount, &share})
        if (!cells->empty() && (*cells)[booking].isError()) return false;
    return true;
}

std::size_t Bookings::byteSize() const {
    std::size_t bytes = sizeof *this + texts->byteSize() + filtered.capacity() / 8;
    for (const BookingColumn& key : keys) bytes += bytesOf(key.codes) + bytesOf(key.values);
    return bytes + bytesOf(day) + bytesOf(last) + bytesOf(posted) + bytesOf(amount) + bytesOf(quantity) +
           bytesOf(counts) + bytesOf(share) + bytesOf(currency) + bytesOf(rowOf);
}

Result<Bookings> readBookings(const CellBlock& block, std::string_view rules) {
    const Result<BookingRules> ruled = bookingRulesOf(rules);
    if (!ruled) return ruled.error();
    const SheetView sheet(block);
    Result<BookingColumns> columns = bookingColumns(sheet, *ruled);
    if (!columns) return columns.error();
    return BookingReader(sheet, *std::move(columns)).read();
}

}  // namespace plumbline
