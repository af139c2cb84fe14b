#!/usr/bin/python3
"""Help from within the office: the pages that the package registers, F1 in every panel and dialog, and the command Help on goals.
Ends with one line `N passed, N failed`."""
import glob
import os
import subprocess
import sys
import tempfile
import time
import traceback

from sidebar_test import PACKAGE, Test
from window import Display, WindowOffice, option, until
from wizard_test import Dialog

import uno
from com.sun.star.beans import Property
from com.sun.star.ucb import Command

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PAGES = sorted(os.path.basename(path)[:-4] for path in glob.glob(os.path.join(ROOT, "extension", "help", "en", "org.plumbline.goals", "*.xhp")))
PANELS = ("Overview", "Goals", "Checkins", "Findings", "Formulas")
DIALOGS = {"new": ("New goal", "wizard"), "split": ("Split this goal", "split"), "settings": ("Table and settings", "settings")}

passed, failed = 0, 0


def run(name, test, *arguments):
    global passed, failed
    try:
        test(*arguments)
        passed += 1
    except Exception:
        failed += 1
        print(f"FAILED {name}\n{traceback.format_exc(limit=4)}")


def equal(got, want):
    if got != want:
        raise AssertionError(f"got {got!r}, expected {want!r}")


class Browser:
    """Stands where the system's browser is asked for, and notes what it was asked to show."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="plumbline-browser-")
        os.chmod(self.folder, 0o755)
        self.notes = os.path.join(self.folder, "notes")
        for name in ("xdg-open", "open-url"):
            path = os.path.join(self.folder, name)
            with open(path, "w", encoding="utf-8") as script:
                script.write(f'#!/bin/sh\necho "$1" >> {self.notes}\n')
            os.chmod(path, 0o755)
        self.path = self.folder + ":" + os.environ["PATH"]

    def shown(self):
        def read():
            return os.path.exists(self.notes) and open(self.notes, encoding="utf-8").read().endswith("\n") and open(self.notes, encoding="utf-8").read()
        page = until(read).split("/")[-1].strip()
        os.remove(self.notes)
        return page


def is_missing(office, url):
    """Whether the office's help knows no such page. It is not opened: without the help package's style sheet the office would end."""
    services = office.context.ServiceManager
    broker = services.createInstanceWithArgumentsAndContext("com.sun.star.ucb.UniversalContentBroker", ("Local", "Office"), office.context)
    content = broker.queryContent(broker.createContentIdentifier(url))
    wanted, ask = Property(), Command()
    wanted.Name, wanted.Handle = "IsErrorDocument", -1
    ask.Name, ask.Handle, ask.Argument = "getPropertyValues", -1, uno.Any("[]com.sun.star.beans.Property", (wanted,))
    return content.execute(ask, 0, None).getBoolean(1)


def registered(office, page):
    for name in (f"org.plumbline.goals%2F{page}.xhp", f"org.plumbline.goals%3A{page}"):
        equal(is_missing(office, f"vnd.sun.star.help://scalc/{name}?Language=en-US&System=UNIX"), False)


def press_f1(office):
    subprocess.run(["xdotool", "key", "F1"], env=dict(os.environ, DISPLAY=office.display.name), check=True, timeout=20)


def focus(test, panel):
    """Puts the focus on a control of the panel; which one it got."""
    from com.sun.star.awt import XButton, XTextComponent
    window = test.deck.panel(panel)
    for control in window.getControls():
        services = control.getModel().getSupportedServiceNames()
        if any(name.endswith(("Button", "Edit", "ListBox", "ComboBox", "TreeControlModel")) for name in services) and control.isVisible() and control.isEnabled():
            control.setFocus()
            return control.getModel().Name
    raise AssertionError("no control takes the focus in " + panel)


def panel_help(test, browser, panel):
    def show():
        test.deck.panels.getByName("Plumbline" + panel).expand(False)
    test.main(show)
    test.main(lambda: test.deck.panel(panel))
    test.main(lambda: focus(test, panel))
    time.sleep(0.3)
    press_f1(test.office)
    equal(browser.shown(), panel.lower() + ".html")
    assert test.office.alive()


def dialog_help(test, browser, command):
    title, page = DIALOGS[command]
    dialog = Dialog(test, command, title)
    time.sleep(0.5)
    press_f1(test.office)
    equal(browser.shown(), page + ".html")
    dialog.press("Cancel")
    dialog.closed()


def command_help(test, browser, formula, page):
    def work():
        cell = test.cell("J1")
        cell.setFormula(formula)
        test.document.getCurrentController().select(cell)
        frame = test.document.getCurrentController().getFrame()
        test.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, "org.plumbline.goals:help", "", 0, ())
    test.main(work)
    equal(browser.shown(), page)


def everything(office, browser):
    run("there are pages", lambda: equal(len(PAGES) >= 34, True))
    for page in PAGES:
        run("registered: " + page, registered, office, page)
    test = Test(office)
    for formula, page in (("=GOAL.PROGRESS(1;2)", "goal-progress.html"), ("=1+2*GOAL.STATUS(1;1)", "goal-status.html"), ("GOAL.PROGRESS", "index.html"),
                          ("=1", "index.html")):
        run("command: " + formula, command_help, test, browser, formula, page)
    for panel in PANELS:
        run("F1 in " + panel, panel_help, test, browser, panel)
    test.main(lambda: test.document.getCurrentController().select(test.cell("A3")))
    for command in DIALOGS:
        run("F1 in the dialog " + command, dialog_help, test, browser, command)
    test.close()


def main():
    browser = Browser()
    with Display() as display, WindowOffice(PACKAGE, display, "gen", PATH=browser.path) as office:
        everything(office, browser)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
