import Testing

@testable import RiskCore

@Suite struct ODSReaderTests {
  static let namespaces =
    ["office", "table", "text", "style", "manifest"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ") + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""

  static func file(_ tables: String, manifest: String = "") -> [UInt8] {
    let styles =
      "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">"
      + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
    return ZIPBuilder(texts: [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<office:document-content \(namespaces)>\(styles)<office:body><office:spreadsheet>"
          + "<table:tracked-changes><table:table><table:table-row/></table:table></table:tracked-changes>\(tables)"
          + "</office:spreadsheet></office:body></office:document-content>"
      ),
      ("META-INF/manifest.xml", "<manifest:manifest \(namespaces)>\(manifest)</manifest:manifest>"),
    ]).bytes
  }

  static func read(_ rows: String) -> (rows: [String], diagnostics: [String]) {
    XLSXFixture.read(file("<table:table table:name=\"Foglio\"><table:table-column/>\(rows)</table:table>"))
  }

  @Test func `cells of every type are read`() {
    #expect(
      Self.read(
        "<table:table-header-rows><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Processo</text:p>"
          + "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
          + "<table:table-cell office:value-type=\"float\" office:value=\"1.50\"><text:p>1,5</text:p></table:table-cell>"
          + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"/>"
          + "<table:table-cell office:value-type=\"currency\" office:value=\"1E3\"/>"
          + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-31T10:00:00\"><text:p>31/01/26</text:p></table:table-cell>"
          + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
          + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT12H30M00S\"><text:p>12:30</text:p></table:table-cell>"
          + "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/D</text:p></table:table-cell>"
          + "<table:table-cell office:value-type=\"string\" office:string-value=\"vero\"><text:p>mostrato</text:p></table:table-cell>"
          + "</table:table-row>") == (
          ["1: A=Processo", "2: A=#1.5 B=#0.5 C=#1000 D=@2026-01-31 E=?true F=12:30 G=!#N/D H=vero"], []
        ))
  }

  @Test func `paragraphs are lines, space collapses, notes are left out`() {
    #expect(
      Self.read(
        "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>nota</text:p>"
          + "</office:annotation><text:p> uno  <text:span>due\n</text:span> tre<text:s text:c=\"2\"/><text:tab/>x"
          + "<text:line-break/><text:a>y</text:a> </text:p><text:p/><text:p>z</text:p></table:table-cell></table:table-row>"
      )
        == (["1: A=uno due tre  \tx\ny\n\nz"], []))
  }

  @Test func `repeated rows and cells are told out, empty ones cost nothing`() {
    let one = "office:value-type=\"float\" office:value=\"1\""
    #expect(
      Self.read(
        "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
          + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"/>"
          + "<table:table-cell table:number-columns-repeated=\"2\" \(one)/></table:table-row>"
          + "<table:table-row-group><table:table-row><table:table-cell \(one)/></table:table-row></table:table-row-group>"
          + "<table:table-row table:number-rows-repeated=\"999999999999999999\"><table:table-cell "
          + "table:number-columns-repeated=\"999999999999999999\"/></table:table-row>") == (
          ["1001: D=#1 E=#1", "1002: D=#1 E=#1", "1003: A=#1"], []
        ))
  }

  @Test func `absurd repetitions with content end at the limit`() {
    let one = "office:value-type=\"float\" office:value=\"1\""
    #expect(
      Self.read(
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
          + "table:number-columns-repeated=\"16384\" \(one)/></table:table-row>") == (
          [],
          [
            "a.xlsx:Foglio!62: error: with this row the workbook has more than 1000000 cells that hold something, at "
              + "most as many are read; split the file [limit-exceeded]"
          ]
        ))
    #expect(
      Self.read(
        "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell/></table:table-row>"
          + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell \(one)/></table:table-row>"
          + "<table:table-row><table:table-cell \(one)/></table:table-row>") == (
          ["1048576: A=#1"],
          [
            "a.xlsx:Foglio!1048576: error: found a cell or row '1048577', expected a row from 1 to 1048576; it was not "
              + "read [misplaced-cell]"
          ]
        ))
  }

  @Test func `spans are merged ranges, and what they cover is not read`() throws {
    let bytes = Self.file(
      "<table:table table:name=\"a\"><table:table-row><table:table-cell table:number-columns-spanned=\"2\" "
        + "table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
        + "<table:covered-table-cell office:value-type=\"string\"><text:p>y</text:p></table:covered-table-cell>"
        + "</table:table-row></table:table><table:table table:name=\"b\" table:style-name=\"ta2\"/>")
    let read = Workbook.read(bytes, file: "a.ods")
    #expect(
      read
        == Diagnosed(
          Workbook(sheets: [
            Sheet(
              name: "a", rows: [Sheet.Row(number: 1, cells: [Sheet.Cell(column: 1, value: .text("x"))])],
              merges: [Sheet.Merge(rows: 1...2, columns: 1...2)]),
            Sheet(name: "b", rows: [], merges: [], isHidden: true),
          ])))
  }

  @Test func `an encrypted file is refused`() {
    let bytes = Self.file("", manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    #expect(
      XLSXFixture.read(bytes) == (
        [],
        [
          "a.xlsx: error: the file is encrypted; open it with its password and save it without one [encrypted-file]"
        ]
      ))
  }

  @Test(arguments: 0..<5) func `changed content gives values or diagnostics, never a trap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows =
      "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\" "
      + "office:value-type=\"float\" office:value=\"15\"/><table:table-cell table:number-columns-spanned=\"2\"><text:p>a"
      + "<text:s text:c=\"2\"/></text:p></table:table-cell></table:table-row>"
    for _ in 0..<40 {
      var bytes = Array(rows.utf8)
      for _ in 0..<2 {
        bytes[Int.random(in: bytes.indices, using: &generator)] = generator.pick(Array("0129<>\"/ =s:".utf8))
      }
      let read = Workbook.read(
        Self.file("<table:table>\(String(decoding: bytes, as: UTF8.self))</table:table>"), file: "a.ods")
      #expect(read.value != nil || !read.diagnostics.isEmpty)
    }
  }
}
