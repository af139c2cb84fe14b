#!/usr/bin/python3
"""GOAL.ASOF in a real Calc: 2,000 formulas over a goal log of 2,000 rows, recalculated."""
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "tests", "calc"))
from office import Office  # noqa: E402

PACKAGE = os.path.join(HERE, "..", "dist", "plumbline.oxt")
ROWS = 2000


def processor_time(office):
    """Seconds that the office's processes computed: other work on the machine does not count."""
    total = 0
    for entry in os.listdir("/proc"):
        try:
            fields = open(f"/proc/{entry}/stat").read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if entry.isdigit() and int(fields[2]) == office.process.pid:  # its process group
            total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def main():
    with Office(sys.argv[1] if len(sys.argv) > 1 else PACKAGE) as office:
        document = office.open()
        sheets = document.getSheets()
        sheets.insertNewByName("Goal log", 1)
        log = [("Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By")]
        log += [(46023.0 + i // 10, "G%d" % (i % 200), "actual", float(i), "", 0.5, "Note %d" % i, "Ann") for i in range(ROWS)]
        sheets.getByName("Goal log").getCellRangeByPosition(0, 0, 7, ROWS).setDataArray(tuple(log))
        sheet = sheets.getByIndex(0)
        sheet.getCellRangeByPosition(0, 0, 0, ROWS - 1).setDataArray(tuple(("G%d" % (i % 200),) for i in range(ROWS)))
        sheet.getCellRangeByName("D1").setFormula("=GOAL.MODEL($'Goal log'.$A$1:$H$%d)" % (ROWS + 1))
        cell = tuple(("=GOAL.ASOF($D$1;A%d;DATE(2026;12;31))" % (i + 1),) for i in range(ROWS))
        sheet.getCellRangeByPosition(2, 0, 2, ROWS - 1).setFormulaArray(cell)
        document.calculateAll()
        started = time.perf_counter()
        sheet.getCellRangeByPosition(2, 0, 2, ROWS - 1).setFormulaArray(cell)
        assert sheet.getCellRangeByPosition(2, 0, 2, ROWS - 1).getDataArray()[-1][0] == ROWS - 1
        print(f"{ROWS} formulas on the log's model cell: {(time.perf_counter() - started) * 1000:.0f} ms to enter and compute")
        started = time.perf_counter()
        document.calculateAll()
        print(f"... and to recalculate with the log: {(time.perf_counter() - started) * 1000:.0f} ms")
        formulas = tuple(("=GOAL.ASOF($'Goal log'.$A$1:$H$%d;A%d;DATE(2026;12;31))" % (ROWS + 1, i + 1),) for i in range(ROWS))
        started = processor_time(office)
        sheet.getCellRangeByPosition(1, 0, 1, ROWS - 1).setFormulaArray(formulas)
        document.calculateAll()
        taken = processor_time(office) - started
        last = sheet.getCellByPosition(1, ROWS - 1).getValue()
        assert last == ROWS - 1, last
        started = processor_time(office)
        document.calculateAll()
        print(f"{ROWS} formulas over {ROWS} log rows: processor time to enter {taken:.2f} s, to recalculate {processor_time(office) - started:.2f} s")
        document.close(True)


if __name__ == "__main__":
    main()
