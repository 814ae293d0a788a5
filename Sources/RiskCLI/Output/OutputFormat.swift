import RiskCore

/// The formats in which a table can be asked for.
enum OutputFormat: String, CaseIterable {
  case text, csv, json, md

  /// `--format`, with the format that holds without it.
  static func option(default format: OutputFormat) -> OptionDescription {
    OptionDescription(
      optionName, value: ValueDescription("FORMAT", oneOf: allCases.map(\.rawValue)),
      meaning: "The format of the output; csv is a header line and data rows, nothing else.",
      defaultValue: format.rawValue)
  }

  private static let optionName = "format"

  init(_ arguments: ParsedArguments, default format: OutputFormat) {
    self = arguments.value(of: OutputFormat.optionName).flatMap(OutputFormat.init) ?? format
  }

  /// A table in this format, which is `text` when that is the one asked for.
  func bytes(of table: Table, text: TextFormat) -> [UInt8] {
    switch self {
    case .text: table.bytes(as: text)
    case .csv: table.bytes(as: .csv)
    case .json: table.bytes(as: .json)
    case .md: table.bytes(as: .markdown)
    }
  }

  /// A report in this format: all its tables, or in csv the main one.
  func bytes(of report: Report, text: TextFormat) -> [UInt8] {
    switch self {
    case .text: report.bytes(as: text)
    case .csv: report.bytes(as: .csv)
    case .json: report.bytes(as: .json)
    case .md: report.bytes(as: .markdown)
    }
  }
}
