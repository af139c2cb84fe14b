#!/usr/bin/python3
"""Opens the sample workbook with the extension, prints the scorecard that its formulas compute, writes dist/demo/."""
import os
import subprocess
import sys

from office import Office, option, shown, url

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "extension", "templates", "goals-sample.ods")


def text(value, percent):
    if isinstance(value, dict):
        return "Err:%d" % value["error"]
    if isinstance(value, str):
        return value
    return f"{value:.1%}" if percent else f"{value:,.0f}"


def scorecard(sheet, percent):
    print(sheet.getCellRangeByName("A1").String)
    print(f"  {'owner':<16}{'quota':>10}{'actual':>10}{'attainment':>12}  status")
    row = 4
    while sheet.getCellRangeByName(f"A{row}").String:
        quota, actual, attainment, status = (shown(sheet.getCellRangeByName(f"{c}{row}")) for c in "IJKL")
        indent = "" if not sheet.getCellRangeByName(f"B{row}").String else "  "
        owner = indent + sheet.getCellRangeByName(f"D{row}").String
        print(f"  {owner:<16}{text(quota, percent):>10}{text(actual, percent):>10}{text(attainment, True):>12}  {status}")
        row += 1
    print()


def main():
    package, folder = sys.argv[1], os.path.join(HERE, "..", "..", "dist", "demo")
    os.makedirs(folder, exist_ok=True)
    with Office(package) as office:
        document = office.open(SAMPLE)
        document.calculateAll()
        scorecard(document.getSheets().getByName("Market share"), False)
        scorecard(document.getSheets().getByName("Greeting"), True)
        for name, writer in (("goals.ods", "calc8"), ("goals.xlsx", "Calc MS Excel 2007 XML"), ("goals.pdf", "calc_pdf_Export")):
            document.storeToURL(url(os.path.join(folder, name)), (option("FilterName", writer),))
        document.close(True)
        print("written: dist/demo/goals.ods, goals.xlsx and goals.pdf")
        if "--show" in sys.argv[2:]:
            if not os.environ.get("DISPLAY"):
                sys.exit("demo --show needs a display; the files in dist/demo are written all the same")
            office.desktop.terminate()
            office.process.wait(30)
            subprocess.run(["soffice", "--norestore", "--nologo", office.profile, os.path.join(folder, "goals.ods")], env=office.environment)


if __name__ == "__main__":
    main()
