#!/usr/bin/python3
"""Runs every test that build-oxt.sh built, unit tests, real Calc and the sidebar in a real window; with a name, one suite or one case.
Tells what each suite gave and took, the slowest first, and ends with one line `N passed, N failed`.

    run.py [NAME [CASE ...]]       a suite, a kind of suites, a GoogleTest filter, or a test function of a suite
    run.py --needs NAME [CASE ...] what must be built for it, a line each: PRESET TARGET, package, or checked_package"""
import collections
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass

import suites

TIME_LIMIT = 900  # seconds a program may take
COUNT = re.compile(r"^(\d+) passed, (\d+) failed$", re.MULTILINE)
SKIPPED = re.compile(r"^skipped ", re.MULTILINE)


@dataclass
class Result:
    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    output: str = ""
    seconds: float = 0
    cpu: float = 0

    def told(self):
        """What a suite gave. One in which nothing ran is never told as passed."""
        if not self.passed and not self.failed:
            return f"skipped ({self.skipped})"
        return f"{self.passed} passed, {self.failed} failed" + (f", {self.skipped} skipped" if self.skipped else "")


@dataclass
class Ended:
    output: str
    code: int
    seconds: float
    cpu: float  # with the offices that it started and waited for


def run_program(command, environment=None):
    """Its output, its end and what it took. After the time limit it is interrupted, so that it ends its offices, and killed at last."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", env=environment)
    late = [threading.Timer(limit, os.kill, (process.pid, what)) for limit, what in ((TIME_LIMIT, signal.SIGINT), (TIME_LIMIT + 120, signal.SIGKILL))]
    for timer in late:
        timer.start()
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    for timer in late:
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begun
    if seconds > TIME_LIMIT:
        output += f"\nno end after {TIME_LIMIT} s\n"
    return Ended(output, process.returncode, seconds, used.ru_utime + used.ru_stime)


def result_of(suite, ended):
    return Result(suite.name, output=ended.output, seconds=ended.seconds, cpu=ended.cpu)


def counted(result, code):
    """A suite that says nothing of what ran, or whose end does not fit what it says, has failed."""
    if code and not result.failed:
        result.output += f"{result.name} ended with {code}\n"
        result.failed += 1
    elif not result.passed + result.failed + result.skipped:
        result.output += f"nothing in {result.name} was run\n"
        result.failed += 1
    return result


def unit(suite):
    program = os.path.join(suites.ROOT, "build", "dev", "unit_tests", suite.program)
    if not os.path.exists(program):
        return Result(suite.name, failed=1, output=f"{suite.program} was not built\n")
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        ended = run_program([program, "--gtest_brief=1", "--gtest_output=json:" + report.name] + [f"--gtest_filter={':'.join(suite.cases)}"] * bool(suite.cases))
        result = result_of(suite, ended)
        try:
            groups = json.load(open(report.name, encoding="utf-8"))["testsuites"]
        except ValueError:  # it died before it could tell
            groups = []
    for test in [test for group in groups for test in group["testsuite"]]:
        kind = "failed" if "failures" in test else "passed" if test["result"] == "COMPLETED" else "skipped"
        setattr(result, kind, getattr(result, kind) + 1)
    return counted(result, ended.code)


def fuzz(suite):
    """A minute of random input; PLUMBLINE_FUZZ_SECONDS sets another time."""
    program = os.path.join(suites.ROOT, "build", "dev", "fuzz_targets", suite.program)
    if not os.path.exists(program):
        return Result(suite.name, failed=1, output=f"{suite.program} was not built\n")
    ended = run_program([program], dict({"PLUMBLINE_FUZZ_SECONDS": "60"}, **os.environ))
    result = result_of(suite, ended)
    result.output = ended.output.strip()[-3000:] + "\n"
    result.passed, result.failed = (0, 1) if ended.code else (1, 0)
    return result


def checked_environment(findings):
    """For an office with the package of preset dev-office: what its sanitizer finds becomes files in a folder."""
    return {"PLUMBLINE_PACKAGE": suites.CHECKED_PACKAGE, "UBSAN_OPTIONS": f"print_stacktrace=1:log_path={findings}/ubsan"}


def office(suite):
    environment = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="plumbline-findings-") as findings:
        os.chmod(findings, 0o777)
        if suite.package == "checked_package":
            environment.update(checked_environment(findings))
        ended = run_program([sys.executable, os.path.join(suites.HERE, suite.program), *suite.words, *(suite.cases or suite.usual)], environment)
        result = result_of(suite, ended)
        counts = COUNT.findall(ended.output)
        if counts:
            result.passed, result.failed = map(int, counts[-1])
        result.skipped = len(SKIPPED.findall(ended.output))
        for name in sorted(os.listdir(findings)):
            with open(os.path.join(findings, name), encoding="utf-8", errors="replace") as file:
                result.output += file.read()
            result.failed += 1
    return counted(result, ended.code)


RUNNERS = {"unit": unit, "fuzz": fuzz, "office": office, "window": office}


def tell(result):
    output = result.output if not result.output or result.output.endswith("\n") else result.output + "\n"
    print(f"== {result.name}\n{output}== {result.name}: {result.told()}, {result.seconds:.0f} s, CPU {result.cpu:.0f} s", flush=True)


class Lanes:
    """Lines of work side by side, since an office waits most of the time. Each takes the next of its own suites, then from the end of
    another's."""

    def __init__(self, *queues):
        self.queues = [collections.deque(queue) for queue in queues]
        self.lock = threading.Lock()
        self.results = []

    def next(self, own):
        with self.lock:
            if self.queues[own]:
                return self.queues[own].popleft()
            return next((queue.pop() for queue in self.queues if queue), None)

    def work(self, own):
        while suite := self.next(own):
            result = RUNNERS[suite.kind](suite)
            with self.lock:
                self.results.append(result)
                tell(result)

    def run(self):
        threads = [threading.Thread(target=self.work, args=(own,)) for own in range(len(self.queues))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.results


def summary(results):
    width = max(len(result.name) for result in results)
    lines = [f"{'suite':{width}} {'passed':>7} {'failed':>7} {'skipped':>7} {'seconds':>8} {'CPU':>6}"]
    for result in sorted(results, key=lambda result: -result.seconds):
        lines.append(f"{result.name:{width}} {result.passed:7} {result.failed:7} {result.skipped:7} {result.seconds:8.0f} {result.cpu:6.0f}")
    return "\n".join(lines)


def run(wanted):
    of_kind = lambda *kinds: [suite for suite in wanted if suite.kind in kinds]
    # Fuzzing takes its minute whatever it gets of the processor, so that all targets run beside the unit tests.
    results = Lanes(of_kind("unit"), *([target] for target in of_kind("fuzz"))).run()
    return results + Lanes(of_kind("office"), of_kind("window")).run()


def main(words):
    only_needs = words[:1] == ["--needs"]
    words = words[1:] if only_needs else words
    wanted = suites.chosen(words) if words else suites.everything()
    if not wanted:
        print(f"there is no test '{' '.join(words)}'. Suites:\n{suites.listing()}\n"
              "A GoogleTest filter (TextPool.*), a test function of a suite, or SUITE CASE names less than a suite.", file=sys.stderr)
        return 2
    if only_needs:
        print("\n".join(sorted({suite.needs() for suite in wanted})))
        return 0
    begun = time.monotonic()
    results = run(wanted)
    print(f"\n{summary(results)}\nall tests: {time.monotonic() - begun:.0f} s")
    passed, failed = (sum(getattr(result, kind) for result in results) for kind in ("passed", "failed"))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
