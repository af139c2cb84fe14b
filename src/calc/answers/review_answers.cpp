// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that judge a table or a statement.
#include "calc/answers/answers.h"
#include "core/words.h"
#include "smart/smart_check.h"
#include "smart/statement.h"

namespace plumbline::calc::answers {
namespace {

AlignmentOptions alignmentOptions(const Call& call) {
    AlignmentOptions options;
    options.date = call.day(3);
    const Grid grid = call.option(4);
    if (grid.cells.empty()) return options;
    const Error seven{ErrorKind::InvalidArgument, "error.sevenweights"};
    if (grid.cells.size() != componentCount) throw Refused{seven};
    double all = 0;
    for (std::size_t i = 0; i < componentCount; ++i) {
        const Cell cell = grid.cells[i];
        if (cell.isText() || (cell.isNumber() && cell.number() < 0)) throw Refused{seven};
        options.weights[i] = cell.isNumber() ? cell.number() : 0;
        all += options.weights[i];
    }
    if (!(all > 0)) throw refused("error.noweight");
    return options;
}

// What a score shows: itself, one of its components, or how many of them could be judged.
class ScoreValue {
  public:
    explicit ScoreValue(const std::string& word)
        : whole_(word.empty()), items_(foldWord(word) == "items"), judged_(foldWord(word) == "judged") {
        if (!whole_ && !items_ && !judged_) component_ = orRefuse(componentNamed(word));
    }
    bool isItems() const { return items_; }

    Value of(const AlignmentScore& score) const {
        if (judged_) return Value(score.judged);
        if (whole_) return score.any ? Value(score.score) : Value();
        const AlignmentItem& item = score.items[static_cast<std::size_t>(component_)];
        return item.applies ? Value(item.value) : Value();
    }

  private:
    bool whole_, items_, judged_;
    Component component_ = Component::Linkage;
};

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

// The place of a word among several; the first where it is left out.
template <std::size_t n>
std::size_t choiceOf(const std::string& option, const std::string_view (&words)[n], const char* problem) {
    const std::string word = foldWord(option);
    if (word.empty()) return 0;
    for (std::size_t i = 0; i < n; ++i)
        if (words[i] == word) return i;
    throw refused(problem);
}

}  // namespace

Matrix alignment(const Call& call) {
    const Grid goals = call.option(1);
    const ScoreValue shown(call.word(2));
    const AlignmentOptions options = alignmentOptions(call);
    const Call::Table shared = call.model(0);
    const Model& model = shared->model();
    const auto known = shared->alignment(options);
    const Alignment& index = known->index;
    if (goals.cells.empty())
        return shown.isItems() ? alignmentItems(known->table, call.words())
                               : Matrix::of(shown.of(known->table));
    if (!shown.isItems())
        return perGoal(call, goals, model, [&](GoalIndex g) { return shown.of(index.of(g)); });
    const GoalIndex goal = orRefuse(findGoal(model, nameOf(goals.cells.front(), call.texts())));
    return alignmentItems(index.of(goal), call.words());
}

Matrix findings(const Call& call) {
    const std::optional<Day> day = call.day(1);
    const Result<Call::Table> shared = call.table(0, Call::Where::InPlace);
    if (shared) return *(*shared)->findings(day)->rows(call.words());
    if (shared.error().kind != ErrorKind::InvalidArgument) throw Refused{shared.error()};
    Matrix problem;
    problem.addRow({"error", "no-table", "", "", call.words().of(shared.error().message)});
    problem.addRow({"", "", "", "", ""});  // Calc repeats an array of one row in all rows
    return problem;
}

Matrix smart(const Call& call) {
    const Grid statements = call.cells(0);
    const std::size_t part = choiceOf(call.word(1), smartParts, "error.smartpart");
    return eachCell({&statements}, [&](std::size_t r, std::size_t c) {
        const Cell cell = statements.at(r, c);
        if (cell.isBlank()) return Value();
        if (cell.isError()) return plumbline::valueOf(cell);
        const std::string text = nameOf(cell, call.texts());
        return smartPart(readStatement(text), text, part);
    });
}

Matrix smartcheck(const Call& call) {
    constexpr std::string_view outputs[] = {"letters", "score", "advice"};
    const std::size_t output = choiceOf(call.word(2), outputs, "error.smartoutput");
    const std::optional<Day> day = call.day(3);
    const Call::Table shared = call.model(0);
    const auto columns = shared->columns(day);
    return perGoal(call, 1, *shared, [&](GoalIndex g) {
        const SmartCheck check = smartCheck(shared->model(), *columns, g, call.words());
        return output == 0 ? Value(lettersOf(check)) : output == 1 ? scoreOf(check) : Value(check.advice());
    });
}

}  // namespace plumbline::calc::answers
