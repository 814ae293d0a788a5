/// Rates pieces of a batch, one after the other, and holds what came of the last one. Several may work at the same time,
/// each on pieces of its own.
public struct BatchWorker: Sendable {
  private let rating: BatchRating
  /// What came of the last piece.
  public private(set) var piece = BatchPiece()
  /// What came of all pieces so far.
  public private(set) var tally: BatchTally

  /// Makes a worker.
  /// - Parameters:
  ///   - rating: what it does to every row.
  ///   - countsBodies: whether levels are counted for each body, too.
  public init(_ rating: BatchRating, countsBodies: Bool = false) {
    self.rating = rating
    tally = BatchTally(rating, countsBodies: countsBodies)
  }

  /// Rates the rows of a piece.
  public mutating func rate(_ chunk: BatchChunk) {
    piece.clear()
    let scanner = RecordScanner(separator: rating.header.separator.rawValue)
    var position = 0
    while position < chunk.rowsEnd {
      if let fastRows = rating.fastRows {
        position = fastRows.rate(chunk, from: position, into: &piece, tally: &tally)
        guard position < chunk.rowsEnd else { break }
      }
      // Nothing follows the last row of a piece, so that the record always has an end.
      guard let record = scanner.record(in: chunk.bytes, at: position, to: chunk.rowsEnd, isComplete: true) else {
        break
      }
      rate(record, from: position, in: chunk)
      piece.lines += max(1, chunk.bytes.lineEnds(from: position, to: record.next))
      position = record.next
    }
  }

  /// Rates one record as the scores of a body are read, by the same code.
  private mutating func rate(_ record: RecordScanner.Record, from start: Int, in chunk: BatchChunk) {
    guard record.end > start else { return }
    let bytes = chunk.bytes[start..<record.end]
    let file = rating.header.file
    let line = piece.lines + 1
    let place = Place(file: file, line: line)
    guard !record.isOverlong else {
      return refuse(bytes.prefix(BatchLimits.quotedBytes), [.overlongRow(at: place)])
    }
    guard !bytes.contains(0) else { return refuse(bytes, [.notText("byte 0x00", file: file, line: line)]) }
    let decoded = decodedText(bytes, file: file)
    guard let text = decoded.value else { return refuse(bytes, decoded.diagnostics.map { $0.moved(lines: line - 1) }) }
    if !decoded.diagnostics.isEmpty { tally.convertedRows += 1 }
    let parsed = CSVParser.parse(
      record: text, file: file, line: line, separator: rating.header.separator, isGuarded: rating.header.isGuarded)
    guard let fields = parsed.value else { return refuse(text, parsed.diagnostics) }
    let columns = rating.header.columns
    guard fields.count == columns.count else {
      return refuse(text, [.wrongFieldCount(fields.count, expected: columns.count, at: place)])
    }
    guard !fields.isBlank else { return }
    var row = RowReader(CSVTable<ScoreColumn>.Row(fields: fields, columns: columns, file: file, number: piece.rows))
    let rated = row.rated(by: rating)
    guard row.isUsable, let rated else { return refuse(text, row.diagnostics) }
    let body = fields[rating.header.body].text
    piece.take(
      [body, rated.process.description] + rating.fields(of: rated.ratings)
        + rating.header.kept.map { fields[$0].text })
    tally.count(rated.ratings, of: body)
  }

  private mutating func refuse(_ text: ArraySlice<UInt8>, _ diagnostics: [Diagnostic]) {
    piece.refuse(String(decoding: text, as: UTF8.self), diagnostics)
  }
}

extension RowReader<ScoreColumn> {
  /// The process of a row and its ratings; the row is refused where it has none.
  fileprivate mutating func rated(by rating: BatchRating) -> (process: ProcessCode, ratings: [Rating])? {
    let methodology = rating.methodology
    let process = requiredCode(.process, as: ProcessCode.self)
    let scores = scores(by: methodology)
    let judgement = judgement(in: methodology.levels)
    guard isUsable, let process else { return nil }
    for indicator in methodology.missing(in: scores) {
      refuse(.rowWithoutScore(indicator, at: row.place(of: .score(indicator.id))))
    }
    if !methodology.computesLevel, judgement == nil {
      refuse(.emptyCell(ScoreColumn.judgedLevel.title, at: row.place(of: .judgedLevel)))
    }
    guard isUsable else { return nil }
    let ratings = rating.scenarios.compactMap { $0.rate(scores, judgement: judgement) }
    guard ratings.count == rating.scenarios.count else {
      refuse(.rowWithoutLevel(at: row.place()))
      return nil
    }
    return (process, ratings)
  }
}
