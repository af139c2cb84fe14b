#!/usr/bin/python3
"""Plans with a column for each month, changed in a real window: the wizard, splitting and check-ins write into the months, or say why not
and write nothing. Numbers are worked by hand. Ends with one line `N passed, N failed`."""
import os
import sys
import time

from report_test import choose
from sidebar_test import ADVENTURE, Test, equal, field, run_all, top_window
from window import Skip, until
from wizard_safety_test import key
from wizard_test import Dialog, log_of, values

MONTHS = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
# Nine reps of one team, in thousands: their months in the proportions of the team's year.
SHAPE = [6, 6, 8, 8, 9, 9, 7, 5, 9, 11, 12, 10]  # of 100
REPS = [("Anna Kurz", 600), ("Bernd Lang", 520), ("Clara Voss", 480), ("Dirk Haas", 460), ("Eva Lenz", 440), ("Falk Horn", 420), ("Gerd Abel", 420), ("Hanna Ott", 420),
        ("Ines Graf", 400)]  # 4,160 together


def quota_sheet(test):
    """Mitarbeiter | Vorgesetzter | Jan 2026 … Dez 2026 | Jahresziel: the team's months are SUMIFs of its reps', the year is a SUM."""
    sheet = test.sheet
    sheet.setName("Vertriebsziele 2026")
    test.fill(sheet, [["Mitarbeiter", "Vorgesetzter", *(f"Ziel {month} 2026" for month in MONTHS), "Jahresziel"], ["Vera Weber"]])
    for row, (name, year) in enumerate(REPS, start=3):
        test.fill_row(row, [name, "Vera Weber", *(year * 1000 * share / 100 for share in SHAPE)])
    letters = "CDEFGHIJKLMN"
    for letter in letters:
        sheet.getCellRangeByName(f"{letter}2").setFormula(f"=SUMIF($B$3:$B$11;$A2;{letter}$3:{letter}$11)")
    for row in range(2, 12):
        sheet.getCellRangeByName(f"O{row}").setFormula(f"=SUM(C{row}:N{row})")


class Quota(Test):
    def __init__(self, office, build=quota_sheet):
        super().__init__(office, rows=[])
        self.main(lambda: build(self))
        self.main(lambda: self.document.getUndoManager().clear())  # the office keeps a hundred steps
        self.wait("Overview", "headline", lambda text: "looks for" not in text and "…" not in text, 30)
        time.sleep(0.5)

    def fill_row(self, row, content):
        for column, value in enumerate(content):
            cell = self.sheet.getCellByPosition(column, row - 1)
            cell.setString(value) if isinstance(value, str) else cell.setValue(value)

    def formula(self, place):
        return self.main(lambda: self.cell(place).getFormula())

    def whole(self):
        """All that the document's cells say."""
        def work():
            sheets = self.document.getSheets()
            return [(name, sheets.getByName(name).getCellRangeByName("A1:Z40").getFormulaArray()) for name in sheets.getElementNames()]
        return self.main(work)


def open_at(test, place, command, title):
    test.select(place)
    time.sleep(0.5)
    return Dialog(test, command, title)


def a_team_that_stands_in_the_table_is_split_where_it_stands(office):
    test = Quota(office)
    before, steps = test.whole(), test.undo_steps()
    equal(test.main(lambda: test.cell("O2").getValue()), 4160000)
    dialog = open_at(test, "A2", "split", "Split this goal")
    until(lambda: "Anna Kurz: 600,000 (till now 600,000)" in dialog.advice())
    choose(dialog, "In proportion to", 1)  # equal parts
    dialog.type("Rounded to", "1000")
    # 4,160 : 9 = 462.22: the first two get 463 thousand, the others 462
    until(lambda: "Bernd Lang: 463,000 (till now 520,000)" in dialog.advice() and "Clara Voss: 462,000" in dialog.advice())
    assert "Below it: 4,160,000 till now, then 4,160,000 (100 % of the target)." in dialog.advice(), dialog.advice()
    dialog.press("Finish")
    dialog.closed()
    equal([row[0] for row in values(test, "A2:A13")], ["Vera Weber", *(name for name, _ in REPS), "", ""])
    equal(test.main(lambda: test.cell("O2").getValue()), 4160000)
    equal([row[0] for row in values(test, "O3:O11")], [463000.0] * 2 + [462000.0] * 7)
    # 462,000 by 6 : 6 : 8 : 8 : 9 : 9 : 7 : 5 : 9 : 11 : 12 : 10 in hundreds, as the plan counts: 277.2, 277.2, 369.6, 369.6, 415.8, 415.8, 323.4, 231, …;
    # five hundreds are left, for May, June, September, March and April
    equal(values(test, "C5:N5")[0], (27700.0, 27700.0, 37000.0, 37000.0, 41600.0, 41600.0, 32300.0, 23100.0, 41600.0, 50800.0, 55400.0, 46200.0))
    equal((test.formula("O5"), test.formula("C2")), ("=SUM(C5:N5)", "=SUMIF($B$3:$B$11;$A2;C$3:C$11)"))
    log = values(test, "B2:E10", log_of(test))
    equal(log[0], ("Anna Kurz", "target", 463000.0, 600000.0))
    equal(len([row for row in log if row[0]]), 9)
    equal(test.undo_steps(), steps + 1)
    test.undo()
    equal(test.whole(), before)
    test.close()


def a_new_name_gets_a_row_and_the_others_theirs(office):
    test = Quota(office)
    dialog = open_at(test, "A2", "split", "Split this goal")
    dialog.type("Name, 9", "Ines Graf; Jan Thiel")  # a list fills the rows downwards
    until(lambda: "9 for 10 names" in dialog.advice())
    before = test.whole()
    dialog.press("Finish")
    time.sleep(0.3)
    equal(test.whole(), before)
    choose(dialog, "In proportion to", 1)  # equal parts
    until(lambda: "Jan Thiel: 416,000 (a new row)" in dialog.advice())
    dialog.press("Finish")
    dialog.closed()
    rows = values(test, "A2:O13")
    equal(sorted(row[0] for row in rows if row[0]), sorted(["Vera Weber", "Jan Thiel", *(name for name, _ in REPS)]))
    equal({row[14] for row in rows[1:11]}, {416000.0})
    equal((rows[0][14], [row[1] for row in rows[1:11]]), (4160000.0, ["Vera Weber"] * 10))
    place = [row[0] for row in rows].index("Jan Thiel") + 2
    equal(test.formula(f"O{place}"), f"=SUM(C{place}:N{place})")
    test.close()


def nobody_is_given_two_rows(office):
    test = Quota(office)
    before = test.whole()
    dialog = open_at(test, "A2", "split", "Split this goal")
    choose(dialog, "In proportion to", 1)  # equal parts
    dialog.type("Name, 9", "Jan Thiel; Jan Thiel")
    until(lambda: "Jan Thiel is named twice" in dialog.advice())
    dialog.press("Finish")
    time.sleep(0.3)
    dialog.press("Cancel")
    dialog.closed()
    equal(test.whole(), before)
    test.close()


def focus_is(test, name):
    """Waits until a field of that name has the keyboard."""
    try:
        # Looking takes the main thread from what is looked for.
        until(lambda: test.main(lambda: field_has_focus(top_window(test.office, "Split this goal"), name)), 10, step=0.2)
    except AssertionError:
        raise AssertionError(f"{name!r} has not got the keyboard") from None


def field_has_focus(window, name):
    try:
        found = field(window, name)
    except AssertionError:  # not yet scrolled to
        return False
    return has_focus(found)


def has_focus(context):
    from com.sun.star.accessibility import AccessibleStateType as state
    states = context.getAccessibleStateSet()
    return bool(states & state.FOCUSED) if isinstance(states, int) else states.contains(state.FOCUSED)


def the_keyboard_goes_through_the_grid(office):
    test = Quota(office)
    before = test.whole()
    dialog = open_at(test, "A2", "split", "Split this goal")
    focus_is(test, "Weight, Anna Kurz")
    key(test, "9", "Return")
    focus_is(test, "Weight, Bernd Lang")
    key(test, "Tab")
    focus_is(test, "Held, Bernd Lang")
    key(test, "Down", "Tab", "Tab", "Tab")
    focus_is(test, "Name, 4")
    key(test, "shift+Tab", "Up")
    focus_is(test, "Maximum, Bernd Lang")
    key(test, "Escape")
    dialog.closed()
    equal(test.whole(), before)
    test.close()


def a_column_that_is_pasted_fills_downwards(office):
    test = Quota(office)

    def copy():
        for row, weight in enumerate([9, 8, 7, 6, 5, 4, 3, 2, 1], start=20):
            test.cell(f"Q{row}").setValue(weight)
        controller = test.document.getCurrentController()
        controller.select(test.sheet.getCellRangeByName("Q20:Q28"))
        office.service("com.sun.star.frame.DispatchHelper").executeDispatch(controller.getFrame(), ".uno:Copy", "", 0, ())
    test.main(copy)
    dialog = open_at(test, "A2", "split", "Split this goal")
    focus_is(test, "Weight, Anna Kurz")
    key(test, "ctrl+v")
    # 4,160,000 by 9 : 8 : … : 1 of 45 is 832,000, 739,555.56, …, 92,444.44
    until(lambda: "Anna Kurz: 832,000 (till now 600,000)" in dialog.advice() and "Ines Graf: 92,444 (till now 400,000)" in dialog.advice())
    equal(test.main(lambda: [field(dialog.context, f"Weight, {name}").getText() for name, _ in REPS]), list("987654321"))
    dialog.press("Finish")
    dialog.closed()
    equal(test.main(lambda: test.cell("O2").getValue()), 4160000)
    equal(values(test, "O3"), ((832000.0,),))
    test.close()


def held_least_and_most(office):
    test = Quota(office)
    before, steps = test.whole(), test.undo_steps()
    dialog = open_at(test, "A2", "split", "Split this goal")
    choose(dialog, "In proportion to", 1)
    for name, text in (("Held, Anna Kurz", "600000"), ("Minimum, Bernd Lang", "500000"), ("Maximum, Ines Graf", "400000"), ("Rounded to", "1000"),
                       ("Over-assignment (10 or 10 %)", "5")):
        dialog.type(name, text)
    # 4,368 thousand, less 600, 500 and 400: 2,868 for six, 478 each
    until(lambda: "Target 4,160,000 · held 600,000 · assigned 4,368,000 · rest −208,000" in dialog.advice())
    for line in ("Bernd Lang: 500,000", "Clara Voss: 478,000", "Ines Graf: 400,000", "Below it: 4,160,000 till now, then 4,368,000 (105 % of the target)"):
        assert line in dialog.advice(), (line, dialog.advice())
    dialog.press("Finish")
    dialog.closed()
    equal([row[0] for row in values(test, "O2:O11")], [4368000.0, 600000.0, 500000.0] + [478000.0] * 6 + [400000.0])
    equal(test.undo_steps(), steps + 1)
    test.undo()
    equal(test.whole(), before)
    test.close()


def bad_input_is_told_and_nothing_is_written(office):
    test = Quota(office)
    before, steps = test.whole(), test.undo_steps()
    dialog = open_at(test, "A2", "split", "Split this goal")
    for name, text, good, sentence in (("Weight, Dirk Haas", "much", "460000", "Weight, Dirk Haas: \"much\" is no number"),
                                       ("Held, Dirk Haas", "9999999", "", "leave no way to reach the total"),
                                       ("Minimum, Dirk Haas", "<= 5", "", "Minimum, Dirk Haas: \"<= 5\" is no exact number"),
                                       ("Maximum, Dirk Haas", "x", "", "Maximum, Dirk Haas: \"x\" is no number"),
                                       ("Over-assignment (10 or 10 %)", "0.1", "", "(10 or 10 %): \"0.1\" may be"),
                                       ("Rounded to", "0", "1", "Rounded to: \"0\" is outside"),
                                       ("Name, 4", "Eva Lenz", "Dirk Haas", "Eva Lenz is named twice")):
        dialog.type(name, text)
        try:
            until(lambda: sentence in dialog.advice(), 8)
        except AssertionError:
            raise AssertionError(f"{name}: {sentence!r} is not told, but {dialog.advice()[-400:]!r}") from None
        dialog.press("Finish")
        time.sleep(0.2)
        equal(test.whole(), before)
        dialog.type(name, good)
        until(lambda: "assigned 4,160,000" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    equal((test.whole(), test.undo_steps()), (before, steps))
    test.close()


def three_hundred(test):
    test.fill(test.sheet, [["Rep", "Manager", "Target Jan 2026", "Target Feb 2026", "Target Mar 2026"], ["Jo", ""]])
    test.sheet.getCellRangeByName("A3:E302").setDataArray(tuple((f"Person {n:03}", "Jo", 100.0, 200.0, 100.0) for n in range(1, 301)))
    for letter in "CDE":
        test.cell(f"{letter}2").setFormula(f"=SUMIF($B$3:$B$302;$A2;{letter}$3:{letter}$302)")


def three_hundred_people_in_a_grid(office):
    test = Quota(office, three_hundred)
    test.select("A2")
    time.sleep(0.5)
    start = time.time()
    dialog = Dialog(test, "split", "Split this goal")
    focus_is(test, "Weight, Person 001")
    opened = time.time() - start
    start = time.time()
    dialog.type("Weight, Person 001", "800")
    typed = time.time() - start
    until(lambda: "Person 001: 797 (till now 400)" in dialog.advice())  # 120,000 · 800 : 120,400 is 797.34, the others' 398.67
    told = time.time() - start
    print(f"  300 people: opened in {opened:.2f} s, a letter takes {1000 * typed:.0f} ms, told after {1000 * told:.0f} ms")
    dialog.press("Finish")
    dialog.closed()
    equal(test.main(lambda: sum(test.cell(f"{letter}2").getValue() for letter in "CDE")), 120000)
    test.close()


def an_edited_target_goes_into_the_months(office):
    test = Quota(office)
    before, steps = test.whole(), test.undo_steps()
    dialog = open_at(test, "A3", "edit", "Edit goal")
    dialog.press("Next")
    dialog.type("Target", "660000")
    # 660 by the same shape: 39.6, 39.6, 52.8, …
    until(lambda: "Ziel Jan 2026 39,600 · Ziel Feb 2026 39,600 · Ziel Mär 2026 52,800" in dialog.advice())
    assert "There is no column" not in dialog.advice()
    dialog.press("Finish")
    dialog.closed()
    equal(values(test, "C3:O3")[0], (39600.0, 39600.0, 52800.0, 52800.0, 59400.0, 59400.0, 46200.0, 33000.0, 59400.0, 72600.0, 79200.0, 66000.0, 660000.0))
    equal(test.formula("O3"), "=SUM(C3:N3)")
    equal(test.main(lambda: test.cell("O2").getValue()), 4220000)
    equal(values(test, "B2:E3", log_of(test)), (("Anna Kurz", "target", 660000.0, 600000.0), ("", "", "", "")))
    equal(test.undo_steps(), steps + 1)
    test.undo()
    equal(test.whole(), before)
    test.close()


def a_target_for_one_month_is_that_months(office):
    test = Quota(office)
    before = test.whole()
    dialog = open_at(test, "A3", "edit", "Edit goal")
    dialog.press("Next")
    choose(dialog, "The target is for", 3)
    until(lambda: test.main(lambda: field(dialog.context, "Target").getText()) == "48000")
    dialog.type("Target", "50000")
    until(lambda: "Ziel Mär 2026 50,000" in dialog.advice() and "Together 602,000" in dialog.advice())
    dialog.press("Finish")
    dialog.closed()
    after = values(test, "C3:O3")[0]
    equal((after[2], after[12]), (50000.0, 602000.0))
    changed = [place for place, (a, b) in enumerate(zip(before[0][1][2], test.whole()[0][1][2])) if a != b]
    equal(changed, [4])
    equal(values(test, "B2:G2", log_of(test)), (("Anna Kurz", "target", 602000.0, 600000.0, "", "Ziel Mär 2026"),))
    test.close()


def what_the_months_cannot_take_is_not_logged_either(office):
    test = Quota(office)
    before, steps = test.whole(), test.undo_steps()
    dialog = open_at(test, "A2", "edit", "Edit goal")  # the team's months are formulas
    dialog.press("Next")
    dialog.type("Target", "5000000")
    dialog.press("Finish")
    until(lambda: "C2 holds a formula" in dialog.advice())
    dialog.press("Cancel")
    dialog.closed()
    equal(test.whole(), before)
    equal(test.undo_steps(), steps)
    test.close()


def a_new_goal_is_spread_like_those_beside_it(office):
    test = Quota(office)
    dialog = open_at(test, "A3", "new", "New goal")
    dialog.type("Owner", "Jan Thiel")
    dialog.press("Next")
    dialog.type("Target", "200000")
    until(lambda: "Ziel Jan 2026 12,000" in dialog.advice())
    dialog.press("Finish")
    dialog.closed()
    rows = values(test, "A2:O13")
    row = next(row for row in rows if row[0] == "Jan Thiel")
    equal(row[1:], ("Vera Weber", 12000.0, 12000.0, 16000.0, 16000.0, 18000.0, 18000.0, 14000.0, 10000.0, 18000.0, 22000.0, 24000.0, 20000.0, 200000.0))
    equal(rows[0][14], 4360000.0)
    test.close()


def month_actuals(test):
    test.fill(test.sheet, [["Rep", "Manager", "Target"] + [f"Actual {month}" for month in ("Oct 2026", "Nov 2026", "Dec 2026")] + ["Actual total"],
                           ["Jo", "", 300, "", "", "", ""], ["Ann", "Jo", 200, 40, 50, ""], ["Bob", "Jo", 100, 20, 30, 10]])
    for row in (3, 4):
        test.cell(f"G{row}").setFormula(f"=SUM(D{row}:F{row})")


def check_in(test, place, name, typed, item):
    panel = test.deck.panels.getByName("PlumblineCheckins")
    test.main(lambda: panel.isExpanded() or panel.expand(False))
    test.select(place)
    test.wait("Checkins", "title", lambda text: name in text)
    test.choose("Checkins", "period", item)
    test.main(lambda: test.deck.control("Checkins", "intotable").setState(1))
    test.main(lambda: test.deck.control("Checkins", "actual").setText(typed))


def a_check_in_goes_into_its_month(office):
    test = Quota(office, month_actuals)
    check_in(test, "A3", "Ann", "55", 2)
    test.wait("Checkins", "told", lambda text: "Actual Nov 2026: 55; together 95" in text)
    test.press("Checkins", "record")
    test.wait("Checkins", "told", lambda text: "Recorded" in text)
    equal(values(test, "D3:G3"), ((40.0, 55.0, "", 95.0),))
    equal(test.formula("G3"), "=SUM(D3:F3)")
    equal(values(test, "B2:D2", log_of(test)), (("Ann", "actual", 95.0),))
    test.undo()
    equal(values(test, "D3:G3"), ((40.0, 50.0, "", 90.0),))
    assert not test.main(lambda: test.document.getSheets().hasByName("Goal log"))
    # What was chosen for Ann is not meant for Bob.
    test.select("A4")
    test.wait("Checkins", "title", lambda text: "Bob" in text)
    equal(test.main(lambda: (test.deck.control("Checkins", "intotable").getState(), test.deck.control("Checkins", "actual").getText())), (0, ""))
    test.close()


def a_check_in_that_has_no_cell_is_refused_whole(office):
    test = Quota(office, month_actuals)
    before = test.whole()
    check_in(test, "A2", "Jo", "155", 0)
    test.press("Checkins", "record")
    test.wait("Checkins", "told", lambda text: "Nothing was recorded" in text)
    equal(test.whole(), before)
    test.close()


def month_rows(test):
    test.fill(test.sheet, [["Manager", "Rep", "Month", "Target", "Actual"]])
    for row, (rep, month, target) in enumerate([("Ann", "2026-01", 10), ("Ann", "2026-02", 30), ("Bob", "2026-01", 20), ("Bob", "2026-02", 60)], start=2):
        test.fill_row(row, ["Jo", rep, month, target])
    test.cell("D8").setFormula("=SUM(D2:D5)")


def one_row_a_period_is_filled_row_by_row(office):
    test = Quota(office, month_rows)
    before = test.whole()
    dialog = open_at(test, "B2", "new", "New goal")
    dialog.type("Owner", "Cy")
    dialog.press("Next")
    dialog.type("Target", "40")
    until(lambda: "Together 40." in dialog.advice())
    dialog.press("Finish")
    dialog.closed()
    # 40 as 30 : 90, above Bob's rows, so that the sum over all rows takes them in
    equal(values(test, "A2:D7"), (("Jo", "Ann", "2026-01", 10.0), ("Jo", "Ann", "2026-02", 30.0), ("Jo", "Cy", "2026-01", 10.0), ("Jo", "Cy", "2026-02", 30.0),
                                  ("Jo", "Bob", "2026-01", 20.0), ("Jo", "Bob", "2026-02", 60.0)))
    equal(test.formula("D10"), "=SUM(D2:D7)")
    test.undo()
    equal(test.whole(), before)
    test.close()


def a_public_workbooks_quarters(office):
    """AdventureWorks' quota history: Tete Mensa-Annan came in 2012, so that five quarters are blank; 2,753,000 in the other seven."""
    if not os.path.exists(ADVENTURE):
        raise Skip("../shared/workbooks is not here")
    test = Test(office, path=ADVENTURE)
    test.sheet = test.main(lambda: test.document.getSheets().getByName("Quota history"))
    test.main(lambda: test.document.getCurrentController().setActiveSheet(test.sheet))
    test.wait("Overview", "value0", lambda text: "Quota history" in text)
    before = values(test, "C14:N14")[0]
    dialog = open_at(test, "A14", "edit", "Edit goal")
    dialog.press("Next")
    until(lambda: test.main(lambda: field(dialog.context, "Target").getText()) == "2753000")
    dialog.type("Target", "5506000")
    until(lambda: "Together 5,506,000" in dialog.advice())
    dialog.press("Finish")
    dialog.closed()
    equal(values(test, "C14:N14")[0], tuple(2 * value if value != "" else "" for value in before))
    equal(len([value for value in before if value == ""]), 5)
    equal(values(test, "O14"), ((5506000.0,),))
    test.undo()
    equal(values(test, "C14:N14")[0], before)
    test.close()


TESTS = [a_team_that_stands_in_the_table_is_split_where_it_stands, a_new_name_gets_a_row_and_the_others_theirs, nobody_is_given_two_rows,
         the_keyboard_goes_through_the_grid, a_column_that_is_pasted_fills_downwards, held_least_and_most, bad_input_is_told_and_nothing_is_written,
         three_hundred_people_in_a_grid,
         an_edited_target_goes_into_the_months, a_target_for_one_month_is_that_months, what_the_months_cannot_take_is_not_logged_either,
         a_new_goal_is_spread_like_those_beside_it, a_check_in_goes_into_its_month, a_check_in_that_has_no_cell_is_refused_whole,
         one_row_a_period_is_filled_row_by_row, a_public_workbooks_quarters]

if __name__ == "__main__":
    sys.exit(run_all(TESTS))
