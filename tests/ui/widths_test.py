#!/usr/bin/python3
"""No word of the deck is cut: every text of every panel against the width of its control, in six languages; with VCL's own widgets at
six widths from 250 to 600 pixels, with GTK 3 at the widths that the deck has with a scrollbar and without. Ends with one line
`N passed, N failed`."""
import sys
import time
import traceback

from glance_test import euros, panel_width, pull, quota, small
from sidebar_test import PACKAGE, Test
from window import Display, WindowOffice, with_plugins

LANGUAGES = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "pt": "pt-BR", "it": "it-IT"}
PANELS = ("Overview", "Goals", "Checkins", "Findings", "Formulas")
FOLDED = 4  # what a panel that is folded has not laid out yet
AROUND = {"gen": 24, "gtk3": 44}  # the frame and the button of a list that opens
WIDTHS = (250, 300, 370, 440, 520, 600)  # of the panels


class WideOffice(WindowOffice):
    def greeted(self):
        super().greeted()
        self.add_setting("org.openoffice.Office.UI.Sidebar/General", "MaximumWidth", 700)  # 400 by itself


def chosen_text(control, model):
    if hasattr(model, "SelectedItems"):
        return model.StringItemList[model.SelectedItems[0]] if model.SelectedItems else ""
    return model.Text


def cut_in(test, panel, around):
    found = []
    for control in test.deck.panel(panel).getControls():
        model, box = control.getModel(), control.getPosSize()
        if not model.EnableVisible or box.Width <= FOLDED or model.Name.startswith("fitted"):
            continue
        if getattr(model, "Dropdown", False):
            text = chosen_text(control, model)
            need = control.getPeer().getFont(model.FontDescriptor).getStringWidth(text) + around if text else 0
            if need > box.Width:
                found.append((panel, model.Name, text, need, box.Width))
        elif getattr(model, "Label", ""):
            need = control.getPreferredSize()
            if getattr(model, "MultiLine", False):
                size = test.office.struct("com.sun.star.awt.Size")
                size.Width, size.Height = box.Width, 4000
                high = control.calcAdjustedSize(size).Height if model.supportsService("com.sun.star.awt.UnoControlFixedTextModel") else 0
                if high > box.Height + 2:
                    found.append((panel, model.Name, model.Label, high, box.Height))
            elif need.Width > box.Width + 1:
                found.append((panel, model.Name, model.Label, need.Width, box.Width))
    return found


def cut(test, plugin):
    return [one for panel in PANELS for one in test.main(lambda: cut_in(test, panel, AROUND[plugin]))]


def sweep(office, plugin):
    """Gives what is cut, by width."""
    test = Test(office, rows=quota() + [("North", "Person 01", *[1000, ""] * 12), ("", "Nobody's", *[1000, "1.200"] * 12)])
    try:
        return swept(office, plugin, test)
    finally:
        test.close()  # an office with a changed document would ask whether to save it, and wait


def swept(office, plugin, test):
    euros(test)
    small(office, test)
    test.select("B4")
    time.sleep(1)
    width = lambda: panel_width(test)
    found = {width(): cut(test, plugin)}
    if plugin == "gen":
        found.update(at_widths(office, test))
        pull(office, test, WIDTHS[0])
    for item in range(5):  # each of the filters, where it is narrow
        test.choose("Goals", "filter", item)
        time.sleep(0.4)
        found.setdefault(width(), []).extend(one for one in cut(test, plugin) if one[1] == "filter")  # a scrollbar may come and go
    test.choose("Goals", "filter", 0)
    return found


def at_widths(office, test):
    found = {}
    for wanted in WIDTHS:
        pull(office, test, wanted)
        found[panel_width(test)] = cut(test, "gen")
    return found


def run(plugin, only):
    passed = failed = 0
    with Display("1280x800") as display:
        for language, locale in LANGUAGES.items():
            if only and language not in only:
                continue
            try:
                with WideOffice(PACKAGE, display, plugin, locale) as office:
                    for width, texts in sweep(office, plugin).items():
                        for one in texts:
                            print(f"{plugin} {language} {width}: cut {one}")
                        passed, failed = (passed, failed + 1) if texts else (passed + 1, failed)
            except Exception:
                print(f"{plugin} {language} failed:")
                traceback.print_exc(file=sys.stdout)
                failed += 1
    print(f"{plugin}: {passed} passed, {failed} failed")
    return passed, failed


if __name__ == "__main__":
    sys.exit(with_plugins(run))
