// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/draft_view.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "goals/period_children.h"
#include "goals/progress.h"
#include "goals/thresholds.h"
#include "quota/achievable.h"
#include "smart/statement.h"

namespace plumbline::sidebar {
namespace {

constexpr double daysAMonth = 365.25 / 12;
constexpr const char* stepKeys[stepCount] = {"wizard.step.specific",   "wizard.step.measurable",
                                             "wizard.step.achievable", "wizard.step.relevant",
                                             "wizard.step.timebound",  "wizard.step.review"};

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) text.append(text.empty() ? "" : between).append(part);
    return text;
}

class Judge {
  public:
    Judge(const Snapshot& now, const GoalDraft& draft, const Words& words)
        : now_(now),
          draft_(draft),
          words_(words),
          marks_(marksOf(now, words)),
          target_(typedNumber(draft.target, marks_)),
          baseline_(typedNumber(draft.baseline, marks_)),
          start_(typedDate(draft.start, words)),
          due_(typedDate(draft.due, words, start_)) {}

    DraftView view() {
        view_.plan = planRow(now_, draft_, words_);
        if (!draft_.period.empty()) target_ = view_.plan.target;
        judgeStatement();
        overPeriods();
        judgeAchievable();
        readAgain();
        judgeDates();
        review();
        return std::move(view_);
    }

  private:
    void say(Step step, const std::string& sentence) {
        std::string& advice = view_.advice[static_cast<std::size_t>(step)];
        if (sentence.empty()) return;
        if (!advice.empty()) advice += "\n";
        advice += sentence;
    }
    // What is still to be done, for the last step too.
    void coach(Step step, const std::string& sentence) {
        if (sentence.empty()) return;
        say(step, sentence);
        open_.push_back(words_("labelled", {words_(stepKeys[static_cast<std::size_t>(step)]), sentence}));
    }

    void judgeStatement() {
        const StatementReading reading = readStatement(draft_.statement);
        const auto evidence = [&](std::string_view key, const Evidence& found) {
            return found.holds && found.last > found.first ? words_(key, {found.in(draft_.statement)})
                                                           : std::string();
        };
        if (trimmed(draft_.statement).empty()) return coach(Step::Specific, words_("wizard.say.statement"));
        say(Step::Specific, evidence("wizard.found.what", reading.specific));
        say(Step::Measurable, evidence("wizard.found.much", reading.measurable));
        say(Step::TimeBound, evidence("wizard.found.when", reading.timeBound));
        StatementReading seen = reading;  // what a field says need not be said again
        seen.measurable.holds = seen.measurable.holds || target_;
        seen.timeBound.holds = seen.timeBound.holds || due_;
        if (!seen.specific.holds || !seen.measurable.holds || !seen.timeBound.holds)
            coach(Step::Specific, adviceFor(seen, draft_.statement));
        if (trimmed(draft_.owner).empty()) coach(Step::Specific, words_("wizard.say.owner"));
        const std::optional<double> said = typedNumber(reading.target, marks_);
        if (target_ && said && !reading.binary && std::fabs(*target_ - *said) > 1e-9 &&
            std::fabs(*target_ * 100 - *said) > 1e-9)
            coach(Step::Measurable, words_("wizard.say.differs", {reading.target, draft_.target}));
        if (!target_) coach(Step::Measurable, words_("wizard.say.target"));
    }

    // What each period gets, before it is written.
    void overPeriods() {
        const RowPlan& plan = view_.plan;
        const std::string shown = periodsShown(plan.periods, plan.perPeriod, words_);
        if (!shown.empty() && plan.target)
            say(Step::Measurable, words_("wizard.months", {shown, words_.amount(*plan.target, unit())}));
        if (!plan.problem.empty() && plan.periods.empty()) say(Step::Measurable, plan.problem);
    }

    // The unit that a number of this goal is shown with.
    std::string unit() const {
        return draft_.target.ends_with('%') ? "%" : draft_.unit == "%" ? "" : draft_.unit;
    }

    WantedResult wanted() const {
        const Result<Kind> kind = kindNamed(draft_.kind);
        return wantedResult(kind ? *kind : Kind::Reach, Cell(*target_),
                            baseline_ ? Cell(*baseline_) : Cell());
    }

    void judgeAchievable() {
        if (target_) {
            const auto prediction = predict(draft_.history);
            if (prediction && *prediction) {
                view_.probability = (*prediction)->probabilityOf(wanted());
                say(Step::Achievable,
                    words_("wizard.probability",
                           {words_.percent(*view_.probability), words_.count((*prediction)->results),
                            words_.amount((*prediction)->mean, unit())}));
                if (*view_.probability < thresholds::achievable)
                    coach(Step::Achievable, words_("wizard.say.unlikely"));
            } else {
                say(Step::Achievable, words_("wizard.fewdata"));
            }
            lastResult();
        }
        if (target_ && start_ && due_ && *due_ > *start_) {
            const double months = (*due_ - *start_ + 1) / daysAMonth;
            const double needed = (*target_ - baseline_.value_or(0)) / std::max(months, 1.0);
            say(Step::Achievable, words_("wizard.needs", {words_.amount(needed, unit())}));
        }
        peers();
    }

    void lastResult() {
        const PastResults past = pastResults(now_, draft_.edited, draft_.parent);
        if (past.goals > 0 && past.results == draft_.history)
            say(Step::Achievable,
                past.goals == 1
                    ? words_("wizard.past.own", {joined(past.headings, ", ")})
                    : words_("wizard.past.mean", {words_.count(past.goals), joined(past.headings, ", ")}));
        const Cell last = draft_.history.empty() ? Cell() : draft_.history.back();
        if (!last.isNumber() || !(last.number() > 0)) return;
        const double more = *target_ / last.number() - 1;
        say(Step::Achievable,
            words_(more < 0 ? "wizard.past.less" : "wizard.past.more",
                   {words_.amount(last.number(), unit()), words_.percent(std::fabs(more))}));
    }

    void peers() {
        if (draft_.parent == noGoal) return;
        double least = 0, most = 0;
        std::size_t count = 0;
        for (GoalIndex peer : now_.childrenOf(draft_.parent)) {
            const Cell done = now_.columns.at(Measure::Attainment, peer);
            if (peer == draft_.edited || !done.isNumber()) continue;
            least = count == 0 ? done.number() : std::min(least, done.number());
            most = count == 0 ? done.number() : std::max(most, done.number());
            ++count;
        }
        if (count == 1) say(Step::Achievable, words_("wizard.peer", {words_.percent(least)}));
        if (count > 1)
            say(Step::Achievable,
                words_("wizard.peers", {words_.count(count), words_.percent(least), words_.percent(most)}));
    }

    // The table with the draft in it, read as a formula would read it.
    void readAgain() {
        if (!view_.plan.problem.empty()) return;
        Result<GoalTable> table = readTable(withRow(*now_.cells, view_.plan), now_.settings.columns);
        if (!table) return coach(Step::Review, words_.of(table.error().message));
        const std::uint32_t row = view_.plan.row;
        const auto model = makeModel(*std::move(table));
        const auto at = std::find(model->table().rowOfGoal.begin(), model->table().rowOfGoal.end(), row);
        if (at == model->table().rowOfGoal.end()) return coach(Step::Review, words_("wizard.notagoal"));
        auto goal = static_cast<GoalIndex>(at - model->table().rowOfGoal.begin());
        if (view_.plan.count > 1 ||
            (draft_.edited != noGoal && hasPeriodChildren(*now_.model, draft_.edited)))
            goal = model->mainParent(goal);
        const RollupColumns columns = rollupColumns(*model, now_.asOf.day);
        check_ = smartCheck(*model, columns, goal, words_);
        if (view_.probability && *view_.probability < thresholds::achievable)
            check_.letters[2] = Verdict::Fails;
        view_.letters = check_.letters;
        if (!view_.probability && view_.letters[2] == Verdict::Holds) view_.letters[2] = Verdict::Unknown;
        view_.effect = effectOf(now_, draft_, *model, columns, goal, words_);
        say(Step::Relevant, view_.effect);
    }

    void judgeDates() {
        if (!due_) coach(Step::TimeBound, words_("wizard.say.due"));
        if (start_ && due_ && *start_ > *due_) coach(Step::TimeBound, words_("wizard.say.order"));
        if (due_ && *due_ < now_.today) coach(Step::TimeBound, words_("wizard.say.past"));
        periodAbove();
        if (trimmed(draft_.rhythm).empty()) coach(Step::TimeBound, words_("wizard.say.rhythm"));
    }

    void periodAbove() {
        if (draft_.parent == noGoal) return;
        const GoalTable& table = now_.model->table();
        const Cell from = table.number(table.start, draft_.parent),
                   to = table.number(table.due, draft_.parent);
        const auto shown = [&](Cell cell) { return words_.date(static_cast<Day>(cell.number())); };
        if (from.isNumber() && to.isNumber())
            say(Step::TimeBound, words_("wizard.period", {shown(from), shown(to)}));
        if (to.isNumber() && due_ && *due_ > to.number())
            coach(Step::TimeBound, words_("wizard.say.late", {shown(to)}));
        if (from.isNumber() && start_ && *start_ < from.number())
            coach(Step::TimeBound, words_("wizard.say.early", {shown(from)}));
    }

    // The row, the score, and what remains.
    void review() {
        std::vector<std::string> parts;
        for (const CellWrite& cell : view_.plan.cells) {
            const std::string& label = cell.label.empty() ? words_.role(cell.role) : cell.label;
            if (!cell.keepsFormula) parts.push_back(words_("labelled", {label, cell.text}));
        }
        view_.row = joined(parts, " · ");
        if (!view_.plan.problem.empty()) say(Step::Review, view_.plan.problem);
        if (const Value score = scoreOf(check_); view_.plan.problem.empty() && score.isNumber())
            say(Step::Review,
                words_("wizard.letters",
                       {lettersOf(check_), words_("wizard.score", {words_.percent(score.number())})}));
        std::vector<std::string> missing;
        for (const Role role : view_.plan.missing) missing.push_back(words_.role(role));
        if (!missing.empty() && !draft_.addColumns)
            say(Step::Review, words_("wizard.missing", {joined(missing, ", ")}));
        if (!missing.empty() && draft_.addColumns)
            say(Step::Review, words_("wizard.adding", {joined(missing, ", ")}));
        for (const std::string& sentence : open_) say(Step::Review, "• " + sentence);
        if (open_.empty() && view_.plan.problem.empty()) say(Step::Review, words_("wizard.ready"));
    }

    const Snapshot& now_;
    const GoalDraft& draft_;
    const Words& words_;
    const TypedMarks marks_;
    std::optional<double> target_;  // of all periods together
    const std::optional<double> baseline_;
    const std::optional<Day> start_, due_;
    SmartCheck check_{
        {Verdict::Unknown, Verdict::Unknown, Verdict::Unknown, Verdict::Unknown, Verdict::Unknown}, {}};
    std::vector<std::string> open_;  // what is still to be done, by step
    DraftView view_;
};

}  // namespace

DraftView viewOf(const Snapshot& now, const GoalDraft& draft, const Words& words) {
    return Judge(now, draft, words).view();
}

std::string verdictOf(const DraftView& view, Step step, const Words& words) {
    if (step == Step::Review) return words("wizard.verdict.review");
    constexpr const char* keys[] = {"wizard.verdict.holds", "wizard.verdict.fails", "wizard.verdict.doubtful",
                                    "wizard.verdict.unknown"};
    const Verdict verdict = view.letters[static_cast<std::size_t>(step)];
    return words(keys[static_cast<std::size_t>(verdict)], {words(stepKeys[static_cast<std::size_t>(step)])});
}

std::string markedStep(const DraftView& view, Step step, Visit visit, const Words& words) {
    const std::string& name = words(stepKeys[static_cast<std::size_t>(step)]);
    if (step == Step::Review) return name;
    const Verdict verdict = view.letters[static_cast<std::size_t>(step)];
    if (visit == Visit::None && verdict != Verdict::Holds) return name;
    constexpr const char* marks[] = {"✓ ", "✗ ", "? ", ""};
    return marks[static_cast<std::size_t>(verdict)] + name;
}

}  // namespace plumbline::sidebar
