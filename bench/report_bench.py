#!/usr/bin/python3
"""Scorecards of 300 owners as PDF files, five goals and four check-ins each, beside what Calc alone needs to store as many
one-page PDF files of the same sheet. Median of three runs."""
import os
import shutil
import statistics
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "tests", "calc"))
from office import Office, option, url  # noqa: E402
import uno  # noqa: E402

OWNERS, RUNS = 300, 3


def fill(document):
    goals = [("ID", "Parent", "Goal", "Owner", "Unit", "Target", "Actual", "Start", "Due"), ("C", "", "Raise revenue in 2026", "Dana", "€", "", "", 46023, 46387)]
    log = [("Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By")]
    for i in range(OWNERS):
        for n in range(5):
            goals.append((f"G{i}.{n}", "C", f"Win {20 + n} new customers in area {i} by 31 December 2026", f"Owner {i}", "€", 1000 + i, 400 + i + 50 * n, 46023, 46387))
        log += [(46050 + 30 * n, f"G{i}.0", "actual", 100 * n, "", 0.7, "on the way", f"Owner {i}") for n in range(4)]
    sheet = document.Sheets.getByIndex(0)
    sheet.getCellRangeByPosition(0, 0, 8, len(goals) - 1).setDataArray(goals)
    document.Sheets.insertNewByName("Goal log", 1)
    document.Sheets.getByIndex(1).getCellRangeByPosition(0, 0, 7, len(log) - 1).setDataArray(log)


def report(office, document, **choice):
    address = uno.createUnoStruct("com.sun.star.util.URL")
    address.Complete = "org.plumbline.goals:report"
    address = office.context.ServiceManager.createInstanceWithContext("com.sun.star.util.URLTransformer", office.context).parseStrict(address)[1]
    dispatch = document.getCurrentController().getFrame().queryDispatch(address, "", 0)
    start = time.perf_counter()
    dispatch.dispatch(address, tuple(option(name, value) for name, value in choice.items()))
    return time.perf_counter() - start


def main():
    office, folder = Office(os.path.join(HERE, "..", "dist", "plumbline.oxt")), tempfile.mkdtemp(prefix="plumbline-bench-")
    os.chmod(folder, 0o777)  # the office may run as somebody else
    try:
        document = office.open()
        fill(document)
        ours, theirs, company = [], [], []
        for _ in range(RUNS):
            ours.append(report(office, document, Which="scorecards", Where="pdf", Folder=folder))
            assert len(os.listdir(folder)) == OWNERS + 1, sorted(os.listdir(folder))[:4]
            company.append(report(office, document, Which="company", Where="pdf", Folder=folder))
            report(office, document, Which="scorecards", Where="new", Owner="Owner 7", Numbers="frozen")
            components = office.desktop.Components.createEnumeration()
            card = None
            while components.hasMoreElements():
                one = components.nextElement()
                if one.Sheets.hasByName("Scorecard Owner 7"):
                    card = one
            start = time.perf_counter()
            for i in range(OWNERS):
                card.storeToURL(url(os.path.join(folder, f"plain {i}.pdf")), (option("FilterName", "calc_pdf_Export"),))
            theirs.append(time.perf_counter() - start)
            card.close(True)
            for name in os.listdir(folder):
                os.remove(os.path.join(folder, name))
        ours, theirs = statistics.median(ours), statistics.median(theirs)
        print(f"{OWNERS} scorecards as PDF: {ours:.1f} s ({1000 * ours / OWNERS:.0f} ms each), {ours / theirs:.2f} times what Calc needs "
              f"to store one finished page as often ({theirs:.1f} s); the company page: {statistics.median(company):.2f} s")
        document.close(True)
    finally:
        office.close()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
