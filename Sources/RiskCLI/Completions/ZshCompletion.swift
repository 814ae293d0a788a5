/// The completion script for zsh, to be read by `compinit` from `$fpath` or with `source`.
struct ZshCompletion {
  let program: CommandLineDescription

  var lines: [String] {
    [
      "#compdef \(program.name)",
      "# Completions of \(program.name) \(program.version) for zsh.",
      "_\(program.name)_commands() {",
      "  local -a commands",
      "  commands=(",
    ]
      + program.commands.map { "    " + Shell.quoted("\($0.name):\(Self.escaped($0.summary))") }
      + [
        "  )",
        "  _describe command commands",
        "}",
        "_\(program.name)() {",
        "  if (( CURRENT == 2 )); then",
        "    if [[ $PREFIX == -* ]]; then",
        "      _arguments '(- *)'{-h,--help}'[print the list of commands]' '(- *)--version[print the version]'",
        "    else",
        "      _\(program.name)_commands",
        "    fi",
        "    return",
        "  fi",
        "  local name=$words[2]",
        "  shift words",
        "  (( CURRENT-- ))",
        "  case $name in",
      ]
      + program.commands.flatMap(commandCase)
      + [
        "  esac",
        "}",
        "if [ \"$funcstack[1]\" = _\(program.name) ]; then",
        "  _\(program.name) \"$@\"",
        "else",
        "  compdef _\(program.name) \(program.name)",
        "fi",
      ]
  }

  private func commandCase(_ command: CommandDescription) -> [String] {
    let specs = command.allOptions.flatMap(optionSpecs) + command.positionals.enumerated().map(positionalSpec)
    return ["    \(command.name))", "      _arguments -s -S \\"]
      + specs.enumerated().map { "        " + $1 + ($0 == specs.count - 1 ? "" : " \\") }
      + ["      ;;"]
  }

  /// One word for each spelling of an option; giving one excludes the other, unless it may be repeated.
  private func optionSpecs(_ option: OptionDescription) -> [String] {
    let long = "--\(option.name)"
    let short = option.letter.map { "-\($0)" }
    let exclusion = option.isRepeatable ? "*" : short.map { "(\($0) \(long))" } ?? ""
    let rest = "[\(Self.escaped(option.meaning))]" + (option.value.map { ":" + message(for: $0) } ?? "")
    let takesValue = option.value != nil
    return [Shell.quoted(exclusion + long + (takesValue ? "=" : "") + rest)]
      + (short.map { [Shell.quoted(exclusion + $0 + (takesValue ? "+" : "") + rest)] } ?? [])
  }

  private func positionalSpec(_ place: Int, _ positional: PositionalDescription) -> String {
    let number = positional.isRepeatable ? "*" : "\(place + 1)"
    return Shell.quoted("\(number):" + (positional.isOptional ? ":" : "") + message(for: positional.value))
  }

  private func message(for value: ValueDescription) -> String {
    let action =
      switch value.completion {
      case .nothing: " "
      case .file: "_files"
      case .directory: "_files -/"
      case .command: "_\(program.name)_commands"
      case .words(let words): "(" + words.joined(separator: " ") + ")"
      }
    return Self.escaped(value.name) + ":" + action
  }

  /// A text inside a specification, where brackets and colons have a meaning.
  private static func escaped(_ text: String) -> String {
    text.map { #"\[]:"#.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
