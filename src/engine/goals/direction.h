// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which way is up for a goal: the one place that sums, status, findings, probabilities and the wizard ask.
//
//     // days to ship, from 10 to 6 · returns, at most 40 · sales of 100
//     wayOf(table, 0);   // Way::Down      wayOf(table, 1);   // Way::Limit      wayOf(table, 2);   // Way::Up
//     wantedOf(Kind::Reach, Cell(6.0), Cell(10.0));           // Wanted::AtMost: 5 is as good as reached, 7 is not
//
// What tells it (a kind or direction column, the sign before a target, a statement) stands in the table's kinds and baselines
// already: table/goal_aims.h. Where nothing does, up.

#include "core/cell.h"
#include "table/goal_table.h"

namespace plumbline {

enum class Way : std::uint8_t {
    Up,
    Down,
    Limit  // it holds or it does not
};
Way wayOf(const GoalTable& table, GoalIndex goal);
// From 10 to 6: the target lies below where it begins.
inline bool falls(Cell target, Cell baseline) {
    return target.isNumber() && baseline.isNumber() && baseline.number() > target.number();
}
// Whether anything tells it.
bool tellsWay(const GoalTable& table, GoalIndex goal);

// Which results are as good as the target: of a target by itself, or of numbers rolled up from below.
enum class Wanted : std::uint8_t { AtLeast, AtMost, Between };
Wanted wantedOf(Kind kind, Cell target, Cell baseline);

// Which ways the goals below a goal go.
struct WaysBelow {
    bool up = false, down = false, limits = false;
    bool mixed() const { return (up ? 1 : 0) + (down ? 1 : 0) + (limits ? 1 : 0) > 1; }
    bool onlyLimits() const { return limits && !up && !down; }
    void add(Way way) { (way == Way::Up ? up : way == Way::Down ? down : limits) = true; }
    void add(const WaysBelow& others) {
        up = up || others.up;
        down = down || others.down;
        limits = limits || others.limits;
    }
};

}  // namespace plumbline
