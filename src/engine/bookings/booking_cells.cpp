// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/booking_cells.h"

#include <cmath>
#include <unordered_map>

#include "bookings/value_codes.h"
#include "table/column_content.h"
#include "typed/date_text.h"
#include "typed/number_text.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

// Days that a booking may have: 1950 … 2099.
bool isPlausible(double day) {
    constexpr double first = 18264, end = 73051;
    return day >= first && day < end;
}

// 20250315, 202503, 2025 typed as a number.
std::string dateDigits(double number) {
    constexpr double first = 1950, end = 21000000;
    if (!(number >= first && number < end) || number != std::floor(number)) return {};
    const std::string digits = std::to_string(static_cast<long>(number));
    return digits.size() == 6 ? digits.substr(0, 4) + "-" + digits.substr(4) : digits;
}

// The texts of a column, each once, with the cells that hold it.
struct ColumnTexts {
    ColumnTexts(const SheetView& sheet, std::uint32_t column, const std::vector<std::uint32_t>& rows)
        : codes(pool), code(rows.size(), 0) {
        const std::vector<Cell>& cells = sheet.block().columns[column];
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (cells[rows[i]].isText()) code[i] = codes.codeOf(sheet.textOf(cells[rows[i]]));
    }
    std::string_view view(std::size_t i) const { return pool.view(codes.values()[i]); }

    TextPool pool;
    ValueCodes codes;
    std::vector<std::uint32_t> code;  // by row; 0: no text
};

class DayReader {
  public:
    explicit DayReader(const ColumnTexts& texts) {
        std::size_t dayFirst = 0, monthFirst = 0;
        for (std::size_t i = 1; i < texts.codes.values().size(); ++i) {
            const DateText date = readDateText(texts.view(i));
            dayFirst += date.order == DateOrder::DayFirst ? 1 : 0;
            monthFirst += date.order == DateOrder::MonthFirst ? 1 : 0;
        }
        if (dayFirst > 0 && monthFirst == 0) habit_.order = DateOrder::DayFirst;
        if (monthFirst > 0 && dayFirst == 0) habit_.order = DateOrder::MonthFirst;
    }
    DaySpan of(std::string_view text, int year = 0) const {
        DateHabit habit = habit_;
        habit.year = year;
        const DateText date = readDateText(text, habit);
        return date.isDate() ? DaySpan{date.day, date.last} : DaySpan{noDay, noDay};
    }

  private:
    DateHabit habit_;
};

}  // namespace

std::vector<Cell> numberCells(const SheetView& sheet, std::uint32_t column,
                              const std::vector<std::uint32_t>& rows) {
    const std::vector<Cell>& source = sheet.block().columns[column];
    std::vector<Cell> cells(rows.size());
    bool texts = false, comma = false, dot = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        cells[i] = source[rows[i]];
        if (!cells[i].isText()) continue;
        texts = true;
        const char proven = readNumberText(sheet.textOf(cells[i])).decimal;
        comma = comma || proven == ',';
        dot = dot || proven == '.';
    }
    if (!texts) return cells;
    const char decimal = comma == dot ? '\0' : comma ? ',' : '.';
    for (Cell& cell : cells) {
        if (!cell.isText()) continue;
        const std::string_view text = sheet.textOf(cell);
        const NumberText number = readNumberText(text, decimal);
        const bool none = text.empty() || number.kind == NumberTextKind::NoData;
        cell = none ? Cell() : number.certain() ? Cell(number.value) : Cell::error(unreadableCode);
    }
    return cells;
}

DayCells dayCells(const SheetView& sheet, std::uint32_t column, const std::vector<std::uint32_t>& rows,
                  std::optional<std::uint32_t> year) {
    const std::vector<Cell>& source = sheet.block().columns[column];
    const Day shift = sheet.block().epochShift;
    ColumnTexts texts(sheet, column, rows);
    const DayReader reader(texts);
    std::vector<DaySpan> days(texts.codes.values().size(), DaySpan{noDay, noDay});
    for (std::size_t i = 1; i < days.size(); ++i) days[i] = reader.of(texts.view(i));
    DayCells cells;
    cells.first.assign(rows.size(), noDay);
    std::vector<Day> last(rows.size(), noDay);
    bool spans = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Cell cell = source[rows[i]];
        DaySpan day{noDay, noDay};
        if (cell.isText()) {
            const Cell beside = year ? sheet.block().at(rows[i], *year) : Cell();
            day = days[texts.code[i]];
            if (day.first == noDay && beside.isNumber() && beside.number() >= 1990 && beside.number() <= 2099)
                day = reader.of(texts.view(texts.code[i]), static_cast<int>(beside.number()));
        } else if (cell.isNumber()) {
            if (isPlausible(cell.number() + shift))
                day.first = day.last = static_cast<Day>(std::floor(cell.number())) + shift;
            else if (const std::string digits = dateDigits(cell.number()); !digits.empty())
                day = reader.of(digits);
        }
        cells.first[i] = day.first;
        last[i] = day.last;
        spans = spans || day.first != day.last;
    }
    if (spans) cells.last = std::move(last);
    return cells;
}

BookingColumn textCells(const SheetView& sheet, std::uint32_t column, const std::vector<std::uint32_t>& rows,
                        TextPool& texts) {
    const std::vector<Cell>& source = sheet.block().columns[column];
    BookingColumn read;
    read.column = column;
    read.codes.assign(rows.size(), 0);
    ValueCodes codes(texts);
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Cell cell = source[rows[i]];
        if (cell.isText()) {
            read.codes[i] = codes.codeOf(sheet.textOf(cell));
        } else if (cell.isNumber()) {
            const auto [known, fresh] = numbers.try_emplace(cell.bits(), 0);
            if (fresh) known->second = codes.codeOf(shownNumber(sheet, rows[i], column));
            read.codes[i] = known->second;
        }
    }
    read.values = codes.take();
    return read;
}

}  // namespace plumbline
