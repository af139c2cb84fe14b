#!/usr/bin/python3
"""The guide, by the letter: every formula of docs/*.md, docs/guide/*.md and README.md is entered into a real Calc and has to show what the page
says; every menu entry, command, link and picture has to exist; what the guide says about an office without the extension is looked at in
one. Ends with one line `N passed, N failed`. guide_test.py [PART OF A FILE'S NAME]"""
import glob
import os
import re
import shutil
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from guide_text import Page, cells_of  # noqa: E402
from office import Office, option, shown, url  # noqa: E402

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
PACKAGE = os.path.join(ROOT, "dist", "plumbline.oxt")
SAMPLE = os.path.join(ROOT, "extension", "templates", "goals-sample.ods")
BOOKINGS = os.path.join(ROOT, "extension", "templates", "bookings-sample.ods")
ERRORS = {"#N/A": 32767, "#DIV/0!": 532, "#VALUE!": 519, "#NUM!": 503, "#NAME?": 525, "#REF!": 524}
LARGEST_PICTURE = 120_000  # bytes

passed, failed = 0, 0


def check(name, problem):
    global passed, failed
    if problem:
        failed += 1
        print(f"FAILED {name}: {problem}")
    else:
        passed += 1


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def pages():
    paths = sorted(glob.glob("docs/*.md", root_dir=ROOT)) + sorted(glob.glob("docs/guide/*.md", root_dir=ROOT)) + ["README.md"]
    return [Page(path, read(path)) for path in paths]


# Formulas


def number_of(text):
    """The number that a page writes, and how exact: 80 % · 1,320,000 · ≈ 0.3333 (to the last digit that is written)."""
    match = re.fullmatch(r"(≈ )?([-−]?[\d,]+(?:\.(\d+))?)( %)?", text)
    if not match:
        return None
    scale = 0.01 if match.group(4) else 1
    value = float(match.group(2).replace(",", "").replace("−", "-")) * scale
    return value, 0.5001 * 10 ** -len(match.group(3) or "") * scale if match.group(1) else 1e-9 * max(1, abs(value))


def differs(got, stated):
    if stated == "(empty)":
        return got != ""
    error = re.fullmatch(r"Err:(\d+)", stated)
    if stated in ERRORS or error:
        return got != {"error": ERRORS.get(stated) or int(error.group(1))}
    start = re.fullmatch(r'starts with "(.*)"', stated)
    if start:
        return not (isinstance(got, str) and got.startswith(start.group(1)))
    number = number_of(stated)
    if number and isinstance(got, float):
        return abs(got - number[0]) > number[1]
    return got != stated


def stated_rows(text):
    """{a|b|c} goes down, {a;b;c} across; a single value is one cell."""
    array = re.fullmatch(r"(≈ )?\{(.*)\}", text)
    if not array:
        return [[text]]
    return [[(array.group(1) or "") + cell.strip() if cell.strip() else "(empty)" for cell in row.split(";")] for row in array.group(2).split("|")]


class Workbook:
    """The workbook that a page describes, as far as it has got."""

    def __init__(self, office):
        self.office, self.document, self.sheet = office, None, None

    def close(self):
        if self.document:
            self.document.close(True)
        self.document = None

    def new(self, path=None, sheet=None):
        self.close()
        self.document = self.office.open(shutil.copy(path, self.office.folder) if path else None)
        sheets = self.document.getSheets()
        self.sheet = sheets.getByName(sheet) if path else sheets.getByIndex(0)
        if sheet and not path:
            self.sheet.setName(sheet)

    def type(self, column, row, text):
        cell = self.sheet.getCellByPosition(column, row)
        if text.startswith("'"):
            cell.setString(text[1:])
        else:
            cell.FormulaLocal = text  # as a person types it

    def follow(self, step):
        if step[0] == "sample":
            self.new(BOOKINGS if step[2] else SAMPLE, step[1])
        elif step[0] == "table":
            if step[4] or not self.document:
                self.new(None, step[2])
            start = self.sheet.getCellRangeByName(step[1]).getCellAddress()
            for r, row in enumerate(step[3]):
                for c, text in enumerate(row):
                    self.type(start.Column + c, start.Row + r, text)
        elif step[0] == "put":
            self.sheet.getCellRangeByName(step[1]).setFormula(step[2])

    def show(self, formula, rows, columns, typed):
        if not self.document:
            self.new()
        start = self.sheet.getCellRangeByName("AZ100")
        if rows * columns > 1:
            cells = self.sheet.getCellRangeByPosition(51, 99, 50 + columns, 98 + rows)
            cells.setArrayFormula(formula)
        elif typed:
            start.FormulaLocal = formula
        else:
            start.setFormula(formula)
        got = [[shown(self.sheet.getCellByPosition(51 + c, 99 + r)) for c in range(columns)] for r in range(rows)]
        cells = self.sheet.getCellRangeByPosition(51, 99, 50 + columns, 98 + rows)
        cells.setArrayFormula("")
        cells.clearContents(1 | 2 | 4 | 16)
        return got


def wrong(workbook, step, typed):
    formula, stated = step[1], step[2]
    if stated is None:
        got = workbook.show(formula, 1, 1, typed)[0][0]
        return f"{formula} shows {got}" if isinstance(got, dict) else None
    wanted = stated_rows(stated)
    got = workbook.show(formula, len(wanted), len(wanted[0]), typed)
    if any(differs(g, w) for grow, wrow in zip(got, wanted) for g, w in zip(grow, wrow)):
        return f"{formula} shows {got}, not {stated}"
    return None


def formulas(office, page):
    workbook = Workbook(office)
    if page.name == "docs/functions.md":  # its table stands at its end
        lines = page.text[page.text.index("## The table of the examples"):].splitlines()[2:]
        workbook.follow(("table", "A1", None, [cells_of(line) for number, line in enumerate(lines) if number != 1], True))
    for step in page.steps:
        if step[0] != "formula":
            workbook.follow(step)
            continue
        check(f"{page.name}:{step[3]}", wrong(workbook, step, False))
        if page.name != "docs/functions.md":  # inline arrays there are written as Calc stores them, not as one types them
            check(f"{page.name}:{step[3]}, typed", wrong(workbook, step, True))
    workbook.close()


# Menus, commands, links


def menu_titles():
    addons = read("extension/registry/Addons.xcu")
    return [title.replace(" …", "").replace("~", "") for title in re.findall(r'<value xml:lang="en-US">(.*?)</value>', addons)]


def office_labels(office):
    """What the office's own menus are called, without accelerators and dots."""
    provider = office.context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", office.context)
    labels = set()
    for module in ("GenericCommands", "CalcCommands"):
        for group in ("Commands", "Popups"):
            path = option("nodepath", f"/org.openoffice.Office.UI.{module}/UserInterface/{group}")
            commands = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", (path,))
            for name in commands.getElementNames():
                command = commands.getByName(name)
                for key in ("Label", "ContextLabel", "PopupLabel"):
                    if command.hasByName(key) and command.getByName(key):
                        labels.add(command.getByName(key).replace("~", "").rstrip(".… "))
    return labels


def menus(page, titles, labels):
    for entry in re.findall(r"Tools ▸ Goals ▸ \*?(.{40})", page.prose() + " " * 40):
        check(f"{page.name}: Tools ▸ Goals ▸ {entry}", None if any(entry.startswith(title) for title in titles) else "there is no such entry")
    for path in re.findall(r"((?:[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3} ▸ )+[A-Z][a-zA-Z]+(?: [A-Z][a-zA-Z]+| to [A-Z][a-z]+){0,3})", page.prose()):
        names = path.split(" ▸ ")
        names[0] = names[0].split()[-1]  # the sentence before it
        if names[:2] == ["Tools", "Goals"]:
            continue
        missing = [name for name in names if name not in labels]
        check(f"{page.name}: {path}", f"the office has no menu entry {missing}" if missing else None)


def commands(office, page, titles):
    known = set(re.findall(r"org\.plumbline\.goals:(\w+)", read("extension/registry/Addons.xcu"))) | set(
        re.findall(r'command == "(\w+)"', read("src/sidebar/view/commands.cpp")))
    for command in re.findall(r"org\.plumbline\.goals:(\w+)", page.text):
        check(f"{page.name}: {command}", None if command in known else "there is no such command")
    cases = re.findall(r"^    ([a-z |-]+)\)", read("build-oxt.sh").split('case ${1:-package} in')[1], re.M)
    cases = {case.strip() for line in cases for case in line.split("|")}
    for command in re.findall(r"\./build-oxt\.sh ([a-z]+)", page.text):
        check(f"{page.name}: build-oxt.sh {command}", None if command in cases else "there is no such command")
    for command in re.findall(r"`(\.uno:\w+)`", page.text):
        document = office.open(hidden=True)
        address = office.context.ServiceManager.createInstanceWithContext("com.sun.star.util.URLTransformer", office.context)
        parts = __import__("uno").createUnoStruct("com.sun.star.util.URL")
        parts.Complete = command
        parts = address.parseStrict(parts)[1]
        found = document.getCurrentController().getFrame().queryDispatch(parts, "", 0)
        check(f"{page.name}: {command}", None if found else "the office has no such command")
        document.close(True)


def anchors(text):
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in re.findall(r"^#+ (.*)$", text, re.M)}


def links(page):
    folder = os.path.dirname(os.path.join(ROOT, page.name))
    for target in re.findall(r"\]\(([^)#:]*)(#[^)]*)?\)", page.text):
        path = os.path.normpath(os.path.join(folder, target[0])) if target[0] else os.path.join(ROOT, page.name)
        problem = None if os.path.exists(path) else "there is no such file"
        if not problem and target[1] and target[1][1:] not in anchors(read(path)):
            problem = "there is no such heading"
        if not problem and os.path.basename(path).startswith("guide-") and os.path.getsize(path) > LARGEST_PICTURE:
            problem = f"the picture has {os.path.getsize(path)} bytes"
        check(f"{page.name}: {''.join(target)}", problem)


def contents(all_pages):
    guide, readme = read("docs/guide.md"), read("README.md")
    check("README links the guide", None if "docs/guide.md" in readme else "no link")
    for page in all_pages:
        name = os.path.relpath(page.name, "docs")
        if page.name.startswith("docs/guide/"):
            check(f"the guide has {name}", None if f"({name})" in guide else "no link")
    pictures = {os.path.basename(path) for path in glob.glob(os.path.join(ROOT, "docs", "pictures", "guide-*.png"))}
    used = {os.path.basename(path) for page in all_pages for path in re.findall(r"\]\(([^)]*guide-[^)]*\.png)\)", page.text)}
    check("every picture of the guide is shown", str(pictures - used) if pictures - used else None)


# Where the extension is missing


FORMATS = (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML"), ("xls", "MS Excel 97"))
ALL_THERE = ("80.0%", "At risk", "0.5", "800")


def save_sample(office):
    """The sample with a formula in a cell without a number format and with an array formula, in each format; its paths by ending."""
    document = office.open(shutil.copy(SAMPLE, office.folder))
    sheet = document.getSheets().getByIndex(0)
    sheet.getCellRangeByName("P4").setFormula("=GOAL.PROGRESS(1;2)")
    sheet.getCellRangeByName("Q4:Q10").setArrayFormula('=GOAL.ROLLUP($A$3:$H$10;"actual")')
    document.calculateAll()
    paths = {}
    for ending, writer in FORMATS:
        paths[ending] = os.path.join(office.folder, "without." + ending)
        document.storeToURL(url(paths[ending]), (option("FilterName", writer),))
    document.close(True)
    return paths


def looks(office, path, save=None, recalculate=False):
    """What a number with a format, a word, a number without a format and an array show; `save` writes the file again in place."""
    document = office.open(path)
    if recalculate:
        document.calculateAll()
    sheet = document.getSheets().getByIndex(0)
    seen = tuple(sheet.getCellRangeByName(place).getString() for place in ("K4", "L4", "P4", "Q4"))
    if save:
        document.storeToURL(url(path), (option("FilterName", save),))
    document.close(True)
    return seen


def values_in_place_of_formulas(office):
    document = office.open(shutil.copy(SAMPLE, office.folder))
    sheet, controller = document.getSheets().getByIndex(0), document.getCurrentController()
    cells = sheet.getCellRangeByName("I4:L10")
    before = [[cell for cell in row] for row in cells.getDataArray()]
    controller.select(cells)
    helper = office.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", office.context)
    helper.executeDispatch(controller.getFrame(), ".uno:ConvertFormulaToValue", "", 0, ())
    after = [[cell for cell in row] for row in cells.getDataArray()]
    left = [formula for row in cells.getFormulaArray() for formula in row if formula.startswith("=")]
    check("Formula to Value", None if after == before and before[0][3] == "At risk" and not left else f"{after}, formulas left: {left}")
    document.close(True)


def without_extension(office):
    def equal(name, got, wanted):
        check("without the extension, " + name, None if got == wanted else f"{got} instead of {wanted}")
    paths = save_sample(office)
    with Office() as bare:
        paths = {ending: shutil.copy(path, bare.folder) for ending, path in paths.items()}
        equal("xlsx", looks(bare, paths["xlsx"]), ("80.0%", "At risk", "0.5", "#NAME?"))
        equal("ods", looks(bare, paths["ods"]), ("80.0%", "At risk", "#NAME?", "#NAME?"))
        equal("xls", looks(bare, paths["xls"]), ("#ADDIN?",) * 4)
        for ending in ("ods", "xlsx"):
            equal(ending + " recalculated by force", looks(bare, paths[ending], recalculate=True), ("#NAME?",) * 4)
        for ending, writer in FORMATS:
            looks(bare, paths[ending], writer)
        paths = {ending: shutil.copy(path, office.folder) for ending, path in paths.items()}
    for ending in ("ods", "xlsx"):
        equal(ending + " saved there and opened here again", looks(office, paths[ending]), ALL_THERE)
    equal("xls saved there is lost", looks(office, paths["xls"], recalculate=True), ("#MACRO?",) * 4)


def main():
    only = sys.argv[1] if len(sys.argv) > 1 else ""
    all_pages = pages()
    with Office(PACKAGE) as office:
        titles, labels = menu_titles(), office_labels(office)
        for page in all_pages:
            if only in page.name:
                check(page.name, "; ".join(page.problems))
                formulas(office, page)
                menus(page, titles, labels)
                commands(office, page, titles)
                links(page)
        if not only or only == "without":
            values_in_place_of_formulas(office)
            without_extension(office)
    if not only:
        contents(all_pages)
        check("formulas are found at all", None if sum(step[0] == "formula" for page in all_pages for step in page.steps) > 100 else "too few")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
