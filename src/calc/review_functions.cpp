// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that judge a table or a statement.
#include "calc/arguments.h"
#include "calc/goal_functions.h"
#include "core/words.h"
#include "goals/alignment.h"
#include "goals/findings.h"
#include "smart/smart_check.h"
#include "smart/statement.h"

namespace plumbline::calc {

namespace {

Result<AlignmentOptions> alignmentOptions(const Document& document, const Any& date, const Any& weights) {
    TextPool texts;
    AlignmentOptions options;
    const Result<std::optional<Day>> day = dateOf(document, date);
    if (!day) return day.error();
    options.date = *day;
    const Grid grid = gridOf(weights, texts);
    if (grid.cells.empty()) return options;
    if (grid.cells.size() != componentCount) return Error{ErrorKind::InvalidArgument, "error.sevenweights"};
    double all = 0;
    for (std::size_t i = 0; i < componentCount; ++i) {
        const Cell cell = grid.cells[i];
        if (cell.isText() || (cell.isNumber() && cell.number() < 0))
            return Error{ErrorKind::InvalidArgument, "error.sevenweights"};
        options.weights[i] = cell.isNumber() ? cell.number() : 0;
        all += options.weights[i];
    }
    if (!(all > 0)) return Error{ErrorKind::InvalidArgument, "error.noweight"};
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
        const bool judged = foldWord(word) == "judged";
        const Result<Component> named =
            word.empty() || items || judged ? Result<Component>(Component::Linkage) : componentNamed(word);
        if (!named) return anyOf(named.error());
        const Result<AlignmentOptions> options = alignmentOptions(document, date, weights);
        if (!options) return anyOf(options.error());
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        const auto known = (*shared)->alignment(*options);
        const Alignment& index = known->index;
        const auto value = [&](const AlignmentScore& score) {
            if (judged) return Value(score.judged);
            const AlignmentItem& item = score.items[static_cast<std::size_t>(*named)];
            return word.empty() ? shownScore(score) : item.applies ? Value(item.value) : Value();
        };
        if (items) {
            if (goals.cells.empty()) return anyOf(alignmentItems(known->table, words()));
            const Result<GoalIndex> found = findGoal(model, nameOf(goals.cells.front(), texts));
            return found ? anyOf(alignmentItems(index.of(*found), words())) : anyOf(found.error());
        }
        if (goals.cells.empty()) return anyOf(value(known->table));
        return anyOf(eachGoal(model, goals, texts, [&](GoalIndex g) { return value(index.of(g)); }));
    });
}

Any GoalFunctions::findings(const Document& document, const Range& table, const Any& date) {
    return guarded([&] {
        const Result<std::optional<Day>> day = dateOf(document, date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.placedModelOf(document, table);
        if (!shared) {
            if (shared.error().kind != ErrorKind::InvalidArgument) return anyOf(shared.error());
            Matrix problem;
            problem.addRow({"error", "no-table", "", "", words().of(shared.error().message)});
            problem.addRow({"", "", "", "", ""});  // Calc repeats an array of one row in all rows
            return anyOf(problem);
        }
        return anyOf(findingRows((*shared)->findings(*day)->list, words()));
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
        if (!chosen) return anyOf(Error{ErrorKind::InvalidArgument, "error.smartpart"});
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
        const Grid goals = valueGridOf(goal, texts);
        const auto chosen = choiceOf(output, outputs);
        if (!chosen) return anyOf(Error{ErrorKind::InvalidArgument, "error.smartoutput"});
        const Result<std::optional<Day>> day = dateOf(document, date);
        if (!day) return anyOf(day.error());
        const auto shared = models_.modelOf(document, table);
        if (!shared) return anyOf(shared.error());
        const Model& model = (*shared)->model();
        const auto columns = (*shared)->columns(std::nullopt);
        return anyOf(eachGoal(model, goals, texts, [&](GoalIndex g) {
            const SmartCheck check = smartCheck(model, *columns, g, words());
            return *chosen == 0   ? Value(lettersOf(check))
                   : *chosen == 1 ? scoreOf(check)
                                  : Value(check.advice);
        }));
    });
}

}  // namespace plumbline::calc
