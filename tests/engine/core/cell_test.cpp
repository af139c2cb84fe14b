#include "core/cell.h"

#include <gtest/gtest.h>

#include <limits>

namespace plumbline {
namespace {

TEST(Cell, keepsEachKindApart) {
    TextPool texts;
    const Cell quota(300000.0), name = Cell::text(texts.add("Blythe")), unknown, broken = Cell::error(532);
    EXPECT_TRUE(quota.isNumber() && !quota.isBlank() && !quota.isText() && !quota.isError());
    EXPECT_EQ(quota.number(), 300000.0);
    EXPECT_TRUE(name.isText() && !name.isNumber() && !name.isBlank() && !name.isError());
    EXPECT_EQ(texts.view(name.textId()), "Blythe");
    EXPECT_TRUE(unknown.isBlank() && !unknown.isNumber() && !unknown.isText() && !unknown.isError());
    EXPECT_TRUE(broken.isError() && !broken.isNumber());
    EXPECT_EQ(broken.errorCode(), 532);
}

TEST(Cell, numbersAtTheEdgeAreNumbers) {
    for (double value : {0.0, -0.0, 1e308, -1e308, 5e-324, std::numeric_limits<double>::infinity()})
        EXPECT_TRUE(Cell(value).isNumber()) << value;
}

TEST(Cell, notANumberIsTheErrorNum) {
    const Cell cell(std::numeric_limits<double>::quiet_NaN());
    EXPECT_TRUE(cell.isError());
    EXPECT_EQ(cell.errorCode(), 503);
}

TEST(TextPool, theEmptyTextIsHandleZero) {
    TextPool texts;
    EXPECT_EQ(texts.add(""), noText);
    EXPECT_EQ(texts.view(noText), "");
    EXPECT_EQ(texts.view(texts.add("a")), "a");
    EXPECT_EQ(texts.size(), 2u);
}

}  // namespace
}  // namespace plumbline
