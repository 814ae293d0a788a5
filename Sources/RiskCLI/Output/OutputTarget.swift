import RiskCore

/// Where the output of a command goes: standard output, or a file that appears whole or not at all.
struct OutputTarget {
  static let options = [
    OptionDescription(
      "output", letter: "o", value: ValueDescription("FILE", completion: .file),
      meaning: "The file to write, whole or not at all; '-' is standard output.", defaultValue: "standard output"),
    force,
  ]

  static let force = OptionDescription("force", meaning: "Replace what is there.")

  private let path: String?
  private let isReplacing: Bool

  init(_ arguments: ParsedArguments) {
    path = arguments.value(of: "output").flatMap { $0 == "-" ? nil : $0 }
    isReplacing = arguments.has(OutputTarget.force.name)
  }

  /// How text is to be laid out there: as wide as the screen and coloured if it shows colours; 100 columns in a file.
  func textFormat(on terminal: Terminal) -> TextFormat {
    path == nil ? TextFormat(width: terminal.width, isColoured: terminal.hasStyle) : .text
  }

  /// Whether the output goes to a file or folder that was named.
  var isFile: Bool { path != nil }

  /// Writes a folder of files, where one was named.
  func writeFolder(_ files: [Register.File]) throws(SystemError) {
    guard let path else { return }
    try Files.writeFolder(files.map { ($0.name, $0.bytes) }, to: path, replacing: isReplacing)
  }

  func write(_ bytes: [UInt8], on terminal: Terminal) throws(SystemError) {
    if let path {
      try Files.write(bytes, to: path, replacing: isReplacing)
    } else {
      try terminal.output.write(bytes)
    }
  }
}
