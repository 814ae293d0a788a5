#!/usr/bin/env python3
"""Gives the first processes of a register descriptions that spreadsheets and markup would rather take for something else.

usage: make_hostile_register.py FOLDER

Only processi.csv changes; mappings keep the descriptions that they print. Exit: 0 done, 2 wrong usage.
"""

import csv
import sys
from pathlib import Path

TEXTS = ["=1+1", "+39 0372 4071", "-1", "@SUM(A1:A9)", "=cmd|' /C calc'!A0", "00123", "1,5", "01/02/2026", "VERO",
         "<b>&amp; \"grassetto\"</b>", "'apostrofo", "una; due, tre", "_x000D_", "città’ – «perché» €", "1E5", "#N/D",
         "Prima riga\nseconda riga", "=HYPERLINK(\"http://x\")", "12.000", "50%"]

if len(sys.argv) != 2:
    print(__doc__.strip(), file=sys.stderr)
    sys.exit(2)
path = Path(sys.argv[1]) / "processi.csv"
with path.open(encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file, delimiter=";"))
column = rows[0].index("descrizione")
for row, text in zip(rows[1:], TEXTS):
    row[column] = text
with path.open("w", encoding="utf-8", newline="") as file:
    csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)
