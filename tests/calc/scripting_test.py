#!/usr/bin/python3
"""The door for macros in a real Calc: both macros of docs/scripting.md, taken from its text and run, Basic inside
the document, Python over the bridge; then every call with good and bad arguments. Ends with one line `N passed, N failed`."""
import math
import os
import re
import shutil
import sys
import tempfile
import threading
import traceback
import zipfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PACKAGE = os.path.join(ROOT, "dist", "plumbline.oxt")


def learn_types():
    """This process talks to the office through a pipe and has to know the extension's types, which inside the office are just there."""
    program = os.path.dirname(os.path.realpath(shutil.which("soffice")))
    folder = tempfile.mkdtemp(prefix="plumbline-types-")
    zipfile.ZipFile(PACKAGE).extract("plumbline.rdb", folder)
    files = [os.path.join(program, "types.rdb"), os.path.join(program, "types", "offapi.rdb"), os.path.join(folder, "plumbline.rdb")]
    os.environ["UNO_TYPES"] = " ".join("file://" + file for file in files)
    import uno
    uno.getComponentContext()
    del os.environ["UNO_TYPES"]  # the office that is started has its own
    shutil.rmtree(folder)


learn_types()
import uno  # noqa: E402
from com.sun.star.lang import IllegalArgumentException  # noqa: E402

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from office import Office, option, url  # noqa: E402

SAMPLE = os.path.join(ROOT, "extension", "templates", "goals-sample.ods")
TABLE = "$'Market share'.A3:H10"
GUIDE = open(os.path.join(ROOT, "docs", "scripting.md"), encoding="utf-8").read()



BASIC = """
Function Told
    On Error GoTo Wrong
    Dim weights(2) As Integer
    weights(0) = 1 : weights(1) = 2 : weights(2) = 3
    reader = CreateUnoService("org.plumbline.GoalReader")
    parts = reader.allocate(100, Array(1, 1, 1), 1)
    Told = parts(0) & " " & parts(1) & " " & parts(2)
    parts = reader.allocate(12, weights, 1)
    Told = Told & Chr(10) & parts(0) & " " & parts(1) & " " & parts(2)
    parts = reader.allocateWithin(100, Array(1, 1, 1), 1, Array(50, Empty, Empty), Array(), 60, 0)
    Told = Told & Chr(10) & parts(0) & " " & parts(1) & " " & parts(2)
    sheet = ThisComponent.Sheets.getByIndex(0)
    goals = reader.readTable(ThisComponent, sheet.getCellRangeByName("A1:E2"), "")
    Told = Told & Chr(10) & goals.measure("A", "expected", CDbl(DateSerial(2026, 4, 15)))
    Told = Told & Chr(10) & goals.measure("A", "expected", CDateToUnoDate(DateSerial(2026, 4, 15)))
    Told = Told & Chr(10) & goals.measure("A", "actual", Empty)
    goals.measure("nobody", "actual", Empty)
    Exit Function
Wrong:
    Told = Told & Chr(10) & Join(Split(Error$, Chr(10)), " ")
End Function
"""


def equal(got, wanted):
    same = math.isclose(got, wanted, rel_tol=1e-12) if isinstance(got, float) and isinstance(wanted, (int, float)) else got == wanted
    if not same:
        raise AssertionError(f"{got!r} instead of {wanted!r}")


def refused(part, work):
    """Refused by an IllegalArgumentException whose sentence holds a part."""
    try:
        got = work()
    except IllegalArgumentException as problem:
        assert part in problem.Message and problem.Message.endswith((".", "?")), problem.Message
        return
    raise AssertionError(f"not refused but {got!r}")


def block(language):
    return re.search(rf"^```{language}\n(.*?)^```$", GUIDE, re.S | re.M).group(1)


def told_results(after):
    """The rows of the table that the guide shows below a macro."""
    lines = GUIDE[GUIDE.index(after):].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


class Tests:
    def __init__(self, office):
        self.office = office
        self.reader = office.context.ServiceManager.createInstanceWithContext("org.plumbline.GoalReader", office.context)

    def sample(self):
        return self.office.open(shutil.copy(SAMPLE, self.office.folder))

    def table(self, document, place=TABLE, columns=""):
        return self.reader.readTable(document, place, columns)

    def run_script(self, document, address):
        factory = self.office.context.getValueByName("/singletons/com.sun.star.script.provider.theMasterScriptProviderFactory")
        return factory.createScriptProvider(document).getScript("vnd.sun.star.script:" + address).invoke((), (), ())

    def the_basic_macro(self):
        document = self.office.desktop.loadComponentFromURL(url(shutil.copy(SAMPLE, self.office.folder)), "_blank", 0, (option("Hidden", True), option("MacroExecutionMode", 4)))
        document.BasicLibraries.createLibrary("Guide")
        document.BasicLibraries.getByName("Guide").insertByName("Module", block("basic"))
        self.run_script(document, "Guide.Module.WhoIsBehind?language=Basic&location=document")
        sheet = document.Sheets.getByName("Market share")
        told = [row[0] for row in told_results("| P4 and below")]
        equal(len(told), 3)
        equal([row[0] for row in sheet.getCellRangeByName("P4:P7").getDataArray()], told + [""])
        document.close(True)

    def basic_hands_over_its_own_types(self):
        document = self.office.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (option("Hidden", True), option("MacroExecutionMode", 4)))
        rows = (("ID", "Target", "Actual", "Start", "Due"), ("A", 100, 45, 46113, 46142))  # April 2026
        document.Sheets.getByIndex(0).getCellRangeByName("A1:E2").setDataArray(rows)
        document.BasicLibraries.createLibrary("Test")
        document.BasicLibraries.getByName("Test").insertByName("Module", BASIC)
        told = self.run_script(document, "Test.Module.Told?language=Basic&location=document")[0].splitlines()
        equal(told[:6], ["34 33 33", "2 4 6", "50 25 25", "0.5", "0.5", "45"])
        assert "nobody" in told[6], told
        document.close(True)

    def the_python_macro(self):
        document, office = self.sample(), self.office

        class XSCRIPTCONTEXT:  # what the office gives to a macro; its own provider for Python is a package of its own
            getComponentContext, getDocument = staticmethod(lambda: office.context), staticmethod(lambda: document)
        macro = {"XSCRIPTCONTEXT": XSCRIPTCONTEXT}
        exec(compile(block("python"), "docs/scripting.md", "exec"), macro)
        macro["explain_and_divide"]()
        sheet = document.Sheets.getByName("Review")
        told = told_results("| A | C | H | I |")
        equal(len(told), 4)
        for row, texts in enumerate(told):
            equal([sheet.getCellRangeByName(column + str(row + 1)).getString() for column in "ACHI"], texts)
        document.close(True)

    def tables_by_range_name_and_model_cell(self):
        document = self.sample()
        sheet = document.Sheets.getByName("Market share")
        document.NamedRanges.addNewByName("Quotas", "$'Market share'.$A$3:$H$10", sheet.getCellRangeByName("A1").getCellAddress(), 0)
        for place in (TABLE, "A3:H10", "$A$3:$H$10", "Market share.A3:H10", "Quotas", "A:H", "$'Market share'.N4", sheet.getCellRangeByName("A3:H10"),
                      sheet.getCellRangeByName("N4")):
            goals = self.table(document, place)
            equal(goals.getGoals(), ("C", "N", "N1", "N2", "S", "S1", "S2"))
            equal(goals.measure("C", "attainment", None), 0.8)
        greeting = self.table(document, "Greeting.A3:H6")
        equal(greeting.getGoals(), ("R", "G", "U"))
        document.close(True)

    def columns_overrule_headings(self):
        document = self.office.open()
        document.Sheets.getByIndex(0).getCellRangeByName("A1:C3").setDataArray((("Rep", "FY25", "FY26"), ("Ann", 10, 20), ("Bob", 30, 40)))
        equal(self.table(document, "A1:C3", "id=Rep; target=FY25").measure("Bob", "target", None), 30)
        equal(self.table(document, "A1:C3", "id=Rep; target=FY26").measure("Bob", "target", None), 40)
        refused("Nowhere", lambda: self.table(document, "A1:C3", "id=Nowhere"))
        document.close(True)

    def measures_are_those_of_the_formulas(self):
        document = self.sample()
        goals, sheet = self.table(document), document.Sheets.getByName("Market share")
        for measure in ("target", "actual", "attainment", "gap", "progress", "children", "leaves", "level"):
            for place, (goal, value) in enumerate(zip(goals.getGoals(), goals.measures(measure, None)), start=4):
                sheet.getCellRangeByName("Z1").setFormula(f'=GOAL.ROLLUP($A$3:$H$10;"{measure}";$A${place})')
                equal(value, sheet.getCellRangeByName("Z1").getValue())
                equal(goals.measure(goal, measure, None), value)
        equal(goals.measure("jonas weiss", "actual", None), 404)  # 190 + 214
        equal((goals.coverage("N"), goals.lineOfSight("N2")), (None, "C › N › N2"))
        document.close(True)

    def dates_in_every_form(self):
        document = self.office.open()
        rows = (("ID", "Target", "Actual", "Start", "Due"), ("A", 100, 45, 46113, 46142))  # April 2026
        document.Sheets.getByIndex(0).getCellRangeByName("A1:E2").setDataArray(rows)
        goals = self.table(document, "A1:E2")
        day, moment = uno.createUnoStruct("com.sun.star.util.Date"), uno.createUnoStruct("com.sun.star.util.DateTime")
        day.Day, day.Month, day.Year = 15, 4, 2026
        moment.Day, moment.Month, moment.Year, moment.Hours = 15, 4, 2026, 23
        for date in (46127, 46127.9, "2026-04-15", "15 April 2026", day, moment):
            equal((goals.measure("A", "expected", date), goals.measure("A", "pace", date), goals.measure("A", "status", date)), (0.5, 0.9, "On track"))
        equal(goals.measure("A", "forecast", "2026-04-15"), 90)  # 45 / 0.5
        day.Month = 13
        for date, part in ((None, "date"), ("03/04/2026", "one way"), ("soon", "one way"), ("Q1 2026", "one way"), (1e300, "range"), (float("nan"), "range"),
                           ((1, 2), "date"), (day, "no such date"), (10 ** 18, "range")):
            refused(part, lambda: goals.measure("A", "expected", date))
        document.close(True)

    def one_period_of_a_goal(self):
        document = self.office.open()
        rows = (("Store", "Month", "Target", "Actual"), ("S1", 45658, 10, 8), ("S1", 45689, 10, 8), ("S1", 45717, 20, 24))  # January to March 2025
        sheet = document.Sheets.getByIndex(0)
        sheet.getCellRangeByName("A1:D4").setDataArray(rows)
        locale, formats = uno.createUnoStruct("com.sun.star.lang.Locale"), document.NumberFormats
        key = formats.queryKey("YYYY-MM-DD", locale, False)
        sheet.getCellRangeByName("B2:B4").NumberFormat = key if key >= 0 else formats.addNew("YYYY-MM-DD", locale)
        goals = self.table(document, "A1:D4")
        equal((goals.measure("S1", "target", None), goals.measure("S1 / 2025-03", "target", None), goals.measure("S1 / 2025-03", "actual", None)), (40, 20, 24))
        equal(goals.explain("S1 / 2025-03", "actual", None)[-1][2], 24)
        equal(goals.measure("S1", "expected", "2025-02-28"), 0.5)
        refused("S1 / 2031-01", lambda: goals.measure("S1 / 2031-01", "actual", None))
        document.close(True)

    def findings_explanations_alignment(self):
        document = self.sample()
        goals, sheet = self.table(document), document.Sheets.getByName("Market share")
        findings = goals.findings("2026-11-02")
        sheet.getCellRangeByName("Q20:U40").setArrayFormula("=GOAL.FINDINGS($A$3:$H$10;DATE(2026;11;2))")
        shown = [row for row in sheet.getCellRangeByName("Q20:U40").getDataArray() if row[4] and row[0]]
        equal([list(row) for row in findings], [list(row) for row in shown])
        why = goals.explain("N", "actual", None)
        equal([row[:4] for row in why], [("N1", 1.0, 190.0, "Market share.G6"), ("N2", 1.0, 214.0, "Market share.G7"), ("= N", "", 404.0, "")])
        equal(len(goals.explain("N1", "actual", None)), 2)  # no row of padding
        sheet.getCellRangeByName("Z2").setFormula("=GOAL.ALIGNMENT($A$3:$H$10)")
        equal(goals.alignment("", None), sheet.getCellRangeByName("Z2").getValue())
        items = goals.alignmentItems("N", None)
        equal((len(items), items[0][:2], items[7][3]), (9, ("linkage", 30.0), goals.alignment("N", None)))  # seven, the score, what was judged
        document.close(True)

    def nothing_to_find_is_no_row(self):
        document = self.office.open()
        rows = (("ID", "Owner", "Target", "Actual"), ("A", "Ann", 100, 50), ("B", "Bob", 100, 60))
        document.Sheets.getByIndex(0).getCellRangeByName("A1:D3").setDataArray(rows)
        for row in self.table(document, "A1:D3").findings(None):
            assert row[1], row
        document.close(True)

    def no_data_is_nothing_and_errors_are_told(self):
        document = self.office.open()
        rows = (("ID", "Parent", "Target", "Actual"), ("A", "", 100, ""), ("B", "C", 1, 1), ("C", "B", 1, 1), ("D", "", 5, 5), ("D", "", 6, 6))
        document.Sheets.getByIndex(0).getCellRangeByName("A1:D6").setDataArray(rows)
        goals = self.table(document, "A1:D6")
        equal(goals.measure("A", "actual", None), None)
        equal(goals.measures("actual", None)[:3], (None, None, None))
        refused("circle", lambda: goals.measure("B", "actual", None))
        refused("circle", lambda: goals.lineOfSight("C"))
        refused("nobody", lambda: goals.measure("nobody", "actual", None))
        refused("happiness", lambda: goals.measure("A", "happiness", None))
        refused("date", lambda: goals.measure("A", "pace", None))
        refused("nobody", lambda: goals.explain("nobody", "actual", None))
        refused("nobody", lambda: goals.alignment("nobody", None))
        document.close(True)

    def amounts_are_divided(self):
        allocate = self.reader.allocate
        equal(allocate(100, (1, 1, 1), 1), (34.0, 33.0, 33.0))
        equal(allocate(3, (0.17, 0.23, 0.3, 0.3), 1), (0.0, 1.0, 1.0, 1.0))
        equal(allocate(1000, ((0, ""), (0, 0)), 1), ((250.0, 250.0), (250.0, 250.0)))
        equal(uno.invoke(self.reader, "allocate", (300, uno.Any("[]long", (10, 30, 60)), 1)), (30.0, 90.0, 180.0))
        equal(allocate(2.0 ** 40, (2 ** 40, 2 ** 40), 1), (2.0 ** 39, 2.0 ** 39))
        document = self.office.open()
        sheet = document.Sheets.getByIndex(0)
        sheet.getCellRangeByName("A1:A3").setDataArray(((1,), (1,), (2,)))
        parts = allocate(8, sheet.getCellRangeByName("A1:A3"), 1)
        equal(parts, ((2.0,), (2.0,), (4.0,)))
        sheet.getCellRangeByName("B1:B3").setDataArray(parts)
        within = self.reader.allocateWithin
        equal(within(750000, (3, 2, 2), 1000, (), (), (), 0.1), (353000.0, 236000.0, 236000.0))
        equal(within(100, (1, 1, 1), 1, (None, 50, None), (), (), 0), (25.0, 50.0, 25.0))
        equal(within(100, (1, 1, 8), 1, None, 20, (100, 100, 60), 0), (20.0, 20.0, 60.0))
        refused("", lambda: within(100, (1, 1), 1, (), 60, (), 0))
        refused("", lambda: allocate(100.5, (1, 1), 1))
        refused("", lambda: allocate(100, (1, -1), 1))
        refused("not a number", lambda: allocate(100, (1, "one"), 1))
        refused("equally long", lambda: allocate(100, ((1, 2), (3,)), 1))
        refused("array", lambda: allocate(100, (self.reader, 1), 1))
        refused("array", lambda: allocate(100, self.reader, 1))
        refused("", lambda: allocate(100, (), 1))
        refused("", lambda: allocate(float("nan"), (1, 1), 1))
        refused("", lambda: allocate(float("inf"), (1, 1), 1))
        refused("", lambda: allocate(100, (1, 1), -1))
        refused("two million", lambda: allocate(100, sheet, 1))
        sheet.getCellRangeByName("A2").setFormula("=1/0")
        refused("error", lambda: allocate(8, sheet.getCellRangeByName("A1:A3"), 1))
        document.close(True)

    def statements_are_read(self):
        def parts(text):
            return {part.Name: part.Value for part in self.reader.readStatement(text)}
        read = parts("Raise repeat orders in Bavaria from 20 % to 35 % by end of June")
        equal((read["score"], read["s"], read["baseline"], read["deadline"]), (1.0, True, True, "by end of June"))
        vague = parts("Improve sales")
        equal((vague["m"], vague["deadline"]), (False, None))
        assert len(vague["advice"]) > 10
        equal(parts("")["s"], False)
        parts("x" * 100000 + "\U0001f600\ud800"[:1])

    def odd_arguments_are_refused(self):
        document = self.sample()
        charts = document.Sheets.getByIndex(0).Charts
        charts.addNewByName("Chart", uno.createUnoStruct("com.sun.star.awt.Rectangle"), (), False, False)
        refused("spreadsheet", lambda: self.reader.readTable(None, TABLE, ""))
        refused("spreadsheet", lambda: self.reader.readTable(charts.getByName("Chart").EmbeddedObject, TABLE, ""))
        refused("no range", lambda: self.table(document, "No such name"))
        refused("no range", lambda: self.table(document, ""))
        refused("no range", lambda: self.table(document, "A1:ZZZZZ99999999"))
        refused("text such as", lambda: self.table(document, None))
        refused("text such as", lambda: self.table(document, 7))
        refused("One cell", lambda: self.table(document, "A1"))
        refused("GOAL.MODEL", lambda: self.table(document, "$'Market share'.N4", "id=Rep"))
        refused("", lambda: self.table(document, "$'Market share'.P50:T60"))
        kept, cells = self.table(document), document.Sheets.getByName("Market share").getCellRangeByName("A3:H10")
        document.close(True)
        equal(kept.measure("C", "attainment", None), 0.8)  # a table outlives its document
        refused("still open", lambda: self.reader.allocate(8, cells, 1))
        for place in (TABLE, cells):
            try:
                self.reader.readTable(document, place, "")
                raise AssertionError("a closed document was read")
            except (IllegalArgumentException, uno.getClass("com.sun.star.lang.DisposedException")):
                pass
        equal(self.office.process.poll(), None)

    def many_threads_may_ask(self):
        document, problems = self.sample(), []
        shared = self.table(document)

        def work(number):
            try:
                for i in range(40):
                    equal(shared.measure("C", "attainment", None), 0.8)
                    goals = self.table(document) if i % 4 == 0 else shared
                    goals.findings(46000 + number * 40 + i)
                    equal(goals.measures("actual", None)[1], 404)
            except Exception as problem:  # told below
                problems.append(repr(problem))
        threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        equal(problems, [])
        document.close(True)

    def a_large_table(self):
        document = self.office.open()
        sheet = document.Sheets.getByIndex(0)
        rows = [("ID", "Parent", "Target", "Actual")] + [(f"G{i}", f"G{i // 10}" if i else "", 1000, i % 1000) for i in range(30000)]
        sheet.getCellRangeByPosition(0, 0, 3, 30000).setDataArray(rows)
        goals = self.table(document, "A:D")
        equal((len(goals.getGoals()), len(goals.measures("attainment", None)), len(goals.findings(None))), (30000, 30000, 5000))
        document.close(True)


def told_problem():
    try:
        return traceback.format_exc(limit=4)
    except AttributeError:  # the traceback module cannot show an exception of the office that is chained to another
        return repr(sys.exc_info()[1].__context__)


def main():
    passed = failed = 0
    with Office(PACKAGE) as office:
        tests = Tests(office)
        for name in [name for name, value in vars(Tests).items() if callable(value) and name not in ("__init__", "sample", "table", "run_script")]:
            if len(sys.argv) > 1 and sys.argv[1] not in name:
                continue
            try:
                getattr(tests, name)()
                passed += 1
            except Exception:
                failed += 1
                print(f"FAILED {name}\n{told_problem()}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
