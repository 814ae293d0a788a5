/// What came of one piece of a batch: the lines of rated rows, and the rows that could not be used.
public struct BatchPiece: Sendable {
  /// A row that could not be used.
  public struct Refusal: Hashable, Sendable {
    /// The line of the piece on which it begins, from 1.
    let line: Int
    /// Its line in the list of errors, apart from the number that it begins with.
    let listed: [UInt8]
    /// What is wrong with it, with lines of the piece; none behind the first few of a piece.
    let diagnostics: [Diagnostic]
    /// How many rows of the piece come before it.
    let rowsBefore: Int
    /// How many bytes of output do.
    let outputBefore: Int
  }

  /// The lines of output, and room for more behind them; how many bytes are to be written, ``BatchLedger`` says.
  public internal(set) var output: [UInt8] = []
  /// How many bytes of output there are.
  var outputCount = 0
  /// The rows that could not be used.
  var refusals: [Refusal] = []
  /// How many rows there are, rated or not.
  var rows = 0
  /// How many lines of input.
  var lines = 0

  /// Empties it and keeps its room.
  mutating func clear() {
    outputCount = 0
    refusals.removeAll(keepingCapacity: true)
    (rows, lines) = (0, 0)
  }

  /// Takes a rated row.
  mutating func take(_ fields: [String]) {
    var chunks = Chunks()
    chunks.append(csvRow: fields)
    let line = chunks.taken()
    makeRoom(for: line.count)
    output.replaceSubrange(outputCount..<outputCount + line.count, with: line)
    outputCount += line.count
    rows += 1
  }

  /// Takes a row that could not be used.
  mutating func refuse(_ text: String, _ diagnostics: [Diagnostic]) {
    var chunks = Chunks()
    let codes = diagnostics.filter { $0.severity == .error }.map(\.kind.rawValue).uniqued()
    chunks.append(csvRow: [
      codes.joined(separator: JoinedText.separator),
      diagnostics.map { $0.messageText }.joined(separator: JoinedText.separator),
      // With a zero in it, the list would not be a text.
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{2400}" : $0 })),
    ])
    refusals.append(
      Refusal(
        line: lines + 1, listed: chunks.taken(),
        diagnostics: refusals.count < BatchLimits.described ? diagnostics : [], rowsBefore: rows,
        outputBefore: outputCount))
    rows += 1
  }

  /// Sees to it that so many bytes more have room.
  mutating func makeRoom(for bytes: Int) {
    guard outputCount + bytes > output.count else { return }
    output += [UInt8](repeating: 0, count: max(output.count, bytes, 1 << 16))
  }
}
