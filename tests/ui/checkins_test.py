#!/usr/bin/python3
"""Check-ins of a whole team in one grid, in a real window: who, target, due, what was reached, and fields for the new value, confidence
and note. Numbers are worked by hand. Ends with one line `N passed, N failed`."""
import datetime
import sys
import time

from plan_test import Quota, field_has_focus, month_actuals
from report_test import choose
from sidebar_test import equal, field, run_all, top_window
from window import until
from wizard_safety_test import focused, key
from wizard_test import Dialog, log_of, values

TITLE = "Check-ins of a team"
TABLE = "Also write it into the table"


def team(test):
    """Two teams of one company, 1 January to 31 December; what they reached stands in column E."""
    rows = [["Dana", "", 300, "", "", ""], ["Jonas", "Dana", 200, "", "", ""], ["Lena", "Dana", 100, "", 90, ""],
            ["Ines", "Jonas", 120, "", 60, ""], ["Pavel", "Jonas", 80, "", 80, ""]]
    test.fill(test.sheet, [["Rep", "Manager", "Target", "Region", "Actual", "Remark"], *rows])


def open_grid(test):
    dialog = Dialog(test, "team", TITLE)
    until(lambda: "Enter goes down" in dialog.advice())
    return dialog


def focus_is(test, name):
    try:
        until(lambda: test.main(lambda: field_has_focus(top_window(test.office, TITLE), name)), 10, step=0.2)
    except AssertionError:
        raise AssertionError(f"{name!r} has not got the keyboard") from None


def log_rows(test, count):
    return [row[1:] for row in values(test, f"A2:H{count + 1}", log_of(test))]


def a_team_checks_in_at_once(office):
    test = Quota(office, team)
    before, steps = test.whole(), test.undo_steps()
    dialog = open_grid(test)
    focus_is(test, "New, Lena")
    key(test, "9", "5", "Return", "6", "6", "Tab", "7", "0", "Tab")
    focus_is(test, "Note, Ines")
    dialog.type("Note, Ines", "Late order; signs on Monday")
    dialog.check(TABLE)
    until(lambda: "2 check-ins as of" in dialog.advice() and "Ines: 66 (till now 60) (confidence 70 %)" in dialog.advice())
    dialog.press("Record them")
    dialog.closed()
    equal([row[0] for row in values(test, "E4:E6")], [95.0, 66.0, 80.0])
    equal([row[:3] + row[4:6] for row in log_rows(test, 2)],
          [("Lena", "actual", 95.0, "", ""), ("Ines", "actual", 66.0, 0.7, "Late order; signs on Monday")])
    equal(test.undo_steps(), steps + 1)
    test.undo()
    equal(test.whole(), before)
    test.close()


def one_lead_is_chosen_and_the_log_alone_is_written(office):
    test = Quota(office, team)
    table = values(test, "A1:F6")
    dialog = open_grid(test)
    choose(dialog, "The team of", 2)  # Jonas
    until(lambda: test.main(lambda: field_has_name(dialog, "New, Pavel") and not field_has_name(dialog, "New, Lena")))
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    dialog.type("As of", yesterday.isoformat())
    dialog.type("New, Pavel", "81")
    until(lambda: "1 check-in as of" in dialog.advice())
    dialog.press("Record them")
    dialog.closed()
    equal(values(test, "A1:F6"), table)
    equal(log_rows(test, 1)[0][:3], ("Pavel", "actual", 81.0))
    equal(values(test, "A2", log_of(test))[0][0], float((yesterday - datetime.date(1899, 12, 30)).days))
    # The next time the last check-in stands beside.
    test.document.getCurrentController().setActiveSheet(test.sheet)
    test.select("A2")
    time.sleep(1)
    dialog = open_grid(test)
    until(lambda: "81" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    test.close()


def field_has_name(dialog, name):
    try:
        return bool(field(dialog.context, name))
    except AssertionError:
        return False


def what_is_not_certain_stops_all(office):
    test = Quota(office, team)
    before, steps = test.whole(), test.undo_steps()
    tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    today = datetime.date.today().isoformat()
    dialog = open_grid(test)
    dialog.type("New, Lena", "95")
    for name, text, good, sentence in (("New, Ines", "many", "", "Ines: Actual: \"many\" is no number"),
                                       ("Confidence, Ines", "70", "", "Ines: type what was reached beside the confidence"),
                                       ("Confidence, Lena", "1", "", "may be 1 %"),
                                       ("As of", tomorrow, today, "lies in the future"),
                                       ("As of", "soon", today, "\"soon\"")):
        dialog.type(name, text)
        until(lambda: sentence in dialog.advice())
        dialog.press("Record them")
        time.sleep(0.2)
        equal(test.whole(), before)
        dialog.type(name, good)
        until(lambda: "1 check-in as of" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    equal((test.whole(), test.undo_steps()), (before, steps))
    test.close()


def a_month_takes_what_the_others_do_not_hold(office):
    test = Quota(office, month_actuals)
    dialog = open_grid(test)
    dialog.check(TABLE)
    choose(dialog, "The actual is for", 2)  # November
    dialog.type("New, Ann", "55")
    dialog.type("New, Bob", "35")
    until(lambda: "Actual Nov 2026: 55" in dialog.advice() and "Actual Nov 2026: 35" in dialog.advice())
    dialog.press("Record them")
    dialog.closed()
    equal(values(test, "D3:G4"), ((40.0, 55.0, "", 95.0), (20.0, 35.0, 10.0, 65.0)))
    equal(test.formula("G3"), "=SUM(D3:F3)")
    equal([row[:3] for row in log_rows(test, 2)], [("Ann", "actual", 95.0), ("Bob", "actual", 65.0)])
    test.close()


def letters_lead_to_fields_and_buttons(office):
    test = Quota(office, team)
    dialog = open_grid(test)
    focus_is(test, "New, Lena")
    key(test, "alt+a")
    focus_is(test, "As of")
    key(test, "9", "9")  # into the field, not into a cell of the grid
    until(lambda: "99" in dialog.advice())
    key(test, "alt+w")
    until(lambda: test.main(lambda: focused(top_window(test.office, TITLE))) == TABLE)
    key(test, "alt+c")
    dialog.closed()
    test.close()


def the_panel_opens_it(office):
    test = Quota(office, team)
    panel = test.deck.panels.getByName("PlumblineCheckins")
    test.main(lambda: panel.isExpanded() or panel.expand(False))
    until(lambda: test.main(lambda: test.deck.control("Checkins", "team").isVisible()))
    test.press("Checkins", "team")
    until(lambda: test.main(lambda: top_window(office, TITLE)))
    key(test, "Escape")
    until(lambda: not test.main(lambda: top_window(office, TITLE)))
    test.close()


TESTS = [a_team_checks_in_at_once, one_lead_is_chosen_and_the_log_alone_is_written, what_is_not_certain_stops_all,
         a_month_takes_what_the_others_do_not_hold, letters_lead_to_fields_and_buttons,
         the_panel_opens_it]

if __name__ == "__main__":
    sys.exit(run_all(TESTS))
