extension Register {
  /// The factors that the body states, in the order of its table.
  public func factorTable(_ selection: FactorSelection = FactorSelection()) -> Table {
    let columns: [TableHead.Column] = [
      .init("processo", .code), .init("descrizione", .text), .init("rischio", .code),
      .init("descrizione_rischio", .text), .init("fattore", .code), .init("denominazione", .text), .init("note", .text),
    ]
    let rows: [[Cell]] = selected(selection).map { row in
      [
        Cell(row.process.description), Cell(processes[row.process]?.description), Cell(row.risk?.description),
        Cell(row.risk.flatMap { risks[$0]?.description }), Cell(row.factor.identifier), Cell(row.factor.title),
        Cell(row.note),
      ]
    }
    return factorTable("Fattori abilitanti: \(rows.count)", name: "Fattori", columns, rows)
  }

  /// How many processes and risks each factor concerns, in the order of ANAC's list. A row without a risk counts for
  /// its process alone; a risk that stands beside several processes counts once.
  public func factorCountTable(_ selection: FactorSelection = FactorSelection()) -> Table {
    let columns: [TableHead.Column] = [
      .init("fattore", .code), .init("denominazione", .text),
      .init("processi", .integer, unit: Evaluation.processesUnit), .init("rischi", .integer, unit: "rischi"),
    ]
    let rows: [[Cell]] = EnablingFactor.allCases.filter { selection.factor == nil || $0 == selection.factor }
      .map { factor in
        let own = selected(selection).filter { $0.factor == factor }
        return [
          Cell(factor.identifier), Cell(factor.title), .integer(Set(own.map(\.process)).count),
          .integer(Set(own.compactMap(\.risk)).count),
        ]
      }
    return factorTable("Processi e rischi per fattore", name: "Per fattore", columns, rows)
  }

  /// The risks of the catalog that are worded as factors, with the phrase that says so. They are nowhere counted.
  ///
  /// For one process, only the risks that its treatments or factors name.
  public func factorWordingTable(_ selection: FactorSelection = FactorSelection()) -> Table {
    let columns: [TableHead.Column] = [
      .init("rischio", .code), .init("descrizione", .text), .init("fattore", .code), .init("espressione", .text),
    ]
    let named = selection.process.map(risksNamed(beside:))
    let rows: [[Cell]] = risks.filter { named?.contains($0.code) ?? true }.flatMap { risk in
      FactorWording.matches(in: risk.description).filter { selection.factor == nil || $0.factor == selection.factor }
        .map { wording -> [Cell] in
          [
            Cell(risk.code.description), Cell(risk.description), Cell(wording.factor?.identifier),
            Cell(wording.phrase),
          ]
        }
    }
    var notes = [
      "Rischi la cui descrizione nomina un fattore e non un evento; sono indizi, non contati tra i fattori."
    ]
    if rows.contains(where: { $0[2] == .empty }) {
      notes.append(
        "Senza fattore: la discrezionalità è un indicatore del livello di rischio e non è nell'elenco dell'ANAC.")
    }
    return factorTable(
      "Rischi formulati come fattore: \(rows.count)", name: "Formulati come fattore", columns, rows, notes)
  }

  private func selected(_ selection: FactorSelection) -> [FactorRow] {
    factors.filter { row in
      (selection.factor == nil || row.factor == selection.factor)
        && (selection.process == nil || row.process == selection.process)
    }
  }

  private func risksNamed(beside process: ProcessCode) -> Set<RiskCode> {
    Set(treatments.filter { $0.process == process }.compactMap(\.risk))
      .union(factors.filter { $0.process == process }.compactMap(\.risk))
  }

  private func factorTable(
    _ title: String, name: String, _ columns: [TableHead.Column], _ rows: [[Cell]], _ notes: [String] = []
  ) -> Table {
    let head = TableHead(
      title: title, name: name, year: body.year, columns: columns,
      notes: notes, provenance: TableHead.Provenance.lines(of: self))
    return Table(head: head, rows: rows)
  }
}
