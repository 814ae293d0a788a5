/// Reads the operations of one row: one, or one for each code where several are moved, reclassified or retired.
struct OperationReader {
  private typealias Column = RemappingColumn

  private var row: RowReader<RemappingColumn>

  var diagnostics: [Diagnostic] { row.diagnostics }

  init(_ row: CSVTable<RemappingColumn>.Row) {
    self.row = RowReader(row)
  }

  mutating func read() -> [Remapping.Operation] {
    let reason = row.requiredText(.reason)
    let subject: Remapping.Subject? = readSubject()
    guard let kind = readKind(), let subject else { return [] }
    guard subject.kinds.contains(kind) else {
      row.refuse(.unknownOperation(kind, of: subject, at: place(.kind)))
      return []
    }
    checkUnusedCells(kind, subject)
    let changes: [Remapping.Change] =
      switch subject {
      case .process: processChanges(kind).map(Remapping.Change.process)
      case .risk:
        catalogChanges(kind) { row, code, text in
          Risk(code: code, description: text, isPNRR: row.flag(.pnrr) ?? false)
        }.map(Remapping.Change.risk)
      case .measure:
        catalogChanges(kind) { row, code, text in
          Measure(code: code, description: text, type: row.text(.type), isGeneral: row.flag(.general) ?? false)
        }.map(Remapping.Change.measure)
      case .sector:
        catalogChanges(kind) { row, code, text in
          Sector(code: code, name: text, manager: row.text(.manager))
        }.map(Remapping.Change.sector)
      }
    guard row.isUsable else { return [] }
    let cells = Dictionary(uniqueKeysWithValues: RemappingColumn.allCases.map { ($0, place($0)) })
    return changes.compactMap { Remapping.Operation($0, reason: reason, at: row.row.place(), cells: cells) }
  }

  // MARK: What the row is

  private mutating func readSubject() -> Remapping.Subject? {
    guard !row.text(.subject).trimmingBlanks().isEmpty else { return .process }
    return row.value(.subject) {
      Remapping.Subject(rawValue: $0.lowercased())
    } orRefuse: {
      .unknownSubject($0, at: $1)
    }
  }

  private mutating func readKind() -> Remapping.Kind? {
    guard !row.requiredText(.kind).trimmingBlanks().isEmpty else { return nil }
    return row.value(.kind) {
      Remapping.Kind(rawValue: $0.lowercased())
    } orRefuse: {
      .unknownOperation($0, at: $1)
    }
  }

  /// A filled cell that the operation has no use for was meant for something.
  private mutating func checkUnusedCells(_ kind: Remapping.Kind, _ subject: Remapping.Subject) {
    let always: Set<RemappingColumn> = [.kind, .subject, .old, .new, .reason]
    let used = RemappingColumn.details(of: kind, subject: subject).union(always)
    for column in RemappingColumn.allCases where !used.contains(column) {
      let text = row.text(column).trimmingBlanks()
      if !text.isEmpty { row.refuse(.unusedCell(text, column, of: kind, at: place(column))) }
    }
  }

  // MARK: Processes

  private mutating func processChanges(_ kind: Remapping.Kind) -> [ProcessChange] {
    switch kind {
    case .rename:
      return renamed(ProcessCode.self).map { [ProcessChange.rename($0, to: $1)] } ?? []
    case .recode:
      return recoded(ProcessCode.self).map { [ProcessChange.recode($0, to: $1)] } ?? []
    case .move:
      let codes = unchangedCodes(kind, ProcessCode.self)
      guard let membership = membership(row.requiredText(.sector).trimmingBlanks()) else { return [] }
      return codes.map { ProcessChange.move($0, to: membership) }
    case .reclassify:
      let codes = unchangedCodes(kind, ProcessCode.self)
      guard let area = area(row.requiredText(.area).trimmingBlanks(), source: row.text(.areaSource)) else { return [] }
      return codes.map { ProcessChange.reclassify($0, to: area) }
    case .merge:
      let old = codes(.old, ProcessCode.self, kind, count: 2...)
      guard let new = codes(.new, ProcessCode.self, kind, count: 1...1).first else { return [] }
      return drafts([new]).first.map { [.merge(old, into: $0)] } ?? []
    case .split:
      let old = codes(.old, ProcessCode.self, kind, count: 1...1)
      let new = codes(.new, ProcessCode.self, kind, count: 2...)
      guard let code = old.first, row.isUsable else { return [] }
      return [.split(code, into: drafts(new))]
    case .retire:
      return retired(ProcessCode.self).map { .retire($0) }
    case .create:
      checkEmpty(.old, kind)
      guard let new = codes(.new, ProcessCode.self, kind, count: 1...1).first else { return [] }
      _ = row.requiredText(.description)
      return drafts([new]).map { .create($0) }
    }
  }

  /// What a row says of the processes that it makes: one value for all of them, or one for each.
  private mutating func drafts(_ codes: [ProcessCode]) -> [ProcessDraft] {
    let descriptions = parts(.description, count: codes.count, isShared: false)
    let sectors = parts(.sector, count: codes.count).map { $0.isEmpty ? nil : membership($0) }
    let sources = parts(.areaSource, count: codes.count)
    let areas = zip(parts(.area, count: codes.count), sources).map { text, source -> AreaChoice? in
      if text.isEmpty, !source.isEmpty { row.report(.areaSourceWithoutArea(at: place(.areaSource))) }
      return text.isEmpty ? nil : area(text, source: source)
    }
    let isPNRR = row.flag(.pnrr)
    guard row.isUsable else { return [] }
    return codes.enumerated().map { index, code in
      ProcessDraft(
        code: code, description: descriptions[index], membership: sectors[index], area: areas[index], isPNRR: isPNRR)
    }
  }

  /// The parts of a cell, as many as there are codes; a single one holds for all where that makes sense, and a cell
  /// that is blank has only blank parts.
  private mutating func parts(_ column: RemappingColumn, count: Int, isShared: Bool = true) -> [String] {
    let text = row.text(column)
    guard count > 1, !text.trimmingBlanks().isEmpty else {
      return Array(repeating: column == .description ? text : text.trimmingBlanks(), count: count)
    }
    // With a blank at each end, a separator counts at the edges of the cell, too.
    let parts = " \(text) ".split(separator: RemappingColumn.Word.partSeparator, omittingEmptySubsequences: false)
      .map { $0.trimmingBlanks() }
    if parts.count == count { return parts }
    if parts.count == 1, isShared { return Array(repeating: parts[0], count: count) }
    row.refuse(.wrongPartCount(parts.count, column, expected: count, at: place(column)))
    return Array(repeating: "", count: count)
  }

  private mutating func membership(_ text: String) -> Membership? {
    switch text.uppercased() {
    case RemappingColumn.Word.crossCutting: return .crossCutting
    case RemappingColumn.Word.noSector: return .sectors([])
    case "": return nil
    default:
      let sectors = words(of: text).map { word -> SectorCode? in
        if let code = SectorCode(word) { return code }
        row.refuse(.malformedMembership(word, at: place(.sector)))
        return nil
      }
      return sectors.contains(nil) ? nil : .sectors(sectors.compactMap { $0 })
    }
  }

  private mutating func area(_ text: String, source sourceText: String) -> AreaChoice? {
    let sourceText = sourceText.trimmingBlanks().lowercased()
    guard let source = AreaAssignment.Source(rawValue: sourceText) else {
      row.refuse(.unknownAreaSource(sourceText, at: place(.areaSource)))
      return nil
    }
    if text.isEmpty { return nil }
    if text.uppercased() == RemappingColumn.Word.noArea { return AreaChoice.unknown }
    guard let code = AreaCode(text) else {
      row.refuse(.malformedCode(text, noun: AreaCode.noun, at: place(.area)))
      return nil
    }
    return .area(AreaAssignment(code, source: source))
  }

  // MARK: Risks, measures, sectors

  private mutating func catalogChanges<Entry: DescribedEntry>(
    _ kind: Remapping.Kind, create: (inout RowReader<RemappingColumn>, Entry.ID, String) -> Entry
  ) -> [CatalogChange<Entry>] {
    switch kind {
    case .rename:
      return renamed(Entry.ID.self).map { [CatalogChange<Entry>.rename($0, to: $1)] } ?? []
    case .recode:
      return recoded(Entry.ID.self).map { [CatalogChange<Entry>.recode($0, to: $1)] } ?? []
    case .merge:
      let old = codes(.old, Entry.ID.self, kind, count: 2...)
      guard let new = codes(.new, Entry.ID.self, kind, count: 1...1).first else { return [] }
      let text = row.text(.description)
      return [.merge(old, into: new, description: text.trimmingBlanks().isEmpty ? nil : text)]
    case .retire:
      return retired(Entry.ID.self).map { .retire($0) }
    case .create:
      checkEmpty(.old, kind)
      let text = row.requiredText(.description)
      guard let new = codes(.new, Entry.ID.self, kind, count: 1...1).first else { return [] }
      return [.create(create(&row, new, text))]
    case .move, .reclassify, .split:
      return []
    }
  }

  // MARK: Codes

  private mutating func renamed<Code: RegisterCode>(_ type: Code.Type) -> (Code, String)? {
    let codes = codes(.old, Code.self, .rename, count: 1...1)
    checkSame(codes, .rename)
    let text = row.requiredText(.description)
    return codes.first.map { ($0, text) }
  }

  private mutating func recoded<Code: RegisterCode>(_ type: Code.Type) -> (Code, Code)? {
    let old = codes(.old, Code.self, .recode, count: 1...1)
    let new = codes(.new, Code.self, .recode, count: 1...1)
    guard let old = old.first, let new = new.first else { return nil }
    return (old, new)
  }

  private mutating func retired<Code: RegisterCode>(_ type: Code.Type) -> [Code] {
    checkEmpty(.new, .retire)
    return codes(.old, Code.self, .retire, count: 1...)
  }

  /// The codes of an operation that gives none.
  private mutating func unchangedCodes<Code: RegisterCode>(_ kind: Remapping.Kind, _ type: Code.Type) -> [Code] {
    let codes = codes(.old, Code.self, kind, count: 1...)
    checkSame(codes, kind)
    return codes
  }

  /// The words of a cell, separated by blanks; commas do no harm.
  private func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "," }.map(String.init)
  }

  /// The codes of a cell.
  private mutating func codes<Code: RegisterCode>(
    _ column: RemappingColumn, _ type: Code.Type, _ kind: Remapping.Kind, count: some RangeExpression<Int>
  ) -> [Code] {
    let words = words(of: row.text(column))
    let codes = words.map { word -> Code? in
      if let code = Code(word) { return code }
      let subject = MapCode(word)?.subject
      row.refuse(
        subject.map { .codeOfAnother(word, noun: Code.noun, subject: $0, at: place(column)) }
          ?? .malformedCode(word, noun: Code.noun, at: place(column)))
      return nil
    }
    if !count.contains(words.count) {
      let expected = count.contains(1) ? count.contains(2) ? "at least one code" : "one code" : "at least two codes"
      row.refuse(.wrongCodeCount(words.count, column, of: kind, expected: expected, at: place(column)))
    }
    return codes.compactMap { $0 }
  }

  private mutating func checkEmpty(_ column: RemappingColumn, _ kind: Remapping.Kind) {
    let text = row.text(column).trimmingBlanks()
    if !text.isEmpty { row.refuse(.unusedCell(text, column, of: kind, at: place(column))) }
  }

  /// An operation that gives no codes may repeat those that it takes.
  private mutating func checkSame<Code: RegisterCode>(_ codes: [Code], _ kind: Remapping.Kind) {
    let text = row.text(.new).trimmingBlanks()
    guard !text.isEmpty, words(of: text).map({ Code($0) }) != codes else { return }
    row.refuse(
      kind == .move
        ? .sectorsElsewhere(text, at: place(.new)) : .unusedCell(text, .new, of: kind, at: place(.new)))
  }

  private func place(_ column: RemappingColumn) -> Place {
    row.row.place(of: column)
  }
}
