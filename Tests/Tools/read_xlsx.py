"""Reads a workbook with openpyxl, as a program independent of ours, and prints what it sees; XML of all parts must parse.

usage: read_xlsx.py FILE          exit: 0 read, 3 openpyxl is not installed
"""
import sys
import xml.etree.ElementTree
import zipfile

try:
    import openpyxl
except ImportError:
    sys.exit(3)

with zipfile.ZipFile(sys.argv[1]) as archive:
    for part in archive.namelist():
        xml.etree.ElementTree.fromstring(archive.read(part))

workbook = openpyxl.load_workbook(sys.argv[1])
properties = workbook.properties
print("properties", [properties.title, properties.subject, properties.creator, str(properties.created)])
print("custom", [(p.name, p.value) for p in workbook.custom_doc_props.props])
for sheet in workbook.worksheets:
    print("sheet", repr(sheet.title), sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows)
    print("page", sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight)
    for entry in sheet.conditional_formatting:
        rules = [(rule.operator, rule.formula, rule.dxf.fill.bgColor.rgb) for rule in entry.rules]
        print("colors", entry.sqref, rules)
    for row in sheet.iter_rows():
        cells = [
            f"{c.coordinate} {c.data_type} {c.value!r} {c.number_format}{' quoted' if c.quotePrefix else ''}"
            for c in row if c.value is not None
        ]
        if cells:
            print(" | ".join(cells))
