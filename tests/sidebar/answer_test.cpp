#include <gtest/gtest.h>

#include <array>

#include "sidebar/company.h"
#include "sidebar/model/money.h"
#include "sidebar/model/overview.h"
#include "snapshot/as_of.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::blockOf;

// First row and column, last row and column.
void payInEuros(CellBlock& block, const std::array<std::uint32_t, 4>& area) {
    FormatArea euros;
    euros.firstRow = area[0];
    euros.firstColumn = area[1];
    euros.lastRow = area[2];
    euros.lastColumn = area[3];
    euros.kind = FormatKind::Currency;
    euros.currency = "€";
    block.formats.push_back(euros);
}

// Four quarters of 1,000 over Target and Actual for each of three people in two regions; nothing after the second quarter.
CellBlock quarters() {
    CellBlock block = blockOf({
        {nullptr, nullptr, "Q1 2026", nullptr, "Q2 2026", nullptr, "Q3 2026", nullptr, "Q4 2026", nullptr},
        {"Region", "Rep", "Target", "Actual", "Target", "Actual", "Target", "Actual", "Target", "Actual"},
        {"North", "Ann", 1000, 1100, 1000, 1300, 1000, nullptr, 1000, nullptr},
        {"North", "Bob", 1000, 500, 1000, 700, 1000, nullptr, 1000, nullptr},
        {"South", "Cy", 1000, 900, 1000, 700, 1000, nullptr, 1000, nullptr},
    });
    payInEuros(block, {2, 2, 4, 9});
    block.sheetName = "Quota";
    return block;
}

std::shared_ptr<const Snapshot> seenOn(CellBlock block, CivilDate date, Settings settings = {},
                                       std::optional<Day> cell = {}) {
    Work work;
    Question question{std::move(block), std::move(settings), dayOf(date), "Quota.A1:J5", {}};
    question.asOfCell = cell;
    return snapshotOf(std::move(question), work);
}

std::string valueOf(const std::vector<Fact>& facts, const std::string& label) {
    for (const Fact& fact : facts)
        if (fact.label == label) return fact.value;
    return "none";
}

TEST(Answer, isGivenInTheSheetsMoneyAsOfTheLastPeriodWithActuals) {
    const auto now = seenOn(quarters(), {2026, 8, 20});
    const Overview view = overviewOf(*now, english());
    EXPECT_EQ(now->asOf.day, dayOf({2026, 6, 30}));
    EXPECT_EQ(view.asOf.texts[view.asOf.chosen], "Q2 2026, last with actuals");
    EXPECT_EQ(view.headline, "At risk: 43.3 % reached, 50 % due");
    EXPECT_EQ(valueOf(view.figures, "Target"), "€12,000");
    EXPECT_EQ(valueOf(view.figures, "Actual"), "€5,200 (43.3 %)");
    EXPECT_EQ(valueOf(view.figures, "Due 2026-06-30"), "€6,000");
    EXPECT_EQ(valueOf(view.figures, "Behind that"), "−€800");
    EXPECT_EQ(valueOf(view.figures, "Pace"), "86.7 %");
    EXPECT_EQ(valueOf(view.figures, "Forecast"), "€10,400 (86.7 %)");
    EXPECT_EQ(valueOf(view.figures, "Left to do"), "€6,800");
    EXPECT_EQ(valueOf(view.figures, "A quarter (2 left)"), "€3,400");
}

TEST(Answer, namesWhoIsBehindTheLargestGapFirst) {
    const Overview view = overviewOf(*seenOn(quarters(), {2026, 8, 20}), english());
    EXPECT_EQ(view.behind.title, "Behind 2/3: −€1,200");
    ASSERT_EQ(view.behind.lines.size(), 2u);
    EXPECT_EQ(view.behind.lines[0].text, "−€800  Bob");
    EXPECT_EQ(view.behind.lines[1].text, "−€400  Cy");
    EXPECT_EQ(view.ahead.title, "Ahead 1/3: +€400");
    EXPECT_EQ(view.ahead.lines[0].text, "+€400  Ann");
}

TEST(Answer, showsTheCourseWithAForecastForWhatIsOpen) {
    const Overview view = overviewOf(*seenOn(quarters(), {2026, 8, 20}), english());
    EXPECT_EQ(view.courseText,
              "Q1 2026: €2,500 of €3,000\nQ2 2026: €2,700 of €3,000\nQ3 2026: €3,000 planned, €2,600 at this "
              "pace\nQ4 2026: €3,000 planned, €2,600 at this pace");
    EXPECT_NE(coursePicture(view.course, {.width = 200}).find("stroke-dasharray"), std::string::npos);
}

// Of 1,000 each, Ann's by the end of the year and nothing says when Bob's are due: what is due of Ann is nothing of both.
TEST(Answer, doesNotTellWhatIsDueOfSomeAsThatOfAll) {
    CellBlock block = blockOf({{"Rep", "Target", "Actual", "Start", "Due"},
                               {"Ann", 1000, 400, "2026-01-01", "2026-12-31"},
                               {"Bob", 1000, 700, nullptr, nullptr}});
    payInEuros(block, {1, 1, 2, 2});
    const auto now = seenOn(std::move(block), {2026, 7, 2});
    EXPECT_NEAR(dueOf(now->columns, 0).number(), 501.37, 0.005);  // 183 of 365 days
    const Overview view = overviewOf(*now, english());
    EXPECT_EQ(valueOf(view.figures, "Target"), "€2,000");
    EXPECT_EQ(valueOf(view.figures, "Actual"), "€1,100 (55 %)");
    EXPECT_EQ(valueOf(view.figures, "Left to do"), "€900");
    for (const char* silent : {"Due 2026-07-02", "Behind that", "Ahead of that", "Pace", "Forecast"})
        EXPECT_EQ(valueOf(view.figures, silent), "none") << silent;
}

// Cy has nothing yet, and Ann more than three times her target: 1 + 1 of 3; what the three will come to is not said.
TEST(Answer, countsWhoSaysNothingAndWhoIsToBeChecked) {
    CellBlock block = quarters();
    for (const std::uint32_t column : {3u, 5u}) block.columns[column][4] = Cell();
    block.columns[3][2] = Cell(12000.0);
    const Overview view = overviewOf(*seenOn(std::move(block), {2026, 8, 20}), english());
    EXPECT_EQ(valueOf(view.facts, "No actual yet"), "1 of 3 goals");
    EXPECT_EQ(valueOf(view.facts, "To be checked"), "1 of 3 goals");
    EXPECT_EQ(valueOf(view.figures, "Due 2026-06-30"), "€6,000");
    EXPECT_EQ(valueOf(view.figures, "Forecast"), "none");
    EXPECT_EQ(valueOf(overviewOf(*seenOn(quarters(), {2026, 8, 20}), english()).facts, "No actual yet"),
              "none");
}

}  // namespace
}  // namespace plumbline::sidebar
