// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where the formulas of "Take actuals from …" go: GOAL.ACTUALS into blank cells, GOAL.MODEL beside the table or, where it
// stands already, with one more argument.
//
//     const ActualsPlace place = placeFor(now, session, choice, ranges);
//     place.text;                       // "The formula in Quotas.Q7 is given the bookings; the cell that reads them is Quotas.Q8."

#include <string>
#include <vector>

#include "document/writer.h"
#include "sidebar/model/actuals_draft.h"
#include "sidebar/view/session.h"

namespace plumbline::sidebar {

struct ActualsPlace {
    std::string problem, text;
    std::vector<document::Edit> edits;
};

// `ranges`: of the tables that are chosen.
ActualsPlace placeFor(const Snapshot& now, const Session& session, const ActualsChoice& choice,
                      const std::vector<calc::Range>& ranges);

// The cells of the goals' own table.
document::Address goalsArea(const Snapshot& now, const Session& session);

}  // namespace plumbline::sidebar
