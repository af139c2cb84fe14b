#!/usr/bin/python3
"""Bookings in a real Calc: 10,000 goals of twelve months, 100,000 deals. One deal is edited, to the last of 10,000 formulas; and SUMIFS in their
place, a sample of 1,000 of the goals and months that GOAL.ROLLUP answers, scaled."""
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "tests", "calc"))
from asof_bench import processor_time  # noqa: E402
from office import Office  # noqa: E402

PACKAGE = os.path.join(HERE, "..", "dist", "plumbline.oxt")
GOALS, DEALS, SAMPLE = 10_000, 100_000, 1_000
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def fill(document):
    from com.sun.star.lang import Locale
    sheets = document.getSheets()
    for name in ("Deals", "Report"):
        sheets.insertNewByName(name, sheets.getCount())
    quota, deals = sheets.getByIndex(0), sheets.getByName("Deals")
    rows = [("Rep", "Manager") + tuple(month + " 2025" for month in MONTHS)]
    rows += [("Seller %d" % i, "Manager %d" % (i // 10)) + (1000.0,) * 12 for i in range(GOALS)]
    quota.setName("Quota 2025")
    quota.getCellRangeByPosition(0, 0, 13, GOALS).setDataArray(tuple(rows))
    rows = [("Deal", "Close date", "Rep", "Product", "Amount", "Currency")]
    rows += [("D%d" % i, 45658.0 + i * 7 % 365, "Seller %d" % (i * 13 % GOALS), "Services" if i % 2 else "Licences", i % 9973 / 100 + 1, "EUR") for i in range(DEALS)]
    deals.getCellRangeByPosition(0, 0, 5, DEALS).setDataArray(tuple(rows))
    deals.getCellRangeByPosition(1, 1, 1, DEALS).NumberFormat = document.getNumberFormats().getStandardFormat(2, Locale())
    return sheets.getByName("Report"), deals


def entered(cells, formulas):
    cells.setFormulaArray(formulas)
    return cells.getDataArray()


def timed(office, name, work):
    started, computed = time.perf_counter(), processor_time(office)
    result = work()
    seconds, computed = time.perf_counter() - started, processor_time(office) - computed
    print(f"{name}: {seconds * 1000:,.0f} ms, processor time {computed * 1000:,.0f} ms")
    return result, computed


def main():
    with Office(sys.argv[1] if len(sys.argv) > 1 else PACKAGE) as office:
        document = office.open()
        report, deals = fill(document)
        cells = deals.getCellRangeByPosition(0, 0, 5, DEALS)
        timed(office, f"the deals' cells handed over to another program ({6 * DEALS:,})", lambda: len(cells.getDataArray()))
        report.getCellRangeByName("A1").setFormula(f"=GOAL.ACTUALS($Deals.$A$1:$F${DEALS + 1})")
        timed(office, "GOAL.ACTUALS", lambda: report.getCellRangeByName("A1").getString())
        report.getCellRangeByName("A2").setFormula(f"=GOAL.MODEL($'Quota 2025'.$A$1:$N${GOALS + 1};;$A$1)")
        timed(office, "GOAL.MODEL with them", lambda: report.getCellRangeByName("A2").getString())
        formulas = tuple((f"=GOAL.ROLLUP($A$2;\"actual\";$'Quota 2025'.A{i + 2})",) for i in range(GOALS))
        column = report.getCellRangeByPosition(2, 0, 2, GOALS - 1)
        entered(column, formulas)  # entering them one by one is Calc's own work, whatever they compute
        before = report.getCellByPosition(2, 0).getValue()
        for amount in (5000.0, 6000.0, 7000.0):
            def edit():
                deals.getCellRangeByName("E2").setValue(amount)  # the first deal is the first seller's
                return column.getDataArray()
            timed(office, "one deal edited, to the last formula", edit)
        assert abs(report.getCellByPosition(2, 0).getValue() - (before - 1 + 7000)) < 0.001
        month = tuple((f"=GOAL.ROLLUP($A$2;\"actual\";$'Quota 2025'.A{i % GOALS + 2}&\" / 2025-{i % 12 + 1:02}\")",) for i in range(12_000))
        months = report.getCellRangeByPosition(3, 0, 3, 11_999)
        _, ours = timed(office, "12,000 goals and months", lambda: entered(months, month))
        sumifs = tuple((f"=SUMIFS($Deals.$E$2:$E${DEALS + 1};$Deals.$C$2:$C${DEALS + 1};$'Quota 2025'.A{i + 2};$Deals.$B$2:$B${DEALS + 1};\">=\"&DATE(2025;{i % 12 + 1};1);"
                        f"$Deals.$B$2:$B${DEALS + 1};\"<\"&DATE(2025;{i % 12 + 2};1))",) for i in range(SAMPLE))
        peer = report.getCellRangeByPosition(5, 0, 5, SAMPLE - 1)
        shown, theirs = timed(office, f"{SAMPLE:,} SUMIFS", lambda: entered(peer, sumifs))
        assert all(abs(shown[i][0] - (months.getCellByPosition(0, i).getValue() or 0)) < 0.001 for i in range(SAMPLE) if i < 12_000)
        print(f"a goal and month: SUMIFS {theirs / SAMPLE * 1e6:,.0f} µs, GOAL.ROLLUP {ours / 12_000 * 1e6:,.1f} µs: {theirs / SAMPLE / (ours / 12_000):,.0f} times as long")
        document.close(True)


if __name__ == "__main__":
    main()
