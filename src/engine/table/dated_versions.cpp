// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/dated_versions.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "table/figure_sizes.h"

namespace plumbline {
namespace {

constexpr std::size_t fewest = 2, most = 3;

bool isFigure(const ColumnHead& head) {
    return head.content.mostlyNumbers() && !head.content.mostlyDates() && !head.meaning.ignored && !head.meaning.total;
}

class DatedVersions {
  public:
    DatedVersions(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void settle() {
        if (!collect() || targets_.size() < fewest || targets_.size() > most || !standApart()) return;
        for (std::size_t i = 0; i + 1 < targets_.size(); ++i)
            if (!areNear(targets_[i], targets_[i + 1])) return;
        if (actual_ && !areNear(*actual_, targets_.back())) return;
        for (const std::uint32_t column : targets_) {
            ColumnHead& head = headings_.heads[column];
            head.period.reset();
            head.measure.reset();
            head.meaning = meaningOf(head.words);
        }
        if (!actual_ || !countsTowardsLast()) return;  // open: told
        for (std::size_t i = 0; i + 1 < targets_.size(); ++i) {
            HeadingMeaning& older = headings_.heads[targets_[i]].meaning;
            older.ignored = older.revision = true;
            older.roles.clear();
        }
    }

  private:
    // The targets of periods, and the only result; false where other figures stand over time, or several results do.
    bool collect() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || !isFigure(head)) continue;
            if (head.period && head.period->kind != PeriodKind::Year) {
                if (head.measure != Role::Target || head.ignoredPeriod || head.words.empty()) return false;
                targets_.push_back(column);
            } else if (head.meaning.figure == Figure::Target) {
                return false;
            } else if (head.meaning.figure == Figure::Actual) {
                if (actual_) return false;
                actual_ = column;
            }
        }
        return true;
    }

    // Of one kind and in the same words, with other periods between them.
    bool standApart() const {
        for (std::size_t i = 0; i + 1 < targets_.size(); ++i) {
            const ColumnHead &one = headings_.heads[targets_[i]], &next = headings_.heads[targets_[i + 1]];
            if (one.period->kind != next.period->kind || one.period->year != next.period->year ||
                next.period->number - one.period->number < 2 || foldWord(one.words) != foldWord(next.words))
                return false;
        }
        return true;
    }

    // What came about goes with the last target, and not with what all of them add up to.
    bool countsTowardsLast() const {
        double done = 0, last = 0, all = 0;
        const std::uint32_t first = headings_.lastRow + 1,
                            end = std::min(headings_.bodyEnd, first + rowsCompared);
        for (std::uint32_t row = first; row < end; ++row) {
            const Cell actual = amountAt(sheet_, row, *actual_);
            if (!actual.isNumber()) continue;
            done += actual.number();
            for (const std::uint32_t column : targets_)
                if (const Cell target = amountAt(sheet_, row, column); target.isNumber()) {
                    all += target.number();
                    last += column == targets_.back() ? target.number() : 0;
                }
        }
        return std::fabs(done - last) < std::fabs(done - all);
    }

    bool areNear(std::uint32_t one, std::uint32_t other) const {
        Sizes sizes;
        compare(sheet_, headings_, one, other, sizes);
        return sizes.rows >= 2 && sizes.near * 10 >= sizes.rows * 9;
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
    std::vector<std::uint32_t> targets_;
    std::optional<std::uint32_t> actual_;
};

}  // namespace

void setDatedVersionsApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    DatedVersions(sheet, headings, taken).settle();
}

}  // namespace plumbline
