import Testing

@testable import RiskCore

@Suite struct XLSXReaderTests {
  static let strings =
    "<si><t>Concorso</t></si><si><r><t>App</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">alto </t></r>"
    + "<rPh sb=\"0\" eb=\"1\"><t>XX</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si><si/>"

  static func sheet(_ rows: String) -> String {
    "<sheetData>\(rows)</sheetData>"
  }

  @Test func `cells of every type are read`() {
    var fixture = XLSXFixture(
      Self.sheet(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
          + "<c r=\"D1\" t=\"s\"><v>3</v></c></row>"
          + "<row r=\"2\"><c r=\"A2\"><v>1.0</v></c><c r=\"B2\" t=\"n\"><v> 2 </v></c><c r=\"C2\" t=\"b\"><v>1</v></c>"
          + "<c r=\"D2\" t=\"b\"><v>0</v></c><c r=\"E2\" t=\"e\"><v>#N/A</v></c>"
          + "<c r=\"F2\" t=\"d\"><v>2026-01-31T00:00:00Z</v></c></row>"
          + "<row r=\"4\"><c r=\"B4\" t=\"str\"><f>A1&amp;\"x\"</f><v>Somma_x0041_</v></c>"
          + "<c r=\"C4\" t=\"inlineStr\"><is><r><t>in</t></r><r><t><![CDATA[<linea>]]></t></r></is></c>"
          + "<c r=\"XFD4\"><f>1+1</f><v>2</v></c></row>"))
    fixture.sharedStrings = Self.strings
    #expect(
      fixture.read() == (
        [
          "1: A=Concorso B=Appalto  C=a\rb_x000D_", "2: A=#1 B=#2 C=?true D=?false E=!#N/A F=@2026-01-31",
          "4: B=SommaA C=in<linea> XFD=#2",
        ], []
      ))
  }

  @Test func `rows and cells without a reference follow one another`() {
    let fixture = XLSXFixture(
      Self.sheet(
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
          + "<row><c><v>5</v></c></row><row><c r=\"A9\"><v>6</v></c></row>"))
    #expect(fixture.read() == (["1: A=#1 C=#2", "5: C=#3 D=#4", "6: A=#5", "9: A=#6"], []))
  }

  @Test func `prefixes, strict namespaces and absolute targets are read`() {
    let row = "<y:row r=\"1\"><y:c r=\"A1\"><y:v>7</y:v></y:c></y:row>"
    var fixture = XLSXFixture("<y:sheetData>\(row)</y:sheetData>")
    fixture.prefix = "y:"
    fixture.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    fixture.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    for (office, sheets) in [
      ("xl/workbook.xml", "worksheets/sheet"), ("/xl/workbook.xml", "/xl/worksheets/sheet"),
      ("./xl/../XL/Workbook.xml", "../xl/./worksheets/sheet"),
    ] {
      (fixture.officeTarget, fixture.sheetTarget) = (office, sheets)
      #expect(fixture.read() == (["1: A=#7"], []), "\(office)")
    }
    fixture.sheetTarget = "../../etc/sheet"
    #expect(
      fixture.read() == (
        [],
        [
          "a.xlsx: error: the workbook refers to '../../etc/sheet1.xml', expected a part inside the file; "
            + "save the file again [missing-part]"
        ]
      ))
  }

  @Test func `sheets keep their order, names, state and merged ranges`() throws {
    var fixture = XLSXFixture(
      Self.sheet("") + "<mergeCells count=\"1\"><mergeCell ref=\"B2:C4\"/><mergeCell ref=\"A1\"/></mergeCells>",
      Self.sheet("<row><c><v>1</v></c></row>"))
    fixture.states = ["visible", "veryHidden"]
    let sheets = try #require(Workbook.read(fixture.bytes, file: "a.xlsx").value?.sheets)
    #expect(
      sheets == [
        Sheet(name: "Foglio 1", rows: [], merges: [Sheet.Merge(rows: 2...4, columns: 2...3)]),
        Sheet(
          name: "Foglio 2", rows: [Sheet.Row(number: 1, cells: [Sheet.Cell(column: 1, value: .number("1"))])],
          merges: [], isHidden: true),
      ])
  }

  static let styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot;gg&quot;\"/>"
    + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
    + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/></cellXfs>"

  static func dates(_ cells: [(style: Int, value: String)]) -> XLSXFixture {
    let row = cells.map { "<c s=\"\($0.style)\"><v>\($0.value)</v></c>" }.joined()
    var fixture = XLSXFixture(sheet("<row>\(row)</row>"))
    fixture.styles = styles
    return fixture
  }

  @Test func `numbers in formats of dates are days, counted from 1900 or 1904`() {
    var fixture = Self.dates([
      (1, "1"), (2, "59"), (1, "60"), (1, "61"), (5, "46053.75"), (0, "46053"), (3, "46053"), (4, "0.5"), (1, "0.5"),
      (1, "-1"), (1, "401768"), (1, "401769"), (9, "5"),
    ])
    #expect(
      fixture.read() == (
        [
          "1: A=@1900-01-01 B=@1900-02-28 C=#60 D=@1900-03-01 E=@2026-01-31 F=#46053 G=#46053 H=#0.5 I=#0.5 J=#-1 "
            + "K=@2999-12-31 L=#401769 M=#5"
        ], []
      ))
    fixture = Self.dates([(1, "0"), (1, "44591"), (1, "60")])
    fixture.workbookAttributes = "date1904=\"1\""
    #expect(fixture.read() == (["1: A=@1904-01-01 B=@2026-01-31 C=@1904-03-01"], []))
  }

  static let wrong: [(rows: String, expected: [String], messages: [String])] = [
    (
      "<row r=\"1\"><c t=\"s\"><v>4</v></c><c t=\"s\"><v>x</v></c><c><v>1</v></c></row>", ["1: C=#1"],
      [
        "A1: error: the cell refers to shared string '4', expected a number below 4; save the file again [unknown-shared-string]",
        "B1: error: the cell refers to shared string 'x', expected a number below 4; save the file again [unknown-shared-string]",
      ]
    ),
    (
      "<row r=\"1\"><c><f>1+1</f></c><c><v>1</v></c></row>", ["1: B=#1"],
      [
        "A1: warning: the formula has no stored result and was read as an empty cell; open the file with an office "
          + "program and save it [formula-without-result]"
      ]
    ),
    (
      "<row r=\"1\"><c><v>uno</v></c></row>", ["1: A=uno"],
      ["A1: error: found 'uno' in a cell of numbers, expected a number; save the file again [malformed-number]"]
    ),
    (
      "<row r=\"3\"><c r=\"A2\"><v>1</v></c><c r=\"XFE3\"><v>1</v></c><c r=\"7\"><v>1</v></c><c r=\"B3\"><v>2</v></c></row>",
      ["3: B=#2"],
      ["A2", "XFE3", "7"].map {
        "3: error: found a cell or row '\($0)', expected a cell of row 3 and a column up to 'XFD'; it was not read [misplaced-cell]"
      }
    ),
    (
      "<row r=\"1048577\"><c><v>1</v></c></row><row r=\"0\"/><row r=\"x\"/>", [],
      ["1048577", "0", "x"].map {
        "0: error: found a cell or row '\($0)', expected a row from 1 to 1048576; it was not read [misplaced-cell]"
      }
    ),
    (
      "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c><c r=\"B2\"><v>3</v></c></row>"
        + "<row r=\"1\"><c><v>4</v></c></row><row r=\"2\"><c r=\"A2\"><v>5</v></c><c r=\"C2\"><v>6</v></c></row>",
      ["1: A=#4", "2: A=#2 B=#1 C=#6"],
      [
        "B2: error: the cell is given twice, expected it once; the first was read [duplicate-cell]",
        "A2: error: the cell is given twice, expected it once; the first was read [duplicate-cell]",
      ]
    ),
  ]

  @Test(arguments: wrong)
  func `what is wrong with a cell is said at the cell`(rows: String, expected: [String], messages: [String]) {
    var fixture = XLSXFixture(Self.sheet(rows))
    fixture.sharedStrings = Self.strings
    #expect(fixture.read() == (expected, messages.map { "a.xlsx:Foglio 1!" + $0 }))
  }

  @Test func `merged ranges that meet or lie outside are left out`() throws {
    let fixture = XLSXFixture(
      Self.sheet("")
        + "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A3:A9999999\"/>"
        + "<mergeCell ref=\"C1:D2\"/></mergeCells>")
    let read = Workbook.read(fixture.bytes, file: "a.xlsx")
    #expect(
      read.value?.sheets.first?.merges == [
        Sheet.Merge(rows: 1...2, columns: 1...2), Sheet.Merge(rows: 1...2, columns: 3...4),
      ])
    #expect(
      read.diagnostics.map(\.description)
        == ["A3:A9999999", "B2:C3"].map {
          "a.xlsx:Foglio 1: error: found merged cells '\($0)', expected a range such as 'A1:C3' that meets no other; "
            + "it was not read [malformed-merge]"
        })
  }

  @Test func `missing and foreign parts are named`() {
    let fixture = XLSXFixture(Self.sheet(""))
    for missing in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
      let parts = fixture.parts.filter { $0.name != missing }
      #expect(
        XLSXFixture.read(ZIPBuilder(texts: parts).bytes) == (
          [],
          [
            "a.xlsx: error: the part '\(missing)' is missing, expected a whole workbook; save the file again [missing-part]"
          ]
        ))
    }
    var parts = fixture.parts
    parts[3].text = "<a/>"
    #expect(
      XLSXFixture.read(ZIPBuilder(texts: parts).bytes).diagnostics == [
        "a.xlsx: error: the part 'xl/workbook.xml' holds no workbook, expected one; save the file again [missing-part]"
      ])
  }

  @Test func `a million empty cells cost nothing but their bytes`() {
    let cells = String(repeating: "<c/>", count: 16_384)
    let fixture = XLSXFixture(
      Self.sheet(String(repeating: "<row>\(cells)</row>", count: 4) + "<row><c><v>1</v></c></row>"))
    #expect(fixture.read() == (["5: A=#1"], []))
  }

  @Test(arguments: 0..<10) func `changed workbooks give values or diagnostics, never a trap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var fixture = Self.dates([(1, "46053"), (2, "1E5"), (0, "5.0999999999999996")])
    fixture.sheets.append(
      Self.sheet("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c></row>") + "<mergeCell ref=\"A1:B2\"/>")
    fixture.sharedStrings = Self.strings
    for _ in 0..<30 {
      var parts = fixture.parts
      let part = Int.random(in: parts.indices, using: &generator)
      var text = Array(parts[part].text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !text.isEmpty {
        text[Int.random(in: text.indices, using: &generator)] = generator.pick(Array("0129<>\"/ =sAZ_x:".utf8))
      }
      parts[part].text = String(decoding: text, as: UTF8.self)
      let read = Workbook.read(ZIPBuilder(texts: parts).bytes, file: "a.xlsx")
      #expect(read.value != nil || !read.diagnostics.isEmpty)
    }
  }
}
