// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/statement.h"

#include "smart/act.h"
#include "smart/deadline.h"
#include "smart/measure.h"
#include "smart/owner.h"
#include "smart/specific.h"
#include "smart/statement_text.h"

namespace plumbline {

StatementReading readStatement(std::string_view whole) {
    StatementText text(whole.substr(0, longestStatement));
    StatementReading reading;
    reading.language = text.language();
    // In this order: what a deadline or an owner claims is no measure.
    Deadline deadline = findDeadline(text);
    reading.owner = findOwner(text);
    MeasureReading measure = findMeasure(text, deadline);
    reading.specific = findSpecific(text, measure);
    reading.act = saysAct(text);
    reading.timeBound = deadline.evidence;
    reading.deadline = std::move(deadline.words);
    reading.measurable = measure.evidence;
    reading.baseline = measure.baseline;
    reading.binary = measure.binary;
    reading.target = std::move(measure.target);
    reading.unit = std::move(measure.unit);
    return reading;
}

}  // namespace plumbline
