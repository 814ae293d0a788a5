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

  /// - Parameter input: the path of the rows, which nothing is written to.
  init(_ arguments: ParsedArguments, input: String) throws(UsageError) {
    try BatchFiles.check(arguments, input: input)
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

  var hasSummary: Bool { summary != nil }

  /// Whether something goes to standard output while rows are read.
  var streamsToStandardOutput: Bool { output.isStandardOutput || errors?.isStandardOutput == true }

  /// Runs a batch and writes everything that was asked for.
  ///
  /// Each file is begun before the first row is read, so that one that cannot be written is known then, and takes its
  /// name when it is whole: the rows first, then the errors and the tables.
  func write(_ pipeline: BatchPipeline, _ rating: BatchRating, on terminal: Terminal) throws -> ExitCode {
    let methodology = rating.methodology
    var written: [String] = []
    func write(
      _ target: OutputTarget, _ contents: (BufferedOutput) throws(SystemError) -> Bool
    ) throws(SystemError) {
      var isWhole = false
      try target.write(on: terminal) { output throws(SystemError) in
        isWhole = try contents(output)
        return isWhole
      }
      if isWhole, let path = target.path { written.append(path) }
    }
    func write(
      _ file: TableTarget?, after work: () throws(SystemError) -> Void,
      _ table: (OutputFormat, BufferedOutput) throws(SystemError) -> Void
    ) throws(SystemError) {
      guard let file else { return try work() }
      try write(file.target) { output throws(SystemError) in
        try work()
        guard !pipeline.ledger.isStopped else { return false }
        try table(file.format, output)
        return true
      }
    }
    func writeRows(errors: BufferedOutput?) throws(SystemError) {
      try write(output) { output throws(SystemError) in
        try pipeline.run(to: BatchPipeline.Targets(output: output, errors: errors, terminal: terminal))
        return !pipeline.ledger.isStopped
      }
    }
    func writeErrors() throws(SystemError) {
      if let errors {
        try write(errors) { output throws(SystemError) in
          try writeRows(errors: output)
          // Also of a run that stopped, which the list of errors explains.
          return true
        }
      } else {
        try writeRows(errors: nil)
      }
      report(pipeline, rating, on: terminal)
    }
    func writeTransitions() throws(SystemError) {
      try write(transitions, after: writeErrors) { format, output throws(SystemError) in
        let table = pipeline.tally.transitionTable(by: methodology)
        try format.write(table.head, rows: table.rows, to: output)
      }
    }
    do throws(SystemError) {
      try write(summary, after: writeTransitions) { format, output throws(SystemError) in
        try format.write(
          pipeline.tally.summaryHead(by: methodology), rows: pipeline.tally.summaryRows, to: output)
      }
    } catch {
      throw failure(error, written: written, on: terminal)
    }
    return pipeline.ledger.errors == 0 ? .done : .findings
  }

  /// What is said where something could not be written: which files are there, and of a reader that went away, which are
  /// not.
  private func failure(_ error: SystemError, written: [String], on terminal: Terminal) -> SystemError {
    func list(_ paths: [String]) -> String { paths.map { "'\($0)'" }.joined(separator: ", ") }
    if !written.isEmpty { terminal.report("written before that: \(list(written))") }
    guard error.isClosedPipe else { return error }
    let asked = [output, errors, summary?.target, transitions?.target].compactMap { $0?.path }
    let missing = asked.filter { !written.contains($0) && FilePlace($0) != nil }
    guard !missing.isEmpty else { return error }
    return SystemError(
      operation: error.operation, path: error.path, reason: "it was closed; not written: \(list(missing))")
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
        "stopped: more than \(ledger.mostErrors) rows could not be used (--max-errors)"
          + (output.isStandardOutput ? "" : "; the output was not written"))
    }
    let levels = rating.methodology.levels.levels
    let rows = tally.rowsByLevel
    terminal.report(
      zip(levels, rows).reversed().map { "\($0) \($1)" }.joined(separator: ", "))
    if tally.judgedRows > 0 {
      terminal.report(
        "levels set by judgement: \(tally.judgedRows)"
          + (rating.methodology.computesLevel ? ", \(tally.loweredRows) of them lower than computed" : ""))
    }
    if transitions == nil, !rating.scenarioNames.isEmpty {
      let text = TextFormat(width: terminal.width, isColoured: false)
      let bytes = tally.transitionTable(by: rating.methodology).bytes(as: text)
      terminal.report(String(decoding: bytes.dropLast(), as: UTF8.self))
    }
  }
}
