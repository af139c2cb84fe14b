// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A result or the reason why there is none.
//
//     Result<double> half(double x) {
//         if (x < 0) return Error{ErrorKind::InvalidArgument, "error.negative"};
//         return x / 2;
//     }
//     half(3).value();                  // 1.5
//     half(-1).error().kind;            // ErrorKind::InvalidArgument
//
// Member names are those of std::expected. Kinds are what a cell can show (the error table of the formula
// contract); the message is for people, in their language, and names the argument.

#include <cassert>
#include <utility>
#include <variant>

#include "core/message.h"

namespace plumbline {

enum class ErrorKind {
    NotFound,         // #N/A      the goal asked for is not in the table
    Circle,           // Err:522   the goal's parents form a circle
    DivisionByZero,   // #DIV/0!   an empty span
    WrongType,        // #VALUE!   text where a number or date is needed
    InvalidArgument,  // Err:502   outside its domain, unknown word, missing heading
    NoSolution,       // #NUM!     no solution exists
    CellError,        // the error of a cell that the result depends on; `code` is the office's
};

struct Error {
    ErrorKind kind = ErrorKind::InvalidArgument;
    Message message;
    int code = 0;  // only for CellError: 503 … 32767 as in Calc

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result {
  public:
    Result(T value) : content_(std::move(value)) {}
    Result(Error error) : content_(std::move(error)) {}

    bool has_value() const { return content_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const& {
        assert(has_value());
        return std::get<0>(content_);
    }
    T&& value() && {
        assert(has_value());
        return std::get<0>(std::move(content_));
    }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const {
        assert(!has_value());
        return std::get<1>(content_);
    }
    T value_or(T other) const { return has_value() ? value() : std::move(other); }

  private:
    std::variant<T, Error> content_;
};

}  // namespace plumbline
