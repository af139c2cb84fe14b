#!/usr/bin/python3
"""Help from within the office: the pages that the package registers in each language, F1 in every panel and dialog of an English and of a
German office, and the command Help on goals. Ends with one line `N passed, N failed`."""
import glob
import html
import os
import re
import subprocess
import sys
import tempfile
import time
import traceback

from sidebar_test import PACKAGE, Test
from window import Display, Office, WindowOffice, asked_for, until
from wizard_test import Dialog

import uno
import unohelper
from com.sun.star.beans import Property
from com.sun.star.io import XActiveDataSink
from com.sun.star.ucb import Command, OpenCommandArgument2

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
HELP = os.path.join(ROOT, "extension", "help")
PAGES = sorted(os.path.basename(path)[:-4] for path in glob.glob(os.path.join(HELP, "en", "org.plumbline.goals", "*.xhp")))
FOLDERS = {"en-US": "en", "en-GB": "en", "de": "de", "de-AT": "de", "fr": "fr", "fr-CA": "fr", "es": "es", "es-MX": "es",
           "it": "it", "pt-BR": "pt", "pt": "pt", "ja": "en", "ca-valencia": "en"}  # what an office of that language asks for, and the folder it gets
PANELS = ("Overview", "Goals", "Checkins", "Findings", "Formulas")
PAGE_OF_DIALOG = {"new": "wizard", "split": "split", "newteam": "newteam", "settings": "settings"}
DIALOGS = {"en": {"new": "New goal", "split": "Split this goal", "newteam": "A new team's plan", "settings": "Table and settings"},
           "de": {"new": "Neues Ziel", "split": "Ziel aufteilen", "newteam": "Plan für ein neues Team", "settings": "Tabelle und Einstellungen"}}
CANCEL = {"en": "Cancel", "de": "Abbrechen"}
HEADLINES = {"en": {"goal-progress": "How much of the way from the baseline to the target is done, as a fraction."},
             "de": {"goal-progress": "Wie viel des Wegs vom Ausgangswert zum Zielwert geschafft ist, als Bruchteil."}}

passed, failed = 0, 0


def run(name, test, *arguments):
    global passed, failed
    if not asked_for(name):
        return
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
        """The page as LANGUAGE/PAGE, and its text."""
        def read():
            return os.path.exists(self.notes) and open(self.notes, encoding="utf-8").read().endswith("\n") and open(self.notes, encoding="utf-8").read()
        address = until(read).strip()
        os.remove(self.notes)
        with open(uno.fileUrlToSystemPath(address), encoding="utf-8") as file:
            return "/".join(address.split("/")[-2:])[:-len(".html")], file.read()


STYLE = """<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>
<xsl:template match="/"><xsl:for-each select="//paragraph"><xsl:value-of select="."/><xsl:text>&#10;</xsl:text></xsl:for-each></xsl:template>
</xsl:stylesheet>"""


class ReadingOffice(Office):
    """An office whose help has a style sheet, so that it hands out pages: this one gives their paragraphs, one a line."""

    def choose(self, locale):
        super().choose(locale)
        help_folder = os.path.join(self.folder, "help")
        os.makedirs(help_folder)
        with open(os.path.join(help_folder, "main_transform.xsl"), "w", encoding="utf-8") as file:
            file.write(STYLE)
        settings = os.path.join(self.folder, "profile", "user", "registrymodifications.xcu")
        with open(settings, encoding="utf-8") as file:
            items = file.read()
        item = ('<item oor:path="/org.openoffice.Office.Common/Path/Current"><prop oor:name="Help" oor:op="fuse">'
                f"<value>{help_folder}</value></prop></item></oor:items>")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(items.replace("</oor:items>", item))


class Sink(unohelper.Base, XActiveDataSink):
    def setInputStream(self, stream):
        self.stream = stream

    def getInputStream(self):
        return self.stream

    def read(self):
        data = b""
        while True:
            count, part = self.stream.readBytes(None, 65536)
            if not count:
                return data.decode("utf-8")
            data += bytes(part.value)


def content_of(office, name, language):
    services = office.context.ServiceManager
    broker = services.createInstanceWithArgumentsAndContext("com.sun.star.ucb.UniversalContentBroker", ("Local", "Office"), office.context)
    return broker.queryContent(broker.createContentIdentifier(f"vnd.sun.star.help://scalc/{name}?Language={language}&System=UNIX"))


def text_of(office, page, language):
    how, ask, sink = OpenCommandArgument2(), Command(), Sink()
    how.Mode, how.Priority, how.Sink = 2, 32768, sink  # OpenMode.DOCUMENT
    ask.Name, ask.Handle, ask.Argument = "open", -1, how
    content_of(office, f"org.plumbline.goals%2F{page}.xhp", language).execute(ask, 0, None)
    return sink.read().strip()


def source(folder, page):
    with open(os.path.join(HELP, folder, "org.plumbline.goals", page + ".xhp"), encoding="utf-8") as file:
        return file.read()


def handed_out(office, page):
    for language, folder in FOLDERS.items():
        paragraphs = re.findall(r"<paragraph [^>]*>(.*)</paragraph>", source(folder, page))
        equal((language, text_of(office, page, language)), (language, html.unescape(re.sub("<[^>]*>", "", "\n".join(paragraphs)))))


def title_of(office, name, language):
    """The title of the office's help page of that name; None if it has none. The page is not opened: without a style sheet the office would
    end."""
    content = content_of(office, name, language)
    asked = []
    for name in ("IsErrorDocument", "Title"):
        wanted = Property()
        wanted.Name, wanted.Handle = name, -1
        asked.append(wanted)
    ask = Command()
    ask.Name, ask.Handle, ask.Argument = "getPropertyValues", -1, uno.Any("[]com.sun.star.beans.Property", tuple(asked))
    row = content.execute(ask, 0, None)
    return None if row.getBoolean(1) else row.getString(2)


def registered(office, page):
    for language, folder in FOLDERS.items():
        title = re.search(r"<title [^>]*>([^<]*)</title>", source(folder, page)).group(1)
        for name in (f"org.plumbline.goals%2F{page}.xhp", f"org.plumbline.goals%3A{page}"):
            equal((language, title_of(office, name, language)), (language, title))


def titles_differ(office):
    equal([title_of(office, "org.plumbline.goals%3Agoals", language) for language in ("en-US", "de", "fr", "es", "it")],
          ["The Goals panel", "Der Bereich Ziele", "Le panneau Objectifs", "El panel Objetivos", "Il pannello Obiettivi"])
    equal(title_of(office, "org.plumbline.goals%3Anothing", "de"), None)


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


def panel_help(test, browser, language, panel):
    def show():
        test.deck.panels.getByName("Plumbline" + panel).expand(False)
    test.main(show)
    test.main(lambda: test.deck.panel(panel))
    test.main(lambda: focus(test, panel))
    time.sleep(0.3)
    press_f1(test.office)
    equal(browser.shown()[0], language + "/" + panel.lower())
    assert test.office.alive()


def dialog_help(test, browser, language, command):
    dialog = Dialog(test, command, DIALOGS[language][command])
    time.sleep(0.5)
    press_f1(test.office)
    equal(browser.shown()[0], language + "/" + PAGE_OF_DIALOG[command])
    dialog.press(CANCEL[language])
    dialog.closed()


def command_help(test, browser, formula, page):
    def work():
        cell = test.cell("J1")
        cell.setFormula(formula)
        test.document.getCurrentController().select(cell)
        frame = test.document.getCurrentController().getFrame()
        test.office.service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, "org.plumbline.goals:help", "", 0, ())
    test.main(work)
    shown, text = browser.shown()
    equal(shown, page)
    language, name = page.split("/")
    for headline in [HEADLINES[language][name]] if name in HEADLINES[language] else []:
        equal((headline in text, f'<html lang="{language}">' in text), (True, True))


def everything(office, browser, language):
    test = Test(office)
    for formula, page in (("=GOAL.PROGRESS(1;2)", "goal-progress"), ("=1+2*GOAL.STATUS(1;1)", "goal-status"), ("GOAL.PROGRESS", "index"), ("=1", "index")):
        run("command: " + formula, command_help, test, browser, formula, language + "/" + page)
    for panel in PANELS:
        run(f"F1 in {panel} ({language})", panel_help, test, browser, language, panel)
    test.main(lambda: test.document.getCurrentController().select(test.cell("A3")))
    for command in PAGE_OF_DIALOG:
        run(f"F1 in the dialog {command} ({language})", dialog_help, test, browser, language, command)
    test.close()


def main():
    browser = Browser()
    for locale in ("en-US", "de-DE"):
        with Display() as display, WindowOffice(PACKAGE, display, "gen", locale, PATH=browser.path) as office:
            everything(office, browser, locale.split("-")[0])
            if locale == "en-US":
                run("there are pages", lambda: equal(len(PAGES) >= 34, True))
                run("titles in five languages", titles_differ, office)
                for page in PAGES:
                    run("registered: " + page, registered, office, page)
    with ReadingOffice(PACKAGE, "de-DE") as office:
        for page in PAGES:
            run("handed out: " + page, handed_out, office, page)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
