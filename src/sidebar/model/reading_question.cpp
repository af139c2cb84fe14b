// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/reading_question.h"

#include "goals/goal_amount.h"
#include "snapshot/titles.h"

namespace plumbline::sidebar {
namespace {

std::string labelOf(const std::string& rule, const Words& words) {
    const std::size_t sign = rule.find('=');
    const std::string role = rule.substr(0, sign), value = rule.substr(sign + 1);
    if (role == "target" || role == "actual") return words("question." + role, {value});
    if (role == "series") return words(value == "last" ? "question.last" : "question.addperiods");
    return words(value == "sum" ? "question.addgoals" : "question.mean");
}

std::string effectOf(const Snapshot& now, const Doubt& doubt, const Words& words) {
    const char* key = doubt.measure == Measure::Target   ? "question.changes.target"
                      : doubt.measure == Measure::Actual ? "question.changes.actual"
                                                         : "question.changes.progress";
    const GoalTable& table = now.model->table();
    const auto shown = [&](const Cell& cell) {
        if (!cell.isNumber()) return words("question.none");
        return doubt.measure == Measure::Progress ? words.percent(cell) : goalAmount(table, doubt.goal, cell, words);
    };
    return words(key, {titleOf(table, doubt.goal), shown(doubt.now), shown(doubt.then)});
}

}  // namespace

std::optional<ReadingQuestion> questionOf(const Snapshot& now, const Words& words) {
    if (now.doubts.empty()) return std::nullopt;
    const Doubt& doubt = now.doubts.front();
    ReadingQuestion question;
    question.text =
        now.findings.sentence(now.findings.all[doubt.finding], words) + "\n" + effectOf(now, doubt, words);
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const std::string& rule = i == 0 ? doubt.asRead : doubt.other;
        question.answers[i] = {labelOf(rule, words), rule, withRule(now.settings.columns, rule)};
    }
    return question;
}

}  // namespace plumbline::sidebar
