#!/usr/bin/python3
"""A new team's plan in a real window: names, quota and months become a table in one undo step, which the deck and the formulas read as it
stands. Numbers are worked by hand. Ends with one line `N passed, N failed`."""
import os
import sys
import time

from plan_test import Quota, field_has_focus
from report_test import choose, sheets
from sidebar_test import Test, equal, run_all, top_window
from window import option, until, url
from wizard_safety_test import key
from wizard_test import Dialog

TITLE = "A new team's plan"
NOTHING = "Nothing was found."


class Plan(Test):
    """A blank document with the deck."""
    whole = Quota.whole

    def __init__(self, office):
        super().__init__(office, rows=[])
        self.main(lambda: self.document.getUndoManager().clear())
        self.target = self.sheet

    def open(self, place="A1"):
        self.select(place)
        return Dialog(self, "newteam", TITLE)

    def take(self, sheet_name):
        self.target = self.main(lambda: self.document.getSheets().getByName(sheet_name))

    def undo_all(self, steps):
        """Back to so many steps: what the test typed into the table, and the table itself."""
        for _ in range(self.undo_steps() - steps):
            self.undo()

    def values(self, place):
        return self.main(lambda: self.target.getCellRangeByName(place).getDataArray())

    def formulas(self, place):
        return self.main(lambda: self.target.getCellRangeByName(place).getFormulaArray())

    def array(self, formula, columns=1, rows=12):
        """An array formula's values, computed beside the table and taken away again."""
        def work():
            cells = self.target.getCellRangeByPosition(60, 60, 59 + columns, 59 + rows)
            cells.setArrayFormula("=" + formula)
            found = cells.getDataArray()
            cells.setArrayFormula("")
            return found
        return self.main(work)

    def measure(self, place, name, day):
        found = [row[0] for row in self.array(f'GOAL.ROLLUP({place};"{name}";;{day})')]
        return [round(value, 6) for value in found if isinstance(value, float)]


def type_team(dialog, words=("Name", "Manager", "Weight", "Team or company", "Quota for the year", "First month")):
    """North: Cara, and Jonas with Ann and Bob; 720,000 by 2 : 1 : 3."""
    name, manager, weight, team, quota, first = words
    dialog.type(f"{name}, 1", "Ann; Bob; Cara")
    until(lambda: f"{manager}, Cara" in dialog.advice())
    dialog.type(f"{manager}, Ann", "Jonas")
    dialog.type(f"{manager}, Bob", "Jonas")
    for person, text in (("Ann", "2"), ("Bob", "1"), ("Cara", "3")):
        dialog.type(f"{weight}, {person}", text)
    dialog.type(team, "Sales North")
    dialog.type(quota, "720000")
    dialog.type(first, "Jan 2026")


def read_as_it_stands(test, words=NOTHING):
    """The written table A1:AC8, before and after the actuals of January to June are typed: nine tenths of the targets."""
    place = "$A$1:$AC$8"
    equal(test.array(f"GOAL.MODEL({place})", rows=1)[0][0].split(" ")[0], "5")
    equal(test.measure(place, "target", 46203), [720000, 360000, 360000, 240000, 120000])
    equal(test.array(f"GOAL.FINDINGS({place})", 5)[0][4], words)
    equal([row[0] for row in test.array(f'GOAL.ROLLUP({place};"actual")', rows=5)], [""] * 5)

    def fill():
        for row, month in ((5, 27000), (7, 18000), (8, 9000)):
            for column in range(17, 23):
                test.target.getCellByPosition(column, row - 1).setValue(month)
    test.main(fill)
    equal(test.measure(place, "actual", 46203), [324000, 162000, 162000, 108000, 54000])
    equal(test.measure(place, "attainment", 46203), [0.45] * 5)
    equal(test.measure(place, "pace", 46203), [0.9] * 5)  # half of the year's target is due on 30 June
    equal(test.array(f"GOAL.FINDINGS({place})", 5)[0][4], words)
    equal(test.array(f'GOAL.PATH({place};"Ann")', rows=1)[0][0].count("›"), 2)  # Sales North › Jonas › Ann
    equal([round(row[0], 6) for row in test.values("E4:E8")], [0.45] * 5)
    equal([row[0] for row in test.values("D4:D8")], [324000, 162000, 162000, 108000, 54000])


def a_team_becomes_a_table_of_its_own(office):
    test = Plan(office)
    steps = test.undo_steps()
    dialog = test.open()
    type_team(dialog)
    until(lambda: "Sales North: 720,000 among 3 people, Jan 2026 to Dec 2026." in dialog.advice())
    said = dialog.advice()
    assert "240,000" in said and "60,000" in said and "Quota 720,000 · assigned 720,000" in said, said
    dialog.press("Write the table")
    dialog.closed()
    equal(sheets(test), ("Sheet1", "Quotas 2026"))
    equal(test.undo_steps(), steps + 1)
    test.take("Quotas 2026")
    equal(test.main(lambda: test.document.getCurrentController().getActiveSheet().getName()), "Quotas 2026")
    equal(test.values("A1")[0][0], "Sales North: quotas 2026")
    heads = test.values("A3:AC3")[0]
    equal(heads[:7], ("Name", "Reports to", "Quota 2026", "Actual 2026", "Attainment", "Quota Jan 2026", "Quota Feb 2026"))
    equal((heads[16], heads[17], heads[28]), ("Quota Dec 2026", "Actual Jan 2026", "Actual Dec 2026"))
    equal([row[:3] for row in test.values("A4:C8")],
          [("Sales North", "", 720000.0), ("Cara", "Sales North", 360000.0), ("Jonas", "Sales North", 360000.0),
           ("Ann", "Jonas", 240000.0), ("Bob", "Jonas", 120000.0)])
    equal(test.formulas("F4:F8"), (("=SUM(F5:F6)",), ("30000",), ("=SUM(F7:F8)",), ("20000",), ("10000",)))
    equal(test.formulas("C7")[0][0], "=SUM(F7:Q7)")
    equal(test.main(lambda: (test.target.getCellRangeByName("C4").String, test.target.getCellRangeByName("A3").CharWeight)), ("720,000", 150.0))
    assert test.main(lambda: test.document.getCurrentController().hasFrozenPanes())
    test.wait("Overview", "value0", lambda text: "Quotas 2026" in text)
    read_as_it_stands(test)
    test.undo_all(steps)
    equal(sheets(test), ("Sheet1",))
    test.close()


def what_is_there_is_never_overwritten(office):
    test = Plan(office)
    test.main(lambda: test.cell("H9").setString("mine"))
    test.main(lambda: test.document.getUndoManager().clear())
    before, steps = test.whole(), test.undo_steps()
    dialog = test.open("B3")
    dialog.type("Name, 1", "=A1; Bob")
    dialog.type("Quota for the year", "1000")
    dialog.type("First month", "April 2026")
    choose(dialog, "Periods", 1)
    dialog.type("Over-assignment (10 or 10 %)", "10 %")
    choose(dialog, "Where", 1)
    until(lambda: "Q2 2026 to Q1 2027" in dialog.advice() and "1,100 are assigned of 1,000" in dialog.advice())
    dialog.press("Write the table")
    until(lambda: "B3:N9 is not empty" in dialog.advice())
    equal((test.whole(), test.undo_steps()), (before, steps))
    test.main(lambda: (test.cell("H9").setString(""), test.sheet.protect("")))
    dialog.press("Write the table")
    until(lambda: "The sheet is protected" in dialog.advice())
    test.main(lambda: (test.sheet.unprotect(""), test.sheet.getCellRangeByName("A2:B3").merge(True)))
    dialog.press("Write the table")
    until(lambda: "is part of a merged cell" in dialog.advice())
    test.main(lambda: test.sheet.getCellRangeByName("A2:B3").merge(False))
    test.main(lambda: test.document.getUndoManager().clear())
    before, steps = test.whole(), test.undo_steps()
    looks = test.main(lambda: (test.cell("B5").CharWeight, test.cell("D6").NumberFormat, test.sheet.Columns.getByIndex(1).Width))
    dialog.press("Write the table")
    dialog.closed()
    equal(sheets(test), ("Sheet1",))
    equal(test.undo_steps(), steps + 1)
    equal([row[0] for row in test.values("B3:B9")], ["Sales team: quotas 2026/27", "", "Name", "Sales team", "=A1", "Bob", "Total"])
    equal(test.main(lambda: test.cell("B7").getType().value), "TEXT")
    equal(test.values("G6:G9"), ((250.0,), (138.0,), (138.0,), (276.0,)))  # 550 : 4 is 137.5: the first two quarters get 138
    equal(test.values("D6:D9"), ((1000.0,), (550.0,), (550.0,), (1100.0,)))
    equal(test.array("GOAL.FINDINGS($B$3:$N$9)", 5)[0][4], NOTHING)
    equal(test.measure("$B$3:$N$9", "target", 46203), [1000, 550, 550])
    test.undo_all(steps)
    equal(test.whole(), before)
    equal(test.main(lambda: (test.cell("B5").CharWeight, test.cell("D6").NumberFormat, test.sheet.Columns.getByIndex(1).Width)), looks)
    test.close()


def bad_fields_are_told_and_nothing_is_written(office):
    test = Plan(office)
    before, steps = test.whole(), test.undo_steps()
    dialog = test.open()
    type_team(dialog)
    for name, text, good, sentence in (("Quota for the year", "much", "720000", "\"much\" is no number"),
                                       ("Quota for the year", "0", "720000", "more than 0"),
                                       ("First month", "soon", "Jan 2026", "\"soon\" is no date"),
                                       ("Team or company", "", "Sales North", "Name the team or the company"),
                                       ("Team or company", "Bob", "Sales North", "the team's name and a person's"),
                                       ("Weight, Ann", "", "2", "Weight: 2 for 3 people"),
                                       ("Weight, Feb 2026", "2", "", "Weights of the periods: 1 for 12"),
                                       ("Manager, Cara", "Cara", "", "form a circle"),
                                       ("Rounded to", "7", "1", "no multiple of the step"),
                                       ("Over-assignment (10 or 10 %)", "0.1", "", "0.1")):
        dialog.type(name, text)
        until(lambda: sentence in dialog.advice())
        dialog.press("Write the table")
        time.sleep(0.2)
        assert test.whole() == before and test.undo_steps() == steps
        dialog.type(name, good)
        until(lambda: "among 3 people" in dialog.advice())
    test.main(lambda: test.document.protect(""))
    dialog.press("Write the table")
    until(lambda: "structure is protected" in dialog.advice())
    equal(sheets(test), ("Sheet1",))
    test.main(lambda: test.document.unprotect(""))
    dialog.press("Cancel")
    dialog.closed()
    assert test.whole() == before
    equal(test.undo_steps(), steps + 2)  # what the test itself protected, and freed
    test.close()


def a_read_only_document_is_left_alone(office):
    test = Plan(office)
    path = os.path.join(test.folder, "book.ods")
    test.main(lambda: test.document.storeToURL(url(path), (option("FilterName", "calc8"),)))
    other = Plan.__new__(Plan)
    other.office, other.main, other.folder = office, office.on_main, test.folder
    other.document = office.on_main(lambda: office.desktop.loadComponentFromURL(url(path), "_blank", 0, (option("ReadOnly", True),)))
    other.sheet = office.on_main(lambda: other.document.getSheets().getByIndex(0))
    dialog = other.open()
    type_team(dialog)
    until(lambda: "among 3 people" in dialog.advice())
    dialog.press("Write the table")
    until(lambda: "read-only" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    equal(sheets(other), ("Sheet1",))
    office.on_main(lambda: other.document.close(True))
    test.close()


def the_keyboard_is_enough(office):
    test = Plan(office)
    dialog = test.open()

    def focus_is(name):
        try:
            until(lambda: test.main(lambda: field_has_focus(top_window(office, TITLE), name)), 10, step=0.2)
        except AssertionError:
            raise AssertionError(f"{name!r} has not got the keyboard") from None
    focus_is("Name, 1")
    key(test, "A", "n", "n", "Return")
    focus_is("Name, 2")
    key(test, "B", "o", "b", "Tab")
    focus_is("Manager, Bob")
    key(test, "Escape")
    dialog.closed()
    equal(sheets(test), ("Sheet1",))
    test.close()


def three_hundred_people(office):
    test = Plan(office)
    begun = time.time()
    dialog = test.open()
    opened = time.time() - begun
    dialog.type("Name, 1", "; ".join(f"Person {i:03}" for i in range(1, 301)))
    dialog.type("Quota for the year", "36000000")
    dialog.type("First month", "Jan 2026")
    until(lambda: "among 300 people" in dialog.advice())
    begun = time.time()
    dialog.type("Weight, Person 001", "")
    typed = time.time() - begun
    begun = time.time()
    dialog.press("Write the table")
    dialog.closed()
    written = time.time() - begun
    print(f"  300 people: opened in {opened:.2f} s, a letter takes {1000 * typed:.0f} ms, written in {written:.2f} s")
    test.take("Quotas 2026")
    equal(test.values("C4")[0][0], 36000000.0)
    equal(test.values("C304:F304")[0], (120000.0, "", "", 10000.0))
    test.close()


TESTS = [a_team_becomes_a_table_of_its_own, what_is_there_is_never_overwritten, bad_fields_are_told_and_nothing_is_written,
         a_read_only_document_is_left_alone, the_keyboard_is_enough, three_hundred_people]

if __name__ == "__main__":
    sys.exit(run_all(TESTS))
