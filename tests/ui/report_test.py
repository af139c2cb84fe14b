#!/usr/bin/python3
"""The report dialog in a real window. Ends with one line `N passed, N failed`."""
import os
import shutil
import sys
import tempfile

from sidebar_test import Test, equal, run_all
from window import until
from wizard_test import TABLE, Dialog


def lists_of(context):
    """Everything that can be chosen from, by its name: the lists of a dialog."""
    found, waiting = {}, [context]
    while waiting:
        here = waiting.pop()
        for i in range(here.getAccessibleChildCount()):
            child = here.getAccessibleChild(i).getAccessibleContext()
            if hasattr(child, "selectAccessibleChild"):
                found.setdefault(child.getAccessibleName() or here.getAccessibleName(), child)
            waiting.append(child)
    return found


def choose(dialog, name, item):
    dialog.test.main(lambda: lists_of(dialog.context)[name].selectAccessibleChild(item))


def sheets(test):
    return test.main(lambda: test.document.getSheets().getElementNames())


def the_company_page_is_made_and_shown(office):
    test = Test(office, rows=TABLE)
    test.select("C2")
    steps = test.undo_steps()
    dialog = Dialog(test, "report", "Report")
    dialog.press("Make")
    until(lambda: "The report stands in the sheet" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    equal(sheets(test), ("Sheet1", "Goals report"))
    equal(test.main(lambda: test.document.getCurrentController().getActiveSheet().getName()), "Goals report")
    equal(test.undo_steps(), steps + 1)
    # The panels go on telling of the table, not of the report.
    test.wait("Overview", "headline", lambda text: "Grow parts revenue" in text)
    test.undo()
    equal(sheets(test), ("Sheet1",))
    test.close()


def a_button_of_the_overview_opens_it(office):
    test = Test(office, rows=TABLE)
    test.select("C2")
    equal(test.text("Overview", "report"), "Report …")
    test.close()


def many_scorecards_show_progress_and_can_be_cancelled(office):
    people = [("Owner", "Target", "Actual")] + [(f"Person {i}", 100 + i, 50 + i) for i in range(200)]
    test = Test(office, rows=people)
    folder = tempfile.mkdtemp(prefix="plumbline-pdf-")
    os.chmod(folder, 0o777)
    try:
        dialog = Dialog(test, "report", "Report")
        choose(dialog, "Which", 1)
        choose(dialog, "Where to", 2)
        dialog.type("Folder", folder)
        dialog.press("Make")
        until(lambda: len(os.listdir(folder)) > 3, 40)
        assert " of 200: Person" in dialog.advice(), dialog.advice()
        dialog.press("Cancel")
        until(lambda: "Cancelled: " in dialog.advice())
        made = len([name for name in os.listdir(folder) if name.endswith(".pdf")])
        assert 3 < made < 200, made
        dialog.press("Cancel")
        dialog.closed()
        equal(sheets(test), ("Sheet1",))
    finally:
        shutil.rmtree(folder)
    test.close()


def a_missing_folder_is_told(office):
    test = Test(office, rows=TABLE)
    dialog = Dialog(test, "report", "Report")
    choose(dialog, "Where to", 2)
    dialog.press("Make")
    until(lambda: "Choose a folder first." in dialog.advice())
    dialog.type("Folder", "/nowhere/at/all")
    dialog.press("Make")
    until(lambda: "Nothing can be written to" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    test.close()


TESTS = [the_company_page_is_made_and_shown, a_button_of_the_overview_opens_it,
         many_scorecards_show_progress_and_can_be_cancelled, a_missing_folder_is_told]

if __name__ == "__main__":
    sys.exit(run_all(TESTS))
