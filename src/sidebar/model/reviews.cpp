// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/reviews.h"

#include <algorithm>

#include "core/words.h"
#include "goals/goal_amount.h"
#include "sidebar/model/goal_outline.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostListed = 20;

std::string consentWord(const Words& words, Consent consent) {
    return words(std::string("consent.").append(consentName(consent)));
}

void tellGoal(const Snapshot& now, GoalIndex goal, const Words& words, ReviewView& view) {
    const GoalTable& table = now.model->table();
    view.title = titleOf(table, goal);
    const Cell target = now.columns.at(Measure::Target, goal);
    if (target.isNumber()) view.target = target.number();
    const Cell actual = now.columns.at(Measure::Actual, goal);
    view.title += "\n" + words("review.now", {goalAmount(table, goal, target, words),
                                              goalAmount(table, goal, actual, words)});
    view.consent = consentOf(table, now.log ? &*now.log : nullptr, goal);
    if (view.consent != Consent::Unknown)
        view.title += "\n" + words("review.consent", {consentWord(words, view.consent)});
    if (!now.log) return;
    const auto entries = entriesOf(*now.log, table.nameOf(goal), "actual");
    for (const LogEntry* entry : entries)
        if (entry->value.isNumber()) view.trend.push_back(entry->value.number());
    if (entries.empty()) return;
    const LogEntry& last = *entries.back();
    view.title += "\n" + words("review.last",
                               {words.date(last.date), goalAmount(table, goal, last.value, words)});
    if (last.confidence.isNumber())
        view.title += " " + words("review.confidence", {words.percent(last.confidence.number())});
    if (!last.note.empty()) view.title += " " + last.note;
}

std::string overdueText(const Snapshot& now, const Words& words) {
    if (!now.log) return words("review.nolog");
    const std::vector<OverdueReview> overdue = overdueReviews(*now.model, *now.log, now.today);
    if (overdue.empty()) return words("review.noneoverdue");
    std::string text = words("review.overdue", {words.count(overdue.size())});
    for (std::size_t i = 0; i < overdue.size() && i < mostListed; ++i)
        text += "\n• " + words("review.overdueitem",
                               {titleOf(now.model->table(), overdue[i].goal), words.date(overdue[i].due),
                                words(std::string("rhythm.").append(rhythmName(overdue[i].rhythm)))});
    return text;
}

// What owners were asked and nobody has written about since.
std::string questionText(const Snapshot& now, const Words& words) {
    if (!now.log) return {};
    std::vector<const LogEntry*> open;
    for (const LogEntry& entry : now.log->entries) {
        std::erase_if(open, [&](const LogEntry* asked) {
            return entry.field != "question" && sameName(asked->goal, entry.goal) &&
                   entry.date >= asked->date;
        });
        if (entry.field == "question") open.push_back(&entry);
    }
    if (open.empty()) return {};
    std::string text = words("review.questions", {words.count(open.size())});
    for (std::size_t i = 0; i < open.size() && i < mostListed; ++i)
        text += "\n• " + words("review.question", {open[i]->text, open[i]->goal, open[i]->note});
    return text + "\n\n";
}

std::string agreementText(const Snapshot& now, const Words& words) {
    const Agreement agreement = agreementOf(*now.model, now.columns, now.log ? &*now.log : nullptr);
    if (!agreement.any) return words("review.noagreement");
    std::string text;
    for (const LevelAgreement& level : agreement.levels) {
        if (!text.empty()) text += "\n";
        text += words(level.amounts ? "review.level" : "review.levelcount",
                      {words.count(level.level), words.count(level.answered), words.count(level.goals),
                       words.amount(level.target), words.amount(level.committed), words.amount(level.gap)});
    }
    for (std::size_t i = 0; i < agreement.open.size() && i < mostListed; ++i) {
        const OpenAnswer& open = agreement.open[i];
        const std::string title = titleOf(now.model->table(), open.goal);
        if (open.counter.isNumber() && open.consent == Consent::Countered)
            text +=
                "\n• " + words("review.countered", {open.who, title, goalAmount(now.model->table(), open.goal, open.counter, words)});
        else
            text += "\n• " + words("review.open", {open.who, title});
    }
    if (agreement.open.empty()) text += "\n" + words("review.allagreed");
    return text;
}

}  // namespace

std::vector<TargetChange> targetChanges(const Snapshot& before, const Snapshot& now) {
    std::vector<TargetChange> changes;
    if (!before.any() || !now.any()) return changes;
    const GoalTable &was = before.model->table(), &is = now.model->table();
    if (was.count != is.count || was.sheetName != is.sheetName) return changes;
    for (GoalIndex g = 0; g < is.count; ++g) {
        const Cell old = was.number(was.target, g), fresh = is.number(is.target, g);
        if (!old.isNumber() || !fresh.isNumber() || old.number() == fresh.number()) continue;
        if (was.nameOf(g) == is.nameOf(g))
            changes.push_back({std::string(is.nameOf(g)), old.number(), fresh.number()});
    }
    return changes;
}

void gatherChanges(std::vector<TargetChange>& known, const std::vector<TargetChange>& fresh,
                   const Snapshot& now) {
    for (const TargetChange& change : fresh) {
        const auto at = std::find_if(known.begin(), known.end(),
                                     [&](const TargetChange& one) { return one.goal == change.goal; });
        if (at == known.end())
            known.push_back(change);
        else
            at->after = change.after;
    }
    std::erase_if(known, [&](const TargetChange& change) {
        if (change.before == change.after) return true;
        const LogEntry* last = nullptr;
        if (now.log)
            for (const LogEntry* entry : entriesOf(*now.log, change.goal, "target")) last = entry;
        return last && last->value.isNumber() && last->value.number() == change.after;
    });
}

bool agreesInTable(const GoalTable& table) {
    bool any = false;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::string_view word = table.text(table.status, g);
        if (word.empty()) continue;
        if (consentNamed(word) == Consent::Unknown) return false;
        any = true;
    }
    return any;
}

ReviewView reviewOf(const Snapshot& now, GoalIndex goal, const Words& words) {
    ReviewView view;
    if (!now.any()) return view;
    if (goal != noGoal && goal < now.model->table().count)
        tellGoal(now, goal, words, view);
    else
        view.title = words("review.choose");
    view.summary = questionText(now, words) + overdueText(now, words) + "\n\n" + agreementText(now, words);
    return view;
}

}  // namespace plumbline::sidebar
