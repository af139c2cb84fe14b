// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "catalogue/example_formula.h"

#include <charconv>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "calc/answers/answers.h"
#include "catalogue/catalogue.h"
#include "support/blocks.h"

namespace plumbline::testing {
namespace {

using calc::Call;
using calc::Grid;

double numberIn(std::string_view text) {
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size())
        throw std::invalid_argument("no number: " + std::string(text));
    return value;
}

// The catalogue's example table, from A1 on.
CellBlock exampleSheet() {
    std::vector<std::vector<Written>> rows;
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
    return blockOf(rows);
}

// Rows `first` to `last` and columns alike of the sheet, as a range is handed over.
CellBlock part(const CellBlock& sheet, std::size_t firstRow, std::size_t firstColumn, std::size_t lastRow,
               std::size_t lastColumn) {
    CellBlock block = sheet;
    block.firstRow = static_cast<std::uint32_t>(firstRow);
    block.firstColumn = static_cast<std::uint32_t>(firstColumn);
    block.rows = static_cast<std::uint32_t>(lastRow - firstRow + 1);
    block.columns.clear();
    for (std::size_t c = firstColumn; c <= lastColumn; ++c)
        block.columns.emplace_back(sheet.columns[c].begin() + static_cast<std::ptrdiff_t>(firstRow),
                                   sheet.columns[c].begin() + static_cast<std::ptrdiff_t>(lastRow) + 1);
    return block;
}

Matrix matrixOf(const CellBlock& block) {
    Matrix values(block.rows, block.columns.size());
    for (std::uint32_t r = 0; r < block.rows; ++r)
        for (std::uint32_t c = 0; c < block.columns.size(); ++c) {
            const Cell cell = block.at(r, c);
            if (cell.isNumber()) values.at(r, c) = cell.number();
            if (cell.isText()) values.at(r, c) = std::string(block.texts.view(cell.textId()));
        }
    return values;
}

// One argument: values, and the cells of the sheet where it is a reference.
struct Argument {
    Matrix values;
    std::optional<CellBlock> range;
};

class ExampleCall : public Call {
  public:
    explicit ExampleCall(const std::vector<Argument>& arguments) : arguments_(arguments) {}

    const Words& words() const override { return words_; }
    Result<Table> table(std::size_t argument, Where where) const override {
        return store_.read(range(argument), {}, where);
    }
    Result<Log> log(std::size_t argument) const override {
        std::vector<std::vector<Written>> rows;
        const Matrix& values = arguments_.at(argument).values;
        for (std::size_t r = 0; r < values.rows(); ++r) {
            rows.emplace_back();
            for (std::size_t c = 0; c < values.columns(); ++c)
                values.at(r, c).isNumber() ? rows.back().emplace_back(values.at(r, c).number())
                                           : rows.back().emplace_back(values.at(r, c).text().c_str());
        }
        const CellBlock block = blockOf(rows);
        return store_.readLog(block, contentOf(block, {}));
    }
    Result<std::string> nameOf(std::size_t argument, const std::string& columnRules,
                               const ModelActuals& actuals) const override {
        const Result<Table> table = store_.read(range(argument), columnRules, actuals);
        if (!table) return table.error();
        return (*table)->name();
    }
    Result<std::string> bookingsNameOf(std::size_t argument, const std::string& rules) const override {
        const Result<SharedBookings> read = store_.readBookings(range(argument), rules);
        if (!read) return read.error();
        return read->name;
    }
    Result<SharedBookings> bookings(const std::string& name) const override {
        return store_.findBookings(name).value();
    }
    Result<SharedBookings> readBookings(const CellBlock& block) const override {
        return store_.readBookings(block, {});
    }
    Day epochShift() const override { return 0; }

  private:
    CellBlock range(std::size_t argument) const { return arguments_.at(argument).range.value(); }
    Grid given(std::size_t argument, TextPool& texts) const override {
        if (argument >= arguments_.size()) return {};
        const Matrix& values = arguments_[argument].values;
        Grid grid{values.rows(), values.columns(), {}};
        for (std::size_t r = 0; r < values.rows(); ++r)
            for (std::size_t c = 0; c < values.columns(); ++c) {
                const Value& value = values.at(r, c);
                grid.cells.push_back(value.isNumber()  ? Cell(value.number())
                                     : value.isEmpty() ? Cell()
                                                       : Cell::text(texts.add(value.text())));
            }
        return grid;
    }

    Words words_;
    const std::vector<Argument>& arguments_;
    mutable ModelStore store_;
};

// Reads a formula from left to right; what the examples do not use is not understood.
class Reader {
  public:
    explicit Reader(std::string_view formula) : rest_(formula) {}

    Argument read() {
        if (rest_.empty() || rest_.front() == ';' || rest_.front() == ')') return {};  // left out
        if (rest_.front() == '"') return {Matrix::of(Value(quoted())), {}};
        if (rest_.front() == '{') return {array(), {}};
        const std::size_t end = std::min(rest_.find_first_of("(;)"), rest_.size());
        const std::string_view word = take(end);
        if (!rest_.empty() && rest_.front() == '(') return {call(word), {}};
        if (word.find(':') != std::string_view::npos) return reference(word);
        return {Matrix::of(number(word)), {}};
    }

  private:
    std::string_view take(std::size_t count) {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    std::string quoted() {
        take(1);
        const std::string text(take(rest_.find('"')));
        take(1);
        return text;
    }
    static double number(std::string_view text) {
        return text.ends_with('%') ? numberIn(text.substr(0, text.size() - 1)) / 100 : numberIn(text);
    }

    // {1;2|3;4}: columns by semicolons, rows by bars.
    Matrix array() {
        Matrix rows;
        std::vector<Value> row;
        for (char mark = take(1).front(); mark != '}'; mark = take(1).front()) {
            if (mark == '|') add(rows, row);
            row.push_back(rest_.front() == '"' ? Value(quoted())
                                               : Value(number(take(rest_.find_first_of(";|}")))));
        }
        add(rows, row);
        return rows;
    }
    static void add(Matrix& rows, std::vector<Value>& row) {
        Matrix longer(rows.rows() + 1, row.size());
        for (std::size_t r = 0; r < rows.rows(); ++r)
            for (std::size_t c = 0; c < row.size(); ++c) longer.at(r, c) = rows.at(r, c);
        for (std::size_t c = 0; c < row.size(); ++c) longer.at(rows.rows(), c) = row[c];
        rows = std::move(longer);
        row.clear();
    }

    // "$A$1:$F$6": one letter and one digit each.
    static Argument reference(std::string_view text) {
        std::string place;
        for (char c : text)
            if (c != '$' && c != ':') place += c;
        const auto column = [&](std::size_t i) { return static_cast<std::size_t>(place.at(i) - 'A'); };
        const auto row = [&](std::size_t i) { return static_cast<std::size_t>(place.at(i) - '1'); };
        CellBlock block = part(exampleSheet(), row(1), column(0), row(3), column(2));
        return {matrixOf(block), std::move(block)};
    }

    Matrix call(std::string_view name) {
        std::vector<Argument> arguments;
        for (char mark = take(1).front(); mark != ')'; mark = take(1).front()) arguments.push_back(read());
        if (!name.starts_with("GOAL.")) return Matrix::of(wrapped(name, arguments));
        std::string method(name.substr(5));
        for (char& c : method) c = static_cast<char>(c + ('a' - 'A'));
        const calc::Body body = calc::answers::bodyOf(method);
        if (!body) throw std::invalid_argument("no function " + method);
        return calc::answer(body, ExampleCall(arguments));
    }

    static Value wrapped(std::string_view name, const std::vector<Argument>& arguments) {
        const auto number = [&](std::size_t i) { return arguments.at(i).values.at(0, 0).number(); };
        const Matrix& values = arguments.at(0).values;
        if (name == "DATE")
            return double(dayOf(
                {static_cast<int>(number(0)), static_cast<int>(number(1)), static_cast<int>(number(2))}));
        if (name == "INDEX")
            return values.at(static_cast<std::size_t>(number(1)) - 1,
                             static_cast<std::size_t>(number(2)) - 1);
        if (name == "LEFT") return values.at(0, 0).text().substr(0, static_cast<std::size_t>(number(1)));
        if (name == "ROUND") {
            const double scale = std::pow(10, number(1));
            return std::round(number(0) * scale) / scale;
        }
        if (name != "SUM") throw std::invalid_argument("no function " + std::string(name));
        double sum = 0;
        for (std::size_t r = 0; r < values.rows(); ++r)
            for (std::size_t c = 0; c < values.columns(); ++c) sum += values.at(r, c).number();
        return sum;
    }

    std::string_view rest_;
};

}  // namespace

Value valueOfExample(std::string_view formula) {
    return Reader(formula.substr(1)).read().values.at(0, 0);
}

}  // namespace plumbline::testing
