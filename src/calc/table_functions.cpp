// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that read a table: what it is, what adds up, where a number comes from.
#include "calc/arguments.h"
#include "calc/goal_functions.h"
#include "goals/explain.h"
#include "goals/line_of_sight.h"
#include "goals/needed.h"
#include "goals/tree.h"
#include "table/columns.h"

namespace plumbline::calc {

Any GoalFunctions::model(const Document& document, const Range& table, const Any& columns) {
    return guarded([&] {
        const auto shared = models_.read(document, table, wordOf(columns));
        return shared ? anyOf(Value((*shared)->name())) : anyOf(shared.error());
    });
}

Any GoalFunctions::columns(const Document& document, const Range& table) {
    return guarded([&] {
        const auto shared = models_.placedModelOf(document, table);
        if (shared) return anyOf(plumbline::columns((*shared)->model().table(), words()));
        if (shared.error().kind != ErrorKind::InvalidArgument) return anyOf(shared.error());
        Matrix problem;  // told in words: this function is asked when a table is not understood
        problem.addRow({"problem", words().of(shared.error().message), "", ""});
        problem.addRow({"", "", "", ""});  // Calc repeats an array of one row in all rows
        return anyOf(problem);
    });
}

Any GoalFunctions::rollup(const Document& document, const Range& table, const Rows& measure, const Any& goal,
                          const Any& date) {
    return guarded([&] {
        TextPool texts;
        const Grid measures = gridOf(measure, texts), goals = valueGridOf(goal, texts);
        const Result<Measure> named = measureNamed(measures.cells.empty() || !measures.at(0, 0).isText()
                                                       ? ""
                                                       : texts.view(measures.at(0, 0).textId()));
        if (!named) return anyOf(named.error());
        const Result<std::optional<Day>> day = dateOf(document, date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        if (const Result<bool> fits = checkMeasure(model, *named, *day); !fits) return anyOf(fits.error());
        const std::optional<Day> then = dateThatCounts(model, *named, *day);
        const auto whole = (*shared)->columns(then);
        return anyOf(eachQuestion(**shared, goals, texts, [&](SharedModel& part, GoalIndex g) {
            const auto columns = &part == shared->get() ? whole : part.columns(then);
            return plumbline::rollup(part.model(), *columns, *named, g);
        }));
    });
}

Any GoalFunctions::coverage(const Document& document, const Range& table, const Any& goal) {
    return guarded([&] {
        TextPool texts;
        const Grid goals = valueGridOf(goal, texts);
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
        const auto columns = (*shared)->columns(std::nullopt);
        return anyOf(eachCell({&goals, &ancestors}, [&](std::size_t r, std::size_t c) {
            return oneGoal(model, ancestors.at(r, c), texts, [&](GoalIndex above) {
                return oneGoal(model, goals.at(r, c), texts,
                               [&](GoalIndex g) { return plumbline::contribution(model, *columns, g, above); });
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
        return shared ? anyOf(plumbline::tree((*shared)->model(), words())) : anyOf(shared.error());
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
        const Result<std::optional<Day>> day = dateOf(document, date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.placedModelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        if (const Result<bool> fits = checkMeasure(model, *named, *day); !fits) return anyOf(fits.error());
        if (which.isBlank()) return anyOf(Value());
        const Result<GoalQuestion> asked = questionOf(model, nameOf(which, texts));
        if (!asked) return anyOf(asked.error());
        const std::shared_ptr<SharedModel> part = asked->period ? (*shared)->within(*asked->period) : *shared;
        const auto columns = part->columns(dateThatCounts(model, *named, *day));
        return anyOf(explanationRows(plumbline::explain(part->model(), *columns, asked->goal, *named), words(),
                                     model.table().epochShift));
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
        if (model.dependsOnCircle(*found)) return anyOf(Error{ErrorKind::Circle, "error.circle"});
        const auto columns = (*shared)->columns(std::nullopt);
        return anyOf(neededRows(
            model, plumbline::needed(model, *columns, *found, wanted.isBlank() ? 1 : wanted.number()),
            words()));
    });
}

}  // namespace plumbline::calc
