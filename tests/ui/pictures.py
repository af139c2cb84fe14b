#!/usr/bin/python3
"""Takes the pictures of the sidebar for docs/pictures: every panel, on the sample and on the AdventureWorks workbook, light
and dark. Needs imagemagick. pictures.py [FOLDER]"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import sidebar_test as ui
from window import Display, WindowOffice

HERE = os.path.dirname(os.path.abspath(__file__))
SCREEN = "1180x1560"


def arrange(test, goal):
    """All panels open, a goal and a finding selected."""
    def work():
        window = test.document.getCurrentController().getFrame().getContainerWindow()
        window.setPosSize(0, 0, *(int(n) for n in SCREEN.split("x")), 15)
        panel = test.deck.panels.getByName("PlumblineFormulas")
        if not panel.isExpanded():
            panel.expand(False)
    test.main(work)
    time.sleep(1)
    test.select(goal)
    time.sleep(0.5)
    groups = [node for depth, _, node in test.nodes("Findings") if depth == 0]
    if groups:
        test.open_node("Findings", groups[0])
    time.sleep(1)


def take(folder, name, path, goal, **environment):
    with Display(SCREEN) as display, WindowOffice(ui.PACKAGE, display, "gtk3", **environment) as office:
        test = ui.Test(office, path=path)
        arrange(test, goal)
        display.picture(os.path.join(folder, name + ".png"))
        test.close()


def reports(folder):
    """The reports' pages as PDF, turned into pictures: our test company, and the AdventureWorks workbook."""
    sys.path.insert(0, os.path.join(HERE, "..", "calc"))
    import report_test
    from office import Office
    office, pages = Office(ui.PACKAGE), tempfile.mkdtemp(prefix="plumbline-pages-")
    try:
        tests = report_test.Tests(office, pages)
        books = [("", tests.document(), "Ines Lorenz")]
        if os.path.exists(ui.ADVENTURE):
            books.append(("-adventureworks", office.open(shutil.copy(ui.ADVENTURE, pages)), "Stephen Jiang"))
        for suffix, document, owner in books:
            for which in ("company", "scorecards", "conventions"):
                into = os.path.join(pages, which + suffix)
                os.makedirs(into)
                tests.report(document, Which=which, Where="pdf", Folder=into, Owner=owner if which == "scorecards" else "")
                pdf = os.path.join(into, os.listdir(into)[0])
                subprocess.run(["pdftoppm", "-r", "80", "-png", "-singlefile", pdf, os.path.join(folder, f"report-{which}{suffix}")], check=True)
            document.close(True)
    finally:
        office.close()
        shutil.rmtree(pages, ignore_errors=True)


def report_dialog(folder):
    from wizard_test import TABLE, Dialog
    with Display("1180x760") as display, WindowOffice(ui.PACKAGE, display, "gtk3") as office:
        test = ui.Test(office, rows=TABLE)
        test.select("C2")
        dialog = Dialog(test, "report", "Report")
        time.sleep(2)
        display.picture(os.path.join(folder, "report-dialog.png"))
        dialog.press("Make")
        ui.until(lambda: "The report stands" in dialog.advice())
        dialog.press("Cancel")
        dialog.closed()
        time.sleep(2)
        display.picture(os.path.join(folder, "report-sheet.png"))
        test.close()


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "docs", "pictures")
    os.makedirs(folder, exist_ok=True)
    for book, path, goal in (("sample", ui.SAMPLE, "C6"), ("adventureworks", ui.ADVENTURE, "B20")):
        if not os.path.exists(path):
            print(path, "is not here")
            continue
        take(folder, f"sidebar-{book}", path, goal)
        take(folder, f"sidebar-{book}-dark", path, goal, GTK_THEME="Adwaita:dark")
    reports(folder)
    report_dialog(folder)


if __name__ == "__main__":
    main()
