// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/direction.h"

namespace plumbline {
Way wayOf(const GoalTable& table, GoalIndex g) {
    if (table.isLimit(g)) return Way::Limit;
    return falls(table.number(table.target, g), table.number(table.baseline, g)) ? Way::Down : Way::Up;
}

bool tellsWay(const GoalTable& table, GoalIndex g) {
    const Cell target = table.number(table.target, g), baseline = table.number(table.baseline, g);
    return table.kindOf(g) != Kind::Reach ||
           (target.isNumber() && baseline.isNumber() && target.number() != baseline.number());
}

Wanted wantedOf(Kind kind, Cell target, Cell baseline) {
    switch (kind) {
        case Kind::AtLeast:
            return Wanted::AtLeast;
        case Kind::AtMost:
            return Wanted::AtMost;
        case Kind::Between:
            return Wanted::Between;
        case Kind::Reach:
            break;
    }
    return falls(target, baseline) ? Wanted::AtMost : Wanted::AtLeast;
}

}  // namespace plumbline
