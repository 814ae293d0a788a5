extension Monitoring {
  /// Totals by sector, then in all, with the trend between the halves.
  var sectorTable: Table {
    var rows: [[Cell]] = countsBySector.map { group in
      cells(of: group.sector.code) + cells(of: group.counts, group.trend)
    }
    rows.append([Cell("totale"), .empty] + totals)
    let columns = Monitoring.sectorColumns + Monitoring.countColumns
    return Table(head: head(.sectors, "Misure per settore", columns, notes: Monitoring.countNotes), rows: rows)
  }

  /// Totals by measure, then in all, with the trend between the halves.
  var measureTable: Table {
    var rows: [[Cell]] = countsByMeasure.map { group in
      cells(of: group.measure.code) + [Cell(group.measure.type), Cell(Monitoring.kindText(group.measure.isGeneral))]
        + cells(of: group.counts, group.trend)
    }
    rows.append([Cell("totale"), .empty, .empty, .empty] + totals)
    let columns =
      Monitoring.measureColumns + [.init("tipo", .text), .init("ambito", .code)] + Monitoring.countColumns
    return Table(head: head(.measures, "Settori per misura", columns, notes: Monitoring.countNotes), rows: rows)
  }

  /// The figures of the annual report to ANAC.
  var annualTable: Table {
    let columns: [TableHead.Column] = [
      .init("ambito", .code), .init("tipo", .text), .init("programmate", .integer, unit: Monitoring.unit),
      .init("attuate", .integer, unit: Monitoring.unit), .init("non_attuate", .integer, unit: Monitoring.unit),
      .init("non_ricorre", .integer, unit: Monitoring.unit),
      .init("quota_attuate", .decimal(places: 1), unit: Evaluation.percentageUnit),
    ]
    let rows: [[Cell]] = annualFigures.map { figures in
      let type = figures.type.map { $0.isEmpty ? "(tipo non indicato)" : $0 }
      return [
        Cell(figures.isGeneral.map(Monitoring.kindText) ?? "totale"),
        Cell(type ?? (figures.isGeneral == nil ? "" : "totale")), .integer(figures.scheduled),
        .integer(figures.carriedOut), .integer(figures.notCarriedOut), .integer(figures.notApplicable),
        percentage(figures.share),
      ]
    }
    let notes = [
      "Una misura conta una volta: è attuata quando l'hanno attuata tutti i settori che dovevano, lasciando da parte "
        + "quelli per cui non ricorre; attuata in parte o non rendicontata da un settore, non è attuata.",
      "Quota: attuate su programmate, escluse quelle che non ricorrono in nessun settore.",
    ]
    return Table(head: head(.annual, "Misure generali e specifiche per tipo", columns, notes: notes), rows: rows)
  }

  private static let countColumns: [TableHead.Column] =
    [
      "dovute", "rendicontate", "incomplete", "senza_risposta", "in_ritardo", "attuate", "in_parte", "non_attuate",
      "non_ricorre",
    ].map { .init($0, .integer, unit: unit) }
    + ["quota_rendicontate", "quota_attuate"].map {
      .init($0, .decimal(places: 1), unit: Evaluation.percentageUnit)
    } + [.init("andamento", .code)]

  private static let countNotes = [
    "Una misura conta in ogni settore che la deve attuare. Dovute = attuate + in parte + non attuate + non ricorre + "
      + "senza risposta (alcuna).",
    "Dovute = rendicontate (per ogni semestre dovuto) + incomplete (non per tutti) + senza risposta.",
    "Quota attuate: su quelle dovute, escluse quelle che non ricorrono.",
    "Andamento: misure attuate nel 2° semestre e nel 1°, fra quelle che hanno una risposta per entrambi e ricorrono in "
      + "entrambi.",
  ]

  private var totals: [Cell] { cells(of: counts, Trend(of: measures)) }

  private func cells(of counts: MonitoringCounts, _ trend: Trend?) -> [Cell] {
    [
      counts.due, counts.reported, counts.incomplete, counts.missing, counts.late, counts.carriedOut, counts.partly,
      counts.notCarriedOut, counts.notApplicable,
    ].map { .integer($0) }
      + [percentage(counts.reportedShare), percentage(counts.carriedOutShare), Cell(trend?.rawValue)]
  }

  func percentage(_ share: Fraction?) -> Cell { Cell(share?.multiplied(by: 100)) }
}
