#!/usr/bin/env python3
"""Transcribes the tables of the register `cremona-2026` from the text of the plan.

usage: transcribe.py SOURCE.txt CATALOG_DIR [--write|--check]

--write  writes the tables into CATALOG_DIR (all but errata.csv, which is kept by hand)
--check  compares the tables in CATALOG_DIR with the source and prints every row that differs (default)

Both also check errata.csv against the tables. Exit: 0 nothing to report, 1 findings, 2 wrong usage.

A cell is the printed text, letter for letter: only markup, line breaks and the blanks around a cell are dropped.
Every line of an appendix that is not blank must be a row, a part of a row, or one of the furniture lines named
here (titles, column heads, sector heads); any other line is reported, so that nothing is lost unseen.
"""

import csv
import io
import re
import sys
from pathlib import Path

COLUMNS = {
    "ente": "chiave;valore",
    "aree": "codice;descrizione",
    "processi": "codice;descrizione;trasversale;area;fonte_area;pnrr",
    "settori": "codice;denominazione;dirigente;settoriali_dichiarati;trasversali_dichiarati",
    "mappatura": "settore;numero;processo;descrizione_pubblicata",
    "rischi": "codice;descrizione;pnrr",
    "misure": "codice;descrizione;tipo;generale",
    "programmazione":
        "numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore",
    "trattamento":
        "settore;dirigente;area;processo;processo_pubblicato;fase;rischio;rischio_pubblicato;livello;"
        "misura;misura_pubblicata;interventi_2026;interventi_2027;interventi_2028",
    "rapporto_monitoraggio":
        "misura;misura_pubblicata;intervento;realizzazione;note;monitoraggio_1_semestre;monitoraggio_2_semestre;"
        "indicatore;target;consuntivo_1_semestre;consuntivo_2_semestre;visto_1_semestre;data_1_semestre;"
        "visto_2_semestre;data_2_semestre",
}
COLUMNS = {name: header.split(";") for name, header in COLUMNS.items()}
ERRATA_COLUMNS = "tabella;chiave;campo;pubblicato;corretto;motivo".split(";")

# Tables without a column of unique values: an erratum names their rows by number, from 1.
KEYED_BY_ROW = {"mappatura", "trattamento", "rapporto_monitoraggio"}

# The columns that hold a code, and the catalog in which it must resolve.
REFERENCES = [
    ("processi", "area", "aree"),
    ("mappatura", "settore", "settori"),
    ("mappatura", "processo", "processi"),
    ("programmazione", "misura", "misure"),
    ("trattamento", "processo", "processi"),
    ("trattamento", "rischio", "rischi"),
    ("trattamento", "misura", "misure"),
    ("rapporto_monitoraggio", "misura", "misure"),
]

LABEL = re.compile(r"contratti\s+pubblici\s*[-–]\s*fase\b", re.IGNORECASE)


class Source:
    """The lines of the text, and what could not be read in it."""

    def __init__(self, text):
        self.lines = text.split("\n")
        self.problems = []

    def report(self, number, message):
        self.problems.append(f"source line {number}: {message}")

    def find(self, pattern, after=0):
        """The index of the first line from `after` on that matches the whole pattern."""
        for index in range(after, len(self.lines)):
            if re.fullmatch(pattern, self.lines[index].strip()):
                return index
        sys.exit(f"transcribe.py: no line of the source matches {pattern!r}")

    def region(self, start, end):
        """(line number, text without markup) of the lines that are not blank from `start` up to before `end`."""
        for index in range(start, end):
            line = plain(self.lines[index])
            if line.strip():
                yield index + 1, line


def plain(text):
    """The text without markup: bold, superscript notes, links."""
    text = re.sub(r"<sup>.*?</sup>", "", text)
    return re.sub(r"</?(?:b|a)\b[^>]*>|\*\*", "", text)


def cells(line):
    return [cell.strip() for cell in line.split("\t")]


def is_furniture(line, patterns):
    return any(re.fullmatch(pattern, line.strip()) for pattern in patterns)


def read_body(source):
    """Section 1, the data that identify the body."""
    start = source.find(r"## SEZIONE 1 - SCHEDA ANAGRAFICA DELL'AMMINISTRAZIONE")
    end = source.find(r"===== .*", start)
    printed = dict(cells(line)[:2] for _, line in source.region(start + 1, end))
    year = cells(source.lines[source.find(r"ANNO \d{4}")])[0].removeprefix("ANNO ")
    return [
        ["formato", "1"],
        ["denominazione", printed["Denominazione Ente"]],
        ["anno", year],
        ["anno_rapporto_monitoraggio", "2025"],
        ["piano", "PIAO 2026-2028"],
        ["codice_ipa", printed["Codice IPA"]],
        ["codice_istat", printed["Codice ISTAT"]],
        ["codice_catastale", printed["Codice CATASTALE"]],
        ["codice_fiscale", printed["Codice fiscale/Partita IVA"]],
        ["sito", printed["Sito web istituzionale"]],
        ["dipendenti", printed["Numero dipendenti al 31/12/2025"]],
        ["fonte", "Comune di Cremona, Piano Integrato di Attività e Organizzazione (PIAO) 2026-2028"],
        ["fonte_sezioni", "sezioni 1, 2.3, 3.1 e 4.4, appendici 1, 1.1, 2, 3, 4 e 5"],
    ]


def read_areas(source):
    """Section 2.3.4, the list of risk areas."""
    start = source.find(r"I processi sono ricondotti alle seguenti \*\*aree di rischio\*\*:")
    end = source.find(r"La mappatura dei processi risulta aggiornata .*", start)
    rows = []
    for number, line in source.region(start + 1, end):
        match = re.fullmatch(r"- ([A-Z]) (.+)", line.strip())
        if match:
            rows.append(list(match.groups()))
        else:
            source.report(number, f"not an area: {line!r}")
    return rows


def read_processes(source):
    """Appendix 1. Its first column, a plain count, is checked and not kept."""
    start = source.find(r"## Appendice 1 - Anagrafica Mappatura Processi")
    end = source.find(r"\*\*Appendice 1\.1 - .*", start)
    furniture = [r"ANNO \d{4}", r"n\.\tCODICE PROCESSO\tDESCRIZIONE PROCESSO"]
    rows = []
    for number, line in source.region(start + 1, end):
        if is_furniture(line, furniture):
            continue
        row = cells(line)
        if len(row) != 3 or not re.fullmatch(r"P\d{3}", row[1]) or row[0] != str(len(rows) + 1):
            source.report(number, f"not row {len(rows) + 1} of Appendix 1: {line!r}")
            continue
        label = LABEL.search(row[2]) is not None
        rows.append([
            row[1], row[2], "sì" if row[2].startswith("TRASV - ") else "no",
            "D" if label else "", "etichetta" if label else "", "",
        ])
    return rows


def sector_key(name):
    """A sector's name reduced to what the appendix and the organisation chart print alike."""
    words = re.findall(r"\w+", name.lower())
    return [word for word in words if word not in ("settore", "e")]


def read_sectors(source):
    """The summary at the end of Appendix 1.1, with the numbers that the organisation chart gives to the sectors."""
    chart = {}
    start = source.find(r"# \*\*FUNZIONIGRAMMA .*")
    for _, line in source.region(start, len(source.lines)):
        match = re.fullmatch(r"(\d+)/14\s+(SETTORE .+)", line.strip())
        if match:
            chart[tuple(sector_key(match[2]))] = f"S{int(match[1]):02}"
    start = source.find(r"<b>TOTALI</b>\t.*")
    end = source.find(r"## Appendice 2 - .*", start)
    totals = [r"TOTALI\tANNO \d{4}\tsettoriali\t566", r"trasversali\t44", r"610"]
    expected = [
        r"STRUTTURA RESPONSABILE:\t([^\t]+)\tDETTAGLIO MAPPATURA",
        r"DIRIGENTE RESPONSABILE:\t([^\t]+)\tsettoriali\t(\d+)",
        r"ANNO:\t\d{4}\ttrasversali\t(\d+)",
    ]
    rows, found = [], []
    for number, line in source.region(start, end):
        if is_furniture(line, totals):
            continue
        match = re.fullmatch(expected[len(found)], line.strip())
        if not match:
            source.report(number, f"not the expected line of a sector's summary: {line!r}")
            continue
        found.append(match)
        if len(found) == len(expected):
            code = chart.get(tuple(sector_key(found[0][1])), "")
            if not code:
                source.report(number, f"the organisation chart has no sector {found[0][1]!r}")
            rows.append([code, found[0][1].strip(), found[1][1].strip(), found[1][2], found[2][1]])
            found = []
    if found:
        source.report(end, "the last summary of a sector is not complete")
    return rows


def read_map(source, sectors):
    """Appendix 1.1. A row whose number stands alone on the line below (a page break did it) is joined."""
    start = source.find(r"\*\*Appendice 1\.1 - .*")
    end = source.find(r"<b>TOTALI</b>\t.*", start)
    codes = {row[1]: row[0] for row in sectors}
    furniture = [r"ANNO: \d{4}", r"totali\t[A-Z ]+", r"CODICE\tPROCESSO"]
    rows, sector, order, numberless = [], "", [], None
    for number, line in source.region(start + 1, end):
        text = line.strip()
        head = re.fullmatch(r"STRUTTURA RESPONSABILE: (.+)", text)
        manager = re.fullmatch(r"DIRIGENTE RESPONSABILE: (.+)", text)
        count = re.fullmatch(r"(settoriali|trasversali)\t(\d+)", text)
        row = re.fullmatch(r"(\d+)[ \t](P\d{3})[ \t]([^\t]+)", text)
        below = re.fullmatch(r"(P\d{3})\t([^\t]+)", text)
        if numberless and not re.fullmatch(r"\d+", text):
            source.report(number, f"a row's number expected, found {line!r}")
            numberless = None
        if head:
            sector = codes.get(head[1].strip(), "")
            order.append(sector)
            if not sector:
                source.report(number, f"no such sector in the summary: {head[1]!r}")
        elif manager or count:
            declared = next((entry for entry in sectors if entry[0] == sector), [""] * 5)
            if manager and declared[2].casefold() != manager[1].strip().casefold():
                source.report(number, f"the manager of {sector} differs from the summary: {line!r}")
            if count and declared[3 if count[1] == "settoriali" else 4] != count[2]:
                source.report(number, f"the count of {sector} differs from the summary: {line!r}")
        elif row:
            rows.append([sector, row[1], row[2], row[3].strip()])
        elif below:
            numberless = [below[1], below[2].strip()]
        elif numberless:
            rows.append([sector, text, *numberless])
            numberless = None
        elif not is_furniture(line, furniture):
            source.report(number, f"not a row of Appendix 1.1: {line!r}")
    if order != [entry[0] for entry in sectors]:
        source.report(end, "the sectors of Appendix 1.1 do not follow the order of its summary")
    return rows


def read_risks(source):
    """Appendix 2. The words printed upright beside the last rows mark the PNRR risks, listed in section 2.3.5."""
    start = source.find(r"Essa è stata effettuata per tutti i processi mappati .*")
    end = source.find(r"- 2\) .*", start)
    pnrr = {}
    for number, line in source.region(start + 1, end):
        match = re.fullmatch(r"(\d+)\. \*?(.+?)\*?", line.strip())
        if match:
            pnrr[match[1]] = match[2].strip()
        elif line.strip() != "Incremento del rischio di frazionamento artificioso":
            source.report(number, f"not a PNRR risk: {line!r}")
    start = source.find(r"## Appendice 2 - .*")
    end = source.find(r"ANNO: \d{4} Appendice 3 - .*", start)
    furniture = [r"ANNO: \d{4}", r"n\.\tCODICE\tDESCRIZIONE"]
    rows, upright = [], ""
    for number, line in source.region(start + 1, end):
        row = cells(line)
        if len(row) == 1 and len(row[0]) == 1:
            upright += row[0]
        elif len(row) == 3 and re.fullmatch(r"R\d{2,3}", row[1]) and row[0] == str(len(rows) + 1):
            if row[0] in pnrr and pnrr[row[0]] != row[2]:
                source.report(number, f"section 2.3.5 prints {pnrr[row[0]]!r}")
            rows.append([row[1], row[2], "sì" if row[0] in pnrr else "no"])
        elif not is_furniture(line, furniture):
            source.report(number, f"not row {len(rows) + 1} of Appendix 2: {line!r}")
    if upright != "SpecificiPNRR":
        source.report(end, f"the upright text is {upright!r}")
    return rows


def read_measures(source):
    """Appendix 3."""
    start = source.find(r"ANNO: \d{4} Appendice 3 - .*")
    end = source.find(r"\*\*Appendice 4 - .*", start)
    furniture = [r"ANNO: \d{4}", r"CODICE MISURA\tDESCRIZIONE MISURA\tTIPO MISURA\tGENERALE"]
    rows = []
    for number, line in source.region(start + 1, end):
        row = cells(line)
        if len(row) == 4 and re.fullmatch(r"M\d{2}", row[0]) and row[3] in ("Sì", ""):
            rows.append([row[0], row[1], row[2], "sì" if row[3] else "no"])
        elif not is_furniture(line, furniture):
            source.report(number, f"not a row of Appendix 3: {line!r}")
    return rows


def codes_by_text(catalog):
    """From a description to its code, where only one entry of the catalog has it."""
    texts = [row[1] for row in catalog]
    return {row[1]: row[0] for row in catalog if texts.count(row[1]) == 1}


def read_programme(source, measures):
    """Appendix 4."""
    start = source.find(r"\*\*Appendice 4 - .*")
    end = source.find(r"Appendice 5 - .*", start)
    codes = codes_by_text(measures)
    furniture = [r"ANNO: \d{4}", r"SETTORE: TUTTI", r"DIRIGENTE: TUTTI", r"N\.\tMISURA\tINTERVENTI .*"]
    rows = []
    for number, line in source.region(start + 1, end):
        row = cells(line)
        if len(row) == 6 and row[0].isdigit():
            rows.append([row[0], codes.get(row[1], ""), *row[1:]])
        elif not is_furniture(line, furniture):
            source.report(number, f"not a row of Appendix 4: {line!r}")
    return rows


def read_treatment(source, processes, risks, measures):
    """Appendix 5. Its heading is repeated on each row; risk and level fill down the rows that they span.

    A row with an empty first cell belongs to the risk above. One with its cells in the first columns and none in
    the last (they slipped at the page break) stays as printed.
    """
    start = source.find(r"Appendice 5 - .*")
    end = source.find(r"===== .*", start)
    furniture = [r"TIPOLOGIA DEL RISCHIO PER FASE\tLIVELLO PER PROCESSO\tMISURA\t.*", r"2026\t2027\t2028"]
    process_codes, risk_codes, measure_codes = map(codes_by_text, (processes, risks, measures))
    rows, heading, span = [], {}, ["", ""]
    for number, line in source.region(start + 1, end):
        row = cells(line)
        head = re.fullmatch(r"([A-Z /]+):\t+([^\t]+)", line.strip())
        if head:
            heading[head[1]] = head[2].strip()
        elif len(row) == 6 and not is_furniture(line, furniture):
            if row[0] == row[1] == "":
                row[:2] = span
            else:
                span = row[:2]
            process, phase = re.fullmatch(r"(.+?) (FASE .+)", heading["PROCESSO / FASE"]).groups()
            rows.append([
                heading["SETTORE"], heading["DIRIGENTE RESPONSABILE"], heading["AREA DI RISCHIO"],
                process_codes.get(process, ""), process, phase,
                risk_codes.get(row[0], ""), row[0], row[1], measure_codes.get(row[2], ""), *row[2:],
            ])
        elif not is_furniture(line, furniture):
            source.report(number, f"not a row of Appendix 5: {line!r}")
    return rows


def read_monitoring(source, measures):
    """Section 4.4, the report on the general measures."""
    start = source.find(r"\*\*Appendice 1 - Monitoraggio dirigenti .*")
    end = source.find(r"---", start)
    codes = codes_by_text(measures)
    furniture = [r"SETTORE:", r"DIRIGENTE RESPONSABILE:", r"ANNO: \d{4}", r"MISURA\tINTERVENTO\tREALIZZ\..*"]
    rows = []
    for number, line in source.region(start + 1, end):
        row = cells(line)
        if is_furniture(line, furniture):
            continue
        if len(row) == 14:
            rows.append([codes.get(row[0], ""), *row])
        else:
            source.report(number, f"not a row of the monitoring report: {line!r}")
    return rows


def transcribe(source):
    processes, sectors = read_processes(source), read_sectors(source)
    risks, measures = read_risks(source), read_measures(source)
    return {
        "ente": read_body(source),
        "aree": read_areas(source),
        "processi": processes,
        "settori": sectors,
        "mappatura": read_map(source, sectors),
        "rischi": risks,
        "misure": measures,
        "programmazione": read_programme(source, measures),
        "trattamento": read_treatment(source, processes, risks, measures),
        "rapporto_monitoraggio": read_monitoring(source, measures),
    }


def to_csv(header, rows):
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


def from_csv(path):
    if not path.exists():
        return []
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""), delimiter=";"))


def compare(name, rows, folder):
    """The differences between the transcription and the file, a line each."""
    path = folder / f"{name}.csv"
    expected, found = [COLUMNS[name], *rows], from_csv(path)
    findings = []
    for index in range(max(len(expected), len(found))):
        want = expected[index] if index < len(expected) else None
        have = found[index] if index < len(found) else None
        if want != have:
            findings.append(f"{path.name}: record {index + 1}: the source gives {want}, the file has {have}")
    if not findings and path.read_bytes().decode("utf-8") != to_csv(COLUMNS[name], rows):
        findings.append(f"{path.name}: same cells, other bytes (quotes, line ends or the last line break)")
    return findings


def check_errata(tables, folder):
    """Each erratum must match what is printed; with all applied, every code that is given must resolve."""
    findings, corrected = [], {name: [list(row) for row in rows] for name, rows in tables.items()}
    records = from_csv(folder / "errata.csv")
    if not records or records[0] != ERRATA_COLUMNS:
        return [f"errata.csv: header {';'.join(ERRATA_COLUMNS)} expected"]
    seen = set()
    for line, record in enumerate(records[1:], 2):
        if len(record) != len(ERRATA_COLUMNS):
            findings.append(f"errata.csv: record {line}: {len(record)} fields")
            continue
        table, key, column, printed, correct, reason = record
        if table not in tables or column not in COLUMNS[table]:
            findings.append(f"errata.csv: record {line}: no column {column!r} in a table {table!r}")
            continue
        if table in KEYED_BY_ROW:
            matches = [int(key) - 1] if key.isdigit() and 1 <= int(key) <= len(tables[table]) else []
        else:
            matches = [index for index, row in enumerate(tables[table]) if row[0] == key]
        if len(matches) != 1 or (table, key, column) in seen:
            findings.append(f"errata.csv: record {line}: the key {key!r} names {len(matches)} rows, or is given twice")
            continue
        seen.add((table, key, column))
        position = COLUMNS[table].index(column)
        if tables[table][matches[0]][position] != printed:
            findings.append(f"errata.csv: record {line}: printed is {tables[table][matches[0]][position]!r}")
        if correct == printed or not reason:
            findings.append(f"errata.csv: record {line}: corrects nothing, or gives no reason")
        corrected[table][matches[0]][position] = correct
    for table, column, catalog in REFERENCES:
        known, position = {row[0] for row in corrected[catalog]}, COLUMNS[table].index(column)
        for number, row in enumerate(corrected[table], 1):
            if row[position] and row[position] not in known:
                findings.append(f"{table}.csv: row {number}: {column} {row[position]!r} is not in {catalog}.csv")
    return findings


def check_counts(tables):
    """The counts that sections 2.3.4 and 2.3.5 print, and no code twice in a catalog."""
    findings = []
    printed = [("processi", 2, "sì", 44, 610), ("rischi", 2, "sì", 16, 103), ("misure", 3, "sì", 21, 53)]
    for name, column, value, some, all_rows in printed:
        counted = (sum(row[column] == value for row in tables[name]), len(tables[name]))
        if counted != (some, all_rows):
            findings.append(f"{name}.csv: {counted} instead of {(some, all_rows)}")
    for name in ("ente", "aree", "processi", "settori", "rischi", "misure", "programmazione"):
        keys = [row[0] for row in tables[name]]
        findings += [f"{name}.csv: {key!r} twice" for key in sorted(set(keys)) if keys.count(key) > 1]
    return findings


def main(arguments):
    options = [argument for argument in arguments if argument.startswith("--")]
    paths = [argument for argument in arguments if not argument.startswith("--")]
    if len(paths) != 2 or len(options) > 1 or not set(options) <= {"--write", "--check"}:
        print(__doc__.split("\n\n")[1], file=sys.stderr)
        return 2
    source, folder = Source(Path(paths[0]).read_text(encoding="utf-8")), Path(paths[1])
    tables = transcribe(source)
    findings = source.problems + check_counts(tables)
    if options != ["--write"]:
        for name, rows in tables.items():
            findings += compare(name, rows, folder)
    elif not findings:
        for name, rows in tables.items():
            (folder / f"{name}.csv").write_bytes(to_csv(COLUMNS[name], rows).encode("utf-8"))
    findings += check_errata(tables, folder)
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
