extension Genealogy {
  /// Reads `genealogia.csv`. Rows that a spreadsheet has put in another order are put back into theirs.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - file: the file's name, for diagnostics.
  /// - Returns: the rows that could be read, with an error for each that could not; `nil` when the file is none of its
  ///   kind.
  public static func read(_ bytes: [UInt8], file: String = fileName) -> Diagnosed<Genealogy?> {
    let read = CSVTable<GenealogyColumn>.read(bytes, file: file, columns: GenealogyColumn.allCases)
    guard let table = read.value else { return Diagnosed(nil, read.diagnostics) }
    var diagnostics = read.diagnostics
    var rows: [Row] = []
    for row in table.rows {
      var reader = RowReader(row)
      let entry = Row(reading: &reader)
      diagnostics += reader.diagnostics
      if let entry, reader.isUsable { rows.append(entry) }
    }
    diagnostics.sortByPlace()
    return Diagnosed(Genealogy(rows), diagnostics)
  }

  /// The genealogy as a file.
  public var file: Register.File {
    Register.File(
      name: Genealogy.fileName, titles: GenealogyColumn.allCases.map(\.title),
      rows: rows.lazy.map { row in GenealogyColumn.allCases.map(row.text) })
  }
}

extension Genealogy.Row {
  fileprivate init?(reading row: inout RowReader<GenealogyColumn>) {
    let step = row.number(.step, in: Genealogy.steps)
    let year = row.number(.year, in: Body.years)
    _ = row.requiredText(.subject)
    let subject: Remapping.Subject? = row.value(.subject) {
      Remapping.Subject(rawValue: $0.lowercased())
    } orRefuse: {
      .unknownSubject($0, at: $1)
    }
    _ = row.requiredText(.kind)
    let kind: Remapping.Kind? = row.value(.kind) {
      Remapping.Kind(rawValue: $0.lowercased())
    } orRefuse: {
      .unknownOperation($0, at: $1)
    }
    guard let step, let year, let subject, let kind else { return nil }
    let oldCode = row.code(.oldCode, of: subject)
    let newCode = row.code(.newCode, of: subject)
    let isFitting =
      subject.kinds.contains(kind) && (oldCode == nil) == (kind == .create) && (newCode == nil) == (kind == .retire)
    if row.isUsable, !isFitting {
      row.refuse(.contradictoryRow(kind, of: subject, at: row.row.place(of: .kind)))
    }
    self.init(
      step: step, year: year, subject: subject, kind: kind, oldCode: oldCode, newCode: newCode,
      oldDescription: row.text(.oldDescription), newDescription: row.text(.newDescription),
      oldLevel: row.levelIfAssessed(.oldLevel), newLevel: row.levelIfAssessed(.newLevel), detail: row.text(.detail),
      reason: row.text(.reason))
  }

  /// What stands in a column.
  func text(in column: GenealogyColumn) -> String {
    switch column {
    case .step: String(step)
    case .year: String(year)
    case .subject: subject.rawValue
    case .kind: kind.rawValue
    case .oldCode: oldCode?.description ?? ""
    case .newCode: newCode?.description ?? ""
    case .oldDescription: oldDescription
    case .newDescription: newDescription
    case .oldLevel: levelText(oldLevel, of: oldCode)
    case .newLevel: levelText(newLevel, of: newCode)
    case .detail: detail
    case .reason: reason
    }
  }

  private func levelText(_ level: RiskLevel?, of code: MapCode?) -> String {
    guard subject == .process, code != nil else { return "" }
    return level?.name ?? Evaluation.notAssessedText
  }
}

extension RowReader<GenealogyColumn> {
  fileprivate mutating func number(_ column: GenealogyColumn, in range: ClosedRange<Int>) -> Int? {
    _ = requiredText(column)
    return value(column) {
      wholeNumber($0).flatMap { range.contains($0) ? $0 : nil }
    } orRefuse: {
      .numberOutside(range, $0, at: $1)
    }
  }

  /// A code of some catalog.
  fileprivate mutating func code(_ column: GenealogyColumn, of subject: Remapping.Subject) -> MapCode? {
    switch subject {
    case .process: code(column, as: ProcessCode.self).map(MapCode.process)
    case .risk: code(column, as: RiskCode.self).map(MapCode.risk)
    case .measure: code(column, as: MeasureCode.self).map(MapCode.measure)
    case .sector: code(column, as: SectorCode.self).map(MapCode.sector)
    }
  }

  /// A level, where the cell names one and does not say that there was none.
  fileprivate mutating func levelIfAssessed(_ column: GenealogyColumn) -> RiskLevel? {
    text(column).trimmingBlanks().lowercased() == Evaluation.notAssessedText ? nil : RiskLevel(text(column))
  }
}

extension Diagnostic {
  fileprivate static func numberOutside(_ range: ClosedRange<Int>, _ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedNumber, .error,
      "'\(excerpt(of: text))' is not a whole number from \(range.lowerBound) to \(range.upperBound)", at: place)
  }

  /// A row whose codes do not fit its operation.
  fileprivate static func contradictoryRow(
    _ kind: Remapping.Kind, of subject: Remapping.Subject, at place: Place
  ) -> Diagnostic {
    let expected =
      !subject.kinds.contains(kind)
      ? "an operation on a '\(subject.rawValue)'"
      : kind == .create ? "a new code and no old one" : kind == .retire ? "an old code and no new one" : "both codes"
    return Diagnostic(
      .contradictoryRow, .error, "'\(kind.rawValue)' does not fit this row; \(expected) was expected", at: place)
  }
}
