// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/checkin_grid.h"

#include <gtest/gtest.h>

#include "sidebar/company.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::blockOf;
using Column = CheckInColumn;
using Goals = std::vector<GoalIndex>;

constexpr GoalIndex south = 2, hamburg = 3, bremen = 4, alone = 5;
const char* const today = "2026-07-01";

std::shared_ptr<const Snapshot> company() {
    Question question{companyCells(), {}, 46204, "Sheet1.A4:H10", {}};
    question.log = blockOf({{"Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"},
                            {46060, "N2", "actual", 20, nullptr, nullptr, nullptr, "Pavel"},
                            {46090, "N2", "actual", 40, nullptr, 0.6, nullptr, "Pavel"},
                            {46120, "N2", "target", 80, 70, nullptr, nullptr, "Jonas"},
                            {46130, "N2", "actual", 62, nullptr, 0.8, nullptr, "Pavel"},
                            {46150, "N2", "actual", 70, nullptr, 0.8, nullptr, "Pavel"}});
    Work work;
    return snapshotOf(std::move(question), work);
}

struct Team {
    explicit Team(std::shared_ptr<const Snapshot> of, std::string_view lead = {})
        : now(std::move(of)), grid(now, english()) {
        grid.take(goalsToReport(*now, lead));
    }
    void type(std::size_t row, Column column, const char* text) {
        grid.grid().set({row, grid.columnOf(column)}, text);
    }
    std::string shown(std::size_t row, Column column) {
        return grid.grid().text({row, grid.columnOf(column)});
    }
    std::shared_ptr<const Snapshot> now;
    CheckInGrid grid;
};

TEST(CheckInGrid, resultsAreReportedForGoalsThatAreNotComputed) {
    const auto now = company();
    EXPECT_EQ(goalsToReport(*now), (Goals{south, hamburg, bremen, alone}));
    EXPECT_EQ(goalsToReport(*now, "jonas"), (Goals{hamburg, bremen}));
    EXPECT_EQ(goalsToReport(*now, "Dana"), (Goals{south, hamburg, bremen}));
    EXPECT_EQ(goalsToReport(*now, "Nobody"), Goals());
}

// On 1 July 182 of 365 days are over: 49.86 of South's 100 are due.
TEST(CheckInGrid, eachRowTellsWhatIsDueAndWhatWasReported) {
    Team team(company());
    team.grid.plan({today});
    EXPECT_EQ(team.grid.grid().rows(), 4u);
    EXPECT_EQ(team.shown(0, Column::Name), "Lena · South");
    EXPECT_EQ(team.shown(0, Column::Target), "100");
    EXPECT_EQ(team.shown(0, Column::Due), "49.86");
    EXPECT_EQ(team.shown(0, Column::Now), "90");
    EXPECT_EQ(team.shown(0, Column::Course), "");
    EXPECT_EQ(team.shown(2, Column::Course), "40 → 62 → 70") << "the last three";
    // 90 of 365 days on 31 March.
    team.grid.plan({"2026-03-31"});
    EXPECT_EQ(team.shown(0, Column::Due), "24.66");
    EXPECT_EQ(team.grid.nameOf({2, team.grid.columnOf(Column::New)}), "New, Pavel · Bremen");
}

TEST(CheckInGrid, onlyRowsInWhichSomethingWasTypedAreCheckIns) {
    Team team(company());
    CheckInsPlan plan = team.grid.plan({today});
    EXPECT_EQ(plan.problem, "");
    EXPECT_TRUE(plan.rows.empty());
    EXPECT_NE(plan.preview.find("Enter goes down"), std::string::npos);
    team.type(0, Column::New, "95");
    team.type(2, Column::New, "78.5");
    team.type(2, Column::Confidence, "70");
    team.type(2, Column::Note, "Late order; will sign on Monday");
    plan = team.grid.plan({"2026-06-30"});
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(plan.day, 46203);
    ASSERT_EQ(plan.rows.size(), 2u);
    EXPECT_EQ(plan.rows[0].goal, south);
    EXPECT_EQ(plan.rows[0].plan.actual, 95);
    EXPECT_EQ(plan.rows[0].plan.confidence, std::nullopt);
    EXPECT_TRUE(plan.rows[0].plan.cells.empty()) << "the table is not asked for";
    EXPECT_EQ(plan.rows[1].goal, bremen);
    EXPECT_EQ(plan.rows[1].plan.actual, 78.5);
    EXPECT_EQ(plan.rows[1].plan.confidence, 0.7);
    EXPECT_EQ(plan.rows[1].note, "Late order; will sign on Monday");
    EXPECT_EQ(plan.preview,
              "2 check-ins as of 2026-06-30:\nLena · South: 95 (till now 90)\n"
              "Pavel · Bremen: 78.50 (till now 80) (confidence 70 %)");
}

TEST(CheckInGrid, intoTheTableEachIntoItsOwnCell) {
    Team team(company(), "Jonas");
    team.type(0, Column::New, "66");
    team.type(1, Column::New, "81");
    const CheckInsPlan plan = team.grid.plan({today, true, {}});
    ASSERT_EQ(plan.rows.size(), 2u) << plan.problem;
    const GoalTable& table = team.now->model->table();
    ASSERT_EQ(plan.rows[0].plan.cells.size(), 1u);
    EXPECT_EQ(table.cellAt(plan.rows[0].plan.cells[0].row, plan.rows[0].plan.cells[0].column), "F8");
    EXPECT_EQ(plan.rows[0].plan.cells[0].number, 66);
    EXPECT_EQ(table.cellAt(plan.rows[1].plan.cells[0].row, plan.rows[1].plan.cells[0].column), "F9");
}

TEST(CheckInGrid, oneRowThatIsNotCertainStopsAllAndIsNamed) {
    const auto problem = [](Column column, const char* text, CheckInsTyped typed) {
        Team team(company());
        team.type(0, Column::New, "95");
        team.type(1, column, text);
        const CheckInsPlan plan = team.grid.plan(typed);
        EXPECT_TRUE(plan.rows.empty());
        EXPECT_EQ(plan.preview, plan.problem);
        return plan.problem;
    };
    EXPECT_EQ(problem(Column::New, "many", {today}),
              "Ines · Hamburg: Actual: \"many\" is no number, or has two readings.");
    EXPECT_EQ(problem(Column::Confidence, "70", {today}),
              "Ines · Hamburg: type what was reached beside the confidence or the note.");
    EXPECT_EQ(problem(Column::Note, "On holiday", {today}),
              "Ines · Hamburg: type what was reached beside the confidence or the note.");
    EXPECT_EQ(problem(Column::New, "60", {"2026-07-02"}),
              "2026-07-02 lies in the future; a check-in says what was reached by its day.");
    EXPECT_NE(problem(Column::New, "60", {"soon"}), "");
    EXPECT_NE(problem(Column::New, "60", {""}), "");
}

TEST(CheckInGrid, whatWasTypedStaysWhenAnotherTeamIsChosen) {
    Team team(company());
    team.type(3, Column::New, "4");
    team.type(3, Column::Note, "Two more");
    team.grid.take(goalsToReport(*team.now, "Jonas"));
    EXPECT_EQ(team.grid.goals(), (Goals{hamburg, bremen, alone}));
    EXPECT_EQ(team.shown(2, Column::New), "4");
    EXPECT_EQ(team.shown(2, Column::Note), "Two more");
    EXPECT_EQ(team.grid.plan({today}).rows.size(), 1u);
}

TEST(CheckInGrid, aColumnThatIsPastedFillsTheRowsAndTellsWhatFoundNone) {
    Team team(company(), "Jonas");
    const auto paste = [&](const char* list) {
        team.type(0, Column::New, "");
        team.grid.grid().type({0, team.grid.columnOf(Column::New)}, list, nullptr);
        return team.grid.plan({today});
    };
    EXPECT_EQ(paste("61\n82\n").rows.size(), 2u);
    EXPECT_EQ(paste("61\n82\n3\n").problem, "There are 2 rows; 1 more line found none.");
}

// Ann's actuals stand in months: 30 in January and February; 70 in all are 40 in March.
TEST(CheckInGrid, monthsTakeWhatTheOthersDoNotHold) {
    Team team(snapshotOfCells(blockOf({{"Rep", "Target Jan 2026", "Target Feb 2026", "Target Mar 2026",
                                        "Actual Jan 2026", "Actual Feb 2026", "Actual Mar 2026"},
                                       {"Ann", 20, 20, 40, 10, 20, nullptr},
                                       {"Bob", 10, 10, 20, 5, 5, nullptr}})));
    EXPECT_EQ(team.grid.periods().size(), 3u);
    team.type(0, Column::New, "70");
    team.type(1, Column::New, "30");
    CheckInsPlan plan = team.grid.plan({"2026-03-31", true, {}});
    ASSERT_EQ(plan.rows.size(), 2u) << plan.problem;
    EXPECT_EQ(plan.rows[0].plan.actual, 70);
    ASSERT_EQ(plan.rows[0].plan.cells.size(), 1u);
    EXPECT_EQ(plan.rows[0].plan.cells[0].number, 40);
    EXPECT_EQ(plan.rows[1].plan.cells[0].number, 20);
    plan = team.grid.plan({"2026-03-31", true, team.grid.periods()[2]});
    ASSERT_EQ(plan.rows.size(), 2u) << plan.problem;
    EXPECT_EQ(plan.rows[0].plan.cells[0].number, 70);
    EXPECT_EQ(plan.rows[0].plan.actual, 100) << "January to March";
}

}  // namespace
}  // namespace plumbline::sidebar
