#!/usr/bin/python3
"""The deck and the wizard in Spanish and German, in a real window. With a folder as argument it also takes pictures. Ends with one line
`N passed, N failed`."""
import os
import sys
import time
import traceback

from team_test import Plan, read_as_it_stands, type_team  # first: it needs this folder's report_test, not that of tests/calc
from sidebar_test import PACKAGE, SAMPLE, Test, equal
from window import Display, WindowOffice, asked_for, until
from wizard_test import TABLE, Dialog

PICTURES = sys.argv.pop() if os.sep in sys.argv[-1] and len(sys.argv) > 1 else None  # a folder; other words are parts of names


def picture(office, name):
    if PICTURES:
        time.sleep(2)
        office.display.picture(os.path.join(PICTURES, name + ".png"))


def arrange(test):
    """Every panel open in a tall window."""
    def work():
        window = test.document.getCurrentController().getFrame().getContainerWindow()
        window.setPosSize(0, 0, 1180, 1560, 15)
        panel = test.deck.panels.getByName("PlumblineFormulas")
        if not panel.isExpanded():
            panel.expand(False)
    test.main(work)
    test.select("C6")
    time.sleep(1)


def the_deck_in_spanish(office):
    test = Test(office, path=SAMPLE)
    test.wait("Overview", "headline", lambda text: "80 % alcanzado" in text)
    equal(test.main(lambda: test.deck.deck.getTitle()), "Objetivos")
    assert test.text("Overview", "value1").startswith("7 en 3 niveles"), test.text("Overview", "value1")
    assert "Jonas Weiss: 84,2 % alcanzado. En riesgo" in test.text("Overview", "bars"), test.text("Overview", "bars")
    arrange(test)
    picture(office, "sidebar-es")
    test.close()


def findings_in_spanish(office):
    test = Test(office)
    test.wait("Overview", "headline", lambda text: "alcanzado" in text or "objetivos:" in text)
    until(lambda: any(text == "Error: El objetivo superior no está en la tabla (1)" for _, text, _ in test.nodes("Findings")))
    test.close()


def the_wizard_in_spanish(office):
    test = Test(office, rows=TABLE)
    test.select("C3")
    dialog = Dialog(test, "new", "Nuevo objetivo")
    dialog.type("El objetivo en una frase", "Ganar 40 distribuidores en Kiel antes del 30 de junio de 2027")
    until(lambda: "Qué: «distribuidores»" in dialog.advice())
    picture(office, "wizard-es-1")
    for page in range(2, 7):
        dialog.press("Siguiente")
        picture(office, f"wizard-es-{page}")
    dialog.press("Cancelar")
    dialog.closed()
    test.close()


def the_deck_in_german(office):
    test = Test(office, path=SAMPLE)
    test.wait("Overview", "headline", lambda text: "80 % erreicht" in text)
    assert "84,2 % erreicht. Gefährdet" in test.text("Overview", "bars"), test.text("Overview", "bars")
    arrange(test)
    picture(office, "sidebar-de")
    test.close()


def the_wizard_in_german(office):
    test = Test(office, rows=TABLE)
    test.select("C3")
    dialog = Dialog(test, "new", "Neues Ziel")
    picture(office, "wizard-de-1")
    for page in range(2, 7):
        dialog.press("Weiter")
        picture(office, f"wizard-de-{page}")
    dialog.press("Abbrechen")
    dialog.closed()
    test.close()


def a_teams_plan_in_german(office):
    test = Plan(office)
    dialog = Dialog(test, "newteam", "Plan für ein neues Team")
    type_team(dialog, ("Name", "Vorgesetzte", "Gewicht", "Team oder Unternehmen", "Ziel für das Jahr", "Erster Monat"))
    until(lambda: "Sales North: 720.000 auf 3 Personen, Jan 2026 bis Dez 2026." in dialog.advice())
    picture(office, "newteam-de")
    dialog.press("Tabelle schreiben")
    dialog.closed()
    test.take("Ziele 2026")
    heads = test.values("A3:AC3")[0]
    equal(heads[:5] + heads[7:8] + heads[19:20], ("Name", "Berichtet an", "Ziel 2026", "Ist 2026", "Erreichung", "Ziel Mrz 2026", "Ist Mrz 2026"))
    equal(test.main(lambda: test.target.getCellRangeByName("C4").String), "720.000")
    read_as_it_stands(test, "Es wurde nichts gefunden.")
    test.close()


def main():
    passed = failed = 0
    for locale, tests in (("es-ES", (the_deck_in_spanish, findings_in_spanish, the_wizard_in_spanish)), ("de-DE", (the_deck_in_german, the_wizard_in_german, a_teams_plan_in_german))):
        with Display("1180x1560") as display, WindowOffice(PACKAGE, display, "gtk3", locale) as office:
            for test in filter(lambda test: asked_for(test.__name__), tests):
                try:
                    test(office)
                    passed += 1
                except Exception:
                    failed += 1
                    print(test.__name__)
                    traceback.print_exc(file=sys.stdout)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
