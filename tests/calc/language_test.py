#!/usr/bin/python3
"""The same table in a German, French, Spanish, Portuguese, Italian and English office: numbers and what formulas compare are the same, sentences are in
the office's language with its signs; the examples of the help pages, typed as they stand there, show what stands beside them. Ends with one
line `N passed, N failed`."""
import glob
import html
import os
import re
import sys
import traceback

import report_test
from office import Office, array, asked_for, shown

PACKAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "dist", "plumbline.oxt")
LANGUAGES = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "pt": "pt-BR", "it": "it-IT"}

# On 1 April 2026 (46113) S is a day late and half done; the two below cover 90 % of C. 46023 is 1 January, 46112 31 March.
TABLE = [("ID", "Parent", "Owner", "Unit", "Target", "Actual", "Start", "Due"),
         ("C", "", "Dana", "€", 2500000, "", 46023, 46387),
         ("N", "C", "Jonas", "€", 1250000, 1000000.5, 46023, 46387),
         ("S", "C", "", "€", 1000000, 500000, 46023, 46112)]
PERIODS = [("Rep", "Jan 2026", "Feb 2026", "Mar 2026"), ("Ann", 1, 2, 3), ("Bob", 4, 5, 6)]

NUMBERS = ['GOAL.ROLLUP($A$1:$H$4;"actual";"C")', 'GOAL.ROLLUP($A$1:$H$4;"attainment";"C")', 'GOAL.COVERAGE($A$1:$H$4;"C")',
           'GOAL.ALIGNMENT($A$1:$H$4;"C")', 'GOAL.ROLLUP($A$1:$H$4;"expected";"N";46113)', 'GOAL.ROLLUP($A$1:$H$4;"status";"S";46113)',
           'GOAL.SMARTCHECK($A$1:$H$4;"S")', 'GOAL.STATUS(0.46;0.5)', 'GOAL.PROGRESS(5;10;0;"sideways")', 'GOAL.PATH($A$1:$H$4;"S")',
           'GOAL.ROLLUP($A$1:$H$4;"target";"nobody")', 'GOAL.SMART("Raise orders in Bavaria from 20 % to 35 % by June";"target")']

UNDER = {"en": "C: its children's targets cover 90 % of 2,500,000 €; 250,000 € are assigned to nobody (E2).",
         "de": "C: Die Zielwerte darunter decken 90 % von 2.500.000 €; 250.000 € sind niemandem zugeteilt (E2).",
         "fr": "C : les cibles de ses sous-objectifs couvrent 90 % de 2 500 000 € ; 250 000 € ne sont attribués à personne (E2).",
         "es": "C: las metas de sus objetivos inferiores cubren el 90 % de 2.500.000 €; 250.000 € no están asignados a nadie (E2).",
         "pt": "C: as metas dos seus objetivos inferiores cobrem 90 % de 2.500.000 €; 250.000 € não estão atribuídos a ninguém (E2).",
         "it": "C: i target dei suoi obiettivi inferiori coprono il 90 % di 2.500.000 €; 250.000 € non sono assegnati a nessuno (E2)."}
OVERDUE = {"en": "S was due 1 day ago and stands at 50 % (H4).", "de": "S war vor 1 Tag fällig und steht bei 50 % (H4).",
           "fr": "S : échéance dépassée depuis 1 jour, réalisé à 50 % (H4).", "es": "S venció hace 1 día y está al 50 % (H4).",
           "pt": "S venceu há 1 dia e está em 50 % (H4).", "it": "S è scaduto da 1 giorno ed è al 50 % (H4)."}
RULE = {"en": "the first divided by the second", "de": "das erste geteilt durch das zweite",
        "fr": "le premier divisé par le second", "es": "el primero dividido entre el segundo",
        "pt": "o primeiro dividido pelo segundo", "it": "il primo diviso il secondo"}
PERIOD = {"en": "period 01/01/2026 to 01/31/2026", "de": "Zeitraum 01.01.2026 bis 31.01.2026",
          "fr": "période du 01/01/2026 au 31/01/2026", "es": "período del 01/01/2026 al 31/01/2026",
          "pt": "período de 01/01/2026 a 31/01/2026", "it": "periodo dal 01/01/2026 al 31/01/2026"}
NO_TABLE = {"en": "No row of headings was found", "de": "Es wurde keine Zeile mit Überschriften gefunden",
            "fr": "Aucune ligne d’en-têtes n’a été trouvée", "es": "No se encontró ninguna fila de encabezados",
            "pt": "Não foi encontrada nenhuma linha de cabeçalhos", "it": "Non è stata trovata alcuna riga di intestazioni"}
ADVICE = {"en": "Bring the children's targets to 100 … 120 % of the goal's own.", "de": "Bringen Sie die Zielwerte darunter auf 100 … 120 % des eigenen.",
          "fr": "Amenez les cibles des sous-objectifs entre 100 et 120 % de celle de l’objectif.",
          "es": "Lleve las metas inferiores al 100 … 120 % de la del objetivo.",
          "pt": "Leve as metas inferiores a 100 … 120 % da do objetivo.",
          "it": "Portate i target inferiori al 100 … 120 % di quello dell'obiettivo."}
SUMMARY = {"en": "The line of sight from the top to a goal.", "de": "Die Sichtlinie von ganz oben bis zu einem Ziel.",
           "fr": "La chaîne d’objectifs, du sommet jusqu’à un objectif.", "es": "La línea de visión desde lo más alto hasta un objetivo.",
           "pt": "A linha de visão do topo até um objetivo.", "it": "La linea di vista dal vertice fino a un obiettivo."}
SEPARATOR = {"en": "What stands between the names", "de": "Was zwischen den Namen steht", "fr": "Ce qui sépare les noms",
             "es": "Lo que va entre los nombres", "pt": "O que vai entre os nomes", "it": "Ciò che sta tra i nomi"}
FIGURE = {"en": "60.0%", "de": "60,0%", "fr": "60,0%", "es": "60,0%", "pt": "60,0%", "it": "60,0%"}
ALIGNMENT = {"en": "Alignment: ", "de": "Ausrichtung: ", "fr": "Alignement : ", "es": "Alineación: ", "pt": "Alinhamento: ", "it": "Allineamento: "}
PAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "extension", "pages")
EXAMPLE_TABLE = [("ID", "Parent", "Owner", "Unit", "Target", "Actual"), ("C", "", "Mara", "customers"), ("N", "C", "Jonas", "customers", 120, 90),
                 ("S", "C", "Ines", "customers", 80, 70), ("S1", "S", "Pavel", "customers", 50, 40), ("S2", "S", "Lena", "customers", 40, 30)]
SHOWS = {"en": ("shows ", "shows nothing", ": "), "de": ("zeigt ", "zeigt nichts", ": "), "fr": ("affiche ", "n’affiche rien", " : "),
         "es": ("muestra ", "no muestra nada", ": "), "pt": ("mostra ", "não mostra nada", ": "), "it": ("restituisce ", "non restituisce nulla", ": ")}


def plain(text):
    """Blanks of every width are one blank here: which one a locale groups with is the office's affair."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def fill(sheet, rows):
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            cell = sheet.getCellByPosition(c, r)
            cell.setString(value) if isinstance(value, str) else cell.setValue(value)


def examples_of(language):
    """(formula, what the help page says that it shows) of every function's page."""
    shows, nothing, colon = SHOWS[language]
    for path in sorted(glob.glob(os.path.join(PAGES, language, "goal-*.html"))):
        with open(path, encoding="utf-8") as file:
            entries = re.findall(r'<p class="entry"><b>(=[^<]*)</b>([^<]*)</p>', file.read())
        for formula, said in entries:
            result = html.unescape(said)[len(colon):]
            yield html.unescape(formula), "" if result == nothing else result[len(shows):]


def is_number(text):
    return re.fullmatch(r"-?\d+([.,]\d+)?", text)


def wrong_examples(sheet, language):
    """Each typed as it stands there. A number is compared by value: how many digits a cell shows is its format's affair."""
    wrong = []
    for formula, said in examples_of(language):
        cell = sheet.getCellRangeByName("K1")
        cell.FormulaLocal = formula
        got = shown(cell)
        same = abs(got - float(said.replace(",", "."))) < 1e-9 if is_number(said) and isinstance(got, float) else cell.getString() == said
        if not same:
            wrong.append((formula, cell.getString(), said))
    return wrong


class Seen:
    """What one language shows of everything."""

    def __init__(self, language):
        with Office(PACKAGE, LANGUAGES[language]) as office:
            document = office.open()
            sheets = document.getSheets()
            sheet = sheets.getByIndex(0)
            sheet.setName("Goals")
            fill(sheet, TABLE)
            self.numbers = []
            for formula in NUMBERS:
                sheet.getCellRangeByName("K1").setFormula("=" + formula)
                self.numbers.append(shown(sheet.getCellRangeByName("K1")))
            cell = sheet.getCellRangeByName("K2")
            cell.FormulaLocal = '=GOAL.COVERAGE($A$1:$H$4;"C")'
            self.typed = shown(cell)
            self.findings = array(sheet, "M1:Q20", "=GOAL.FINDINGS($A$1:$H$4;46113)")
            self.explanation = array(sheet, "S1:W3", '=GOAL.EXPLAIN($A$1:$H$4;"N";"attainment")')
            self.items = array(sheet, "Y1:AC8", '=GOAL.ALIGNMENT($A$1:$H$4;"C";"items")')
            self.columns = array(sheet, "AE1:AH12", "=GOAL.COLUMNS($A$1:$H$4)")
            sheets.insertNewByName("Plan", 1)
            plan = sheets.getByName("Plan")
            fill(plan, PERIODS)
            self.plan = array(plan, "G1:J8", "=GOAL.COLUMNS(A1:D3)")
            plan.getCellRangeByName("A20").setString("Hello")
            plan.getCellRangeByName("A21").setString("World")
            self.problem = array(plan, "L1:O2", "=GOAL.COLUMNS(A20:B21)")
            sheets.insertNewByName("Help", 2)
            helped = sheets.getByName("Help")
            fill(helped, EXAMPLE_TABLE)
            self.examples = len(list(examples_of(language)))
            self.wrong_examples = wrong_examples(helped, language)
            descriptions = office.context.ServiceManager.createInstanceWithContext("com.sun.star.sheet.FunctionDescriptions", office.context)
            properties = {p.Name: p.Value for p in descriptions.getByName("GOAL.PATH")}
            self.summary, self.arguments = properties["Description"], properties["Arguments"]
            reports = report_test.Tests(office, None)
            document.getCurrentController().setActiveSheet(sheet)
            reports.report(document, Which="company", Where="workbook", Numbers="frozen")
            page = document.getCurrentController().getActiveSheet()
            self.report = [text for row in reports.rows(page) for text in row if text]
            document.close(True)

    def sentence(self, rule):
        return plain(next(row[4] for row in self.findings if row[1] == rule))


def check(seen):
    english = seen["en"]

    def same(what):
        return [(language, what(shows), what(english)) for language, shows in seen.items()]

    def own(what, wanted):
        return [(language, what(shows), wanted[language]) for language, shows in seen.items()]

    yield "numbers and words of formulas", same(lambda s: s.numbers)
    yield "the numbers worked by hand", [("en", english.numbers[0], 1500000.5), ("en", english.numbers[2], 0.9),
                                         ("en", english.numbers[5], "Off track"), ("en", english.numbers[8], {"error": 502})]
    yield "the names of functions as typed", own(lambda s: s.typed, dict.fromkeys(LANGUAGES, 0.9))
    yield "severities, rule codes, goals and rows", same(lambda s: [row[:4] for row in s.findings])
    yield "terms, weights and values of an explanation", same(lambda s: [row[:4] for row in s.explanation])
    yield "names and values of components", same(lambda s: [row[:4] for row in s.items])
    yield "roles and headings of columns", same(lambda s: [row[:3] for row in s.columns])
    yield "a finding with amounts", own(lambda s: s.sentence("under-assigned"), UNDER)
    yield "a finding with a day", own(lambda s: s.sentence("overdue"), OVERDUE)
    yield "the rule of an explanation", own(lambda s: s.explanation[2][4], RULE)
    yield "what to do about coverage", own(lambda s: plain(s.items[1][4]), ADVICE)
    yield "a period's dates", own(lambda s: s.plan[1][3], PERIOD)
    yield "why there is no table", own(lambda s: s.problem[0][1][:len(NO_TABLE["en"])], {k: v[:len(NO_TABLE["en"])] for k, v in NO_TABLE.items()})
    yield "the Function Wizard's description", own(lambda s: s.summary, SUMMARY)
    yield "the Function Wizard's arguments", own(lambda s: s.arguments[2].Description[:len(SEPARATOR[next(k for k in seen if seen[k] is s)])], SEPARATOR)
    yield "there are examples", [(language, shows.examples >= 80, True) for language, shows in seen.items()]
    yield "the help pages' examples as typed", [(language, shows.wrong_examples, []) for language, shows in seen.items()]
    yield "a report's figures", own(lambda s: next(text for text in s.report if "%" in text), FIGURE)
    yield "a report's headings", [(language, [text for text in shows.report if text.startswith(ALIGNMENT[language])] != [], True) for language, shows in seen.items()]
    yield "the names of arguments", same(lambda s: [argument.Name for argument in s.arguments])


def main():
    passed = failed = 0
    try:
        seen = {language: Seen(language) for language in LANGUAGES}
        for name, pairs in check(seen):
            if not asked_for(name):
                continue
            wrong = [f"{language}: {got!r} instead of {wanted!r}" for language, got, wanted in pairs if got != wanted]
            failed, passed = (failed + 1, passed) if wrong else (failed, passed + 1)
            for line in wrong:
                print(f"{name}: {line}")
    except Exception:
        traceback.print_exc(file=sys.stdout)
        failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
