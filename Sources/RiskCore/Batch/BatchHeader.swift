/// The first record of a batch: what separates its fields, and which of them is what.
public struct BatchHeader: Sendable {
  /// The title of the column of the body whose process it is.
  public static let bodyTitle = EvaluationColumn.body.title

  /// The file's name, for places.
  let file: String
  let separator: CSVSeparator
  /// Whether fields may have the apostrophe of a ``FormulaGuard``.
  let isGuarded: Bool
  /// The column of each field, where it is one that is read.
  let columns: [ScoreColumn?]
  /// The position of the column of the body.
  let body: Int
  /// The positions of the columns that are carried through, in the order in which they were asked for.
  let kept: [Int]
  /// Their titles as they stand.
  let keptTitles: [String]
  /// The line on which the rows begin.
  let nextLine: Int

  /// Reads on until the header is known.
  ///
  /// - Parameters:
  ///   - file: the input's name, for diagnostics.
  ///   - methodology: the method, whose indicators have to be columns.
  ///   - kept: titles of the columns that are carried through.
  ///   - pieceBytes: how much is read at a time.
  ///   - read: as in ``BatchInput/next(_:read:)``.
  /// - Returns: the header and the input behind it, or `nil` where the file is no table with the columns needed.
  public static func read<Failure: Error>(
    file: String, methodology: Methodology, keeping kept: [String] = [], pieceBytes: Int = 65_536,
    read: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Diagnosed<(header: BatchHeader, input: BatchInput)?> {
    var chunk = BatchChunk(capacity: pieceBytes)
    var isAtEnd = false
    while true {
      let text = chunk.bytes[..<chunk.count].droppingByteOrderMark
      let start = text.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? text.endIndex
      let separator = CSVSeparator.detected(in: text)
      let scanner = RecordScanner(separator: separator.rawValue)
      if start < text.endIndex || isAtEnd,
        let record = scanner.record(in: chunk.bytes, at: start, to: text.endIndex, isComplete: isAtEnd)
      {
        let head = Array(chunk.bytes[..<record.next])
        let found = BatchHeader.header(
          head, isOverlong: record.isOverlong, file: file, separator: separator, methodology: methodology, kept: kept)
        let input = BatchInput(
          scanner: scanner, rest: Array(chunk.bytes[record.next..<chunk.count]), isAtEnd: isAtEnd)
        return Diagnosed(found.value.map { ($0, input) }, found.diagnostics)
      }
      guard chunk.count <= BatchLimits.rowBytes + 4 else {
        return Diagnosed(nil, [.overlongRow(at: Place(file: file, line: 1))])
      }
      isAtEnd = try !chunk.fill(read)
    }
  }

  private static func header(
    _ bytes: [UInt8], isOverlong: Bool, file: String, separator: CSVSeparator, methodology: Methodology, kept: [String]
  ) -> Diagnosed<BatchHeader?> {
    guard !isOverlong else {
      return Diagnosed(nil, [.overlongRow(at: Place(file: file, line: 1))])
    }
    let parsed = CSVParser.parse(bytes, file: file, separator: separator)
    guard let document = parsed.value, let record = document.records.first else {
      return Diagnosed(nil, parsed.diagnostics)
    }
    var diagnostics = parsed.diagnostics
    let positions = CSVTable<ScoreColumn>.positions(
      of: ScoreColumn.all(for: methodology), { $0.isRequired(by: methodology) }, in: record, of: document,
      diagnostics: &diagnostics)
    let titles = record.map { $0.text.trimmingBlanks() }
    var named: [Int] = []
    for title in [bodyTitle] + kept {
      let found = titles.indices.filter { titles[$0].lowercased() == title.lowercased() }
      let places = found.map { document.place(of: record[$0]) }
      // Of what is asked for nothing is unknown; of a column of scores it was said above that it stands twice.
      diagnostics.removeAll { $0.kind == .unknownColumn && $0.place.map(places.contains) == true }
      for place in places.dropFirst()
      where !diagnostics.contains(where: { $0.kind == .duplicateColumn && $0.place == place }) {
        diagnostics.append(.duplicateColumn(title, at: place, first: places[0]))
      }
      switch found.count {
      case 0: diagnostics.append(.missingColumn(title, found: titles, at: document.place(of: record[0])))
      case 1: named.append(found[0])
      default: break
      }
    }
    let needsJudgement = !methodology.computesLevel && positions?[.judgedLevel] == nil
    if needsJudgement {
      diagnostics.append(
        .missingColumn(ScoreColumn.judgedLevel.title, found: titles, at: document.place(of: record[0])))
    }
    guard let positions, named.count == kept.count + 1, !needsJudgement else { return Diagnosed(nil, diagnostics) }
    var byField = [ScoreColumn?](repeating: nil, count: record.count)
    for (column, position) in positions { byField[position] = column }
    let header = BatchHeader(
      file: file, separator: separator, isGuarded: bytes.hasByteOrderMark, columns: byField, body: named[0],
      kept: Array(named.dropFirst()), keptTitles: named.dropFirst().map { titles[$0] },
      nextLine: 1 + bytes.lineEnds(from: 0, to: bytes.count))
    return Diagnosed(header, diagnostics)
  }
}

extension [UInt8] {
  /// How many lines end in some of the bytes, with LF, CRLF or CR.
  func lineEnds(from start: Int, to end: Int) -> Int {
    var ends = 0
    for position in start..<end {
      let byte = self[position]
      if byte == 0x0A || byte == 0x0D && (position + 1 == end || self[position + 1] != 0x0A) { ends += 1 }
    }
    return ends
  }
}
