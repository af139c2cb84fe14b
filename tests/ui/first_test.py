#!/usr/bin/python3
"""What a person meets first: the page after installing, help where no browser is, formulas that look like the sheet. Ends with one line
`N passed, N failed`."""
import os
import sys
import threading
import time
import traceback

from glance_test import picture, shown
from sidebar_test import PACKAGE, Skip, Test, equal, part, top_window
from window import Display, WindowOffice, option, until, url, with_plugins

from com.sun.star.accessibility import AccessibleRole as role


class FreshOffice(WindowOffice):
    first_start = True


def new_sheet(office):
    return office.on_main(lambda: office.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ()))


def welcome(office):
    return office.on_main(lambda: top_window(office, "Show me my goals"))


def the_page_is_shown_once(display, plugin):
    office = FreshOffice(PACKAGE, display, plugin)
    document = new_sheet(office)
    page = until(lambda: welcome(office))
    names = office.on_main(lambda: [page.getAccessibleChild(i).getAccessibleContext().getAccessibleName() for i in range(page.getAccessibleChildCount())])
    for name in ("My table, on this sheet", "The sample workbook", "The tutorial, step by step", "Not now"):
        assert name in names, names
    picture(office, "first-page")
    office.on_main(lambda: part(page, "My table, on this sheet", role.PUSH_BUTTON).doAccessibleAction(0))
    until(lambda: not welcome(office))
    decks = lambda: document.getCurrentController().getSidebar().getDecks()
    until(lambda: office.on_main(lambda: decks().hasByName("PlumblineDeck") and decks().getByName("PlumblineDeck").isActive()))
    second = new_sheet(office)
    time.sleep(2.5)
    assert not welcome(office), "it came again"
    for one in (second, document):
        office.on_main(lambda: one.close(True))
    office.desktop.terminate()
    office.process.wait(30)
    office.start()  # the same profile
    document = new_sheet(office)
    time.sleep(3)
    assert not welcome(office), "it came again after a restart"
    office.on_main(lambda: document.close(True))
    office.close()


def the_tutorial_is_one_press_away(display, plugin):
    office = FreshOffice(PACKAGE, display, plugin)
    new_sheet(office)
    page = until(lambda: welcome(office))
    office.on_main(lambda: part(page, "The tutorial, step by step", role.PUSH_BUTTON).doAccessibleAction(0))

    def opened():
        found, all_of = [], office.desktop.getComponents().createEnumeration()
        while all_of.hasMoreElements():
            found.append(all_of.nextElement())
        return any(hasattr(one, "getSheets") and one.getSheets().hasByName("2 Roll up") for one in found)
    until(lambda: office.on_main(opened))
    office.close()


def without_a_browser_the_page_is_named(display, plugin):
    """Nothing here shows pages: no browser is in the path, and the office has no word processor; else that shows it."""
    office = WindowOffice(PACKAGE, display, plugin, PATH="/usr/bin:/bin", BROWSER="/bin/false")
    if os.path.exists("/usr/bin/xdg-open"):
        office.close()
        raise Skip("this machine has something that opens pages")
    test = Test(office)
    count = lambda: office.on_main(lambda: office.service("com.sun.star.awt.Toolkit").getTopWindowCount())
    before = count()

    def ask():
        frame = test.document.getCurrentController().getFrame()
        office.service("com.sun.star.frame.DispatchHelper").executeDispatch(frame, "org.plumbline.goals:help", "", 0, ())
    asking = threading.Thread(target=lambda: test.main(ask))
    asking.start()
    until(lambda: count() > before)
    box = office.on_main(lambda: top_window(office, "Plumbline"))
    if box:
        texts = office.on_main(lambda: [box.getAccessibleChild(i).getAccessibleContext().getAccessibleName() for i in range(box.getAccessibleChildCount())])
        assert any("No browser was found" in text and text.endswith("index.html") for text in texts), texts
        office.on_main(lambda: part(box, "OK", role.PUSH_BUTTON).doAccessibleAction(0))
    asking.join(20)
    assert not asking.is_alive()
    test.close()
    office.close()


def formulas_look_like_the_sheet(display, plugin):
    """300 € are left of Ann's goal on 2026-06-30, in six months: 50 € each. Headings are bold on blue; a status has its colour."""
    office = WindowOffice(PACKAGE, display, plugin)
    test = Test(office, rows=[("Rep", "Target", "Actual", "Start", "Due"), ("Ann", 600, 300, 46023, 46387), ("Bob", 600, 100, 46023, 46387)])

    def dress():
        formats, locale = test.document.getNumberFormats(), office.struct("com.sun.star.lang.Locale")
        locale.Language, locale.Country = "en", "US"
        for place, code in (("B2:C3", "#,##0 [$€-407]"), ("D2:E3", "YYYY-MM-DD")):
            key = formats.queryKey(code, locale, False)
            test.sheet.getCellRangeByName(place).NumberFormat = key if key != -1 else formats.addNew(code, locale)
        heading = test.sheet.getCellRangeByName("A1:E1")
        heading.CharWeight, heading.CellBackColor = 150.0, 0xCCDDFF
    test.main(dress)
    test.main(lambda: test.document.getDocumentProperties().getUserDefinedProperties().addProperty("Plumbline", 128, '{"asof":"2026-06-30"}'))
    again = os.path.join(test.folder, "dressed.ods")
    test.main(lambda: test.document.storeToURL(url(again), (option("FilterName", "calc8"),)))
    dressed = Test(office, path=again)
    select = lambda place: dressed.main(lambda: dressed.document.getCurrentController().select(dressed.cell(place)))
    steps = dressed.undo_steps()

    def insert(place, which):
        select(place)
        items = dressed.main(lambda: list(dressed.deck.control("Formulas", "choose").getItems()))
        dressed.choose("Formulas", "choose", items.index(which))
        dressed.main(lambda: dressed.deck.control("Formulas", "told").getModel().setPropertyValue("Label", ""))
        dressed.press("Formulas", "insert")
        dressed.wait("Formulas", "told", lambda text: "Undo" in text)
    insert("G2", "Needed per month")
    shown_in = lambda *places: dressed.main(lambda: [dressed.cell(place).getString() for place in places])
    equal(shown_in("G1", "G2", "G3"), ["Needed a month", "50 €", "83 €"])
    equal(dressed.main(lambda: (dressed.cell("G1").CharWeight, dressed.cell("G1").CellBackColor)), (150.0, 0xCCDDFF))
    equal(shown_in("H1"), [""])
    assert dressed.main(lambda: dressed.cell("H1").getFormula()).upper().startswith("=GOAL.MODEL("), dressed.main(lambda: dressed.cell("H1").getFormula())
    insert("K2", "Status today")
    equal(shown_in("K2", "K3"), ["On track", "Off track"])
    entries = dressed.main(lambda: dressed.cell("K2:K3").ConditionalFormat.getCount())
    equal(entries, 4)
    colour = dressed.main(lambda: dressed.document.getStyleFamilies().getByName("CellStyles").getByName("Goal: Off track").CellBackColor)
    equal(colour, 0xF8D3BD)
    equal(shown(dressed, "Overview", "recalculate"), False)  # the model's text is hidden, not gone
    picture(office, "first-formulas")
    equal(dressed.undo_steps(), steps + 2)
    dressed.undo()
    equal(dressed.main(lambda: (dressed.cell("K2").getFormula(), dressed.cell("K2:K3").ConditionalFormat.getCount())), ("", 0))
    dressed.close()
    test.close()
    office.close()


TESTS = [the_page_is_shown_once, the_tutorial_is_one_press_away, without_a_browser_the_page_is_named, formulas_look_like_the_sheet]


def run(plugin, only):
    passed = failed = 0
    with Display("1280x800") as display:
        for test in TESTS:
            if only and test.__name__ not in only:
                continue
            try:
                test(display, plugin)
                passed += 1
            except Skip as reason:
                print(f"skipped {plugin} {test.__name__}: {reason}")
            except Exception:
                print(f"{plugin} {test.__name__} failed:")
                traceback.print_exc(file=sys.stdout)
                failed += 1
    print(f"{plugin}: {passed} passed, {failed} failed")
    return passed, failed


if __name__ == "__main__":
    sys.exit(with_plugins(run))
