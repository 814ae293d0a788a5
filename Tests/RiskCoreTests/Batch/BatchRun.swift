@testable import RiskCore

/// A batch run to its end on one thread.
struct BatchRun: Equatable {
  var output: [UInt8] = []
  var errors: [UInt8] = []
  var rows = 0
  var refused = 0
  var isStopped = false
  var levels: [Int] = []
  var transitions: [[[Int]]] = []
  var bodies: [String] = []
  var diagnostics: [Diagnostic] = []
  /// Whether the header could be used.
  var isUsable = false

  /// - Parameters:
  ///   - readBytes: how many bytes a read gives at most.
  ///   - pieceBytes: for how many bytes a piece has room.
  ///   - workers: to how many workers the pieces go in turn.
  ///   - isFast: whether ordinary rows are looked up.
  init(
    _ input: [UInt8], by methodology: Methodology = .cremona2026, scenarios: [BatchScenario] = [],
    keeping kept: [String] = [], decimalSeparator: BatchRating.DecimalSeparator = .point, mostErrors: Int = .max,
    readBytes: Int = .max, pieceBytes: Int = 4_096, workers: Int = 1, isFast: Bool = true
  ) {
    var offset = 0
    let read: (inout [UInt8], Range<Int>) -> Int = { bytes, room in
      let count = min(room.count, readBytes, input.count - offset)
      bytes.replaceSubrange(room.lowerBound..<room.lowerBound + count, with: input[offset..<offset + count])
      offset += count
      return count
    }
    let found = BatchHeader.read(
      file: "batch.csv", methodology: methodology, keeping: kept, pieceBytes: pieceBytes, read: read)
    diagnostics = found.diagnostics
    guard let (header, input) = found.value else { return }
    isUsable = true
    let rating = BatchRating(
      header, by: methodology, scenarios: scenarios, decimalSeparator: decimalSeparator, isFast: isFast)
    var source = input
    var ledger = BatchLedger(rating, mostErrors: mostErrors)
    var team = (0..<workers).map { _ in BatchWorker(rating, countsBodies: true) }
    var chunk = BatchChunk(capacity: pieceBytes)
    output = rating.outputHeader
    while !ledger.isStopped, let number = source.next(&chunk, read: read) {
      team[number % workers].rate(chunk)
      let piece = team[number % workers].piece
      let entry = ledger.take(piece)
      output += piece.output[..<entry.outputCount]
      errors += entry.errors
      diagnostics += entry.described
    }
    (rows, refused, isStopped) = (ledger.rows, ledger.errors, ledger.isStopped)
    var tally = team[0].tally
    for worker in team.dropFirst() { tally.add(worker.tally) }
    levels = tally.rowsByLevel
    transitions = tally.transitions.map(\.rows)
    if let counted = tally.bodies {
      bodies = (counted.sorted ?? []).map { number in
        "\(String(decoding: counted.text(of: number), as: UTF8.self)):\(counted.counts(of: number))"
      }
    }
  }

  init(_ input: String, by methodology: Methodology = .cremona2026) {
    self.init(Array(input.utf8), by: methodology)
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }
}
