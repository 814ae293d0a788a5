import Testing

@testable import RiskCore

@Suite struct FormatTests {
  /// A table with everything that a format may trip over.
  static let awkward: Table = {
    let head = TableHead(
      title: "Prova | <b>1</b>", year: 2026,
      columns: [
        .init("sezione", .text, isHeading: true), .init("codice", .code), .init("testo", .text),
        .init("numero", .integer), .init("media", .decimal(places: 2)),
        .init("livello", .level(scale: ["basso", "medio", "alto"])),
      ],
      notes: ["Nota *uno*", "riga\nspezzata"], provenance: [.init("Motore", "RiskCore"), .init("Registro", "A|B")])
    let mean: Cell = Fraction(11, 6).map(Cell.fraction) ?? .empty
    return Table(
      head: head,
      rows: [
        [.text("Uno"), .text("P001"), .text("a;b \"c\"\nd"), .integer(-3), mean, .text("alto")],
        [
          .text("Uno"), .text("P002"), .text("|x|_y_*z*`w`[l](u)#~\\<&>"), .integer(12), .fraction(Fraction(2)),
          .text("medio"),
        ],
        [
          .text("Due"), .text("P003"), .text("\u{1B}[31mrosso\u{7}\u{202E}\u{85}"), .empty, .empty,
          .text("non valutato"),
        ],
        [.empty, .text("P004"), .empty, .integer(.max), mean, .text("basso")],
      ])
  }()

  static let empty = Table(
    head: TableHead(title: "Vuota", columns: [.init("a", .text), .init("b", .integer)]), rows: [])

  static let formats: [(name: String, format: any TableFormat)] = [
    ("csv", .csv), ("json", .json), ("righe.json", .jsonRows), ("md", .markdown), ("txt", .text(width: 60)),
    ("colori.txt", .text(width: 60, isColoured: true)), ("excel.csv", .csvForExcel),
  ]

  @Test(arguments: formats.indices) func `a table that is hard to write is the golden one`(index: Int) throws {
    let (name, format) = Self.formats[index]
    try GoldenFile.check(Self.awkward.bytes(as: format), "tabella-difficile.\(name)")
    try GoldenFile.check(Self.empty.bytes(as: format), "tabella-vuota.\(name)")
  }

  @Test(arguments: formats.indices) func `a long table leaves in many chunks that make up its bytes`(index: Int) {
    let format = Self.formats[index].format
    let head = TableHead(
      title: "Lunga", columns: [.init("n", .integer), .init("testo", .text), .init("media", .decimal(places: 2))])
    let row: @Sendable (Int) -> [Cell] = { number in
      [
        .integer(number), .text("riga \(number) " + String(repeating: "è", count: 100)),
        Fraction(number, 6).map(Cell.fraction) ?? .empty,
      ]
    }
    var chunks = 0
    var largest = 0
    var bytes: [UInt8] = []
    format.write(head, rows: (0..<2_000).lazy.map(row)) { chunk in
      chunks += 1
      largest = max(largest, chunk.count)
      bytes += chunk
    }
    #expect(chunks > 4)
    #expect(largest < 80_000)
    #expect(bytes == Table(head: head, rows: (0..<2_000).map(row)).bytes(as: format))
  }

  struct DiskFull: Error {}

  @Test(arguments: formats.indices) func `what the sink throws ends the writing and reaches the caller`(index: Int) {
    let format = Self.formats[index].format
    let head = TableHead(title: "Lunga", columns: [.init("testo", .text)])
    let rows = repeatElement([Cell.text(String(repeating: "x", count: 50))], count: 10_000)
    var calls = 0
    #expect(throws: DiskFull.self) {
      try format.write(head, rows: rows) { (_: [UInt8]) throws(DiskFull) in
        calls += 1
        throw DiskFull()
      }
    }
    #expect(calls == 1)
  }

  @Test(arguments: formats.indices) func `equal tables give equal bytes`(index: Int) {
    let format = Self.formats[index].format
    var copy = Self.awkward
    copy.rows = Array(Self.awkward.rows)
    #expect(copy.bytes(as: format) == Self.awkward.bytes(as: format))
  }

  @Test func `Markdown has as many cells in each line as columns, whatever the text`() {
    let text = String(decoding: Self.awkward.bytes(as: .markdown), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    let bars = lines.map { line in
      // A bar after a backslash is text, unless the backslash is itself escaped.
      var isEscaped = false
      return line.count { character in
        defer { isEscaped = character == "\\" && !isEscaped }
        return character == "|" && !isEscaped
      }
    }
    #expect(Set(bars) == [6])
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test func `text for a terminal has no control characters but its own`() {
    let plain = String(decoding: Self.awkward.bytes(as: .text), as: UTF8.self)
    #expect(plain.unicodeScalars.filter { $0.isControl && $0 != "\n" }.isEmpty)
    let coloured = String(decoding: Self.awkward.bytes(as: .text(width: 60, isColoured: true)), as: UTF8.self)
    #expect(coloured.split(separator: "\u{1B}").count - 1 == 6)
  }

  @Test(arguments: [Int.min, -1, 0, 39, 40, 80, 300]) func `any width is taken`(width: Int) {
    let bytes = Self.awkward.bytes(as: .text(width: width))
    #expect(!bytes.isEmpty)
    if width <= 40 { #expect(bytes == Self.awkward.bytes(as: .text(width: 40))) }
  }

  @Test(arguments: formats.indices) func `a row with too few or too many cells is no crash`(index: Int) {
    let head = TableHead(
      title: "Storta", columns: [.init("a", .text, isHeading: true), .init("b", .text), .init("c", .text)])
    let rows: [[Cell]] = [
      [], [.text("x")], [.text("x"), .text("y")], [.text("x"), .text("y"), .text("z"), .text("w")],
    ]
    #expect(!Table(head: head, rows: rows).bytes(as: Self.formats[index].format).isEmpty)
  }

  @Test func `a table of headings alone is written in every format`() {
    let head = TableHead(title: "Solo titoli", columns: [.init("a", .text, isHeading: true)])
    for (_, format) in Self.formats {
      #expect(!Table(head: head, rows: [[.text("x")], [.text("y")]]).bytes(as: format).isEmpty)
    }
    for (_, format) in Self.formats {
      _ = Table(head: TableHead(title: "Niente", columns: []), rows: [[]]).bytes(as: format)
    }
  }
}
