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
        defaultValue: "the last year that has answers, else the plan's first"),
      OptionDescription(
        "half", value: ValueDescription("HALF", oneOf: HalfYear.allCases.map { String($0.rawValue) }),
        meaning: "Only the first or the second half of the year.", defaultValue: "both"),
      OptionDescription(
        "sector", value: ValueDescription("CODE"), meaning: "Only one sector, such as S05.",
        defaultValue: "all sectors"),
      OptionDescription(
        "on", value: ValueDescription("DATE"),
        meaning: "The day of the question, such as 2026-07-15: what was due by then, and what is late. Without it both "
          + "halves count as over, and only answers can be late."),
      OptionDescription(
        "table", value: ValueDescription("NAME", completion: .words(tableNames)),
        meaning: "Print only this table: \(tableNames.joined(separator: ", ")).",
        defaultValue: "in csv, json and md dovute; in text a summary; in documents all tables"),
    ] + TableOutput.options(default: .text),
    discussion: [
      """
      Lists for each sector the measures that the plan schedules for the year, with what the sector answered in \
      monitoraggio.csv: general measures of the programme for every sector, measures of treatments for theirs. A \
      measure that has a target is carried out when its last value reaches it; otherwise the last answer decides.
      """,
      """
      Counts what was carried out, in part, not carried out, without occasion and not reported, by sector and by \
      measure; names what was not reached with the reasons given, as section 4.4 of the plan asks; and gives the \
      figures of the annual report to ANAC.
      """,
      """
      An answer is late when it is dated more than a month after its half has ended, after 31 July or 31 January; a \
      missing one, when the day of --on is.
      """,
    ],
    examples: [
      .init(line: "risk monitor --register ente", meaning: "Sums up the last year that has answers."),
      .init(
        line: "risk monitor --register ente --half 1 --on 2026-08-10 --table mancanti",
        meaning: "Lists the answers that are missing for the first half, and which of them are late."),
      .init(
        line: "risk monitor --register ente --table anac --format csv",
        meaning: "Writes the figures of the annual report as CSV."),
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
  private let output: TableOutput

  init(_ arguments: ParsedArguments) throws(UsageError) {
    register = RegisterSource(arguments)
    year = try MonitorCommand.year(arguments)
    half = arguments.value(of: "half").flatMap(Int.init).flatMap(HalfYear.init)
    sector = try MonitorCommand.sector(arguments)
    day = try MonitorCommand.day(arguments)
    table = try MonitorCommand.table(arguments)
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

  private static func year(_ arguments: ParsedArguments) throws(UsageError) -> Int? {
    guard let text = arguments.value(of: "year") else { return nil }
    guard text.allSatisfy(\.isWholeNumber), let year = Int(text), Body.years.contains(year) else {
      throw .unusableValue(
        subject: "--year", value: text,
        expected: "a year from \(Body.years.lowerBound) to \(Body.years.upperBound), such as 2026")
    }
    return year
  }

  private static func sector(_ arguments: ParsedArguments) throws(UsageError) -> SectorCode? {
    guard let text = arguments.value(of: "sector") else { return nil }
    guard let code = SectorCode(text) else {
      throw .unusableValue(subject: "--sector", value: text, expected: "the code of a sector, such as S05")
    }
    return code
  }

  private static func day(_ arguments: ParsedArguments) throws(UsageError) -> CalendarDate? {
    guard let text = arguments.value(of: "on") else { return nil }
    guard let day = CalendarDate(text) else {
      throw .unusableValue(subject: "--on", value: text, expected: "a day such as 2026-07-15 or 15/07/2026")
    }
    return day
  }

  func run(in terminal: Terminal) throws -> ExitCode {
    let reading = try register.read()
    terminal.report(reading.diagnostics)
    guard let register = reading.register else { return .findings }
    if let sector, !register.sectors.contains(sector) {
      throw DiagnosticsError(diagnostics: [register.unknown(sector)])
    }
    try print(
      Monitoring(of: register, in: year ?? register.monitoredYear, half: half, sector: sector, on: day), on: terminal)
    return reading.diagnostics.hasErrors ? .findings : .done
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
