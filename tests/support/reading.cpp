// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "support/reading.h"

#include <algorithm>
#include <set>
#include <utility>

#include "table/children_across.h"
#include "table/ledger.h"

namespace plumbline::testing {
namespace {

std::size_t filled(const CellBlock& block) {
    std::size_t count = 0;
    for (const auto& column : block.columns)
        count += static_cast<std::size_t>(
            std::count_if(column.begin(), column.end(), [](const Cell& cell) { return !cell.isBlank(); }));
    return count;
}

// How many filled cells of the sheet have one place in what was laid out, and one only.
std::size_t placed(const CellPlaces& places, const CellBlock& block) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const auto& column : places.columns)
        for (const auto& place : column) {
            if (!place || block.at(place->row, place->column).isBlank()) continue;
            const bool once = seen.insert({place->row, place->column}).second;
            EXPECT_TRUE(once) << "a cell that is read twice";
        }
    return seen.size();
}

}  // namespace

Reading::Reading(CellBlock block, const char* rules, std::optional<Day> date)
    : table_(readTable(block, rules)) {
    if (table_) {
        CellBlock read = table_->transposed ? transposed(block) : block;
        if (table_->places) {
            read = partsBelowGoals(block)->block;
            EXPECT_EQ(placed(*table_->places, block), filled(block)) << "cells that are lost";
        }
        EXPECT_EQ(leftOver(read, *table_), 0u) << "filled cells that the ledger does not know";
    }
    if (table_) model_ = makeModel(*table_);
    if (model_) columns_ = rollupColumns(*model_, date);
}

Reading::Reading(WrittenRows rows, std::optional<Day> date, const char* rules)
    : Reading(blockOf(rows), rules, date) {}

Reading::Reading(const std::vector<std::vector<Written>>& rows, std::optional<Day> date, const char* rules)
    : Reading(blockOf(rows), rules, date) {}

Reading::Reading(Reading&&) noexcept = default;
Reading::~Reading() = default;

const Error& Reading::error() const {
    return table_.error();
}

const GoalTable& Reading::table() const {
    return *table_;
}

double Reading::show(Measure measure, const char* goal) const {
    if (!model_) return -1;
    const auto found = findGoal(*model_, goal);
    if (!found) return -2;
    const Cell cell = columns_.at(measure, *found);
    return cell.isNumber() ? cell.number() : cell.isBlank() ? -3 : -4;
}

std::string Reading::status(const char* goal) const {
    const Value word = goalStatus(*model_, columns_, *findGoal(*model_, goal), Convention());
    return word.isText() ? word.text() : "no text";
}

std::string Reading::owner(const char* goal) const {
    const auto found = findGoal(*model_, goal);
    return found ? std::string(table_->text(table_->owner, *found)) : "?";
}

std::string Reading::parentOf(const char* goal) const {
    const auto found = findGoal(*model_, goal);
    if (!found) return "?";
    const GoalIndex parent = model_->mainParent(*found);
    return parent == noGoal ? "" : std::string(model_->table().nameOf(parent));
}

const Note* Reading::note(NoteKind kind) const {
    const auto found = std::find_if(table_->notes.begin(), table_->notes.end(),
                                    [=](const Note& note) { return note.kind == kind; });
    return found == table_->notes.end() ? nullptr : &*found;
}

std::size_t Reading::notes(NoteKind kind) const {
    return static_cast<std::size_t>(std::count_if(table_->notes.begin(), table_->notes.end(),
                                                  [=](const Note& note) { return note.kind == kind; }));
}

FindingList Reading::found() const {
    return findings(*model_, columns_, {columns_.date(), nullptr});
}

std::size_t Reading::found(Rule rule) const {
    const FindingList list = found();
    return static_cast<std::size_t>(std::count_if(
        list.all.begin(), list.all.end(), [=](const Finding& finding) { return finding.rule == rule; }));
}

bool Reading::tells(Rule rule, const char* goal) const {
    const FindingList list = found();
    return std::any_of(list.all.begin(), list.all.end(), [&](const Finding& finding) {
        return finding.rule == rule && finding.goal != noGoal &&
               model_->table().text(model_->table().goal, finding.goal) == goal;
    });
}

std::string Reading::told(Rule rule) const {
    std::string all;
    const FindingList list = found();
    for (const Finding& finding : list.all)
        if (finding.rule == rule) all += list.sentence(finding) + "\n";
    return all;
}

std::size_t Reading::alarms() const {
    const FindingList list = found();
    return static_cast<std::size_t>(
        std::count_if(list.all.begin(), list.all.end(),
                      [](const Finding& finding) { return severityOf(finding.rule) != Severity::Hint; }));
}

}  // namespace plumbline::testing
