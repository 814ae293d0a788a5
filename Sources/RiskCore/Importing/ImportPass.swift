/// One reading of the rows that are not refused: the tables that they give, laid over the register that the import
/// starts from, read and checked as those of a folder are.
struct ImportPass {
  private(set) var register: Register?
  private(set) var assessments = Catalog<Assessment>()
  /// What the readers say; errors name the rows that cannot be used.
  private(set) var diagnostics: [Diagnostic] = []
  /// The faults of rows that never came to be read.
  let faults: [(row: ImportTables.RowID, diagnostic: Diagnostic)]
  /// Whether there is any list of processes.
  let hasProcesses: Bool
  /// The entries of the register that the import starts from which no sheet lists.
  private(set) var kept: [(table: RegisterTable, count: Int)] = []
  /// Old assessments that stay, each with a new one of its process: one of them is of the whole, the other is not.
  private var keptAssessments: [(old: Assessment.ID, new: Assessment.ID)] = []
  /// How many rows of each sheet name a process and score nothing.
  var passedOver: [Int] { tables.passedOver }
  private let tables: ImportTables
  private let plan: ImportPlan

  init(_ plan: ImportPlan, body: Body, refusing refused: Set<ImportTables.RowID>) {
    self.plan = plan
    tables = ImportTables(plan, year: body.year, refusing: refused)
    faults = tables.faults
    hasProcesses = plan.base != nil || !(tables.rows[.processes] ?? []).isEmpty
    var layers = ImportLayers(base: plan.base?.register, year: body.year)
    var given: [RegisterTable: CSVTable<RegisterColumn>] = [:]
    for table in RegisterTable.allCases where table != .body && (table != .errata || plan.appliesErrata) {
      given[table] = layers.table(table, laying: tables.rows[table] ?? [], adding: plan.addsToMapping)
    }
    given[.body] = layers.bodyTable(body)
    kept = layers.kept
    guard hasProcesses else { return }
    var reader = RegisterReader(tables: given, methodology: plan.ownMethodology)
    let read = reader.read()
    diagnostics = read.diagnostics
    register = read.value?.register
    readScores()
  }

  private mutating func readScores() {
    guard let register else { return }
    let table = CSVTable<ScoreColumn>(
      file: AssessmentSheet.fileName, columns: tables.scoreColumns, rows: tables.scoreRows)
    let known = AssessmentSheet.KnownEntries(of: register)
    let read = AssessmentSheet.read(table, known: known, methodology: plan.methodology)
    diagnostics += read.diagnostics
    let given = read.value.assessments
    let new = Dictionary(grouping: given.map(\.id), by: \.process)
    for old in plan.base?.assessments ?? Catalog() where register.processes.contains(old.process) {
      assessments.insert(given[old.id] ?? old)
      if given[old.id] == nil, let other = new[old.process]?.first(where: { $0.isWhole != old.id.isWhole }) {
        keptAssessments.append((old.id, other))
      }
    }
    for assessment in given { assessments.insert(assessment) }
  }

  /// What there is to say of codes that were given or completed.
  func notes(file: String) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if !tables.processes.given.isEmpty { notes.append(.codesGiven(tables.processes.given, file: file)) }
    if !tables.sectors.given.isEmpty { notes.append(.codesGiven(tables.sectors.given, file: file)) }
    if !tables.areas.given.isEmpty { notes.append(.codesGiven(tables.areas.given, file: file)) }
    if !tables.risks.given.isEmpty { notes.append(.codesGiven(tables.risks.given, file: file)) }
    if !tables.measures.given.isEmpty { notes.append(.codesGiven(tables.measures.given, file: file)) }
    notes += Diagnostic.assessmentsKept(keptAssessments, file: file)
    for recognized in plan.sheets where recognized.kind != .body {
      var rows = ImportRows(recognized, isExact: plan.isExact)
      while rows.next() != nil {}
      for position in rows.completed.keys.sorted() {
        guard let found = rows.completed[position] else { continue }
        notes.append(.codesCompleted(found.count, example: (found.found, found.code), at: found.place))
      }
    }
    return notes
  }
}
