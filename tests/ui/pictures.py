#!/usr/bin/python3
"""Takes the pictures of the sidebar for docs/pictures: every panel, on the sample and on the AdventureWorks workbook, light
and dark. Needs imagemagick. pictures.py [FOLDER]"""
import os
import sys
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


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "docs", "pictures")
    os.makedirs(folder, exist_ok=True)
    for book, path, goal in (("sample", ui.SAMPLE, "C6"), ("adventureworks", ui.ADVENTURE, "B20")):
        if not os.path.exists(path):
            print(path, "is not here")
            continue
        take(folder, f"sidebar-{book}", path, goal)
        take(folder, f"sidebar-{book}-dark", path, goal, GTK_THEME="Adwaita:dark")


if __name__ == "__main__":
    main()
