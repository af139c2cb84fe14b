#!/usr/bin/python3
"""The one door through which a document is written, in a real window: what is refused or fails takes back nothing of the
user's, and what can be undone and redone stays as it was. Ends with one line `N passed, N failed`."""
import sys
import time

import uno

from sidebar_test import COMPANY, Test, equal, in_dialog, part, run_all
from window import until
from wizard_test import TABLE, Dialog, new_goal, values

STATEMENT = "Win 40 dealers in Kiel by 30 June 2027"
PAGES = ("Goals report", "Goals report, wide", "Goals report, one page")


def stacks(test):
    def work():
        undo = test.document.getUndoManager()
        return undo.getAllUndoActionTitles(), undo.getAllRedoActionTitles()
    return test.main(work)


def sheets(test):
    return test.main(lambda: test.document.getSheets().getElementNames())


def user_works(test):
    """Types two cells and undoes the second: there is something to undo, and something to redo."""
    test.main(lambda: test.cell("Q1").setString("kept"))
    test.main(lambda: test.cell("Q2").setString("undone"))
    test.undo()
    time.sleep(0.3)


def check_user(test, before):
    """Undone and redone are what they were, by name and by what they do."""
    equal(stacks(test), before)
    equal(values(test, "Q1:Q2"), (("kept",), ("",)))
    test.main(lambda: test.document.getUndoManager().redo())
    equal(values(test, "Q1:Q2"), (("kept",), ("undone",)))
    test.undo()
    test.undo()
    equal(values(test, "Q1:Q2"), (("",), ("",)))


def pivot_table_across_the_rows(test):
    """Calc inserts no row through a pivot table: it throws, and nothing is recorded."""
    sheet = test.sheet
    sheet.getCellRangeByName("S1:T5").setDataArray((("Key", "Value"), ("a", 1), ("b", 2), ("c", 3), ("d", 4)))
    tables = sheet.getDataPilotTables()
    plan = tables.createDataPilotDescriptor()
    plan.setSourceRange(sheet.getCellRangeByName("S1:T5").getRangeAddress())
    for field, where in ((0, "ROW"), (1, "DATA")):
        plan.getDataPilotFields().getByIndex(field).Orientation = uno.Enum("com.sun.star.sheet.DataPilotFieldOrientation", where)
    tables.insertNewByName("Across", sheet.getCellRangeByName("V1").getCellAddress(), plan)


def finish_fails(test):
    test.select("C5")
    time.sleep(0.4)
    dialog = new_goal(test, STATEMENT)
    dialog.press("Finish")
    until(lambda: "It could not be written" in dialog.advice(), 8)
    dialog.press("Cancel")
    dialog.closed()


def a_table_beside_a_pivot_table(office):
    test = Test(office, rows=TABLE)
    test.main(lambda: pivot_table_across_the_rows(test))
    in_dialog(test, lambda dialog, role: part(dialog, "Table", role.TEXT).setText("$Sheet1.$A$1:$G$6"), "OK")
    test.wait("Overview", "value0", lambda text: text == "Sheet1.A1:G6")
    return test


def a_step_that_recorded_nothing_takes_nothing_back(office):
    test = a_table_beside_a_pivot_table(office)
    user_works(test)
    before, cells = stacks(test), values(test, "A1:H9")
    equal(before[1], ("Input",))
    finish_fails(test)
    equal(values(test, "A1:H9"), cells)
    check_user(test, before)
    test.close()


def a_full_list_of_steps_of_the_same_name_keeps_the_newest(office):
    """A hundred steps, all called as ours: their names do not tell whether ours was recorded."""
    test = a_table_beside_a_pivot_table(office)

    def fill():
        undo = test.document.getUndoManager()
        for number in range(100):
            undo.enterUndoContext("New goal")
            test.cell("Q1").setValue(number)
            undo.leaveUndoContext()
    test.main(fill)
    before = stacks(test)
    equal(before, (("New goal",) * 100, ()))
    finish_fails(test)
    # The office makes room for a step before it knows that it is empty: the oldest of a hundred goes, never the newest.
    equal(stacks(test), (("New goal",) * 99, ()))
    equal(values(test, "Q1"), ((99.0,),))
    test.close()


def a_refusal_keeps_what_can_be_redone(office):
    test = Test(office, rows=COMPANY)
    test.main(lambda: test.sheet.getCellRangeByName("E4:F4").merge(True))
    user_works(test)
    before = stacks(test)

    def told():
        test.press("Findings", "fixall")
        return "merged" in test.text("Findings", "told")
    until(told, step=0.5)
    check_user(test, before)
    test.close()


def report(test, press="Make"):
    dialog = Dialog(test, "report", "Report")
    dialog.press(press)
    return dialog


def refused(test, sentence):
    dialog = report(test)
    until(lambda: sentence in dialog.advice(), 15)
    dialog.press("Cancel")
    dialog.closed()


def a_refused_report_leaves_no_trace(office):
    test = Test(office, rows=TABLE)
    test.main(lambda: test.document.protect(""))
    user_works(test)
    before = stacks(test)
    refused(test, "structure is protected")
    equal((sheets(test), styles(test)), (("Sheet1",), []))
    check_user(test, before)
    test.close()


def styles(test):
    def work():
        families = test.document.getStyleFamilies()
        return [name for family in ("CellStyles", "PageStyles") for name in families.getByName(family).getElementNames() if name.startswith("Goals ")]
    return test.main(work)


def make(test):
    dialog = report(test)
    until(lambda: "The report stands in the sheet" in dialog.advice(), 20)
    dialog.press("Cancel")
    dialog.closed()


def a_report_that_fails_half_way_is_taken_back(office):
    test = Test(office, rows=TABLE)
    make(test)
    page = test.main(lambda: test.document.getSheets().getByName("Goals report"))
    area = test.main(lambda: page.NamedRanges.getByName("Plumbline_report").getReferredCells().getRangeAddress())

    def block():
        """The report must grow, and the office does not move a part of an array formula; it says nothing then."""
        page.getCellRangeByPosition(area.EndColumn - 1, area.EndRow + 3, area.EndColumn + 4, area.EndRow + 4).setArrayFormula("=1+1")
        page.getCellByPosition(0, area.EndRow + 1).setString("the user's own")
        for row in range(8):
            test.sheet.getCellRangeByName(f"A{7 + row}:G{7 + row}").setDataArray(((f"X{row}", "C", f"East {row}", "Eva", 10, 5, 46752),))
        families = test.document.getStyleFamilies()
        test.document.getCurrentController().setActiveSheet(test.sheet)
        for name in ("Goals Off track", "Goals At risk", "Goals Differs"):
            families.getByName("CellStyles").removeByName(name)
    test.main(block)
    user_works(test)
    before, cells = stacks(test), values(test, "A1:L90", page)
    assert "the user's own" in str(cells)
    made = styles(test)
    refused(test, "It could not be written")
    equal(values(test, "A1:L90", page), cells)
    equal(styles(test), made)
    # What was redone before is dropped by the office as soon as a step holds anything; nothing of ours stays in its place.
    equal(stacks(test), (before[0], ()))
    equal(values(test, "Q1"), (("kept",),))
    test.close()


def a_report_at_the_end_of_its_sheet_is_told_before(office):
    test = Test(office, rows=TABLE)
    make(test)
    page = test.main(lambda: test.document.getSheets().getByName("Goals report"))

    def push_down():
        end = page.NamedRanges.getByName("Plumbline_report").getReferredCells().getRangeAddress().EndRow
        page.getRows().insertByIndex(0, 1048575 - end)
        for row in range(8):
            test.sheet.getCellRangeByName(f"A{7 + row}:G{7 + row}").setDataArray(((f"X{row}", "C", f"East {row}", "Eva", 10, 5, 46752),))
        test.document.getCurrentController().setActiveSheet(test.sheet)
    test.main(push_down)
    user_works(test)
    before, cells = stacks(test), values(test, "A1048500:L1048576", page)
    refused(test, "rows and")
    equal(values(test, "A1048500:L1048576", page), cells)
    check_user(test, before)
    test.close()


def undoing_a_report_takes_its_styles_too(office):
    test = Test(office, rows=TABLE)
    equal(styles(test), [])
    make(test)
    made = styles(test)
    assert len(made) == 22 and any(name in PAGES for name in made), made  # 21 of cells, one of pages
    test.undo()
    equal((sheets(test), styles(test)), (("Sheet1",), []))
    test.main(lambda: test.document.getUndoManager().redo())
    equal((sheets(test), styles(test)), (("Sheet1", "Goals report"), made))
    page = test.main(lambda: test.document.getSheets().getByName("Goals report"))
    equal(test.main(lambda: (page.getCellByPosition(0, 0).CellStyle, page.PageStyle in PAGES)), ("Goals Title", True))
    test.close()


def properties(test):
    return test.main(lambda: {item.Name: item.Value for item in test.document.getDocumentProperties().getUserDefinedProperties().getPropertyValues()})


def call_the_user(office, name):
    access = office.service("com.sun.star.configuration.ConfigurationProvider").createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", (uno.createUnoStruct("com.sun.star.beans.NamedValue", "nodepath", "/org.openoffice.UserProfile/Data"),))
    access.replaceByName("givenname", name)
    access.commitChanges()


def settings_write_what_was_changed_and_no_name(office):
    test = Test(office, rows=COMPANY)
    test.main(lambda: call_the_user(office, "Dana"))
    user_works(test)
    test.main(lambda: test.document.setModified(False))
    before = stacks(test)
    in_dialog(test, lambda dialog, role: None, "OK")
    equal(properties(test), {})
    equal(test.main(lambda: test.document.isModified()), False)
    check_user(test, before)

    def choose_table(dialog, role):
        part(dialog, "Table", role.TEXT).setText("$Sheet1.$A$1:$E$5")
    in_dialog(test, choose_table, "OK")
    stored = properties(test)["Plumbline"]
    assert "$A$1:$E$5" in stored and "Dana" not in stored and '"me"' not in stored, stored
    # A table that moved is not put back by an OK that changes something else.
    test.main(lambda: test.sheet.getRows().insertByIndex(0, 2))
    test.wait("Overview", "value0", lambda text: text == "Sheet1.A3:E7")

    def type_a_name(dialog, role):
        part(dialog, "I am", role.TEXT).setText("Lena")
    in_dialog(test, type_a_name, "OK")
    assert '"me":"Lena"' in properties(test)["Plumbline"], properties(test)
    test.wait("Overview", "value0", lambda text: text == "Sheet1.A3:E7")
    test.main(lambda: call_the_user(office, ""))
    test.close()


def mends_are_shown_before_they_are_written(office):
    test = Test(office, rows=COMPANY)
    steps = test.undo_steps()
    test.press("Findings", "fixall")
    test.wait("Findings", "fixall", lambda text: text == "Write 2 cells")
    equal(test.text("Findings", "text").strip(), 'B4: "C " → "C"\nE4: "90" → 90')
    equal((values(test, "B4"), values(test, "E4"), test.undo_steps()), ((("C ",),), (("90",),), steps))
    test.press("Findings", "fixall")
    until(lambda: values(test, "E4") == ((90.0,),))
    equal((values(test, "B4"), test.undo_steps()), ((("C",),), steps + 1))
    test.close()


TESTS = [a_step_that_recorded_nothing_takes_nothing_back, a_full_list_of_steps_of_the_same_name_keeps_the_newest, a_refusal_keeps_what_can_be_redone,
         a_refused_report_leaves_no_trace, a_report_that_fails_half_way_is_taken_back, a_report_at_the_end_of_its_sheet_is_told_before, undoing_a_report_takes_its_styles_too,
         settings_write_what_was_changed_and_no_name, mends_are_shown_before_they_are_written]

if __name__ == "__main__":
    sys.exit(run_all(TESTS))
