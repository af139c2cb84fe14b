#!/usr/bin/python3
"""Draws docs/pictures/growth.svg: how the engine's times grow with the number of goals, 10^3 … 10^6, and SQLite's beside them."""
import json
import math
import os
import subprocess

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
PROGRAMS = os.path.join(ROOT, "build", "release", "bench_programs")
SERIES = [("bench_table", "readTableOf/forest", "read the table", "#0b6e8a", ""),
          ("bench_rollup", "rollupOf/forest", "all measures", "#c4511c", ""),
          ("bench_rollup", "sqliteOf", "SQLite, two sums", "#555555", "6 4")]
LEFT, TOP, WIDTH, HEIGHT = 70, 20, 520, 300
LOW, HIGH = -2.2, 4  # powers of ten, milliseconds


def place(goals, milliseconds):
    x = LEFT + WIDTH * (math.log10(goals) - 3) / 3
    return x, TOP + HEIGHT * (HIGH - math.log10(milliseconds)) / (HIGH - LOW)


def measured(program, name):
    out = subprocess.run([os.path.join(PROGRAMS, program), f"--benchmark_filter={name}/", "--benchmark_format=json"], capture_output=True, text=True, check=True)
    return [(int(run["name"].split("/")[-1]), run["real_time"]) for run in json.loads(out.stdout)["benchmarks"] if "real_time" in run]


def main():
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 140} {TOP + HEIGHT + 50}" font-family="sans-serif" font-size="13">',
             '<rect width="100%" height="100%" fill="white"/>', "<title>Time against number of goals, both logarithmic</title>"]
    for power in range(-2, 5):
        y = place(1000, 10 ** power)[1]
        label = {-2: "0.01 ms", -1: "0.1 ms", 0: "1 ms", 1: "10 ms", 2: "100 ms", 3: "1 s", 4: "10 s"}[power]
        parts.append(f'<line x1="{LEFT}" x2="{LEFT + WIDTH}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/><text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>')
    for power, label in ((3, "1,000"), (4, "10,000"), (5, "100,000"), (6, "1,000,000 goals")):
        parts.append(f'<text x="{place(10 ** power, 1)[0]:.1f}" y="{TOP + HEIGHT + 24}" text-anchor="middle">{label}</text>')
    for program, name, label, colour, dash in SERIES:
        points = [place(*point) for point in measured(program, name)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>')
        parts.extend(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points)
        parts.append(f'<text x="{points[-1][0] + 10:.1f}" y="{points[-1][1] + 4:.1f}" fill="{colour}">{label}</text>')
    parts.append("</svg>")
    with open(os.path.join(ROOT, "docs", "pictures", "growth.svg"), "w", encoding="utf-8") as file:
        file.write("\n".join(parts) + "\n")


if __name__ == "__main__":
    main()
