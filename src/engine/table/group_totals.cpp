// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/group_totals.h"

#include <algorithm>
#include <optional>

#include "table/level_columns.h"
#include "table/totals.h"

namespace plumbline {
namespace {

// Rows that follow one another with one name, or with none below it.
struct Run {
    std::uint32_t first = 0, last = 0;
};

class GroupTotals {
  public:
    GroupTotals(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void setApart() {
        const std::vector<std::uint32_t> amounts =
            columnsOf([&](const ColumnHead& head) { return isAmount(head); });
        if (amounts.size() < 2 || amounts.size() > mostColumns) return;
        for (const std::uint32_t column : columnsOf([](const ColumnHead& head) { return mayGroup(head); })) {
            const std::vector<Run> runs = runsOf(column);
            if (runs.size() < fewestGroups) continue;
            for (const std::uint32_t whole : amounts)
                if (standsOncePerRun(whole, runs)) setAside(whole, partOf(whole, amounts, runs));
        }
    }

  private:
    static constexpr std::size_t mostColumns = 24, fewestGroups = 2;
    static constexpr std::uint32_t looked = 2000;

    template <class Is>
    std::vector<std::uint32_t> columnsOf(Is is) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (!taken_[column] && is(headings_.heads[column])) found.push_back(column);
        return found;
    }
    static bool isAmount(const ColumnHead& head) {
        return !head.period && !head.meaning.id && head.content.numbers > 1 &&
               head.content.numbers == head.content.filled() && !head.content.mostlyPercents();
    }
    static bool mayGroup(const ColumnHead& head) {
        const ColumnContent& content = head.content;
        return !head.period && content.texts > 1 && content.texts == content.filled() &&
               content.distinct > 1 && content.distinct * 3 <= content.sampled * 2;
    }

    // Runs of one row prove nothing.
    std::vector<Run> runsOf(std::uint32_t column) const {
        std::vector<Run> runs;
        std::uint64_t name = 0;
        const std::uint32_t first = headings_.lastRow + 1,
                            end = std::min({headings_.contentEnd, sheet_.rows(), first + looked});
        for (std::uint32_t row = first; row < end; ++row) {
            const bool blank = sheet_.isBlank(row, column);
            if (blank && runs.empty()) continue;
            const std::uint64_t own = blank ? name : nameHashAt(sheet_, row, column);
            if (!runs.empty() && own == name)
                runs.back().last = row;
            else
                runs.push_back({row, row});
            name = own;
        }
        std::erase_if(runs, [](const Run& run) { return run.first == run.last; });
        return runs;
    }

    std::optional<double> numberAt(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = sheet_.block().at(row, column);
        return cell.isNumber() ? std::optional(cell.number()) : std::nullopt;
    }

    // The same number in all rows of a run, or a number in the first alone; not one number for all runs.
    bool standsOncePerRun(std::uint32_t column, const std::vector<Run>& runs) const {
        bool differs = false;
        const std::optional<double> one = numberAt(runs.front().first, column);
        for (const Run& run : runs) {
            const std::optional<double> value = numberAt(run.first, column),
                                        next = numberAt(run.first + 1, column);
            if (!value || (next && *next != *value)) return false;
            for (std::uint32_t row = run.first + 2; row <= run.last; ++row)
                if (numberAt(row, column) != next) return false;
            differs = differs || value != one;
        }
        return differs;
    }

    std::optional<std::uint32_t> partOf(std::uint32_t whole, const std::vector<std::uint32_t>& amounts,
                                        const std::vector<Run>& runs) const {
        for (const std::uint32_t part : amounts)
            if (part != whole && std::all_of(runs.begin(), runs.end(),
                                             [&](const Run& run) { return addsUp(whole, part, run); }))
                return part;
        return std::nullopt;
    }
    bool addsUp(std::uint32_t whole, std::uint32_t part, const Run& run) const {
        double sum = 0;
        std::uint32_t addends = 0;
        for (std::uint32_t row = run.first; row <= run.last; ++row)
            if (const auto value = numberAt(row, part)) {
                sum += *value;
                ++addends;
            }
        return addends > 1 && sameAmount(sum, *numberAt(run.first, whole));
    }

    // What adds up to a target is one, where no word says what else it is.
    void setAside(std::uint32_t whole, std::optional<std::uint32_t> part) {
        if (!part) return;
        HeadingMeaning& meaning = headings_.heads[whole].meaning;
        if (HeadingMeaning& own = headings_.heads[*part].meaning;
            own.figure == Figure::None && meaning.figure != Figure::None)
            own = meaning;
        meaning = HeadingMeaning();
        meaning.ignored = true;
        meaning.figure = Figure::Difference;
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
};

}  // namespace

void setGroupTotalsApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    GroupTotals(sheet, headings, taken).setApart();
}

}  // namespace plumbline
