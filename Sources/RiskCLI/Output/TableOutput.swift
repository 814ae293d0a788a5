import RiskCore

/// How and where a command prints its tables: `--format`, `--excel`, `--output` and `--force`.
struct TableOutput {
  /// The options of a command that writes to a file or to standard output.
  static func options(default format: OutputFormat) -> [OptionDescription] {
    [OutputFormat.option(default: format), excel] + OutputTarget.options
  }

  static let excel = OptionDescription(
    "excel",
    meaning: "In csv, write what Excel opens with a double click: a byte order mark, CRLF, a decimal comma, and an "
      + "apostrophe before text that it would run as a formula, which this program takes off again.")

  let format: OutputFormat
  private let csv: CSVFormat
  private let target: OutputTarget

  /// - Parameter hasFile: whether the command can write to a file instead of standard output.
  init(_ arguments: ParsedArguments, default format: OutputFormat, hasFile: Bool = true) throws(UsageError) {
    self.format = OutputFormat(arguments, default: format, hasFile: hasFile)
    target = hasFile ? OutputTarget(arguments) : .standardOutput
    csv = arguments.has(TableOutput.excel.name) ? .csvForExcel : .csv
    if arguments.has(TableOutput.excel.name), self.format != .csv {
      throw .conflictingOptions("--\(TableOutput.excel.name)", "--format \(self.format.rawValue)")
    }
  }

  /// Refuses a screen where the format is for files.
  func check(_ terminal: Terminal) throws(UsageError) {
    guard format.isBinary, target.isStandardOutput, terminal.showsOutput else { return }
    throw .binaryOnScreen(format: format.rawValue, advice: target.advice)
  }

  /// How text is to be laid out.
  func textFormat(on terminal: Terminal) -> TextFormat { target.textFormat(on: terminal) }

  /// Prints a table and says which characters the format could not take.
  func write(_ table: Table, on terminal: Terminal) throws {
    try check(terminal)
    terminal.report([format.replaces(table)].compactMap { $0 })
    try target.write(format.bytes(of: table, text: textFormat(on: terminal), csv: csv), on: terminal)
  }

  /// Prints the tables of a report and says which characters the format could not take.
  func write(_ report: Report, title: String? = nil, on terminal: Terminal) throws {
    try check(terminal)
    terminal.report(report.tables.compactMap(format.replaces))
    try target.write(format.bytes(of: report, title: title, text: textFormat(on: terminal), csv: csv), on: terminal)
  }

  /// Whether ``writeAll(_:on:)`` would need a folder and none was named.
  var lacksFolder: Bool { format == .csv && target.isStandardOutput }

  /// Writes all tables of a report, also in csv: there as the files of the folder that was named.
  func writeAll(_ report: Report, title: String, besides files: [Register.File], on terminal: Terminal) throws {
    guard format == .csv else { return try write(report, title: title, on: terminal) }
    try target.writeFolder(report.files(as: csv) + files)
  }

  /// Prints what a command has put into text itself.
  func write(_ text: [UInt8], on terminal: Terminal) throws {
    try target.write(text, on: terminal)
  }
}
