// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/allocation_grid.h"

#include <algorithm>
#include <unordered_map>

#include "core/exact_sum.h"
#include "core/words.h"

namespace plumbline::sidebar {
namespace {

using Column = AllocationColumn;

struct ColumnKind {
    Column column;
    const char* heading;
    GridKind kind;
    int share;
};
constexpr ColumnKind kinds[] = {{Column::Name, "grid.name", GridKind::Text, 22},
                                {Column::LastYear, "grid.lastyear", GridKind::Shown, 11},
                                {Column::Weight, "grid.weight", GridKind::Number, 11},
                                {Column::Held, "grid.held", GridKind::Number, 10},
                                {Column::Minimum, "grid.minimum", GridKind::Number, 10},
                                {Column::Maximum, "grid.maximum", GridKind::Number, 10},
                                {Column::Present, "grid.present", GridKind::Shown, 12},
                                {Column::New, "grid.new", GridKind::Shown, 12},
                                {Column::Share, "grid.share", GridKind::Shown, 8},
                                {Column::Change, "grid.change", GridKind::Shown, 12}};

struct TypedColumn {
    Column column;
    std::string SplitRow::*member;
};
const TypedColumn typedColumns[] = {{Column::Name, &SplitRow::name},
                                    {Column::Weight, &SplitRow::weight},
                                    {Column::Held, &SplitRow::held},
                                    {Column::Minimum, &SplitRow::minimum},
                                    {Column::Maximum, &SplitRow::maximum}};

bool anyLastYear(const Snapshot& now, const PeopleBelow& below) {
    return std::any_of(below.names().begin(), below.names().end(), [&](const std::string& name) {
        return plumbline::sidebar::lastYearOf(now, below.firstOf(name)).isNumber();
    });
}

std::vector<Column> columnsOf(bool lastYear) {
    std::vector<Column> columns;
    for (const ColumnKind& kind : kinds)
        if (kind.column != Column::LastYear || lastYear) columns.push_back(kind.column);
    return columns;
}

std::vector<GridColumn> headed(const std::vector<Column>& columns, const Words& words) {
    std::vector<GridColumn> headed;
    for (const ColumnKind& kind : kinds)
        if (std::find(columns.begin(), columns.end(), kind.column) != columns.end())
            headed.push_back({words(kind.heading), kind.kind, kind.share, kind.column == Column::New});
    return headed;
}

}  // namespace

AllocationGrid::AllocationGrid(std::shared_ptr<const Snapshot> now, GoalIndex goal, const Words& words)
    : now_(std::move(now)),
      goal_(goal),
      words_(words),
      marks_(marksOf(*now_, words)),
      below_(*now_, goal),
      columns_(columnsOf(anyLastYear(*now_, below_))),
      grid_(headed(columns_, words), mostParts),
      totals_(columns_.size()) {
    take(teamOf(*now_, goal));
    weighBy(WeighBy::Present);
}

std::size_t AllocationGrid::columnOf(AllocationColumn column) const {
    return static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
}

std::string AllocationGrid::textAt(std::size_t row, AllocationColumn column) const {
    return std::string(trimmed(grid_.text({row, columnOf(column)})));
}

void AllocationGrid::put(std::size_t row, AllocationColumn column, std::string text) {
    if (const std::size_t at = columnOf(column); at < columns_.size()) grid_.set({row, at}, std::move(text));
}

void AllocationGrid::take(const std::vector<std::string>& names) {
    std::unordered_map<std::uint64_t, std::vector<std::string>> kept;
    for (std::size_t row = 0; row < grid_.used(); ++row) {
        std::vector<std::string>& texts = kept[nameHash(textAt(row, Column::Name))];
        for (std::size_t column = 0; column < columns_.size(); ++column)
            texts.push_back(grid_.text({row, column}));
    }
    grid_.clear();
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (const auto had = kept.find(nameHash(names[row])); had != kept.end())
            for (std::size_t column = 0; column < columns_.size(); ++column)
                grid_.set({row, column}, had->second[column]);
        put(row, Column::Name, names[row]);
    }
}

void AllocationGrid::add(const std::string& name) {
    std::size_t row = 0;
    while (row < grid_.used() && !textAt(row, Column::Name).empty()) ++row;
    put(row, Column::Name, name);
}

std::vector<WeighBy> AllocationGrid::ways() const {
    std::vector<WeighBy> ways{WeighBy::Present};
    if (columnOf(Column::LastYear) < columns_.size()) ways.push_back(WeighBy::LastYear);
    ways.push_back(WeighBy::Equal);
    ways.push_back(WeighBy::Typed);
    return ways;
}

Cell AllocationGrid::figureOf(const std::string& name, WeighBy way) const {
    const GoalIndex goal = below_.firstOf(name);
    if (goal == noGoal) return {};
    return way == WeighBy::LastYear ? plumbline::sidebar::lastYearOf(*now_, goal)
                                    : now_->columns.at(Measure::Target, goal);
}

WeighBy AllocationGrid::weighBy(WeighBy way) {
    if (way == WeighBy::Typed) return way;
    std::vector<std::string> weights;
    for (std::size_t row = 0; row < grid_.used(); ++row) {
        const std::string name = textAt(row, Column::Name);
        const Cell figure = way == WeighBy::Equal ? Cell() : figureOf(name, way);
        const bool has = figure.isNumber() && figure.number() >= 0;
        if (!has && !name.empty()) way = WeighBy::Equal;
        weights.push_back(has ? numberToType(figure.number(), false, marks_) : std::string());
    }
    if (weights.empty()) way = WeighBy::Equal;
    for (std::size_t row = weights.size(); row-- > 0;)
        put(row, Column::Weight, way == WeighBy::Equal ? std::string() : weights[row]);
    return way;
}

SplitDraft AllocationGrid::draft(const std::string& overAssignment, const std::string& step) const {
    SplitDraft draft{goal_, std::vector<SplitRow>(grid_.used()), overAssignment, step};
    for (std::size_t row = 0; row < draft.rows.size(); ++row)
        for (const TypedColumn& typed : typedColumns)
            draft.rows[row].*typed.member = textAt(row, typed.column);
    return draft;
}

SplitPlan AllocationGrid::plan(const std::string& overAssignment, const std::string& step) {
    SplitPlan plan = planSplit(*now_, draft(overAssignment, step), words_);
    if (grid_.lost() > 0) {
        plan.parts.clear();
        plan.above.clear();
        plan.problem = plan.preview =
            words_("grid.lost", {words_.count(mostParts), words_.count(grid_.lost())});
    }
    showStanding();
    showParts(plan);
    sumUp(plan);
    return plan;
}

std::string AllocationGrid::shown(const Cell& cell) const {
    return cell.isNumber() ? words_.amount(cell.number()) : std::string();
}

std::string AllocationGrid::changeShown(double change) const {
    return (change > 0 ? "+" : "") + words_.amount(change);
}

void AllocationGrid::showStanding() {
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
        const std::string name = textAt(row, Column::Name);
        put(row, Column::LastYear, shown(lastYearOf(name)));
        put(row, Column::Present, shown(presentOf(name)));
        for (const Column column : {Column::New, Column::Share, Column::Change}) put(row, column, {});
    }
}

void AllocationGrid::showParts(const SplitPlan& plan) {
    for (const SplitPart& part : plan.parts) {
        put(part.at, Column::New, words_.amount(part.amount));
        if (plan.target.number() != 0)
            put(part.at, Column::Share, words_.percent(part.amount / plan.target.number()));
        put(part.at, Column::Change,
            changeShown(part.amount - (part.before.isNumber() ? part.before.number() : 0)));
    }
}

void AllocationGrid::sumUp(const SplitPlan& plan) {
    ExactSum present, lastYear;
    bool anyPresent = false;
    for (std::size_t row = 0; row < grid_.used(); ++row) {
        const std::string name = textAt(row, Column::Name);
        if (const Cell cell = presentOf(name); cell.isNumber()) present.add(cell.number()), anyPresent = true;
        if (const Cell cell = lastYearOf(name); cell.isNumber()) lastYear.add(cell.number());
    }
    totals_.assign(columns_.size(), {});
    const auto total = [&](Column column, std::string text) {
        if (const std::size_t at = columnOf(column); at < totals_.size()) totals_[at] = std::move(text);
    };
    total(Column::Name, words_("grid.total"));
    total(Column::LastYear, words_.amount(lastYear.value()));
    total(Column::Weight, shown(plan.weight));
    total(Column::Held, shown(plan.held));
    total(Column::Minimum, shown(plan.minimum));
    total(Column::Maximum, shown(plan.maximum));
    if (anyPresent) total(Column::Present, words_.amount(present.value()));
    const double target = plan.target.isNumber() ? plan.target.number() : 0;
    const double held = plan.held.isNumber() ? plan.held.number() : 0;
    const double assigned = plan.parts.empty() ? held : plan.total;
    if (!plan.parts.empty()) {
        total(Column::New, words_.amount(plan.total));
        if (target != 0) total(Column::Share, words_.percent(plan.total / target));
        total(Column::Change, changeShown(plan.total - present.value()));
    }
    ExactSum rest;
    rest.add(target);
    rest.add(-assigned);
    summary_ = words_("grid.sums", {shown(plan.target), words_.amount(held), words_.amount(assigned),
                                    words_.amount(rest.value())});
}

std::string AllocationGrid::nameOf(GridCell cell) const {
    const std::string name = textAt(cell.row, Column::Name);
    const bool numbered = isColumn(cell.column, Column::Name) || name.empty();
    return words_("grid.cell",
                  {grid_.columns()[cell.column].heading, numbered ? words_.count(cell.row + 1) : name});
}

}  // namespace plumbline::sidebar
