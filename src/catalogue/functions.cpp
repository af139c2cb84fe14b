// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "catalogue/catalogue.h"

namespace plumbline {
namespace {

using enum ArgumentKind;

constexpr std::string_view tableText =
    "The goals, one per row under their headings, or a cell that holds GOAL.MODEL for them.";

}  // namespace

const std::vector<std::vector<std::string_view>>& exampleTable() {
    static const std::vector<std::vector<std::string_view>> rows = {
        {"ID", "Parent", "Owner", "Unit", "Target", "Actual"}, {"C", "", "Mara", "customers", "", ""},
        {"N", "C", "Jonas", "customers", "120", "90"},         {"S", "C", "Ines", "customers", "80", "70"},
        {"S1", "S", "Pavel", "customers", "50", "40"},         {"S2", "S", "Lena", "customers", "40", "30"},
    };
    return rows;
}

const std::vector<Function>& catalogue() {
    static const std::vector<Function> functions = {
        {"progress",
         "How much of the way from the baseline to the target is done, as a fraction.",
         {{"actual", "Where the measure stands now. Blank: no data yet."},
          {"target", "Where it should get to."},
          {"baseline", "Where it started. Default 0.", Option},
          {"kind", "reach (default), at least, at most, or between.", Option}},
         "reach is (actual − baseline) / (target − baseline), up or down alike, neither floored nor capped; "
         "at least and at most give 1 or 0; "
         "between gives 1 if actual lies between baseline and target. A blank actual or target shows "
         "nothing; target equal to baseline is #DIV/0!. Calc hands a reference to one blank cell over as 0: "
         "where a cell may be blank, write it as a range (B2:B2), or use GOAL.ROLLUP, which sees blanks.",
         {{"=GOAL.PROGRESS(700000;1000000)", "0.7"},
          {"=GOAL.PROGRESS(420;400;500)", "0.8"},
          {"=GOAL.PROGRESS(0;100;20)", "-0.25"},
          {"=GOAL.PROGRESS(6;7;5;\"between\")", "1"},
          {"=GOAL.PROGRESS(8;7;0;\"at most\")", "0"},
          {"=GOAL.PROGRESS(5;10;10)", "Err:532"},
          {"=GOAL.PROGRESS(5;10;0;\"sideways\")", "Err:502"},
          {"=GOAL.PROGRESS(E2:E2;100)", ""}}},
        {"expected",
         "How much of the way is due by a date, as a fraction from 0 to 1.",
         {{"start", "First day of the goal's period.", Day},
          {"due", "Last day of the period."},
          {"date", "The day to judge."},
          {"curve",
           "Weights of equal slices of the period, such as 20;20;20;40 for four quarters. Default: a "
           "straight line.",
           Option},
          {"daycount",
           "inclusive (default): the first day counts as done by its evening; exclusive: it does not.",
           Option}},
         "Before the start it is 0, after the due date 1. The curve need not sum to 1; within a slice the "
         "line is straight. Start after due, a negative weight or "
         "weights that are all zero are Err:502.",
         {{"=GOAL.EXPECTED(DATE(2025;4;1);DATE(2025;4;30);DATE(2025;4;15))", "0.5"},
          {"=GOAL.EXPECTED(DATE(2025;1;1);DATE(2025;1;11);DATE(2025;1;6);;\"exclusive\")", "0.5"},
          {"=GOAL.EXPECTED(DATE(2025;1;1);DATE(2025;1;4);DATE(2025;1;3);{20;20;20;40})", "0.6"},
          {"=GOAL.EXPECTED(DATE(2025;5;1);DATE(2025;4;1);DATE(2025;4;15))", "Err:502"}}},
        {"status",
         "A word for progress against what is due: Achieved, On track, At risk, Off track, Not started, or a "
         "vendor's own words.",
         {{"progress", "Progress as a fraction. Blank: not started."},
          {"expected", "What is due by now, as a fraction. Left out: 1.", Option},
          {"convention",
           "ratio:0.9;0.7 (default), gap:…, score:…, or viva, engagedly, cascade, workfront, upraise, "
           "oboard, servicenow, atlassian, mooncamp, qulture.",
           Option}},
         "ratio compares progress / expected with the two bounds, gap compares expected − progress, score "
         "compares progress alone. Bounds are inclusive. When nothing is due "
         "yet (expected 0) the goal is on track unless its progress is negative.",
         {{"=GOAL.STATUS(0.46;0.5)", "On track"},
          {"=GOAL.STATUS(0.3;0.53;\"workfront\")", "In trouble"},
          {"=GOAL.STATUS(0.4;0.6;\"viva\")", "Behind"},
          {"=GOAL.STATUS(1.2;1)", "Achieved"},
          {"=GOAL.STATUS(E2:E2;0.5)", "Not started"},
          {"=GOAL.STATUS(0.75;;\"atlassian\")", "On track"},
          {"=GOAL.STATUS(0.5;0.5;\"ratio:0.7;0.9\")", "Err:502"}}},
        {"model",
         "Reads the table once and gives a short text that names its content; other GOAL functions take that "
         "cell instead of the range.",
         {{"table", "The goals, one per row under their headings.", Table},
          {"columns", "Overrules headings, such as: id=Rep; parent=Manager; target=FY25 Quota", Option},
          {"actuals",
           "Bookings that give the actuals: a cell that holds GOAL.ACTUALS, a range of such cells, or the bookings "
           "themselves.",
           Option},
          {"aliases", "Two columns: a name as booked, and what the goals call it.", Option}},
         "Equal content gives equal text and a change gives another, so that Calc recalculates what depends "
         "on it. Thousands of formulas can share one model cell; "
         "each then costs a look-up instead of a read. A goal log can be read once in the same way: GOAL.ASOF "
         "then takes the model cell in its place. With bookings a goal without an actual of its own shows what was booked for "
         "it, as of any day; actuals=bookings among the columns prefers them. Bookings with an error in a cell need "
         "GOAL.ACTUALS: Calc hands no other range with an error over.",
         {{"=LEFT(GOAL.MODEL($A$1:$F$6);7)", "5 goals"}}},
        {"actuals",
         "Reads a table of bookings (deals, orders, invoices, one a row) once and gives a short text that names its "
         "content, for GOAL.MODEL.",
         {{"bookings", "The bookings below their headings: who, date, amount, and what else there is.", Table},
          {"columns",
           "Overrules headings and filters, such as: amount=ACV; date=Close date; match=Owner; stage=Closed won|Won",
           Option}},
         "Found by heading and content: date, amount, quantity, count, share (split credit), posted (when it became "
         "known), currency; every other column of texts may say whose a booking is. A rule with another name filters by "
         "that column; a value with ; = or | stands in single quotes.",
         {{"=LEFT(GOAL.ACTUALS($A$1:$F$6;\"amount=Actual\");10)", "4 bookings"},
          {"=GOAL.ACTUALS($A$1:$F$6;\"amount=Happiness\")", "Err:502"}}},
        {"reconcile",
         "What became of the bookings of a model, added up: in all, what could not be read or credited and why, and what "
         "was credited.",
         {{"model", "A cell that holds GOAL.MODEL with bookings.", Table}},
         "Enter it as an array formula over six columns: what, key, currency, amount, bookings, nearest goal. The rows below "
         "total add up to it, for each currency. Bookings that belong to nobody are listed by name, the largest first, with "
         "the goal whose name is one slip of the pen away.",
         {{"=GOAL.RECONCILE($A$1:$F$6)", "Err:502"}}},
        {"columns",
         "What was recognised in the table: role, heading, column; then the hierarchy, and rows left out.",
         {{"table", tableText, Table}},
         "Enter it as an array formula over four columns.",
         {{"=GOAL.COLUMNS(A1:F6)", "id"}}},
        {"rollup",
         "One measure of a goal, of a range of goals, or of every row of the table, rolled up from the goals "
         "below.",
         {{"table", tableText, Table},
          {"measure",
           "target, actual, baseline, progress, attainment, gap, weight, children, leaves, level; with a "
           "date also expected, pace, forecast, status."},
          {"goal", "Id or name of the goal, or a range of them. Left out: one value per row of the table.",
           Option},
          {"date", "The day to judge, for expected, pace, forecast and status.", Option}},
         "A goal without children has its own numbers. A goal with children takes them by its method: sum, "
         "average, weighted, target, min, max, milestones, own or total. "
         "Without one it is sum where the units agree and add up, otherwise weighted. Children without data "
         "are left out of means. Money is added exactly.",
         {{"=GOAL.ROLLUP($A$1:$F$6;\"target\";\"C\")", "200"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"actual\";\"C\")", "160"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"attainment\";\"C\")", "0.8"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"actual\";\"S\")", "70"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"gap\";\"N\")", "30"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"leaves\";\"C\")", "3"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"level\";\"S1\")", "3"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"target\";\"nobody\")", "Err:32767"},
          {"=GOAL.ROLLUP($A$1:$F$6;\"happiness\";\"C\")", "Err:502"}}},
        {"coverage",
         "The children's targets against a goal's own: 1.12 is 12 % over-assigned, 0.9 leaves a tenth "
         "uncovered.",
         {{"table", tableText, Table},
          {"goal", "Id or name of the goal, or a range of them. Left out: one value per row of the table.",
           Option}},
         "Shows nothing for a goal without children or without a target of its own.",
         {{"=GOAL.COVERAGE($A$1:$F$6;\"S\")", "1.125"}, {"=GOAL.COVERAGE($A$1:$F$6;\"C\")", ""}}},
        {"contribution",
         "How much of an ancestor a goal moves: the product of weights and shares along every path, added "
         "up.",
         {{"table", tableText, Table},
          {"goal", "Id or name of the goal."},
          {"ancestor", "Id or name of a goal above it."}},
         "1 for the goal itself, 0 where there is no path.",
         {{"=GOAL.CONTRIBUTION($A$1:$F$6;\"S1\";\"C\")", "0.25"},
          {"=GOAL.CONTRIBUTION($A$1:$F$6;\"C\";\"S1\")", "0"}}},
        {"path",
         "The line of sight from the top to a goal.",
         {{"table", tableText, Table},
          {"goal", "Id or name of the goal, or a range of them."},
          {"separator", "What stands between the names. Default: \" › \".", Option}},
         "With several parents it follows the one with the largest share. A goal whose id is a plain number "
         "is shown by its owner, else by its "
         "statement.",
         {{"=GOAL.PATH($A$1:$F$6;\"S1\")", "C › S › S1"}, {"=GOAL.PATH($A$1:$F$6;\"S1\";\"/\")", "C/S/S1"}}},
        {"tree",
         "The goals as an outline: level, id, goal and owner, parents before children, indented.",
         {{"table", tableText, Table}},
         "Enter it as an array formula over four columns. A goal with several parents stands below the one "
         "with the "
         "largest share; goals in a circle follow at the end with level 0. At most 10,000 rows.",
         {{"=GOAL.TREE($A$1:$F$6)", "1"}, {"=INDEX(GOAL.TREE($A$1:$F$6);4;1)", "3"}}},
        {"lineofsight",
         "A person's goals and what they move: each goal, its line of sight, the top goal, and the share of "
         "that it moves.",
         {{"table", tableText, Table}, {"owner", "The person's name, as in the owner column."}},
         "Enter it as an array formula over eight columns: goal, line of sight, top goal, share (by weights, "
         "as GOAL.CONTRIBUTION), target, actual, attainment, and the part of the top goal's target that the "
         "goal carries, where targets add up.",
         {{"=GOAL.LINEOFSIGHT($A$1:$F$6;\"Pavel\")", "S1"},
          {"=INDEX(GOAL.LINEOFSIGHT($A$1:$F$6;\"Pavel\");1;4)", "0.25"},
          {"=INDEX(GOAL.LINEOFSIGHT($A$1:$F$6;\"Pavel\");1;8)", "0.25"},
          {"=GOAL.LINEOFSIGHT($A$1:$F$6;\"nobody\")", "Err:32767"}}},
        {"explain",
         "Where a number comes from: the terms, their weights, their cells and the rule that joins them.",
         {{"table", tableText, Table},
          {"goal", "Id or name of the goal."},
          {"measure", "As in GOAL.ROLLUP."},
          {"date", "The day to judge, for expected, pace, forecast and status.", Option}},
         "Enter it as an array formula over five columns: term, weight or share, value, cell, rule; the last "
         "row is the result. The "
         "terms, joined by the rule, give exactly what GOAL.ROLLUP shows; a term that is a goal can be "
         "explained again. Where the table states confidence, two rows before the result of progress show the lowest and the mean; "
         "they are no part of the number.",
         {{"=GOAL.EXPLAIN($A$1:$F$6;\"S\";\"actual\")", "S1"},
          {"=INDEX(GOAL.EXPLAIN($A$1:$F$6;\"S\";\"actual\");3;3)", "70"},
          {"=INDEX(GOAL.EXPLAIN($A$1:$F$6;\"N\";\"attainment\");3;3)", "0.75"}}},
        {"needed",
         "What each single goal below would have to reach so that a goal arrives.",
         {{"table", tableText, Table},
          {"goal", "Id or name of the goal."},
          {"progress", "Where the goal should get to. Default 1.", Option}},
         "Enter it as an array formula over four columns: id, actual now, the actual that alone would do, "
         "the change. What no value of "
         "that goal can do is unreachable: its weight is 0, or a minimum elsewhere holds the goal down.",
         {{"=INDEX(GOAL.NEEDED($A$1:$F$6;\"C\");1;3)", "130"},
          {"=INDEX(GOAL.NEEDED($A$1:$F$6;\"S\");1;3)", "50"}}},
        {"alignment",
         "How well goals serve the ones above them, 0 to 100: linkage, coverage, timing, ownership, measure, "
         "weights, freshness.",
         {{"table", tableText, Table},
          {"goal",
           "Id or name of the goal, or a range of them. Left out: the whole table, the mean of its goals.",
           Option},
          {"component",
           "linkage, coverage, timing, ownership, measure, weights or freshness: the value of that one, 0 to "
           "1; judged: the share of the full weight that applied; items: all of them with "
           "weight, value, points lost and what to do.",
           Option},
          {"date", "Today, for freshness.", Option},
          {"weights", "Seven numbers instead of 30, 20, 15, 15, 10, 10, 10, in the order above.", Option}},
         "100 times the weighted mean of the components that apply; nothing where only the links can be judged. The index is a convention of this "
         "product, not a validated scale: it "
         "shows where to look first.",
         {{"=GOAL.ALIGNMENT($A$1:$F$6;\"S1\")", "100"},
          {"=GOAL.ALIGNMENT($A$1:$F$6;\"S\";\"coverage\")", "1"},
          {"=INDEX(GOAL.ALIGNMENT($A$1:$F$6;\"S1\";\"items\");8;3)", ""},
          {"=GOAL.ALIGNMENT($A$1:$F$6;\"S1\";\"beauty\")", "Err:502"}}},
        {"findings",
         "What a reviewer would note: gaps, overlaps, orphans, circles, doubtful cells, late and unowned "
         "goals; worst first.",
         {{"table", tableText, Table}, {"date", "Today, for overdue and stale goals.", Option}},
         "Enter it as an array formula over five columns: severity, rule, goal, sheet row, sentence. At most "
         "5,000 rows; the last then "
         "counts the rest.",
         {{"=GOAL.FINDINGS($A$1:$F$6)", ""}, {"=INDEX(GOAL.FINDINGS($A$1:$F$6);1;5)", "Nothing was found."}}},
        {"smart",
         "What a goal's statement itself says: is it specific, measurable and time-bound, and what are its "
         "figures.",
         {{"statement", "The goal in words, in English, German, French, Spanish, Portuguese or Italian."},
          {"part",
           "score (default: the share of S, M and T that hold), s, m, t, owner, baseline, target, unit, "
           "deadline, or advice.",
           Option}},
         "s, m, t, owner and baseline are TRUE or FALSE (1 or 0); target, unit and deadline are the words "
         "found, else nothing; advice is the "
         "one sentence that helps most, in the statement's language. Judged from the text alone, by rules "
         "that are written down in lexicon "
         "files: a service level is no deadline, a label such as Top 10 no measure.",
         {{"=GOAL.SMART(\"Raise repeat orders in Bavaria from 20 % to 35 % by end of June\")", "1"},
          {"=GOAL.SMART(\"Sell $1.2M of spare parts in FY26\";\"target\")", "1.2M"},
          {"=GOAL.SMART(\"Raise repeat orders in Bavaria from 20 % to 35 % by end of June\";\"deadline\")",
           "by end of June"},
          {"=GOAL.SMART(\"Den Umsatz in Bayern bis Ende März um 5 % steigern\";\"deadline\")",
           "bis Ende März"},
          {"=GOAL.SMART(\"Improve sales\";\"m\")", "0"},
          {"=GOAL.SMART(\"Improve sales\";\"colour\")", "Err:502"}}},
        {"smartcheck",
         "SMART from the columns and the statement together: letters such as SMaRT, a score, or advice.",
         {{"table", tableText, Table},
          {"goal", "Id or name of the goal, or a range of them. Left out: one value per row of the table.",
           Option},
          {"output", "letters (default), score, or advice.", Option},
          {"date", "The day to judge: earlier results of later years do not count. Left out: all of them.", Option}},
         "A capital holds, a small letter does not, - cannot be judged. S the statement; M a target or the "
         "statement; A one owner, and where "
         "earlier results exist a probability of at least 0.1; R every parent is there, or a top goal; T a "
         "due date or the statement. The score "
         "is (holds + half of the doubtful) / judged.",
         {{"=GOAL.SMARTCHECK($A$1:$F$6;\"S1\")", "-MAR-"},
          {"=GOAL.SMARTCHECK($A$1:$F$6;\"S1\";\"score\")", "1"}}},
        {"changes",
         "What is different between two versions of a table: goals added, removed, renamed, moved and "
         "changed.",
         {{"before", "The earlier table, or a cell with its GOAL.MODEL.", Table},
          {"after", "The later table.", Table}},
         "Enter it as an array formula over four columns: goal, field, before, after. Goals are matched by "
         "id, else by name.",
         {{"=GOAL.CHANGES($A$1:$F$6;$A$1:$F$6)", "no change"},
          {"=INDEX(GOAL.CHANGES($A$1:$F$6;$A$1:$F$5);1;2)", "removed"}}},
        {"asof",
         "A goal's value as of a date, from a log of check-ins and changes.",
         {{"log",
           "The log with its headings: Date, Goal, Value, and Field where it tells check-ins from changes."},
          {"goal", "The goal's id, else its statement or owner, as the log names it."},
          {"date", "The day as of which the value is asked.", Day},
          {"field", "actual (a check-in), target, review or agreement. Default actual.", Option}},
         "The last entry on or before the date; of equal dates the lower row. No entry yet shows nothing.",
         {{"=GOAL.ASOF({\"Date\";\"Goal\";\"Value\"|46023;\"N\";10|46054;\"N\";20};\"N\";DATE(2026;1;31))",
           "10"},
          {"=GOAL.ASOF({\"Date\";\"Goal\";\"Value\"|46023;\"N\";10|46054;\"N\";20};\"n\";DATE(2026;2;1))",
           "20"},
          {"=GOAL.ASOF({\"Date\";\"Goal\";\"Value\"|46023;\"N\";10};\"N\";DATE(2025;12;31))", ""},
          {"=GOAL.ASOF({\"When\";\"Goal\"|46023;\"N\"};\"N\";DATE(2026;1;31))", "Err:502"}}},
        {"allocate",
         "Divides a total in proportion to a basis, each part a multiple of a step, adding up to the total "
         "exactly.",
         {{"total", "What is divided; a negative total is a cut."},
          {"basis", "What the parts are in proportion to, such as last year's sales."},
          {"step", "Every part is a multiple of it. Default 0.01; 0: no rounding.", Option},
          {"held", "Amounts that stay, in the shape of the basis; blank: free.", Option},
          {"minimum", "The least of each part: one number, or one per cell.", Option},
          {"maximum", "The most of each part: one number, or one per cell.", Option},
          {"overassignment",
           "On top of the total, such as 10 %; the parts then add up to the total and that. Default 0.",
           Option}},
         "Enter it as an array formula in the shape of the basis. The steps that are left over after "
         "rounding down go to the largest fractions, first come, first served. "
         "A zero basis gets zero; all zero: equal parts. A single minimum or maximum of 0 means none. A "
         "total that is no multiple of the step is Err:502; bounds that leave no way are #NUM!.",
         {{"=GOAL.ALLOCATE(100;{1|1|1};1)", "34"},
          {"=SUM(GOAL.ALLOCATE(100;{1|1|1}))", "100"},
          {"=GOAL.ALLOCATE(100.5;{1|1};1)", "Err:502"},
          {"=GOAL.ALLOCATE(100;{1|1};1;;60)", "Err:503"},
          {"=SUM(GOAL.ALLOCATE(750000;{3|2|2};1000;;;;10%))", "825000"}}},
        {"basis",
         "Mixes what a quota is divided by: last year, pipeline, even parts; or grows last year's amounts.",
         {{"sources",
           "One column of amounts, or several columns to mix; a column of zeros means even parts."},
          {"weights", "One number for each column. Default: equal.", Option},
          {"growth", "Such as 5 %: one number, or one per row.", Option},
          {"relief", "What is taken off the growth, such as for a new territory.", Option}},
         "Enter it as an array formula in one column, or give it to GOAL.ALLOCATE as the basis. Several "
         "columns become shares of their "
         "own sums, so that amounts and counts can be mixed. Each part is then multiplied by 1 + growth − "
         "relief.",
         {{"=GOAL.BASIS({300;1|100;1};{0.6;0.4})", "0.65"},
          {"=GOAL.BASIS(E3:F4)", "0.58125"},
          {"=GOAL.BASIS(E3:E4;;5%;2%)", "123.6"}}},
        {"prorate",
         "The part of a period's quota that falls to someone who carries it from one day to another.",
         {{"amount", "The whole period's quota."},
          {"start", "First day of the period.", Day},
          {"due", "Last day of the period."},
          {"from", "First day on which the person carries it."},
          {"to", "Last day on which the person carries it. Default: the due date.", Option},
          {"curve", "Weights of equal slices of the period (seasonality). Default: even.", Option},
          {"unit", "day (default) or month: a month begun counts whole.", Option}},
         "Days outside the period count for nothing. Parts that adjoin add up to the whole: by day at any "
         "day, by month at a month's start.",
         {{"=ROUND(GOAL.PRORATE(100000;DATE(2025;1;1);DATE(2025;12;31);DATE(2025;3;1);;{20;20;20;40};"
           "\"month\");2)",
           "86666.67"},
          {"=GOAL.PRORATE(365;DATE(2025;1;1);DATE(2025;12;31);DATE(2025;1;1);DATE(2025;1;31))", "31"},
          {"=GOAL.PRORATE(100;DATE(2025;12;31);DATE(2025;1;1);DATE(2025;3;1))", "Err:502"}}},
        {"achievable",
         "The probability of reaching a target, judged from past results of the same measure.",
         {{"target", "What should be reached or passed."},
          {"history", "Past results, oldest first; at least three."},
          {"kind", "at least (default), or at most: a limit, or a goal that goes down.", Option}},
         "A predictive Student-t distribution: around the trend with five results or more, around the mean "
         "with three or four. Fewer show "
         "nothing. Without any spread it is 1 or 0. A target with a sign (<= 5) says itself which way is up.",
         {{"=ROUND(GOAL.ACHIEVABLE(16;{10|12|11|13|14});4)", "0.1708"},
          {"=ROUND(GOAL.ACHIEVABLE(16;{10|12|11|13|14};\"at most\");4)", "0.8292"},
          {"=ROUND(GOAL.ACHIEVABLE(\"<= 16\";{10|12|11|13|14});4)", "0.8292"},
          {"=GOAL.ACHIEVABLE(16;{10|12|11};\"sideways\")", "Err:502"},
          {"=ROUND(GOAL.ACHIEVABLE(14.7;{10|12|11|13|14});10)", "0.5"},
          {"=GOAL.ACHIEVABLE(16;{10|12})", ""}}},
        {"forecastrange",
         "Low, likely and high outcome at the due date: the pace so far, and the spread of past results.",
         {{"actual", "Where the measure stands now."},
          {"start", "First day of the goal's period.", Day},
          {"due", "Last day of the period."},
          {"date", "Today, or the day of the actual."},
          {"history", "Results of past periods, oldest first; fewer than three: only likely is known."},
          {"curve", "Weights of equal slices of the period (seasonality). Default: a straight line.", Option},
          {"baseline", "Where it started. Default 0.", Option},
          {"confidence", "How sure the range should be. Default 0.8.", Option}},
         "Enter it as an array formula over three columns. Likely is GOAL.FORECAST; low and high leave room "
         "for the part of the period that "
         "is still to come, as far as past results strayed from their trend.",
         {{"=INDEX(GOAL.FORECASTRANGE(40;DATE(2026;1;1);DATE(2026;1;10);DATE(2026;1;5);{70|80|90});1;2)",
           "80"},
          {"=ROUND(INDEX(GOAL.FORECASTRANGE(40;DATE(2026;1;1);DATE(2026;1;10);DATE(2026;1;5);{70|80|90});1;3)"
           ";4)",
           "90.8866"}}},
        {"forecast",
         "Where actual will stand at the due date at the pace so far.",
         {{"actual", "Where the measure stands now. Blank: no data yet."},
          {"start", "First day of the goal's period.", Day},
          {"due", "Last day of the period."},
          {"date", "Today, or the day of the actual."},
          {"curve", "Weights of equal slices of the period (seasonality). Default: a straight line.", Option},
          {"baseline", "Where it started. Default 0.", Option}},
         "baseline + (actual − baseline) / expected. Nothing due yet is #DIV/0!.",
         {{"=GOAL.FORECAST(40;DATE(2026;1;1);DATE(2026;1;10);DATE(2026;1;5))", "80"},
          {"=GOAL.FORECAST(450;DATE(2026;1;1);DATE(2026;1;10);DATE(2026;1;5);;500)", "400"},
          {"=GOAL.FORECAST(40;DATE(2026;1;1);DATE(2026;1;10);DATE(2025;1;5))", "Err:532"}}},
    };
    return functions;
}

}  // namespace plumbline
