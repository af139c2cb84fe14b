// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/like_targets.h"

#include <algorithm>

#include "table/figure_sizes.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

// The words of a heading, folded and sorted: those that a language knows, and the others; and whether one says that it is
// an old version (-1) or a new one (1).
struct Words {
    std::vector<std::string> known, unknown;
    int version = 0;

    explicit Words(const ColumnHead& head) {
        for (const PhrasePart& part : phraseOf(head.heading).parts) {
            const int said =
                (isHint(Hint::Newer, part.text) ? 1 : 0) - (isHint(Hint::Older, part.text) ? 1 : 0);
            version = said != 0 ? said : version;
            if (said == 0) (part.uses.empty() ? unknown : known).push_back(part.text);
        }
        std::sort(known.begin(), known.end());
        std::sort(unknown.begin(), unknown.end());
    }
    bool saysVersion() const { return version != 0 || !unknown.empty(); }
};

class LikeTargets {
  public:
    LikeTargets(const SheetView& sheet, Headings& headings, std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void settle() {
        const auto target = headings_.columnOf(Role::Target);
        if (!target || !headings_.targetPlan.columns.empty() || results() > 1) return;
        std::vector<std::uint32_t> versions{*target};
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (!taken_[column] && isTarget(column) && areLike(*target, column)) versions.push_back(column);
        if (versions.size() < 2) return;
        std::sort(versions.begin(), versions.end());
        std::stable_sort(versions.begin(), versions.end(), [&](std::uint32_t a, std::uint32_t b) {
            return Words(headings_.heads[a]).version < Words(headings_.heads[b]).version;
        });
        if (std::any_of(versions.begin(), versions.end(), [&](std::uint32_t v) { return isProven(v); }))
            std::stable_partition(versions.begin(), versions.end(),
                                  [&](std::uint32_t v) { return !isProven(v); });
        take(*target, versions);
    }

  private:
    bool isTarget(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        return head.meaning.figure == Figure::Target && head.meaning.could(Role::Target) && !head.period &&
               head.content.mostlyNumbers() && !head.content.mostlyDates();
    }

    std::size_t results() const {
        return static_cast<std::size_t>(
            std::count_if(headings_.heads.begin(), headings_.heads.end(), [](const ColumnHead& head) {
                return (head.meaning.figure == Figure::Actual || isSpent(head)) && !head.meaning.ignored &&
                       head.content.mostlyNumbers();
            }));
    }
    // "Spend North" beside "Budget North".
    static bool isSpent(const ColumnHead& head) {
        return head.meaning.figure == Figure::Quantity && hints(Hint::Money, head.heading);
    }

    bool areLike(std::uint32_t one, std::uint32_t other) const {
        const Words first(headings_.heads[one]), second(headings_.heads[other]);
        if (headings_.heads[one].period || first.known != second.known || !first.saysVersion() ||
            !second.saysVersion() || (first.unknown == second.unknown && first.version == second.version))
            return false;
        Sizes sizes;
        compare(sheet_, headings_, one, other, sizes);
        return sizes.rows >= 2 && sizes.near * 10 >= sizes.rows * 9;
    }

    // An attainment or a difference is computed with it, or a word says that it is the new one, or the other the old one.
    bool isSure(std::uint32_t column, std::uint32_t rival) const {
        return isProven(column) || Words(headings_.heads[column]).version > 0 ||
               Words(headings_.heads[rival]).version < 0;
    }

    // By an attainment or a difference of results to it.
    bool isProven(std::uint32_t column) const {
        const auto actual = headings_.columnOf(Role::Actual);
        return actual && std::any_of(headings_.relations.begin(), headings_.relations.end(),
                                     [&](const ColumnRelation& relation) {
                                         return relation.kind != RelationKind::RunningSum &&
                                                (relation.first == column || relation.second == column) &&
                                                (relation.first == *actual || relation.second == *actual);
                                     });
    }

    void take(std::uint32_t target, const std::vector<std::uint32_t>& versions) {
        const std::uint32_t chosen = versions.back(), rival = versions[versions.size() - 2];
        for (const std::uint32_t column : versions) {
            HeadingMeaning& meaning = headings_.heads[column].meaning;
            taken_[column] = column == chosen;
            meaning.revision = column != chosen;
        }
        headings_.moveRole(Role::Target, target, chosen);
        if (!isSure(chosen, rival)) noteDoubt(headings_, chosen, Role::Target, Role::Target, rival);
    }

    const SheetView& sheet_;
    Headings& headings_;
    std::vector<bool>& taken_;
};

}  // namespace

void settleLikeTargets(const SheetView& sheet, Headings& headings, std::vector<bool>& taken) {
    LikeTargets(sheet, headings, taken).settle();
}

}  // namespace plumbline
