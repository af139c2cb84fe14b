// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Words that no vocabulary knows, in the place of a role's phrases: what is still read then is read by numbers,
// formulas and places alone.
//
//     nonsenseFor("target", "de", {});      // "Zopkurim", "Vadtoles" …
//     nonsenseFor("target-of", "de", {});   // "Nelgopis {m}", "{m} Rimbadof" …
//     nonsenseFor("revision", "es", months) // "{t} Bolsudek, {t} Kanripot", and with months: "{t} enero, {t} julio"

#include <string>
#include <vector>

namespace plumbline::adversary {

// The same words on every machine. `months`, long or short, are versions of a figure, too; none where it is empty.
std::vector<std::string> nonsenseFor(const std::string& role, const std::string& language,
                                     const std::vector<std::string>& months);

// The roles whose phrases are headings or labels, and no names of goals, people or periods.
const std::vector<std::string>& headingRoles();

}  // namespace plumbline::adversary
