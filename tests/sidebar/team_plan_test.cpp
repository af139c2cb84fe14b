// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// A whole team's plan from a list of names: literal values, worked by hand.
#include "sidebar/model/team_plan.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "sidebar/company.h"
#include "sidebar/model/team_grid.h"
#include "sidebar/model/team_sheet.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using Rows = std::vector<TeamRow>;
using Figures = std::vector<double>;

TeamDraft draftOf(Rows rows, const char* quota, const char* first = "Jan 2027") {
    return {{"North", std::move(rows)}, quota, first};
}
TeamPlan planOf(const TeamDraft& draft) {
    return planTeam(draft, english());
}
std::vector<std::string> namesOf(const TeamPlan& plan) {
    std::vector<std::string> names;
    for (const TeamMember& member : plan.members) names.push_back(member.name);
    return names;
}

TEST(TeamPlan, equalPartsOverEqualMonths) {
    const TeamPlan plan = planOf(draftOf({{"Ann"}, {"Bob"}, {""}, {"Cy"}}, "1000"));
    ASSERT_EQ(plan.problem, "");
    EXPECT_EQ(namesOf(plan), (std::vector<std::string>{"North", "Ann", "Bob", "Cy"}));
    EXPECT_EQ(plan.amounts, (Figures{1000, 334, 333, 333}));
    // 334 : 12 = 27.83: ten months get 28. 333 : 12 = 27.75: nine do.
    EXPECT_EQ(plan.periods[1], (Figures{28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 27, 27}));
    EXPECT_EQ(plan.periods[2], (Figures{28, 28, 28, 28, 28, 28, 28, 28, 28, 27, 27, 27}));
    // The team's months are its people's: 28 three times, then 28 + 27 + 27, then 27 three times.
    EXPECT_EQ(plan.periods[0], (Figures{84, 84, 84, 84, 84, 84, 84, 84, 84, 82, 81, 81}));
    EXPECT_EQ(plan.assigned, 1000);
    EXPECT_EQ(plan.year, "2027");
    EXPECT_EQ(plan.labels.front(), "Jan 2027");
    EXPECT_EQ(plan.labels.back(), "Dec 2027");
    EXPECT_EQ(
        plan.preview,
        "North: 1,000 among 3 people, Jan 2027 to Dec 2027.\nTo all in equal parts, each period alike.");
}

TEST(TeamPlan, weightsBeforeLastYearBeforeEqualParts) {
    EXPECT_EQ(planOf(draftOf({{"Ann", "", "100", "2"}, {"Bob", "", "900", "1"}}, "300")).amounts,
              (Figures{300, 200, 100}));
    const TeamPlan plan = planOf(draftOf({{"Ann", "", "100"}, {"Bob", "", "900"}}, "300"));
    EXPECT_EQ(plan.amounts, (Figures{300, 30, 270}));
    ASSERT_EQ(plan.lastYear.size(), 3u);
    EXPECT_EQ(plan.lastYear[0].number(), 1000);
    EXPECT_NE(plan.preview.find("In proportion to: Last year,"), std::string::npos);
}

// 120 by 1 : 2 : 1 : 2 in four quarters: 20, 40, 20, 40.
TEST(TeamPlan, quartersByTheirWeights) {
    TeamDraft draft = draftOf({{"Ann", "", "", "120"}, {"Bob", "", "", "60"}}, "180", "April 2027");
    draft.periods = PlanPeriods::Quarters;
    draft.season = {"1", "2", "1", "2"};
    const TeamPlan plan = planOf(draft);
    ASSERT_EQ(plan.problem, "");
    EXPECT_EQ(plan.periods[1], (Figures{20, 40, 20, 40}));
    EXPECT_EQ(plan.periods[2], (Figures{10, 20, 10, 20}));
    EXPECT_EQ(plan.labels, (std::vector<std::string>{"Q2 2027", "Q3 2027", "Q4 2027", "Q1 2028"}));
    EXPECT_EQ(plan.year, "2027/28");
}

// 10 % more than 1,000 is assigned; the team's own months remain those of 1,000.
TEST(TeamPlan, overAssignmentLeavesTheTeamItsQuota) {
    TeamDraft draft = draftOf({{"Ann"}, {"Bob"}}, "1200");
    draft.overAssignment = "10";
    draft.step = "10";
    const TeamPlan plan = planOf(draft);
    ASSERT_EQ(plan.problem, "");
    EXPECT_EQ(plan.amounts, (Figures{1200, 660, 660}));
    EXPECT_EQ(plan.assigned, 1320);
    EXPECT_EQ(plan.periods[0], Figures(12, 100));
    // 66 tens over twelve months: six get 60, the others 50.
    EXPECT_EQ(plan.periods[1], (Figures{60, 60, 60, 60, 60, 60, 50, 50, 50, 50, 50, 50}));
    EXPECT_EQ(plan.assignedPeriods, (Figures{120, 120, 120, 120, 120, 120, 100, 100, 100, 100, 100, 100}));
    EXPECT_NE(plan.preview.find("1,320 are assigned of 1,200: 110 %"), std::string::npos) << plan.preview;
}

TEST(TeamPlan, managersGetWhatTheirPeopleHaveTogether) {
    const TeamPlan plan = planOf(draftOf({{"Ann", "Jonas", "", "1"},
                                          {"Jonas", "Dana"},
                                          {"Bob", "Jonas", "", "2"},
                                          {"Eve", "", "", "3"},
                                          {"Cy", "North", "", "4"},
                                          {"Flo", "dana", "", "2"}},
                                         "120"));
    ASSERT_EQ(plan.problem, "");
    EXPECT_EQ(namesOf(plan),
              (std::vector<std::string>{"North", "Eve", "Cy", "Dana", "Flo", "Jonas", "Ann", "Bob"}));
    EXPECT_EQ(plan.amounts, (Figures{120, 30, 40, 50, 20, 30, 10, 20}));
    EXPECT_EQ(plan.members[5].above, 3u);
    EXPECT_EQ(plan.members[3].row, std::nullopt) << "nobody typed a row for Dana";
    EXPECT_EQ(plan.members[5].row, 1u);
}

TEST(TeamPlan, whatCannotBeIsASentenceAndNothingElse) {
    const auto problem = [](const TeamDraft& draft) {
        const TeamPlan plan = planOf(draft);
        EXPECT_TRUE(plan.members.empty());
        EXPECT_EQ(plan.preview, plan.problem);
        return plan.problem;
    };
    const auto with = [](auto change) {
        TeamDraft draft = draftOf({{"Ann"}, {"Bob"}}, "100");
        change(draft);
        return draft;
    };
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.people.team = " "; })), "Name the team or the company.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.people.rows.clear(); })),
              "Type the names of the team, one a row; a column that is pasted fills the rows downwards.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.people.rows[1].name = "ANN"; })),
              "ANN is named twice: nobody gets two rows.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.people.rows[1].name = "north"; })),
              "north is the team's name and a person's, too. Give one of them another name.");
    EXPECT_EQ(problem(with([](TeamDraft& d) {
                  d.people.rows[1] = {"", "", "", "2"};
              })),
              "Row 2 has figures but no name: name somebody, or remove them.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.people.rows[1].weight = "2"; })),
              "Weight: 1 for 2 people. Give one for each of them (0 for none), or leave the column blank.");
    EXPECT_EQ(
        problem(with([](TeamDraft& d) { d.people.rows[0].lastYear = "200"; })),
        "Last year: 1 for 2 people. Give one for each of them (0 for none), or leave the column blank.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.people.rows[1].weight = "many"; })),
              "Weight, Bob: \"many\" is no number, or has two readings.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.people.rows[0].manager = "Ann"; })),
              "Ann: the managers form a circle. Give one of them a manager outside it, or none.");
    EXPECT_EQ(problem(with(
                  [](TeamDraft& d) { d.people.rows[0].manager = "Bob", d.people.rows[1].manager = "Ann"; })),
              "Ann: the managers form a circle. Give one of them a manager outside it, or none.");
    EXPECT_EQ(
        problem(with([](TeamDraft& d) { d.people.rows[0].manager = "Bob", d.people.rows[1].weight = "2"; })),
        "Bob is named as a manager, and so gets what the people below have together. Leave weight and last "
        "year in that row blank.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.quota = ""; })),
              "Quota for the year: type what the team has to reach, more than 0.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.quota = "-5"; })),
              "Quota for the year: type what the team has to reach, more than 0.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.quota = "much"; })),
              "Quota for the year: \"much\" is no number, or has two readings.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.first = ""; })),
              "First month: type a month and its year, as in Jan 2027.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.first = "May"; })),
              "First month: \"May\" names no year; write it as 2026-06-30.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.first = "soon"; })),
              "First month: \"soon\" is no date, or has two readings; write 2026-06-30.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.first = "May 2027", d.periods = PlanPeriods::Quarters; })),
              "May 2027 begins no quarter. Choose months, or begin in January, April, July or October.");
    EXPECT_EQ(problem(with([](TeamDraft& d) {
                  d.season = {"1", "2"};
              })),
              "Weights of the periods: 2 for 12. Give one for each period (0 for none), or leave all of them "
              "blank.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.season = {"x"}; })),
              "Weight, Jan 2027: \"x\" is no number, or has two readings.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.step = "30"; })),
              "The total, less what is held, is no multiple of the step.");
    EXPECT_EQ(problem(with([](TeamDraft& d) { d.step = "0"; })),
              "Rounded to: \"0\" is outside what this field takes.");
    EXPECT_NE(problem(with([](TeamDraft& d) { d.overAssignment = "0.1"; })), "") << "0.1 % or 10 %";
}

TEST(TeamPlan, percentBesidePlainWeightsIsAskedAbout) {
    EXPECT_EQ(planOf(draftOf({{"Ann", "", "", "50 %"}, {"Bob", "", "", "3"}}, "1000")).problem,
              "Weight: some parts are in per cent, others are not.");
    EXPECT_EQ(planOf(draftOf({{"Ann", "", "", "50 %"}, {"Bob", "", "", "50 %"}}, "1000")).amounts,
              (Figures{1000, 500, 500}));
    TeamDraft seasonal = draftOf({{"Ann"}}, "1000");
    seasonal.periods = PlanPeriods::Quarters;
    seasonal.season = {"25 %", "25 %", "25 %", "1"};
    EXPECT_EQ(planOf(seasonal).problem, "Weight: some parts are in per cent, others are not.");
}

TEST(TeamPlan, aFirstMonthIsReadAsPeopleWriteIt) {
    const auto first = [](const char* text) { return firstMonthOf(text, english()); };
    const Day april = dayOf({2027, 4, 1});
    for (const char* text :
         {"Apr 2027", "April 2027", "2027-04-01", "2027-04-15", "Q2 2027", "April 27", "avril 2027"})
        EXPECT_EQ(first(text), april) << text;
    EXPECT_EQ(first("2027"), dayOf({2027, 1, 1}));
    EXPECT_EQ(first("FY27"), std::nullopt);
    EXPECT_EQ(first(""), std::nullopt);
    for (const LanguageFile& file :
         languageFiles()) {  // what stands there at first is read back, in each language
        const Words words(file.code);
        for (int month = 1; month <= 12; ++month) {
            const Day day = dayOf({2027, month, 1});
            EXPECT_EQ(firstMonthOf(monthLabel(day, words), words), day) << file.code << " " << month;
        }
    }
}

TEST(TeamPlan, theYearToPlanIsTheNextOneOnceHalfOfThisIsOver) {
    EXPECT_EQ(firstToPlan(dayOf({2026, 6, 30})), dayOf({2026, 1, 1}));
    EXPECT_EQ(firstToPlan(dayOf({2026, 7, 1})), dayOf({2027, 1, 1}));
}

TEST(TeamPlan, whoGetsNothingAndCoarseStepsAreTold) {
    TeamDraft draft = draftOf({{"Ann", "", "", "1"}, {"Bob", "", "", "0"}}, "500");
    draft.step = "100";
    const TeamPlan plan = planOf(draft);
    EXPECT_EQ(plan.amounts, (Figures{500, 500, 0}));
    EXPECT_NE(plan.preview.find("Bob gets nothing."), std::string::npos);
    EXPECT_NE(plan.preview.find("Ann has periods with 0, since amounts are rounded to 100."),
              std::string::npos);
}

// The periods of each add up to the year, the people to the whole, in steps; by sums that know nothing of how it was divided.
TEST(TeamPlan, everySumIsExactWhateverTheWeights) {
    std::mt19937 random(20270101);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int run = 0; run < 300; ++run) {
        TeamDraft draft = draftOf({}, "");
        const int cents = run % 3 == 0 ? 1 : 100, people = 1 + upTo(30), leads = upTo(3);
        for (int i = 0; i < people; ++i)
            draft.people.rows.push_back({"P" + std::to_string(i),
                                         leads > 0 ? "L" + std::to_string(upTo(leads)) : "", "",
                                         std::to_string(1 + upTo(1000))});
        const long long quota = 100LL * (people + upTo(5000000));
        draft.quota = std::to_string(quota);
        draft.step = cents == 1 ? "0.01" : "1";
        for (int p = 0; run % 2 == 0 && p < 12; ++p) draft.season.push_back(std::to_string(1 + upTo(50)));
        const TeamPlan plan = planOf(draft);
        ASSERT_EQ(plan.problem, "") << run;
        std::vector<long long> team(12, 0);
        long long all = 0;
        for (std::size_t i = 1; i < plan.members.size(); ++i) {
            long long year = 0;
            for (std::size_t p = 0; p < 12; ++p) {
                const long long month = std::llround(plan.periods[i][p] * 100);
                EXPECT_EQ(month % cents, 0);
                EXPECT_GE(month, 0);
                year += month;
                if (!plan.members[i].leads()) team[p] += month;
            }
            EXPECT_EQ(year, std::llround(plan.amounts[i] * 100)) << run << " " << plan.members[i].name;
            if (!plan.members[i].leads()) all += year;
        }
        EXPECT_EQ(all, quota * 100) << run;
        for (std::size_t p = 0; p < 12; ++p)
            EXPECT_EQ(std::llround(plan.periods[0][p] * 100), team[p]) << run;
    }
}

std::string contentAt(const TeamSheet& sheet, std::uint32_t row, std::uint32_t column) {
    for (const TeamCell& cell : sheet.cells)
        if (cell.row == row && cell.column == column)
            return cell.kind == TeamCell::Kind::Number ? english().exact(cell.number) : cell.text;
    return {};
}

TEST(TeamSheet, formulasWhereItAddsUpAndValuesInTheMonths) {
    TeamDraft draft = draftOf({{"=1+1", "", "10"}, {"Ann", "Jonas", "20"}, {"Bob", "Jonas", "30"}}, "600");
    draft.periods = PlanPeriods::Quarters;
    const TeamPlan plan = planOf(draft);
    ASSERT_EQ(plan.problem, "");
    const TeamSheet sheet = sheetOf(plan, {0, 0}, english());
    EXPECT_EQ(contentAt(sheet, 0, 0), "North: quotas 2027");
    const std::vector<std::string> headings{
        "Name",           "Reports to",     "Last year",      "Quota 2027",    "Actual 2027",
        "Attainment",     "Quota Q1 2027",  "Quota Q2 2027",  "Quota Q3 2027", "Quota Q4 2027",
        "Actual Q1 2027", "Actual Q2 2027", "Actual Q3 2027", "Actual Q4 2027"};
    ASSERT_EQ(sheet.columns, headings.size());
    for (std::uint32_t column = 0; column < sheet.columns; ++column)
        EXPECT_EQ(contentAt(sheet, 2, column), headings[column]);
    // Rows 4 … 8 of the sheet: North, =1+1, Jonas, Ann, Bob.
    EXPECT_EQ(sheet.rows, 8u);
    EXPECT_EQ(contentAt(sheet, 4, 0), "=1+1");
    for (const TeamCell& cell : sheet.cells)
        EXPECT_TRUE(cell.text != "=1+1" || cell.kind == TeamCell::Kind::Text);
    EXPECT_EQ(contentAt(sheet, 4, 1), "North");
    EXPECT_EQ(contentAt(sheet, 6, 1), "Jonas");
    EXPECT_EQ(contentAt(sheet, 3, 1), "");
    EXPECT_EQ(contentAt(sheet, 3, 2), "=SUM(C5:C6)");
    EXPECT_EQ(contentAt(sheet, 3, 6), "=SUM(G5:G6)");
    EXPECT_EQ(contentAt(sheet, 5, 6), "=SUM(G7:G8)");
    EXPECT_EQ(contentAt(sheet, 6, 3), "=SUM(G7:J7)");
    EXPECT_EQ(contentAt(sheet, 6, 4), "=IF(COUNT(K7:N7)=0;\"\";SUM(K7:N7))");
    EXPECT_EQ(contentAt(sheet, 6, 5), "=IF(OR(E7=\"\";D7=0);\"\";E7/D7)");
    EXPECT_EQ(contentAt(sheet, 6, 6),
              "50");  // 600 by 10 : 20 : 30 is 100, 200, 300; a quarter of Ann's is 50
    EXPECT_EQ(contentAt(sheet, 6, 2), "20");
    EXPECT_EQ(contentAt(sheet, 6, 10), "") << "actuals are typed later";
    EXPECT_EQ(contentAt(sheet, 3, 10), "=IF(COUNT(K5:K6)=0;\"\";SUM(K5:K6))");
}

TEST(TeamSheet, fromAnyCellOnAndWithATotalWhereMoreIsAssigned) {
    TeamDraft draft = draftOf({{"Ann", "Jonas"}, {"Bob", "Eve"}}, "1000", "Jul 2026");
    draft.overAssignment = "20 %";
    draft.periods = PlanPeriods::Quarters;
    const TeamPlan plan = planOf(draft);
    ASSERT_EQ(plan.problem, "");
    const TeamSheet sheet = sheetOf(plan, {9, 2}, english());  // C10
    EXPECT_EQ(sheetNameOf(plan, english()), "Quotas 2026-27");
    EXPECT_EQ(contentAt(sheet, 2, 2), "Quota 2026/27");
    EXPECT_EQ(contentAt(sheet, 3, 5), "250") << "the team's own quarter, typed";
    // Rows 13 … 17: North, Jonas, Ann, Eve, Bob; then the total of those right below the team.
    EXPECT_EQ(contentAt(sheet, 4, 5), "=SUM(H15)");
    EXPECT_EQ(contentAt(sheet, 8, 0), "Total");
    EXPECT_EQ(contentAt(sheet, 8, 5), "=SUM(H14;H16)");
    EXPECT_EQ(contentAt(sheet, 8, 2), "=SUM(H18:K18)");
    EXPECT_EQ(sheet.rows, 9u);
}

// The sheet as the reader gets it half a year later: what the formulas show, worked out from the plan, and nine tenths of each
// target reached in the first half of the periods.
class HalfAYearLater {
  public:
    HalfAYearLater(const TeamPlan& plan, const Words& words)
        : plan_(plan),
          sheet_(sheetOf(plan, {}, words)),
          periods_(static_cast<std::uint32_t>(plan.labels.size())) {}

    CellBlock block() {
        block_.sheetName = sheetNameOf(plan_, english());
        block_.rows = sheet_.rows;
        block_.columns.assign(sheet_.columns, std::vector<Cell>(sheet_.rows));
        for (const TeamCell& cell : sheet_.cells) {
            Cell& into = block_.columns[cell.column][cell.row];
            if (cell.kind == TeamCell::Kind::Text) into = Cell::text(block_.texts.add(cell.text));
            if (cell.kind == TeamCell::Kind::Number) into = Cell(cell.number);
            if (cell.kind == TeamCell::Kind::Formula)
                block_.formulas.push_back({cell.row, cell.column, cell.text});
        }
        for (std::uint32_t i = 0; i < plan_.members.size(); ++i) row(i);
        if (plan_.overAssigned()) total();
        sortFormulas(block_);
        return std::move(block_);
    }

  private:
    std::uint32_t target() const { return sheet_.columns - 2 * periods_; }
    void put(std::uint32_t row, std::uint32_t column, double value) {
        block_.columns[column][row] = Cell(value);
    }

    void row(std::uint32_t i) {
        const std::uint32_t at = sheet_.headingRow + 1 + i;
        double whole = 0, done = 0;
        for (std::uint32_t p = 0; p < periods_; ++p) {
            put(at, target() + p, plan_.periods[i][p]);
            whole += plan_.periods[i][p];
            if (p >= periods_ / 2) continue;
            const double reached = .9 * (i == 0 ? plan_.assignedPeriods[p] : plan_.periods[i][p]);
            put(at, target() + periods_ + p, reached);
            done += reached;
        }
        put(at, target() - 3, whole);
        put(at, target() - 2, done);
        put(at, target() - 1, done / whole);
        if (!plan_.lastYear.empty()) block_.columns[2][at] = plan_.lastYear[i];
    }
    void total() {
        for (std::uint32_t p = 0; p < periods_; ++p)
            put(sheet_.rows - 1, target() + p, plan_.assignedPeriods[p]);
        put(sheet_.rows - 1, target() - 3, plan_.assigned);
    }

    const TeamPlan& plan_;
    const TeamSheet sheet_;
    const std::uint32_t periods_;
    CellBlock block_;
};

// The product's own reader, in each language that the headings may have.
TEST(TeamSheet, isReadAsItStandsInEveryLanguage) {
    for (const LanguageFile& file : languageFiles())
        for (const PlanPeriods periods : {PlanPeriods::Months, PlanPeriods::Quarters})
            for (const char* over : {"", "10"})
                for (const char* first : {"2026-01-01", "2026-04-01"}) {
                    const Words words(file.code);
                    TeamDraft draft =
                        draftOf({{"Ann", "Jonas", "100"}, {"Bob", "Jonas", "200"}, {"Cy", "", "300"}},
                                "720000", first);
                    draft.periods = periods;
                    draft.overAssignment = over;
                    const TeamPlan plan = planTeam(draft, words);
                    ASSERT_EQ(plan.problem, "");
                    const auto now = snapshotOfCells(HalfAYearLater(plan, words).block());
                    const GoalTable& table = now->model->table();
                    const std::string where = std::string(file.code) + " " + plan.labels.front() + over;
                    ASSERT_EQ(table.count, 5u) << where;
                    EXPECT_EQ(table.text(table.owner, 3), "Ann") << where;
                    EXPECT_EQ(now->model->mainParent(3), 2u) << where;
                    EXPECT_EQ(now->model->mainParent(2), 0u) << where;
                    EXPECT_EQ(now->columns.at(Measure::Target, 0).number(), 720000) << where;
                    EXPECT_EQ(now->columns.at(Measure::Target, 3).number(), *over ? 132000 : 120000) << where;
                    EXPECT_NEAR(now->columns.at(Measure::Attainment, 3).number(), .45, 1e-9) << where;
                    for (const Finding& finding : now->findings.all)
                        ADD_FAILURE() << where << " " << now->findings.sentence(finding);
                }
}

struct Grid {
    TeamGrid team{english()};
    void person(std::size_t row, TeamColumn column, const char* text) {
        team.people().set({row, TeamGrid::columnOf(column)}, text);
    }
    std::string person(std::size_t row, TeamColumn column) {
        return team.people().text({row, TeamGrid::columnOf(column)});
    }
    std::string period(std::size_t row, SeasonColumn column) {
        return team.season().text({row, TeamGrid::columnOf(column)});
    }
};

TEST(TeamGrid, showsWhoGetsWhatAndTheTotals) {
    Grid grid;
    grid.team.people().type({0, 0}, "Ann\t\t\t3\nBob\t\t\t1", nullptr);
    TeamTyped typed{"North", "1000", "2027"};
    TeamPlan plan = grid.team.plan(typed);
    ASSERT_EQ(plan.problem, "");
    EXPECT_EQ(grid.person(0, TeamColumn::Quota), "750");
    EXPECT_EQ(grid.person(0, TeamColumn::Share), "75 %");
    EXPECT_EQ(grid.period(0, SeasonColumn::Period), "Jan 2027");
    EXPECT_EQ(grid.period(0, SeasonColumn::Quota), "84");  // 63 of 750 and 21 of 250
    EXPECT_EQ(grid.team.peopleTotals(),
              (std::vector<std::string>{"Together", "", "", "4", "1,000", "100 %"}));
    EXPECT_EQ(grid.team.seasonTotals(), (std::vector<std::string>{"Together", "", "1,000"}));
    EXPECT_EQ(grid.team.summary(), "Quota 1,000 · assigned 1,000 · more than the quota 0");
    EXPECT_EQ(grid.team.nameOfPerson({1, 3}), "Weight, Bob");
    EXPECT_EQ(grid.team.nameOfPerson({1, 0}), "Name, 2");
    EXPECT_EQ(grid.team.nameOfPeriod({1, 1}), "Weight, Feb 2027");
    typed.periods = PlanPeriods::Quarters;
    plan = grid.team.plan(typed);
    EXPECT_EQ(grid.team.season().rows(), 4u);
    EXPECT_EQ(grid.period(3, SeasonColumn::Period), "Q4 2027");
    typed.quota = "";
    plan = grid.team.plan(typed);
    EXPECT_EQ(grid.person(0, TeamColumn::Quota), "");
    EXPECT_EQ(grid.team.summary(), "");
}

TEST(TeamGrid, lastYearsMonthsCanBePasted) {
    Grid grid;
    grid.person(0, TeamColumn::Name, "Ann");
    grid.team.season().type({0, 1}, "10\n30\n40\n20", nullptr);
    TeamTyped typed{"North", "1000", "2027", PlanPeriods::Quarters};
    EXPECT_EQ(grid.team.plan(typed).periods[1], (Figures{100, 300, 400, 200}));
    grid.team.season().type({0, 1}, "", nullptr);
    grid.team.season().type({0, 1}, "1\n2\n3\n4\n5", nullptr);
    EXPECT_EQ(grid.team.plan(typed).problem, "There are 4 rows; 1 more line found none.");
}

}  // namespace
}  // namespace plumbline::sidebar
