#!/usr/bin/python3
"""The goal wizard on 10,000 goals in a real window: from Finish to the row in the sheet, and the longest time for which the main
thread did not answer, also while typing. Medians of 7; under Xvfb."""
import os
import statistics
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "tests", "ui"))
from sidebar_bench import GOALS, rows  # noqa: E402
from sidebar_test import Test  # noqa: E402
from window import Display, WindowOffice  # noqa: E402
from wizard_test import Dialog  # noqa: E402

PACKAGE = os.path.join(HERE, "..", "dist", "plumbline.oxt")


def longest_silence(test, work):
    """Runs work() and meanwhile asks the main thread again and again."""
    done, longest = threading.Event(), [0.0]

    def ask():
        while not done.is_set():
            asked = time.perf_counter()
            test.main(lambda: None)
            longest[0] = max(longest[0], time.perf_counter() - asked)
    asking = threading.Thread(target=ask)
    asking.start()
    started = time.perf_counter()
    work()
    taken = time.perf_counter() - started
    done.set()
    asking.join()
    return taken, longest[0]


def measure(plugin):
    finished, silent, typing, opened = [], [], [], []
    with Display() as display, WindowOffice(PACKAGE, display, plugin) as office:
        test = Test(office, rows=[])
        test.main(lambda: test.sheet.getCellRangeByPosition(0, 0, 7, GOALS).setDataArray(rows()))
        test.wait("Overview", "headline", lambda text: "reached" in text, 60)
        for turn in range(7):
            test.select("C%d" % (GOALS // 2))
            time.sleep(1)
            started = time.perf_counter()
            dialog = Dialog(test, "new", "New goal")
            opened.append(time.perf_counter() - started)

            def write():
                dialog.type("The goal in one sentence", "Win 12 new customers in Ulm by 31 December 2026, turn %d" % turn)
                dialog.type("Owner", "Owner %d" % turn)
                time.sleep(0.5)
            typing.append(longest_silence(test, write)[1])

            def finish():
                dialog.press("Finish")
                dialog.closed()
            taken, longest = longest_silence(test, finish)
            finished.append(taken)
            silent.append(longest)
        test.close()
    print(f"{plugin}: open {statistics.median(opened) * 1000:.0f} ms; typing: main thread silent for {statistics.median(typing) * 1000:.0f} ms at most; "
          f"Finish to row {statistics.median(finished) * 1000:.0f} ms (worst {max(finished) * 1000:.0f}), "
          f"silent for {statistics.median(silent) * 1000:.0f} ms at most (worst {max(silent) * 1000:.0f})")


if __name__ == "__main__":
    for name in sys.argv[1:] or ["gen"]:
        measure(name)
