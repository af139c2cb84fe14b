#include "core/result.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

Result<double> half(double x) {
    if (x < 0) return Error{ErrorKind::InvalidArgument, "error.negative"};
    return x / 2;
}

TEST(Result, holdsAValueOrAnError) {
    EXPECT_EQ(half(3).value(), 1.5);
    EXPECT_EQ(half(-1).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(half(-1).error().message, Message("error.negative"));
    EXPECT_EQ(half(-1).value_or(7), 7);
}

}  // namespace
}  // namespace plumbline
