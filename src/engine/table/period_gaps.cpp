// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/period_gaps.h"

#include <map>

#include "table/period_sums.h"

namespace plumbline {
namespace {

constexpr std::size_t fewestKnown = 3;

using Known = std::map<int, std::uint32_t>;  // a period's number and its column

int periodsAYear(PeriodKind kind) {
    return kind == PeriodKind::Month ? 12 : kind == PeriodKind::Quarter ? 4 : 0;
}

class GapFiller {
  public:
    GapFiller(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void fill() {
        settleTwins();
        std::map<std::pair<int, PeriodKind>, Known> families;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (!head.period || head.ignoredPeriod || taken_[column]) continue;
            const int measure = head.measure ? static_cast<int>(*head.measure) : -1;
            families[{measure, head.period->kind}].try_emplace(head.period->number, column);
        }
        for (const auto& [key, known] : families)
            if (known.size() >= fewestKnown && periodsAYear(key.second) > 0)
                fill(known, periodsAYear(key.second));
    }

  private:
    // Months of two languages have one name: "listopad" is November, but behind September and before another November
    // it is October.
    void settleTwins() {
        std::map<int, std::vector<std::uint32_t>> months;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (head.period && head.period->kind == PeriodKind::Month && !head.ignoredPeriod &&
                !taken_[column])
                months[head.measure ? static_cast<int>(*head.measure) : -1].push_back(column);
        }
        for (const auto& [measure, columns] : months)
            for (std::size_t i = 1; i + 1 < columns.size(); ++i)
                settleTwin(columns[i - 1], columns[i], columns[i + 1]);
    }
    void settleTwin(std::uint32_t before, std::uint32_t column, std::uint32_t behind) {
        ColumnHead& head = headings_.heads[column];
        const PeriodName &first = *headings_.heads[before].period, &last = *headings_.heads[behind].period;
        const bool twin = head.period->number == last.number && head.period->year == last.year &&
                          first.year == last.year && first.number == last.number - 2;
        if (!twin || head.heading == headings_.heads[behind].heading) return;
        --head.period->number;
        tell(column, before);
    }

    // The distance of neighbouring periods, where all agree.
    static int stride(const Known& known) {
        int stride = 0;
        for (auto at = known.begin(), next = std::next(at); next != known.end(); ++at, ++next) {
            const int columns = static_cast<int>(next->second) - static_cast<int>(at->second);
            const int periods = next->first - at->first;
            if (columns <= 0 || columns % periods != 0) return 0;
            if (stride != 0 && columns / periods != stride) return 0;
            stride = columns / periods;
        }
        return stride;
    }

    void fill(const Known& known, int count) {
        const int step = stride(known);
        if (step == 0) return;
        const int first = known.begin()->first, last = known.rbegin()->first;
        const bool nearlyAll = static_cast<int>(known.size()) * 4 >= count * 3;
        for (int number = 1; number <= count; ++number) {
            const bool between = number > first && number < last;
            if (known.contains(number) || (!between && !nearlyAll)) continue;
            const auto& [nearest, beside] =
                number < known.begin()->first ? *known.begin() : *std::prev(known.upper_bound(number));
            const int column = static_cast<int>(beside) + (number - nearest) * step;
            if (column >= 0 && column < static_cast<int>(headings_.columnEnd) && !isSum(known, column))
                take(static_cast<std::uint32_t>(column), number, beside);
        }
    }

    bool isSum(const Known& known, int column) const {
        std::vector<std::uint32_t> columns;
        for (const auto& [number, at] : known) columns.push_back(at);
        const auto total = static_cast<std::uint32_t>(column);
        return headings_.heads[total].meaning.cumulative ||
               addUpTo(sheet_, headings_.lastRow + 1, columns, total);
    }

    void take(std::uint32_t column, int number, std::uint32_t beside) {
        ColumnHead& head = headings_.heads[column];
        const ColumnHead& like = headings_.heads[beside];
        const bool sameFigure = head.meaning.known() && like.measure && head.meaning.could(*like.measure) &&
                                !head.meaning.total && !head.meaning.ignored;
        const bool unknown = !head.meaning.known() && !head.heading.empty();
        if (head.period || taken_[column] || !head.content.mostlyNumbers() || (!unknown && !sameFigure))
            return;
        head.period = like.period;
        head.period->number = number;
        head.measure = like.measure;
        tell(column, beside);
    }
    void tell(std::uint32_t column, std::uint32_t beside) {
        Note note;
        note.kind = NoteKind::PeriodByPlace;
        note.column = column;
        note.cell = headings_.heads[column].heading;
        note.first = headings_.heads[beside].heading;
        headings_.notes.push_back(std::move(note));
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
};

}  // namespace

void fillPeriodGaps(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    GapFiller(sheet, headings, taken).fill();
}

}  // namespace plumbline
