// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/ledger.h"

#include <algorithm>
#include <set>

#include "table/explained_columns.h"
#include "table/figure_sizes.h"
#include "table/measure_choice.h"
#include "table/row_look.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

class Ledger {
  public:
    Ledger(const SheetView& sheet, const Headings& headings, GoalTable& table)
        : sheet_(sheet), headings_(headings), table_(table) {}

    void tell() {
        std::set<std::uint32_t> unused(headings_.unused.begin(), headings_.unused.end());
        for (std::uint32_t column : unused) tellColumn(column);
        tellRows();
        tellRowsAbove();
        tellFigures();
        if (readsNamesOnly())
            for (std::uint32_t column : unused) tellTexts(column);
    }

  private:
    UnusedKind kindOf(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& content = head.content;
        if (content.filled() == 0 || column == headings_.revision) return UnusedKind::Texts;
        if (head.meaning.revision && head.meaning.figure != Figure::None) return UnusedKind::Revision;
        if (std::find(headings_.parts.begin(), headings_.parts.end(), column) != headings_.parts.end()) return UnusedKind::Part;
        const Figure figure = head.meaning.figure;
        if ((figure == Figure::Ratio && !areAmounts(column)) || figure == Figure::Difference ||
            isExplained(column))
            return UnusedKind::Computed;
        if (content.mostlyDates()) return UnusedKind::Dates;
        if (content.mostlyNumbers() && figure == Figure::None &&
            (numbersRows(sheet_, headings_, column) || numbersYears(sheet_, headings_, column) ||
             holdsCodes(sheet_, headings_, column)))
            return UnusedKind::Texts;
        if (content.mostlyNumbers()) {
            const bool forecast = figure == Figure::Forecast || isWord(WordClass::Forecast, head.words);
            if (forecast || repeatsReadColumn(sheet_, headings_, column)) return UnusedKind::Computed;
            const bool measure = figure == Figure::Target || figure == Figure::Actual ||
                                 figure == Figure::Quantity || figure == Figure::Earlier;
            const bool other = (measure && isOtherMeasure(head)) || completesMeasure(column);
            return other && !mayBeMoreOfSame(column) ? UnusedKind::Measure : UnusedKind::Numbers;
        }
        const bool people = head.meaning.could(Role::Owner) || head.meaning.could(Role::Parent);
        return people && content.mostlyPeople() ? UnusedKind::People : UnusedKind::Texts;
    }

    // "Jan Achievement" over 32596 beside a target of 173190, and no actual: no ratio.
    bool areAmounts(std::uint32_t column) const {
        const auto target = headings_.columnOf(Role::Target);
        if (!target || table_.hasRole(Role::Actual) || !headings_.heads[column].content.mostlyNumbers())
            return false;
        Sizes sizes;
        compare(sheet_, headings_, column, *target, sizes);
        return sizes.areAmounts();
    }

    // Of something else than the pair that is read: "Units" beside the target and actual of revenue. A second
    // target of the same is no other measure.
    bool isOtherMeasure(const ColumnHead& head) const {
        if (head.period && isOfReadPeriod(head)) return true;
        for (Role role : {Role::Target, Role::Actual}) {
            const auto column = headings_.columnOf(role);
            if (!column) return false;
            const ColumnHead& read = headings_.heads[*column];
            if (read.meaning.subject == head.meaning.subject || !samePeriod(read, head)) return false;
        }
        return true;
    }

    // Beside the same period of a plan that measures something else.
    bool isOfReadPeriod(const ColumnHead& head) const {
        return std::any_of(headings_.columns.begin(), headings_.columns.end(), [&](const RecognisedColumn& known) {
            const ColumnHead& read = headings_.heads[known.column];
            return known.fromPeriods && read.period && samePeriod(read, head) && measureTwoThings(read, head);
        });
    }

    // "Target Zorp | Target Plom | Target Wum" of one size: periods or parts of one figure as likely as other measures.
    bool mayBeMoreOfSame(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const bool target = head.meaning.figure == Figure::Target;
        const auto read = headings_.columnOf(target ? Role::Target : Role::Actual);
        if (!read || head.meaning.figure != headings_.heads[*read].meaning.figure ||
            phraseOf(head.heading).unknown == 0 || phraseOf(headings_.heads[*read].heading).unknown == 0)
            return false;
        Sizes sizes;
        compare(sheet_, headings_, column, *read, sizes);
        return sizes.areAlike();
    }

    // Beside the target of another measure stands its actual, in whatever words.
    bool completesMeasure(std::uint32_t column) const {
        const auto target = headings_.columnOf(Role::Target), actual = headings_.columnOf(Role::Actual);
        if (!target || !actual || (*target + 1 != *actual && *actual + 1 != *target)) return false;
        const std::uint32_t other = *target < *actual ? column - 1 : column + 1;
        if (other >= headings_.heads.size() || other == *target || other == *actual) return false;
        const ColumnHead &head = headings_.heads[column], &first = headings_.heads[other];
        const bool open = std::find(headings_.unused.begin(), headings_.unused.end(), other) != headings_.unused.end();
        return open && first.meaning.figure == Figure::Target && head.meaning.figure != Figure::Target &&
               isOtherMeasure(first) && samePeriod(first, head);
    }

    // Of a year before that of the target, or of one that was set aside for it.
    bool isOfAnotherYear(const ColumnHead& head) const {
        const auto target = headings_.columnOf(Role::Target);
        if (!target || !head.period || head.period->kind != PeriodKind::Year) return false;
        const auto& own = headings_.heads[*target].period;
        const bool aside = head.meaning.figure == Figure::Earlier;
        return own && head.period->year != 0 && (own->year > head.period->year || aside);
    }

    static bool samePeriod(const ColumnHead& a, const ColumnHead& b) {
        if (!a.period || !b.period) return a.period.has_value() == b.period.has_value();
        return a.period->kind == b.period->kind && a.period->number == b.period->number &&
               a.period->year == b.period->year;
    }

    // Computed from columns that are read, or what such a column multiplies.
    bool isExplained(std::uint32_t column) const {
        const auto read = [&](std::uint32_t other) {
            return std::any_of(headings_.columns.begin(), headings_.columns.end(),
                               [=](const RecognisedColumn& known) { return known.column == other; });
        };
        return std::any_of(
            headings_.relations.begin(), headings_.relations.end(), [&](const ColumnRelation& relation) {
                const bool factor = relation.kind == RelationKind::Product &&
                                    (relation.first == column || relation.second == column);
                return (factor && read(relation.result)) ||
                       (relation.result == column && read(relation.first) && read(relation.second));
            });
    }

    void tellColumn(std::uint32_t column) {
        const ColumnHead& head = headings_.heads[column];
        const UnusedKind kind = kindOf(column);
        table_.unused.push_back({column, kind, placedHeading(sheet_, headings_, column)});
        const bool known = (head.meaning.ignored &&
                            !(kind == UnusedKind::Numbers && head.meaning.figure == Figure::Ratio)) ||
                           head.meaning.id || head.meaning.revision;
        if (kind == UnusedKind::Texts || kind == UnusedKind::Computed || kind == UnusedKind::Revision || kind == UnusedKind::Part) return;
        if (kind == UnusedKind::Numbers && isOfAnotherYear(head)) return;
        if (known && head.meaning.figure != Figure::Earlier && !head.meaning.revision) return;
        constexpr std::string_view holds[] = {"", "numbers", "dates", "people", "", "", "", ""};
        Note note;
        note.kind = kind == UnusedKind::Measure ? NoteKind::OtherMeasure : NoteKind::UnusedColumn;
        note.column = column;
        note.first = holds[static_cast<std::size_t>(kind)];
        note.second = head.heading.empty() ? sheet_.letters(column) : head.heading;
        table_.addNote(std::move(note));
    }

    bool holdsNumber(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (sheet_.block().at(row, column).isNumber()) return true;
        return false;
    }

    void tellRows() {
        Note note;
        note.kind = NoteKind::RowsLeftOut;
        for (ExcludedRow& row : table_.excluded) {
            if (row.kind != ExclusionKind::Note || !holdsNumber(row.row)) continue;
            row.kind = ExclusionKind::Numbers;
            if (note.row == noRow) note.row = row.row;
            ++note.shown;
        }
        if (note.row != noRow) table_.addNote(std::move(note));
    }

    // Figures one below the other above the headings: a form, or a table of its own. A day or a year is a title's.
    void tellRowsAbove() {
        constexpr std::uint32_t fewest = 2;
        Note note;
        note.kind = NoteKind::RowsLeftOut;
        note.first = "above";
        std::uint32_t run = 0;
        for (std::uint32_t row = 0; row < headings_.firstRow; ++row) {
            run = holdsFigure(row) ? run + 1 : 0;
            if (run < fewest) continue;
            if (note.row == noRow) note.row = row + 1 - fewest;
            note.shown += run == fewest ? fewest : 1;
        }
        if (note.row != noRow) table_.addNote(std::move(note));
    }
    bool holdsFigure(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const Cell cell = sheet_.block().at(row, column);
            if (cell.isNumber() && !sheet_.dayAt(row, column) && !periodAt(sheet_, row, column)) return true;
        }
        return false;
    }

    void tellFigures() {
        const bool target = table_.hasRole(Role::Target), actual = table_.hasRole(Role::Actual);
        if ((target && actual) || table_.count == 0 || table_.figuresFromStatus) return;
        if (target && table_.hasRole(Role::Progress)) return;
        Note note;
        note.kind = NoteKind::NoFigures;
        note.first = target ? "actual" : actual ? "target" : "both";
        table_.addNote(std::move(note));
    }

    // Nothing says what the goals aim at, how far they are or when they end.
    bool readsNamesOnly() const {
        if (table_.count == 0 || table_.figuresFromStatus) return false;
        constexpr Role says[] = {Role::Target, Role::Actual,     Role::Progress, Role::Status, Role::Start,
                                 Role::Due,    Role::Confidence, Role::History,  Role::Updated};
        return std::none_of(std::begin(says), std::end(says),
                            [&](Role role) { return table_.hasRole(role); });
    }
    // The same few texts again and again, under a heading that nobody knows: a status in words that are not known, perhaps.
    void tellTexts(std::uint32_t column) {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& content = head.content;
        const bool few = content.texts > 2 && content.texts == content.filled() && content.distinct > 1 &&
                         content.distinct * 2 <= content.texts + 1;
        if (!few || head.meaning.known() || head.heading.empty()) return;
        Note note;
        note.kind = NoteKind::UnusedColumn;
        note.column = column;
        note.first = "texts";
        note.second = head.heading;
        table_.addNote(std::move(note));
    }

    const SheetView& sheet_;
    const Headings& headings_;
    GoalTable& table_;
};

}  // namespace

void tellUnread(const SheetView& sheet, const Headings& headings, GoalTable& table) {
    Ledger(sheet, headings, table).tell();
}

namespace {

// Rows of goals, and those where their targets and actuals stand.
std::vector<bool> rowsRead(const CellBlock& block, const GoalTable& table) {
    std::vector<bool> read(block.rows, false);
    for (const auto* rows : {&table.rowOfGoal, &table.targetRow, &table.actualRow})
        for (const std::uint32_t row : *rows)
            if (row != noRow) read[row] = true;
    return read;
}

}  // namespace

std::size_t leftOver(const CellBlock& block, const GoalTable& table) {
    std::vector<bool> columns(block.columnCount(), false), rows(block.rows, false);
    for (const RecognisedColumn& column : table.columns) columns[column.column] = true;
    for (std::uint32_t column : table.totalColumns) columns[column] = true;
    for (std::uint32_t column : table.columnsReadWith) columns[column] = true;
    for (const UnusedColumn& column : table.unused) columns[column.column] = true;
    std::uint32_t beside = block.columnCount();
    for (const ExcludedRow& row : table.excluded) rows[row.row] = true;
    for (const Note& note : table.notes) {
        if ((note.kind != NoteKind::SecondTable && note.kind != NoteKind::TablesAlike) || note.row == noRow) continue;
        if (!table.isBody(note.row) && note.column != noRow)
            beside = std::min(beside, note.column);
        else
            for (std::uint32_t row = note.row; row < block.rows; ++row) rows[row] = true;
    }
    const std::vector<bool> read = rowsRead(block, table);
    std::size_t left = 0;
    for (std::uint32_t row = table.headingRow + 1; row < block.rows; ++row)
        for (std::uint32_t column = 0; column < beside; ++column) {
            const Cell cell = block.at(row, column);
            const bool blank = cell.isBlank() || (cell.isText() && block.texts.view(cell.textId()).empty());
            left += !blank && !rows[row] && !(read[row] && columns[column]) ? 1 : 0;
        }
    return left;
}

}  // namespace plumbline
