import RiskCore

/// Runs a batch on several threads: each reads a piece, rates it and writes it when its turn comes, so that the output is
/// in the order of the input and no more than one piece a thread is in memory.
final class BatchPipeline: @unchecked Sendable {
  /// How many bytes of input a piece has.
  static let pieceBytes = 1 << 18
  /// How many threads there are at most; each holds a piece and what it comes to.
  static let mostJobs = 64

  private let rating: BatchRating
  private let source: BatchSource
  private let jobs: Int
  private let countsBodies: Bool
  private let progress: BatchProgress
  /// Guards the input.
  private let reading = System.Monitor()
  private var input: BatchInput
  /// Guards everything below, and tells of a turn that has passed.
  private let writing = System.Monitor()
  private(set) var ledger: BatchLedger
  private(set) var tally: BatchTally
  private var turn = 0
  private var bytes: Int64 = 0
  private var failure: SystemError?

  init(
    _ rating: BatchRating, source: BatchSource, input: BatchInput, mostErrors: Int, jobs: Int, countsBodies: Bool,
    progress: BatchProgress
  ) {
    self.rating = rating
    self.source = source
    self.input = input
    self.jobs = jobs
    self.countsBodies = countsBodies
    self.progress = progress
    ledger = BatchLedger(rating, mostErrors: mostErrors)
    tally = BatchTally(rating, countsBodies: countsBodies)
  }

  /// Where a run writes; only whoever has the turn does.
  struct Targets: @unchecked Sendable {
    let output: BufferedOutput
    /// `nil` where error rows are not listed in a file.
    let errors: BufferedOutput?
    let terminal: Terminal
  }

  /// Runs to the end, or until there are too many errors.
  func run(to targets: Targets) throws(SystemError) {
    try targets.output.write(rating.outputHeader)
    try targets.errors?.write(BatchLedger.errorsHeader)
    System.inParallel(jobs) { [self] in work(targets) }
    progress.end()
    if let failure { throw failure }
  }

  private func work(_ targets: Targets) {
    var worker = BatchWorker(rating, countsBodies: countsBodies)
    var chunk = BatchChunk(capacity: BatchPipeline.pieceBytes)
    while let number = next(&chunk) {
      worker.rate(chunk)
      writing.locked {
        while turn != number, !isEnded { writing.wait() }
        guard !isEnded else { return }
        do throws(SystemError) { try write(worker.piece, to: targets) } catch { failure = error }
        bytes += Int64(chunk.rowsEnd)
        progress.update(rows: ledger.rows, bytes: bytes)
        turn += 1
        writing.changed()
      }
    }
    writing.locked { tally.add(worker.tally) }
  }

  /// Whether nothing more is written.
  private var isEnded: Bool { failure != nil || ledger.isStopped }

  private func next(_ chunk: inout BatchChunk) -> Int? {
    reading.locked {
      guard !writing.locked({ isEnded }) else { return nil }
      do throws(SystemError) {
        return try input.next(&chunk, read: source.read)
      } catch {
        writing.locked {
          failure = failure ?? error
          writing.changed()
        }
        return nil
      }
    }
  }

  private func write(_ piece: BatchPiece, to targets: Targets) throws(SystemError) {
    let entry = ledger.take(piece)
    try targets.output.write(piece.output, upTo: entry.outputCount)
    if let errors = targets.errors {
      try errors.write(entry.errors)
    } else if !entry.described.isEmpty {
      progress.end()
      targets.terminal.report(entry.described)
    }
  }
}
