#!/usr/bin/python3
"""The field's two examples, entered through the wizard as a new user would, with a picture of every step for the guide:
15 % market share, and the 30-second greeting. Needs imagemagick. story.py [FOLDER]"""
import os
import subprocess
import sys
import time

from sidebar_test import PACKAGE, Test
from window import Display, WindowOffice, option, url
from wizard_test import Dialog

HERE = os.path.dirname(os.path.abspath(__file__))
STEPS = ["specific", "measurable", "achievable", "relevant", "timebound", "review"]
STORIES = {
    "share": [
        dict(statement="Raise our market share in Germany from 12 % to 15 % by 31 December 2027", owner="Dana Brandt", start="2027-01-01"),
        dict(statement="Win 480 new customers in the north by 31 December 2027", owner="Jonas Weiss", start="2027-01-01", history="390; 410; 440; 430; 455"),
    ],
    "greeting": [
        dict(statement="Lift the customer-experience score to 90 % by 31 December 2027", owner="Sam Okafor", start="2027-01-01"),
        dict(statement="Greet 95 % of visitors within 30 seconds by 30 June 2027", owner="Nadia Roy", start="2027-01-01",
             history="0.81; 0.84; 0.83; 0.86; 0.88"),
    ],
}


def enter(test, display, folder, name, number, goal):
    dialog = Dialog(test, "new", "New goal")
    dialog.type("The goal in one sentence", goal["statement"])
    dialog.type("Owner", goal["owner"])
    for step in STEPS:
        if step == "achievable" and "history" in goal:
            dialog.type("Past results (oldest first, separated by semicolons)", goal["history"])
        if step == "timebound":
            dialog.type("Start", goal["start"])
        time.sleep(0.6)
        picture = os.path.join(folder, f"wizard-{name}-{number}-{step}.png")
        display.picture(picture)
        if step != "review":
            dialog.press("Next")
    dialog.press("Finish")
    dialog.closed()
    time.sleep(0.7)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "docs", "pictures")
    os.makedirs(folder, exist_ok=True)
    for name, goals in STORIES.items():
        with Display("1260x800") as display, WindowOffice(PACKAGE, display, "gtk3") as office:
            test = Test(office, rows=[])
            test.main(lambda: test.document.getCurrentController().getFrame().getContainerWindow().setPosSize(0, 0, 1260, 800, 15))
            for number, goal in enumerate(goals, start=1):
                enter(test, display, folder, name, number, goal)
            test.main(lambda: [setattr(test.sheet.getColumns().getByIndex(2), "OptimalWidth", True)])
            time.sleep(0.7)
            display.picture(os.path.join(folder, f"wizard-{name}-done.png"))
            test.main(lambda: test.document.storeToURL(url("/tmp/story-" + name + ".ods"), (option("FilterName", "calc8"),)))
            test.close()
    for picture in os.listdir(folder):
        if picture.startswith("wizard-"):
            path = os.path.join(folder, picture)
            subprocess.run(["convert", path, "-trim", "+repage", "-colors", "96", "PNG8:" + path], check=True)


if __name__ == "__main__":
    main()
