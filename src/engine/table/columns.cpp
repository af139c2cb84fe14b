// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/columns.h"

#include <algorithm>
#include <optional>

#include "core/shown.h"
#include "table/column_content.h"
#include "table/sheet_cell.h"

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

// The key of what a row left out is; totals are told by their first column.
std::string_view exclusionKey(ExclusionKind kind) {
    constexpr std::string_view keys[] = {"",
                                         "",
                                         "columns.left.blank",
                                         "columns.left.title",
                                         "columns.left.headings",
                                         "columns.left.section",
                                         "columns.left.second",
                                         "columns.left.remark",
                                         "columns.left.numbers",
                                         "columns.left.revision"};
    return keys[static_cast<std::size_t>(kind)];
}

std::string remarkOf(const GoalTable& table, const RecognisedColumn& column, const Words& words) {
    const auto& joined = table.columnsReadWith;
    if (std::find(joined.begin(), joined.end(), column.column) != joined.end()) return words("columns.oneof");
    if (!column.runnersUp.empty()) return words("columns.possible", {column.runnersUp});
    if (!column.fromPeriods) return {};
    for (const PeriodPlan* plan : {&table.targetPlan, &table.actualPlan})
        for (const Period& period : plan->periods)
            if (period.column == column.column && period.known)
                return words("columns.period", {words.date(period.first), words.date(period.last)});
    return words("columns.periodonly");
}

// What a person should look at: heading, place, sentence. Nothing for notes that only the findings tell.
struct Told {
    std::string what, heading, place, sentence;
};

Told doubtfulCell(const Note& note, const std::string& heading, const std::string& place,
                  const Words& words) {
    const auto told = [&](std::string_view key, std::initializer_list<std::string_view> arguments) {
        return Told{"doubtful", heading, place, words(key, arguments)};
    };
    switch (note.kind) {
        case NoteKind::AmbiguousNumber:
            return told("columns.ambiguous",
                        {note.cell, words.exact(note.shown), words.exact(note.expected)});
        case NoteKind::AmbiguousDate:  // a locale's own order would be as doubtful as the cell
            if (!note.first.empty()) return told("columns.nodate." + note.first, {note.cell});
            return told("columns.ambiguous", {note.cell, shownDate(static_cast<Day>(note.shown)),
                                              shownDate(static_cast<Day>(note.expected))});
        case NoteKind::TextInNumber:
            if (note.first == "range")
                return told("columns.nonumber.range",
                            {note.cell, words.exact(note.shown), words.exact(note.expected)});
            return told("columns.nonumber", {note.cell});
        case NoteKind::PeriodText:
            return told("columns.noperiod", {note.cell});
        case NoteKind::TotalDiffers:
            return told("columns.total", {words.exact(note.shown), words.exact(note.expected)});
        case NoteKind::UnknownWord:
            return told("columns.unknown", {note.cell});
        default:
            return told("columns.duplicate", {note.cell, note.first});
    }
}

std::optional<Told> tell(const GoalTable& table, const Note& note, const Words& words) {
    const std::string place =
        note.row == noRow || note.column == noRow ? "" : table.cellAt(note.row, note.column);
    const std::string heading = note.column == noRow ? "" : headingOf(table, note.column);
    switch (note.kind) {
        case NoteKind::AmbiguousNumber:
        case NoteKind::AmbiguousDate:
        case NoteKind::TextInNumber:
        case NoteKind::PeriodText:
        case NoteKind::TotalDiffers:
        case NoteKind::UnknownWord:
        case NoteKind::DuplicateId:
            return doubtfulCell(note, heading, place, words);
        case NoteKind::OpenDate:
            return Told{"text as date", heading, place, words("columns.opendate", {note.cell})};
        case NoteKind::NumberFromText:
        case NoteKind::Approximate:
            return Told{"text as number", heading, place,
                        words("columns.asnumber", {note.cell, words.exact(note.shown)})};
        case NoteKind::SecondTable:
        case NoteKind::TablesAlike:
            return Told{"excluded", "second table", place, words("columns.secondtable")};
        case NoteKind::Transposed:
            return Told{"layout", "", "", words("columns.transposed")};
        case NoteKind::AssumedMeasure:
            return Told{"doubtful", heading, "", words("columns.assumed." + note.first, {heading})};
        case NoteKind::ImpliedTarget:
            return Told{"assumed", heading, "", words("columns.implied", {words.exact(note.shown)})};
        case NoteKind::ShareNotWhole:
            return Told{"doubtful", "", "",
                        words("columns.shares", {note.cell, words.exact(note.shown * 100)})};
        default:
            return std::nullopt;
    }
}

std::string unusedReason(UnusedKind kind, const Words& words) {
    constexpr std::string_view keys[] = {"",
                                         "columns.unused.numbers",
                                         "columns.unused.dates",
                                         "columns.unused.people",
                                         "columns.unused.computed",
                                         "columns.unused.measure",
                                         "columns.unused.revision",
                                         "columns.unused.part"};
    const std::string_view key = keys[static_cast<std::size_t>(kind)];
    return key.empty() ? std::string() : words(key);
}

std::string rowLeftOut(const GoalTable& table, const ExcludedRow& row, const Words& words) {
    const SheetCell cell = cellOfBlock(table, row.row, 0);
    const std::uint32_t place = table.transposed ? cell.column : cell.row;
    std::string where =
        words(table.transposed ? "columns.column" : "columns.row", {std::to_string(place + 1)});
    const std::string_view key = exclusionKey(row.kind);
    return key.empty() ? where : words("columns.left", {where, words(key)});
}

}  // namespace

std::string headingOf(const GoalTable& table, std::uint32_t column) {
    for (const RecognisedColumn& recognised : table.columns)
        if (recognised.column == column) return recognised.heading;
    return table.columnLetters(column);
}

Matrix columns(const GoalTable& table, const Words& words) {
    Matrix rows;
    for (const RecognisedColumn& column : table.columns)
        rows.addRow({std::string(roleName(column.role)), column.heading, table.columnLetters(column.column),
                     remarkOf(table, column, words)});
    for (std::size_t i = 0; i < table.totalColumns.size(); ++i)
        rows.addRow({"total", table.totalHeadings[i], table.columnLetters(table.totalColumns[i]),
                     words("columns.sum")});
    rows.addRow({"hierarchy", formWords(table), "", words("columns.goals", {std::to_string(table.count)})});
    for (std::size_t i = 0; i < std::min(table.excluded.size(), mostRowsTold); ++i) {
        const ExcludedRow& row = table.excluded[i];
        const bool total = row.kind == ExclusionKind::Total || row.kind == ExclusionKind::Subtotal;
        rows.addRow({total ? "total" : "excluded", row.label, "", rowLeftOut(table, row, words)});
    }
    for (std::size_t i = 0; i < std::min(table.unused.size(), mostRowsTold); ++i)
        rows.addRow({"not used", table.unused[i].heading, "", unusedReason(table.unused[i].kind, words)});
    std::size_t told = 0;
    for (const Note& note : table.notes) {
        if (told == mostRowsTold) break;
        if (const auto row = tell(table, note, words)) {
            rows.addRow({row->what, row->heading, row->place, row->sentence});
            ++told;
        }
    }
    const std::size_t missing = table.missingParents.size();
    for (std::size_t i = 0; i < std::min(missing, mostRowsTold); ++i) {
        const MissingParent& parent = table.missingParents[i];
        rows.addRow({"doubtful", std::string(table.nameOf(parent.goal)), "",
                     words(parent.ambiguous ? "columns.severalparents" : "columns.noparent",
                           {table.texts->view(parent.name)})});
    }
    return rows;
}

}  // namespace plumbline
