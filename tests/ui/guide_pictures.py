#!/usr/bin/python3
"""Takes the pictures of the guide (docs/guide) in a real window: guide_pictures.py [FOLDER [PART]]. Needs imagemagick."""
import datetime
import os
import subprocess
import sys
import time

from sidebar_test import PACKAGE, SAMPLE, Test
from window import Display, WindowOffice, option, until, url
from wizard_test import TABLE, Dialog

HERE = os.path.dirname(os.path.abspath(__file__))
SIZE = "1240x940"
BODY = "1240x560+0+105"  # the sheet and the deck, without the toolbars
SHALLOW = "1240x360+0+105"
DATES = {"G2:G12": "YYYY-MM-DD"}
OWN = [("Quota sheet FY26",), (),
       ("Rep", "Manager", "Region", "FY26 Quota", "Closed"),
       ("Dana Brandt", "", "", 500000, ""),
       ("Jonas Weiss", "Dana Brandt", "North", 300000, ""),
       ("Ines Lorenz", "Jonas Weiss", "Hamburg", 170000, 124000),
       ("Pavel Novak", "Jonas Weiss", "Bremen", 120000, 96500),
       ("Lena Moser", "Dana Brandt ", "South", 210000, ""),
       ("Tom Huber", "Lena Moser", "Munich", 140000, "88000"),
       ("Mia Keller", "Lena Mosr", "Stuttgart", 70000, 31000),
       ("Total", "", "", 500000, "")]


class Camera:
    """A window on a screen of its own, and pictures of parts of it."""

    def __init__(self, folder, display, office, rows=None, path=None):
        self.folder, self.display = folder, display
        self.test = test = Test(office, rows=rows, path=path)
        test.main(lambda: test.document.getCurrentController().getFrame().getContainerWindow().setPosSize(0, 0, *map(int, SIZE.split("x")), 15))
        time.sleep(1)

    def dress(self, formats, *widths):
        """Column widths, and number formats by range."""
        def work():
            for i, width in enumerate(widths):
                self.test.sheet.getColumns().getByIndex(i).Width = width
            numbers, locale = self.test.document.getNumberFormats(), self.test.document.CharLocale
            for place, code in formats.items():
                key = numbers.queryKey(code, locale, False)
                self.test.cell(place).NumberFormat = key if key >= 0 else numbers.addNew(code, locale)
        self.test.main(work)

    def panels(self, *wanted):
        def work():
            for name in ("Overview", "Goals", "Checkins", "Findings", "Formulas"):
                panel = self.test.deck.panels.getByName("Plumbline" + name)
                if panel.isExpanded() != (name in wanted):
                    panel.expand(False) if name in wanted else panel.collapse()
        self.test.main(work)
        time.sleep(1)

    def take(self, name, crop=BODY, dialog=None):
        subprocess.run(["xdotool", "mousemove", "2", "900"], env=dict(os.environ, DISPLAY=self.display.name), check=True)  # no tip under the pointer
        time.sleep(1.2)
        if dialog:
            def rectangle():
                place, size = dialog.context.getLocationOnScreen(), dialog.context.getSize()
                return f"{size.Width}x{size.Height}+{place.X}+{place.Y}"
            crop = self.test.main(rectangle)
        shoot(self.display, os.path.join(self.folder, name + ".png"), crop, 10 if dialog else 0)


def shoot(display, path, crop, border=0):
    display.picture(path)
    around = ["-bordercolor", "#f6f5f4", "-border", str(border)] if border else ["-trim", "+repage"]
    subprocess.run(["convert", path, "-crop", crop, "+repage", *around, "-colors", "128", "PNG8:" + path], check=True)


def first_minutes(folder, display, office):
    camera = Camera(folder, display, office, path=SAMPLE)
    test = camera.test
    camera.panels("Overview", "Goals")
    camera.take("guide-first-deck")
    test.select("C10")
    time.sleep(1)
    test.main(lambda: test.document.CurrentController.setFirstVisibleColumn(0))
    camera.panels("Goals")
    camera.take("guide-first-goal")
    camera.panels("Formulas")
    test.select("O3")
    test.main(lambda: test.document.CurrentController.setFirstVisibleColumn(8))
    choose(test, "Line of sight")
    test.press("Formulas", "insert")
    test.wait("Formulas", "told", lambda text: "Inserted" in text)
    camera.take("guide-first-formula", SHALLOW)
    test.close()


def choose(test, part):
    def work():
        control = test.deck.control("Formulas", "choose")
        control.selectItemPos(next(i for i, item in enumerate(control.getItems()) if part in item), True)
    test.main(work)


def own_workbook(folder, display, office):
    camera = Camera(folder, display, office, rows=OWN)
    test = camera.test
    camera.dress({"D4:E11": "#,##0"}, 3000, 3000, 2400, 2600, 2400)
    camera.panels("Findings")
    groups = [node for depth, _, node in test.nodes("Findings") if depth == 0]
    for group in groups[:2]:
        test.open_node("Findings", group)
    test.select_node("Findings", next(node for depth, text, node in test.nodes("Findings") if depth > 0 and "Mia Keller" in text))
    time.sleep(0.7)
    camera.take("guide-own-findings", "1240x500+0+105")
    dialog = Dialog(test, "settings", "Table and settings")
    camera.take("guide-own-settings", dialog=dialog)
    dialog.press("Cancel")
    dialog.closed()
    test.close()


def allocation(folder, display, office):
    camera = Camera(folder, display, office, rows=TABLE)
    test = camera.test
    camera.dress(DATES, 1500, 1500, 8500, 1800, 1800, 1800, 2600)
    camera.panels("Goals")
    test.select("C4")
    time.sleep(0.7)
    dialog = Dialog(test, "split", "Split this goal")
    dialog.type("Name, 1", "Ann; Bob; Cem")
    until(lambda: "Held, Cem" in dialog.advice())
    for name, weight in (("Ann", "3"), ("Bob", "2"), ("Cem", "2")):
        dialog.type(f"Weight, {name}", weight)
    dialog.type("Held, Bob", "30")
    dialog.type("Over-assignment (10 or 10 %)", "10")
    until(lambda: "110 are assigned of 100" in dialog.advice())
    camera.take("guide-split-dialog", dialog=dialog)
    dialog.press("Finish")
    dialog.closed()
    camera.take("guide-split-done", "800x190+0+143")
    test.close()


def reviews(folder, display, office):
    camera = Camera(folder, display, office, rows=TABLE)
    test = camera.test
    camera.dress(DATES, 1500, 1500, 8500, 1800, 1800, 1800, 2600)
    today = (datetime.date.today() - datetime.date(1899, 12, 30)).days
    log = [("Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"),
           (today - 95, "N1", "review", "monthly", "", "", "", "Jonas"),
           (today - 90, "N1", "actual", 12, "", 0.6, "Slow start", "Ines"),
           (today - 61, "N1", "actual", 31, "", 0.7, "Fair brought eight", "Ines"),
           (today - 35, "N1", "actual", 60, "", 0.8, "Chain signed", "Ines")]

    def work():
        test.document.getSheets().insertNewByName("Goal log", 1)
        sheet = test.document.getSheets().getByName("Goal log")
        Test.fill(sheet, log)
    test.main(work)
    camera.panels("Checkins")
    test.select("C5")
    test.wait("Checkins", "title", lambda text: "Hamburg" in text)
    for name, text in (("actual", "71"), ("confidence", "80"), ("note", "Two more in talks")):
        test.main(lambda: test.deck.control("Checkins", name).setText(text))
    camera.take("guide-review", "1240x600+0+105")
    dialog = Dialog(test, "team", "Check-ins of a team")
    for goal, value, confidence, note in (("Ines ·", "71", "80", "Two more in talks"), ("Pavel ·", "44", "90", "")):
        name = next(label for label in dialog.advice().split("\n") if label.startswith(f"New, {goal} "))[5:]
        for column, text in (("New", value), ("Confidence", confidence), ("Note", note)):
            dialog.type(f"{column}, {name}", text)
    until(lambda: "2 check-ins as of" in dialog.advice())
    camera.take("guide-team-checkins", dialog=dialog)
    dialog.press("Cancel")
    dialog.closed()
    test.close()


def team_plan(folder, display, office):
    camera = Camera(folder, display, office, rows=[])
    test = camera.test
    camera.panels("Goals")
    dialog = Dialog(test, "newteam", "A new team's plan")
    for name, text in (("Team or company", "Sales North"), ("Quota for the year", "720000"), ("First month", "Jan 2027"), ("Name, 1", "Ann; Bob; Cara")):
        dialog.type(name, text)
    until(lambda: "Manager, Cara" in dialog.advice())
    for name, text in (("Manager, Ann", "Jonas"), ("Manager, Bob", "Jonas"), ("Weight, Ann", "2"), ("Weight, Bob", "1"), ("Weight, Cara", "3")):
        dialog.type(name, text)
    until(lambda: "720,000 among 3 people" in dialog.advice())
    camera.take("guide-team-plan", dialog=dialog)
    dialog.press("Write the table")
    dialog.closed()
    test.wait("Overview", "headline", lambda text: "No actuals yet" in text)
    camera.take("guide-team-plan-done", SHALLOW)
    test.close()


def missing(folder, display, office):
    """The sample with a column of formulas that has no number format of its own, opened where the extension is not."""
    test = Test(office, path=SAMPLE)

    def more():
        test.cell("M3").setString("Gap")
        for row in range(4, 11):
            test.cell(f"M{row}").setFormula(f'=GOAL.ROLLUP($N$4;"gap";$A{row})')
    test.main(more)
    paths = {}
    for ending, writer in (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML")):
        paths[ending] = os.path.join(office.folder, "sample." + ending)
        test.main(lambda: test.document.storeToURL(url(paths[ending]), (option("FilterName", writer),)))
    test.close()
    with Display(SIZE) as other, WindowOffice(None, other, "gtk3") as bare:
        for ending, path in paths.items():
            open_bare(bare, path)
            shoot(other, os.path.join(folder, f"guide-missing-{ending}.png"), "1040x260+0+105")


def open_bare(bare, path):
    document = bare.on_main(lambda: bare.open(path, hidden=False))

    def arrange():
        controller, sheet = document.getCurrentController(), document.getSheets().getByIndex(0)
        controller.getFrame().getContainerWindow().setPosSize(0, 0, *map(int, SIZE.split("x")), 15)
        controller.getSidebar().setVisible(False)
        for column in (4, 5, 6, 7, 13):
            sheet.getColumns().getByIndex(column).IsVisible = False
        sheet.getColumns().getByIndex(2).Width, sheet.getColumns().getByIndex(12).Width = 9500, 2000
        controller.select(sheet.getCellRangeByName("M4"))
    bare.on_main(arrange)
    time.sleep(4)


PARTS = [first_minutes, own_workbook, allocation, reviews, team_plan, missing]


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "docs", "pictures")
    os.makedirs(folder, exist_ok=True)
    for part in PARTS:
        if len(sys.argv) > 2 and sys.argv[2] not in part.__name__:
            continue
        with Display(SIZE) as display, WindowOffice(PACKAGE, display, "gtk3") as office:
            part(folder, display, office)


if __name__ == "__main__":
    main()
