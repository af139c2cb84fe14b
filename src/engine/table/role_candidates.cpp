// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/role_candidates.h"

#include <algorithm>

namespace plumbline {
namespace {

bool fitsContent(Role role, const ColumnContent& content) {
    if (content.filled() == 0) return true;
    switch (role) {
        case Role::Target:
        case Role::Actual:
        case Role::Baseline:
        case Role::Weight:
        case Role::Share:
        case Role::History:
            return content.mostlyNumbers() && !content.mostlyDates();
        case Role::Start:
        case Role::Due:
        case Role::Updated:
            return content.maybeDates();
        case Role::Goal:
        case Role::Owner:
        case Role::Metric:
        case Role::Unit:
        case Role::Status:
        case Role::Kind:
        case Role::Method:
            return content.mostlyTexts();
        default:
            return true;
    }
}

bool namesOwner(const ColumnHead& head) {
    return !head.meaning.roles.empty() && head.meaning.roles.front().role == Role::Owner;
}

int statementCost(const ColumnContent& content, bool besidePeople) {
    // Job titles are no statements: the same few texts again and again beside people.
    const bool repeated = content.distinct * 2 < content.texts;
    // The finer of two statements is the goal; the other heads it ("Objective | Key result").
    return (repeated && besidePeople ? RoleCandidate::wrongContent : 0) -
           static_cast<int>(std::min<std::uint32_t>(content.distinct, 99)) * 2;
}

int costOf(const HeadingMatch& match, const ColumnHead& head, bool besidePeople) {
    int cost = match.rank;
    if (!fitsContent(match.role, head.content)) cost += RoleCandidate::wrongContent;
    if (head.content.filled() == 0) cost += RoleCandidate::noContent;
    if (match.role == Role::Goal) cost += statementCost(head.content, besidePeople);
    if (head.period) cost += 20 - std::clamp(head.period->year - 2010, 0, 20);  // the latest year first
    return cost;
}

}  // namespace

std::vector<RoleCandidate> roleCandidates(const Headings& headings, const std::vector<bool>& taken,
                                          const std::set<Role>& settled) {
    const bool besidePeople =
        std::any_of(headings.heads.begin(), headings.heads.end(), namesOwner) && !headings.period;
    std::vector<RoleCandidate> candidates;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        if (taken[column] || head.meaning.ignored) continue;
        for (const HeadingMatch& match : head.meaning.roles)
            if (!settled.contains(match.role))
                candidates.push_back({column, match.role, costOf(match, head, besidePeople)});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const RoleCandidate& a, const RoleCandidate& b) { return a.cost < b.cost; });
    return candidates;
}

}  // namespace plumbline
