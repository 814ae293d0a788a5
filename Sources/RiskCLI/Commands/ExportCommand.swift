import RiskCore

/// `risk export APPENDIX`.
struct ExportCommand: Command {
  static let description = CommandDescription(
    name: "export",
    summary: "print an appendix of the plan",
    positionals: [
      PositionalDescription(
        ValueDescription("APPENDIX", oneOf: Appendix.allCases.map(\.rawValue)),
        meaning: "1 processes, 1.1 processes by sector, 2 risks, 3 measures, 4 programme, 5 treatments.")
    ],
    options: [
      RegisterSource.option,
      OptionDescription(
        "sector", value: ValueDescription("CODE"),
        meaning: "Only the rows of one sector, such as S05; for appendices 1, 1.1 and 5.", defaultValue: "all sectors"),
    ] + TableOutput.options(default: .csv),
    discussion: [
      """
      Prints a table of the register with the columns and in the order of the published plan. Errata are applied; \
      'risk check' lists them.
      """
    ],
    examples: [
      .init(line: "risk export 1 -o appendice-1.csv", meaning: "Writes Appendix 1 as CSV."),
      .init(line: "risk export 1.1 --sector S05 --format md", meaning: "Prints the processes of one sector."),
      .init(line: "risk export 4 --register ente --format text", meaning: "Prints the programme of another body."),
    ],
    exits: [
      .init(code: .done, meaning: "the table was printed"),
      .init(code: .findings, meaning: "something in the register cannot be used, or it has no such sector"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let appendix: Appendix
  private let register: RegisterSource
  private let sector: SectorCode?
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let name = arguments.positional(0) ?? ""
    guard let appendix = Appendix(rawValue: name) else {
      throw .valueNotListed(
        subject: "APPENDIX", value: name, listed: Appendix.allCases.map(\.rawValue), nearest: nil)
    }
    self.appendix = appendix
    register = RegisterSource(arguments)
    output = try TableOutput(arguments, default: .csv)
    if let text = arguments.value(of: "sector") {
      guard let code = SectorCode(text) else {
        throw .unusableValue(subject: "--sector", value: text, expected: "the code of a sector, such as S05")
      }
      guard appendix.dependsOnSector else {
        throw .conflictingOptions("--sector", "appendix \(name), which is the same for all sectors")
      }
      sector = code
    } else {
      sector = nil
    }
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let reading = try register.read()
    terminal.report(reading.diagnostics)
    guard let register = reading.register else { return .findings }
    if let sector, !register.sectors.contains(sector) {
      throw DiagnosticsError(diagnostics: [register.unknown(sector)])
    }
    try output.write(appendix.table(of: register, sector: sector), on: terminal)
    return reading.diagnostics.hasErrors ? .findings : .done
  }
}
