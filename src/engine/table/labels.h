// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the label of a row says about the row.
//
//     isTotalLabel("Summe:");           // true
//     totalOf("Total North");           // "North": the total of a group
//     isSourceLabel("Prepared by Ann"); // true

#include <optional>
#include <string_view>

namespace plumbline {

bool isTotalLabel(std::string_view label);

// A label that begins or ends with a total's word: "Total North", "Summe Nord", "North Total"; what remains.
std::optional<std::string_view> totalOf(std::string_view label);
// "Cumulative", "Running total": adds up again what stands above it.
bool isRunningLabel(std::string_view label);
// "Prepared by …", "Quelle: …": a remark below a table.
bool isSourceLabel(std::string_view label);

}  // namespace plumbline
