#include <gtest/gtest.h>

#include "sidebar/company.h"
#include "sidebar/model/draft_rebase.h"
#include "sidebar/model/draft_view.h"
#include "sidebar/written.h"
#include "table/headings.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;

GoalDraft dealers(const Snapshot& now) {
    GoalDraft draft = newDraft(now, 1);
    draft.statement = "Win 40 dealers in Kiel by 30 June 2026";
    draft.owner = "Ann";
    draft.target = "40";
    draft.start = "2026-01-01";
    draft.due = "2026-06-30";
    draft.rhythm = "monthly";
    return draft;
}

TEST(Draft, aNewGoalStandsAboveTheLastOfItsGroupSoThatRangesGrow) {
    const auto now = snapshotOfCells(companyCells());
    const GoalDraft draft = dealers(*now);
    EXPECT_EQ(draft.id, "N3");
    const RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_TRUE(plan.insert);
    EXPECT_EQ(plan.row, 5u);  // above N2: =SUM(E8:E9) over Hamburg and Bremen takes it in
    EXPECT_EQ(plan.templateRow, 5u);
    EXPECT_EQ(writtenTo(plan, Role::Parent)->text, "N");
    EXPECT_EQ(writtenTo(plan, Role::Target)->number, 40);
    EXPECT_EQ(writtenTo(plan, Role::Due)->number, 46203);
    EXPECT_EQ(writtenTo(plan, Role::Due)->kind, CellWrite::Kind::Date);
    EXPECT_TRUE(plan.missing.empty());
}

TEST(Draft, effectAndLettersAreThoseOfTheTableWithTheRow) {
    const auto now = snapshotOfCells(companyCells());
    const DraftView view = viewOf(*now, dealers(*now), english());
    // North's 200: 120 + 80 below it now, 240 with the new goal
    EXPECT_NE(
        view.effect.find("\"North · Jonas\" is covered from below by 100 % now, by 120 % with this goal."),
        std::string::npos)
        << view.effect;
    EXPECT_NE(view.effect.find("Line of sight: C › N › N3"), std::string::npos) << view.effect;
    EXPECT_EQ(view.letters[0], Verdict::Holds);
    EXPECT_EQ(view.letters[4], Verdict::Holds);
    EXPECT_NE(view.advice[0].find("What:"), std::string::npos);
    EXPECT_NE(view.advice[1].find("How much: \"40\""), std::string::npos) << view.advice[1];
    EXPECT_NE(view.advice[2].find("6.73"), std::string::npos) << view.advice[2];  // 40 / (181 days / 30.4375)
    EXPECT_NE(view.advice[2].find("2 goals at 50 % to 100 %"), std::string::npos) << view.advice[2];
    EXPECT_NE(view.row.find("Owner: Ann"), std::string::npos);
}

TEST(Draft, targetsInOtherUnitsAreNotAddedUp) {
    const auto now =
        snapshotOfCells(plumbline::testing::blockOf({{"ID", "Parent", "Goal", "Unit", "Target"},
                                                     {"C", nullptr, "Raise market share", "%", 0.15},
                                                     {"N", "C", "Win customers", "customers", 10}}));
    GoalDraft draft = newDraft(*now, 0);
    draft.statement = "Win 480 new customers";
    draft.unit = "customers";
    draft.target = "480";
    const DraftView view = viewOf(*now, draft, english());
    EXPECT_NE(view.effect.find("measured in customers, the goal above in %"), std::string::npos)
        << view.effect;
    EXPECT_EQ(view.effect.find("covered"), std::string::npos) << view.effect;
}

TEST(Draft, probabilityFromPastResults) {
    const auto now = snapshotOfCells(companyCells());
    GoalDraft draft = dealers(*now);
    draft.target = "16";
    draft.history = {Cell(10.0), Cell(12.0), Cell(11.0), Cell(13.0), Cell(14.0)};
    const DraftView view = viewOf(*now, draft, english());
    ASSERT_TRUE(view.probability);
    EXPECT_NEAR(*view.probability, 0.1708, 0.0001);  // as GOAL.ACHIEVABLE shows
    draft.history = {Cell(10.0)};
    EXPECT_FALSE(viewOf(*now, draft, english()).probability);
}

TEST(Draft, badInputIsNamedAndNothingIsWritten) {
    const auto now = snapshotOfCells(companyCells());
    GoalDraft draft = dealers(*now);
    draft.target = "plenty";
    EXPECT_EQ(planRow(*now, draft, english()).problem,
              "Target: \"plenty\" is no number, or has two readings.");
    draft.target = "40";
    draft.due = "03/04/2026";
    EXPECT_NE(planRow(*now, draft, english()).problem.find("03/04/2026"), std::string::npos);
    EXPECT_NE(viewOf(*now, draft, english()).advice[5].find("may be 2026-04-03 or 2026-03-04"),
              std::string::npos);
}

TEST(Draft, missingColumnsAreOfferedNeverAddedSilently) {
    const auto now = snapshotOfCells(companyCells());
    GoalDraft draft = dealers(*now);
    draft.unit = "dealers";
    draft.baseline = "5";
    RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.missing, (std::vector<Role>{Role::Unit, Role::Baseline}));
    EXPECT_TRUE(plan.headings.empty());
    EXPECT_EQ(writtenTo(plan, Role::Unit), nullptr);
    draft.addColumns = true;
    plan = planRow(*now, draft, english());
    ASSERT_EQ(plan.headings.size(), 2u);
    EXPECT_EQ(plan.headings[0].text, "Unit");
    EXPECT_EQ(plan.headings[0].column, 8u);
    EXPECT_EQ(writtenTo(plan, Role::Baseline)->column, 9u);
}

TEST(Draft, headingsThatAreAddedAreReadAsWhatTheyAre) {
    for (const LanguageFile& file : languageFiles()) {
        const Words words(file.code);
        for (Role role : {Role::Id, Role::Parent, Role::Goal, Role::Owner, Role::Metric, Role::Unit,
                          Role::Baseline, Role::Target, Role::Weight, Role::Method, Role::Start, Role::Due}) {
            const std::string label = words("role." + std::string(roleName(role)));
            const HeadingMeaning meaning = meaningOf(label, Closeness::Exact);
            ASSERT_FALSE(meaning.roles.empty()) << file.code << " " << label;
            EXPECT_EQ(meaning.roles.front().role, role) << file.code << " " << label;
        }
    }
}

TEST(Draft, editingWritesOnlyWhatChanged) {
    const auto now = snapshotOfCells(companyCells());
    GoalDraft draft = draftOf(*now, 4, english());
    EXPECT_EQ(draft.statement, "Bremen");
    EXPECT_EQ(draft.target, "80");
    EXPECT_EQ(draft.due, "2026-12-31");
    RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_FALSE(plan.insert);
    EXPECT_TRUE(plan.cells.empty());
    draft.target = "90";
    draft.owner = "";
    plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.row, 5u);
    ASSERT_EQ(plan.cells.size(), 2u);
    EXPECT_EQ(writtenTo(plan, Role::Target)->number, 90);
    EXPECT_EQ(writtenTo(plan, Role::Owner)->text, "");
}

TEST(Draft, lastRowOfATableIsNeverOvertaken) {
    // The named range ends with its last goal: a row behind it would not belong to it.
    const auto now = snapshotOfCells(companyCells());
    const RowPlan plan = planRow(*now, newDraft(*now, noGoal), english());
    EXPECT_EQ(plan.row, 6u);  // before X, the last
}

TEST(Draft, whatTheSentenceSaysNeedNotBeTypedAgain) {
    GoalDraft draft;
    draft.statement = "Win 120 new customers in Augsburg by 30 June 2027";
    fillFromStatement(draft, {0, 46}, english());
    EXPECT_EQ(draft.target, "120");
    EXPECT_EQ(draft.unit, "customers");
    EXPECT_EQ(draft.due, "2027-06-30");
    draft.statement = "Raise it to 5 % by Q3 2027";
    draft.target = "7";
    draft.due = "";
    fillFromStatement(draft, {0, 46}, english());
    EXPECT_EQ(draft.target, "7");  // what a person typed stays
    EXPECT_EQ(draft.due, "2027-09-30");
}

TEST(Draft, onlyCertainNumbersAreTakenFromTheSentence) {
    constexpr TypedMarks point{0, '.'}, comma{0, ','};
    GoalDraft range;
    range.statement = "Win 5-10 dealers in Kiel by 30 June 2026";
    fillFromStatement(range, point, english());
    EXPECT_EQ(range.target, "");
    EXPECT_EQ(range.due, "2026-06-30");
    GoalDraft shared;
    shared.statement = "Den Umsatz von 4,1 auf 5,0 Mio Euro steigern bis 30. Juni 2026";
    fillFromStatement(shared, comma, english());
    EXPECT_EQ(shared.target, "5000000");
    EXPECT_EQ(shared.baseline, "4100000");
}

TEST(Draft, datesStandAsTheOfficeWritesThem) {
    const auto now = snapshotOfCells(companyCells());
    const Words german("de-DE", {',', ".", "D.M.Y"}), american("en-US", {'.', ",", "M/D/Y"}), british("en-GB", {'.', ",", "D/M/Y"});
    EXPECT_EQ(draftOf(*now, 4, german).due, "31.12.2026");
    EXPECT_EQ(draftOf(*now, 4, american).due, "12/31/2026");
    EXPECT_TRUE(planRow(*now, draftOf(*now, 4, american), american).cells.empty()) << "nothing was changed";
    const auto due = [&](const char* text, const Words& words) {
        GoalDraft draft = draftOf(*now, 4, words);
        draft.due = text;
        const RowPlan plan = planRow(*now, draft, words);
        return plan.problem.empty() ? writtenTo(plan, Role::Due)->number : 0;
    };
    EXPECT_EQ(due("04/03/2026", american), 46115) << "3 April";
    EXPECT_EQ(due("04/03/2026", british), 46085) << "4 March";
    EXPECT_EQ(due("04/03/2026", english()), 0) << "nobody knows";
    EXPECT_EQ(due("2026-04-03", american), 46115);
    EXPECT_EQ(due("3.4.2026", german), 46115);
}

// The orders in which the 273 locales of LibreOffice 7.4 write a whole date.
TEST(Draft, whatTheOfficeWritesAsADateIsReadBack) {
    for (const char* pattern : {"D-M-Y", "D.M.Y", "D/M/Y", "M/D/Y", "Y-M-D", "Y.M.D", "Y/M/D"}) {
        const Words words("en-US", {'.', ",", pattern});
        for (const Day day : {46115, 46085, 46387, 46023})
            EXPECT_EQ(typedDate(words.date(day), words), std::optional<Day>(day)) << pattern << ": " << words.date(day);
    }
}

TEST(Draft, whatIsNotCertainIsAskedForAndNotWritten) {
    const auto now = snapshotOfCells(companyCells());
    const auto problem = [&](std::string GoalDraft::*field, const char* text) {
        GoalDraft draft = dealers(*now);
        draft.*field = text;
        const RowPlan plan = planRow(*now, draft, english());
        if (!plan.problem.empty()) {
            for (const CellWrite& cell : plan.cells) EXPECT_NE(cell.text, text);
        }
        return plan.problem;
    };
    EXPECT_EQ(problem(&GoalDraft::target, "10-20"), "Target: \"10-20\" is a range; type 10 or 20.");
    EXPECT_EQ(problem(&GoalDraft::target, "~40"), "Target: \"~40\" is no exact number.");
    EXPECT_EQ(problem(&GoalDraft::target, "690,000 or so"),
              "Target: \"690,000 or so\" is no number, or has two readings.");
    EXPECT_EQ(problem(&GoalDraft::due, "31 March"), "");  // in the year of the start, or the next
    EXPECT_EQ(problem(&GoalDraft::due, "03/04/2026"),
              "Due: \"03/04/2026\" may be 2026-04-03 or 2026-03-04; type one of these.");
}

TEST(Draft, numbersAreTypedAsTheSheetWritesThem) {
    CellBlock cells = companyCells();
    FormatArea german;
    german.firstRow = german.lastRow = 4;
    german.firstColumn = german.lastColumn = 4;
    german.kind = FormatKind::Number;
    german.decimalMark = ',';
    cells.formats.push_back(german);
    const auto now = snapshotOfCells(std::move(cells));
    const TypedMarks marks = marksOf(*now, english());
    EXPECT_EQ(marks.sheet, ',');
    EXPECT_EQ(typedNumber("690.000", marks), std::nullopt);
    EXPECT_EQ(numberProblem("Actual", "690.000", readField(TypedField::Amount, "690.000", marks), english()),
              "Actual: \"690.000\" may be 690000 or 690; type one of these.");
    EXPECT_EQ(typedNumber("690000", marks), 690000);
}

TEST(Draft, whatIsAskedForCanBeAnsweredAsAsked) {
    const auto asked = [](TypedField field, const char* text) {
        return numberProblem("Field", text, readField(field, text, {}), english());
    };
    EXPECT_EQ(asked(TypedField::Confidence, "1"), "Field: \"1\" may be 1 % or 100 %; type one of these.");
    EXPECT_EQ(asked(TypedField::OverAssignment, "0.1"),
              "Field: \"0.1\" may be 0.1 % or 10 %; type one of these.");
    for (const char* answer : {"1 %", "100 %", "0.1 %", "10 %"})
        EXPECT_EQ(asked(TypedField::OverAssignment, answer), "") << answer;
}

TEST(Draft, theNextIdContinuesThePattern) {
    const auto now = snapshotOfCells(plumbline::testing::blockOf(
        {{"ID", "Goal", "Target"}, {"G-001", "Win", 1}, {"G-002", "Sell", 1}, {"G-099", "Hire", 1}}));
    EXPECT_EQ(nextId(*now, "G-002"), "G-003");
    EXPECT_EQ(nextId(*now, "G-099"), "G-100");
    EXPECT_EQ(nextId(*now, "N9"), "N10");
}

TEST(Draft, theFirstGoalOfABlankSheet) {
    const auto now = snapshotOfCells(blankTable(english()));
    ASSERT_TRUE(now->any()) << now->problem.key;
    GoalDraft draft = newDraft(*now, noGoal);
    EXPECT_EQ(draft.id, "G1");
    draft.statement = "Raise market share in the DACH region from 12 % to 15 % by 31 December 2027";
    draft.owner = "Dana";
    fillFromStatement(draft, {0, 46}, english());
    const DraftView view = viewOf(*now, draft, english());
    EXPECT_EQ(view.plan.problem, "");
    EXPECT_FALSE(view.plan.insert);
    EXPECT_EQ(view.plan.row, 1u);
    EXPECT_EQ(writtenTo(view.plan, Role::Due)->text, "2027-12-31");
    EXPECT_EQ(writtenTo(view.plan, Role::Target)->number, 0.15);
    EXPECT_TRUE(writtenTo(view.plan, Role::Target)->percent);
    EXPECT_EQ(writtenTo(view.plan, Role::Baseline)->number, 0.12);
    EXPECT_NE(view.effect.find("It stands at the top"), std::string::npos) << view.effect;
    EXPECT_EQ(view.letters[0], Verdict::Holds);
}

// Means of the goals beside: (80 + 100) / 2, (90 + 110) / 2, (100 + 120) / 2.
TEST(Draft, pastResultsOfTheTableServeANewGoalToo) {
    const auto now = snapshotOfCells(
        plumbline::testing::blockOf({{"ID", "Parent", "Owner", "Target", "2023", "2024", "2025", "Due"},
                                     {"N", nullptr, "Jonas", 300, 180, 200, 220, 46387},
                                     {"N1", "N", "Ines", 150, 80, 90, 100, 46387},
                                     {"N2", "N", "Pavel", 150, 100, 110, 120, 46387}}));
    ASSERT_TRUE(now->any()) << now->problem.key;
    ASSERT_EQ(now->model->table().history.size(), 3u);
    const GoalDraft edited = draftOf(*now, 1, english());
    EXPECT_EQ(edited.history, (std::vector<Cell>{Cell(80.0), Cell(90.0), Cell(100.0)}));
    GoalDraft draft = newDraft(*now, 0);
    EXPECT_EQ(draft.history, (std::vector<Cell>{Cell(90.0), Cell(100.0), Cell(110.0)}));
    draft.target = "121";
    const std::string advice = viewOf(*now, draft, english()).advice[2];
    EXPECT_NE(advice.find("the mean of the 2 goals beside it, from the table: 2023, 2024, 2025"),
              std::string::npos)
        << advice;
    EXPECT_NE(advice.find("The last result was 110; the target is 10 % above it."), std::string::npos)
        << advice;
}

TEST(Draft, effectTellsWeightsAndOverAssignment) {
    const auto now = snapshotOfCells(
        plumbline::testing::blockOf({{"ID", "Parent", "Owner", "Target", "Weight", "Start", "Due"},
                                     {"N", nullptr, "Jonas", 300, nullptr, 46023, 46387},
                                     {"N1", "N", "Ines", 150, 1, 46023, 46387},
                                     {"N2", "N", "Pavel", 150, 2, 46023, 46387}}));
    GoalDraft draft = newDraft(*now, 0);
    draft.owner = "Ann";
    draft.target = "30";
    draft.weight = "1";
    draft.start = "2025-12-01";
    draft.due = "2027-01-31";
    const DraftView view = viewOf(*now, draft, english());
    EXPECT_NE(view.effect.find("It weighs 25 % among the 3 goals there."), std::string::npos) << view.effect;
    EXPECT_NE(view.effect.find("by 100 % now, by 110 % with this goal."), std::string::npos) << view.effect;
    EXPECT_NE(view.effect.find("Over-assignment: 10 % more than the goal above needs."), std::string::npos)
        << view.effect;
    EXPECT_NE(view.advice[4].find("The goal above runs from 2026-01-01 to 2026-12-31."), std::string::npos)
        << view.advice[4];
    EXPECT_NE(view.advice[4].find("begins earlier"), std::string::npos) << view.advice[4];
    EXPECT_NE(view.advice[4].find("comes later"), std::string::npos) << view.advice[4];
    EXPECT_NE(view.advice[5].find("• Time-bound: The goal above is due on 2026-12-31"), std::string::npos)
        << view.advice[5];
}

TEST(Draft, numbersAreShownWithEveryDigit) {
    constexpr TypedMarks point{0, '.'}, comma{0, ','};
    EXPECT_EQ(numberToType(0.155, true, point), "15.5 %");
    EXPECT_EQ(numberToType(0.155, false, point), "0.155");
    EXPECT_EQ(numberToType(1234567.25, false, comma), "1234567,25");
    for (const double number : {0.29, 1.0 / 3, 12345.678901, 1e21, -0.07})
        for (const bool percent : {true, false})
            EXPECT_EQ(typedNumber(numberToType(number, percent, comma), comma), number) << number;
}

TEST(Draft, verdictsMarkTheSteps) {
    const auto now = snapshotOfCells(companyCells());
    GoalDraft draft = dealers(*now);
    draft.history = {Cell(10.0), Cell(11.0), Cell(10.0), Cell(11.0)};
    const DraftView view = viewOf(*now, draft, english());  // 40 after 10, 11, 10, 11 is out of reach
    EXPECT_EQ(markedStep(view, Step::Specific, Visit::None, english()), "✓ Specific");
    EXPECT_EQ(markedStep(view, Step::Achievable, Visit::Seen, english()), "✗ Achievable");
    EXPECT_EQ(markedStep(view, Step::Achievable, Visit::None, english()), "Achievable")
        << "nobody has been there";
    EXPECT_EQ(markedStep(view, Step::Review, Visit::Seen, english()), "Review");
    EXPECT_EQ(verdictOf(view, Step::Achievable, english()), "Achievable: not yet. The coach:");
    EXPECT_NE(view.advice[5].find("SMART: SMaRT. Score 80 %."), std::string::npos) << view.advice[5];
    EXPECT_NE(view.advice[5].find("• Achievable: Past results make this unlikely"), std::string::npos);
}

TEST(Draft, achievableIsToldOnlyByEvidence) {
    const auto now = snapshotOfCells(companyCells());
    GoalDraft draft = dealers(*now);
    EXPECT_EQ(verdictOf(viewOf(*now, draft, english()), Step::Achievable, english()),
              "Achievable: cannot be told yet. The coach:");
    draft.history = {Cell(35.0), Cell(40.0), Cell(42.0), Cell(45.0)};
    EXPECT_EQ(verdictOf(viewOf(*now, draft, english()), Step::Achievable, english()),
              "Achievable: yes. The coach:");
}

TEST(Draft, aGoalsAboveThatIsNotThereStaysWrittenWhenOtherThingsChange) {
    const auto now = snapshotOfCells(companyCells());
    GoalDraft draft = draftOf(*now, 5, english());  // X, below "Z", which does not exist
    draft.owner = "Ann";
    const RowPlan plan = planRow(*now, draft, english());
    ASSERT_EQ(plan.cells.size(), 1u);
    EXPECT_EQ(plan.cells[0].role, Role::Owner);
}

TEST(Draft, aTableThatChangedIsFollowed) {
    const auto before = snapshotOfCells(companyCells());
    CellBlock moved = companyCells();
    moved.firstRow = 9;
    const auto now = snapshotOfCells(moved);
    EXPECT_TRUE(standsAlike(*before, *before));
    EXPECT_FALSE(standsAlike(*before, *now));
    GoalDraft draft = draftOf(*before, 4, english());
    draft.owner = "Ann";
    const auto fitted = rebased(draft, *before, *now, english());
    ASSERT_TRUE(fitted);
    EXPECT_EQ(fitted->edited, 4u);
    EXPECT_EQ(fitted->owner, "Ann");
    const auto other = snapshotOfCells(blankTable(english()));
    EXPECT_FALSE(rebased(draft, *before, *other, english()));
}

TEST(Draft, levelColumnsAndNumberIds) {
    const auto levels =
        snapshotOfCells(plumbline::testing::blockOf({{"Region", "Manager", "Rep", "Quota", "Actual"},
                                                     {"West", "Smith", "Ann", 10, 5},
                                                     {"West", "Smith", "Bob", 10, 5},
                                                     {"East", "Jones", "Cy", 10, 5}}));
    ASSERT_TRUE(levels->any());
    GoalIndex smith = noGoal;
    for (GoalIndex g = 0; g < levels->model->table().count; ++g)
        if (levels->model->table().text(levels->model->table().shortName, g) == "Smith") smith = g;
    ASSERT_NE(smith, noGoal);
    GoalDraft draft = newDraft(*levels, smith);
    draft.owner = "Dee";
    draft.target = "12";
    const RowPlan plan = planRow(*levels, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(plan.row, 2u);           // between Ann and Bob
    EXPECT_EQ(plan.cells.size(), 4u);  // Rep, West, Smith, Quota
    const DraftView view = viewOf(*levels, draft, english());
    EXPECT_NE(view.effect.find("Smith"), std::string::npos) << view.effect;

    const auto numbers =
        snapshotOfCells(plumbline::testing::blockOf({{"Employee ID", "Name", "Reports To", "Quota"},
                                                     {273, "Brian", nullptr, 10},
                                                     {274, "Steve", "Brian", 5},
                                                     {275, "Mike", "Brian", 5}}));
    const GoalDraft rep = newDraft(*numbers, 0);
    EXPECT_EQ(rep.id, "276");
    GoalDraft named = rep;
    named.owner = "Zoe";
    named.target = "5";
    const RowPlan row = planRow(*numbers, named, english());
    EXPECT_EQ(writtenTo(row, Role::Id)->kind, CellWrite::Kind::Number);
    EXPECT_EQ(writtenTo(row, Role::Parent)->text, "Brian");  // as the table names its parents
}

// 2 beside "%" is opened as 2, and not as 200 %.
TEST(Draft, wholePerCentIsOpenedAsItStands) {
    const auto now = snapshotOfCells(
        plumbline::testing::blockOf({{"ID", "Goal", "Unit", "Target", "Actual"}, {"A", "Raise the share", "%", 2, 1.5}}));
    EXPECT_EQ(draftOf(*now, 0, english()).target, "2");
    const auto shares = snapshotOfCells(
        plumbline::testing::blockOf({{"ID", "Goal", "Unit", "Target", "Actual"}, {"A", "Raise the share", "%", 0.2, 0.1}}));
    EXPECT_EQ(draftOf(*shares, 0, english()).target, "20 %");
}

}  // namespace
}  // namespace plumbline::sidebar
