#!/usr/bin/python3
"""Taking actuals from bookings in a real window: the dialog, the formulas that it writes, what it refuses. Ends with one line
`N passed, N failed`."""
import sys
import time

from report_test import choose, lists_of
from sidebar_test import Test, equal, run_all
from window import option, until
from wizard_test import Dialog, values

JANUARY = 45658  # 2025-01-01
QUOTAS = [("Rep", "Manager", "Quota (EUR)"), ("Ann Lee", "Mia", 100), ("Bob", "Mia", 50), ("Cid", "Max", 80)]
DEALS = [("Close date", "Rep", "Customer", "Amount", "Stage"),
         (JANUARY + 4, "Ann Lee", "Acme", 40.5, "Won"), (JANUARY + 40, "Bob", "Zeta", 20, "Won"), (JANUARY + 41, "Ann Lee", "Nord", 10, "Won"),
         (JANUARY + 50, "Ann Le", "Nord", 7, "Won"), (JANUARY + 60, "Cid", "Acme", 99, "Lost"), (JANUARY + 70, "Cid", "Zeta", 1, "Lost")]
TITLE, INSERT = "Take actuals from bookings", "Insert the formulas"


def workbook(office, sheets=(("Deals", DEALS),), quotas=QUOTAS):
    """Quotas on the first sheet, bookings on others."""
    test = Test(office, rows=quotas)

    def add():
        from com.sun.star.lang import Locale
        date = test.document.getNumberFormats().getStandardFormat(2, Locale())
        for name, rows in sheets:
            test.document.getSheets().insertNewByName(name, test.document.getSheets().getCount())
            sheet = test.document.getSheets().getByName(name)
            test.fill(sheet, rows)
            sheet.getCellRangeByName("A2:A99").NumberFormat = date
    test.main(add)
    return test


def sheet_of(test, name):
    return test.main(lambda: test.document.getSheets().getByName(name))


def formula(test, place):
    return test.main(lambda: test.cell(place).getFormula())


def rollup(test, place, goal, model):
    test.main(lambda: test.cell(place).setFormula(f'=GOAL.ROLLUP({model};"actual";"{goal}")'))
    return test.main(lambda: test.cell(place).getValue())


def told(dialog, part):
    try:
        until(lambda: part in dialog.advice(), 8)
    except AssertionError:
        raise AssertionError(f"{part!r} is not told: {dialog.advice()}") from None


def box(test):
    """A sentence in a box of the office's own."""
    dialog = Dialog(test, "actuals", "Plumbline")

    def work():
        found, waiting = [], [dialog.context]
        while waiting:
            here = waiting.pop()
            found.append(here.getAccessibleName())
            waiting += [here.getAccessibleChild(i).getAccessibleContext() for i in range(here.getAccessibleChildCount())]
        return "\n".join(found)
    said = test.main(work)
    dialog.press("OK")
    dialog.closed()
    return said


def formulas_follow_the_deals_in_one_step(office):
    test = workbook(office)
    steps = test.undo_steps()
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "The formulas go into Sheet1.E1:E2.")
    told(dialog, "Whose: Rep · Day: Close date · Amount: Amount")
    told(dialog, "Credited: 70.50 EUR (3 bookings)")  # by the stage that is won
    told(dialog, "Left out by the filter: 100 EUR (2 bookings)")
    told(dialog, "“Ann Le”: 7 EUR (1 booking). Is “Ann Lee” meant?")
    equal((test.undo_steps(), values(test, "E1:E2")), (steps, (("",), ("",))))
    dialog.press(INSERT)
    dialog.closed()
    equal(formula(test, "E2"), '=GOAL.ACTUALS($Deals.$A:$E;"Stage=Won")')
    equal(formula(test, "E1"), "=GOAL.MODEL($A$1:$C$4;;$E$2)")
    equal(test.undo_steps(), steps + 1)
    equal((rollup(test, "G1", "Ann Lee", "$E$1"), rollup(test, "G2", "Mia", "$E$1")), (50.5, 70.5))
    deals = sheet_of(test, "Deals")
    test.main(lambda: test.fill(deals, DEALS + [(JANUARY + 80, "Bob", "Acme", 30, "Won")]))
    equal(test.main(lambda: test.cell("G2").getValue()), 100.5)  # a row that was added below
    test.wait("Overview", "bars", lambda text: "Mia: 67 % reached" in text)
    for _ in range(test.undo_steps() - steps):
        test.undo()
    equal(values(test, "E1:E2"), (("",), ("",)))
    test.close()


def all_of_them_where_the_filter_is_off(office):
    test = workbook(office)
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "Left out by the filter")
    choose(dialog, "Count only those whose", 0)
    told(dialog, "Credited: 170.50 EUR (5 bookings)")
    dialog.press(INSERT)
    dialog.closed()
    equal(formula(test, "E2"), "=GOAL.ACTUALS($Deals.$A:$E)")
    test.close()


def the_model_cell_gets_one_more_argument(office):
    test = workbook(office)
    test.main(lambda: test.cell("F3").setFormula('=GOAL.MODEL($A$1:$C$4;"target=C")'))
    test.main(lambda: test.cell("F4").setString("taken"))
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "The formula in Sheet1.F3 is given the bookings; the cell that reads them is Sheet1.G4.")  # F4 is not blank
    steps = test.undo_steps()
    dialog.press(INSERT)
    dialog.closed()
    equal(formula(test, "F3"), '=GOAL.MODEL($A$1:$C$4;"target=C";$G$4)')
    equal(formula(test, "G4"), '=GOAL.ACTUALS($Deals.$A:$E;"Stage=Won")')
    equal((formula(test, "F4"), test.undo_steps()), ("taken", steps + 1))
    test.wait("Overview", "bars", lambda text: "Mia: 47 % reached" in text)
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "It names bookings already (Sheet1.G4); these take their place.")
    dialog.press("Cancel")
    dialog.closed()
    test.undo()
    equal((formula(test, "F3"), formula(test, "G4")), ('=GOAL.MODEL($A$1:$C$4;"target=C")', ""))
    test.close()


def a_sheet_a_month_is_chosen_together(office):
    months = (("Jan", DEALS[:2]), ("Feb", [DEALS[0], *DEALS[2:5]]), ("Other", [("a", "b"), ("c", "d")]))
    test = workbook(office, months)
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "Jan.A1:E2: 1 booking")
    told(dialog, "Feb.A1:E4: 3 bookings")
    equal(test.main(lambda: lists_of(dialog.context)["Tables with bookings (choose one or several)"].getAccessibleChildCount()), 2)
    dialog.press(INSERT)
    dialog.closed()
    equal(formula(test, "E1"), "=GOAL.MODEL($A$1:$C$4;;$E$2:$E$3)")
    equal((formula(test, "E2")[:20], formula(test, "E3")[:20]), ("=GOAL.ACTUALS($Feb.$", "=GOAL.ACTUALS($Jan.$"))  # the one with more comes first
    equal(rollup(test, "H1", "Mia", "$E$1"), 70.5)
    test.close()


def bookings_beside_the_quotas_and_a_range_as_typed(office):
    test = workbook(office, ())
    test.main(lambda: test.cell("H1:L7").setDataArray(tuple(DEALS)))
    test.wait("Overview", "headline", lambda text: text and "Reading" not in text)
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "Sheet1.H1:L7: 6 bookings")
    told(dialog, "The formulas go into Sheet1.N1:N2.")
    dialog.type("Or this range", "$H$1:$L$4")
    told(dialog, "Sheet1.H1:L4: 3 bookings")
    dialog.type("Or this range", "nowhere")
    told(dialog, "“nowhere” is no range of this document.")
    dialog.type("Or this range", "$H$1:$L$4")
    told(dialog, "Credited: 70.50 EUR (3 bookings)")
    dialog.press(INSERT)
    dialog.closed()
    equal(formula(test, "N2"), "=GOAL.ACTUALS($Sheet1.$H$1:$L$4)")
    equal(rollup(test, "P1", "Mia", "$N$1"), 70.5)
    test.close()


def what_may_not_be_written_is_told(office):
    test = workbook(office)
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "The formulas go into")
    test.main(lambda: test.sheet.protect(""))
    dialog.press(INSERT)
    told(dialog, "The sheet is protected.")
    test.main(lambda: test.sheet.unprotect(""))
    test.main(lambda: test.cell("E1").setString("meanwhile"))
    dialog.press(INSERT)  # it looks again
    dialog.closed()
    equal((formula(test, "E1"), formula(test, "F1")), ("meanwhile", "=GOAL.MODEL($A$1:$C$4;;$F$2)"))
    test.close()


def where_there_is_nothing_to_take(office):
    test = workbook(office, (("Notes", [("a", "b"), ("c", "d")]),))
    dialog = Dialog(test, "actuals", TITLE)
    told(dialog, "No other table of this workbook plainly holds bookings of these goals.")
    dialog.press("Cancel")
    dialog.closed()
    test.close()
    test = workbook(office)
    deals = sheet_of(test, "Deals")
    test.main(lambda: test.document.getCurrentController().setActiveSheet(deals))
    said = box(test)
    assert "What this sheet holds is read as bookings." in said, said
    test.close()


def credited(office, sheets=(), names=""):
    """A workbook whose model cell E1 reads deals with two slips; `names`: its fourth argument."""
    rows = DEALS + [(JANUARY + 71, "Cidd", "Zeta", 3, "Won"), (JANUARY + 72, "Zed", "Zeta", 4, "Won")]
    test = workbook(office, (("Deals", rows), *sheets))
    test.main(lambda: test.cell("E2").setFormula('=GOAL.ACTUALS($Deals.$A$1:$E$99;"Stage=Won")'))
    test.main(lambda: test.cell("E1").setFormula(f"=GOAL.MODEL($A$1:$C$4;;$E$2{names})"))
    test.wait("Overview", "bars", lambda text: "Mia: 47 % reached" in text)
    return test


def pick(test, part):
    """A finding by its sentence; its group is opened. A refresh in between gives the tree new nodes: looked for and selected at once."""
    test.main(lambda: test.deck.panel("Findings"))  # opens it; the tree is laid out a moment later
    time.sleep(1)

    def selected():
        tree = test.deck.control("Findings", "tree")
        for root in test.deck.roots("Findings"):
            if "Bookings of nobody" in root.getDisplayValue():
                tree.expandNode(root)
            for i in range(root.getChildCount()):
                if part in root.getChildAt(i).getDisplayValue():
                    tree.select(root.getChildAt(i))
                    return True
        return False

    def found():
        from com.sun.star.lang import IllegalArgumentException
        try:
            return test.main(selected)
        except IllegalArgumentException:
            return False
    until(found, step=0.1)


def list_names(test):
    """Presses until the names are listed; a refresh in between takes the list away, as the table has changed."""
    def listed():
        if test.text("Findings", "names").startswith("Write"):
            return True
        test.press("Findings", "names")
        return False
    until(listed, step=0.5)


def shown_button(test, name):
    return test.main(lambda: test.deck.control("Findings", name).getModel().EnableVisible)


def a_misspelt_name_is_written_where_the_model_reads_it(office):
    test = credited(office)
    steps = test.undo_steps()
    pick(test, "“Ann Le”")
    until(lambda: shown_button(test, "name"))
    equal(test.text("Findings", "name"), "Take “Ann Le” for “Ann Lee”")
    test.press("Findings", "name")
    until(lambda: "Names as booked" in test.main(test.document.getSheets().getElementNames))
    equal(values(test, "A1:B3", sheet_of(test, "Names as booked")), (("As booked", "In the goals"), ("Ann Le", "Ann Lee"), ("", "")))
    equal(formula(test, "E1"), "=GOAL.MODEL($A$1:$C$4;;$E$2;$'Names as booked'.$A:$B)")
    equal(test.undo_steps(), steps + 1)
    test.wait("Overview", "bars", lambda text: "Mia: 51.7 % reached" in text)  # 77.5 of 150
    test.undo()
    equal((formula(test, "E1"), "Names as booked" in test.main(test.document.getSheets().getElementNames)), ("=GOAL.MODEL($A$1:$C$4;;$E$2)", False))
    test.close()


def all_names_into_a_sheet_made_in_another_language(office):
    test = credited(office, (("Gebuchte Namen", [("Wie gebucht", "In den Zielen"), ("Robert", "Bob")]),))
    until(lambda: shown_button(test, "names"))
    list_names(test)
    until(lambda: "Take “Cidd” for “Cid”" in test.text("Findings", "text") and "Take “Ann Le” for “Ann Lee”" in test.text("Findings", "text"))
    sheet = sheet_of(test, "Gebuchte Namen")
    equal(values(test, "A3:B3", sheet), (("", ""),))  # nothing is written yet
    equal(test.text("Findings", "names"), "Write 2 names")
    test.press("Findings", "names")
    until(lambda: values(test, "A3:B4", sheet) == (("Ann Le", "Ann Lee"), ("Cidd", "Cid")))
    equal(formula(test, "E1"), "=GOAL.MODEL($A$1:$C$4;;$E$2;$'Gebuchte Namen'.$A:$B)")
    until(lambda: not shown_button(test, "names"))  # nobody is left but Zed
    test.close()


def names_below_those_that_the_model_reads(office):
    test = credited(office, (("Aliases", [("Robert", "Bob")]),), ";$Aliases.$A$1:$B$1")
    until(lambda: shown_button(test, "names"))
    list_names(test)
    test.press("Findings", "names")
    until(lambda: values(test, "A1:B3", sheet_of(test, "Aliases")) == (("Robert", "Bob"), ("Ann Le", "Ann Lee"), ("Cidd", "Cid")))
    equal(formula(test, "E1"), "=GOAL.MODEL($A$1:$C$4;;$E$2;$Aliases.$A$1:$B$3)")  # it had no room
    test.main(lambda: sheet_of_now(test, "Aliases").protect(""))
    test.main(lambda: sheet_of_now(test, "Deals").getCellRangeByName("B2").setString("Ann Leee"))
    pick(test, "“Ann Leee”")
    until(lambda: shown_button(test, "name"))
    test.press("Findings", "name")
    test.wait("Findings", "told", lambda text: "The sheet is protected." in text)
    test.close()


def the_goal_shows_its_last_bookings(office):
    test = credited(office)
    test.select("A2")  # Ann Lee
    items = lambda: test.main(lambda: list(test.deck.control("Goals", "bookings").getItems()))
    until(lambda: items() == ["10 · 2025-02-11 · Ann Lee · Nord · Won", "40.50 · 2025-01-05 · Ann Lee · Acme · Won"])
    test.choose("Goals", "bookings", 1)
    until(lambda: test.main(lambda: test.document.getCurrentController().getActiveSheet().getName()) == "Deals")
    equal((test.selected().StartRow, test.selected().StartColumn), (1, 3))
    test.close()


def a_live_report_reads_the_bookings(office):
    test = credited(office)

    def make():
        frame = test.document.getCurrentController().getFrame()
        arguments = (option("Which", "company"), option("Where", "workbook"), option("Numbers", "live"))
        test.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, "org.plumbline.goals:report", "", 0, arguments)
    test.main(make)
    until(lambda: "Goals report" in test.main(test.document.getSheets().getElementNames))
    report = sheet_of(test, "Goals report")

    def cells():
        cursor = report.createCursor()
        cursor.gotoEndOfUsedArea(False)
        return [[report.getCellByPosition(c, r) for c in range(8)] for r in range(cursor.getRangeAddress().EndRow + 1)]
    rows = until(lambda: test.main(lambda: [[cell.getString() for cell in row] for row in cells()]))
    formulas = test.main(lambda: [cell.getFormula() for row in cells() for cell in row])
    assert any("GOAL.MODEL($Sheet1.$A$1:$C$4;;$Sheet1.$E$2)" in text for text in formulas), [text for text in formulas if "MODEL" in text]
    credits = next(row for row in rows if row[0] == "Credited: EUR")
    equal((float(credits[1].replace(",", "")), credits[2]), (70.5, "3"))
    assert any("47%" in text.replace(" ", "").replace("47.0%", "47%") for row in rows for text in row if row[0] == "Mia"), [row for row in rows if row[0] == "Mia"]
    test.close()


def sheet_of_now(test, name):
    return test.document.getSheets().getByName(name)


TESTS = [the_goal_shows_its_last_bookings, a_live_report_reads_the_bookings, a_misspelt_name_is_written_where_the_model_reads_it, all_names_into_a_sheet_made_in_another_language, names_below_those_that_the_model_reads,
         formulas_follow_the_deals_in_one_step, all_of_them_where_the_filter_is_off, the_model_cell_gets_one_more_argument, a_sheet_a_month_is_chosen_together,
         bookings_beside_the_quotas_and_a_range_as_typed, what_may_not_be_written_is_told, where_there_is_nothing_to_take]

if __name__ == "__main__":
    sys.exit(run_all(TESTS))
