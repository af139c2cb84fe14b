// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/row_plan.h"

#include <algorithm>
#include <utility>

#include "core/words.h"
#include "goals/period_children.h"
#include "sidebar/model/filled_column.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/model/typed_entry.h"

namespace plumbline::sidebar {
namespace {

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
        : now_(now), table_(now.model->table()), draft_(draft), words_(words), marks_(marksOf(now, words)) {}

    RowPlan plan() {
        if (table_.isRearranged()) return refused("wizard.transposed");
        if (draft_.edited == noGoal && !table_.isPeriod.empty() && !findLike())
            return refused("wizard.periodrows");
        if (draft_.edited == noGoal && !table_.targetRow.empty()) return refused("wizard.figurerows");
        if (!placeRow()) return plan_;
        if (draft_.edited != noGoal) original_ = draftOf(now_, draft_.edited, words_);
        plan_.insert = draft_.edited == noGoal && table_.count > 0;
        plan_.headingRow = table_.headingRow;
        nextColumn_ = firstFreeColumn(now_);
        text(Role::Id, &GoalDraft::id);
        text(Role::Goal, &GoalDraft::statement);
        if (table_.goal.empty() && table_.owner.empty() && draft_.id.empty()) return refused("wizard.noname");
        text(Role::Owner, &GoalDraft::owner);
        parent();
        text(Role::Metric, &GoalDraft::metric);
        text(Role::Unit, &GoalDraft::unit);
        number(Role::Baseline, &GoalDraft::baseline);
        target();
        number(Role::Weight, &GoalDraft::weight);
        if (draft_.kind != "reach" || table_.columnOf(Role::Kind)) text(Role::Kind, &GoalDraft::kind);
        text(Role::Method, &GoalDraft::method);
        if (like_ == noGoal) {
            date(Role::Start, &GoalDraft::start);
            date(Role::Due, &GoalDraft::due);
        } else {
            repeatInRows();
        }
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
            inRows_ = hasPeriodChildren(*now_.model, draft_.edited);
            plan_.row = plan_.templateRow = inRows_ ? firstPeriodRow() : table_.rowOfGoal[draft_.edited];
            if (plan_.row != noRow) return true;
            refused("wizard.group");
            return false;
        }
        if (like_ != noGoal) {
            placeRows();
            return true;
        }
        if (table_.count == 0) {  // headings only
            plan_.row = plan_.templateRow = table_.headingRow + 1;
            return true;
        }
        const std::vector<std::uint32_t> beside = rowsBeside();
        const bool byPlace =
            table_.form == HierarchyForm::Indentation || table_.form == HierarchyForm::Sections;
        if (beside.empty() && byPlace && draft_.parent != noGoal) {
            refused("wizard.byplace", {titleOf(table_, draft_.parent)});
            return false;
        }
        const std::uint32_t end = lastGoalRow(table_);
        plan_.templateRow = beside.empty() ? end : beside.back();
        plan_.row = draft_.parent != noGoal ? lastRowBelow(now_, draft_.parent) + 1 : end + 1;
        // A range over the group, named or in a formula, grows only with what is inserted above its last row.
        if (beside.size() > 1)
            plan_.row = beside.back();
        else if (plan_.row > end && end > table_.headingRow + 1)
            plan_.row = byPlace && !beside.empty() ? beside.back() : end;
        return true;
    }

    // ---- one row a period: a new goal takes the periods of one beside it

    bool findLike() {
        if (table_.columnOf(Role::Id)) return false;  // each row has a number of its own
        if (draft_.parent != noGoal && hasPeriodChildren(*now_.model, draft_.parent)) return false;
        for (const GoalIndex g : goalsBeside(now_, noGoal, draft_.parent))
            if (hasPeriodChildren(*now_.model, g)) likes_.push_back(g);
        if (likes_.empty()) return false;
        like_ = likes_.back();
        return true;
    }

    std::vector<std::uint32_t> rowsOf(GoalIndex goal) const {
        std::vector<std::uint32_t> rows;
        for (const GoalIndex period : periodsInOrder(*now_.model, goal))
            rows.push_back(table_.rowOfGoal[period]);
        return rows;
    }

    // Above the last goal's rows, so that ranges over them grow; where it stands alone behind them; where the goals' rows take
    // turns above the last of all.
    void placeRows() {
        const std::vector<std::uint32_t> rows = rowsOf(like_);
        const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
        const bool together = *last - *first + 1 == rows.size();
        plan_.templateRow = *first;
        plan_.count = static_cast<std::uint32_t>(rows.size());
        plan_.row = likes_.size() < 2 ? *last + 1 : together ? *first : lastGoalRow(table_);
    }

    // What was typed stands in each row, and what the rows of the other goals agree in, period by period.
    void repeatInRows() {
        std::vector<CellWrite> typed = std::exchange(plan_.cells, {});
        const std::vector<std::uint32_t> like = rowsOf(like_);
        for (std::uint32_t i = 0; i < plan_.count; ++i) {
            for (CellWrite cell : typed) {
                if (cell.row != noRow && cell.row != plan_.row + i) continue;
                cell.row = plan_.row + i;
                plan_.cells.push_back(std::move(cell));
            }
            for (std::uint32_t column = 0; column < now_.cells->columnCount(); ++column)
                if (isOfPeriods(column, typed)) repeatCell(like[i], column, plan_.row + i);
        }
    }

    void repeatCell(std::uint32_t from, std::uint32_t column, std::uint32_t to) {
        const Cell cell = now_.cells->at(from, column);
        if (!cell.isText() && !cell.isNumber()) return;
        CellWrite write{Role::Start, column, CellWrite::Kind::Text, {}, 0};
        if (cell.isText()) write.text = now_.cells->texts.view(cell.textId());
        if (cell.isNumber()) write.kind = CellWrite::Kind::Number;
        if (cell.isNumber()) write.number = cell.number();
        write.row = to;
        write.keepsFormula = true;
        plan_.cells.push_back(std::move(write));
    }

    // The column of the periods, and those in which the goals' rows agree in each of them.
    bool isOfPeriods(std::uint32_t column, const std::vector<CellWrite>& typed) const {
        for (const CellWrite& cell : typed)
            if (cell.column == column) return false;
        for (const RecognisedColumn& known : table_.columns) {
            if (known.column != column) continue;
            if (known.role == Role::Start && known.fromPeriods) return true;
            if (known.role == Role::Target || known.role == Role::Actual || known.role == Role::Owner)
                return false;
        }
        return likes_.size() > 1 && std::all_of(likes_.begin(), likes_.end(),
                                                [&](GoalIndex other) { return agreesIn(column, other); });
    }
    bool agreesIn(std::uint32_t column, GoalIndex other) const {
        const std::vector<std::uint32_t> rows = rowsOf(like_), others = rowsOf(other);
        return std::equal(rows.begin(), rows.end(), others.begin(), others.end(),
                          [&](std::uint32_t a, std::uint32_t b) {
                              return sameCell(now_.cells->at(a, column), now_.cells->at(b, column));
                          });
    }
    bool sameCell(Cell a, Cell b) const {
        const TextPool& texts = now_.cells->texts;
        return a.isText() && b.isText() ? texts.view(a.textId()) == texts.view(b.textId()) : a == b;
    }

    std::uint32_t firstPeriodRow() const {
        return table_.rowOfGoal[periodsInOrder(*now_.model, draft_.edited).front()];
    }

    // The rows of the goals that serve the same goal, in the table's order.
    std::vector<std::uint32_t> rowsBeside() const {
        std::vector<std::uint32_t> rows;
        const auto add = [&](GoalIndex g) {
            if (table_.rowOfGoal[g] != noRow) rows.push_back(table_.rowOfGoal[g]);
        };
        if (draft_.parent == noGoal)
            for (const GoalIndex g : now_.tops) add(g);
        else
            for (const GoalIndex g : now_.childrenOf(draft_.parent)) add(g);
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    std::optional<std::uint32_t> columnFor(Role role) {
        if (const RecognisedColumn* column = table_.columnOf(role)) {
            if (!column->fromPeriods) return draft_.edited == noGoal ? column->column : editedColumn(role);
            plan_.missing.push_back(role);
            return std::nullopt;
        }
        plan_.missing.push_back(role);
        if (!draft_.addColumns) return std::nullopt;
        plan_.headings.push_back({role, nextColumn_, CellWrite::Kind::Text, words_.role(role), 0});
        return nextColumn_++;
    }

    std::optional<std::uint32_t> editedColumn(Role role) const {
        return filledColumn(table_, *now_.cells, table_.rowOfGoal[draft_.edited], role);
    }

    // A cell of the goal that is edited is written only where it changes.
    bool isAsBefore(std::uint32_t row, std::uint32_t column, const std::string& text,
                    std::optional<double> number) const {
        if (draft_.edited == noGoal) return false;
        const Cell cell = row < now_.cells->rows && column < now_.cells->columnCount()
                              ? now_.cells->at(row, column)
                              : Cell();
        if (number) return cell.isNumber() && cell.number() == *number;
        if (cell.isNumber()) return typedNumber(text, marks_) == cell.number();
        return cell.isText() ? trimmed(now_.cells->texts.view(cell.textId())) == text : text.empty();
    }

    void add(Role role, const std::string& text, CellWrite::Kind kind, std::optional<double> number) {
        if (draft_.edited == noGoal && text.empty()) return;
        if (text.empty() && !table_.columnOf(role)) return;
        if (inRows_) {  // the goal's name and all else stand in each of its rows
            if (plan_.problem.empty()) plan_.problem = words_("wizard.group");
            return;
        }
        const std::optional<std::uint32_t> column = columnFor(role);
        const std::uint32_t row = draft_.edited == noGoal ? noRow : table_.rowOf(draft_.edited, role);
        if (!column || isAsBefore(row, *column, text, number)) return;
        plan_.cells.push_back({role, *column, kind, text, number.value_or(0)});
        plan_.cells.back().percent = kind == CellWrite::Kind::Number && readNumberText(text).unit == "%";
        plan_.cells.back().row = row;
    }

    using Text = std::string GoalDraft::*;

    // What the wizard showed and nobody changed is not written: a number may have more digits than its text,
    // and a word may mean the same in another language.
    bool isUntouched(Text member) const { return original_ && draft_.*member == (*original_).*member; }

    void text(Role role, Text member) {
        if (isUntouched(member)) return;
        const std::string value(trimmed(draft_.*member));
        // An id that the sheet holds as a number stays one.
        const bool numeric = role == Role::Id && idsAreNumbers() && typedNumber(value, marks_);
        add(role, value, numeric ? CellWrite::Kind::Number : CellWrite::Kind::Text,
            numeric ? typedNumber(value, marks_) : std::nullopt);
    }

    bool idsAreNumbers() const {
        const RecognisedColumn* column = table_.columnOf(Role::Id);
        return column && plan_.templateRow < now_.cells->rows &&
               now_.cells->at(plan_.templateRow, column->column).isNumber();
    }

    void number(Role role, Text member) {
        if (isUntouched(member)) return;
        const std::string value(trimmed(draft_.*member));
        if (value.empty()) return add(role, {}, CellWrite::Kind::Text, std::nullopt);
        const TypedValue typed = readField(fieldOf(role), value, marks_);
        if (!typed.isValue()) {
            plan_.problem = numberProblem(words_.role(role), value, typed, words_);
            return;
        }
        add(role, value, CellWrite::Kind::Number, typed.value);
    }

    // ---- a target over time: its periods, as the whole is spread over them or one of them alone

    GoalIndex placed() const { return like_ == noGoal ? draft_.edited : like_; }
    bool isOverTime() const { return !periodPlaces(now_, placed(), Role::Target).empty(); }

    void target() {
        if (!isOverTime()) {
            number(Role::Target, &GoalDraft::target);
            for (const CellWrite& cell : plan_.cells)
                if (cell.role == Role::Target && cell.kind == CellWrite::Kind::Number)
                    plan_.target = cell.number;
            return;
        }
        const bool same =
            isUntouched(&GoalDraft::target) && draft_.period.empty() && draft_.spread == SpreadBy::Plan;
        const std::string value(trimmed(draft_.target));
        if (same || (value.empty() && (draft_.edited == noGoal || !draft_.period.empty()))) return;
        const TypedValue typed = readField(TypedField::Amount, value, marks_);
        if (!typed.isValue())
            plan_.problem = value.empty() ? words_("wizard.whichtarget")
                                          : numberProblem(words_.role(Role::Target), value, typed, words_);
        else
            overTime(typed.value);
    }

    void overTime(double value) {
        PeriodQuestion question{draft_.edited, draft_.parent, Role::Target, value, {}, draft_.spread, like_};
        if (!draft_.period.empty()) {
            question.period = periodLabelled(draft_.period);
            if (!question.period) {
                plan_.problem = words_("wizard.noperiod", {draft_.period});
                return;
            }
        }
        const PeriodChange change = changeOf(now_, question, words_);
        if (!change.problem.empty()) {
            plan_.problem = change.problem;
            return;
        }
        writePeriods(change);
        plan_.periods = change.places;
        plan_.perPeriod = change.after;
        if (change.whole.isNumber()) plan_.target = change.whole.number();
    }

    std::optional<std::size_t> periodLabelled(const std::string& label) const {
        const std::vector<PeriodPlace> places = periodPlaces(now_, placed(), Role::Target);
        const auto at = std::find_if(places.begin(), places.end(),
                                     [&](const PeriodPlace& place) { return place.label == label; });
        return at == places.end() ? std::nullopt : std::optional<std::size_t>(at - places.begin());
    }

    void writePeriods(const PeriodChange& change) {
        const std::size_t before = plan_.cells.size();
        for (std::size_t i = 0; i < change.places.size(); ++i)
            if (change.after[i] != change.places[i].now)
                writePeriod(
                    change.places[i], change.after[i],
                    like_ == noGoal ? change.places[i].row : plan_.row + static_cast<std::uint32_t>(i));
        if (plan_.cells.size() == before) return;
        const std::uint32_t like =
            draft_.edited == noGoal ? plan_.templateRow : table_.rowOf(draft_.edited, Role::Target);
        for (const PeriodSum& sum : sumsOf(now_, change, Role::Target, like)) {
            if (draft_.edited != noGoal && sum.value == sum.before) continue;
            plan_.cells.push_back(
                {Role::Target, sum.column, CellWrite::Kind::Number, words_.exact(sum.value), sum.value});
            plan_.cells.back().keepsFormula = true;
            if (draft_.edited != noGoal) plan_.cells.back().row = like;
        }
    }

    void writePeriod(const PeriodPlace& place, Cell value, std::uint32_t row) {
        CellWrite cell{Role::Target, place.column, CellWrite::Kind::Text, {}, 0};
        if (value.isNumber()) {
            cell.kind = CellWrite::Kind::Number;
            cell.number = value.number();
            cell.text = words_.exact(cell.number);
        }
        cell.row = row;
        cell.label = place.label;
        plan_.cells.push_back(std::move(cell));
    }

    // A weight counts in per cent where the column's other weights do.
    TypedField fieldOf(Role role) const {
        if (role != Role::Weight) return TypedField::Amount;
        const auto& percent = table_.weightIsPercent;
        const bool any = std::find(percent.begin(), percent.end(), 1) != percent.end();
        return any ? TypedField::PercentWeight : TypedField::Weight;
    }

    void date(Role role, Text member) {
        if (isUntouched(member)) return;
        const std::string value(trimmed(draft_.*member));
        if (value.empty()) return add(role, {}, CellWrite::Kind::Text, std::nullopt);
        const std::optional<Day> start = role == Role::Due ? typedDate(draft_.start, words_) : std::nullopt;
        const std::optional<Day> day = typedDate(value, words_, start);
        if (!day) {
            plan_.problem = dateProblem(words_.role(role), value, start, words_);
            return;
        }
        add(role, value, CellWrite::Kind::Date, static_cast<double>(*day));
    }

    void parent() {
        if (original_ && original_->parent == draft_.parent) return;
        if (original_ && table_.form != HierarchyForm::ParentIds && table_.form != HierarchyForm::None) {
            plan_.problem = words_("wizard.moverow");
            return;
        }
        if (table_.form == HierarchyForm::LevelColumns) return levels();
        if (table_.form == HierarchyForm::OutlineNumbers || table_.form == HierarchyForm::Indentation ||
            table_.form == HierarchyForm::Sections)
            return;
        if (draft_.parent == noGoal) return add(Role::Parent, {}, CellWrite::Kind::Text, std::nullopt);
        const std::string name(nameBy(table_, parentStyle(now_), draft_.parent));
        const bool numeric = parentStyle(now_) == Role::Id && idsAreNumbers() && typedNumber(name, marks_);
        add(Role::Parent, name, numeric ? CellWrite::Kind::Number : CellWrite::Kind::Text,
            numeric ? typedNumber(name, marks_) : std::nullopt);
    }

    // The groups above the goal, each in its level's column.
    void levels() {
        if (draft_.parent == noGoal && like_ == noGoal) return;
        std::vector<std::string> names;
        for (GoalIndex g = draft_.parent; g != noGoal && names.size() <= table_.levelColumns.size();
             g = now_.model->mainParent(g)) {
            const std::string_view group = table_.text(table_.shortName, g);
            names.insert(names.begin(), std::string(group.empty() ? table_.nameOf(g) : group));
        }
        if (like_ != noGoal && trimmed(draft_.owner).empty() && trimmed(draft_.statement).empty())
            plan_.problem = words_("wizard.say.owner");
        if (like_ != noGoal)
            names.emplace_back(trimmed(draft_.owner.empty() ? draft_.statement : draft_.owner));
        for (std::size_t i = 0; i < names.size() && i < table_.levelColumns.size(); ++i)
            plan_.cells.push_back({Role::Level, table_.levelColumns[i], CellWrite::Kind::Text, names[i], 0});
    }

    const Snapshot& now_;
    const GoalTable& table_;
    const GoalDraft& draft_;
    const Words& words_;
    const TypedMarks marks_;
    std::optional<GoalDraft> original_;  // of the goal that is edited
    RowPlan plan_;
    bool inRows_ = false;           // the edited goal has one row a period
    GoalIndex like_ = noGoal;       // of a new goal with one row a period: whose periods it takes
    std::vector<GoalIndex> likes_;  // all whose it could take
    std::uint32_t nextColumn_ = 0;
};

}  // namespace

std::uint32_t firstFreeColumn(const Snapshot& now) {
    std::uint32_t last = now.lastColumn;
    for (const RecognisedColumn& column : now.model->table().columns) last = std::max(last, column.column);
    return last + 1;
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
            column.insert(column.begin() + row, plan.count, Cell());
        }
        block.rows = static_cast<std::uint32_t>(block.columns.front().size());
        for (auto& area : block.formats) {
            if (area.firstRow >= row) area.firstRow += plan.count;
            if (area.lastRow + 1 >= row) area.lastRow += plan.count;
        }
        for (auto& area : block.merges) {
            if (area.firstRow >= row) area.firstRow += plan.count;
            if (area.lastRow >= row) area.lastRow += plan.count;
        }
        block.formulas.clear();  // their references would have to move; sums are recognised by their labels
    }
    if (const std::uint32_t end = row + (plan.insert ? plan.count : 1); end > block.rows) {
        block.rows = end;
        for (std::vector<Cell>& column : block.columns) column.resize(block.rows);
    }
    for (const CellWrite& write : plan.headings)
        if (plan.headingRow != noRow)
            block.columns[write.column][plan.headingRow] = Cell::text(block.texts.add(write.text));
    for (const CellWrite& write : plan.cells)
        block.columns[write.column][plan.rowOf(write)] =
            write.kind == CellWrite::Kind::Text
                ? (write.text.empty() ? Cell() : Cell::text(block.texts.add(write.text)))
                : Cell(write.number);
    return block;
}

}  // namespace plumbline::sidebar
