// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_roles.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/words.h"
#include "table/code_columns.h"
#include "table/column_relations.h"
#include "table/content_roles.h"
#include "table/date_spans.h"
#include "table/dated_versions.h"
#include "table/figure_cycles.h"
#include "table/figure_pairs.h"
#include "table/figure_rows.h"
#include "table/group_totals.h"
#include "table/id_links.h"
#include "table/level_columns.h"
#include "table/like_targets.h"
#include "table/measure_choice.h"
#include "table/measure_pairs.h"
#include "table/numbered_periods.h"
#include "table/part_columns.h"
#include "table/period_column.h"
#include "table/period_gaps.h"
#include "table/plan_columns.h"
#include "table/rate_twins.h"
#include "table/refuted_roles.h"
#include "table/revisions.h"
#include "table/role_candidates.h"
#include "table/stated_columns.h"
#include "table/stated_progress.h"
#include "table/whole_of_parts.h"
#include "table/word_columns.h"
#include "vocabulary/phrase.h"

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
        if (!subject_.empty()) setOtherMeasuresApart(headings_, taken_, subject_);
        if (!settled_.contains(Role::Id) && !settled_.contains(Role::Parent)) markIdLinks(sheet_, headings_, taken_);
        markDateSpans(sheet_, headings_, taken_);
        findPeriodColumn(sheet_, headings_, taken_);
        setCodesApart(sheet_, headings_, taken_);
        headings_.figureColumn = findFigureColumn(sheet_, headings_);
        if (!headings_.figureColumn) headings_.figureColumn = findAlternation(sheet_, headings_);
        if (!headings_.figureColumn) findFigureCycle(sheet_, headings_);
        if (headings_.figureColumn) takeFigureColumn(*headings_.figureColumn);
        headings_.relations = relationsBetween(sheet_, headings_);
        setEarlierYearsApart(headings_, taken_);
        setOlderColumnsApart(headings_, taken_);
        setTwinsApart(sheet_, headings_, taken_);
        findRevisions();
        if (ruledPlan_.empty()) setDatedVersionsApart(sheet_, headings_, taken_);
        fillPeriodGaps(sheet_, headings_, taken_);
        findNumberedPeriods(sheet_, headings_, taken_);
        settlePeriodFigures(sheet_, headings_, taken_);
        choosePlans(sheet_, headings_, ruledPlan_, taken_);
        if (!settled_.contains(Role::Target) && !settled_.contains(Role::Actual))
            takePartColumns(sheet_, headings_, taken_);
        vetoWords();
        setGroupTotalsApart(sheet_, headings_, taken_);
        candidates_ = roleCandidates(headings_, taken_, settled_);
        assign();
        if (!settled_.contains(Role::Target)) {
            settleLikeTargets(sheet_, headings_, taken_);
            takeWholeOfParts(sheet_, headings_, taken_);
        }
        takeStatus();
        takeStatedProgress();
        dropScoresThatAreNoProgress();
        ContentRoles content(sheet_, headings_, taken_, settled_);
        content.beforeLevels();
        findDimensions();
        content.afterLevels();
        headings_.unused = unusedColumns();
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
        // A band over columns of numbers names no column.
        const bool names = column && !headings_.heads[*column].content.mostlyNumbers();
        if (!names && rule.role == Role::Metric && takeSubject(rule)) return std::nullopt;
        if (!column && rule.role == Role::Method && takeMethod(rule)) return std::nullopt;
        if (!column) return Error{ErrorKind::InvalidArgument, {"error.noheading", {rule.shown}}};
        const ColumnHead& head = headings_.heads[*column];
        if (head.period && (rule.role == Role::Target || rule.role == Role::Actual) &&
            head.period->kind != PeriodKind::Year) {
            ruledPlan_[rule.role] = *column;
            return std::nullopt;
        }
        taken_[*column] = true;
        headings_.parentRuled = headings_.parentRuled || rule.role == Role::Parent;
        if (rule.role == Role::Level)
            headings_.levels.push_back(*column);
        else if (rule.role == Role::History)
            headings_.history.push_back(*column);
        else
            settled_.insert(rule.role);
        add(rule.role, *column);
        return std::nullopt;
    }

    // "method=average" names no column: it is how all goals roll up that say nothing else.
    bool takeMethod(const ColumnRule& rule) {
        headings_.method = readMethod(rule.shown);
        return headings_.method.has_value();
    }

    // "metric=ROI" says which of several measures of a row is meant.
    bool takeSubject(const ColumnRule& rule) {
        for (const ColumnHead& head : headings_.heads)
            if (foldWord(head.heading).find(rule.heading) != std::string::npos) {
                subject_ = rule.heading;
                return true;
            }
        return false;
    }

    void add(Role role, std::uint32_t column) {
        headings_.columns.push_back({role, headings_.heads[column].heading, column, false, {}});
    }

    void takeFigureColumn(std::uint32_t column) {
        const bool named = taken_[column];
        taken_[column] = true;
        if (!headings_.figuresBelowNames || named || !settled_.insert(Role::Goal).second) return;
        add(Role::Goal, column);
    }

    void findRevisions() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (head.meaning.revision && head.meaning.roles.empty() && head.meaning.figure == Figure::None &&
                head.content.filled() > 0)
                headings_.revision = column;
        }
    }

    bool means(const RoleCandidate& candidate) const {
        const ColumnHead& head = headings_.heads[candidate.column];
        const HeadingMeaning& meaning = head.meaning;
        // A figure's column holds a number at least.
        if ((candidate.role == Role::Actual || candidate.role == Role::Target) &&
            head.content.numbers + head.content.numberTexts + head.content.errors == 0)
            return false;
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

    // A column none of whose words is known is no method and no kind; one whose words name levels is these.
    void vetoWords() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            HeadingMeaning& meaning = headings_.heads[column].meaning;
            if (taken_[column]) continue;
            if (saysFigureOverTexts(headings_.heads[column])) meaning = {};
            if (saysWho(headings_.heads[column])) meaning = whoDidIt();
            judgeByContent(sheet_, headings_, column);
            refuteRoles(sheet_, headings_, column);
            if (!meaning.could(Role::Kind) && !meaning.could(Role::Method)) continue;
            const WordShares shares = wordsIn(column);
            std::erase_if(meaning.roles, [&](const HeadingMatch& match) {
                return (match.role == Role::Kind && shares.kinds * 2 < std::max(shares.texts, 1u)) ||
                       (match.role == Role::Method && shares.methods == 0);
            });
            if (shares.levels * 2 > shares.texts && shares.kinds == 0 && shares.methods == 0)
                meaning.roles.insert(meaning.roles.begin(), {Role::Level, 0});
            // "Type" says nothing then; of "Strategische Stoßrichtung" one word is known, and says something else.
            meaning.ignored = meaning.ignored ||
                              (!meaning.known() && phraseOf(headings_.heads[column].heading).unknown == 0);
        }
    }

    // "Job left" over what is to be done: no difference is made of texts.
    static bool saysFigureOverTexts(const ColumnHead& head) {
        const bool figure = head.meaning.figure == Figure::Difference || head.meaning.figure == Figure::Ratio;
        return figure && head.content.texts > 1 && head.content.texts == head.content.filled() &&
               head.meaning.roles.empty() && !head.content.mostlyYesNo();
    }

    static bool saysWho(const ColumnHead& head) {
        return head.content.texts > 0 && head.content.texts == head.content.filled() &&
               !head.content.mostlyYesNo() && !head.meaning.could(Role::Parent) && asksWho(head.heading);
    }

    struct WordShares {
        std::uint32_t texts = 0, kinds = 0, methods = 0, levels = 0;
    };
    WordShares wordsIn(std::uint32_t column) const {
        WordShares shares;
        constexpr std::uint32_t sample = 200;
        sheet_.eachText(column, headings_.lastRow + 1, sample, [&](std::string_view text) {
            if (foldWord(text).empty() && !isLimitSign(text) && !readAim(text)) return;  // a dash
            ++shares.texts;
            shares.kinds += readAim(text) ? 1 : 0;
            shares.methods += readMethod(text) ? 1 : 0;
            shares.levels += text.size() < 40 && isWord(WordClass::Goal, text) ? 1 : 0;
        });
        return shares;
    }
    std::optional<std::uint32_t> chosen(Role role) const { return headings_.columnOf(role); }

    void takeStatus() {
        if (settled_.contains(Role::Status)) return;
        const auto named = chosen(Role::Status);
        if (named && holdsStatus(sheet_, headings_, *named)) return;
        const auto column = statusColumn(sheet_, headings_, taken_);
        if (!column) return;
        if (named) {  // "Estado" over places, beside a column of what is done
            taken_[*named] = false;
            std::erase_if(headings_.columns, [](const RecognisedColumn& known) { return known.role == Role::Status; });
        }
        take(Role::Status, *column);
    }
    void take(Role role, std::uint32_t column) {
        taken_[column] = true;
        add(role, column);
    }

    // Beside a target, a share of the way that somebody wrote down is no actual: "Progress %" 31 of a target of 100.
    void takeStatedProgress() {
        if (settled_.contains(Role::Progress)) return tellStated();
        if (chosen(Role::Progress)) return;
        const bool target = chosen(Role::Target) || isCovered(Role::Target);
        if (!target) return takeOnlyStated();
        if (const auto actual = chosen(Role::Actual);
            actual && !settled_.contains(Role::Actual) &&
            isShare(sheet_, headings_, *actual, chosen(Role::Target))) {
            for (RecognisedColumn& column : headings_.columns)
                if (column.role == Role::Actual && column.column == *actual) column.role = Role::Progress;
            return takeOtherActual();
        }
        if (const auto column = statedColumn(sheet_, headings_, taken_)) take(Role::Progress, *column);
    }

    // "ROI score" 12 beside "Done", again and again: a score of something else.
    void dropScoresThatAreNoProgress() {
        constexpr std::uint32_t looked = 200, fewest = 2;
        const auto status = chosen(Role::Status), actual = chosen(Role::Actual);
        if (!status || !actual || chosen(Role::Target) || settled_.contains(Role::Actual)) return;
        const ColumnHead& head = headings_.heads[*actual];
        if (head.meaning.figure != Figure::Progress || head.content.mostlyPercents() ||
            !head.content.mostlyNumbers())
            return;
        double most = 0;
        std::vector<double> finished;
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row) {
            const Cell cell = sheet_.block().at(row, *actual);
            if (!cell.isNumber()) continue;
            most = std::max(most, cell.number());
            if (readStatusWord(sheet_.text(row, *status)) == StatusWord::Done)
                finished.push_back(cell.number());
        }
        const double whole = most <= 1 ? 1 : 100;
        const auto behind = std::count_if(finished.begin(), finished.end(),
                                          [=](double score) { return score < 0.9 * whole; });
        if (finished.size() < fewest || static_cast<std::size_t>(behind) * 2 < finished.size()) return;
        taken_[*actual] = false;
        std::erase_if(headings_.columns,
                      [&](const RecognisedColumn& known) { return known.column == *actual; });
    }

    // Without targets and actuals it is all that there is.
    void takeOnlyStated() {
        if (chosen(Role::Actual) || isCovered(Role::Actual) || settled_.contains(Role::Actual)) return;
        const auto column = statedColumn(sheet_, headings_, taken_);
        if (column) take(Role::Actual, *column);
    }

    // A rule names the column; without a target and an actual it is all that there is.
    void tellStated() {
        if (chosen(Role::Target) || chosen(Role::Actual) || isCovered(Role::Target) || isCovered(Role::Actual))
            return;
        for (RecognisedColumn& column : headings_.columns) {
            if (column.role != Role::Progress) continue;
            column.role = Role::Actual;
            headings_.heads[column.column].meaning.figure = Figure::Progress;
        }
    }

    void takeOtherActual() {
        for (const RoleCandidate& candidate : candidates_) {
            const ColumnHead& head = headings_.heads[candidate.column];
            if (candidate.role != Role::Actual || taken_[candidate.column] || !isEligible(candidate) ||
                candidate.isDoubtful() || head.meaning.figure == Figure::Progress)
                continue;
            return take(Role::Actual, candidate.column);
        }
    }

    // A measure that stands in period columns needs no column of its own.
    bool isCovered(Role role) const {
        return (role == Role::Target && !headings_.targetPlan.columns.empty()) ||
               (role == Role::Actual && !headings_.actualPlan.columns.empty());
    }

    void assign() {
        std::map<Role, std::uint32_t> chosen;
        const bool open = !isCovered(Role::Target) && !isCovered(Role::Actual) &&
                          !settled_.contains(Role::Target) && !settled_.contains(Role::Actual);
        if (const auto pair = open ? bestPair(headings_, candidates_, subject_) : std::nullopt) {
            chosen[Role::Target] = pair->target;
            chosen[Role::Actual] = pair->actual;
            taken_[pair->target] = taken_[pair->actual] = true;
        }
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
            if (taken_[column] || head.period || head.meaning.ignored || head.meaning.total ||
                head.meaning.id)
                continue;
            const bool codes = head.meaning.dimension && head.content.ids == head.content.numbers &&
                               head.content.numbers > 0 &&
                               head.content.distinctNumbers * 2 <= head.content.numbers;
            if (!(head.content.mostlyTexts() || codes) || head.content.mostlyYesNo()) continue;
            const bool unknown =
                isUnknown(head) && leftOfNumbers(column) && !holdsLetters(column) && !holdsNoLetters(column);
            // A second column of people to the left whose names repeat: managers above reps.
            const bool repeats = head.content.distinct < head.content.texts ||
                                 head.content.texts * 10 < head.content.sampled * 8;
            const bool managers = owner && column < *owner && repeats && couldBe(head, Role::Owner);
            if (head.meaning.dimension || couldBe(head, Role::Goal) || couldBe(head, Role::Metric) ||
                unknown || managers)
                headings_.dimensions.push_back(column);
        }
    }

    // No word says what it is, or the content refutes the word: "Date" over "Net income".
    static bool isUnknown(const ColumnHead& head) {
        const auto amount = [](const HeadingMatch& match) {
            return match.role == Role::Target || match.role == Role::Actual || match.role == Role::Baseline ||
                   match.role == Role::History;
        };
        const auto& roles = head.meaning.roles;
        return !head.meaning.known() || (head.meaning.period && head.content.mostlyTexts()) ||
               (!roles.empty() && std::all_of(roles.begin(), roles.end(), amount));
    }

    // "a", "b", "a": what a letter stands for is known to its author.
    bool holdsLetters(std::uint32_t column) const {
        if (headings_.heads[column].meaning.known() || headings_.heads[column].content.distinct < 2) return false;
        bool letters = true;
        sheet_.eachText(column, headings_.lastRow + 1, 60, [&](std::string_view text) { letters = letters && text.size() == 1; });
        return letters;
    }

    // "08:00 – 11:00", "3/4": what holds no letter names no group.
    bool holdsNoLetters(std::uint32_t column) const {
        const auto isLetter = [](char c) {  // folded, else of another script
            return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        };
        bool none = true;
        sheet_.eachText(column, headings_.lastRow + 1, 60, [&](std::string_view text) {
            const std::string folded = foldWord(text);
            none = none && std::none_of(folded.begin(), folded.end(), isLetter);
        });
        return none;
    }

    bool leftOfNumbers(std::uint32_t column) const {
        for (std::uint32_t left = 0; left < column; ++left) {
            if (left == headings_.period || left == headings_.year) continue;  // "Year | County | Zorp"
            const ColumnHead& head = headings_.heads[left];
            const bool codes = (head.content.numbers == 0 || head.meaning.dimension) &&
                               head.content.ids * 10 >= head.content.filled() * 9;  // "K101"
            if (head.content.mostlyNumbers() && !codes && !(head.meaning.known() && head.meaning.roles.size() == 1 &&
                                                  head.meaning.roles.front().role == Role::Id))
                return false;
        }
        return true;
    }

    std::vector<std::uint32_t> unusedColumns() const {
        std::set<std::uint32_t> used(headings_.dimensions.begin(), headings_.dimensions.end());
        used.insert(headings_.sumsApart.begin(), headings_.sumsApart.end());
        for (const auto* plan : {&headings_.targetPlan, &headings_.actualPlan})
            used.insert(plan->totals.begin(), plan->totals.end());
        std::vector<std::uint32_t> unused;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            const bool told = taken_[column] && (column != headings_.figureColumn || headings_.figuresBelowNames);
            if (!told && !used.contains(column) &&
                (!head.heading.empty() || head.content.filled() > 0))
                unused.push_back(column);
        }
        return unused;
    }

    const SheetView& sheet_;
    Headings& headings_;
    std::vector<bool> taken_;
    std::set<Role> settled_;                   // by rules: with a column, or without
    std::map<Role, std::uint32_t> ruledPlan_;  // a rule's period column: all of its kind are meant
    std::vector<RoleCandidate> candidates_;
    std::string subject_;  // of the measure that a rule asks for, folded
};

}  // namespace

std::optional<Error> chooseRoles(const SheetView& sheet, Headings& headings,
                                 const std::vector<ColumnRule>& rules) {
    return RoleChooser(sheet, headings).choose(rules);
}

}  // namespace plumbline
