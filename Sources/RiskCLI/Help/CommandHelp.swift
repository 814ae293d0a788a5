/// The page of `risk help COMMAND`, in the sections of a man page.
struct CommandHelp {
  /// Columns of a page.
  static let width = 80

  let program: String
  let command: CommandDescription

  /// The lines of the page.
  /// - Parameter heading: Marks the title of a section.
  func lines(heading: (String) -> String) -> [String] {
    var sections: [(title: String, lines: [String])] = [
      ("NAME", "\(program) \(command.name) - \(command.summary)".wrapped(to: Self.width, indent: 2)),
      ("USAGE", usage),
      ("DESCRIPTION", Self.separated(command.discussion.map { $0.wrapped(to: Self.width, indent: 2) })),
    ]
    if !command.positionals.isEmpty {
      sections.append(("ARGUMENTS", Self.separated(command.positionals.map(entry))))
    }
    sections.append(("OPTIONS", Self.separated(command.allOptions.map(entry))))
    if !command.examples.isEmpty {
      let examples = command.examples.map { ["  $ " + $0.line] + $0.meaning.wrapped(to: Self.width, indent: 6) }
      sections.append(("EXAMPLES", Self.separated(examples)))
    }
    let exits = command.exits.flatMap { exit in
      let lines = exit.meaning.wrapped(to: Self.width, indent: 5)
      return lines.enumerated().map { $0 == 0 ? "  \(exit.code.rawValue)" + $1.dropFirst(3) : $1 }
    }
    sections.append(("EXIT STATUS", exits))
    return Self.separated(sections.map { [heading($0.title)] + $0.lines })
  }

  /// The usage lines: what must be typed, and in brackets what may be.
  private var usage: [String] {
    let start = "  \(program) \(command.name)"
    let options = command.options.map { option in
      let word = Self.synopsis(option)
      return "[\(word)]" + (option.isRepeatable ? "..." : "")
    }
    let positionals = command.positionals.map { positional in
      let word = positional.value.placeholder
      return (positional.isOptional ? "[\(word)]" : word) + (positional.isRepeatable ? "..." : "")
    }
    var lines = [start]
    for piece in options + positionals {
      if lines[lines.count - 1].count + 1 + piece.count > Self.width {
        lines.append(String(repeating: " ", count: start.count))
      }
      lines[lines.count - 1] += " " + piece
    }
    return lines
  }

  private static func synopsis(_ option: OptionDescription) -> String {
    "--\(option.name)" + (option.value.map { " \($0.placeholder)" } ?? "")
  }

  private func entry(_ option: OptionDescription) -> [String] {
    let letter = option.letter.map { "-\($0), " } ?? ""
    var meaning = option.meaning
    if option.isRepeatable { meaning += " May be repeated." }
    if let value = option.defaultValue { meaning += " Default: \(value)." }
    return ["  " + letter + Self.synopsis(option)] + meaning.wrapped(to: Self.width, indent: 6)
  }

  private func entry(_ positional: PositionalDescription) -> [String] {
    ["  " + positional.value.placeholder] + positional.meaning.wrapped(to: Self.width, indent: 6)
  }

  /// Blocks of lines with an empty line between them.
  static func separated(_ blocks: [[String]]) -> [String] {
    Array(blocks.joined(separator: [""]))
  }
}
