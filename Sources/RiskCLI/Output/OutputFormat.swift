import RiskCore

/// The formats in which a table can be asked for.
enum OutputFormat: String, CaseIterable {
  case text, csv, json, md, html, xlsx, ods, docx

  /// `--format`, with the format that holds without it.
  /// - Parameter hasFile: whether the name of a file to write may choose the format, too.
  static func option(default format: OutputFormat, hasFile: Bool = true) -> OptionDescription {
    OptionDescription(
      optionName, value: ValueDescription("FORMAT", oneOf: allCases.map(\.rawValue)),
      meaning: "The format of the output; csv is a header line and data rows, nothing else.",
      defaultValue: (hasFile ? "by the extension of the file to write, else " : "") + format.rawValue)
  }

  static let optionName = "format"

  /// The format that was asked for by name or, where a file is to be written, by its extension.
  init(_ arguments: ParsedArguments, default format: OutputFormat, hasFile: Bool = true) {
    let named = arguments.value(of: OutputFormat.optionName).flatMap(OutputFormat.init(rawValue:))
    let file = hasFile ? arguments.value(of: OutputTarget.optionName) : nil
    self = named ?? file.flatMap(OutputFormat.init(extensionOf:)) ?? format
  }

  /// The format of a file by its extension, in any case of letters; `nil` for one that is no format's.
  init?(extensionOf path: String) {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "htm": self = .html
    case "markdown": self = .md
    case let word:
      guard let format = OutputFormat(rawValue: word) else { return nil }
      self = format
    }
  }

  /// The format of documents that holds several tables; `nil` where it is another kind of format.
  private var document: (any DocumentFormat)? {
    switch self {
    case .text, .csv, .json, .md: nil
    case .html: .html
    case .docx: .docx
    case .ods: .ods
    case .xlsx: .xlsx
    }
  }

  /// Whether its bytes are no text.
  var isBinary: Bool {
    switch self {
    case .text, .csv, .json, .md, .html: false
    case .xlsx, .ods, .docx: true
    }
  }

  /// Whether a program reads the bytes, which is given everything.
  var isForPrograms: Bool { self == .csv || self == .json }

  /// Whether 'risk import' reads it.
  var isImported: Bool {
    switch self {
    case .csv, .json, .xlsx, .ods: true
    case .text, .md, .html, .docx: false
    }
  }

  /// Whether characters have no place in the format and are replaced.
  func replaces(_ table: Table) -> Diagnostic? {
    document == nil ? nil : table.replacedCharacters(inHTML: self == .html)
  }

  /// A table in this format, which is `text` when that is the one asked for.
  func bytes(of table: Table, text: TextFormat, csv: CSVFormat = .csv) -> [UInt8] {
    switch self {
    case .text: table.bytes(as: text)
    case .csv: table.bytes(as: csv)
    case .json: table.bytes(as: .json)
    default: bytes(of: Report(tables: [table]), text: text, csv: csv)
    }
  }

  /// Writes a table in this format, in csv and json row by row.
  func write(
    _ head: TableHead, rows: some Sequence<[Cell]>, to output: BufferedOutput
  ) throws(SystemError) {
    switch self {
    case .csv: try CSVFormat.csv.write(head, rows: rows) { bytes throws(SystemError) in try output.write(bytes) }
    case .json: try JSONFormat.json.write(head, rows: rows) { bytes throws(SystemError) in try output.write(bytes) }
    default: try output.write(bytes(of: Table(head: head, rows: Array(rows)), text: .text))
    }
  }

  /// A report in this format: all its tables, or in csv the main one.
  /// - Parameter title: what a document as a whole is called; without it, as its first table.
  func bytes(of report: Report, title: String? = nil, text: TextFormat, csv: CSVFormat = .csv) -> [UInt8] {
    switch self {
    case .text: report.bytes(as: text)
    case .csv: report.bytes(as: csv)
    case .json: report.bytes(as: .json)
    case .md: report.bytes(as: .markdown)
    default: document.map { report.bytes(as: $0, title: title) } ?? []
    }
  }
}
