import Testing

@testable import RiskCore

@Suite struct CSVParserTests {
  static func parse(_ text: String, separator: CSVSeparator? = nil) -> Diagnosed<CSVDocument?> {
    CSVParser.parse(Array(text.utf8), file: "x.csv", separator: separator)
  }

  static let accepted: [(text: String, records: [[String]])] = [
    ("a;b", [["a", "b"]]), ("a;b\n", [["a", "b"]]), ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
    ("a;b\r1;2\r", [["a", "b"], ["1", "2"]]), ("a;b\n\n\r\n\r1;2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\n", [["a", "b"]]), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]), ("a\n1\n", [["a"], ["1"]]),
    ("a;b;\n;;\n", [["a", "b", ""], ["", "", ""]]), (";", [["", ""]]), ("\"\"", [[""]]),
    ("\"a;b\";c", [["a;b", "c"]]), ("\"a\"\"b\";\"\"\"\"", [["a\"b", "\""]]),
    ("\"a\nb\";c\n1;2", [["a\nb", "c"], ["1", "2"]]), ("\"a\r\nb\rc\";d", [["a\r\nb\rc", "d"]]),
    ("a\"b;c\"", [["a\"b", "c\""]]), (" \"a\";b", [[" \"a\"", "b"]]), (" a ; b \n", [[" a ", " b "]]),
    ("perché;€’😀\n", [["perché", "€’😀"]]), ("e\u{301};b", [["e\u{301}", "b"]]),
    ("\"a;b\",c,d\n", [["a;b", "c", "d"]]), ("a;b,c\n", [["a", "b,c"]]),
    ("a\u{2028}b;c\u{85}d", [["a\u{2028}b", "c\u{85}d"]]),
  ]

  @Test(arguments: accepted) func `a table is read field by field`(text: String, records: [[String]]) throws {
    let parsed = Self.parse(text)
    #expect(parsed.diagnostics == [])
    let document = try #require(parsed.value)
    // Compared by scalars: two spellings of an accent are two texts.
    let found = document.records.map { $0.map { Array($0.text.unicodeScalars) } }
    #expect(found == records.map { $0.map { Array($0.unicodeScalars) } })
    #expect(document.unreadableRecords == 0)
  }

  static let faulty: [(text: String, records: [[String]], diagnostics: [String])] = [
    (
      "a;b\n\"1;2\n3;4\n", [["a", "b"], ["3", "4"]],
      [
        """
        x.csv:2:1: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        """
      ]
    ),
    (
      "a;b\n1;\"2\n3;\"4\"\n5;6\n", [["a", "b"], ["3", "4"], ["5", "6"]],
      [
        """
        x.csv:2:3: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        """
      ]
    ),
    (
      "a;b\n\"1\";\"2\nx;\"3\"\n\"4;5\n6;7", [["a", "b"], ["x", "3"], ["6", "7"]],
      [
        """
        x.csv:2:5: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        """,
        """
        x.csv:4:1: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        """,
      ]
    ),
    (
      "a;b\n\"1\"x;2\n3;4\n", [["a", "b"], ["3", "4"]],
      [
        """
        x.csv:2:4: error: found 'x' after a closing quote, expected a separator; write a quote inside a field \
        twice [text-after-quote]
        """
      ]
    ),
    (
      "a;b\nperché;\"1\" y\n3;4\n", [["a", "b"], ["3", "4"]],
      [
        """
        x.csv:2:11: error: found ' y' after a closing quote, expected a separator; write a quote inside a \
        field twice [text-after-quote]
        """
      ]
    ),
    (
      "a;b\n\"1\"x;\"2\"y\n3;4\n", [["a", "b"], ["3", "4"]],
      [
        """
        x.csv:2:4: error: found 'x' after a closing quote, expected a separator; write a quote inside a field \
        twice [text-after-quote]
        """,
        """
        x.csv:2:9: error: found 'y' after a closing quote, expected a separator; write a quote inside a field \
        twice [text-after-quote]
        """,
      ]
    ),
    (
      "a;b\r\n1;2\r\n\"", [["a", "b"], ["1", "2"]],
      [
        """
        x.csv:3:1: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        """
      ]
    ),
    (
      "a;b\n\"1\n2\";\"3\n4;5\n", [["a", "b"], ["4", "5"]],
      [
        """
        x.csv:3:4: error: the quote that opens here is not closed; the row was not used, a closing '"' was \
        expected [unclosed-quote]
        """
      ]
    ),
  ]

  @Test(arguments: faulty) func `a fault costs its record and no other, and is named where it begins`(
    text: String, records: [[String]], diagnostics: [String]
  ) throws {
    let parsed = Self.parse(text)
    #expect(parsed.diagnostics.map(\.description) == diagnostics)
    let document = try #require(parsed.value)
    #expect(document.records.map { $0.map(\.text) } == records)
    let lost = Set(parsed.diagnostics.compactMap(\.place?.line))
    #expect(document.unreadableRecords == lost.count)
  }

  static let refused: [(bytes: [UInt8], diagnostic: String)] = [
    ([], "x.csv: error: the file is empty; a header row was expected [empty-input]"),
    ([0xEF, 0xBB, 0xBF], "x.csv: error: the file is empty; a header row was expected [empty-input]"),
    (Array("\n\r\n\n".utf8), "x.csv: error: the file is empty; a header row was expected [empty-input]"),
    (
      Array("PK\u{3}\u{4}abc".utf8),
      """
      x.csv: error: found a ZIP archive (an Excel or OpenDocument file?), expected text; save the table as \
      CSV (UTF-8) [not-text]
      """
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
      "x.csv: error: found an old Office file (xls or doc?), expected text; save the table as CSV (UTF-8) [not-text]"
    ),
    (Array("%PDF-1.7".utf8), "x.csv: error: found a PDF, expected text; save the table as CSV (UTF-8) [not-text]"),
    (
      [0xFF, 0xFE, 0x61, 0, 0x3B, 0],
      "x.csv: error: found UTF-16 text, expected text; save the table as CSV (UTF-8) [not-text]"
    ),
    (
      [0xFE, 0xFF, 0, 0x61, 0, 0x3B],
      "x.csv: error: found UTF-16 text, expected text; save the table as CSV (UTF-8) [not-text]"
    ),
    (
      Array("a;b\n1;\0\n".utf8),
      "x.csv: error: found binary data, expected text; save the table as CSV (UTF-8) [not-text]"
    ),
    (
      [0x61, 0x3B, 0x81],
      "x.csv:1: error: found byte 0x81, expected text; save the table as CSV (UTF-8) [not-text]"
    ),
    (
      Array("a\rb\r\nc\n".utf8) + [0x81],
      "x.csv:4: error: found byte 0x81, expected text; save the table as CSV (UTF-8) [not-text]"
    ),
  ]

  @Test(arguments: refused) func `what is no table is refused by name`(bytes: [UInt8], diagnostic: String) {
    let parsed = CSVParser.parse(bytes, file: "x.csv")
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.map(\.description) == [diagnostic])
  }

  @Test func `Windows-1252 is read and said`() throws {
    // "perché;€;’;“è”–à" as Windows-1252.
    let bytes: [UInt8] =
      Array("perch".utf8) + [0xE9, 0x3B, 0x80, 0x3B, 0x92, 0x3B, 0x93, 0xE8, 0x94, 0x96, 0xE0, 0x0A]
    let parsed = CSVParser.parse(bytes, file: "x.csv")
    #expect(
      parsed.diagnostics.map(\.description) == [
        "x.csv: warning: the text is not UTF-8 and was read as Windows-1252; save it as CSV UTF-8 to be sure "
          + "[windows-1252]"
      ])
    #expect(try #require(parsed.value).records.map { $0.map(\.text) } == [["perché", "€", "’", "“è”–à"]])
  }

  @Test func `every assigned byte of Windows-1252 gives one character`() throws {
    let unassigned: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in UInt8(0x80)...0xFF {
      let parsed = CSVParser.parse([byte, 0x3B, 0x61], file: "x.csv")
      #expect((parsed.value == nil) == unassigned.contains(byte), "\(byte)")
      guard let document = parsed.value else { continue }
      #expect(document.records.first?.first?.text.unicodeScalars.count == 1)
      if byte >= 0xA0 { #expect(document.records.first?.first?.text.unicodeScalars.first?.value == UInt32(byte)) }
    }
  }

  @Test func `lines and columns count scalars, over every kind of line end`() throws {
    let parsed = Self.parse("a;b\r\n😀è;x\r\"p\r\nq\";y\n\nz;w")
    let places = try #require(parsed.value).records.map { $0.map { "\($0.line):\($0.column)" } }
    #expect(places == [["1:1", "1:3"], ["2:1", "2:4"], ["3:1", "4:4"], ["6:1", "6:3"]])
  }

  @Test(arguments: [
    ("a;b,c", CSVSeparator.semicolon), ("a,b;c,d", .comma), ("a\tb;c\td", .tab), ("abc", .semicolon),
    ("a;b,c", .semicolon), ("a,b\tc", .comma), ("\"a;b;c\",d\n1;2;3;4", .comma), ("a;b\n1,2,3,4,5", .semicolon),
    ("\na,b\n1,2\n", .comma), ("\r\n\r\na\tb\r\n", .tab),
  ]) func `the separator is the one that occurs most in the first line with text`(
    text: String, separator: CSVSeparator
  ) throws {
    #expect(try #require(Self.parse(text).value).separator == separator)
  }

  @Test func `a separator that is given is not guessed`() throws {
    let document = try #require(Self.parse("a,b;c", separator: .comma).value)
    #expect(document.records.map { $0.map(\.text) } == [["a", "b;c"]])
  }

  @Test(arguments: ["\"", "\"\"", "\"\"\"", "\";\"", "\"\n", "x\"\n\"", "\"\";\"\"\n"])
  func `two hundred kilobytes of quotes are read to their end`(pattern: String) {
    let bytes = Array(String(repeating: pattern, count: 200_000 / pattern.utf8.count).utf8)
    let parsed = CSVParser.parse(bytes, file: "x.csv")
    let found = (parsed.value?.records.count ?? 0) + parsed.diagnostics.count
    #expect(found > 0)
  }
}
