extension Archive {
  /// What an earlier archive and this one make together, as files for the folder of the new register.
  ///
  /// - Parameters:
  ///   - folder: the files of the old register's folder, whose archive is carried on.
  ///   - year: the last year in which what is archived was in use.
  ///   - reasons: why each process ended.
  /// - Returns: the files, none for an archive without rows; an error for an archive of the old folder that cannot be
  ///   carried on.
  func files(
    continuing folder: [Register.File], year: Int, register: Register, reasons: [ProcessCode: String]
  ) -> Diagnosed<[Register.File]> {
    let logs = [
      ArchiveLog(
        name: ArchiveLog.assessments, titles: Archive.assessmentTitles,
        rows: ended.map {
          assessmentRow(of: $0, year: year, register: register, reason: reasons[$0.process.code] ?? "")
        }),
      ArchiveLog(
        name: ArchiveLog.programmes, titles: Archive.programmeTitles,
        rows: treatments.map { programmeRow(of: $0, in: .treatments, year: year) }
          + programme.map { programmeRow(of: $0, in: .programme, year: year) }),
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

  // MARK: Processes

  private static let yearTitle = "ultimo_anno"

  private static let assessmentTitles =
    [yearTitle, ScoreColumn.process.title, RegisterColumn.description.title, RegisterColumn.area.title, "settori"]
    + ScoreColumn.all.dropFirst().map(\.title) + ["somma", RegisterColumn.level.title, "motivo_cessazione"]

  private func assessmentRow(
    of result: Evaluation.Result, year: Int, register: Register, reason: String
  ) -> [String] {
    let process = result.process
    let membership =
      process.isCrossCutting ? Membership.crossCutting : .sectors(register.sectorsMapping(process.code))
    var row = [String(year), process.code.description, process.description, process.area?.text ?? ""]
    row.append(membership == .sectors([]) ? "" : membership.cell)
    row += ScoreColumn.all.dropFirst().map { result.assessment?.text(in: $0) ?? "" }
    row.append(result.rating.map { String($0.sum) } ?? "")
    return row + [result.level?.rawValue ?? Evaluation.notAssessedText, reason]
  }

  // MARK: Programmes

  private static let programmeColumns: [RegisterColumn] = [
    .sector, .manager, .area, .process, .publishedProcess, .phase, .risk, .publishedRisk, .level, .number, .measure,
    .publishedMeasure, .publishedDescription, .intervention(year: 1), .intervention(year: 2), .intervention(year: 3),
    .indicator, .note,
  ]

  private static let programmeTitles =
    [yearTitle, RegisterColumn.table.title] + programmeColumns.map(\.title)

  /// A row of either table; the years of its programme are counted from the first.
  private func programmeRow(of row: any RegisterEntry, in table: RegisterTable, year: Int) -> [String] {
    [String(year), table.rawValue] + Archive.programmeColumns.map { row.text(in: $0, firstYear: 1) }
  }
}

/// A file of the archive: rows that only ever grow in number.
struct ArchiveLog {
  /// The last assessments of processes that ended.
  static let assessments = "archivio_valutazioni.csv"
  /// The rows of programme and treatment of what ended.
  static let programmes = "archivio_trattamento.csv"
  /// The files of an archive.
  static let fileNames = [assessments, programmes]

  let name: String
  let titles: [String]
  private(set) var rows: [[String]]

  init(name: String, titles: [String], rows: [[String]]) {
    self.name = name
    self.titles = titles
    self.rows = rows
  }

  /// These rows after those of an earlier file, whose header must be the same.
  func continuing(_ earlier: Register.File?) -> Diagnosed<ArchiveLog> {
    guard let earlier else { return Diagnosed(self) }
    let parsed = CSVParser.parse(earlier.bytes, file: earlier.name)
    guard let document = parsed.value, let header = document.records.first else {
      return Diagnosed(self, parsed.diagnostics)
    }
    var diagnostics = parsed.diagnostics
    guard header.map(\.text) == titles else {
      diagnostics.append(.foreignArchive(expected: titles, at: document.place(of: header[0])))
      return Diagnosed(self, diagnostics)
    }
    for record in document.records.dropFirst() where record.count != header.count {
      let place = document.place(of: record[0])
      diagnostics.append(
        record.count < header.count
          ? .tooFewFields(record.count, expected: header.count, at: place)
          : .tooManyFields(record.count, expected: header.count, at: place))
    }
    var log = self
    log.rows = document.records.dropFirst().map { $0.map(\.text) } + rows
    return Diagnosed(log, diagnostics)
  }

  /// The file.
  var file: Register.File {
    Register.File(name: name, titles: titles, rows: rows)
  }
}

extension Diagnostic {
  fileprivate static func foreignArchive(expected titles: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .foreignArchive, .error,
      "the archive has other columns than this engine writes and cannot be carried on; expected "
        + "'\(titles.joined(separator: ";"))'", at: place)
  }
}
