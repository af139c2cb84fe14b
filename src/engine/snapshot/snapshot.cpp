// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/snapshot.h"

#include <algorithm>

#include "goals/goal_status.h"
#include "goals/thresholds.h"
#include "goals/tree.h"
#include "smart/smart_check.h"
#include "store/model_store.h"
#include "table/statement_aims.h"

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

bool anyActualIn(const GoalTable& table) {
    const auto number = [](const Cell& cell) { return cell.isNumber(); };
    return std::any_of(table.actual.begin(), table.actual.end(), number) ||
           std::any_of(table.stated.begin(), table.stated.end(), number) ||
           std::any_of(table.statusWord.begin(), table.statusWord.end(),
                       [](StatusWord word) { return word != StatusWord::None; });
}

// Names that speak of what less is better of: of the sheet, of the columns that are compared.
bool headingsSayLess(const GoalTable& table) {
    if (namesLess(table.sheetName)) return true;
    return std::any_of(table.columns.begin(), table.columns.end(), [](const RecognisedColumn& column) {
        return (column.role == Role::Target || column.role == Role::Actual) && namesLess(column.heading);
    });
}

// Several tables are told by the reader, or by the rule that chose one of them.
void findTables(Snapshot& now) {
    constexpr std::size_t mostCells = 100000;
    const CellBlock& cells = *now.cells;
    if (const Result<TableChoice> choice = tableChoiceOf(now.settings.columns))
        now.tableRead = choice->number;
    const std::vector<Note>& notes = now.model->table().notes;
    const bool several = now.tableRead > 1 || std::any_of(notes.begin(), notes.end(), [](const Note& note) {
                             return note.kind == NoteKind::SecondTable || note.kind == NoteKind::TablesAlike;
                         });
    if (several && std::size_t(cells.rows) * cells.columnCount() <= mostCells) now.tables = tablesIn(cells);
}

class DoubtfulGoals {
  public:
    explicit DoubtfulGoals(const Snapshot& now)
        : now_(now), model_(*now.model), table_(model_.table()), less_(headingsSayLess(table_)) {}

    std::vector<bool> find() {
        std::vector<bool> doubtful(table_.count), less(table_.count);
        for (GoalIndex g = 0; g < table_.count; ++g)
            if (!model_.hasChildren(g)) less[g] = maybeLess(g);
        for (const GoalIndex parent : model_.parentsInOrder())
            for (const ChildLink& link : model_.children(parent))
                less[parent] = less[parent] || less[link.child];
        for (GoalIndex g = 0; g < table_.count; ++g)
            doubtful[g] = isBeyond(g, less[g] ? 1 : thresholds::implausible);
        return doubtful;
    }

  private:
    // Its own name, or that of what it stands below; a statement says itself where it wants to go.
    bool maybeLess(GoalIndex leaf) const {
        if (less_ || namesLess(table_.unitOf(leaf).name)) return true;
        constexpr int deepest = 20;
        GoalIndex g = leaf;
        for (int depth = 0; g != noGoal && depth < deepest; ++depth, g = model_.mainParent(g))
            for (const auto* column : {&table_.goal, &table_.metric, &table_.shortName})
                if (const std::string_view name = table_.text(*column, g); isName(name) && namesLess(name))
                    return true;
        return false;
    }
    static bool isName(std::string_view text) {
        constexpr int mostBlanks = 3;
        return !text.empty() && std::count(text.begin(), text.end(), ' ') <= mostBlanks;
    }
    bool isBeyond(GoalIndex g, double most) const {
        if (!growsOnly(model_, g)) return false;
        const Cell done = now_.columns.at(Measure::Attainment, g);
        return done.isNumber() && done.number() > most;
    }

    const Snapshot& now_;
    const Model& model_;
    const GoalTable& table_;
    bool less_;
};

Light lightOfWord(const std::string& word, const Convention& convention) {
    if (word.empty()) return Light::None;
    if (word == "Not started") return Light::NotStarted;
    if (word == convention.poorWord) return Light::Poor;
    if (word == convention.fairWord) return Light::Fair;
    return word == convention.goodWord ? Light::Good : Light::Achieved;
}

}  // namespace

std::string Snapshot::statusOf(GoalIndex g) const {
    const Value word = goalStatus(*model, columns, g, convention);
    return word.isText() ? word.text() : std::string();
}

Light Snapshot::lightOf(GoalIndex g) const {
    const Light light = lightOfWord(statusOf(g), convention);
    const bool judged = light != Light::None && light != Light::NotStarted;
    return judged && g < doubtful.size() && doubtful[g] ? Light::Doubt : light;
}

std::string Snapshot::wholeStatus() const {
    if (tops.size() == 1) return statusOf(tops.front());
    if (!answer.whole.adds) return {};
    const Value word = status(answer.whole.attainment, answer.whole.expected, convention);
    return word.isText() ? word.text() : std::string();
}

Light Snapshot::wholeLight() const {
    if (tops.size() == 1) return lightOf(tops.front());
    const Light light = lightOfWord(wholeStatus(), convention);
    if (light == Light::None || light == Light::NotStarted) return light;
    const bool doubt = std::any_of(tops.begin(), tops.end(), [&](GoalIndex g) { return doubtful[g]; });
    return doubt ? Light::Doubt : light;
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
    const Result<ModelStore::Table> table = store.read(std::move(question.block), question.settings.columns,
                                                       question.actuals, ModelStore::Where::InPlace);
    if (!table) {
        now->problem = table.error().message;
        return now;
    }
    if (!wanted(50)) return nullptr;
    SharedModel& shared = **table;
    now->model = shared.pointer();
    now->content = shared.name();
    now->asOf = asOf(*now->model, question.settings.asOf, {question.today, question.asOfCell});
    now->columns = *shared.columns(now->asOf.day);
    now->anyActual = anyActualIn(now->model->table());
    now->doubtful = DoubtfulGoals(*now).find();
    if (!wanted(60)) return nullptr;
    const auto alignment = shared.alignment({now->asOf.day});
    now->alignment = alignment->table;
    const GoalIndex count = now->model->table().count;
    now->linked.resize(count);
    for (GoalIndex g = 0; g < count; ++g) now->linked[g] = alignment->index.isLinked(g);
    if (!wanted(70)) return nullptr;
    now->findings =
        findings(*now->model, now->columns, {now->asOf.day, smartProblem});  // they look into the columns
    if (!wanted(85)) return nullptr;
    fillOutline(*now);
    now->answer = answerOf(*now);
    findTables(*now);
    judgeStatements(*now);
    now->mends = mendsFor(*now->cells, now->model->table());
    if (!wanted(95)) return nullptr;
    if (question.actuals.empty())  // a table read again would lack the bookings
        now->doubts =
            doubtsOf(*now->cells, question.settings.columns, now->findings, [&] { return !work.cancelled; });
    return wanted(100) ? now : nullptr;
}

}  // namespace plumbline
