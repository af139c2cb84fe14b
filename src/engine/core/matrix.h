// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a formula shows: rows and columns of values. A single value is a 1 × 1 matrix.
//
//     Matrix shown(1, 2);
//     shown.at(0, 0) = Value(0.7);
//     shown.at(0, 1) = Value("On track");
//
// An empty text is what a cell shows for "no data yet": blank is never zero.

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/result.h"

namespace plumbline {

class Value {
  public:
    Value() = default;  // empty text
    Value(double number) : content_(number) {}
    Value(std::string text) : content_(std::move(text)) {}
    Value(const char* text) : content_(std::string(text)) {}
    explicit Value(bool truth) : content_(truth) {}
    Value(Error error) : content_(std::move(error)) {}

    bool isNumber() const { return std::holds_alternative<double>(content_); }
    bool isText() const { return std::holds_alternative<std::string>(content_); }
    bool isTruth() const { return std::holds_alternative<bool>(content_); }
    bool isError() const { return std::holds_alternative<Error>(content_); }
    bool isEmpty() const { return isText() && text().empty(); }

    double number() const { return std::get<double>(content_); }
    const std::string& text() const { return std::get<std::string>(content_); }
    bool truth() const { return std::get<bool>(content_); }
    const Error& error() const { return std::get<Error>(content_); }

    friend bool operator==(const Value&, const Value&) = default;

  private:
    std::variant<std::string, double, bool, Error> content_;
};

class Matrix {
  public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns), values_(rows * columns) {}
    static Matrix of(Value value) {
        Matrix single(1, 1);
        single.at(0, 0) = std::move(value);
        return single;
    }

    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }
    Value& at(std::size_t row, std::size_t column) { return values_[row * columns_ + column]; }
    const Value& at(std::size_t row, std::size_t column) const { return values_[row * columns_ + column]; }

    // Appends one row; its length must be columns(), or any length for the first row of an empty matrix.
    void addRow(std::vector<Value> row) {
        if (rows_ == 0) columns_ = row.size();
        assert(row.size() == columns_);
        for (Value& value : row) values_.push_back(std::move(value));
        ++rows_;
    }

    friend bool operator==(const Matrix&, const Matrix&) = default;

  private:
    std::size_t rows_ = 0, columns_ = 0;
    std::vector<Value> values_;
};

}  // namespace plumbline
