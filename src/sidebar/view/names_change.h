// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Writing names as booked where the model cell reads them: into the range that it names, else into the sheet of such names,
// whatever language that was made in, else into a new one; the model cell is given that range.
//
//     const NamesPlan plan = planNames(session, {{"Ann Le", "Ann Lee"}});
//     plan.problem;                     // why not
//     document::write(document, plan.change, words, title);

#include <string>
#include <vector>

#include "document/writer.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {

struct NamesPlan {
    std::string problem, sheet, modelCell;
    document::Change change;
};
NamesPlan planNames(const Session& session, const std::vector<NameSlip>& slips);

}  // namespace plumbline::sidebar
