"""Writes a file of assessments: generate.py ROWS FILE. Bodies of 610 processes, scores at random, always the same."""

import sys

import numpy

TITLES = (
    "ente;processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure"
)


def digits(numbers, width):
    powers = 10 ** numpy.arange(width - 1, -1, -1)
    return ((numbers[:, None] // powers) % 10 + ord("0")).astype(numpy.uint8)


def block(first, count, random):
    rows = numpy.arange(first, first + count)
    line = numpy.frombuffer(b"ENTE00000;P000;0;0;0;0;0;0\n", dtype=numpy.uint8)
    lines = numpy.tile(line, (count, 1))
    lines[:, 4:9] = digits(rows // 610, 5)
    lines[:, 11:14] = digits(rows % 610 + 1, 3)
    lines[:, 15:27:2] = random.integers(ord("1"), ord("4"), size=(count, 6), dtype=numpy.uint8)
    return lines.tobytes()


def main():
    rows, path = int(sys.argv[1]), sys.argv[2]
    random = numpy.random.default_rng(7)
    with open(path, "wb") as file:
        file.write((TITLES + "\n").encode())
        for first in range(0, rows, 1_000_000):
            file.write(block(first, min(1_000_000, rows - first), random))


main()
