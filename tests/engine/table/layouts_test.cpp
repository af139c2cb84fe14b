// One fixture for each way in which quota workbooks are laid out; all made for this test.
#include <gtest/gtest.h>

#include "core/exact_sum.h"
#include "support/reading.h"
#include "table/columns.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Err;

using Read = testing::Reading;

FormatArea dates(std::uint32_t firstRow, std::uint32_t firstColumn, std::uint32_t lastRow,
                 std::uint32_t lastColumn) {
    FormatArea area;
    area.firstRow = firstRow;
    area.firstColumn = firstColumn;
    area.lastRow = lastRow;
    area.lastColumn = lastColumn;
    area.kind = FormatKind::Date;
    return area;
}

TEST(Layouts, bandOfQuartersOverQuotaAndActual) {
    const Read read(blockOf({{"Sales plan"},
                             {nullptr, nullptr, "Q1", nullptr, "Q2", nullptr},
                             {"Rep", "Region", "Quota", "Actual", "Quota", "Actual"},
                             {"Ann", "North", 10, 8, 20, 25},
                             {"Bob", "North", 5, 5, 5, nullptr}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Ann"), 30);
    EXPECT_EQ(read.actual("Ann"), 33);
    EXPECT_EQ(read.target("North"), 40);
    EXPECT_EQ(read.actual("Bob"), 5);  // a blank period is no zero and no error
    EXPECT_EQ(read.table().targetPlan.periods.size(), 2u);
    EXPECT_EQ(read.table().headingRow, 2u);
}

TEST(Layouts, bandOfMeasuresOverMonths) {
    CellBlock block = blockOf({{"Vendeur", "Objectif", nullptr, nullptr, "Réalisé", nullptr, nullptr},
                               {nullptr, "janv", "févr", "mars", "janv", "févr", "mars"},
                               {"Luc", 1, 2, 3, 4, 5, nullptr}});
    block.merges.push_back({0, 0, 1, 0});
    block.merges.push_back({0, 1, 0, 3});
    block.merges.push_back({0, 4, 0, 6});
    const Read read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Luc"), 6);
    EXPECT_EQ(read.actual("Luc"), 9);
}

TEST(Layouts, periodsInManySpellings) {
    const std::vector<std::vector<testing::Written>> headings = {
        {"Rep", "Aug-21", "Sep-21", "Okt-21"},
        {"Rep", "M01", "M02", "M03"},
        {"Rep", "Q1", "Q2", "Q3"},
        {"Rep", "2024 Q1", "2024 Q2", "2024 Q3"},
        {"Rep", "T1 2025", "T2 2025", "T3 2025"},
        {"Rep", "Jan Quota", "Feb Quota", "Mrz Quota"},
        {"Rep", 2005, 2006, 2007},
        {"Rep", "ene", "feb", "mar"},
        {"Rep", "1. Quartal", "2. Quartal", "3. Quartal"},
        {"Rep", "KW 1", "KW 2", "KW 3"},
        {"Rep", "2025-01", "2025-02", "2025-03"},
        {"Rep", "H1 FY25", "H2 FY25", "H1 FY26"},
        {"Rep", "gennaio 2025", "febbraio 2025", "marzo 2025"}};
    for (const auto& heading : headings) {
        const Read read(blockOf({heading, {"Ann", 1, 2, 4}, {"Bob", 8, nullptr, 16}}));
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(read.target("Ann"), 7) << read.table().columns[1].heading;
        EXPECT_EQ(read.target("Bob"), 24) << read.table().columns[1].heading;
    }
}

TEST(Layouts, datesAsHeadingsAndRowTotals) {
    CellBlock block = blockOf({{"Country", 41640, 41671, 41699, "Total"},  // 2014-01-01, 02-01, 03-01
                               {"Chile", 1, 2, 3, 6},
                               {"Peru", 10, 20, 30, 61}});
    block.formats.push_back(dates(0, 1, 0, 3));
    const Read read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Peru"), 60);  // the total column is not added again
    EXPECT_EQ(read.table().targetPlan.periods[1].last, 41698);
    EXPECT_EQ(read.table().totalColumns, std::vector<std::uint32_t>{4});
    ASSERT_EQ(read.notes(NoteKind::TotalDiffers), 1u);
    EXPECT_EQ(read.note(NoteKind::TotalDiffers)->shown, 61);
    EXPECT_EQ(read.note(NoteKind::TotalDiffers)->expected, 60);
}

TEST(Layouts, dateCellsOutsideTheCalendarAreNoPeriods) {
    CellBlock block = blockOf({{"Country", "Quota", "Actual", "Owner", 1e300}, {"Chile", 1, 2, "Ann", 3}});
    block.formats.push_back(dates(0, 4, 0, 4));
    const Read read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Chile"), 1);
}

TEST(Layouts, quartersBesideTheirMonthsAreNotAddedAgain) {
    const Read read(blockOf({{"Rep", "Jan", "Feb", "Mar", "Q1", "Apr", "May", "Jun", "Q2", "Year"},
                             {"Ann", 1, 2, 3, 6, 4, 5, 6, 15, 21}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Ann"), 21);
}

TEST(Layouts, fiscalMonthsRunIntoTheNextYear) {
    const Read read(
        blockOf({{"Budget plan 2025"},
                 {"Team", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"},
                 {"A", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().targetPlan.periods[0].first, dayOf({2025, 4, 1}));
    EXPECT_EQ(read.table().targetPlan.periods[11].last, dayOf({2026, 3, 31}));
}

TEST(Layouts, monthsBesideATargetAreActuals) {
    const Read read(
        blockOf({{"Rep", "Quota", "Jan", "Feb", "Mar"}, {"Ann", 100, 20, 30, 10}, {"Bob", 90, 5, 5, 5}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Ann"), 100);
    EXPECT_EQ(read.actual("Ann"), 60);
    const Read plan(
        blockOf({{"Rep", "Quota", "Jan", "Feb", "Mar"}, {"Ann", 60, 20, 30, 10}, {"Bob", 15, 5, 5, 5}}));
    EXPECT_EQ(plan.target("Ann"), 60);  // they add up to the quota: its own periods
    EXPECT_EQ(plan.table().targetPlan.periods.size(), 3u);
}

TEST(Layouts, periodsWithoutAMeasureCanBeRuled) {
    const auto rows = blockOf({{"Rep", "Jan", "Feb"}, {"Ann", 1, 2}});
    EXPECT_EQ(Read(rows).notes(NoteKind::AssumedMeasure), 1u);
    EXPECT_EQ(Read(rows).target("Ann"), 3);
    EXPECT_EQ(Read(rows, "actual=Jan").actual("Ann"), 3);
    EXPECT_EQ(Read(blockOf({{"Actual sales by month"}, {"Rep", "Jan", "Feb"}, {"Ann", 1, 2}})).actual("Ann"),
              3);
}

TEST(Layouts, lastYearsAreHistory) {
    const Read read(blockOf({{"Rep", 2022, 2023, 2024, "Target 2025"}, {"Ann", 1, 2, 3, 4}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Ann"), 4);
    EXPECT_EQ(read.table().history.size(), 3u);
}

TEST(Layouts, levelColumnsBecomeGroups) {
    const Read read(blockOf({{"Region", "Manager", "Rep", "Quota"},
                             {"West", "Smith", "Ann", 1},
                             {"West", "Smith", "Bob", 2},
                             {"West", "Jones", "Cid", 4},
                             {"East", "Lee", "Dan", 8}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().form, HierarchyForm::LevelColumns);
    EXPECT_EQ(read.target("West / Smith"), 3);
    EXPECT_EQ(read.target("Smith"), 3);
    EXPECT_EQ(read.target("West"), 7);
    EXPECT_EQ(read.parentOf("Ann"), "West / Smith");
    EXPECT_EQ(read.table().count, 9u);
    EXPECT_EQ(read.table().goalOfRow.size(), 4u);
}

TEST(Layouts, repeatedGroupsLeftBlankOrMerged) {
    CellBlock merged = blockOf({{"Abteilung", "Mitarbeiter", "Ist", "Soll"},
                                {"Nord", "Ute", 1, 2},
                                {nullptr, "Jan", 2, 4},
                                {"Süd", "Eva", 4, 8},
                                {"Summe", nullptr, 7, 14}});
    const Read blank(merged);
    ASSERT_TRUE(blank.ok());
    EXPECT_EQ(blank.actual("nord"), 3);
    EXPECT_EQ(blank.target("Sud"), 8);
    merged.merges.push_back({1, 0, 2, 0});
    EXPECT_EQ(Read(merged).actual("Nord"), 3);
}

TEST(Layouts, outlineForm) {  // a pivot in outline form: the group's row shows its subtotal
    const Read read(blockOf({{"Region", "Rep", "Quota", "Actual"},
                             {"North", nullptr, 30, 12},
                             {nullptr, "Ann", 10, 5},
                             {nullptr, "Bob", 20, 7},
                             {"South", nullptr, 5, 1},
                             {nullptr, "Cid", 5, 1},
                             {"Grand Total", nullptr, 35, 13}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("North"), 30);
    EXPECT_EQ(read.actual("North"), 12);
    EXPECT_EQ(read.parentOf("Bob"), "North");
    EXPECT_EQ(read.table().count, 5u);
    EXPECT_EQ(read.notes(NoteKind::TotalDiffers), 0u);
}

TEST(Layouts, subtotalsByLabelAreComparedAndLeftOut) {
    const Read read(blockOf({{"Region", "Rep", "Quota"},
                             {"North", "Ann", 1},
                             {"North", "Bob", 2},
                             {"Total North", nullptr, 3},
                             {"South", "Cid", 4},
                             {"South Total", nullptr, 5},
                             {"Grand total", nullptr, 7}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("North"), 3);
    EXPECT_EQ(read.table().excluded.size(), 3u);
    ASSERT_EQ(read.notes(NoteKind::TotalDiffers), 1u);
    EXPECT_EQ(read.note(NoteKind::TotalDiffers)->row, 5u);
    EXPECT_EQ(read.note(NoteKind::TotalDiffers)->expected, 4);
}

TEST(Layouts, totalsByFormulaWithoutALabel) {
    CellBlock block = blockOf({{"Rep", "Quota", "Actual"}, {"Ann", 1, 2}, {"Bob", 3, 4}, {nullptr, 4, 6}});
    block.formulas = {{3, 1, "=SUM(B2:B3)"}, {3, 2, "=SUBTOTAL(9;C2:C3)"}};
    const Read read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 2u);
    ASSERT_EQ(read.table().excluded.size(), 1u);
    EXPECT_EQ(read.table().excluded[0].kind, ExclusionKind::Total);
}

TEST(Layouts, aGoalThatOnlyBeginsLikeATotalStays) {
    const Read read(
        blockOf({{"ID", "Goal", "Target"}, {"C", "Total revenue", 300}, {"N", "Total customers", 5}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 2u);
    const Read shop(blockOf({{"Goal", "Target"}, {"Total Wine & More account", 300}, {"Rest", 5}}));
    EXPECT_EQ(shop.table().count, 2u);
}

TEST(Layouts, outlineNumbers) {
    const Read read(blockOf({{"No.", "Goal", "Target"},
                             {1, "Grow", nullptr},
                             {1.1, "North", 10},
                             {1.2, "South", nullptr},
                             {"1.2.1", "Spain", 4},
                             {"1.2.2.", "Italy", 6},
                             {2, "Save", 5},
                             {11, "Other", 7}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().form, HierarchyForm::OutlineNumbers);
    EXPECT_EQ(read.target("Grow"), 20);
    EXPECT_EQ(read.parentOf("Italy"), "1.2");
    EXPECT_EQ(read.target("11"), 7);  // not 1.1
    EXPECT_EQ(read.target("1.1"), 10);
}

TEST(Layouts, indentationByBlanksAndByFormat) {
    const auto rows = blockOf({{"Goal", "Target"},
                               {"Company", nullptr},
                               {"  North", nullptr},
                               {"    Ann", 3},
                               {"    Bob", 4},
                               {"  South", 5}});
    const Read read(rows);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().form, HierarchyForm::Indentation);
    EXPECT_EQ(read.target("North"), 7);
    EXPECT_EQ(read.target("Company"), 12);
    CellBlock formatted = blockOf({{"Goal", "Target"}, {"Company", nullptr}, {"North", 3}, {"South", 4}});
    FormatArea indent;
    indent.firstRow = 2;
    indent.lastRow = 3;
    indent.indent = 1;
    formatted.formats.push_back(indent);
    EXPECT_EQ(Read(formatted).target("Company"), 7);
}

TEST(Layouts, sectionRows) {
    CellBlock block = blockOf({{"Rep", "Quota", "Actual"},
                               {"North region", nullptr, nullptr},
                               {"Ann", 1, 1},
                               {"Bob", 2, 1},
                               {"Total North region", 3, 2},
                               {nullptr, nullptr, nullptr},
                               {"South region", nullptr, nullptr},
                               {"Cid", 4, 1}});
    FormatArea bold;
    bold.bold = true;
    bold.firstRow = bold.lastRow = 1;
    block.formats.push_back(bold);
    block.merges.push_back({6, 0, 6, 2});
    const Read read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().form, HierarchyForm::Sections);
    EXPECT_EQ(read.target("North region"), 3);
    EXPECT_EQ(read.target("South region"), 4);
    EXPECT_EQ(read.parentOf("Cid"), "South region");
    EXPECT_EQ(read.table().goalOfRow.size(), 7u);
}

TEST(Layouts, stackedTablesTheFirstIsRead) {
    const Read read(blockOf({{"ID", "Parent", "Target"},
                             {"A", nullptr, 1},
                             {"B", "A", 2},
                             {nullptr, nullptr, nullptr},
                             {"Bonus plan", nullptr, nullptr},
                             {"Rep", "Start", "Actual"},
                             {"Ann", 45000, 7}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 2u);
    ASSERT_EQ(read.notes(NoteKind::SecondTable), 1u);
    EXPECT_EQ(read.note(NoteKind::SecondTable)->first, "6");
}

TEST(Layouts, tablesSideBySideTheLeftIsRead) {
    const Read read(blockOf(
        {{"ID", "Target", nullptr, "ID", "Target"}, {"A", 1, nullptr, "X", 5}, {"B", 2, nullptr, "Y", 6}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("A"), 1);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
}

TEST(Layouts, repeatedHeadingsAndBlankSeparators) {
    const Read read(blockOf({{"ID", "Target"}, {"A", 1}, {nullptr, nullptr}, {"ID", "Target"}, {"B", 2}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 0u);
}

TEST(Layouts, goalsInColumns) {
    const Read read(blockOf({{"Owner", "Ann", "Bob"}, {"Target", 10, 20}, {"Actual", 5, 5}}));
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read.table().transposed);
    EXPECT_EQ(read.target("Bob"), 20);
    EXPECT_EQ(read.table().placeOf(1, Role::Target), "Sheet1.C2");
    EXPECT_EQ(read.notes(NoteKind::Transposed), 1u);
}

TEST(Layouts, oneRecordPerCell) {
    const Read read(blockOf(
        {{"OKR_ID,Objective,Owner,Status"}, {"O1,Improve,Emily,On Track"}, {"O2,Reduce,James,At Risk"}}));
    ASSERT_FALSE(read.ok());
    EXPECT_NE(english().of(read.error().message).find("Text to Columns"), std::string::npos);
}

TEST(Layouts, contentDecidesBetweenMeanings) {
    const Read german(
        blockOf({{"Ziel", "Zielwert", "Ist"}, {"Mehr Kunden", 100, 40}, {"Weniger Kosten", 50, 10}}));
    ASSERT_TRUE(german.ok());
    EXPECT_EQ(german.target("Mehr Kunden"), 100);
    const Read amount(blockOf({{"Mitarbeiter", "Ziel", "Ist"}, {"Ute", 100, 40}, {"Jan", 50, 10}}));
    EXPECT_EQ(amount.target("Ute"), 100);
    const Read portuguese(
        blockOf({{"Vendedor", "Meta", "Realizado"}, {"Rui", "1.000,50", "500,25"}, {"Ana", "2.000", "n/d"}}));
    ASSERT_TRUE(portuguese.ok());
    EXPECT_EQ(portuguese.target("Rui"), 1000.5);
    EXPECT_EQ(portuguese.target("Ana"), 2000);  // "2.000" is read as its column writes numbers
}

TEST(Layouts, ambiguousNumbersAreFindingsUnlessTheColumnDecides) {
    const Read open(blockOf({{"ID", "Target"}, {"A", "1.234"}, {"B", "5"}}));
    EXPECT_EQ(open.notes(NoteKind::AmbiguousNumber), 1u);
    EXPECT_EQ(open.note(NoteKind::AmbiguousNumber)->shown, 1234);
    EXPECT_EQ(open.note(NoteKind::AmbiguousNumber)->expected, 1.234);
    const Read decided(blockOf({{"ID", "Target"}, {"A", "1.234"}, {"B", "2,5"}}));
    EXPECT_EQ(decided.target("A"), 1234);
    EXPECT_EQ(decided.notes(NoteKind::AmbiguousNumber), 0u);
}

TEST(Layouts, datesAsText) {
    const Read open(blockOf({{"ID", "Due", "Target"}, {"A", "03/04/2025", 1}, {"B", "05/06/2025", 1}}));
    EXPECT_EQ(open.notes(NoteKind::AmbiguousDate), 2u);
    const Read decided(blockOf({{"ID", "Due", "Target"},
                                {"A", "03/04/2025", 1},
                                {"B", "25/06/2025", 1},
                                {"C", "Q3 2025", 1},
                                {"D", "31. März 2025", 1}}));
    EXPECT_EQ(decided.notes(NoteKind::AmbiguousDate), 0u);
    EXPECT_EQ(decided.table().due[0].number(), dayOf({2025, 4, 3}));
    EXPECT_EQ(decided.table().due[2].number(), dayOf({2025, 9, 30}));
    EXPECT_EQ(decided.table().due[3].number(), dayOf({2025, 3, 31}));
}

TEST(Layouts, duplicatesErrorsAndTextAmongNumbers) {
    const Read read(blockOf({{"ID", "Jan", "Feb"}, {"A", 1, "FÉRIAS"}, {"A", 2, 3}, {"B", Err{532}, 1}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("A"), 1);
    EXPECT_EQ(read.notes(NoteKind::PeriodText), 1u);
    EXPECT_EQ(read.notes(NoteKind::ErrorCell), 1u);
    ASSERT_EQ(read.notes(NoteKind::DuplicateId), 1u);
    EXPECT_EQ(read.note(NoteKind::DuplicateId)->first, "A2");
}

TEST(Layouts, longTableOneRowAPeriod) {
    const Read read(blockOf({{"Quarter", "Rep", "Segment", "Quota"},
                             {"2025 Q1", "Ann", "SMB", 1},
                             {"2025 Q1", "Bob", "Large", 2},
                             {"2025 Q2", "Ann", "SMB", 4},
                             {"2025 Q2", "Bob", "Large", 8}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("SMB"), 5);
    EXPECT_EQ(read.target("Large / Bob"), 10);
    EXPECT_EQ(read.table().due[2].number(), dayOf({2025, 6, 30}));
    const Read quarters(blockOf({{"Quarter", "Rep", "Quota"},
                                 {"2025 Q1", "Ann", 1},
                                 {"2025 Q2", "Ann", 4},
                                 {"2025 Q1", "Bob", 2}}),
                        "level=Quarter");
    EXPECT_EQ(quarters.target("2025 Q1"), 3);
}

TEST(Layouts, yearAndMonthColumns) {
    const Read read(blockOf({{"Year", "Month", "Rep", "Quota"},
                             {2025, "January", "Ann", 10},
                             {2025, "January", "Bob", 20},
                             {2025, "February", "Ann", 11},
                             {2025, "February", "Bob", 21}}));
    EXPECT_EQ(read.target("Ann"), 21);
    EXPECT_EQ(read.table().due[2].number(), dayOf({2025, 2, 28}));
    EXPECT_EQ(read.notes(NoteKind::TextInNumber), 0u);
}

TEST(Layouts, twoEarlierYearsBesideABudget) {
    const Read read(blockOf(
        {{"Customer", "Product", 2023, 2024, "Budget 2025"}, {"A", "x", 1, 2, 4}, {"A", "y", 1, 2, 4}}));
    EXPECT_EQ(read.target("A"), 8);
    EXPECT_EQ(read.table().history.size(), 2u);
}

TEST(Layouts, scoresWithoutATargetCountTowardsOne) {
    const Read read(blockOf({{"Objective", "Key Result", "Score"},
                             {"Delight", "Answer faster", 0.8},
                             {"Delight", "Fewer bugs", 0.4},
                             {"Delight", "More praise", nullptr}}));
    ASSERT_TRUE(read.ok());
    EXPECT_DOUBLE_EQ(read.show(Measure::Progress, "Delight"), 0.6);
    EXPECT_EQ(read.notes(NoteKind::ImpliedTarget), 1u);
}

TEST(Layouts, headingsWithASlip) {
    const Read read(blockOf({{"Emlpoyee", "Tagret", "Acutal"}, {"Ann", 3, 2}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Ann"), 3);
    EXPECT_EQ(read.actual("Ann"), 2);
}

TEST(Layouts, remarksBelowAndSourceLines) {
    const Read read(blockOf({{"Rep", "Quota"},
                             {"Ann", 3},
                             {nullptr, nullptr},
                             {"Source: finance, provisional", nullptr},
                             {"* without holidays", nullptr}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 1u);
    EXPECT_EQ(read.table().excluded.size(), 2u);
}

TEST(Layouts, anEmptyCornerAndMonthsThatAreWrittenAlike) {
    const Read corner(blockOf({{nullptr, "Q1", "Q2"}, {"North", 1, 2}, {"South", 3, 4}, {"Total", 4, 6}}));
    EXPECT_EQ(corner.target("South"), 7);
    const Read months(blockOf({{"Metas 2025"},
                               {"Vendedor", "Jan", "Fev", "Mar"},
                               {"Rui", "1.000", "2.000", nullptr},
                               {"Ana", "500,50", "1.000", "1.500"}}));
    EXPECT_EQ(months.target("Rui"), 3000);  // January's decimal comma decides for the other months
    EXPECT_EQ(months.target("Ana"), 3000.5);
    EXPECT_EQ(months.notes(NoteKind::AssumedMeasure), 0u);
}

TEST(Layouts, twoColumnsOfPeople) {
    const Read read(blockOf({{"Responsabile", "Venditore", "Obiettivo", "Consuntivo"},
                             {"Rossi", "Bianchi", 10, 5},
                             {"Rossi", "Verdi", 20, 10},
                             {"Neri", "Russo", 5, 1}}));
    EXPECT_EQ(read.target("Rossi"), 30);
    EXPECT_EQ(read.table().form, HierarchyForm::LevelColumns);
}

// Every area has one zorp, again and again, and several areas share one.
TEST(Layouts, aColumnThatALevelDeterminesStandsAboveIt) {
    const std::vector<std::vector<testing::Written>> rows = {
        {"Zorp", "Area", "Rep", "Target"}, {"inland", "North", "Ann", 10}, {"inland", "North", "Bob", 20},
        {"inland", "West", "Cid", 30},     {"inland", "West", "Dot", 40},  {"coast", "South", "Eve", 50},
        {"coast", "East", "Fay", 60},      {"coast", "East", "Gil", 70}};
    const Read read(blockOf(rows));
    EXPECT_EQ(read.target("inland"), 100);
    EXPECT_EQ(read.parentOf("West"), "inland");
    const Read months(blockOf({{"Month", "Zorp", "Category", "Budget", "Actual"},
                               {"Jan", "income", "Cards", 10, 9},
                               {"Jan", "income", "Loans", 20, 22},
                               {"Jan", "outlay", "Rent", 5, 5},
                               {"Jan", "outlay", "Staff", 8, 7},
                               {"Feb", "income", "Cards", 11, 12},
                               {"Feb", "income", "Loans", 21, 20},
                               {"Feb", "outlay", "Rent", 5, 5},
                               {"Feb", "outlay", "Staff", 8, 9}}));
    EXPECT_EQ(months.target("income"), 62);
    EXPECT_EQ(months.parentOf("Rent"), "outlay");
}

// A product that is called like a label ("X11"), and an account with a word that means an average elsewhere ("Media").
TEST(Layouts, aProductsNameInEachMonthLabelsNothing) {
    const Read read(blockOf({{"Month", "Brand", "Sales", "Target"},
                             {"2024-01", "Z12", 7, 8},
                             {"2024-01", "Scooter", 10, 9},
                             {"2024-01", "Printed Media", 4, 5},
                             {"2024-02", "Z12", 6, 6},
                             {"2024-02", "Scooter", 8, 9},
                             {"2024-02", "Printed Media", 3, 4}}));
    EXPECT_EQ(read.target("Z12"), 14);
    EXPECT_EQ(read.actual("Scooter"), 18);
    EXPECT_EQ(read.target("Printed Media"), 9);
}

// Three rows of a branch in a month: the zorp tells them apart. Where nothing does, the branch alone stands.
TEST(Layouts, whatTellsRowsOfOnePeriodApartIsALevel) {
    const Read read(blockOf({{"Year", "Month", "Branch", "Zorp", "Target"},
                             {2026, "Jan", "North", "glass", 10},
                             {2026, "Jan", "North", "steel", 20},
                             {2026, "Jan", "South", "glass", 30},
                             {2026, "Jan", "South", "steel", 40},
                             {2026, "Feb", "North", "glass", 11},
                             {2026, "Feb", "North", "steel", 21},
                             {2026, "Feb", "South", "glass", 31},
                             {2026, "Feb", "South", "steel", 41}}));
    EXPECT_EQ(read.target("North"), 62);
    EXPECT_EQ(read.target("North / glass"), 21);
    EXPECT_EQ(read.parentOf("North / steel"), "North");
}

TEST(Layouts, noParentsWhereARuleSaysSo) {
    const Read read(blockOf({{"ID", "Manager", "Target"}, {"A", "B", 1}, {"B", nullptr, 2}}), "parent=");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().form, HierarchyForm::None);
}

}  // namespace
}  // namespace plumbline
