extension Sensitivity {
  /// The tables, by the names by which they are asked for.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// Levels by cut-offs, ties and methods.
    case variants = "soglie"
    /// Levels with the scores of one indicator higher or lower.
    case steps = "punti"
    /// Processes close to another level.
    case nearProcesses = "vicini"
    /// How many levels each indicator decides.
    case influences = "indicatori"
  }

  /// One of the tables; empty, with a note why, where the method computes no level.
  /// - Parameter part: which one.
  public func table(_ part: Part) -> Table {
    switch part {
    case .variants: variantTable
    case .steps: stepTable
    case .nearProcesses: nearTable
    case .influences: influenceTable
    }
  }

  // MARK: Levels by choices

  private var variantTable: Table {
    let further = furtherLevels
    var notes = [Sensitivity.movesNote]
    if methodology.computesLevel, methodology.pointsInValue == nil {
      notes.append(
        methodology.smallestDistance.map {
          "Soglie spostate della più piccola distanza tra due valori possibili: \($0.stated)."
        } ?? "Soglie non spostate: il metodo non confronta un valore.")
    }
    if !impossibleVariants.isEmpty {
      notes.append("Varianti che lascerebbero un livello senza valori: \(impossibleVariants.joined(separator: "; ")).")
    }
    return table(
      "Livelli secondo soglie, parità e metodo", .variants,
      [.init(word: .variant, .text)] + outcomeColumns(further: further),
      variants.map { [Cell($0.name)] + outcomeCells($0.outcome, further: further) }, notes: notes)
  }

  /// The levels that only other methods have, the highest of each first.
  var furtherLevels: [RiskLevel] {
    variants.flatMap { $0.methodology.levels.levels.reversed() }.uniqued()
      .filter { methodology.levels.rank(of: $0) == nil }
  }

  private var stepTable: Table {
    table(
      "Livelli con i punteggi di un indicatore più alti o più bassi di un valore", .steps,
      [.init(word: .indicator, .code), .init(word: .scores, .code)] + outcomeColumns(),
      steps.map { [Cell($0.indicator.id.name), Cell($0.direction.italianName)] + outcomeCells($0.outcome) },
      notes: computedNotes + [Sensitivity.movesNote])
  }

  private func outcomeColumns(further: [RiskLevel] = []) -> [TableHead.Column] {
    let others: [LevelTableWord] = [.notAssessedColumn, .raised, .lowered]
    return (methodology.levels.names.reversed() + further.map(\.name) + others.map(\.rawValue)).map {
      .init($0, .integer, unit: Evaluation.processesUnit)
    }
  }

  /// What stands under the outcome columns; nothing under a level that the method does not have.
  func outcomeCells(_ outcome: Outcome, further: [RiskLevel] = []) -> [Cell] {
    let levels = methodology.levels.levels.reversed() + further
    return levels.map { outcome.counts.scale.rank(of: $0) == nil ? .empty : .integer(outcome.counts[$0]) }
      + [.integer(outcome.counts.notAssessed), Cell(outcome.raised), Cell(outcome.lowered)]
  }

  // MARK: Processes

  /// Whether closeness is a distance from a cut-off, in points.
  var hasDistances: Bool { methodology.pointsInValue != nil }

  private var nearTable: Table {
    let scale = TableHead.Column.Kind.level(scale: methodology.levels.names)
    var columns: [TableHead.Column] = [
      .init("processo", .code), .init("descrizione", .text), .init("livello", scale),
    ]
    columns +=
      hasDistances
      ? [
        .init("somma", .integer, unit: "punti"), .init("soglia", scale), .init("distanza", .integer, unit: "punti"),
      ] : [.init(methodology.valueTitle, .decimal(places: 2)), .init("cambiamenti", .text)]
    let title =
      hasDistances
      ? "Processi a un punto o meno da una soglia" : "Processi che un solo punteggio sposta di livello"
    var notes = computedNotes
    if hasDistances {
      notes.append("Distanza: punti oltre la somma più bassa del livello della soglia; negativa se mancano.")
    } else if methodology.computesLevel {
      notes.append("Cambiamenti: l'indicatore con un valore più alto (+) o più basso (-), e il livello che ne viene.")
    }
    if heldProcesses > 0 {
      notes.append(
        "Vicini a una soglia che non li sposta, per un giudizio motivato o una regola di prudenza: \(heldProcesses).")
    }
    return table(
      "\(title): \(nearProcesses.map(\.process.code).uniqued().count)", .nearProcesses, columns,
      nearProcesses.map(cells), notes: notes)
  }

  private func cells(of near: NearProcess) -> [Cell] {
    let common = [
      Cell(near.process.code.description), Cell(near.process.description), Cell(near.rating.level.name),
    ]
    switch near.edge {
    case .cutoff(let level, let distance):
      return common + [
        Cell(near.rating.sum), Cell(level.name),
        distance.denominator == 1 ? .integer(distance.numerator) : .fraction(distance),
      ]
    case .steps(let changes):
      let texts = changes.map { "\($0.indicator.id)\($0.direction == .higher ? "+" : "-") \($0.level)" }
      return common + [Cell(near.rating.value), Cell(texts.joined(separator: ", "))]
    }
  }

  // MARK: Indicators

  private var influenceTable: Table {
    let columns: [TableHead.Column] =
      [.init("indicatore", .code), .init("titolo", .text)]
      + ["cambiano", "salgono", "scendono"].map { .init($0, .integer, unit: Evaluation.processesUnit) }
    let notes = [
      "Cambiano: processi con un altro livello per almeno un altro punteggio dell'indicatore; salgono con un valore più "
        + "alto, scendono con uno più basso."
    ]
    return table(
      "Quanti livelli decide ciascun indicatore", .influences, columns,
      influences.map {
        [
          Cell($0.indicator.id.name), Cell($0.indicator.title), .integer($0.changing), .integer($0.raising),
          .integer($0.lowering),
        ]
      }, notes: computedNotes + (methodology.computesLevel ? notes : []))
  }

  // MARK: Heads

  private var methodology: Methodology { evaluation.methodology }

  private static let movesNote = "Salgono, scendono: processi con un livello più alto o più basso di quello attuale."

  /// Why a table is empty, where the method computes no level.
  private var computedNotes: [String] {
    methodology.computesLevel
      ? [] : ["Il metodo \(methodology.name) non calcola livelli: nessun punteggio li cambia, e la tabella è vuota."]
  }

  private func table(
    _ title: String, _ part: Part, _ columns: [TableHead.Column], _ rows: [[Cell]], notes: [String]
  ) -> Table {
    let judged = evaluation.results.contains { $0.rating?.judgement != nil }
    let judgementNote = judged ? ["I giudizi motivati restano fermi in ogni variante."] : []
    return evaluation.derivedTable(title, name: part.tableName, columns, rows, notes: notes + judgementNote)
  }
}

extension Sensitivity.Part {
  /// The name of the table beside the others.
  fileprivate var tableName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension Sensitivity.Step.Direction {
  /// What tables say of the scores.
  var italianName: String {
    switch self {
    case .higher: "più alti"
    case .lower: "più bassi"
    }
  }
}
