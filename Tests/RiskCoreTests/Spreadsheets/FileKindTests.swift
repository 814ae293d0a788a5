import Testing

@testable import RiskCore

@Suite struct FileKindTests {
  /// An old Office file ([MS-CFB]) whose directory names a stream.
  static func compound(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504 + 128)
    for byte in stream.utf8 { bytes += [byte, 0] }
    return bytes + [UInt8](repeating: 0, count: 128)
  }

  static func archive(_ names: String...) -> [UInt8] {
    ZIPBuilder(texts: names.map { ($0, "") }).bytes
  }

  static let files: [(bytes: [UInt8], kind: FileKind)] = [
    ([], .empty),
    (XLSXFixture("").bytes, .xlsx),
    (ODSReaderTests.file(""), .ods),
    (Array(XLSXFixture("").bytes.prefix(200)), .brokenArchive),
    (ZIPBuilder(texts: [("mimetype", "application/vnd.oasis.opendocument.text")]).bytes, .openDocumentText),
    (archive("[Content_Types].xml", "xl/workbook.bin"), .xlsb),
    (archive("[Content_Types].xml", "word/document.xml"), .word),
    (archive("[Content_Types].xml", "ppt/presentation.xml"), .presentation),
    (archive("Index/Document.iwa"), .numbers),
    (archive("foto.jpg"), .archive),
    (compound("Workbook"), .xls),
    (compound("EncryptedPackage"), .encryptedOffice),
    (compound("WordDocument"), .oldOffice),
    (Array("%PDF-1.7".utf8), .pdf),
    (Array("{\\rtf1".utf8), .rtf),
    (Array("codice;descrizione\n".utf8), .text),
    (Array("\u{FEFF} {\"a\":1}".utf8), .json),
    (Array("[1]".utf8), .json),
    (Array("<html><table/></html>".utf8), .html),
    (Array("<x xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>".utf8), .flatOpenDocument),
    ([1, 0, 2], .unknown),
  ]

  @Test(arguments: files) func `a file is recognised by its content`(bytes: [UInt8], kind: FileKind) {
    #expect(FileKind.recognised(in: bytes) == kind)
    let read = Workbook.read(bytes, file: "a")
    let opened = SpreadsheetReader.open(bytes, file: "a")
    #expect(read.diagnostics == opened.diagnostics)
    #expect((read.value == nil) == (kind != .xlsx && kind != .ods))
    #expect(read.diagnostics.count == (read.value == nil ? 1 : 0))
  }

  @Test func `a refusal says what was found and what to do`() {
    #expect(
      Workbook.read(Self.compound("Workbook"), file: "a.xls").diagnostics.map(\.description) == [
        "a.xls: error: found an Excel workbook of the old kind (.xls), expected an Excel (.xlsx) or OpenDocument (.ods) "
          + "sheet; open it with Excel or LibreOffice and save it as .xlsx or .ods [unsupported-file]"
      ])
    #expect(
      Workbook.read(Self.compound("EncryptedPackage"), file: "a.xlsx").diagnostics.map(\.description) == [
        "a.xlsx: error: the file is encrypted; open it with its password and save it without one [encrypted-file]"
      ])
  }
}
