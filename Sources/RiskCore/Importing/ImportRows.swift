/// Reads the rows of a sheet under its header, one after another.
///
/// A merged cell fills the rows below it. A row whose process is blank goes on with that of the row above, where it says
/// something of risks or measures; so does a blank cell left of the process. Texts of the engine's own files are taken
/// letter for letter, and what is blank there is meant so.
struct ImportRows: Sequence, IteratorProtocol {
  private let sheet: RecognizedSheet
  /// Whether texts are kept as they stand and blank cells stay blank.
  private let isExact: Bool
  private var index: Int
  private var number = 0
  private var last: ImportRow?
  /// The merged rectangles of each column that is read, those that begin first at the end.
  private var merges: [[Sheet.Merge]]
  private var merged: [(rows: ClosedRange<Int>, value: Sheet.Value)?]
  /// Rows that repeat the header, as at the top of a page, so far.
  private(set) var repeatedHeaders = 0
  private(set) var blankRows = 0
  /// Bare numbers that were read as codes, by column: how many, the first one, and where it stands.
  private(set) var completed: [Int: (count: Int, found: String, code: String, place: Place)] = [:]

  init(_ sheet: RecognizedSheet, isExact: Bool) {
    self.sheet = sheet
    self.isExact = isExact
    index = sheet.header.rows.upperBound + 1
    let byColumn = Dictionary(grouping: sheet.sheet.merges.filter { $0.rows.count > 1 }) { $0.columns.lowerBound }
    merges = sheet.columns.map { column in
      (byColumn[column.column] ?? []).sorted { $0.rows.lowerBound > $1.rows.lowerBound }
    }
    merged = sheet.columns.map { _ in nil }
  }

  mutating func next() -> ImportRow? {
    while index < sheet.sheet.rows.count {
      defer { index += 1 }
      let values = values()
      guard sheet.sheet.rows[index].cells.contains(where: { !$0.value.isBlank }) else {
        blankRows += 1
        number += 1
        continue
      }
      number += 1
      if !isExact, repeatsHeader || numbersColumns {
        repeatedHeaders += 1
        continue
      }
      var row = row(of: values)
      if !isExact, sheet.kind == .processes { inherit(&row) }
      last = row
      return row
    }
    return nil
  }

  /// What the columns hold in the row, merged cells filled.
  private mutating func values() -> [Sheet.Value?] {
    let row = sheet.sheet.rows[index]
    return sheet.columns.indices.map { position in
      let value = row[sheet.columns[position].column]
      while let merge = merges[position].last, merge.rows.lowerBound <= row.number {
        merges[position].removeLast()
        if merge.rows.lowerBound == row.number { merged[position] = value.map { (merge.rows, $0) } }
      }
      guard value == nil, let above = merged[position], above.rows.contains(row.number) else { return value }
      return above.value
    }
  }

  private mutating func row(of values: [Sheet.Value?]) -> ImportRow {
    var row = ImportRow(index: index, number: number, sheet: sheet, fields: [])
    row.fields.reserveCapacity(values.count)
    for (position, value) in values.enumerated() {
      let (meaning, column) = sheet.columns[position]
      var field = sheet.sheet.field(row: index, column: column)
      if case .error(let name)? = value {
        row.faults.append(.errorCell(name, at: sheet.sheet.place(line: field.line, column: field.column)))
      }
      if let text = value?.text {
        let isKept = isExact && sheet.holdsText(meaning)
        field.text = isKept ? text : CellText.text(text, in: meaning, words: sheet.words[position])
        if let letter = meaning.codeLetter, letter != "*", !isKept, CodeText.isNumber(text) {
          let place = sheet.sheet.place(line: field.line, column: field.column)
          completed[position, default: (0, text, field.text, place)].count += 1
        }
      }
      row.fields.append(field)
    }
    if let fault = fieldCountFault { row.faults.append(fault) }
    return row
  }

  /// A record of a text that has not as many fields as the header.
  private var fieldCountFault: Diagnostic? {
    guard let records = sheet.sheet.records else { return nil }
    let (count, expected) = (records[index].count, records[sheet.header.rows.upperBound].count)
    guard count != expected else { return nil }
    let place = sheet.sheet.place(line: sheet.sheet.rows[index].number)
    return .wrongFieldCount(count, expected: expected, at: place)
  }

  // MARK: Rows that are no data

  /// Whether the row says nothing but what the header says.
  private var repeatsHeader: Bool {
    let cells = sheet.sheet.rows[index].cells.filter { !$0.value.isBlank }
    let titles = sheet.header.titles
    return cells.count > 1
      && cells.allSatisfy { cell in
        titles.contains { $0.column == cell.column && HeaderText($0.text) == HeaderText(cell.value.text) }
      }
  }

  /// Whether the row under the header numbers the columns: 1, 2, 3 and so on.
  private var numbersColumns: Bool {
    guard index == sheet.header.rows.upperBound + 1 else { return false }
    let cells = sheet.sheet.rows[index].cells.filter { !$0.value.isBlank }
    return cells.count > 2 && cells.count == sheet.header.titles.count
      && cells.enumerated().allSatisfy { HeaderText($1.value.text).words == String($0 + 1) }
  }

  // MARK: Rows that go on with the row above

  private func inherit(_ row: inout ImportRow) {
    guard let last else { return }
    let columns = sheet.columns.map(\.meaning)
    let isBlank = { (row: ImportRow, position: Int) in row.fields[position].text.isEmpty }
    let namesProcess = columns.indices.contains { columns[$0].identifiesProcess && !isBlank(row, $0) }
    let saysMore = columns.indices.contains {
      (columns[$0].isTreatment || sheet.isOfScoresAlone && columns[$0] == .phase) && !isBlank(row, $0)
    }
    let namesSector = columns.indices.contains {
      columns[$0].identifiesSector && sheet.standsBeforeProcess($0) && !isBlank(row, $0)
    }
    guard namesProcess || saysMore else { return }
    row.continuesProcess = !namesProcess
    let startsRisk = row.has(.riskCode) || row.has(.riskDescription)
    for position in columns.indices where isBlank(row, position) {
      let isTaken =
        switch columns[position] {
        case let column where column.identifiesProcess: !namesProcess
        case let column where column.identifiesSector:
          // Who answers for a measure stands right of the process and is nobody's but the row's.
          !namesSector && (sheet.standsBeforeProcess(position) || (!namesProcess && column != .manager))
        case .areaCode, .areaName, .areaSource: !namesProcess || sheet.standsBeforeProcess(position)
        case .crossCutting, .pnrr, .level, .number: !namesProcess
        case .riskCode, .riskDescription, .phase: !namesProcess && !startsRisk
        default: false
        }
      if isTaken { row.fields[position].text = last.fields[position].text }
    }
  }
}
