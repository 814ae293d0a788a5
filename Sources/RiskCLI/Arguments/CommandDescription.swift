/// Everything that is said about a command: parsing, help, usage errors and completions all come from this value.
struct CommandDescription: Sendable {
  /// A command line worth showing.
  struct Example: Sendable {
    /// The command line as typed, program name included.
    let line: String
    /// What it does, a sentence.
    let meaning: String
  }

  /// A code with which the command can end.
  struct Exit: Sendable {
    let code: ExitCode
    /// When it ends so, a phrase.
    let meaning: String
  }

  /// The word that chooses the command.
  let name: String
  /// What it does: a phrase without a full stop, lower case.
  let summary: String
  let positionals: [PositionalDescription]
  /// The options, without `--help`.
  let options: [OptionDescription]
  /// The paragraphs of the description; one that begins with a space is printed as it stands.
  let discussion: [String]
  let examples: [Example]
  let exits: [Exit]

  init(
    name: String, summary: String, positionals: [PositionalDescription] = [], options: [OptionDescription] = [],
    discussion: [String], examples: [Example], exits: [Exit]
  ) {
    self.name = name
    self.summary = summary
    self.positionals = positionals
    self.options = options
    self.discussion = discussion
    self.examples = examples
    self.exits = exits
  }

  /// The options that can be typed, `--help` last.
  var allOptions: [OptionDescription] {
    options + [.help]
  }
}
