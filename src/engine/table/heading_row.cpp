// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/heading_row.h"

#include <algorithm>
#include <set>

#include "core/words.h"
#include "table/bare_list.h"
#include "table/column_roles.h"
#include "table/heading_bands.h"
#include "table/measured_words.h"
#include "table/part_columns.h"
#include "table/row_links.h"
#include "table/row_look.h"
#include "table/sheet_name.h"
#include "table/stated_progress.h"
#include "table/summed_list.h"
#include "table/table_parts.h"
#include "table/titles.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

constexpr std::uint32_t deepestHeadings = 100;  // rows searched for headings
constexpr std::uint32_t mostColumns = 4096;     // columns looked at

// The row that most headings of the rules stand in.
struct RuledRow {
    std::size_t fitting = 0;
    std::optional<std::uint32_t> row;
};

class HeadingSearch {
  public:
    HeadingSearch(const SheetView& sheet, const std::vector<ColumnRule>& rules)
        : sheet_(sheet),
          rules_(rules),
          columns_(std::min(sheet.columns(), mostColumns)) {
        std::uint32_t first = 0;
        while (first < sheet.rows() && !isFilled(first)) ++first;
        rows_ = std::min(sheet.rows(), first + deepestHeadings);
    }

    std::optional<std::uint32_t> row() const {
        const RuledRow ruled = ruledRow();
        std::vector<ShownSum> sums;  // by formula
        for (Closeness farthest : {Closeness::Part, Closeness::Slip}) {
            if (const auto row = firstOfBest(farthest, ruled))
                return rules_.empty() ? aboveValues(*row) : row;
            // What formulas add up says more than a slip of the pen that may be one.
            if (farthest != Closeness::Part) continue;
            sums = shownSums(sheet_, SumProof::Formula);
            if (const auto row = headingsOfList(sheet_, columns_, sums)) return row;
        }
        if (ruled.row) return ruled.row;
        if (rules_.empty()) {
            if (sheet_.block().transposed) return std::nullopt;
            if (const auto few = fewKnown()) return few;
            if (const auto titled = aboveAmounts()) return titled;
            if (const auto parts = aboveParts()) return parts;
            if (sums.empty()) sums = shownSums(sheet_, SumProof::Value);
            if (const auto summed = headingsOfList(sheet_, columns_, sums)) return summed;
            return isBarePlan() ? std::optional(noRow) : std::nullopt;
        }
        // Rules by letters name no heading: texts above numbers are headings then.
        for (std::uint32_t row = 0; row < rows_; ++row)
            if (textsAboveNumbers(row)) return row;
        return bareListAmounts(sheet_, columns_) ? std::optional(noRow) : std::nullopt;
    }

  private:
    RuledRow ruledRow() const {
        RuledRow best;
        for (std::uint32_t row = 0; row < rows_ && !rules_.empty(); ++row) {
            const auto fitting = static_cast<std::size_t>(std::count_if(
                rules_.begin(), rules_.end(), [&](const ColumnRule& rule) { return holds(row, rule); }));
            if (fitting > best.fitting) best = {fitting, row};
        }
        return best;
    }

    bool holds(std::uint32_t row, const ColumnRule& rule) const {
        for (std::uint32_t column = 0; column < columns_ && !rule.bars(); ++column)
            if (foldWord(sheet_.text(row, column)) == rule.heading) return true;
        return false;
    }

    // The first row that comes near the best; where two rules or more agree on a row, only that one.
    std::optional<std::uint32_t> firstOfBest(Closeness farthest, const RuledRow& ruled) const {
        int best = 0;
        std::vector<RowLook> looks;
        for (std::uint32_t row = 0; row < rows_; ++row) {
            looks.push_back(lookOf(sheet_, row, columns_, farthest));
            if (looks.back().isHeadings()) best = std::max(best, looks.back().score);
        }
        for (std::uint32_t row = 0; row < rows_; ++row)
            if (looks[row].isHeadings() && looks[row].score * 2 >= best && !isTitle(looks, row) && !isCalendar(looks, row) &&
                (ruled.fitting < 2 || row == *ruled.row))
                return rules_.empty() ? firstLabels(firstAlike(row)) : row;
        return std::nullopt;
    }

    // Days of a chart above headings that say more.
    bool isCalendar(const std::vector<RowLook>& looks, std::uint32_t row) const {
        constexpr std::uint32_t most = 2;
        if (!looks[row].onlyPeriods || sheet_.block().at(row, 0).isText()) return false;
        std::uint32_t next = row + 1;
        while (next < rows_ && next <= row + most && looks[next].onlyPeriods) ++next;
        return next < rows_ && looks[next].isHeadings() && looks[next].numbers == 0 && looks[next].score > looks[row].score;
    }

    // The first of rows with the same headings, but for the corner: "Income | Plan | Actual" above "Costs | Plan | Actual".
    std::uint32_t firstAlike(std::uint32_t row) const {
        constexpr std::uint32_t fewest = 2;
        for (std::uint32_t above = 0; above < row; ++above) {
            std::uint32_t same = 0, other = 0;
            for (std::uint32_t column = 0; column < columns_; ++column)
                if (const std::string_view text = sheet_.text(row, column); !text.empty())
                    ++(foldWord(text) == foldWord(sheet_.text(above, column)) ? same : other);
            if (same >= fewest && other <= 1) return above;
        }
        return row;
    }

    // "Role | Hours | Wage | Salary" above numbers, and another table below whose words are known: the first is not left out.
    std::uint32_t firstLabels(std::uint32_t row) const {
        constexpr std::uint32_t fewest = 3, fewestRows = 2;
        for (std::uint32_t above = 0; above + fewestRows < row; ++above) {
            if (!holdsLabels(sheet_, above, columns_)) continue;
            std::uint32_t labels = 0, same = 0, numbers = 0, values = 0;
            for (std::uint32_t column = 0; column < columns_; ++column) {
                const bool label = sheet_.block().at(above, column).isText();
                labels += label ? 1 : 0;
                same += label && sheet_.block().at(row, column).isText() ? 1 : 0;
                numbers += label && standsAboveNumbers(above, column) ? 1 : 0;
            }
            for (std::uint32_t below = above + 1; below < row && isFilled(below); ++below)
                values += holdsValues(sheet_, below, columns_) ? 1 : 0;
            if (labels >= fewest && same == labels && numbers + 1 >= labels && values >= fewestRows)
                return above;
        }
        return row;
    }

    // A few words with a blank row below them, and then the fuller headings.
    bool isTitle(const std::vector<RowLook>& looks, std::uint32_t row) const {
        constexpr std::uint32_t most = 3;
        if (looks[row].filled > most || row + 2 >= rows_ || looks[row + 1].filled > 0) return false;
        std::uint32_t below = row + 2;
        while (below < rows_ && looks[below].filled == 0) ++below;
        return below < rows_ && looks[below].isHeadings() && looks[below].numbers == 0 &&
               looks[below].filled > looks[row].filled && looks[below].score >= looks[row].score;
    }

    // A row of values is no heading, however many of its words are known: the first row of labels above it is.
    std::uint32_t aboveValues(std::uint32_t row) const {
        if (row == 0 || !holdsValues(sheet_, row, columns_)) return row;
        std::uint32_t first = row;
        while (first > 0 && isFilled(first - 1)) --first;
        for (std::uint32_t above = first; above < row; ++above)
            if (holdsLabels(sheet_, above, columns_)) return above;
        return row;
    }
    // One word that is known is enough where it is that of a figure, or where there is one column of numbers.
    std::optional<std::uint32_t> fewKnown() const {
        for (std::uint32_t row = 0; row < rows_; ++row) {
            if (!holdsLabels(sheet_, row, columns_)) continue;
            if (figuresStandDown(row)) return std::nullopt;
            bool figure = false, name = false, people = false, amount = false;
            std::uint32_t numbers = 0;
            for (std::uint32_t column = 0; column < columns_; ++column) {
                if (!standsAboveNumbers(row, column)) continue;
                ++numbers;
                const Figure says = meaningOf(sheet_.text(row, column), Closeness::Part).figure;
                figure = figure || says == Figure::Target || says == Figure::Actual ||
                         says == Figure::Quantity || says == Figure::Progress || says == Figure::Forecast;
                amount = amount || says == Figure::Neutral;
            }
            if (numbers == 0 && standsAboveStatus(row)) return row;
            if (numbers == 0) continue;
            for (std::uint32_t column = 0; column < columns_; ++column) {
                const HeadingMeaning meaning = meaningOf(sheet_.text(row, column), Closeness::Part);
                people = people || meaning.could(Role::Owner);
                name = name || meaning.dimension || meaning.could(Role::Owner) || meaning.could(Role::Goal);
            }
            if (figure || (name && numbers == 1) || (people && numbers == 2)) return row;
            if (amount && numbers == 1 && titledMeasure(sheet_, row, columns_) == Role::Target) return row;  // "Budget" above "Zorp | Amount"
            return std::nullopt;
        }
        return std::nullopt;
    }
    // "Budget 2026" above names and amounts without headings: the title's row, or the blank one below it, stands for them.
    std::optional<std::uint32_t> aboveAmounts() const {
        constexpr std::uint32_t fewest = 3, most = 60;
        std::optional<std::uint32_t> title;
        std::uint32_t names = noRow, amounts = noRow, rows = 0;
        const std::uint32_t end = std::min(sheet_.rows(), most);
        for (std::uint32_t row = 0; row < end; ++row) {
            std::uint32_t texts = 0, numbers = 0, text = 0, number = 0;
            for (std::uint32_t column = 0; column < columns_; ++column) {
                if (sheet_.isBlank(row, column)) continue;
                const bool isText = sheet_.block().at(row, column).isText();
                ++(isText ? texts : numbers);
                (isText ? text : number) = column;
            }
            if (texts == 1 && numbers == 0 && !title && rows == 0 &&
                measureIn(sheet_.text(row, text)) == Role::Target)
                title = row;
            if (numbers == 0 && texts <= 1) continue;
            if (!title || texts != 1 || numbers != 1 || text > number) return std::nullopt;
            if (rows++ == 0) names = text, amounts = number;
            if (text != names || number != amounts) return std::nullopt;
        }
        if (rows < fewest) return std::nullopt;
        return sheet_.rows() > *title + 1 && !isFilled(*title + 1) ? *title + 1 : *title;
    }

    // Names down and across, and no word that is known.
    std::optional<std::uint32_t> aboveParts() const {
        constexpr std::uint32_t deepest = 20;
        for (std::uint32_t row = 0; row < std::min(rows_, deepest); ++row)
            if (const auto parts = partsBelow(sheet_, row, columns_); parts && parts->isPlan()) return row;
        return std::nullopt;
    }

    // Rows and nothing else, on a sheet (a csv: in a file) that is called a plan.
    bool isBarePlan() const {
        return titledMeasure(sheet_, 0, columns_) == Role::Target && bareListAmounts(sheet_, columns_);
    }

    // In the first rows below: groups of goals often have none.
    bool standsAboveNumbers(std::uint32_t row, std::uint32_t column) const {
        constexpr std::uint32_t looked = 6;
        if (!sheet_.block().at(row, column).isText()) return false;
        for (std::uint32_t below = row + 1; below < std::min(sheet_.rows(), row + looked); ++below)
            if (sheet_.block().at(below, column).isNumber() ||
                readNumberText(sheet_.text(below, column)).isNumber())
                return true;
        return false;
    }

    // "Goal | Zorp" above "Open", "Done", "Open": one heading is known beside a column of nothing but words of a status.
    bool standsAboveStatus(std::uint32_t row) const {
        constexpr std::uint32_t looked = 12, fewest = 3;
        bool known = false, status = false;
        for (std::uint32_t column = 0; column < columns_; ++column) {
            if (!sheet_.block().at(row, column).isText()) continue;
            const HeadingMeaning meaning = meaningOf(sheet_.text(row, column), Closeness::Part);
            known = known || meaning.could(Role::Goal) || meaning.could(Role::Owner) || meaning.could(Role::Status) || meaning.dimension;
            status = status || (statusWordsBelow(sheet_, row, column, looked).value_or(0) >= fewest &&
                                readStatusWord(sheet_.text(row, column)) == StatusWord::None);
        }
        return known && status;
    }

    // "Owner | Ann | Bob" above "Target | 10 | 20": it stands on its side.
    bool figuresStandDown(std::uint32_t row) const {
        constexpr std::uint32_t looked = 10;
        for (std::uint32_t below = row + 1; below < std::min(sheet_.rows(), row + looked); ++below) {
            const Figure figure = meaningOf(sheet_.text(below, 0), Closeness::Exact).figure;
            if (figure == Figure::Target || figure == Figure::Actual) return true;
        }
        return false;
    }
    bool isFilled(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < columns_; ++column)
            if (!sheet_.isBlank(row, column)) return true;
        return false;
    }

    bool textsAboveNumbers(std::uint32_t row) const {
        std::uint32_t texts = 0, numbers = 0, numbersBelow = 0;
        for (std::uint32_t column = 0; column < columns_; ++column) {
            const Cell cell = sheet_.block().at(row, column);
            texts += cell.isText() ? 1 : 0;
            numbers += cell.isNumber() ? 1 : 0;
            if (row + 1 < sheet_.rows() && cell.isText() && sheet_.block().at(row + 1, column).isNumber())
                ++numbersBelow;
        }
        return texts >= 2 && numbers == 0 && numbersBelow >= 1;
    }

    const SheetView& sheet_;
    const std::vector<ColumnRule>& rules_;
    std::uint32_t rows_ = 0, columns_;
};

// A cell that is merged over this row from above: the sheet's author counts it in.
bool isSpanned(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    for (std::uint32_t column = 0; column < columnEnd; ++column)
        if (const MergedArea* area = sheet.mergeAt(row, column); area && area->firstRow < row) return true;
    return false;
}

// Where the table's rows end, or go on only behind two blank rows: what follows may be something else.
std::uint32_t bodyEnd(const SheetView& sheet, std::uint32_t first, std::uint32_t columnEnd) {
    constexpr std::uint32_t fewest = 2;
    std::uint32_t blanks = 0, filled = 0;
    for (std::uint32_t row = first; row < sheet.rows(); ++row) {
        std::uint32_t column = columnEnd;  // from the right, where the numbers stand: those are quickly told
        while (column > 0 && sheet.isBlank(row, column - 1)) --column;
        if (column > 0) {
            ++filled;
            blanks = 0;
        } else if (filled >= fewest && !isSpanned(sheet, row, columnEnd) && ++blanks == 2) {
            return row - 1;
        }
    }
    return sheet.rows();
}

// Without the texts alone in their rows at the end: remarks, mostly.
std::uint32_t contentEnd(const SheetView& sheet, std::uint32_t first, std::uint32_t end, std::uint32_t columnEnd) {
    const auto isLone = [&](std::uint32_t row) {
        std::uint32_t filled = 0;
        for (std::uint32_t column = columnEnd; column-- > 0 && filled < 2;) {
            if (sheet.isBlank(row, column)) continue;
            if (!sheet.block().at(row, column).isText()) return false;
            ++filled;
        }
        return filled < 2;
    };
    std::uint32_t last = end;
    while (last > first && isLone(last - 1)) --last;
    return last > first + 1 ? last : end;
}

// Nobody's name, and nothing that is counted.
HeadingMeaning nothing() {
    HeadingMeaning meaning;
    meaning.ignored = meaning.remark = true;
    return meaning;
}

// "Marca" is a brand over brands, whatever month it is in another language.
void refutePeriod(ColumnHead& head) {
    const ColumnContent& content = head.content;
    if (!head.period || !content.mostlyTexts() || content.numbers + content.numberTexts > 0) return;
    head.period.reset();
    head.measure.reset();
    head.ignoredPeriod = false;
    head.meaning = meaningOf(head.heading);
}

// "Item | Budget | Actual |   | Item | Budget | Actual".
bool hasSameHeadings(const SheetView& sheet, const Headings& headings) {
    constexpr std::uint32_t fewest = 3;
    std::set<std::string_view> own;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column)
        if (const std::string_view text = sheet.text(headings.lastRow, column); !text.empty()) own.insert(text);
    std::set<std::string_view> again;
    for (std::uint32_t column = headings.columnEnd; column < std::min(sheet.columns(), mostColumns); ++column)
        if (const std::string_view text = sheet.text(headings.lastRow, column); own.contains(text)) again.insert(text);
    return again.size() >= fewest;
}

void noteTableBeside(const SheetView& sheet, Headings& headings) {
    Note beside;
    beside.kind = hasSameHeadings(sheet, headings) ? NoteKind::TablesAlike : NoteKind::SecondTable;
    beside.row = headings.lastRow;
    beside.column = headings.columnEnd;
    beside.first = sheet.letters(headings.columnEnd);
    headings.notes.push_back(std::move(beside));
}

// "Q1 total | Q2 total | Q3 total" without months: nothing finer is added up there.
void takeTotalsAsPeriods(std::vector<ColumnHead>& heads) {
    std::set<int> numbers;
    for (const ColumnHead& head : heads) {
        if (head.period) return;
        if (head.totalOf && head.totalOf->kind != PeriodKind::Year) numbers.insert(head.totalOf->number);
    }
    if (numbers.size() < 2) return;
    for (ColumnHead& head : heads) {
        if (!head.totalOf || head.totalOf->kind == PeriodKind::Year) continue;
        head.period = head.totalOf;
        head.meaning.total = false;
        head.ignoredPeriod = false;
    }
}

}  // namespace

std::optional<std::uint32_t> Headings::columnOf(Role role) const {
    for (const RecognisedColumn& column : columns)
        if (column.role == role && !column.fromPeriods && !column.ofGroups) return column.column;
    return std::nullopt;
}

bool Headings::isRead(std::uint32_t at) const {
    return std::any_of(columns.begin(), columns.end(),
                       [=](const RecognisedColumn& column) { return column.column == at; });
}

void Headings::moveRole(Role role, std::uint32_t from, std::uint32_t to) {
    for (RecognisedColumn& known : columns)
        if (known.role == role && known.column == from) known = {role, heads[to].heading, to, false, {}};
}

bool Headings::isFactor(std::uint32_t at) const {
    return std::any_of(relations.begin(), relations.end(), [=](const ColumnRelation& relation) {
        return relation.kind == RelationKind::Product && (relation.first == at || relation.second == at);
    });
}

bool PlanColumns::isPartial(std::uint32_t column) const {
    return std::any_of(partial.begin(), partial.end(),
                       [=](const PartialTotal& total) { return total.column == column; });
}

void noteDoubt(Headings& headings, std::uint32_t column, Role read, Role other, std::uint32_t rival) {
    Note note;
    note.kind = NoteKind::DoubtfulReading;
    note.column = column;
    note.first = roleName(read);
    const ColumnHead& head = headings.heads[rival];
    note.second = std::string(roleName(other)) + "=" + (head.heading.empty() ? head.letters : head.heading);
    headings.notes.push_back(std::move(note));
}

std::string placedHeading(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    return headings.heads[column].heading + " (" + sheet.letters(column) + ")";
}

int yearOf(const SheetView& sheet, const Headings& headings) {
    return headings.ruledYear != 0 ? headings.ruledYear : yearAround(sheet, headings.firstRow, headings.columnEnd);
}

bool looksLikeHeadings(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    const RowLook look = lookOf(sheet, row, std::min(columnEnd, mostColumns), Closeness::Exact);
    return look.isHeadings() && look.numbers == 0 && look.headingLike * 2 > look.filled;
}

std::vector<std::uint32_t> headingRowsOf(const SheetView& sheet) {
    constexpr std::size_t most = 6;
    std::vector<std::uint32_t> rows;
    const std::uint32_t columns = std::min(sheet.columns(), mostColumns);
    for (std::uint32_t row = 0; row < std::min(sheet.rows(), deepestHeadings) && rows.size() < most; ++row)
        if (lookOf(sheet, row, columns, Closeness::Part).isHeadings()) rows.push_back(row);
    return rows;
}

Result<Headings> findHeadings(const SheetView& sheet, std::string_view columnRules,
                              const std::vector<std::uint32_t>& apart, std::optional<std::uint32_t> in) {
    const Result<std::vector<ColumnRule>> rules = columnRulesOf(columnRules);
    if (!rules) return rules.error();
    const std::optional<std::uint32_t> row = in ? in : HeadingSearch(sheet, *rules).row();
    if (!row) return Error{ErrorKind::InvalidArgument, "error.noheadings"};
    const std::uint32_t columns = std::min(sheet.columns(), mostColumns);
    const HeadingRows rows = withBands(sheet, *row, columns);
    const Result<TimeRules> time = timeRulesOf(columnRules);
    if (!time) return time.error();
    Headings found;
    found.series = time->series;
    found.ruledYear = time->year;
    found.sumsApart = apart;
    found.firstRow = rows.first;
    found.lastRow = rows.last;
    const std::uint32_t end = bodyEnd(sheet, rows.last + 1, columns);
    found.columnEnd = found.haveRow() ? tableEnd(sheet, {rows.first, rows.last}, columns, end) : columns;
    if (found.columnEnd < columns) noteTableBeside(sheet, found);
    found.bodyEnd = found.columnEnd == columns ? end : bodyEnd(sheet, rows.last + 1, found.columnEnd);
    found.contentEnd = contentEnd(sheet, rows.last + 1, found.bodyEnd, found.columnEnd);
    for (std::uint32_t column = 0; column < found.columnEnd; ++column) {
        found.heads.push_back(headOf(sheet, rows, column));
        ColumnHead& head = found.heads.back();
        head.letters = sheet.letters(column);
        head.content = contentOf(sheet, rows.last + 1, column, found.contentEnd);
        refutePeriod(head);
        if (!found.indented && head.content.mostlyTexts() && isIndented(sheet, rows.last + 1, found.contentEnd, column)) found.indented = column;
        if (head.content.mostlyMails() || head.content.mostlyPhones()) head.meaning = nothing();
        if (std::find(apart.begin(), apart.end(), column) != apart.end()) head.meaning = nothing();
    }
    settleMeasuredWords(found.heads);
    takeTotalsAsPeriods(found.heads);
    if (const auto problem = chooseRoles(sheet, found, *rules)) return *problem;
    return found;
}

}  // namespace plumbline
