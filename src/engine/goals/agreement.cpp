// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/agreement.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include "core/exact_sum.h"
#include "core/words.h"

namespace plumbline {
namespace {

struct Answers {
    Consent consent = Consent::Unknown;
    Cell counter;
};

// The last answers of every goal in the log, by the hash of its name.
std::unordered_map<std::uint64_t, Answers> answersIn(const GoalLog* log) {
    std::unordered_map<std::uint64_t, Answers> answers;
    if (!log) return answers;
    std::vector<const LogEntry*> entries;
    for (const LogEntry& entry : log->entries) entries.push_back(&entry);
    std::stable_sort(entries.begin(), entries.end(),
                     [](const LogEntry* a, const LogEntry* b) { return a->date < b->date; });
    for (const LogEntry* entry : entries) {
        Answers& goal = answers[nameHash(entry->goal)];
        const std::string field = foldWord(entry->field);
        if (field == "agreement") goal.consent = consentNamed(entry->text);
        if (field == "counter") goal.counter = entry->value;
    }
    return answers;
}

struct LevelSums {
    LevelAgreement shown;
    ExactSum target, committed;
};

class Collector {
  public:
    Collector(const Model& model, const RollupColumns& columns, const GoalLog* log)
        : model_(model), table_(model.table()), columns_(columns), answers_(answersIn(log)) {}

    Agreement collect() {
        Agreement agreement;
        for (GoalIndex g = 0; g < table_.count; ++g) takeAnswer(g, agreement);
        for (GoalIndex g = 0; g < table_.count; ++g)
            if (model_.hasChildren(g) && model_.level(g) > 0) takeParent(g);
        for (auto& [level, sums] : levels_) {
            LevelAgreement shown = sums.shown;
            shown.target = sums.target.value();
            shown.committed = sums.committed.value();
            ExactSum gap;
            gap.add(shown.target);
            gap.add(-shown.committed);
            shown.gap = gap.value();
            shown.amounts = model_.oneUnit();
            if (shown.goals > 0) agreement.levels.push_back(shown);
        }
        return agreement;
    }

  private:
    Answers answersOf(GoalIndex g) const {
        Answers answers;
        if (const auto at = answers_.find(nameHash(table_.nameOf(g))); at != answers_.end())
            answers = at->second;
        const Consent written = consentNamed(table_.text(table_.status, g));
        if (written != Consent::Unknown) answers.consent = written;
        return answers;
    }

    void takeAnswer(GoalIndex g, Agreement& agreement) {
        const Answers answers = answersOf(g);
        if (answers.consent == Consent::Unknown) return;
        agreement.any = true;
        if (answers.consent == Consent::Agreed) return;
        const GoalIndex above = model_.mainParent(g);
        const GoalIndex who = answers.consent == Consent::Countered && above != noGoal ? above : g;
        agreement.open.push_back(
            {g, answers.consent, std::string(table_.text(table_.owner, who)), answers.counter});
    }

    void takeParent(GoalIndex parent) {
        bool any = false;
        LevelSums& sums = levels_[model_.level(parent)];
        sums.shown.level = model_.level(parent);
        for (const ChildLink& link : model_.children(parent)) {
            if (model_.mainParent(link.child) != parent) continue;
            const Answers answers = answersOf(link.child);
            if (answers.consent == Consent::Unknown) continue;
            any = true;
            ++sums.shown.goals;
            const Cell own = columns_.at(Measure::Target, link.child);
            if (answers.consent == Consent::Agreed) {
                ++sums.shown.answered;
                if (own.isNumber()) sums.committed.add(own.number());
            }
            if (answers.consent == Consent::Countered && answers.counter.isNumber())
                sums.committed.add(answers.counter.number());
        }
        const Cell target = columns_.at(Measure::Target, parent);
        if (any && target.isNumber()) sums.target.add(target.number());
    }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    std::unordered_map<std::uint64_t, Answers> answers_;
    std::map<std::uint32_t, LevelSums> levels_;
};

}  // namespace

Consent consentNamed(std::string_view word) {
    constexpr struct {
        std::string_view word;
        Consent consent;
    } words[] = {{"proposed", Consent::Proposed},       {"vorgeschlagen", Consent::Proposed},
                 {"propose", Consent::Proposed},        {"propuesto", Consent::Proposed},
                 {"draft", Consent::Proposed},          {"entwurf", Consent::Proposed},
                 {"open", Consent::Proposed},           {"offen", Consent::Proposed},
                 {"countered", Consent::Countered},     {"counter", Consent::Countered},
                 {"counteroffer", Consent::Countered},  {"gegenvorschlag", Consent::Countered},
                 {"contrepropose", Consent::Countered}, {"contrapropuesta", Consent::Countered},
                 {"agreed", Consent::Agreed},           {"accepted", Consent::Agreed},
                 {"committed", Consent::Agreed},        {"signed", Consent::Agreed},
                 {"vereinbart", Consent::Agreed},       {"zugesagt", Consent::Agreed},
                 {"convenu", Consent::Agreed},          {"accepte", Consent::Agreed},
                 {"acordado", Consent::Agreed},         {"aceptado", Consent::Agreed}};
    const std::string folded = foldWord(word);
    for (const auto& entry : words)
        if (entry.word == folded) return entry.consent;
    return Consent::Unknown;
}

std::string_view consentName(Consent consent) {
    switch (consent) {
        case Consent::Unknown:
            return "";
        case Consent::Proposed:
            return "proposed";
        case Consent::Countered:
            return "countered";
        case Consent::Agreed:
            break;
    }
    return "agreed";
}

Consent consentOf(const GoalTable& table, const GoalLog* log, GoalIndex g) {
    const Consent written = consentNamed(table.text(table.status, g));
    if (written != Consent::Unknown || !log) return written;
    const LogEntry* entry = entryAsOf(*log, table.nameOf(g), std::numeric_limits<Day>::max(), "agreement");
    return entry ? consentNamed(entry->text) : Consent::Unknown;
}

Agreement agreementOf(const Model& model, const RollupColumns& columns, const GoalLog* log) {
    return Collector(model, columns, log).collect();
}

}  // namespace plumbline
