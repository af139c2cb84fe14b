// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The words of the office's language, with the signs of its locale.
//
//     officeWords(context)("goals.search");     // "Suchen" in a German office
//
// The language is that of the menus; numbers and dates are written by the locale setting, as in cells. Both
// are read once: the office itself changes its language on the next start only.

#include <com/sun/star/uno/XComponentContext.hpp>

#include "wording/words.h"

namespace plumbline::calc {

using OfficeContext = com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>;

const Words& officeWords(const OfficeContext& context);

// A text of the office's configuration; empty where it is not set.
std::string officeSetting(const OfficeContext& context, const char* path, const char* name);

}  // namespace plumbline::calc
