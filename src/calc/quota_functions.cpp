// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that divide and foresee amounts.
#include "calc/arguments.h"
#include "calc/goal_functions.h"
#include "goals/expected.h"
#include "quota/achievable.h"
#include "quota/allocate.h"
#include "quota/basis.h"
#include "quota/prorate.h"

namespace plumbline::calc {

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

Any GoalFunctions::forecastrange(const Rows& actual, const Document& document, const Rows& start,
                                 const Rows& due, const Rows& date, const Rows& history, const Any& curve,
                                 const Any& baseline, const Any& confidence) {
    return guarded([&] {
        TextPool texts;
        const Cell now = gridOf(actual, texts).at(0, 0), from = optionAt(gridOf(baseline, texts), 0, 0),
                   sure = optionAt(gridOf(confidence, texts), 0, 0);
        const std::vector<double> weights = numbersOf(gridOf(curve, texts));
        const Cell expected =
            expectedCell(daysOf(document, start, texts).at(0, 0), daysOf(document, due, texts).at(0, 0),
                         daysOf(document, date, texts).at(0, 0), {weights});
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

Any GoalFunctions::prorate(const Rows& amount, const Document& document, const Rows& start, const Rows& due,
                           const Rows& from, const Any& to, const Any& curve, const Any& unit) {
    return guarded([&] {
        TextPool texts;
        const Grid amounts = gridOf(amount, texts), starts = daysOf(document, start, texts),
                   dues = daysOf(document, due, texts), froms = daysOf(document, from, texts),
                   tos = daysOf(document, to, texts);
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
            const auto to = given.isBlank() ? std::nullopt : std::optional<Day>(dayOf(given));
            return valueOf(plumbline::prorate({amounts.at(r, c).number(), dayOf(begin), dayOf(end),
                                               dayOf(first), to, weights, *named}));
        }));
    });
}

Any GoalFunctions::forecast(const Rows& actual, const Document& document, const Rows& start, const Rows& due,
                            const Rows& date, const Any& curve, const Any& baseline) {
    return guarded([&] {
        TextPool texts;
        const Grid actuals = gridOf(actual, texts), starts = daysOf(document, start, texts),
                   dues = daysOf(document, due, texts), dates = daysOf(document, date, texts),
                   baselines = gridOf(baseline, texts);
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

}  // namespace plumbline::calc
