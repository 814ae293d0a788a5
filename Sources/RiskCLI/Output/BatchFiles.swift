import RiskCore

/// Where a batch writes: files, and standard output for one of them.
struct BatchFiles {
  private let output: OutputTarget
  private let errors: OutputTarget?
  private let summary: TableTarget?
  private let transitions: TableTarget?

  /// Where a table goes, and its format.
  private struct TableTarget {
    let target: OutputTarget
    let format: OutputFormat
  }

  init(_ arguments: ParsedArguments) throws(UsageError) {
    try BatchFiles.check(arguments)
    output = OutputTarget(arguments)
    errors = arguments.value(of: "errors").map { OutputTarget($0, arguments) }
    func table(_ option: String) -> TableTarget? {
      arguments.value(of: option).map {
        TableTarget(target: OutputTarget($0, arguments), format: OutputFormat(extensionOf: $0) ?? .csv)
      }
    }
    summary = table("summary")
    transitions = table("transitions")
  }

  /// Refuses two outputs in one place.
  private static func check(_ arguments: ParsedArguments) throws(UsageError) {
    let output = OutputTarget.optionName
    var taken = [arguments.value(of: output) ?? OutputTarget.standardOutputName: output]
    for option in ["errors", "summary", "transitions"] {
      guard let path = arguments.value(of: option), let other = taken.updateValue(option, forKey: path) else {
        continue
      }
      guard path == OutputTarget.standardOutputName else {
        throw .unusableValue(subject: "--\(option)", value: path, expected: "a file that nothing else is written to")
      }
      throw .conflictingOptions(
        "--\(option) \(path)",
        other == output ? "rated rows on standard output; name a file for them with '-o FILE'" : "--\(other) \(path)")
    }
  }

  var hasSummary: Bool { summary != nil }

  /// Runs a batch and writes everything that was asked for.
  func write(_ pipeline: BatchPipeline, _ rating: BatchRating, on terminal: Terminal) throws -> ExitCode {
    for table in [summary, transitions].compactMap({ $0 }) { try table.target.check() }
    try run(pipeline, on: terminal)
    let ledger = pipeline.ledger
    report(pipeline, rating, on: terminal)
    guard !ledger.isStopped else { return .findings }
    let (tally, method) = (pipeline.tally, rating.methodology)
    if let summary { try write(tally.summaryHead(by: method), tally.summaryRows, to: summary, on: terminal) }
    if let transitions {
      let table = tally.transitionTable(by: method)
      try write(table.head, table.rows, to: transitions, on: terminal)
    }
    return ledger.errors == 0 ? .done : .findings
  }

  private func run(_ pipeline: BatchPipeline, on terminal: Terminal) throws(SystemError) {
    guard let errors else { return try run(pipeline, errors: nil, on: terminal) }
    try errors.write(on: terminal) { errors throws(SystemError) in
      try run(pipeline, errors: errors, on: terminal)
      // Also of a run that stopped, which the list of errors explains.
      return true
    }
  }

  private func run(_ pipeline: BatchPipeline, errors: BufferedOutput?, on terminal: Terminal) throws(SystemError) {
    try output.write(on: terminal) { output throws(SystemError) in
      try pipeline.run(to: BatchPipeline.Targets(output: output, errors: errors, terminal: terminal))
      return !pipeline.ledger.isStopped
    }
  }

  private func write(
    _ head: TableHead, _ rows: some Sequence<[Cell]>, to file: TableTarget, on terminal: Terminal
  ) throws(SystemError) {
    try file.target.write(on: terminal) { output throws(SystemError) in
      try file.format.write(head, rows: rows, to: output)
      return true
    }
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
    let levels = rating.methodology.levels.levels
    let rows = tally.rowsByLevel
    terminal.report(
      zip(levels, rows).reversed().map { "\($0) \($1)" }.joined(separator: ", "))
    if transitions == nil, !rating.scenarioNames.isEmpty {
      let text = TextFormat(width: terminal.width, isColoured: false)
      let bytes = tally.transitionTable(by: rating.methodology).bytes(as: text)
      terminal.report(String(decoding: bytes.dropLast(), as: UTF8.self))
    }
  }
}
