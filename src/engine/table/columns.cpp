// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/columns.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "table/column_content.h"

namespace plumbline {
namespace {

constexpr std::size_t mostRowsTold = 200;  // excluded rows, unused headings and doubtful cells listed, each

std::string formWords(const GoalTable& table) {
    constexpr std::string_view words[] = {"none",          "parent column", "outline numbers",
                                          "level columns", "indentation",   "sections"};
    std::string text(words[static_cast<std::size_t>(table.form)]);
    for (std::size_t i = 0; i < table.levelColumns.size(); ++i)
        text += (i == 0 ? ": " : " > ") + headingOf(table, table.levelColumns[i]);
    return text;
}

std::string_view exclusionWords(ExclusionKind kind) {
    constexpr std::string_view words[] = {"total",   "total",        "blank", "title", "repeated headings",
                                          "section", "second table", "remark"};
    return words[static_cast<std::size_t>(kind)];
}

std::string remarkOf(const GoalTable& table, const RecognisedColumn& column) {
    if (!column.runnersUp.empty()) return "also possible: " + column.runnersUp;
    if (!column.fromPeriods) return {};
    for (const PeriodPlan* plan : {&table.targetPlan, &table.actualPlan})
        for (const Period& period : plan->periods)
            if (period.column == column.column && period.known)
                return "period " + shownDate(period.first) + " to " + shownDate(period.last);
    return "period";
}

// "12500.5" without needless digits.
std::string shortNumber(double number) {
    char buffer[40];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

std::string dateOrNumber(const Note& note, double value) {
    return note.kind == NoteKind::AmbiguousDate ? shownDate(static_cast<Day>(value)) : shortNumber(value);
}

// What a person should look at: heading, place, sentence. Nothing for notes that only the findings tell.
struct Told {
    std::string what, heading, place, sentence;
};
std::optional<Told> tell(const GoalTable& table, const Note& note) {
    const std::string place =
        note.row == noRow || note.column == noRow ? "" : table.cellAt(note.row, note.column);
    const std::string heading = note.column == noRow ? "" : headingOf(table, note.column);
    const auto quoted = [&] { return "\"" + note.cell + "\""; };
    switch (note.kind) {
        case NoteKind::AmbiguousNumber:
        case NoteKind::AmbiguousDate:
            return Told{"doubtful", heading, place,
                        quoted() + " may be " + dateOrNumber(note, note.shown) + " or " +
                            dateOrNumber(note, note.expected)};
        case NoteKind::TextInNumber:
            return Told{"doubtful", heading, place, quoted() + " is no number or date"};
        case NoteKind::PeriodText:
            return Told{"doubtful", heading, place, quoted() + " is no number: no data for that period"};
        case NoteKind::NumberFromText:
            return Told{"text as number", heading, place,
                        quoted() + " is read as " + shortNumber(note.shown)};
        case NoteKind::TotalDiffers:
            return Told{"doubtful", heading, place,
                        "the total shows " + shortNumber(note.shown) + ", its rows add up to " +
                            shortNumber(note.expected)};
        case NoteKind::SecondTable:
            return Told{"excluded", "second table", place,
                        "another table begins here; only the first is read"};
        case NoteKind::Transposed:
            return Told{"layout", "", "", "goals stand in columns"};
        case NoteKind::AssumedMeasure:
            return Told{"doubtful", heading, "",
                        "no heading says whether the periods are targets or actuals; read as " + note.first +
                            " (to change: columns \"" + (note.first == "target" ? "actual=" : "target=") +
                            heading + "\")"};
        case NoteKind::ImpliedTarget:
            return Told{"assumed", heading, "",
                        "there is no target column: the scores count towards " + shortNumber(note.shown)};
        case NoteKind::UnknownWord:
            return Told{"doubtful", heading, place, quoted() + " is no known word here"};
        case NoteKind::DuplicateId:
            return Told{"doubtful", heading, place, quoted() + " stands in " + note.first + " already"};
        case NoteKind::ShareNotWhole:
            return Told{"doubtful", "", "",
                        quoted() + ": the shares add up to " + shortNumber(note.shown * 100) + " %"};
        default:
            return std::nullopt;
    }
}

}  // namespace

std::string headingOf(const GoalTable& table, std::uint32_t column) {
    for (const RecognisedColumn& recognised : table.columns)
        if (recognised.column == column) return recognised.heading;
    return table.columnLetters(column);
}

Matrix columns(const GoalTable& table) {
    Matrix rows;
    for (const RecognisedColumn& column : table.columns)
        rows.addRow({std::string(roleName(column.role)), column.heading, table.columnLetters(column.column),
                     remarkOf(table, column)});
    for (std::size_t i = 0; i < table.totalColumns.size(); ++i)
        rows.addRow({"total", table.totalHeadings[i], table.columnLetters(table.totalColumns[i]),
                     "the sum of periods; not added again"});
    rows.addRow({"hierarchy", formWords(table), "", std::to_string(table.count) + " goals"});
    for (std::size_t i = 0; i < std::min(table.excluded.size(), mostRowsTold); ++i) {
        const ExcludedRow& row = table.excluded[i];
        const bool total = row.kind == ExclusionKind::Total || row.kind == ExclusionKind::Subtotal;
        const std::uint32_t place = table.transposed ? table.firstColumn + row.row : table.firstRow + row.row;
        const std::string where = (table.transposed ? "column " : "row ") + std::to_string(place + 1);
        rows.addRow({total ? "total" : "excluded", row.label, "",
                     total ? where : where + ": " + std::string(exclusionWords(row.kind))});
    }
    for (std::size_t i = 0; i < std::min(table.unusedHeadings.size(), mostRowsTold); ++i)
        rows.addRow({"not used", table.unusedHeadings[i], "", ""});
    std::size_t told = 0;
    for (const Note& note : table.notes) {
        if (told == mostRowsTold) break;
        if (const auto row = tell(table, note)) {
            rows.addRow({row->what, row->heading, row->place, row->sentence});
            ++told;
        }
    }
    const std::size_t missing = table.missingParents.size();
    for (std::size_t i = 0; i < std::min(missing, mostRowsTold); ++i) {
        const MissingParent& parent = table.missingParents[i];
        rows.addRow({"doubtful", std::string(table.nameOf(parent.goal)), "",
                     "the parent \"" + std::string(table.texts->view(parent.name)) +
                         (parent.ambiguous ? "\" fits several goals" : "\" is not in the table")});
    }
    return rows;
}

}  // namespace plumbline
