// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/progress.h"

#include <algorithm>

#include "goals/progress_cell.h"
#include "table/word_columns.h"

namespace plumbline {
namespace {

constexpr struct {
    ErrorKind kind;
    int code;
    const char* message;
} errors[] = {
    {ErrorKind::NotFound, 32767, "error.notfound"},    {ErrorKind::Circle, 522, "error.circle"},
    {ErrorKind::DivisionByZero, 532, "error.divisor"}, {ErrorKind::WrongType, 519, "error.text"},
    {ErrorKind::InvalidArgument, 502, "error.domain"}, {ErrorKind::NoSolution, 503, "error.nosolution"},
};

}  // namespace

Cell errorCell(ErrorKind kind) {
    for (const auto& error : errors)
        if (error.kind == kind) return Cell::error(error.code);
    return Cell::error(519);
}

Value valueOf(Cell cell) {
    if (cell.isNumber()) return cell.number();
    if (cell.isBlank()) return Value();
    const int code = cell.isText() ? 519 : cell.errorCode();
    for (const auto& error : errors)
        if (error.code == code) return Error{error.kind, error.message, code};
    return Error{ErrorKind::CellError, "error.cell", code};
}

Value progress(Cell actual, Cell target, Cell baseline, Kind kind) {
    return valueOf(progressCell(actual, target, baseline, kind));
}

Result<Kind> kindNamed(std::string_view word) {
    if (const auto kind = readKind(word)) return *kind;
    return Error{ErrorKind::InvalidArgument, {"error.kind", {std::string(word)}}};
}

}  // namespace plumbline
