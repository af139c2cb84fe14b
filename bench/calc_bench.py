#!/usr/bin/python3
"""Formulas in a real Calc, hidden document: per-row formulas on a model cell, native SUMIFS beside them, one edit in a large table,
a whole table as an array, and GOAL.MODEL against handing its cells over. Medians; times in milliseconds or microseconds a row."""
import os
import random
import statistics
import sys
import time

import uno

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
sys.path.insert(0, os.path.join(ROOT, "tests", "calc"))
from office import Office  # noqa: E402

PACKAGE = os.path.join(ROOT, "dist", "plumbline.oxt")


def median(times):
    return statistics.median(times)


def timed(work, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times)


def fill(sheet, goals):
    random.seed(1)
    rows = [("ID", "Parent", "Target", "Actual")]
    for g in range(goals):
        rows.append((f"G{g}", f"G{(g - 1) // 10}" if g else "", round(random.uniform(0, 1e5), 2) if g * 10 + 1 >= goals else "", round(random.uniform(0, 1e5), 2)))
    for first in range(0, len(rows), 100000):
        part = rows[first:first + 100000]
        sheet.getCellRangeByPosition(0, first, 3, first + len(part) - 1).setDataArray(tuple(part))


def formulas(sheet, goals, column, text):
    """Filled down from the first: setting each formula by itself takes time quadratic in their number."""
    sheet.getCellRangeByName(f"{column}2").setFormula(text.replace("#", "2"))
    sheet.getCellRangeByName(f"{column}2:{column}{goals + 1}").fillAuto(uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM"), 1)


def per_row(office, goals, runs):
    document = office.open()
    sheet = document.getSheets().getByIndex(0)
    fill(sheet, goals)
    sheet.getCellRangeByName("H1").setFormula(f"=GOAL.MODEL($A$1:$D${goals + 1})")
    formulas(sheet, goals, "F", '=GOAL.ROLLUP($H$1;"actual";$A#)')
    results = sheet.getCellRangeByName(f"F2:F{goals + 1}")

    def recalculate():
        document.calculateAll()
        results.getDataArray()

    recalculate()
    hard = timed(recalculate, runs)
    cell = sheet.getCellRangeByName("D5")

    def edit():
        cell.setValue(random.uniform(0, 1e5))
        results.getDataArray()

    one_edit = timed(edit, runs)
    document.close(True)
    return hard, one_edit


def sumifs(office, goals, runs):
    document = office.open()
    sheet = document.getSheets().getByIndex(0)
    fill(sheet, goals)
    formulas(sheet, goals, "F", f"=SUMIFS($D$2:$D${goals + 1};$B$2:$B${goals + 1};$A#)")
    results = sheet.getCellRangeByName(f"F2:F{goals + 1}")

    def recalculate():
        document.calculateAll()
        results.getDataArray()

    recalculate()
    hard = timed(recalculate, runs)
    document.close(True)
    return hard


def model_against_reading(office, goals, runs):
    document = office.open()
    sheet = document.getSheets().getByIndex(0)
    fill(sheet, goals)
    table = sheet.getCellRangeByName(f"A1:D{goals + 1}")
    cell, probe, edited = sheet.getCellRangeByName("H1"), sheet.getCellRangeByName("H2"), sheet.getCellRangeByName("D5")
    # COUNTA by GOAL.PROGRESS's way in: the same cells handed to an add-in function that does nothing with them
    probe.setFormula(f'=GOAL.PROGRESS(A1:A{goals + 1};1;0;"nothing")+GOAL.PROGRESS(B1:B{goals + 1};1;0;"nothing")'
                     f'+GOAL.PROGRESS(C1:C{goals + 1};1;0;"nothing")+GOAL.PROGRESS(D1:D{goals + 1};1;0;"nothing")')
    cell.setFormula(f"=GOAL.MODEL($A$1:$D${goals + 1})")

    def change(reader):
        edited.setValue(random.uniform(0, 1e5))
        start = time.perf_counter()
        reader()
        return time.perf_counter() - start

    model = median([change(cell.getString) for _ in range(runs)])
    handing = median([change(probe.getError) for _ in range(runs)])
    document.close(True)
    return model, handing


def whole_array(office, goals, runs):
    document = office.open()
    sheet = document.getSheets().getByIndex(0)
    fill(sheet, goals)
    results = sheet.getCellRangeByName(f"F2:F{goals + 1}")
    results.setArrayFormula(f'=GOAL.ROLLUP($A$1:$D${goals + 1};"actual")')
    edited = sheet.getCellRangeByName("D5")

    def recalculate():
        edited.setValue(random.uniform(0, 1e5))
        results.getCellByPosition(0, goals - 1).getValue()

    recalculate()
    ours = timed(recalculate, runs)
    results.setArrayFormula("")
    # the same cells over and one number a row back, without work between: GOAL.PROGRESS of each row
    results.setArrayFormula(f"=GOAL.PROGRESS($D$2:$D${goals + 1};$D$2:$D${goals + 1})+0*LEN($A$2:$A${goals + 1})+0*LEN($B$2:$B${goals + 1})")
    recalculate()
    peer = timed(recalculate, runs)
    document.close(True)
    return ours, peer


def main():
    sizes = [10000, 100000]
    with Office(PACKAGE) as office:
        for goals in sizes:
            hard, edit = per_row(office, goals, 5 if goals <= 10000 else 3)
            print(f"{goals} per-row formulas on a model cell: hard recalculation {hard * 1000:.0f} ms, {hard / goals * 1e6:.2f} us a row; one edit {edit * 1000:.0f} ms", flush=True)
            if goals == 10000:
                native = sumifs(office, goals, 3)
                print(f"{goals} native SUMIFS: {native * 1000:.0f} ms, {native / hard:.0f} times as long", flush=True)
        for goals in sizes:
            model, handing = model_against_reading(office, goals, 5)
            print(f"GOAL.MODEL of {goals} rows: {model * 1000:.1f} ms; handing the cells over: {handing * 1000:.1f} ms; ratio {model / handing:.2f}", flush=True)
        if "--million" in sys.argv:
            ours, peer = whole_array(office, 1000000, 3)
            print(f"10^6 rows, whole table as an array: {ours * 1000:.0f} ms; cells over and back: {peer * 1000:.0f} ms; ratio {ours / peer:.2f}", flush=True)


if __name__ == "__main__":
    main()
