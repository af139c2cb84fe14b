// What counts over time, which way is up, and what is stated beside: small tables worked by hand, one a line.
#include <gtest/gtest.h>

#include <random>

#include "goals/confidence.h"
#include "goals/direction.h"
#include "goals/explain.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;
using testing::Written;
using Rows = std::vector<std::vector<Written>>;

// Key results by their check-ins: 14 of 20, and not 27 of 60.
TEST(OverTime, checkInsShowTheLast) {
    const Reading read({{"Key result", "Date", "Target", "Value"},
                        {"Win 20 customers", "2025-01-15", 20, 4},
                        {"Win 20 customers", "2025-02-15", 20, 9},
                        {"Win 20 customers", "2025-03-15", 20, 14}});
    EXPECT_EQ(read.target("Win 20 customers"), 20);
    EXPECT_EQ(read.actual("Win 20 customers"), 14);
    EXPECT_DOUBLE_EQ(read.progress("Win 20 customers"), 0.7);
    EXPECT_NE(read.told(Rule::DoubtfulSeries).find("series=sum"), std::string::npos);
}

// Calls add up, and nobody has to be asked; what a word leaves open is told with the rule.
TEST(OverTime, monthsOfAFlowAddUp) {
    const auto rows = [](const char* name) {
        return Rows{{"KPI", "Month", "Target", "Actual"}, {name, "2025-01-01", 10, 4}, {name, "2025-02-01", 10, 6}, {name, "2025-03-01", 10, 8}};
    };
    for (const char* name : {"Calls", "Neue Aufträge", "Chiffre d'affaires"}) {
        const Reading read(rows(name));
        EXPECT_EQ(read.actual(name), 18) << name;
        EXPECT_EQ(read.alarms(), 0u) << name;
    }
    const Reading open(rows("Zorp"));
    EXPECT_EQ(open.actual("Zorp"), 18);
    EXPECT_NE(open.told(Rule::DoubtfulSeries).find("series=last"), std::string::npos);
}

// Headings that say that they hold the sum so far: 30 of 40; on 28 February 17, of which (20 / 40) were due.
TEST(OverTime, cumulativeHeadingsOverRowsOfMonths) {
    for (const auto& [target, actual] : {std::pair("Cumulative target", "Cumulative actual"), {"Target YTD", "Actual YTD"},
                                         {"Ziel kumuliert", "Ist kumuliert"}, {"Objectif cumulé", "Réalisé cumulé"}}) {
        const Rows rows = {{"Store", "Month", target, actual}, {"S1", "2025-01-31", 10, 8}, {"S1", "2025-02-28", 20, 17},
                           {"S1", "2025-03-31", 40, 30}};
        const Reading read(rows);
        EXPECT_EQ(read.target("S1"), 40) << target;
        EXPECT_EQ(read.actual("S1"), 30) << target;
        EXPECT_EQ(read.alarms(), 0u) << target;
        const Reading february(rows, dayOf({2025, 2, 28}));
        EXPECT_EQ(february.actual("S1"), 17) << target;
        EXPECT_EQ(february.show(Measure::Expected, "S1"), 0.5) << target;
    }
}

// 20 + 20 of 40 + 60 are due by the end of February: pace 0.5 / 0.5 for Ann.
TEST(OverTime, planInColumnsIsJudgedByItsMonths) {
    const Reading read({{"Region", "Rep", "2025-01", "2025-02", "2025-03", "Actual"}, {"N", "Ann", 10, 10, 20, 20}, {"N", "Bob", 30, 10, 20, 30}},
                       dayOf({2025, 2, 28}));
    EXPECT_EQ(read.show(Measure::Pace, "Ann"), 1);
    EXPECT_EQ(read.status("Ann"), "On track");
    EXPECT_DOUBLE_EQ(read.show(Measure::Expected, "N"), 0.6);
}

// What the figures' headings name is a level, whoever has it: 12 people in March, and not 33.
TEST(OverTime, aHeadingThatNamesALevel) {
    for (const auto& [target, actual] : {std::pair("Headcount plan", "Headcount"), {"Soll Lagerbestand", "Ist Lagerbestand"},
                                         {"Target NPS", "Actual NPS"}}) {
        const Reading read({{"Team", "Month", target, actual}, {"Sales", "2025-01-01", 10, 9}, {"Sales", "2025-02-01", 11, 10},
                            {"Sales", "2025-03-01", 12, 12}});
        EXPECT_EQ(read.target("Sales"), 12) << target;
        EXPECT_EQ(read.actual("Sales"), 12) << target;
    }
    const Reading flow({{"Team", "Month", "Sales target", "Sales"}, {"North", "2025-01-01", 10, 9}, {"North", "2025-02-01", 11, 10}});
    EXPECT_EQ(flow.target("North"), 21);
}

// Columns that say that they hold the sum so far are no doubt.
TEST(OverTime, cumulativeHeadingsOverColumns) {
    const Reading read({{"Rep", "Target", "Jan YTD", "Feb YTD", "Mar YTD"}, {"Ann Lee", 100, 20, 45, 70}, {"Bob Ray", 100, 30, 50, 60}});
    EXPECT_EQ(read.actual("Ann Lee"), 70);
    EXPECT_EQ(read.alarms(), 0u) << read.told(Rule::DoubtfulSeries);
    const Reading falls({{"Rep", "Target", "Jan sales to date", "Feb sales to date", "Mar sales to date"},
                         {"Ann Lee", 100, 20, 45, 30},
                         {"Bob Ray", 100, 30, 20, 60}});
    EXPECT_EQ(falls.actual("Ann Lee"), 95);  // a sum so far never falls
}

// A month that missed its plan is no goal that is late, and a month without a year no goal without a due date.
TEST(OverTime, periodsAreNotLateByThemselves) {
    const Reading dated({{"Store", "Month", "Target", "Actual"}, {"S1", "2025-01-01", 10, 8}, {"S1", "2025-02-01", 10, 8}, {"S1", "2025-03-01", 20, 24}},
                        dayOf({2025, 3, 15}));
    EXPECT_EQ(dated.alarms(), 0u);
    const Reading named({{"Rep", "Month", "Quota", "Actual"}, {"Ann", "January", 10, 8}, {"Ann", "February", 20, 24}, {"Ann", "March", 30, 30}});
    EXPECT_EQ(named.found(Rule::NoPeriod), 0u);
}

// "At least 100 calls" after half of the year: 50 of 100 are half of the way, and on plan; a rating is a level to hold.
TEST(OverTime, atLeastOfAFlowGoesByItsPlan) {
    const Reading read({{"KPI", "Kind", "Target", "Actual", "Start", "Due"},
                        {"Calls", "at least", 100, 50, "2025-01-01", "2025-12-31"},
                        {"Rating", "at least", 4, 3.5, "2025-01-01", "2025-12-31"}},
                       dayOf({2025, 7, 2}));  // 183 of 365 days
    EXPECT_EQ(read.progress("Calls"), 0.5);
    EXPECT_DOUBLE_EQ(read.show(Measure::Pace, "Calls"), 0.5 / (183.0 / 365));
    EXPECT_EQ(read.status("Calls"), "On track");
    EXPECT_EQ(read.progress("Rating"), 0);
    EXPECT_EQ(read.status("Rating"), "Off track");
}

TEST(Direction, oneAnswerForAll) {
    const Reading read({{"KPI", "Direction", "Baseline", "Target", "Actual"},
                        {"Days to ship", "lower is better", 10, 6, 7},
                        {"Returns", "lower is better", nullptr, 40, 25},
                        {"Sales", "higher is better", 50, 100, 75},
                        {"Cost cut", nullptr, 100, 80, 90}});
    const auto way = [&](const char* name) {
        for (GoalIndex g = 0; g < read.table().count; ++g)
            if (read.table().nameOf(g) == name) return wayOf(read.table(), g);
        return Way::Up;
    };
    EXPECT_EQ(way("Days to ship"), Way::Down);
    EXPECT_EQ(way("Returns"), Way::Limit);
    EXPECT_EQ(way("Sales"), Way::Up);
    EXPECT_EQ(way("Cost cut"), Way::Down);
    EXPECT_EQ(wantedOf(Kind::Reach, Cell(6.0), Cell(10.0)), Wanted::AtMost);
    EXPECT_EQ(wantedOf(Kind::Reach, Cell(6.0), Cell()), Wanted::AtLeast);
    EXPECT_EQ(wantedOf(Kind::AtMost, Cell(6.0), Cell()), Wanted::AtMost);
}

// What is to be kept where it began holds or does not; it is no way to go.
TEST(Direction, whatIsKeptIsNoWay) {
    const Reading read({{"KPI", "Direction", "Baseline", "Target", "Actual"}, {"Quality", "maintain", 95, 95, 96}, {"Calls", "at least", 120, 100, 110},
                        {"Cycle time", "decrease", 10, 5, 6}});
    EXPECT_EQ(read.progress("Quality"), 1);
    EXPECT_EQ(read.progress("Calls"), 1);
    EXPECT_DOUBLE_EQ(read.progress("Cycle time"), 0.8);
    EXPECT_EQ(read.found(Rule::TargetEqualsBaseline), 0u);
}

TEST(Direction, aCutThatIsTheTargetIsNoDoubt) {
    const Reading cut({{"Goal", "Target", "Actual"}, {"Cut costs by 4 %", 4, 2}, {"Win 20 customers", 20, 5}});
    EXPECT_EQ(cut.found(Rule::DirectionDoubt), 0u);
    const Reading bare({{"KPI", "Unit", "Target", "Actual"}, {"Churn", "%", 2, 1.5}, {"Orders", "pieces", 20, 5}});
    EXPECT_NE(bare.told(Rule::DirectionDoubt).find("now 2 % is to be reached"), std::string::npos) << bare.told(Rule::DirectionDoubt);
}

// Scores without targets count to a whole, which is no target of the sheet's.
TEST(OverTime, weeklySharesHaveNoTarget) {
    CellBlock block = blockOf({{"Key result", "Owner", "Week 1", "Week 2", "Week 3"}, {"Publish handbook", "Ana", 0.1, 0.3, 0.6}});
    block.formats.push_back({1, 2, 1, 4, FormatKind::Percent, false, false, 0, "", 0});
    const auto model = makeModel(*readTable(std::move(block)));
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    const GoalIndex g = *findGoal(*model, "Publish handbook");
    EXPECT_EQ(rollup(*model, columns, Measure::Progress, g), Value(0.6));
    EXPECT_TRUE(rollup(*model, columns, Measure::Target, g).isError());
    EXPECT_TRUE(rollup(*model, columns, Measure::Gap, g).isError());
}

// 80 % and 40 % below one objective: 0.4 at least, 0.6 in the mean; the progress beside it is of the figures alone.
TEST(Confidence, lowestAndMeanUpTheTree) {
    const auto confidence = [](const char* heading, Written first, Written second) {
        const auto model = makeModel(*readTable(blockOf({{"Objective", "Key result", "Target", "Actual", heading},
                                                         {"Grow", "Win 20 customers", 20, 10, first},
                                                         {"Grow", "Open 4 shops", 4, 1, second},
                                                         {"Care", "Train 10 people", 10, 9, nullptr}})));
        const RollupColumns columns = rollupColumns(*model, std::nullopt);
        EXPECT_EQ(columns.at(Measure::Progress, *findGoal(*model, "Grow")).number(), 0.375);
        EXPECT_EQ(confidenceOf(*model, *findGoal(*model, "Care")).goals, 0u);
        return confidenceOf(*model, *findGoal(*model, "Grow"));
    };
    for (const Confidence& found : {confidence("Confidence", "80 %", "40 %"), confidence("Confidence (1-10)", 8, 4), confidence("Niveau de confiance", 0.8, 0.4)}) {
        EXPECT_EQ(found.goals, 2u);
        EXPECT_DOUBLE_EQ(found.lowest, 0.4);
        EXPECT_DOUBLE_EQ(found.mean, 0.6);
    }
    EXPECT_DOUBLE_EQ(confidence("Zuversicht", "hoch", "gering").lowest, 0.3);
}

TEST(Confidence, standsBesideTheNumber) {
    const auto model = makeModel(*readTable(blockOf({{"Objective", "Key result", "Target", "Actual", "Confidence"},
                                                     {"Grow", "Win 20 customers", 20, 10, "80 %"},
                                                     {"Grow", "Open 4 shops", 4, 2, "40 %"}})));
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    const Explanation why = explain(*model, columns, *findGoal(*model, "Grow"), Measure::Progress);
    EXPECT_EQ(combined(why).number(), 0.5);
    const Matrix rows = explanationRows(why);
    ASSERT_EQ(rows.rows(), 5u);
    EXPECT_EQ(rows.at(2, 0), Value("lowest stated confidence"));
    EXPECT_EQ(rows.at(2, 2), Value(0.4));
    EXPECT_EQ(rows.at(2, 3), Value("Sheet1.E3"));
    EXPECT_DOUBLE_EQ(rows.at(3, 2).number(), 0.6);
    EXPECT_EQ(rows.at(4, 0), Value("= Grow"));
}

TEST(Steps, aPlanOverColumnsIsCitedAsARange) {
    const Rows rows = {{"Rep", "Jan 2025", "Feb 2025", "Mar 2025", "Actual"}, {"Ann", 10, 10, 20, 20}, {"Bob", 30, 10, 20, 30}};
    const auto model = makeModel(*readTable(blockOf(rows)));
    const RollupColumns columns = rollupColumns(*model, dayOf({2025, 2, 14}));
    const Explanation progress = explain(*model, columns, 0, Measure::Progress);
    EXPECT_EQ(progress.terms[0].place, "Sheet1.E2");
    EXPECT_EQ(progress.terms[1].place, "Sheet1.B2:D2");
    // 10 · 1 + 10 · 14/28 + 20 · 0 of 40
    const Explanation due = explain(*model, columns, 0, Measure::Expected);
    EXPECT_EQ(due.rule, StepRule::Mean);
    ASSERT_EQ(due.terms.size(), 3u);
    EXPECT_EQ(due.terms[1].weight, 10);
    EXPECT_EQ(due.terms[1].value.number(), 0.5);
    EXPECT_EQ(due.terms[1].place, "Sheet1.C2");
    EXPECT_EQ(combined(due).number(), 0.375);
    EXPECT_EQ(columns.at(Measure::Expected, 0).number(), 0.375);
}

struct Explained {
    Explanation why;
    double combines;
};
Explained expectedOf(const Rows& rows, const char* goal, Day date) {
    const auto model = makeModel(*readTable(blockOf(rows)));
    const RollupColumns columns = rollupColumns(*model, date);
    Explained found{explain(*model, columns, *findGoal(*model, goal), Measure::Expected), -1};
    if (const Cell cell = combined(found.why); cell.isNumber()) found.combines = cell.number();
    return found;
}

// Weeks that no year places are equal slices of the goal's own 28 days: three of them are over, (10 + 10 + 20) / 80.
TEST(Steps, aCurveOverNumberedWeeksTiesOut) {
    const auto [why, combines] = expectedOf({{"Rep", "Start", "Due", "Week 1", "Week 2", "Week 3", "Week 4", "Actual"},
                                             {"Ann", "2025-01-06", "2025-02-02", 10, 10, 20, 40, 35},
                                             {"Bob", "2025-01-06", "2025-02-02", 5, 5, 5, 5, 15}},
                                            "Ann", dayOf({2025, 1, 26}));
    EXPECT_EQ(why.result, Value(0.5));
    EXPECT_EQ(combines, 0.5);
    ASSERT_EQ(why.terms.size(), 4u);
    EXPECT_EQ(why.terms[3].weight, 40);
    EXPECT_EQ(why.terms[2].value.number(), 1);
    EXPECT_EQ(why.terms[3].value.number(), 0);
    EXPECT_EQ(why.terms[0].place, "Sheet1.D2");
}

// Of a level the quarters of the goal's own year are no weights: half of the year over, the second quarter's 42 of 48 is due.
TEST(OverTime, aLevelOverQuartersWithoutAYear) {
    const Reading read({{"KPI", "Start", "Due", "Q1 Target", "Q2 Target", "Q3 Target", "Q4 Target", "Actual"},
                        {"Headcount", "2025-01-01", "2025-12-31", 40, 42, 45, 48, 41},
                        {"Staff on site", "2025-01-01", "2025-12-31", 30, 30, 32, 32, 31}},
                       dayOf({2025, 6, 30}));
    EXPECT_EQ(read.target("Headcount"), 48);
    EXPECT_DOUBLE_EQ(read.show(Measure::Expected, "Headcount"), 42.0 / 48);
}

// One quota for a year of quarters is due straight over that year, and explained by its days.
TEST(Steps, aWholeYearIsExplainedByItsDays) {
    const auto [why, combines] = expectedOf({{"Rep", "Quota 2025", "Q1 2025 Actual", "Q2 2025 Actual", "Q3 2025 Actual", "Q4 2025 Actual"},
                                             {"Ann", 100, 20, 30, nullptr, nullptr},
                                             {"Bob", 80, 20, 10, nullptr, nullptr}},
                                            "Ann", dayOf({2025, 6, 30}));
    ASSERT_TRUE(why.result.isNumber());
    EXPECT_DOUBLE_EQ(why.result.number(), 181.0 / 365);
    ASSERT_EQ(why.terms.size(), 2u);
    EXPECT_EQ(why.terms[0].value.number(), dayOf({2025, 1, 1}));
    EXPECT_EQ(why.terms[1].value.number(), dayOf({2025, 12, 31}));
}


TEST(Steps, oneRowAPeriodTiesOut) {
    const Rows rows = {{"Store", "Month", "Target", "Actual"}, {"S1", "2025-01-01", 10, 8}, {"S1", "2025-02-01", 10, 8}, {"S1", "2025-03-01", 20, 24}};
    const auto model = makeModel(*readTable(blockOf(rows)));
    const RollupColumns columns = rollupColumns(*model, dayOf({2025, 2, 28}));
    const GoalIndex store = *findGoal(*model, "S1");
    for (const Measure measure : {Measure::Actual, Measure::Target, Measure::Progress, Measure::Expected, Measure::Pace, Measure::Forecast}) {
        const Cell shown = columns.at(measure, store);
        EXPECT_EQ(combined(explain(*model, columns, store, measure)).bits(), shown.bits()) << static_cast<int>(measure);
    }
    EXPECT_EQ(columns.at(Measure::Actual, store).number(), 16);
    EXPECT_EQ(columns.at(Measure::Expected, store).number(), 0.5);
}

// ---- a second, naive version: plans of flows, levels and running sums, cut at a date
struct NaivePlan {
    std::vector<double> targets, actuals;  // of the months of 2025
    std::size_t months = 0;                // that have begun
};
double naiveSum(const std::vector<double>& values, std::size_t count) {
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += values[i];
    return sum;
}

TEST(OverTime, agreesWithANaiveVersionOnRandomPlans) {
    static const char* months[] = {"2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01", "2025-06-01"};
    constexpr std::size_t width = 6;
    std::mt19937 random(23);
    for (int round = 0; round < 150; ++round) {
        const int series = static_cast<int>(random() % 3);  // flow, level, running sum
        NaivePlan plan;
        plan.months = 1 + random() % width;
        for (std::size_t m = 0; m < width; ++m) {
            plan.targets.push_back(1 + random() % 40);
            plan.actuals.push_back(random() % 40);
            if (series == 2 && m > 0) {
                plan.targets[m] += plan.targets[m - 1];
                plan.actuals[m] += plan.actuals[m - 1];
            }
        }
        const Day date = dayOf({2025, static_cast<int>(plan.months), 28}) + (plan.months == 2 ? 0 : 1);
        const char* rules = series == 0 ? "series=sum" : "series=last";
        Rows inRows = {{"Store", "Month", "Target", "Actual"}}, inColumns = {{"Store"}, {"S1"}};
        for (std::size_t m = 0; m < width; ++m) inRows.push_back({"S1", months[m], plan.targets[m], plan.actuals[m]});
        const Reading rows(inRows, date, rules);
        const double actual = series == 0 ? naiveSum(plan.actuals, plan.months) : plan.actuals[plan.months - 1];
        const double target = series == 0 ? naiveSum(plan.targets, width) : plan.targets.back();
        ASSERT_EQ(rows.actual("S1"), actual) << round << ' ' << rules;
        ASSERT_EQ(rows.target("S1"), target) << round << ' ' << rules;
        ASSERT_DOUBLE_EQ(rows.progress("S1"), actual / target) << round;
        if (series != 0) continue;
        double due = naiveSum(plan.targets, plan.months - 1);  // and of the last month what is over of it
        const CivilDate civil = civilOf(date);
        const double days = dayOf({2025, civil.month % 12 + 1, 1}) - dayOf({2025, civil.month, 1});
        due += plan.targets[plan.months - 1] * civil.day / days;
        ASSERT_NEAR(rows.show(Measure::Expected, "S1"), due / target, 1e-12) << round << " on " << civil.month << "-" << civil.day;
    }
}

// Limits, floors, goals that go down and up below one parent: the mean of what each of them shows.
TEST(Direction, agreesWithANaiveVersionOnRandomGoals) {
    std::mt19937 random(29);
    const char* kinds[] = {"at most", "at least", "lower is better", "higher is better"};
    for (int round = 0; round < 150; ++round) {
        Rows rows = {{"ID", "Parent", "Unit", "Kind", "Baseline", "Target", "Actual"}, {"P", nullptr, nullptr, nullptr, nullptr, nullptr, nullptr}};
        double sum = 0;
        const int count = 2 + static_cast<int>(random() % 4);
        for (int i = 0; i < count; ++i) {
            const int kind = static_cast<int>(random() % 4);
            const bool from = kind >= 2 && random() % 2;
            const double target = 10.5 + random() % 30, baseline = kind == 2 ? target + 10 : target - 10, actual = random() % 50;
            rows.push_back({i + 1, "P", "%", kinds[kind], from ? Written(baseline) : Written(nullptr), target, actual});
            if (kind == 0 || (kind == 2 && !from))
                sum += actual <= target ? 1 : 0;
            else if (kind == 1)  // of a percentage: a level to hold
                sum += actual >= target ? 1 : 0;
            else
                sum += from ? (actual - baseline) / (target - baseline) : actual / target;
        }
        const Reading read(rows);
        ASSERT_NEAR(read.progress("P"), sum / count, 1e-12) << round;
        ASSERT_EQ(read.target("P"), -3) << round;
    }
}

}  // namespace
}  // namespace plumbline
