extension Register {
  /// Appendix 1: number, code and description of each process. The number is the position in the whole register, also
  /// when the table is limited to a sector.
  func processTable(sector: Sector?) -> Table {
    let columns: [TableHead.Column] = [
      .init("n.", .integer), .init("CODICE PROCESSO", .code), .init("DESCRIZIONE PROCESSO", .text),
    ]
    let members = sector.map { Set(processes(of: $0.code).map(\.code)) }
    let rows: [[Cell]] = processes.enumerated().compactMap { index, process in
      guard members?.contains(process.code) != false else { return nil }
      return [.integer(index + 1), Cell(process.code.description), Cell(process.description)]
    }
    let notes = sector.map { ["Solo \($0.name)"] } ?? []
    return Table(head: Appendix.processes.head(of: self, columns: columns, notes: notes), rows: rows)
  }
}
