/// A workbook as it was read: its sheets, each with the cells that hold something.
public struct Workbook: Hashable, Sendable {
  /// What a workbook may hold at most. With these and ``ZIPArchive/Limits``, a file of 64 MB takes at most 256 MB of
  /// memory, its own bytes included.
  enum Limits {
    /// Sheets.
    static let sheets = 256
    /// Cells that hold something, in all sheets together.
    static let cells = 1_000_000
    /// Cells that hold something in a sheet that is read row by row.
    static let streamedCells = 16_000_000
    /// Bytes of text in all sheets together: 48 MB.
    static let text = 50_331_648
    /// Bytes of text in one cell; Excel has 32,767 characters.
    static let cellText = 262_144
    /// Strings that cells refer to.
    static let sharedStrings = 4_000_000
    /// Formats of cells, and relationships between parts.
    static let formats = 100_000
    /// Merged ranges of one sheet.
    static let merges = 100_000
  }

  /// The sheets, in the order of the workbook.
  public var sheets: [Sheet]

  /// Makes a workbook.
  public init(sheets: [Sheet]) {
    self.sheets = sheets
  }

  /// Reads all sheets of an XLSX, XLSM or ODS file, recognised by its content.
  ///
  /// Formulas are read as the results stored with them. What cannot be read is left out and has a diagnostic; a file
  /// that is damaged, encrypted, of another kind or larger than the limits gives none. Time grows linearly with the
  /// file and what it unpacks to.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name in diagnostics.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<Workbook?> {
    do throws(DiagnosticsError) {
      switch FileKind.recognised(in: bytes) {
      case .xlsx:
        var reader = try XLSXReader(bytes, file: file)
        return try reader.workbook()
      case .ods:
        return try ODSReader(bytes, file: file).workbook()
      case let kind: return Diagnosed(nil, refusal(of: kind, bytes, file: file))
      }
    } catch {
      return Diagnosed(nil, error.diagnostics)
    }
  }

  /// Why a file that is no workbook is not read.
  static func refusal(of kind: FileKind, _ bytes: [UInt8], file: String) -> [Diagnostic] {
    switch kind {
    case .brokenArchive: ZIPArchive.read(bytes, file: file).diagnostics
    case .encryptedOffice: [.encryptedWorkbook(file: file)]
    default: [.unsupportedFile(kind, file: file)]
    }
  }

  /// The memory that a string takes beside its place in a cell.
  static func cost(of text: String) -> Int {
    text.utf8.count > 15 ? text.utf8.count + 32 : 0
  }
}
