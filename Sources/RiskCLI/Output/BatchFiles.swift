import RiskCore

/// The files that a batch writes.
struct BatchFiles {
  private let output: OutputTarget
  private let errors: String?
  private let summary: String?
  private let transitions: String?
  private let isReplacing: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    output = OutputTarget(arguments)
    errors = arguments.value(of: "errors")
    summary = arguments.value(of: "summary")
    transitions = arguments.value(of: "transitions")
    isReplacing = arguments.has(OutputTarget.force.name)
    let named = [arguments.value(of: OutputTarget.optionName), errors, summary, transitions].compactMap { $0 }
    for (index, path) in named.enumerated() where path != "-" && named[..<index].contains(path) {
      throw .unusableValue(subject: "--errors", value: path, expected: "a file that nothing else is written to")
    }
  }

  var hasSummary: Bool { summary != nil }

  /// Runs a batch and writes everything that was asked for.
  func write(_ pipeline: BatchPipeline, _ rating: BatchRating, on terminal: Terminal) throws -> ExitCode {
    for path in [summary, transitions].compactMap({ $0 }) { try Files.check(path, replacing: isReplacing) }
    do throws(SystemError) {
      try run(pipeline, on: terminal)
    } catch {
      guard pipeline.ledger.isStopped else { throw error }
    }
    let ledger = pipeline.ledger
    report(pipeline, rating, on: terminal)
    guard !ledger.isStopped else { return .findings }
    if let summary { try write(pipeline.tally.summary(by: rating.methodology), to: summary) }
    if let transitions { try write(pipeline.tally.transitionTable(by: rating.methodology), to: transitions) }
    return ledger.errors == 0 ? .done : .findings
  }

  private func run(_ pipeline: BatchPipeline, on terminal: Terminal) throws(SystemError) {
    guard let errors else { return try run(pipeline, errors: nil, on: terminal) }
    try Files.write(to: errors, replacing: isReplacing, isSynchronized: false) { errors throws(SystemError) in
      do throws(SystemError) {
        try run(pipeline, errors: errors, on: terminal)
      } catch {
        // The list of errors is what explains a run that stopped.
        guard pipeline.ledger.isStopped else { throw error }
      }
    }
  }

  private func run(_ pipeline: BatchPipeline, errors: BufferedOutput?, on terminal: Terminal) throws(SystemError) {
    try output.write(on: terminal) { output throws(SystemError) in
      try pipeline.run(to: BatchPipeline.Targets(output: output, errors: errors, terminal: terminal))
      if pipeline.ledger.isStopped, !self.output.isStandardOutput {
        throw SystemError(operation: "write", path: "output", reason: "too many rows could not be used")
      }
    }
  }

  private func write(_ table: Table, to path: String) throws(SystemError) {
    let format = OutputFormat(extensionOf: path) ?? .csv
    try Files.write(format.bytes(of: table, text: .text), to: path, replacing: isReplacing)
  }

  /// Says what came of the rows: the balance, the levels and what scenarios change.
  private func report(_ pipeline: BatchPipeline, _ rating: BatchRating, on terminal: Terminal) {
    let (ledger, tally) = (pipeline.ledger, pipeline.tally)
    if errors == nil, ledger.errors > BatchLedger.describedErrors {
      terminal.report(
        "\(ledger.errors - BatchLedger.describedErrors) more rows could not be used; '--errors FILE' lists them all")
    }
    if tally.convertedRows > 0 {
      terminal.report("\(tally.convertedRows) rows were read as Windows-1252 and written as UTF-8")
    }
    terminal.report("\(ledger.rows) rows: \(ledger.rated) rated, \(ledger.errors) not used")
    if ledger.isStopped {
      return terminal.report(
        "stopped: more rows could not be used than --max-errors allows"
          + (output.isStandardOutput ? "" : "; the output was not written"))
    }
    let levels = rating.methodology.levels.levels.reversed()
    terminal.report(levels.map { "\($0) \(tally.rows(of: $0))" }.joined(separator: ", "))
    if transitions == nil, !rating.scenarioNames.isEmpty {
      let text = TextFormat(width: terminal.width, isColoured: false)
      let bytes = tally.transitionTable(by: rating.methodology).bytes(as: text)
      terminal.report(String(decoding: bytes.dropLast(), as: UTF8.self))
    }
  }
}
