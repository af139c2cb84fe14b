// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A letter of each label that, with Alt, brings the keyboard there: the office's own mark "~" before it.
//
//     withAccessKeys({"Finish", "Cancel", "Fields"});   // "~Finish", "~Cancel", "Fi~elds"
//
// No letter twice, and the first letter of a word before one within it. A label for which none is left, or that holds a "~" already, stays as
// it is. Letters are those that every keyboard has: a to z and figures.

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sidebar {

std::vector<std::string> withAccessKeys(const std::vector<std::string>& labels);
// The label with a mark before that letter; as it is where it has none, or where the letter is 0.
std::string withAccessKey(std::string_view label, char letter);
// The letter that is marked, in lower case; 0: none.
char accessKeyIn(std::string_view label);

}  // namespace plumbline::sidebar
