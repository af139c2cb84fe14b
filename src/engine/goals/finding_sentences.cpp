// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/finding_sentences.h"

#include <cmath>

#include "core/shown.h"
#include "goals/finding_rules.h"
#include "goals/goal_amount.h"
#include "table/columns.h"

namespace plumbline {

Sentence::Sentence(const FindingList& list, const Finding& finding, const Words& words)
    : list_(list),
      table_(list.model->table()),
      finding_(finding),
      words_(words),
      name_(finding.goal == noGoal ? std::string() : nameOf(finding.goal)) {
    if (finding.row == noRow || finding.column == noRow) return;
    if (const std::string cell = table_.cellAt(finding.row, finding.column); !cell.empty()) place_ = " (" + cell + ")";
}

std::string Sentence::text() const {
    return (this->*ruleOf(finding_.rule).sentence)();
}

std::string Sentence::sayAs(std::string_view variant, Arguments arguments) const {
    const std::string key = std::string("finding.").append(ruleCode(finding_.rule)).append(variant);
    Message message;
    message.key = key;
    message.arguments.emplace_back(place_);
    for (std::string_view argument : arguments) message.arguments.emplace_back(argument);
    return words_.of(message);
}

std::string Sentence::goal() const {
    return say({name_});
}
std::string Sentence::twoGoals() const {
    return say({name_, nameOf(finding_.other)});
}
std::string Sentence::share() const {
    return say({name_, words_.percent(finding_.first)});
}

// ---- how goals hang together
std::string Sentence::circle() const {
    return say({list_.circles[finding_.other]});
}
std::string Sentence::parentName() const {
    return say({name_, table_.texts->view(finding_.other)});
}
std::string Sentence::tops() const {
    return say({words_.amount(finding_.first), name_, nameOf(finding_.other)});
}
std::string Sentence::coverage() const {
    const Cell own = table_.number(table_.target, finding_.goal);
    const double target = own.isNumber() ? own.number() : 0;
    return say({name_, words_.percent(finding_.first), amount(target, finding_.goal),
                amount(std::fabs(finding_.first - 1) * target, finding_.goal)});
}
std::string Sentence::times() const {
    const bool before = finding_.first > 0, after = finding_.second > 0;
    return sayAs(before && after ? ".both" : before ? ".before" : ".after",
                 {name_, nameOf(finding_.other), apart(finding_.first), apart(finding_.second)});
}
std::string Sentence::overdue() const {
    const std::string late = days(finding_.first);
    if (finding_.other == 1) return sayAs(".status", {name_, late, table_.text(table_.status, finding_.goal)});
    return say({name_, late, words_.percent(finding_.second)});
}
std::string Sentence::stale() const {
    return finding_.first < 0 ? sayAs(".never", {name_}) : say({name_, days(finding_.first)});
}

// ---- people
std::string Sentence::owners() const {
    return say({name_, words_.count(finding_.other), owner()});
}
std::string Sentence::ownerLoad() const {
    return say({owner(), words_.count(finding_.other)});
}
std::string Sentence::ownerShare() const {
    return say({owner(), words_.percent(finding_.first)});
}
std::string Sentence::letters() const {
    const StatementJudge judge = list_.options.judge;
    return say({name_, judge ? judge(*list_.model, *list_.columns, finding_.goal, words_) : std::string()});
}

// ---- what is measured
std::string Sentence::targetAndBaseline() const {
    const Cell target = list_.columns->at(Measure::Target, finding_.goal);
    return say({name_, amount(target.isNumber() ? target.number() : 0, finding_.goal)});
}
std::string Sentence::zeroTarget() const {
    return finding_.other > 0 ? sayAs(".parent", {name_, amount(finding_.first, finding_.goal)}) : goal();
}
std::string Sentence::ownActual() const {
    return say({name_, amount(finding_.first, finding_.goal), amount(finding_.second, finding_.goal)});
}
std::string Sentence::twoUnits() const {
    return sayAs(finding_.first > 0 ? ".added" : ".averaged",
                 {name_, unit(finding_.goal), nameOf(finding_.other), unit(finding_.other)});
}
std::string Sentence::unitsBelow() const {
    const auto second = static_cast<GoalIndex>(finding_.second);
    return sayAs(finding_.first > 0 ? ".added" : "", {name_, unit(finding_.other), unit(second)});
}
std::string Sentence::metricUnits() const {
    return say({table_.text(table_.metric, finding_.goal), unit(finding_.goal), name_, unit(finding_.other),
                nameOf(finding_.other)});
}
std::string Sentence::twoWeights() const {
    return say({name_, words_.amount(finding_.first), words_.amount(finding_.second)});
}
std::string Sentence::firstCell() const {
    return say({name_, cellOf(finding_.other)});
}
std::string Sentence::sameName() const {
    if (finding_.first > 0) return firstCell();
    return say({note().cell.empty() ? name_ : note().cell, note().first});
}

// What the table would need for a score.
std::string Sentence::missingToJudge() const {
    std::string list;
    const auto take = [&](bool there, std::string_view key) {
        if (there) return;
        list.append(list.empty() ? "" : ", ").append(words_(key));
    };
    const bool levels = !list_.model->parentsInOrder().empty();
    take(!table_.owner.empty(), "missing.owner");
    take(!table_.target.empty() && levels, "missing.targets");
    take(!table_.start.empty() && !table_.due.empty() && levels, "missing.dates");
    take(!table_.updated.empty(), "missing.updated");
    return say({list});
}

// ---- what the table says in words beside what its numbers say
std::string Sentence::status() const {
    return say({name_, table_.text(table_.status, finding_.goal)});
}
std::string Sentence::stated() const {
    if (finding_.other == 1)
        return sayAs(".status", {name_, table_.text(table_.status, finding_.goal), words_.percent(finding_.first)});
    return say({name_, words_.percent(finding_.second), words_.percent(finding_.first)});
}
std::string Sentence::statedAmount() const {
    return say({name_, amount(note().shown, finding_.goal)});
}

// ---- what the reader noted of one cell
std::string Sentence::cell() const {
    return say({note().cell, column()});
}
std::string Sentence::cellAndFirst() const {
    return say({note().cell, note().first});
}
std::string Sentence::textInNumber() const {
    return sayAs(note().first.empty() ? "" : "." + note().first,
                 {note().cell, column(), words_.exact(note().shown), words_.exact(note().expected)});
}
std::string Sentence::approximate() const {
    return say({note().cell, column(), words_.exact(note().shown)});
}
std::string Sentence::errorCell() const {
    return sayAs(name_.empty() ? "" : ".goal", {column(), name_});
}
std::string Sentence::twoNumbers() const {
    return say({note().cell, words_.exact(note().shown), words_.exact(note().expected)});
}
std::string Sentence::twoDates() const {  // a locale's own order would be as doubtful as the cell
    if (!note().first.empty()) return sayAs("." + note().first, {note().cell, column()});
    return say({note().cell, shownDate(static_cast<Day>(note().shown)), shownDate(static_cast<Day>(note().expected))});
}
std::string Sentence::total() const {
    return sayAs(note().shown > note().expected ? ".more" : ".less",
                 {column(), words_.amount(note().shown), words_.amount(note().expected),
                  words_.amount(std::fabs(note().shown - note().expected))});
}
std::string Sentence::shares() const {
    return sayAs(name_.empty() ? "" : ".goal", {note().cell, words_.percent(note().shown), name_});
}
std::string Sentence::assumed() const {
    return sayAs("." + note().first, {column()});
}
std::string Sentence::place() const {
    return say({note().first});
}

// ---- what it left out, or took without proof
std::string Sentence::variantOnly() const {
    return sayAs("." + note().first, {});
}
std::string Sentence::unusedColumn() const {
    return sayAs("." + note().first, {note().second, letter()});
}
std::string Sentence::otherMeasure() const {
    if (note().first.empty()) return say({note().second, letter()});
    const std::string& others = note().second;
    return sayAs("." + note().first, {note().cell, others, others.substr(0, others.find(','))});
}
std::string Sentence::rowsLeftOut() const {
    return sayAs(note().first.empty() ? "" : "." + note().first,
                 {words_.amount(note().shown), std::to_string(list_.sheetRow(finding_))});
}
std::string Sentence::doubtfulColumn() const {
    const std::string& joined = note().cell;
    return sayAs(joined.empty() ? "" : ".joined", {column(), letter(), note().first, note().second, joined});
}
std::string Sentence::doubtfulSeries() const {
    return sayAs("." + note().first, {name_, column(), letter(), note().second});
}
std::string Sentence::doubtfulSum() const {
    return sayAs(note().first.empty() ? "" : "." + note().first, {name_, column(), letter(), note().second});
}
std::string Sentence::noteCell() const {
    return say({note().cell});
}
std::string Sentence::impliedTarget() const {
    return say({column(), letter(), words_.exact(note().shown)});
}
std::string Sentence::computed() const {
    const auto shown = [&](double value) { return note().first == "share" ? words_.percent(value) : words_.amount(value); };
    return say({name_, note().second, shown(note().shown), shown(note().expected)});
}
std::string Sentence::periodByPlace() const {
    return say({note().cell, letter(), note().first});
}
std::string Sentence::oldRevisions() const {
    return say({words_.amount(note().shown), std::to_string(list_.sheetRow(finding_)), note().second});
}
std::string Sentence::currencies() const {
    return sayAs(note().row == noRow ? "" : ".rows", {note().first, note().second, words_.amount(note().shown)});
}
std::string Sentence::unitConverted() const {
    return say({column(), note().first, note().second});
}
std::string Sentence::percentConverted() const {
    constexpr double hundred = 100;
    return say({name_, words_.amount(note().shown), words_.percent(note().shown / hundred)});
}

// ---- the parts of a sentence
std::string Sentence::column() const {
    if (finding_.column == noRow) return {};
    std::string heading = headingOf(table_, finding_.column);
    return heading.empty() ? letter() : heading;
}
std::string Sentence::letter() const {
    return note().column == noRow ? std::string() : table_.columnLetters(note().column);
}
// A goal by what it says, with its id behind; a name alone by its name.
std::string Sentence::nameOf(GoalIndex goal) const {
    const std::string_view says = table_.text(table_.goal, goal), id = table_.text(table_.id, goal);
    const bool statement = !table_.goalIsName && says.find(' ') != std::string_view::npos &&
                           table_.text(table_.shortName, goal).empty();
    if (!statement || id.empty()) return table_.labelOf(goal, true);
    return std::string(says) + " (" + std::string(id) + ")";
}
// The first cell of a goal's row.
std::string Sentence::cellOf(GoalIndex goal) const {
    const std::uint32_t column = table_.columns.empty() ? 0 : table_.columns.front().column;
    return table_.rowOfGoal[goal] == noRow ? std::string() : table_.cellAt(table_.rowOfGoal[goal], column);
}
std::string Sentence::amount(double value, GoalIndex goal) const {
    return goalAmount(table_, goal, Cell(value), words_);
}

std::string FindingList::sentence(const Finding& finding, const Words& words) const {
    return Sentence(*this, finding, words).text();
}

}  // namespace plumbline
