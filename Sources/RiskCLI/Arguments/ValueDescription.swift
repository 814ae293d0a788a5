/// A value that an option or a place on the command line takes.
struct ValueDescription: Sendable {
  /// What the shell offers while the value is typed.
  enum Completion: Sendable {
    case nothing
    case file
    case directory
    /// The names of the program's commands.
    case command
    /// Words.
    case words([String])
  }

  /// The name that stands for the value, upper case (`FILE`).
  let name: String
  /// The values allowed; empty when any text is.
  let values: [String]
  let completion: Completion

  /// A value of any text.
  init(_ name: String, completion: Completion = .nothing) {
    self.name = name
    values = []
    self.completion = completion
  }

  /// A value out of a closed list.
  init(_ name: String, oneOf values: [String]) {
    self.name = name
    self.values = values
    completion = .words(values)
  }

  /// How usage lines show the value: the closed list, or else the name.
  var placeholder: String {
    values.isEmpty ? name : values.joined(separator: "|")
  }
}
