// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/goal_table.h"

#include <algorithm>

#include "core/words.h"
#include "table/formula_parts.h"
#include "table/stacked_tables.h"

namespace plumbline {
namespace {

constexpr std::string_view roleWords[] = {"id",      "parent",   "goal",      "owner",   "level",  "metric",
                                          "unit",    "baseline", "target",    "actual",  "weight", "method",
                                          "kind",    "start",    "due",       "updated", "status", "share",
                                          "history", "progress", "confidence"};

}  // namespace

GoalTable::GoalTable() = default;
GoalTable::GoalTable(const GoalTable&) = default;
GoalTable::GoalTable(GoalTable&&) noexcept = default;
GoalTable& GoalTable::operator=(const GoalTable&) = default;
GoalTable& GoalTable::operator=(GoalTable&&) noexcept = default;
GoalTable::~GoalTable() = default;

std::string_view roleName(Role role) {
    return roleWords[static_cast<std::size_t>(role)];
}

Result<Role> roleNamed(std::string_view word) {
    const std::string wanted = foldWord(word);
    for (std::size_t i = 0; i < std::size(roleWords); ++i)
        if (roleWords[i] == wanted) return static_cast<Role>(i);
    if (wanted == "direction") return Role::Kind;
    return Error{ErrorKind::InvalidArgument, {"error.role", {std::string(word)}}};
}

const RecognisedColumn* GoalTable::columnOf(Role role) const {
    const auto at = std::find_if(columns.begin(), columns.end(), [=](const RecognisedColumn& column) {
        return column.role == role && !column.ofGroups;
    });
    return at == columns.end() ? nullptr : &*at;
}

std::optional<std::uint32_t> GoalTable::ownColumnOf(Role role) const {
    for (const RecognisedColumn& column : columns)
        if (column.role == role && !column.fromPeriods) return column.column;
    return std::nullopt;
}

bool GoalTable::hasPeriodRows() const {
    return std::any_of(columns.begin(), columns.end(), [](const RecognisedColumn& column) {
        return column.role == Role::Start && column.fromPeriods;
    });
}

void GoalTable::addNote(Note note) {
    if (notes.size() < maxNotes)
        notes.push_back(std::move(note));
    else
        ++notesDropped;
}

std::string_view GoalTable::nameOf(GoalIndex g) const {
    for (const auto* column : {&id, &goal, &owner})
        if (const std::string_view name = text(*column, g); !name.empty()) return name;
    return {};
}

std::string GoalTable::labelOf(GoalIndex g, bool withId) const {
    const std::string_view number = text(id, g);
    const bool plain = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
    if (!plain) return std::string(nameOf(g));
    for (const auto* column : {&goal, &owner}) {
        const std::string_view name = text(*column, g);
        if (!name.empty())
            return withId ? std::string(name) + " (" + std::string(number) + ")" : std::string(name);
    }
    return std::string(number);
}

std::string GoalTable::placeOf(GoalIndex g, Role role) const {
    if (rowOfGoal[g] == noRow) return std::string(nameOf(g));
    if (firstRow == nowhere) return {};
    std::vector<std::uint32_t> at;
    for (const RecognisedColumn& recognised : columns) {
        if (recognised.role != role) continue;
        if (!recognised.fromPeriods) at.clear();
        at.push_back(recognised.column);
    }
    if (at.empty()) at.push_back(0);
    std::sort(at.begin(), at.end());
    const std::uint32_t row = rowOf(g, role);
    return sheetName + "." + cellsAt(row == noRow ? rowOfGoal[g] : row, at);
}

std::string GoalTable::cellsAt(std::uint32_t row, const std::vector<std::uint32_t>& at) const {
    std::string cells;
    for (std::size_t first = 0, next = 0; first < at.size(); first = next) {
        next = first + 1;
        while (!places && next < at.size() && at[next] == at[next - 1] + 1) ++next;
        cells.append(cells.empty() ? "" : ";").append(cellAt(row, at[first]));
        if (next - first > 1) cells.append(":").append(cellAt(row, at[next - 1]));
    }
    return cells;
}

std::string GoalTable::cellAt(std::uint32_t row, std::uint32_t column) const {
    if (firstRow == nowhere) return {};
    if (places) {
        const auto place = places->at(row, column);
        return place ? cellName(firstRow + place->row, firstColumn + place->column) : std::string();
    }
    return transposed ? cellName(firstRow + column, firstColumn + row)
                      : cellName(firstRow + row, firstColumn + column);
}

std::string GoalTable::columnLetters(std::uint32_t column) const {
    if (transposed) return std::to_string(firstRow + column + 1);
    if (places) {
        const auto place = places->firstOf(column);
        return place ? plumbline::columnLetters({0, firstColumn + place->column}) : std::string();
    }
    return plumbline::columnLetters({0, firstColumn + column});
}

namespace {

template <class T>
std::size_t bytesOf(const std::vector<T>& values) {
    return values.capacity() * sizeof(T);
}

}  // namespace

std::size_t GoalTable::byteSize() const {
    std::size_t bytes = sizeof *this + (names ? names->byteSize() : 0);
    for (const auto* ids : {&id, &goal, &owner, &level, &metric, &status, &shortName}) bytes += bytesOf(*ids);
    for (const auto* cells : {&baseline, &target, &actual, &weight, &start, &due, &updated, &stated,
                              &confidence, &targetPlan.values, &actualPlan.values})
        bytes += bytesOf(*cells);
    for (const auto& cells : history) bytes += bytesOf(cells);
    for (const KeyColumn& key : keys) bytes += bytesOf(key.values);
    return bytes + bytesOf(method) + bytesOf(kind) + bytesOf(byPlan) + bytesOf(statusWord) + bytesOf(unit) +
           bytesOf(percentOf) + bytesOf(weightIsPercent) + bytesOf(firstParent) + bytesOf(parents) +
           bytesOf(missingParents) + bytesOf(rowOfGoal) + bytesOf(goalOfRow) + bytesOf(notes) +
           bytesOf(series) + bytesOf(isPeriod);
}

}  // namespace plumbline
