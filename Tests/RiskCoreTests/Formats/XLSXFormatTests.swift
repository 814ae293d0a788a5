import Foundation
import Testing

@testable import RiskCore

@Suite(.enabled(if: TranscriptionTests.hasPython, "python3 is not installed"))
struct XLSXFormatTests {
  static let scale = ["basso", "medio", "alto"]
  static let head = TableHead(
    title: "Prova & «altro»", name: "Prova", year: 2026,
    columns: [
      .init("codice", .code), .init("testo", .text), .init("punti", .integer, unit: "da 1 a 3"),
      .init("media", .decimal(places: 2)), .init("livello", .level(scale: scale)),
    ],
    notes: ["Una nota."],
    provenance: [
      .init("Motore", "RiskCore 0"), .init("Registro", "Comune di Prova, anno 2026"), .init("Fonte", "a"),
      .init("Fonte", "b"),
    ])

  static func row(_ text: String) -> [Cell] {
    [.text("P001"), .text(text), .integer(3), Fraction(7, 3).map(Cell.fraction) ?? .empty, .text("alto")]
  }

  static let table = Table(
    head: head, rows: [row("Acquisto"), [.text("007"), .empty, .integer(-12), .empty, .text("non valutato")]])

  /// What openpyxl sees, line by line; `nil` where it is not installed.
  static func seen(_ bytes: [UInt8]) throws -> [String]? {
    let file = FileManager.default.temporaryDirectory.appending(path: "risk-\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try TranscriptionTests.run("python3", "-X", "utf8", "Tests/Tools/read_xlsx.py", file.path())
    if result.status == 3 { return nil }
    #expect(result.status == 0, "\(result.output)")
    return result.output.split(separator: "\n").map(String.init)
  }

  static let hasOpenpyxl = (try? TranscriptionTests.run("python3", "-c", "import openpyxl").status) == 0

  static func bytes(_ tables: [Table], title: String? = nil, as format: XLSXFormat = .xlsx) -> [UInt8] {
    var bytes: [UInt8] = []
    format.write(tables, title: title) { bytes += $0 }
    return bytes
  }

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed"))
  func `an independent program sees texts, numbers, header, filter, colours and properties`() throws {
    let seen = try #require(try Self.seen(Self.bytes([Self.table])))
    #expect(
      seen == [
        "properties ['Prova & «altro»', 'Comune di Prova, anno 2026', 'RiskCore \(EngineVersion.current)', '2026-01-01 00:00:00']",
        "custom [('Motore', 'RiskCore 0'), ('Registro', 'Comune di Prova, anno 2026'), ('Fonte', 'a'), ('Fonte (2)', 'b')]",
        "sheet 'Prova' A4 A3:E5 $3:$3", "page landscape 9 0",
        "colors E4:E5 [('equal', ['\"basso\"'], 'FFD9EAD3'), ('equal', ['\"medio\"'], 'FFFFF0C2'), ('equal', ['\"alto\"'], 'FFF6C7BE')]",
        "A1 s 'Prova & «altro»' General", "A2 s 'Anno 2026' General",
        "A3 s 'codice' General | B3 s 'testo' General | C3 s 'punti' General | D3 s 'media' General | E3 s 'livello' General",
        "A4 s 'P001' @ | B4 s 'Acquisto' General | C4 n 3 0 | D4 n 2.33333333333333 0.00 | E4 s 'alto' General",
        "A5 s '007' @ | C5 n -12 0 | E5 s 'non valutato' General",
        "sheet 'Informazioni' None None None", "page landscape 9 0",
        "A1 s 'Prova & «altro»' General", "A3 s 'Provenienza' General | B3 s ' ' General",
        "A4 s 'Motore' General | B4 s 'RiskCore 0' General",
        "A5 s 'Registro' General | B5 s 'Comune di Prova, anno 2026' General",
        "A6 s 'Fonte' General | B6 s 'a' General", "A7 s 'Fonte' General | B7 s 'b' General",
        "A9 s 'Fogli' General | B9 s ' ' General", "A10 s 'Prova' General | B10 s 'Prova & «altro»' General",
        "A12 s 'Livelli' General | B12 s ' ' General",
        "A13 s 'basso' General | B13 s '1 di 3, dal più basso al più alto' General",
        "A14 s 'medio' General | B14 s '2 di 3, dal più basso al più alto' General",
        "A15 s 'alto' General | B15 s '3 di 3, dal più basso al più alto' General",
        "A17 s 'Unità di misura' General | B17 s ' ' General", "A18 s 'punti' General | B18 s 'da 1 a 3' General",
        "A20 s 'Note' General | B20 s ' ' General", "B21 s 'Una nota.' General",
      ])
  }

  /// Texts that are easy to lose, and how openpyxl shows them.
  static let texts: [(text: String, isQuoted: Bool)] = [
    ("=1+1", true), ("+39 0372", true), ("-", true), ("@nome", true), ("\ttab", true), ("1,5", false),
    ("  due ", false),
    ("a\nb", false), ("<b>&\"'</b>", false), ("]]>", false), ("_x0041_", false), ("__x000D_", false), ("_x00", false),
    ("é e\u{301}", false), ("😀\u{FFFD}", false), ("TRUE", false), ("1e5", false), ("#N/A", false),
  ]

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed"), arguments: [0, 65_536])
  func `a text stays what it is, shared or in its cell, and is never a formula`(sharedRowCount: Int) throws {
    var limits = XLSXLimits()
    limits.sharedRowCount = sharedRowCount
    let table = Table(head: Self.head, rows: Self.texts.map { Self.row($0.text) })
    let format = XLSXFormat(limits: limits)
    let file = FileManager.default.temporaryDirectory.appending(path: "risk-\(UUID().uuidString).xlsx")
    try Data(Self.bytes([table], as: format)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    // openpyxl leaves `_xHHHH_` of texts in their cells to whoever asks for it.
    let script = """
      import openpyxl, sys, json
      from openpyxl.utils.escape import unescape
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      print(json.dumps([[unescape(c.value) if sys.argv[2] == "0" else c.value, c.data_type, bool(c.quotePrefix)] for c in sheet["B"][3:]]))
      """
    let result = try TranscriptionTests.run("python3", "-X", "utf8", "-c", script, file.path(), "\(sharedRowCount)")
    let cells = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[Any]])
    #expect(cells.map { $0[0] as? String } == Self.texts.map(\.text))
    #expect(cells.allSatisfy { ["s", "inlineStr"].contains($0[1] as? String) })
    #expect(cells.map { $0[2] as? Bool } == Self.texts.map(\.isQuoted))
  }

  @Test func `what XML forbids is replaced and said, CR is escaped`() throws {
    for sharedRowCount in [0, 65_536] {
      var limits = XLSXLimits()
      limits.sharedRowCount = sharedRowCount
      let parts = try WorkbookParts(
        [Table(head: Self.head, rows: [Self.row("a\u{0}b\u{FFFE}c\u{FFFF}\rd\u{FFFB}")])], limits: limits)
      let part = sharedRowCount == 0 ? "xl/worksheets/sheet1.xml" : "xl/sharedStrings.xml"
      #expect(parts.text(part).contains(">a\u{FFFD}b\u{FFFD}c\u{FFFD}_x000D_d\u{FFFB}</t>"))
      #expect(parts.text("xl/worksheets/informazioni.xml").contains("non può contenere, sostituiti da «\u{FFFD}»"))
    }
  }

  @Test func `a text that is too long is cut and counted`() throws {
    var limits = XLSXLimits()
    limits.textLength = 5
    let rows = ["12345", "123456", "1234😀", "éèàùì"].map(Self.row)
    var table = Table(head: Self.head, rows: rows)
    table.head.columns.removeLast()
    let parts = try WorkbookParts([table], limits: limits)
    let shared = parts.text("xl/sharedStrings.xml")
    for text in ["12345", "1234…", "éèàùì"] { #expect(shared.contains("<t>\(text)</t>")) }
    #expect(shared.contains("uniqueCount=\"4\""))
    #expect(parts.text("xl/worksheets/informazioni.xml").contains("2 testi tagliati dove comincia «…»"))
  }

  @Test(arguments: [1, 2, 3, 4, 7]) func `rows that a sheet does not hold go on in further ones`(rowCount: Int) throws {
    var limits = XLSXLimits()
    limits.rowCount = 5  // two rows of data under title, year and header
    limits.measuredRowCount = 1
    let rows = (0..<rowCount).map { Self.row("riga \($0)") }
    let parts = try WorkbookParts([Table(head: Self.head, rows: rows)], limits: limits)
    let count = (rowCount + 1) / 2
    for sheet in 1...count {
      let xml = parts.text("xl/worksheets/sheet\(sheet).xml")
      let last = sheet == count ? 3 + (rowCount - 1) % 2 + 1 : 5
      #expect(xml.contains("<autoFilter ref=\"A3:E\(last)\"/>"))
      #expect(xml.components(separatedBy: "<row ").count - 1 == last)
    }
    let names = (1...count).map { $0 == 1 ? "Prova" : "Prova (\($0))" } + ["Informazioni"]
    let workbook = parts.text("xl/workbook.xml")
    let found = workbook.matches(of: /sheet name="([^"]*)"/).map { String($0.output.1) }
    #expect(found == names)
  }

  @Test func `a part that grows too large goes on in a further sheet`() throws {
    var limits = XLSXLimits()
    limits.partSize = 1
    let parts = try WorkbookParts([Table(head: Self.head, rows: (0..<3).map { Self.row("\($0)") })], limits: limits)
    #expect(parts.names.filter { $0.hasPrefix("xl/worksheets/sheet") }.count == 3)
  }

  @Test func `a row is written so`() throws {
    let parts = try WorkbookParts([Self.table])
    let sheet = parts.text("xl/worksheets/sheet1.xml")
    #expect(
      sheet.contains(
        """
        <row r="4"><c r="A4" s="6" t="s"><v>0</v></c><c r="B4" s="4" t="s"><v>1</v></c><c r="C4" s="8"><v>3</v></c>\
        <c r="D4" s="17"><v>2.33333333333333</v></c><c r="E4" s="9" t="s"><v>2</v></c></row>\
        <row r="5"><c r="A5" s="6" t="s"><v>3</v></c><c r="B5" s="4"/><c r="C5" s="8"><v>-12</v></c>\
        <c r="D5" s="17"/><c r="E5" s="9" t="s"><v>4</v></c></row></sheetData>
        """))
    let order =
      ["sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "conditionalFormatting"]
      + ["pageMargins", "pageSetup", "headerFooter"]
    let places = order.compactMap { sheet.range(of: "<\($0)")?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
  }

  @Test func `columns and cells that do not fit their kind lose nothing`() throws {
    let columns: [TableHead.Column] = [
      .init("a", .code), .init("b", .text), .init("c", .integer), .init("d", .decimal(places: 40)),
    ]
    let third = Fraction(-1, 3).map(Cell.fraction) ?? .empty
    let table = Table(
      head: TableHead(title: "", columns: columns),
      rows: [
        [.integer(7), .integer(.min), .integer(1 << 53), .integer(1 << 53 + 1)], [third, third, third, third],
        [.text("solo")], [.empty, .empty, .text("n.d."), .text("n.d."), .text("di troppo")],
      ])
    let parts = try WorkbookParts([table])
    let sheet = parts.text("xl/worksheets/sheet1.xml")
    for cell in [
      "<c r=\"A3\" s=\"6\" t=\"s\"><v>0</v></c>", "<c r=\"B3\" s=\"5\" t=\"s\"><v>1</v></c>",
      "<c r=\"C3\" s=\"8\"><v>9007199254740992</v></c>", "<c r=\"D3\" s=\"4\" t=\"s\"><v>2</v></c>",
      "<c r=\"A4\" s=\"7\" t=\"s\"><v>3</v></c>", "<c r=\"D4\" s=\"17\"><v>-0.333333333333333</v></c>",
      "<c r=\"D5\" s=\"17\"/>", "<c r=\"C6\" s=\"4\" t=\"s\"><v>5</v></c>",
    ] {
      #expect(sheet.contains(cell), "\(cell)")
    }
    #expect(!sheet.contains("E6"))
    #expect(parts.text("xl/styles.xml").contains("formatCode=\"0.\(String(repeating: "0", count: 18))\""))
  }

  @Test func `no table, no column and no row make a workbook, too`() throws {
    let empty = Table(head: TableHead(title: "Vuota", columns: []), rows: [])
    let bare = Table(head: TableHead(title: "", columns: [.init("a", .text)]), rows: [])
    for tables in [[], [empty], [bare], [empty, bare, bare]] {
      let seen = try Self.seen(Self.bytes(tables))
      if let seen { #expect(seen.filter { $0.hasPrefix("sheet") }.count == tables.count + 1) }
    }
  }

  @Test func `equal tables give equal bytes, rows in a sequence the same as in an array`() {
    let rows = (0..<3_000).map { Self.row("riga \($0 % 700)") }
    let table = Table(head: Self.head, rows: rows)
    var streamed: [UInt8] = []
    var chunkCount = 0
    XLSXFormat.xlsx.write(Self.head, rows: (0..<3_000).lazy.map { Self.row("riga \($0 % 700)") }) {
      streamed += $0
      chunkCount += 1
    }
    #expect(table.bytes(as: .xlsx) == streamed)
    #expect(Self.bytes([table]) == streamed)
  }

  @Test func `a sink that fails ends the writing with its error`() {
    struct Full: Error, Equatable {}
    let rows = (0..<40_000).lazy.map { [Cell.text("\($0 &* 2_654_435_761)")] }
    #expect(throws: Full()) {
      try XLSXFormat.xlsx.write(TableHead(title: "a", columns: [.init("a", .text)]), rows: rows) { _ in throw Full() }
    }
  }
}
