// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A call of one of the catalogue's functions: its arguments as cells, and the tables and logs that they name. Free
// of UNO: the add-in hands over an office's ranges, tests the cells of an example.
//
//     Matrix coverage(const Call& call) {
//         return perGoal(call, 1, *call.model(0), [&](GoalIndex g) { … });
//     }
//     answer(coverage, call);          // an error value where something was refused on the way
//
// Arguments are counted from 0, without the document. What cannot be read is Refused with the error that the cell shows.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calc/answers/refused.h"
#include "calc/cells/grid.h"
#include "goals/log_index.h"
#include "goals/measure.h"
#include "goals/progress.h"
#include "store/model_store.h"
#include "wording/words.h"

namespace plumbline::calc {

class Call {
  public:
    using Table = std::shared_ptr<SharedModel>;
    using Log = std::shared_ptr<const LogIndex>;
    using Where = ModelStore::Where;

    Call() = default;
    virtual ~Call() = default;
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    const TextPool& texts() const { return texts_; }

    Grid cells(std::size_t argument) const { return given(argument, texts_); }
    Cell cell(std::size_t argument) const { return cells(argument).at(0, 0); }
    // No cells where it is left out, or is one blank cell, which Calc hands over as 0.
    Grid option(std::size_t argument) const;
    Cell optionalCell(std::size_t argument) const { return optionAt(option(argument), 0, 0); }
    std::vector<double> numbers(std::size_t argument) const { return numbersOf(option(argument)); }
    // The first cell's text; empty where it is none.
    std::string word(std::size_t argument) const;
    // Dates as days of the calendar: documents may count from 1904 or 1900.
    Grid days(std::size_t argument) const { return shifted(cells(argument)); }
    Grid optionalDays(std::size_t argument) const { return shifted(option(argument)); }
    std::optional<Day> day(std::size_t argument) const;

    Measure measure(std::size_t argument) const { return orRefuse(measureNamed(word(argument))); }
    Table model(std::size_t argument, Where where = Where::Anywhere) const {
        return orRefuse(table(argument, where));
    }

    // For sentences; what formulas compare is the same in every language.
    virtual const Words& words() const = 0;
    virtual Result<Table> table(std::size_t argument, Where where) const = 0;
    virtual Result<Log> log(std::size_t argument) const = 0;
    // The name of what GOAL.MODEL reads there.
    virtual Result<std::string> nameOf(std::size_t argument, const std::string& columnRules,
                                       const ModelActuals& actuals) const = 0;
    // The same of GOAL.ACTUALS, and the bookings that bear such a name, or lie in the cells.
    virtual Result<std::string> bookingsNameOf(std::size_t argument, const std::string& rules) const = 0;
    virtual Result<SharedBookings> bookings(const std::string& name) const = 0;
    virtual Result<SharedBookings> readBookings(const CellBlock& block) const = 0;
    virtual Day epochShift() const = 0;  // as in CellBlock

  private:
    virtual Grid given(std::size_t argument, TextPool& texts) const = 0;
    Grid shifted(Grid grid) const;

    mutable TextPool texts_;
};

using Body = Matrix (*)(const Call&);
Matrix answer(Body body, const Call& call);

// Every row below the headings; rows that are no goals show nothing.
template <class Work>
Matrix wholeTable(const Model& model, Work work) {
    const GoalTable& table = model.table();
    Matrix results(std::max<std::size_t>(1, table.goalOfRow.size()), 1);
    for (std::size_t row = 0; row < table.goalOfRow.size(); ++row)
        if (const GoalIndex goal = table.goalOfRow[row]; goal != noGoal) results.at(row, 0) = work(goal);
    return results;
}

// A blank cell, which Calc hands over as 0: it is a name only where something is called "0".
inline bool namesNothing(const Cell& cell, const std::string& name) {
    return name.empty() || (cell.isNumber() && cell.number() == 0);
}

// What `find` says that one cell names; none for a blank cell, Refused where there is nothing of that name.
template <class Find>
auto theNamed(const Call& call, const Cell& cell, Find find) {
    using Found = std::optional<std::decay_t<decltype(*find(std::string()))>>;
    if (cell.isBlank()) return Found();
    const std::string name = nameOf(cell, call.texts());
    auto found = find(name);
    return !found && namesNothing(cell, name) ? Found() : Found(orRefuse(std::move(found)));
}

// `work` on what `find` says that a cell names; a blank cell shows nothing.
template <class Find, class Work>
Value named(const Call& call, const Cell& cell, Find find, Work work) {
    if (cell.isBlank()) return Value();
    if (cell.isError()) return plumbline::valueOf(cell);
    const std::string name = nameOf(cell, call.texts());
    const auto found = find(name);
    if (found) return Value(work(*found));
    return namesNothing(cell, name) ? Value() : Value(found.error());
}

template <class Work>
Value oneGoal(const Call& call, const Model& model, const Cell& cell, Work work) {
    return named(
        call, cell, [&](const std::string& name) { return findGoal(model, name); }, work);
}

// One goal, a range of goals, or the whole table where none is given.
template <class Work>
Matrix perGoal(const Call& call, const Grid& goals, const Model& model, Work work) {
    if (goals.cells.empty()) return wholeTable(model, work);
    return eachCell({&goals},
                    [&](std::size_t r, std::size_t c) { return oneGoal(call, model, goals.at(r, c), work); });
}
template <class Work>
Matrix perGoal(const Call& call, std::size_t argument, SharedModel& shared, Work work) {
    return perGoal(call, call.cells(argument), shared.model(), work);
}

// The same where one of its periods may be asked for: `work` gets the model of that period.
template <class Work>
Matrix perQuestion(const Call& call, std::size_t argument, const Call::Table& shared, Work work) {
    const Grid goals = call.cells(argument);
    if (goals.cells.empty()) return wholeTable(shared->model(), [&](GoalIndex g) { return work(*shared, g); });
    const auto find = [&](const std::string& name) { return questionOf(shared->model(), name); };
    return eachCell({&goals}, [&](std::size_t r, std::size_t c) {
        return named(call, goals.at(r, c), find, [&](const GoalQuestion& asked) {
            return work(*partAsked(shared, asked), asked.goal);
        });
    });
}

}  // namespace plumbline::calc
