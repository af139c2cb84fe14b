// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that read a table: what it is, what adds up, where a number comes from.
#include "calc/answers/answers.h"
#include "calc/answers/booked_actuals.h"
#include "goals/explain.h"
#include "goals/line_of_sight.h"
#include "goals/needed.h"
#include "goals/tree.h"
#include "table/columns.h"

namespace plumbline::calc::answers {
namespace {

void requireMeasure(const Model& model, Measure measure, std::optional<Day> day = {}) {
    orRefuse(checkMeasure(model, measure, day));
}

}  // namespace

Matrix model(const Call& call) {
    return Matrix::of(orRefuse(call.nameOf(0, call.word(1), bookedActuals(call, 2, 3))));
}

Matrix columns(const Call& call) {
    const Result<Call::Table> shared = call.table(0, Call::Where::InPlace);
    if (shared) return plumbline::columns((*shared)->model().table(), call.words());
    if (shared.error().kind != ErrorKind::InvalidArgument) throw Refused{shared.error()};
    Matrix problem;  // told in words: this function is asked when a table is not understood
    problem.addRow({"problem", call.words().of(shared.error().message), "", ""});
    problem.addRow({"", "", "", ""});  // Calc repeats an array of one row in all rows
    return problem;
}

Matrix rollup(const Call& call) {
    const Measure measure = call.measure(1);
    const std::optional<Day> day = call.day(3);
    const Call::Table shared = call.model(0);
    requireMeasure(shared->model(), measure, day);
    const std::optional<Day> then = dateThatCounts(shared->model(), measure, day);
    const auto whole = shared->columns(then);
    return perQuestion(call, 2, shared, [&](SharedModel& part, GoalIndex g) {
        const auto columns = &part == shared.get() ? whole : part.columns(then);
        return plumbline::rollup(part.model(), *columns, measure, g);
    });
}

Matrix coverage(const Call& call) {
    const Call::Table shared = call.model(0);
    requireMeasure(shared->model(), Measure::Target);
    const auto columns = shared->columns(std::nullopt);
    return perGoal(call, 1, *shared,
                   [&](GoalIndex g) { return plumbline::coverage(shared->model(), *columns, g); });
}

Matrix contribution(const Call& call) {
    const Grid goals = call.cells(1), ancestors = call.cells(2);
    const Call::Table shared = call.model(0);
    const Model& model = shared->model();
    const auto columns = shared->columns(std::nullopt);
    return eachCell({&goals, &ancestors}, [&](std::size_t r, std::size_t c) {
        return oneGoal(call, model, ancestors.at(r, c), [&](GoalIndex above) {
            return oneGoal(call, model, goals.at(r, c),
                           [&](GoalIndex g) { return plumbline::contribution(model, *columns, g, above); });
        });
    });
}

Matrix path(const Call& call) {
    const std::string given = call.word(2), separator = given.empty() ? " › " : given;
    const Call::Table shared = call.model(0);
    return perGoal(call, 1, *shared,
                   [&](GoalIndex g) { return plumbline::path(shared->model(), g, separator); });
}

Matrix tree(const Call& call) {
    return plumbline::tree(call.model(0)->model(), call.words());
}

Matrix lineofsight(const Call& call) {
    const Cell who = call.cell(1);
    const Call::Table shared = call.model(0);
    const auto columns = shared->columns(std::nullopt);
    const auto goals = theNamed(call, who, [&](const std::string& name) {
        return ownersGoals(shared->model(), *columns, name);
    });
    return goals ? *goals : Matrix::of(Value());
}

Matrix explain(const Call& call) {
    const Cell which = call.cell(1);
    const Measure measure = call.measure(2);
    const std::optional<Day> day = call.day(3);
    const Call::Table shared = call.model(0, Call::Where::InPlace);
    const Model& model = shared->model();
    requireMeasure(model, measure, day);
    const auto asked =
        theNamed(call, which, [&](const std::string& name) { return questionOf(model, name); });
    if (!asked) return Matrix::of(Value());
    const Call::Table part = partAsked(shared, *asked);
    const auto columns = part->columns(dateThatCounts(model, measure, day));
    return explanationRows(plumbline::explain(part->model(), *columns, asked->goal, measure), call.words(),
                           model.table().epochShift);
}

Matrix needed(const Call& call) {
    const Cell which = call.cell(1), wanted = call.optionalCell(2);
    if (wanted.isError() || wanted.isText()) return Matrix::of(plumbline::valueOf(wanted));
    const Call::Table shared = call.model(0);
    const Model& model = shared->model();
    requireMeasure(model, Measure::Progress);
    const auto goal = theNamed(call, which, [&](const std::string& name) { return findGoal(model, name); });
    if (!goal) return Matrix::of(Value());
    if (model.dependsOnCircle(*goal)) throw Refused{{ErrorKind::Circle, "error.circle"}};
    const auto columns = shared->columns(std::nullopt);
    const double progress = wanted.isBlank() ? 1 : wanted.number();
    return neededRows(model, plumbline::needed(model, *columns, *goal, progress), call.words());
}

}  // namespace plumbline::calc::answers
