import Foundation
import Testing

@testable import RiskCore

@Suite struct DocumentFormatTests {
  static let formats: [(name: String, format: any DocumentFormat)] = [
    ("html", .html), ("docx", .docx), ("ods", .ods),
  ]

  /// Text that is easily lost in XML: white space, markup, formulas, what XML forbids.
  static let texts = [
    "", " ", "  due  spazi  ", "\ta\t\tb", "una\ndue", "\nuna\n\ntre\n", "a\r\nb\rc", "<b>&amp;\"'</b>", "]]>", "=1+1",
    "'=1", "-3", "@x", "\u{0}\u{1F}\u{FFFE}\u{FFFF}", "è €  😀 e\u{301}", "_x000D_", "1e5", "007",
  ]

  static let whitespace = Table(
    head: TableHead(
      title: "Testi & <difficili>", name: "Testi: [1]", year: 2027,
      columns: [.init("codice", .code), .init("testo", .text), .init("livello", .level(scale: ["uno \"x\"", "due"]))],
      notes: ["una nota  con spazi"], provenance: [.init("Motore", "a < b")]),
    rows: texts.map { [.text($0), .text($0 + "|"), .text("due")] })

  // MARK: Read by others

  @Test(
    .enabled(if: TranscriptionTests.hasPython, "python3 is not installed"), arguments: formats.indices)
  func `independent programs read the same tables`(index: Int) throws {
    let (name, format) = Self.formats[index]
    let folder = FileManager.default.temporaryDirectory.appending(path: "risk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (document, json) = (folder.appending(path: "tabelle.\(name)"), folder.appending(path: "tabelle.json"))
    let report = Report(tables: [Self.whitespace, FormatTests.awkward, FormatTests.empty])
    try Data(report.bytes(as: format)).write(to: document)
    try Data(report.bytes(as: .json)).write(to: json)
    let run = try TranscriptionTests.run("python3", "Tests/Tools/check_documents.py", document.path(), json.path())
    #expect(run.status == 0, "\(run.output)")
    for line in run.output.split(separator: "\n") where line.hasPrefix("skipped") { print(line) }
  }

  // MARK: The contract of formats

  @Test(arguments: formats.indices) func `a report of one table is that table`(index: Int) {
    let format = Self.formats[index].format
    for table in [Self.whitespace, FormatTests.awkward, FormatTests.empty] {
      #expect(Report(tables: [table]).bytes(as: format) == table.bytes(as: format), "\(table.head.title)")
    }
  }

  @Test(arguments: formats.indices) func `equal tables give equal bytes, and other tables others`(index: Int) {
    let format = Self.formats[index].format
    var other = Self.whitespace
    other.rows[0][1] = .text("altro")
    #expect(Self.whitespace.bytes(as: format) == Self.whitespace.bytes(as: format))
    #expect(other.bytes(as: format) != Self.whitespace.bytes(as: format))
  }

  @Test(arguments: formats.indices) func `a long table leaves in chunks`(index: Int) {
    let format = Self.formats[index].format
    let head = TableHead(title: "Lunga", columns: [.init("n", .integer), .init("testo", .text)])
    let rows = (0..<4_000).lazy.map { [Cell.integer($0), .text("riga \($0) con un testo che occupa spazio")] }
    var largest = 0
    format.write(head, rows: rows) { largest = max(largest, $0.count) }
    #expect(largest < 300_000)
  }

  struct DiskFull: Error {}

  @Test(arguments: formats.indices) func `what the sink throws ends the writing and reaches the caller`(index: Int) {
    let format = Self.formats[index].format
    var calls = 0
    #expect(throws: DiskFull.self) {
      try format.write([Self.whitespace, FormatTests.awkward], title: nil) { (_: [UInt8]) throws(DiskFull) in
        calls += 1
        throw DiskFull()
      }
    }
    #expect(calls == 1)
  }

  @Test(arguments: formats.indices) func `tables that are no use are no crash`(index: Int) {
    let format = Self.formats[index].format
    let columns: [TableHead.Column] = [.init("a", .text, isHeading: true), .init("b", .text), .init("c", .integer)]
    let heads = [
      TableHead(title: "", columns: []), TableHead(title: "x", columns: Array(columns.prefix(1))),
      TableHead(title: "x", name: "x", columns: columns),
    ]
    let rows: [[Cell]] = [[], [.text("x")], [.text("x"), .integer(.min), .text("z"), .text("w")]]
    for head in heads {
      #expect(!Table(head: head, rows: rows).bytes(as: format).isEmpty)
      #expect(!Report(tables: [Table(head: head, rows: rows), Table(head: head, rows: [])]).bytes(as: format).isEmpty)
    }
    #expect(!Report(tables: []).bytes(as: format).isEmpty)
  }

  // MARK: HTML

  @Test func `a page with a table that is hard to write is the golden one`() throws {
    try GoldenFile.check(FormatTests.awkward.bytes(as: .html), "tabella-difficile.html")
    try GoldenFile.check(FormatTests.empty.bytes(as: .html), "tabella-vuota.html")
  }

  @Test func `a page runs nothing and asks for nothing`() {
    let page = String(decoding: Report(tables: [FormatTests.awkward, Self.whitespace]).bytes(as: .html), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"it\">"))
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("url(") && !page.contains("@import"))
    #expect(page.unicodeScalars.filter { $0.isControl && $0 != "\n" }.isEmpty)
  }

  @Test func `what tables of a page have in common stands once, under the last`() {
    let report = Report(tables: [FormatTests.awkward, FormatTests.awkward])
    let page = String(decoding: report.bytes(as: .html), as: UTF8.self)
    #expect(page.ranges(of: ">Provenienza<").count == 1)
    #expect(page.ranges(of: "Nota *uno*").count == 1)
  }

  // MARK: Sheets

  @Test func `a table with more rows than a sheet goes on in another`() {
    let head = TableHead(title: "Lunga", name: "Lunga", year: 2026, columns: [.init("n", .integer)])
    // Title, year and header are three rows.
    var writer = ODSWriter([(head, ColumnWidths(head.columns))], title: "x", mostRows: 5)
    writer.beginTable(0)
    for number in 1...5 { writer.append([.integer(number)]) }
    writer.endTable()
    #expect(writer.sheetNames == ["Lunga", "Lunga (2)", "Lunga (3)"])
  }

  // MARK: Widths

  @Test func `shares add up to the whole and leave words whole`() {
    var widths = ColumnWidths([.init("codice", .code), .init("testo", .text), .init("n", .integer)])
    for _ in 0..<10 { widths.add([.text("P001"), .text(String(repeating: "parola ", count: 30)), .integer(7)]) }
    let shares = widths.shares(of: 10_000, characters: 100)
    #expect(shares.reduce(0, +) == 10_000)
    #expect(shares[1] > shares[0] && shares[0] > shares[2] && shares[0] > 700)
    #expect(ColumnWidths([]).shares(of: 100, characters: 10) == [])
  }
}
