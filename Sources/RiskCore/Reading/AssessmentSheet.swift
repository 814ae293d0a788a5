/// A scores file that was read: the assessments that can be used, and how many rows cannot.
public struct AssessmentSheet: Hashable, Sendable {
  /// The name of the scores file in the folder of a register.
  public static let fileName = "valutazioni.csv"

  /// The assessments, in the order of the rows; each process at most once.
  public let assessments: Catalog<Assessment>
  /// Rows that could not be used, each named by a diagnostic of its own.
  public let refusedRows: Int

  /// A sheet without assessments: every process stays not assessed.
  public static let empty = AssessmentSheet(assessments: Catalog(), refusedRows: 0)

  /// Reads a scores file: `processo`, the six indicators, and where wanted `motivazione`, `livello_motivato`,
  /// `motivo_livello`, `data`, `fonte` and `stato`, in any order.
  ///
  /// A row that cannot be used is refused with all its faults; a process given in several rows is refused altogether.
  /// An empty score is legal and has a warning: the process stays not assessed. One that is to be assessed anew and has
  /// no score at all has one warning in place of six.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: the file's name, for diagnostics.
  ///   - processes: the processes that can be assessed; `nil` for any that has a code.
  ///   - methodology: the indicators, their values and the levels.
  /// - Returns: the sheet, or `nil` when nothing in the file can be used.
  public static func read(
    _ bytes: [UInt8], file: String, processes: Catalog<MappedProcess>?, methodology: Methodology = .cremona2026
  ) -> Diagnosed<AssessmentSheet?> {
    let columns = ScoreColumn.all(for: methodology)
    let read = CSVTable<ScoreColumn>.read(bytes, file: file, columns: columns) { $0.isRequired(by: methodology) }
    guard let table = read.value else { return Diagnosed(nil, read.diagnostics) }
    var sheet = AssessmentSheet.read(table, processes: processes, methodology: methodology)
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
    _ table: CSVTable<ScoreColumn>, processes: Catalog<MappedProcess>?, methodology: Methodology
  ) -> Diagnosed<AssessmentSheet> {
    var diagnostics: [Diagnostic] = []
    var refusedRows = table.refusedRows
    let known = KnownProcesses(
      codes: processes.map { KnownCodes($0.map(\.code)) }, repeated: repeatedProcesses(in: table))
    var assessments = Catalog<Assessment>()
    for row in table.rows {
      var reader = RowReader(row)
      let assessment = Assessment(reading: &reader, known: known, methodology: methodology)
      diagnostics += reader.diagnostics
      if let assessment, reader.isUsable {
        assessments.insert(assessment)
      } else {
        refusedRows += 1
      }
    }
    return Diagnosed(AssessmentSheet(assessments: assessments, refusedRows: refusedRows), diagnostics)
  }

  /// The places of processes that several rows name, rows with too few or too many fields included.
  private static func repeatedProcesses(in table: CSVTable<ScoreColumn>) -> [ProcessCode: [Place]] {
    var places: [ProcessCode: [Place]] = [:]
    for row in table.rows {
      guard let code = row[.process].flatMap({ ProcessCode($0.text.trimmingBlanks()) }) else { continue }
      places[code, default: []].append(row.place(of: .process))
    }
    for field in table.refusedFields(of: .process) {
      guard let code = ProcessCode(field.text.trimmingBlanks()) else { continue }
      places[code, default: []].append(Place(file: table.file, line: field.line, column: field.column))
    }
    return places.filter { $0.value.count > 1 }
  }
}

/// What a row's process is looked up in.
private struct KnownProcesses {
  /// The codes that the register has; `nil` when any will do.
  let codes: KnownCodes<ProcessCode>?
  /// The places of processes that several rows name.
  let repeated: [ProcessCode: [Place]]
}

extension Assessment {
  fileprivate init?(
    reading row: inout RowReader<ScoreColumn>, known: KnownProcesses, methodology: Methodology
  ) {
    let process = row.requiredCode(.process, as: ProcessCode.self)
    let place = row.row.place(of: .process)
    if let process, let codes = known.codes, !codes.contains(process) {
      row.refuse(.unknownCode(process, at: place, suggestion: codes.nearest(to: process)))
    } else if let process, let places = known.repeated[process], let other = places.first(where: { $0 != place }) {
      row.refuse(.assessedTwice(process, at: place, rows: places.count, other: other))
    }
    var scores = Scores()
    for indicator in methodology.indicators {
      scores[indicator.id] = row.value(.score(indicator.id), read: indicator.number) {
        .scoreOutOfRange($0, indicator: indicator, at: $1)
      }
    }
    let date: CalendarDate? = row.value(.date, read: CalendarDate.init) { .malformedDate($0, at: $1) }
    let judgement = row.judgement(in: methodology.levels)
    let isToReassess = row.isToReassess()
    guard let process, row.isUsable else { return nil }
    let missing = methodology.missing(in: scores)
    if isToReassess, scores.isEmpty, !missing.isEmpty {
      row.report(.nothingToReassess(process, at: row.row.place(of: .state)))
    } else {
      for indicator in missing {
        row.report(.missingScore(indicator, process: process, at: row.row.place(of: .score(indicator.id))))
      }
    }
    if judgement != nil, !missing.isEmpty {
      row.report(.judgementWithoutScores(process, at: row.row.place(of: .judgedLevel)))
    }
    self.init(
      process: process, scores: scores, motivation: row.text(.motivation), date: date, judgement: judgement,
      source: row.text(.source), isToReassess: isToReassess)
  }
}

extension RowReader<ScoreColumn> {
  fileprivate mutating func isToReassess() -> Bool {
    let isMarked: Bool? = value(.state) {
      $0.lowercased() == Assessment.toReassessText ? true : nil
    } orRefuse: {
      .unknownState($0, at: $1)
    }
    return isMarked ?? false
  }

  fileprivate mutating func judgement(in scale: LevelScale) -> ReasonedJudgement? {
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
