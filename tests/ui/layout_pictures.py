#!/usr/bin/python3
"""Takes the pictures of docs/layouts.md: ten layouts of tables, each beside what GOAL.TREE understands of it. Needs imagemagick.
layout_pictures.py [FOLDER]"""
import os
import subprocess
import sys
import tempfile

import uno

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "calc"))
from office import Office, option, url  # noqa: E402

PACKAGE = os.path.join(HERE, "..", "..", "dist", "plumbline.oxt")
GREY, BLUE = 0xEEEEEE, 0xDDE8F5

LAYOUTS = {
    "parents": [["ID", "Parent", "Goal", "Quota", "Closed"], ["C", "", "Company", "", ""], ["N", "C", "North", 500, 420], ["S", "C", "South", 300, 330]],
    "levels": [["Region", "Rep", "Target", "Actual"], ["West", "Ann", 120, 90], ["", "Ben", 80, 85], ["East", "Cleo", 150, 140], ["", "Dan", 60, 20], ["Total", "", 410, 335]],
    "outline": [["No.", "Ziel", "Soll", "Ist"], ["1", "Vertrieb", "", ""], ["1.1", "Neukunden", 40, 31], ["1.2", "Bestandskunden", 90, 88], ["2", "Service", "", ""], ["2.1", "Rückrufe", 200, 150]],
    "sections": [["Vendedor", "Meta", "Realizado"], ["Norte:", "", ""], ["Rosa Peña", 500, 450], ["Luis Mora", 300, 330], ["Sur:", "", ""], ["Eva Ruiz", 200, 150]],
    "sums": [["Team", "Plan", "Actual"], ["Ann", 120, 90], ["Ben", 80, 85], ["North", 200, 175], ["Cleo", 150, 140], ["Dan", 60, 20], ["South", 210, 160]],
    "months": [["Rep", "Jan", "Feb", "Mar", "Q1", "Actual"], ["Ann", 40, 40, 50, 130, 122], ["Ben", 30, 30, 30, 90, 61]],
    "bands": [["", "Q1", "", "Q2", ""], ["Rep", "Quota", "Actual", "Quota", "Actual"], ["Ann", 100, 90, 110, 120], ["Ben", 80, 85, 90, 70]],
    "rows": [["Rep", "Figure", "Jan", "Feb"], ["Ann", "Target", 10, 20], ["Ann", "Actual", 8, 25], ["Ben", "Target", 15, 15], ["Ben", "Actual", 16, 9]],
    "okr": [["Objectif", "Résultat clé", "Responsable", "Avancement"], ["Grandir", "Ouvrir 2 magasins", "Inès Faure", 0.5], ["", "Signer 4 partenaires", "Luc Garnier", 0.75], ["Servir", "Répondre en 1 jour", "Inès Faure", 0.9]],
    "pivot": [["Sum - Target", "Quarter", "", ""], ["Rep", "Q1", "Q2", "Total Result"], ["Ann", 100, 100, 200], ["Bob", 200, 200, 400], ["Total Result", 300, 300, 600]],
}


def fill(sheet, rows):
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            cell = sheet.getCellByPosition(c, r)
            cell.setValue(value) if isinstance(value, (int, float)) else cell.setString(value)


def percent(document):
    return document.getNumberFormats().getStandardFormat(uno.getConstantByName("com.sun.star.util.NumberFormat.PERCENT"), uno.createUnoStruct("com.sun.star.lang.Locale"))


def name_of(column):
    return chr(ord("A") + column)


def draw(office, folder, name, rows):
    document = office.open()
    sheet = document.getSheets().getByIndex(0)
    fill(sheet, rows)
    width, height = len(rows[0]), len(rows)
    headings = 2 if name in ("bands", "pivot") else 1
    sheet.getCellRangeByPosition(0, 0, width - 1, headings - 1).CellBackColor = GREY
    if name == "okr":
        sheet.getCellRangeByName("D2:D4").NumberFormat = percent(document)
    start = width + 1
    area = f"A1:{name_of(width - 1)}{height}"
    count = int(sheet_value(sheet, f'=ROWS(GOAL.TREE({area}))', "Z1"))
    for c, heading in enumerate(("level", "goal", "target", "actual", "progress")):
        sheet.getCellByPosition(start + c, 0).setString(heading)
    for r in range(count):
        part = lambda column: f"INDEX(GOAL.TREE({area});{r + 1};{column})"
        asked = f'IF({part(2)}<>"";TRIM({part(2)});TRIM({part(3)}))'
        shown = f'IF({part(3)}<>"";{part(3)};{part(2)})'
        for c, formula in enumerate((part(1), shown, *(f'IFERROR(GOAL.ROLLUP({area};"{measure}";{asked});"")' for measure in ("target", "actual", "progress")))):
            sheet.getCellByPosition(start + c, r + 1).setFormula("=" + formula)
    sheet.getCellRangeByPosition(start, 0, start + 4, 0).CellBackColor = BLUE
    sheet.getCellRangeByPosition(start + 4, 1, start + 4, count).NumberFormat = percent(document)
    sheet.getColumns().OptimalWidth = True
    style = document.getStyleFamilies().getByName("PageStyles").getByName("Default")
    for property, value in (("IsLandscape", True), ("Width", 29700), ("Height", 21000), ("HeaderIsOn", False), ("FooterIsOn", False), ("PrintGrid", True)):
        style.setPropertyValue(property, value)
    print(name, [[sheet.getCellByPosition(start + c, r + 1).getString() for c in range(5)] for r in range(count)])
    pdf = os.path.join(folder, name + ".pdf")
    document.storeToURL(url(pdf), (option("FilterName", "calc_pdf_Export"),))
    document.close(True)
    return pdf


def sheet_value(sheet, formula, place):
    cell = sheet.getCellRangeByName(place)
    cell.setFormula(formula)
    value = cell.getValue()
    cell.setFormula("")
    return value


def main():
    into = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "docs", "pictures")
    with Office(PACKAGE) as office, tempfile.TemporaryDirectory() as folder:
        for name, rows in LAYOUTS.items():
            pdf = draw(office, folder, name, rows)
            png = os.path.join(into, f"layout-{name}")
            subprocess.run(["pdftoppm", "-r", "100", "-png", "-singlefile", pdf, png], check=True)
            subprocess.run(["convert", png + ".png", "-trim", "+repage", "-bordercolor", "white", "-border", "8", "-colors", "32", png + ".png"], check=True)


if __name__ == "__main__":
    main()
