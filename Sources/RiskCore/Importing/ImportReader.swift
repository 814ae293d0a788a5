/// Reads a register from sheets: recognises them, makes tables of their rows, reads the tables, and leaves out the rows
/// that could not be used until all others can.
struct ImportReader {
  private typealias RowID = ImportTables.RowID

  /// How many times the rows are read anew without those that were refused.
  private static let mostPasses = 24
  /// How many faults are shown of a file that has too many.
  private static let faultsShown = 20

  private let options: RegisterImport.Options
  /// What headers mean, by the method of the scores.
  private var synonyms = ColumnSynonyms(for: .cremona2026)
  private var diagnostics: [Diagnostic] = []
  private var unread: [RegisterImport.SheetSummary] = []
  /// Errors in rows, and in records that are no rows.
  private var refusals: [RowID: [Diagnostic]] = [:]
  private var unreadable: [Diagnostic] = []

  init(options: RegisterImport.Options) {
    self.options = options
  }

  mutating func read(_ files: [Register.File]) -> Diagnosed<RegisterImport?> {
    guard let file = files.first else { return Diagnosed(nil, [.emptyInput(file: "")]) }
    let isMethod = { (file: Register.File) in file.name.split(separator: "/").last ?? "" == Methodology.fileName }
    var choice = ImportedMethod(options)
    if options.methodology == nil, let method = files.first(where: isMethod) {
      let read = Methodology.read(method.bytes, file: method.name)
      diagnostics += read.diagnostics
      guard let value = read.value else { return Diagnosed(nil, diagnostics) }
      choice.stated = (value, Place(file: method.name))
    }
    let tables = files.filter { !isMethod($0) }
    return read(file: file.name, by: choice) { ImportSources(tables, renamed: $0, methodology: $1) }
  }

  /// Reads the sheets of a workbook.
  mutating func read(_ sheets: [Sheet], file: String) -> Diagnosed<RegisterImport?> {
    read(file: file, by: ImportedMethod(options)) { renamed, methodology in
      ImportSources(sheets.map { ImportSheet($0, file: file) }, renamed: renamed, methodology: methodology)
    }
  }

  private mutating func read(
    file: String, by choice: ImportedMethod, _ recognize: ([HeaderText: String], Methodology) -> ImportSources
  ) -> Diagnosed<RegisterImport?> {
    var choice = choice
    let renamed = Dictionary(options.columns.map { (HeaderText($0.header), $0.column) }) { $1 }
    var sources = recognize(renamed, choice.methodology)
    sources.keep(named: options.sheet, of: file)
    let assumed = choice.methodology
    diagnostics += choice.take(statedIn: sources.recognized)
    if choice.methodology != assumed {
      sources = recognize(renamed, choice.methodology)
      sources.keep(named: options.sheet, of: file)
    }
    synonyms = ColumnSynonyms(for: choice.methodology)
    checkTargets()
    diagnostics += sources.diagnostics
    unread = sources.unread
    unreadable = sources.unreadableRecords
    let sheets = sources.recognized
    checkRenamed(sheets, file: file)
    guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    guard !sheets.isEmpty else {
      return Diagnosed(nil, diagnostics + [.nothingRecognized(sources.titlesSeen, file: file)])
    }
    let limits = ReadingLimits.imported
    guard sheets.reduce(0, { $0 + $1.sheet.rows.count }) <= limits.rows else {
      return Diagnosed(nil, diagnostics + [.overLimit("rows", most: limits.rows, at: Place(file: file))])
    }
    let plan = ImportPlan(sheets, base: options.base, methodology: choice.methodology, own: choice.own)
    guard let body = readBody(plan, file: file) else { return Diagnosed(nil, diagnostics) }
    noteColumns(plan, years: body.programmeYears)
    return result(of: plan, body: body, file: file)
  }

  // MARK: Headers

  private mutating func checkTargets() {
    for (header, column) in options.columns
    where !synonyms.meaning(of: column).isKnown && !column.trimmingBlanks().isEmpty {
      diagnostics.append(.unknownTarget(column, of: header, in: synonyms.allTitles))
    }
  }

  private mutating func checkRenamed(_ sheets: [RecognizedSheet], file: String) {
    let titles = sheets.flatMap { $0.header.titles.map(\.text) }
    let found = Set(titles.map { HeaderText($0) })
    for (header, _) in options.columns where !found.contains(HeaderText(header)) {
      diagnostics.append(.headerNotFound(header, in: titles, file: file))
    }
  }

  /// What there is to say of columns: two that would be the same, years that the plan and scores that the method does
  /// not have.
  private mutating func noteColumns(_ plan: ImportPlan, years: [Int]) {
    for recognized in plan.sheets {
      let line = recognized.sheet.rows[recognized.header.rows.upperBound].number
      for title in recognized.header.titles {
        let place = recognized.sheet.place(line: line, column: title.column)
        if case .intervention(let year?)? = title.meaning, !years.contains(year) {
          diagnostics.append(.yearOutsidePlan(title.text, years: years, at: place))
        }
        if case .otherScore(let name)? = title.meaning {
          diagnostics.append(
            .otherScore(
              title.text, as: name, isOnly: recognized.hasOtherScoresAlone, methodology: plan.methodology, at: place))
        }
        guard title.meaning == nil,
          let column = recognized.header.profile.columns(of: synonyms.meaning(of: title.text)).first,
          let first = recognized.header.titles.first(where: { $0.meaning == column })
        else { continue }
        diagnostics.append(
          .columnTwice(
            title.text, as: column, at: place, first: recognized.sheet.place(line: line, column: first.column)))
      }
    }
  }

  // MARK: Body

  /// The body that the sheets name and, as far as they do not, that of the register that the import starts from, or the
  /// options. The year stays that of this register: its programme is for the years from it on.
  private mutating func readBody(_ plan: ImportPlan, file: String) -> Body? {
    var lines: [(key: String, row: CSVTable<RegisterColumn>.Row)] = []
    let columns = RegisterTable.body.columns(year: 0)
    for recognized in plan.sheets where recognized.kind == .body {
      for row in ImportRows(recognized, isExact: plan.isExact) {
        let fields = [ImportColumn.key, .value].map { row[$0] ?? row.field("", at: nil) }
        let line = CSVTable<RegisterColumn>.Row(
          fields: fields, columns: columns, file: recognized.sheet.file, sheet: recognized.sheet.name,
          number: row.number)
        lines.append((Body.Detail.normalized(fields[0].text), line))
      }
    }
    var given: [(key: String, value: String)] = []
    if let body = options.base?.register.body {
      given += [(Body.Key.name.rawValue, body.name), (Body.Key.year.rawValue, String(body.year))]
      given += body.details.map { ($0.key, $0.value) }
    } else {
      if let name = options.bodyName { given.append((Body.Key.name.rawValue, name)) }
      if let year = options.year { given.append((Body.Key.year.rawValue, String(year))) }
    }
    // The method that was asked for is the one that the new register states.
    if let method = options.methodology {
      for index in lines.indices where lines[index].key == Body.methodKey {
        lines[index].row.setText(method.name, of: .value)
      }
      for index in given.indices where given[index].key == Body.methodKey { given[index].value = method.name }
    }
    for line in given where !lines.contains(where: { $0.key == line.key }) {
      let fields = [line.key, line.value].map { CSVDocument.Field(text: $0, line: 1, column: 1) }
      lines.append((line.key, CSVTable<RegisterColumn>.Row(fields: fields, columns: columns, file: file, number: 0)))
    }
    let keys = Set(lines.map(\.key))
    guard keys.isSuperset(of: [Body.Key.name, .year].map(\.rawValue)) else {
      diagnostics.append(.bodyNotStated(file: file))
      return nil
    }
    var reader = BodyReader(CSVTable(file: file, columns: columns, rows: lines.map(\.row)))
    let body = reader.read()
    diagnostics += reader.diagnostics
    if let body, let old = options.base?.register.body, old.year != body.year {
      let row = lines.first { $0.key == Body.Key.year.rawValue }?.row
      diagnostics.append(.otherYear(body.year, base: old.year, at: row?.place(of: .value) ?? Place(file: file)))
      return nil
    }
    return body
  }

  // MARK: Rows

  private mutating func result(of plan: ImportPlan, body: Body, file: String) -> Diagnosed<RegisterImport?> {
    var pass = ImportPass(plan, body: body, refusing: [])
    for count in 1... {
      guard count <= ImportReader.mostPasses else {
        let found = refusals.sorted { ($0.key.sheet, $0.key.index) < ($1.key.sheet, $1.key.index) }.flatMap(\.value)
        diagnostics += found.prefix(ImportReader.faultsShown) + [.refusedOneByOne(file: file)]
        return Diagnosed(nil, sorted(diagnostics, plan))
      }
      let errors = pass.diagnostics.filter { $0.severity == .error }
      let rows = ImportRowPlaces(plan, for: errors)
      var isNew = false
      let found = pass.faults.map(\.diagnostic) + errors
      guard found.count + refusals.count <= ImportTables.mostFaults else {
        diagnostics += found.prefix(ImportReader.faultsShown) + [.tooManyRefused(file: file)]
        return Diagnosed(nil, sorted(diagnostics, plan))
      }
      for fault in pass.faults { refuse(fault.row, fault.diagnostic, &isNew) }
      let placed = errors.map { error in (error: error, row: error.place.flatMap { rows[$0] }) }
      let turn = placed.compactMap { error, row in row.map { ImportReader.turn(of: error, in: $0, plan) } }.min()
      for case (let error, let row?) in placed where ImportReader.turn(of: error, in: row, plan) == turn {
        refuse(row, error, &isNew)
        for (row, same) in rows.same(error, in: row, of: plan) { refuse(row, same, &isNew) }
      }
      guard isNew else {
        // What refused rows had left without its entry is whole again by now.
        diagnostics += placed.filter { $0.row == nil && !unreadable.contains($0.error) }.map(\.error)
        break
      }
      pass = ImportPass(plan, body: body, refusing: Set(refusals.keys))
    }
    diagnostics += pass.diagnostics.filter { $0.severity != .error } + pass.notes(file: file)
    let refused = refusedRows(plan)
    diagnostics += refused.flatMap(\.diagnostics)
    let sorted = sorted(diagnostics.uniqued(), plan)
    guard let register = pass.register else {
      return Diagnosed(nil, sorted + (pass.hasProcesses ? [] : [.noProcesses(file: file)]))
    }
    let comparison = options.base.map { base in
      RegisterComparison(
        from: Evaluation(of: base.register, assessments: base.assessments, by: plan.methodology),
        to: Evaluation(of: register, assessments: pass.assessments, by: plan.methodology))
    }
    let value = RegisterImport(
      register: register, assessments: pass.assessments, sheets: summaries(plan, pass) + unread, refusedRows: refused,
      comparison: comparison, kept: pass.kept,
      rowChanges: options.base.map { RegisterImport.RowChange.all(from: $0.register, to: register) } ?? [])
    return Diagnosed(value, sorted)
  }

  /// When a row is refused for an error: rows that name an entry only after those in which it may be wrong itself, since
  /// without these the entry is what it was before.
  private static func turn(of error: Diagnostic, in row: RowID, _ plan: ImportPlan) -> Int {
    guard error.kind == .unknownCode else { return 0 }
    return plan.processProviders.contains(row.sheet) ? 1 : 2
  }

  private mutating func refuse(_ row: RowID, _ diagnostic: Diagnostic, _ isNew: inout Bool) {
    if refusals[row] == nil { isNew = true }
    if refusals[row]?.contains(diagnostic) != true { refusals[row, default: []].append(diagnostic) }
  }

  /// The refused rows in the order of the sheets; a record that could not be read stands where it begins.
  private func refusedRows(_ plan: ImportPlan) -> [RegisterImport.RefusedRow] {
    let rows = refusals.sorted { ($0.key.sheet, $0.key.index) < ($1.key.sheet, $1.key.index) }.map { id, faults in
      let sheet = plan.sheets[id.sheet].sheet
      let row = sheet.rows[id.index]
      let last = Swift.min(row.cells.last?.column ?? 0, CSVDocument.mostColumns)
      var cells = [String](repeating: "", count: last)
      for cell in row.cells where cell.column <= last { cells[cell.column - 1] = cell.value.text }
      return RegisterImport.RefusedRow(
        place: sheet.place(line: row.number), cells: cells, diagnostics: faults)
    }
    let records = unreadable.map { fault in
      RegisterImport.RefusedRow(
        place: fault.place ?? Place(file: ""), cells: [], diagnostics: [fault])
    }
    return rows + records
  }

  private func summaries(_ plan: ImportPlan, _ pass: ImportPass) -> [RegisterImport.SheetSummary] {
    let refused = Dictionary(grouping: refusals.keys, by: \.sheet).mapValues(\.count)
    return plan.sheets.enumerated().map { index, recognized in
      var rows = ImportRows(recognized, isExact: plan.isExact)
      var count = 0
      while rows.next() != nil { count += 1 }
      let columns = recognized.header.titles.map { title in
        RegisterImport.SheetSummary.Column(
          letters: CellReference.letters(ofColumn: title.column), title: title.text, meaning: title.meaning?.name,
          isUsed: title.meaning.map { plan.uses($0, of: index) } ?? false)
      }
      let unreadable = unreadable.count { $0.place?.file == recognized.sheet.file && recognized.sheet.name == nil }
      return RegisterImport.SheetSummary(
        file: recognized.sheet.file, name: recognized.sheet.title, isHidden: recognized.sheet.isHidden,
        kind: recognized.kindName + (recognized.kind == .errata && !plan.appliesErrata ? ", già applicati" : ""),
        headerRow: recognized.sheet.rows[recognized.header.rows.upperBound].number, columns: columns,
        takenRows: count - (refused[index] ?? 0) - pass.passedOver[index],
        refusedRows: (refused[index] ?? 0) + unreadable,
        skippedRows: rows.repeatedHeaders + rows.blankRows + pass.passedOver[index])
    }
  }

  /// Diagnostics in the order of the sheets and, in a sheet, of cells; those of whole files come first.
  private func sorted(_ diagnostics: [Diagnostic], _ plan: ImportPlan) -> [Diagnostic] {
    let keys = plan.sheets.map { Place(file: $0.sheet.file, sheet: $0.sheet.name) }
    let positions = Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      guard let place = diagnostic.place else { return (-1, 0, 0) }
      return (positions[Place(file: place.file, sheet: place.sheet)] ?? -1, place.line ?? 0, place.column ?? 0)
    }
    return diagnostics.enumerated().map { (key($1), $0, $1) }
      .sorted { ($0.0.0, $0.0.1, $0.0.2, $0.1) < ($1.0.0, $1.0.1, $1.0.2, $1.1) }.map(\.2)
  }
}
