#!/usr/bin/env python3
"""Compares documents with the JSON of the same tables, read by programs that are not ours.

Usage: check_documents.py [--office] DOCUMENT JSON...

Each JSON file is one table or an array of tables, in the order in which DOCUMENT (.ods, .docx or .html) has them. What is
compared: titles, headers, and the text or number of every cell. A library that is not installed is named and skipped.
With --office, LibreOffice converts the document, too, and must find the same text.
"""
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile


# What XML 1.0 forbids (2.2); a page replaces further controls.
FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff"
IN_HTML = "\x7f-\x9f\u202a-\u202e\u2066-\u2069"
REPLACED = re.compile(f"[{FORBIDDEN}{IN_HTML if 'html' in ' '.join(sys.argv) else ''}]")


def tables_of(paths):
    tables = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        tables += content if isinstance(content, list) else [content]
    return tables


def shown(value, column):
    """A cell as it is printed."""
    if value is None:
        return ""
    if isinstance(value, str):
        return REPLACED.sub("\ufffd", value).replace("\r\n", "\n").replace("\r", "\n")
    if column["tipo"] == "decimale":
        return f"{value:.{column.get('decimali', 2)}f}".replace(".", ",")
    return str(value)


def rows_of(table, without_headings=False):
    columns = [c for c in table["colonne"] if not (without_headings and c.get("intestazione"))]
    return [[shown(row[c["titolo"]], c) for c in columns] for row in table["righe"]]


def equal(found, expected, what):
    if found == expected:
        return
    for number, (one, other) in enumerate(zip(found, expected)):
        if one != other:
            sys.exit(f"{what}, item {number}: found {one!r}, expected {other!r}"[:1500])
    sys.exit(f"{what}: {len(found)} items, expected {len(expected)}")


# Every part is well-formed XML, and the parts that must be there are.


def check_package(path):
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            sys.exit(f"{path}: {archive.testzip()} is damaged")
        for entry in archive.infolist():
            if entry.filename.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(entry))
            if entry.date_time != (1980, 1, 1, 0, 0, 0):
                sys.exit(f"{path}: {entry.filename} has a time stamp")
        first = archive.infolist()[0]
        if path.endswith(".ods"):
            assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED, first
            with open(path, "rb") as file:
                assert file.read(77)[38:77] == b"application/vnd.oasis.opendocument.spre", "no media type"


def check_ods(path, tables):
    from odf import teletype
    from odf.opendocument import load
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    sheets = load(path).spreadsheet.getElementsByType(Table)
    assert sheets[-1].getAttribute("name") == "Informazioni"
    for sheet, table in zip(sheets, tables):
        rows = []
        for row in sheet.getElementsByType(TableRow):
            cells = row.getElementsByType(TableCell)
            rows.append(["\n".join(teletype.extractText(p) for p in c.getElementsByType(P)) for c in cells])
            for cell in cells:
                kind = cell.getAttribute("valuetype")
                assert kind in (None, "string", "float"), kind
                assert cell.getAttribute("formula") is None
        start = [[table["titolo"]]] + ([[f"Anno {table['anno']}"]] if "anno" in table else [])
        expected = start + [[c["titolo"] for c in table["colonne"]]] + rows_of(table)
        equal(rows, expected, f"{path} by odfpy, sheet {sheet.getAttribute('name')}")
        types = [c.getAttribute("valuetype") for c in sheet.getElementsByType(TableRow)[len(start) + 1].getElementsByType(TableCell)] if table["righe"] else []
        for kind, column in zip(types, table["colonne"]):
            number = column["tipo"] in ("intero", "decimale")
            assert kind is None or (kind == "float") == number, (column, kind)


def check_calamine(path, tables):
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    for index, table in enumerate(tables):
        rows = book.get_sheet_by_index(index).to_python()[3 if "anno" in table else 2:]
        for found, row in zip(rows, table["righe"]):
            for value, column in zip(found, table["colonne"]):
                expected = row[column["titolo"]]
                if isinstance(expected, str):
                    # The library neither counts blanks nor knows tabs.
                    assert "".join(str(value).split()) == "".join(shown(expected, column).split()), (value, expected)
                elif isinstance(value, str):
                    assert value == shown(expected, column), (value, expected)
                elif expected is not None:
                    assert abs(value - expected) <= 0.5 * 10 ** -column.get("decimali", 0), (value, expected)


def check_docx(path, tables):
    from docx import Document
    from docx.oxml.ns import qn

    document = Document(path)
    assert document.core_properties.title
    section = document.sections[0]
    assert section.page_width > section.page_height, "no landscape"
    found = []
    for table in document.tables:
        first = table.rows[0]._tr
        assert first.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None, "header rows are not repeated"
        # Cells by element: through the library every row costs the whole table.
        for row in table._tbl.tr_lst[1:]:
            found.append(["".join({qn("w:t"): e.text or "", qn("w:br"): "\n", qn("w:tab"): "\t"}.get(e.tag, "")
                                  for e in cell.iter()) for cell in row.tc_lst])
    equal(found, [row for table in tables for row in rows_of(table, True)], f"{path} by python-docx")
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    equal(headings, [table["titolo"] for table in tables], f"{path}, headings")


class Page(html.parser.HTMLParser):
    """The rows of all tables of a page; scripts and links to elsewhere are refused."""

    def __init__(self):
        super().__init__()
        self.rows, self.open, self.cell, self.body = [], [], None, False

    def handle_starttag(self, tag, attributes):
        assert tag not in ("script", "link", "img", "iframe"), tag
        for name, value in attributes:
            assert not name.startswith("on") and name != "src", name
            assert name != "href" or value.startswith("#"), value
        if tag not in ("meta", "br", "wbr", "col"):
            self.open.append(tag)
        if tag == "tbody":
            self.body = True
        elif tag == "tr" and self.body:
            self.rows.append([])
        elif tag in ("td", "th") and self.body:
            self.cell = ""

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag
        if tag == "tbody":
            self.body = False
        elif tag in ("td", "th") and self.body:
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def check_html(path, tables):
    page = Page()
    with open(path, encoding="utf-8") as file:
        page.feed(file.read())
    assert page.open == [], page.open
    equal(page.rows, [row for table in tables for row in rows_of(table, True)], path)


def check_office(path, tables):
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        # UTF-8, all cells quoted as text, as shown, every sheet.
        target = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1040,true,true,false,false,false,-1"
        if path.endswith(".docx"):
            target = "txt:Text (encoded):UTF8"
        run = subprocess.run(
            ["soffice", "--headless", profile, "--convert-to", target, "--outdir", folder, path],
            capture_output=True, text=True, timeout=300)
        names = [n for n in os.listdir(folder) if n.endswith((".csv", ".txt"))]
        if not names:
            sys.exit(f"{path}: LibreOffice made nothing of it: {run.stderr}")
        text = ""
        for name in names:
            with open(os.path.join(folder, name), encoding="utf-8-sig") as file:
                text += file.read()
        plain = " ".join(text.replace('"', "").split())
        for table in tables:
            for row in rows_of(table, path.endswith(".docx")):
                for cell in row:
                    wanted = " ".join(cell.replace('"', "").split())
                    if wanted not in plain:
                        sys.exit(f"{path} by LibreOffice: {wanted!r} is not there")


def main():
    arguments = [a for a in sys.argv[1:] if a != "--office"]
    path, tables = arguments[0], tables_of(arguments[1:])
    checks = {".ods": [check_ods, check_calamine], ".docx": [check_docx], ".html": [check_html]}
    kind = os.path.splitext(path)[1]
    if kind != ".html":
        check_package(path)
    for check in checks[kind]:
        try:
            check(path, tables)
        except ImportError as error:
            print(f"skipped {check.__name__}: {error.name} is not installed")
    if "--office" in sys.argv and kind != ".html":
        check_office(path, tables)
    print(f"{path}: {sum(len(t['righe']) for t in tables)} rows are the same")


main()
