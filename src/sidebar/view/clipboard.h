// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The text that the system's clipboard holds, with its lines; empty where it holds none.

#include <string>

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

std::string clipboardText(const Context& context);

}  // namespace plumbline::sidebar
