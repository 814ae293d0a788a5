#!/usr/bin/env python3
"""Makes workbooks of Appendix 1 with other programs, the way offices keep them, and names them.

usage: make_workbooks.py EXPORTED FOLDER

EXPORTED holds appendice-1.csv. The workbooks differ in what they may differ in: a title above the header, merged cells, inline
and shared strings, rich text, formats, an empty column, a second sheet of notes. Exit: 0 done, 2 wrong usage.
"""

import csv
import sys
from pathlib import Path

if len(sys.argv) != 3:
    print(__doc__.strip(), file=sys.stderr)
    sys.exit(2)
exported, folder = map(Path, sys.argv[1:])
with (exported / "appendice-1.csv").open(encoding="utf-8", newline="") as file:
    header, *rows = list(csv.reader(file, delimiter=";"))

try:
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Appendice 1"
    sheet["A1"] = "Comune di Prova – elenco dei processi"
    sheet.merge_cells("A1:C1")
    sheet.append([])
    sheet.append(header)
    for number, row in enumerate(rows):
        # openpyxl leaves to the caller what ECMA-376 part 1, 22.9.2.19 wants.
        text = row[2].replace("_x000D_", "_x005F_x000D_")
        sheet.append([int(row[0]), row[1], text])
        description = sheet.cell(row=sheet.max_row, column=3)
        description.data_type = "s"
        if number % 50 == 30 and " " in text:
            start, rest = text.split(" ", 1)
            description.value = CellRichText(TextBlock(InlineFont(b=True), start + " "), rest)
    book.create_sheet("Note")["A1"] = "Aggiornato a gennaio"
    book.save(folder / "openpyxl.xlsx")
    print("openpyxl.xlsx")
except ImportError as error:
    print(f"skipped: {error.name} is not there")

try:
    import xlsxwriter
    for name, options in [("xlsxwriter", {}), ("xlsxwriter-constant", {"constant_memory": True})]:
        book = xlsxwriter.Workbook(folder / f"{name}.xlsx", options)
        sheet = book.add_worksheet("Processi 2026")
        wrapped = book.add_format({"text_wrap": True})
        for column, title in enumerate(header):
            sheet.write_string(3, column + 1, title)
        for number, row in enumerate(rows, 4):
            sheet.write_number(number, 1, int(row[0]))
            sheet.write_string(number, 2, row[1])
            sheet.write_string(number, 3, row[2], wrapped)
        book.close()
        print(f"{name}.xlsx")
except ImportError as error:
    print(f"skipped: {error.name} is not there")
