/// An option of a command: `--format FORMAT` when it takes a value, `--strict` when it does not.
struct OptionDescription: Sendable {
  /// The long name, without dashes.
  let name: String
  /// The letter after a single dash, if there is one.
  let letter: Character?
  /// The value it takes; `nil` for a flag.
  let value: ValueDescription?
  /// Whether it may be given more than once.
  let isRepeatable: Bool
  /// What it does, a sentence or two.
  let meaning: String
  /// What holds without the option, as a phrase (`the built-in register`).
  let defaultValue: String?

  init(
    _ name: String, letter: Character? = nil, value: ValueDescription? = nil, isRepeatable: Bool = false,
    meaning: String, defaultValue: String? = nil
  ) {
    self.name = name
    self.letter = letter
    self.value = value
    self.isRepeatable = isRepeatable
    self.meaning = meaning
    self.defaultValue = defaultValue
  }

  /// Asks for help; every command has it without describing it.
  static let help = OptionDescription("help", letter: "h", meaning: "Print this help.")
}
