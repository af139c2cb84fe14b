// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The one page that a person sees when the first sheet is opened after installing: "Show me my goals", by the sample, the
// tutorial, or the table of that sheet. It comes once, in a window that is seen, and never again.
//
//     welcomeOnce(context, controller);      // from the job that runs when a view is made

#include "sidebar/view/office.h"

namespace plumbline::sidebar {

void welcomeOnce(const Context& context, const Controller& controller);

}  // namespace plumbline::sidebar
