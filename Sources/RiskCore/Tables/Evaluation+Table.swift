extension Evaluation {
  /// In which order the table of processes stands; equals keep the order of Appendix 1.
  public enum Order: String, CaseIterable, Hashable, Sendable {
    /// As in Appendix 1.
    case published = "pubblicazione"
    /// By code.
    case code = "codice"
    /// By description.
    case description = "descrizione"
    /// By area, those without one last.
    case area = "area"
    /// By level and sum of scores, the highest first, those not assessed last.
    case level = "livello"
  }

  /// One row for each process: scores, sum, mean, the computed level and the one that counts, the reason of a judgement,
  /// the source of the scores and whether they are to be given anew. A proposed area and a judgement that is a floor say
  /// so. Where some process is assessed in several respects, which of them decides, and how many there are; the scores
  /// are then those that decide.
  ///
  /// - Parameters:
  ///   - level: only processes of this level.
  ///   - order: the order of the rows.
  ///   - limit: only so many rows; none for a negative number.
  public func table(level: RiskLevel? = nil, order: Order = .published, limit: Int? = nil) -> Table {
    let isDivided = isDivided
    let columns: [TableHead.Column] =
      [.init(.process, .code), .init(.description, .text), .init(.area, .code)]
      + methodology.indicators.map { .init($0.id.name, .integer, unit: $0.unit) }
      + [
        .init(.sum, .integer, unit: methodology.pointsInValue == 6 ? Evaluation.sumUnit : "punti"),
        .init(
          methodology.valueColumn, .decimal(places: 2),
          unit: methodology.pointsInValue == 6 ? Evaluation.meanUnit : nil),
        .init(.computedLevel, .level(scale: methodology.levels.names)),
        .init(.level, .level(scale: methodology.levels.names)), .init(.reason, .text), .init(.source, .code),
        .init(.state, .code),
      ]
      + (isDivided ? [.init(.decisive, .text), .init(.assessments, .integer)] : [])
    let listed = ordered(order).filter { level == nil || $0.level == level }
    let rows = listed.prefix(max(0, limit ?? listed.count)).map { row(of: $0, isDivided: isDivided) }
    let head = TableHead(
      title: "Valutazione del rischio dei processi", name: "Processi", year: register.body.year, columns: columns,
      notes: notes, provenance: TableHead.Provenance.lines(of: self))
    return Table(head: head, rows: rows)
  }

  static let sumUnit = "punti, somma di sei"
  static let meanUnit = "punti, media di sei"
  static let processesUnit = "processi"
  static let percentageUnit = "%"

  private func row(of result: Result, isDivided: Bool) -> [Cell] {
    let scores = result.assessment?.scores ?? Scores()
    let levels: [Cell] =
      if let rating = result.rating {
        [Cell(rating.computedLevel?.name), Cell(rating.level.name)]
      } else {
        [Cell(Evaluation.notAssessedText), Cell(Evaluation.notAssessedText)]
      }
    return [
      Cell(result.process.code.description), Cell(result.process.description), Cell(result.process.area?.text),
    ]
      + methodology.indicators.map { Cell(scores[$0.id]) }
      + [Cell(result.rating?.sum), Cell(result.rating?.value)]
      + levels
      + [Cell(result.judgement?.tableText), Cell(result.sourceText), Cell(result.stateText)]
      + (isDivided ? [Cell(result.decisiveText), .integer(result.assessments.count)] : [])
  }

  /// Whether some process has several assessments, or one of a phase, an event or a sector. Looks at every process.
  private var isDivided: Bool { results.contains(where: \.isDivided) }

  /// The results in some order.
  public func ordered(_ order: Order) -> [Result] {
    let keyed = results.enumerated()
    switch order {
    case .published:
      return results
    case .code:
      return keyed.sorted { ($0.element.process.code, $0.offset) < ($1.element.process.code, $1.offset) }.map(\.element)
    case .description:
      return keyed.map { (SortKey($1.process.description), $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    case .area:
      return keyed.map { ($1.process.area?.code.description ?? "~", $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    case .level:
      let ranks = results.map(rank)
      return results.indices.sorted { first, second in
        ranks[first] == ranks[second] ? first < second : ranks[second] < ranks[first]
      }.map { results[$0] }
    }
  }

  /// What grows with level and value; the lowest for a process that is not assessed.
  func rank(of result: Result) -> Rank {
    guard let rating = result.rating, let level = methodology.levels.rank(of: rating.level) else { return Rank() }
    return Rank(level: level, value: rating.value ?? Fraction(0))
  }

  /// How exposed a process is, by level, then by exact value.
  struct Rank: Hashable, Comparable {
    var level = -1
    var value = Fraction(0)

    static func < (left: Rank, right: Rank) -> Bool {
      left.level == right.level ? left.value < right.value : left.level < right.level
    }
  }

  /// What every output of an evaluation says of data that is not the body's own.
  var notes: [String] {
    var notes = sources.contains(where: AssessmentSheet.isIllustrative) ? [Evaluation.illustrativeNote] : []
    let proposed = results.count { $0.process.area?.source == .proposed }
    if proposed > 0 { notes.append("Processi con area proposta, non indicata dall'ente: \(proposed).") }
    let lowered = results.count(where: \.isLowered)
    if lowered > 0 { notes.append("Livelli abbassati con giudizio motivato: \(lowered).") }
    let toReassess = results.count(where: \.isToReassess)
    if toReassess > 0 { notes.append("Processi da rivalutare: \(toReassess)\(validityText).") }
    let unrated = results.filter(\.isDivided).flatMap(\.unrated).map(\.id.description)
    if !unrated.isEmpty {
      let named = unrated.listed(first: Evaluation.namedAssessments, separator: "; ", others: "altre")
      notes.append("Valutazioni incomplete, che non contano: \(unrated.count) (\(named)).")
    }
    return notes
  }

  private static let namedAssessments = 10

  /// How long an assessment is valid, and on which day that was looked at, where the method says so.
  private var validityText: String {
    guard let months = methodology.definition.validityMonths, let date else { return "" }
    return " (valutazioni valide \(months == 1 ? "1 mese" : "\(months) mesi"), al \(date))"
  }

  static let illustrativeNote =
    "Le valutazioni con fonte «\(AssessmentSheet.illustrativeSource)» sono un esempio inventato: "
    + "nessun ente le ha pubblicate."
}

extension Evaluation.Result {
  /// That the process is to be assessed anew; `nil` where it is not.
  var stateText: String? {
    isToReassess ? Assessment.toReassessText : nil
  }
}

extension ReasonedJudgement {
  /// The reason, after the level where it is a floor (`almeno medio: …`).
  var tableText: String {
    isFloor ? "\(judgedLevel): \(reason)" : reason
  }
}

extension AreaAssignment {
  /// The letter, and that it is only proposed where it is.
  var text: String {
    source == .proposed ? "\(code) (\(AreaAssignment.Source.proposed.rawValue))" : code.description
  }
}
