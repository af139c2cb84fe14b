#!/usr/bin/python3
"""The packaged extension in a real Calc: catalogue examples, blanks and errors, the model cell under edits (hidden and
visible documents), files that are written, reopened elsewhere and reopened again, and a real quota workbook."""
import json
import math
import os
import sys
import tempfile
import time
import traceback

import uno

import live
import deals
from bookings import run_bookings
from workbooks import run_workbooks
from office import Office, Skip, array, asked_for, option, shown, url

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
PACKAGE = os.path.join(ROOT, "dist", "plumbline.oxt")
WORKBOOKS = os.path.join(ROOT, "..", "shared", "workbooks")
WRITERS = {"ods": "calc8", "fods": "OpenDocument Spreadsheet Flat XML", "xlsx": "Calc MS Excel 2007 XML"}
TABLE = [["ID", "Parent", "Target", "Actual"], ["C", "", "", ""], ["A", "C", 30, 15], ["B", "C", 10, 10]]

passed, failed = 0, 0
inside = False


def check(name, got, want):
    same = math.isclose(got, want, rel_tol=1e-9, abs_tol=1e-9) if isinstance(got, float) and isinstance(want, (int, float)) else got == want
    if not same:
        raise AssertionError(f"{name}: got {got!r}, expected {want!r}")


def run(name, test, *arguments):
    global passed, failed, inside
    if not inside and not asked_for(name):
        return
    before, inside = inside, True  # what a test runs belongs to it
    try:
        test(*arguments)
        passed += 1
    except Skip as reason:
        print(f"skipped {name}: {reason}")
    except Exception:
        failed += 1
        print(f"FAILED {name}\n{traceback.format_exc(limit=3)}")
    finally:
        inside = before


def fill(sheet, rows):
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, (int, float)):
                sheet.getCellByPosition(c, r).setValue(value)
            elif value:
                sheet.getCellByPosition(c, r).setString(value)


class Sheet:
    def __init__(self, office, rows=TABLE, hidden=True):
        self.document = office.open(hidden=hidden)
        self.sheet = self.document.getSheets().getByIndex(0)
        fill(self.sheet, rows)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.document.close(True)

    def __call__(self, formula, place="Z1"):
        cell = self.sheet.getCellRangeByName(place)
        cell.setFormula(formula)
        return shown(cell)

    def cell(self, place):
        return self.sheet.getCellRangeByName(place)


def example(office, case):
    with Sheet(office, [[("" if value is None else value) for value in row] for row in case["cells"]]) as sheet:
        check(case["formula"], sheet(case["formula"]), case["expect"])


def arrays(office):
    with Sheet(office, [[50, 100], ["", 100], [150, 100]]) as sheet:
        check("progress of a range", array(sheet.sheet, "E1:E3", "=GOAL.PROGRESS(A1:A3;B1:B3)"), [[0.5], [""], [1.5]])
    with Sheet(office) as sheet:
        check("several goals", array(sheet.sheet, "F1:F2", '=GOAL.ROLLUP(A1:D4;"actual";A2:A3)'), [[25], [15]])
        check("the whole table", array(sheet.sheet, "G2:G4", '=GOAL.ROLLUP(A1:D4;"actual")'), [[25], [15], [10]])
        check("whole columns", sheet('=GOAL.ROLLUP($A:$D;"target";"C")'), 40)


def errors(office):
    with Sheet(office) as sheet:
        sheet.cell("F1").setFormula("=1/0")
        check("an error argument", sheet("=GOAL.PROGRESS(F1;10)"), {"error": 532})
        sheet.cell("D3").setFormula("=NA()")
        check("the error of a child", sheet('=GOAL.ROLLUP(A1:D4;"actual";"C")'), {"error": 32767})
        check("its sibling", sheet('=GOAL.ROLLUP(A1:D4;"actual";"B")'), 10)
        check("no table", sheet('=GOAL.ROLLUP(J1:K9;"actual";"B")'), {"error": 502})
        for formula in ('GOAL.ROLLUP(A1:D4;"target";Y9)', 'GOAL.COVERAGE(A1:D4;Y9)', 'GOAL.SMARTCHECK(A1:D4;Y9)', 'GOAL.PATH(A1:D4;Y9)', 'GOAL.ROLLUP(A1:D4;"target";"")'):
            check("a blank goal in " + formula, sheet("=" + formula), "")
        for formula in ('GOAL.EXPLAIN(A1:D4;Y9;"target")', 'GOAL.NEEDED(A1:D4;Y9)', 'GOAL.LINEOFSIGHT(A1:D4;Y9)'):
            check("a blank goal in one cell of " + formula, sheet("=" + formula), "")
            check("a blank goal in " + formula, array(sheet.sheet, "J2:K3", "=" + formula), [["", ""], ["", ""]])
        check("one plain cell", sheet('=GOAL.ROLLUP(A2;"actual";"B")'), {"error": 502})
        check("a date that is missing", sheet('=GOAL.ROLLUP(A1:D4;"pace";"B")'), {"error": 502})
        sheet.cell("G1").setFormula("=GOAL.MODEL(J1:K9)")
        check("a model cell in error", sheet('=GOAL.ROLLUP(G1;"actual";"B")'), {"error": 502})


def first_day(office, year):
    """Documents may count their days from 1904 or 1900: what is asked and answered is in the document's own."""
    rows = [["Goal", "Parent", "Target", "Actual", "Start", "Due"], ["C", "", 100, 50, "", ""], ["D", "C", 40, 10, "", "2026-12-31"],
            ["Old", "", "", "", "", ""], ["Date", "Goal", "Field", "Value"], ["2026-03-31", "C", "actual", 30], ["", "C", "actual", 50]]
    with Sheet(office, []) as sheet:
        if year:
            first = uno.createUnoStruct("com.sun.star.util.Date")
            first.Day, first.Month, first.Year = 1, 1, year
            sheet.document.NullDate = first
        fill(sheet.sheet, rows)
        for place in ("E2", "E3"):
            sheet.cell(place).setFormula("=DATE(2026;1;1)")
        sheet.cell("F2").setFormula("=DATE(2026;12;31)")
        sheet.cell("A7").setFormula("=DATE(2026;6;30)")
        april = "DATE(2026;1;1);DATE(2026;12;31);DATE(2026;4;15)"
        check("prorated by month", sheet(f'=GOAL.PRORATE(1200;{april};;;"month")'), 900)
        check("prorated by day", sheet(f"=GOAL.PRORATE(365;{april})"), 261)
        check("expected", sheet("=GOAL.EXPECTED(DATE(2026;1;1);DATE(2026;12;31);DATE(2026;12;31))"), 1)
        check("expected of a goal", sheet('=GOAL.ROLLUP(A1:F3;"expected";"C";DATE(2026;12;31))'), 1)
        check("due by a text", sheet('=GOAL.ROLLUP(A1:F3;"expected";"D";DATE(2026;12;31))'), 1)
        check("explained", sheet('=INDEX(GOAL.EXPLAIN(A1:F3;"C";"expected";DATE(2026;12;31));2;3)-DATE(2026;12;31)'), 0)
        for call in ('EXPLAIN(A1:F3;H9;"target")', "NEEDED(A1:F3;H9)", "LINEOFSIGHT(A1:F3;H9)"):
            check(f"{call} of a blank cell", sheet(f"=GOAL.{call}"), "")
        check("as of May", sheet('=GOAL.ASOF(A5:D7;"C";DATE(2026;5;31))'), 30)
        check("as of July", sheet('=GOAL.ASOF(A5:D7;"C";DATE(2026;7;1))'), 50)


def model_cell(office, hidden):
    with Sheet(office, hidden=hidden) as sheet:
        sheet.cell("F1").setFormula("=GOAL.MODEL(A1:D4)")
        first = sheet.cell("F1").String
        result = lambda: shown(sheet.cell("G1"))
        sheet.cell("G1").setFormula('=GOAL.ROLLUP($F$1;"actual";"C")')
        check("at first", result(), 25)
        for value in (16, 20.5, 15, 99):
            sheet.cell("D3").setValue(value)
            check("after an edit", result(), value + 10)
        sheet.cell("D3").setValue(15)
        check("equal content, equal text", sheet.cell("F1").String, first)
        sheet.sheet.getRows().insertByIndex(3, 1)
        fill_row = [("A4", "D"), ("B4", "C")]
        for place, text in fill_row:
            sheet.cell(place).setString(text)
        sheet.cell("D4").setFormula("=D3*2")
        check("after a row was inserted", result(), 55)
        sheet.cell("D3").setValue(1)
        check("formula cells inside the table", result(), 13)
        if not hidden:
            dispatcher = office.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", office.context)
            frame = sheet.document.getCurrentController().getFrame()
            dispatcher.executeDispatch(frame, ".uno:Undo", "", 0, ())
            check("after undo", result(), 15 + 30 + 10)
            dispatcher.executeDispatch(frame, ".uno:Redo", "", 0, ())
            check("after redo", result(), 13)
        sheet.sheet.setName("Renamed sheet")
        sheet.cell("D3").setValue(2)
        check("after the sheet got another name", result(), 16)


def workbook(office):
    document = office.open()
    sheet = document.getSheets().getByIndex(0)
    fill(sheet, TABLE)
    for r, row in enumerate([["Name", "Chef d'équipe \"neu\""], ["A", 5], ["B", 7]]):  # quotes of both kinds in a rule
        sheet.getCellByPosition(0, 7 + r).setString(row[0])
        sheet.getCellByPosition(1, 7 + r).setFormula(str(row[1]))
    for place, formula in (("F8", '=GOAL.MODEL(A8:B10;"target=Chef d\'équipe ""neu"";goal=Name")'), ("G8", '=GOAL.ROLLUP(F8;"target";"A")'), ("F1", "=GOAL.MODEL(A1:D4)"), ("G1", '=GOAL.ROLLUP(F1;"attainment";"C")'), ("G2", '=GOAL.ROLLUP(A1:D4;"target";"C")'), ("G3", "=GOAL.STATUS(G1;1)"), ("H1", "=GOAL.MODEL(OFFSET(A1;0;0;4;4))"), ("H3", "=GOAL.MODEL(A12:D13)")):
        sheet.getCellRangeByName(place).setFormula(formula)
    sheet.getCellRangeByName("A12:D13").setDataArray((("Date", "Goal", "Field", "Value"), (46099.0, "G", "actual", 5.0)))
    return document


def contents(document):
    sheet = document.getSheets().getByIndex(0)
    return [(sheet.getCellRangeByName(place).Formula, shown(sheet.getCellRangeByName(place))) for place in ("F1", "G1", "G2", "G3", "F8", "G8")]


def save(document, path):
    document.storeToURL(url(path), (option("FilterName", WRITERS[path.rsplit(".", 1)[1]]),))


def reopened(folder, kind, wanted):
    with Office(PACKAGE) as office:
        document = office.open(os.path.join(folder, "goals." + kind))
        check(kind + " in a fresh process", contents(document), wanted)
        document.getSheets().getByIndex(0).getCellRangeByName("G9").setFormula('=GOAL.ROLLUP(F8;"target";"B")')
        check(kind + ", the rules of a model that is not in memory", shown(document.getSheets().getByIndex(0).getCellRangeByName("G9")), 7)
        document.getSheets().getByIndex(0).getCellRangeByName("D3").setValue(20)
        check(kind + " edited", shown(document.getSheets().getByIndex(0).getCellRangeByName("G1")), 0.75)
        by_expression(document, kind)
        document.close(True)


def by_expression(document, kind):
    """What the model cell reads is an expression: nobody else can follow it, so the document is recalculated by itself."""
    sheet = document.getSheets().getByIndex(0)
    document.setModified(False)
    sheet.getCellRangeByName("H2").setFormula('=GOAL.ROLLUP(H1;"target";"C")')
    document.setModified(False)
    until(lambda: shown(sheet.getCellRangeByName("H2")) == 40)
    check(kind + ", a table that is an expression", shown(sheet.getCellRangeByName("H2")), 40)
    check(kind + " is not modified by being recalculated", document.isModified(), False)
    sheet.getCellRangeByName("H4").setFormula("=GOAL.ASOF(H3;\"G\";46100)")
    check(kind + ", a log's model cell", shown(sheet.getCellRangeByName("H4")), 5)


def until(holds, seconds=10):
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)


def goal_log(office, hidden):
    with Sheet(office, [["Date", "Goal", "Field", "Value"], [46023, "N", "actual", 10], [46054, "N", "actual", 20], [46060, "N", "target", 90]], hidden=hidden) as sheet:
        sheet.cell("F1").setFormula("=GOAL.MODEL($A$1:$D$20)")
        check("its name", sheet.cell("F1").String.split("#")[0], "3 entries ")
        ask = '=GOAL.ASOF($F$1;"N";46058%s)'
        sheet.cell("G1").setFormula(ask % "")
        sheet.cell("G2").setFormula(ask % ';"target"')
        check("as of a day", [shown(sheet.cell(place)) for place in ("G1", "G2")], [20, ""])
        sheet.cell("A4").setValue(46057)
        check("an entry got another day", shown(sheet.cell("G2")), 90)
        sheet.cell("A5:D5").setDataArray(((46058, "N", "actual", 35),))
        check("another entry", shown(sheet.cell("G1")), 35)
        check("the same as over the range", sheet('=GOAL.ASOF($A$1:$D$20;"N";46058)'), 35)
        check("no table of goals", sheet('=GOAL.ROLLUP($F$1;"actual";"N")'), {"error": 502})
        check("and told so", "goal log" in sheet("=INDEX(GOAL.FINDINGS($F$1);1;5)"), True)
        check("a text that is no log", sheet('=GOAL.ASOF("3 entries #0123456789abcdef";"N";46058)'), {"error": 502})


def files(office):
    with tempfile.TemporaryDirectory() as folder:
        document = workbook(office)
        wanted = contents(document)
        for kind in WRITERS:
            save(document, os.path.join(folder, "goals." + kind))
        document.close(True)
        check("before saving", [value for _, value in wanted[1:]][:3] + [wanted[5][1]], [0.625, 40, "Off track", 5])
        for kind in WRITERS:
            run(f"reopened as {kind}", reopened, folder, kind, wanted)
        with Office() as without:
            for kind in WRITERS:
                visitor = without.open(os.path.join(folder, "goals." + kind))
                save(visitor, os.path.join(folder, "visited." + kind))
                visitor.close(True)
        for kind in WRITERS:
            back = office.open(os.path.join(folder, "visited." + kind))
            back.calculateAll()
            run(f"{kind} after a visit without the extension", check, kind, contents(back), wanted)
            back.close(True)


def workbooks(office):
    if not os.path.exists(os.path.join(WORKBOOKS, "facts.json")):
        raise Skip("../shared/workbooks is not here")
    run_workbooks(office, WORKBOOKS, run, check)


def sample(office):
    document = office.open(os.path.join(ROOT, "extension", "templates", "goals-sample.ods"))
    document.calculateAll()
    share, greeting = (document.getSheets().getByName(name) for name in ("Market share", "Greeting"))
    check("quota", shown(share.getCellRangeByName("I4")), 1000)
    check("actual", shown(share.getCellRangeByName("J4")), 800)
    check("attainment", shown(share.getCellRangeByName("K4")), 0.8)
    check("greeting", shown(greeting.getCellRangeByName("K4")), (0.874 / 0.95 + 0.51 / 0.6) / 2)
    document.close(True)


def bookings_sample(office):
    """Every number of the second sample against a plain loop over its deals."""
    document = office.open(os.path.join(ROOT, "extension", "templates", "bookings-sample.ods"))
    document.calculateAll()
    quotas, booked, card = (document.getSheets().getByName(name) for name in ("Quotas", "Deals", "Scorecard"))
    check("bookings", shown(quotas.getCellRangeByName("Q4"))[:15], "5000 bookings #")
    check("goals", shown(quotas.getCellRangeByName("Q7"))[:10], "17 goals #")
    rows = booked.getCellRangeByName("A1:J5001").getDataArray()
    check("the deals", [list(row) for row in rows[1:]], [[deal.id, deal.date, deal.posted, deal.rep, deal.customer, deal.product, deal.amount / 100, deal.currency,
                                                          "" if deal.split == 100 else deal.split / 100, deal.stage] for deal in deals.deals()])
    until = deals.day(2026, 9, 30)
    for row, (rep, _, _, months) in enumerate(deals.QUOTAS, start=9):
        check(rep, [shown(card.getCellRangeByName(f"{column}{row}")) for column in "ACDEF"],
              [rep, sum(months), deals.credited(rep), deals.credited(rep) / sum(months), deals.credited(rep, until)])
    for row, manager in enumerate(deals.MANAGERS, start=6):
        check(manager, [shown(card.getCellRangeByName(f"{column}{row}")) for column in "ADF"],
              [manager, round(sum(deals.credited(rep) for rep in deals.REPS[manager]), 2), round(sum(deals.credited(rep, until) for rep in deals.REPS[manager]), 2)])
    lines = [[shown(card.getCellByPosition(column, row)) for column in range(6)] for row in range(25, 42)]
    check("reconciled", {(what, key, currency): (amount, count) for what, key, currency, amount, count, _ in lines if what},
          {key: (cents / 100, count) for key, (cents, count) in deals.reconciled().items()})
    check("nearest", {key: near for what, key, _, _, _, near in lines if near}, {wrong: rep for rep, names in deals.MISSPELT.items() for wrong in names if (wrong in {line[1] for line in lines})})
    card.getCellRangeByName("B3").setValue(deals.day(2026, 2, 15))
    check("as of another day", shown(card.getCellRangeByName("F9")), deals.credited("Ines Lorenz", deals.day(2026, 2, 15)))
    document.close(True)


def panel_without_a_window(office):
    """A panel that cannot be built is left out: nothing is thrown at the sidebar, and the office lives on."""
    with Sheet(office) as sheet:
        create = lambda name: office.context.ServiceManager.createInstanceWithContext(name, office.context)
        frame, no_peer = sheet.document.getCurrentController().getFrame(), create("com.sun.star.awt.UnoControlEdit")
        for panel in ("Overview", "Goals", "Checkins", "Findings", "Formulas"):
            arguments = (option("Frame", frame), option("ParentWindow", no_peer))
            check(panel, create("org.plumbline.PanelFactory").createUIElement("private:resource/toolpanel/PlumblinePanels/" + panel, arguments), None)
        check("formulas after it", sheet('=GOAL.ROLLUP(A1:D4;"actual";"C")'), 25)


def main():
    with Office(PACKAGE) as office:
        for case in json.load(open(os.path.join(HERE, "examples.json"), encoding="utf-8")):
            if "COLUMNS" not in case["formula"]:
                run(case["formula"], example, office, case)
        run("columns", lambda: columns_test(office))
        run("arrays", arrays, office)
        run("errors", errors, office)
        for year in (0, 1904, 1900):
            run(f"days counted from {year or 1899}", first_day, office, year)
        run("model cell, hidden document", model_cell, office, True)
        run("model cell, visible document", model_cell, office, False)
        run("goal log, hidden document", goal_log, office, True)
        run("goal log, visible document", goal_log, office, False)
        run("sample workbook", sample, office)
        run("bookings sample", bookings_sample, office)
        run("real workbooks", workbooks, office)
        run("random steps, visible", live.random_walk, office, False, 200, check)
        run("random steps, hidden", live.random_walk, office, True, 120, check)
        run("situations", live.situations, office, check)
        run("places", live.places, office, check)
        run("years", live.years, office, check)
        run_bookings(office, run, check)
        run("files", files, office)
        run("panel without a window", panel_without_a_window, office)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def columns_test(office):
    with Sheet(office) as sheet:
        told = array(sheet.sheet, "F1:I5", "=GOAL.COLUMNS(A1:D4)")
        check("columns", told[:5], [["id", "ID", "A", ""], ["parent", "Parent", "B", ""], ["target", "Target", "C", ""], ["actual", "Actual", "D", ""],
                                    ["hierarchy", "parent column", "", "3 goals"]])


if __name__ == "__main__":
    sys.exit(main())
