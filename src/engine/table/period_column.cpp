// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/period_column.h"

#include <algorithm>
#include <set>

#include "table/level_columns.h"
#include "table/row_look.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

class PeriodColumn {
  public:
    PeriodColumn(const SheetView& sheet, Headings& headings, std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    // The finest column of periods: "Year | Month" are months of that year.
    void find() {
        std::optional<std::uint32_t> years;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || head.period || !(head.meaning.period || saysPeriod(column))) continue;
            const ColumnContent& content = head.content;
            const bool named = content.periodTexts > 0 && content.periodTexts * 2 >= content.filled();
            if (numbersMonths(column)) {
                if (!headings_.period) headings_.period = column;
            } else if (content.numbers > 0 && holdsYears(sheet_, headings_.lastRow, column)) {
                if (!years) years = column;
            } else if (!headings_.period && ((content.mostlyDates() && !datesRows(column)) || named || numbersPeriods(column))) {
                headings_.period = column;
            }
        }
        for (std::uint32_t column = 0; column < headings_.columnEnd && !headings_.period && !isDated();
             ++column)
            if (!taken_[column] && (namesPeriodsUnasked(headings_.heads[column]) || repeatsMonths(column) || numbersMonths(column)))
                headings_.period = column;
        if (headings_.period && !years) years = yearsBeside(*headings_.period);
        for (std::uint32_t column = 0; column < headings_.columnEnd && years && !headings_.period; ++column)
            if (numbersMonthsOfYears(column, *years)) headings_.period = column;
        if (headings_.period && !years && !headings_.heads[*headings_.period].content.mostlyDates() &&
            numbersPeriods(*headings_.period) && !numbersMonths(*headings_.period))
            headings_.period = namedBeside(*headings_.period);  // 1, 2, 3 of no year
        if (!headings_.period)
            headings_.period = years;
        else
            headings_.year = years;
        for (const auto& column : {headings_.period, headings_.year})
            if (column) taken_[*column] = true;
    }

  private:
    // Two columns of dates say from when and until when: "2 weeks" beside them is how long.
    bool isDated() const {
        return std::count_if(headings_.heads.begin(), headings_.heads.end(), [](const ColumnHead& head) {
                   return !head.period && head.content.mostlyDates();
               }) >= 2;
    }
    // "Month | Month name": 1, 2, 3 beside Jan, Feb, Mar.
    std::optional<std::uint32_t> namedBeside(std::uint32_t numbers) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnContent& content = headings_.heads[column].content;
            if (column != numbers && !taken_[column] && !headings_.heads[column].period &&
                content.periodTexts > 1 && content.periodTexts * 10 >= content.filled() * 9 &&
                content.numbers == 0)
                return column;
        }
        return std::nullopt;
    }

    // "A~no" over 2025, 2026 beside months without a year: the numbers say what the heading does not.
    std::optional<std::uint32_t> yearsBeside(std::uint32_t months) const {
        const ColumnContent& content = headings_.heads[months].content;
        if (content.dates > 0 || content.periodTexts == 0) return std::nullopt;
        bool named = false;
        sheet_.eachText(months, headings_.lastRow + 1, 20, [&](std::string_view text) { named = named || yearIn(text) != 0; });
        for (std::uint32_t column = 0; column < headings_.columnEnd && !named; ++column) {
            const ColumnHead& head = headings_.heads[column];
            const bool said = head.meaning.figure == Figure::Target || head.meaning.figure == Figure::Actual;
            const bool whole = head.content.numbers > 1 && head.content.numbers == head.content.filled() && head.content.distinctNumbers * 2 <= head.content.numbers;
            if (!taken_[column] && column != months && !head.period && !said && whole && holdsYears(sheet_, headings_.lastRow, column)) return column;
        }
        return std::nullopt;
    }

    // Days of no month's or quarter's beginning or end beside rows that each have an id: when each was written down.
    bool datesRows(std::uint32_t column) const {
        constexpr std::uint32_t looked = 200;
        const auto numbers = [](const ColumnHead& head) {
            const ColumnContent& content = head.content;
            return head.meaning.id && content.filled() > 2 && content.ids == content.filled() && content.distinct + content.distinctNumbers == content.filled();
        };
        if (std::none_of(headings_.heads.begin(), headings_.heads.end(), numbers)) return false;
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row)
            if (const auto day = sheet_.dayAt(row, column))
                if (const CivilDate date = civilOf(*day); date.day != 1 && date.day != daysInMonth(date.year, date.month)) return true;
        return false;
    }

    // "Nom du mois", "Budget year": the word for a period among others, over periods or years.
    bool saysPeriod(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& content = head.content;
        const bool named = content.periodTexts > 1 && content.periodTexts * 10 >= content.filled() * 9;
        const bool years = content.numbers > 1 && content.numbers == content.filled() &&
                           holdsYears(sheet_, headings_.lastRow, column);
        // "Date cible": the date of the target, unless it comes again and again.
        const bool due = head.meaning.could(Role::Due) && content.distinctNumbers * 2 > content.dates;
        if (head.meaning.span || (due && content.mostlyDates())) return false;
        return (named || years || content.mostlyDates()) && phraseOf(head.heading).has(WordClass::Period);
    }

    // "Competência" over "jan 2024", "fev 2024": the content says what no word does, and more than a word where the
    // same periods come again and again.
    static bool namesPeriodsUnasked(const ColumnHead& head) {
        const ColumnContent& content = head.content;
        const bool dates = head.meaning.could(Role::Start) || head.meaning.could(Role::Due) || head.meaning.could(Role::Updated);
        const bool again = content.distinct * 2 <= content.filled() && content.distinct > 1;
        return (!head.meaning.known() || (again && !dates)) && !head.period && content.periodTexts > 1 &&
               content.periodTexts * 10 >= content.filled() * 9;
    }
    // The first days of months, again and again: each goal's rows are its months; under a heading of another date, where each name
    // has each of them once.
    bool repeatsMonths(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& content = head.content;
        return !head.period && content.dates >= 4 && content.dates >= content.filled() &&
               content.distinctNumbers * 2 <= content.dates && beginsMonths(sheet_, headings_, column) &&
               (!head.meaning.known() || tellsNamesApart(column));
    }
    // Names that repeat, each with other dates.
    bool tellsNamesApart(std::uint32_t dates) const {
        constexpr std::uint32_t looked = 2000;
        const std::uint32_t first = headings_.lastRow + 1,
                            end = std::min(headings_.contentEnd, first + looked);
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnContent& content = headings_.heads[column].content;
            if (column == dates || taken_[column] || !content.mostlyTexts() || content.distinct < 2 ||
                content.distinct * 2 > content.texts)
                continue;
            std::set<std::pair<std::uint64_t, double>> seen;
            bool apart = true;
            for (std::uint32_t row = first; row < end && apart; ++row)
                if (const Cell date = sheet_.block().at(row, dates);
                    date.isNumber() && !sheet_.isBlank(row, column))
                    apart = seen.insert({nameHashAt(sheet_, row, column), date.number()}).second;
            if (apart) return true;
        }
        return false;
    }

    // 202501, 202502, 202501 …, whatever the heading says but for amounts.
    bool numbersMonths(std::uint32_t column) const {
        constexpr std::uint32_t looked = 400;
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& content = head.content;
        if (head.period || head.meaning.figure == Figure::Target || head.meaning.figure == Figure::Actual || content.numbers < 2 ||
            content.numbers != content.filled() || content.distinctNumbers < 2)
            return false;
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row)
            if (const Cell cell = sheet_.block().at(row, column); cell.isNumber() && !monthOfNumber(cell.number())) return false;
        return true;
    }

    // Beside years 1, 2, 3 … 12 again and again, whatever the heading says but for amounts.
    bool numbersMonthsOfYears(std::uint32_t column, std::uint32_t years) const {
        constexpr std::uint32_t looked = 2000, months = 12, fewest = 6;
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& content = head.content;
        const bool said = head.meaning.figure != Figure::None ||
                          (head.meaning.known() && !head.meaning.period && !head.meaning.ignored);
        if (taken_[column] || column == years || head.period || said || content.numbers < fewest ||
            content.numbers != content.filled() || content.filled() < content.sampled)
            return false;
        std::uint32_t seen = 0;
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row) {
            const Cell cell = sheet_.block().at(row, column);
            if (!cell.isNumber()) continue;
            if (!(cell.number() >= 1 && cell.number() <= months) ||
                cell.number() != static_cast<int>(cell.number()))
                return false;
            seen |= 1u << static_cast<int>(cell.number());
        }
        const std::uint32_t all = seen >> 1;  // from January on without a gap
        return all >= (1u << fewest) - 1 && (all & (all + 1)) == 0;
    }

    // "Month" over 1 … 12, "Quarter" over 1 … 4.
    bool numbersPeriods(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        if (head.content.numbers == 0 || head.content.numbers != head.content.filled()) return false;
        if (!readPeriod(head.heading + " 1")) return false;
        for (std::uint32_t row = headings_.lastRow + 1;
             row < std::min(sheet_.rows(), headings_.lastRow + 200); ++row)
            if (const Cell cell = sheet_.block().at(row, column);
                cell.isNumber() && !periodNumbered(head.heading, cell.number()))
                return false;
        return true;
    }

    const SheetView& sheet_;
    Headings& headings_;
    std::vector<bool>& taken_;
};

}  // namespace

bool beginsMonths(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    constexpr std::uint32_t looked = 200;
    const std::uint32_t first = headings.lastRow + 1;
    for (std::uint32_t row = first; row < std::min(headings.contentEnd, first + looked); ++row)
        if (const auto day = sheet.dayAt(row, column); day && civilOf(*day).day != 1) return false;
    return headings.heads[column].content.dates > 0;
}

void findPeriodColumn(const SheetView& sheet, Headings& headings, std::vector<bool>& taken) {
    PeriodColumn(sheet, headings, taken).find();
}

}  // namespace plumbline
