// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a rule's sentence says: the key is the rule's code, the arguments are these. {0} is always the place.
//
//     Sentence(list, finding, words).text();    // "North has no owner (C2)."

#include "goals/findings.h"

namespace plumbline {

class Sentence;
using Wording = std::string (Sentence::*)() const;

class Sentence {
  public:
    Sentence(const FindingList& list, const Finding& finding, const Words& words);
    std::string text() const;

    // The goal alone; with another one; with a share.
    std::string goal() const;
    std::string twoGoals() const;
    std::string share() const;

    // How goals hang together.
    std::string circle() const;
    std::string parentName() const;
    std::string tops() const;
    std::string coverage() const;
    std::string times() const;
    std::string overdue() const;
    std::string stale() const;
    // People.
    std::string owners() const;
    std::string ownerLoad() const;
    std::string ownerShare() const;
    std::string letters() const;
    // What is measured.
    std::string targetAndBaseline() const;
    std::string zeroTarget() const;
    std::string ownActual() const;
    std::string twoUnits() const;
    std::string unitsBelow() const;
    std::string metricUnits() const;
    std::string twoWeights() const;
    std::string firstCell() const;
    std::string sameName() const;
    std::string missingToJudge() const;
    // What the table says of itself.
    std::string status() const;
    std::string stated() const;
    std::string statedAmount() const;
    // What the reader noted of one cell.
    std::string cell() const;
    std::string cellAndFirst() const;
    std::string textInNumber() const;
    std::string approximate() const;
    std::string errorCell() const;
    std::string twoNumbers() const;
    std::string twoDates() const;
    std::string total() const;
    std::string shares() const;
    std::string assumed() const;
    std::string place() const;
    // What it left out, or took without proof.
    std::string variantOnly() const;
    std::string unusedColumn() const;
    std::string otherMeasure() const;
    std::string rowsLeftOut() const;
    std::string doubtfulColumn() const;
    std::string doubtfulSeries() const;
    std::string doubtfulSum() const;
    std::string noteCell() const;
    std::string impliedTarget() const;
    std::string computed() const;
    std::string periodByPlace() const;
    std::string oldRevisions() const;
    std::string currencies() const;
    std::string unitConverted() const;
    std::string percentConverted() const;
    // What became of bookings.
    std::string booking() const;

  private:
    using Arguments = std::initializer_list<std::string_view>;

    std::string say(Arguments arguments) const { return sayAs("", arguments); }
    std::string sayAs(std::string_view variant, Arguments arguments) const;

    const Note& note() const { return table_.notes[finding_.other]; }
    std::string column() const;
    std::string letter() const;
    std::string nameOf(GoalIndex goal) const;
    std::string cellOf(GoalIndex goal) const;
    std::string_view owner() const { return table_.text(table_.owner, finding_.goal); }
    std::string unit(GoalIndex goal) const { return table_.unitOf(goal).name; }
    std::string amount(double value, GoalIndex goal) const;
    std::string days(double count) const { return words_("days", {words_.amount(count)}); }
    std::string apart(double count) const { return words_("days.apart", {words_.amount(count)}); }

    const FindingList& list_;
    const GoalTable& table_;
    const Finding& finding_;
    const Words& words_;
    std::string name_, place_;
};

}  // namespace plumbline
