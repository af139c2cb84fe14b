// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/numbered_periods.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/words.h"
#include "table/figure_sizes.h"
#include "table/numbered_heading.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::size_t fewestPeriods = 3;
constexpr int quarters = 4;

// The letters that end at a place of the text, or begin there.
std::string lettersBefore(const std::string& text, std::size_t end) {
    std::size_t start = end;
    while (start > 0 && isLetter(text[start - 1])) --start;
    return text.substr(start, end - start);
}
std::string lettersFrom(const std::string& text, std::size_t start) {
    std::size_t end = start;
    while (end < text.size() && isLetter(text[end])) ++end;
    return text.substr(start, end - start);
}

// The word that the number belongs to: "CQ" of "CQ1", "T" of "1T" and of "1. T", "Zorp" of "Zorp 1".
std::string besideNumber(const NumberedHeading& heading) {
    const std::string &before = heading.before, &after = heading.after;
    for (const std::string& word : {lettersBefore(before, before.size()), lettersFrom(after, 0),
                                    after.starts_with(". ") ? lettersFrom(after, 2) : std::string()})
        if (!word.empty()) return word;
    std::size_t end = before.size();
    while (end > 0 && !isLetter(before[end - 1])) --end;
    return lettersBefore(before, end);
}

bool isUnknown(const std::string& word) {
    const Phrase phrase = phraseOf(word);
    return word.empty() || phrase.unknown > 0 || phrase.has(WordClass::Period);
}

// Columns alike but for their number.
struct Family {
    std::map<int, std::uint32_t> columns;
    bool twice = false;  // a number stands in two columns
    bool money = false;  // known words of money: "Budget 1" may number versions, too
    Figure figure = Figure::None;
    std::string words;

    bool counts() const {
        const int last = columns.empty() ? 0 : columns.rbegin()->first;
        return !twice && columns.size() > 1 && last == static_cast<int>(columns.size());
    }
    bool areMonthsAsQuarters(const Headings& headings) const {
        return static_cast<int>(columns.size()) > quarters &&
               std::all_of(columns.begin(), columns.end(), [&](const auto& known) {
                   const auto& period = headings.heads[known.second].period;
                   return known.first <= quarters ? period && period->kind == PeriodKind::Quarter : !period;
               });
    }
    bool areMany() const { return columns.size() >= fewestPeriods; }
};

class NumberedPeriods {
  public:
    NumberedPeriods(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void find() {
        takeOverflowing();
        for (const ColumnHead& head : headings_.heads)
            if (head.period && head.period->kind != PeriodKind::Year) return;
        collect();
        std::erase_if(families_, [&](const auto& known) { return !known.second.counts(); });
        std::erase_if(families_, [&](const auto& known) { return known.second.money && !hasCounterpart(known.second); });
        const auto many = [](const auto& known) { return known.second.areMany() || known.second.money; };
        if (std::none_of(families_.begin(), families_.end(), many)) return;
        const bool said = std::any_of(families_.begin(), families_.end(),
                                      [](const auto& known) { return saysFigure(known.second); });
        for (const auto& [key, family] : families_)
            if (saysFigure(family) ||
                (isOpen(family) && (said || (families_.size() == 1 && areFigures(family)))))
                take(family);
    }

  private:
    // "T1 … T12" are months of Vietnamese: T1 to T4 read as quarters, and no year has a fifth.
    void takeOverflowing() {
        std::map<std::string, Family> rows;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const auto heading = numberIn(headings_.heads[column].heading);
            if (taken_[column] || !heading || besideNumber(*heading).empty()) continue;
            Family& row = rows[foldWord(heading->before) + "#" + foldWord(heading->after)];
            row.twice = !row.columns.try_emplace(heading->number, column).second || row.twice;
        }
        for (const auto& [key, row] : rows)
            if (row.counts() && row.areMonthsAsQuarters(headings_)) takeMonths(row);
    }
    void takeMonths(const Family& row) {
        const ColumnHead first = headings_.heads[row.columns.at(1)];
        for (const auto& [number, column] : row.columns) {
            ColumnHead& head = headings_.heads[column];
            head.period = first.period;
            head.period->kind = PeriodKind::Month;
            head.period->number = number;
            head.words = first.words;
            head.measure = first.measure;
        }
    }

    void collect() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || !mayBeFigures(head.content) || head.content.mostlyDates() ||
                head.meaning.id || head.meaning.total)
                continue;
            auto heading = numberIn(head.heading);
            if (!heading) heading = romanIn(head.heading);
            if (!heading) continue;
            const std::string word = besideNumber(*heading);
            const bool open = isUnknown(word);
            if (!open && !hints(Hint::Money, word)) continue;
            Family& family = families_[foldWord(heading->before) + "#" + foldWord(heading->after)];
            family.twice = !family.columns.try_emplace(heading->number, column).second || family.twice;
            family.money = !open;
            family.figure = head.meaning.figure;
            family.words = heading->before + heading->after;
        }
    }

    // "Budget 1 | Spent 1 | Budget 2 | Spent 2": what came of each of them stands beside it, so these are no versions.
    bool hasCounterpart(const Family& family) const {
        const auto sameNumbers = [&](const Family& other) {
            return std::equal(other.columns.begin(), other.columns.end(), family.columns.begin(), family.columns.end(),
                              [](const auto& a, const auto& b) { return a.first == b.first; });
        };
        const bool target = family.figure == Figure::Target;
        return (target || isSpent(family)) &&
               std::any_of(families_.begin(), families_.end(), [&](const auto& known) {
                   const Family& other = known.second;
                   return other.money && (target ? isSpent(other) : other.figure == Figure::Target) && sameNumbers(other);
               });
    }
    static bool isSpent(const Family& family) {
        return family.figure == Figure::Actual || family.figure == Figure::Quantity;
    }

    // What has not happened yet is blank.
    static bool mayBeFigures(const ColumnContent& content) {
        return content.mostlyNumbers() || content.filled() == 0;
    }

    static bool saysFigure(const Family& family) {
        return family.figure == Figure::Target || family.figure == Figure::Actual;
    }

    // No word says which figure it is; beside others of the same periods that is found later.
    bool isOpen(const Family& family) const {
        const bool ratio = headings_.heads[family.columns.begin()->second].content.mostlyPercents();
        return family.figure == Figure::None || family.figure == Figure::Quantity ||
               family.figure == Figure::Neutral || (family.figure == Figure::Ratio && !ratio);
    }

    // Beside them stands one figure, of the size to which they add up.
    bool areFigures(const Family& family) const {
        std::optional<std::uint32_t> other;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            const bool own = std::any_of(family.columns.begin(), family.columns.end(),
                                         [=](const auto& known) { return known.second == column; });
            const bool numbers =
                head.content.mostlyNumbers() && !head.content.mostlyDates() && !head.meaning.id;
            if (own || !numbers) continue;
            if (other) return false;
            other = column;
        }
        return other && sumsAreAlike(family, *other);
    }
    bool sumsAreAlike(const Family& family, std::uint32_t other) const {
        std::vector<std::uint32_t> columns;
        for (const auto& [number, column] : family.columns) columns.push_back(column);
        Sizes sizes;
        compareSum(sheet_, headings_, columns, other, sizes);
        return sizes.rows >= 2 && sizes.near * 10 >= sizes.rows * 9;
    }

    void take(const Family& family) {
        const bool months = family.columns.rbegin()->first > quarters;
        for (const auto& [number, column] : family.columns) {
            ColumnHead& head = headings_.heads[column];
            head.period = PeriodName{};
            head.period->kind = months ? PeriodKind::Month : PeriodKind::Quarter;
            head.period->number = number;
            head.period->year = yearIn(head.heading);
            head.words = family.words;
            if (saysFigure(family))
                head.measure = family.figure == Figure::Target ? Role::Target : Role::Actual;
            if (number > 1) tell(column, family.columns.at(number - 1));
        }
    }
    void tell(std::uint32_t column, std::uint32_t before) {
        Note note;
        note.kind = NoteKind::PeriodByPlace;
        note.column = column;
        note.cell = headings_.heads[column].heading;
        note.first = headings_.heads[before].heading;
        headings_.notes.push_back(std::move(note));
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
    std::map<std::string, Family> families_;
};

}  // namespace

void findNumberedPeriods(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    NumberedPeriods(sheet, headings, taken).find();
}

}  // namespace plumbline
