#include "report/model/report.h"

#include <gtest/gtest.h>

#include "report/model/placed_formula.h"
#include "sidebar/company.h"

namespace plumbline::report {
namespace {

using plumbline::testing::blockOf;
using sidebar::testing::companyCells;
using sidebar::testing::snapshotOfCells;

const Words& english() {
    static const Words words;
    return words;
}

// The company with its last goal below it, and three check-ins for Hamburg.
std::shared_ptr<const Snapshot> company() {
    CellBlock cells = companyCells();
    cells.columns[1][6] = Cell::text(cells.texts.add("C"));
    Question question{std::move(cells), {}, 46204, "Sheet1.A4:H10", {}};
    question.log = blockOf({{"Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"},
                            {46100, "N1", "review", "monthly", nullptr, nullptr, nullptr, "Jonas"},
                            {46100, "N1", "actual", 20, nullptr, 0.5, nullptr, "Ines"},
                            {46130, "N1", "actual", 45, nullptr, 0.7, "A new dealer", "Ines"},
                            {46160, "N1", "actual", 60, nullptr, nullptr, "=1+1", "Ines"},
                            {46100, "N2", "agreement", "proposed", nullptr, nullptr, nullptr, "Jonas"}});
    Work work;
    return snapshotOf(std::move(question), work);
}

const ReportCell* at(const ReportSheet& sheet, std::uint32_t row, std::uint32_t column) {
    for (const ReportCell& cell : sheet.cells)
        if (cell.row == row && cell.column == column) return &cell;
    return nullptr;
}

std::uint32_t rowOf(const ReportSheet& sheet, std::string_view text, std::uint32_t from = 0) {
    for (const ReportCell& cell : sheet.cells)
        if (cell.row >= from && cell.text == text) return cell.row;
    ADD_FAILURE() << "no cell says " << text;
    return 0;
}

double numberAt(const ReportSheet& sheet, std::uint32_t row, std::uint32_t column) {
    const ReportCell* cell = at(sheet, row, column);
    if (!cell || !cell->number) {
        ADD_FAILURE() << "no number in row " << row << ", column " << column;
        return 0;
    }
    return *cell->number;
}

// Every cell lies in the report's range, and none upon another.
void expectWhole(const ReportSheet& sheet) {
    std::vector<bool> taken(std::size_t(sheet.rows) * sheet.columns);
    for (const ReportCell& cell : sheet.cells) {
        ASSERT_LT(cell.row, sheet.rows) << cell.text;
        ASSERT_LE(cell.column + cell.span, sheet.columns) << cell.text;
        for (std::uint32_t i = 0; i < cell.span; ++i) {
            const std::size_t place = std::size_t(cell.row) * sheet.columns + cell.column + i;
            EXPECT_FALSE(taken[place]) << cell.row << ":" << cell.column + i << " " << cell.text;
            taken[place] = true;
        }
    }
    for (const ReportChart& chart : sheet.charts) {
        EXPECT_LT(chart.last, sheet.rows);
        EXPECT_LT(chart.to.row, sheet.rows);
        EXPECT_LT(chart.to.column, sheet.columns);
        for (std::uint32_t row = chart.from.row; row <= chart.to.row; ++row)
            for (std::uint32_t column = chart.from.column; column <= chart.to.column; ++column)
                EXPECT_FALSE(taken[std::size_t(row) * sheet.columns + column])
                    << "a picture covers " << row << ":" << column;
    }
}

TEST(Report, everyPageIsWhole) {
    const auto now = company();
    for (bool live : {false, true}) {
        const ReportOptions options{live, "$Sheet1.$A$4:$H$10", {}};
        expectWhole(companyPage(*now, english(), options));
        expectWhole(conventionsPage(*now, english(), options));
        for (const std::string& owner : ownersIn(*now))
            expectWhole(scorecard(*now, english(), options, owner));
        expectWhole(scorecard(*now, english(), options, "Nobody"));
    }
}

TEST(Report, theCompanysFiguresAreTheEngines) {
    const ReportSheet page = companyPage(*company(), english(), {});
    EXPECT_EQ(at(page, 0, 0)->text, "Goal report: Raise parts revenue in 2026 to 300 · Dana");
    EXPECT_EQ(at(page, 1, 0)->text, "From Sheet1.A4:H10, as of 2026-07-01");
    const std::uint32_t figures = rowOf(page, "At a glance") + 2;
    EXPECT_DOUBLE_EQ(numberAt(page, figures, 0), 231.0 / 300);  // 60 + 80 + 90 + 1
    EXPECT_DOUBLE_EQ(numberAt(page, figures, 1), 182.0 / 365);
    EXPECT_EQ(at(page, figures, 3)->text, "● On track");
    EXPECT_EQ(numberAt(page, figures, 5), 6);
    const std::uint32_t north = rowOf(page, "North · Jonas");
    EXPECT_EQ(numberAt(page, north, 1), 200);
    EXPECT_EQ(numberAt(page, north, 2), 140);
    EXPECT_DOUBLE_EQ(numberAt(page, north, 3), 0.7);
    EXPECT_EQ(at(page, north, 1)->like->row, 5u);  // its target's cell, E6
    EXPECT_EQ(at(page, north, 1)->like->column, 4u);
}

TEST(Report, theGlanceReachesAcrossThePageAlsoWithFewFigures) {
    CellBlock cells = blockOf({{"ID", "Target", "Actual"}, {"A", 100, 30}});
    const ReportSheet page = companyPage(*snapshotOfCells(std::move(cells)), english(), {});
    const std::uint32_t figures = rowOf(page, "At a glance") + 2;
    for (std::uint32_t column = 0; column < page.columns; ++column) {
        ASSERT_NE(at(page, figures, column), nullptr) << column;
        EXPECT_NE(at(page, figures, column)->look, Look::Plain) << column;
        ASSERT_NE(at(page, figures - 1, column), nullptr) << column;
        EXPECT_EQ(at(page, figures - 1, column)->look, Look::FigureLabel) << column;
    }
}

TEST(Report, theSmartShareIsToldOnlyWhereAllLettersCanBeJudged) {
    CellBlock nothingSaid = blockOf({{"ID", "Owner", "Target", "Actual"}, {"A", "Ann", 100, 30}});
    const ReportSheet bare = companyPage(*snapshotOfCells(std::move(nothingSaid)), english(), {});
    for (const ReportCell& cell : bare.cells) EXPECT_NE(cell.text, "SMART (of judged)");
    // Two goals with a statement, an owner, a target and a due date; the second names no area.
    CellBlock said = blockOf({{"ID", "Parent", "Goal", "Owner", "Target", "Actual", "Due"},
                              {"A", nullptr, "Win 40 new dealers in Hamburg", "Ann", 100, 30, 46387},
                              {"B", "A", "Be the best", "Ben", 100, 30, 46387}});
    const ReportSheet page = companyPage(*snapshotOfCells(std::move(said)), english(), {});
    for (const ReportCell& cell : page.cells) {
        if (cell.text != "SMART (of judged)") continue;
        EXPECT_DOUBLE_EQ(numberAt(page, cell.row + 1, cell.column), 0.5);
        return;
    }
    ADD_FAILURE() << "no share of SMART goals";
}

TEST(Report, theWaterfallAddsUp) {
    const ReportSheet page = companyPage(*company(), english(), {});
    // 200 + 100 + 10 of 300: ten too much.
    const std::uint32_t first =
        rowOf(page, "Covered from below: 103.3 % – Raise parts revenue in 2026 to 300 · Dana") + 2;
    EXPECT_EQ(numberAt(page, first, 2), 200);
    EXPECT_EQ(numberAt(page, first, 1), 0);
    EXPECT_EQ(numberAt(page, first + 1, 1), 200);
    EXPECT_EQ(numberAt(page, first + 2, 1), 300);
    EXPECT_EQ(numberAt(page, rowOf(page, "Assigned to nobody"), 2), 0);
    EXPECT_EQ(numberAt(page, rowOf(page, "Assigned on top"), 2), 10);
    EXPECT_EQ(numberAt(page, rowOf(page, "Assigned on top"), 1), 300);
    EXPECT_EQ(numberAt(page, rowOf(page, "Target of the goal"), 2), 300);
}

TEST(Report, whoHasToAnswerOrCheckIn) {
    const ReportSheet page = companyPage(*company(), english(), {});
    const std::uint32_t open = rowOf(page, "Pavel");
    EXPECT_EQ(at(page, open, 1)->text, "has to agree");
    EXPECT_EQ(at(page, open, 4)->text, "Bremen · Pavel");
    const std::uint32_t late =
        rowOf(page, "Ines");  // last check-in on 46160, a month later 46190: 2026-06-17
    EXPECT_EQ(at(page, late, 1)->text, "check-in was due on 2026-06-18");
}

TEST(Report, aLivePageHasTheFormulasOfItsNumbers) {
    const ReportSheet page = companyPage(*company(), english(), {true, "$Sheet1.$A$4:$H$10", {}});
    EXPECT_EQ(page.model, "=GOAL.MODEL($Sheet1.$A$4:$H$10)");
    const std::uint32_t north = rowOf(page, "North · Jonas");
    EXPECT_EQ(at(page, north, 1)->formula, "=GOAL.ROLLUP({m};\"target\";\"N\")");
    EXPECT_EQ(at(page, north, 4)->formula, "=GOAL.ROLLUP({m};\"expected\";\"N\";{d})");
    for (const ReportCell& cell : companyPage(*company(), english(), {}).cells)
        EXPECT_EQ(cell.formula, "") << cell.text;
}

TEST(Report, aScorecardShowsLineOfSightShareAndCheckIns) {
    const ReportSheet card = scorecard(*company(), english(), {}, "Ines");
    EXPECT_EQ(card.name, "Scorecard Ines");
    const std::uint32_t sight = rowOf(card, "Moves the company's goal by") + 1;
    EXPECT_EQ(at(card, sight, 1)->text,
              "Raise parts revenue in 2026 to 300 · Dana › North · Jonas › Hamburg · Ines");
    EXPECT_DOUBLE_EQ(numberAt(card, sight, 5), 1.0 / 6);  // by weight: a third of the company's, half of that
    EXPECT_DOUBLE_EQ(numberAt(card, sight, 6), 0.4);      // 120 of 300
    const std::uint32_t last = rowOf(card, "Last check-ins") + 2;
    EXPECT_EQ(numberAt(card, last, 1), 46160);  // the newest first
    EXPECT_EQ(at(card, last, 4)->text, "=1+1");
    EXPECT_EQ(at(card, last, 4)->formula, "");
    ASSERT_EQ(card.charts.size(), 2u);
    EXPECT_EQ(card.charts[1].kind, ChartKind::Trend);
}

TEST(Report, statedConfidenceStandsBelowTheGoals) {
    const auto now = snapshotOfCells(blockOf({{"Objective", "Key result", "Target", "Actual", "Confidence"},
                                              {"Grow", "Sign 20 dealers", 20, 10, 0.8},
                                              {"Grow", "Open 4 shops", 4, 2, 0.4}}));
    const ReportSheet page = companyPage(*now, english(), {true, "$Sheet1.$A$1:$E$3", {}});
    expectWhole(page);
    const std::uint32_t grow = rowOf(page, "Grow", rowOf(page, "Stated confidence"));
    EXPECT_DOUBLE_EQ(numberAt(page, grow, 1), 0.4);
    EXPECT_DOUBLE_EQ(numberAt(page, grow, 2), 0.6);
    EXPECT_EQ(at(page, grow, 3)->text, "Open 4 shops");
    const std::string rows = "GOAL.EXPLAIN({m};\"Grow\";\"progress\")", row = "INDEX(" + rows + ";ROWS(" + rows + ")-2;";
    EXPECT_EQ(at(page, grow, 1)->formula, "=IF(" + row + "5)=\"\";\"\";" + row + "3))");
    for (const ReportCell& cell : companyPage(*company(), english(), {}).cells) EXPECT_NE(cell.text, "Stated confidence");
}

TEST(Report, aScorecardPraisesNoGoalThatItCannotJudge) {
    CellBlock cells = blockOf({{"ID", "Parent", "Owner", "Target", "Actual"},
                               {"A", nullptr, "Ann", 100, 30},
                               {"B", "A", "Ben", 40, 30}});
    const ReportSheet card =
        scorecard(*snapshotOfCells(std::move(cells)), english(), {true, "$Sheet1.$A$1:$E$3", {}}, "Ben");
    const std::uint32_t advice = rowOf(card, "What the coach says") + 1;
    EXPECT_EQ(at(card, advice, 1)->text,
              "As far as can be judged there is nothing to mend; the table tells nothing about S, T.");
    const std::uint32_t sight = rowOf(card, "Carries of its target") + 1;
    EXPECT_DOUBLE_EQ(numberAt(card, sight, 6), 0.4);
    EXPECT_EQ(at(card, sight, 6)->formula,
              "=GOAL.ROLLUP({m};\"target\";\"B\")/GOAL.ROLLUP({m};\"target\";\"A\")");
}

TEST(Report, conventionsTellTheirDifferences) {
    // 30 % of the way where 182 of 365 days are due: .6016 of it. Viva and Engagedly look at the gap of
    // .1986, Oboard is content with .4: these three see it in between, all others at their worst.
    CellBlock cells = blockOf({{"ID", "Target", "Actual", "Start", "Due"}, {"A", 100, 30, 46023, 46387}});
    const auto now = snapshotOfCells(std::move(cells));
    const ReportSheet page = conventionsPage(*now, english(), {});
    const std::uint32_t row = rowOf(page, "A", page.bands);
    const std::string_view words[] = {"Off track",  "Behind",    "Behind", "At risk",
                                      "In trouble", "At risk",   "Behind", "Red",
                                      "Off track",  "Off track", "Red"};
    for (std::uint32_t i = 0; i < std::size(words); ++i)
        EXPECT_EQ(at(page, row, 3 + i)->text, words[i]) << "convention " << i;
    EXPECT_EQ(numberAt(page, row, 14), 3);
}

TEST(Report, namesAreSafe) {
    EXPECT_EQ(safeSheetName("Scorecard [Ann/Bob]: *?"), "Scorecard  Ann Bob");
    EXPECT_EQ(safeSheetName("'quoted'"), "quoted");
    EXPECT_EQ(safeSheetName(""), "_");
    EXPECT_EQ(safeSheetName("Müller Müller Müller Müller Müller Müller"), "Müller Müller Müller Müller Mül");
    EXPECT_EQ(safeFileName("A<B>:\"C\"/\\|?* ."), "A_B___C______");
    EXPECT_EQ(safeFileName("con"), "_con");
    EXPECT_EQ(safeFileName("LPT1.txt"), "_LPT1.txt");
    EXPECT_EQ(safeFileName("..hidden"), "hidden");
    EXPECT_EQ(safeFileName(" "), "_");
    EXPECT_EQ(safeFileName("日本語"), "日本語");
}

TEST(Names, theSheetOfAPlace) {
    EXPECT_EQ(sheetOfPlace("Quota.A4:J30"), "Quota");
    EXPECT_EQ(sheetOfPlace("'Bob''s goals'.A4:J30"), "Bob's goals");
    EXPECT_EQ(sheetOfPlace("'FY 26.5'.A4"), "FY 26.5");
    EXPECT_EQ(sheetOfPlace("Quota"), "Quota");
    EXPECT_EQ(sheetOfPlace(""), "");
}

TEST(PlacedFormula, marksBecomeCells) {
    ReportSheet report;
    report.modelCell = {1, 0};
    report.dateCell = {1, 2};
    const SheetCell origin{2, 1};
    EXPECT_EQ(placedFormula("=GOAL.ROLLUP({m};\"gap\";{r4:0};{d})", report, origin),
              "=GOAL.ROLLUP($B$4;\"gap\";$B$7;$D$4)");
    EXPECT_EQ(placedFormula("{r0:25}+{r9:26}", report, {0, 0}), "$Z$1+$AA$10");
    EXPECT_EQ(placedFormula("=MATCH(1;{1;2};0)&\"{x}\"&{m}", report, {0, 0}),
              "=MATCH(1;{1;2};0)&\"{x}\"&$A$2");
    EXPECT_EQ(placedFormula("={m", report, origin), "={m");
}

// The reconciliation stands in the page, and a live page's model reads the same bookings.
TEST(Report, theCompanyPageTellsWhatBecameOfTheBookings) {
    Work work;
    Question question{blockOf({{"Rep", "Manager", "Quota (EUR)"}, {"Ann Lee", "Mia", 100}, {"Bob", "Mia", 50}}), {}, 46204, "Sheet1.A1:C3", {}};
    ModelStore store;
    question.actuals.bookings.push_back(*store.readBookings(blockOf({{"Close date", "Rep", "Amount"},
                                                                     {"2025-01-05", "Ann Lee", 40},
                                                                     {"2025-01-06", "Bob", 20},
                                                                     {"2025-01-07", "Ann Le", 7}}),
                                                            {}));
    const auto now = snapshotOf(std::move(question), work);
    const ReportOptions live{true, "$Sheet1.$A$1:$C$3", "$Sheet1.$E$2", "$Names.$A$1:$B$9", {}};
    const ReportSheet page = companyPage(*now, english(), live);
    EXPECT_EQ(page.model, "=GOAL.MODEL($Sheet1.$A$1:$C$3;;$Sheet1.$E$2;$Names.$A$1:$B$9)");
    const std::uint32_t row = rowOf(page, "Bookings") + 2;
    EXPECT_EQ(at(page, row, 0)->text, "Booked in all: EUR");
    EXPECT_EQ(numberAt(page, row, 1), 67);
    EXPECT_EQ(numberAt(page, row, 2), 3);
    EXPECT_EQ(at(page, row, 1)->formula, "=INDEX(GOAL.RECONCILE({m});1;4)");
    EXPECT_EQ(at(page, row + 1, 0)->text, "Of nobody: EUR");
    EXPECT_EQ(at(page, row + 1, 3)->text, "Ann Le → Ann Lee?");
    EXPECT_EQ(numberAt(page, row + 2, 1), 60);
    expectWhole(page);
    const ReportSheet without = companyPage(*company(), english(), {});
    for (const ReportCell& cell : without.cells) EXPECT_NE(cell.text, "Bookings");
}

}  // namespace
}  // namespace plumbline::report
