#!/usr/bin/python3
"""Writes extension/templates/goals-sample.ods, the sample workbook: make_sample.py PACKAGE.oxt

Two stories of the field, with our own figures: a company that raises its market share by 15 % within a year through its
reps' new-customer targets, and a retailer whose customer-experience goal is carried by a 30-second greeting and upselling.
"""
import os
import sys

from office import Office, option, url
from com.sun.star.table import BorderLine2  # known once office has imported uno

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = ["ID", "Parent", "Goal", "Owner", "Unit", "Quota", "Actual", "Method"]
SHARE = [
    ["C", "", "Raise market share by 15 % by 31 December 2026", "Dana Brandt", "customers", "", "", ""],
    ["N", "C", "Win 480 new customers in the north by 31 December 2026", "Jonas Weiss", "customers", "", "", ""],
    ["N1", "N", "Win 250 new customers in Hamburg by 31 December 2026", "Ines Lorenz", "customers", 250, 190, ""],
    ["N2", "N", "Win 230 new customers in Bremen by 31 December 2026", "Pavel Novak", "customers", 230, 214, ""],
    ["S", "C", "Win 520 new customers in the south by 31 December 2026", "Lena Moser", "customers", "", "", ""],
    ["S1", "S", "Win 300 new customers in Munich by 31 December 2026", "Tom Huber", "customers", 300, 246, ""],
    ["S2", "S", "Win 220 new customers in Stuttgart by 31 December 2026", "Mia Keller", "customers", 220, 150, ""],
]
GREETING = [
    ["R", "", "Lift the customer-experience score by 31 December 2026", "Sam Okafor", "%", "", "", "weighted"],
    ["G", "R", "Greet 95 % of visitors within 30 seconds by 30 June 2026", "Nadia Roy", "%", 0.95, 0.874, ""],
    ["U", "R", "Offer a second item in 60 % of sales by 30 June 2026", "Leo Martin", "%", 0.6, 0.51, ""],
]


def fill(sheet, title, rows):
    sheet.getCellByPosition(0, 0).setString(title)
    sheet.getCellByPosition(0, 0).CharWeight = 150
    sheet.getCellByPosition(0, 0).CharHeight = 14
    added = ["Quota, rolled up", "Actual, rolled up", "Attainment", "Status"]
    for column, heading in enumerate(HEAD + added):
        cell = sheet.getCellByPosition(column, 2)
        cell.setString(heading)
        cell.CharWeight, cell.CellBackColor, cell.CharColor, cell.IsTextWrapped = 150, 0x1F4E79, 0xFFFFFF, True
    for number, row in enumerate(rows, start=3):
        for column, value in enumerate(row):
            cell = sheet.getCellByPosition(column, number)
            cell.setString(value) if isinstance(value, str) else cell.setValue(value)
    last = 3 + len(rows)
    sheet.getCellRangeByName("N3").setString("Model")
    sheet.getCellRangeByName("N4").setFormula(f"=GOAL.MODEL($A$3:$H${last})")
    for row in range(4, last + 1):
        for column, measure in (("I", "target"), ("J", "actual"), ("K", "attainment")):
            sheet.getCellRangeByName(f"{column}{row}").setFormula(f'=GOAL.ROLLUP($N$4;"{measure}";$A{row})')
        sheet.getCellRangeByName(f"L{row}").setFormula(f"=GOAL.STATUS(K{row};1)")
    return last


def dress(document, sheet, last, shares):
    formats, locale = document.getNumberFormats(), document.CharLocale
    key = lambda code: formats.queryKey(code, locale, False) if formats.queryKey(code, locale, False) >= 0 else formats.addNew(code, locale)
    sheet.getCellRangeByName(f"K4:K{last}").NumberFormat = key("0.0%")
    for column in "FGIJ":
        sheet.getCellRangeByName(f"{column}4:{column}{last}").NumberFormat = key("0.0%" if shares else "#,##0")
    for column, width in enumerate([1100, 1500, 11200, 2900, 2300, 1900, 1900, 2100, 2400, 2400, 2700, 2300, 500, 5500]):
        sheet.getColumns().getByIndex(column).Width = width
    line = BorderLine2()
    line.Color, line.OuterLineWidth = 0xBFBFBF, 18
    sheet.getCellRangeByName(f"A4:L{last}").BottomBorder = line
    page = document.getStyleFamilies().getByName("PageStyles").getByName(sheet.PageStyle)
    page.IsLandscape, page.Width, page.Height, page.ScaleToPagesX, page.ScaleToPagesY = True, 29700, 21000, 1, 0


def main():
    path = os.path.join(HERE, "..", "..", "extension", "templates", "goals-sample.ods")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with Office(sys.argv[1]) as office:
        document = office.open()
        sheets = document.getSheets()
        sheets.getByIndex(0).setName("Market share")
        sheets.insertNewByName("Greeting", 1)
        for name, title, rows in (("Market share", "Market share up 15 % within a year", SHARE), ("Greeting", "Customer experience: the 30-second greeting", GREETING)):
            sheet = sheets.getByName(name)
            dress(document, sheet, fill(sheet, title, rows), rows is GREETING)
        document.storeToURL(url(path), (option("FilterName", "calc8"),))
        document.close(True)


if __name__ == "__main__":
    main()
