// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The only place where office values become engine values and back.
//
// A blank cell arrives as empty text in a range and as 0.0 alone in an `any`; see docs/architecture.md.
// Errors leave as a NaN whose payload is Calc's error code: that is how a cell shows any of them, also inside
// an array.

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <optional>
#include <rtl/ustring.hxx>
#include <string>
#include <vector>

#include "calc/cells/grid.h"
#include "core/cell.h"
#include "core/matrix.h"

namespace plumbline::calc {

using Any = com::sun::star::uno::Any;
using Rows = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<Any>>;

std::string toUtf8(const rtl::OUString& text);
rtl::OUString toOffice(std::string_view text);

Any anyOf(const Value& value);
Any anyOf(const Matrix& matrix);
inline Any anyOf(const Error& error) {
    return anyOf(Value(error));
}

// Texts go into `texts`.
Grid gridOf(const Rows& rows, TextPool& texts);
Grid gridOf(const Any& value, TextPool& texts);  // no cells where it was left out

}  // namespace plumbline::calc
