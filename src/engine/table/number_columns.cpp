// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/number_columns.h"

#include <cmath>

#include "core/shown.h"
#include "table/format_cursor.h"
#include "typed/date_text.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

Note noteAt(NoteKind kind, GoalIndex goal, std::uint32_t row, std::uint32_t column, std::string text) {
    Note note;
    note.kind = kind;
    note.goal = goal;
    note.row = row;
    note.column = column;
    note.cell = std::move(text);
    return note;
}

// What a text is that is no number, as the keys of its sentences call it.
std::string_view textKindName(TextIs is) {
    constexpr std::string_view names[] = {"", "range", "date", "phone", "sum", "fraction"};
    return names[static_cast<std::size_t>(is)];
}

Note noteOf(const NumberText& number, Note note) {
    note.shown = number.value;
    note.expected = number.other;
    if (number.isNumber())
        note.kind = number.approximate ? NoteKind::Approximate : NoteKind::NumberFromText;
    else if (number.kind == NumberTextKind::Ambiguous)
        note.kind = NoteKind::AmbiguousNumber;
    else
        note.first = textKindName(number.is);
    return note;
}

// Days that a goal may have: 1990 … 2099.
bool isPlausible(double day) {
    constexpr double first = 32874, end = 73051;
    return day >= first && day < end;
}

// A number that people read as a date without its being one: 2026, 202606, 20260630.
DateText dateInDigits(double number) {
    constexpr double largest = 20991231;
    if (!(number >= 1990 && number <= largest) || number != std::floor(number)) return {};
    const auto digits = static_cast<long>(number);
    if (digits <= 2099) return readDateText(std::to_string(digits));
    const std::string text = std::to_string(digits);
    return text.size() == 6 ? readDateText(text.substr(0, 4) + "-" + text.substr(4)) : readDateText(text);
}

class DateColumn {
  public:
    DateColumn(const SheetView& sheet, std::uint32_t column, const DateNeighbours& beside)
        : sheet_(sheet), column_(column), beside_(beside) {}

    // What the texts of the column decide together.
    void ask(std::string_view text) {
        const DateText date = readDateText(text);
        dayFirst_ += date.order == DateOrder::DayFirst ? 1 : 0;
        monthFirst_ += date.order == DateOrder::MonthFirst ? 1 : 0;
        if (date.isDate()) sawYear(date.last);
    }

    Cell read(std::string_view text, Note note, GoalTable& table) const {
        const DateText date = readBeside(text, note.goal);
        if (date.isDate()) return cellOf(date);
        if (date.kind == DateTextKind::NoData) return Cell();
        note.shown = date.day;
        note.expected = date.last;
        if (date.kind == DateTextKind::Ambiguous) note.kind = NoteKind::AmbiguousDate;
        if (date.doubt == DateDoubt::Open) note.kind = NoteKind::OpenDate;
        constexpr std::string_view missing[] = {"", "yearless", "fiscal", "", "vague"};
        if (const std::string_view what = missing[static_cast<std::size_t>(date.doubt)]; !what.empty()) {
            note.kind = NoteKind::AmbiguousDate;
            note.first = what;
        }
        const bool open = note.kind == NoteKind::OpenDate;
        const Cell text_ = sheet_.block().at(note.row, column_);
        table.addNote(std::move(note));
        return open ? Cell() : text_;
    }

    // A day of the document; or a year that was typed as a number. What is neither has no date.
    Cell readNumber(Cell cell, Note note, GoalTable& table) {
        const double day = cell.number() + sheet_.block().epochShift;
        if (isPlausible(day) || sheet_.isDate(note.row, column_)) {
            if (isPlausible(day)) sawYear(static_cast<Day>(std::floor(day)));
            return Cell(day);
        }
        if (const DateText date = dateInDigits(cell.number()); date.isDate()) return cellOf(date);
        note.cell = shownAmount(cell.number());
        note.first = "number";
        table.addNote(std::move(note));
        constexpr int noValue = 519;
        return Cell::error(noValue);
    }

  private:
    void sawYear(Day day) {
        const int year = civilOf(day).year;
        year_ = year_ == 0 || year_ == year ? year : severalYears;
    }

    Cell cellOf(const DateText& date) const {
        return Cell(static_cast<double>(beside_.end == PeriodEnd::Last ? date.last : date.day));
    }

    DateText readBeside(std::string_view text, GoalIndex goal) const {
        DateHabit habit;
        if (dayFirst_ > 0 && monthFirst_ == 0) habit.order = DateOrder::DayFirst;
        if (monthFirst_ > 0 && dayFirst_ == 0) habit.order = DateOrder::MonthFirst;
        if (beside_.start && !beside_.start->empty())
            if (const Cell start = (*beside_.start)[goal]; start.isNumber())
                return readDateAfter(text, static_cast<Day>(start.number()), habit.order);
        habit.year = year_ > 0 ? year_ : beside_.year;
        return readDateText(text, habit);
    }

    static constexpr int severalYears = -1;

    const SheetView& sheet_;
    std::uint32_t column_;
    const DateNeighbours& beside_;
    std::size_t dayFirst_ = 0, monthFirst_ = 0;
    int year_ = 0;  // of the column's dates, where they agree
};

struct KeepNumber {
    Cell operator()(GoalIndex, std::uint32_t, Cell cell) const { return cell; }
};

// Copies blanks and errors, takes numbers through `readNumber`; calls `readText` for each text, in a second
// pass so that all cells of the column can be asked first.
template <class Ask, class ReadText, class ReadNumber = KeepNumber>
void readColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells,
                Ask ask, ReadText readText, ReadNumber readNumber = {}) {
    const std::vector<Cell>& source = sheet.block().columns[column];
    cells.assign(table.rowOfGoal.size(), Cell());
    bool texts = false;
    for (GoalIndex g = 0; g < cells.size(); ++g) {
        const std::uint32_t row = table.rowOfGoal[g];
        if (row == noRow) continue;
        cells[g] = source[row];
        if (cells[g].isText()) {
            texts = true;
            ask(sheet.textOf(cells[g]));
        } else if (cells[g].isNumber()) {
            cells[g] = readNumber(g, row, cells[g]);
        } else if (cells[g].isError()) {
            table.addNote(noteAt(NoteKind::ErrorCell, g, row, column, std::to_string(cells[g].errorCode())));
        }
    }
    if (!texts) return;
    for (GoalIndex g = 0; g < cells.size(); ++g)
        if (cells[g].isText()) cells[g] = readText(g, table.rowOfGoal[g], cells[g]);
}

}  // namespace

void readNumbers(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells,
                 NumberHabit habit) {
    std::size_t commas = 0, dots = 0;
    const auto ask = [&](std::string_view text) {
        const char proven = readNumberText(text).decimal;
        commas += proven == ',' ? 1 : 0;
        dots += proven == '.' ? 1 : 0;
    };
    readColumn(sheet, column, table, cells, ask, [&](GoalIndex g, std::uint32_t row, Cell cell) {
        if (commas > 0 && dots == 0) habit.decimal = ',';
        if (dots > 0 && commas == 0) habit.decimal = '.';
        const std::string_view text = sheet.textOf(cell);
        if (text.empty()) return Cell();
        NumberText number = readNumberText(text, habit.decimal);
        if (habit.fractions && number.is == TextIs::Fraction && number.other != 0) {
            number.kind = NumberTextKind::Number;
            number.value /= number.other;
        }
        if (number.kind == NumberTextKind::NoData) return Cell();
        if (number.limit != TypedLimit::None && !habit.limits) number.approximate = true;
        table.addNote(noteOf(number, noteAt(habit.textNote, g, row, column, std::string(text))));
        return number.isNumber() ? Cell(number.value) : cell;
    });
}

void readDates(const SheetView& sheet, std::uint32_t column, const DateNeighbours& beside, GoalTable& table,
               std::vector<Cell>& cells) {
    DateColumn dates(sheet, column, beside);
    readColumn(
        sheet, column, table, cells, [&](std::string_view text) { dates.ask(text); },
        [&](GoalIndex g, std::uint32_t row, Cell cell) {
            const std::string_view text = sheet.textOf(cell);
            return text.empty()
                       ? Cell()
                       : dates.read(text, noteAt(NoteKind::TextInNumber, g, row, column, std::string(text)),
                                    table);
        },
        [&](GoalIndex g, std::uint32_t row, Cell cell) {
            return dates.readNumber(cell, noteAt(NoteKind::TextInNumber, g, row, column, {}), table);
        });
}

char provenDecimal(const SheetView& sheet, std::span<const Period> columns, const GoalTable& table) {
    bool comma = false, dot = false;
    for (const Period& period : columns)
        for (std::uint32_t row : table.rowOfGoal) {
            const Cell cell = row == noRow ? Cell() : sheet.block().at(row, period.column);
            if (!cell.isText()) continue;
            const char proven = readNumberText(sheet.textOf(cell)).decimal;
            comma = comma || proven == ',';
            dot = dot || proven == '.';
        }
    return comma == dot ? '\0' : comma ? ',' : '.';
}

std::vector<std::uint8_t> shownAsPercent(const SheetView& sheet, std::uint32_t column,
                                         const GoalTable& table) {
    std::vector<std::uint8_t> percent(table.count, 0);
    FormatCursor formats(sheet, column);
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (table.rowOfGoal[g] == noRow) continue;
        const FormatArea* area = formats.at(table.rowOfGoal[g]);
        const bool byFormat = area && area->kind == FormatKind::Percent;
        const std::string_view text = byFormat ? std::string_view() : sheet.text(table.rowOfGoal[g], column);
        percent[g] = byFormat || (!text.empty() && readNumberText(text).unit == "%");
    }
    return percent;
}

}  // namespace plumbline
