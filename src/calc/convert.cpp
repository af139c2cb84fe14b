// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/convert.h"

#include <bit>
#include <rtl/string.hxx>

#include "core/words.h"

namespace plumbline::calc {
namespace {

using com::sun::star::uno::Sequence;
using com::sun::star::uno::TypeClass_DOUBLE;

double errorNumber(int code) {
    return std::bit_cast<double>(0x7ff8'0000'0000'0000u | static_cast<std::uint64_t>(code));
}

Cell cellOf(const Any& value, TextPool& texts) {
    double number = 0;
    if (value >>= number) return Cell(number);
    rtl::OUString text;
    if (value >>= text) return text.isEmpty() ? Cell() : Cell::text(texts.add(toUtf8(text)));
    return Cell();
}

}  // namespace

std::string toUtf8(const rtl::OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

rtl::OUString toOffice(std::string_view text) {
    return rtl::OUString(text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8);
}

Any anyOf(const Value& value) {
    if (value.isNumber()) return Any(value.number());
    if (value.isTruth()) return Any(value.truth() ? 1.0 : 0.0);  // a boolean Any would show 0
    if (value.isText()) return Any(toOffice(value.text()));
    return Any(errorNumber(errorCodeOf(value.error())));
}

Any anyOf(const Matrix& matrix) {
    if (matrix.rows() == 1 && matrix.columns() == 1) return anyOf(matrix.at(0, 0));
    Rows rows(static_cast<sal_Int32>(matrix.rows()));
    for (std::size_t r = 0; r < matrix.rows(); ++r) {
        Sequence<Any> row(static_cast<sal_Int32>(matrix.columns()));
        Any* cells = row.getArray();
        for (std::size_t c = 0; c < matrix.columns(); ++c) cells[c] = anyOf(matrix.at(r, c));
        rows.getArray()[r] = row;
    }
    return Any(rows);
}

Grid gridOf(const Rows& rows, TextPool& texts) {
    Grid grid;
    grid.rows = static_cast<std::size_t>(rows.getLength());
    grid.columns = grid.rows == 0 ? 0 : static_cast<std::size_t>(rows[0].getLength());
    grid.cells.reserve(grid.rows * grid.columns);
    for (const Sequence<Any>& row : rows)
        for (const Any& value : row) grid.cells.push_back(cellOf(value, texts));
    return grid;
}

Grid gridOf(const Any& value, TextPool& texts) {
    Rows rows;
    if (value >>= rows) return gridOf(rows, texts);
    if (!value.hasValue()) return {};
    return {1, 1, {cellOf(value, texts)}};
}

}  // namespace plumbline::calc
