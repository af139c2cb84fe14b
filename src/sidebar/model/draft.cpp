// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/draft.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/words.h"
#include "goals/line_of_sight.h"
#include "quota/achievable.h"
#include "sidebar/model/goal_outline.h"
#include "smart/statement.h"
#include "table/date_text.h"
#include "table/number_text.h"

namespace plumbline::sidebar {
namespace {

constexpr double daysAMonth = 365.25 / 12;

std::string shownNumber(Cell cell, const Words& words) {
    if (!cell.isNumber()) return {};
    return words.amount(cell.number());
}

std::string shownDay(Cell cell, const Words& words) {
    return cell.isNumber() ? words.date(static_cast<Day>(cell.number())) : std::string();
}

std::string_view kindWord(Kind kind) {
    switch (kind) {
        case Kind::Reach:
            return "reach";
        case Kind::AtLeast:
            return "at least";
        case Kind::AtMost:
            return "at most";
        case Kind::Between:
            break;
    }
    return "between";
}

// As the table writes it; empty where it writes none.
std::string_view methodWord(Method method) {
    constexpr std::string_view words[] = {"",    "sum", "average",    "weighted", "target",
                                          "min", "max", "milestones", "own",      "total"};
    return words[static_cast<std::size_t>(method)];
}

// By which of a goal's names the table's parent column calls it.
Role parentStyle(const Snapshot& now) {
    const GoalTable& table = now.model->table();
    const RecognisedColumn* column = table.columnOf(Role::Parent);
    const CellBlock& cells = *now.cells;
    for (GoalIndex g = 0; column && g < table.count; ++g) {
        const GoalIndex parent = now.model->mainParent(g);
        const std::uint32_t row = table.rowOfGoal[g];
        if (parent == noGoal || row == noRow || row >= cells.rows) continue;
        const Cell cell = cells.at(row, column->column);
        if (cell.isNumber()) return Role::Id;
        if (!cell.isText()) continue;
        const std::string_view written = cells.texts.view(cell.textId());
        if (sameName(written, table.text(table.id, parent))) return Role::Id;
        if (sameName(written, table.text(table.goal, parent))) return Role::Goal;
        if (sameName(written, table.text(table.owner, parent))) return Role::Owner;
    }
    return !table.id.empty() ? Role::Id : !table.goal.empty() ? Role::Goal : Role::Owner;
}

std::string_view nameBy(const GoalTable& table, Role role, GoalIndex g) {
    const std::string_view name = role == Role::Id     ? table.text(table.id, g)
                                  : role == Role::Goal ? table.text(table.goal, g)
                                                       : table.text(table.owner, g);
    return name.empty() ? table.nameOf(g) : name;
}

// The last row of a goal and of everything below it.
std::uint32_t lastRowBelow(const Snapshot& now, GoalIndex goal) {
    const GoalTable& table = now.model->table();
    std::uint32_t last = table.rowOfGoal[goal] == noRow ? 0 : table.rowOfGoal[goal];
    std::vector<GoalIndex> open{goal};
    while (!open.empty()) {
        const GoalIndex g = open.back();
        open.pop_back();
        for (GoalIndex child : now.childrenOf(g)) {
            if (table.rowOfGoal[child] != noRow) last = std::max(last, table.rowOfGoal[child]);
            open.push_back(child);
        }
    }
    return last;
}

std::uint32_t lastGoalRow(const GoalTable& table) {
    std::uint32_t last = 0;
    for (std::uint32_t row : table.rowOfGoal)
        if (row != noRow) last = std::max(last, row);
    return last;
}

class Planner {
  public:
    Planner(const Snapshot& now, const GoalDraft& draft, const Words& words)
        : now_(now), table_(now.model->table()), draft_(draft), words_(words) {}

    RowPlan plan() {
        if (table_.transposed) return refused("wizard.transposed");
        if (!placeRow()) return plan_;
        plan_.insert = draft_.edited == noGoal && table_.count > 0;
        plan_.headingRow = table_.headingRow;
        nextColumn_ = firstFreeColumn(now_);
        text(Role::Id, draft_.id);
        text(Role::Goal, draft_.statement);
        if (table_.goal.empty() && table_.owner.empty() && draft_.id.empty()) return refused("wizard.noname");
        text(Role::Owner, draft_.owner);
        parent();
        text(Role::Metric, draft_.metric);
        text(Role::Unit, draft_.unit);
        number(Role::Baseline, draft_.baseline);
        number(Role::Target, draft_.target);
        number(Role::Weight, draft_.weight);
        // A word that means the same in another language stays as it is.
        const GoalIndex was = draft_.edited;
        const bool sameKind = was != noGoal && draft_.kind == kindWord(table_.kindOf(was));
        if (!sameKind && (draft_.kind != "reach" || table_.columnOf(Role::Kind)))
            text(Role::Kind, draft_.kind);
        if (was == noGoal || draft_.method != methodWord(table_.methodOf(was)))
            text(Role::Method, draft_.method);
        date(Role::Start, draft_.start);
        date(Role::Due, draft_.due);
        if (plan_.problem.empty() && plan_.cells.empty() && draft_.edited == noGoal)
            return refused("wizard.empty");
        return plan_;
    }

  private:
    RowPlan refused(std::string_view key, std::initializer_list<std::string_view> arguments = {}) {
        plan_ = RowPlan();
        plan_.problem = words_(key, arguments);
        return plan_;
    }

    bool placeRow() {
        if (draft_.edited != noGoal) {
            plan_.row = plan_.templateRow = table_.rowOfGoal[draft_.edited];
            if (plan_.row != noRow) return true;
            refused("wizard.group");
            return false;
        }
        if (table_.count == 0) {  // headings only
            plan_.row = plan_.templateRow = table_.headingRow + 1;
            return true;
        }
        const std::uint32_t end = lastGoalRow(table_);
        plan_.templateRow = end;
        plan_.row = end + 1;
        if (draft_.parent != noGoal) {
            const auto siblings = now_.childrenOf(draft_.parent);
            const bool byPlace =
                table_.form == HierarchyForm::Indentation || table_.form == HierarchyForm::Sections;
            if (siblings.empty() && byPlace) {
                refused("wizard.byplace", {titleOf(table_, draft_.parent)});
                return false;
            }
            for (GoalIndex sibling : siblings)
                if (table_.rowOfGoal[sibling] != noRow) plan_.templateRow = table_.rowOfGoal[sibling];
            plan_.row = lastRowBelow(now_, draft_.parent) + 1;
        }
        // Behind the last row of a named range nothing grows with it, so the row goes above the last goal
        // instead.
        if (plan_.row > end && plan_.row >= now_.cells->rows && end > table_.headingRow + 1) plan_.row = end;
        return true;
    }

    std::optional<std::uint32_t> columnFor(Role role) {
        if (const RecognisedColumn* column = table_.columnOf(role)) {
            if (!column->fromPeriods) return column->column;
            plan_.missing.push_back(words_.role(role));
            return std::nullopt;
        }
        const std::string label = words_.role(role);
        plan_.missing.push_back(label);
        if (!draft_.addColumns) return std::nullopt;
        plan_.headings.push_back({role, nextColumn_, CellWrite::Kind::Text, label, 0});
        return nextColumn_++;
    }

    // A cell of the goal that is edited is written only where it changes.
    bool isAsBefore(std::uint32_t column, const std::string& text, std::optional<double> number) const {
        if (draft_.edited == noGoal) return false;
        const Cell cell = plan_.row < now_.cells->rows && column < now_.cells->columnCount()
                              ? now_.cells->at(plan_.row, column)
                              : Cell();
        if (number) return cell.isNumber() && cell.number() == *number;
        if (cell.isNumber()) return typedNumber(text, words_) == cell.number();
        return cell.isText() ? trimmed(now_.cells->texts.view(cell.textId())) == text : text.empty();
    }

    void add(Role role, const std::string& text, CellWrite::Kind kind, std::optional<double> number) {
        if (draft_.edited == noGoal && text.empty()) return;
        if (text.empty() && !table_.columnOf(role)) return;
        const std::optional<std::uint32_t> column = columnFor(role);
        if (!column || isAsBefore(*column, text, number)) return;
        plan_.cells.push_back({role, *column, kind, text, number.value_or(0)});
        plan_.cells.back().percent = kind == CellWrite::Kind::Number && text.ends_with('%');
    }

    void text(Role role, const std::string& typed) {
        const std::string value(trimmed(typed));
        // An id that the sheet holds as a number stays one.
        const bool numeric = role == Role::Id && idsAreNumbers() && typedNumber(value, words_);
        add(role, value, numeric ? CellWrite::Kind::Number : CellWrite::Kind::Text,
            numeric ? typedNumber(value, words_) : std::nullopt);
    }

    bool idsAreNumbers() const {
        const RecognisedColumn* column = table_.columnOf(Role::Id);
        return column && plan_.templateRow < now_.cells->rows &&
               now_.cells->at(plan_.templateRow, column->column).isNumber();
    }

    void number(Role role, const std::string& typed) {
        const std::string value(trimmed(typed));
        if (value.empty()) return add(role, {}, CellWrite::Kind::Text, std::nullopt);
        const std::optional<double> number = typedNumber(value, words_);
        if (!number) {
            plan_.problem = words_("wizard.nonumber", {words_.role(role), value});
            return;
        }
        add(role, value, CellWrite::Kind::Number, number);
    }

    void date(Role role, const std::string& typed) {
        const std::string value(trimmed(typed));
        if (value.empty()) return add(role, {}, CellWrite::Kind::Text, std::nullopt);
        const std::optional<Day> day = typedDate(value);
        if (!day) {
            plan_.problem = words_("wizard.nodate", {words_.role(role), value});
            return;
        }
        add(role, value, CellWrite::Kind::Date, static_cast<double>(*day));
    }

    void parent() {
        if (table_.form == HierarchyForm::LevelColumns) return levels();
        if (table_.form == HierarchyForm::OutlineNumbers || table_.form == HierarchyForm::Indentation ||
            table_.form == HierarchyForm::Sections)
            return;
        if (draft_.parent == noGoal) return add(Role::Parent, {}, CellWrite::Kind::Text, std::nullopt);
        const std::string name(nameBy(table_, parentStyle(now_), draft_.parent));
        const bool numeric = parentStyle(now_) == Role::Id && idsAreNumbers() && typedNumber(name, words_);
        add(Role::Parent, name, numeric ? CellWrite::Kind::Number : CellWrite::Kind::Text,
            numeric ? typedNumber(name, words_) : std::nullopt);
    }

    // The groups above the goal, each in its level's column.
    void levels() {
        if (draft_.edited != noGoal || draft_.parent == noGoal) return;
        std::vector<std::string> names;
        for (GoalIndex g = draft_.parent; g != noGoal && names.size() <= table_.levelColumns.size();
             g = now_.model->mainParent(g)) {
            const std::string_view group = table_.text(table_.shortName, g);
            names.insert(names.begin(), std::string(group.empty() ? table_.nameOf(g) : group));
        }
        for (std::size_t i = 0; i < names.size() && i < table_.levelColumns.size(); ++i)
            plan_.cells.push_back({Role::Level, table_.levelColumns[i], CellWrite::Kind::Text, names[i], 0});
    }

    const Snapshot& now_;
    const GoalTable& table_;
    const GoalDraft& draft_;
    const Words& words_;
    RowPlan plan_;
    std::uint32_t nextColumn_ = 0;
};

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) text.append(text.empty() ? "" : between).append(part);
    return text;
}

class Judge {
  public:
    Judge(const Snapshot& now, const GoalDraft& draft, const Words& words)
        : now_(now), draft_(draft), words_(words) {}

    DraftView view() {
        view_.plan = planRow(now_, draft_, words_);
        judgeStatement();
        judgeAchievable();
        readAgain();
        judgeDates();
        tellRow();
        return std::move(view_);
    }

  private:
    std::string& advice(Step step) { return view_.advice[static_cast<std::size_t>(step)]; }
    void say(Step step, const std::string& sentence) {
        if (sentence.empty()) return;
        if (!advice(step).empty()) advice(step) += "\n";
        advice(step) += sentence;
    }

    void judgeStatement() {
        const StatementReading reading = readStatement(draft_.statement);
        const auto evidence = [&](std::string_view key, const Evidence& found) {
            return found.holds && found.last > found.first ? words_(key, {found.in(draft_.statement)})
                                                           : std::string();
        };
        if (trimmed(draft_.statement).empty()) return say(Step::Specific, words_("wizard.say.statement"));
        say(Step::Specific, evidence("wizard.found.what", reading.specific));
        say(Step::Measurable, evidence("wizard.found.much", reading.measurable));
        say(Step::TimeBound, evidence("wizard.found.when", reading.timeBound));
        say(Step::Specific, adviceFor(reading, draft_.statement));
        if (trimmed(draft_.owner).empty()) say(Step::Specific, words_("wizard.say.owner"));
        const std::optional<double> target = typedNumber(draft_.target, words_),
                                    said = typedNumber(reading.target, words_);
        if (target && said && !reading.binary && std::fabs(*target - *said) > 1e-9 &&
            std::fabs(*target * 100 - *said) > 1e-9)
            say(Step::Measurable, words_("wizard.say.differs", {reading.target, draft_.target}));
        if (!target) say(Step::Measurable, words_("wizard.say.target"));
    }

    void judgeAchievable() {
        const std::optional<double> target = typedNumber(draft_.target, words_),
                                    baseline = typedNumber(draft_.baseline, words_);
        const std::optional<Day> start = typedDate(draft_.start), due = typedDate(draft_.due);
        if (target) {
            const auto prediction = predict(draft_.history);
            if (prediction && *prediction) {
                view_.probability = (*prediction)->probabilityOfAtLeast(*target);
                say(Step::Achievable,
                    words_("wizard.probability",
                           {words_.percent(*view_.probability), words_.count((*prediction)->results),
                            words_.amount((*prediction)->mean, draft_.unit)}));
            } else {
                say(Step::Achievable, words_("wizard.fewdata"));
            }
        }
        if (target && start && due && *due > *start) {
            const double months = (*due - *start + 1) / daysAMonth;
            say(Step::Achievable,
                words_(
                    "wizard.needs",
                    {words_.amount((*target - baseline.value_or(0)) / std::max(months, 1.0)), draft_.unit}));
        }
        peers();
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
        if (count > 0)
            say(Step::Achievable,
                words_("wizard.peers", {words_.count(count), words_.percent(least), words_.percent(most)}));
    }

    // The table with the draft in it, read as a formula would read it.
    void readAgain() {
        if (!view_.plan.problem.empty()) return say(Step::Review, view_.plan.problem);
        Result<GoalTable> table = readTable(withRow(*now_.cells, view_.plan), now_.settings.columns);
        if (!table) return say(Step::Review, table.error().message);
        const std::uint32_t row = view_.plan.row;
        const auto model = makeModel(*std::move(table));
        const auto at = std::find(model->table().rowOfGoal.begin(), model->table().rowOfGoal.end(), row);
        if (at == model->table().rowOfGoal.end()) return say(Step::Review, words_("wizard.notagoal"));
        const auto goal = static_cast<GoalIndex>(at - model->table().rowOfGoal.begin());
        const RollupColumns columns = rollupColumns(*model, now_.today);
        const SmartCheck check = smartCheck(*model, columns, goal);
        view_.letters = check.letters;
        effect(*model, columns, goal);
        say(Step::Review, words_("wizard.letters", {lettersOf(check), check.advice}));
        if (!view_.plan.missing.empty() && !draft_.addColumns)
            say(Step::Review, words_("wizard.missing", {joined(view_.plan.missing, ", ")}));
    }

    void effect(const plumbline::Model& model, const RollupColumns& columns, GoalIndex goal) {
        if (const Value way = path(model, goal, " › "); way.isText())
            view_.effect = words_("detail.sight", {way.text()});
        const GoalIndex parent = model.mainParent(goal);
        if (parent == noGoal) {
            view_.effect += "\n" + words_(draft_.parent == noGoal ? "wizard.top" : "wizard.lost");
            return say(Step::Relevant, view_.effect);
        }
        const Value share = contribution(model, goal, parent);
        if (share.isNumber())
            view_.effect += "\n" + words_("detail.share",
                                          {titleOf(model.table(), parent), words_.percent(share.number())});
        const UnitInfo &own = model.table().unitOf(goal), &above = model.table().unitOf(parent);
        if (!own.name.empty() && !above.name.empty() && !sameName(own.name, above.name)) {
            view_.effect += "\n" + words_("wizard.units", {own.name, above.name});
            return say(Step::Relevant, view_.effect);
        }
        const Value before =
            draft_.parent == noGoal ? Value() : coverage(*now_.model, now_.columns, draft_.parent);
        const Value after = coverage(model, columns, parent);
        const auto shown = [&](const Value& value) {
            return value.isNumber() ? words_.percent(value.number()) : std::string("–");
        };
        if (after.isNumber())
            view_.effect += "\n" + words_("wizard.coverage",
                                          {titleOf(model.table(), parent), shown(before), shown(after)});
        if (after.isNumber() && after.number() > 1.2)
            view_.effect += "\n" + words_("wizard.over", {shown(after)});
        say(Step::Relevant, view_.effect);
    }

    void judgeDates() {
        const std::optional<Day> start = typedDate(draft_.start), due = typedDate(draft_.due);
        if (!due) say(Step::TimeBound, words_("wizard.say.due"));
        if (start && due && *start > *due) say(Step::TimeBound, words_("wizard.say.order"));
        if (due && *due < now_.today) say(Step::TimeBound, words_("wizard.say.past"));
        if (draft_.parent != noGoal && due) {
            const Cell above = now_.model->table().number(now_.model->table().due, draft_.parent);
            if (above.isNumber() && *due > above.number())
                say(Step::TimeBound,
                    words_("wizard.say.late", {words_.date(static_cast<Day>(above.number()))}));
        }
        if (rhythmNone()) say(Step::TimeBound, words_("wizard.say.rhythm"));
    }
    bool rhythmNone() const { return trimmed(draft_.rhythm).empty(); }

    void tellRow() {
        std::vector<std::string> parts;
        for (const CellWrite& cell : view_.plan.cells)
            parts.push_back(words_.role(cell.role) + ": " + cell.text);
        view_.row = joined(parts, " · ");
    }

    const Snapshot& now_;
    const GoalDraft& draft_;
    const Words& words_;
    DraftView view_;
};

}  // namespace

std::optional<double> typedNumber(std::string_view text, const Words& words) {
    if (trimmed(text).empty()) return std::nullopt;
    const NumberText number = readNumberText(text, words.decimal());
    return number.kind == NumberTextKind::Number ? std::optional(number.value) : std::nullopt;
}

std::optional<Day> typedDate(std::string_view text) {
    const DateText date = readDateText(text);
    return date.kind == DateTextKind::Date ? std::optional(date.last) : std::nullopt;
}

std::uint32_t firstFreeColumn(const Snapshot& now) {
    std::uint32_t last = now.lastColumn;
    for (const RecognisedColumn& column : now.model->table().columns) last = std::max(last, column.column);
    return last + 1;
}

std::string nextId(const Snapshot& now, const std::string& id) {
    const GoalTable& table = now.model->table();
    if (id.empty()) return {};
    const std::size_t other = id.find_last_not_of("0123456789");
    const std::size_t digits = other == std::string::npos ? 0 : other + 1;
    const std::string stem = id.substr(0, digits), last = id.substr(digits, 12);
    long long number = 0;
    std::from_chars(last.data(), last.data() + last.size(), number);
    for (int tries = 0; tries < 100000; ++tries) {
        std::string next = stem + std::to_string(++number);
        const bool taken = std::any_of(table.id.begin(), table.id.end(), [&](TextId known) {
            return sameName(table.texts->view(known), next);
        });
        if (!taken) return next;
    }
    return {};
}

std::string freshId(const Snapshot& now, GoalIndex parent) {
    const GoalTable& table = now.model->table();
    if (table.count == 0 && table.columnOf(Role::Id)) return "G1";
    if (table.id.empty()) return {};
    std::string pattern;
    if (parent != noGoal)
        for (GoalIndex child : now.childrenOf(parent)) pattern = table.text(table.id, child);
    if (pattern.empty() && parent != noGoal && !table.text(table.id, parent).empty())
        pattern = std::string(table.text(table.id, parent)) +
                  (table.form == HierarchyForm::OutlineNumbers ? ".0" : "0");
    for (GoalIndex g = 0; g < table.count && (parent == noGoal || pattern.empty()); ++g)
        pattern = table.text(table.id, g);
    return nextId(now, pattern);
}

GoalDraft newDraft(const Snapshot& now, GoalIndex parent) {
    GoalDraft draft;
    draft.parent = parent;
    draft.id = freshId(now, parent);
    draft.kind = "reach";
    const GoalTable& table = now.model->table();
    if (parent == noGoal) return draft;
    draft.unit = table.unitOf(parent).name == "%" ? "" : std::string(table.unitOf(parent).name);
    return draft;
}

GoalDraft draftOf(const Snapshot& now, GoalIndex g, const Words& words) {
    const GoalTable& table = now.model->table();
    GoalDraft draft;
    draft.edited = g;
    draft.parent = now.model->mainParent(g);
    draft.id = table.text(table.id, g);
    draft.statement = table.text(table.goal, g);
    draft.owner = table.text(table.owner, g);
    draft.metric = table.text(table.metric, g);
    if (table.columnOf(Role::Unit)) draft.unit = table.unitOf(g).name;
    draft.baseline = shownNumber(table.number(table.baseline, g), words);
    draft.target = table.targetPlan.empty() ? shownNumber(table.number(table.target, g), words) : "";
    draft.weight = shownNumber(table.number(table.weight, g), words);
    draft.kind = kindWord(table.kindOf(g));
    draft.method = methodWord(table.methodOf(g));
    draft.start = shownDay(table.number(table.start, g), words);
    draft.due = shownDay(table.number(table.due, g), words);
    for (const std::vector<Cell>& column : table.history) draft.history.push_back(column[g]);
    return draft;
}

CellBlock blankTable(const Words& words) {
    CellBlock block;
    block.rows = 1;
    for (Role role : {Role::Id, Role::Parent, Role::Goal, Role::Owner, Role::Unit, Role::Baseline,
                      Role::Target, Role::Actual, Role::Start, Role::Due})
        block.columns.push_back({Cell::text(block.texts.add(words.role(role)))});
    return block;
}

void fillFromStatement(GoalDraft& draft, const Words& words) {
    const StatementReading reading = readStatement(draft.statement);
    const std::string sign = reading.unit == "%" ? " %" : "";  // 15 % is 0.15 in a cell
    if (trimmed(draft.target).empty() && typedNumber(reading.target, words))
        draft.target = reading.target + sign;
    if (trimmed(draft.baseline).empty() && reading.baseline.holds) {
        const std::string from(reading.baseline.in(draft.statement));
        if (typedNumber(from, words)) draft.baseline = from + sign;
    }
    if (trimmed(draft.unit).empty()) draft.unit = reading.unit;
    if (!trimmed(draft.due).empty()) return;
    // "by 30 June 2027": the date is what remains behind the words before it.
    std::string_view rest = reading.deadline;
    while (!rest.empty()) {
        if (const std::optional<Day> day = typedDate(rest)) {
            draft.due = words.date(*day);
            return;
        }
        const std::size_t blank = rest.find(' ');
        rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
    }
}

RowPlan planRow(const Snapshot& now, const GoalDraft& draft, const Words& words) {
    return Planner(now, draft, words).plan();
}

CellBlock withRow(const CellBlock& cells, const RowPlan& plan) {
    CellBlock block = cells;
    std::uint32_t columns = block.columnCount();
    for (const auto* writes : {&plan.cells, &plan.headings})
        for (const CellWrite& write : *writes) columns = std::max(columns, write.column + 1);
    block.columns.resize(columns, std::vector<Cell>(block.rows));
    const std::uint32_t row = plan.row;
    if (plan.insert) {
        for (std::vector<Cell>& column : block.columns) {
            column.resize(std::max<std::size_t>(column.size(), row));
            column.insert(column.begin() + row, Cell());
        }
        block.rows = static_cast<std::uint32_t>(block.columns.front().size());
        for (auto& area : block.formats) {
            if (area.firstRow >= row) ++area.firstRow;
            if (area.lastRow + 1 >= row) ++area.lastRow;
        }
        for (auto& area : block.merges) {
            if (area.firstRow >= row) ++area.firstRow;
            if (area.lastRow >= row) ++area.lastRow;
        }
        block.formulas.clear();  // their references would have to move; sums are recognised by their labels
    }
    if (row >= block.rows) {
        block.rows = row + 1;
        for (std::vector<Cell>& column : block.columns) column.resize(block.rows);
    }
    for (const CellWrite& write : plan.headings)
        block.columns[write.column][plan.headingRow] = Cell::text(block.texts.add(write.text));
    for (const CellWrite& write : plan.cells)
        block.columns[write.column][row] =
            write.kind == CellWrite::Kind::Text
                ? (write.text.empty() ? Cell() : Cell::text(block.texts.add(write.text)))
                : Cell(write.number);
    return block;
}

DraftView viewOf(const Snapshot& now, const GoalDraft& draft, const Words& words) {
    return Judge(now, draft, words).view();
}

}  // namespace plumbline::sidebar
