// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a number means in one field of a dialog: decided here once, and said on the screen before anything is
// written.
//
//     readField(TypedField::Confidence, "70", {}).value;         // 0.7; so is "70 %" and "0.7"
//     readField(TypedField::Confidence, "1", {}).is;             // Two: 1 % or 100 %, and "1 %" is certain
//     readField(TypedField::OverAssignment, "10", {}).value;     // 0.1: ten per cent more; "150 %" is 1.5
//     readField(TypedField::Amount, "690.000", {',', '.'}).is;   // Two: 690,000 by the sheet, 690
//
// | field          | 1          | 10    | 0.1          | 10 % | range        |
// | Amount         | 1          | 10    | 0.1          | 0.1  | any          |
// | Confidence     | 1 or 100 % | 10 %  | 10 %         | 10 % | 0 … 100 %    |
// | Share          | 100 %      | 10 %  | 10 %         | 10 % | 0 … 100 %    |
// | PercentWeight  | 100 %      | 10 %  | 10 %         | 10 % | 0 … 100 %    |
// | Weight         | 1          | 10    | 0.1          | 0.1  | from 0       |
// | OverAssignment | 1 %        | 10 %  | 0.1 % or 10 % | 10 % | 0 … 1000 %   |
// | Step           | 1          | 10    | 0.1          | none | above 0      |
//
// A number is typed as the sheet writes it. Where the office's own mark of decimals gives another reading,
// both are told.

#include <string_view>

#include "typed/number_text.h"

namespace plumbline {

enum class TypedField : std::uint8_t {
    Amount,
    Confidence,
    Share,
    PercentWeight,
    Weight,
    OverAssignment,
    Step
};
enum class TypedIs : std::uint8_t { Blank, Value, Two, NoNumber, OutOfRange };

struct TypedMarks {
    char sheet = 0, office = 0;  // the mark of decimals of each; 0: not known
};

struct TypedValue {
    TypedIs is = TypedIs::Blank;
    double value = 0, other = 0;  // Two: both readings
    bool percent = false;         // the field counts in per cent: "1 %" says what "1" may mean
    NumberText text;              // NoNumber: what it is instead
    bool isValue() const { return is == TypedIs::Value; }
};

TypedValue readField(TypedField field, std::string_view text, TypedMarks marks);

}  // namespace plumbline
