// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/finding_groups.h"

#include <algorithm>

#include "core/words.h"
#include "goals/rules.h"
#include "sidebar/model/mend_plan.h"
#include "sidebar/model/money.h"

namespace plumbline::sidebar {
namespace {

bool wanted(Shown shown, Severity severity) {
    switch (shown) {
        case Shown::Everything:
            return true;
        case Shown::Errors:
            return severity == Severity::Error;
        case Shown::Warnings:
            return severity == Severity::Warning;
        case Shown::Hints:
            return severity == Severity::Hint;
        case Shown::Mends:
            return false;
    }
    return false;
}

std::string_view severityKey(Severity severity) {
    switch (severity) {
        case Severity::Error:
            return "severity.error";
        case Severity::Warning:
            return "severity.warning";
        case Severity::Hint:
            break;
    }
    return "severity.hint";
}

constexpr std::pair<const char*, bool (*)(const Mend&)> mendGroups[] = {
    {"mend.blanks", [](const Mend& mend) { return mend.isCertain() && mend.kind == MendKind::StrayBlanks; }},
    {"mend.numbers",
     [](const Mend& mend) { return mend.isCertain() && mend.kind == MendKind::NumberAsText; }},
    {"mend.doubts", [](const Mend& mend) { return !mend.isCertain(); }},
};

}  // namespace

std::vector<NameSlip> slipsIn(const Snapshot& now) {
    std::vector<NameSlip> slips;
    if (!now.any() || !now.model->table().credits) return slips;
    for (const ReconciledRow& row : now.model->table().credits->reconciliation())
        for (const NameSlip& slip : row.slips)
            if (std::none_of(slips.begin(), slips.end(),
                             [&](const NameSlip& known) { return sameName(known.booked, slip.booked); }))
                slips.push_back(slip);
    return slips;
}

std::string slipLine(const NameSlip& slip, const Words& words) {
    return words("aliases.one", {slip.booked, slip.known});
}

FindingGroups::FindingGroups(const Snapshot& now, const Words& words, Shown shown)
    : kept_(now.shared_from_this()), now_(*kept_), words_(words) {
    for (std::size_t i = 0; i < now.findings.all.size(); ++i) {
        const Rule rule = now.findings.all[i].rule;
        if (!wanted(shown, severityOf(rule))) continue;
        const bool fresh = members_.empty() || now.findings.all[members_.back().front()].rule != rule;
        if (fresh) {
            members_.emplace_back();
            isMend_.push_back(false);
            groups_.push_back({words(std::string("rule.").append(ruleCode(rule))), severityOf(rule), 0});
        }
        members_.back().push_back(i);
    }
    if (shown == Shown::Everything || shown == Shown::Mends)
        for (const auto& [heading, belongs] : mendGroups) addMends(heading, belongs);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        FindingGroup& group = groups_[g];
        group.count = members_[g].size();
        const std::string_view kind =
            isMend_[g] ? std::string_view("severity.mend") : severityKey(group.severity);
        group.text = words("findings.group", {words(kind), group.text, words.count(group.count)});
        if (isMend_[g]) continue;
        group.cost = costOfAll(members_[g]);
        if (group.cost.amount.isNumber())
            group.text = words("findings.cost",
                               {group.text, money(now, group.cost.goal, rounded(group.cost.amount), words)});
    }
}

void FindingGroups::addMends(const char* heading, bool (*belongs)(const Mend&)) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < now_.mends.size(); ++i)
        if (belongs(now_.mends[i])) members.push_back(i);
    if (members.empty()) return;
    members_.push_back(std::move(members));
    isMend_.push_back(true);
    groups_.push_back({words_(heading), Severity::Hint, 0});
}

// Added up where all of it is of one unit that is known; nothing where it comes to nothing.
Cost FindingGroups::costOfAll(const std::vector<std::size_t>& findings) const {
    SumOf sum;
    GoalIndex like = noGoal;
    for (const std::size_t index : findings) {
        const Cost cost = costOf(now_, now_.findings.all[index]);
        if (!cost.amount.isNumber() || cost.amount.number() == 0) continue;
        const GoalTable& table = now_.model->table();
        const bool known = !table.unitOf(cost.goal).name.empty();
        if (!known || (like != noGoal && table.unitsDiffer(like, cost.goal))) return {};
        if (like == noGoal) like = cost.goal;
        sum.take(cost.amount, 1);
    }
    return {like, sum.result()};
}

FindingItem FindingGroups::itemOfFinding(std::size_t index) const {
    const Finding& finding = now_.findings.all[index];
    FindingItem item{now_.findings.sentence(finding, words_), finding.row, finding.column, noMend};
    item.finding = index;
    if (finding.rule == Rule::BookingUnmatched) item.slips = now_.findings.booked[finding.other].slips;
    return item;
}

FindingItem FindingGroups::itemOfMend(std::size_t index) const {
    const Mend& mend = now_.mends[index];
    return {mendLine(now_, mend, words_), mend.row, mend.column, index};
}

std::vector<FindingItem> FindingGroups::items(std::size_t group) const {
    std::vector<FindingItem> items;
    for (std::size_t member : members_[group]) {
        if (items.size() == mostItems) {
            items.push_back({words_("findings.more", {words_.count(members_[group].size() - mostItems)}),
                             noRow, noRow, noMend});
            break;
        }
        items.push_back(isMend_[group] ? itemOfMend(member) : itemOfFinding(member));
    }
    return items;
}

std::string FindingGroups::summary() const {
    if (!now_.any()) return {};
    std::size_t counts[3] = {};
    for (const Finding& finding : now_.findings.all)
        ++counts[static_cast<std::size_t>(severityOf(finding.rule))];
    if (now_.findings.all.empty()) return words_("findings.none");
    return words_("findings.summary",
                  {words_.count(counts[0]), words_.count(counts[1]), words_.count(counts[2])});
}

}  // namespace plumbline::sidebar
