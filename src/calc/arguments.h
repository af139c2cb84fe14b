// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What every function of the add-in does with its arguments: options, dates, one goal or many, and that
// nothing may escape.
//
//     return guarded([&] {
//         return anyOf(eachGoal(model, goals, texts, [&](GoalIndex g) { return …; }));
//     });

#include <algorithm>
#include <com/sun/star/uno/Exception.hpp>
#include <initializer_list>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "calc/convert.h"
#include "calc/model_cache.h"
#include "calc/sheet_range.h"
#include "core/civil_date.h"
#include "goals/model.h"
#include "goals/progress.h"

namespace plumbline::calc {

// Whatever goes wrong inside becomes an error in the cell.
template <class Work>
Any guarded(Work work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "error.memory"});
    } catch (const com::sun::star::uno::Exception&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "error.read"});
    } catch (const std::exception&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "error.read"});
    }
}

// A date as the document counts it.
Result<std::optional<Day>> dateOf(const Document& document, const Any& value);
// Values of dates, as days of the calendar: documents may count from 1904 or 1900.
Grid daysOf(const Document& document, const Rows& rows, TextPool& texts);
Grid daysOf(const Document& document, const Any& value, TextPool& texts);

// Every row below the headings; rows that are no goals show nothing.
template <class Work>
Matrix wholeTable(const Model& model, Work work) {
    const GoalTable& table = model.table();
    Matrix results(std::max<std::size_t>(1, table.goalOfRow.size()), 1);
    for (std::size_t row = 0; row < table.goalOfRow.size(); ++row)
        if (const GoalIndex goal = table.goalOfRow[row]; goal != noGoal) results.at(row, 0) = work(goal);
    return results;
}

// `work` on what `find` says that a cell names; a blank cell, which Calc hands over as 0, shows nothing.
template <class Find, class Work>
Value answered(const Cell& cell, const TextPool& texts, Find find, Work work) {
    if (cell.isBlank()) return Value();
    if (cell.isError()) return plumbline::valueOf(cell);
    const std::string name = nameOf(cell, texts);
    const auto found = find(name);
    if (found) return Value(work(*found));
    const bool blank = name.empty() || (cell.isNumber() && cell.number() == 0);
    return blank ? Value() : Value(found.error());
}

template <class Work>
Value oneGoal(const Model& model, const Cell& cell, const TextPool& texts, Work work) {
    return answered(
        cell, texts, [&](const std::string& name) { return findGoal(model, name); }, work);
}

// The same where one of its periods may be asked for: `work` gets the model of that period.
template <class Work>
Value oneQuestion(SharedModel& shared, const Cell& cell, const TextPool& texts, Work work) {
    return answered(
        cell, texts, [&](const std::string& name) { return questionOf(shared.model(), name); },
        [&](const GoalQuestion& asked) {
            return asked.period ? work(*shared.within(*asked.period), asked.goal) : work(shared, asked.goal);
        });
}

template <class Work>
Matrix eachQuestion(SharedModel& shared, const Grid& goals, const TextPool& texts, Work work) {
    if (goals.cells.empty())
        return wholeTable(shared.model(), [&](GoalIndex g) { return work(shared, g); });
    return eachCell(
        {&goals}, [&](std::size_t r, std::size_t c) { return oneQuestion(shared, goals.at(r, c), texts, work); });
}

// One goal, a range of goals, or the whole table where none is given.
template <class Work>
Matrix eachGoal(const Model& model, const Grid& goals, const TextPool& texts, Work work) {
    if (goals.cells.empty()) return wholeTable(model, work);
    return eachCell(
        {&goals}, [&](std::size_t r, std::size_t c) { return oneGoal(model, goals.at(r, c), texts, work); });
}

}  // namespace plumbline::calc
