// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

#include "core/words.h"
#include "table/column_content.h"
#include "table/format_cursor.h"
#include "table/goal_table.h"
#include "table/heading_row.h"
#include "table/hierarchy.h"
#include "table/number_columns.h"
#include "table/number_text.h"
#include "table/parents.h"
#include "table/plan_values.h"
#include "table/rows.h"
#include "table/shape.h"
#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::size_t mostCellsTurned = 200000;  // a transposed table is small
constexpr std::uint32_t mostRowsTurned = 1000;

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
    Reader(CellBlock& block, SheetView& sheet, Headings headings)
        : block_(block), sheet_(sheet), headings_(std::move(headings)) {}

    GoalTable read() {
        describe();
        RowLooks rows = classifyRows(sheet_, headings_);
        plan_ = planHierarchy(sheet_, headings_, rows);
        takeGoals(rows);
        readColumns();
        const bool byParents = plan_.form == HierarchyForm::ParentIds;
        std::vector<TextId> parentTexts;
        if (byParents) parentTexts = textColumn(*headings_.columnOf(Role::Parent));
        nameLeaves();
        readUnits();
        linkHierarchy(sheet_, plan_, isSection_, table_, block_.texts);
        tellLevels();
        const auto texts = std::make_shared<const TextPool>(std::move(block_.texts));
        sheet_.useTexts(*texts);
        table_.texts = texts;
        table_.names = std::make_shared<const GoalNames>(
            texts, GoalNames::Columns{&table_.id, &table_.goal, &table_.owner, &table_.shortName});
        if (byParents) linkParents(table_, *texts, parentTexts);
        compareTotals(rows);
        noteDuplicates();
        implyTargets();
        return std::move(table_);
    }

  private:
    std::optional<std::uint32_t> column(Role role) const { return headings_.columnOf(role); }
    std::uint32_t rowOf(GoalIndex g) const { return table_.rowOfGoal[g]; }
    std::string_view textAt(std::uint32_t row, std::uint32_t column) const {
        return sheet_.text(row, column);
    }
    void describe() {
        table_.sheetName = block_.sheetName;
        table_.firstRow = block_.firstRow;
        table_.firstColumn = block_.firstColumn;
        table_.transposed = block_.transposed;
        table_.headingRow = headings_.lastRow;
        table_.rows = block_.rows - table_.headingRow - 1;
        table_.columns = headings_.columns;
        table_.unusedHeadings = headings_.unused;
        for (Note& note : headings_.notes) table_.addNote(std::move(note));
        for (const PlanColumns* plan : {&headings_.targetPlan, &headings_.actualPlan}) {
            table_.totalColumns.insert(table_.totalColumns.end(), plan->totals.begin(), plan->totals.end());
            for (std::uint32_t total : plan->totals)
                table_.totalHeadings.push_back(headings_.heads[total].heading);
            if (!plan->assumed) continue;
            Note note;
            note.kind = NoteKind::AssumedMeasure;
            note.column = plan->columns.front();
            note.first = roleName(plan == &headings_.actualPlan ? Role::Actual : Role::Target);
            table_.addNote(std::move(note));
        }
        if (block_.transposed) {
            Note note;
            note.kind = NoteKind::Transposed;
            table_.addNote(std::move(note));
        }
    }

    void takeGoals(RowLooks& rows) {
        const bool sections = plan_.form == HierarchyForm::Sections;
        table_.goalOfRow.assign(rows.kind.size(), noGoal);
        table_.rowOfGoal.reserve(rows.kind.size());
        for (std::uint32_t i = 0; i < rows.kind.size(); ++i) {
            const bool section = sections && rows.kind[i] == RowKind::Section;
            if (rows.kind[i] != RowKind::Goal && !section) continue;
            table_.goalOfRow[i] = static_cast<GoalIndex>(table_.rowOfGoal.size());
            table_.rowOfGoal.push_back(headings_.lastRow + 1 + i);
            if (sections) isSection_.push_back(section);
        }
        table_.count = static_cast<GoalIndex>(table_.rowOfGoal.size());
        if (sections)
            std::erase_if(rows.excluded,
                          [](const ExcludedRow& row) { return row.kind == ExclusionKind::Section; });
        for (Note& note : rows.notes) table_.addNote(std::move(note));
        table_.excluded = std::move(rows.excluded);
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
            if (const auto at = column(target.role);
                at && (!plan_.isLevel(*at) || target.role == Role::Owner))
                *target.column = textColumn(*at);
        if (plan_.form == HierarchyForm::OutlineNumbers && table_.id.empty()) {
            table_.id = textColumn(plan_.column);
            table_.columns.push_back(
                {Role::Id, headings_.heads[plan_.column].heading, plan_.column, false, {}});
        }
        struct NumberTarget {
            Role role;
            std::vector<Cell>* column;
        };
        for (const NumberTarget& target : {NumberTarget{Role::Baseline, &table_.baseline},
                                           {Role::Target, &table_.target},
                                           {Role::Actual, &table_.actual},
                                           {Role::Weight, &table_.weight}})
            if (const auto at = column(target.role)) readNumbers(sheet_, *at, table_, *target.column);
        if (!headings_.targetPlan.columns.empty())
            readPlan(sheet_, headings_.targetPlan, table_, table_.targetPlan, table_.target);
        if (!headings_.actualPlan.columns.empty())
            readPlan(sheet_, headings_.actualPlan, table_, table_.actualPlan, table_.actual);
        if (const auto at = column(Role::Start)) readDates(sheet_, *at, false, table_, table_.start);
        if (const auto at = column(Role::Due)) readDates(sheet_, *at, true, table_, table_.due);
        if (const auto at = column(Role::Updated)) readDates(sheet_, *at, true, table_, table_.updated);
        if (headings_.period) {
            readPeriodColumn(sheet_, *headings_.period, headings_.year, table_, table_.start, table_.due);
            table_.columns.push_back(
                {Role::Start, headings_.heads[*headings_.period].heading, *headings_.period, true, {}});
        }
        for (std::uint32_t past : headings_.history) {
            table_.history.emplace_back();
            readNumbers(sheet_, past, table_, table_.history.back());
        }
        if (const auto at = column(Role::Weight)) readWeightFormats(*at);
        if (const auto at = column(Role::Method)) readWords(*at, methodWords, table_.method);
        if (const auto at = column(Role::Kind)) readWords(*at, kindWords, table_.kind);
    }

    std::vector<TextId> textColumn(std::uint32_t column) {
        std::vector<TextId> ids(table_.count, noText);
        const std::vector<Cell>& cells = block_.columns[column];
        for (GoalIndex g = 0; g < table_.count; ++g) {
            std::uint32_t row = rowOf(g);
            if (!block_.merges.empty() && cells[row].isBlank())
                if (const MergedArea* area = sheet_.mergeAt(row, column)) row = area->firstRow;
            const Cell cell = cells[row];
            if (cell.isNumber()) {
                ids[g] = sheet_.isDate(row, column) ? block_.texts.add(shownNumber(sheet_, row, column))
                                                    : numberName(cell.number());
            } else if (cell.isText()) {
                const std::string_view whole = block_.texts.view(cell.textId()), text = sheet_.textOf(cell);
                ids[g] = text.size() == whole.size() ? cell.textId() : block_.texts.add(std::string(text));
            }
        }
        return ids;
    }

    TextId numberName(double number) {
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
        return block_.texts.add(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
    }

    // Rows without a column of their own for a name take it from the leaf column, the section's label or the
    // period.
    void nameLeaves() {
        table_.goalIsName = table_.goal.empty();
        if (plan_.leafIsGoal && plan_.leaf) {
            table_.goal = textColumn(*plan_.leaf);
            table_.columns.push_back(
                {Role::Goal, headings_.heads[*plan_.leaf].heading, *plan_.leaf, false, {}});
        } else if (plan_.form == HierarchyForm::LevelColumns && !plan_.leaf && headings_.period) {
            table_.goal = textColumn(*headings_.period);
        }
        if (plan_.form == HierarchyForm::Sections) {
            table_.goal.resize(table_.count, noText);
            for (GoalIndex g = 0; g < table_.count; ++g)
                if (isSection_[g]) table_.goal[g] = block_.texts.add(std::string(sectionLabel(rowOf(g))));
        }
        if (table_.id.empty() && table_.goal.empty() && table_.owner.empty() &&
            !headings_.dimensions.empty()) {
            const std::uint32_t only = headings_.dimensions.front();
            table_.goal = textColumn(only);
            table_.columns.push_back({Role::Goal, headings_.heads[only].heading, only, false, {}});
        }
    }

    std::string_view sectionLabel(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (std::string_view text = textAt(row, column); !text.empty())
                return trimmed(text.ends_with(':') ? text.substr(0, text.size() - 1) : text);
        return {};
    }

    template <class T, std::size_t n>
    void readWords(std::uint32_t column, const Word (&words)[n], std::vector<T>& values) {
        values.assign(table_.count, T{});
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string word = foldWord(textAt(rowOf(g), column));
            if (word.empty()) continue;
            const Word* found = std::find_if(std::begin(words), std::end(words),
                                             [&](const Word& w) { return w.word == word; });
            if (found != std::end(words)) {
                values[g] = static_cast<T>(found->value);
                continue;
            }
            Note note;
            note.kind = NoteKind::UnknownWord;
            note.goal = g;
            note.row = rowOf(g);
            note.column = column;
            note.cell = textAt(rowOf(g), column);
            table_.addNote(std::move(note));
        }
    }

    void readWeightFormats(std::uint32_t column) {
        table_.weightIsPercent.assign(table_.count, 0);
        FormatCursor formats(sheet_, column);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const FormatArea* area = formats.at(rowOf(g));
            const bool shown = area && area->kind == FormatKind::Percent;
            table_.weightIsPercent[g] = shown || textAt(rowOf(g), column).ends_with('%');
        }
    }

    static bool additive(std::string_view name) {
        return std::find(std::begin(ratioUnits), std::end(ratioUnits), foldWord(name)) ==
               std::end(ratioUnits);
    }

    std::uint16_t unitIndex(std::string_view name) {
        if (name.empty()) return 0;
        const auto [at, fresh] = unitsByName_.try_emplace(
            nameHash(name), static_cast<std::uint16_t>(std::min<std::size_t>(table_.units.size(), 65534)));
        if (fresh && table_.units.size() < 65535) table_.units.push_back({std::string(name), additive(name)});
        return at->second;
    }

    // The unit column, else the number format of the target or the actual where that cell has a number, else
    // what the heading says in brackets.
    void readUnits() {
        table_.units.push_back({});
        table_.unit.assign(table_.count, 0);
        if (const auto at = column(Role::Unit)) {
            for (GoalIndex g = 0; g < table_.count; ++g) table_.unit[g] = unitIndex(textAt(rowOf(g), *at));
            return;
        }
        std::vector<std::uint32_t> measures;
        for (Role role : {Role::Target, Role::Actual}) {
            const PlanColumns& plan = role == Role::Target ? headings_.targetPlan : headings_.actualPlan;
            if (const auto at = column(role)) measures.push_back(*at);
            if (!plan.columns.empty()) measures.push_back(plan.columns.front());
        }
        for (auto at = measures.rbegin(); at != measures.rend(); ++at) readUnitsOf(*at);
    }

    void readUnitsOf(std::uint32_t column) {
        FormatCursor formats(sheet_, column);
        const std::uint16_t byHeading = unitIndex(headingUnit(headings_.heads[column].heading));
        const std::uint16_t percent = formats.any(FormatKind::Percent) ? unitIndex("%") : 0;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const Cell cell = block_.columns[column][rowOf(g)];
            if (cell.isBlank()) continue;
            const FormatArea* area = formats.at(rowOf(g));
            if (area && area->kind == FormatKind::Percent)
                table_.unit[g] = percent;
            else if (area && area->kind == FormatKind::Currency)
                table_.unit[g] = unitIndex(area->currency);
            else if (const std::string unit = cell.isText() ? readNumberText(sheet_.textOf(cell)).unit : "";
                     !unit.empty())
                table_.unit[g] = unitIndex(unit);
            else
                table_.unit[g] = byHeading;
        }
    }

    // "Quota (€)", "Umsatz [k€]": a short text in the last brackets.
    static std::string_view headingUnit(std::string_view heading) {
        const std::size_t open = heading.find_last_of("(["), close = heading.find_last_of(")]");
        if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
        const std::string_view unit = trimmed(heading.substr(open + 1, close - open - 1));
        return unit.size() <= 12 && yearIn(unit) == 0 ? unit : std::string_view();
    }

    void tellLevels() {
        for (std::uint32_t level : plan_.levels) {
            const bool told = std::any_of(table_.columns.begin(), table_.columns.end(),
                                          [=](const RecognisedColumn& column) {
                                              return column.column == level && column.role == Role::Level;
                                          });
            std::erase_if(table_.columns, [=](const RecognisedColumn& column) {
                return column.column == level &&
                       (column.role == Role::Parent || column.role == Role::Id || column.role == Role::Goal);
            });
            if (!told)
                table_.columns.push_back({Role::Level, headings_.heads[level].heading, level, false, {}});
        }
        for (std::uint32_t dimension : headings_.dimensions) {
            const bool used =
                std::any_of(table_.columns.begin(), table_.columns.end(),
                            [=](const RecognisedColumn& column) { return column.column == dimension; });
            if (!used && !headings_.heads[dimension].heading.empty())
                table_.unusedHeadings.push_back(headings_.heads[dimension].heading + " (" +
                                                sheet_.letters(dimension) + ")");
        }
        std::stable_sort(table_.columns.begin(), table_.columns.end(),
                         [](const auto& a, const auto& b) { return a.column < b.column; });
    }

    // What a total row stores against what its rows add up to: all goals, those since the last total, the
    // leaves, or the top goals.
    void compareTotals(const RowLooks& rows) {
        if (std::find(rows.kind.begin(), rows.kind.end(), RowKind::Total) == rows.kind.end()) return;
        std::vector<std::uint32_t> columns;
        for (const RecognisedColumn& recognised : headings_.columns)
            if (recognised.role == Role::Target || recognised.role == Role::Actual)
                columns.push_back(recognised.column);
        columns.insert(columns.end(), table_.totalColumns.begin(), table_.totalColumns.end());
        for (std::uint32_t column : columns) compareColumn(rows, column);
    }

    void compareColumn(const RowLooks& rows, std::uint32_t column) {
        double all = 0, since = 0, totals = 0;
        std::uint32_t goals = 0;
        for (std::uint32_t i = 0; i < rows.kind.size(); ++i) {
            const std::uint32_t row = headings_.lastRow + 1 + i;
            const Cell cell = block_.columns[column][row];
            double number = cell.isNumber() ? cell.number() : 0;
            if (cell.isText()) {
                const NumberText text = readNumberText(sheet_.textOf(cell));
                if (text.kind == NumberTextKind::Number) number = text.value;
            }
            if (rows.kind[i] == RowKind::Goal) {
                all += number;
                since += number;
                ++goals;
            }
            if (rows.kind[i] != RowKind::Total || !cell.isNumber()) continue;
            const FormatArea* look = sheet_.format(row, column);
            const bool ratio = look && look->kind == FormatKind::Percent;
            const bool fits = sameAmount(number, all) || sameAmount(number, since) ||
                              sameAmount(number, totals) || isSumOfFew(column, row, number);
            if (!ratio && !fits && goals > 0) {
                Note note;
                note.kind = NoteKind::TotalDiffers;
                note.row = row;
                note.column = column;
                note.cell = std::string(textAt(row, 0));
                note.shown = number;
                note.expected = since != all && totals != 0 ? since : all;
                table_.addNote(std::move(note));
            }
            totals += number;
            since = 0;
        }
    }

    // In tables with parents a total may add up the leaves or the top goals only; any of these is right.
    bool isSumOfFew(std::uint32_t column, std::uint32_t row, double number) const {
        if (table_.firstParent.empty()) return false;
        std::vector<bool> isParent(table_.count, false);
        for (const ParentLink& link : table_.parents)
            if (link.parent != noGoal) isParent[link.parent] = true;
        double leaves = 0, tops = 0;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (rowOf(g) == noRow || rowOf(g) > row) continue;
            const Cell cell = block_.columns[column][rowOf(g)];
            if (!cell.isNumber()) continue;
            if (!isParent[g]) leaves += cell.number();
            if (table_.firstParent[g] == table_.firstParent[g + 1]) tops += cell.number();
        }
        return sameAmount(number, leaves) || sameAmount(number, tops);
    }

    void noteDuplicates() {
        if (const NameIndex* ids = table_.names->index(0))
            for (const NameIndex::Duplicate& duplicate : ids->duplicates()) {
                Note note;
                note.kind = NoteKind::DuplicateId;
                note.goal = duplicate.goal;
                note.row = rowOf(duplicate.goal);
                if (const auto at = column(Role::Id)) note.column = *at;
                note.cell = table_.text(table_.id, duplicate.goal);
                note.first = table_.cellAt(rowOf(duplicate.first), note.column == noRow ? 0 : note.column);
                table_.addNote(std::move(note));
            }
    }

    // Scores without targets ("Score 0 … 1", "% complete") are the progress itself: the target is 1, or 100.
    void implyTargets() {
        if (!table_.target.empty() || table_.actual.empty()) return;
        const auto at = column(Role::Actual);
        if (!at || !isScore(headings_.heads[*at].heading)) return;
        double largest = 0;
        for (const Cell& cell : table_.actual) {
            if (!cell.isNumber()) continue;
            if (cell.number() < 0 || cell.number() > 150) return;
            largest = std::max(largest, cell.number());
        }
        const double whole = largest > 1.5 ? 100 : 1;
        std::vector<bool> isParent(table_.count, false);
        for (const ParentLink& link : table_.parents)
            if (link.parent != noGoal) isParent[link.parent] = true;
        table_.target.assign(table_.count, Cell());
        const std::uint16_t score = unitIndex("score");
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (!isParent[g]) table_.target[g] = Cell(whole);
            if (table_.unit[g] == 0) table_.unit[g] = score;
        }
        Note note;
        note.kind = NoteKind::ImpliedTarget;
        note.column = *at;
        note.shown = whole;
        table_.addNote(std::move(note));
    }

    static bool isScore(std::string_view heading) {
        constexpr std::string_view words[] = {"score",       "progress",   "completion", "%complete",
                                              "fortschritt", "avancement", "avance",     "progreso",
                                              "progresso",   "avanzamento"};
        const std::string folded = foldWord(heading.substr(0, heading.find('(')));
        return std::find(std::begin(words), std::end(words), folded) != std::end(words);
    }

    CellBlock& block_;
    SheetView& sheet_;
    Headings headings_;
    HierarchyPlan plan_;
    GoalTable table_;
    std::vector<bool> isSection_;
    std::unordered_map<std::uint64_t, std::uint16_t> unitsByName_;
};

Result<GoalTable> readAs(CellBlock& block, std::string_view columnRules) {
    SheetView sheet(block);
    Result<Headings> headings = findHeadings(sheet, columnRules);
    if (!headings) return headings.error();
    return Reader(block, sheet, *std::move(headings)).read();
}

}  // namespace

Result<GoalTable> readTable(CellBlock block, std::string_view columnRules) {
    if (std::optional<Message> problem = singleColumnProblem(block))
        return Error{ErrorKind::InvalidArgument, *std::move(problem)};
    std::sort(block.formulas.begin(), block.formulas.end(), [](const FormulaCell& a, const FormulaCell& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    Result<GoalTable> table = readAs(block, columnRules);
    const bool turnable = block.rows > 1 &&
                          std::size_t(block.rows) * block.columnCount() <= mostCellsTurned &&
                          block.rows <= mostRowsTurned;
    if (table || !turnable) return table;
    CellBlock turned = transposed(std::move(block));
    std::sort(turned.formulas.begin(), turned.formulas.end(), [](const FormulaCell& a, const FormulaCell& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    Result<GoalTable> other = readAs(turned, columnRules);
    return other ? std::move(other) : std::move(table);
}

}  // namespace plumbline
