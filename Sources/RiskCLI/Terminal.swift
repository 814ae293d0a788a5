/// The two streams of the program, and what is known of the screen behind them.
final class Terminal {
  /// Standard output: data. ``flush()`` at the end, which dispatch does.
  let output: BufferedOutput
  /// Columns of the screen, at least 20; `COLUMNS` wins over what the screen says, and without either there are 80.
  let width: Int
  /// Whether standard output is a screen.
  let showsOutput: Bool
  /// Whether ``styled(_:_:)`` has an effect.
  let hasStyle: Bool
  /// Whether standard error is a screen.
  let showsErrors: Bool
  /// Whether standard error is a screen that shows styles.
  private let errorHasStyle: Bool
  private let errors: BufferedOutput

  /// - Parameter environment: Looks up an environment variable.
  init(
    output: Int32 = System.standardOutput, errors: Int32 = System.standardError,
    environment: (String) -> String? = System.environmentVariable
  ) {
    self.output = BufferedOutput(output, name: "standard output")
    self.errors = BufferedOutput(errors, name: "standard error")
    let columns = environment("COLUMNS").flatMap(Int.init) ?? System.columns(of: output) ?? 0
    width = columns > 0 ? max(20, columns) : 80
    let allowsStyle = (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    showsOutput = System.isTerminal(output)
    hasStyle = allowsStyle && showsOutput
    showsErrors = System.isTerminal(errors)
    errorHasStyle = allowsStyle && showsErrors
  }

  /// Writes a line of data.
  func print(_ line: String) throws(SystemError) {
    try output.write(line)
    try output.write("\n")
  }

  /// Writes a line to standard error, at once. There is nobody to tell when that fails.
  func report(_ line: String) {
    try? errors.write(line + "\n")
    try? errors.flush()
  }

  /// Writes to standard error without ending the line.
  func overwrite(_ text: String) {
    try? errors.write(text)
    try? errors.flush()
  }

  /// Hands on the data written so far.
  func flush() throws(SystemError) {
    try output.flush()
  }

  /// A text for ``output`` with a style, where styles are shown; the text itself elsewhere.
  func styled(_ text: String, _ style: TerminalStyle) -> String {
    hasStyle ? Self.escaped(text, style) : text
  }

  /// A text for ``report(_:)`` with a style, where styles are shown.
  func styledError(_ text: String, _ style: TerminalStyle) -> String {
    errorHasStyle ? Self.escaped(text, style) : text
  }

  private static func escaped(_ text: String, _ style: TerminalStyle) -> String {
    "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
