// Runs the catalogue's examples of one-goal and table functions on the engine itself, without an office.
#include <gtest/gtest.h>

#include <charconv>
#include <cmath>

#include "catalogue/catalogue.h"
#include "goals/expected.h"
#include "goals/line_of_sight.h"
#include "goals/progress.h"
#include "goals/rollup.h"
#include "goals/status.h"
#include "support/blocks.h"

namespace plumbline {
namespace {

double numberIn(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// The arguments between the outer parentheses, split at semicolons outside quotes, braces and parentheses.
std::vector<std::string> argumentsOf(std::string_view formula) {
    const std::size_t open = formula.find('(');
    std::vector<std::string> arguments(1);
    int depth = 0;
    bool quoted = false;
    for (char c : formula.substr(open + 1, formula.size() - open - 2)) {
        quoted ^= c == '"';
        depth += (c == '(' || c == '{') - (c == ')' || c == '}');
        if (c == ';' && depth == 0 && !quoted)
            arguments.emplace_back();
        else if (c != '"')
            arguments.back() += c;
    }
    arguments.resize(7);
    return arguments;
}

Cell cellIn(const std::string& argument) {
    if (argument.empty() || argument == "E2:E2") return Cell();  // E2 is blank in the example table
    if (!argument.starts_with("DATE(")) return Cell(numberIn(argument));
    const std::vector<std::string> parts = argumentsOf(argument);
    return Cell(double(dayOf({int(numberIn(parts[0])), int(numberIn(parts[1])), int(numberIn(parts[2]))})));
}

std::vector<double> curveIn(std::string argument) {
    std::vector<double> weights;
    if (argument.empty()) return weights;
    for (const std::string& part : argumentsOf("(" + argument.substr(1, argument.size() - 2) + ")"))
        if (!part.empty()) weights.push_back(numberIn(part));
    return weights;
}

std::shared_ptr<const Model> exampleModel() {
    std::vector<std::vector<testing::Written>> rows;
    for (const auto& row : exampleTable()) {
        rows.emplace_back();
        for (std::string_view cell : row) {
            const bool number =
                !cell.empty() && cell.find_first_not_of("0123456789") == std::string_view::npos;
            cell.empty() ? rows.back().emplace_back(nullptr)
            : number     ? rows.back().emplace_back(numberIn(cell))
                         : rows.back().emplace_back(cell.data());
        }
    }
    return makeModel(readTable(testing::blockOf(rows)).value_or(GoalTable()));
}

Value onTable(const std::string& method, const std::vector<std::string>& a) {
    const auto model = exampleModel();
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    const Result<GoalIndex> goal = findGoal(*model, method == "rollup" ? a[2] : a[1]);
    if (method == "rollup") {
        const Result<Measure> measure = measureNamed(a[1]);
        if (!measure) return measure.error();
        return goal ? rollup(*model, columns, *measure, *goal) : Value(goal.error());
    }
    if (!goal) return goal.error();
    if (method == "coverage") return coverage(*model, columns, *goal);
    if (method == "contribution") return contribution(*model, columns, *goal, findGoal(*model, a[2]).value_or(0));
    return path(*model, *goal, a[2].empty() ? " › " : a[2]);
}

Value onOneGoal(const std::string& method, const std::vector<std::string>& a) {
    if (method == "progress") {
        const Result<Kind> kind = kindNamed(a[3].empty() ? "reach" : a[3]);
        return kind ? progress(cellIn(a[0]), cellIn(a[1]), cellIn(a[2]), *kind) : Value(kind.error());
    }
    if (method == "expected") {
        const std::vector<double> curve = curveIn(a[3]);
        const Result<DayCount> count = dayCountNamed(a[4].empty() ? "inclusive" : a[4]);
        return expected(cellIn(a[0]), cellIn(a[1]), cellIn(a[2]), {curve, *count});
    }
    const Result<Convention> convention = conventionNamed(a[2]);
    return convention ? status(cellIn(a[0]), cellIn(a[1]), *convention) : Value(convention.error());
}

TEST(Catalogue, examplesHoldInTheEngine) {
    int ran = 0;
    for (const Function& function : catalogue()) {
        const std::string method(function.method);
        const bool table =
            method == "rollup" || method == "coverage" || method == "contribution" || method == "path";
        if (!table && method != "progress" && method != "expected" && method != "status") continue;
        for (const Example& example : function.examples) {
            const std::vector<std::string> arguments = argumentsOf(example.formula);
            const Value got = table ? onTable(method, arguments) : onOneGoal(method, arguments);
            ++ran;
            if (example.shows.starts_with("Err:"))
                EXPECT_TRUE(got.isError()) << example.formula;
            else if (got.isNumber())
                EXPECT_NEAR(got.number(), numberIn(example.shows), 1e-9) << example.formula;
            else
                EXPECT_EQ(got, Value(std::string(example.shows))) << example.formula;
        }
    }
    EXPECT_GE(ran, 30);
}

}  // namespace
}  // namespace plumbline
