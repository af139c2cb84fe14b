// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Keeps texts of languages that are read from the left in their order where the office is read from the right (Arabic, Hebrew).
//
//     readFromLeft("1,000 customers (80 %)");   // each word between marks; without them an Arabic office shows "customers (% 80) 1,000"
//
// The office lays out each line for itself, so that a mark at the beginning of the text alone would not do for the next line.

#include <string>
#include <string_view>

namespace plumbline::sidebar {

std::string readFromLeft(std::string_view text);
// By the code of the office's language, "ar-EG".
bool isReadFromRight(std::string_view language);

}  // namespace plumbline::sidebar
