/// Reads the tables of a register: the body first, then every table, errata applied, rows typed, integrity checked.
struct RegisterReader {
  typealias Table = CSVTable<RegisterColumn>

  private let files: [Register.File]
  /// The tables, where they were found elsewhere than in files.
  private let given: [RegisterTable: Table]?
  private var diagnostics: [Diagnostic] = []
  /// Whether the stated format is not newer than this engine.
  private var isFormatSupported = true
  /// The register's own method, and whether it could be had; without it, no level would be the body's.
  private var methodology: Methodology?
  private var isMethodologyUsable = true
  private var tables: [RegisterTable: Table] = [:]
  private var errata: [Erratum] = []
  /// What was printed in the cells that errata changed, by table and position of the row.
  private var printed: [RegisterTable: [Int: [String: String]]] = [:]
  private var origins: [RegisterTable: [RegisterOrigins.Row]] = [:]

  init(files: [Register.File]) {
    self.files = files
    given = nil
  }

  /// Reads tables whose rows were found elsewhere than in the files of a folder; a table that is absent is empty.
  /// - Parameter methodology: the register's own method, where one was read before.
  init(tables: [RegisterTable: Table], methodology: Methodology?) {
    files = []
    given = tables
    self.methodology = methodology
  }

  mutating func read() -> Diagnosed<Register.Reading?> {
    checkNames()
    let body = readBody()
    guard isFormatSupported else { return result(nil) }
    for table in RegisterTable.allCases where table != .body {
      // Without the year, the titles of programme columns are not known.
      if body == nil, table == .programme || table == .treatments { continue }
      tables[table] = readTable(table, year: body?.year ?? 0)
    }
    applyErrata()
    // Rows are read, and their faults reported, also where nothing can come of them.
    guard let contents = contents(of: body), tables[.processes] != nil, isMethodologyUsable else {
      return result(nil)
    }
    let checked = Register.checked(contents, origins: RegisterOrigins(origins))
    diagnostics += checked.diagnostics
    return result(checked.value)
  }

  private mutating func contents(of body: Body?) -> RegisterContents? {
    let years = body?.programmeYears ?? []
    // Levels of a method that could not be read are not known, and none of them is wrong.
    let levels = isMethodologyUsable ? (methodology ?? .cremona2026).levels : nil
    let areas = entries(of: .areas, RiskArea.init(reading:))
    let processes = entries(of: .processes, MappedProcess.init(reading:))
    let sectors = entries(of: .sectors, Sector.init(reading:))
    let mapping = entries(of: .mapping, MappingRow.init(reading:))
    let risks = entries(of: .risks, Risk.init(reading:))
    let measures = entries(of: .measures, Measure.init(reading:))
    let programme = entries(of: .programme) { ProgrammeRow(reading: &$0, years: years) }
    let treatments = entries(of: .treatments) { TreatmentRow(reading: &$0, years: years, levels: levels) }
    let factors = entries(of: .factors, FactorRow.init(reading:))
    let monitoringReport = entries(of: .monitoringReport, MonitoringReportRow.init(reading:))
    let monitoring = entries(of: .monitoring, MonitoringAnswer.init(reading:))
    guard let body else { return nil }
    return RegisterContents(
      body: body, areas: areas, processes: processes, sectors: sectors, mapping: mapping, risks: risks,
      measures: measures, programme: programme, treatments: treatments, factors: factors,
      monitoringReport: monitoringReport, monitoring: monitoring, methodology: methodology)
  }

  private func result(_ register: Register?) -> Diagnosed<Register.Reading?> {
    Diagnosed(register.map { Register.Reading(register: $0, errata: errata) }, diagnostics.sortedByTable())
  }

  // MARK: Files

  /// Names the tables that nobody reads: unknown ones, and a second one of the same name.
  private mutating func checkNames() {
    let known =
      RegisterTable.allCases.map(\.fileName) + [AssessmentSheet.fileName, Genealogy.fileName, Remapping.fileName]
      + ArchiveLog.fileNames
    var seen: Set<String> = []
    for name in files.map(\.name).sorted() where name.lowercased().hasSuffix(".csv") {
      if !known.contains(name) {
        diagnostics.append(.unknownTable(name, suggestion: Nearest.candidate(to: name.lowercased(), in: known)))
      } else if !seen.insert(name).inserted {
        diagnostics.append(.duplicateTable(name))
      }
    }
  }

  private mutating func readTable(_ table: RegisterTable, year: Int) -> Table? {
    if let given { return given[table] }
    guard let file = files.first(where: { $0.name == table.fileName }) else {
      if table.isRequired { diagnostics.append(.missingTable(table)) }
      return nil
    }
    let read = Table.read(file.bytes, file: file.name, columns: table.columns(year: year)) { table.requires($0) }
    diagnostics += read.diagnostics
    return read.value
  }

  private mutating func readBody() -> Body? {
    guard let table = readTable(.body, year: 0) else { return nil }
    var reader = BodyReader(table)
    let body = reader.read()
    diagnostics += reader.diagnostics
    isFormatSupported = reader.isFormatSupported
    readMethodology(named: reader.method)
    return body
  }

  /// The method of `metodo.json`, or else the built-in one that the body names; both have to be the same.
  private mutating func readMethodology(named key: (name: String, place: Place)?) {
    if let file = files.first(where: { $0.name == Methodology.fileName }) {
      let read = Methodology.read(file.bytes, file: file.name)
      diagnostics += read.diagnostics
      methodology = read.value
      isMethodologyUsable = read.value != nil
    } else if methodology == nil, let key {
      methodology = Methodology.builtin(named: key.name)
      isMethodologyUsable = methodology != nil
      if !isMethodologyUsable { diagnostics.append(.unknownMethod(key.name, at: key.place)) }
    }
    guard let key, let methodology, key.name != methodology.name else { return }
    diagnostics.append(.otherMethod(key.name, methodology.name, at: key.place))
    isMethodologyUsable = false
  }

  // MARK: Rows

  private mutating func entries<Entry>(
    of table: RegisterTable, _ read: (inout RowReader<RegisterColumn>) -> Entry?
  ) -> [Entry] {
    guard let rows = tables[table]?.rows else { return [] }
    var entries: [Entry] = []
    var rowOrigins: [RegisterOrigins.Row] = []
    entries.reserveCapacity(rows.count)
    rowOrigins.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      var reader = RowReader(row)
      let entry = read(&reader)
      diagnostics += reader.diagnostics
      guard let entry, reader.isUsable else { continue }
      entries.append(entry)
      rowOrigins.append(
        RegisterOrigins.Row(line: row.place().line ?? 1, row: row, printed: printed[table]?[index] ?? [:]))
    }
    origins[table] = rowOrigins
    return entries
  }

  // MARK: Errata

  private mutating func applyErrata() {
    guard let rows = tables[.errata]?.rows else { return }
    for row in rows {
      var reader = RowReader(row)
      let erratum = Erratum(reading: &reader)
      if let erratum, reader.isUsable, let fault = apply(erratum, from: row) { reader.refuse(fault) }
      diagnostics += reader.diagnostics
    }
  }

  /// Applies one correction; returns what is wrong with it, if anything.
  private mutating func apply(_ erratum: Erratum, from row: Table.Row) -> Diagnostic? {
    guard let table = tables[erratum.table] else {
      return .staleErratum("the register has no table '\(erratum.table.rawValue)'", at: row.place(of: .table))
    }
    guard let column = table.columns.first(where: { $0.title == erratum.field }) else {
      let titles = table.columns.map(\.title).sorted()
      return .staleErratum(
        "table '\(erratum.table.rawValue)' has no column '\(erratum.field)'", at: row.place(of: .field),
        suggestion: Nearest.candidate(to: erratum.field, in: titles))
    }
    guard let index = rowIndex(of: erratum, in: table) else {
      return .staleErratum(
        "table '\(erratum.table.rawValue)' has no row '\(erratum.key)'", at: row.place(of: .rowKey))
    }
    let found = table.rows[index][column]?.text ?? ""
    guard found == erratum.published else {
      return .staleErratum(
        "row '\(erratum.key)' of '\(erratum.table.rawValue)' says '\(found)' in '\(erratum.field)', not "
          + "'\(erratum.published)'", at: row.place(of: .published))
    }
    tables[erratum.table]?.rows[index].setText(erratum.corrected, of: column)
    let original = printed[erratum.table]?[index]?[column.title] ?? found
    printed[erratum.table, default: [:]][index, default: [:]][column.title] = original
    errata.append(erratum)
    diagnostics.append(.erratumApplied(erratum, at: table.rows[index].place(of: column), from: row.place()))
    return nil
  }

  private func rowIndex(of erratum: Erratum, in table: Table) -> Int? {
    guard erratum.table.isKeyedByFirstColumn else {
      return table.rows.firstIndex { String($0.number) == erratum.key }
    }
    guard let first = erratum.table.columns(year: 0).first else { return nil }
    return table.rows.firstIndex { $0[first]?.text == erratum.key }
  }
}
