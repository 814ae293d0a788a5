import Foundation
import RiskCore
import Testing

/// Files that other programs make are read with the same content.
@Suite struct OtherMakersTests {
  static var hasMakers: Bool {
    (try? TranscriptionTests.run("python3", "-c", "import openpyxl, xlsxwriter").status) == 0
  }
  static var hasLibreOffice: Bool {
    (try? TranscriptionTests.run("sh", "-c", "command -v soffice").status) == 0
  }

  static let script = """
    import datetime, sys
    import openpyxl, xlsxwriter
    rows = [['Processo', 'Descrizione', 'Punteggio', 'Data', 'Fatto'],
            ['P001', 'Affidamento <urgente> & "diretto"\\nseconda riga', 1.1, datetime.date(2026, 1, 31), True],
            [None, None, None, None, None],
            ['007', '  spazi  ', 1e-7, datetime.date(1900, 3, 1), False],
            ['=1+1', 'è già più', 123456789.125, None, None]]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Mappatura è'
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is None: continue
            cell = sheet.cell(number, column, value)
            if value == '=1+1': cell.data_type = 's'
            if isinstance(value, datetime.date): cell.number_format = 'dd/mm/yyyy'
    sheet.merge_cells('A6:B7')
    hidden = book.create_sheet('Nascosto')
    hidden.sheet_state = 'hidden'
    book.save(sys.argv[1] + '/openpyxl.xlsx')
    for name, options in [('xlsxwriter', {}), ('xlsxwriter-inline', {'constant_memory': True})]:
        book = xlsxwriter.Workbook(sys.argv[1] + '/' + name + '.xlsx', options)
        date = book.add_format({'num_format': 'dd/mm/yyyy'})
        sheet = book.add_worksheet('Mappatura è')
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is None: continue
                if isinstance(value, datetime.date): sheet.write_datetime(number, column, value, date)
                elif isinstance(value, str): sheet.write_string(number, column, value)
                else: sheet.write(number, column, value)
        if not options: sheet.merge_range('A6:B7', '')
        book.add_worksheet('Nascosto').hide()
        book.close()
    """

  static func day(_ text: String) -> Sheet.Value {
    CalendarDate(text).map { .date($0) } ?? .text(text)
  }

  static let expected: [[Sheet.Value]] = [
    [.text("Processo"), .text("Descrizione"), .text("Punteggio"), .text("Data"), .text("Fatto")],
    [
      .text("P001"), .text("Affidamento <urgente> & \"diretto\"\nseconda riga"), .number("1.1"),
      day("2026-01-31"), .boolean(true),
    ],
    [.text("007"), .text("  spazi  "), .number("1e-7"), day("1900-03-01"), .boolean(false)],
    [.text("=1+1"), .text("è già più"), .number("123456789.125")],
  ]

  /// - Parameter hasBooleans: LibreOffice saves what has no format of truth values as 1 and 0 in its own format.
  static func check(_ file: URL, hasMerge: Bool = true, hasBooleans: Bool = true) throws {
    let read = Workbook.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
    #expect(read.diagnostics == [])
    let sheets = read.value?.sheets ?? []
    #expect(sheets.map(\.name) == ["Mappatura è", "Nascosto"])
    #expect(sheets.map(\.isHidden) == [false, true])
    #expect(sheets.first?.rows.map(\.number) == [1, 2, 4, 5])
    let wanted = expected.map { row in
      row.map { value in
        guard case .boolean(let flag) = value, !hasBooleans else { return value }
        return .number(flag ? "1" : "0")
      }
    }
    #expect(sheets.first?.rows.map { $0.cells.map(\.value) } == wanted, "\(file.lastPathComponent)")
    #expect(sheets.first?.merges == (hasMerge ? [Sheet.Merge(rows: 6...7, columns: 1...2)] : []))

    let opened = SpreadsheetReader.open(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
    #expect(opened.value?.sheets.map(\.name) == sheets.map(\.name))
    var rows: [Sheet.Row] = []
    let merges = opened.value?.readRows(ofSheet: 0) { rows.append($0) }
    #expect(rows == sheets.first?.rows)
    #expect(merges == Diagnosed(sheets.first?.merges))
  }

  @Test(.enabled(if: hasMakers, "python3 with openpyxl and XlsxWriter is not installed"))
  func `openpyxl, XlsxWriter and LibreOffice are read`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try TranscriptionTests.run("python3", "-c", Self.script, folder.path())
    #expect(made == (0, ""))
    try Self.check(folder.appending(path: "openpyxl.xlsx"))
    try Self.check(folder.appending(path: "xlsxwriter.xlsx"))
    try Self.check(folder.appending(path: "xlsxwriter-inline.xlsx"), hasMerge: false)
    guard Self.hasLibreOffice else {
      print("soffice is not installed: files of LibreOffice were not read")
      return
    }
    for format in ["ods", "xlsx"] {
      let output = folder.appending(path: "libreoffice-" + format)
      let converted = try TranscriptionTests.run(
        "soffice", "-env:UserInstallation=file://\(folder.path())/profile", "--headless", "--convert-to", format,
        "--outdir", output.path(), folder.appending(path: "openpyxl.xlsx").path())
      #expect(converted.status == 0, "\(converted.output.prefix(500))")
      try Self.check(output.appending(path: "openpyxl." + format), hasBooleans: format == "xlsx")
    }
  }
}
