"""The test suites by name: what each one is, what must be built for it, and which suites and cases a name means.

    chosen(["core"])                      # one unit program
    chosen(["TextPool.*"])                # the program that has these tests, with that filter
    chosen(["wizard", "cancel_leaves_nothing"])
"""
import fnmatch
import glob
import os
import re
from dataclasses import dataclass, replace

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
CHECKED_PACKAGE = os.path.join(ROOT, "build", "dev-office", "plumbline.oxt")


@dataclass(frozen=True)
class Suite:
    name: str
    kind: str  # unit, fuzz; office: without a window; window; both in a real LibreOffice
    program: str  # of unit and fuzz the target in preset dev; of the others the script below tests/
    words: tuple = ()  # arguments of every run
    usual: tuple = ()  # the cases that are run where none is asked for; all where empty
    cases: tuple = ()  # those that are asked for
    package: str = "package"  # what build-oxt.sh builds for a suite in the office: package, or checked_package (preset dev-office)

    def needs(self):
        return f"dev {self.program}" if self.kind in ("unit", "fuzz") else self.package

    def with_cases(self, *cases):
        return replace(self, cases=cases)


# In the order in which they are begun: the longest first, so that both lanes end at about the same time.
OFFICE = [Suite("recovery", "office", "ui/recovery_test.py", ("gen",)),  # in a window too, but it spends its time on starting offices
          Suite("calc", "office", "calc/calc_test.py"),
          Suite("languages", "office", "calc/language_test.py"),
          Suite("macros", "office", "calc/scripting_test.py"),
          Suite("guide", "office", "calc/guide_test.py"),
          Suite("reports", "office", "calc/report_test.py"),
          Suite("tutorial", "office", "calc/tutorial_test.py")]
WINDOWS = [Suite("widths", "window", "ui/widths_test.py", ("gen",)),
           Suite("deck", "window", "ui/sidebar_test.py"),
           Suite("widths-gtk3", "window", "ui/widths_test.py", ("gtk3",)),
           Suite("glance", "window", "ui/glance_test.py"),
           Suite("wizard", "window", "ui/wizard_test.py"),
           Suite("plan", "window", "ui/plan_test.py"),
           Suite("checkins", "window", "ui/checkins_test.py"),
           Suite("team", "window", "ui/team_test.py"),
           Suite("refusals", "window", "ui/wizard_safety_test.py"),
           Suite("door", "window", "ui/door_test.py"),
           Suite("help", "window", "ui/help_test.py"),
           Suite("first", "window", "ui/first_test.py"),
           Suite("actuals", "window", "ui/actuals_test.py"),
           Suite("report-dialog", "window", "ui/report_test.py"),
           Suite("spanish", "window", "ui/language_test.py")]


def texts_of(*patterns):
    for pattern in patterns:
        for path in sorted(glob.glob(os.path.join(HERE, pattern), recursive=True)):
            with open(path, encoding="utf-8") as file:
                yield path, file.read()


def declared(rule, kind):
    """The programs that the CMake files below tests/ declare with `rule`, and their folders."""
    found = []
    for path, text in texts_of("**/CMakeLists.txt", "fuzz/*.cmake"):
        for target in re.findall(rule + r"\(\s*(\w+)", text):
            found.append((Suite(re.sub("_test$", "", target), kind, target), os.path.dirname(path)))
    return found


def units():
    return [suite for suite, _ in declared("plumbline_test", "unit")]


def fuzzers():
    return [suite for suite, _ in declared("plumbline_fuzz", "fuzz")]


def everything():
    return units() + fuzzers() + OFFICE + WINDOWS


def named(name):
    """Suites by their name, the name of their program, or their kind."""
    suites = everything()
    stem = lambda suite: re.sub("_test$", "", os.path.splitext(os.path.basename(suite.program))[0])
    for fits in (lambda suite: suite.name == name, lambda suite: suite.program == name, lambda suite: suite.kind == name):
        found = [suite for suite in suites if fits(suite)]
        if found:
            return found
    if name.endswith("-checked"):  # a suite in the office with the other package
        plain = named(name.removesuffix("-checked"))
        return [replace(suite, name=name, package="checked_package") for suite in plain if suite.kind in ("office", "window")]
    found = [suite for suite in suites if stem(suite) == name and suite.package == "package"]
    return found if len(found) == 1 else []


def with_unit_case(name):
    """The unit programs that have tests of that name: `Suite`, `Suite.case`, with * and ? as GoogleTest has them."""
    pattern = name if "." in name else name + ".*"
    folders = set()
    for path, text in texts_of("**/*.cpp"):
        for suite, case in re.findall(r"^TEST(?:_F|_P)?\((\w+),\s*(\w+)\)", text, re.MULTILINE):
            if fnmatch.fnmatchcase(f"{suite}.{case}", pattern):
                folders.add(os.path.dirname(path))
    return [suite.with_cases(pattern) for suite, folder in declared("plumbline_test", "unit") if folder in folders]


def with_office_case(name):
    """The suites in the office whose script has a test function of that name."""
    found = []
    for suite in OFFICE + WINDOWS:
        with open(os.path.join(HERE, suite.program), encoding="utf-8") as file:
            text = file.read()
        if re.search(rf"^\s*def {re.escape(name)}\(", text, re.MULTILINE) and suite.package == "package":
            found.append(suite.with_cases(name))
    return found


def chosen(words):
    """The suites that NAME [CASE ...] means; none where there is nothing of that name."""
    name, *cases = words
    found = named(name)
    if found and cases:
        return [suite.with_cases(*cases) for suite in found]
    if cases:
        return []
    return found or with_unit_case(name) or with_office_case(name)


def listing():
    by_kind = {}
    for suite in everything():
        by_kind.setdefault(suite.kind, []).append(suite.name)
    return "\n".join(f"  {kind + ':':8}" + " ".join(names) for kind, names in by_kind.items())
