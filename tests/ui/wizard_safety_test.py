#!/usr/bin/python3
"""What the wizard may never do, in a real window: lose what was typed, write half a row, change what was not asked for.
Ends with one line `N passed, N failed`."""
import os
import subprocess
import sys
import time

from sidebar_test import Test, equal, field, run_all, top_window
from window import until
from wizard_test import TABLE, Dialog, filter_rows, log_of, new_goal, values

STATEMENT = "Win 40 dealers in Kiel by 30 June 2027"


def edit_goal(test, place):
    test.select(place)
    time.sleep(0.4)
    return Dialog(test, "edit", "Edit goal")


def cancel_leaves_the_document_unmodified(office):
    test = Test(office, rows=TABLE)
    test.main(lambda: test.document.setModified(False))
    titles = test.main(lambda: test.document.getUndoManager().getAllUndoActionTitles())
    for command, title in (("new", "New goal"), ("edit", "Edit goal"), ("split", "Split this goal")):
        test.select("C4")
        time.sleep(0.3)
        dialog = Dialog(test, command, title)
        if command != "split":
            dialog.type("The goal in one sentence", STATEMENT)
            dialog.press("Next")
            dialog.press("Next")
            dialog.press("Next")
        dialog.press("Cancel")
        dialog.closed()
        equal(test.main(lambda: test.document.isModified()), False)
        equal(test.main(lambda: test.document.getUndoManager().getAllUndoActionTitles()), titles)
        equal(test.main(lambda: test.document.getUndoManager().getAllRedoActionTitles()), ())
    test.close()


def ranges_and_sums_over_the_group_grow(office):
    test = Test(office, rows=TABLE)

    def prepare():
        test.cell("E3").setFormula("=SUM(E5:E6)")
        test.cell("A8").setString("Total")
        test.cell("E8").setFormula("=SUM(E5:E6)")
        test.cell("L5").setFormula("=5+5")  # another table, behind blank columns
        address = test.sheet.getCellRangeByName("A1:G6").getRangeAddress()
        test.document.DatabaseRanges.addNewByName("Goals", address)
    test.main(prepare)
    test.select("C5")
    time.sleep(0.5)
    dialog = new_goal(test, STATEMENT)
    dialog.press("Finish")
    dialog.closed()
    equal(values(test, "E3"), ((240.0,),))  # 120 + 80 + 40
    equal(values(test, "E9"), ((240.0,),))
    area = test.main(lambda: test.document.DatabaseRanges.getByName("Goals").getDataArea())
    equal((area.StartRow, area.EndRow), (0, 6))
    row = next(i for i, cells in enumerate(values(test, "A1:G8")) if "Kiel" in str(cells)) + 1
    equal(values(test, f"L{row}"), (("",),))
    test.close()


def numbers_that_were_not_touched_keep_every_digit(office):
    rows = [list(row) for row in TABLE]
    rows[5][4] = 0.123456789
    rows[5][1] = "Z"  # a goal above that is not there
    test = Test(office, rows=rows)
    dialog = edit_goal(test, "C6")
    dialog.type("Owner", "Ann")
    dialog.press("Finish")
    dialog.closed()
    equal(values(test, "A6:G6")[0][:5], ("N2", "Z", "Win 80 dealers in Bremen by 31 December 2027", "Ann", 0.123456789))
    test.close()


def a_value_without_a_column_is_asked_about(office):
    test = Test(office, rows=TABLE)
    test.select("C5")
    time.sleep(0.3)
    before = values(test, "A1:J9")
    dialog = new_goal(test, STATEMENT, Metric="Dealers signed")
    dialog.press("Finish")
    until(lambda: "Not written yet: there is no column for Metric" in dialog.advice())
    equal(values(test, "A1:J9"), before)
    dialog.press("Finish")
    dialog.closed()
    assert any("Kiel" in str(row) for row in values(test, "A1:J9"))
    equal(values(test, "H1"), (("",),))
    test.close()


def cells_that_may_not_be_edited_are_named(office):
    def lock_all_but_owner(test):
        lock = test.cell("D6").CellProtection
        lock.IsLocked = False
        test.cell("D6").CellProtection = lock
        test.sheet.protect("")
    for prepare, sentence in (
            (lock_all_but_owner, "protected"),
            (lambda test: test.sheet.getCellRangeByName("E6:E7").merge(True), "E6 is part of a merged cell"),
            (lambda test: test.sheet.getCellRangeByName("E6:E7").setArrayFormula("=F2:F3+80"), "E6 is part of an array formula"),
            (lambda test: test.cell("E6").setFormula("=40+40"), "E6 holds a formula")):
        test = Test(office, rows=TABLE)
        test.main(lambda: prepare(test))
        time.sleep(0.3)
        before = values(test, "A1:H9")
        dialog = edit_goal(test, "C6")
        dialog.press("Next")
        dialog.type("Target", "95")
        dialog.press("Finish")
        until(lambda: sentence in dialog.advice(), 8)
        equal(values(test, "A1:H9"), before)
        equal(test.main(lambda: field(dialog.context, "Target").getText()), "95")  # what was typed stays
        if prepare is lock_all_but_owner:  # an unlocked cell of a protected sheet may be written
            dialog.type("Target", "80")
            dialog.press("Back")
            dialog.type("Owner", "Ann")
            dialog.press("Finish")
            dialog.closed()
            equal(values(test, "D6"), (("Ann",),))
        else:
            dialog.press("Cancel")
            dialog.closed()
        test.close()


def a_log_that_cannot_be_written_stops_the_row_too(office):
    for prepare, sentence in (
            (lambda sheet: sheet.getCellRangeByName("A1").setString("My own notes"), "has no row with the headings"),
            (lambda sheet: sheet.protect(""), "protected"),
            (lambda sheet: (sheet.getCellRangeByName("A1:D1").setDataArray((("Date", "Goal", "Field", "Value"),)),
                            sheet.getCellRangeByName("A1048576").setString("full")), "no room")):
        test = Test(office, rows=TABLE)

        test.main(lambda: test.document.getSheets().insertNewByName("Goal log", 1))
        log = log_of(test)
        test.main(lambda: prepare(log))
        test.select("C5")
        time.sleep(0.4)
        before, steps = values(test, "A1:H9"), test.undo_steps()
        dialog = new_goal(test, STATEMENT)
        for _ in range(4):
            dialog.press("Next")
        choose_rhythm(test, dialog)
        dialog.press("Finish")
        until(lambda: sentence in dialog.advice(), 8)
        equal(values(test, "A1:H9"), before)
        equal(test.undo_steps(), steps)
        dialog.press("Cancel")
        dialog.closed()
        test.close()


def part_named(context, name):
    for i in range(context.getAccessibleChildCount()):
        child = context.getAccessibleChild(i).getAccessibleContext()
        if child.getAccessibleName() == name and child.getAccessibleRole() != 30:
            return child
    raise AssertionError(f"the dialog has no {name!r}")


def choose_rhythm(test, dialog):
    """The third entry of the list: every two weeks. A dropped-down list holds its entries in a list child."""
    def work():
        open_contexts = [part_named(dialog.context, "Review")]
        while open_contexts:
            context = open_contexts.pop()
            if hasattr(context, "selectAccessibleChild") and context.getAccessibleChildCount() >= 5:
                context.selectAccessibleChild(2)
                return True
            open_contexts += [context.getAccessibleChild(i).getAccessibleContext() for i in range(context.getAccessibleChildCount())]
        return False
    assert test.main(work), "the list of rhythms has no entries"


def moved_columns_of_the_log_are_found(office):
    test = Test(office, rows=TABLE)
    test.main(lambda: test.document.getSheets().insertNewByName("Goal log", 1))
    log = log_of(test)
    test.main(lambda: log.getCellRangeByName("B3:F3").setDataArray((("Value", "Goal", "Mine", "Date", "Field"),)))
    dialog = edit_goal(test, "C6")
    dialog.press("Next")
    dialog.type("Target", "95")
    dialog.press("Finish")
    dialog.closed()
    row = values(test, "A4:F4", log)[0]
    equal((row[1], row[2], row[3], row[5]), (95.0, "N2", "", "target"))
    assert row[4] > 46000, row
    test.close()


def a_table_that_changes_under_the_wizard_is_followed(office):
    test = Test(office, rows=TABLE)
    test.select("C6")
    time.sleep(0.4)
    dialog = edit_goal(test, "C6")
    dialog.type("Owner", "Ann")
    test.main(lambda: test.sheet.getRows().insertByIndex(1, 2))  # another window, a macro
    dialog.press("Finish")
    until(lambda: "The table has changed meanwhile" in dialog.advice())
    equal([row[3] for row in values(test, "A4:D8")], ["Dana", "Jonas", "Lena", "Ines", "Pavel"])
    equal(test.main(lambda: field(dialog.context, "Owner").getText()), "Ann")
    dialog.press("Finish")
    dialog.closed()
    equal([row[3] for row in values(test, "A4:D8")], ["Dana", "Jonas", "Lena", "Ines", "Ann"])
    test.close()


def past_results_are_chosen_in_the_sheet(office):
    test = Test(office, rows=TABLE)
    test.main(lambda: test.sheet.getCellRangeByName("J1:J5").setDataArray(tuple((float(n),) for n in (31, 33, 36, 38, 41))))
    test.select("C5")
    time.sleep(0.4)
    dialog = new_goal(test, STATEMENT)
    dialog.press("Next")
    dialog.press("Next")
    dialog.press("Choose cells …")
    dialog.closed()
    if test.office.extra["SAL_USE_VCLPLUGIN"] == "gtk3":  # a window of GTK's own, which the office's toolkit does not list
        window = until(lambda: windows_named(test, "^Past results"))[0]
        xdotool(test, "windowfocus", "--sync", window, "key", "--clearmodifiers", "ctrl+a", "type", "$Sheet1.$J$1:$J$5")
    else:
        chooser = until(lambda: test.main(lambda: top_window_like(test.office, "Past results")))
        test.main(lambda: type_into(chooser, "$Sheet1.$J$1:$J$5"))
    time.sleep(0.4)
    key(test, "Return")
    again = until(lambda: test.main(lambda: top_window(test.office, "New goal")))
    dialog.context = again
    until(lambda: "judged from 5 past results" in dialog.advice())
    test.main(lambda: equal(field(again, "Past results (oldest first, separated by semicolons)").getText(), "$Sheet1.$J$1:$J$5"))
    dialog.press("Finish")
    until(lambda: test.main(lambda: top_window(test.office, "New goal")) is None)
    assert any("Kiel" in str(row) for row in values(test, "A1:G8"))
    test.close()


def type_into(context, text):
    """Into the first edit of a window of the office's own."""
    open_contexts = [context]
    while open_contexts:
        context = open_contexts.pop()
        if hasattr(context, "setText") and context.getAccessibleRole() in (61, 40, 60):
            context.setText(text)
            return
        open_contexts += [context.getAccessibleChild(i).getAccessibleContext() for i in range(context.getAccessibleChildCount())]
    raise AssertionError("the window has no field")


def xdotool(test, *words):
    environment = dict(os.environ, DISPLAY=test.office.display.name)
    return subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, timeout=20).stdout


def windows_named(test, pattern):
    return xdotool(test, "search", "--onlyvisible", "--name", pattern).split()


def top_window_like(office, start):
    toolkit = office.service("com.sun.star.awt.Toolkit")
    for i in range(toolkit.getTopWindowCount()):
        context = toolkit.getTopWindow(i).getAccessibleContext()
        if context.getAccessibleName().startswith(start):
            return context
    return None


def key(test, *keys):
    display = test.office.display.name
    for name in keys:
        subprocess.run(["xdotool", "key", name], env=dict(os.environ, DISPLAY=display), check=True, timeout=20)
        time.sleep(0.15)


def focused(context):
    from com.sun.star.accessibility import AccessibleStateType as state
    open_contexts = [context]
    while open_contexts:
        child = open_contexts.pop()
        if child.getAccessibleStateSet().contains(state.FOCUSED) and child.getAccessibleName():
            return child.getAccessibleName()
        open_contexts += [child.getAccessibleChild(i).getAccessibleContext() for i in range(min(child.getAccessibleChildCount(), 60))]
    return None


def the_wizard_by_keys(office):
    test = Test(office, rows=TABLE)
    test.select("C5")
    time.sleep(0.4)
    dialog = Dialog(test, "new", "New goal")
    time.sleep(0.5)
    test.main(lambda: field(dialog.context, "The goal in one sentence").grabFocus())
    order = []
    for _ in range(8):
        order.append(test.main(lambda: focused(dialog.context)))
        key(test, "Tab")
    print("    Tab:", " > ".join(str(name).split("\n")[0][:24] for name in order))
    equal(order[:3], ["The goal in one sentence", "Owner", "Id"])
    test.main(lambda: field(dialog.context, "Owner").grabFocus())
    key(test, "Return")  # goes on
    until(lambda: test.main(lambda: field(dialog.context, "Target")) is not None, 5)
    key(test, "Escape")
    dialog.closed()
    assert not any("None" in str(row) for row in values(test, "A1:A6"))
    test.close()


def every_field_of_the_dialogs_has_a_name(office):
    from com.sun.star.accessibility import AccessibleRole as role
    test = Test(office, rows=TABLE)
    test.select("C4")
    time.sleep(0.4)
    needs = {role.PUSH_BUTTON, role.COMBO_BOX, role.TEXT, role.TREE, role.LIST, role.CHECK_BOX}

    def nameless(context):
        found = [context.getAccessibleChild(i).getAccessibleContext() for i in range(context.getAccessibleChildCount())]
        return [child.getAccessibleRole() for child in found if child.getAccessibleRole() in needs and not child.getAccessibleName()]
    for command, title, steps in (("new", "New goal", 6), ("split", "Split this goal", 1), ("newteam", "A new team's plan", 1)):
        dialog = Dialog(test, command, title)
        for step in range(steps):
            equal(test.main(lambda: nameless(dialog.context)), [])
            if step + 1 < steps:
                dialog.press("Next")
                time.sleep(0.2)
        dialog.press("Cancel")
        dialog.closed()
    test.close()


def a_team_from_the_table_takes_its_parts(office):
    test = Test(office, rows=TABLE + [("E", "C", "Win 90 dealers in the east by 31 December 2027", "Lena", 90, "", 46752)])
    test.select("C7")
    time.sleep(0.5)
    dialog = Dialog(test, "split", "Split this goal")

    def choose_team():
        open_contexts = [part_named(dialog.context, "The team of")]
        while open_contexts:
            context = open_contexts.pop()
            if hasattr(context, "selectAccessibleChild") and context.getAccessibleChildCount() >= 3:
                names = [context.getAccessibleChild(i).getAccessibleContext().getAccessibleName() for i in range(context.getAccessibleChildCount())]
                context.selectAccessibleChild(names.index("Jonas"))
                return names
            open_contexts += [context.getAccessibleChild(i).getAccessibleContext() for i in range(context.getAccessibleChildCount())]
        return None
    equal(test.main(choose_team), ["nobody: names as typed", "everybody in the table", "Dana", "Jonas"])
    until(lambda: "Ines: 45" in dialog.advice() and "Pavel: 45" in dialog.advice())
    dialog.press("Finish")
    dialog.closed()
    rows = [row for row in values(test, "A1:G9") if row[1] == "E"]
    equal([(row[3], row[4]) for row in rows], [("Ines", 45.0), ("Pavel", 45.0)])
    test.close()


def a_filter_far_below_is_seen(office):
    rows = TABLE + [("N%d" % i, "N", "Win %d dealers" % i, "Ines", i, 0, 46752) for i in range(3, 40)]
    test = Test(office, rows=rows)
    test.main(lambda: filter_rows(test))
    time.sleep(0.3)
    test.select("C5")
    dialog = new_goal(test, STATEMENT)
    dialog.press("Finish")
    until(lambda: "hidden by a filter" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    # Rows that a person hid are no filter.
    test.main(lambda: test.sheet.getCellRangeByName("A1:G6").filter(test.sheet.getCellRangeByName("A1:G6").createFilterDescriptor(True)))
    test.main(lambda: setattr(test.sheet.getRows().getByIndex(5), "IsVisible", False))
    dialog = new_goal(test, STATEMENT)
    dialog.press("Finish")
    dialog.closed()
    test.close()


TESTS = [cancel_leaves_the_document_unmodified, ranges_and_sums_over_the_group_grow, numbers_that_were_not_touched_keep_every_digit,
         a_value_without_a_column_is_asked_about, cells_that_may_not_be_edited_are_named, a_log_that_cannot_be_written_stops_the_row_too,
         moved_columns_of_the_log_are_found, a_table_that_changes_under_the_wizard_is_followed, past_results_are_chosen_in_the_sheet,
         the_wizard_by_keys, every_field_of_the_dialogs_has_a_name, a_team_from_the_table_takes_its_parts, a_filter_far_below_is_seen]

if __name__ == "__main__":
    sys.exit(run_all(TESTS))
