extension Remapped {
  // MARK: Balance and distribution

  /// How many processes of each map had each fate, with the totals.
  public var balanceTable: Table {
    let balance = balance
    let columns: [TableHead.Column] = [
      .init("esito", .code), .init("prima", .integer, unit: Evaluation.processesUnit),
      .init("dopo", .integer, unit: Evaluation.processesUnit),
    ]
    var rows: [[Cell]] = Fate.allCases.compactMap { fate in
      guard balance.old[fate] != nil || balance.new[fate] != nil else { return nil }
      return [Cell(fate.rawValue), .integer(balance.old[fate] ?? 0), .integer(balance.new[fate] ?? 0)]
    }
    rows.append([Cell("totale"), .integer(balance.oldTotal), .integer(balance.newTotal)])
    let count = transition.operations.count
    let title =
      "Rimappatura \(before.register.body.year) → \(register.body.year), \(register.body.name): "
      + (count == 1 ? "1 operazione" : "\(count) operazioni")
    return Table(head: head(title, name: "Bilancio", columns, notes: [balance.equation] + remarks), rows: rows)
  }

  /// What the balance of processes does not say.
  private var remarks: [String] {
    var remarks: [String] = []
    let (old, new) = (before.register, register)
    let others = [
      ("rischi", old.risks.count, new.risks.count), ("misure", old.measures.count, new.measures.count),
      ("settori", old.sectors.count, new.sectors.count),
    ]
    remarks.append("Inoltre " + others.map { "\($0) \($1) → \($2)" }.joined(separator: ", ") + ".")
    if balance.old[.merged] != nil { remarks.append("Punteggi degli accorpamenti: \(rule.text).") }
    let years = new.body.year - old.body.year
    if years > 0, !old.programme.isEmpty || !old.treatments.isEmpty {
      let rest =
        switch years {
        case 1: "resta da scrivere l'ultimo"
        case 2: "restano da scrivere gli ultimi due"
        default: "NESSUN intervento programmato resta, sono da scrivere tutti"
        }
      remarks.append(
        "Programma portato avanti di \(years == 1 ? "un anno" : "\(years) anni"): \(rest), e l'indicatore del primo.")
    }
    let rows = archive.treatments.count + archive.programme.count
    if !archive.ended.isEmpty || rows > 0 {
      remarks.append("In archivio: processi \(archive.ended.count), righe di trattamento e programmazione \(rows).")
    }
    let alsoArchived = [
      ("fattori", archive.factors.count), ("risposte di monitoraggio", archive.monitoring.count),
      ("valutazioni per rischi o settori cessati", archive.assessments.count),
    ].filter { $0.1 > 0 }
    if !alsoArchived.isEmpty {
      remarks.append("In archivio, inoltre: " + alsoArchived.map { "\($0) \($1)" }.joined(separator: ", ") + ".")
    }
    if archive.unclearTreatments > 0 {
      remarks.append(
        "Righe di trattamento da rivedere, il cui settore, dirigente o area stampati non seguono il processo: "
          + "\(archive.unclearTreatments).")
    }
    let noted = new.treatments.count { !$0.note.isEmpty } + new.programme.count { !$0.note.isEmpty }
    if noted > 0 {
      remarks.append("Righe di trattamento e programmazione con la nota di un programma non mantenuto: \(noted).")
    }
    let unlinked = old.treatments.count { $0.process == nil }
    if unlinked > 0 {
      remarks.append(
        "Righe di trattamento che non indicano un processo per codice, rimaste come sono: \(unlinked).")
    }
    return remarks
  }

  private func head(
    _ title: String, name: String, _ columns: [TableHead.Column], notes: [String] = []
  ) -> TableHead {
    TableHead(title: title, name: name, columns: columns, notes: notes, provenance: provenance)
  }

  /// What both maps were made from, and by which method levels were computed.
  private var provenance: [TableHead.Provenance] {
    var lines = TableHead.Provenance.lines(of: after)
    lines.insert(.init("Registro di partenza", TableHead.Provenance.text(of: before.register)), at: 1)
    return lines
  }

  /// How many processes had and have each level.
  public var levelTable: Table {
    let columns: [TableHead.Column] = [
      .init("livello", .level(scale: methodology.levels.names)),
      .init("prima", .integer, unit: Evaluation.processesUnit),
      .init("dopo", .integer, unit: Evaluation.processesUnit),
      .init("differenza", .integer, unit: Evaluation.processesUnit),
    ]
    let (old, new) = (before.totals, after.totals)
    let rows: [[Cell]] = after.levelsDescending.map { level in
      [
        Cell(level?.name ?? Evaluation.notAssessedText), .integer(old[level]), .integer(new[level]),
        .integer(new[level] - old[level]),
      ]
    }
    return Table(
      head: head(Evaluation.Grouping.level.title, name: Evaluation.Grouping.level.tableName, columns), rows: rows)
  }

  /// How many processes of each area or sector had and have each level, by the codes of each map.
  /// - Parameters:
  ///   - grouping: by what; by sector where it is by level.
  ///   - nameWidth: the most characters that a name may have.
  public func groupTable(by grouping: Evaluation.Grouping, nameWidth: Int = .max) -> Table {
    let (old, new) =
      grouping == .area
      ? (before.totalsByArea, after.totalsByArea) : (before.totalsBySector, after.totalsBySector)
    var columns: [TableHead.Column] = [
      .init(word: grouping == .area ? .area : .sector, .code), .init(word: .name, .text),
    ]
    let (none, total) = (LevelTableWord.notAssessedShort.rawValue, LevelTableWord.total.rawValue)
    for name in after.levelsDescending.map({ $0?.name ?? none }) + [total] {
      columns += [
        .init("\(name) prima", .integer, unit: Evaluation.processesUnit),
        .init("\(name) dopo", .integer, unit: Evaluation.processesUnit),
      ]
    }
    let codes = (new.map(\.code) + old.map(\.code)).uniqued().filter { $0 != nil } + [nil]
    let rows: [[Cell]] = codes.compactMap { code in
      let (before, after) = (old.first { $0.code == code }, new.first { $0.code == code })
      guard before.map(\.counts.total) ?? 0 > 0 || after.map(\.counts.total) ?? 0 > 0 else { return nil }
      var row = [Cell(code), Cell((after ?? before)?.name?.truncated(to: nameWidth) ?? grouping.nameOfNone)]
      for level in self.after.levelsDescending {
        row += [.integer(before?.counts[level] ?? 0), .integer(after?.counts[level] ?? 0)]
      }
      return row + [.integer(before?.counts.total ?? 0), .integer(after?.counts.total ?? 0)]
    }
    let notes = grouping == .area ? [] : [Evaluation.crossCuttingNote]
    return Table(head: head(grouping.title, name: grouping.tableName, columns, notes: notes), rows: rows)
  }

  // MARK: Processes

  /// The processes whose level is another one than that of what they go back to, with the operation and what caused it.
  public var levelChangeTable: Table { levelChangeTable(of: changes) }

  func levelChangeTable(of changes: [Change]) -> Table {
    let columns: [TableHead.Column] = [
      .init("prima", .code), .init("dopo", .code), .init("descrizione", .text),
      .init("livello prima", .level(scale: methodology.levels.names)),
      .init("livello dopo", .level(scale: methodology.levels.names)),
      .init("operazione", .code), .init("causa", .text),
    ]
    let changed = changes.filter(\.isLevelChanged)
    let rows: [[Cell]] = changed.map { change in
      [
        Cell(change.before?.process.code.description), Cell(change.after?.process.code.description),
        Cell(change.after?.process.description), change.before.levelCell, change.after.levelCell,
        Cell(change.operationText), Cell(change.causeText),
      ]
    }
    return Table(head: head("Livelli cambiati: \(rows.count)", name: "Livelli cambiati", columns), rows: rows)
  }

  /// The processes that a person is to assess, anew or for the first time, because of a remapping.
  public var reassessmentTable: Table {
    let columns: [TableHead.Column] = [
      .init("processo", .code), .init("descrizione", .text), .init("livello", .level(scale: methodology.levels.names)),
      .init("perché", .text),
    ]
    let rows: [[Cell]] = transition.processes.compactMap { successor in
      let result = after[successor.id]
      let fate = transition.fate(ofNew: successor.id)
      let isMarked = result?.isToReassess == true
      let changes = scopeChanges(before: successor)
      guard isMarked || result?.rating == nil && (fate != .kept || !changes.isEmpty) else { return nil }
      return [
        Cell(successor.id.description), Cell(successor.process.description), result.levelCell,
        Cell(reason(toAssess: successor, fate: fate, changes)),
      ]
    }
    let title = "Processi da valutare o rivalutare: \(rows.count)"
    return Table(head: head(title, name: "Da valutare", columns), rows: rows)
  }

  private func reason(toAssess successor: ProcessSuccessor, fate: Fate?, _ changes: [String]) -> String {
    let origins = successor.origins.map(\.code.description).joined(separator: ", ")
    let reasons: [String]
    switch fate {
    case .created: reasons = ["istituito"]
    case .split: reasons = ["scorporato da \(origins)"]
    case .merged: reasons = ["accorpato da \(origins)"]
    case .kept, .transformed, .retired, nil:
      let wasMarked = successor.origins.contains { before[$0.code]?.reassessment.contains(.marked) == true }
      guard let result = after[successor.id], result.rating != nil else {
        reasons = changes.isEmpty ? ["non era valutato"] : []
        break
      }
      reasons =
        wasMarked ? ["da rivalutare già prima"] : changes.isEmpty ? result.reassessment.map(\.text) : []
    }
    return (reasons + changes).joined(separator: "; ")
  }

  /// What became of the events and sectors by which a process was assessed before, where they ended or were merged.
  private func scopeChanges(before successor: ProcessSuccessor) -> [String] {
    let assessed = successor.origins.flatMap { before[$0.code]?.assessments ?? [] }.map(\.assessment)
    let risks = assessed.compactMap(\.risk).uniqued().compactMap { risk -> String? in
      guard let new = transition.risks.successor(of: risk) else { return "rischio \(risk) cessato" }
      return transition.risks.isMerged(risk) ? "rischio \(risk) accorpato in \(new)" : nil
    }
    let sectors = assessed.compactMap(\.sector).uniqued().filter { transition.sectors.successor(of: $0) == nil }
    return risks + sectors.map { "settore \($0) cessato" }
  }

  /// What the plan does: one row an operation, merges and splits with all their codes.
  /// - Parameter descriptionWidth: the most characters that a description may have.
  public func operationTable(descriptionWidth: Int = .max) -> Table {
    let columns: [TableHead.Column] = [
      .init("oggetto", .code, isHeading: true), .init("operazione", .code), .init("prima", .text),
      .init("dopo", .text), .init("descrizione", .text), .init("dettaglio", .text), .init("motivo", .text),
    ]
    var groups: [[Genealogy.Row]] = []
    for row in genealogyRows(step: 1) {
      if let first = groups.last?.first, first.isOneOperation(with: row) {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    let rows: [[Cell]] = groups.compactMap { rows in
      guard let first = rows.first else { return nil }
      let descriptions =
        switch first.kind {
        case .rename: [first.oldDescription, first.newDescription]
        case .retire: [first.oldDescription]
        case .split: rows.map(\.newDescription)
        case .recode, .move, .reclassify, .merge, .create: [first.newDescription]
        }
      let text = descriptions.map { $0.truncated(to: max(16, descriptionWidth / descriptions.count)) }
        .joined(separator: first.kind == .rename ? " → " : JoinedText.separator)
      return [
        Cell(first.subject.rawValue), Cell(first.kind.rawValue),
        Cell(rows.compactMap(\.oldCode?.description).uniqued().joined(separator: " ")),
        Cell(rows.compactMap(\.newCode?.description).uniqued().joined(separator: " ")),
        Cell(text), Cell(JoinedText.union(rows.map(\.detail))), Cell(first.reason),
      ]
    }
    return Table(head: head("Operazioni", name: "Operazioni", columns), rows: rows)
  }

  /// Every process of both maps: what became what, with both levels.
  public var processTable: Table { processTable(of: changes) }

  func processTable(of changes: [Change]) -> Table {
    let columns: [TableHead.Column] = [
      .init("esito", .code), .init("processo_prima", .code), .init("processo_dopo", .code),
      .init("descrizione_prima", .text), .init("descrizione_dopo", .text),
      .init("livello_prima", .level(scale: methodology.levels.names)),
      .init("livello_dopo", .level(scale: methodology.levels.names)),
      .init("operazioni", .code), .init("causa", .text), .init("stato", .code), .init("motivo", .text),
      .init("fonte", .code),
    ]
    let rows: [[Cell]] = changes.map { change in
      [
        Cell(change.fate.rawValue), Cell(change.before?.process.code.description),
        Cell(change.after?.process.code.description), Cell(change.before?.process.description),
        Cell(change.after?.process.description), change.before.levelCell, change.after.levelCell,
        Cell(change.operationText), Cell(change.causeText),
        Cell(change.after?.stateText),
        Cell(change.links.map(\.reason).uniqued().joined(separator: JoinedText.separator)),
        Cell((change.after ?? change.before)?.sourceText),
      ]
    }
    return Table(head: head("Processi prima e dopo: \(rows.count)", name: "Processi", columns), rows: rows)
  }
}

extension MergeRule {
  /// The rule in a few Italian words.
  var text: String {
    switch self {
    case .maximum: "massimo per indicatore"
    case .meanRoundedUp: "media per indicatore, arrotondata in su a ogni rimappatura"
    case .rewrite: "da riscrivere"
    }
  }
}

extension Remapped.Change {
  fileprivate var operationText: String {
    links.map(\.kind.rawValue).uniqued().joined(separator: ", ")
  }

  fileprivate var causeText: String {
    causes.map(\.text).joined(separator: "; ")
  }
}

extension Evaluation.Result? {
  /// The level; that there is none, of a process that is not assessed; nothing where there is no process.
  fileprivate var levelCell: Cell {
    map { Cell($0.level?.name ?? Evaluation.notAssessedText) } ?? .empty
  }
}

extension Genealogy.Row {
  /// Whether another row is of the same merge or split.
  fileprivate func isOneOperation(with other: Genealogy.Row) -> Bool {
    guard kind == other.kind, subject == other.subject, reason == other.reason else { return false }
    return switch kind {
    case .merge: newCode == other.newCode
    case .split: oldCode == other.oldCode
    case .rename, .recode, .move, .reclassify, .retire, .create: false
    }
  }
}
