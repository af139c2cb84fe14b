// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that look back: a log, an earlier table.
#include "calc/answers/answers.h"
#include "goals/changes.h"

namespace plumbline::calc::answers {

Matrix asof(const Call& call) {
    const Grid goals = call.cells(1), dates = call.days(2);
    const std::string given = call.word(3), field = given.empty() ? "actual" : given;
    const Call::Log log = orRefuse(call.log(0));
    return eachCell({&goals, &dates}, [&](std::size_t r, std::size_t c) {
        const Cell name = goals.at(r, c), day = dates.at(r, c);
        if (name.isError()) return plumbline::valueOf(name);
        if (const auto problem = notNumbers({day})) return *problem;
        if (name.isBlank()) return Value();
        return log->asOf(nameOf(name, call.texts()), dayOf(day), field);
    });
}

Matrix changes(const Call& call) {
    const Call::Table before = call.model(0), after = call.model(1);
    return changeRows(before->model().table(), after->model().table(), call.words());
}

}  // namespace plumbline::calc::answers
