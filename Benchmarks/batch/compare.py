"""Times `risk batch` beside what a user would take instead: compare.py RISK KERNEL SCRATCH [ROWS …].

Whole processes, in turns, so that a machine that slows down slows all of them. The outputs are compared byte by byte before
anything is timed. RUNS in the environment is how often each runs.
"""

import filecmp
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = int(os.environ.get("RUNS", "5"))
# pandas holds the whole table: 50 million rows do not fit beside the others.
LARGEST_FOR_PANDAS = 5_000_000


def run(command, output):
    """Runs a program to its end: seconds of the clock and of the processors, and megabytes at the peak."""
    if os.path.exists(output):
        os.remove(output)
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def programs(risk, source, target, rows):
    peers = ["polars", "duckdb"] + (["pandas"] if rows <= LARGEST_FOR_PANDAS else [])
    commands = {"risk batch": [risk, "batch", source, "-o", target]}
    commands["risk batch --jobs 1"] = [risk, "batch", source, "-o", target, "--jobs", "1"]
    for name in peers:
        commands[name] = [sys.executable, os.path.join(HERE, "peers.py"), name, source, target]
    commands["cp"] = ["cp", source, target]
    return commands


def compare(risk, scratch, rows):
    source = os.path.join(scratch, f"in-{rows}.csv")
    target, expected = os.path.join(scratch, "out.csv"), os.path.join(scratch, "expected.csv")
    if not os.path.exists(source):
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), str(rows), source], check=True)
    commands = programs(risk, source, target, rows)
    for number, (name, command) in enumerate(commands.items()):
        run(command, target)
        if name == "cp":
            continue
        if number == 0:
            os.replace(target, expected)
        elif not filecmp.cmp(target, expected, shallow=False):
            sys.exit(f"the output of {name} differs from that of risk batch: {target}, {expected}")
    figures = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            figures[name].append(run(command, target))
    megabytes = os.path.getsize(source) / 1e6
    print(f"\n{rows:,} rows, {megabytes:,.1f} MB in, {os.path.getsize(expected) / 1e6:,.1f} MB out; medians of {RUNS} runs\n")
    print("| program | seconds | ratio | of the processors | peak MB | ns a row |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    ours = [wall for wall, _, _ in figures["risk batch"]]
    for name, runs in figures.items():
        wall = statistics.median(r[0] for r in runs)
        ratio = statistics.median(r[0] / own for r, own in zip(runs, ours))
        cpu = statistics.median(r[1] for r in runs)
        peak = max(r[2] for r in runs)
        print(f"| {name} | {wall:.3f} | {ratio:.2f} | {cpu:.3f} | {peak:.0f} | {wall / rows * 1e9:.0f} |")
    for path in (target, expected):
        if os.path.exists(path):
            os.remove(path)
    if rows > LARGEST_FOR_PANDAS:
        os.remove(source)


def kernel(program, rows=50_000_000):
    import numpy

    lines = subprocess.run([program, str(rows), str(RUNS)], capture_output=True, text=True, check=True).stdout.split("\n")
    ours = statistics.median(float(line) for line in lines[:RUNS])
    random = numpy.random.default_rng(7)
    columns = [random.integers(1, 4, size=rows, dtype=numpy.uint8) for _ in range(6)]
    vectors = numpy.zeros(rows, dtype=numpy.uint16)
    for index, column in enumerate(columns):
        vectors += (column - 1).astype(numpy.uint16) * 3**index
    totals = sum((numpy.arange(729) // 3**index) % 3 + 1 for index in range(6))
    table = ((totals >= 10).astype(numpy.uint8) + (totals >= 14)).astype(numpy.uint8)
    out = numpy.empty(rows, dtype=numpy.uint8)

    def looked_up():
        numpy.take(table, vectors, out=out, mode="clip")

    def added():
        total = columns[0].copy()
        for column in columns[1:]:
            numpy.add(total, column, out=total)
        numpy.add(total >= 10, total >= 14, out=out, dtype=numpy.uint8, casting="unsafe")

    print(f"\nIn memory, {rows:,} vectors; medians of {RUNS} runs\n")
    print("| on one core | million rows a second |")
    print("| --- | ---: |")
    print(f"| AssessmentBatch.classify | {ours:,.0f} |")
    for name, work in [("NumPy, looked up", looked_up), ("NumPy, six columns added", added)]:
        work()
        times = []
        for _ in range(RUNS):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
        print(f"| {name} | {rows / statistics.median(times) / 1e6:,.0f} |")


def main():
    risk, kernel_program, scratch = sys.argv[1:4]
    for rows in [int(text) for text in sys.argv[4:]] or [610, 5_000_000, 50_000_000]:
        compare(risk, scratch, rows)
    kernel(kernel_program)


main()
