#!/usr/bin/env python3
"""Times writing and reading of workbooks by several programs, and prints tables in Markdown.

usage: compare.py SCRATCH [ROWS …]

SCRATCH holds the programs that run.sh built, `office` and perhaps `write_xlsx`, and takes the workbooks. ROWS are 610 and
200000 when none are given. RUNS in the environment is how often each program runs, 5 when it is not given; the programs take
turns. Seconds are the process's own, without the start of the program or its interpreter and without imports, from the first
row to the closed file, or from the file to the last cell; making the rows is counted with everybody. The ratio compares
seconds of the processor, which other load disturbs least. Memory is the peak of the process, interpreter included; no less than
what this program has, some 15 MB, can be measured.
"""

import importlib.util
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Program:
    """A program with its command, and what its runs took."""

    def __init__(self, name, command):
        self.name, self.command = name, [str(word) for word in command]
        self.runs, self.said = [], None

    def run(self):
        """Runs once; wait4 knows the memory of this very process."""
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(self.command, stdout=output, stderr=subprocess.DEVNULL, cwd=HERE)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            words = output.read().decode().split()
        if process.returncode:
            sys.exit(f"compare.py: {' '.join(self.command)} ended with {process.returncode}")
        self.runs.append((float(words[0]), float(words[1]), usage.ru_maxrss / 1024))
        self.said = words[2:]

    def medians(self):
        """Seconds of the clock and of the processor, and megabytes."""
        return [statistics.median(run[index] for run in self.runs) for index in range(3)]


def has(module, wanted_for):
    """Whether a module of Python is there; says so if not."""
    if importlib.util.find_spec(module):
        return True
    print(f"skipped: {wanted_for}, there is no module {module}\n")
    return False


def take_turns(programs, count):
    """Runs the programs in turn, the order reversed every other time."""
    for number in range(count):
        for program in programs if number % 2 == 0 else reversed(programs):
            program.run()


def print_table(title, programs, files):
    """One row a program; files are what was written, or nothing."""
    print(f"### {title}\n")
    print("| program | seconds | of the processor | ratio | peak MB |" + (" file MB |" if files else ""))
    print("| --- | ---: | ---: | ---: | ---: |" + (" ---: |" if files else ""))
    own = programs[0].medians()[1]
    for program in programs:
        wall, processor, memory = program.medians()
        size = f" {files[program.name].stat().st_size / 1e6:.2f} |" if files else ""
        print(f"| {program.name} | {wall:.3f} | {processor:.3f} | {processor / own:.1f} | {memory:.0f} |{size}")
    print()


def compare_writing(scratch, rows, runs):
    """Everybody who writes; returns the files by name."""
    commands = [("RiskCore", [scratch / "office", "write"])]
    if has("xlsxwriter", "XlsxWriter"):
        commands += [("XlsxWriter", [sys.executable, "write_xlsx.py", "xlsxwriter"]),
                     ("XlsxWriter, constant_memory", [sys.executable, "write_xlsx.py", "xlsxwriter-constant"])]
    if has("openpyxl", "openpyxl"):
        commands.append(("openpyxl, write_only", [sys.executable, "write_xlsx.py", "openpyxl"]))
    if (scratch / "write_xlsx").exists():
        commands += [("libxlsxwriter", [scratch / "write_xlsx", "default"]),
                     ("libxlsxwriter, constant_memory", [scratch / "write_xlsx", "constant"])]
    else:
        print("skipped: libxlsxwriter, it was not built\n")
    files = {name: scratch / f"{number}-{rows}.xlsx" for number, (name, _) in enumerate(commands)}
    programs = [Program(name, [*command, rows, files[name]]) for name, command in commands]
    take_turns(programs, runs)
    print_table(f"Writing {rows} × 14 cells", programs, files)
    return files


def compare_reading(scratch, rows, runs, writer, path):
    """Everybody who reads one file; all must find the same."""
    programs = [Program("RiskCore", [scratch / "office", "read", path])]
    if has("openpyxl", "openpyxl"):
        programs.append(Program("openpyxl, read_only", [sys.executable, "read_xlsx.py", "openpyxl", path]))
    if has("python_calamine", "python-calamine"):
        programs.append(Program("python-calamine", [sys.executable, "read_xlsx.py", "calamine", path]))
    take_turns(programs, runs)
    print_table(f"Reading {rows} × 14 cells, a file of {writer}", programs, None)
    for program in programs[1:]:
        if program.said != programs[0].said:
            sys.exit(f"compare.py: {program.name} found {program.said}, RiskCore {programs[0].said}")


if len(sys.argv) < 2:
    sys.exit(__doc__)
folder = Path(sys.argv[1]).resolve()
times = int(os.environ.get("RUNS", "5"))
for size in [int(word) for word in sys.argv[2:]] or [610, 200_000]:
    written = compare_writing(folder, size, times)
    for program_name in written if len(written) == 1 else list(written)[:2]:
        compare_reading(folder, size, times, program_name, written[program_name])
