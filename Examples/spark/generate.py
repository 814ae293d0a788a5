"""Writes a file of assessments, always the same: generate.py ROWS FILE [--clean]

Bodies of 610 processes. Without --clean, some rows cannot be used, some are blank, and some have quotes, accents or CRLF.
"""

import random
import sys

HEADER = "ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure"
NAMES = ("ENTE{:05d}", "Città {:05d}", '"Unione ""Alta"" {:05d}; sede"')
ODD = (
    "{body};{process};1;2;;1;2;3",
    "{body};{process};1;2;9;1;2;3",
    "{body};{process};1;2",
    ";{process};1;2;3;1;2;3",
    '"{process}"x;{process};1;2;3;1;2;3',
    "",
    ";;;;;;;",
    ";",
    "{body};{process};1;2;3;1;2;3\r",
)


def main():
    rows, path, clean = int(sys.argv[1]), sys.argv[2], "--clean" in sys.argv[3:]
    values = random.Random(7)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(HEADER + "\n")
        for row in range(rows):
            number = row // 610
            body = NAMES[0 if clean else number % len(NAMES)].format(number)
            process = f"P{row % 610 + 1:03d}"
            if not clean and row % 1009 == 13:
                file.write(ODD[row // 1009 % len(ODD)].format(body=body, process=process) + "\n")
            file.write(f"{body};{process};{';'.join(values.choices('123', k=6))}\n")


main()
