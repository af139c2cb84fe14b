// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/number_columns.h"

#include "table/date_text.h"
#include "table/format_cursor.h"
#include "table/number_text.h"

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

// Copies numbers, blanks and errors; calls `readText` for each text, in a second pass so that all texts of
// the column can be asked first.
template <class Ask, class ReadText>
void readColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells,
                Ask ask, ReadText readText) {
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
                 NoteKind textNote, char decimal) {
    std::size_t commas = 0, dots = 0;
    const auto ask = [&](std::string_view text) {
        const char proven = readNumberText(text).decimal;
        commas += proven == ',' ? 1 : 0;
        dots += proven == '.' ? 1 : 0;
    };
    readColumn(sheet, column, table, cells, ask, [&](GoalIndex g, std::uint32_t row, Cell cell) {
        if (commas > 0 && dots == 0) decimal = ',';
        if (dots > 0 && commas == 0) decimal = '.';
        const std::string_view text = sheet.textOf(cell);
        if (text.empty()) return Cell();
        const NumberText number = readNumberText(text, decimal);
        Note note = noteAt(textNote, g, row, column, std::string(text));
        note.shown = number.value;
        note.expected = number.other;
        switch (number.kind) {
            case NumberTextKind::Number:
                note.kind = NoteKind::NumberFromText;
                table.addNote(std::move(note));
                return Cell(number.value);
            case NumberTextKind::NoData:
                return Cell();
            case NumberTextKind::Ambiguous:
                note.kind = NoteKind::AmbiguousNumber;
                break;
            case NumberTextKind::NotANumber:
                break;
        }
        table.addNote(std::move(note));
        return cell;
    });
}

void readDates(const SheetView& sheet, std::uint32_t column, bool lastDay, GoalTable& table,
               std::vector<Cell>& cells) {
    std::size_t dayFirst = 0, monthFirst = 0;
    const auto ask = [&](std::string_view text) {
        const DateOrder order = readDateText(text).order;
        dayFirst += order == DateOrder::DayFirst ? 1 : 0;
        monthFirst += order == DateOrder::MonthFirst ? 1 : 0;
    };
    readColumn(sheet, column, table, cells, ask, [&](GoalIndex g, std::uint32_t row, Cell cell) {
        DateOrder order = DateOrder::Unknown;
        if (dayFirst > 0 && monthFirst == 0) order = DateOrder::DayFirst;
        if (monthFirst > 0 && dayFirst == 0) order = DateOrder::MonthFirst;
        const std::string_view text = sheet.textOf(cell);
        if (text.empty()) return Cell();
        const DateText date = readDateText(text, order);
        Note note = noteAt(NoteKind::TextInNumber, g, row, column, std::string(text));
        note.shown = date.day;
        note.expected = date.last;
        switch (date.kind) {
            case DateTextKind::Date:
                return Cell(static_cast<double>(lastDay ? date.last : date.day));
            case DateTextKind::NoData:
                return Cell();
            case DateTextKind::Ambiguous:
                note.kind = NoteKind::AmbiguousDate;
                break;
            case DateTextKind::NotADate:
                break;
        }
        table.addNote(std::move(note));
        return cell;
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
        const FormatArea* area = formats.at(table.rowOfGoal[g]);
        const bool byFormat = area && area->kind == FormatKind::Percent;
        percent[g] = byFormat || sheet.text(table.rowOfGoal[g], column).ends_with('%');
    }
    return percent;
}

}  // namespace plumbline
