// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The document's and the office's words, as the panels use them.

#include "document/change.h"
#include "document/document.h"

namespace plumbline::sidebar {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using document::Address;
using document::Book;
using document::Change;
using document::Context;
using document::Controller;
using document::Edit;
using document::LogRow;
using document::RowInsert;
using document::RowRemoved;
using document::Selected;
using document::Sheet;
using document::TablePlace;

}  // namespace plumbline::sidebar
