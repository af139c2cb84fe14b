// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Conditions of a goal by itself: its owner, its dates, what is stated.
#include <algorithm>
#include <cmath>

#include "goals/alignment.h"
#include "goals/cell_arithmetic.h"
#include "goals/finding_conditions.h"
#include "goals/thresholds.h"

namespace plumbline::conditions {
namespace {

double dayOf(Cell cell) {
    return std::floor(cell.number());
}

// A section's label names its goals and has no owner of its own.
bool isLabel(const Look& look) {
    return !look.leaf && look.table.form == HierarchyForm::Sections && look.target.isBlank();
}
bool mayHaveOwner(const Look& look) {
    return look.row && !look.table.owner.empty();
}

bool startsAfterDue(const Look& look) {
    return look.start.isNumber() && look.due.isNumber() && dayOf(look.start) > dayOf(look.due);
}

// There is something to be late with: figures, or a status that does not say that it is done.
bool canBeLate(const Look& look) {
    const GoalTable& table = look.table;
    const StatusWord word = table.statusWordOf(look.g);
    if (word == StatusWord::Done && !look.shown(Measure::Progress).isNumber()) return false;
    return (!table.target.empty() && !table.actual.empty()) || word != StatusWord::None ||
           !table.number(table.stated, look.g).isBlank();
}

// What is written beside what can be computed. A sheet's own ratio of actual and target is no other opinion, nor is
// one that stops at nothing and at all.
struct Statement {
    bool comparable = false;
    double done = 0;
};
Statement statementOf(const Look& look) {
    const Cell progress = look.shown(Measure::Progress);
    if (!progress.isNumber() || look.columns.isStated(look.g) || look.table.figuresFromStatus) return {};
    const Cell actual = look.table.number(look.table.actual, look.g);
    if (look.leaf && (!actual.isNumber() || !look.target.isNumber())) return {};
    return {true, progress.number()};
}
bool progressDiffers(const Look& look, double done) {
    const GoalTable& table = look.table;
    const Cell stated = table.number(table.stated, look.g);
    const Cell attainment = look.shown(Measure::Attainment), ratio = quotient(look.shown(Measure::Actual), look.shown(Measure::Target));
    const bool word = table.statusWordOf(look.g) == StatusWord::Done && table.columnOf(Role::Progress) == nullptr;
    if (word || !stated.isNumber()) return false;
    const auto near = [&](double value) { return std::fabs(value - stated.number()) <= thresholds::stated; };
    const auto nearCell = [&](Cell cell) { return cell.isNumber() && near(cell.number()); };
    return !near(done) && !near(std::clamp(done, 0.0, 1.0)) && !nearCell(attainment) && !nearCell(ratio);
}
bool statusDiffers(const Look& look, double done) {
    const StatusWord word = look.table.statusWordOf(look.g);
    if (word == StatusWord::Done) return done < 1 - thresholds::stated;
    if (look.table.isLimit(look.g)) return false;
    return word == StatusWord::NotStarted ? done > thresholds::stated : word == StatusWord::OffTrack && done >= 1;
}

}  // namespace

void noOwner(const Look& look) {
    if (mayHaveOwner(look) && look.owner().empty() && !isLabel(look)) look.tell(Rule::NoOwner);
}

void severalOwners(const Look& look) {
    const std::size_t owners = mayHaveOwner(look) ? ownersIn(look.owner()) : 0;
    if (owners > 1) look.tell(Rule::SeveralOwners).other = static_cast<std::uint32_t>(owners);
}

void noTarget(const Look& look) {
    if (look.leaf && look.table.hasRole(Role::Target) && look.target.isBlank()) look.tell(Rule::NoTarget);
}

void targetIsBaseline(const Look& look) {
    if (look.target.isNumber() && look.baseline.isNumber() && look.target.number() == look.baseline.number() &&
        look.table.kindOf(look.g) == Kind::Reach)
        look.tell(Rule::TargetEqualsBaseline);
}

void startAfterDue(const Look& look) {
    if (startsAfterDue(look)) look.tell(Rule::StartAfterDue);
}

void outsideParent(const Look& look) {
    const GoalIndex above = look.model.mainParent(look.g);
    if (above == noGoal || !look.start.isNumber() || !look.due.isNumber() || startsAfterDue(look)) return;
    const Cell from = look.table.number(look.table.start, above), to = look.table.number(look.table.due, above);
    const double before = from.isNumber() ? dayOf(from) - dayOf(look.start) : 0;
    const double after = to.isNumber() ? dayOf(look.due) - dayOf(to) : 0;
    if (before <= 0 && after <= 0) return;
    Finding& finding = look.tell(Rule::PeriodOutside, after > 0 ? Role::Due : Role::Start);
    finding.first = std::max(0.0, before);
    finding.second = std::max(0.0, after);
    finding.other = above;
}

void noPeriod(const Look& look) {
    if (look.row && look.leaf && !look.period && !look.table.due.empty() && !look.target.isBlank() && look.due.isBlank())
        look.tell(Rule::NoPeriod);
}

// Of a goal over time it is the goal that is late, and not each of its periods.
void overdue(const Look& look) {
    if (!look.date || look.period || !look.due.isNumber() || dayOf(look.due) >= *look.date) return;
    const Cell progress = look.shown(Measure::Progress);
    if (progress.isError() || (progress.isNumber() && progress.number() >= 1) || !canBeLate(look)) return;
    Finding& finding = look.tell(Rule::Overdue);
    finding.first = *look.date - dayOf(look.due);
    finding.second = progress.isNumber() ? progress.number() : 0;
    const bool byStatus = look.table.figuresFromStatus || progress.isBlank();
    finding.other = byStatus && look.table.statusWordOf(look.g) != StatusWord::None ? 1 : 0;
}

void stale(const Look& look) {
    if (!look.date || look.table.updated.empty() || !look.leaf || !look.row || look.period) return;
    const Cell updated = look.table.updated[look.g];
    const double age = updated.isNumber() ? *look.date - dayOf(updated) : -1;
    if (updated.isBlank() || age > thresholds::freshDays) look.tell(Rule::Stale).first = age;
}

void statedDiffers(const Look& look) {
    const Statement statement = statementOf(look);
    if (!statement.comparable) return;
    const bool progress = progressDiffers(look, statement.done);
    if (!progress && !statusDiffers(look, statement.done)) return;
    Finding& finding = look.tell(Rule::StatedDiffers, progress ? Role::Progress : Role::Status);
    finding.first = statement.done;
    if (progress)
        finding.second = look.table.stated[look.g].number();
    else
        finding.other = 1;
}

void implausible(const Look& look) {
    const Cell attainment = look.shown(Measure::Attainment);
    if (look.leaf && attainment.isNumber() && attainment.number() > thresholds::implausible &&
        look.table.kindOf(look.g) == Kind::Reach && wayOf(look.table, look.g) == Way::Up)
        look.tell(Rule::Implausible).first = attainment.number();
}

void singleChild(const Look& look) {
    if (!look.parent || look.model.children(look.g).size() != 1 || !look.row) return;
    const GoalIndex child = look.model.children(look.g).front().child;
    const Cell below = look.table.number(look.table.target, child);
    if (look.target.isNumber() && below.isNumber() && below.number() == look.target.number() &&
        look.table.rowOfGoal[child] != noRow)
        look.tell(Rule::SingleChild).other = child;
}

}  // namespace plumbline::conditions
