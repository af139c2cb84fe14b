// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that divide and foresee amounts.
#include "calc/answers/answers.h"
#include "goals/expected.h"
#include "quota/achievable.h"
#include "quota/allocate.h"
#include "quota/basis.h"
#include "quota/prorate.h"
#include "table/word_columns.h"
#include "typed/number_text.h"

namespace plumbline::calc::answers {

Matrix allocate(const Call& call) {
    const Grid shape = call.cells(1);
    const Cell whole = call.cell(0), step = optionAt(call.cells(2), 0, 0), over = call.optionalCell(6);
    if (const auto problem = notNumbers({whole})) return Matrix::of(*problem);
    for (const Cell& cell : {step, over})
        if (cell.isError() || cell.isText()) return Matrix::of(plumbline::valueOf(cell));
    AllocateInput input{whole.number(), shape.cells};
    if (step.isNumber()) input.step = step.number();
    input.held = call.option(3).cells;
    input.minimum = call.option(4).cells;
    input.maximum = call.option(5).cells;
    if (over.isNumber()) input.overAssignment = over.number();
    const std::vector<double> amounts = orRefuse(plumbline::allocate(input));
    Matrix result(shape.rows, shape.columns);
    for (std::size_t i = 0; i < amounts.size(); ++i)
        result.at(i / shape.columns, i % shape.columns) = amounts[i];
    return result;
}

Matrix basis(const Call& call) {
    const Grid from = call.cells(0);
    const std::vector<double> parts =
        orRefuse(plumbline::basis({from.rows, from.columns, from.cells, call.option(1).cells,
                                   call.option(2).cells, call.option(3).cells}));
    Matrix result(parts.size(), 1);
    for (std::size_t i = 0; i < parts.size(); ++i) result.at(i, 0) = parts[i];
    return result;
}

namespace {

// What is as good as the target: by the word given, in the words of a kind or a direction column; a range has no lower end here.
Wanted wantedBy(const std::string& word) {
    if (word.empty()) return Wanted::AtLeast;
    const std::optional<Aim> aim = readAim(word);
    if (!aim || aim->kind == Kind::Between) throw Refused{{ErrorKind::InvalidArgument, {"error.kind", {word}}}};
    const bool less = aim->kind == Kind::AtMost || aim->direction == Direction::Lower;
    return less ? Wanted::AtMost : Wanted::AtLeast;
}

// "<= 5 %": a target whose sign says which way is up.
std::optional<WantedResult> signedTarget(const Call& call, Cell cell) {
    if (!cell.isText()) return std::nullopt;
    const NumberText read = readNumberText(nameOf(cell, call.texts()));
    if (!read.isNumber() || read.limit == TypedLimit::None) return std::nullopt;
    return WantedResult{read.value, read.limit == TypedLimit::AtMost ? Wanted::AtMost : Wanted::AtLeast, 0};
}

}  // namespace

Matrix achievable(const Call& call) {
    const Grid targets = call.cells(0), past = call.cells(1);
    const Wanted wanted = wantedBy(call.word(2));
    return eachCell({&targets}, [&](std::size_t r, std::size_t c) {
        const Cell target = targets.at(r, c);
        if (const auto limit = signedTarget(call, target)) return plumbline::achievable(*limit, past.cells);
        if (const auto problem = notNumbers({target})) return *problem;
        return plumbline::achievable({target.number(), wanted}, past.cells);
    });
}

Matrix forecastrange(const Call& call) {
    const Cell now = call.cell(0), from = call.optionalCell(6), sure = call.optionalCell(7);
    const std::vector<double> curve = call.numbers(5);
    const Cell expected =
        expectedCell(call.days(1).at(0, 0), call.days(2).at(0, 0), call.days(3).at(0, 0), {curve});
    const Cell base = from.isBlank() ? Cell(0.0) : from, level = sure.isBlank() ? Cell(0.8) : sure;
    if (const auto problem = notNumbers({now, base, expected, level})) return Matrix::of(*problem);
    const ForecastRange range = orRefuse(plumbline::forecastRange(
        now.number(), base.number(), expected.number(), call.cells(4).cells, level.number()));
    Matrix row(1, 3);
    row.at(0, 1) = range.likely;
    if (range.low) row.at(0, 0) = *range.low;
    if (range.high) row.at(0, 2) = *range.high;
    return row;
}

Matrix prorate(const Call& call) {
    const Grid amounts = call.cells(0), starts = call.days(1), dues = call.days(2), froms = call.days(3),
               tos = call.optionalDays(4);
    const std::vector<double> curve = call.numbers(5);
    const std::string word = call.word(6);
    const ProrateUnit unit = word.empty() ? ProrateUnit::Day : orRefuse(prorateUnitNamed(word));
    return eachCell({&amounts, &starts, &dues, &froms, &tos}, [&](std::size_t r, std::size_t c) {
        const Cell begin = starts.at(r, c), end = dues.at(r, c), first = froms.at(r, c),
                   given = optionAt(tos, r, c);
        const Cell last = given.isBlank() ? end : given;
        if (const auto problem = notNumbers({amounts.at(r, c), begin, end, first, last})) return *problem;
        const auto to = given.isBlank() ? std::nullopt : std::optional<Day>(dayOf(given));
        return valueOf(plumbline::prorate(
            {amounts.at(r, c).number(), dayOf(begin), dayOf(end), dayOf(first), to, curve, unit}));
    });
}

Matrix forecast(const Call& call) {
    const Grid actuals = call.cells(0), starts = call.days(1), dues = call.days(2), dates = call.days(3),
               baselines = call.option(5);
    const std::vector<double> curve = call.numbers(4);
    return eachCell({&actuals, &starts, &dues, &dates, &baselines}, [&](std::size_t r, std::size_t c) {
        const Cell now = actuals.at(r, c), given = optionAt(baselines, r, c),
                   from = given.isBlank() ? Cell(0.0) : given;
        const Cell due = expectedCell(starts.at(r, c), dues.at(r, c), dates.at(r, c), {curve});
        if (const auto problem = notNumbers({now, from, due})) return *problem;
        return valueOf(plumbline::forecast(now.number(), from.number(), due.number()));
    });
}

}  // namespace plumbline::calc::answers
