#!/usr/bin/env python3
"""Writes the sample table with a library for Python, and prints the seconds of the clock and of the processor.

usage: write_xlsx.py xlsxwriter|xlsxwriter-constant|openpyxl ROWS FILE
"""

import sys
import time

import sample


def xlsxwriter_file(count, path, constant_memory):
    """With XlsxWriter: header in bold and frozen, a filter, two decimals for the mean."""
    import xlsxwriter
    start = time.perf_counter(), time.process_time()
    book = xlsxwriter.Workbook(path, {"constant_memory": constant_memory})
    sheet = book.add_worksheet("Valutazioni")
    sheet.set_column(1, 1, 60)
    sheet.set_column(11, 11, 8, book.add_format({"num_format": "0.00"}))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, count, 13)
    bold = book.add_format({"bold": True})
    for column, title in enumerate(sample.COLUMNS):
        sheet.write_string(0, column, title, bold)
    for number, row in enumerate(sample.rows(count), 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value)
            else:
                sheet.write_number(number, column, value)
    book.close()
    return start


def openpyxl_file(count, path):
    """With openpyxl's write-only mode, which is its fastest."""
    import openpyxl
    start = time.perf_counter(), time.process_time()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Valutazioni")
    sheet.column_dimensions["B"].width = 60
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:N{count + 1}"
    sheet.append(sample.COLUMNS)
    for row in sample.rows(count):
        sheet.append(row)
    book.save(path)
    return start


program, count, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
if program == "openpyxl":
    started = openpyxl_file(count, path)
else:
    started = xlsxwriter_file(count, path, program == "xlsxwriter-constant")
print(time.perf_counter() - started[0], time.process_time() - started[1])
