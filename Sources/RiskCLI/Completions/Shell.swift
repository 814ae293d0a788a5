/// A shell that completes command lines.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches this shell the program's commands, options and values.
  func script(for program: CommandLineDescription) -> String {
    let lines =
      switch self {
      case .bash: BashCompletion(program: program).lines
      case .zsh: ZshCompletion(program: program).lines
      case .fish: FishCompletion(program: program).lines
      }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A text as one word in single quotes, which bash and zsh take letter for letter.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
