/// A register read from the sheets that an office keeps: a workbook, CSV or JSON, whatever its layout, laid over the
/// register that the import starts from.
///
/// The header is found under titles, columns are recognised by what Italian offices and the published appendices call
/// them, merged cells fill the rows below, and a row that names no process goes on with the one above. What a sheet does
/// not say stays as it was: entries of catalogs that it does not list, and columns that it does not have. The rows of a
/// mapping and of treatments replace those of the sectors that they name; a monitoring report is replaced whole.
///
/// A row that cannot be used is refused as a whole with its reasons; nothing is dropped in silence.
public struct RegisterImport: Sendable {
  /// What an import starts from.
  public struct Base: Sendable {
    /// The register.
    public let register: Register
    /// Its scores.
    public let assessments: Catalog<Assessment>

    /// Names what an import starts from.
    public init(register: Register, assessments: Catalog<Assessment>) {
      self.register = register
      self.assessments = assessments
    }
  }

  /// What the caller knows about the sheets.
  public struct Options: Sendable {
    /// The only sheet to be read; all of them without it.
    public var sheet: String?
    /// What headers mean: the text of a header, and the column that it is, by its title in our files (`descrizione`) or
    /// any name that is known; an empty one is not read.
    public var columns: [(header: String, column: String)] = []
    /// What the import starts from.
    public var base: Base?
    /// The body's name, where neither a sheet nor the base says it.
    public var bodyName: String?
    /// The first year of the plan, where neither a sheet nor the base says it.
    public var year: Int?
    /// The method whose scores the sheets have; without it that of the base, else the one that the files state
    /// (`metodo.json`, or `metodo` in the body's table), else the plan's. It becomes the register's own.
    public var methodology: Methodology?

    /// Options by which everything is read and nothing is there before.
    public init() {}
  }

  /// The register with what the sheets say.
  public let register: Register
  /// The scores with what the sheets say.
  public let assessments: Catalog<Assessment>
  /// What each sheet was taken for.
  public let sheets: [SheetSummary]
  /// The rows that could not be used, in the order of the sheets.
  public let refusedRows: [RefusedRow]
  /// What changed against the register that the import started from; `nil` without one.
  public let comparison: RegisterComparison?
  /// The entries of the register that the import started from which no sheet lists, by table.
  public let kept: [(table: RegisterTable, count: Int)]
  /// What changed in the tables that ``comparison`` does not go through row by row; none without a register before.
  public let rowChanges: [RowChange]

  /// Reads files: one workbook, CSV or JSON text, or the CSV files of a folder and its `metodo.json`.
  ///
  /// - Returns: the import with everything that was found, in the order of the sheets; rows that are refused have an
  ///   error each. `nil` when nothing could be recognised, or no sheet and no option names body, year or processes.
  public static func read(_ files: [Register.File], options: Options = Options()) -> Diagnosed<RegisterImport?> {
    var reader = ImportReader(options: options)
    return reader.read(files)
  }
}

extension RegisterImport {
  /// What one sheet was taken for.
  public struct SheetSummary: Hashable, Sendable {
    /// One column that says something in its header.
    public struct Column: Hashable, Sendable {
      /// The letters of the column (`C`).
      public let letters: String
      /// The header as it stands.
      public let title: String
      /// The column that it was taken for; `nil` where none fits.
      public let meaning: String?
      /// Whether what stands in it is used.
      public let isUsed: Bool
    }

    /// The file's name.
    public let file: String
    /// The sheet's name; the file's, where it has no sheets.
    public let name: String
    /// Whether the sheet is hidden in its workbook; it is read like any other.
    public let isHidden: Bool
    /// What the sheet lists (`processi`); `nil` where it was not read.
    public let kind: String?
    /// The row of the header.
    public let headerRow: Int?
    /// The columns of the header.
    public let columns: [Column]
    /// How many rows were taken.
    public let takenRows: Int
    /// How many rows were refused.
    public let refusedRows: Int
    /// How many rows repeat the header, hold nothing but blanks, or name a process and leave its scores blank.
    public let skippedRows: Int
  }

  /// A row that could not be used.
  public struct RefusedRow: Hashable, Sendable {
    /// Where it stands.
    public let place: Place
    /// The texts of its cells, by column from the first.
    public let cells: [String]
    /// Why.
    public let diagnostics: [Diagnostic]
  }
}
