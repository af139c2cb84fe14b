// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_roles.h"

#include <algorithm>
#include <map>
#include <set>

#include "table/plan_columns.h"
#include "table/role_candidates.h"

namespace plumbline {
namespace {

bool couldBe(const ColumnHead& head, Role role) {
    return std::any_of(head.meaning.roles.begin(), head.meaning.roles.end(),
                       [=](const HeadingMatch& match) { return match.role == role; });
}

class RoleChooser {
  public:
    RoleChooser(const SheetView& sheet, Headings& headings)
        : sheet_(sheet), headings_(headings), taken_(headings.columnEnd, false) {}

    std::optional<Error> choose(const std::vector<ColumnRule>& rules) {
        for (const ColumnRule& rule : rules)
            if (const auto problem = applyRule(rule)) return problem;
        findPeriodColumn();
        choosePlans(sheet_, headings_, ruledPlan_, taken_);
        candidates_ = roleCandidates(headings_, taken_, settled_);
        assign();
        findDimensions();
        listUnused();
        std::stable_sort(headings_.columns.begin(), headings_.columns.end(),
                         [](const auto& a, const auto& b) { return a.column < b.column; });
        return std::nullopt;
    }

  private:
    std::optional<Error> applyRule(const ColumnRule& rule) {
        if (rule.bars()) {
            settled_.insert(rule.role);
            return std::nullopt;
        }
        const std::optional<std::uint32_t> column = columnNamed(sheet_, headings_, rule);
        if (!column) return Error{ErrorKind::InvalidArgument, {"error.noheading", {rule.shown}}};
        const ColumnHead& head = headings_.heads[*column];
        if (head.period && (rule.role == Role::Target || rule.role == Role::Actual) &&
            head.period->kind != PeriodKind::Year) {
            ruledPlan_[rule.role] = *column;
            return std::nullopt;
        }
        taken_[*column] = true;
        if (rule.role == Role::Level)
            headings_.levels.push_back(*column);
        else if (rule.role == Role::History)
            headings_.history.push_back(*column);
        else
            settled_.insert(rule.role);
        add(rule.role, *column);
        return std::nullopt;
    }

    void add(Role role, std::uint32_t column) {
        headings_.columns.push_back({role, headings_.heads[column].heading, column, false, {}});
    }

    // The finest column of periods: "Year | Month" are months of that year.
    void findPeriodColumn() {
        std::optional<std::uint32_t> years;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (!head.meaning.period || taken_[column] || head.period) continue;
            const ColumnContent& content = head.content;
            const bool named = content.periodTexts > 0 && content.periodTexts * 2 >= content.filled();
            if (content.numbers > 0 && holdsYears(sheet_, headings_.lastRow, column)) {
                if (!years) years = column;
            } else if (!headings_.period && (content.mostlyDates() || named)) {
                headings_.period = column;
            }
        }
        if (!headings_.period)
            headings_.period = years;
        else
            headings_.year = years;
        for (const auto& column : {headings_.period, headings_.year})
            if (column) taken_[*column] = true;
    }

    bool means(const RoleCandidate& candidate) const {
        const HeadingMeaning& meaning = headings_.heads[candidate.column].meaning;
        return meaning.roles.size() == 1 && meaning.closeness == Closeness::Exact && !meaning.dimension &&
               candidate.role != Role::Goal;
    }

    bool isEligible(const RoleCandidate& candidate) const {
        // A heading that means this role and nothing else keeps it whatever stands below.
        if (candidate.hasWrongContent() && !means(candidate)) return false;
        if (isCovered(candidate.role)) return false;
        // "Region | Manager | Rep" beside a region that is also a word for something else: groups stay
        // groups.
        return !(headings_.heads[candidate.column].meaning.dimension && candidate.isDoubtful());
    }

    // A measure that stands in period columns needs no column of its own.
    bool isCovered(Role role) const {
        return (role == Role::Target && !headings_.targetPlan.columns.empty()) ||
               (role == Role::Actual && !headings_.actualPlan.columns.empty());
    }

    void assign() {
        std::map<Role, std::uint32_t> chosen;
        for (const RoleCandidate& candidate : candidates_) {
            if (taken_[candidate.column] || chosen.contains(candidate.role)) continue;
            if (!isEligible(candidate)) continue;
            chosen[candidate.role] = candidate.column;
            taken_[candidate.column] = true;
        }
        for (const auto& [role, column] : chosen) {
            add(role, column);
            if (role == Role::History) headings_.history.push_back(column);
        }
        for (RecognisedColumn& column : headings_.columns)
            if (!column.fromPeriods) column.runnersUp = runnersUp(column);
        addHistory();
    }

    // Further columns of earlier results.
    void addHistory() {
        for (const RoleCandidate& candidate : candidates_) {
            if (candidate.role != Role::History || taken_[candidate.column] || candidate.hasWrongContent())
                continue;
            taken_[candidate.column] = true;
            headings_.history.push_back(candidate.column);
            add(Role::History, candidate.column);
        }
    }

    std::string runnersUp(const RecognisedColumn& winner) const {
        std::string text;
        for (const RoleCandidate& candidate : candidates_) {
            const bool other = candidate.column != winner.column && candidate.role == winner.role;
            if (!other || candidate.hasWrongContent()) continue;
            if (!text.empty()) text += ", ";
            text += placedHeading(sheet_, headings_, candidate.column);
        }
        return text;
    }

    void findDimensions() {
        const std::optional<std::uint32_t> owner = headings_.columnOf(Role::Owner);
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || head.period || head.meaning.ignored || head.meaning.total) continue;
            if (!head.content.mostlyTexts()) continue;
            const bool unknown = !head.meaning.known() && leftOfNumbers(column);
            // A second column of people to the left whose names repeat: managers above reps.
            const bool managers = owner && column < *owner && head.content.distinct < head.content.texts &&
                                  couldBe(head, Role::Owner);
            if (head.meaning.dimension || couldBe(head, Role::Goal) || unknown || managers)
                headings_.dimensions.push_back(column);
        }
    }

    bool leftOfNumbers(std::uint32_t column) const {
        for (std::uint32_t left = 0; left < column; ++left) {
            const ColumnHead& head = headings_.heads[left];
            if (head.content.mostlyNumbers() && !(head.meaning.known() && head.meaning.roles.size() == 1 &&
                                                  head.meaning.roles.front().role == Role::Id))
                return false;
        }
        return true;
    }

    void listUnused() {
        std::set<std::uint32_t> used(headings_.dimensions.begin(), headings_.dimensions.end());
        for (const auto* plan : {&headings_.targetPlan, &headings_.actualPlan})
            used.insert(plan->totals.begin(), plan->totals.end());
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (!taken_[column] && !used.contains(column) && !headings_.heads[column].heading.empty())
                headings_.unused.push_back(placedHeading(sheet_, headings_, column));
    }

    const SheetView& sheet_;
    Headings& headings_;
    std::vector<bool> taken_;
    std::set<Role> settled_;                   // by rules: with a column, or without
    std::map<Role, std::uint32_t> ruledPlan_;  // a rule's period column: all of its kind are meant
    std::vector<RoleCandidate> candidates_;
};

}  // namespace

std::optional<Error> chooseRoles(const SheetView& sheet, Headings& headings,
                                 const std::vector<ColumnRule>& rules) {
    return RoleChooser(sheet, headings).choose(rules);
}

}  // namespace plumbline
