#!/usr/bin/env python3
"""Writes the seeds that are no text: deflated bytes.

usage: make_seeds.py

They go to the folders beside this file; the same bytes each time, as far as zlib is the same.
"""

import zlib
from pathlib import Path

SEEDS = Path(__file__).parent / "Seeds"
TEXT = b"Gestione del processo di misurazione; gestione del processo di valutazione. " * 3


def deflated(content, level=9, strategy=zlib.Z_DEFAULT_STRATEGY):
    """Content as a raw deflated stream (RFC 1951)."""
    compressor = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    return compressor.compress(content) + compressor.flush()


def write(target, seeds):
    """Writes the seeds of a target."""
    folder = SEEDS / target
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in seeds.items():
        (folder / name).write_bytes(content)


write("Inflate", {
    "vuoto": deflated(b""),
    "tal-quale": deflated(TEXT[:40], level=0),
    "codici-fissi": deflated(TEXT, strategy=zlib.Z_FIXED),
    "codici-propri": deflated(bytes(range(97, 123)) * 4 + TEXT * 4),
    "lunga-ripetizione": deflated(b"a" * 3000),
    "senza-ripetizioni": deflated(TEXT * 2, strategy=zlib.Z_HUFFMAN_ONLY),
})
