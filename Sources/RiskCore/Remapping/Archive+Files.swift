extension Archive {
  /// What an earlier archive and this one make together, as files for the folder of the new register.
  ///
  /// - Parameters:
  ///   - folder: the files of the old register's folder, whose archive is carried on.
  ///   - year: the last year in which what is archived was in use.
  ///   - reasons: why each process ended.
  ///   - methodology: the indicators of its scores.
  /// - Returns: the files, none for an archive without rows; an error for an archive of the old folder that cannot be
  ///   carried on.
  func files(
    continuing folder: [Register.File], year: Int, register: Register, reasons: [ProcessCode: String],
    methodology: Methodology
  ) -> Diagnosed<[Register.File]> {
    let columns = ScoreColumn.all(for: methodology)
    let logs = [
      ArchiveLog(
        name: ArchiveLog.assessments, titles: Archive.assessmentTitles(columns),
        rows: ended.map {
          assessmentRow(
            of: $0, year: year, register: register, reason: reasons[$0.process.code] ?? "",
            columns: columns)
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

  private static let yearTitle = "ultimo_anno"

  private static func assessmentTitles(_ columns: [ScoreColumn]) -> [String] {
    [yearTitle, ScoreColumn.process.title, RegisterColumn.description.title, RegisterColumn.area.title, "settori"]
      + columns.dropFirst().map(\.title)
      + ["somma", RegisterColumn.level.title, "motivo_cessazione"]
  }

  private func assessmentRow(
    of result: Evaluation.Result, year: Int, register: Register, reason: String,
    columns: [ScoreColumn]
  ) -> [String] {
    let process = result.process
    let membership =
      process.isCrossCutting ? Membership.crossCutting : .sectors(register.sectorsMapping(process.code))
    var row = [String(year), process.code.description, process.description, process.area?.text ?? ""]
    row.append(membership == .sectors([]) ? "" : membership.cell)
    row += columns.dropFirst().map { result.assessment?.text(in: $0) ?? "" }
    row.append(result.rating?.sum.map(String.init) ?? "")
    return row + [result.level?.name ?? Evaluation.notAssessedText, reason]
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
