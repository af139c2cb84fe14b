// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/typed_fields.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

struct Row {
    TypedField field;
    const char* text;
    TypedIs is;
    double value, other;
};

TEST(TypedFields, meanWhatTheirTableSays) {
    using enum TypedField;
    const Row rows[] = {
        {Amount, "1", TypedIs::Value, 1, 0},
        {Amount, "10 %", TypedIs::Value, 0.1, 0},
        {Amount, "", TypedIs::Blank, 0, 0},
        {Amount, "10-20", TypedIs::NoNumber, 0, 0},
        {Amount, "~40", TypedIs::NoNumber, 0, 0},
        {Amount, "1.234", TypedIs::Two, 1234, 1.234},
        {Confidence, "1", TypedIs::Two, 0.01, 1},
        {Confidence, "10", TypedIs::Value, 0.1, 0},
        {Confidence, "0.1", TypedIs::Value, 0.1, 0},
        {Confidence, "10 %", TypedIs::Value, 0.1, 0},
        {Confidence, "100", TypedIs::Value, 1, 0},
        {Confidence, "120 %", TypedIs::OutOfRange, 1.2, 0},
        {Confidence, "0", TypedIs::Value, 0, 0},
        {Confidence, "-5", TypedIs::OutOfRange, -5, 0},
        {Share, "1", TypedIs::Value, 1, 0},
        {Share, "60", TypedIs::Value, 0.6, 0},
        {Share, "0.6", TypedIs::Value, 0.6, 0},
        {Weight, "10", TypedIs::Value, 10, 0},
        {Weight, "-1", TypedIs::OutOfRange, -1, 0},
        {PercentWeight, "25", TypedIs::Value, 0.25, 0},
        {OverAssignment, "1", TypedIs::Value, 0.01, 0},
        {OverAssignment, "10", TypedIs::Value, 0.1, 0},
        {OverAssignment, "0.1", TypedIs::Two, 0.001, 0.1},
        {OverAssignment, "10 %", TypedIs::Value, 0.1, 0},
        {OverAssignment, "150 %", TypedIs::Value, 1.5, 0},
        {Step, "0.01", TypedIs::Value, 0.01, 0},
        {Step, "0", TypedIs::OutOfRange, 0, 0},
        {Step, "10 %", TypedIs::NoNumber, 0, 0},
    };
    for (const Row& row : rows) {
        const TypedValue typed = readField(row.field, row.text, {});
        EXPECT_EQ(typed.is, row.is) << row.text << " in field " << static_cast<int>(row.field);
        if (row.is == TypedIs::NoNumber || row.is == TypedIs::Blank) continue;
        EXPECT_EQ(typed.value, row.value) << row.text;
        if (row.is == TypedIs::Two) {
            EXPECT_EQ(typed.other, row.other) << row.text;
        }
    }
}

TEST(TypedFields, tellBothReadingsWhereSheetAndOfficeDiffer) {
    const TypedValue both = readField(TypedField::Amount, "690.000", {',', '.'});
    EXPECT_EQ(both.is, TypedIs::Two);
    EXPECT_EQ(both.value, 690000);
    EXPECT_EQ(both.other, 690);
    EXPECT_EQ(readField(TypedField::Amount, "690.000", {',', ','}).value, 690000);
    EXPECT_EQ(readField(TypedField::Amount, "690000", {',', '.'}).value, 690000);
    EXPECT_EQ(readField(TypedField::Amount, "690,5", {',', '.'}).value, 690.5);
}

}  // namespace
}  // namespace plumbline
