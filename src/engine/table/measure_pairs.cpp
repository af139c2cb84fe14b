// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/measure_pairs.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include "core/words.h"

namespace plumbline {
namespace {

// How far two columns are from belonging together.
constexpr int otherSubject = 90, likeSubject = 10, oneWithout = 20, otherPeriod = 90, onePeriod = 10;
constexpr int muchApart = 250;  // more than words differ in rank: what numbers prove

// "sales" and "sales zorp": both measure sales.
bool shareWord(std::string_view left, std::string_view right) {
    while (!left.empty()) {
        const std::size_t end = std::min(left.find(' '), left.size());
        const std::string word = " " + std::string(left.substr(0, end)) + " ";
        if ((" " + std::string(right) + " ").find(word) != std::string::npos) return true;
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return false;
}

int apart(const ColumnHead& target, const ColumnHead& actual) {
    int cost = 0;
    const std::string &left = target.meaning.subject, &right = actual.meaning.subject;
    if (left != right)
        cost += left.empty() || right.empty() ? oneWithout : shareWord(left, right) ? likeSubject : otherSubject;
    if (target.period && actual.period) {
        const bool same = target.period->kind == actual.period->kind &&
                          target.period->number == actual.period->number &&
                          target.period->year == actual.period->year;
        cost += same ? 0 : otherPeriod;
    } else if (target.period || actual.period) {
        cost += onePeriod;
    }
    return cost;
}

// Both headings say which figure they are, of one measure and period.
bool isSaid(const Headings& headings, const MeasurePair& pair) {
    const ColumnHead &target = headings.heads[pair.target], &actual = headings.heads[pair.actual];
    const bool said = (actual.meaning.figure == Figure::Actual && !actual.meaning.maybeRatio) || actual.meaning.figure == Figure::Quantity;
    return target.meaning.figure == Figure::Target && said && target.content.mostlyNumbers() &&
           actual.content.mostlyNumbers() && target.period.has_value() == actual.period.has_value() &&
           apart(target, actual) <= likeSubject;
}

bool holds(const ColumnHead& head, std::string_view subject) {
    return subject.empty() || foldWord(head.heading).find(subject) != std::string::npos;
}

}  // namespace

std::optional<MeasurePair> bestPair(const Headings& headings, const std::vector<RoleCandidate>& candidates,
                                    std::string_view subject) {
    std::optional<MeasurePair> best, first;
    int least = 0, firstCost = 0;
    const auto usable = [&](const RoleCandidate& candidate, Role role) {
        return candidate.role == role && !candidate.hasWrongContent() &&
               holds(headings.heads[candidate.column], subject);
    };
    for (const RoleCandidate& target : candidates) {
        if (!usable(target, Role::Target)) continue;
        for (const RoleCandidate& actual : candidates) {
            if (!usable(actual, Role::Actual) || actual.column == target.column) continue;
            const int cost = target.cost + actual.cost +
                             apart(headings.heads[target.column], headings.heads[actual.column]);
            if (const MeasurePair pair{target.column, actual.column};
                isSaid(headings, pair) && (!first || pair.before(*first))) {
                first = pair;
                firstCost = cost;
            }
            if (best && cost >= least) continue;
            best = MeasurePair{target.column, actual.column};
            least = cost;
        }
    }
    // Of several measures, each with its target and its actual, the first: how usual their words are says nothing.
    const bool alike = best && first && isSaid(headings, *best) && firstCost - least < muchApart;
    return alike ? first : best;
}

namespace {

// The figures of years that stand beside one another: which year's the pair is, and what the others are then.
class Years {
  public:
    Years(Headings& headings, const std::vector<bool>& taken) : headings_(headings), taken_(taken) {}

    void setApart() {
        if (!hasThisYear()) return;
        const int year = pairsYear();
        std::optional<std::uint32_t> read, later;
        std::set<int, std::greater<>> others;  // years with a plan
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const bool target = headings_.heads[column].meaning.figure == Figure::Target;
            if (yearAt(column) == year && target && !read) read = column;
            if (yearAt(column) > year && target && !later) later = column;
            if (yearAt(column) == 0 || yearAt(column) == year) continue;
            if (target) others.insert(yearAt(column));
            setAside(headings_.heads[column], target || yearAt(column) > year);
        }
        // Another year's plan is another period's: not added, and chosen by a rule.
        if (isRuled(year)) return;
        if (read && later) noteDoubt(headings_, *read, Role::Target, Role::Target, *later);
        if (read && !others.empty()) noteYears(*read, others);
    }

  private:
    int yearAt(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        if (taken_[column] || !head.period || head.period->kind != PeriodKind::Year) return 0;
        const Figure figure = head.meaning.figure;
        const bool amounts = figure == Figure::Ratio && head.content.mostlyNumbers() && !head.content.mostlyPercents();
        return figure == Figure::Target || figure == Figure::Actual || figure == Figure::Quantity || amounts
                   ? head.period->year
                   : 0;
    }

    bool sayActualOfNoYear() const {
        return std::any_of(headings_.heads.begin(), headings_.heads.end(), [](const ColumnHead& head) {
            return !head.period && head.meaning.figure == Figure::Actual;
        });
    }
    // A target, or an actual that says no year.
    bool hasThisYear() const {
        return sayActualOfNoYear() ||
               std::any_of(headings_.heads.begin(), headings_.heads.end(), [](const ColumnHead& head) {
                   return head.meaning.figure == Figure::Target && !head.meaning.ignored;
               });
    }

    bool isRuled(int year) const { return headings_.ruledYear == year || ruledYear() == year; }
    void noteYears(std::uint32_t read, const std::set<int, std::greater<>>& others) {
        Note note;
        note.kind = NoteKind::OtherMeasure;
        note.column = read;
        note.first = "year";
        note.cell = std::to_string(yearAt(read));
        for (const int year : others) note.second.append(note.second.empty() ? "" : ", ").append(std::to_string(year));
        headings_.notes.push_back(std::move(note));
    }

    // "year=2023" where that year has figures; that of a rule's column; else the newest, unless nothing has come of its plan yet and an earlier year has both.
    int pairsYear() const {
        if (const auto ruled = ruledYear()) return *ruled;
        for (std::uint32_t column = 0; column < headings_.columnEnd && headings_.ruledYear != 0; ++column)
            if (yearAt(column) == headings_.ruledYear) return headings_.ruledYear;
        std::set<int> planned, came;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (const int year = yearAt(column); year != 0)
                (headings_.heads[column].meaning.figure == Figure::Target ? planned : came).insert(year);
        const int newest =
            std::max(planned.empty() ? 0 : *planned.rbegin(), came.empty() ? 0 : *came.rbegin());
        if (came.contains(newest) || sayActualOfNoYear()) return newest;
        const auto both =
            std::find_if(planned.rbegin(), planned.rend(), [&](int year) { return came.contains(year); });
        return both == planned.rend() ? newest : *both;
    }
    std::optional<int> ruledYear() const {
        for (const RecognisedColumn& column : headings_.columns)
            if (const auto& period = headings_.heads[column.column].period;
                period && period->kind == PeriodKind::Year &&
                (column.role == Role::Target || column.role == Role::Actual))
                return period->year;
        return std::nullopt;
    }

    // What came of earlier years is history; their plans and later years are not read.
    static void setAside(ColumnHead& head, bool ignored) {
        if (ignored) {
            head.meaning.ignored = true;
            head.ignoredPeriod = true;
        } else {
            head.meaning.roles = {{Role::History, 0}};
            head.measure = Role::History;
        }
        head.meaning.figure = Figure::Earlier;
    }

    Headings& headings_;
    const std::vector<bool>& taken_;
};

}  // namespace

void setEarlierYearsApart(Headings& headings, const std::vector<bool>& taken) {
    Years(headings, taken).setApart();
}

}  // namespace plumbline
