// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/role_candidates.h"

#include <algorithm>

#include "vocabulary/phrase.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

// What numbers prove weighs more than any word; a role without a word for it less than a word.
constexpr int proof = 400, withoutWord = 150, answers = 30, likelyRatio = 300, statementRank = 15,
              likelyForecast = 40;

bool isMeasure(Role role) {
    return role == Role::Target || role == Role::Actual || role == Role::Baseline || role == Role::History;
}

bool fitsContent(Role role, const ColumnHead& head) {
    const ColumnContent& content = head.content;
    if (content.filled() == 0) return true;
    switch (role) {
        case Role::Actual:
            if (head.meaning.figure == Figure::Done && content.mostlyYesNo()) return true;
            [[fallthrough]];
        case Role::Target:
        case Role::Baseline:
        case Role::Weight:
        case Role::Share:
        case Role::History:
            return content.mostlyNumbers() && !content.mostlyDates();
        case Role::Progress:
        case Role::Confidence:
            return !content.mostlyDates() && !content.mostlyPeople();
        case Role::Start:
        case Role::Due:
        case Role::Updated:
            return content.maybeDates();
        case Role::Owner:  // "Go to the gym" is no owner; a heading that says so in other words has its say
            return content.mostlyTexts() &&
                   (content.people * 2 >= content.texts || !head.meaning.could(Role::Goal));
        case Role::Unit:  // "Sales unit" over people and regions that each stand once names the rows
            return content.mostlyTexts() && !(content.texts > 2 && content.distinct == content.texts &&
                                              content.mostlyPeople());
        case Role::Goal:
        case Role::Metric:
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

// The heading names statements and nothing else: "Goal", "Key result".
bool saysGoal(const ColumnHead& head) {
    return head.meaning.closeness == Closeness::Exact && head.meaning.could(Role::Goal) &&
           !head.meaning.could(Role::Owner) && !head.meaning.could(Role::Level);
}

int statementCost(const ColumnHead& head, bool besidePeople) {
    const ColumnContent& content = head.content;
    // Job titles are no statements: the same few texts again and again beside people.
    const bool repeated = content.distinct * 2 < content.texts && !head.meaning.metric && !saysGoal(head);
    // A column that is mostly blank describes some goals; it does not name them.
    const bool sparse = content.filled() * 2 < content.sampled && content.sampled > 1;
    // "Name" over people is theirs.
    const bool people = head.meaning.could(Role::Owner) && content.mostlyPeople();
    // The finer of two statements is the goal; the other heads it ("Objective | Key result"): it repeats, or
    // leaves its repeats blank.
    const int coarse =
        content.sampled == 0 ? 0 : static_cast<int>(100 - 100 * content.distinct / content.sampled);
    return coarse + (repeated && besidePeople ? RoleCandidate::wrongContent : 0) +
           (sparse ? RoleCandidate::noContent : 0) + (people ? RoleCandidate::noContent : 0) -
           static_cast<int>(std::min<std::uint32_t>(content.distinct, 99)) * 2;
}

// An id stands once; one that repeats is that of a level above.
int repeatedId(const ColumnContent& content) {
    constexpr std::uint32_t all = 300;
    const std::uint32_t distinct = std::min(content.distinct + content.distinctNumbers, content.sampled);
    return static_cast<int>(all - all * distinct / content.sampled);
}

int costOf(const HeadingMatch& match, const ColumnHead& head, bool besidePeople) {
    int cost = match.rank;
    if (!fitsContent(match.role, head)) cost += RoleCandidate::wrongContent;
    if (head.content.filled() == 0 || (isMeasure(match.role) && head.content.onlyZeros())) cost += RoleCandidate::noContent;
    if (match.role == Role::Goal) cost += statementCost(head, besidePeople);
    if (match.role == Role::Id && head.content.sampled > 0) cost += repeatedId(head.content);
    if (match.role == Role::Actual && head.meaning.figure == Figure::Done) cost += answers;
    if (match.role == Role::Target && head.content.mostlyNumbers()) {
        if (head.meaning.could(Role::Goal)) cost -= std::min(match.rank, statementRank);  // numbers are no statements
        if (isWord(WordClass::Forecast, head.heading)) cost += likelyForecast;
    }
    if (isMeasure(match.role) && head.meaning.maybeRatio && head.content.mostlyPercents())
        cost += likelyRatio;
    if (head.period) cost += 20 - std::clamp(head.period->year - 2010, 0, 20);  // the latest year first
    return cost;
}

class Collector {
  public:
    Collector(const Headings& headings, const std::vector<bool>& taken, const std::set<Role>& settled)
        : headings_(headings), taken_(taken), settled_(settled) {}

    std::vector<RoleCandidate> collect() {
        const bool besidePeople =
            std::any_of(headings_.heads.begin(), headings_.heads.end(), namesOwner) && !headings_.period;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (taken_[column] || head.meaning.ignored) continue;
            for (const HeadingMatch& match : head.meaning.roles)
                if (!settled_.contains(match.role))
                    candidates_.push_back({column, match.role, costOf(match, head, besidePeople)});
        }
        for (const ColumnRelation& relation : headings_.relations) weigh(relation);
        setForecastsBehind();
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [](const RoleCandidate& a, const RoleCandidate& b) { return a.cost < b.cost; });
        return std::move(candidates_);
    }

  private:
    void weigh(const ColumnRelation& relation) {
        if (relation.kind == RelationKind::Sum) return preferSum(relation);
        if (relation.kind == RelationKind::Difference) return weighComparison(relation);
        if (relation.kind == RelationKind::Product) return setFactorsBehind(relation);
        for (RoleCandidate& candidate : candidates_)
            if (candidate.column == relation.result && isMeasure(candidate.role))
                candidate.cost += RoleCandidate::wrongContent;
        if (relation.kind == RelationKind::RunningSum) {
            // What a running total adds up is the figure itself.
            if (headings_.heads[relation.result].meaning.figure != Figure::Target &&
                !headings_.heads[relation.first].meaning.known())
                prove(relation.first, Role::Actual, Role::Target);
            return;
        }
        // What has grown came about; by what it is measured may be last year's.
        if (relation.kind == RelationKind::Growth) return prove(relation.first, Role::Actual, Role::Target);
        if (relation.first == relation.second) return;  // a difference by a target: of which figure is not known
        prove(relation.first, Role::Actual, Role::Target);
        prove(relation.second, Role::Target, Role::Actual);
    }

    Figure figureOf(std::uint32_t column) const { return headings_.heads[column].meaning.figure; }

    // "Target service | Target gadgets | Target all": of figures with one word the one that adds up the others.
    void preferSum(const ColumnRelation& relation) {
        if (figureOf(relation.result) != Figure::Target || figureOf(relation.first) != Figure::Target ||
            figureOf(relation.second) != Figure::Target)
            return;
        for (RoleCandidate& candidate : candidates_)
            if (candidate.column == relation.result && candidate.role == Role::Target) candidate.cost -= withoutWord;
    }

    // "Budget | Actual | Difference | Yearly budget": those that are compared are the pair.
    void provePair(std::uint32_t target, std::uint32_t actual) {
        if (figureOf(target) != Figure::Target || figureOf(actual) != Figure::Actual) return;
        prove(target, Role::Target, Role::Actual);
        prove(actual, Role::Actual, Role::Target);
    }

    // What is compared is the pair; without a target ("Projected | Real | Difference") what the results are compared with is what was
    // planned.
    void weighComparison(const ColumnRelation& relation) {
        provePair(relation.first, relation.second);
        provePair(relation.second, relation.first);
        const bool first =
            figureOf(relation.first) == Figure::Forecast && figureOf(relation.second) == Figure::Actual;
        const bool second =
            figureOf(relation.second) == Figure::Forecast && figureOf(relation.first) == Figure::Actual;
        const bool plain =
            std::any_of(headings_.heads.begin(), headings_.heads.end(),
                        [](const ColumnHead& head) { return head.meaning.figure == Figure::Target; });
        // "To spend | Spent | Left" over errors: what is left of it when the results are taken off is the plan, whatever it is
        // called. Where values stand, an income less its costs looks the same.
        const ColumnHead &from = headings_.heads[relation.first], &left = headings_.heads[relation.result];
        const bool broken = left.content.errors > 0 && left.content.numbers == 0;
        // "Qty | Completed | Pending": of pieces, too.
        const bool pieces = from.meaning.figure == Figure::Quantity && left.meaning.figure != Figure::Target;
        if (!plain && pieces && headings_.heads[relation.second].meaning.could(Role::Actual))
            return prove(relation.first, Role::Target, Role::Actual);
        if (!plain && broken && !from.meaning.known() && figureOf(relation.second) == Figure::Actual)
            return prove(relation.first, Role::Target, Role::Actual);
        if ((!first && !second) || plain || figureOf(relation.result) != Figure::Difference) return;
        prove(first ? relation.first : relation.second, Role::Target, Role::Actual);
    }

    // "Price | Pieces | Amount": nobody is measured by a price, unless a word says so.
    void setFactorsBehind(const ColumnRelation& relation) {
        for (RoleCandidate& candidate : candidates_) {
            const Figure figure = headings_.heads[candidate.column].meaning.figure,
                         result = headings_.heads[relation.result].meaning.figure;
            const bool factor = candidate.column == relation.first || candidate.column == relation.second;
            if (!factor || !isMeasure(candidate.role)) continue;
            // "Budget hours | Rate | Budget": of a factor and its product with one word the product is meant.
            const bool said =
                figure == Figure::Target || (figure == Figure::Actual && result == Figure::Actual);
            if (said && figure == result) candidate.cost += withoutWord;
            if (!said) candidate.cost += RoleCandidate::noContent + RoleCandidate::wrongContent;
        }
    }

    // "Plan de ventas | Ventas | Previsión": a word that may be a forecast is one beside a plain target.
    void setForecastsBehind() {
        const auto isPlain = [&](const RoleCandidate& candidate) {
            const ColumnHead& head = headings_.heads[candidate.column];
            return candidate.role == Role::Target && head.meaning.figure == Figure::Target &&
                   !candidate.hasWrongContent() && head.content.mostlyNumbers() &&
                   !phraseOf(head.heading).has(WordClass::Forecast);
        };
        if (std::none_of(candidates_.begin(), candidates_.end(), isPlain)) return;
        for (RoleCandidate& candidate : candidates_)
            if (candidate.role == Role::Target &&
                phraseOf(headings_.heads[candidate.column].heading).has(WordClass::Forecast))
                candidate.cost += proof;
    }

    void prove(std::uint32_t column, Role role, Role other) {
        if (taken_[column] || settled_.contains(role)) return;
        for (RoleCandidate& candidate : candidates_) {
            if (candidate.column != column) continue;
            if (candidate.role == role) return static_cast<void>(candidate.cost -= proof);
            if (candidate.role == other && headings_.heads[column].meaning.figure == Figure::Target) return;
        }
        if (!headings_.heads[column].meaning.id) candidates_.push_back({column, role, withoutWord - proof});
    }

    const Headings& headings_;
    const std::vector<bool>& taken_;
    const std::set<Role>& settled_;
    std::vector<RoleCandidate> candidates_;
};

}  // namespace

std::vector<RoleCandidate> roleCandidates(const Headings& headings, const std::vector<bool>& taken,
                                          const std::set<Role>& settled) {
    return Collector(headings, taken, settled).collect();
}

}  // namespace plumbline
