extension RemappingProposal {
  /// One row for each operation: what it is about and does, the codes, how sure it is, how like the descriptions are,
  /// and why.
  public var table: Table {
    let columns: [TableHead.Column] = [
      .init("oggetto", .code), .init("operazione", .code), .init("da", .code), .init("a", .code),
      .init("confidenza", .code), .init("somiglianza", .decimal(places: 2), unit: "da 0 a 1"), .init("motivo", .text),
    ]
    let rows: [[Cell]] = items.map { item in
      let operation = item.operation
      return [
        Cell(operation.subject.rawValue), Cell(operation.kind.rawValue),
        Cell(operation.oldCodes.joined(separator: " ")), Cell(operation.newCodes.joined(separator: " ")),
        Cell(item.confidence?.rawValue ?? "da decidere"), item.overlap.map { .fraction($0.similarity) } ?? .empty,
        Cell(operation.reason),
      ]
    }
    let title = "Proposta di rimappatura: \(items.count) operazioni, \(undecided.count) da decidere"
    return Table(head: TableHead(title: title, name: "Proposta", columns: columns, provenance: [.engine]), rows: rows)
  }
}

extension Remapping.Operation {
  fileprivate var oldCodes: [String] {
    switch change {
    case .process(let change): change.oldCodes.map(\.description)
    case .risk(let change): change.oldCodes.map(\.description)
    case .measure(let change): change.oldCodes.map(\.description)
    case .sector(let change): change.oldCodes.map(\.description)
    }
  }

  fileprivate var newCodes: [String] {
    switch change {
    case .process(let change): change.newCodes.map(\.description)
    case .risk(let change): change.newCodes.map(\.description)
    case .measure(let change): change.newCodes.map(\.description)
    case .sector(let change): change.newCodes.map(\.description)
    }
  }
}
