#!/usr/bin/python3
"""Writes extension/templates/goals-tutorial.ods, the tutorial workbook: make_tutorial.py PACKAGE.oxt

Seven lessons on the field's two stories, with our own figures: a market share that rises by 15 % within a year, divided over regions and
reps, and a greeting within 30 seconds. Every exercise is checked by the functions that it teaches.
"""
import datetime
import os
import sys

from office import Office, option, url
from tutorial_page import Page, Styles, page_style  # known once office has imported uno

HERE = os.path.dirname(os.path.abspath(__file__))


def day(year, month, date):
    return (datetime.date(year, month, date) - datetime.date(1899, 12, 30)).days


START, DUE, JUNE = day(2026, 1, 1), day(2026, 12, 31), day(2026, 6, 30)
BY = " by 31 December 2026"
NEAR = "ABS({{0}}-{0})<{1}"  # the answer's distance from what a formula gives


def near(formula, distance):
    return NEAR.format(formula, distance)


def divide(document):
    page = Page(document, "1 Divide", [1600, 4200, 3200, 3200, 3600, 3400, 3400, 3600], 4)
    page.title("1  Divide a goal: from the company to the reps")
    page.text("The company wants to raise its market share by 15 % within a year. That is 15 % of the share it has, not 15 points: 20 % becomes 23 %. "
              "In a market of 40 million that is a quota of 9,200,000, and each region carries a part of it.")
    page.heading("From a share to an amount")
    market = page.worked("Market in 2026, EUR", "=40000000", "amount")
    share = page.worked("Market share last year", "=20%", "share")
    lift = page.worked("To be raised by", "=15%", "share")
    quota = page.worked("The company's quota, EUR", f"={market}*{share}*(1+{lift})", "amount")
    page.heading("Divided over the regions, to the cent")
    page.text("Every region grows in proportion to last year. Rounded one by one, the parts come to one cent more than the quota. GOAL.ALLOCATE rounds "
              "down and gives the cents that are left to the largest fractions, so that the sum is the quota itself. With a step of 1,000 the quotas are round figures.")
    first = page.row + 2
    regions = [("North", 3110450.84), ("South", 2739120.38), ("West", 2150428.78)]
    rows = [[name, amount, f"=ROUND({quota}*C{first + n}/SUM(C${first}:C${first + 2});2)", "", ""] for n, (name, amount) in enumerate(regions)]
    rows.append(["Together"] + [f"=SUM({c}{first}:{c}{first + 2})" for c in "CDEF"])
    page.table(["Region", "Last year", "Rounded one by one", "GOAL.ALLOCATE", "in steps of 1,000"], rows, ["text", "cents", "cents", "cents", "amount"], (3, 4), left=1)
    page.sheet.getCellRangeByName(f"E{first}:E{first + 2}").setArrayFormula(f"=GOAL.ALLOCATE({quota};C{first}:C{first + 2})")
    page.sheet.getCellRangeByName(f"F{first}:F{first + 2}").setArrayFormula(f"=GOAL.ALLOCATE({quota};C{first}:C{first + 2};1000)")
    basis = f"$C${first}:$C${first + 2}"
    page.heading("Handed on to the reps, with 10 % over-assignment")
    page.text("Not every rep will arrive. A region therefore hands out more than it carries: the North carries 3,577,000 and hands out 10 % more.")
    reps = page.row + 2
    rows = [[name, amount, ""] for name, amount in (("Ines Lorenz", 1200000), ("Pavel Novak", 1040000), ("Rosa Lind", 870450.84))]
    rows.append(["Together", f"=SUM(C{reps}:C{reps + 2})", f"=SUM(D{reps}:D{reps + 2})"])
    page.table(["Rep in the North", "Last year", "Quota"], rows, ["text", "cents", "amount"], (2,), left=1)
    page.sheet.getCellRangeByName(f"D{reps}:D{reps + 2}").setArrayFormula(f"=GOAL.ALLOCATE(F{first};C{reps}:C{reps + 2};100;;;;10%)")
    page.worked("Handed out, against what the North carries", f"=D{reps + 3}/F{first}", "share")
    page.heading("Your turn", new_page=True)
    page.text("Type into the cells with the thick frame: a number, a formula or a word. The check stands beside it.")
    page.exercise("Another company holds 24 % of its market and wants 15 % more. What share is that?", "percent",
                  "ABS(GOAL.PROGRESS({0};24%*(1+15%);24%)-1)<0.001", "15 % of 24 % come on top of the 24 %; 39 % would be 15 points.")
    page.exercise("8,000,000 are divided over the three regions above in steps of 1,000. What does the South get?", "amount",
                  near(f"INDEX(GOAL.ALLOCATE(8000000;{basis};1000);2)", "0.5"), "use =INDEX(GOAL.ALLOCATE(total; basis; step); 2) with last year as the basis.")
    page.exercise("The West carries 2,473,000 and hands out 5 % more, in steps of 10. How much is handed out in all?", "amount",
                  near("SUM(GOAL.ALLOCATE(2473000;{{1|1}};10;;;;5%))", "0.5"), "the seventh argument of GOAL.ALLOCATE is the over-assignment; add up the parts.")
    page.exercise("9,200,000 again in steps of 1,000, but the North is held at 3,400,000. What does the West get now?", "amount",
                  near(f"INDEX(GOAL.ALLOCATE({quota};{basis};1000;{{{{3400000|\"\"|\"\"}}}});3)", "0.5"),
                  "what the North does not carry goes to South and West in proportion; held amounts are the fourth argument.")
    page.finish()
    return page


HEAD = ["ID", "Parent", "Goal", "Owner", "Unit", "Quota", "Actual", "Weight", "Start", "Due"]
SHAPES = ["text", "text", "text", "text", "text", "amount", "amount", "share", "date", "date"]
COMPANY = [
    ["C", "", "Raise market share from 20 % to 23 %" + BY, "Dana Brandt", 9200000, "", ""],
    ["N", "C", "Sell 3,577,000 EUR in the north" + BY, "Jonas Weiss", 3577000, "", 0.39],
    ["S", "C", "Sell 3,150,000 EUR in the south" + BY, "Lena Moser", 3150000, "", 0.34],
    ["W", "C", "Sell 2,473,000 EUR in the west" + BY, "Omar Haddad", 2473000, "", 0.27],
    ["N1", "N", "Sell 1,518,000 EUR in Hamburg" + BY, "Ines Lorenz", 1518000, 742000, 0.38],
    ["N2", "N", "Sell 1,315,600 EUR in Bremen" + BY, "Pavel Novak", 1315600, 610000, 0.33],
    ["N3", "N", "Sell 1,101,100 EUR in Kiel" + BY, "Rosa Lind", 1101100, 590000, 0.29],
    ["S1", "S", "Sell 1,900,000 EUR in Munich" + BY, "Tom Huber", 1900000, 800000, 0.6],
    ["S2", "S", "Sell 1,250,000 EUR in Stuttgart" + BY, "Mia Keller", 1250000, 560000, 0.4],
    ["W1", "W", "Sell 1,300,000 EUR in Cologne" + BY, "Ada Stein", 1300000, 700000, 0.55],
    ["W2", "W", "Sell 1,050,000 EUR in Essen" + BY, "Ben Krause", 1050000, 520000, 0.45],
]


def roll_up(document):
    page = Page(document, "2 Roll up", [1100, 1500, 9200, 2700, 1300, 2600, 2500, 1700, 2500, 2500, 2600, 2200, 2200], 5)
    page.title("2  Roll up, and compare with the date")
    page.text("Reps report what they sold; regions and company follow from it. GOAL.MODEL reads the table once, headings included, and the other formulas share that "
              "cell. A goal that has goals below it adds up their results. The last three columns are worked: one formula each, for every row.")
    page.heading("The goals on 30 June 2026")
    last = page.row + 1 + len(COMPANY)
    table = f"$A${page.row + 1}:$J${last}"
    model, date = f"$F${last + 3}", f"$F${last + 4}"
    rows = []
    for number, (goal, parent, statement, owner, target, actual, weight) in enumerate(COMPANY, start=page.row + 2):
        rows.append([goal, parent, statement, owner, "EUR", target, actual, weight, START, DUE, f'=GOAL.ROLLUP({model};"actual";$A{number})',
                     f'=GOAL.ROLLUP({model};"attainment";$A{number})', f'=GOAL.ROLLUP({model};"status";$A{number};{date})'])
    page.table(HEAD + ["Actual, rolled up", "Attainment", "Status"], rows, SHAPES + ["amount", "percent", "text"], (10, 11, 12))
    page.heading("The formulas behind it")
    page.worked("The table, read once", f"=GOAL.MODEL({table})", "text", "11 goals #0123456789abcdef")
    page.worked("The day to judge", "=DATE(2026;6;30)", "date")
    page.worked("What the West has sold: its reps together", f'=GOAL.ROLLUP({model};"actual";"W")', "amount")
    page.worked("What the South still lacks", f'=GOAL.ROLLUP({model};"gap";"S")', "amount")
    page.worked("How much of the year is due by 31 March: 90 of 365 days", "=GOAL.EXPECTED(DATE(2026;1;1);DATE(2026;12;31);DATE(2026;3;31))", "percent")
    page.worked("The South's pace: progress against what is due; 1 is on time", f'=GOAL.ROLLUP({model};"pace";"S";{date})', "number")
    page.worked("A word for it, from 0.9 on track, from 0.7 at risk", f'=GOAL.ROLLUP({model};"status";"S";{date})', "text")
    page.worked("The first cell behind the North's number (GOAL.EXPLAIN lists them all)", f'=INDEX(GOAL.EXPLAIN({model};"N";"actual");1;4)', "text")
    page.heading("Your turn", new_page=True)
    page.exercise("What has the North sold so far?", "amount", near(f'GOAL.ROLLUP({model};"actual";"N")', "0.5"),
                  "add up N1, N2 and N3, or use GOAL.ROLLUP with \"actual\" and \"N\".")
    page.exercise("How much of its quota has the whole company reached?", "percent", near(f'GOAL.ROLLUP({model};"attainment";"C")', "0.0006"),
                  "attainment is actual / target; ask GOAL.ROLLUP for \"C\".")
    page.exercise("How much of the year is due by 30 June?", "percent", near(f"GOAL.EXPECTED({START};{DUE};{date})", "0.0006"),
                  "count the days up to and with 30 June, of 365; GOAL.EXPECTED does it.")
    page.exercise("Which region is furthest behind its pace? Type its id.", "text",
                  f'AND(GOAL.ROLLUP({model};"level";{{0}})=2;GOAL.ROLLUP({model};"pace";{{0}};{date})=MIN(GOAL.ROLLUP({model};"pace";{{{{"N"|"S"|"W"}}}};{date})))',
                  "compare the pace of N, S and W: the smallest is furthest behind.")
    page.exercise("Where will the company stand on 31 December at the pace so far?", "amount", near(f'GOAL.ROLLUP({model};"forecast";"C";{date})', "1000"),
                  "actual / the part of the year that is due, or \"forecast\" with the date.")
    page.finish()
    return page, f"$'{page.name}'.{model}", f"$'{page.name}'.{date}"


def line_of_sight(document, model):
    page = Page(document, "3 Line of sight", [1600, 4600, 3000, 3000, 3200, 3400, 3000, 5600], 4)
    page.title("3  Line of sight: does every goal serve one above it?")
    page.text("A rep should see in one line what the own goal moves. The goals are those of lesson 2, read from its model cell. Weights say how much each goal "
              "counts within the one above; multiplied along the path they are the goal's share of the company's.")
    page.heading("Who moves how much")
    rows = []
    for number, goal in enumerate(("N1", "N2", "N3", "S1", "S2", "W1", "W2"), start=page.row + 2):
        rows.append([goal, f'=GOAL.PATH({model};$A{number})', f'=GOAL.CONTRIBUTION({model};$A{number};"C")', f'=GOAL.ROLLUP({model};"attainment";$A{number})',
                     f"=GOAL.ALIGNMENT({model};$A{number})"])
    first, last = page.table(["Goal", "Line of sight", "Share of the company's goal", "Attainment", "Alignment, 0 to 100"], rows,
                             ["text", "text", "percent", "percent", "amount"], (1, 2, 3, 4))
    shares = f"$C${first + 1}:$C${last}"
    page.heading("Is it covered? Is it aligned?")
    page.text("Coverage compares what is handed out below with the goal itself: 110 % leaves room, less than 100 % leaves a part that nobody carries. The alignment "
              "index weighs linkage, coverage, timing, ownership, measure and weights; it shows where to look first and is no scientific scale.")
    page.worked("The North hands out 10 % more than it carries", f'=GOAL.COVERAGE({model};"N")', "percent")
    page.worked("The South hands out exactly its quota", f'=GOAL.COVERAGE({model};"S")', "percent")
    page.worked("The North's alignment: nothing is missing", f'=GOAL.ALIGNMENT({model};"N")', "number")
    page.worked("What the coach says about the West's largest loss", f'=INDEX(GOAL.ALIGNMENT({model};"W";"items");2;5)', "text",
                "Bring the children's targets to 100 … 120 % of the goal's own.")
    page.worked("What Ada Stein's goal moves of the company's", f'=INDEX(GOAL.LINEOFSIGHT({model};"Ada Stein");1;4)', "percent")
    page.worked("What S1 alone would have to sell for the company to arrive", f'=INDEX(GOAL.NEEDED({model};"C");4;3)', "amount")
    page.heading("Your turn", new_page=True)
    page.exercise("Which goal stands between N2 and the company's goal? Type its id.", "text", f'GOAL.PATH({model};"N2";"/")="C/"&UPPER({{0}})&"/N2"',
                  "read the line of sight of N2 from the left.")
    page.exercise("How much of the company's goal does W2 move?", "percent", near(f'GOAL.CONTRIBUTION({model};"W2";"C")', "0.0006"),
                  "multiply the weight of W2 with that of W, or use GOAL.CONTRIBUTION.")
    page.exercise("Which rep moves most of the company's goal? Type the name.", "text",
                  f"INDEX(GOAL.LINEOFSIGHT({model};{{0}});1;4)=MAX({shares})", "find the largest share above and its owner in lesson 2; try GOAL.LINEOFSIGHT.")
    page.exercise("How much of the West's quota is covered by its reps?", "percent", near(f'GOAL.COVERAGE({model};"W")', "0.0006"),
                  "the targets of W1 and W2 against that of W: GOAL.COVERAGE.")
    page.exercise("Which component of the alignment index costs the West points? Type the word.", "text",
                  f'AND(ISNUMBER(GOAL.ALIGNMENT({model};"W";{{0}}));GOAL.ALIGNMENT({model};"W";{{0}})<1)', "one of linkage, coverage, timing, ownership, measure, weights.")
    page.finish()
    return page


def faulty():
    rows = [row[:5] + row[5:] for row in COMPANY if row[0] in ("C", "N", "S", "W", "N1", "N2", "S1", "S2", "W1", "W2")]
    rows = [list(row) for row in rows]
    by_id = {row[0]: row for row in rows}
    by_id["S"][3] = ""
    by_id["N2"][0] = "N1"
    by_id["S1"][4] = "2 to 3 million"
    by_id["S2"][1] = "X"
    by_id["W1"][2] = "Sell more in Cologne"
    return [[goal, parent, statement, owner, "EUR", target, START, day(2027, 3, 31) if goal == "W" else DUE] for goal, parent, statement, owner, target, _, _ in rows]


def findings(document):
    page = Page(document, "4 Findings", [1300, 1500, 9200, 3000, 2400, 3000, 2700, 2700, 5500], 4)
    page.title("4  Findings: what a reviewer would note")
    page.text("The regions sent their goals back, with slips: look through the table first, answer, and only then ask GOAL.FINDINGS for its list. "
              "The list names a rule, the goal and a sentence, worst first: errors, then warnings, then hints.")
    page.heading("As it was sent back")
    headings, shapes = ["ID", "Parent", "Goal", "Owner", "Unit", "Quota", "Start", "Due"], ["text", "text", "text", "text", "text", "amount", "date", "date"]
    first, last = page.table(headings, faulty(), shapes)
    table = f"$A${first}:$H${last}"
    page.heading("Your turn: find the slips")
    rule = lambda name: f"UPPER({{0}})={finding(table, 2, name, 3)}"
    page.exercise("Which id was given to two goals?", "text", rule("duplicate-id"), "read the column ID from the top.")
    page.exercise("Which goal names a parent that does not exist? Type its id.", "text", rule("missing-parent"), "every word in Parent must stand in ID.")
    page.exercise("Which goal belongs to nobody? Type its id.", "text", rule("no-owner"), "look for a blank owner.")
    page.exercise("Which goal's quota is a text that no sum can use? Type its id.", "text", rule("text-in-number"), "words in a column of amounts do not add up.")
    page.exercise("Which goal runs on after the goal above it has ended? Type its id.", "text", rule("period-outside"), "compare the due dates with the company's.")
    page.heading("The list itself", new_page=True)
    page.span(0, 3, "Lesson label").setString("Type yes to see what GOAL.FINDINGS notes about the table above:")
    reveal = page.cell(4)
    reveal.CellStyle = "Answer text"
    document.NamedRanges.addNewByName("Show_findings", f"$'{page.name}'.$E${page.row + 1}", reveal.getCellAddress(), 0)
    yes = f"$E${page.row + 1}"
    page.row += 1
    top = page.row + 1
    for heading, first_column, last_column in (("Severity", 0, 1), ("Finding", 2, 8)):
        page.span(first_column, last_column, "Table heading").setString(heading)
    for n in range(1, 11):
        page.row += 1
        for column, first_column, last_column in ((1, 0, 1), (5, 2, 8)):
            page.span(first_column, last_column, "Table text").setFormula(f'=IF(LOWER({yes})="yes";IFERROR(INDEX(GOAL.FINDINGS({table});ROW()-{top};{column});"");"")')
        page.sheet.getRows().getByIndex(page.row).Height = 630
    page.row += 1
    page.heading("Your turn: mend a copy")
    page.text("Mend the slips in this copy, then type done below. The S goal is Lena Moser's, N1 in Bremen should be N2, S1 is 1,900,000, S2 belongs to S, the West ends on 31 December 2026. "
              "Hints may stay; no error may be left, nor a warning about an owner or a period.")
    first, last = page.table(headings, faulty(), shapes)
    copy = f"$A${first}:$H${last}"
    slips = [finding(copy, *place, 5) for place in ((1, "error"), (2, "no-owner"), (2, "period-outside"))]
    mended = "AND(LOWER({0})=\"done\";" + ";".join(f"ISNA({slip})" for slip in slips) + ")"
    first_left = 'IFNA({};IFNA({};IFNA({};"type done.")))'.format(*slips)
    page.exercise("Type done when the copy is mended.", "text", mended, "“2 to 3 million” in the column Quota is a range from 2000000 to 3000000, no number (F12); which end counts?", first_left)
    page.finish()
    return page


def finding(table, column, word, gives):
    """The row of the list that has a word in a column. MATCH, since 7.4 finds no text of an add-in's matrix equal to another with =."""
    return f'INDEX(GOAL.FINDINGS({table});MATCH("{word}";INDEX(GOAL.FINDINGS({table});0;{column});0);{gives})'


STATEMENTS = ["Greet visitors faster", "Answer the phone and greet every visitor within 30 seconds", "Greet 95 % of visitors within 30 seconds by 30 June 2026",
              "Be friendly to customers by 30 June 2026", "Raise the share of visitors greeted within 30 seconds from 82 % to 95 % by 30 June 2026"]


def smart(document):
    page = Page(document, "5 SMART", [1300, 8700, 1900, 1900, 5200, 2100, 8200], 4)
    page.title("5  SMART: from a wish to a goal")
    page.text("\"We should greet visitors faster\" is a wish. A goal says what changes and where (specific), how much (measurable), who answers for it (assigned), which goal it "
              "serves (relevant) and by when (time-bound). GOAL.SMART reads the statement itself; who and why stand in the table. 1 holds, 0 does not.",
              "Mind the service level: \"within 30 seconds\" tells how fast, not by when. It is the measure, not the deadline.")
    page.heading("Five statements, read by GOAL.SMART")
    rows = []
    for n, statement in enumerate(STATEMENTS, start=page.row + 2):
        rows.append([n - page.row - 1, statement] + [f'=GOAL.SMART($B{n};"{part}")' for part in ("s", "m", "deadline", "t")] + [f'=GOAL.SMART($B{n};"advice")'])
    first, last = page.table(["No.", "Statement", "Specific", "Measur- able", "Deadline found", "Time- bound", "What a coach would say"], rows,
                             ["flag", "text", "flag", "flag", "text", "flag", "text"], (2, 3, 4, 5, 6), lines=[4, 3, 2, 4, 2])
    page.heading("What it found")
    page.worked("How much of S, M and T holds in the second statement", f"=GOAL.SMART($B${first + 2})", "percent")
    page.worked("The target in the third", f'=GOAL.SMART($B${first + 3};"target")&" "&GOAL.SMART($B${first + 3};"unit")', "text")
    page.worked("Does the fifth say where it starts from?", f'=IF(GOAL.SMART($B${first + 5};"baseline");"yes";"no")', "text")
    page.worked("Also in French", '=GOAL.SMART("Augmenter la part de marché de 15 % avant fin décembre";"deadline")', "text")
    page.heading("Your turn", new_page=True)
    page.exercise("What is missing in the second statement? Type S, M or T.", "text", f'AND(LEN({{0}})=1;GOAL.SMART($B${first + 2};{{0}})=0)', "which of the three columns shows 0?")
    page.exercise("Is the second statement time-bound? Type yes or no.", "text", f'LOWER({{0}})=IF(GOAL.SMART($B${first + 2};"t");"yes";"no")', "within 30 seconds is a service level.")
    page.exercise("Type the words of the fifth statement that set the deadline.", "text", f'LOWER(TRIM({{0}}))=LOWER(GOAL.SMART($B${first + 5};"deadline"))', "four words, from by on.")
    page.exercise("\"Answer calls quickly\": write it so that it is specific, measurable and time-bound.", "text", "GOAL.SMART({0})=1",
                  "Say what changes and where: your sentence names no product, segment, region or measure; for example so and so.", 'GOAL.SMART({0};"advice")', writes=STATEMENTS[4])
    page.exercise("Now the market share: a SMART statement that also says where it starts from.", "text", 'AND(GOAL.SMART({0})=1;GOAL.SMART({0};"baseline"))',
                  "Say what changes and where: your sentence names no product, segment, region or measure; for example so and so.",
                  'IF(GOAL.SMART({0})=1;"say from where: from 20 % to 23 %.";GOAL.SMART({0};"advice"))', writes=STATEMENTS[4])
    page.finish()
    return page


SERVICE = [
    ["R", "", "Raise the share of customers who come back" + BY, "Sam Okafor", "%", "", "", "", "", ""],
    ["G", "R", STATEMENTS[2], "Nadia Roy", "%", 0.82, 0.95, 0.874, "reach", 0.4],
    ["P", "R", "Answer 90 % of calls within 30 seconds by 30 June 2026", "Leo Martin", "%", 0.7, 0.9, 0.84, "reach", 0.3],
    ["T", "R", "Keep the mean time to answer at or below 30 seconds until 30 June 2026", "Leo Martin", "seconds", 45, 30, 27, "at most", 0.2],
    ["L", "R", "Keep lost calls at or below 5 % until 30 June 2026", "Eva Sommer", "%", 0.08, 0.05, 0.062, "at most", 0.1],
]
LOG = [
    [day(2026, 1, 5), "G", "target", 0.9, "", "", "Agreed for the half year", "Sam Okafor"],
    [day(2026, 1, 31), "G", "actual", 0.83, "", 0.6, "Counted at the door since January", "Nadia Roy"],
    [day(2026, 2, 28), "G", "actual", 0.845, "", 0.6, "", "Nadia Roy"],
    [day(2026, 3, 31), "G", "actual", 0.861, "", 0.7, "Two more people at noon", "Nadia Roy"],
    [day(2026, 3, 31), "P", "actual", 0.81, "", 0.7, "", "Leo Martin"],
    [day(2026, 4, 1), "G", "target", 0.95, 0.9, "", "The pilot shop reached 96 %", "Sam Okafor"],
    [day(2026, 4, 30), "G", "actual", 0.874, "", 0.5, "", "Nadia Roy"],
    [day(2026, 4, 30), "P", "actual", 0.84, "", 0.8, "Call-back button", "Leo Martin"],
]
LOG_RANGE = "$'Goal log'.$A$1:$H$200"


def service_level(document):
    page = Page(document, "6 Service level", [1100, 1400, 9200, 2700, 2400, 2500, 2300, 2300, 2300, 2000, 2400], 5)
    page.title("6  A service level: every visitor and caller within 30 seconds")
    page.text("A service level is a share: of the visitors, how many were greeted within 30 seconds. Measure before you promise: the baseline is where it started, and progress counts from there. "
              "A limit that is to be kept has the kind at most or at least: 1 while it is kept, 0 when not. A goal that is to be reached counts the way: half-way is 50 %.")
    page.heading("On 30 April 2026")
    model = f"$F${page.row + len(SERVICE) + 4}"
    table = f"$A${page.row + 1}:$J${page.row + 1 + len(SERVICE)}"
    rows = [row + [f'=GOAL.ROLLUP({model};"progress";$A{n})'] for n, row in enumerate(SERVICE, start=page.row + 2)]
    shape = lambda row, column: ("amount" if row[4] == "seconds" else "percent") if column in (5, 6, 7) else {9: "share", 10: "percent"}.get(column, "text")
    page.table(["ID", "Parent", "Goal", "Owner", "Unit", "Baseline", "Target", "Actual", "Kind", "Weight", "Progress"], rows, shape, (10,))
    page.heading("The formulas behind it")
    page.worked("The table, read once", f"=GOAL.MODEL({table})", "text", "11 goals #0123456789abcdef")
    page.worked("The greeting: (87.4 − 82) of the (95 − 82) points that were promised", "=GOAL.PROGRESS(87.4%;95%;82%)", "percent")
    page.worked("Time to answer falls from 45 to 36 seconds, 30 are wanted: down counts as well as up", "=GOAL.PROGRESS(36;30;45)", "percent")
    page.worked("The same as a limit: 36 seconds keep no 30", '=GOAL.PROGRESS(36;30;45;"at most")', "amount")
    page.worked("All four by weight", f'=GOAL.ROLLUP({model};"progress";"R")', "percent")
    page.worked("Due by 30 April of a goal that runs from January to June", "=GOAL.EXPECTED(DATE(2026;1;1);DATE(2026;6;30);DATE(2026;4;30))", "percent")
    page.worked("The greeting against it", "=GOAL.STATUS(GOAL.PROGRESS(87.4%;95%;82%);GOAL.EXPECTED(DATE(2026;1;1);DATE(2026;6;30);DATE(2026;4;30)))", "text")
    page.heading("Check-ins: the sheet Goal log", new_page=True)
    page.text("A check-in is one row of the sheet Goal log: when, which goal, what was measured, how sure one is. Nothing is overwritten, so that any day can be asked. "
              "Tools ▸ Goals ▸ Check-ins and agreement writes such rows for you.")
    page.worked("What was known of the greeting on 31 March", f'=GOAL.ASOF({LOG_RANGE};"G";DATE(2026;3;31))', "percent")
    page.worked("Its target since 1 April", f'=GOAL.ASOF({LOG_RANGE};"G";DATE(2026;4;1);"target")', "percent")
    page.heading("Your turn")
    page.exercise("Calls: from 70 % to 90 %, now 84 %. How much of the way is that?", "percent", near(f'GOAL.ROLLUP({model};"progress";"P")', "0.0006"),
                  "(actual − baseline) / (target − baseline), or GOAL.PROGRESS.")
    page.exercise("Which kind is right for \"lost calls: 5 % or fewer\"?", "text", "AND(GOAL.PROGRESS(4%;5%;8%;{0})=1;GOAL.PROGRESS(6%;5%;8%;{0})=0)",
                  "reach, at least, at most or between: 4 % must give 1 and 6 % must give 0.")
    page.exercise("What was known of the greeting on 15 March 2026?", "percent", near(f'GOAL.ASOF({LOG_RANGE};"G";DATE(2026;3;15))', "0.0006"),
                  "the last check-in on or before that day: GOAL.ASOF.")
    page.exercise("Which target held for the greeting on 15 March 2026?", "percent", near(f'GOAL.ASOF({LOG_RANGE};"G";DATE(2026;3;15);"target")', "0.0006"),
                  "GOAL.ASOF with \"target\" as its last argument.")
    page.exercise("Where will the greeting stand on 30 June at the pace so far? Baseline 82 %, 87.4 % on 30 April.", "percent",
                  near(f"GOAL.FORECAST(87.4%;{START};{JUNE};{day(2026, 4, 30)};;82%)", "0.0011"), "baseline + what was gained / what was due: GOAL.FORECAST with the baseline as its last argument.")
    page.exercise("Record a check-in of G below the last row of Goal log: 31 May 2026, actual, 90.5 %. Then type done.", "text",
                  f'AND(LOWER({{0}})="done";ABS(GOAL.ASOF({LOG_RANGE};"G";DATE(2026;5;31))-90.5%)<0.00001)', "the row needs Date, Goal, Field and Value as in the rows above it.")
    page.finish()
    return page


def goal_log(document):
    page = Page(document, "Goal log", [2900, 1700, 2200, 2300, 2300, 2700, 8200, 3600], 3)
    page.table(["Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"], LOG, ["date", "text", "text", "percent", "percent", "share", "text", "text"])
    page.sheet.getCellRangeByName(f"A{page.row + 1}:A200").CellStyle = "Table date"
    page.sheet.getCellRangeByName(f"D{page.row + 1}:E200").CellStyle = "Table percent"
    page.sheet.getCellRangeByName(f"A{page.row + 4}:H200").CellStyle = "Default"
    page.sheet.getCellRangeByName(f"A{page.row + 4}:A200").NumberFormat = page.sheet.getCellRangeByName("A2").NumberFormat
    page.sheet.getCellRangeByName(f"D{page.row + 4}:E200").NumberFormat = page.sheet.getCellRangeByName("D2").NumberFormat
    page.finish()

QUOTAS = [["Ines Lorenz", "Jonas Weiss", 50000, 50000, 60000], ["Pavel Novak", "Jonas Weiss", 40000, 40000, 40000], ["Tom Huber", "Lena Moser", 60000, 55000, 65000],
          ["Mia Keller", "Lena Moser", 45000, 45000, 45000]]
BOOKED = [
    ["D-101", day(2026, 1, 9), "Ines Lorenz", 38000, "", "Won"],
    ["D-102", day(2026, 1, 20), "Tom Huber", 52500, "", "Won"],
    ["D-103", day(2026, 1, 23), "Pavel Novak", 24000, "", "Lost"],
    ["D-104", day(2026, 1, 30), "Mia Keller", 41200, "", "Won"],
    ["D-105", day(2026, 2, 4), "Pavel Nowak", 31000, "", "Won"],
    ["D-106", day(2026, 2, 11), "Ines Lorenz", 60000, 0.75, "Won"],
    ["D-106", day(2026, 2, 11), "Pavel Novak", 60000, 0.25, "Won"],
    ["D-107", day(2026, 2, 17), "Huber, Tom", 28000, "", "Won"],
    ["D-108", day(2026, 2, 26), "Mia Keller", 19500, "", "Open"],
    ["D-109", day(2026, 3, 5), "Ines Lorenz", -8000, "", "Won"],
    ["D-110", day(2026, 3, 12), "Tom Huber", 47300, "", "Won"],
    ["D-111", day(2026, 3, 19), "Mia Keller", 36900, "", "Won"],
]


def bookings(document):
    page = Page(document, "7 Quotas and deals", [2600, 2700, 2700, 2700, 2700, 2600, 6800, 3200], 4)
    page.title("7  Quotas and deals: actuals from bookings")
    page.text("Nobody types what a rep has sold: it stands in a list of deals. GOAL.ACTUALS reads that list, GOAL.MODEL the quotas with it, and each goal follows its deals, "
              "in all, month by month and as of any day. A split deal counts for each with the share, a credit note is negative, and what belongs to nobody is named.")
    page.heading("The quotas")
    first = page.row + 1
    _, last = page.table(["Rep", "Manager", "Jan 2026", "Feb 2026", "Mar 2026"], QUOTAS, ["text", "text", "amount", "amount", "amount"])
    page.heading("The deals")
    deals = page.row + 1
    _, end = page.table(["Deal", "Close date", "Rep", "Amount", "Split", "Stage"], BOOKED, ["text", "date", "text", "amount", "share", "text"])
    page.heading("The formulas behind it", new_page=True)
    row = page.row + 1
    model, aliases = f"$E${row + 1}", f"$A${row + 11}:$B${row + 13}"
    page.worked("The deals that count: those that are won", f'=GOAL.ACTUALS($A${deals}:$F${end};"stage=Won")', "text", "12 bookings #0123456789abcdef")
    page.worked("The quotas with them, and with the names in the small table below", f"=GOAL.MODEL($A${first}:$E${last};;$E${row};{aliases})", "text", "6 goals #0123456789abcdef")
    page.worked("Ines has 38,000, three quarters of 60,000 and a credit note of 8,000", f'=GOAL.ROLLUP({model};"actual";"Ines Lorenz")', "amount")
    page.worked("Her manager: all of the team", f'=GOAL.ROLLUP({model};"actual";"Jonas Weiss")', "amount")
    page.worked("The same in February alone", f'=GOAL.ROLLUP({model};"actual";"Jonas Weiss / 2026-02")', "amount")
    page.worked("And as of 31 January", f'=GOAL.ROLLUP({model};"actual";"Jonas Weiss";DATE(2026;1;31))', "amount")
    page.worked("Tom's largest deal, by GOAL.EXPLAIN", f'=INDEX(GOAL.EXPLAIN({model};"Tom Huber";"actual");1;1)', "text", "2026-01-20 · D-102 · Tom Huber · Won")
    page.worked("Booked to nobody: the first of them, by GOAL.RECONCILE", f'=IFERROR(INDEX(GOAL.RECONCILE({model});MATCH("unmatched";INDEX(GOAL.RECONCILE({model});0;1);0);2);"nobody")', "text")
    page.worked("All bookings together: what the rows of GOAL.RECONCILE come to", f"=INDEX(GOAL.RECONCILE({model});1;4)", "amount")
    page.heading("Names as booked", new_page=True)
    page.table(["As booked", "Known as"], [["", ""], ["", ""]], ["text", "text"])
    for n in (2, 3):
        page.sheet.getCellRangeByName(f"A{row + 10 + n}:B{row + 10 + n}").CellStyle = "Answer text"
    page.heading("Your turn")
    page.exercise("What has Mia Keller booked?", "amount", near(f'GOAL.ROLLUP({model};"actual";"Mia Keller")', "0.5"), "an open deal is no booking: 41,200 and 36,900.")
    page.exercise("How much of his quota has Tom Huber reached on 31 January? (He booked 52,500.)", "percent",
                  near(f'GOAL.ROLLUP({model};"attainment";"Tom Huber";DATE(2026;1;31))', "0.0006"), "his quota of the quarter is 180,000.")
    page.exercise("What did the deals come to that are not won?", "amount", near(f'SUMIFS($D${deals + 1}:$D${end};$F${deals + 1}:$F${end};"<>Won")', "0.5"),
                  "GOAL.RECONCILE calls them filtered: one that is lost and one that is open.")
    page.exercise("Two names are misspelt. Write both into the small table above, as booked and as known, then type done.", "text",
                  f'AND(LOWER({{0}})="done";ISNA(MATCH("unmatched";INDEX(GOAL.RECONCILE({model});0;1);0)))',
                  "Pavel Nowak belongs to nobody: write it under As booked, and Pavel Novak beside it.",
                  f'IFERROR(INDEX(GOAL.RECONCILE({model});MATCH("unmatched";INDEX(GOAL.RECONCILE({model});0;1);0);2)&" belongs to nobody: write it under As booked, and "'
                  f'&INDEX(GOAL.RECONCILE({model});MATCH("unmatched";INDEX(GOAL.RECONCILE({model});0;1);0);6)&" beside it.";"type done.")')
    page.exercise("What has Tom Huber booked now?", "amount", f'AND({near(f"""GOAL.ROLLUP({model};"actual";"Tom Huber")""", "0.5")};ABS({{0}}-127800)<0.5)',
                  "with the alias the deal of “Huber, Tom” is his, too: 52,500, 28,000 and 47,300.")
    page.finish()
    return page


CONTENTS = [
    ("Divide a quota over regions and reps so that it adds up to the cent", "ALLOCATE"),
    ("Results rolled up, pace against the date, status and forecast", "MODEL, ROLLUP, EXPECTED, STATUS, EXPLAIN"),
    ("Line of sight, coverage and alignment with the goal above", "PATH, CONTRIBUTION, COVERAGE, ALIGNMENT, LINEOFSIGHT, NEEDED"),
    ("Slips that a reviewer would note, found and mended", "FINDINGS"),
    ("A wish made specific, measurable and time-bound", "SMART"),
    ("Baselines, limits, check-ins and values as of a day", "PROGRESS, FORECAST, ASOF"),
    ("Actuals from a list of deals, and every deal accounted for", "ACTUALS, MODEL, RECONCILE, EXPLAIN"),
]


def start(page, lessons):
    page.title("Sales goals in practice: a tutorial")
    page.text("Two goals that many companies have: raise the market share by 15 % within a year, and answer the phone or greet every visitor within 30 seconds. "
              "The first is divided from the company to regions and reps and followed up; the second begins as a wish and becomes a goal that can be measured.")
    page.heading("How it works")
    page.text("Go through the sheets from left to right; each takes about ten minutes. Shaded cells are worked: select one to see its formula, which also stands beside it.",
              "Cells with a thick frame are yours. Type a number, a formula or a word; beside it appears Right, or Not yet with a hint. Nothing can break: undo takes everything back, "
              "and Tools ▸ Goals ▸ Open the tutorial gives a fresh copy.",
              "All dates are those of 2026 and stand in the cells, so that the results stay as they are.")
    page.heading("Lessons")
    rows = []
    for lesson, (learns, functions) in zip(lessons, CONTENTS):
        check = chr(66 + lesson.answer)
        rows.append([f"=HYPERLINK(\"#$'{lesson.name}'.A1\";\"{lesson.name}\")", learns, functions,
                     f"=COUNTIF($'{lesson.name}'.${check}$1:${check}${lesson.row};\"Right\")&\" of {lesson.exercises}\""])
    page.table(["Lesson", "What you learn", "Functions (GOAL. …)", "Right"], rows, ["text"] * 4, (3,))
    page.row += 1
    page.text("More: docs/tutorial.md and the help of each function (Function Wizard, or Tools ▸ Goals ▸ Help on goals).")
    page.finish()


def write(document):
    Styles(document)
    page_style(document)
    first = Page(document, "Start", [4000, 10500, 8500, 3000], 3)
    document.getSheets().removeByName(document.getSheets().getByIndex(0).getName())
    lesson1 = divide(document)
    lesson2, model, _ = roll_up(document)
    lessons = [lesson1, lesson2, line_of_sight(document, model), findings(document), smart(document), service_level(document), bookings(document)]
    goal_log(document)
    start(first, lessons)
    controller = document.getCurrentController()
    for sheet in [document.getSheets().getByIndex(n) for n in range(document.getSheets().getCount())][::-1]:
        controller.setActiveSheet(sheet)
        controller.ShowGrid = False


def main():
    path = os.path.join(HERE, "..", "..", "extension", "templates", "goals-tutorial.ods")
    with Office(sys.argv[1]) as office:
        document = office.open()
        write(document)
        document.calculateAll()
        document.storeToURL(url(path), (option("FilterName", "calc8"),))
        document.close(True)


if __name__ == "__main__":
    main()
