// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/total_rows.h"

#include <algorithm>
#include <set>

#include "table/parents.h"
#include "table/totals.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

// Of the rows above, in one column.
struct Sums {
    double all = 0, sinceTotal = 0, sinceSection = 0, totals = 0;
    std::uint32_t goals = 0, amounts = 0;  // amounts: what is not 0, since the last total
    std::uint32_t filled = 0;  // of the goals' cells

    void addGoal(double number) {
        all += number;
        sinceTotal += number;
        sinceSection += number;
        ++goals;
        amounts += number != 0 ? 1 : 0;
    }
    void addTotal(double number) {
        totals += number;
        sinceTotal = sinceSection = 0;
        amounts = 0;
    }
    void beginSection() { sinceSection = 0; }
    // A total of several amounts, which no mean or maximum of theirs could be.
    bool isProvenBy(double number) const {
        return amounts > 1 && number != 0 && sameAmount(number, sinceTotal);
    }
    bool fit(double number) const {
        return sameAmount(number, all) || sameAmount(number, sinceTotal) ||
               sameAmount(number, sinceSection) || sameAmount(number, totals);
    }
    double expected() const { return sinceTotal != all && totals != 0 ? sinceTotal : all; }
};

class TotalRows {
  public:
    TotalRows(const SheetView& sheet, const Headings& headings, const RowLooks& rows, GoalTable& table)
        : sheet_(sheet), first_(headings.lastRow + 1), rows_(rows), table_(table) {
        if (!table.firstParent.empty()) isParent_ = goalsWithChildren(table);
    }

    void compare(std::uint32_t column) {
        Sums targets, actuals;  // one of both where they stand in the same rows
        for (std::uint32_t i = 0; i < rows_.kind.size(); ++i) {
            const std::uint32_t row = first_ + i;
            const Cell cell = sheet_.block().at(row, column);
            const Figure figure = rows_.figures.any() ? rows_.figures.figure[i] : Figure::Target;
            if (figure != Figure::Target && figure != Figure::Actual && figure != Figure::None) continue;
            Sums& above = figure == Figure::Actual ? actuals : targets;
            if (rows_.kind[i] == RowKind::Goal || rows_.kind[i] == RowKind::Figure)
                above.addGoal(numberIn(cell)), above.filled += cell.isBlank() ? 0 : 1;
            if (rows_.kind[i] == RowKind::Section) above.beginSection();
            if (rows_.kind[i] != RowKind::Total || !cell.isNumber() || isOfAnotherColumn(i)) continue;
            const FormatArea* look = sheet_.format(row, column);
            const bool ratio = look && look->kind == FormatKind::Percent;
            const Role role = figure == Figure::Actual ? Role::Actual : Role::Target;
            // A column of sums that only its own total shows differs from nothing.
            const bool alone = above.filled == 0 && std::find(table_.totalColumns.begin(), table_.totalColumns.end(),
                                                              column) != table_.totalColumns.end();
            if (!ratio && !alone && above.goals > 0 && !above.fit(cell.number()) &&
                !isSumOfFew(column, row, role, cell.number()))
                note(column, row, above);
            proven_ |= !ratio && role == Role::Target && above.isProvenBy(cell.number());
            above.addTotal(cell.number());
        }
    }

    bool proven() const { return proven_; }

  private:
    double numberIn(Cell cell) const {
        if (cell.isNumber()) return cell.number();
        if (!cell.isText()) return 0;
        const NumberText text = readNumberText(sheet_.textOf(cell));
        return text.kind == NumberTextKind::Number ? text.value : 0;
    }

    bool isOfAnotherColumn(std::uint32_t i) const {
        return std::binary_search(rows_.ofAnotherColumn.begin(), rows_.ofAnotherColumn.end(), i);
    }

    // In tables with parents a total may add up the leaves or the top goals only.
    bool isSumOfFew(std::uint32_t column, std::uint32_t row, Role role, double number) const {
        if (isParent_.empty()) return false;
        double leaves = 0, tops = 0;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::uint32_t own = table_.rowOf(g, role);
            if (own == noRow || own > row) continue;
            const Cell cell = sheet_.block().at(own, column);
            if (!cell.isNumber()) continue;
            if (!isParent_[g]) leaves += cell.number();
            if (table_.firstParent[g] == table_.firstParent[g + 1]) tops += cell.number();
        }
        return sameAmount(number, leaves) || sameAmount(number, tops);
    }

    void note(std::uint32_t column, std::uint32_t row, const Sums& above) {
        Note note;
        note.kind = NoteKind::TotalDiffers;
        note.row = row;
        note.column = column;
        note.cell = sheet_.text(row, 0);
        note.shown = sheet_.block().at(row, column).number();
        note.expected = above.expected();
        table_.addNote(std::move(note));
    }

    const SheetView& sheet_;
    std::uint32_t first_;
    const RowLooks& rows_;
    GoalTable& table_;
    std::vector<bool> isParent_;
    bool proven_ = false;
};

}  // namespace

bool compareTotalRows(const SheetView& sheet, const Headings& headings, const RowLooks& rows,
                      GoalTable& table) {
    if (std::find(rows.kind.begin(), rows.kind.end(), RowKind::Total) == rows.kind.end()) return false;
    TotalRows totals(sheet, headings, rows, table);
    std::set<std::uint32_t> columns(table.totalColumns.begin(), table.totalColumns.end());
    for (const RecognisedColumn& recognised : headings.columns)
        if (recognised.role == Role::Target || recognised.role == Role::Actual)
            columns.insert(recognised.column);
    for (std::uint32_t column : columns) totals.compare(column);
    return totals.proven();
}

}  // namespace plumbline
