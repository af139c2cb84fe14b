#!/usr/bin/python3
"""The Goals deck in a real window: what a person does, with VCL's own widgets (gen) and with GTK 3. Ends with one line
`N passed, N failed`."""
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback

from window import Deck, Display, Skip, WindowOffice, kill, option, until, url, with_plugins

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
PACKAGE = os.path.join(ROOT, "dist", "plumbline.oxt")
SAMPLE = os.path.join(ROOT, "extension", "templates", "goals-sample.ods")
ADVENTURE = os.path.join(ROOT, "..", "shared", "workbooks", "adventureworks__composed__quota_hierarchy.xlsx")

COMPANY = [("ID", "Parent", "Owner", "Target", "Actual"),
           ("C", "", "Dana", "", ""),
           ("N", "C", "Jonas", 200, 100),
           ("S", "C ", "Lena", 100, "90"),
           ("X", "Q", "Mia", 10, 1)]


class Test:
    """One document with the deck open. Everything that touches it runs on the office's main thread."""

    def __init__(self, office, rows=COMPANY, path=None):
        self.office = office
        self.main = office.on_main
        self.folder = tempfile.mkdtemp(prefix="plumbline-ui-")
        if path:
            path = shutil.copy(path, self.folder)
        self.document = self.main(lambda: office.open(path, hidden=False))
        self.sheet = self.main(lambda: self.document.getSheets().getByIndex(0))
        if not path:
            self.main(lambda: self.fill(self.sheet, rows))
        self.deck = self.main(lambda: Deck(office, self.document))
        self.wait("Overview", "headline", lambda text: text and "Reading" not in text)

    @staticmethod
    def fill(sheet, rows):
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, str):
                    sheet.getCellByPosition(c, r).setString(value)
                else:
                    sheet.getCellByPosition(c, r).setValue(value)

    def cell(self, place):
        return self.sheet.getCellRangeByName(place)

    def text(self, panel, name):
        return self.main(lambda: self.deck.text(panel, name))

    def wait(self, panel, name, condition, timeout=20):
        end = time.time() + timeout
        while not condition(self.text(panel, name)):
            assert time.time() < end, f"{panel}.{name} still says {self.text(panel, name)!r}"
            time.sleep(0.02)

    def press(self, panel, name):
        def work():
            self.deck.control(panel, name).getAccessibleContext().doAccessibleAction(0)
        self.main(work)

    def choose(self, panel, name, item):
        def work():
            control = self.deck.control(panel, name)
            control.selectItemPos(item, True)
        self.main(work)

    def nodes(self, panel):
        """The texts of the nodes that were made, with their depth. A panel may get its tree a moment after another its text."""
        until(lambda: self.main(lambda: self.deck.control(panel, "tree").getModel().DataModel is not None))

        def work():
            found = []
            open_nodes = [(node, 0) for node in reversed(self.deck.roots(panel))]
            while open_nodes:
                node, depth = open_nodes.pop()
                found.append((depth, node.getDisplayValue(), node))
                open_nodes += [(node.getChildAt(i), depth + 1) for i in reversed(range(node.getChildCount()))]
            return found
        return self.main(work)

    def node(self, panel, part):
        return next(node for _, text, node in self.nodes(panel) if part in text)

    def open_node(self, panel, node):
        self.main(lambda: self.deck.control(panel, "tree").expandNode(node))

    def select_node(self, panel, node):
        self.main(lambda: self.deck.control(panel, "tree").select(node))

    def selected(self):
        return self.main(lambda: self.document.getCurrentController().getSelection().getRangeAddress())

    def select(self, place):
        self.main(lambda: self.document.getCurrentController().select(self.cell(place)))

    def undo(self):
        self.main(lambda: self.document.getUndoManager().undo())

    def undo_steps(self):
        return self.main(lambda: len(self.document.getUndoManager().getAllUndoActionTitles()))

    def close(self):
        self.deck = None
        self.main(lambda: self.document.close(True))
        shutil.rmtree(self.folder, ignore_errors=True)


def equal(got, wanted):
    assert got == wanted, f"{got!r} instead of {wanted!r}"


def overview_tells_the_engines_numbers(office):
    test = Test(office, path=SAMPLE)
    cell = test.main(lambda: test.cell("K4").getString())
    assert cell == "80.0%", cell
    assert "80 % reached" in test.text("Overview", "headline")
    equal(test.text("Overview", "value0"), "'Market share'.A3:H10")
    assert test.text("Overview", "value1").startswith("7 on 3 levels"), test.text("Overview", "value1")
    assert "Jonas Weiss: 84.2 % reached. At risk" in test.text("Overview", "bars")
    test.close()


def overview_reads_a_workbook_as_it_is(office):
    if not os.path.exists(ADVENTURE):
        raise Skip("../shared/workbooks is not here")
    test = Test(office, path=ADVENTURE)
    assert test.text("Overview", "headline").startswith("Check the figures first: 959.6 % of the target"), test.text("Overview", "headline")
    assert test.text("Overview", "value1").startswith("18 on 3 levels")
    assert test.text("Overview", "value2").startswith("1 total,")
    test.close()


def a_blank_sheet_says_what_is_looked_for(office):
    test = Test(office, rows=[("Hello",), ("world",)])
    assert "Plumbline looks for" in test.text("Overview", "headline")
    assert test.main(lambda: test.deck.control("Overview", "sample").getModel().EnableVisible)
    assert not test.main(lambda: test.deck.control("Goals", "tree").getModel().EnableVisible)
    test.main(lambda: test.fill(test.sheet, COMPANY))
    test.wait("Overview", "headline", lambda text: "goals:" in text or "reached" in text)
    test.close()


def selecting_a_goal_selects_its_row_and_back(office):
    test = Test(office)
    node = test.node("Goals", "Dana")
    test.open_node("Goals", node)
    test.select_node("Goals", test.node("Goals", "Lena"))
    until(lambda: test.selected().StartRow == 3)
    detail = test.text("Goals", "detail")
    assert "Line of sight: C › S" in detail and "90 of 100" in detail, detail
    equal(test.text("Goals", "cardTitle"), "Lena")
    equal(test.main(lambda: test.deck.control("Goals", "above0").getModel().Label), "Dana")
    test.select("D3")
    test.wait("Goals", "detail", lambda text: "C › N" in text and "100 of 200" in text)
    chosen = test.main(lambda: test.deck.control("Goals", "tree").getSelection().getDisplayValue())
    equal(chosen, "Jonas")
    equal(test.selected().StartColumn, 3)  # the person's own selection stays
    test.close()


def search_and_filter(office):
    test = Test(office)
    test.main(lambda: test.deck.control("Goals", "search").setText("lena"))
    until(lambda: len(test.nodes("Goals")) == 1)
    equal(test.nodes("Goals")[0][1], "Lena")
    test.wait("Goals", "percent0", lambda text: text == "90 %")
    test.main(lambda: test.deck.control("Goals", "search").setText(""))
    until(lambda: len(test.nodes("Goals")) > 1)
    test.close()


def a_finding_jumps_to_its_cell(office):
    test = Test(office)
    test.main(lambda: test.deck.panel("Findings"))  # opens it; the tree is laid out a moment later
    time.sleep(1)
    group = test.node("Findings", "Parent is not in the table")
    test.open_node("Findings", group)
    finding = next(node for depth, text, node in test.nodes("Findings") if depth == 1 and "Q" in text)
    test.select_node("Findings", finding)
    until(lambda: (test.selected().StartColumn, test.selected().StartRow) == (1, 4))
    assert "Q" in test.text("Findings", "text")
    test.close()


def mend_and_undo_are_one_step(office):
    test = Test(office)
    steps = test.undo_steps()
    equal(test.text("Findings", "fixall"), "Mend all 2")
    test.press("Findings", "fixall")
    test.wait("Findings", "fixall", lambda text: text == "Write 2 cells")
    test.press("Findings", "fixall")
    until(lambda: test.main(lambda: test.cell("B4").getString()) == "C")
    equal(test.main(lambda: (test.cell("E4").getValue(), test.cell("E4").getType().value)), (90.0, "VALUE"))
    equal(test.undo_steps(), steps + 1)
    test.wait("Findings", "told", lambda text: "Undo" in text)
    test.undo()
    equal(test.main(lambda: (test.cell("B4").getString(), test.cell("E4").getType().value)), ("C ", "TEXT"))
    test.wait("Findings", "fixall", lambda text: text == "Mend all 2")
    test.close()


def what_may_not_be_written_is_refused(office):
    for prepare, sentence in (
            (lambda test: test.sheet.protect(""), "protected"),
            (lambda test: test.sheet.getCellRangeByName("E4:F4").merge(True), "merged"),
            (lambda test: test.cell("E4").setFormula('="90"'), None)):
        test = Test(office)
        test.main(lambda: prepare(test))
        if sentence:
            def told():  # a press while the table is read anew mends nothing and says nothing
                test.press("Findings", "fixall")
                return sentence in test.text("Findings", "told")
            until(told, step=0.5)
            equal(test.main(lambda: test.cell("B4").getString()), "C ")
        else:  # a formula's result is nobody's to change: no mend is offered for it
            test.wait("Findings", "fixall", lambda text: text == "Mend all 1")
        test.close()


def formulas_fill_a_column_and_leave_the_rest(office):
    test = Test(office)
    steps = test.undo_steps()
    test.select("G2")
    test.press("Formulas", "insert")
    test.wait("Formulas", "told", lambda text: "Undo" in text)
    equal(test.main(lambda: [test.cell(place).getString() for place in ("G1", "G3", "G4")]), ["Attainment", "50.00%", "90.00%"])
    assert test.main(lambda: test.cell("H1").getFormula()).upper().startswith("=GOAL.MODEL("), test.main(lambda: test.cell("H1").getFormula())
    equal(test.undo_steps(), steps + 1)
    test.press("Formulas", "insert")
    test.wait("Formulas", "told", lambda text: "not empty" in text)
    test.undo()
    equal(test.main(lambda: [test.cell(place).getFormula() for place in ("G1", "G3", "H1")]), ["", "", ""])
    test.select("C2")
    test.press("Formulas", "insert")
    test.wait("Formulas", "told", lambda text: "inside the table" in text)
    test.close()


def edits_undo_and_sheet_switch_are_followed(office):
    test = Test(office)
    test.main(lambda: test.cell("E3").setValue(200))
    test.wait("Overview", "bars", lambda text: "290" not in text and "96.7 %" in text)  # 290 of 300
    test.undo()
    test.wait("Overview", "bars", lambda text: "63.3 %" in text)  # 190 of 300

    def other():
        sheets = test.document.getSheets()
        sheets.insertNewByName("Other", 1)
        test.fill(sheets.getByName("Other"), [("Owner", "Target", "Actual"), ("Zoe", 10, 5), ("Kim", 10, 5)])
        test.document.getCurrentController().setActiveSheet(sheets.getByName("Other"))
    test.main(other)
    test.wait("Overview", "value0", lambda text: text.startswith("Other."))
    test.main(lambda: test.document.getCurrentController().setActiveSheet(test.sheet))
    test.wait("Overview", "value0", lambda text: text.startswith("Sheet1."))
    test.close()


def formulas_that_lag_are_recalculated(office):
    """Calc does not tell formulas of a changed format; the deck sees it, says so and recalculates."""
    test = Test(office, rows=[("Task", "Target", "Actual"), ("Calls", 50, 20), ("Visits", 10, 5)])
    shown = lambda: test.main(lambda: test.deck.control("Overview", "recalculate").isVisible())

    def model():
        test.cell("F1").setFormula("=GOAL.MODEL(A1:C3)")
        return test.cell("F1").getString()
    before = test.main(model)
    test.wait("Overview", "value0", lambda text: text.endswith("A1:C3"))
    assert not shown()

    def percent():
        formats = test.document.getNumberFormats()
        key = formats.getStandardFormat(128, test.office.struct("com.sun.star.lang.Locale"))  # per cent
        test.cell("B2:C2").NumberFormat = key
    test.main(percent)
    until(shown)
    equal(test.main(lambda: test.cell("F1").getString()), before)
    assert "format" in test.text("Overview", "lag")
    steps = test.undo_steps()
    test.press("Overview", "recalculate")
    until(lambda: not shown())
    assert test.main(lambda: test.cell("F1").getString()) != before
    equal(test.undo_steps(), steps)
    test.close()


def a_doubt_is_asked_and_its_answer_kept(office):
    """Two targets that nothing tells apart: the answer goes into the model cell's formula where there is one, else into the document's settings."""
    rows = [("Rep", "Target Zorp", "Target Plom", "Actual"), ("Ann", 320, 350, 210), ("Bob", 180, 170, 190), ("Cy", 410, 390, 333)]
    test = Test(office, rows=rows)
    shown = lambda part: test.main(lambda: test.deck.control("Overview", part).isVisible())
    until(lambda: shown("asked"))
    asked = test.text("Overview", "asked")
    assert "Ann: the target is 350; by the other reading 320." in asked, asked
    equal(test.main(lambda: [test.deck.control("Overview", answer).getModel().Label for answer in ("answer0", "answer1")]),
          ["Target: “Target Plom”", "Target: “Target Zorp”"])

    def model():
        test.cell("F1").setFormula("=GOAL.MODEL(A1:D4)")
        test.cell("F2").setFormula('=GOAL.ROLLUP(F1;"target";"Ann")')
        return test.cell("F2").getValue()
    equal(test.main(model), 350)
    test.wait("Overview", "value0", lambda text: text.endswith("A1:D4"))
    steps = test.undo_steps()
    test.press("Overview", "answer1")
    until(lambda: not shown("asked"))
    equal(test.main(lambda: test.cell("F1").getFormula()), '=GOAL.MODEL(A1:D4;"target=Target Zorp")')
    equal(test.main(lambda: test.cell("F2").getValue()), 320)
    assert "F1" in test.text("Overview", "told"), test.text("Overview", "told")
    equal(test.undo_steps(), steps + 1)
    test.undo()
    until(lambda: shown("asked"))
    equal(test.main(lambda: test.cell("F2").getValue()), 350)
    assert not shown("told")
    test.main(lambda: test.sheet.getCellRangeByName("F1:F2").clearContents(1023))
    test.wait("Overview", "value0", lambda text: text.endswith("A1:D4"))
    test.press("Overview", "answer0")
    until(lambda: not shown("asked"))
    assert "target=Target Plom" in test.text("Overview", "told"), test.text("Overview", "told")
    properties = test.main(lambda: test.document.getDocumentProperties().getUserDefinedProperties().getPropertyValue("Plumbline"))
    assert "target=Target Plom" in properties, properties
    test.close()


def the_deck_credits_the_bookings_of_the_model_cell(office):
    """What the cells show with bookings, the deck shows, too, and does not call it out of date; an edit of a booking is followed."""
    test = Test(office, rows=[("Rep", "Quota"), ("Ann", 100), ("Bob", 50)])

    def deals():
        test.fill(test.document.getSheets().getByName("Deals"), [("Rep", "Amount"), ("Ann", 40), ("Ann", 20), ("Bob", 10)])
        test.cell("F1").setFormula("=GOAL.ACTUALS($Deals.$A$1:$B$4)")
        test.cell("F2").setFormula('=GOAL.MODEL(A1:B3;"";F1)')
        test.cell("F3").setFormula('=GOAL.ROLLUP(F2;"attainment";"Ann")')
        return test.cell("F3").getValue()
    test.main(lambda: test.document.getSheets().insertNewByName("Deals", 1))
    equal(test.main(deals), 0.6)
    test.wait("Overview", "bars", lambda text: "Ann: 60 %" in text and "Bob: 20 %" in text)
    assert not test.main(lambda: test.deck.control("Overview", "recalculate").isVisible())
    test.main(lambda: test.document.getSheets().getByName("Deals").getCellRangeByName("B4").setValue(25))
    test.wait("Overview", "bars", lambda text: "Bob: 50 %" in text)
    test.close()


def nothing_is_written_unasked(office):
    test = Test(office)
    before = test.main(lambda: (test.document.isModified(), test.sheet.getCellRangeByName("A1:J20").getDataArray()))
    steps = test.undo_steps()
    for node in [node for _, _, node in test.nodes("Goals")]:
        test.select_node("Goals", node)
    test.main(lambda: test.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(
        test.document.getCurrentController().getFrame(), "org.plumbline.goals:refresh", "", 0, ()))
    test.wait("Overview", "headline", lambda text: "…" not in text)
    equal(test.main(lambda: (test.document.isModified(), test.sheet.getCellRangeByName("A1:J20").getDataArray())), before)
    equal(test.undo_steps(), steps)
    test.close()


def settings_stay_with_the_document(office):
    test = Test(office, rows=[("Who", "Boss", "Plan", "Ist", "Alt"), ("A", "", 100, 50, 10), ("B", "A", 40, 20, 1), ("C", "A", 60, 30, 2)])

    def keep():
        properties = test.document.getDocumentProperties().getUserDefinedProperties()
        properties.addProperty("Plumbline", 128, '{"columns":"id=Who; parent=Boss; target=Plan; actual=Alt","convention":"atlassian"}')
    test.main(keep)
    for extension, writer in (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML"), ("xls", "MS Excel 97")):
        path = os.path.join(test.folder, "kept." + extension)
        test.main(lambda: test.document.storeToURL(url(path), (option("FilterName", writer),)))
        again = Test(office, path=path)
        assert "3 % reached" in again.text("Overview", "headline"), (extension, again.text("Overview", "headline"))  # 3 of 100
        again.close()
    test.close()


def top_window(office, title):
    toolkit = office.service("com.sun.star.awt.Toolkit")
    for i in range(toolkit.getTopWindowCount()):
        context = toolkit.getTopWindow(i).getAccessibleContext()
        if context.getAccessibleName() == title:
            return context
    return None


def part(context, name, role):
    for i in range(context.getAccessibleChildCount()):
        child = context.getAccessibleChild(i).getAccessibleContext()
        if child.getAccessibleName() == name and child.getAccessibleRole() == role:
            return child
    raise AssertionError(f"the dialog has no {name!r}")


def field(context, name):
    """An edit field of a dialog by its accessible name; one of several lines lies inside a scrolled window."""
    for i in range(context.getAccessibleChildCount()):
        child = context.getAccessibleChild(i).getAccessibleContext()
        if hasattr(child, "setText") and child.getAccessibleName() == name:
            return child
        if child.getAccessibleName() == name and child.getAccessibleChildCount():
            for n in range(child.getAccessibleChildCount()):
                inner = child.getAccessibleChild(n).getAccessibleContext()
                if hasattr(inner, "setText"):
                    return inner
    raise AssertionError(f"the dialog has no field {name!r}")


def in_dialog(test, work, press):
    """Opens the settings dialog as the menu does, works in it, and presses a button."""
    from com.sun.star.accessibility import AccessibleRole as role
    office = test.office

    def show():
        frame = test.document.getCurrentController().getFrame()
        office.service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, "org.plumbline.goals:settings", "", 0, ())
    shown = threading.Thread(target=lambda: test.main(show))
    shown.start()
    dialog = until(lambda: test.main(lambda: top_window(office, "Table and settings")))
    test.main(lambda: work(dialog, role))
    test.main(lambda: part(dialog, press, role.PUSH_BUTTON).doAccessibleAction(0))
    shown.join(20)
    assert not shown.is_alive()


def the_settings_dialog_keeps_the_table(office):
    test = Test(office, rows=COMPANY + [("Y", "C", "Tim", 50, 10)])

    def properties():
        return {item.Name: item.Value for item in test.document.getDocumentProperties().getUserDefinedProperties().getPropertyValues()}

    def write(dialog, role):
        part(dialog, "Table", role.TEXT).setText("$Sheet1.$A$1:$E$5")
    in_dialog(test, write, "Cancel")
    equal(test.main(properties), {})
    in_dialog(test, write, "OK")
    test.wait("Overview", "value0", lambda text: text == "Sheet1.A1:E5")
    assert "$A$1:$E$5" in test.main(properties)["Plumbline"], test.main(properties)
    test.main(lambda: test.sheet.getRows().insertByIndex(0, 2))  # the table moves, and is followed
    test.wait("Overview", "value0", lambda text: text == "Sheet1.A3:E7")
    for extension, writer in (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML"), ("xls", "MS Excel 97")):
        path = os.path.join(test.folder, "kept." + extension)
        test.main(lambda: test.document.storeToURL(url(path), (option("FilterName", writer),)))
        again = Test(office, path=path)
        equal(again.text("Overview", "value0"), "Sheet1.A3:E7")
        again.close()
    test.close()


def documents_close_in_every_order(office):
    for order in ((0, 1, 2), (2, 1, 0), (1, 0, 2)):
        tests = [Test(office) for _ in range(3)]
        for index in order:
            tests[index].close()
        assert office.alive()


def closing_while_reading_is_survived(office):
    rows = [("ID", "Parent", "Target", "Actual")] + [(f"G{i}", "" if i == 0 else "G0", 10, 5) for i in range(3000)]
    for _ in range(5):
        test = Test(office)
        test.main(lambda: test.sheet.getCellRangeByPosition(0, 0, 3, 3000).setDataArray(tuple(rows)))
        time.sleep(0.06)
        test.close()
        assert office.alive()


def a_second_window_and_print_preview(office):
    test = Test(office)

    def dispatch(command):
        dispatcher = office.service("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(test.document.getCurrentController().getFrame(), command, "", 0, ())
    test.main(lambda: dispatch(".uno:NewWindow"))
    time.sleep(1)
    test.main(lambda: test.cell("E3").setValue(150))
    time.sleep(0.5)
    test.main(lambda: dispatch(".uno:CloseWin"))
    time.sleep(0.5)
    test.deck = None
    test.main(lambda: dispatch(".uno:PrintPreview"))
    time.sleep(1)
    test.main(lambda: dispatch(".uno:ClosePreview"))
    time.sleep(1)
    assert office.alive()
    test.deck = test.main(lambda: Deck(office, test.document))
    test.wait("Overview", "bars", lambda text: "80 %" in text)  # 240 of 300
    test.close()


def another_deck(office):
    """A document with the office's own deck, as a measure of what closing a document leaves behind anyway."""
    document = office.on_main(lambda: office.open(hidden=False))

    def show():
        Test.fill(document.getSheets().getByIndex(0), COMPANY)
        sidebar = document.getCurrentController().getSidebar()
        sidebar.setVisible(True)
        deck = sidebar.getDecks().getByName("PropertyDeck")
        if not deck.isActive():
            deck.activate(True)
    office.on_main(show)
    time.sleep(0.2)
    office.on_main(lambda: document.close(True))


def fifty_times_open_and_close(office):
    def resident():
        pages = int(open(f"/proc/{pid}/statm").read().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def growth(work):
        for _ in range(5):
            work()
        before = resident()
        for _ in range(50):
            work()
        assert office.alive()
        return resident() - before
    pid = int(subprocess.run(["pgrep", "-g", str(office.process.pid), "soffice.bin"], capture_output=True, text=True).stdout.split()[0])
    ours, other = growth(lambda: Test(office).close()), growth(lambda: another_deck(office))
    print(f"    50 documents: {ours:.0f} MB more with the Goals deck, {other:.0f} MB with the office's own")
    assert ours < other + 60, (ours, other)


def long_reading_shows_progress_and_can_be_cancelled(office):
    goals = 150000
    test = Test(office)
    rows = [("ID", "Parent", "Goal", "Target", "Actual")] + [
        (f"G{i}", "" if i == 0 else f"G{(i - 1) // 10}", f"Win {i % 90} customers in area {i} by 31 December 2026", 10.0, 5.0) for i in range(goals)]

    def shown(name):
        return test.main(lambda: test.deck.control("Overview", name).getModel().EnableVisible)
    test.main(lambda: test.sheet.getCellRangeByPosition(0, 0, 4, goals).setDataArray(tuple(rows)))
    until(lambda: shown("progress") and shown("cancel"), 30)
    test.press("Overview", "cancel")
    test.wait("Overview", "headline", lambda text: "cancelled" in text)
    assert not shown("progress")
    test.press("Overview", "refresh")
    test.wait("Overview", "value1", lambda text: text.startswith("150,000"), 60)
    until(lambda: not shown("progress"))
    test.main(lambda: test.deck.control("Goals", "search").setText("area 149999"))
    until(lambda: len(test.nodes("Goals")) == 1)
    test.close()


def without_the_extension_documents_open_as_before(office):
    """Runs last: takes the extension away, as a person would, and starts the office again in the same profile."""
    test = Test(office, rows=COMPANY)
    test.select("G2")
    test.press("Formulas", "insert")
    path = os.path.join(office.folder, "left.ods")
    test.main(lambda: test.document.storeToURL(url(path), (option("FilterName", "calc8"),)))
    test.close()
    office.restart_without_extension()
    document = office.on_main(lambda: office.open(path, hidden=False))
    equal(office.on_main(lambda: document.getSheets().getByIndex(0).getCellRangeByName("C2").getString()), "Dana")
    assert not office.on_main(lambda: document.getCurrentController().getSidebar().getDecks().hasByName("PlumblineDeck"))
    office.on_main(lambda: document.close(True))


def the_menu_opens_the_deck(office):
    document = office.on_main(lambda: office.open(hidden=False))
    office.on_main(lambda: Test.fill(document.getSheets().getByIndex(0), COMPANY))

    def dispatch(command):
        office.service("com.sun.star.frame.DispatchHelper").executeDispatch(document.getCurrentController().getFrame(), command, "", 0, ())
    office.on_main(lambda: dispatch("org.plumbline.goals:panel"))
    until(lambda: office.on_main(lambda: document.getCurrentController().getSidebar().getDecks().getByName("PlumblineDeck").isActive()))
    for command in ("refresh", "formulas", "explain", "no such command", ""):
        office.on_main(lambda: dispatch("org.plumbline.goals:" + command))
    time.sleep(0.5)
    assert office.alive()
    office.on_main(lambda: document.close(True))


def accessible_names_everywhere(office):
    test = Test(office)

    def nameless():
        from com.sun.star.accessibility import AccessibleRole as role
        missing, open_contexts = [], [test.deck.panel(name).getAccessibleContext() for name in ("Overview", "Goals", "Findings", "Formulas")]
        needs = {role.PUSH_BUTTON, role.COMBO_BOX, role.TEXT, role.TREE}
        while open_contexts:
            context = open_contexts.pop()
            if context.getAccessibleRole() in needs and not context.getAccessibleName():
                missing.append((context.getAccessibleRole(), context.getAccessibleDescription()))
            if context.getAccessibleRole() == role.TREE:
                continue
            for i in range(min(context.getAccessibleChildCount(), 60)):
                child = context.getAccessibleChild(i)
                if child:
                    open_contexts.append(child.getAccessibleContext())
        return missing
    equal(test.main(nameless), [])
    test.close()


def pick_finding(test, group, part):
    """Opens the panel, the group and its finding; gives the finding's text."""
    test.main(lambda: test.deck.panel("Findings"))
    until(lambda: any(group in text for _, text, _ in test.nodes("Findings")))
    time.sleep(0.5)
    test.open_node("Findings", test.node("Findings", group))
    until(lambda: any(depth == 1 and part in text for depth, text, _ in test.nodes("Findings")))
    test.select_node("Findings", next(node for depth, text, node in test.nodes("Findings") if depth == 1 and part in text))
    test.wait("Findings", "text", lambda text: part in text)
    return test.text("Findings", "text")


NORTH = [("ID", "Parent", "Goal", "Owner", "Target", "Actual", "Unit"), ("N", "", "Revenue of the north", "Dana", 300, "", "€"),
         ("A", "N", "Revenue of the shops", "Ann", 100, 40, "€"), ("B", "N", "Revenue of the web", "Bob", 50, 60, "€")]


def a_finding_is_a_decision_shown_before_and_after(office):
    """150 of 300 are given to two; the rest is split in proportion, in one undo step, and what was told goes when that is undone."""
    test = Test(office, rows=NORTH)
    text = pick_finding(test, "Not covered from below", "assigned to nobody")
    assert "E3: 100 → 200\nE4: 50 → 100" in text and "E2: 300 → 150" in text, text
    assert test.main(lambda: test.deck.control("Findings", "decide0").getModel().Label).startswith("Split the rest, ")
    steps = test.undo_steps()
    test.press("Findings", "decide0")
    test.wait("Findings", "told", lambda text: "Undo" in text)
    values = lambda: test.main(lambda: [test.cell(place).getValue() for place in ("E2", "E3", "E4")])
    equal(values(), [300, 200, 100])
    equal(test.undo_steps(), steps + 1)
    until(lambda: not any("assigned to nobody" in text for _, text, _ in test.nodes("Findings")))
    time.sleep(0.5)
    test.undo()
    equal(values(), [300, 100, 50])
    test.wait("Findings", "told", lambda text: text == "")
    text = pick_finding(test, "Not covered from below", "assigned to nobody")
    test.press("Findings", "decide1")
    until(lambda: values() == [150, 100, 50])
    test.main(lambda: test.cell("E2").setFormula("=100+200"))
    pick_finding(test, "Not covered from below", "assigned to nobody")
    test.press("Findings", "decide1")  # a formula is never written over
    test.wait("Findings", "told", lambda text: "E2 holds a formula" in text)
    test.close()


def a_row_that_stands_twice_is_removed(office):
    test = Test(office, rows=[("Rep", "Target", "Actual"), ("Ann", 100, 40), ("Bob", 200, 90), ("Ann", 100, 40), ("Cy", 50, 1), ("", "", "")])
    test.main(lambda: test.cell("F1").setFormula("=SUM(B2:B5)"))
    test.main(lambda: test.cell("F2").setFormula("=B4*2"))  # refers to the row
    pick_finding(test, "Row twice", "Ann")
    label = test.main(lambda: test.deck.control("Findings", "decide0").getModel().Label)
    equal(label, "Remove row 4")
    test.press("Findings", "decide0")
    test.wait("Findings", "told", lambda text: "would be lost" in text)
    equal(test.main(lambda: (test.cell("A4").getString(), test.cell("F2").getFormula())), ("Ann", "=B4*2"))
    test.main(lambda: test.cell("F2").setString(""))
    test.main(lambda: test.cell("H4").setString("a remark"))
    pick_finding(test, "Row twice", "Ann")
    test.press("Findings", "decide0")
    test.wait("Findings", "told", lambda text: "beside the table" in text)
    test.main(lambda: test.cell("H4").setString(""))
    pick_finding(test, "Row twice", "Ann")
    steps = test.undo_steps()
    test.press("Findings", "decide0")
    until(lambda: test.main(lambda: test.cell("A4").getString()) == "Cy")
    equal(test.main(lambda: test.cell("F1").getValue()), 350)
    equal(test.undo_steps(), steps + 1)
    time.sleep(0.5)
    test.undo()
    equal(test.main(lambda: (test.cell("A4").getString(), test.cell("F1").getValue())), ("Ann", 450))
    test.wait("Findings", "told", lambda text: text == "")
    test.close()


def a_booking_that_stands_twice_is_removed(office):
    test = Test(office, rows=[("Rep", "Quota"), ("Ann", 100), ("Bob", 50)])
    deals = [("Close date", "Rep", "Amount"), (46100, "Ann", 40), (46101, "Bob", 20), (46100, "Ann", 40)]

    def work():
        test.document.getSheets().insertNewByName("Deals", 1)
        sheet = test.document.getSheets().getByName("Deals")
        test.fill(sheet, deals)
        test.cell("D2").setFormula("=GOAL.ACTUALS(Deals.A1:C4)")
        test.cell("D1").setFormula("=GOAL.MODEL(A1:B3;;D2)")
        return sheet
    sheet = test.main(work)
    text = pick_finding(test, "Bookings twice", "stands twice")
    assert "Row 4: " in text and "| Ann | 40 → removed; row 2 stays" in text, text
    equal(test.main(lambda: test.deck.control("Findings", "decide0").getModel().Label), "Remove row 4 of Deals")
    names = lambda: test.main(lambda: [sheet.getCellByPosition(1, row).getString() for row in range(1, 4)])
    test.main(lambda: sheet.protect(""))
    time.sleep(1)
    pick_finding(test, "Bookings twice", "stands twice")
    test.press("Findings", "decide0")
    test.wait("Findings", "told", lambda text: "protected" in text)
    equal(names(), ["Ann", "Bob", "Ann"])
    test.main(lambda: sheet.unprotect(""))
    time.sleep(1)
    pick_finding(test, "Bookings twice", "stands twice")
    steps = test.undo_steps()
    test.press("Findings", "decide0")
    until(lambda: names() == ["Ann", "Bob", ""])
    equal(test.undo_steps(), steps + 1)
    until(lambda: not any("Bookings twice" in text for _, text, _ in test.nodes("Findings")))
    until(lambda: any("Ann" in text for _, text, _ in test.nodes("Goals")))
    time.sleep(0.5)
    test.undo()
    equal(names(), ["Ann", "Bob", "Ann"])
    test.main(lambda: test.document.getCurrentController().setActiveSheet(test.sheet))  # undo shows the sheet where it was
    test.wait("Findings", "told", lambda text: text == "")
    test.close()


def an_owner_is_asked(office):
    """Ann's 900 % are a question to her; it stands in the goal log and waits among the check-ins."""
    test = Test(office, rows=[("Rep", "Target", "Actual"), ("Ann", 100, 900), ("Bob", 200, 90)])
    text = pick_finding(test, "Implausible", "Ann")
    assert "Goal log: nothing → a question to Ann: " in text, text
    equal(test.main(lambda: test.deck.control("Findings", "decide0").getModel().Label), "Ask Ann")
    test.press("Findings", "decide0")
    test.wait("Findings", "told", lambda text: "Goal log" in text)
    log = test.main(lambda: test.document.getSheets().getByName("Goal log"))
    equal(test.main(lambda: [log.getCellByPosition(c, 1).getString() for c in (1, 2, 3)]), ["Ann", "question", "Ann"])
    test.wait("Checkins", "summary", lambda text: text.startswith("1 question waits for an answer:\n• Ann, Ann: "))
    test.undo()
    until(lambda: not test.main(lambda: test.document.getSheets().hasByName("Goal log")))
    test.wait("Findings", "told", lambda text: text == "")
    test.close()


TESTS = [a_finding_is_a_decision_shown_before_and_after, a_row_that_stands_twice_is_removed, a_booking_that_stands_twice_is_removed, an_owner_is_asked,
         formulas_that_lag_are_recalculated, a_doubt_is_asked_and_its_answer_kept, the_deck_credits_the_bookings_of_the_model_cell, overview_tells_the_engines_numbers, overview_reads_a_workbook_as_it_is, a_blank_sheet_says_what_is_looked_for,
         selecting_a_goal_selects_its_row_and_back, search_and_filter, a_finding_jumps_to_its_cell, mend_and_undo_are_one_step,
         what_may_not_be_written_is_refused, formulas_fill_a_column_and_leave_the_rest, edits_undo_and_sheet_switch_are_followed,
         nothing_is_written_unasked, settings_stay_with_the_document, the_settings_dialog_keeps_the_table, documents_close_in_every_order, closing_while_reading_is_survived,
         a_second_window_and_print_preview, the_menu_opens_the_deck, accessible_names_everywhere,
         long_reading_shows_progress_and_can_be_cancelled, fifty_times_open_and_close, without_the_extension_documents_open_as_before]


def run(tests, plugin, only):
    passed = failed = 0
    with Display() as display:
        office = WindowOffice(PACKAGE, display, plugin)
        for test in tests:
            if only and test.__name__ not in only:
                continue
            # A real window beside other offices may be late once; in a new office the test must hold, and the first try is told.
            for attempt in ("failed at first", "failed"):
                try:
                    test(office)
                    passed += 1
                    break
                except Skip as reason:
                    print(f"skipped {plugin} {test.__name__}: {reason}")
                    break
                except Exception:
                    print(f"{plugin} {test.__name__} {attempt}:")
                    traceback.print_exc(file=sys.stdout)
                    kill(office)
                    office = WindowOffice(PACKAGE, display, plugin)
            else:
                failed += 1
        office.close()
    print(f"{plugin}: {passed} passed, {failed} failed")
    return passed, failed


def run_all(tests):
    return with_plugins(lambda plugin, only: run(tests, plugin, only))


if __name__ == "__main__":
    sys.exit(run_all(TESTS))
