// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "catalogue/catalogue.h"

namespace plumbline {

const std::vector<HelpTopic>& helpTopics() {
    static const std::vector<HelpTopic> all = {
        {"index",
         "Goals: where to begin",
         {"Plumbline reads the table of goals that you already have: one goal per row under its headings, "
          "with "
          "an owner, a target, an actual, and the goal above it. Nothing is moved and nothing is written "
          "unless you press a button that says so.",
          "Tools ▸ Goals ▸ Open the tutorial teaches the practice in six lessons with exercises that check "
          "themselves. Tools ▸ Goals ▸ Open the sample workbook shows two finished tables.",
          "In a cell, type =GOAL. and the list of functions appears. With a cell selected that holds one, "
          "Tools "
          "▸ Goals ▸ Help on goals opens that function's page."}},
        {"overview",
         "The Overview panel",
         {"One sentence says how the highest goal stands. Below stands what was read: the table's place, how "
          "many goals on how many levels and by which hierarchy, what was left out, the alignment index, how "
          "many goals are SMART, and how many findings there are.",
          "The bars show the highest goals' attainment. The upright line is what is due today, where the "
          "table "
          "has dates or a plan; a dotted line marks 100 % where a goal is beyond it. Each status has its own "
          "shape: ✓ achieved, ● on track, ▲ at risk, ◆ off track, ○ not started. The same stands below as "
          "text.",
          "The panel follows every edit, undo and change of sheet."}},
        {"goals",
         "The Goals panel",
         {"The goals as a tree. Select a goal and its row is selected in the sheet; select a row and its "
          "goal "
          "is shown here.",
          "Below the tree stand the goal's line of sight to the top, how much it moves there, its status and "
          "forecast, its SMART letters with advice, and how its attainment comes about, cell by cell.",
          "Search by name, statement or owner; show only your goals, those at risk, or those without a way "
          "to "
          "the top. A level with more than 300 goals comes in groups."}},
        {"checkins",
         "The Check-ins panel",
         {"Record what was reached, how sure you are, and a note. Each check-in is a row of the sheet Goal "
          "log, "
          "which you may sort, filter and read with GOAL.ASOF. The table's own actual changes only if you "
          "tick "
          "it.",
          "Agreement: a target is proposed, countered with another amount, or agreed. For each level the "
          "panel "
          "shows the target from above beside what is committed below, the gap, and who still has to answer.",
          "Reviews whose rhythm has run out are listed, the latest first."}},
        {"findings",
         "The Findings panel",
         {"What a reviewer would note, grouped by rule, the worst first: gaps, overlaps, orphans, circles, "
          "doubtful cells, late and unowned goals. Selecting one jumps to its cell.",
          "Where the mend is beyond doubt it is offered: stray blanks around an id or a parent, and numbers "
          "written as text. Mend changes these cells in one undo step. Cells with formulas, merged cells, "
          "protected sheets and read-only documents are left alone and named."}},
        {"formulas",
         "The Formulas panel",
         {"Inserts a column beside the table: attainment, status, alignment, SMART letters and others, one "
          "formula per goal below a heading of its own, with a model cell where nothing stands.",
          "Select a cell in the column first. A cell that is not empty is never overwritten."}},
        {"settings",
         "Table and settings",
         {"Shows which column was taken for what, and what else it could be. Choose another heading where "
          "the "
          "guess is wrong; the preview says what comes of it.",
          "You also name another range here, a vendor's status convention, and who you are. The choice is "
          "kept "
          "in the document, and the range moves with the table."}},
        {"wizard",
         "The goal wizard",
         {"Leads to a SMART goal in six steps: Specific, Measurable, Achievable, Relevant, Time-bound, "
          "Review. "
          "Go through them in any order, stop at any of them with Finish, or leave with Cancel, which leaves "
          "nothing.",
          "What the coach says below comes from GOAL.SMART and GOAL.SMARTCHECK. Relevant shows the effect on "
          "the goal above before anything is written.",
          "The goal becomes one row of your table in one undo step, dressed like its neighbours. A value for "
          "which the table has no column is named, and the column is added only if you tick it."}},
        {"split",
         "Splitting a goal",
         {"Divides the goal's target among people: in proportion to weights or in equal parts, with held "
          "amounts and over-assignment, adding up exactly.",
          "The preview shows the amounts before the rows are written. All rows are written in one undo "
          "step."}},
    };
    return all;
}

}  // namespace plumbline
