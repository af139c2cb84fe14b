// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "core/words.h"
#include "table/goal_table.h"
#include "table/heading_row.h"
#include "table/headings.h"
#include "table/number_text.h"
#include "table/parents.h"

namespace plumbline {
namespace {

constexpr std::size_t roleCount = static_cast<std::size_t>(Role::History) + 1;

struct Word {
    std::string_view word;
    int value;
};
constexpr Word methodWords[] = {
    {"sum", 1},        {"average", 2},    {"mean", 2},  {"weighted", 3}, {"target", 4}, {"min", 5},
    {"max", 6},        {"milestones", 7}, {"own", 8},   {"total", 9},    {"summe", 1},  {"durchschnitt", 2},
    {"mittelwert", 2}, {"gewichtet", 3},  {"somme", 1}, {"moyenne", 2},  {"suma", 1},   {"promedio", 2},
    {"media", 2},      {"somma", 1},      {"soma", 1}};
constexpr Word kindWords[] = {{"reach", 0}, {"atleast", 1}, {"atmost", 2}, {"between", 3}};
constexpr std::string_view ratioUnits[] = {"%",        "percent", "prozent", "pourcent", "porciento",
                                           "percento", "points",  "punkte",  "ratio",    "rate",
                                           "nps",      "index",   "score"};

class Reader {
  public:
    Reader(const CellBlock& block, HeadingRow headings)
        : block_(block), texts_(std::make_shared<TextPool>(block.texts)) {
        table_.columns = std::move(headings.columns);
        table_.unusedHeadings = std::move(headings.unusedHeadings);
        table_.headingRow = headings.row;
        for (const RecognisedColumn& column : table_.columns)
            columnOf_[static_cast<std::size_t>(column.role)] = column.column;
    }

    GoalTable read() {
        table_.sheetName = block_.sheetName;
        table_.firstRow = block_.firstRow;
        table_.firstColumn = block_.firstColumn;
        table_.rows = block_.rows - table_.headingRow - 1;
        findGoals();
        readColumns();
        readUnits();
        if (const auto parent = column(Role::Parent)) linkParents(table_, *texts_, textColumn(*parent));
        table_.texts = texts_;
        return std::move(table_);
    }

  private:
    std::optional<std::uint32_t> column(Role role) const { return columnOf_[static_cast<std::size_t>(role)]; }
    std::uint32_t rowOf(GoalIndex g) const { return table_.rowOfGoal[g]; }

    std::string_view textAt(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = block_.at(row, column);
        return cell.isText() ? trimmed(block_.texts.view(cell.textId())) : std::string_view();
    }

    void findGoals() {
        for (std::uint32_t row = table_.headingRow + 1; row < block_.rows; ++row) {
            const std::optional<ExclusionKind> excluded = exclusionOf(row);
            if (excluded) {
                table_.goalOfRow.push_back(noGoal);
                if (*excluded != ExclusionKind::Blank)
                    table_.excluded.push_back({row, *excluded, std::string(labelOf(row))});
                continue;
            }
            table_.goalOfRow.push_back(table_.count++);
            table_.rowOfGoal.push_back(row);
        }
    }

    std::string_view labelOf(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < block_.columnCount(); ++column)
            if (const std::string_view text = textAt(row, column); !text.empty()) return text;
        return {};
    }

    // A total is labelled so in its first text and names neither a parent nor, with an id column, an owner.
    std::optional<ExclusionKind> exclusionOf(std::uint32_t row) const {
        bool blank = true;
        for (std::uint32_t column = 0; blank && column < block_.columnCount(); ++column) {
            const Cell cell = block_.at(row, column);
            blank = cell.isBlank() || (cell.isText() && textAt(row, column).empty());
        }
        if (blank) return ExclusionKind::Blank;
        const auto parent = column(Role::Parent);
        if (isTotalLabel(labelOf(row)) && (!parent || textAt(row, *parent).empty()))
            return ExclusionKind::Total;
        return identified(row) ? std::nullopt : std::optional(ExclusionKind::Note);
    }

    // A goal has an id, statement, owner or a number of its own.
    bool identified(std::uint32_t row) const {
        for (Role role : {Role::Id, Role::Goal, Role::Owner, Role::Metric, Role::Target, Role::Actual})
            if (const auto at = column(role); at && !block_.at(row, *at).isBlank()) return true;
        return false;
    }

    void readColumns() {
        struct TextTarget {
            Role role;
            std::vector<TextId>* column;
        };
        for (const TextTarget& target : {TextTarget{Role::Id, &table_.id},
                                         {Role::Goal, &table_.goal},
                                         {Role::Owner, &table_.owner},
                                         {Role::Level, &table_.level},
                                         {Role::Metric, &table_.metric},
                                         {Role::Status, &table_.status}})
            if (const auto at = column(target.role)) *target.column = textColumn(*at);
        struct NumberTarget {
            Role role;
            std::vector<Cell>* column;
        };
        for (const NumberTarget& target : {NumberTarget{Role::Baseline, &table_.baseline},
                                           {Role::Target, &table_.target},
                                           {Role::Actual, &table_.actual},
                                           {Role::Weight, &table_.weight},
                                           {Role::Start, &table_.start},
                                           {Role::Due, &table_.due},
                                           {Role::Updated, &table_.updated}})
            if (const auto at = column(target.role)) *target.column = numberColumn(*at);
        if (const auto at = column(Role::History)) table_.history.push_back(numberColumn(*at));
        if (const auto at = column(Role::Weight)) readWeightFormats(*at);
        if (const auto at = column(Role::Method)) readWords(*at, methodWords, table_.method);
        if (const auto at = column(Role::Kind)) readWords(*at, kindWords, table_.kind);
    }

    std::vector<TextId> textColumn(std::uint32_t column) {
        std::vector<TextId> ids(table_.count, noText);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const Cell cell = block_.at(rowOf(g), column);
            if (cell.isNumber()) ids[g] = numberName(cell.number());
            if (!cell.isText()) continue;
            const std::string_view whole = block_.texts.view(cell.textId()), text = trimmed(whole);
            ids[g] = text.size() == whole.size() ? cell.textId() : texts_->add(std::string(text));
        }
        return ids;
    }

    TextId numberName(double number) {
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
        return texts_->add(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
    }

    std::vector<Cell> numberColumn(std::uint32_t column) {
        std::vector<Cell> cells(table_.count);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const Cell cell = block_.at(rowOf(g), column);
            cells[g] = cell.isText() ? numberOf(cell, g, column) : cell;
            if (cell.isError())
                note({NoteKind::ErrorCell,
                      g,
                      rowOf(g),
                      column,
                      std::to_string(cell.errorCode()),
                      {},
                      {},
                      0,
                      0});
        }
        return cells;
    }

    Cell numberOf(Cell cell, GoalIndex g, std::uint32_t column) {
        const std::string_view text = block_.texts.view(cell.textId());
        const NumberText number = readNumberText(text);
        Note told{NoteKind::NumberFromText,
                  g,
                  rowOf(g),
                  column,
                  std::string(text),
                  {},
                  {},
                  number.value,
                  number.other};
        switch (number.kind) {
            case NumberTextKind::Number:
                note(told);
                return Cell(number.value);
            case NumberTextKind::NoData:
                return Cell();
            case NumberTextKind::Ambiguous:
                told.kind = NoteKind::AmbiguousNumber;
                break;
            case NumberTextKind::NotANumber:
                told.kind = NoteKind::TextInNumber;
                break;
        }
        note(told);
        return cell;
    }

    void note(Note told) {
        if (table_.notes.size() < GoalTable::maxNotes)
            table_.notes.push_back(std::move(told));
        else
            ++table_.notesDropped;
    }

    template <class T, std::size_t n>
    void readWords(std::uint32_t column, const Word (&words)[n], std::vector<T>& values) {
        values.assign(table_.count, T{});
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string word = foldWord(textAt(rowOf(g), column));
            if (word.empty()) continue;
            const Word* found = std::find_if(std::begin(words), std::end(words),
                                             [&](const Word& w) { return w.word == word; });
            if (found == std::end(words))
                note({NoteKind::UnknownWord,
                      g,
                      rowOf(g),
                      column,
                      std::string(textAt(rowOf(g), column)),
                      {},
                      {},
                      0,
                      0});
            else
                values[g] = static_cast<T>(found->value);
        }
    }

    // Areas do not overlap, so within a column the last one that starts at or above the row is the only
    // candidate.
    const FormatArea* formatAt(std::uint32_t row, std::uint32_t column) {
        const auto [at, fresh] = formatsOf_.try_emplace(column);
        std::vector<const FormatArea*>& areas = at->second;
        if (fresh) {
            for (const FormatArea& area : block_.formats)
                if (column >= area.firstColumn && column <= area.lastColumn) areas.push_back(&area);
            std::sort(areas.begin(), areas.end(),
                      [](const FormatArea* a, const FormatArea* b) { return a->firstRow < b->firstRow; });
        }
        const auto after =
            std::upper_bound(areas.begin(), areas.end(), row,
                             [](std::uint32_t r, const FormatArea* area) { return r < area->firstRow; });
        return after != areas.begin() && row <= after[-1]->lastRow ? after[-1] : nullptr;
    }

    void readWeightFormats(std::uint32_t column) {
        table_.weightIsPercent.assign(table_.count, 0);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const FormatArea* area = formatAt(rowOf(g), column);
            const bool shown = area && area->kind == FormatKind::Percent;
            table_.weightIsPercent[g] = shown || textAt(rowOf(g), column).ends_with('%');
        }
    }

    void readUnits() {
        table_.units.push_back({});
        table_.unit.assign(table_.count, 0);
        std::map<std::string, std::uint16_t> known;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string name = unitName(g);
            if (name.empty()) continue;
            const auto [at, fresh] = known.try_emplace(
                foldWord(name),
                static_cast<std::uint16_t>(std::min<std::size_t>(table_.units.size(), 65535)));
            if (fresh && table_.units.size() < 65535) table_.units.push_back({name, additive(name)});
            table_.unit[g] =
                std::min<std::uint16_t>(at->second, static_cast<std::uint16_t>(table_.units.size() - 1));
        }
    }

    static bool additive(std::string_view name) {
        return std::find(std::begin(ratioUnits), std::end(ratioUnits), foldWord(name)) ==
               std::end(ratioUnits);
    }

    // The unit column, else the number format of the target or the actual where that cell has a number.
    std::string unitName(GoalIndex g) {
        if (const auto at = column(Role::Unit)) return std::string(textAt(rowOf(g), *at));
        for (Role role : {Role::Target, Role::Actual}) {
            const auto at = column(role);
            if (!at || block_.at(rowOf(g), *at).isBlank()) continue;
            const FormatArea* area = formatAt(rowOf(g), *at);
            if (area && area->kind == FormatKind::Percent) return "%";
            if (area && area->kind == FormatKind::Currency) return area->currency;
            return readNumberText(textAt(rowOf(g), *at)).unit;
        }
        return {};
    }

    const CellBlock& block_;
    std::shared_ptr<TextPool> texts_;
    GoalTable table_;
    std::array<std::optional<std::uint32_t>, roleCount> columnOf_;
    std::map<std::uint32_t, std::vector<const FormatArea*>> formatsOf_;  // by column, from the top
};

}  // namespace

Result<GoalTable> readTable(const CellBlock& block, std::string_view columnRules) {
    Result<HeadingRow> headings = findHeadings(block, columnRules);
    if (!headings) return headings.error();
    return Reader(block, *std::move(headings)).read();
}

}  // namespace plumbline
