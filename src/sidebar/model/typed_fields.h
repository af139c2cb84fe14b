// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The fields of a grid and the fields above it, read with one sentence for what is no certain number.
//
//     const TypedFields fields(words, marks);
//     std::vector<Cell> weights;
//     std::string problem = fields.column(TypedField::Weight, "grid.weight", {{"Ann", "3"}, {"Bob", ""}}, weights);
//     weights;                          // 3, blank; the problem names the cell: "Weight, Ann"

#include <string>
#include <string_view>
#include <vector>

#include "core/cell.h"
#include "sidebar/model/typed_entry.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct NamedText {
    std::string_view name, text;  // whose it is, and what is typed
};

class TypedFields {
  public:
    TypedFields(const Words& words, TypedMarks marks) : words_(words), marks_(marks) {}

    // One number a text; blank where none is given. What is no certain number is the problem, and parts of which only some are per cent.
    std::string column(TypedField field, std::string_view key, const std::vector<NamedText>& texts,
                       std::vector<Cell>& numbers) const;
    // The number of a field of its own; it stays as it is where the field is blank.
    std::string one(TypedField field, std::string_view key, const std::string& text, double& number) const;

  private:
    const Words& words_;
    const TypedMarks marks_;
};

std::size_t givenIn(const std::vector<Cell>& numbers);
// Who has no weight among others would get nothing, without a word: all of them, or none.
inline bool isPartlyGiven(const std::vector<Cell>& numbers) {
    const std::size_t given = givenIn(numbers);
    return given != 0 && given != numbers.size();
}

}  // namespace plumbline::sidebar
