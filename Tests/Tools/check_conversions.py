#!/usr/bin/env python3
"""Compares what LibreOffice made of our documents with the CSV of the same tables.

usage: check_conversions.py EXPORTED FROM_XLSX FROM_ODS FROM_DOCX NAME …

EXPORTED holds NAME.csv, or a folder NAME of CSV files for a document of several tables. FROM_XLSX and FROM_ODS hold a CSV for each sheet, NAME-SHEET.csv, of which one must have our header and
below it our rows, letter for letter as they are shown. FROM_DOCX holds NAME.txt, where each cell of ours must stand. Exit: 0 the
same, 1 differences, 2 wrong usage.
"""

import csv
import re
import sys
from pathlib import Path


def fail(message):
    """Ends with a difference."""
    sys.exit(f"check_conversions.py: {message}")


def read(path):
    """The rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def without_ends(rows):
    """Cells with one kind of line end."""
    return [[cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in rows]


def is_same(found, expected):
    """Whether a cell is the same; a number with decimals has the point of LibreOffice's own language."""
    return found == expected or re.fullmatch(r"-?\d+,\d+", expected) and found == expected.replace(",", ".")


def compare_sheet(name, folder, wanted):
    """Finds the sheet of a table among those of its workbook and compares the rows."""
    header, rows = wanted[0], wanted[1:]
    for path in sorted(folder.glob(f"{name}-*.csv")) + sorted(folder.glob(f"{name}.csv")):
        found = without_ends(read(path))
        start = next((index for index, row in enumerate(found) if row[:len(header)] == header), None)
        if start is None:
            continue
        below = [row[:len(header)] for row in found[start + 1:start + 1 + len(rows)]]
        for number, (row, other) in enumerate(zip(below, rows), start + 2):
            cell = next((index for index, pair in enumerate(zip(row, other)) if not is_same(*pair)), None)
            if cell is not None:
                fail(f"{path.name}, row {number}, {header[cell]}: found {row[cell]!r}, expected {other[cell]!r}")
        if len(below) != len(rows):
            fail(f"{path.name}: {len(below)} rows, expected {len(rows)}")
        return
    fail(f"no sheet of {name} in {folder.name} has the header {header}")


def compare_text(name, folder, wanted):
    """Looks for each cell in the text of a document; where lines were wrapped does not matter."""
    text = "".join((folder / f"{name}.txt").read_text(encoding="utf-8-sig").split())
    for row in wanted[1:]:
        for cell in row:
            if "".join(cell.split()) not in text:
                fail(f"{name}.txt: {cell!r} is not there")


if len(sys.argv) < 6:
    print(__doc__.strip(), file=sys.stderr)
    sys.exit(2)
exported, from_xlsx, from_ods, from_docx = map(Path, sys.argv[1:5])
for table in sys.argv[5:]:
    whole = exported / table
    for csv_file in sorted(whole.glob("*.csv")) if whole.is_dir() else [exported / f"{table}.csv"]:
        expected = without_ends(read(csv_file))
        compare_sheet(table, from_xlsx, expected)
        compare_sheet(table, from_ods, expected)
        compare_text(table, from_docx, expected)
