"""Reads a ZIP archive or a deflate stream with Python's own zlib, as a program independent of ours.

usage: read_zip.py inflate            standard input is deflate streams, each after its length and that of its content in
                                      4 bytes, little endian; prints the CRC-32 of each content
       read_zip.py list FILE          prints name, method, size and CRC-32 of each entry, after reading all of it
"""
import struct
import sys
import zipfile
import zlib

if sys.argv[1] == "inflate":
    data = sys.stdin.buffer.read()
    position = 0
    while position < len(data):
        compressed, size = struct.unpack_from("<II", data, position)
        position += 8
        inflater = zlib.decompressobj(-15)
        content = inflater.decompress(data[position:position + compressed]) + inflater.flush()
        if not inflater.eof or inflater.unused_data or len(content) != size:
            sys.exit(f"stream at {position}: {len(content)} bytes instead of {size}, ended: {inflater.eof}")
        print(f"{zlib.crc32(content):08x}")
        position += compressed
else:
    with zipfile.ZipFile(sys.argv[2]) as archive:
        for entry in archive.infolist():
            content = archive.read(entry)
            method = {0: "stored", 8: "deflated"}[entry.compress_type]
            print(entry.filename, method, len(content), f"{zlib.crc32(content):08x}")
