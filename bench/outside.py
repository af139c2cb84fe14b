#!/usr/bin/env python3
"""The reader of goal statements on sentences that others labelled: totals by language.

    bench/outside.py [PROGRAM] [--folder FOLDER] [--misses KIND]

The sentences lie in ../shared/outside (its README says what they are and whose); without that folder nothing is
measured. They are no goals: what counts is what a goal needs.

    no time      sentences in which nothing tells a time: T must not be yes
    recurrences  sentences whose time is a rhythm: T must be yes
    amounts      sentences with one or more amounts (money, per cent, measures): one of them is what is measured
    numbers      sentences with one or more numbers: the same
    S            health coaches' goals: F1 and accuracy, beside saying yes to each

KIND shows the lines that went wrong: to learn which kinds of sentences are missing, never to fit one.
"""
import argparse
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")
FIELDS = ("language", "s", "m", "t", "target", "unit", "deadline", "evidence")


def readings(program, texts):
    lines = "\n".join(" ".join(text.split()) for text in texts) + "\n"
    answer = subprocess.run([program, "--read"], input=lines, text=True, capture_output=True, check=True)
    rows = [dict(zip(FIELDS, line.split("\t"))) for line in answer.stdout.split("\n")[:-1]]
    assert len(rows) == len(texts)
    return rows


def squeezed(text):
    return "".join(text.lower().split())


def is_found(row, read):
    """What is measured is one of the row's amounts, or a part of it ("20" of "20 dollars")."""
    got = squeezed(read["target"] or read["evidence"])
    wanted = [squeezed(result["text"]) for result in row["results"]]
    return bool(got) and any(got in one or one in squeezed(read["evidence"]) for one in wanted)


def is_recurring(row):
    return any(result["type"] in ("set", "datetimeV2.set") for result in row["results"])


KINDS = {
    "no time": (("DateTimeModel", "SetParser"), lambda row: not row["results"], lambda row, read: read["t"] == "0"),
    "recurrences": (("DateTimeModel", "SetParser"), is_recurring, lambda row, read: read["t"] == "1"),
    "amounts": (("CurrencyModel", "PercentModel", "DimensionModel"), lambda row: bool(row["results"]), is_found),
    "numbers": (("NumberModel",), lambda row: bool(row["results"]), is_found),
}


def sentences(folder, language, models):
    for model in models:
        path = folder / f"recognizers-{language}-{model}.jsonl"
        if path.exists():
            yield from (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)


def measure(program, folder, show):
    for kind, (models, wanted, is_right) in KINDS.items():
        whole = [0, 0]
        for language in LANGUAGES:
            rows = [row for row in sentences(folder, language, models) if wanted(row)]
            read = readings(program, [row["input"] for row in rows]) if rows else []
            right = [is_right(row, one) for row, one in zip(rows, read)]
            print(f"{kind:12} {language}  right {sum(right)} of {len(right)}: {sum(right) / max(1, len(right)):.3f}")
            whole = [whole[0] + sum(right), whole[1] + len(right)]
            for row, one, good in zip(rows, read, right):
                if show == kind and not good:
                    print("   ", row["input"], "|", [result["text"] for result in row["results"]], "|", one)
        print(f"{kind:12} all right {whole[0]} of {whole[1]}: {whole[0] / max(1, whole[1]):.3f}")


def judged(pairs):
    """F1 and accuracy of (wanted, got)."""
    both = sum(wanted and got for wanted, got in pairs)
    wrong = sum(wanted != got for wanted, got in pairs)
    return 2 * both / max(1, 2 * both + wrong), 1 - wrong / max(1, len(pairs))


def measure_specific(program, folder, show):
    path = folder / "smartspan.tsv"
    if not path.exists():
        return
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    read = readings(program, [row[3] for row in rows])
    for name, column, field in (("S", 0, "s"), ("M", 1, "m")):
        pairs = [(row[column] == "1", one[field] == "1") for row, one in zip(rows, read)]
        for who, judgements in (("read", pairs), ("always yes", [(wanted, True) for wanted, _ in pairs])):
            f1, accuracy = judged(judgements)
            print(f"{name} of {len(rows)} coaches' goals, {who}: F1 {f1:.3f}, accuracy {accuracy:.3f}")
        for row, (wanted, got) in zip(rows, pairs):
            if show == name and wanted != got:
                print("   ", f"wanted {wanted:d}:", row[3])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", nargs="?", default=HERE.parent / "build/release/bench_programs/bench_smart")
    parser.add_argument("--folder", type=pathlib.Path, default=HERE.parent.parent / "shared/outside")
    parser.add_argument("--misses", default="")
    options = parser.parse_args()
    if not options.folder.is_dir():
        print("the sentences of others are not here: nothing measured")
        return
    if not pathlib.Path(options.program).exists():
        sys.exit(f"{options.program} is not there: build bench_smart first")
    measure(options.program, options.folder, options.misses)
    measure_specific(options.program, options.folder, options.misses)


if __name__ == "__main__":
    main()
