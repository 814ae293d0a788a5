extension Archive {
  /// What an earlier archive and this one make together, as files for the folder of the new register.
  ///
  /// - Parameters:
  ///   - folder: the files of the old register's folder, whose archive is carried on.
  ///   - year: the last year in which what is archived was in use.
  ///   - reasons: why each process, event and sector ended, by code.
  ///   - methodology: the indicators of its scores.
  /// - Returns: the files, none for an archive without rows; an error for an archive of the old folder that cannot be
  ///   carried on.
  func files(
    continuing folder: [Register.File], year: Int, register: Register, reasons: [String: String],
    methodology: Methodology
  ) -> Diagnosed<[Register.File]> {
    let columns = ScoreColumn.all(for: methodology)
    let logs = [
      ArchiveLog(
        name: ArchiveLog.assessments, titles: Archive.assessmentTitles(columns),
        onDemand: Set(ScoreColumn.scope.map(\.title)),
        rows: archivedAssessments(of: register, reasons: reasons).map {
          assessmentRow(of: $0, year: year, register: register, columns: columns)
        }),
      ArchiveLog(
        name: ArchiveLog.programmes, titles: Archive.programmeTitles,
        onDemand: [RegisterColumn.target.title, RegisterColumn.responsible.title],
        rows: treatments.map { programmeRow(of: $0, in: .treatments, year: year) }
          + programme.map { programmeRow(of: $0, in: .programme, year: year) }),
      log(ArchiveLog.factors, of: factors, in: .factors, year: year),
      log(ArchiveLog.monitoring, of: monitoring, in: .monitoring, year: year),
    ]
    var files: [Register.File] = []
    var diagnostics: [Diagnostic] = []
    for log in logs {
      let continued = log.continuing(folder.first { $0.name == log.name })
      diagnostics += continued.diagnostics
      if !continued.value.rows.isEmpty { files.append(continued.value.file) }
    }
    return Diagnosed(files, diagnostics)
  }

  /// The rows of a table with its columns.
  private func log(_ name: String, of rows: [any RegisterEntry], in table: RegisterTable, year: Int) -> ArchiveLog {
    let columns = table.columns(year: year)
    return ArchiveLog(
      name: name, titles: [Archive.yearTitle] + columns.map(\.title),
      rows: rows.map { row in [String(year)] + columns.map { row.text(in: $0, firstYear: year) } })
  }

  // MARK: Processes

  private static let yearTitle = EvaluationColumn.lastYear.title

  private static func assessmentTitles(_ columns: [ScoreColumn]) -> [String] {
    let before: [EvaluationColumn] = [.lastYear, .process, .description, .area, .sectors]
    let after: [EvaluationColumn] = [.sum, .level, .retirementReason]
    return before.map(\.title) + columns.dropFirst().map(\.title) + after.map(\.title)
  }

  /// What a row of the archive is made of: a process, and what was said of it where something was.
  private struct ArchivedAssessment {
    let process: MappedProcess
    let rated: Evaluation.RatedAssessment?
    let reason: String
  }

  /// One row for each assessment of a process that ended, one for a process that was not assessed, then those of ended
  /// events and sectors.
  private func archivedAssessments(of register: Register, reasons: [String: String]) -> [ArchivedAssessment] {
    let ofProcesses = ended.flatMap { result -> [ArchivedAssessment] in
      let rated = result.assessments.isEmpty ? [nil] : result.assessments.map(Optional.some)
      let reason = reasons[result.process.code.description] ?? ""
      return rated.map { ArchivedAssessment(process: result.process, rated: $0, reason: reason) }
    }
    return ofProcesses
      + assessments.compactMap { rated in
        let codes = [rated.assessment.risk?.description, rated.assessment.sector?.description].compactMap { $0 }
        return register.processes[rated.assessment.process].map {
          ArchivedAssessment(process: $0, rated: rated, reason: codes.lazy.compactMap { reasons[$0] }.first ?? "")
        }
      }
  }

  private func assessmentRow(
    of archived: ArchivedAssessment, year: Int, register: Register, columns: [ScoreColumn]
  ) -> [String] {
    let (process, rated) = (archived.process, archived.rated)
    let membership =
      process.isCrossCutting ? Membership.crossCutting : .sectors(register.sectorsMapping(process.code))
    var row = [String(year), process.code.description, process.description, process.area?.text ?? ""]
    row.append(membership == .sectors([]) ? "" : membership.cell)
    row += columns.dropFirst().map { rated?.assessment.text(in: $0) ?? "" }
    row.append(rated?.rating?.sum.map(String.init) ?? "")
    return row + [rated?.rating?.level.name ?? Evaluation.notAssessedText, archived.reason]
  }

  // MARK: Programmes

  private static let programmeColumns: [RegisterColumn] = [
    .sector, .manager, .area, .process, .publishedProcess, .phase, .risk, .publishedRisk, .level, .number, .measure,
    .publishedMeasure, .publishedDescription, .intervention(year: 1), .intervention(year: 2), .intervention(year: 3),
    .indicator, .target, .responsible, .note,
  ]

  private static let programmeTitles =
    [yearTitle, RegisterColumn.table.title] + programmeColumns.map(\.title)

  /// A row of either table; the years of its programme are counted from the first.
  private func programmeRow(of row: any RegisterEntry, in table: RegisterTable, year: Int) -> [String] {
    [String(year), table.rawValue] + Archive.programmeColumns.map { row.text(in: $0, firstYear: 1) }
  }
}
