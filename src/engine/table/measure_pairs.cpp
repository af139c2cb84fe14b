// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/measure_pairs.h"

#include <algorithm>

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

void setEarlierYearsApart(Headings& headings, const std::vector<bool>& taken) {
    const auto year = [&](std::uint32_t column) {
        const ColumnHead& head = headings.heads[column];
        if (taken[column] || !head.period || head.period->kind != PeriodKind::Year) return 0;
        const Figure figure = head.meaning.figure;
        const bool amounts = figure == Figure::Ratio && head.content.mostlyNumbers() && !head.content.mostlyPercents();
        return figure == Figure::Target || figure == Figure::Actual || figure == Figure::Quantity || amounts
                   ? head.period->year
                   : 0;
    };
    int newest = 0;
    bool thisYear = false;  // a target, or an actual that says no year
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        newest = std::max(newest, year(column));
        const HeadingMeaning& meaning = headings.heads[column].meaning;
        thisYear = thisYear || (meaning.figure == Figure::Target && !meaning.ignored) ||
                   (year(column) == 0 && !headings.heads[column].period && meaning.figure == Figure::Actual);
    }
    if (!thisYear) return;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        if (year(column) == 0 || year(column) >= newest) continue;
        ColumnHead& head = headings.heads[column];
        if (head.meaning.figure == Figure::Target) {
            head.meaning.ignored = true;
            head.ignoredPeriod = true;
        } else {
            head.meaning.roles = {{Role::History, 0}};
            head.measure = Role::History;
        }
        head.meaning.figure = Figure::Earlier;
    }
}

}  // namespace plumbline
