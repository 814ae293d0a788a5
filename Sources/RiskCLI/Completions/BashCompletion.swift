/// The completion script for bash, from version 3.2.
struct BashCompletion {
  let program: CommandLineDescription

  var lines: [String] {
    head + ["  case \"$command $previous\" in"] + program.commands.flatMap(optionCases)
      + ["  esac", "  for ((index = 2; index < COMP_CWORD; index++)); do"]
      + ["    case \"$command ${COMP_WORDS[index]}\" in"] + program.commands.flatMap(skipCase)
      + ["      *' '-?*) ;;", "      *) place=$((place + 1)) ;;", "    esac", "  done"]
      + ["  case \"$command $current\" in"] + program.commands.map(nameCase)
      + ["  esac", "  case \"$command $place\" in"] + program.commands.flatMap(placeCases)
      + ["  esac", "}", "complete -F _\(program.name) \(program.name)"]
  }

  /// Sets what is being completed, and completes the command.
  private var head: [String] {
    [
      "# Completions of \(program.name) \(program.version) for bash.",
      "_\(program.name)() {",
      "  local IFS=$'\\n'",
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"",
      "  local command=\"${COMP_WORDS[1]}\" place=0 index",
      "  COMPREPLY=()",
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then",
      "    case \"$current\" in",
      "      -*) " + Self.reply(["--help", "--version"]) + " ;;",
      "      *) " + Self.reply(program.commands.map(\.name)) + " ;;",
      "    esac",
      "    return",
      "  fi",
      "  # bash makes '--name=value' three words.",
      "  if [ \"$current\" = '=' ]; then",
      "    current=''",
      "  elif [ \"$previous\" = '=' ]; then",
      "    previous=\"${COMP_WORDS[COMP_CWORD-2]}\"",
      "  fi",
    ]
  }

  /// The option names of a command.
  private func nameCase(_ command: CommandDescription) -> String {
    "    \(Shell.quoted(command.name + " -"))*) \(Self.reply(command.allOptions.flatMap(Self.names))); return ;;"
  }

  /// The values at the places of a command.
  private func placeCases(_ command: CommandDescription) -> [String] {
    command.positionals.enumerated().compactMap { place, positional in
      let pattern =
        positional.isRepeatable ? Shell.quoted("\(command.name) ") + "*" : Shell.quoted("\(command.name) \(place)")
      return action(positional.value).map { "    \(pattern)) \($0) ;;" }
    }
  }

  /// The values of the options of a command.
  private func optionCases(_ command: CommandDescription) -> [String] {
    command.options.compactMap { optionCase(command.name, $0) }
  }

  /// What follows an option that takes a value.
  private func optionCase(_ command: String, _ option: OptionDescription) -> String? {
    guard let value = option.value else { return nil }
    let patterns = Self.names(option).map { Shell.quoted("\(command) \($0)") }.joined(separator: "|")
    return "    \(patterns)) \(action(value).map { $0 + "; " } ?? "")return ;;"
  }

  /// Steps over the values of options, to count places.
  private func skipCase(_ command: CommandDescription) -> [String] {
    let names = command.options.filter { $0.value != nil }.flatMap(Self.names)
    guard !names.isEmpty else { return [] }
    let patterns = names.map { Shell.quoted("\(command.name) \($0)") }.joined(separator: "|")
    return [
      "      \(patterns))",
      "        index=$((index + 1))",
      "        if [ \"${COMP_WORDS[index]}\" = '=' ]; then index=$((index + 1)); fi ;;",
    ]
  }

  private func action(_ value: ValueDescription) -> String? {
    switch value.completion {
    case .nothing: nil
    case .file: "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$current\"))"
    case .directory: "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$current\"))"
    case .command: Self.reply(program.commands.map(\.name))
    case .words(let words): Self.reply(words)
    }
  }

  private static func reply(_ words: [String]) -> String {
    "COMPREPLY=($(compgen -W $'\(words.joined(separator: "\\n"))' -- \"$current\"))"
  }

  private static func names(_ option: OptionDescription) -> [String] {
    ["--" + option.name] + (option.letter.map { ["-\($0)"] } ?? [])
  }
}
