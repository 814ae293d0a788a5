"""Rates a file of many bodies with `risk batch` on a Spark cluster: the rows, the summary and the errors of one process.

usage: spark-submit levels.py [--risk FILE] [--pieces N] ROWS FOLDER

ROWS is CSV with `;`, in UTF-8, its header in the first line and no line end inside quotes; README.md says what to do with
other files. FOLDER is made: `livelli/part-*`, which are the result when joined in the order of their names, `enti.csv`, the
summary, and `errori.csv`, the rows that could not be used. Workers see ROWS, FOLDER and `risk` under the same paths.

Exit: 0 every row was rated, 1 some were not, or nothing was because the file was refused, 2 the command line is wrong, 3 a
file is missing or exists.
"""

import argparse
import csv
import itertools
import operator
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter, namedtuple

from pyspark import SparkContext

# What `risk batch` writes above its rows, its summary and its errors.
Heads = namedtuple("Heads", "rows summary errors")
# The lines of a piece, the rows among them, and the first line that a cut could misread, with the reason.
Survey = namedtuple("Survey", "lines rows fault")

BYTE_ORDER_MARK = "\ufeff"
FIRST_CELL = re.compile(r'"(?:[^"]|"")*"|[^;]*')

# A task's command is the same for every piece, so the number of the piece is its first line. Status 1, rows that could not
# be used, is no failure of the task, for they are in the file of errors; every other status is.
PIECE = 'read -r piece; "$0" batch --jobs 1 --force --errors "$1/$piece.csv"; test $? -le 1'


def refused(message, status=1):
    print(f"levels.py: error: {message}", file=sys.stderr)
    sys.exit(status)


def heads(risk, header):
    """Asks `risk` about the header alone: a header that cannot be used stops here, with what `risk` says about it."""
    with tempfile.TemporaryDirectory() as folder:
        summary, errors = os.path.join(folder, "summary.csv"), os.path.join(folder, "errors.csv")
        command = [risk, "batch", "--summary", summary, "--errors", errors]
        run = subprocess.run(command, input=header + "\n", capture_output=True, encoding="utf-8")
        if run.returncode:
            sys.stderr.write(run.stderr)
            sys.exit(run.returncode)
        with open(summary, encoding="utf-8") as first, open(errors, encoding="utf-8") as second:
            return Heads(run.stdout.rstrip("\n"), first.readline().rstrip("\n"), second.readline().rstrip("\n"))


def fault(line):
    if line.count('"') % 2:
        return "has a quote without its pair, perhaps around a line end; a file is cut at line ends"
    if "\ufffd" in line:
        return "is not UTF-8"
    return None


def is_blank(line, columns):
    """Whether `risk` passes over a line: an empty one, or one that has all its cells and nothing in them."""
    if line.strip('"; \t'):
        return False
    cells = next(csv.reader([line], delimiter=";"), [])
    return not line or len(cells) == columns and not any(cell.strip(" \t") for cell in cells)


def survey(lines, columns):
    count = rows = 0
    first = None
    for count, line in enumerate(lines, 1):
        rows += not is_blank(line, columns)
        first = first or (fault(line) and (count, fault(line)))
    yield Survey(count, rows, first)


def framed(index, lines, header):
    """What a piece's process reads: the number of the piece, the header, the rows."""
    return itertools.chain([str(index), header], itertools.islice(lines, index == 0, None))


def body_and_level(row):
    """The body as it stands in the row, with its quotes, and the level."""
    return FIRST_CELL.match(row).group(), row.rpartition(";")[2]


def name(cell):
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def write_summary(path, head, counts):
    """Writes the levels of each body in the order of bytes, and of all at the end."""
    levels = head.split(";")[1:-1]
    bodies = sorted({body for body, _ in counts}, key=lambda cell: name(cell).encode())
    with open(path, "x", encoding="utf-8") as file:
        print(head, file=file)
        total = Counter()
        for body in bodies:
            own = {level: counts.get((body, level), 0) for level in levels}
            total.update(own)
            print(body, *own.values(), sum(own.values()), sep=";", file=file)
        print("totale", *(total[level] for level in levels), sum(total.values()), sep=";", file=file)


def write_errors(path, head, pieces):
    """Writes the errors of the pieces with the line numbers of the whole file.
    - Parameter pieces: for each piece its file of errors and how many lines are before it.
    """
    count = 0
    with open(path, "x", encoding="utf-8", newline="") as file:
        file.write(head + "\n")
        for errors, before in pieces:
            with open(errors, encoding="utf-8", newline="") as piece:
                if piece.readline() != head + "\n":
                    refused(f"'{errors}' is not what risk batch writes")
                for row in piece:
                    line, rest = row.split(";", 1)
                    # A piece's header is its line 1; only in the first piece it is a line of the file.
                    file.write(f"{int(line) + max(before - 1, 0)};{rest}")
                    count += 1
    return count


def lines_before(surveys):
    return itertools.accumulate((piece.lines for piece in surveys), initial=0)


def rated(context, risk, source, mark, pieces, folder):
    """Rates the file into `livelli/` and `errori/` of the folder.
    - Returns: the heads, the survey of each piece, and how many rows each body has of each level, counted in `livelli/`.
    """
    # Cut at line ends, in the order of the file. `repartition` would deal the rows out in another order.
    lines = context.textFile("file://" + source, pieces)
    first = lines.take(1) or refused(f"'{source}' is empty")
    header = mark + first[0].removeprefix(BYTE_ORDER_MARK)
    head = heads(risk, header)

    columns = len(next(csv.reader([header], delimiter=";")))
    surveys = lines.mapPartitions(lambda piece: survey(piece, columns)).collect()
    for piece, before in zip(surveys, lines_before(surveys)):
        if piece.fault:
            line, reason = piece.fault
            refused(f"line {before + line} {reason}")

    command = shlex.join(["sh", "-c", PIECE, risk, os.path.join(folder, "errori")])
    rows = lines.mapPartitionsWithIndex(lambda index, piece: framed(index, piece, header)).pipe(command, checkCode=True)
    # The head stays above the first piece, so that the joined parts are one table.
    rows = rows.mapPartitionsWithIndex(lambda index, piece: itertools.islice(piece, index > 0, None))
    parts = "file://" + os.path.join(folder, "livelli")
    rows.saveAsTextFile(parts)
    counts = context.textFile(parts).map(lambda row: (body_and_level(row), 1)).reduceByKey(operator.add).collectAsMap()
    return head, surveys, counts


def main():
    arguments = argparse.ArgumentParser(description="Rates a file of many bodies with risk batch on a Spark cluster.")
    arguments.add_argument("--risk", default="risk", help="the program, under the same path on each worker")
    arguments.add_argument("--pieces", type=int, default=2, help="the least number of pieces")
    arguments.add_argument("rows", metavar="ROWS")
    arguments.add_argument("folder", metavar="FOLDER")
    given = arguments.parse_args()
    source, folder = os.path.abspath(given.rows), os.path.abspath(given.folder)
    try:
        with open(source, "rb") as file:
            # Spark takes the mark away, and `risk` reads a guarded cell as its text only below one.
            mark = BYTE_ORDER_MARK if file.read(3) == BYTE_ORDER_MARK.encode() else ""
        errors = os.path.join(folder, "errori")
        os.makedirs(folder)
        os.mkdir(errors)
    except OSError as error:
        refused(error, status=3)

    context = SparkContext(appName="risk batch")
    try:
        head, surveys, counts = rated(context, given.risk, source, mark, given.pieces, folder)
    finally:
        context.stop()
    before = list(lines_before(surveys))
    heads_counted = counts.pop(body_and_level(head.rows), 0)
    rows, used = sum(piece.rows for piece in surveys) - 1, sum(counts.values())
    pieces = [(os.path.join(errors, f"{index}.csv"), before[index]) for index in range(len(surveys))]
    unused = write_errors(os.path.join(folder, "errori.csv"), head.errors, pieces)
    if heads_counted != 1 or rows != used + unused:
        refused(f"{rows} rows are not {used} rated and {unused} not used; the result is not to be used")
    write_summary(os.path.join(folder, "enti.csv"), head.summary, counts)
    print(f"{rows} rows: {used} rated, {unused} not used", file=sys.stderr)
    sys.exit(1 if unused else 0)


main()
