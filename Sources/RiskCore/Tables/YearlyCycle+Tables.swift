extension YearlyCycle {
  /// Both tables: how far the phases are, and what is missing, which is what CSV prints.
  public var report: Report {
    Report(tables: [stepsTable, missingTable], main: 1)
  }

  /// How far each phase of the year is.
  public var stepsTable: Table {
    let columns: [TableHead.Column] = [
      .init("fase", .code), .init("stato", .text), .init("fatto", .integer, unit: "secondo la colonna che_cosa"),
      .init("totale", .integer, unit: "secondo la colonna che_cosa"),
      .init("che_cosa", .text),
    ]
    let rows: [[Cell]] = steps.map { step in
      [
        Cell(step.phase.rawValue), Cell(step.state.rawValue), .integer(step.done), .integer(step.total),
        Cell(step.phase.subject),
      ]
    }
    let body = evaluation.register.body
    let notes =
      monitoredYear == body.year
      ? [] : ["Il monitoraggio è quello del \(monitoredYear), l'anno del piano con più risposte."]
    return evaluation.derivedTable(
      "\(body.name), ciclo annuale: \(verdict)", name: "Ciclo", columns, rows, notes: notes)
  }

  /// What is missing, the mandatory first.
  public var missingTable: Table {
    let columns: [TableHead.Column] = [
      .init("fase", .code), .init("mancanza", .code), .init("obbligatoria", .code),
      .init("numero", .integer, unit: "mancanze"),
      .init("oggetti", .text), .init("rimedio", .text),
    ]
    let ordered = mandatory + missing.filter { !$0.requirement.isMandatory }
    let rows: [[Cell]] = ordered.map { missing in
      let requirement = missing.requirement
      return [
        Cell(requirement.phase.rawValue), Cell(requirement.name), Cell(requirement.isMandatory ? "sì" : "no"),
        .integer(missing.codes.count), Cell(missing.codes.listed(first: GapReport.shownGaps)), Cell(requirement.remedy),
      ]
    }
    return evaluation.derivedTable("Che cosa manca: \(rows.count)", name: "Mancanze", columns, rows)
  }

  private var verdict: String {
    switch mandatory.count {
    case 0: "nulla di obbligatorio manca per la pubblicazione"
    case 1: "manca una cosa obbligatoria per la pubblicazione"
    case let count: "mancano \(count) cose obbligatorie per la pubblicazione"
    }
  }
}
