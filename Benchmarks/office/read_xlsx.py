#!/usr/bin/env python3
"""Reads the first sheet of a workbook with a library for Python, and prints the seconds of the clock and of the processor, the
cells, the sum of the numbers and the bytes of the texts.

usage: read_xlsx.py openpyxl|calamine FILE
"""

import sys
import time

program, path = sys.argv[1:]
if program == "openpyxl":
    import openpyxl
else:
    import python_calamine
started = time.perf_counter(), time.process_time()
if program == "openpyxl":
    found = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
else:
    found = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()
cells, total, length = 0, 0, 0
for row in found:
    for value in row:
        if isinstance(value, str):
            if value:
                cells += 1
                length += len(value)
        elif value is not None:
            cells += 1
            total += value
print(time.perf_counter() - started[0], time.process_time() - started[1], cells, round(total), length)
