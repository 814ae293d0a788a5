/// `risk completions SHELL`.
struct CompletionsCommand: Command {
  static let description = CommandDescription(
    name: "completions",
    summary: "print a script that completes command lines",
    positionals: [
      PositionalDescription(
        ValueDescription("SHELL", oneOf: Shell.allCases.map(\.rawValue)), meaning: "The shell that reads the script.")
    ],
    discussion: [
      "Prints a script for a shell. Once the shell has read it, Tab completes commands, options and their values.",
      "To have it in every session, write the script to",
      """
         bash  ~/.local/share/bash-completion/completions/risk
         zsh   _risk, in a directory of $fpath
         fish  ~/.config/fish/completions/risk.fish
      """,
    ],
    examples: [
      .init(line: "source <(risk completions bash)", meaning: "Completes in the bash of this session."),
      .init(line: "risk completions fish | source", meaning: "Completes in the fish of this session."),
    ],
    exits: [
      .init(code: .done, meaning: "the script was printed"),
      .init(code: .usage, meaning: "the shell is not one of these"),
    ])

  private let shell: Shell

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let name = arguments.positional(0) ?? ""
    guard let shell = Shell(rawValue: name) else {
      throw .valueNotListed(subject: "SHELL", value: name, listed: Shell.allCases.map(\.rawValue), nearest: nil)
    }
    self.shell = shell
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    try terminal.output.write(shell.script(for: .risk))
    return .done
  }
}
