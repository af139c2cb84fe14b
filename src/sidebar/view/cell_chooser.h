// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Lets a person choose cells in the sheet, by the office's own small window for it.
//
//     chooseCells(context, controller, "Past results", [](std::optional<std::string> place) { … });
//
// The answer comes later, on the main thread: "$Sheet1.$B$2:$B$6", or nothing where it was cancelled. A
// dialog that blocks the sheet has to be closed meanwhile.

#include <functional>
#include <optional>
#include <string>

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

void chooseCells(const Context& context, const Controller& controller, const std::string& title,
                 std::function<void(std::optional<std::string>)> chosen);

}  // namespace plumbline::sidebar
