#include "goals/rollup.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "support/blocks.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Err;
using testing::Written;

class Sheet {
  public:
    explicit Sheet(const std::vector<std::vector<Written>>& rows, std::optional<Day> date = {})
        : model_(makeModel(readTable(blockOf(rows)).value_or(GoalTable()))),
          columns_(rollupColumns(*model_, date)) {}

    Value show(Measure measure, const char* goal) const {
        const Result<GoalIndex> found = findGoal(*model_, goal);
        return found ? rollup(*model_, columns_, measure, *found) : Value(found.error());
    }
    double number(Measure measure, const char* goal) const {
        const Value value = show(measure, goal);
        return value.isNumber() ? value.number() : -9999;
    }

  private:
    std::shared_ptr<const Model> model_;
    RollupColumns columns_;
};

using enum Measure;

TEST(Rollup, amountsAddUpAndOwnTargetStays) {
    const Sheet sheet({{"ID", "Parent", "Target", "Actual"},
                       {"C", nullptr, nullptr, nullptr},
                       {"N", "C", 480, nullptr},
                       {"N1", "N", 250, 190.1},
                       {"N2", "N", 270, 214.2},
                       {"S", "C", 520, 396}});
    EXPECT_EQ(sheet.show(Target, "C"), Value(1000.0));  // N's own 480, not its children's 520
    EXPECT_EQ(sheet.show(Actual, "N"), Value(404.3));
    EXPECT_EQ(sheet.show(Actual, "C"), Value(800.3));
    EXPECT_EQ(sheet.show(Gap, "C"), Value(199.7));
    EXPECT_DOUBLE_EQ(sheet.number(Attainment, "C"), 0.8003);
    EXPECT_EQ(sheet.show(Leaves, "C"), Value(3.0));
    EXPECT_EQ(sheet.show(Children, "C"), Value(2.0));
    EXPECT_EQ(sheet.show(Level, "N1"), Value(3.0));
}

TEST(Rollup, weightsWithARemainder) {
    // 40 % given, the two others share 60 %: 0.4·1 + 0.3·0.5 + 0.3·0 = 0.55
    const Sheet sheet({{"ID", "Parent", "Weight", "Target", "Actual", "Method"},
                       {"C", nullptr, nullptr, nullptr, nullptr, "weighted"},
                       {"A", "C", 0.4, 10, 10, nullptr},
                       {"B", "C", nullptr, 10, 5, nullptr},
                       {"D", "C", nullptr, 10, 0, nullptr}});
    EXPECT_DOUBLE_EQ(sheet.number(Progress, "C"), 0.55);
    EXPECT_DOUBLE_EQ(sheet.number(Weight, "B"), 0.3);
    EXPECT_EQ(sheet.show(Weight, "C"), Value(1.0));
}

TEST(Rollup, everyMethod) {
    const struct {
        const char* method;
        double progress;
    } rows[] = {{"average", 0.75}, {"weighted", 0.875}, {"target", 0.875}, {"min", 0.5},
                {"max", 1},        {"milestones", 0.5}, {"sum", 0.875},    {"total", 0.875}};
    // A: 30 of 30, weight 3; B: 5 of 10, weight 1
    for (const auto& row : rows) {
        const Sheet sheet({{"ID", "Parent", "Weight", "Target", "Actual", "Method"},
                           {"C", nullptr, nullptr, nullptr, nullptr, row.method},
                           {"A", "C", 3, 30, 30, nullptr},
                           {"B", "C", 1, 10, 5, nullptr}});
        EXPECT_DOUBLE_EQ(sheet.number(Progress, "C"), row.progress) << row.method;
    }
}

TEST(Rollup, totalAddsTheManagersOwnNumbers) {
    const Sheet sheet({{"ID", "Parent", "Target", "Actual", "Method"},
                       {"M", nullptr, 50, 10, "total"},
                       {"A", "M", 30, 30, nullptr},
                       {"O", nullptr, 5, 4, "own"},
                       {"P", "O", 9, 9, nullptr}});
    EXPECT_EQ(sheet.show(Target, "M"), Value(80.0));
    EXPECT_EQ(sheet.show(Actual, "M"), Value(40.0));
    EXPECT_EQ(sheet.show(Progress, "O"), Value(0.8));
}

TEST(Rollup, blankIsNotZero) {
    const Sheet sheet({{"ID", "Parent", "Target", "Actual", "Method"},
                       {"C", nullptr, nullptr, nullptr, "average"},
                       {"A", "C", 10, 10, nullptr},
                       {"B", "C", 10, nullptr, nullptr},
                       {"E", nullptr, 10, nullptr, nullptr}});
    EXPECT_EQ(sheet.show(Progress, "C"), Value(1.0));
    EXPECT_TRUE(sheet.show(Progress, "E").isEmpty());
    EXPECT_TRUE(sheet.show(Gap, "E").isEmpty());
}

TEST(Rollup, zeroWeightsMoveNothing) {
    const Sheet sheet({{"ID", "Parent", "Weight", "Target", "Actual", "Method"},
                       {"C", nullptr, nullptr, nullptr, nullptr, "weighted"},
                       {"A", "C", 1, 10, 5, nullptr},
                       {"B", "C", 0, 10, Err{525}, nullptr},
                       {"Z", nullptr, nullptr, nullptr, nullptr, "weighted"},
                       {"Y", "Z", 0, 10, 5, nullptr}});
    EXPECT_EQ(sheet.show(Progress, "C"), Value(0.5));
    EXPECT_EQ(sheet.show(Progress, "Z").error().kind, ErrorKind::DivisionByZero);
}

TEST(Rollup, circlesAndErrorsReachOnlyWhatDependsOnThem) {
    const Sheet sheet({{"ID", "Parent", "Target", "Actual"},
                       {"T", nullptr, nullptr, nullptr},
                       {"A", "T;C", 1, 1},
                       {"B", "A", 1, 1},
                       {"C", "B", 1, 1},
                       {"X", nullptr, 10, 3},
                       {"E", nullptr, nullptr, nullptr},
                       {"F", "E", 1, Err{524}},
                       {"G", "E", 1, "see mail"}});
    for (const char* goal : {"T", "A", "B", "C"})
        EXPECT_EQ(sheet.show(Progress, goal).error().kind, ErrorKind::Circle) << goal;
    EXPECT_EQ(sheet.show(Progress, "X"), Value(0.3));
    EXPECT_EQ(sheet.show(Actual, "E").error().code, 524);
    EXPECT_EQ(sheet.show(Target, "E"), Value(2.0));
    EXPECT_EQ(sheet.show(Actual, "G").error().kind, ErrorKind::WrongType);
    EXPECT_EQ(sheet.show(Actual, "nobody").error().kind, ErrorKind::NotFound);
}

TEST(Rollup, ratiosNeverAddUp) {
    const Sheet sheet({{"ID", "Parent", "Unit", "Target", "Actual"},
                       {"C", nullptr, "%", nullptr, nullptr},
                       {"A", "C", "%", 0.5, 0.5},
                       {"B", "C", "%", 0.5, 0.25}});
    EXPECT_EQ(sheet.show(Progress, "C"), Value(0.75));
    EXPECT_TRUE(sheet.show(Target, "C").isEmpty());
    const Sheet mixed({{"ID", "Parent", "Unit", "Target", "Actual"},
                       {"C", nullptr, nullptr, nullptr, nullptr},
                       {"A", "C", "deals", 10, 10},
                       {"B", "C", "$", 100, 50}});
    EXPECT_EQ(mixed.show(Progress, "C"), Value(0.75));
}

TEST(Rollup, sharesDivideAChildBetweenParents) {
    const Sheet sheet({{"ID", "Parent", "Target", "Actual"},
                       {"A", nullptr, nullptr, nullptr},
                       {"B", nullptr, nullptr, nullptr},
                       {"C", "A:60%;B:40%", 100, 50},
                       {"D", "A", 10, 5}});
    EXPECT_EQ(sheet.show(Actual, "A"), Value(35.0));
    EXPECT_EQ(sheet.show(Target, "B"), Value(40.0));
}

TEST(Rollup, datesGivePaceForecastAndStatus) {
    const double start = dayOf({2026, 1, 1}), due = dayOf({2026, 1, 10});
    const Sheet sheet({{"ID", "Parent", "Target", "Actual", "Start", "Due"},
                       {"C", nullptr, nullptr, nullptr, nullptr, nullptr},
                       {"A", "C", 100, 40, start, due}},
                      dayOf({2026, 1, 5}));
    EXPECT_EQ(sheet.show(Expected, "A"), Value(0.5));
    EXPECT_EQ(sheet.show(Pace, "C"), Value(0.8));
    EXPECT_EQ(sheet.show(Forecast, "C"), Value(80.0));
    EXPECT_EQ(sheet.show(Status, "C"), Value("At risk"));
}

// Half of the year is over: an uptime of 99.7 % does not become 199.4 %, and 44 people do not become 88.
TEST(Rollup, levelsStayAsTheyAre) {
    const double start = dayOf({2026, 1, 1}), due = dayOf({2026, 1, 10});
    const Sheet sheet({{"ID", "Kind", "Target", "Actual", "Start", "Due"},
                       {"Uptime", "at least", "99.5 %", "99.7 %", start, due},
                       {"Sales", nullptr, 100, 40, start, due}},
                      dayOf({2026, 1, 5}));
    EXPECT_EQ(sheet.show(Forecast, "Uptime"), Value(0.997));
    EXPECT_EQ(sheet.show(Forecast, "Sales"), Value(80.0));
    const Sheet people({{"ID", "Headcount plan Jan 2026", "Headcount plan Feb 2026", "Headcount Jan 2026", "Headcount Feb 2026"}, {"North", 40, 45, 41, 44}},
                       dayOf({2026, 2, 14}));
    EXPECT_EQ(people.show(Forecast, "North"), Value(44.0));
}

// 10 in January, 30 in February 2026: by 14 February (10 + 30 · 14/28) / 40 = 0.625 are due. The parent has 10 + 30 of
// A and 20 + 20 of B: (25 + 30) / 80 = 0.6875.
TEST(Rollup, expectedFollowsThePlansPeriods) {
    const Sheet sheet({{"ID", "Parent", "2026-01", "2026-02", "Actual"},
                       {"C", nullptr, nullptr, nullptr, nullptr},
                       {"A", "C", 10, 30, 25},
                       {"B", "C", 20, 20, 15}},
                      dayOf({2026, 2, 14}));
    EXPECT_EQ(sheet.show(Target, "C"), Value(80.0));
    EXPECT_EQ(sheet.show(Expected, "A"), Value(0.625));
    EXPECT_DOUBLE_EQ(sheet.number(Expected, "C"), 0.6875);
    EXPECT_EQ(sheet.show(Pace, "A"), Value(1.0));
    EXPECT_EQ(sheet.show(Forecast, "A"), Value(40.0));
}

// Months without a year, fiscal from April: on 15 May 2026 April is done and half of May's 31 days less one.
TEST(Rollup, expectedOfMonthsWithoutAYear) {
    const Sheet sheet({{"ID", "Apr", "May", "Jun", "Actual"}, {"A", 31, 31, 31, 10}}, dayOf({2026, 5, 15}));
    EXPECT_DOUBLE_EQ(sheet.number(Expected, "A"), (31.0 + 15) / 93);
}

TEST(Rollup, whatATableDoesNotHaveIsAnInvalidArgument) {
    const Sheet sheet({{"ID", "Parent", "Actual"}, {"A", nullptr, 3}});
    EXPECT_EQ(sheet.show(Actual, "A"), Value(3.0));
    EXPECT_EQ(sheet.show(Progress, "A").error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(sheet.show(Expected, "A").error().kind, ErrorKind::InvalidArgument);
    EXPECT_FALSE(measureNamed("happiness").has_value());
}

TEST(Rollup, aDeepChainAndAWideParentNeedNoStack) {
    GoalTable table;
    auto texts = std::make_shared<TextPool>();
    table.texts = texts;
    table.count = 200000;
    table.units.push_back({});
    table.actual.assign(table.count, Cell(1.0));
    table.firstParent.push_back(0);
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (g > 0) table.parents.push_back({g <= 100000 ? g - 1 : 0, 1});
        table.firstParent.push_back(static_cast<std::uint32_t>(table.parents.size()));
    }
    const auto model = makeModel(std::move(table));
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    EXPECT_EQ(columns.at(Actual, 0).number(),
              100000.0);  // 99,999 leaves below the top and the end of the chain
    EXPECT_EQ(columns.at(Level, 100000).number(), 100001.0);
}

// A second, naive version: recursive, of `sum` alone.
double naiveSum(const GoalTable& table, GoalIndex goal) {
    double sum = 0;
    bool leaf = true;
    for (GoalIndex g = 0; g < table.count; ++g)
        for (std::uint32_t link = table.firstParent[g]; link < table.firstParent[g + 1]; ++link)
            if (table.parents[link].parent == goal) {
                leaf = false;
                sum += naiveSum(table, g);
            }
    return leaf ? table.actual[goal].number() : sum;
}

TEST(Rollup, agreesWithANaiveVersionOnRandomForests) {
    std::mt19937 random(3);
    for (int round = 0; round < 60; ++round) {
        GoalTable table;
        table.texts = std::make_shared<TextPool>();
        table.count = 1 + random() % 40;
        table.units.push_back({});
        table.firstParent.push_back(0);
        for (GoalIndex g = 0; g < table.count; ++g) {
            table.actual.push_back(Cell(static_cast<double>(random() % 1000)));
            if (g > 0 && random() % 4 > 0) table.parents.push_back({static_cast<GoalIndex>(random() % g), 1});
            table.firstParent.push_back(static_cast<std::uint32_t>(table.parents.size()));
        }
        const auto model = makeModel(table);
        const RollupColumns columns = rollupColumns(*model, std::nullopt);
        for (GoalIndex g = 0; g < table.count; ++g)
            ASSERT_EQ(columns.at(Actual, g).number(), naiveSum(table, g)) << round << ' ' << g;
    }
}

}  // namespace
}  // namespace plumbline
