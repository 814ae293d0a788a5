import RiskCore

/// `risk monitor`.
struct MonitorCommand: Command {
  static let description = CommandDescription(
    name: "monitor",
    summary: "compare the measures that were due with what sectors answered",
    options: [
      RegisterSource.option,
      OptionDescription(
        "year", value: ValueDescription("YEAR"), meaning: "The year to look at.",
        defaultValue: "the year of the plan with most answers, the later one of several, else the plan's first"),
      OptionDescription(
        "half", value: ValueDescription("HALF", oneOf: HalfYear.allCases.map { String($0.rawValue) }),
        meaning: "Only the first or the second half of the year.", defaultValue: "both"),
      OptionDescription(
        "sector", value: ValueDescription("CODE"), meaning: "Only one sector, such as S05.",
        defaultValue: "all sectors"),
      DateOption.option(
        meaning:
          "The day of the question, such as 2026-07-15: what was due by then, and what is late; answers that are "
          + "dated later are not yet there. Without it both halves count as over, and only answers can be late."),
      OptionDescription(
        "table", value: ValueDescription("NAME", completion: .words(tableNames)),
        meaning: "Print only this table: \(tableNames.joined(separator: ", ")).",
        defaultValue: "in csv, json and md dovute; in text a summary; in documents all tables"),
      OptionDescription(
        "report",
        meaning: "Print the report of section 4.4 instead, a row for each measure with both halves; the printed one, "
          + "where nobody answered on its year and no sector is asked for."),
      OptionDescription(
        "suggest-scores",
        meaning: "Propose for each process a score of the indicator that carries the measures, instead."),
      ScoresSource.option, MethodOption.option,
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Lists for each sector the measures that the plan schedules for the year, with what the sector answered in \
      monitoraggio.csv: general measures of the programme for every sector, measures of treatments for theirs. A \
      measure that has a target, its own or the plan's, is carried out when its last value reaches it, and each of \
      several; otherwise the last answer decides. In a year that the plan does not cover, what sectors answered on \
      counts as due; answers of other years than the one shown are counted in a note.
      """,
      """
      Counts what was carried out, in part, not carried out, without occasion and not reported, by sector and by \
      measure; names what was not reached with the reasons given, as section 4.4 of the plan asks; and gives the \
      figures of the annual report to ANAC.
      """,
      """
      With --suggest-scores, proposes for each process a score of the indicator by which the method counts the measures \
      carried out. Nothing is changed: scores are given by persons. --scores and --method are for it alone.
      """,
      """
      An answer is late when it is dated more than a month after its half has ended, after 31 July or 31 January; a \
      missing one, when the day of --on is.
      """,
    ],
    examples: [
      .init(line: "risk monitor --register ente", meaning: "Sums up the year with most answers."),
      .init(
        line: "risk monitor --register ente --half 1 --on 2026-08-10 --table mancanti",
        meaning: "Lists the answers that are missing for the first half, and which of them are late."),
      .init(
        line: "risk monitor --register ente --table anac --format csv",
        meaning: "Writes the figures of the annual report as CSV."),
      .init(
        line: "risk monitor --register ente --report --sector S05 -o S05.docx",
        meaning: "Writes the report of section 4.4 of one sector."),
    ],
    exits: [
      .init(code: .done, meaning: "the tables were printed, whatever is missing"),
      .init(code: .findings, meaning: "the register holds something unusable, or has no such sector"),
      .init(code: .usage, meaning: "the command line is wrong"),
      .init(code: .system, meaning: "a file is missing, cannot be read or written, or exists"),
    ])

  private let register: RegisterSource
  private let year: Int?
  private let half: HalfYear?
  private let sector: SectorCode?
  private let day: CalendarDate?
  private let table: MonitoringTable?
  private let mode: Mode
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    register = RegisterSource(arguments)
    year = try arguments.year(
      expected: "a year from \(Body.years.lowerBound) to \(Body.years.upperBound), such as 2026")
    half = arguments.value(of: "half").flatMap(Int.init).flatMap(HalfYear.init)
    sector = try arguments.sector()
    day = try DateOption.date(arguments)
    table = try MonitorCommand.table(arguments)
    mode = try Mode(arguments)
    output = try TableOutput(arguments, default: .text)
  }

  private static let tableNames = MonitoringTable.allCases.map(\.rawValue)

  private static func table(_ arguments: ParsedArguments) throws(UsageError) -> MonitoringTable? {
    guard let text = arguments.value(of: "table") else { return nil }
    guard let table = MonitoringTable(rawValue: text) else {
      throw .valueNotListed(
        subject: "--table", value: text, listed: tableNames, nearest: .nearest(to: text, in: tableNames))
    }
    return table
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let reading = try register.read()
    terminal.report(reading.diagnostics)
    guard let register = reading.register else { return .findings }
    if let sector, !register.sectors.contains(sector) {
      throw DiagnosticsError(diagnostics: [register.unknown(sector)])
    }
    let monitoring = Monitoring(
      of: register, in: year ?? register.monitoredYear(on: day), half: half, sector: sector, on: day)
    let code: ExitCode = reading.diagnostics.hasErrors ? .findings : .done
    switch mode {
    case .comparison:
      try print(monitoring, on: terminal)
    case .report:
      try output.write(
        isPrintedReport(of: register) ? register.printedMonitoringReport : monitoring.reportTable, on: terminal)
    case .proposal(let scores, let method):
      let methodology = try method.methodology(for: register, on: terminal)
      guard methodology.proposesScores else {
        throw MonitorCommand.refusal(of: methodology, isOwn: !method.isGiven)
      }
      let read = try scores.read(for: register, by: methodology)
      terminal.report(read.diagnostics)
      guard let sheet = read.value,
        let table = monitoring.proposalTable(by: methodology, assessments: sheet.assessments)
      else { return .findings }
      try output.write(table, on: terminal)
      sheet.reportRefusedRows(on: terminal)
      return read.hasErrors ? .findings : code
    }
    return code
  }

  /// Whether the report asked for is the printed one: that of its year, or of no year in particular, where no sector
  /// answered on it.
  private func isPrintedReport(of register: Register) -> Bool {
    let answers = register.monitoring.filter { year == nil || $0.year == year }
    return !register.monitoringReport.isEmpty && answers.isEmpty && sector == nil
      && (year == nil || year == register.body.reportYear)
  }

  /// What to say of a method in which no indicator carries the measures.
  /// - Parameter isOwn: whether nobody asked for it, so that it is the register's own.
  private static func refusal(of methodology: Methodology, isOwn: Bool) -> UsageError {
    let names = Methodology.builtin.filter(\.proposesScores).map(\.name).joined(separator: ", ")
    let expected = "a method with an indicator that carries the measures: \(names)"
    guard isOwn else {
      return .unusableValue(
        subject: "--\(MethodOption.option.name)", value: methodology.name, expected: expected)
    }
    return .conflictingOptions(
      "--\(Mode.proposalName)",
      "the register's own method '\(methodology.name)'; give '--\(MethodOption.option.name)' \(expected)")
  }

  private func print(_ monitoring: Monitoring, on terminal: Terminal) throws {
    if let table {
      return try output.write(monitoring.table(table), on: terminal)
    }
    switch output.format {
    case .text: try output.write(monitoring.summary(as: output.textFormat(on: terminal)), on: terminal)
    case .csv, .json, .md: try output.write(monitoring.table(.due), on: terminal)
    default: try output.write(monitoring.report(), on: terminal)
    }
  }
}

extension MonitorCommand {
  /// What is printed.
  private enum Mode {
    /// What was due and what was answered.
    case comparison
    /// The report of section 4.4.
    case report
    /// Proposals of scores.
    case proposal(ScoresSource, MethodOption)

    init(_ arguments: ParsedArguments) throws(UsageError) {
      let isReport = arguments.has("report")
      let isProposal = arguments.has(Mode.proposalName)
      let ofProposal = [ScoresSource.option.name, MethodOption.option.name]
      let excluded =
        isReport
        ? [Mode.proposalName, "half", "on", "table"] + ofProposal : isProposal ? ["half", "sector", "table"] : []
      if let other = excluded.first(where: arguments.has) {
        throw .conflictingOptions("--\(other)", isReport ? "--report" : "--\(Mode.proposalName)")
      }
      if !isProposal, let other = ofProposal.first(where: arguments.has) {
        throw .missingOption("--\(Mode.proposalName)", meaning: "'--\(other)' is for the scores that it proposes")
      }
      self = isReport ? .report : isProposal ? try Mode.proposal(arguments) : .comparison
    }

    static let proposalName = "suggest-scores"

    private static func proposal(_ arguments: ParsedArguments) throws(UsageError) -> Mode {
      .proposal(ScoresSource(arguments), try MethodOption(arguments))
    }
  }
}
