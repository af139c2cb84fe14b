// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/figure_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/words.h"
#include "table/explained_columns.h"
#include "table/figure_sizes.h"
#include "table/format_cursor.h"
#include "table/measure_choice.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::size_t fewestPeriods = 2;

// Period columns with the same words.
struct Group {
    std::vector<std::uint32_t> columns;
    enum class Says { Target, Actual, Nothing, Else } says = Says::Else;
    std::uint32_t filled = 0;
};

// "Enero I | Enero II": parts of a month, and not what is planned and what came of it.
bool isNumeral(std::string_view words) {
    return !words.empty() && (words.find_first_not_of("iv") == std::string_view::npos ||
                              words.find_first_not_of("0123456789") == std::string_view::npos);
}

class PeriodFigures {
  public:
    PeriodFigures(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void settle() {
        collect();
        Group *target = only(Group::Says::Target), *actual = only(Group::Says::Actual);
        pairWithBare();
        partTwins();
        const std::vector<Group*> open = all(Group::Says::Nothing);
        const bool targets = !all(Group::Says::Target).empty(), actuals = !all(Group::Says::Actual).empty();
        if (open.size() == 1 && target && !actuals && belong(*open[0], *target))
            return set(*open[0], Role::Actual);
        if (open.size() == 1 && actual && !targets && belong(*actual, *open[0]))
            return set(*open[0], Role::Target);
        if (target && !actuals) setUnlikeApart(open, *target);
        if (open.size() != 2 || targets || actuals || !belong(*open[1], *open[0])) return;
        if (measureTwoThings(headOf(*open[0]), headOf(*open[1]))) return;  // "Jan sales | Jan visits"
        // What has not happened yet is blank among the actuals; else the plan stands first.
        const bool swapped = open[1]->filled > open[0]->filled;
        set(*open[swapped ? 1 : 0], Role::Target);
        set(*open[swapped ? 0 : 1], Role::Actual);
    }

  private:
    void collect() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || !head.period || head.meaning.total || head.content.mostlyTexts() ||
                head.content.mostlyDates() || head.period->kind == PeriodKind::Year)
                continue;
            const std::string words = foldWord(head.words);
            Group& group = groups_[isNumeral(words) ? std::string() : words];
            if (group.columns.empty()) group.says = isNumeral(words) ? Group::Says::Else : saidBy(head);
            if (head.content.filled() > 0 && head.content.mostlyPercents()) group.says = Group::Says::Else;
            group.filled += head.content.numbers;
            group.columns.push_back(column);
        }
        std::erase_if(groups_, [](const auto& known) { return known.second.columns.size() < fewestPeriods; });
    }

    // "Jan invoiced budget | Jan invoiced closed": of two figures of the same periods whose words say the same, one is planned.
    void partTwins() {
        for (const Group::Says says : {Group::Says::Target, Group::Says::Actual}) {
            const Group::Says other = says == Group::Says::Target ? Group::Says::Actual : Group::Says::Target;
            const std::vector<Group*> twins = all(says);
            if (twins.size() != 2 || !all(other).empty() || !belong(*twins[1], *twins[0])) continue;
            const auto has = [&](const Group* group, WordClass word) {
                return phraseOf(headings_.heads[group->columns.front()].words).has(word);
            };
            const bool firstPlanned = has(twins[0], WordClass::Target),
                       secondPlanned = has(twins[1], WordClass::Target);
            for (Group* twin : twins) twin->says = Group::Says::Nothing;
            if (firstPlanned == secondPlanned) return;
            set(*twins[firstPlanned ? 0 : 1], Role::Target, false);
            set(*twins[firstPlanned ? 1 : 0], Role::Actual, false);
            for (Group* twin : twins) twin->says = Group::Says::Else;
            return;
        }
    }

    // "Jan | Zorp Jan | Feb | Zorp Feb": periods without a word beside the same ones in words that nobody knows.
    void pairWithBare() {
        const auto bare = groups_.find("");
        const std::vector<Group*> open = all(Group::Says::Nothing);
        if (bare == groups_.end() || open.size() != 1 || only(Group::Says::Target) ||
            only(Group::Says::Actual))
            return;
        if (open[0]->columns.size() == bare->second.columns.size() && belong(*open[0], bare->second))
            bare->second.says = Group::Says::Nothing;
    }

    const ColumnHead& headOf(const Group& group) const { return headings_.heads[group.columns.front()]; }

    static Group::Says saidBy(const ColumnHead& head) {
        if (head.words.empty()) return Group::Says::Else;  // nothing but periods: a plan of its own
        switch (head.meaning.figure) {
            case Figure::Target:
                return head.measure == Role::Target ? Group::Says::Target : Group::Says::Else;
            case Figure::Actual:
                return head.measure == Role::Actual ? Group::Says::Actual : Group::Says::Else;
            case Figure::Quantity:
            case Figure::Neutral:
            case Figure::Ratio:
                return Group::Says::Nothing;
            case Figure::None:
                return head.meaning.known() ? Group::Says::Else : Group::Says::Nothing;
            default:
                return Group::Says::Else;
        }
    }

    std::vector<Group*> all(Group::Says says) {
        std::vector<Group*> found;
        for (auto& [words, group] : groups_)
            if (group.says == says) found.push_back(&group);
        std::sort(found.begin(), found.end(),
                  [](const Group* a, const Group* b) { return a->columns.front() < b->columns.front(); });
        return found;
    }
    Group* only(Group::Says says) {
        const std::vector<Group*> found = all(says);
        return found.size() == 1 ? found.front() : nullptr;
    }

    // Of the same periods and of one size.
    bool belong(const Group& group, const Group& other) const {
        std::size_t paired = 0;
        Sizes sizes;
        for (const std::uint32_t column : group.columns)
            for (const std::uint32_t of : other.columns) {
                if (!samePeriod(column, of)) continue;
                ++paired;
                compare(sheet_, headings_, column, of, sizes);
                break;
            }
        return paired >= fewestPeriods && paired * 2 > group.columns.size() && sizes.areAlike();
    }
    bool samePeriod(std::uint32_t a, std::uint32_t b) const {
        const PeriodName &left = *headings_.heads[a].period, &right = *headings_.heads[b].period;
        return left.kind == right.kind && left.number == right.number && left.year == right.year;
    }

    // Numbers of another kind in the target's periods are no actuals.
    void setUnlikeApart(const std::vector<Group*>& groups, const Group& target) {
        for (const Group* group : groups)
            for (const std::uint32_t column : group->columns) {
                ColumnHead& head = headings_.heads[column];
                if (!head.measure && !head.words.empty() && !belong(*group, target))
                    head.ignoredPeriod = true;
            }
    }

    void set(const Group& group, Role measure, bool assumed = true) {
        for (const std::uint32_t column : group.columns) {
            ColumnHead& head = headings_.heads[column];
            head.assumedMeasure = head.assumedMeasure || (assumed && head.measure != measure);
            head.measure = measure;
            head.ignoredPeriod = false;
        }
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
    std::map<std::string, Group> groups_;
};

// By others, or as what is multiplied.
bool isExplained(const Headings& headings, std::uint32_t column) {
    return headings.isFactor(column) ||
           std::any_of(headings.relations.begin(), headings.relations.end(),
                       [=](const ColumnRelation& relation) { return relation.result == column; });
}

// It says of no other figure that it is, and of nothing else.
bool couldBeCounterpart(const ColumnHead& head) {
    if ((head.period && head.period->kind != PeriodKind::Year) || head.meaning.id || head.meaning.total ||
        !head.content.mostlyNumbers() || head.content.mostlyDates() || head.heading.empty())
        return false;
    const Figure figure = head.meaning.figure;
    const auto& roles = head.meaning.roles;  // "Zielsetzung" over numbers is no statement
    const bool statement = !roles.empty() && !head.meaning.ignored &&
                           std::all_of(roles.begin(), roles.end(), [](const HeadingMatch& match) {
                               return match.role == Role::Goal || match.role == Role::Metric;
                           });
    return !head.meaning.known() || statement || figure == Figure::Ratio || figure == Figure::Quantity ||
           figure == Figure::Neutral;
}

// 4, 1, 3, 2: each once, without gaps to speak of.
bool isRanking(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    const std::uint32_t first = headings.lastRow + 1, end = std::min(headings.bodyEnd, first + rowsCompared);
    std::set<double> seen;
    for (std::uint32_t row = first; row < end; ++row) {
        const Cell cell = sheet.block().at(row, column);
        if (!cell.isNumber()) continue;
        if (cell.number() != std::floor(cell.number()) || !seen.insert(cell.number()).second) return false;
    }
    return seen.size() >= 3 && *seen.rbegin() - *seen.begin() < 1.5 * static_cast<double>(seen.size());
}

// Last year's figures are no counterparts of this year's.
bool otherYear(const ColumnHead& head, const ColumnHead& known) {
    return head.period && (!known.period || known.period->year != head.period->year);
}

}  // namespace

void settlePeriodFigures(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    PeriodFigures(sheet, headings, taken).settle();
    settleYearFigures(sheet, headings, taken);
}

namespace {

bool isMoney(const SheetView& sheet, std::uint32_t column) {
    return FormatCursor(sheet, column).any(FormatKind::Currency);
}

}  // namespace

std::optional<Counterpart> counterpartOf(const SheetView& sheet, const Headings& headings,
                                         const std::vector<bool>& taken, std::uint32_t known) {
    const bool percents = headings.heads[known].content.mostlyPercents();
    std::optional<Counterpart> found;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        if (taken[column] || !couldBeCounterpart(head) || isExplained(headings, column) ||
            isRanking(sheet, headings, column) || otherYear(head, headings.heads[known]) ||
            head.content.mostlyPercents() != percents)
            continue;
        Sizes sizes;
        compare(sheet, headings, column, known, sizes);
        const bool says = head.meaning.figure == Figure::Ratio;  // "Achievement"
        const bool certain = says && (percents || sizes.areAmounts() || sizes.goTogether());
        if (!certain && !(sizes.areAlike() && sizes.rows >= 3)) continue;
        // Of two amounts of one thing none is money alone; a rank is none.
        // What comes of a plan stands behind it.
        const bool behind = headings.columnOf(Role::Target) == known ? column > known : column < known;
        if (!certain && (!behind || isMoney(sheet, column) != isMoney(sheet, known) ||
                         numbersRows(sheet, headings, column)))
            continue;
        if (found && found->certain == certain) return std::nullopt;
        if (!found || certain) found = Counterpart{column, certain};
    }
    return found;
}

std::optional<std::uint32_t> counterpartOfPlan(const SheetView& sheet, const Headings& headings,
                                               const std::vector<bool>& taken, const PlanColumns& plan) {
    std::optional<std::uint32_t> found;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        if (taken[column] || !couldBeCounterpart(head) || isExplained(headings, column) ||
            head.content.mostlyPercents())
            continue;
        Sizes sizes;
        compareSum(sheet, headings, plan.columns, column, sizes);
        if (!sizes.areAlike() || sizes.rows < 3) continue;
        if (found) return std::nullopt;
        found = column;
    }
    return found;
}

std::optional<FigurePair> pairOfUnknown(const SheetView& sheet, const Headings& headings,
                                        const std::vector<bool>& taken) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        if (taken[column] || head.content.filled() == 0 || head.content.mostlyTexts()) continue;
        if (head.meaning.known() || !couldBeCounterpart(head) || isExplained(headings, column))
            return std::nullopt;
        open.push_back(column);
    }
    if (open.size() != 2) return std::nullopt;
    Sizes sizes;
    compare(sheet, headings, open[1], open[0], sizes);
    const bool percents = headings.heads[open[0]].content.mostlyPercents();
    if (percents != headings.heads[open[1]].content.mostlyPercents()) return std::nullopt;
    if (percents ? !sizes.areAlike() : !sizes.goTogether()) return std::nullopt;
    const bool gaps = headings.heads[open[0]].content.filled() < headings.heads[open[1]].content.filled();
    return gaps ? FigurePair{open[1], open[0]} : FigurePair{open[0], open[1]};
}

}  // namespace plumbline
