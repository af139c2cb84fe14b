// Taking actuals from bookings: what is found, what is told, what is written.
#include "sidebar/model/actuals_draft.h"

#include <gtest/gtest.h>

#include "sidebar/company.h"
#include "sidebar/model/finding_groups.h"
#include "sidebar/model/formulas.h"
#include "sidebar/model/last_bookings.h"
#include "store/model_store.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::blockOf;

CellBlock quotas() {
    return blockOf({{"Rep", "Manager", "Quota (EUR)"}, {"Ann Lee", "Mia", 100}, {"Bob", "Mia", 50}});
}

CellBlock deals(const char* sheet = "Deals") {
    CellBlock block = blockOf({{"Close date", "Rep", "Amount", "Stage"},
                               {"2025-01-05", "Ann Lee", 40, "Won"},
                               {"2025-01-06", "Bob", 25, "Lost"},
                               {"2025-01-07", "Ann Lee", 30, "Won"},
                               {"2025-01-08", "Ann Le", 12, "Won"},
                               {"2025-01-09", "Bob", 5, "Lost"}});
    block.sheetName = sheet;
    return block;
}

std::shared_ptr<const BookingsTable> table(CellBlock block, const char* name = "Deals") {
    const std::string sheet(name);
    return std::make_shared<const BookingsTable>(
        BookingsTable{sheet + ".A1:D6", "$" + sheet + ".$A$1:$D$1048576", std::move(block)});
}

TEST(ActualsDraft, aTableIsJudgedByItsRowsAndNames) {
    const auto now = snapshotOfCells(quotas());
    const ActualsDraft draft(*now, {});
    const BookingsJudged judged = draft.judge(deals());
    EXPECT_TRUE(judged.readable && judged.plain);
    EXPECT_EQ(judged.agreeing, 4u);
    const BookingsJudged others =
        draft.judge(blockOf({{"Date", "Customer", "Amount"}, {"2025-01-05", "Acme", 4}}));
    EXPECT_TRUE(others.readable);
    EXPECT_FALSE(others.plain);
    EXPECT_FALSE(draft.judge(quotas()).plain);
    EXPECT_FALSE(draft.judge(blockOf({{"Hello"}})).readable);
}

TEST(ActualsDraft, whatBecomesOfThemIsToldBeforeAnythingIsWritten) {
    const auto now = snapshotOfCells(quotas());
    const ActualsDraft draft(*now, {});
    const ActualsView all = draft.view({{table(deals())}, {}, {}, false}, english());
    EXPECT_EQ(all.problem, "");
    EXPECT_EQ(all.text,
              "Deals.A1:D6: 5 bookings\n"
              "Whose: Rep · Day: Close date · Amount: Amount\n\n"
              "Booked in all: 112 EUR (5 bookings)\n"
              "Credited: 100 EUR (4 bookings)\n"
              "Of nobody, by the name as booked:\n"
              "“Ann Le”: 12 EUR (1 booking). Is “Ann Lee” meant?\n");
    ASSERT_EQ(all.filters.size(), 1u);
    EXPECT_EQ(all.filters[0].heading, "Stage");
    const ActualsView won = draft.view({{table(deals())}, "Stage", {"Won"}, false}, english());
    EXPECT_NE(won.text.find("Credited: 70 EUR (2 bookings)\nLeft out by the filter: 30 EUR (2 bookings)"),
              std::string::npos)
        << won.text;
}

TEST(ActualsDraft, namesAsBookedAreTaken) {
    const auto now = snapshotOfCells(quotas());
    const ActualsDraft draft(*now, blockOf({{"Ann Le", "Ann Lee"}}));
    EXPECT_NE(
        draft.view({{table(deals())}, {}, {}, false}, english()).text.find("Credited: 112 EUR (5 bookings)"),
        std::string::npos);
}

TEST(ActualsDraft, actualsOfTheTablesOwn) {
    const auto now = snapshotOfCells(
        blockOf({{"Rep", "Quota (EUR)", "Actual"}, {"Ann Lee", 100, 60}, {"Bob", 50, nullptr}}));
    const ActualsDraft draft(*now, {});
    const ActualsView own = draft.view({{table(deals())}, {}, {}, false}, english());
    EXPECT_TRUE(own.compared);
    EXPECT_NE(own.text.find("Of goals with an actual of their own: 70 EUR (2 bookings)"), std::string::npos)
        << own.text;
    const ActualsView preferred = draft.view({{table(deals())}, {}, {}, true}, english());
    EXPECT_FALSE(preferred.compared);
    EXPECT_NE(preferred.text.find("Credited: 100 EUR (4 bookings)"), std::string::npos);
}

TEST(ActualsDraft, whatCannotBeTaken) {
    const auto now = snapshotOfCells(quotas());
    const ActualsDraft draft(*now, {});
    EXPECT_EQ(draft.view({}, english()).problem, english()("actuals.choose"));
    EXPECT_EQ(draft.view({{table(blockOf({{"Hello"}}))}, {}, {}, false}, english()).problem,
              "Deals.A1:D6: " + english()("error.nobookings"));
    const CellBlock strangers = blockOf({{"Date", "Customer", "Amount"}, {"2025-01-05", "Acme", 4}});
    EXPECT_EQ(draft.view({{table(strangers)}, {}, {}, false}, english()).problem,
              "No column of the bookings holds the names of the goals. The rule match= with a heading says "
              "whose they are.");
}

// What the findings' panel offers to write.
TEST(ActualsDraft, namesThatStandForOthers) {
    Work work;
    Question question{quotas(), {}, 46204, "Sheet1.A1:C3", {}};
    CellBlock booked = blockOf({{"Close date", "Rep", "Amount"},
                                {"2025-01-05", "Ann Lee", 1},
                                {"2025-01-05", "Bob", 1},
                                {"2025-01-05", "Ann Le", 5},
                                {"2025-01-06", "Zed", 9},
                                {"2025-01-07", "Lee, Ann", 7}});
    ModelStore store;
    question.actuals.bookings.push_back(*store.readBookings(booked, {}));
    const auto now = snapshotOf(std::move(question), work);
    const std::vector<NameSlip> slips = slipsIn(*now);
    ASSERT_EQ(slips.size(), 2u);
    EXPECT_EQ(slipLine(slips[0], english()), "Take “Lee, Ann” for “Ann Lee”");
    EXPECT_EQ(slips[1], (NameSlip{"Ann Le", "Ann Lee"}));
    const FindingGroups groups(*now, english(), Shown::Everything);
    std::vector<std::size_t> offered;
    for (std::size_t g = 0; g < groups.groups().size(); ++g)
        for (const FindingItem& item : groups.items(g))
            if (item.text.find("belong") != std::string::npos) offered.push_back(item.slips.size());
    EXPECT_EQ(offered, (std::vector<std::size_t>{0, 1, 1}));  // Zed is nobody's slip
}

// A manager's are those of the team; as of the snapshot's day, 2026-07-01.
TEST(LastBookings, ofAGoalAndOfThoseBelowIt) {
    Work work;
    Question question{quotas(), {}, 46204, "Sheet1.A1:C3", {}};
    CellBlock booked = blockOf({{"Close date", "Rep", "Amount"},
                                {"2025-01-05", "Ann Lee", 1.5},
                                {"2025-03-05", "Bob", 2},
                                {"2026-07-02", "Bob", 9}});
    booked.sheetName = "Deals";
    ModelStore store;
    question.actuals.bookings.push_back(*store.readBookings(booked, {}));
    const auto now = snapshotOf(std::move(question), work);
    const auto of = [&](const char* goal) { return lastBookings(*now, *findGoal(*now->model, goal), english()); };
    ASSERT_EQ(of("Mia").size(), 2u);
    EXPECT_EQ(of("Mia")[0].text, "2 · 2025-03-05 · Bob");
    EXPECT_EQ(of("Mia")[0].sheet, "Deals");
    EXPECT_EQ(of("Mia")[0].cell.row, 2u);
    EXPECT_EQ(of("Mia")[0].cell.column, 2u);
    ASSERT_EQ(of("Ann Lee").size(), 1u);
    EXPECT_EQ(of("Ann Lee")[0].text, "1.50 · 2025-01-05 · Ann Lee");
    EXPECT_TRUE(lastBookings(*snapshotOfCells(quotas()), 0, english()).empty());
}

TEST(ActualsDraft, aFormulaForEachTable) {
    const ActualsChoice both{
        {table(deals("Jan"), "Jan"), table(deals("Feb"), "Feb")}, "Stage", {"Won", "5 \"x\""}, false};
    EXPECT_EQ(bookingsFormulas(both),
              (std::vector<std::string>{"=GOAL.ACTUALS($Jan.$A$1:$D$1048576;\"Stage=Won|5 \"\"x\"\"\")",
                                        "=GOAL.ACTUALS($Feb.$A$1:$D$1048576;\"Stage=Won|5 \"\"x\"\"\")"}));
    EXPECT_EQ(bookingsFormulas({{table(deals())}, {}, {}, false}),
              (std::vector<std::string>{"=GOAL.ACTUALS($Deals.$A$1:$D$1048576)"}));
    const auto now = snapshotOfCells(quotas());
    EXPECT_EQ(modelFormula(*now, "", "$F$2"), "=GOAL.MODEL($A$1:$C$3;;$F$2)");
    EXPECT_EQ(modelFormula(*now, "actuals=bookings", "$F$2:$F$3"),
              "=GOAL.MODEL($A$1:$C$3;\"actuals=bookings\";$F$2:$F$3)");
}

}  // namespace
}  // namespace plumbline::sidebar
