/// One command of the program: described, made from its arguments, run.
protocol Command {
  /// What parsing, help and completions need to know.
  static var description: CommandDescription { get }

  /// Takes arguments that fit ``description`` and checks what it cannot say.
  init(_ arguments: ParsedArguments) throws(UsageError)

  /// Does the work: data goes to the terminal's output, everything else to its errors.
  ///
  /// Dispatch turns a ``SystemError``, a ``UsageError`` or a `DiagnosticsError` into messages and an exit code.
  func run(in terminal: Terminal) throws -> ExitCode
}
