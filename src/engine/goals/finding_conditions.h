// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// When each rule of the findings holds. Those of a goal are asked of every goal that counts, those of the table once.

#include "goals/finding_look.h"

namespace plumbline::conditions {

// Of the table: how goals hang together, who owns them, what stands twice. finding_table_conditions.cpp
void circles(const Look& look);
void missingParents(const Look& look);
void ambiguousParents(const Look& look);
void tops(const Look& look);         // several, and goals that stand alone
void ownersLoads(const Look& look);  // too many goals, weights that do not make a whole
void metricsInTwoUnits(const Look& look);
void rowsTwice(const Look& look);
void namesInTwoGroups(const Look& look);
void nothingJudged(const Look& look);
void statements(const Look& look);
void cancelled(const Look& look);

// Of a goal: its owner, its dates, what is stated. finding_goal_conditions.cpp
void noOwner(const Look& look);
void severalOwners(const Look& look);
void noTarget(const Look& look);
void targetIsBaseline(const Look& look);
void startAfterDue(const Look& look);
void outsideParent(const Look& look);
void noPeriod(const Look& look);
void overdue(const Look& look);
void stale(const Look& look);
void statedDiffers(const Look& look);
void implausible(const Look& look);
void singleChild(const Look& look);

// Of a goal: what adds up below it, and what weighs. finding_measure_conditions.cpp
void assigned(const Look& look);  // too little or too much of a target
void ownActual(const Look& look);
void mixedWays(const Look& look);
void unitsDiffer(const Look& look);
void mixedUnits(const Look& look);  // currencies, and other measures
void zeroTarget(const Look& look);
void zeroWeights(const Look& look);
void negativeWeight(const Look& look);
void mixedWeights(const Look& look);
void weightsNotWhole(const Look& look);
void weightsWithoutData(const Look& look);
void noBaseline(const Look& look);

// Of the bookings behind the actuals: those that reach no goal, and why; what counts twice, is given away twice, or
// contradicts an actual of the table's own. booking_findings.cpp
void bookings(const Look& look);

}  // namespace plumbline::conditions
