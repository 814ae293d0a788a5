/// The completion script for fish, from version 3.
struct FishCompletion {
  let program: CommandLineDescription

  var lines: [String] {
    let name = program.name
    return [
      "# Completions of \(name) \(program.version) for fish.",
      "function __\(name)_has_command",
      "    set -l words (commandline -opc)",
      "    if test (count $argv) -eq 0",
      "        test (count $words) -eq 1",
      "    else",
      "        test (count $words) -gt 1; and test $words[2] = $argv[1]",
      "    end",
      "end",
      "complete -c \(name) -f",
      "complete -c \(name) -n __\(name)_has_command -s h -l help -d 'print the list of commands'",
      "complete -c \(name) -n __\(name)_has_command -l version -d 'print the version'",
    ]
      + program.commands.map { command in
        "complete -c \(name) -n __\(name)_has_command -a \(command.name) -d \(Self.quoted(command.summary))"
      }
      + program.commands.flatMap { command in
        let start = "complete -c \(name) -n '__\(name)_has_command \(command.name)'"
        return command.allOptions.map { start + optionWords($0) }
          + command.positionals.compactMap { positional in candidates(for: positional.value).map { start + $0 } }
      }
  }

  private func optionWords(_ option: OptionDescription) -> String {
    var words = (option.letter.map { " -s \($0)" } ?? "") + " -l \(option.name)"
    if let value = option.value { words += " -r" + (candidates(for: value) ?? " -f") }
    return words + " -d \(Self.quoted(option.meaning))"
  }

  private func candidates(for value: ValueDescription) -> String? {
    switch value.completion {
    case .nothing: nil
    case .file: " -F"
    case .directory: " -f -a '(__fish_complete_directories)'"
    case .command: " -f -a " + Self.quoted(program.commands.map(\.name).joined(separator: " "))
    case .words(let words): " -f -a " + Self.quoted(words.joined(separator: " "))
    }
  }

  /// A text as one word in single quotes, where fish still reads backslashes.
  private static func quoted(_ text: String) -> String {
    "'" + text.map { #"'\"#.contains($0) ? "\\\($0)" : "\($0)" }.joined() + "'"
  }
}
