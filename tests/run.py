#!/usr/bin/python3
"""Runs every test that build-oxt.sh built, unit tests, real Calc and the sidebar in a real window, and ends with one line `N passed, N failed`."""
import glob
import json
import os
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
TIME_LIMIT = 900  # seconds a program may take


def unit_tests():
    passed = failed = 0
    programs = sorted(glob.glob(os.path.join(ROOT, "build", "dev", "unit_tests", "*")))
    if not programs:
        print("no unit tests were built")
        return 0, 1
    for program in programs:
        with tempfile.NamedTemporaryFile(suffix=".json") as report:
            done = subprocess.run([program, "--gtest_brief=1", "--gtest_output=json:" + report.name], timeout=TIME_LIMIT)
            try:
                totals = json.load(open(report.name, encoding="utf-8"))
            except ValueError:  # it died before it could tell
                print(f"{os.path.basename(program)} ended with {done.returncode} and no report")
                failed += 1
                continue
        failed += totals["failures"] + (1 if done.returncode and not totals["failures"] else 0)
        passed += totals["tests"] - totals["failures"]
    return passed, failed


def office_tests(name, *path):
    process = subprocess.Popen([sys.executable, os.path.join(HERE, *path)], stdout=subprocess.PIPE, text=True)
    try:
        output = process.communicate(timeout=TIME_LIMIT)[0]
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)  # it ends its offices
        output = process.communicate(timeout=120)[0] + f"\nno end after {TIME_LIMIT} s\n"
    print(f"== {name}\n{output}", end="", flush=True)
    lines = output.strip().splitlines()
    words = lines[-1].split() if lines else []
    if len(words) == 4 and words[1] == "passed,":
        return int(words[0]), int(words[2])
    print(f"the tests in {name} ended with {process.returncode} and no count")
    return 0, 1


def start_fuzzing():
    """The fuzz targets run beside the other tests, a minute each; PLUMBLINE_FUZZ_SECONDS sets another time."""
    seconds = os.environ.get("PLUMBLINE_FUZZ_SECONDS", "60")
    environment = dict(os.environ, PLUMBLINE_FUZZ_SECONDS=seconds)
    targets = sorted(glob.glob(os.path.join(ROOT, "build", "dev", "fuzz_targets", "fuzz_*")))
    return [(target, subprocess.Popen([target], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)) for target in targets]


def fuzz_tests(running):
    passed = failed = 0
    for target, process in running:
        output = process.communicate(timeout=TIME_LIMIT + int(os.environ.get("PLUMBLINE_FUZZ_SECONDS", "60")))[0]
        print(f"{os.path.basename(target)}: {output.strip()[-3000:]}")
        passed, failed = (passed + 1, failed) if process.returncode == 0 else (passed, failed + 1)
    return passed, failed


HEADLESS = [("Calc", "calc", "calc_test.py"), ("the reports", "calc", "report_test.py"), ("the tutorial", "calc", "tutorial_test.py"),
            ("macros", "calc", "scripting_test.py"), ("the guide", "calc", "guide_test.py"), ("four languages", "calc", "language_test.py"),
            ("recovery", "ui", "recovery_test.py")]  # in a window too, but it spends its time on starting offices
WINDOWS = [("a window", "ui", "sidebar_test.py"), ("the wizard", "ui", "wizard_test.py"), ("the wizard's refusals", "ui", "wizard_safety_test.py"),
           ("a window in Spanish", "ui", "language_test.py"), ("the report dialog", "ui", "report_test.py"), ("the writing door", "ui", "door_test.py"), ("help", "ui", "help_test.py")]


def lane(suites):
    return [office_tests(*suite) for suite in suites]


def main():
    """Two lanes of offices side by side: each waits for its office most of the time."""
    fuzzing = start_fuzzing()
    counts = [unit_tests(), fuzz_tests(fuzzing)]
    with ThreadPoolExecutor(2) as lanes:
        for results in lanes.map(lane, (HEADLESS, WINDOWS)):
            counts += results
    passed, failed = (sum(column) for column in zip(*counts))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
