#!/usr/bin/env python3
"""Writes the seeds that are no text: deflated bytes and archives.

usage: make_seeds.py

They go to the folders beside this file; the same bytes each time, as far as zlib is the same.
"""

import io
import zipfile
import zlib
from pathlib import Path

SEEDS = Path(__file__).parent / "Seeds"
TEXT = b"Gestione del processo di misurazione; gestione del processo di valutazione. " * 3


def deflated(content, level=9, strategy=zlib.Z_DEFAULT_STRATEGY):
    """Content as a raw deflated stream (RFC 1951)."""
    compressor = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    return compressor.compress(content) + compressor.flush()


class Pipe(io.RawIOBase):
    """A file that cannot go back: what is written to it has data descriptors."""

    def __init__(self):
        self.content = b""

    def writable(self):
        return True

    def write(self, content):
        self.content += bytes(content)
        return len(content)


def archive(entries, method=zipfile.ZIP_DEFLATED, comment=b"", piped=False, zip64=False):
    """Entries as a ZIP archive with the first time stamp that there is."""
    target = Pipe() if piped else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as writer:
        writer.comment = comment
        for name, content in entries.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            with writer.open(info, "w", force_zip64=zip64) as entry:
                entry.write(content)
    return target.content if piped else target.getvalue()


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

FILES = {"[Content_Types].xml": b"<Types/>", "xl/Città.xml": TEXT}
write("ZIP", {
    "vuoto.zip": archive({}),
    "compresso.zip": archive(FILES),
    "tal-quale.zip": archive({"a": b"", "b": b"x"}, zipfile.ZIP_STORED, b"commento"),
    "con-descrittori.zip": archive(FILES, piped=True),
    "zip64.zip": archive(FILES, zip64=True),
    "ricetta": b"\x01a\xfecontenuto\xff\x00b\xfe\xff\x07c\xfe" + b"abc" * 20,
})

write("Workbook", {
    "foglio": b"\x00<sheetData><row r='2'><c r='B2' t='s'><v>0</v></c><c t='inlineStr'><is><r><t>a</t></r></is></c>"
              b"<c s='1'><v>45292.5</v></c></row><row><c t='b'><v>1</v></c></row></sheetData>"
              b"<mergeCells><mergeCell ref='A1:B2'/></mergeCells>\xff<si><t>uno_x000D_</t></si>\xff"
              b"<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>",
    "disordine": b"\x00<sheetData><row r='3'><c r='B3'><v>1</v></c></row><row r='2'><c r='C2'><v>2</v></c></row>"
                 b"<row r='3'><c r='A3'><v>3</v></c></row></sheetData>",
    "tabella": b"\x01<table:table table:name='F'><table:table-row table:number-rows-repeated='2'>"
               b"<table:table-cell table:number-columns-repeated='3' office:value-type='float' office:value='1.50'/>"
               b"<table:table-cell table:number-columns-spanned='2' office:value-type='string'>"
               b"<text:p>a<text:s text:c='2'/>b<text:line-break/></text:p></table:table-cell>"
               b"<table:covered-table-cell/></table:table-row></table:table>",
    "testi": b"\x02=1+1\xfe  due  \xfftre\n\xfe_x000D_\xfe'",
})
