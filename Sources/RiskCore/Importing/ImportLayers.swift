/// Lays the rows of sheets over the tables of the register that an import starts from.
///
/// Entries with a code take the columns that a sheet has and keep the others; those that no sheet lists stay. The rows
/// of the mapping and of treatments are replaced sector by sector, factors process by process, the monitoring report
/// whole; an answer of monitoring is laid over the one about the same.
struct ImportLayers {
  typealias Row = CSVTable<RegisterColumn>.Row

  private let base: Register?
  private let year: Int
  private(set) var kept: [(table: RegisterTable, count: Int)] = []

  init(base: Register?, year: Int) {
    self.base = base
    self.year = year
  }

  /// The rows of a table: those given, over those that are there.
  /// - Parameter adds: whether rows of the mapping are added to those of their sectors.
  mutating func table(
    _ table: RegisterTable, laying entries: [ImportedEntry], adding adds: Bool
  ) -> CSVTable<RegisterColumn> {
    let columns = table.columns(year: year)
    let old = base?.entries(of: table) ?? []
    let rows =
      switch table {
      case .body, .errata: entries.map { row($0, over: nil, columns: columns) }
      case .monitoringReport:
        (entries.isEmpty ? self.rows(of: old, in: table, columns: columns) : [])
          + entries.map { row($0, over: nil, columns: columns) }
      case .mapping where adds: added(entries, to: old, columns: columns)
      case .mapping, .factors: replaced(old, by: entries, in: table, columns: columns) { table.key($0) }
      case .treatments: replaced(old, by: entries, in: table, columns: columns) { NormalizedText($0) }
      case .areas, .processes, .sectors, .risks, .measures, .programme:
        overlaid(old, by: entries, in: table, columns: columns, keyedBy: 1)
      case .monitoring: overlaid(old, by: entries, in: table, columns: columns, keyedBy: 4)
      }
    return CSVTable(file: table.fileName, columns: columns, rows: rows)
  }

  /// The body's table as it is read again.
  func bodyTable(_ body: Body) -> CSVTable<RegisterColumn> {
    let columns = RegisterTable.body.columns(year: year)
    let lines = body.lines.enumerated().map {
      row($1, columns: columns, file: RegisterTable.body.fileName, line: $0 + 2)
    }
    return CSVTable(file: RegisterTable.body.fileName, columns: columns, rows: lines)
  }

  // MARK: Layers

  /// Entries by the values of their first columns: those that were there in their order, then the new ones.
  private mutating func overlaid(
    _ old: [any RegisterEntry], by entries: [ImportedEntry], in table: RegisterTable, columns: [RegisterColumn],
    keyedBy width: Int
  ) -> [Row] {
    guard !old.isEmpty else { return entries.map { row($0, over: nil, columns: columns) } }
    func key(_ texts: [String]) -> [String] { zip(columns, texts).map { table.key($1, in: $0) } }
    var positions: [[String]: Int] = [:]
    for (position, entry) in old.enumerated() {
      let key = key(columns.prefix(width).map { entry.text(in: $0, firstYear: oldYear) })
      if positions[key] == nil { positions[key] = position }
    }
    var rows = old.enumerated().map { row($1, columns: columns, file: table.fileName, line: $0 + 2) }
    var laid: Set<Int> = []
    for entry in entries {
      let position = positions[key(entry.fields.prefix(width).map { $0?.text ?? "" })]
      if let position, laid.insert(position).inserted {
        rows[position] = row(entry, over: old[position], columns: columns)
      } else {
        rows.append(row(entry, over: nil, columns: columns))
      }
    }
    if !entries.isEmpty, laid.count < old.count { kept.append((table, old.count - laid.count)) }
    return rows
  }

  /// Rows by the value of their first column: where entries have the same, they stand in place of the old ones.
  private mutating func replaced<Key: Hashable>(
    _ old: [any RegisterEntry], by entries: [ImportedEntry], in table: RegisterTable, columns: [RegisterColumn],
    key: (String) -> Key
  ) -> [Row] {
    func oldKey(_ entry: any RegisterEntry) -> Key { key(entry.text(in: columns[0], firstYear: oldYear)) }
    func newKey(_ entry: ImportedEntry) -> Key {
      key(entry.fields[0]?.text ?? "")
    }
    let given = Dictionary(grouping: entries, by: newKey)
    let kept = old.count { given[oldKey($0)] == nil }
    guard kept > 0 else { return entries.map { row($0, over: nil, columns: columns) } }
    if !entries.isEmpty { self.kept.append((table, kept)) }
    var rows: [Row] = []
    var written: Set<Key> = []
    for (position, entry) in old.enumerated() {
      let key = oldKey(entry)
      if let own = given[key] {
        if written.insert(key).inserted { rows += own.map { row($0, over: nil, columns: columns) } }
      } else {
        rows.append(row(entry, columns: columns, file: table.fileName, line: position + 2))
      }
    }
    return rows + entries.filter { !written.contains(newKey($0)) }.map { row($0, over: nil, columns: columns) }
  }

  /// Rows of the mapping after those that are there, unless they say nothing new.
  private func added(
    _ entries: [ImportedEntry], to old: [any RegisterEntry], columns: [RegisterColumn]
  ) -> [Row] {
    let known = Set((base?.mapping ?? []).map { "\($0.sector) \($0.process)" })
    let new = entries.filter { entry in
      let texts = [0, 2].map { entry.fields[$0]?.text.trimmingBlanks() ?? "" }
      guard let sector = SectorCode(texts[0]), let process = ProcessCode(texts[1]) else { return true }
      return !known.contains("\(sector) \(process)")
    }
    return rows(of: old, in: .mapping, columns: columns) + new.map { row($0, over: nil, columns: columns) }
  }

  // MARK: Rows

  private func rows(of old: [any RegisterEntry], in table: RegisterTable, columns: [RegisterColumn]) -> [Row] {
    old.enumerated().map { row($1, columns: columns, file: table.fileName, line: $0 + 2) }
  }

  private func row(_ entry: ImportedEntry, over old: (any RegisterEntry)?, columns: [RegisterColumn]) -> Row {
    let fields = zip(columns, entry.fields).map { column, field in
      if let field { return field }
      var blank = entry.anchor
      blank.text = old?.text(in: column, firstYear: oldYear) ?? ""
      return blank
    }
    return Row(fields: fields, columns: columns, file: entry.file, sheet: entry.sheet, number: entry.number)
  }

  private func row(_ old: any RegisterEntry, columns: [RegisterColumn], file: String, line: Int) -> Row {
    let fields = columns.map {
      CSVDocument.Field(text: old.text(in: $0, firstYear: oldYear), line: line, column: 1)
    }
    // No correction is meant for a row that was read before.
    return Row(fields: fields, columns: columns, file: file, number: 0)
  }

  private var oldYear: Int { base?.body.year ?? year }
}

extension RegisterTable {
  /// A code or number of the first column as it is compared: every spelling of it is the same.
  fileprivate func key(_ text: String) -> String {
    let text = text.trimmingBlanks()
    return switch self {
    case .areas: AreaCode(text)?.description ?? text
    case .processes, .factors: ProcessCode(text)?.description ?? text
    case .sectors, .mapping, .monitoring: SectorCode(text)?.description ?? text
    case .risks: RiskCode(text)?.description ?? text
    case .measures: MeasureCode(text)?.description ?? text
    default: wholeNumber(text).map(String.init) ?? text
    }
  }

  /// A code or number of one of the first columns as it is compared.
  fileprivate func key(_ text: String, in column: RegisterColumn) -> String {
    switch (self, column) {
    case (.monitoring, .measure): MeasureCode(text.trimmingBlanks())?.description ?? text
    case (.monitoring, .year), (.monitoring, .half): wholeNumber(text.trimmingBlanks()).map(String.init) ?? text
    default: key(text)
    }
  }
}
