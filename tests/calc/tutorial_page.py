"""How a page of the tutorial workbook is laid out: texts, tables, worked formulas and exercises, dressed by cell styles.

A page has three parts side by side: a text, the cell that counts (a worked result or the learner's answer), and what is said about it
(the formula, or the check).
"""
import math

from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.ConditionOperator import FORMULA
from com.sun.star.table import BorderLine2
from com.sun.star.table.CellHoriJustify import CENTER, RIGHT
from com.sun.star.table.CellVertJustify2 import CENTER as MIDDLE, TOP

DARK, PALE, INPUT, LINE = 0x1F3A5F, 0xEEF2F7, 0xFFF6D6, 0x9AA5B1
LETTER, TEXT_LINE, ROOM = 170, 430, 220  # 1/100 mm at 10 points: a letter's mean width, a line's height, room above and below
FORMATS = {"amount": "#,##0", "cents": "#,##0.00", "percent": "0.0%", "share": "0%", "number": "0.00", "date": "D MMM YYYY", "text": "General", "flag": "0"}
HEADINGS = {"text": "Table heading", "flag": "Table heading middle"}  # the rest are numbers and stand at the right
SIDES = 120  # between a cell's edge and its text


def line(colour=LINE, width=18):
    border = BorderLine2()
    border.Color, border.OuterLineWidth, border.LineWidth = colour, width, width
    return border


class Styles:
    """The workbook's own cell styles, so that one change of a style changes every page."""

    def __init__(self, document):
        self.document = document
        self.all = document.getStyleFamilies().getByName("CellStyles")
        default = self.all.getByName("Default")
        default.CharFontName, default.CharHeight, default.VertJustify = "Liberation Sans", 10, MIDDLE
        default.ParaLeftMargin = default.ParaRightMargin = SIDES
        default.ParaTopMargin = default.ParaBottomMargin = 60
        self.add("Lesson title", CharHeight=17, CharWeight=150, CharColor=DARK)
        self.add("Lesson heading", CharHeight=12, CharWeight=150, CharColor=DARK, BottomBorder=line(DARK, 35))
        self.add("Lesson text", IsTextWrapped=True, VertJustify=TOP, ParaTopMargin=160)
        self.add("Lesson label", IsTextWrapped=True)
        self.add("Lesson number", CharWeight=150, HoriJustify=CENTER)
        self.add("Table heading", CharWeight=150, IsTextWrapped=True, CellBackColor=PALE, TopBorder=line(), BottomBorder=line(DARK, 35))
        self.add("Table heading right", parent="Table heading", HoriJustify=RIGHT)
        self.add("Table heading middle", parent="Table heading", HoriJustify=CENTER)
        for name in FORMATS:
            self.add("Table " + name, BottomBorder=line(), NumberFormat=self.number(name), IsTextWrapped=name == "text")
            self.add("Worked " + name, parent="Table " + name, CharWeight=150, CellBackColor=PALE)
            self.add("Answer " + name, parent="Default", CellBackColor=INPUT, HoriJustify=CENTER, NumberFormat=self.number(name),
                     IsTextWrapped=name == "text", **{side + "Border": line(0, 53) for side in ("Top", "Bottom", "Left", "Right")})
        for name in ("Table flag", "Worked flag"):
            self.all.getByName(name).HoriJustify = CENTER
        self.add("Formula text", CharFontName="Liberation Mono", CharHeight=9, IsTextWrapped=True)
        self.add("Check", IsTextWrapped=True, CharPosture=self.italic(), CharColor=0x7A3E00)
        self.add("Check right", parent="Check", CharWeight=150, CharColor=0x1B5E20)

    def italic(self):
        from com.sun.star.awt.FontSlant import ITALIC
        return ITALIC

    def number(self, name):
        formats, locale, code = self.document.getNumberFormats(), self.document.CharLocale, FORMATS[name]
        key = formats.queryKey(code, locale, False)
        return key if key >= 0 else formats.addNew(code, locale)

    def add(self, name, parent="Default", **properties):
        style = self.document.createInstance("com.sun.star.style.CellStyle")
        self.all.insertByName(name, style)
        style.setParentStyle(parent)
        for key, value in properties.items():
            style.setPropertyValue(key, value)


def put(cell, value):
    if isinstance(value, (int, float)):
        cell.setValue(value)
    elif value.startswith("="):
        cell.setFormula(value)
    else:
        cell.setString(value)


class Page:
    """widths: the columns' in 1/100 mm; answer: the index of the column in the middle."""

    def __init__(self, document, name, widths, answer):
        sheets = document.getSheets()
        sheets.insertNewByName(name, sheets.getCount())
        self.document, self.sheet, self.widths, self.answer = document, sheets.getByName(name), widths, answer
        self.name, self.row, self.exercises = name, 0, 0
        for column, width in enumerate(widths):
            self.sheet.getColumns().getByIndex(column).Width = width

    def cell(self, column, row=None):
        return self.sheet.getCellByPosition(column, self.row if row is None else row)

    def address(self, column, row=None):
        return "%s%d" % (chr(65 + column), (self.row if row is None else row) + 1)

    def span(self, first, last, style):
        cells = self.sheet.getCellRangeByPosition(first, self.row, last, self.row)
        if last > first:
            cells.merge(True)
        cells.CellStyle = style
        return self.cell(first)

    def tall(self, *texts):
        """The row as tall as its longest text; each is (text, first column, last column)."""
        lines = max(math.ceil(len(text) * LETTER / (sum(self.widths[first:last + 1]) - 2 * SIDES)) for text, first, last in texts)
        self.sheet.getRows().getByIndex(self.row).Height = max(lines, 1) * TEXT_LINE + ROOM

    def title(self, text):
        self.span(0, len(self.widths) - 1, "Lesson title").setString(text)
        self.sheet.getRows().getByIndex(self.row).Height = 1000
        self.row += 1

    def text(self, *paragraphs):
        last = len(self.widths) - 1
        for paragraph in paragraphs:
            self.span(0, last, "Lesson text").setString(paragraph)
            self.tall((paragraph + "  ", 0, last))
            self.row += 1

    def heading(self, text, new_page=False):
        self.row += 1
        self.sheet.getRows().getByIndex(self.row).IsStartOfNewPage = new_page
        self.span(0, len(self.widths) - 1, "Lesson heading").setString(text)
        self.sheet.getRows().getByIndex(self.row).Height = 700
        self.row += 1

    def table(self, headings, rows, formats, worked=(), left=0, lines=None):
        """Gives the first and last row as in addresses, headings included. formats: one a column, or a function of row and column;
        left: the first column; lines: the most lines of text in each row, where formulas show them."""
        first = self.row
        shape = formats if callable(formats) else lambda row, column: formats[column]
        for column, heading in enumerate(headings):
            self.cell(left + column).CellStyle = HEADINGS.get(shape(rows[-1], column), "Table heading right")
            self.cell(left + column).setString(heading)
        self.tall(*((heading + "  ", left + column, left + column) for column, heading in enumerate(headings)))
        for number, row in enumerate(rows):
            self.row += 1
            for column, value in enumerate(row):
                self.cell(left + column).CellStyle = ("Worked " if column in worked else "Table ") + shape(row, column)
                put(self.cell(left + column), value)
            texts = [(value, left + c, left + c) for c, value in enumerate(row) if isinstance(value, str) and not value.startswith("=")]
            self.tall(*texts or [("", 0, 0)])
            if lines:
                self.sheet.getRows().getByIndex(self.row).Height = lines[number] * TEXT_LINE + ROOM
        self.row += 1
        return first + 1, self.row

    def worked(self, label, formula, shape, shows=""):
        """A formula with its result, and its text beside it; shows: the result, where it is long."""
        last = len(self.widths) - 1
        self.span(0, self.answer - 1, "Lesson label").setString(label)
        self.cell(self.answer).CellStyle = "Worked " + shape
        self.cell(self.answer).setFormula(formula)
        self.span(self.answer + 1, last, "Formula text").setFormula(f"=FORMULA({self.address(self.answer)})")
        self.tall((label, 0, self.answer - 1), (formula + " " * (len(formula) // 4), self.answer + 1, last),
                  (shows + " " * (len(shows) // 4), self.answer, self.answer))
        self.row += 1
        return f"${chr(65 + self.answer)}${self.row}"

    def exercise(self, question, shape, test, hint, hint_formula="", writes=""):
        """test: a formula that is TRUE for the right answer; {0} stands for the answer's cell. hint_formula: what is said instead of
        the hint, which then tells the room; writes: a long answer, to make room for."""
        last = len(self.widths) - 1
        self.exercises += 1
        number = f"{self.name[0]}.{self.exercises}"
        self.cell(0).CellStyle = "Lesson number"
        self.cell(0).setString(number)
        self.span(1, self.answer - 1, "Lesson label").setString(question)
        answer = self.address(self.answer)
        self.cell(self.answer).CellStyle = "Answer " + shape
        said = hint_formula.format(answer) if hint_formula else '"' + hint.replace('"', '""') + '"'
        check = self.span(self.answer + 1, last, "Check")
        check.setFormula(f'=IF(ISBLANK({answer});"";IF(IFERROR({test.format(answer)};FALSE());"Right";"Not yet: "&{said}))')
        self.right_style(check)
        self.tall((question, 1, self.answer - 1), ("Not yet: " + hint, self.answer + 1, last), (writes + " ", self.answer, self.answer))
        for kind, column in (("Answer", self.answer), ("Check", self.answer + 1)):
            self.document.NamedRanges.addNewByName(f"{kind}_{number.replace('.', '_')}", f"$'{self.name}'.${chr(65 + column)}${self.row + 1}", self.cell(0).getCellAddress(), 0)
        self.row += 1

    def right_style(self, check):
        conditions = check.ConditionalFormat
        place = check.AbsoluteName.split(".")[1].replace("$", "")
        options = {"Operator": FORMULA, "Formula1": f'{place}="Right"', "StyleName": "Check right", "SourcePosition": check.getCellAddress()}
        conditions.addNew(tuple(self.option(*pair) for pair in options.items()))
        check.ConditionalFormat = conditions

    @staticmethod
    def option(name, value):
        item = PropertyValue()
        item.Name, item.Value = name, value
        return item

    def finish(self):
        """One page wide, printed to the last line."""
        area = self.sheet.getCellRangeByPosition(0, 0, len(self.widths) - 1, max(self.row - 1, 0)).getRangeAddress()
        self.sheet.setPrintAreas((area,))


def page_style(document):
    style = document.getStyleFamilies().getByName("PageStyles").getByName("Default")
    style.IsLandscape, style.Width, style.Height, style.ScaleToPagesX, style.ScaleToPagesY = True, 29700, 21000, 1, 0
    style.LeftMargin = style.RightMargin = style.TopMargin = style.BottomMargin = 1300
    style.HeaderIsOn = False


__all__ = ["Page", "Styles", "page_style"]
