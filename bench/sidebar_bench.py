#!/usr/bin/python3
"""The Goals deck in a real window: from opening it to the answer, from an edit to the refreshed panel, and the longest time for
which the main thread did not answer. Medians of 15 edits; under Xvfb. What the office's main thread spent in the queue for a processor
is told beside it: on a machine that does other work, too, the rest is what a quiet one would take. On 10,000 goals, or as many as are
asked for:

    sidebar_bench.py [gen] [gtk3] [GOALS] [PACKAGE.oxt]"""
import glob
import os
import statistics
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "tests", "ui"))
from window import Deck, Display, WindowOffice  # noqa: E402

PACKAGE = os.path.join(HERE, "..", "dist", "plumbline.oxt")


def rows(count):
    table = [("ID", "Parent", "Goal", "Owner", "Target", "Actual", "Start", "Due")]
    for i in range(count):
        parent = "" if i == 0 else "G%d" % ((i - 1) // 10)
        table.append(("G%d" % i, parent, "Win %d new customers in area %d by 31 December 2026" % (10 + i % 7, i), "Owner %d" % (i % 1500),
                      1000.0 if i > count // 10 else "", 500.0 + i % 300, 46023.0, 46387.0))
    return tuple(table)


def main_thread(office):
    """The office's own program, below the script that was started."""
    waiting = [office.process.pid]
    while waiting:
        pid = waiting.pop()
        with open(f"/proc/{pid}/comm", encoding="ascii") as name:
            if name.read().strip() == "soffice.bin":
                return pid
        for path in glob.glob(f"/proc/{pid}/task/*/children"):
            with open(path, encoding="ascii") as children:
                waiting += [int(child) for child in children.read().split()]
    raise RuntimeError("no soffice.bin")


def queued(pid):
    """Seconds that the main thread has waited for a processor."""
    with open(f"/proc/{pid}/task/{pid}/schedstat", encoding="ascii") as times:
        return int(times.read().split()[1]) / 1e9


def measure(plugin, goals, package):
    with Display() as display, WindowOffice(package, display, plugin) as office:
        main = office.on_main
        document = main(lambda: office.open(hidden=False))
        sheet = main(lambda: document.getSheets().getByIndex(0))
        main(lambda: sheet.getCellRangeByPosition(0, 0, 7, goals).setDataArray(rows(goals)))
        pid = main_thread(office)
        time.sleep(1)
        opened, waited = time.perf_counter(), queued(pid)
        deck = main(lambda: Deck(office, document))
        end = time.time() + 60
        while not main(lambda: deck.text("Overview", "headline")) or "…" in main(lambda: deck.text("Overview", "headline")):
            assert time.time() < end
        opened, waited = time.perf_counter() - opened, queued(pid) - waited
        taken, blocked, idle, queue = [], [], [], []
        for i in range(15):
            before = main(lambda: deck.text("Overview", "headline"))
            time.sleep(0.3)
            for _ in range(20):
                started = time.perf_counter()
                main(lambda: None)
                idle.append(time.perf_counter() - started)
            main(lambda: sheet.getCellByPosition(5, goals - 10).setValue(2e6 + i * 1e6))
            start, longest, queue_before = time.perf_counter(), 0, queued(pid)
            while True:
                asked = time.perf_counter()
                now = main(lambda: deck.text("Overview", "headline"))
                longest = max(longest, time.perf_counter() - asked)
                if now != before:
                    break
                assert time.perf_counter() - start < 20
            taken.append(time.perf_counter() - start)
            blocked.append(longest)
            queue.append(queued(pid) - queue_before)
        main(lambda: document.close(True))
    print(f"{plugin}, {goals:,} goals: opened in {opened * 1000:.0f} ms ({waited * 1000:.0f} queued), edit to refreshed panel {statistics.median(taken) * 1000:.0f} ms (worst {max(taken) * 1000:.0f}, "
          f"least {min(taken) * 1000:.0f}, {statistics.median(queue) * 1000:.0f} queued), "
          f"main thread silent for {statistics.median(blocked) * 1000:.0f} ms at most (worst {max(blocked) * 1000:.0f}; "
          f"{statistics.median(idle) * 1000:.1f} ms when nothing happens)")


if __name__ == "__main__":
    words = sys.argv[1:]
    count = next((int(word) for word in words if word.isdigit()), 10000)
    file = next((word for word in words if word.endswith(".oxt")), PACKAGE)
    for name in [word for word in words if word in ("gen", "gtk3")] or ["gen", "gtk3"]:
        measure(name, count, file)
