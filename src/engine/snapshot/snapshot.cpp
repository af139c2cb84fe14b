// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/snapshot.h"

#include "goals/goal_status.h"
#include "goals/tree.h"
#include "smart/smart_check.h"
#include "store/model_store.h"

namespace plumbline {
namespace {

constexpr GoalIndex mostJudged = 200000;  // goals whose statements are read for the SMART rate

// Children by main parent, in the table's order, from the outline.
void fillOutline(Snapshot& now) {
    const GoalIndex count = now.model->table().count;
    const std::vector<TreeRow> rows = treeOrder(*now.model);
    std::vector<GoalIndex> above(count, noGoal), open;
    for (const TreeRow& row : rows) {
        const GoalIndex parent = row.depth == 0 ? noGoal : now.model->mainParent(row.goal);
        above[row.goal] = parent;
        if (parent == noGoal) now.tops.push_back(row.goal);
    }
    now.firstBelow.assign(std::size_t(count) + 1, 0);
    for (GoalIndex parent : above)
        if (parent != noGoal) ++now.firstBelow[parent + 1];
    for (GoalIndex g = 0; g < count; ++g) now.firstBelow[g + 1] += now.firstBelow[g];
    now.below.resize(now.firstBelow[count]);
    std::vector<std::uint32_t> next(now.firstBelow.begin(), now.firstBelow.end() - 1);
    for (const TreeRow& row : rows)
        if (above[row.goal] != noGoal) now.below[next[above[row.goal]]++] = row.goal;
}

void judgeStatements(Snapshot& now) {
    const GoalIndex count = std::min(now.model->table().count, mostJudged);
    for (GoalIndex g = 0; g < count; ++g) {
        const SmartCheck check = smartCheck(*now.model, now.columns, g);
        const std::array<bool, 5> seen = judged(check);
        bool all = true, holds = true;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            all = all && seen[i];
            holds = holds && check.letters[i] == Verdict::Holds;
            now.smartSeen[i] = now.smartSeen[i] || seen[i];
        }
        now.smartJudged += all ? 1 : 0;
        now.smartHolds += holds ? 1 : 0;
    }
}

}  // namespace

std::string Snapshot::statusOf(GoalIndex g) const {
    const Value word = goalStatus(*model, columns, g, convention);
    return word.isText() ? word.text() : std::string();
}

Light Snapshot::lightOf(GoalIndex g) const {
    const std::string word = statusOf(g);
    if (word.empty()) return Light::None;
    if (word == "Not started") return Light::NotStarted;
    if (word == convention.poorWord) return Light::Poor;
    if (word == convention.fairWord) return Light::Fair;
    return word == convention.goodWord ? Light::Good : Light::Achieved;
}

std::shared_ptr<const Snapshot> snapshotOf(Question question, Work& work) {
    auto now = std::make_shared<Snapshot>();
    const auto wanted = [&](int percent) {
        work.percent = percent;
        return !work.cancelled;
    };
    now->settings = question.settings;
    now->today = question.today;
    now->place = question.place;
    now->convention = conventionNamed(question.settings.convention).value_or(Convention());
    now->cells = std::make_shared<const CellBlock>(question.block);  // the reader takes its own
    now->lastColumn = now->cells->columnCount() == 0 ? 0 : now->cells->columnCount() - 1;
    if (question.log)
        if (Result<GoalLog> log = readLog(*question.log)) now->log = *std::move(log);
    if (!wanted(5)) return nullptr;
    if (!question.problem.empty()) {
        now->problem = question.problem;
        return now;
    }
    ModelStore own;
    ModelStore& store = question.kept ? ModelStore::ofProcess() : own;
    const Result<ModelStore::Table> table =
        store.read(std::move(question.block), question.settings.columns, question.actuals, ModelStore::Where::InPlace);
    if (!table) {
        now->problem = table.error().message;
        return now;
    }
    if (!wanted(50)) return nullptr;
    SharedModel& shared = **table;
    now->model = shared.pointer();
    now->content = shared.name();
    now->columns = *shared.columns(question.today);
    if (!wanted(60)) return nullptr;
    const auto alignment = shared.alignment({question.today});
    now->alignment = alignment->table;
    const GoalIndex count = now->model->table().count;
    now->linked.resize(count);
    for (GoalIndex g = 0; g < count; ++g) now->linked[g] = alignment->index.isLinked(g);
    if (!wanted(70)) return nullptr;
    now->findings = findings(*now->model, now->columns, {question.today, smartProblem});  // they look into the columns
    if (!wanted(85)) return nullptr;
    fillOutline(*now);
    judgeStatements(*now);
    now->mends = mendsFor(*now->cells, now->model->table());
    if (!wanted(95)) return nullptr;
    if (question.actuals.empty())  // a table read again would lack the bookings
        now->doubts = doubtsOf(*now->cells, question.settings.columns, now->findings, [&] { return !work.cancelled; });
    return wanted(100) ? now : nullptr;
}

}  // namespace plumbline
