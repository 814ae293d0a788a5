/// A scores file that was read: the assessments that can be used, and how many rows cannot.
public struct AssessmentSheet: Hashable, Sendable {
  /// The name of the scores file in the folder of a register.
  public static let fileName = "valutazioni.csv"

  /// The assessments, in the order of the rows; each process at most once as a whole, and once for each phase, event and
  /// sector.
  public let assessments: Catalog<Assessment>
  /// Rows that could not be used, each named by a diagnostic of its own.
  public let refusedRows: Int
  /// Those of them that name a process, in their order.
  public fileprivate(set) var refusals: [Refusal]

  /// A row that could not be used.
  public struct Refusal: Hashable, Sendable {
    /// The process that it names.
    public let process: ProcessCode
    /// Where the row stands.
    public let place: Place
    /// Why it could not be used.
    public fileprivate(set) var reasons: [Diagnostic]
  }

  /// A sheet without assessments: every process stays not assessed.
  public static let empty = AssessmentSheet(assessments: Catalog(), refusedRows: 0, refusals: [])

  /// Reads a scores file: `processo`, the indicators of the method, and where wanted `fase`, `rischio`, `settore`,
  /// `motivazione`, `livello_motivato`, `motivo_livello`, `data`, `fonte` and `stato`, in any order.
  ///
  /// A row that cannot be used is refused with all its faults; rows that assess the same phase, event and sector of a
  /// process are refused altogether. An empty score is legal and has a warning: the assessment does not count. One that is to be assessed anew and has
  /// no score at all has one warning in place of six.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: the file's name, for diagnostics.
  ///   - processes: the processes that can be assessed; `nil` for any that has a code.
  ///   - risks: the events that they can be assessed by; `nil` for any that has a code.
  ///   - sectors: the sectors that can answer; `nil` for any that has a code.
  ///   - methodology: the indicators, their values and the levels.
  /// - Returns: the sheet, or `nil` when nothing in the file can be used.
  public static func read(
    _ bytes: [UInt8], file: String, processes: Catalog<MappedProcess>?, risks: Catalog<Risk>? = nil,
    sectors: Catalog<Sector>? = nil, methodology: Methodology = .cremona2026
  ) -> Diagnosed<AssessmentSheet?> {
    let known = KnownEntries(processes: processes, risks: risks, sectors: sectors)
    return read(bytes, file: file, known: known, methodology: methodology)
  }

  /// Reads the scores file of a register, as ``read(_:file:processes:risks:sectors:methodology:)`` does.
  ///
  /// An assessment that is dated after the register's year, and one by a sector that does not have the process, are used and
  /// have a warning.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: the file's name, for diagnostics.
  ///   - register: the register, whose processes are assessed.
  ///   - methodology: the indicators, their values and the levels.
  /// - Returns: the sheet, or `nil` when nothing in the file can be used.
  public static func read(
    _ bytes: [UInt8], file: String, register: Register, methodology: Methodology
  ) -> Diagnosed<AssessmentSheet?> {
    read(bytes, file: file, known: KnownEntries(of: register), methodology: methodology)
  }

  private static func read(
    _ bytes: [UInt8], file: String, known: KnownEntries, methodology: Methodology
  ) -> Diagnosed<AssessmentSheet?> {
    let columns = ScoreColumn.all(for: methodology)
    let read = CSVTable<ScoreColumn>.read(bytes, file: file, columns: columns) { $0.isRequired(by: methodology) }
    guard let table = read.value else { return Diagnosed(nil, read.diagnostics) }
    var sheet = AssessmentSheet.read(table, known: known, methodology: methodology)
    sheet.value.explainRefusals(by: read.diagnostics)
    sheet.diagnostics = read.diagnostics + sheet.diagnostics
    sheet.diagnostics.sortByPlace()
    guard !sheet.value.assessments.isEmpty else {
      sheet.diagnostics.append(.nothingUsable(refusedRows: sheet.value.refusedRows, file: file))
      return Diagnosed(nil, sheet.diagnostics)
    }
    return Diagnosed(sheet.value, sheet.diagnostics)
  }

  /// Reads the rows of a scores file, or rows that were found elsewhere; diagnostics are in the order of the rows.
  static func read(
    _ table: CSVTable<ScoreColumn>, known: KnownEntries, methodology: Methodology
  ) -> Diagnosed<AssessmentSheet> {
    var diagnostics: [Diagnostic] = []
    var refusedRows = table.refusedRows
    let rows = GivenRows(in: table)
    var assessments = Catalog<Assessment>()
    var refusals = rows.unread
    for row in table.rows {
      var reader = RowReader(row)
      let assessment = Assessment(reading: &reader, among: rows, known: known, methodology: methodology)
      diagnostics += reader.diagnostics
      if let assessment, reader.isUsable {
        assessments.insert(assessment)
      } else {
        refusedRows += 1
        if let process = ProcessCode(reader.text(.process).trimmingBlanks()) {
          let reasons = reader.diagnostics.filter { $0.severity == .error }
          refusals.append(Refusal(process: process, place: row.place(of: .process), reasons: reasons))
        }
      }
    }
    refusals.sort { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
    let sheet = AssessmentSheet(assessments: assessments, refusedRows: refusedRows, refusals: refusals)
    return Diagnosed(sheet, diagnostics)
  }
}

extension AssessmentSheet {
  /// Gives rows that the table could not be read with the reasons that were found there.
  fileprivate mutating func explainRefusals(by diagnostics: [Diagnostic]) {
    for index in refusals.indices where refusals[index].reasons.isEmpty {
      let line = refusals[index].place.line
      refusals[index].reasons = diagnostics.filter { $0.severity == .error && $0.place?.line == line }
    }
  }
}

extension AssessmentSheet {
  /// The codes that a scores file may name; any, where there is no register.
  struct KnownEntries {
    let processes: KnownCodes<ProcessCode>?
    let risks: KnownCodes<RiskCode>?
    let sectors: KnownCodes<SectorCode>?
    /// The register, where there is one, by whose year and mapping assessments are looked at.
    let register: Register?

    init(of register: Register) {
      self.init(
        processes: register.processes, risks: register.risks, sectors: register.sectors, register: register)
    }

    init(
      processes: Catalog<MappedProcess>?, risks: Catalog<Risk>?, sectors: Catalog<Sector>?, register: Register? = nil
    ) {
      self.processes = processes.map { KnownCodes($0.map(\.code)) }
      self.risks = risks.map { KnownCodes($0.map(\.code)) }
      self.sectors = sectors.map { KnownCodes($0.map(\.code)) }
      self.register = register
    }
  }
}

/// What the rows of a file assess, rows with too few or too many fields included.
private struct GivenRows {
  /// The places of what several rows assess.
  let repeated: [Assessment.ID: [Place]]
  /// How many rows name each process.
  let counts: [ProcessCode: Int]
  /// The rows with too few or too many fields that name a process.
  let unread: [AssessmentSheet.Refusal]

  private static let columns: [ScoreColumn] = [.process] + ScoreColumn.scope

  init(in table: CSVTable<ScoreColumn>) {
    var places: [Assessment.ID: [Place]] = [:]
    var counts: [ProcessCode: Int] = [:]
    func take(_ fields: [CSVDocument.Field?], at place: Place?) {
      guard let id = GivenRows.id(fields), let place else { return }
      counts[id.process, default: 0] += 1
      places[id, default: []].append(place)
    }
    for row in table.rows { take(GivenRows.columns.map { row[$0] }, at: row.place(of: .process)) }
    var unread: [AssessmentSheet.Refusal] = []
    for fields in table.refusedFields(of: GivenRows.columns) {
      let place = fields[0].map { Place(file: table.file, line: $0.line, column: $0.column) }
      take(fields, at: place)
      if let place, let process = fields[0].flatMap({ ProcessCode($0.text.trimmingBlanks()) }) {
        unread.append(AssessmentSheet.Refusal(process: process, place: place, reasons: []))
      }
    }
    self.unread = unread
    repeated = places.filter { $0.value.count > 1 }
    self.counts = counts
  }

  /// What a row assesses; `nil` where one of its codes is none.
  private static func id(_ fields: [CSVDocument.Field?]) -> Assessment.ID? {
    let texts = fields.map { $0?.text.trimmingBlanks() ?? "" }
    guard let process = ProcessCode(texts[0]) else { return nil }
    let (risk, sector) = (RiskCode(texts[2]), SectorCode(texts[3]))
    guard texts[2].isEmpty || risk != nil, texts[3].isEmpty || sector != nil else { return nil }
    return Assessment.ID(process, phase: texts[1], risk: risk, sector: sector)
  }
}

extension Assessment {
  fileprivate init?(
    reading row: inout RowReader<ScoreColumn>, among rows: GivenRows, known: AssessmentSheet.KnownEntries,
    methodology: Methodology
  ) {
    let process = row.requiredCode(.process, as: ProcessCode.self)
    let place = row.row.place(of: .process)
    if let process { row.check(process, in: .process, among: known.processes) }
    let risk = row.code(.risk, as: RiskCode.self)
    if let risk { row.check(risk, in: .risk, among: known.risks) }
    let sector = row.code(.sector, as: SectorCode.self)
    if let sector { row.check(sector, in: .sector, among: known.sectors) }
    let phase = row.text(.phase)
    let id = process.map { ID($0, phase: phase, risk: risk, sector: sector) }
    if let id, row.isUsable, let places = rows.repeated[id], let other = places.first(where: { $0 != place }) {
      row.refuse(.assessedTwice(id, at: place, rows: places.count, other: other))
    }
    let scores = row.scores(by: methodology)
    let date: CalendarDate? = row.value(.date, read: CalendarDate.init) { .malformedDate($0, at: $1) }
    let judgement = row.judgement(in: methodology.levels)
    let isToReassess = row.isToReassess()
    guard let process, let id, row.isUsable else { return nil }
    if let register = known.register { row.check(id, on: date, in: register) }
    // Where it is the only one, the process has no level without it.
    let isOnly = id.isWhole && rows.counts[process] ?? 0 <= 1
    let missing = methodology.missing(in: scores)
    if isToReassess, scores.isEmpty, !missing.isEmpty {
      row.report(.nothingToReassess(id, isOnly: isOnly, at: row.row.place(of: .state)))
    } else {
      for indicator in missing {
        row.report(.missingScore(indicator, of: id, isOnly: isOnly, at: row.row.place(of: .score(indicator.id))))
      }
    }
    if !methodology.computesLevel, judgement == nil, missing.isEmpty, !isToReassess, !isOnly {
      row.report(.missingJudgement(id, method: methodology.name, at: row.row.place(of: .judgedLevel)))
    }
    if judgement != nil, !missing.isEmpty {
      row.report(.judgementWithoutScores(id, isOnly: isOnly, at: row.row.place(of: .judgedLevel)))
    }
    self.init(
      process: process, phase: phase, risk: risk, sector: sector, scores: scores, motivation: row.text(.motivation),
      date: date, judgement: judgement, source: row.text(.source), isToReassess: isToReassess)
  }
}

extension RowReader<ScoreColumn> {
  /// The scores that are given, for the indicators of a method.
  mutating func scores(by methodology: Methodology) -> Scores {
    var scores = Scores()
    for indicator in methodology.indicators {
      scores[indicator.id] = value(.score(indicator.id), read: indicator.number) {
        .scoreOutOfRange($0, indicator: indicator, at: $1)
      }
    }
    return scores
  }

  /// Refuses the row for a code that the register does not have.
  fileprivate mutating func check<Code: RegisterCode>(
    _ code: Code, in column: ScoreColumn, among known: KnownCodes<Code>?
  ) {
    guard let known, !known.contains(code) else { return }
    refuse(.unknownCode(code, at: row.place(of: column), suggestion: known.nearest(to: code)))
  }

  /// Warns of an assessment that is dated after the register's year, or by a sector that does not have the process. A
  /// process without any sector has a finding of its own.
  fileprivate mutating func check(_ id: Assessment.ID, on date: CalendarDate?, in register: Register) {
    if let sector = id.sector {
      let own = register.sectors(of: id.process).map(\.code)
      if let first = own.first, !own.contains(sector) {
        report(.sectorWithoutProcess(sector, id.process, own: first, at: row.place(of: .sector)))
      }
    }
    let year = register.body.year
    if let date, date.year > year { report(.assessedLater(id, on: date, year: year, at: row.place(of: .date))) }
  }

  fileprivate mutating func isToReassess() -> Bool {
    let isMarked: Bool? = value(.state) {
      $0.lowercased() == Assessment.toReassessText ? true : nil
    } orRefuse: {
      .unknownState($0, at: $1)
    }
    return isMarked ?? false
  }

  /// The level that a person set, with the reason.
  mutating func judgement(in scale: LevelScale) -> ReasonedJudgement? {
    let reason = text(.judgementReason)
    let hasLevel = !text(.judgedLevel).trimmingBlanks().isEmpty
    let given: JudgedLevel? = value(.judgedLevel) {
      JudgedLevel($0, in: scale)
    } orRefuse: {
      .unknownJudgedLevel($0, in: scale, at: $1)
    }
    guard let given else {
      if !hasLevel, !reason.trimmingBlanks().isEmpty {
        report(.reasonWithoutJudgement(at: row.place(of: .judgementReason)))
      }
      return nil
    }
    let judgement = ReasonedJudgement(level: given.level, reason: reason, isFloor: given.isFloor)
    if judgement == nil { refuse(.judgementWithoutReason(given, at: row.place(of: .judgedLevel))) }
    return judgement
  }
}
