/// A file of the archive: rows that only ever grow in number.
struct ArchiveLog {
  /// The last assessments of processes that ended.
  static let assessments = "archivio_valutazioni.csv"
  /// The rows of programme and treatment of what ended.
  static let programmes = "archivio_trattamento.csv"
  /// The factors of what ended.
  static let factors = "archivio_fattori.csv"
  /// What sectors that ended answered, and what was answered about measures that ended.
  static let monitoring = "archivio_monitoraggio.csv"
  /// The files of an archive.
  static let fileNames = [assessments, programmes, factors, monitoring]

  let name: String
  let titles: [String]
  /// The titles of columns that are written only where some row says something in them.
  private let titlesOnDemand: Set<String>
  private(set) var rows: [[String]]

  init(name: String, titles: [String], onDemand titlesOnDemand: Set<String> = [], rows: [[String]]) {
    self.name = name
    self.titles = titles
    self.titlesOnDemand = titlesOnDemand
    self.rows = rows
  }

  /// These rows after those of an earlier file, whose header must be the same, except for columns on demand.
  func continuing(_ earlier: Register.File?) -> Diagnosed<ArchiveLog> {
    guard let earlier else { return Diagnosed(self) }
    let parsed = CSVParser.parse(earlier.bytes, file: earlier.name)
    guard let document = parsed.value, let header = document.records.first else {
      return Diagnosed(self, parsed.diagnostics)
    }
    var diagnostics = parsed.diagnostics
    // A spreadsheet may have moved columns, but none may be missing or added.
    let positions = titles.map { title in header.firstIndex { $0.text.trimmingBlanks() == title } }
    let isWhole = zip(titles, positions).allSatisfy { $1 != nil || titlesOnDemand.contains($0) }
    guard isWhole, positions.count(where: { $0 != nil }) == header.count else {
      let expected = titles.filter { !titlesOnDemand.contains($0) }
      diagnostics.append(.foreignArchive(expected: expected, at: document.place(of: header[0])))
      return Diagnosed(self, diagnostics)
    }
    for record in document.records.dropFirst() where record.count != header.count {
      let place = document.place(of: record[0])
      diagnostics.append(.wrongFieldCount(record.count, expected: header.count, at: place))
    }
    var log = self
    log.rows =
      document.records.dropFirst().filter { $0.count == header.count }
      .map { record in positions.map { $0.map { record[$0].text } ?? "" } } + rows
    return Diagnosed(log, diagnostics)
  }

  /// The file.
  var file: Register.File {
    let written = titles.indices.filter { column in
      !titlesOnDemand.contains(titles[column]) || rows.contains { !$0[column].isEmpty }
    }
    return Register.File(
      name: name, titles: written.map { titles[$0] }, rows: rows.lazy.map { row in written.map { row[$0] } })
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
