// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the name of a unit says: which unit it is under which spelling, times how much, and whether it adds up.
//
//     unitMeaning("TEUR").factor;       // 1000, of the unit "EUR"; "€", "euros" and "EUR" are one
//     unitMeaning("€/customer").adds;   // false: a ratio; "calls per week" add up over people
//     unitMeaning("#").plain;           // true: says nothing of what is counted
//     neverAddsUp("Average order value") // true, in the languages of units.txt
//
// Currencies and their powers of ten are read as in typed amounts; other units are compared without the
// endings of plurals.

#include <string>
#include <string_view>

namespace plumbline {

struct UnitMeaning {
    std::string key;    // equal for two spellings of one unit, whatever the factor
    double factor = 1;  // of the unit with that key
    bool adds = true;
    bool currency = false;
    bool plain = false;
};

UnitMeaning unitMeaning(std::string_view name);

// By what a figure with this name is divided, without the ending of a plural: "custom" of "orders per customer"; nothing where it is
// none, or a time.
std::string perWhat(std::string_view name);

// Whether a figure with this name is an average, a rate or a score.
bool neverAddsUp(std::string_view name);

}  // namespace plumbline
