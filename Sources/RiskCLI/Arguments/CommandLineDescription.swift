/// Everything that is said about the program.
struct CommandLineDescription: Sendable {
  /// Name of the executable.
  let name: String
  let version: String
  /// What the program is for: paragraphs.
  let overview: [String]
  /// The commands, in the order in which help lists them.
  let commands: [CommandDescription]

  /// The command of a name.
  func command(named name: String) -> CommandDescription? {
    commands.first { $0.name == name }
  }

  /// The error for a word that is no command.
  func unknownCommand(_ word: String) -> UsageError {
    .unknownCommand(word, nearest: .nearest(to: word, in: commands.map(\.name)))
  }
}
