extension Register {
  /// Appendix 2: number, code and description of each risk; the risks that are specific to PNRR projects, which the
  /// plan marks in the margin, are named in a note.
  func riskTable() -> Table {
    let columns: [TableHead.Column] = [.init("n.", .integer), .init("CODICE", .code), .init("DESCRIZIONE", .text)]
    let rows: [[Cell]] = risks.enumerated().map { index, risk in
      [.integer(index + 1), Cell(risk.code.description), Cell(risk.description)]
    }
    let pnrr = risks.filter(\.isPNRR).map(\.code.description)
    let notes = pnrr.isEmpty ? [] : ["Specifici PNRR (\(pnrr.count)): \(pnrr.joined(separator: ", "))"]
    return Table(head: Appendix.risks.head(of: self, columns: columns, notes: notes), rows: rows)
  }

  /// Appendix 3: code, description and type of each measure, and whether it is general.
  func measureTable() -> Table {
    let columns: [TableHead.Column] = [
      .init("CODICE MISURA", .code), .init("DESCRIZIONE MISURA", .text), .init("TIPO MISURA", .text),
      .init("GENERALE", .text),
    ]
    let rows: [[Cell]] = measures.map { measure in
      [
        Cell(measure.code.description), Cell(measure.description), Cell(measure.type),
        Cell(measure.isGeneral ? "Sì" : nil),
      ]
    }
    return Table(head: Appendix.measures.head(of: self, columns: columns), rows: rows)
  }
}
