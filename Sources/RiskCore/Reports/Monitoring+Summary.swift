extension Monitoring {
  /// A summary for a terminal: how many measures have each state, a bar for each sector, then which answers are missing
  /// and what was not reached.
  /// - Parameter format: how wide the terminal is, and whether it shows colours.
  public func summary(as format: TextFormat = .text) -> [UInt8] {
    var tables = [stateBars, sectorBars(width: format.width)]
    if measures.contains(where: { $0.halves.contains(where: \.isMissing) }) { tables.append(missingBySector) }
    if measures.contains(where: \.isNotReached) { tables.append(notReachedList) }
    tables[tables.count - 1].head.notes += yearNotes + dueNotes
    tables[tables.count - 1].head.provenance = provenance
    return Array(tables.map { $0.bytes(as: format) }.joined(separator: [0x0A]))
  }

  private static let barLength = 20
  private static let marks: [(state: MonitoredMeasure.State, mark: String)] = [
    (.carriedOut, "█"), (.partly, "▒"), (.notCarriedOut, "░"), (.notApplicable, "-"), (.missing, "·"),
  ]

  private var stateBars: Table {
    let counts = counts
    // Where nothing had an occasion, how much of it was carried out is a share of nothing.
    let isOfNothing = { (state: MonitoredMeasure.State) in
      counts.carriedOutShare == nil && [MonitoredMeasure.State.carriedOut, .partly, .notCarriedOut].contains(state)
    }
    let columns: [TableHead.Column] = [
      .init("stato", .code), .init("misure", .integer), .init("%", .decimal(places: 1)), .init(" ", .code),
    ]
    let rows: [[Cell]] = Monitoring.marks.map { state, mark in
      let count = counts[state]
      let length = counts.due == 0 ? 0 : (count * Monitoring.barLength + counts.due - 1) / counts.due
      return [
        Cell(state.rawValue), .integer(count),
        percentage(isOfNothing(state) ? nil : Fraction(count, counts.due)),
        Cell(String(repeating: mark, count: length)),
      ]
    }
    let open = measures.count - counts.due
    func counted(_ count: Int, _ one: String, _ several: String) -> String { "\(count) \(count == 1 ? one : several)" }
    let title =
      "\(register.body.name), \(periodText): \(counted(counts.due, "misura dovuta", "misure dovute")), "
      + "\(counted(counts.reported, "rendicontata", "rendicontate")), "
      + "\(counted(counts.incomplete, "incompleta", "incomplete")), \(counts.missing) senza risposta, "
      + "\(counts.late) in ritardo"
      + (open > 0 ? "; \(counted(open, "non ancora dovuta", "non ancora dovute"))" : "")
    let share = counts.carriedOutShare.flatMap { $0.multiplied(by: 100) }.map { "\($0.decimal(places: 1)) %" } ?? "–"
    let notes =
      ["Una misura conta in ogni settore che la deve attuare."]
      + ["Attuate, escluse quelle che non ricorrono: \(share)"]
    return Table(head: TableHead(title: title, columns: columns, notes: notes), rows: rows)
  }

  private func sectorBars(width: Int) -> Table {
    let columns: [TableHead.Column] = [
      .init("", .code), .init(" ", .code), .init("dovute", .integer), .init("attuate", .integer),
      .init("%", .decimal(places: 1)), .init("incomplete", .integer), .init("senza risposta", .integer),
      .init("  ", .code),
    ]
    let nameWidth = max(16, width - 79)
    let rows: [[Cell]] = countsBySector.map { sector, counts, _ in
      [
        Cell(sector.code.description), Cell(sector.name.truncated(to: nameWidth)), .integer(counts.due),
        .integer(counts.carriedOut), percentage(counts.carriedOutShare), .integer(counts.incomplete),
        .integer(counts.missing), Cell(bar(of: counts)),
      ]
    }
    let legend = Monitoring.marks.map { "\($0.mark) \($0.state.rawValue)" }.joined(separator: ", ")
    return Table(head: TableHead(title: "Misure per settore", columns: columns, notes: [legend]), rows: rows)
  }

  /// A bar of fixed length, divided as the states are.
  private func bar(of counts: MonitoringCounts) -> String {
    guard counts.due > 0 else { return "" }
    var bar = ""
    var before = 0
    for (state, mark) in Monitoring.marks {
      let start = before * Monitoring.barLength / counts.due
      before += counts[state]
      bar += String(repeating: mark, count: before * Monitoring.barLength / counts.due - start)
    }
    return bar
  }

  /// A line for each half and sector that has not answered for all of its measures; the codes of those that lack an answer
  /// where others have one.
  private var missingBySector: Table {
    let columns: [TableHead.Column] = [
      .init("semestre", .code), .init("settore", .code), .init("misure", .integer), .init("senza risposta", .text),
    ]
    let rows: [[Cell]] = halves.enumerated().flatMap { index, half in
      register.sectors.compactMap { sector -> [Cell]? in
        let own = measures.filter { $0.due.sector == sector.code }
        let missing = own.filter { $0.halves[index].isMissing }
        guard !missing.isEmpty else { return nil }
        let isLate = missing.contains { $0.halves[index].isLate }
        return [
          Cell("\(half.rawValue)°\(isLate ? ", in ritardo" : "")"), Cell(sector.code.description),
          .integer(missing.count),
          Cell(missing.count == own.count ? "tutte" : missing.map(\.due.measure.description).joined(separator: ", ")),
        ]
      }
    }
    return Table(head: TableHead(title: "Risposte mancanti", columns: columns), rows: rows)
  }

  private var notReachedList: Table {
    let columns: [TableHead.Column] = [
      .init("settore", .code), .init("misura", .code), .init("descrizione", .text), .init("stato", .code),
      .init("motivo", .text),
    ]
    let rows: [[Cell]] = measures.filter(\.isNotReached).map { measure in
      [Cell(measure.due.sector.description)] + cells(of: measure.due.measure) + [
        Cell(measure.state.rawValue), Cell(reasonText(of: measure)),
      ]
    }
    return Table(head: TableHead(title: "Misure non raggiunte: \(rows.count)", columns: columns), rows: rows)
  }
}

extension MonitoringCounts {
  /// How many measures have a state; those not due yet are not counted.
  fileprivate subscript(state: MonitoredMeasure.State) -> Int {
    switch state {
    case .carriedOut: carriedOut
    case .partly: partly
    case .notCarriedOut: notCarriedOut
    case .notApplicable: notApplicable
    case .missing: missing
    case .notDueYet: 0
    }
  }
}
