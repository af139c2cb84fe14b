// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A file that was just loaded shows what its cells held when it was stored. Where a model cell's formula cannot be
// followed from another cell (OFFSET, IF), only computing it anew brings its table back: the document is recalculated,
// once for each such cell, when the office has time. What it holds does not change, so it is not modified by that.

#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

#include "calc/sheet_range.h"

namespace plumbline::calc {

void recalculateSoon(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const Document& document, const std::string& modelName);

}  // namespace plumbline::calc
