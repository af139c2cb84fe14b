"""Actuals from bookings in a real Calc: literal cases, hostile cells, files loaded anew in another process, and a walk of random edits
of quotas and bookings, each step compared with a second, naive version: a plain loop over all bookings for each goal."""
import os
import random
import tempfile

from office import Office, array, option, shown

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PACKAGE = os.path.join(ROOT, "dist", "plumbline.oxt")
JANUARY = 45658  # 2025-01-01, as Calc counts days
QUOTAS = [["Quota 2025", "", "", "", ""], ["Rep", "Manager", "Jan 2025", "Feb 2025", "Mar 2025"],
          ["Ann Lee", "Mia", 100, 100, 100], ["Bob", "Mia", 50, 50, 50], ["Cid", "Max", 80, 80, 80]]
DEALS = [["Deal", "Close date", "Rep", "Amount", "Split", "Currency", "Stage"],
         ["D1", JANUARY + 4, "Ann Lee", 40.5, "", "EUR", "Won"], ["D2", JANUARY + 40, "Bob", 20, 0.5, "EUR", "Won"],
         ["D3", JANUARY + 41, "ann lee", 10, "", "EUR", "Won"], ["D4", JANUARY + 70, "Ann Le", 7, "", "EUR", "Won"],
         ["D5", JANUARY + 71, "Cid", 99, "", "EUR", "Lost"], ["D6", JANUARY + 72, "Cid", 1, "", "USD", "Won"]]
WON = '"stage=Won"'


class Workbook:
    """Quotas on one sheet, deals on the second; the cells with formulas on the third."""

    def __init__(self, office, hidden=True, quotas=QUOTAS, deals=DEALS):
        self.office, self.hidden = office, hidden
        self.document = office.open(hidden=hidden)
        sheets = self.document.getSheets()
        for name in ("Quota", "Deals", "Report"):
            sheets.insertNewByName(name, sheets.getCount())
        sheets.removeByName(sheets.getByIndex(0).getName())
        self.quota, self.deals, self.report = (sheets.getByName(name) for name in ("Quota", "Deals", "Report"))
        self.fill(self.quota, quotas)
        self.fill(self.deals, deals)
        self.dates()

    def dates(self, sheet=None):
        from com.sun.star.lang import Locale
        key = self.document.getNumberFormats().getStandardFormat(2, Locale())  # com.sun.star.util.NumberFormat.DATE
        (sheet or self.deals).getCellRangeByName("B2:B2000").NumberFormat = key

    @staticmethod
    def fill(sheet, rows):
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                cell = sheet.getCellByPosition(c, r)
                cell.setValue(value) if isinstance(value, (int, float)) else cell.setString(value)

    def models(self, rules=WON):
        self.put("A1", f"=GOAL.ACTUALS($Deals.$A$1:$G$900;{rules})")
        self.put("A2", '=GOAL.MODEL($Quota.$A$1:$E$60;;$A$1;$Report.$Y$1:$Z$9)')

    def put(self, place, formula):
        self.report.getCellRangeByName(place).setFormula(formula)

    def cell(self, place):
        return self.report.getCellRangeByName(place)

    def ask(self, formula, place="X1"):
        self.put(place, formula)
        return shown(self.cell(place))

    def rollup(self, goal, measure="actual", date=""):
        return self.ask(f'=GOAL.ROLLUP($A$2;"{measure}";"{goal}"{date})')

    def reconciled(self):
        rows = array(self.report, "C30:H70", "=GOAL.RECONCILE($A$2)")
        self.cell("C30:H70").setArrayFormula("")
        return [row for row in rows if isinstance(row[0], str) and row[0]]

    def close(self):
        self.document.close(True)


def literal(office, check, hidden):
    book = Workbook(office, hidden)
    book.models()
    check("the text names the bookings", shown(book.cell("A1"))[:12], "6 bookings #")
    check("Ann", book.rollup("Ann Lee"), 50.5)
    check("Bob has half a deal", book.rollup("Bob"), 10)
    check("the manager", book.rollup("Mia"), 60.5)
    check("nobody's lost deal, no other currency: 0", book.rollup("Cid"), 0)
    check("January", book.rollup("Ann Lee / 2025-01"), 40.5)
    check("February", book.rollup("Ann Lee / 2025-02"), 10)
    check("March", book.rollup("Ann Lee / 2025-03"), 0)
    check("the first quarter", book.rollup("Mia / 2025-Q1"), 60.5)
    check("as of a day", book.rollup("Ann Lee", date=";DATE(2025;2;10)"), 40.5)
    check("a day later", book.rollup("Ann Lee", date=";DATE(2025;2;11)"), 50.5)
    check("before anybody's", book.rollup("Bob", date=";DATE(2025;1;4)"), "")
    check("expected", book.rollup("Ann Lee", "expected", ";DATE(2025;1;31)"), 1 / 3)
    check("forecast", book.rollup("Ann Lee", "forecast", ";DATE(2025;1;31)"), 121.5)
    check("status", book.rollup("Ann Lee", "status", ";DATE(2025;1;31)"), "Off track")
    check("attainment", book.rollup("Bob", "attainment"), 10 / 150)
    check("reconciled", book.reconciled(),
          [["total", "", "EUR", 166.5, 5, ""], ["total", "", "USD", 1, 1, ""], ["filtered", "", "EUR", 99, 1, ""], ["currency", "", "USD", 1, 1, ""],
           ["unmatched", "Ann Le", "EUR", 7, 1, "Ann Lee"], ["credited", "", "EUR", 60.5, 3, ""]])
    why = array(book.report, "J1:N6", '=GOAL.EXPLAIN($A$2;"Ann Lee";"actual")')
    check("explained, the largest first", why[0][:4], ["2025-01-05 · D1 · Ann Lee · Won", "", 40.5, "Deals.D2"])
    check("and the second", why[1][2:4], [10, "Deals.D4"])
    check("their sum", why[2][:3], ["= Ann Lee", "", 50.5])
    told = array(book.report, "P1:T20", "=GOAL.FINDINGS($A$2)")
    check("a finding", [row[4] for row in told if row[1] == "booking-unmatched"],
          ["1 booking belongs to no goal: “Ann Le”, 7 EUR (from Deals.D5). Is “Ann Lee” meant? Then write both names into the aliases of the model."])
    # aliases, edits, rules
    before = shown(book.cell("A2"))
    book.cell("Y1").setString("Ann Le")
    book.cell("Z1").setString("Ann Lee")
    check("an alias", book.rollup("Ann Lee"), 57.5)
    check("another content, another text", shown(book.cell("A2")) == before, False)
    book.cell("Y1:Z1").setDataArray((("", ""),))
    check("without it", (book.rollup("Ann Lee"), shown(book.cell("A2"))), (50.5, before))
    book.deals.getCellRangeByName("D2").setValue(41.25)
    check("an edit of a booking", book.rollup("Ann Lee"), 51.25)
    book.deals.getCellRangeByName("D2").setFormula("=1/0")
    check("an error does not spread", (book.rollup("Ann Lee"), book.rollup("Mia")), (10, 20))
    check("and is told", [row for row in book.reconciled() if row[0] == "unreadable"], [["unreadable", "", "EUR", "", 1, ""]])
    book.deals.getCellRangeByName("D2").setString("$1,250")
    book.deals.getCellRangeByName("F2").setString("EUR")
    check("a number as text", book.rollup("Ann Lee"), 1260)
    book.deals.getCellRangeByName("B2").setString("5 January 2025")
    check("a date as text", book.rollup("Ann Lee / 2025-01"), 1250)
    book.deals.getCellRangeByName("B2").setString("soon")
    check("no date where one is needed", book.rollup("Ann Lee"), 10)
    book.models('"stage=Won|Lost"')
    check("another filter", book.rollup("Cid"), 99)
    book.put("A1", '=GOAL.ACTUALS($Deals.$A$1:$G$900;"phase=Won")')
    check("a rule without its column", (shown(book.cell("A1")), book.rollup("Cid")), ({"error": 502}, {"error": 502}))
    book.close()


def hostile(office, check):
    book = Workbook(office, deals=[])
    book.models('""')
    check("no bookings at all", shown(book.cell("A1")), {"error": 502})
    Workbook.fill(book.deals, DEALS[:1])
    check("headings alone", (shown(book.cell("A1"))[:12], book.rollup("Ann Lee")), ("0 bookings #", ""))
    check("nothing to reconcile", book.reconciled(), [])
    Workbook.fill(book.deals, DEALS)
    check("rows below them", book.rollup("Ann Lee"), 50.5)
    for place in ("A3", "B3", "C3", "D3", "E3", "F3", "G3"):
        book.deals.getCellRangeByName(place).setFormula("=NA()")
    check("a row of errors", (book.rollup("Ann Lee"), book.rollup("Mia")), (50.5, 50.5))
    check("a model that has none", book.ask("=GOAL.RECONCILE($Quota.$A$1:$E$60)"), {"error": 502})
    check("one cell that is none", book.ask("=GOAL.MODEL($Quota.$A$1:$E$60;;$Quota.$A$1)"), {"error": 502})
    check("a model's cell in its place", book.ask("=GOAL.MODEL($Quota.$A$1:$E$60;;$A$2)"), {"error": 502})
    check("bookings where goals are asked", book.ask('=GOAL.ROLLUP($A$1;"actual";"Ann Lee")'), {"error": 502})
    check("a blank cell is none", book.ask("=GOAL.MODEL($Quota.$A$1:$E$60;;$W$99)")[:7], "5 goals")
    book.close()


def direct(office, check):
    """The bookings themselves as the argument, and a sheet a month."""
    book = Workbook(office, deals=[row[:6] for row in DEALS])
    book.put("A2", "=GOAL.MODEL($Quota.$A$1:$E$60;;$Deals.$A$1:$F$60)")
    check("the bookings themselves", book.rollup("Ann Lee"), 50.5)
    check("in February", book.rollup("Bob / 2025-02"), 10)
    book.deals.getCellRangeByName("D4").setValue(11)
    check("an edit", book.rollup("Ann Lee"), 51.5)
    sheets = book.document.getSheets()
    for month, day in (("Jan", 0), ("Feb", 31)):
        sheets.insertNewByName(month, sheets.getCount())
        sheet = sheets.getByName(month)
        Workbook.fill(sheet, [["Date", "Rep", "Amount"], [JANUARY + day, "Ann Lee", 5 + day], [JANUARY + day + 1, "Bob", 1], [JANUARY + day + 1, "Cid", 2]])
        book.dates(sheet)
        sheet.getCellRangeByName("A2:A9").NumberFormat = sheet.getCellRangeByName("B2").NumberFormat
    book.put("B1", "=GOAL.ACTUALS($Jan.$A$1:$C$90)")
    book.put("B2", "=GOAL.ACTUALS($Feb.$A$1:$C$90)")
    book.put("A2", "=GOAL.MODEL($Quota.$A$1:$E$60;;$B$1:$B$5)")
    check("both sheets", (book.rollup("Ann Lee"), book.rollup("Bob")), (41, 2))
    check("one of them", book.rollup("Ann Lee / 2025-02"), 36)
    book.close()


def stacked(office, check):
    """Quotas on a sheet a month, who manages whom on a sheet of its own: one table each, and bookings for it."""
    book = Workbook(office, deals=[["Date", "Rep", "Amount"], [JANUARY + 4, "Ann", 8], [JANUARY + 40, "Ann", 3], [JANUARY + 41, "Bob", 7]])
    book.deals.getCellRangeByName("A2:A99").NumberFormat = book.deals.getCellRangeByName("B2").NumberFormat
    book.deals.getCellRangeByName("B2:B99").NumberFormat = 0
    sheets = book.document.getSheets()
    for name, rows in (("Jan 2025", [["Rep", "Quota"], ["Ann", 10], ["Bob", 20], ["Total", 30]]), ("Feb 2025", [["Rep", "Quota"], ["Ann", 12], ["Bob", 20]]),
                       ("Roster", [["Employee", "Manager"], ["Ann", "Mia"], ["Bob", "Mia"], ["Cid", "Max"], ["Dora", "Max"]]), ("Year", [["Rep", "Quota"], ["Ann", 100], ["Bob", 200], ["Cid", 40], ["Dora", 50]])):
        sheets.insertNewByName(name, sheets.getCount())
        Workbook.fill(sheets.getByName(name), rows)
    for place, sheet in (("B1", "Jan 2025"), ("B2", "Feb 2025"), ("C1", "Year"), ("C2", "Roster")):
        book.put(place, f"=GOAL.MODEL($'{sheet}'.$A$1:$B$20)")
    book.put("A1", "=GOAL.ACTUALS($Deals.$A$1:$C$90)")
    book.put("A2", "=GOAL.MODEL($B$1:$B$9;;$A$1)")
    check("both months", (book.rollup("Ann", "target"), book.rollup("Bob", "target")), (22, 40))
    check("booked", (book.rollup("Ann"), book.rollup("Bob")), (11, 7))
    check("in February", (book.rollup("Ann / 2025-02"), book.rollup("Ann / 2025-02", "target")), (3, 12))
    check("without a model cell", book.ask('=GOAL.ROLLUP($B$1:$B$9;"target";"Ann")'), 22)
    book.put("B1", "=GOAL.MODEL($'Jan 2025'.$A$1:$B$20;\"actuals=bookings\";$A$1)")
    check("bookings of one sheet's own", book.ask("=GOAL.MODEL($B$1:$B$9)"), {"error": 502})
    check("and of the whole", (book.rollup("Ann", "target"), book.rollup("Ann")), (22, 11))
    book.put("A2", "=GOAL.MODEL($C$1:$C$5;;$A$1)")
    check("below the manager", (book.rollup("Mia", "target"), book.rollup("Mia")), (300, 18))
    sheets.getByName("Roster").getCellRangeByName("B3").setString("Max")
    check("another manager", (book.rollup("Mia"), book.rollup("Max")), (11, 7))
    sheets.getByName("Year").getCellRangeByName("B2").setValue(150)
    check("another quota", book.rollup("Mia", "target"), 150)
    book.close()


def files(office, check):
    """Loaded anew where nobody has read the bookings yet: every formula answers, old and new ones."""
    book = Workbook(office)
    book.models()
    book.put("C1", '=GOAL.ROLLUP($A$2;"actual";"Ann Lee")')
    check("before", shown(book.cell("C1")), 50.5)
    with tempfile.TemporaryDirectory() as folder:
        for kind, writer in (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML")):
            from office import url
            book.document.storeToURL(url(os.path.join(folder, "bookings." + kind)), (option("FilterName", writer),))
        book.close()
        for kind in ("ods", "xlsx"):
            with Office(PACKAGE) as fresh:
                document = fresh.open(os.path.join(folder, "bookings." + kind))
                report = document.getSheets().getByName("Report")
                cell = report.getCellRangeByName
                check(f"{kind}: what was there", shown(cell("C1")), 50.5)
                cell("C2").setFormula('=GOAL.ROLLUP($A$2;"actual";"Mia")')
                check(f"{kind}: a new formula", shown(cell("C2")), 60.5)
                document.getSheets().getByName("Deals").getCellRangeByName("D2").setValue(41.5)
                check(f"{kind}: after an edit", (shown(cell("C1")), shown(cell("C2"))), (51.5, 61.5))
                document.close(True)


class Walk:
    """Random edits of quotas and bookings. Every goal and every month against a plain loop."""
    REPS = ["Ann Lee", "Bob", "Cid", "Dora", "Eve", "Finn"]

    def __init__(self, office, hidden, seed):
        self.random = random.Random(seed)
        quotas = QUOTAS[:2] + [[rep, "Mia" if i % 2 else "Max", 100, 100, 100] for i, rep in enumerate(self.REPS)]
        self.book = Workbook(office, hidden, quotas, [DEALS[0]] + [self.deal(i, rep) for i, rep in enumerate(self.REPS * 5)])
        self.book.models()
        for i, rep in enumerate(self.REPS + ["Mia", "Max"]):
            for month in range(4):
                name = rep if month == 0 else f"{rep} / 2025-0{month}"
                self.book.report.getCellByPosition(month, 4 + i).setFormula(f'=GOAL.ROLLUP($A$2;"actual";"{name}")')

    def deal(self, number, rep=None):
        pick = self.random.choice
        rep = rep or pick(self.REPS + ["Ann Le", "Zed", ""])
        return [f"D{number}", JANUARY + self.random.randrange(-20, 110), rep, round(self.random.uniform(-99, 999), 2), pick(["", "", 0.5, 0.25]),
                pick(["EUR", "EUR", "EUR", "USD"]), pick(["Won", "Won", "Lost"])]

    def expected(self):
        """Hundredths of a cent by rep and month; nothing where nobody's booking lies there."""
        rows = [row for row in self.book.deals.getCellRangeByName("A2:G400").getDataArray() if any(value != "" for value in row)]
        reps = [row[0] for row in self.book.quota.getCellRangeByName("A3:A60").getDataArray() if row[0]]
        totals, months = {}, {}
        for _, day, rep, amount, share, currency, stage in rows:
            if stage != "Won" or not isinstance(amount, float) or not isinstance(day, float):
                continue
            month = next((m for m, first, last in ((1, 0, 30), (2, 31, 58), (3, 59, 89)) if first <= day - JANUARY <= last), None)
            if month is None:
                continue
            for key in (0, month):
                months[key] = True
            owner = next((name for name in reps if name.lower() == rep.lower().strip()), None)
            if owner is None or currency == "USD":
                continue
            part = round(amount * 100) * round((1.0 if share == "" else share) * 100)
            for key in (0, month):
                totals[owner, key] = totals.get((owner, key), 0) + part
        return {(rep, month): totals.get((rep, month), 0) if month in months else None for rep in reps for month in range(4)}

    def compare(self, check, step):
        expected = self.expected()
        managers = dict(row for row in self.book.quota.getCellRangeByName("A3:B60").getDataArray() if row[0])
        rows = self.book.report.getCellRangeByName("A5:D12")
        for i, name in enumerate(self.REPS + ["Mia", "Max"]):
            for month in range(4):
                parts = [expected[rep, month] for rep in managers if name in (rep, managers[rep])]
                known = [part for part in parts if part is not None]
                want = round(sum(known) / 10000, 4) if known else ""
                got = shown(rows.getCellByPosition(month, i))
                check(f"step {step}, {name}, month {month}", round(got, 4) if isinstance(got, float) else got, want)

    def balance(self, check, step):
        sums = {}
        for what, _, currency, amount, count, _ in self.book.reconciled():
            side = sums.setdefault(currency, [0, 0, 0, 0])
            place = 0 if what == "total" else 2
            side[place] += round((amount or 0) * 10000)
            side[place + 1] += count
        for currency, (total, count, parts, parts_count) in sums.items():
            check(f"step {step}, {currency} adds up", (parts, parts_count), (total, count))

    def step(self, number):
        deals, kind = self.book.deals, self.random.randrange(10)
        count = sum(1 for row in deals.getCellRangeByName("A2:A400").getDataArray() if row[0])
        row = self.random.randrange(2, count + 2)
        cell = lambda column: deals.getCellRangeByName(f"{column}{row}")
        if kind <= 1:
            cell("D").setValue(round(self.random.uniform(-999, 9999), 2))
        elif kind == 2:
            cell("B").setValue(JANUARY + self.random.randrange(-20, 110))
        elif kind == 3:
            cell("C").setString(self.random.choice(self.REPS + [" bob ", "EVE", "Nobody", ""]))
        elif kind == 4:
            cell("G").setString(self.random.choice(["Won", "Lost"]))
            cell("F").setString(self.random.choice(["EUR", "USD"]))
        elif kind == 5:
            deals.getRows().insertByIndex(row - 1, 1)
            Workbook.fill(deals, [])
            for c, value in enumerate(self.deal(1000 + number)):
                one = deals.getCellByPosition(c, row - 1)
                one.setValue(value) if isinstance(value, (int, float)) else one.setString(value)
        elif kind == 6 and count > 20:
            deals.getRows().removeByIndex(row - 1, 1)
        elif kind == 7:
            self.sort(count)
        elif kind == 8:
            place = self.book.quota.getCellRangeByName(f"{self.random.choice('CDE')}{self.random.randrange(3, 9)}")
            place.setValue(self.random.randrange(1, 999))
        elif not self.book.hidden:
            frame = self.book.document.getCurrentController().getFrame()
            dispatcher = self.book.office.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.book.office.context)
            for command in self.random.choice((("Undo",), ("Undo", "Undo"), ("Undo", "Redo"))):
                dispatcher.executeDispatch(frame, ".uno:" + command, "", 0, ())

    def sort(self, count):
        import uno
        from com.sun.star.table import TableSortField
        field = TableSortField()
        field.Field, field.IsAscending = self.random.randrange(7), bool(self.random.randrange(2))
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        self.book.deals.getCellRangeByName(f"A2:G{count + 1}").sort((option("SortFields", fields), option("ContainsHeader", False)))


def random_walk(office, hidden, steps, check):
    walk = Walk(office, hidden, 20261130 + hidden)
    walk.compare(check, "at first")
    for step in range(steps):
        walk.step(step)
        walk.compare(check, step)
        if step % 10 == 0:
            walk.balance(check, step)
    walk.book.close()
    print(f"{steps} random steps of bookings in a {'hidden' if hidden else 'visible'} document, each goal and month compared")


def run_bookings(office, run, check):
    run("bookings, hidden document", literal, office, check, True)
    run("bookings, visible document", literal, office, check, False)
    run("bookings, hostile", hostile, office, check)
    run("bookings, direct and a sheet a month", direct, office, check)
    run("bookings, stacked tables", stacked, office, check)
    run("bookings, files", files, office, check)
    run("bookings, random steps, visible", random_walk, office, False, 80, check)
    run("bookings, random steps, hidden", random_walk, office, True, 40, check)
