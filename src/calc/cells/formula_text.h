// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The arguments of a function as its formula writes them, with English names and semicolons; free of UNO.
//
//     argumentsOf("=GOAL.MODEL('Chef d''équipe'.A1:F9;\"level=Region;Team\")", "GOAL.MODEL");
//     // {"'Chef d''équipe'.A1:F9", "\"level=Region;Team\""}: quotes and brackets hold together
//     literalText("\"he said \"\"no\"\"\"");       // he said "no"; nothing for "a"&B1, which is an expression
//
//     withArgument("=GOAL.MODEL(A1:F9)", "GOAL.MODEL", 1, "level=Team");   // "=GOAL.MODEL(A1:F9;\"level=Team\")"
//     withReference("=GOAL.MODEL(A1:F9)", "GOAL.MODEL", 2, "$P$1");        // "=GOAL.MODEL(A1:F9;;$P$1)", whatever stood there
//
// No arguments where the formula is anything but a call of that function: "=GOAL.MODEL(A1:B2)&C1" is not.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::calc {

std::vector<std::string> argumentsOf(std::string_view formula, std::string_view function);
std::optional<std::string> literalText(std::string_view argument);
// The formula with a text in that argument's place; nothing where something else than a text stands there.
std::optional<std::string> withArgument(std::string_view formula, std::string_view function,
                                        std::size_t argument, std::string_view text);

// Nothing where the formula is no call of that function.
std::optional<std::string> withReference(std::string_view formula, std::string_view function,
                                         std::size_t argument, std::string_view reference);

}  // namespace plumbline::calc
