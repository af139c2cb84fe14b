// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <algorithm>
#include <optional>

#include "core/words.h"
#include "table/answer_columns.h"
#include "table/children_across.h"
#include "table/column_rules.h"
#include "table/computed_slips.h"
#include "table/exclusive_columns.h"
#include "table/figure_rows.h"
#include "table/first_section.h"
#include "table/goal_aims.h"
#include "table/goal_evidence.h"
#include "table/goal_table.h"
#include "table/goal_texts.h"
#include "table/heading_row.h"
#include "table/headings_beside.h"
#include "table/hierarchy.h"
#include "table/history_columns.h"
#include "table/implied_targets.h"
#include "table/key_columns.h"
#include "table/ledger.h"
#include "table/marked_people.h"
#include "table/measured.h"
#include "table/number_columns.h"
#include "table/parents.h"
#include "table/percent_scale.h"
#include "table/period_rows.h"
#include "table/plan_values.h"
#include "table/reading_strength.h"
#include "table/revisions.h"
#include "table/row_look.h"
#include "table/row_names.h"
#include "table/rows.h"
#include "table/same_names.h"
#include "table/series.h"
#include "table/shape.h"
#include "table/stacked_headings.h"
#include "table/staircase.h"
#include "table/stated_progress.h"
#include "table/table_choice.h"
#include "table/text_columns.h"
#include "table/total_rows.h"
#include "table/turned.h"
#include "table/units.h"
#include "table/weight_column.h"
#include "table/word_columns.h"

namespace plumbline {
namespace {

class Reader {
  public:
    Reader(CellBlock& block, SheetView& sheet, Headings headings,
           const std::vector<ExclusiveColumns>& exclusive)
        : block_(block), sheet_(sheet), headings_(std::move(headings)), exclusive_(exclusive) {}

    GoalTable read(Keys keys) {
        RowLooks rows = classifyRows(sheet_, headings_);
        sheet_.knowTrimmed(std::move(rows.isTrimmed));
        setOlderRowsApart(sheet_, headings_, rows);
        setPeriodTotalsApart(sheet_, headings_, rows);
        if (rows.figures.any()) shareFigureColumns(headings_);
        plan_ = planHierarchy(sheet_, headings_, rows);
        partWeightColumns(sheet_, plan_, headings_);
        describe();
        takeGoals(rows);
        readNames();
        if (keys == Keys::Read) readKeys(sheet_, headings_, plan_, table_, block_.texts);
        readMeasures();
        readPeriods();
        readWords();
        const bool byParents = plan_.form == HierarchyForm::ParentIds;
        std::vector<TextId> parentTexts;
        if (byParents) parentTexts = texts(*column(Role::Parent));
        RowNames names(sheet_, headings_, plan_, table_, block_.texts);
        names.nameRows(isSection_);
        Units units(table_);
        units.read(sheet_, headings_);
        table_.ownMeasures = names.areMeasures();
        readStated(sheet_, headings_, block_.texts, table_);
        settleAims(sheet_, headings_, block_.texts, table_);
        linkHierarchy(sheet_, plan_, isSection_, table_, block_.texts);
        if (plan_.form == HierarchyForm::Sections)
            linkFirstSection(sheet_, headings_, isSection_, table_, block_.texts);
        settleSeries(sheet_, headings_, plan_, table_, block_.texts);
        names.nameSums();
        aimAsPeriods();
        tellColumns();
        tellExclusive();
        tellUnread(sheet_, headings_, table_);
        keepTexts(asides());
        if (byParents) linkParents(table_, *table_.texts, parentTexts);
        leaveOutCancelled();
        const bool addsUp = compareTotalRows(sheet_, headings_, rows, table_);
        noteSameIds(headings_, table_);
        noteSameNames(sheet_, headings_, table_);
        implyTargets(headings_, units, table_);
        settlePercents(sheet_, headings_, table_);
        readPercentScale(sheet_, headings_, table_);
        settleWeights(sheet_, headings_, table_);
        tellComputedSlips(sheet_, headings_, table_);
        if (headings_.method) takeMethod(*headings_.method);
        findMeasured(sheet_, headings_, table_, addsUp);
        table_.goalTexts = goalTextsOf(table_);
        return std::move(table_);
    }

  private:
    std::optional<std::uint32_t> column(Role role) const { return headings_.columnOf(role); }
    std::vector<TextId> texts(std::uint32_t column) {
        return readTexts(sheet_, column, table_, block_.texts);
    }
    RecognisedColumn recognised(Role role, std::uint32_t column) const {
        return {role, headings_.heads[column].heading, column, false, {}};
    }

    void describe() {
        table_.sheetName = block_.sheetName;
        table_.epochShift = block_.epochShift;
        table_.firstRow = block_.firstRow;
        table_.firstColumn = block_.firstColumn;
        table_.transposed = block_.transposed;
        table_.places = block_.places;
        table_.headingRow = headings_.lastRow;
        table_.rows = block_.rows - table_.headingRow - 1;
        table_.columns = headings_.columns;
        for (Note& note : headings_.notes) table_.addNote(std::move(note));
        describePlan(headings_.targetPlan, Role::Target);
        describePlan(headings_.actualPlan, Role::Actual);
        table_.columnsReadWith = headings_.namesApart;
        for (const std::uint32_t sums : headings_.sumsApart) {
            table_.totalColumns.push_back(sums);
            table_.totalHeadings.push_back(headings_.heads[sums].heading);
        }
        if (!table_.isRearranged()) return;
        Note note;
        note.kind = NoteKind::Transposed;
        table_.addNote(std::move(note));
    }

    void describePlan(const PlanColumns& plan, Role measure) {
        table_.totalColumns.insert(table_.totalColumns.end(), plan.totals.begin(), plan.totals.end());
        for (std::uint32_t total : plan.totals)
            table_.totalHeadings.push_back(headings_.heads[total].heading);
        if (!plan.assumed) return;
        Note note;
        note.kind = NoteKind::AssumedMeasure;
        note.column = plan.columns.front();
        // Years, or days of a table on its side, that nobody says anything of may be anything.
        const PeriodKind kind = headings_.heads[note.column].period->kind;
        if (kind == PeriodKind::Year || (kind == PeriodKind::Day && block_.transposed)) {
            noteDoubt(headings_, note.column, measure, measure == Role::Target ? Role::Actual : Role::Target,
                      note.column);
            table_.addNote(headings_.notes.back());
            return;
        }
        note.first = roleName(measure);
        table_.addNote(std::move(note));
    }

    void takeGoals(RowLooks& rows) {
        const bool sections = plan_.form == HierarchyForm::Sections;
        table_.goalOfRow.assign(rows.kind.size(), noGoal);
        table_.rowOfGoal.reserve(rows.kind.size());
        for (std::uint32_t i = 0; i < rows.kind.size(); ++i) {
            const bool section = sections && rows.kind[i] == RowKind::Section;
            if (rows.kind[i] != RowKind::Goal && !section) continue;
            table_.goalOfRow[i] = static_cast<GoalIndex>(table_.rowOfGoal.size());
            table_.rowOfGoal.push_back(headings_.lastRow + 1 + i);
            if (rows.figures.any()) {
                table_.targetRow.push_back(rows.figures.targetRow[i]);
                table_.actualRow.push_back(rows.figures.actualRow[i]);
            }
            if (sections) isSection_.push_back(section);
        }
        table_.count = static_cast<GoalIndex>(table_.rowOfGoal.size());
        if (sections)
            std::erase_if(rows.excluded,
                          [](const ExcludedRow& row) { return row.kind == ExclusionKind::Section; });
        for (Note& note : rows.notes) table_.addNote(std::move(note));
        table_.excluded = std::move(rows.excluded);
    }

    void readNames() {
        struct Target {
            Role role;
            std::vector<TextId>* column;
        };
        for (const Target& target : {Target{Role::Id, &table_.id},
                                     {Role::Goal, &table_.goal},
                                     {Role::Owner, &table_.owner},
                                     {Role::Level, &table_.level},
                                     {Role::Metric, &table_.metric},
                                     {Role::Status, &table_.status}})
            if (const auto at = column(target.role);
                at && (!plan_.isLevel(*at) || target.role == Role::Owner))
                *target.column = texts(*at);
        if (plan_.form == HierarchyForm::OutlineNumbers && table_.id.empty()) {
            table_.id = texts(plan_.column);
            table_.columns.push_back(recognised(Role::Id, plan_.column));
            std::erase(headings_.unused, plan_.column);
        }
    }

    void readMeasures() {
        struct Target {
            Role role;
            std::vector<Cell>* column;
        };
        for (const Target& target : {Target{Role::Baseline, &table_.baseline},
                                     {Role::Target, &table_.target},
                                     {Role::Actual, &table_.actual},
                                     {Role::Weight, &table_.weight}})
            if (const auto at = column(target.role))
                inRowsOf(target.role, [&] { readMeasure(target.role, *at, *target.column); });
        if (!headings_.targetPlan.columns.empty())
            inRowsOf(Role::Target, [&] {
                readPlan(sheet_, headings_.targetPlan, table_, table_.targetPlan, table_.target);
            });
        if (!headings_.actualPlan.columns.empty())
            inRowsOf(Role::Actual, [&] {
                readPlan(sheet_, headings_.actualPlan, table_, table_.actualPlan, table_.actual);
            });
        if (const auto at = column(Role::Weight))
            table_.weightIsPercent = shownAsPercent(sheet_, *at, table_);
    }

    // Where targets and actuals stand in rows of their own, these are read in the goals' place.
    template <class Read>
    void inRowsOf(Role role, Read read) {
        std::vector<std::uint32_t>& rows = role == Role::Actual ? table_.actualRow : table_.targetRow;
        const bool apart = !rows.empty() && (role == Role::Actual || role == Role::Target);
        if (apart) rows.swap(table_.rowOfGoal);
        read();
        if (apart) rows.swap(table_.rowOfGoal);
    }

    void readMeasure(Role role, std::uint32_t at, std::vector<Cell>& cells) {
        const ColumnHead& head = headings_.heads[at];
        if (head.meaning.figure == Figure::Done && head.content.mostlyYesNo())
            readAnswers(sheet_, at, table_, cells);
        else if (role == Role::Actual && head.content.mostlyTexts() && holdScores(headings_))
            readShares(sheet_, at, table_, cells);
        else
            readNumbers(sheet_, at, table_, cells,
                        {NoteKind::TextInNumber, 0, role == Role::Actual && holdScores(headings_),
                         role == Role::Target});
    }

    void readPeriods() {
        const int year = table_.year = yearOf(sheet_, headings_);
        if (const auto at = column(Role::Start))
            readDates(sheet_, *at, {PeriodEnd::First, year}, table_, table_.start);
        if (const auto at = column(Role::Due))
            readDates(sheet_, *at, {PeriodEnd::Last, year, &table_.start}, table_, table_.due);
        if (const auto at = column(Role::Updated))
            readDates(sheet_, *at, {PeriodEnd::Last, year}, table_, table_.updated);
        if (headings_.period) {
            readPeriodColumn(sheet_, headings_, table_, table_.start, table_.due);
            table_.columns.push_back(recognised(Role::Start, *headings_.period));
            table_.columns.back().fromPeriods = true;
        }
        if (headings_.year) {
            table_.columns.push_back(recognised(Role::Start, *headings_.year));
            table_.columns.back().fromPeriods = true;
        }
        readHistory(sheet_, headings_, table_);
    }

    // A rule for all goals that do not say how they roll up; their periods are another matter.
    void takeMethod(Method method) {
        if (table_.method.empty()) table_.method.assign(table_.count, Method::Default);
        for (GoalIndex g = 0; g < table_.count; ++g)
            if (const GoalIndex parent = table_.parentOf(g); parent != noGoal && !table_.isPeriodGoal(g))
                if (Method& own = table_.method[parent]; own == Method::Default) own = method;
    }

    void readWords() {
        if (const auto at = column(Role::Method)) readMethodColumn(sheet_, *at, table_);
    }

    // Levels are told as such, whatever else their headings mean; groups that are none are unused.
    void tellColumns() {
        for (std::uint32_t level : plan_.levels) {
            std::erase_if(table_.columns, [=](const RecognisedColumn& column) {
                return column.column == level &&
                       (column.role == Role::Parent || column.role == Role::Id || column.role == Role::Goal);
            });
            const bool told = isTold([=](const RecognisedColumn& column) {
                return column.column == level && column.role == Role::Level;
            });
            if (!told) table_.columns.push_back(recognised(Role::Level, level));
            std::erase(headings_.unused, level);
        }
        for (const auto& id : plan_.levelIds)
            if (id) {
                table_.columns.push_back(recognised(Role::Id, *id));
                std::erase(headings_.unused, *id);
            }
        for (std::uint32_t dimension : headings_.dimensions) {
            const bool told =
                isTold([=](const RecognisedColumn& column) { return column.column == dimension; });
            if (!told) headings_.unused.push_back(dimension);
        }
        std::stable_sort(table_.columns.begin(), table_.columns.end(),
                         [](const auto& a, const auto& b) { return a.column < b.column; });
    }

    // Columns that are read with another have its role.
    void tellExclusive() {
        for (const ExclusiveColumns& group : exclusive_) {
            const auto into =
                std::find_if(table_.columns.begin(), table_.columns.end(),
                             [&](const RecognisedColumn& column) { return column.column == group.into; });
            if (into == table_.columns.end()) continue;
            const Role role = into->role;
            for (const std::uint32_t other : group.others) table_.columns.push_back(recognised(role, other));
            if (!group.oneMeasure) doubtJoined(role, group);
        }
    }
    // Incomes and expenses in one sum may be meant, and may not.
    void doubtJoined(Role role, const ExclusiveColumns& group) {
        noteDoubt(headings_, group.into, role, role, group.into);
        Note& note = headings_.notes.back();
        for (const std::uint32_t other : group.others)
            note.cell.append(note.cell.empty() ? "" : ", ").append(placedHeading(sheet_, headings_, other));
        table_.addNote(note);
    }

    template <class Is>
    bool isTold(Is is) const {
        return std::any_of(table_.columns.begin(), table_.columns.end(), is);
    }

    // Texts of columns that nobody reads, by which a row may be asked for.
    std::vector<std::vector<TextId>> asides() {
        constexpr GoalIndex mostGoals = 100000;
        constexpr std::size_t mostColumns = 8;
        std::vector<std::vector<TextId>> columns;
        for (const UnusedColumn& unused : table_.unused) {
            const ColumnContent& content = headings_.heads[unused.column].content;
            if (table_.count > mostGoals || columns.size() == mostColumns) break;
            if (content.texts == 0 || !content.mostlyTexts() || holdsPeople(unused.column)) continue;
            columns.push_back(texts(unused.column));
        }
        return columns;
    }

    // Somebody beside a row is not what the row is called: "Contact" asked for is no goal.
    bool holdsPeople(std::uint32_t column) const {
        return holdsFullNames(sheet_, headings_.lastRow + 1, column, headings_.contentEnd);
    }

    // The table outlives the block.
    void keepTexts(std::vector<std::vector<TextId>> asides) {
        const auto texts = std::make_shared<const TextPool>(std::move(block_.texts));
        sheet_.useTexts(*texts);
        table_.texts = texts;
        table_.names = std::make_shared<const GoalNames>(
            texts, GoalNames::Columns{&table_.id, &table_.goal, &table_.owner, &table_.shortName},
            std::move(asides));
    }

    // A goal whose rows are its periods aims at what they aim at.
    void aimAsPeriods() {
        if (table_.kind.empty()) return;
        for (GoalIndex g = 0; g < table_.isPeriod.size(); ++g) {
            const GoalIndex whole = table_.isPeriodGoal(g) ? table_.parentOf(g) : noGoal;
            if (whole == noGoal) continue;
            table_.kind[whole] = table_.kind[g];
            if (!table_.byPlan.empty()) table_.byPlan[whole] = table_.byPlan[g];
        }
    }

    // A cancelled goal keeps its place and its parents, and gives them nothing.
    void leaveOutCancelled() {
        if (table_.statusWord.empty()) return;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (!table_.isCancelled(g) || table_.firstParent.empty()) continue;
            for (std::uint32_t i = table_.firstParent[g]; i < table_.firstParent[g + 1]; ++i)
                table_.parents[i].share = 0;
        }
    }

    CellBlock& block_;
    SheetView& sheet_;
    Headings headings_;
    const std::vector<ExclusiveColumns>& exclusive_;
    HierarchyPlan plan_;
    GoalTable table_;
    std::vector<bool> isSection_;
};

// A rule says what the rows are called, or what they stand below.
bool namesRows(std::string_view columnRules) {
    const Result<std::vector<ColumnRule>> rules = columnRulesOf(columnRules);
    return rules && std::any_of(rules->begin(), rules->end(), [](const ColumnRule& rule) {
               return rule.role == Role::Goal || rule.role == Role::Level || rule.role == Role::Parent;
           });
}

Result<GoalTable> readAs(CellBlock& block, std::string_view columnRules, Keys keys,
                         std::optional<std::uint32_t> headingRow = std::nullopt) {
    sortFormulas(block);
    SheetView sheet(block);
    Result<Headings> headings = findHeadings(sheet, columnRules, {}, headingRow);
    if (!headings) return headings.error();
    if (!block.transposed && isTurnable(block) && standsOnItsSide(sheet, *headings)) {
        CellBlock turned = transposed(block);
        Result<GoalTable> table = readAs(turned, columnRules, keys);
        if (table && isPlanOverTime(*table)) return table;
    }
    if (!block.transposed && columnRules.empty() && isTurnable(block))
        if (const std::size_t measures = measuresOverTime(*headings)) {
            CellBlock turned = transposed(block);
            Result<GoalTable> table = readAs(turned, columnRules, keys);
            if (table && showsMeasures(*table, measures)) return table;
        }
    Staircase steps = stepsOf(sheet, *headings);
    if (namesRows(columnRules))
        std::erase_if(steps.names, [](const Staircase::Pair& pair) { return pair.headed; });
    if (!columnRules.empty())
        std::erase_if(steps.sums, [&](const Staircase::Pair& pair) { return headings->isRead(pair.further); });
    std::vector<std::uint32_t> apart;
    for (const Staircase::Pair& pair : steps.sums) apart.push_back(pair.further);
    for (const Staircase::Pair& pair : steps.names)
        if (pair.headed) apart.push_back(pair.further);
    std::vector<ExclusiveColumns> exclusive =
        steps.any() ? std::vector<ExclusiveColumns>() : exclusiveColumns(sheet, *headings, columnRules);
    if (const auto people = markedPeople(sheet, *headings)) {
        nameMarked(block, *headings, *people);
        exclusive.push_back(*people);
    }
    for (const ExclusiveColumns& group : exclusive)
        apart.insert(apart.end(), group.others.begin(), group.others.end());
    if (steps.any() || !exclusive.empty()) {
        straighten(block, steps);
        joinAmounts(block, exclusive, headings->lastRow + 1);
        headings = findHeadings(sheet, columnRules, apart, headingRow);
        if (!headings) return headings.error();
    }
    if (columnRules.empty())
        if (std::optional<Message> why = whyNoGoals(sheet, *headings)) return Error{ErrorKind::InvalidArgument, *std::move(why)};
    Headings found = *std::move(headings);
    for (const Staircase::Pair& pair : steps.names) {
        std::erase(found.sumsApart, pair.further);
        found.namesApart.push_back(pair.further);
    }
    for (const ExclusiveColumns& group : exclusive)
        for (const std::uint32_t other : group.others) {
            std::erase(found.sumsApart, other);
            found.namesApart.push_back(other);
        }
    partStacked(block, sheet, found);
    for (const Staircase::Pair& pair : steps.names)
        if (pair.headed) exclusive.push_back({pair.column, {pair.further}});
    return Reader(block, sheet, std::move(found), exclusive).read(keys);
}

// What stands above other headings may only look like a table: where another row of headings gives a strong reading, that is it.
std::optional<GoalTable> strongerReading(const CellBlock& block, Keys keys) {
    for (const std::uint32_t row : headingRowsOf(SheetView(block))) {
        CellBlock copy = block;
        Result<GoalTable> table = readAs(copy, {}, keys, row);
        if (table && isStrong(*table)) return *std::move(table);
    }
    return std::nullopt;
}

}  // namespace

Result<GoalTable> readTable(CellBlock block, std::string_view rules, Keys keys) {
    const Result<TableChoice> choice = tableChoiceOf(rules);
    if (!choice) return choice.error();
    const std::string& columnRules = choice->rules;
    if (choice->number > 1) {
        Result<CellBlock> part = onlyTable(std::move(block), choice->number);
        if (!part) return part.error();
        block = *std::move(part);
    }
    if (std::optional<Message> problem = singleColumnProblem(block))
        return Error{ErrorKind::InvalidArgument, *std::move(problem)};
    if (std::optional<PartsBelow> parts = partsBelowGoals(block)) {
        const std::string rules = namesRows(columnRules) ? columnRules : parts->rules + "; " + columnRules;
        if (Result<GoalTable> table = readAs(parts->block, rules, keys); table && table->count > 0) return table;
    }
    if (!block.transposed && headingsStandBeside(SheetView(block))) {
        CellBlock turned = transposed(block);
        if (Result<GoalTable> table = readAs(turned, columnRules, keys); table && holdsGoalsAcross(*table)) return table;
    }
    const bool turnable = isTurnable(block);
    const std::optional<CellBlock> kept =
        columnRules.empty() && turnable && !block.transposed ? std::optional(block) : std::nullopt;
    Result<GoalTable> table = readAs(block, columnRules, keys);
    if (kept && isWeak(table))
        if (std::optional<GoalTable> stronger = strongerReading(*kept, keys)) return *std::move(stronger);
    // Rows, and none of them a goal; the block has gone into the table.
    if (table && table->count == 0 && !table->excluded.empty() && columnRules.empty())
        return Error{ErrorKind::InvalidArgument, {"error.nogoals", {}}};
    if (table || !turnable || table.error().message.key == "error.bookings") return table;
    CellBlock turned = transposed(std::move(block));
    Result<GoalTable> other = readAs(turned, columnRules, keys);
    return other && isPlan(*other) ? std::move(other) : std::move(table);
}

}  // namespace plumbline
