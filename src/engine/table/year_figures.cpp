// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <map>

#include "core/words.h"
#include "table/figure_sizes.h"

namespace plumbline {

namespace {

// Columns of years with the same words: "Sales Zorp 2023 | Sales Zorp 2024".
class YearFigures {
  public:
    YearFigures(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    // Of the newest year there are two columns, of the years before one: this year's target stands alone.
    void settle() {
        collect();
        const std::uint32_t *alone = nullptr, *results = nullptr;
        for (const auto& [words, columns] : groups_) {
            if (yearAt(columns.back()) != newest_) return;
            const std::uint32_t*& one = columns.size() == 1 ? alone : results;
            if (one) return;
            one = &columns.back();
        }
        if (!alone || !results || !isOpen(*alone, Figure::Target) || !isOpen(*results, Figure::Actual))
            return;
        Sizes sizes;
        compare(sheet_, headings_, *results, *alone, sizes);
        if (!sizes.areAlike()) return;
        if (figureOf(*alone) != Figure::Target)
            note(*alone, Role::Target, Role::Actual);
        else if (figureOf(*results) != Figure::Actual)
            note(*results, Role::Actual, Role::Target);
        for (const auto& [words, columns] : groups_)
            for (const std::uint32_t column : columns)
                set(column, column == *alone     ? Role::Target
                            : column == *results ? Role::Actual
                                                 : Role::History);
    }

  private:
    void collect() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || !head.period || head.period->kind != PeriodKind::Year ||
                head.words.empty() || !head.content.mostlyNumbers() || head.content.mostlyPercents())
                continue;
            groups_[foldWord(head.words)].push_back(column);
            newest_ = std::max(newest_, head.period->year);
        }
        for (auto& [words, columns] : groups_)
            std::sort(columns.begin(), columns.end(), [&](auto a, auto b) { return yearAt(a) < yearAt(b); });
    }
    int yearAt(std::uint32_t column) const { return headings_.heads[column].period->year; }
    Figure figureOf(std::uint32_t column) const { return headings_.heads[column].meaning.figure; }
    bool isOpen(std::uint32_t column, Figure said) const {
        const Figure figure = figureOf(column);
        return figure == said || figure == Figure::None || figure == Figure::Quantity ||
               figure == Figure::Neutral;
    }
    void set(std::uint32_t column, Role role) {
        ColumnHead& head = headings_.heads[column];
        head.meaning.roles = {{role, 0}};
        head.meaning.figure = role == Role::Target   ? Figure::Target
                              : role == Role::Actual ? Figure::Actual
                                                     : Figure::Earlier;
        head.meaning.ignored = head.ignoredPeriod = false;
        head.measure = role;
    }
    void note(std::uint32_t column, Role role, Role other) {
        noteDoubt(headings_, column, role, other, column);
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
    std::map<std::string, std::vector<std::uint32_t>> groups_;
    int newest_ = 0;
};

}  // namespace

void settleYearFigures(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    YearFigures(sheet, headings, taken).settle();
}

}  // namespace plumbline
