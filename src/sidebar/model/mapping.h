// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The choices of the settings dialog: for each role the column that was recognised, others that it could be,
// and what a choice would give.
//
//     Mapping mapping = mappingOf(block, "parent=Manager", words);
//     mapping.rows[1].choices;          // "(as recognised: Reports to)", then every heading of the table
//     rulesOf(mapping);                 // "parent=Manager": only what differs from the recognised
//     previewOf(block, rules, words);   // "18 goals, 3 levels. The first: Dana, Jonas, Ines" and, of the first that has figures,
//                                       // "owner: Ines · target: 120 · actual: 60"; or the problem

#include <string>
#include <vector>

#include "table/goal_table.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct MappingRow {
    Role role = Role::Id;
    std::string label, remark;         // remark: "could also be Owner 2 (G)"
    std::vector<std::string> choices;  // the first: as recognised; then the table's headings
    std::size_t chosen = 0;
};

struct Mapping {
    std::vector<MappingRow> rows;
    std::string otherRules;  // rules for roles that the dialog does not show, kept as they are
    std::string problem;     // why no table was read
    std::string preview;     // what the rules give, as previewOf says it; from the same reading
};

Mapping mappingOf(const CellBlock& block, std::string_view rules, const Words& words);
std::string rulesOf(const Mapping& mapping);
std::string previewOf(const CellBlock& block, std::string_view rules, const Words& words);

}  // namespace plumbline::sidebar
