#include "goals/progress.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

Value reach(double actual, double target, double baseline = 0) {
    return progress(Cell(actual), Cell(target), Cell(baseline), Kind::Reach);
}

TEST(Progress, publishedExamples) {  // ServiceNow Goal Framework; okr-tracker and puzzle/okr unit tests
    EXPECT_DOUBLE_EQ(reach(700000, 1000000).number(), 0.7);
    EXPECT_DOUBLE_EQ(reach(420000, 400000, 500000).number(), 0.8);
    EXPECT_DOUBLE_EQ(reach(0, 100, 20).number(), -0.25);
    EXPECT_DOUBLE_EQ(reach(150, 100).number(), 1.5);
    EXPECT_DOUBLE_EQ(reach(80, 20, 100).number(), 0.25);
}

TEST(Progress, otherKinds) {
    EXPECT_EQ(progress(Cell(10.0), Cell(10.0), Cell(), Kind::AtLeast), Value(1.0));
    EXPECT_EQ(progress(Cell(9.9), Cell(10.0), Cell(), Kind::AtLeast), Value(0.0));
    EXPECT_EQ(progress(Cell(10.0), Cell(10.0), Cell(), Kind::AtMost), Value(1.0));
    EXPECT_EQ(progress(Cell(6.0), Cell(7.0), Cell(5.0), Kind::Between), Value(1.0));
    EXPECT_EQ(progress(Cell(8.0), Cell(7.0), Cell(5.0), Kind::Between), Value(0.0));
}

TEST(Progress, blanksErrorsAndTexts) {
    EXPECT_TRUE(progress(Cell(), Cell(100.0), Cell(), Kind::Reach).isEmpty());
    EXPECT_TRUE(progress(Cell(5.0), Cell(), Cell(), Kind::Reach).isEmpty());
    EXPECT_EQ(reach(10, 10, 10).error().kind, ErrorKind::DivisionByZero);
    EXPECT_EQ(progress(Cell::text(1), Cell(1.0), Cell(), Kind::Reach).error().kind, ErrorKind::WrongType);
    EXPECT_EQ(progress(Cell(1.0), Cell::error(524), Cell(), Kind::Reach).error().code, 524);
    EXPECT_EQ(*kindNamed("At-Most"), Kind::AtMost);
    EXPECT_FALSE(kindNamed("sideways").has_value());
}

}  // namespace
}  // namespace plumbline
