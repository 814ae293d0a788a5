import RiskCore

/// Where the output of a command goes: standard output, or a file that appears whole or not at all.
struct OutputTarget {
  static let optionName = "output"
  /// What stands for standard output in place of a file.
  static let standardOutputName = "-"

  static let options = [
    OptionDescription(
      optionName, letter: "o", value: ValueDescription("FILE", completion: .file),
      meaning: "The file to write, whole or not at all; '\(standardOutputName)' is standard output.",
      defaultValue: "standard output"),
    force,
  ]

  static let force = OptionDescription("force", meaning: "Replace what is there.")

  /// Standard output, of a command that cannot write its tables to a file.
  static let standardOutput = OutputTarget(path: nil, isReplacing: false, advice: "redirect it with '> FILE'")

  /// The file; `nil` for standard output.
  let path: String?
  private let isReplacing: Bool
  /// What to do where the output cannot go to a screen.
  let advice: String

  var isStandardOutput: Bool { path == nil }

  private init(path: String?, isReplacing: Bool, advice: String) {
    self.path = path
    self.isReplacing = isReplacing
    self.advice = advice
  }

  init(_ arguments: ParsedArguments) {
    self.init(arguments.value(of: OutputTarget.optionName) ?? OutputTarget.standardOutputName, arguments)
  }

  /// Something else that a command writes.
  /// - Parameter path: where to; `-` is standard output.
  init(_ path: String, _ arguments: ParsedArguments) {
    self.init(
      path: path == OutputTarget.standardOutputName ? nil : path, isReplacing: arguments.has(OutputTarget.force.name),
      advice: "name a file with '-o FILE'")
  }

  /// How text is to be laid out there: as wide as the screen and coloured if it shows colours; 100 columns in a file.
  func textFormat(on terminal: Terminal) -> TextFormat {
    path == nil ? TextFormat(width: terminal.width, isColoured: terminal.hasStyle) : .text
  }

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

  /// Writes contents that come piece by piece; a file appears whole or not at all, though not at once on the disk.
  /// - Parameter contents: as in ``Files/write(to:replacing:isSynchronized:contents:)``.
  func write(
    on terminal: Terminal, contents: (BufferedOutput) throws(SystemError) -> Bool
  ) throws(SystemError) {
    guard let path else {
      _ = try contents(terminal.output)
      return
    }
    try Files.write(to: path, replacing: isReplacing, isSynchronized: false, contents: contents)
  }
}
