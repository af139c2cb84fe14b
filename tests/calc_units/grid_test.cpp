#include "calc/cells/grid.h"

#include <gtest/gtest.h>

#include <limits>

namespace plumbline::calc {
namespace {

Grid rowOf(std::vector<Cell> cells) {
    return {1, cells.size(), std::move(cells)};
}

TEST(Grid, aSingleCellStandsForEveryPlace) {
    const Grid one = rowOf({Cell(7)});
    EXPECT_EQ(one.at(0, 0), Cell(7));
    EXPECT_EQ(one.at(5, 9), Cell(7));
}

TEST(Grid, aRowStandsForEveryRowAndAColumnForEveryColumn) {
    const Grid row = rowOf({Cell(1), Cell(2)}), column{2, 1, {Cell(1), Cell(2)}};
    EXPECT_EQ(row.at(8, 1), Cell(2));
    EXPECT_EQ(column.at(1, 8), Cell(2));
}

TEST(Grid, beyondARangeIsNotAvailable) {
    const Grid row = rowOf({Cell(1), Cell(2)}), nothing;
    EXPECT_EQ(row.at(0, 2), Cell::error(32767));
    EXPECT_EQ(nothing.at(0, 0), Cell::error(32767));
}

TEST(EachCell, theLargestArgumentGivesTheShape) {
    const Grid column{3, 1, {Cell(50), Cell(60), Cell(70)}}, row = rowOf({Cell(1), Cell(2)});
    const Matrix sums = eachCell({&column, &row}, [&](std::size_t r, std::size_t c) {
        return Value(column.at(r, c).number() + row.at(r, c).number());
    });
    ASSERT_EQ(sums.rows(), 3u);
    ASSERT_EQ(sums.columns(), 2u);
    EXPECT_EQ(sums.at(0, 0), Value(51.0));
    EXPECT_EQ(sums.at(2, 1), Value(72.0));
}

TEST(EachCell, withoutAnyCellThereIsOneResult) {
    const Grid nothing;
    const Matrix one = eachCell({&nothing}, [](std::size_t, std::size_t) { return Value(1.0); });
    EXPECT_EQ(one.rows(), 1u);
    EXPECT_EQ(one.columns(), 1u);
}

TEST(OptionAt, whatIsNotThereIsBlankAndWhatIsTooShortIsNot) {
    EXPECT_EQ(optionAt({}, 3, 3), Cell());
    EXPECT_EQ(optionAt(rowOf({Cell(4)}), 3, 3), Cell(4));
    EXPECT_EQ(optionAt(rowOf({Cell(4), Cell(5)}), 0, 2), Cell::error(32767));
}

TEST(NumbersOf, blankIsZeroAndATextIsNoWeight) {
    const std::vector<double> wanted = {2.5, 0, -1, -1};
    EXPECT_EQ(numbersOf(rowOf({Cell(2.5), Cell(), Cell::text(1), Cell::error(502)})), wanted);
    EXPECT_TRUE(numbersOf({}).empty());
}

TEST(DateOf, aNumberIsTheDayItFallsOn) {
    EXPECT_EQ(dateOf(rowOf({Cell(46203.75)})).value(), 46203);
    EXPECT_EQ(dateOf(rowOf({Cell(-0.5)})).value(), -1);
    EXPECT_EQ(dateOf(Grid{}).value(), std::nullopt);
    EXPECT_EQ(dateOf(rowOf({Cell()})).value(), std::nullopt);
}

TEST(DateOf, textsErrorsAndFarDaysAreRefused) {
    EXPECT_EQ(dateOf(rowOf({Cell::text(1)})).error().kind, ErrorKind::WrongType);
    EXPECT_EQ(dateOf(rowOf({Cell::error(532)})).error().kind, ErrorKind::WrongType);
    EXPECT_EQ(dateOf(rowOf({Cell(4e6)})).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(dateOf(rowOf({Cell(-1e300)})).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(dateOf(rowOf({Cell(std::numeric_limits<double>::infinity())})).error().kind,
              ErrorKind::InvalidArgument);
    EXPECT_EQ(dateOf(rowOf({Cell(3999999)})).value(), 3999999);
}

TEST(NameOf, numbersAreWrittenAsShortAsTheyAre) {
    TextPool texts;
    EXPECT_EQ(nameOf(Cell::text(texts.add("N1")), texts), "N1");
    EXPECT_EQ(nameOf(Cell(7), texts), "7");
    EXPECT_EQ(nameOf(Cell(1.5), texts), "1.5");
    EXPECT_EQ(nameOf(Cell(0.1), texts), "0.1");
    EXPECT_EQ(nameOf(Cell(120345), texts), "120345");
}

TEST(NotNumbers, theFirstErrorOrTextThenBlank) {
    EXPECT_EQ(notNumbers({Cell(1), Cell(0)}), std::nullopt);
    EXPECT_EQ(notNumbers({Cell(1), Cell()}), Value());
    const std::optional<Value> text = notNumbers({Cell(), Cell::text(1), Cell::error(532)});
    ASSERT_TRUE(text && text->isError());
    EXPECT_EQ(text->error().kind, ErrorKind::WrongType);
    const std::optional<Value> error = notNumbers({Cell::error(532), Cell::text(1)});
    ASSERT_TRUE(error && error->isError());
    EXPECT_EQ(error->error().kind, ErrorKind::DivisionByZero);
}

TEST(DayOf, farDaysStayFar) {
    EXPECT_EQ(dayOf(Cell(46203.9)), 46203);
    EXPECT_EQ(dayOf(Cell(1e300)), 4000000);
    EXPECT_EQ(dayOf(Cell(-1e300)), -4000000);
}

TEST(ErrorCodeOf, everyKindHasTheCodeOfTheContract) {
    const struct {
        ErrorKind kind;
        int code;
    } codes[] = {{ErrorKind::NotFound, 32767},      {ErrorKind::Circle, 522},
                 {ErrorKind::DivisionByZero, 532},  {ErrorKind::WrongType, 519},
                 {ErrorKind::InvalidArgument, 502}, {ErrorKind::NoSolution, 503}};
    for (const auto& row : codes) EXPECT_EQ(errorCodeOf({row.kind, "error.cell"}), row.code) << row.code;
    EXPECT_EQ(errorCodeOf({ErrorKind::CellError, "error.cell", 524}), 524);
}

TEST(ValueOf, aResultIsItsNumberOrItsError) {
    EXPECT_EQ(valueOf(Result<double>(2.5)), Value(2.5));
    EXPECT_EQ(valueOf(Result<double>(Error{ErrorKind::Circle, "error.circle"})).error().kind,
              ErrorKind::Circle);
}

}  // namespace
}  // namespace plumbline::calc
