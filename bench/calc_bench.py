#!/usr/bin/python3
"""Formulas in a real Calc, hidden document: per-row formulas on a model cell, native SUMIFS beside them, one edit in a large table,
a whole table as an array, lists and indexes on a model cell, many formulas on one range (--calls: only these), and GOAL.MODEL against handing its cells over. Medians; times in milliseconds or microseconds a row."""
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


def per_call(office, goals, rounds):
    """Formulas on one model cell, one a row, in microseconds a cell: GOAL.ROLLUP, GOAL.ALIGNMENT, and beside them an add-in call with a
    reference that ends before it looks at anything. In turn, so that other work on the machine meets all of them."""
    works = {}
    for name, text in (("rollup", '=GOAL.ROLLUP($H$1;"actual";$A#)'), ("nothing", '=GOAL.NEEDED($H$1;$A#;"nothing")'), ("alignment", "=GOAL.ALIGNMENT($H$1;$A#)")):
        document = office.open()
        sheet = document.getSheets().getByIndex(0)
        fill(sheet, goals)
        sheet.getCellRangeByName("H1").setFormula(f"=GOAL.MODEL($A$1:$D${goals + 1})")
        formulas(sheet, goals, "F", text)
        works[name] = (document, sheet.getCellRangeByName(f"F2:F{goals + 1}"))

    def recalculate(name):
        document, results = works[name]
        start = time.perf_counter()
        document.calculateAll()
        results.getDataArray()
        return (time.perf_counter() - start) / goals * 1e6

    taken = [{name: recalculate(name) for name in works} for _ in range(rounds + 1)][1:]
    for document, _ in works.values():
        document.close(True)
    result = {name: median([one[name] for one in taken]) for name in works}
    result["ratio"] = median([one["rollup"] / one["nothing"] for one in taken])
    return result


def after_the_first(office, goals, runs):
    """What a second GOAL.EXPLAIN, COLUMNS, FINDINGS on a model cell takes, in milliseconds."""
    document = office.open()
    sheet = document.getSheets().getByIndex(0)
    fill(sheet, goals)
    sheet.getCellRangeByName("H1").setFormula(f"=GOAL.MODEL($A$1:$D${goals + 1})")
    times = {}
    for name, text in (("EXPLAIN", '=GOAL.EXPLAIN($H$1;"G7";"actual")'), ("COLUMNS", "=GOAL.COLUMNS($H$1)"), ("FINDINGS", "=GOAL.FINDINGS($H$1)")):
        cells = [sheet.getCellRangeByName(f"J{i + 1}") for i in range(runs + 1)]

        def ask(cell):
            cell.setFormula(text)
            cell.getString()

        ask(cells[0])
        taken = []
        for cell in cells[1:]:
            start = time.perf_counter()
            ask(cell)
            taken.append(time.perf_counter() - start)
        times[name] = median(taken) * 1000
    document.close(True)
    return times


def on_a_range(office, rows, count, runs):
    """Formulas that take an unchanged range, beside TODAY(): one of them and many, in milliseconds."""
    times = []
    for many in (1, count):
        document = office.open()
        sheet = document.getSheets().getByIndex(0)
        fill(sheet, rows)
        sheet.getCellRangeByName("H2").setFormula("=TODAY()")
        cells = sheet.getCellRangeByName(f"F2:F{many + 1}")
        cells.setFormulaArray(tuple((f'=GOAL.ROLLUP($A$1:$D${rows + 1};"pace";"G{i % rows}";$H$2)',) for i in range(many)))

        def recalculate():
            sheet.getCellRangeByName("H2").setFormula("=TODAY()")
            cells.getDataArray()

        recalculate()
        times.append(timed(recalculate, runs) * 1000)
        document.close(True)
    return times


def main():
    sizes = [10000, 100000]
    if "--calls" in sys.argv:
        sizes = []
    with Office(PACKAGE) as office:
        for goals in sizes:
            hard, edit = per_row(office, goals, 5 if goals <= 10000 else 3)
            print(f"{goals} per-row formulas on a model cell: hard recalculation {hard * 1000:.0f} ms, {hard / goals * 1e6:.2f} us a row; one edit {edit * 1000:.0f} ms", flush=True)
            if goals == 10000:
                native = sumifs(office, goals, 3)
                print(f"{goals} native SUMIFS: {native * 1000:.0f} ms, {native / hard:.0f} times as long", flush=True)
        for goals in (10000, 40000):
            times = per_call(office, goals, 9)
            print(f"{goals} formulas on a model cell: rollup {times['rollup']:.2f} us a cell, a call that does nothing {times['nothing']:.2f}, ratio {times['ratio']:.2f}; "
                  f"alignment {times['alignment']:.2f} us a cell", flush=True)
        times = after_the_first(office, 100000, 15)
        print("100000 rows, on a model cell, after the first: " + ", ".join(f"{name} {taken:.2f} ms" for name, taken in times.items()), flush=True)
        for rows in (20, 2000):
            one, many = on_a_range(office, rows, 2000, 3)
            print(f"one formula on a range of {rows} rows beside TODAY(): {one:.1f} ms; 2000 of them: {many:.0f} ms, {many / one:.0f} times", flush=True)
        for goals in sizes:
            model, handing = model_against_reading(office, goals, 5)
            print(f"GOAL.MODEL of {goals} rows: {model * 1000:.1f} ms; handing the cells over: {handing * 1000:.1f} ms; ratio {model / handing:.2f}", flush=True)
        if "--million" in sys.argv:
            ours, peer = whole_array(office, 1000000, 3)
            print(f"10^6 rows, whole table as an array: {ours * 1000:.0f} ms; cells over and back: {peer * 1000:.0f} ms; ratio {ours / peer:.2f}", flush=True)


if __name__ == "__main__":
    main()
