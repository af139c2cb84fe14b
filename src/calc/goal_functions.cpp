// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/goal_functions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "core/words.h"
#include "goals/alignment.h"
#include "goals/changes.h"
#include "goals/expected.h"
#include "goals/explain.h"
#include "goals/findings.h"
#include "goals/line_of_sight.h"
#include "goals/needed.h"
#include "goals/progress.h"
#include "goals/status.h"
#include "goals/tree.h"
#include "quota/achievable.h"
#include "quota/allocate.h"
#include "quota/basis.h"
#include "quota/prorate.h"
#include "smart/smart_check.h"
#include "smart/statement.h"
#include "table/columns.h"

namespace plumbline::calc {
namespace {

// Whatever goes wrong inside becomes an error in the cell.
template <class Work>
Any guarded(Work work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "There is not enough memory for this table."});
    } catch (const com::sun::star::uno::Exception&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "The range could not be read."});
    } catch (const std::exception&) {
        return anyOf(Error{ErrorKind::InvalidArgument, "The range could not be read."});
    }
}

// One result per cell of the largest argument.
template <class Work>
Matrix eachCell(std::initializer_list<const Grid*> grids, Work work) {
    std::size_t rows = 1, columns = 1;
    for (const Grid* grid : grids) {
        rows = std::max(rows, grid->rows);
        columns = std::max(columns, grid->columns);
    }
    Matrix results(rows, columns);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) results.at(r, c) = work(r, c);
    return results;
}

// An option that is not there at all stands for "blank" at every place.
Cell optionAt(const Grid& grid, std::size_t row, std::size_t column) {
    return grid.cells.empty() ? Cell() : grid.at(row, column);
}

std::vector<double> numbersOf(const Grid& grid) {
    std::vector<double> numbers;
    for (const Cell& cell : grid.cells)
        numbers.push_back(cell.isBlank() ? 0 : cell.isNumber() ? cell.number() : -1);  // a text is no weight
    return numbers;
}

Result<std::optional<Day>> dateOf(const Any& value) {
    TextPool texts;
    const Grid grid = gridOf(value, texts);
    if (grid.cells.empty() || grid.cells.front().isBlank()) return std::optional<Day>();
    const Cell cell = grid.cells.front();
    if (!cell.isNumber()) return Error{ErrorKind::WrongType, "The date is a text."};
    if (!(std::fabs(cell.number()) < 4e6))
        return Error{ErrorKind::InvalidArgument, "The date is out of range."};
    return std::optional<Day>(static_cast<Day>(std::floor(cell.number())));
}

std::string nameOf(Cell cell, const TextPool& texts) {
    if (cell.isText()) return std::string(texts.view(cell.textId()));
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, cell.number()).ptr;
    return {buffer, end};
}

// Every row below the headings; rows that are no goals show nothing.
template <class Work>
Matrix wholeTable(const Model& model, Work work) {
    const GoalTable& table = model.table();
    Matrix results(std::max<std::size_t>(1, table.goalOfRow.size()), 1);
    for (std::size_t row = 0; row < table.goalOfRow.size(); ++row)
        if (const GoalIndex goal = table.goalOfRow[row]; goal != noGoal) results.at(row, 0) = work(goal);
    return results;
}

// `work` on the goal that a cell names; a blank cell shows nothing.
template <class Work>
Value oneGoal(const Model& model, const Cell& cell, const TextPool& texts, Work work) {
    if (cell.isBlank()) return Value();
    if (cell.isError()) return valueOf(cell);
    const Result<GoalIndex> goal = findGoal(model, nameOf(cell, texts));
    return goal ? Value(work(*goal)) : Value(goal.error());
}

// One goal, a range of goals, or the whole table where none is given.
template <class Work>
Matrix eachGoal(const Model& model, const Grid& goals, const TextPool& texts, Work work) {
    if (goals.cells.empty()) return wholeTable(model, work);
    return eachCell(
        {&goals}, [&](std::size_t r, std::size_t c) { return oneGoal(model, goals.at(r, c), texts, work); });
}

// The first problem among the cells as a value; empty text where one of them is blank; nothing where all are
// numbers.
std::optional<Value> notNumbers(std::initializer_list<Cell> cells) {
    for (const Cell& cell : cells)
        if (cell.isError() || cell.isText()) return valueOf(cell);
    for (const Cell& cell : cells)
        if (cell.isBlank()) return Value();
    return std::nullopt;
}

// A date far outside the calendar stays outside any period instead of overflowing.
Day dayOf(Cell cell) {
    return static_cast<Day>(std::clamp(std::floor(cell.number()), -4e6, 4e6));
}

Value valueOf(const Result<double>& result) {
    return result ? Value(*result) : Value(result.error());
}

}  // namespace

Any GoalFunctions::progress(const Rows& actual, const Rows& target, const Any& baseline, const Any& kind) {
    return guarded([&] {
        TextPool texts;
        const Grid actuals = gridOf(actual, texts), targets = gridOf(target, texts),
                   baselines = gridOf(baseline, texts);
        const std::string word = wordOf(kind);
        const Result<Kind> named = word.empty() ? Result<Kind>(Kind::Reach) : kindNamed(word);
        if (!named) return anyOf(named.error());
        return anyOf(eachCell({&actuals, &targets, &baselines}, [&](std::size_t r, std::size_t c) {
            return plumbline::progress(actuals.at(r, c), targets.at(r, c), optionAt(baselines, r, c), *named);
        }));
    });
}

Any GoalFunctions::expected(const Rows& start, const Rows& due, const Rows& date, const Any& curve,
                            const Any& daycount) {
    return guarded([&] {
        TextPool texts;
        const Grid starts = gridOf(start, texts), dues = gridOf(due, texts), dates = gridOf(date, texts);
        const std::vector<double> weights = numbersOf(gridOf(curve, texts));
        const std::string word = wordOf(daycount);
        const Result<DayCount> named =
            word.empty() ? Result<DayCount>(DayCount::Inclusive) : dayCountNamed(word);
        if (!named) return anyOf(named.error());
        return anyOf(eachCell({&starts, &dues, &dates}, [&](std::size_t r, std::size_t c) {
            return plumbline::expected(starts.at(r, c), dues.at(r, c), dates.at(r, c), {weights, *named});
        }));
    });
}

Any GoalFunctions::status(const Rows& progress, const Any& expected, const Any& convention) {
    return guarded([&] {
        TextPool texts;
        const Grid done = gridOf(progress, texts), due = valueGridOf(expected, texts);
        const Result<Convention> named = conventionNamed(wordOf(convention));
        if (!named) return anyOf(named.error());
        return anyOf(eachCell({&done, &due}, [&](std::size_t r, std::size_t c) {
            return plumbline::status(done.at(r, c), optionAt(due, r, c), *named);
        }));
    });
}

Any GoalFunctions::model(const Document& document, const Range& table, const Any& columns) {
    return guarded([&] {
        const auto shared = models_.read(document, table, wordOf(columns));
        return shared ? anyOf(Value((*shared)->name())) : anyOf(shared.error());
    });
}

Any GoalFunctions::columns(const Document& document, const Range& table) {
    return guarded([&] {
        const auto shared = models_.placedModelOf(document, table);
        if (shared) return anyOf(plumbline::columns((*shared)->model().table()));
        if (shared.error().kind != ErrorKind::InvalidArgument) return anyOf(shared.error());
        Matrix problem;  // told in words: this function is asked when a table is not understood
        problem.addRow({"problem", shared.error().message, "", ""});
        problem.addRow({"", "", "", ""});  // Calc repeats an array of one row in all rows
        return anyOf(problem);
    });
}

Any GoalFunctions::rollup(const Document& document, const Range& table, const Rows& measure, const Any& goal,
                          const Any& date) {
    return guarded([&] {
        TextPool texts;
        const Grid words = gridOf(measure, texts), goals = gridOf(goal, texts);
        const Result<Measure> named = measureNamed(
            words.cells.empty() || !words.at(0, 0).isText() ? "" : texts.view(words.at(0, 0).textId()));
        if (!named) return anyOf(named.error());
        const Result<std::optional<Day>> day = dateOf(date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        if (const Result<bool> fits = checkMeasure(model, *named, *day); !fits) return anyOf(fits.error());
        const auto columns = (*shared)->columns(needsDate(*named) ? *day : std::nullopt);
        return anyOf(eachGoal(model, goals, texts,
                              [&](GoalIndex g) { return plumbline::rollup(model, *columns, *named, g); }));
    });
}

Any GoalFunctions::coverage(const Document& document, const Range& table, const Any& goal) {
    return guarded([&] {
        TextPool texts;
        const Grid goals = gridOf(goal, texts);
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        const auto columns = (*shared)->columns(std::nullopt);
        if (const Result<bool> fits = checkMeasure(model, Measure::Target, std::nullopt); !fits)
            return anyOf(fits.error());
        return anyOf(eachGoal(model, goals, texts,
                              [&](GoalIndex g) { return plumbline::coverage(model, *columns, g); }));
    });
}

Any GoalFunctions::contribution(const Document& document, const Range& table, const Rows& goal,
                                const Rows& ancestor) {
    return guarded([&] {
        TextPool texts;
        const Grid goals = gridOf(goal, texts), ancestors = gridOf(ancestor, texts);
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        return anyOf(eachCell({&goals, &ancestors}, [&](std::size_t r, std::size_t c) {
            return oneGoal(model, ancestors.at(r, c), texts, [&](GoalIndex above) {
                return oneGoal(model, goals.at(r, c), texts,
                               [&](GoalIndex g) { return plumbline::contribution(model, g, above); });
            });
        }));
    });
}

Any GoalFunctions::path(const Document& document, const Range& table, const Rows& goal,
                        const Any& separator) {
    return guarded([&] {
        TextPool texts;
        const Grid goals = gridOf(goal, texts);
        const std::string given = wordOf(separator);
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        return anyOf(eachGoal(model, goals, texts, [&](GoalIndex g) {
            return plumbline::path(model, g, given.empty() ? " › " : given);
        }));
    });
}

Any GoalFunctions::tree(const Document& document, const Range& table) {
    return guarded([&] {
        const auto shared = models_.modelOf(document, table);
        return shared ? anyOf(plumbline::tree((*shared)->model())) : anyOf(shared.error());
    });
}

Any GoalFunctions::lineofsight(const Document& document, const Range& table, const Rows& owner) {
    return guarded([&] {
        TextPool texts;
        const Cell who = gridOf(owner, texts).at(0, 0);
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        if (who.isBlank()) return anyOf(Value());
        const auto columns = (*shared)->columns(std::nullopt);
        const Result<Matrix> rows = ownersGoals((*shared)->model(), *columns, nameOf(who, texts));
        return rows ? anyOf(*rows) : anyOf(rows.error());
    });
}

Any GoalFunctions::explain(const Document& document, const Range& table, const Rows& goal,
                           const Rows& measure, const Any& date) {
    return guarded([&] {
        TextPool texts;
        const Cell which = gridOf(goal, texts).at(0, 0), word = gridOf(measure, texts).at(0, 0);
        const Result<Measure> named = measureNamed(word.isText() ? texts.view(word.textId()) : "");
        if (!named) return anyOf(named.error());
        const Result<std::optional<Day>> day = dateOf(date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.placedModelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        if (const Result<bool> fits = checkMeasure(model, *named, *day); !fits) return anyOf(fits.error());
        if (which.isBlank()) return anyOf(Value());
        const Result<GoalIndex> found = findGoal(model, nameOf(which, texts));
        if (!found) return anyOf(found.error());
        const auto columns = (*shared)->columns(*day);
        return anyOf(explanationRows(plumbline::explain(model, *columns, *found, *named)));
    });
}

Any GoalFunctions::needed(const Document& document, const Range& table, const Rows& goal,
                          const Any& progress) {
    return guarded([&] {
        TextPool texts;
        const Cell which = gridOf(goal, texts).at(0, 0), wanted = optionAt(gridOf(progress, texts), 0, 0);
        if (wanted.isError() || wanted.isText()) return anyOf(plumbline::valueOf(wanted));
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        if (const Result<bool> fits = checkMeasure(model, Measure::Progress, std::nullopt); !fits)
            return anyOf(fits.error());
        if (which.isBlank()) return anyOf(Value());
        const Result<GoalIndex> found = findGoal(model, nameOf(which, texts));
        if (!found) return anyOf(found.error());
        if (model.dependsOnCircle(*found))
            return anyOf(Error{ErrorKind::Circle, "The goal's parents form a circle."});
        const auto columns = (*shared)->columns(std::nullopt);
        return anyOf(neededRows(
            model, plumbline::needed(model, *columns, *found, wanted.isBlank() ? 1 : wanted.number())));
    });
}

namespace {

Result<AlignmentOptions> alignmentOptions(const Any& date, const Any& weights) {
    TextPool texts;
    AlignmentOptions options;
    const Result<std::optional<Day>> day = dateOf(date);
    if (!day) return day.error();
    options.date = *day;
    const Grid grid = gridOf(weights, texts);
    if (grid.cells.empty()) return options;
    if (grid.cells.size() != componentCount)
        return Error{ErrorKind::InvalidArgument, "The weights are seven numbers, one for each component."};
    double all = 0;
    for (std::size_t i = 0; i < componentCount; ++i) {
        const Cell cell = grid.cells[i];
        if (cell.isText() || (cell.isNumber() && cell.number() < 0))
            return Error{ErrorKind::InvalidArgument, "The weights are seven numbers of at least 0."};
        options.weights[i] = cell.isNumber() ? cell.number() : 0;
        all += options.weights[i];
    }
    if (!(all > 0)) return Error{ErrorKind::InvalidArgument, "At least one weight must be above 0."};
    return options;
}

Value shownScore(const AlignmentScore& score) {
    return score.any ? Value(score.score) : Value();
}

}  // namespace

Any GoalFunctions::alignment(const Document& document, const Range& table, const Any& goal,
                             const Any& component, const Any& date, const Any& weights) {
    return guarded([&] {
        TextPool texts;
        const Grid goals = gridOf(goal, texts);
        const std::string word = wordOf(component);
        const bool items = foldWord(word) == "items";
        const Result<Component> named =
            word.empty() || items ? Result<Component>(Component::Linkage) : componentNamed(word);
        if (!named) return anyOf(named.error());
        const Result<AlignmentOptions> options = alignmentOptions(date, weights);
        if (!options) return anyOf(options.error());
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        const auto columns = (*shared)->columns(std::nullopt);
        const Alignment index(model, *columns, *options);
        const auto value = [&](const AlignmentScore& score) {
            const AlignmentItem& item = score.items[static_cast<std::size_t>(*named)];
            return word.empty() ? shownScore(score) : item.applies ? Value(item.value) : Value();
        };
        if (items) {
            if (goals.cells.empty()) return anyOf(alignmentItems(index.table()));
            const Result<GoalIndex> found = findGoal(model, nameOf(goals.cells.front(), texts));
            return found ? anyOf(alignmentItems(index.of(*found))) : anyOf(found.error());
        }
        if (goals.cells.empty()) return anyOf(value(index.table()));
        return anyOf(eachGoal(model, goals, texts, [&](GoalIndex g) { return value(index.of(g)); }));
    });
}

Any GoalFunctions::findings(const Document& document, const Range& table, const Any& date) {
    return guarded([&] {
        const Result<std::optional<Day>> day = dateOf(date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.placedModelOf(document, table);
        if (!shared) {
            if (shared.error().kind != ErrorKind::InvalidArgument) return anyOf(shared.error());
            Matrix problem;
            problem.addRow({"error", "no-table", "", "", shared.error().message});
            problem.addRow({"", "", "", "", ""});  // Calc repeats an array of one row in all rows
            return anyOf(problem);
        }
        const auto columns = (*shared)->columns(*day);
        FindingOptions options;
        options.date = *day;
        options.judge = smartProblem;
        return anyOf(findingRows(plumbline::findings((*shared)->model(), *columns, options)));
    });
}

namespace {

constexpr std::string_view smartParts[] = {"score",    "s",      "m",    "t",        "owner",
                                           "baseline", "target", "unit", "deadline", "advice"};

Value smartPart(const StatementReading& reading, std::string_view text, std::size_t part) {
    switch (part) {
        case 1:
            return Value(reading.specific.holds);
        case 2:
            return Value(reading.measurable.holds);
        case 3:
            return Value(reading.timeBound.holds);
        case 4:
            return Value(reading.owner.holds);
        case 5:
            return Value(reading.baseline.holds);
        case 6:
            return reading.target;
        case 7:
            return reading.unit;
        case 8:
            return reading.deadline;
        case 9:
            return adviceFor(reading, text);
        default:
            return reading.score();
    }
}

// The place of a word among several; the first where it is left out, nothing where it is none of them.
template <std::size_t n>
std::optional<std::size_t> choiceOf(const Any& option, const std::string_view (&words)[n]) {
    const std::string word = foldWord(wordOf(option));
    if (word.empty()) return 0;
    for (std::size_t i = 0; i < n; ++i)
        if (words[i] == word) return i;
    return std::nullopt;
}

}  // namespace

Any GoalFunctions::smart(const Rows& statement, const Any& part) {
    return guarded([&] {
        TextPool texts;
        const Grid statements = gridOf(statement, texts);
        const auto chosen = choiceOf(part, smartParts);
        if (!chosen) return anyOf(Error{ErrorKind::InvalidArgument, "There is no such part of a statement."});
        return anyOf(eachCell({&statements}, [&](std::size_t r, std::size_t c) {
            const Cell cell = statements.at(r, c);
            if (cell.isBlank()) return Value();
            if (cell.isError()) return plumbline::valueOf(cell);
            const std::string text = nameOf(cell, texts);
            return smartPart(readStatement(text), text, *chosen);
        }));
    });
}

Any GoalFunctions::smartcheck(const Document& document, const Range& table, const Any& goal,
                              const Any& output, const Any& date) {
    return guarded([&] {
        constexpr std::string_view outputs[] = {"letters", "score", "advice"};
        TextPool texts;
        const Grid goals = gridOf(goal, texts);
        const auto chosen = choiceOf(output, outputs);
        if (!chosen)
            return anyOf(Error{ErrorKind::InvalidArgument, "The output is letters, score or advice."});
        const Result<std::optional<Day>> day = dateOf(date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        const auto columns = (*shared)->columns(std::nullopt);
        return anyOf(eachGoal(model, goals, texts, [&](GoalIndex g) {
            const SmartCheck check = smartCheck(model, *columns, g);
            return *chosen == 0   ? Value(lettersOf(check))
                   : *chosen == 1 ? scoreOf(check)
                                  : Value(check.advice);
        }));
    });
}

Any GoalFunctions::asof(const Rows& log, const Rows& goal, const Rows& date, const Any& field) {
    return guarded([&] {
        TextPool texts;
        const Grid goals = gridOf(goal, texts), dates = gridOf(date, texts);
        const std::string word = wordOf(field).empty() ? "actual" : wordOf(field);
        const auto read = logs_.logOf(log);
        if (!read) return anyOf(read.error());
        return anyOf(eachCell({&goals, &dates}, [&](std::size_t r, std::size_t c) {
            const Cell name = goals.at(r, c), day = dates.at(r, c);
            if (name.isError()) return plumbline::valueOf(name);
            if (const auto problem = notNumbers({day})) return *problem;
            if (name.isBlank()) return Value();
            return (*read)->asOf(nameOf(name, texts), dayOf(day), word);
        }));
    });
}

Any GoalFunctions::changes(const Document& document, const Range& before, const Range& after) {
    return guarded([&] {
        const auto first = models_.modelOf(document, before);
        if (!first) return anyOf(first.error());
        const auto second = models_.modelOf(document, after);
        if (!second) return anyOf(second.error());
        return anyOf(changeRows((*first)->model().table(), (*second)->model().table()));
    });
}

Any GoalFunctions::allocate(const Rows& total, const Rows& basis, const Any& step, const Any& held,
                            const Any& minimum, const Any& maximum, const Any& overassignment) {
    return guarded([&] {
        TextPool texts;
        const Grid totals = gridOf(total, texts), shape = gridOf(basis, texts),
                   steps = valueGridOf(step, texts);
        const Cell whole = totals.at(0, 0), unit = optionAt(steps, 0, 0);
        if (const auto problem = notNumbers({whole})) return anyOf(*problem);
        if (unit.isError() || unit.isText()) return anyOf(plumbline::valueOf(unit));
        AllocateInput input{whole.number(), shape.cells};
        if (unit.isNumber()) input.step = unit.number();
        input.held = gridOf(held, texts).cells;
        input.minimum = gridOf(minimum, texts).cells;
        input.maximum = gridOf(maximum, texts).cells;
        const Cell over = optionAt(gridOf(overassignment, texts), 0, 0);
        if (over.isError() || over.isText()) return anyOf(plumbline::valueOf(over));
        if (over.isNumber()) input.overAssignment = over.number();
        const Result<std::vector<double>> amounts = plumbline::allocate(input);
        if (!amounts) return anyOf(amounts.error());
        Matrix result(shape.rows, shape.columns);
        for (std::size_t i = 0; i < amounts->size(); ++i)
            result.at(i / shape.columns, i % shape.columns) = (*amounts)[i];
        return anyOf(result);
    });
}

Any GoalFunctions::basis(const Rows& sources, const Any& weights, const Any& growth, const Any& relief) {
    return guarded([&] {
        TextPool texts;
        const Grid from = gridOf(sources, texts);
        const Result<std::vector<double>> parts =
            plumbline::basis({from.rows, from.columns, from.cells, gridOf(weights, texts).cells,
                              gridOf(growth, texts).cells, gridOf(relief, texts).cells});
        if (!parts) return anyOf(parts.error());
        Matrix result(parts->size(), 1);
        for (std::size_t i = 0; i < parts->size(); ++i) result.at(i, 0) = (*parts)[i];
        return anyOf(result);
    });
}

Any GoalFunctions::achievable(const Rows& target, const Rows& history) {
    return guarded([&] {
        TextPool texts;
        const Grid targets = gridOf(target, texts), past = gridOf(history, texts);
        return anyOf(eachCell({&targets}, [&](std::size_t r, std::size_t c) {
            if (const auto problem = notNumbers({targets.at(r, c)})) return *problem;
            return plumbline::achievable(targets.at(r, c).number(), past.cells);
        }));
    });
}

Any GoalFunctions::forecastrange(const Rows& actual, const Rows& start, const Rows& due, const Rows& date,
                                 const Rows& history, const Any& curve, const Any& baseline,
                                 const Any& confidence) {
    return guarded([&] {
        TextPool texts;
        const Cell now = gridOf(actual, texts).at(0, 0), from = optionAt(gridOf(baseline, texts), 0, 0),
                   sure = optionAt(gridOf(confidence, texts), 0, 0);
        const std::vector<double> weights = numbersOf(gridOf(curve, texts));
        const Cell expected = expectedCell(gridOf(start, texts).at(0, 0), gridOf(due, texts).at(0, 0),
                                           gridOf(date, texts).at(0, 0), {weights});
        const Cell base = from.isBlank() ? Cell(0.0) : from, level = sure.isBlank() ? Cell(0.8) : sure;
        if (const auto problem = notNumbers({now, base, expected, level})) return anyOf(*problem);
        const Result<ForecastRange> range = plumbline::forecastRange(
            now.number(), base.number(), expected.number(), gridOf(history, texts).cells, level.number());
        if (!range) return anyOf(range.error());
        Matrix row(1, 3);
        row.at(0, 1) = range->likely;
        if (range->low) row.at(0, 0) = *range->low;
        if (range->high) row.at(0, 2) = *range->high;
        return anyOf(row);
    });
}

Any GoalFunctions::prorate(const Rows& amount, const Rows& start, const Rows& due, const Rows& from,
                           const Any& to, const Any& curve, const Any& unit) {
    return guarded([&] {
        TextPool texts;
        const Grid amounts = gridOf(amount, texts), starts = gridOf(start, texts), dues = gridOf(due, texts),
                   froms = gridOf(from, texts), tos = gridOf(to, texts);
        const std::vector<double> weights = numbersOf(gridOf(curve, texts));
        const std::string word = wordOf(unit);
        const Result<ProrateUnit> named =
            word.empty() ? Result<ProrateUnit>(ProrateUnit::Day) : prorateUnitNamed(word);
        if (!named) return anyOf(named.error());
        return anyOf(eachCell({&amounts, &starts, &dues, &froms, &tos}, [&](std::size_t r, std::size_t c) {
            const Cell begin = starts.at(r, c), end = dues.at(r, c), first = froms.at(r, c),
                       given = optionAt(tos, r, c);
            const Cell last = given.isBlank() ? end : given;
            if (const auto problem = notNumbers({amounts.at(r, c), begin, end, first, last})) return *problem;
            return valueOf(plumbline::prorate({amounts.at(r, c).number(), dayOf(begin), dayOf(end),
                                               dayOf(first), dayOf(last), weights, *named}));
        }));
    });
}

Any GoalFunctions::forecast(const Rows& actual, const Rows& start, const Rows& due, const Rows& date,
                            const Any& curve, const Any& baseline) {
    return guarded([&] {
        TextPool texts;
        const Grid actuals = gridOf(actual, texts), starts = gridOf(start, texts), dues = gridOf(due, texts),
                   dates = gridOf(date, texts), baselines = gridOf(baseline, texts);
        const std::vector<double> weights = numbersOf(gridOf(curve, texts));
        return anyOf(
            eachCell({&actuals, &starts, &dues, &dates, &baselines}, [&](std::size_t r, std::size_t c) {
                const Cell now = actuals.at(r, c), given = optionAt(baselines, r, c),
                           from = given.isBlank() ? Cell(0.0) : given;
                const Cell due = expectedCell(starts.at(r, c), dues.at(r, c), dates.at(r, c), {weights});
                if (const auto problem = notNumbers({now, from, due})) return *problem;
                return valueOf(plumbline::forecast(now.number(), from.number(), due.number()));
            }));
    });
}

rtl::OUString GoalFunctions::getImplementationName() {
    return "org.plumbline.GoalFunctions";
}

sal_Bool GoalFunctions::supportsService(const rtl::OUString& name) {
    return name == "GOAL";
}

com::sun::star::uno::Sequence<rtl::OUString> GoalFunctions::getSupportedServiceNames() {
    const rtl::OUString name("GOAL");
    return {&name, 1};
}

}  // namespace plumbline::calc

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* plumbline_Goals_get_implementation(
    com::sun::star::uno::XComponentContext*, com::sun::star::uno::Sequence<com::sun::star::uno::Any> const&) {
    return cppu::acquire(static_cast<cppu::OWeakObject*>(new plumbline::calc::GoalFunctions));
}
