#!/usr/bin/env python3
"""Compares the exported appendices with the text of the plan, row by row.

usage: compare_appendices.py SOURCE.txt GOLDEN_DIR ERRATA.csv

GOLDEN_DIR holds appendice-1.csv, appendice-1.1.csv … as the engine writes them. The text is parsed here on its own,
without transcribe.py, so that a fault of one is not repeated in the other. A cell may differ from print only where an
erratum says so, and must then say what the erratum says; every erratum on an appendix must be needed.

Exit: 0 nothing to report, 1 findings, 2 wrong usage.
"""

import csv
import re
import sys
from pathlib import Path


def section(text, start, end):
    """What stands between the heading that matches `start` and the next match of `end`."""
    head = re.search(start, text, re.M)
    if not head:
        sys.exit(f"compare_appendices.py: no heading matches {start!r}")
    tail = re.search(end, text[head.end():], re.M)
    return text[head.end():head.end() + tail.start()] if tail else text[head.end():]


def table(body, width):
    """The lines of a section that have `width` cells, and the first of them, the header, which pages may repeat."""
    rows = []
    for line in body.splitlines():
        row = [cell.strip() for cell in line.split("\t")]
        if len(row) == width:
            rows.append(row)
    return rows[0], [row for row in rows if row != rows[0]]


def sectors(body):
    """Appendix 1.1: the parts that begin with a sector's name, each with its numbered rows in order."""
    row = re.compile(
        r"^(?P<number>\d+)[ \t](?P<code>P\d+)[ \t](?P<text>[^\t\n]+?)[ \t]*$"
        # At a page break the number slipped below its row.
        r"|^\t(?P<low_code>P\d+)\t(?P<low_text>[^\n]+?)[ \t]*\n+(?P<low_number>\d+)[ \t]*$", re.M)
    rows = []
    for part in re.split(r"^ ?STRUTTURA RESPONSABILE: ", body, flags=re.M)[1:]:
        name = part.split("\n", 1)[0].strip()
        manager = re.search(r"DIRIGENTE RESPONSABILE: (.+)", part)[1].strip()
        counts = [re.search(rf"^{word}\t(\d+)", part, re.M)[1] for word in ("settoriali", "trasversali")]
        for match in row.finditer(part):
            found = match.groupdict()
            rows.append([name, manager, *counts] + [
                found[key] or found["low_" + key] for key in ("number", "code", "text")])
    printed = len(re.findall(r"\bP\d{3}[ \t]", body))
    if printed != len(rows):
        sys.exit(f"compare_appendices.py: Appendix 1.1 prints {printed} codes, {len(rows)} rows were read")
    return rows


def treatments(body):
    """Appendix 5: its heading on each row, the first two cells filled down."""
    heading = [re.search(rf"^{label}:\t+([^\t\n]+)", body, re.M)[1].strip()
               for label in ("SETTORE", "DIRIGENTE RESPONSABILE", "AREA DI RISCHIO", "PROCESSO / FASE")]
    lines = [[cell.strip() for cell in line.split("\t")] for line in body.splitlines()]
    lines = [line for line in lines if len(line) == 6]
    start = next(index for index, line in enumerate(lines) if line[0].startswith("TIPOLOGIA"))
    titles = [f"{title} {year}".strip() for title, year in zip(lines[start], lines[start + 1])]
    rows, above = [], []
    for line in lines[start + 2:]:
        above = line[:2] if any(line[:2]) else above
        rows.append(heading + above + line[2:])
    return ["SETTORE", "DIRIGENTE RESPONSABILE", "AREA DI RISCHIO", "PROCESSO / FASE", *titles], rows


# Where the column of a register's table stands in its appendix.
POSITIONS = {
    "mappatura": ("1.1", {"numero": 4, "processo": 5, "descrizione_pubblicata": 6}),
    "programmazione": ("4", {"numero": 0, "descrizione_pubblicata": 1, "interventi_2026": 2, "interventi_2027": 3,
                             "interventi_2028": 4, "indicatore": 5}),
    "trattamento": ("5", {"settore": 0, "dirigente": 1, "area": 2, "rischio_pubblicato": 4, "livello": 5,
                          "misura_pubblicata": 6, "interventi_2026": 7, "interventi_2027": 8, "interventi_2028": 9}),
    "processi": ("1", {"codice": 1, "descrizione": 2}),
    "rischi": ("2", {"codice": 1, "descrizione": 2}),
    "misure": ("3", {"codice": 0, "descrizione": 1, "tipo": 2}),
}


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def apply_errata(appendices, path):
    """Puts the corrected texts in the place of the printed ones; returns what does not fit."""
    findings = []
    for name, key, field, published, corrected, _ in read_csv(path)[1:]:
        appendix, columns = POSITIONS.get(name, (None, {}))
        if field not in columns:
            continue  # a column that no appendix prints
        rows = appendices[appendix][1]
        if name in ("mappatura", "trattamento"):
            row = rows[int(key) - 1]
        else:
            row = next(row for row in rows if key in row[:2])
        if row[columns[field]] != published:
            findings.append(f"errata: {name} {key} {field}: the source prints {row[columns[field]]!r}")
        row[columns[field]] = corrected
    return findings


def spaceless(titles):
    return [re.sub(r"\s+", "", title) for title in titles]


def main(arguments):
    if len(arguments) != 3:
        print(__doc__.split("\n\n")[1], file=sys.stderr)
        return 2
    text = Path(arguments[0]).read_text(encoding="utf-8")
    text = re.sub(r"</?b>|\*\*", "", text)
    mapped = section(text, r"^Appendice 1\.1 - Anagrafica Mappatura Processi - Settori", r"^TOTALI\t")
    appendices = {
        "1": table(section(text, r"^## Appendice 1 - Anagrafica Mappatura", r"^Appendice 1\.1 -"), 3),
        "1.1": (None, sectors(mapped)),
        "2": table(section(text, r"^## Appendice 2 - ", r"Appendice 3 - "), 3),
        "3": table(section(text, r"^ANNO: \d+ Appendice 3 - .*", r"^Appendice 4 -"), 4),
        "4": table(section(text, r"^Appendice 4 - .*", r"^Appendice 5 -"), 6),
        "5": treatments(section(text, r"^Appendice 5 - .*", r"^=====")),
    }
    findings = apply_errata(appendices, arguments[2])
    for number, (titles, rows) in appendices.items():
        exported = read_csv(Path(arguments[1]) / f"appendice-{number}.csv")
        if titles and spaceless(titles) != spaceless(exported[0]):
            findings.append(f"appendice-{number}.csv: header {exported[0]}, printed {titles}")
        if len(rows) != len(exported) - 1:
            findings.append(f"appendice-{number}.csv: {len(exported) - 1} rows, {len(rows)} are printed")
        for index, (want, have) in enumerate(zip(rows, exported[1:]), 1):
            if number == "1.1":
                # The heads of some sectors print the manager in capitals, the summary does not.
                same = want[1].casefold() == have[1].casefold()
                want = [want[0], have[1] if same else want[1], *want[2:]]
            if want != have:
                findings.append(f"appendice-{number}.csv: row {index}: printed {want}, exported {have}")
    print("\n".join(findings), end="\n" if findings else "")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
