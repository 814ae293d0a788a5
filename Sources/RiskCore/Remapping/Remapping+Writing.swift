extension Remapping {
  /// The plan as a file, one row an operation, that reading turns into an equal plan. Columns that no operation fills are
  /// left out, apart from those that every plan has.
  ///
  /// `nil` for a plan that no file can say: the description of a part of a split has ` | ` in it or blanks at an end, its
  /// parts have different PNRR marks, a new sector has counts, or an operation is one that reading refuses.
  public var file: Register.File? {
    let always: Set<RemappingColumn> = [.kind, .old, .new, .description, .area, .sector, .reason]
    let rows = operations.map(\.cells)
    let columns = RemappingColumn.allCases.filter { column in
      always.contains(column) || rows.contains { !($0[column] ?? "").isEmpty }
    }
    let file = Register.File(
      name: Remapping.fileName, titles: columns.map(\.title), rows: rows.map { row in columns.map { row[$0] ?? "" } })
    let read = Remapping.read(file.bytes, file: file.name)
    return read.value == self && !read.hasErrors ? file : nil
  }
}

extension Remapping.Operation {
  /// The cells of the operation's row.
  fileprivate var cells: [RemappingColumn: String] {
    var cells: [RemappingColumn: String]
    switch change {
    case .process(let change):
      cells = change.cells
    case .risk(let change):
      cells = change.cells { [.pnrr: $0.isPNRR ? "sì" : ""] }
    case .measure(let change):
      cells = change.cells { [.type: $0.type, .general: $0.isGeneral ? "sì" : ""] }
    case .sector(let change):
      cells = change.cells { [.manager: $0.manager] }
    }
    cells[.kind] = kind.rawValue
    cells[.subject] = subject == .process ? "" : subject.rawValue
    cells[.reason] = reason
    return cells
  }
}

extension ProcessChange {
  fileprivate var cells: [RemappingColumn: String] {
    var cells: [RemappingColumn: String] = [
      .old: oldCodes.map(\.description).joined(separator: " "),
      .new: newCodes.map(\.description).joined(separator: " "),
    ]
    switch self {
    case .rename(_, let text): cells[.description] = text
    case .move(_, let membership): cells[.sector] = membership.cell
    case .reclassify(_, let area): cells.merge(area.cells) { $1 }
    case .merge(_, let draft), .create(let draft): cells.merge(draft.cells) { $1 }
    case .split(_, let drafts):
      let separator = RemappingColumn.Word.partSeparator
      for column in [RemappingColumn.description, .sector, .area, .areaSource] {
        let parts = drafts.map { $0.cells[column] ?? "" }
        if parts.contains(where: { !$0.isEmpty }) { cells[column] = parts.joined(separator: separator) }
      }
      cells[.pnrr] = drafts.first?.cells[.pnrr]
    case .recode, .retire: break
    }
    return cells
  }
}

extension ProcessDraft {
  fileprivate var cells: [RemappingColumn: String] {
    var cells = area?.cells ?? [:]
    cells[.description] = description
    cells[.sector] = membership?.cell
    cells[.pnrr] = isPNRR.map { $0 ? "sì" : "no" }
    return cells
  }
}

extension Membership {
  /// The cell that says so in a plan.
  var cell: String {
    switch self {
    case .crossCutting: RemappingColumn.Word.crossCutting
    case .sectors([]): RemappingColumn.Word.noSector
    case .sectors(let codes): codes.map(\.description).joined(separator: " ")
    }
  }
}

extension AreaChoice {
  fileprivate var cells: [RemappingColumn: String] {
    switch self {
    case .unknown: [.area: RemappingColumn.Word.noArea]
    case .area(let area): [.area: area.code.description, .areaSource: area.source.rawValue]
    }
  }
}

extension CatalogChange {
  fileprivate func cells(ofNew details: (Entry) -> [RemappingColumn: String]) -> [RemappingColumn: String] {
    var cells: [RemappingColumn: String] = [
      .old: oldCodes.map(\.description).joined(separator: " "),
      .new: newCodes.map(\.description).joined(separator: " "),
    ]
    switch self {
    case .rename(_, let text): cells[.description] = text
    case .merge(_, _, let description): cells[.description] = description ?? ""
    case .create(let entry):
      cells.merge(details(entry)) { $1 }
      cells[.description] = entry.descriptionText
    case .recode, .retire: break
    }
    return cells
  }
}
