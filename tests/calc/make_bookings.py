#!/usr/bin/python3
"""Writes extension/templates/bookings-sample.ods, the second sample workbook: make_bookings.py PACKAGE.oxt

Quotas of fourteen reps in one sheet, five thousand rows of deals in another (deals.py), and a scorecard that follows both.
"""
import os
import sys

from deals import HEADINGS, MANAGERS, QUOTAS, ROWS, YEAR, day, deals
from office import Office, option, url

HERE = os.path.dirname(os.path.abspath(__file__))
PATH = os.path.join(HERE, "..", "..", "extension", "templates", "bookings-sample.ods")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
AS_OF = day(YEAR, 9, 30)
LAST_QUOTA = 3 + len(QUOTAS)  # as in addresses
LAST_NAME = 5 + len(MANAGERS) + len(QUOTAS)
RECONCILED = LAST_NAME + 3
ROOM = 30  # rows for the reconciliation
MODEL = "$Quotas.$Q$7"


class Formats:
    def __init__(self, document):
        self.formats, self.locale = document.getNumberFormats(), document.CharLocale

    def key(self, code):
        known = self.formats.queryKey(code, self.locale, False)
        return known if known >= 0 else self.formats.addNew(code, self.locale)

    def dress(self, sheet, place, code):
        sheet.getCellRangeByName(place).NumberFormat = self.key(code)


def title(sheet, text):
    cell = sheet.getCellRangeByName("A1")
    cell.setString(text)
    cell.CharWeight, cell.CharHeight = 150, 14


def head(sheet, place, texts):
    cells = sheet.getCellRangeByName(place)
    cells.setDataArray((tuple(texts),))
    cells.CharWeight, cells.CellBackColor, cells.CharColor, cells.IsTextWrapped = 150, 0x1F4E79, 0xFFFFFF, True


def widths(sheet, all_of_them):
    for column, width in enumerate(all_of_them):
        sheet.getColumns().getByIndex(column).Width = width


def quotas(sheet, formats):
    title(sheet, f"Quotas {YEAR}")
    head(sheet, "A3:O3", ["Rep", "Manager", "Currency"] + [f"{month} {YEAR}" for month in MONTHS])
    sheet.getCellRangeByName(f"A4:O{LAST_QUOTA}").setDataArray(tuple((rep, manager, currency, *months) for rep, manager, currency, months in QUOTAS))
    formats.dress(sheet, f"D4:O{LAST_QUOTA}", "#,##0")
    for row, (heading, formula) in ((3, ("Bookings", f'=GOAL.ACTUALS($Deals.$A$1:$J${ROWS + 1001};"stage=Won")')),
                                    (6, ("Quotas with their bookings", f"=GOAL.MODEL($A$3:$O${LAST_QUOTA};;$Q$4)"))):
        head(sheet, f"Q{row}:Q{row}", [heading])
        sheet.getCellRangeByName(f"Q{row + 1}").setFormula(formula)
    widths(sheet, [3200, 3000, 2000] + [2000] * 12 + [500, 6500])


def write_deals(sheet, formats):
    head(sheet, "A1:J1", HEADINGS)
    rows = [(deal.id, deal.date, deal.posted, deal.rep, deal.customer, deal.product, deal.amount / 100, deal.currency, "" if deal.split == 100 else deal.split / 100, deal.stage)
            for deal in deals()]
    sheet.getCellRangeByName(f"A2:J{ROWS + 1}").setDataArray(tuple(rows))
    formats.dress(sheet, f"B2:C{ROWS + 1}", "YYYY-MM-DD")
    formats.dress(sheet, f"G2:G{ROWS + 1}", "#,##0.00")
    formats.dress(sheet, f"I2:I{ROWS + 1}", "0%")
    widths(sheet, [1900, 2400, 2400, 3200, 3400, 2400, 2600, 2000, 1500, 1700])


def scorecard(sheet, formats):
    title(sheet, "Quotas and what was booked")
    sheet.getCellRangeByName("A3").setString("As of")
    sheet.getCellRangeByName("B3").setValue(AS_OF)
    formats.dress(sheet, "B3", "D MMM YYYY")
    head(sheet, "A5:I5", ["Who", "Currency", "Quota of the year", "Booked in the year", "Attainment", "Booked by the day", "Due by the day", "Status", "The year at this pace"])
    names = [(name, currency) for name, currency in MANAGERS.items()] + [(rep, currency) for rep, _, currency, _ in QUOTAS]
    for row, (name, currency) in enumerate(names, start=6):
        sheet.getCellRangeByName(f"A{row}").setString(name)
        sheet.getCellRangeByName(f"B{row}").setString(currency)
        for column, measure, date in (("C", "target", ""), ("D", "actual", ""), ("E", "attainment", ""), ("F", "actual", ";$B$3"), ("G", "expected", ";$B$3"),
                                      ("H", "status", ";$B$3"), ("I", "forecast", ";$B$3")):
            sheet.getCellRangeByName(f"{column}{row}").setFormula(f'=GOAL.ROLLUP({MODEL};"{measure}";$A{row}{date})')
    for place in ("C6:D", "F6:F", "I6:I"):
        formats.dress(sheet, f"{place}{LAST_NAME}", "#,##0")
    for column in "EG":
        formats.dress(sheet, f"{column}6:{column}{LAST_NAME}", "0.0%")
    sheet.getCellRangeByName(f"A6:I{5 + len(MANAGERS)}").CharWeight = 150
    reconciliation(sheet, formats)
    widths(sheet, [3600, 3200, 2900, 2900, 2400, 2900, 2400, 2400, 2900])
    sheet.NamedRanges.addNewByName("Plumbline_source", f"$Quotas.$A$3:$O${LAST_QUOTA}", sheet.getCellRangeByName("A1").getCellAddress(), 0)  # so that the deck shows these goals here, too


def reconciliation(sheet, formats):
    top = RECONCILED
    sheet.getCellRangeByName(f"A{top - 1}").setString("What became of every booking")
    sheet.getCellRangeByName(f"A{top - 1}").CharWeight = 150
    head(sheet, f"A{top}:F{top}", ["What", "Name as booked", "Currency", "Amount", "Bookings", "Nearest name"])
    for row in range(top + 1, top + ROOM + 1):
        for column, letter in enumerate("ABCDEF", start=1):
            sheet.getCellRangeByName(f"{letter}{row}").setFormula(f'=IFERROR(INDEX(GOAL.RECONCILE({MODEL});ROWS(A${top + 1}:A{row});{column});"")')
    formats.dress(sheet, f"D{top + 1}:D{top + ROOM}", "#,##0.00")


def page(document, sheet):
    style = document.getStyleFamilies().getByName("PageStyles").getByName(sheet.PageStyle)
    style.IsLandscape, style.Width, style.Height, style.ScaleToPagesX, style.ScaleToPagesY = True, 29700, 21000, 1, 0


def main():
    with Office(sys.argv[1]) as office:
        document = office.open()
        sheets, formats = document.getSheets(), Formats(document)
        sheets.getByIndex(0).setName("Quotas")
        for place, name in enumerate(("Deals", "Scorecard"), start=1):
            sheets.insertNewByName(name, place)
        quotas(sheets.getByName("Quotas"), formats)
        write_deals(sheets.getByName("Deals"), formats)
        scorecard(sheets.getByName("Scorecard"), formats)
        page(document, sheets.getByIndex(0))
        document.calculateAll()
        for name, row in (("Deals", 1), ("Scorecard", 5), ("Quotas", 3)):
            document.getCurrentController().setActiveSheet(sheets.getByName(name))
            document.getCurrentController().freezeAtPosition(1, row)
        document.storeToURL(url(PATH), (option("FilterName", "calc8"),))
        document.close(True)


if __name__ == "__main__":
    main()
