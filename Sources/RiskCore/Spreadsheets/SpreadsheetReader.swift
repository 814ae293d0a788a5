/// Reads a workbook sheet by sheet and row by row, without holding more than a row of it: for files that are too large
/// for ``Workbook/read(_:file:)``, or programs that need only a part.
///
/// ```swift
/// let opened = SpreadsheetReader.open(bytes, file: "registro.xlsx")
/// if let reader = opened.value, let sheet = reader.sheets.indices.first {
///   let read = reader.readRows(ofSheet: sheet) { row in
///     print(row.number, row.cells.count)
///   }
///   print(read.diagnostics.count)
/// }
/// ```
public struct SpreadsheetReader: Sendable {
  /// A sheet of the workbook.
  public struct SheetDescription: Hashable, Sendable {
    /// The sheet's name.
    public let name: String
    /// Whether the sheet is hidden.
    public let isHidden: Bool
  }

  private enum Source {
    case xlsx(XLSXReader)
    case ods(ODSReader)
  }

  private let source: Source
  private let file: String
  /// The sheets, in the order of the workbook.
  public let sheets: [SheetDescription]

  /// Opens an XLSX, XLSM or ODS file, recognised by its content, and finds its sheets.
  ///
  /// Shared strings are read now, rows later. An ODS file is read once from end to end to find its sheets.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name in diagnostics.
  public static func open(_ bytes: [UInt8], file: String) -> Diagnosed<SpreadsheetReader?> {
    do throws(DiagnosticsError) {
      return Diagnosed(try SpreadsheetReader(bytes, file: file))
    } catch {
      return Diagnosed(nil, error.diagnostics)
    }
  }

  private init(_ bytes: [UInt8], file: String) throws(DiagnosticsError) {
    self.file = file
    switch FileKind.recognised(in: bytes) {
    case .xlsx:
      let reader = try XLSXReader(bytes, file: file)
      source = .xlsx(reader)
      sheets = reader.sheets.map { SheetDescription(name: $0.name, isHidden: $0.isHidden) }
    case .ods:
      let reader = try ODSReader(bytes, file: file)
      var content = try reader.sheets()
      var sheets: [SheetDescription] = []
      while let table = try content.nextSheet() {
        sheets.append(SheetDescription(name: table.name, isHidden: table.isHidden))
        try content.skipSheet()
      }
      self.sheets = sheets
      source = .ods(reader)
    case let kind: throw DiagnosticsError(diagnostics: Workbook.refusal(of: kind, bytes, file: file))
    }
  }

  /// Reads the rows of a sheet that hold something, in the order of the file.
  /// - Parameters:
  ///   - index: which of ``sheets``; for one that there is not, no row is read.
  ///   - body: takes each row.
  /// - Returns: the merged ranges and what was found; after a fault that stops the reading, `nil`.
  /// - Throws: whatever the body throws.
  public func readRows<Failure: Error>(
    ofSheet index: Int, _ body: (Sheet.Row) throws(Failure) -> Void
  ) throws(Failure) -> Diagnosed<[Sheet.Merge]?> {
    guard sheets.indices.contains(index) else { return Diagnosed([]) }
    var row = Sheet.Row(number: 0, cells: [])
    switch source {
    case .xlsx(var reader):
      var rows: XLSXSheetReader
      do throws(DiagnosticsError) {
        rows = try reader.rows(of: reader.sheets[index], sharesStrings: false)
      } catch {
        return Diagnosed(nil, error.diagnostics)
      }
      while true {
        do throws(DiagnosticsError) {
          guard try rows.next(&row) else { return Diagnosed(rows.merges, rows.findings.all) }
        } catch {
          return Diagnosed(nil, rows.findings.all + error.diagnostics)
        }
        try body(row)
      }
    case .ods(let reader):
      var content: ODSContentReader
      do throws(DiagnosticsError) {
        content = try reader.sheets()
        for _ in 0..<index where try content.nextSheet() != nil { try content.skipSheet() }
        _ = try content.nextSheet()
      } catch {
        return Diagnosed(nil, error.diagnostics)
      }
      while true {
        do throws(DiagnosticsError) {
          guard try content.next(&row) else { return Diagnosed(content.merges, content.findings.all) }
        } catch {
          return Diagnosed(nil, content.findings.all + error.diagnostics)
        }
        try body(row)
      }
    }
  }
}
