import RiskCore

/// `risk init DIR`.
struct InitCommand: Command {
  static let description = CommandDescription(
    name: "init",
    summary: "write the built-in register as a folder to start from",
    positionals: [
      PositionalDescription(
        ValueDescription("DIR", completion: .directory), meaning: "The folder to write; new or empty.")
    ],
    options: [OutputTarget.force],
    discussion: [
      """
      Writes the tables of the built-in register, and the illustrative scores as valutazioni.csv, as a folder of CSV \
      files that --register reads. The folder appears whole or not at all.
      """,
      """
      With --force a folder that is there is replaced, but only when it holds nothing except files of a register by \
      the same names.
      """,
    ],
    examples: [
      .init(line: "risk init ente", meaning: "Writes the folder 'ente'."),
      .init(line: "risk check --register ente", meaning: "Checks what was made of it."),
    ],
    exits: [
      .init(code: .done, meaning: "the folder was written"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "the folder exists, or cannot be written"),
    ])

  private let directory: String
  private let isReplacing: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    directory = arguments.positional(0) ?? ""
    isReplacing = arguments.has(OutputTarget.force.name)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let files = Register.builtinFiles + [AssessmentSheet.illustrativeFile]
    try Files.writeFolder(files.map { ($0.name, $0.bytes) }, to: directory, replacing: isReplacing)
    try terminal.print("\(directory): \(files.count) files; next, 'risk check --register \(directory)'")
    return .done
  }
}
