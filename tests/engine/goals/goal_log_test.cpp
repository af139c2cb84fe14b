#include "goals/goal_log.h"

#include <gtest/gtest.h>

#include <random>

#include "goals/log_index.h"
#include "support/blocks.h"

namespace plumbline {
namespace {

using testing::blockOf;

// 46023 is 2026-01-01.
GoalLog log() {
    return readLog(blockOf({{"Goal log"},
                            {"Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"},
                            {46023, "North", "target", 200, 180, nullptr, "Two reps more", "Dana"},
                            {46023, "North", "review", "monthly", nullptr, nullptr, nullptr, "Dana"},
                            {46030, "North", "actual", 10, nullptr, 0.8, "Slow start", "Jonas"},
                            {46060, "North", "actual", 30, nullptr, 0.7, nullptr, "Jonas"},
                            {46060, "north ", "actual", 35, nullptr, 0.7, "Corrected", "Jonas"},
                            {"2026-01-03", 7, "actual", 1, nullptr, nullptr, nullptr, nullptr},
                            {nullptr, "North", "actual", 99, nullptr, nullptr, nullptr, nullptr},
                            {46040, nullptr, "actual", 99, nullptr, nullptr, nullptr, nullptr},
                            {46020, "South", "review", "weekly", nullptr, nullptr, nullptr, nullptr}}))
        .value_or(GoalLog());
}

TEST(LogIndex, saysWhatWalkingThroughTheLogSays) {
    std::mt19937 chance(9);
    const auto pick = [&](int n) { return static_cast<int>(chance() % static_cast<unsigned>(n)); };
    const char* const goals[] = {"North", "north ", "South", "7"};
    const char* const fields[] = {"actual", "Actual", "target"};
    for (int turn = 0; turn < 200; ++turn) {
        GoalLog made;
        for (int i = pick(12); i > 0; --i) {
            LogEntry entry;
            entry.date = 46000 + pick(5);
            entry.goal = goals[pick(4)];
            entry.field = fields[pick(3)];
            entry.value = Cell(static_cast<double>(i));
            made.entries.push_back(entry);
        }
        const LogIndex index(made);
        for (const char* goal : goals)
            for (const char* field : fields)
                for (Day day = 45999; day < 46006; ++day)
                    ASSERT_EQ(index.asOf(goal, day, field), asOf(made, goal, day, field)) << goal << day;
    }
}

TEST(GoalLog, theLastValueOnOrBeforeADay) {
    EXPECT_EQ(asOf(log(), "North", 46029, "actual"), Value());
    EXPECT_EQ(asOf(log(), "North", 46030, "actual"), Value(10.0));
    EXPECT_EQ(asOf(log(), "North", 46059, "actual"), Value(10.0));
    EXPECT_EQ(asOf(log(), "NORTH", 46060, "Actual"), Value(35.0));  // of equal dates the lower row
    EXPECT_EQ(asOf(log(), "North", 46060, "target"), Value(200.0));
    EXPECT_EQ(asOf(log(), "North", 46060, "review"), Value("monthly"));
    EXPECT_EQ(asOf(log(), "7", 46025, "actual"), Value(1.0));
    EXPECT_EQ(asOf(log(), "7", 46024, "actual"), Value());
    EXPECT_EQ(asOf(log(), "nobody", 46060, "actual"), Value());
}

TEST(GoalLog, entriesByDate) {
    const GoalLog read = log();
    const auto entries = entriesOf(read, "North", "actual");
    ASSERT_EQ(entries.size(), 3u);
    EXPECT_EQ(entries[0]->note, "Slow start");
    EXPECT_EQ(entries[2]->note, "Corrected");
    EXPECT_EQ(entries[0]->confidence, Cell(0.8));
    EXPECT_EQ(entriesOf(read, "North", "target")[0]->before, Cell(180.0));
}

TEST(GoalLog, headingsOfOtherLanguagesAndNoLogAtAll) {
    const Result<GoalLog> german =
        readLog(blockOf({{"Datum", "Ziel", "Feld", "Wert"}, {46023, "A", "actual", 5}}));
    ASSERT_TRUE(german);
    EXPECT_EQ(asOf(*german, "A", 46023, "actual"), Value(5.0));
    const Result<GoalLog> none = readLog(blockOf({{"Name", "Quota"}, {"A", 1}}));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, ErrorKind::InvalidArgument);
    EXPECT_FALSE(readLog(CellBlock()));
}

TEST(GoalLog, rhythmsRunOut) {
    EXPECT_EQ(nextReview(dayOf({2026, 1, 31}), Rhythm::Monthly), dayOf({2026, 2, 28}));
    EXPECT_EQ(nextReview(dayOf({2026, 1, 31}), Rhythm::Quarterly), dayOf({2026, 4, 30}));
    EXPECT_EQ(nextReview(46023, Rhythm::Fortnightly), 46037);
    for (Rhythm rhythm : {Rhythm::Weekly, Rhythm::Fortnightly, Rhythm::Monthly, Rhythm::Quarterly})
        EXPECT_EQ(rhythmNamed(rhythmName(rhythm)), rhythm);
    EXPECT_EQ(rhythmNamed("now and then"), Rhythm::None);
}

TEST(GoalLog, overdueReviewsWorstFirst) {
    const auto model = makeModel(
        readTable(blockOf({{"ID", "Target", "Actual"}, {"North", 1, 1}, {"South", 1, 1}, {"East", 1, 1}}))
            .value_or(GoalTable()));
    const auto overdue = overdueReviews(*model, log(), dayOf({2026, 3, 8}));
    // South was never reviewed and is due on 2026-01-05; North's last check-in was on 2026-02-07, due on
    // 2026-03-07.
    ASSERT_EQ(overdue.size(), 2u);
    EXPECT_EQ(overdue[0].goal, 1u);
    EXPECT_EQ(overdue[0].due, dayOf({2026, 1, 5}));
    EXPECT_FALSE(overdue[0].last);
    EXPECT_EQ(overdue[1].goal, 0u);
    EXPECT_EQ(overdue[1].due, dayOf({2026, 3, 7}));
    EXPECT_EQ(overdueReviews(*model, log(), dayOf({2026, 3, 7})).size(), 1u);
}

}  // namespace
}  // namespace plumbline
