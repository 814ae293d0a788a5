extension Register {
  /// Checks contents and makes a register of what is sound.
  ///
  /// Codes must be unique and every code that is given must resolve; each fault is an error. A second entry with the
  /// same code, a second row that says the same of factors or of monitoring, and a row of these or of the mapping that
  /// resolves to nothing are left out; an area or a code beside printed text that does not resolve is taken away, and
  /// the text that names the sectors of a treatment stays as it is. Where
  /// the body names its method (`metodo`), contents without one get the built-in one of this name; a name that is none,
  /// or not that of the contents' method, is an error, and is taken away.
  public static func checked(_ contents: RegisterContents) -> Diagnosed<Register> {
    checked(contents, origins: RegisterOrigins())
  }

  /// Checks contents that were read from files, so that diagnostics name the lines.
  static func checked(_ contents: RegisterContents, origins: RegisterOrigins) -> Diagnosed<Register> {
    var contents = contents
    var check = IntegrityCheck(origins: origins)
    check.run(on: &contents)
    return Diagnosed(Register(sound: contents, origins: check.origins), check.diagnostics)
  }
}

private struct IntegrityCheck {
  /// The codes of the catalogs that rows refer to.
  struct Codes {
    let processes: KnownCodes<ProcessCode>
    let sectors: KnownCodes<SectorCode>
    let risks: KnownCodes<RiskCode>
    let measures: KnownCodes<MeasureCode>

    init(of contents: RegisterContents) {
      processes = KnownCodes(contents.processes.map(\.code))
      sectors = KnownCodes(contents.sectors.map(\.code))
      risks = KnownCodes(contents.risks.map(\.code))
      measures = KnownCodes(contents.measures.map(\.code))
    }
  }

  var origins: RegisterOrigins
  var diagnostics: [Diagnostic] = []

  mutating func run(on contents: inout RegisterContents) {
    checkMethod(&contents)
    keepUnique(&contents.areas, of: .areas)
    keepUnique(&contents.processes, of: .processes)
    keepUnique(&contents.sectors, of: .sectors)
    keepUnique(&contents.risks, of: .risks)
    keepUnique(&contents.measures, of: .measures)
    let areas = KnownCodes(contents.areas.map(\.code))
    let codes = Codes(of: contents)
    let (processes, sectors, risks, measures) = (codes.processes, codes.sectors, codes.risks, codes.measures)

    for index in contents.processes.indices {
      guard let area = contents.processes[index].area else { continue }
      if !resolves(area.code, in: areas, at: (.processes, index, .area)) { contents.processes[index].area = nil }
    }
    let soundRows = contents.mapping.indices.filter { index in
      let row = contents.mapping[index]
      let hasSector = resolves(row.sector, in: sectors, at: (.mapping, index, .sector))
      let hasProcess = resolves(row.process, in: processes, at: (.mapping, index, .process))
      return hasSector && hasProcess
    }
    keep(soundRows, in: &contents.mapping, of: .mapping)
    for index in contents.programme.indices {
      resolve(&contents.programme[index].measure, in: measures, at: (.programme, index, .measure))
    }
    for index in contents.treatments.indices {
      for sector in contents.treatments[index].namedSectorCodes {
        _ = resolves(sector, in: sectors, at: (.treatments, index, .sector))
      }
      resolve(&contents.treatments[index].process, in: processes, at: (.treatments, index, .process))
      resolve(&contents.treatments[index].risk, in: risks, at: (.treatments, index, .risk))
      resolve(&contents.treatments[index].measure, in: measures, at: (.treatments, index, .measure))
    }
    keepSound(&contents.factors, codes)
    for index in contents.monitoringReport.indices {
      resolve(&contents.monitoringReport[index].measure, in: measures, at: (.monitoringReport, index, .measure))
    }
    keepSound(&contents.monitoring, codes)
  }

  /// Compares the method with the one that the body names, as reading does.
  private mutating func checkMethod(_ contents: inout RegisterContents) {
    let body = contents.body
    guard let name = body.detail(Body.methodKey)?.trimmingBlanks() else { return }
    contents.methodology = contents.methodology ?? Methodology.builtin(named: name)
    guard name != contents.methodology?.name else { return }
    let place = Place(file: RegisterTable.body.fileName)
    diagnostics.append(
      contents.methodology.map { .otherMethod(name, $0.name, at: place) } ?? .unknownMethod(name, at: place))
    let others = body.details.filter { $0.key != Body.methodKey }
    contents.body = Body(name: body.name, year: body.year, details: others) ?? body
  }

  private mutating func keepSound(_ factors: inout [FactorRow], _ codes: Codes) {
    keepFirst(&factors, of: .factors, at: .process, key: \.key) { row in
      let risk = row.risk.map { " \($0)" } ?? ""
      return "factor '\(row.factor.identifier)' of '\(row.process)\(risk)'"
    }
    let sound = factors.indices.filter { index in
      let row = factors[index]
      let hasProcess = resolves(row.process, in: codes.processes, at: (.factors, index, .process))
      let hasRisk = row.risk.map { resolves($0, in: codes.risks, at: (.factors, index, .risk)) } ?? true
      return hasProcess && hasRisk
    }
    keep(sound, in: &factors, of: .factors)
  }

  private mutating func keepSound(_ answers: inout [MonitoringAnswer], _ codes: Codes) {
    let name = { (answer: MonitoringAnswer) in
      "the answer of '\(answer.sector)' on '\(answer.measure)' for half \(answer.half.rawValue) of \(answer.year)"
    }
    keepFirst(&answers, of: .monitoring, at: .sector, key: \.key, name: name) { answer, first in
      answer.said == first.said ? nil : (counting: first.said, unused: answer.said)
    }
    let sound = answers.indices.filter { index in
      let answer = answers[index]
      let hasSector = resolves(answer.sector, in: codes.sectors, at: (.monitoring, index, .sector))
      let hasMeasure = resolves(answer.measure, in: codes.measures, at: (.monitoring, index, .measure))
      return hasSector && hasMeasure
    }
    keep(sound, in: &answers, of: .monitoring)
  }

  /// Keeps the first of rows that are about the same.
  /// - Parameter contradiction: what a row says and what the first one does, where that is not the same.
  private mutating func keepFirst<Row, Key: Hashable>(
    _ rows: inout [Row], of table: RegisterTable, at column: RegisterColumn, key: (Row) -> Key,
    name: (Row) -> String,
    contradiction: (_ row: Row, _ first: Row) -> (counting: String, unused: String)? = { _, _ in nil }
  ) {
    var first: [Key: Int] = [:]
    var kept: [Int] = []
    for (index, row) in rows.enumerated() {
      if let earlier = first[key(row)] {
        let place = origins.place(table, index, of: column)
        let first = origins.place(table, earlier, of: column)
        diagnostics.append(
          contradiction(row, rows[earlier]).map {
            .contradictedRow(name(row), counting: $0.counting, unused: $0.unused, at: place, first: first)
          } ?? .duplicateRow(name(row), at: place, first: first))
      } else {
        first[key(row)] = index
        kept.append(index)
      }
    }
    keep(kept, in: &rows, of: table)
  }

  private mutating func keepUnique<Entry: Identifiable>(_ entries: inout [Entry], of table: RegisterTable)
  where Entry.ID: RegisterCode {
    var first: [Entry.ID: Int] = [:]
    var kept: [Int] = []
    for (index, entry) in entries.enumerated() {
      if let earlier = first[entry.id] {
        diagnostics.append(
          .duplicateCode(
            entry.id, at: origins.place(table, index, of: .code), first: origins.place(table, earlier, of: .code)))
      } else {
        first[entry.id] = index
        kept.append(index)
      }
    }
    keep(kept, in: &entries, of: table)
  }

  private mutating func keep<Entry>(_ kept: [Int], in entries: inout [Entry], of table: RegisterTable) {
    guard kept.count < entries.count else { return }
    entries = kept.map { entries[$0] }
    origins.keep(kept, of: table)
  }

  private typealias CellPosition = (table: RegisterTable, index: Int, column: RegisterColumn)

  private mutating func resolves<Code: RegisterCode>(
    _ code: Code, in known: KnownCodes<Code>, at cell: CellPosition
  ) -> Bool {
    if known.contains(code) { return true }
    diagnostics.append(
      .unknownCode(
        code, at: origins.place(cell.table, cell.index, of: cell.column), suggestion: known.nearest(to: code)))
    return false
  }

  /// Takes a code away that does not resolve.
  private mutating func resolve<Code: RegisterCode>(
    _ code: inout Code?, in known: KnownCodes<Code>, at cell: CellPosition
  ) {
    guard let given = code, !resolves(given, in: known, at: cell) else { return }
    code = nil
  }
}

extension MonitoringAnswer {
  /// What it says of the measure, for a message: the outcome, and the value where one is given.
  fileprivate var said: String {
    [outcome.rawValue, value.trimmingBlanks()].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
