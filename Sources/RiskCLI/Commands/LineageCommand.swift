import RiskCore

/// `risk lineage CODE`.
struct LineageCommand: Command {
  static let description = CommandDescription(
    name: "lineage",
    summary: "say where a process comes from and what became of it",
    positionals: [
      PositionalDescription(
        ValueDescription("CODE"),
        meaning: "The code of a process, in use or not, such as P605; or of a risk, a measure or a sector.")
    ],
    options: [RegisterSource.option, ScoresSource.option, MethodOption.option, CutoffsOption.option]
      + TableOutput.options(default: .text),
    discussion: [
      """
      Follows a code through the remappings that led to a register, which genealogia.csv in its folder keeps: \
      everything that it goes back to, through merges, splits and other codes, and everything that became of what \
      once had it.
      """
    ],
    examples: [
      .init(line: "risk lineage P103 --register ente-2027", meaning: "Shows where a process comes from."),
      .init(line: "risk lineage M11 --register ente-2027 --format csv", meaning: "Does so for a measure, as CSV."),
    ],
    exits: [
      .init(code: .done, meaning: "the lineage was printed, also when nothing ever changed"),
      .init(code: .findings, meaning: "the code never was in use, or something in the register cannot be used"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let code: MapCode
  private let register: RegisterSource
  private let scores: ScoresSource
  private let method: MethodOption
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let text = arguments.positional(0) ?? ""
    guard let code = MapCode(text) else {
      throw .unusableValue(subject: "CODE", value: text, expected: "a code such as P605, R07, M11 or S12")
    }
    self.code = code
    register = RegisterSource(arguments)
    scores = ScoresSource(arguments)
    method = try MethodOption(arguments)
    output = try TableOutput(arguments, default: .text)
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    guard let source = try register.readWhole(scores: scores, by: method, on: terminal) else { return .findings }
    if let unknown = source.register.unknown(code), !source.genealogy.mentions(code) {
      throw DiagnosticsError(diagnostics: [unknown])
    }
    try output.write(source.genealogy.table(of: code, in: source.evaluated()), on: terminal)
    return .done
  }
}
