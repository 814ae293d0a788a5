/// Takes what came of the pieces of a batch in the order of the input, and says what is to be written.
///
/// Rows in are rows out and error rows, always.
public struct BatchLedger: Sendable {
  /// What a piece adds to the files.
  public struct Entry: Sendable {
    /// How many bytes of the output of the piece are to be written.
    public let outputCount: Int
    /// Lines for the list of errors.
    public let errors: [UInt8]
    /// Diagnostics of the first error rows.
    public let described: [Diagnostic]
  }

  /// How many error rows it describes at most; the others are in the list alone.
  public static var describedErrors: Int { BatchLimits.described }

  /// The header of the list of errors.
  public static let errorsHeader = Array("riga;codice;messaggio;testo\n".utf8)

  /// How many error rows may be; the one after them is the last row that is taken.
  public let mostErrors: Int
  private var line: Int
  /// Rows so far, the header not counted.
  public private(set) var rows = 0
  /// Rows so far that could not be used.
  public private(set) var errors = 0
  /// Whether there were more errors than may be; nothing more is then to be taken.
  public private(set) var isStopped = false

  /// Makes a ledger.
  /// - Parameters:
  ///   - rating: what the pieces were rated by.
  ///   - mostErrors: how many error rows may be; with one more it stops.
  public init(_ rating: BatchRating, mostErrors: Int = .max) {
    self.mostErrors = mostErrors
    line = rating.header.nextLine
  }

  /// Rows that were rated.
  public var rated: Int { rows - errors }

  /// Takes what came of the next piece.
  public mutating func take(_ piece: BatchPiece) -> Entry {
    var listed: [UInt8] = []
    var described: [Diagnostic] = []
    for refusal in piece.refusals {
      let line = line + refusal.line - 1
      listed.append(decimal: line)
      listed.append(CSVSeparator.semicolon.rawValue)
      listed += refusal.listed
      if errors < BatchLimits.described { described += refusal.diagnostics.map { $0.moved(lines: self.line - 1) } }
      errors += 1
      if errors > mostErrors {
        isStopped = true
        rows += refusal.rowsBefore + 1
        return Entry(outputCount: refusal.outputBefore, errors: listed, described: described)
      }
    }
    rows += piece.rows
    line += piece.lines
    return Entry(outputCount: piece.outputCount, errors: listed, described: described)
  }
}
