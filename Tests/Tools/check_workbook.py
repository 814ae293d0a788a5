#!/usr/bin/env python3
"""Compares a workbook with the JSON of its table, cell by cell and type by type, as openpyxl and python-calamine read it.

usage: check_workbook.py FILE.xlsx TABLE.json

Numbers must be numbers, codes and texts must be texts whatever they begin with, and nothing may be a formula. Where the
JSON holds several tables, the first is compared. Exit: 0 the same, 1 differences, 2 wrong usage.
"""

import json
import sys

import openpyxl
from python_calamine import CalamineWorkbook


def fail(message):
    """Ends with a difference."""
    sys.exit(f"check_workbook.py: {message}")


def wanted(table):
    """The header and the rows of a table."""
    titles = [column["titolo"] for column in table["colonne"]]
    return titles, [[row[title] for title in titles] for row in table["righe"]]


def without_ends(text):
    """XML knows one end of a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_same(found, expected, places):
    """Whether a cell holds what the JSON says, of the same type."""
    if expected is None:
        return found in (None, "")
    if isinstance(expected, str):
        return isinstance(found, str) and without_ends(found) == without_ends(expected)
    is_number = isinstance(found, (int, float)) and not isinstance(found, bool)
    return is_number and abs(found - expected) <= 0.5 * 10 ** -places


def compare(reader, rows, table):
    """Compares the rows that a library found, from the header on."""
    titles, expected = wanted(table)
    start = next((index for index, row in enumerate(rows) if list(row[:len(titles)]) == titles), None)
    if start is None:
        fail(f"{reader} finds no row with the titles {titles}")
    found = rows[start + 1:start + 1 + len(expected)]
    if len(found) != len(expected):
        fail(f"{reader} finds {len(found)} rows, expected {len(expected)}")
    for number, (row, wanted_row) in enumerate(zip(found, expected), start + 2):
        for value, other, column in zip(row, wanted_row, table["colonne"]):
            if not is_same(value, other, column.get("decimali", 2) if column["tipo"] == "decimale" else 0):
                fail(f"{reader}, row {number}, {column['titolo']}: found {value!r}, expected {other!r}")


if len(sys.argv) != 3:
    print(__doc__.strip(), file=sys.stderr)
    sys.exit(2)
with open(sys.argv[2], encoding="utf-8") as file:
    content = json.load(file)
first = content[0] if isinstance(content, list) else content
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
for cells in sheet.iter_rows():
    for cell in cells:
        if cell.data_type in ("f", "e"):
            fail(f"{cell.coordinate} is of type {cell.data_type}: {cell.value!r}")
if not sheet.freeze_panes or not sheet.auto_filter.ref or not sheet.print_title_rows:
    fail(f"sheet {sheet.title} has no frozen header, filter or repeated header")
compare("openpyxl", [list(row) for row in sheet.iter_rows(values_only=True)], first)
compare("python-calamine", CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python(skip_empty_area=False),
        first)
