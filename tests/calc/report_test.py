#!/usr/bin/python3
"""The reports in a real Calc: live and frozen, written again, undone, refused, as PDF. Ends with one line `N passed, N failed`."""
import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

import uno
from com.sun.star.table.CellContentType import FORMULA, TEXT

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from office import Office, asked_for, option, url  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PACKAGE = os.path.join(ROOT, "dist", "plumbline.oxt")


def day(year, month, date):
    return (datetime.date(year, month, date) - datetime.date(1899, 12, 30)).days


FIRST, LAST = day(2026, 1, 1), day(2026, 12, 31)
GOALS = [
    ("ID", "Parent", "Goal", "Owner", "Unit", "Target", "Actual", "Start", "Due", "Status"),
    ("C", "", "Raise parts revenue to 3.6 million by 31 December 2026", "Dana Brandt", "€", 3600000, "", FIRST, LAST, ""),
    ("N", "C", "Win the dealers in the north for 1.9 million by December", "Jonas Weiss", "€", 1900000, "", FIRST, LAST, "agreed"),
    ("S", "C", "South: sell service contracts for 1.4 million", "Lena Moser", "€", 1400000, "", FIRST, LAST, "countered"),
    ("W", "C", "West", "", "€", 120000, 15000, FIRST, day(2027, 3, 31), "proposed"),
    ("N1", "N", "Hamburg: 40 new dealers worth 1.1 million", "Ines Lorenz", "€", 1100000, 930000, FIRST, LAST, "agreed"),
    ("N2", "N", "=1+1", "Ann / B: \"C\"", "€", 800000, 760000.5, FIRST, LAST, "proposed"),
    ("S1", "S", "Munich: raise reorders to 800,000 by November", "Tom Huber", "€", 800000, 560000, FIRST, day(2026, 11, 30), "agreed"),
    ("S2", "S", "Stuttgart", "tom huber", "€", 600000, "", FIRST, LAST, "proposed"),
]
LOG = [
    ("Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"),
    (day(2026, 1, 10), "N1", "review", "monthly", "", "", "", "Jonas Weiss"),
    (day(2026, 2, 10), "N1", "actual", 90000, "", 0.6, "Slow start", "Ines Lorenz"),
    (day(2026, 6, 11), "N1", "actual", 510000, "", 0.75, "=2+2", "Ines Lorenz"),
    (day(2026, 10, 9), "N1", "actual", 930000, "", 0.9, "", "Ines Lorenz"),
]


class Tests:
    def __init__(self, office, folder):
        self.office, self.folder = office, folder
        self.passed = self.failed = 0

    def document(self, hidden=True):
        document = self.office.open(hidden=hidden)
        sheet = document.Sheets.getByIndex(0)
        sheet.Name = "Goals 2026"
        sheet.getCellRangeByPosition(0, 0, 9, len(GOALS) - 1).setDataArray(GOALS)
        formats, locale = document.NumberFormats, uno.createUnoStruct("com.sun.star.lang.Locale")
        sheet.getCellRangeByName("F2:G9").NumberFormat = formats.addNew("#,##0.00 [$€-407]", locale)
        document.Sheets.insertNewByName("Goal log", 1)
        document.Sheets.getByName("Goal log").getCellRangeByPosition(0, 0, 7, len(LOG) - 1).setDataArray(LOG)
        return document

    def report(self, document, **choice):
        transformer = self.office.context.ServiceManager.createInstanceWithContext("com.sun.star.util.URLTransformer", self.office.context)
        address = uno.createUnoStruct("com.sun.star.util.URL")
        address.Complete = "org.plumbline.goals:report"
        address = transformer.parseStrict(address)[1]
        frame = document.getCurrentController().getFrame()
        frame.queryDispatch(address, "", 0).dispatch(address, tuple(option(name, value) for name, value in choice.items()))

    def rows(self, sheet):
        """What the report's cells show, a list a row."""
        area = sheet.NamedRanges.getByName("Plumbline_report").getReferredCells().getRangeAddress()
        return [[sheet.getCellByPosition(column, row).String for column in range(area.StartColumn, area.EndColumn + 1)] for row in range(area.StartRow, area.EndRow + 1)]

    def row_of(self, sheet, text):
        for number, row in enumerate(self.rows(sheet)):
            if row[0] == text:
                return number
        raise AssertionError(f"no row begins with {text}")

    # --- what is tested

    def live_and_frozen_show_the_same(self):
        for which in ("company", "scorecards", "conventions"):
            document = self.document()
            self.report(document, Which=which, Numbers="live")
            sheets = [document.Sheets.getByIndex(i) for i in range(2, document.Sheets.Count)]
            live = [self.rows(sheet) for sheet in sheets]
            assert all(sheet.queryContentCells(16).Count for sheet in sheets), which
            for sheet in sheets:
                assert not sheet.queryFormulaCells(4).Count, (which, sheet.Name, sheet.queryFormulaCells(4).RangeAddressesAsString)
            self.report(document, Which=which, Numbers="frozen")
            frozen = [self.rows(sheet)[:-1] for sheet in sheets]  # the row that it keeps is blank
            assert not any(sheet.queryContentCells(16).Count for sheet in sheets), which
            for before, after in zip(live, frozen):
                # A live page has one more row above, the date and the model; a frozen one says its date, and how many differ.
                assert len(before) == len(after) + 1, which
                for one, other in zip(before[3:], after[2:]):
                    if "another status" not in other[0]:
                        assert one == other, (which, one, other)
            document.close(True)

    def figures_are_right(self):
        document = self.document()
        self.report(document, Which="company", Numbers="live")
        sheet = document.Sheets.getByName("Goals report")
        rows = self.rows(sheet)
        top = rows[self.row_of(sheet, "At a glance") + 2]
        # 15,000 + 930,000 + 760,000.50 + 560,000 of 3,600,000
        assert top[0] == "62.9%" and top[5] == "8", top
        north = rows[self.row_of(sheet, GOALS[2][2] + " · Jonas Weiss")]
        assert north[1:4] == ["1,900,000.00 €", "1,690,000.50 €", "88.9%"], north
        assert rows[self.row_of(sheet, "Assigned to nobody")][2] == "180,000.00 €"
        # The pictures are the office's own and have what the cells have.
        assert len(sheet.Charts.ElementNames) == 2
        chart = sheet.Charts.getByIndex(0).EmbeddedObject
        assert chart.Title.String == "Reached against due today"
        data = chart.Data.getData()
        assert abs(data[1][0] - 1690000.5 / 1900000) < 1e-9, data
        # A live page follows the table.
        document.Sheets.getByIndex(0).getCellRangeByName("G6").Value = 1100000
        assert self.rows(sheet)[self.row_of(sheet, GOALS[2][2] + " · Jonas Weiss")][2] == "1,860,000.50 €"
        document.close(True)

    def text_stays_text(self):
        document = self.document()
        self.report(document, Which="scorecards", Owner="Ines Lorenz", Numbers="live")
        sheet = document.Sheets.getByName("Scorecard Ines Lorenz")
        found = [(r, c) for r, row in enumerate(self.rows(sheet)) for c, text in enumerate(row) if text == "=2+2"]
        assert found, "the note is not there"
        assert all(sheet.getCellByPosition(c, r).Type == TEXT for r, c in found)
        self.report(document, Which="conventions", Numbers="live")
        sheet = document.Sheets.getByName("Status conventions")
        cell = next(sheet.getCellByPosition(0, r) for r, row in enumerate(self.rows(sheet)) if row[0].startswith("=1+1"))
        assert cell.Type == TEXT
        document.close(True)

    def written_again_it_keeps_what_is_the_users(self):
        document = self.document()
        self.report(document, Which="company", Numbers="live")
        sheet = document.Sheets.getByName("Goals report")
        end = sheet.NamedRanges.getByName("Plumbline_report").getReferredCells().getRangeAddress().EndRow
        sheet.getCellByPosition(9, 4).String = "beside"
        sheet.getCellByPosition(0, end + 2).String = "below"
        sheet.Columns.getByIndex(0).Width = 7000
        sheet.Name = "My own name"
        # Two goals more, one of them with findings of its own.
        goals = document.Sheets.getByIndex(0)
        goals.getCellRangeByName("A10:J10").setDataArray((("E", "C", "East", "Eva", "€", 100000, 50000, FIRST, LAST, "agreed"),))
        goals.getCellRangeByName("A11:J11").setDataArray((("F", "C", "Nowhere", "Eva", "€", 1, 0, FIRST, LAST, "agreed"),))
        count = document.Sheets.Count
        self.report(document, Which="company", Numbers="live")
        assert document.Sheets.Count == count and document.Sheets.hasByName("My own name")
        new_end = sheet.NamedRanges.getByName("Plumbline_report").getReferredCells().getRangeAddress().EndRow
        assert new_end > end, (end, new_end)
        assert sheet.getCellByPosition(9, 4).String == "beside"
        assert sheet.getCellByPosition(0, new_end + 2).String == "below"
        assert abs(sheet.Columns.getByIndex(0).Width - 7000) < 5
        assert len(sheet.Charts.ElementNames) == 2
        assert any(row[0].startswith("East") for row in self.rows(sheet))
        document.close(True)

    def moved_by_the_user_it_is_found_again(self):
        document = self.document()
        self.report(document, Which="company", Numbers="frozen")
        sheet = document.Sheets.getByName("Goals report")
        sheet.Rows.insertByIndex(0, 3)
        sheet.Columns.insertByIndex(0, 1)
        sheet.getCellByPosition(0, 0).String = "mine"
        self.report(document, Which="company", Numbers="live")
        assert document.Sheets.Count == 3
        assert sheet.getCellByPosition(0, 0).String == "mine"
        assert sheet.getCellByPosition(1, 3).String.startswith("Goal report: ")
        assert not sheet.queryFormulaCells(4).Count
        document.close(True)

    def saved_as_xlsx_it_is_found_again(self):
        document = self.document()
        self.report(document, Which="company", Numbers="frozen")
        path = os.path.join(self.folder, "again.xlsx")
        document.storeToURL(url(path), (option("FilterName", "Calc MS Excel 2007 XML"),))
        document.close(True)
        document = self.office.open(path)
        self.report(document, Which="company", Numbers="frozen")
        assert document.Sheets.Count == 3, document.Sheets.ElementNames
        document.close(True)

    def one_undo_takes_it_back(self):
        # Calc 7.4 ends when the insertion of a sheet is undone in a hidden document, also without us.
        document = self.document(hidden=False)
        undo = document.getUndoManager()
        undo.clear()
        self.report(document, Which="scorecards", Numbers="live")
        assert document.Sheets.Count == 2 + 6, document.Sheets.ElementNames
        assert len(undo.getAllUndoActionTitles()) == 1, undo.getAllUndoActionTitles()
        undo.undo()
        assert document.Sheets.Count == 2
        undo.redo()
        assert document.Sheets.Count == 8
        card = document.Sheets.getByName("Scorecard Ines Lorenz")
        assert len(card.Charts.ElementNames) == 2 and not card.queryFormulaCells(4).Count
        undo.undo()
        document.getCurrentController().setActiveSheet(document.Sheets.getByIndex(0))
        self.report(document, Which="company", Numbers="live")
        goals = document.Sheets.getByIndex(0)
        goals.getCellRangeByName("D5").String = "Walt"
        before = self.rows(document.Sheets.getByName("Goals report"))
        self.report(document, Which="company", Numbers="live")
        undo.undo()
        sheet = document.Sheets.getByName("Goals report")
        after = self.rows(sheet)
        assert after == before, [pair for pair in zip(before, after) if pair[0] != pair[1]]
        assert len(sheet.Charts.ElementNames) == 2
        document.close(True)

    def a_sheet_of_that_name_is_left_alone(self):
        document = self.document()
        document.Sheets.insertNewByName("Goals report", 2)
        document.Sheets.getByIndex(2).getCellByPosition(0, 0).String = "mine"
        self.report(document, Which="company", Numbers="frozen")
        assert document.Sheets.hasByName("Goals report 2")
        assert document.Sheets.getByName("Goals report").getCellByPosition(0, 0).String == "mine"
        document.close(True)

    def protection_is_respected(self):
        document = self.document()
        self.report(document, Which="company", Numbers="frozen")
        sheet = document.Sheets.getByName("Goals report")
        before = self.rows(sheet)
        document.Sheets.getByIndex(0).getCellRangeByName("G6").Value = 1
        sheet.protect("")
        self.report(document, Which="company", Numbers="frozen")
        assert self.rows(sheet) == before
        document.protect("")
        self.report(document, Which="conventions", Numbers="frozen")
        assert document.Sheets.Count == 3
        document.close(True)

    def a_read_only_document_is_left_alone(self):
        document = self.document()
        path = os.path.join(self.folder, "readonly.ods")
        document.storeToURL(url(path), ())
        document.close(True)
        document = self.office.desktop.loadComponentFromURL(url(path), "_blank", 0, (option("Hidden", True), option("ReadOnly", True)))
        self.report(document, Which="company", Numbers="live")
        assert document.Sheets.Count == 2
        document.close(True)

    def open_documents(self):
        found, all_of_them = [], self.office.desktop.Components.createEnumeration()
        while all_of_them.hasMoreElements():
            found.append(all_of_them.nextElement())
        return found

    def a_new_document_is_made(self):
        document = self.document()
        for numbers in ("live", "frozen"):
            before = self.open_documents()
            self.report(document, Which="company", Where="new", Numbers=numbers)
            fresh = [one for one in self.open_documents() if one not in before]
            assert len(fresh) == 1 and document.Sheets.Count == 2
            sheet = fresh[0].Sheets.getByName("Goals report")
            row = self.rows(sheet)[self.row_of(sheet, GOALS[2][2] + " · Jonas Weiss")]
            assert row[1:3] == ["1,900,000.00 €", "1,690,000.50 €"], row
            assert fresh[0].Sheets.hasByName("Goals 2026") == (numbers == "live")
            assert fresh[0].Sheets.Count == (3 if numbers == "live" else 1), fresh[0].Sheets.ElementNames
            assert bool(sheet.queryContentCells(16).Count) == (numbers == "live")
            assert not sheet.queryFormulaCells(4).Count
            fresh[0].close(True)
        document.close(True)

    def every_owner_becomes_a_pdf(self):
        document = self.document()
        folder = os.path.join(self.folder, "ünser Ordner %20")
        os.makedirs(folder)
        open_before = len(self.open_documents())
        self.report(document, Which="scorecards", Where="pdf", Folder=folder)
        # "Tom Huber" and "tom huber" are one person.
        wanted = ["Scorecard Ann _ B_ _C_.pdf", "Scorecard Dana Brandt.pdf", "Scorecard Ines Lorenz.pdf",
                  "Scorecard Jonas Weiss.pdf", "Scorecard Lena Moser.pdf", "Scorecard Tom Huber.pdf"]
        assert sorted(os.listdir(folder)) == wanted, os.listdir(folder)
        assert document.Sheets.Count == 2 and len(self.open_documents()) == open_before
        text = subprocess.run(["pdftotext", "-layout", os.path.join(folder, "Scorecard Ines Lorenz.pdf"), "-"], capture_output=True, text=True, check=True).stdout
        for words in ("Scorecard of Ines Lorenz", "1,100,000.00 €", "84.5%", "Page 1 of 1", "=2+2"):
            assert words in text, (words, text)
        pages = subprocess.run(["pdfinfo", os.path.join(folder, "Scorecard Ines Lorenz.pdf")], capture_output=True, text=True, check=True).stdout
        assert "Pages:           1" in pages, pages
        self.report(document, Which="company", Where="pdf", Folder=folder)
        pages = subprocess.run(["pdfinfo", os.path.join(folder, "Goals report.pdf")], capture_output=True, text=True, check=True).stdout
        assert "Pages:           1" in pages, pages
        document.close(True)

    def a_folder_that_is_none_is_told(self):
        document = self.document()
        for folder in ("", os.path.join(self.folder, "nowhere"), "/proc"):
            self.report(document, Which="company", Where="pdf", Folder=folder)
        assert document.Sheets.Count == 2
        document.close(True)

    def odd_tables_make_reports_too(self):
        tables = [
            [("Owner", "Target", "Actual"), ("Ann", 10, 5), ("Bob", "", "x"), ("Ann", 0, 3)],
            [("ID", "Parent", "Target", "Actual"), ("A", "B", 1, 1), ("B", "A", 1, 1)],  # a circle
            [("Goal", "Target"), ("One goal alone", 5)],
            [("ID", "Owner", "Target", "Actual", "Start", "Due"), ("A", "O'Neil \"x\"", 1e15, -5, LAST, FIRST)],
        ]
        for table in tables:
            document = self.office.open()
            sheet = document.Sheets.getByIndex(0)
            sheet.getCellRangeByPosition(0, 0, len(table[0]) - 1, len(table) - 1).setDataArray(table)
            for which in ("company", "scorecards", "conventions"):
                for numbers in ("live", "frozen"):
                    document.getCurrentController().setActiveSheet(sheet)
                    self.report(document, Which=which, Numbers=numbers)
            assert document.Sheets.Count >= 3, (table, document.Sheets.ElementNames)
            document.close(True)

    def run(self):
        for name in [name for name in vars(Tests) if name not in ("document", "report", "rows", "row_of", "open_documents", "run") and not name.startswith("_")]:
            if not asked_for(name):
                continue
            try:
                getattr(self, name)()
                self.passed += 1
            except Exception:
                self.failed += 1
                print("FAILED", name)
                traceback.print_exc(file=sys.stdout)
        print(f"{self.passed} passed, {self.failed} failed")


def main():
    folder = tempfile.mkdtemp(prefix="plumbline-reports-")
    office = Office(PACKAGE)
    try:
        tests = Tests(office, folder)
        tests.run()
    finally:
        office.close()
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if tests.failed else 0


if __name__ == "__main__":
    sys.exit(main())
