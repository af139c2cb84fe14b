"""Reads the pages of docs/ and README.md as the guide's test needs them: workbooks, formulas with what they show, menus, commands, links.

A page says on which workbook its formulas stand:
    <!-- workbook: sample, Market share -->      the sample workbook, that sheet
    <!-- workbook: bookings sample, Quotas -->   the second sample
    <!-- workbook: table at A3, sheet Plan -->   the table that follows, typed into a new workbook (`, sheet …` may be left out)
    <!-- workbook: and table at K1 -->           one more table in the same workbook
    <!-- put: G3 =GOAL.MODEL(A1:C9) -->          a cell that the text describes
and what they show: in a table with the columns `formula` and `shows`; behind an arrow in a block, three blanks before a remark,
    =GOAL.ROLLUP(A1:F4; "actual"; "C")     → 84     the company
or behind an arrow within a sentence or cell. A formula within a sentence that states nothing has to compute without an error.
"""
import re

FORMULA = r"=(?:[A-Z]+\()*GOAL\.(?=[A-Z])"
INLINE = re.compile(r"`(" + FORMULA + r"[^`]*)`(?: → ([^|\n]+))?")
ARROW = re.compile(r"^(" + FORMULA + r".*?)\s*→\s*(.+?)(?:\s{3,}.*)?$")


class Page:
    def __init__(self, name, text):
        self.name, self.text = name, text
        self.steps = []  # ("sample", sheet, with bookings) | ("table", place, sheet, rows, new) | ("put", place, content) | ("formula", formula, shows, line)
        self.problems = []
        self.read(text.splitlines())
        written = len(re.findall(FORMULA, text))
        kept = sum(len(re.findall(FORMULA, step[-1] if step[0] == "put" else step[1])) for step in self.steps if step[0] in ("put", "formula"))
        if written != kept:
            self.problems.append(f"{written} formulas are written, {kept} are understood")

    def read(self, lines):
        header, waiting, fenced = None, None, False
        for number, line in enumerate(lines, start=1):
            if line.startswith("```"):
                fenced = not fenced
            marker = re.match(r"\s*<!-- (workbook|put): (.*?) -->", line)
            if marker:
                waiting = self.marker(*marker.groups(), number)
            elif line.startswith("|"):
                cells = cells_of(line)
                if header is None:
                    header = [cell.lower() for cell in cells]
                    if waiting:
                        waiting[3].append(cells)
                elif not re.match(r"^[|\s:-]+$", line):
                    if waiting:
                        waiting[3].append(cells)
                    self.row(header, cells, number)
            else:
                if header:
                    header = waiting = None
                if re.match(r"(    |.*?)" + FORMULA, line) and (fenced or line.startswith("    ")):
                    self.block(line.strip(), number)
                else:
                    self.inline(line, number)

    def marker(self, kind, text, number):
        if kind == "put":
            place, content = text.split(" ", 1)
            self.steps.append(("put", place, content))
            return None
        table = re.fullmatch(r"(and )?table at ([A-Z]+\d+)(?:, sheet (.+))?", text)
        if table:
            self.steps.append(("table", table.group(2), table.group(3), [], not table.group(1)))
            return self.steps[-1]
        sample = re.fullmatch(r"(bookings )?sample, (.+)", text)
        if sample:
            self.steps.append(("sample", sample.group(2), bool(sample.group(1))))
        else:
            self.problems.append(f"line {number}: no such workbook: {text}")
        return None

    def row(self, header, cells, number):
        if "formula" in header and "shows" in header:
            formula = re.fullmatch(r"`(.*)`", cells[header.index("formula")])
            if formula:
                self.steps.append(("formula", formula.group(1), plain(cells[header.index("shows")]), number))
                return
        for cell in cells:
            self.inline(cell, number)

    def inline(self, text, number):
        for formula, shows in INLINE.findall(text):
            self.steps.append(("formula", formula, plain(shows) if shows else None, number))

    def block(self, line, number):
        stated = ARROW.match(line)
        if stated:
            self.steps.append(("formula", stated.group(1), plain(stated.group(2)), number))
        else:
            self.problems.append(f"line {number}: the block does not say what this shows: {line}")

    def prose(self):
        return re.sub(r"\s+", " ", self.text)


def cells_of(line):
    """The cells of a table's row; a bar between backticks or behind a backslash is none of its borders."""
    parts, code, cell = [], False, ""
    for before, sign in zip(" " + line, line):
        code ^= sign == "`"
        if sign == "|" and not code and before != "\\":
            parts.append(cell)
            cell = ""
        else:
            cell += sign
    return [part.strip().replace("\\|", "|") for part in parts[1:]]


def plain(text):
    return text.strip().strip("`*").strip()
