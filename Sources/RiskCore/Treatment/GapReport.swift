/// What is missing in the treatment of a register's risks.
public struct GapReport: Sendable {
  /// The register with its levels.
  public let evaluation: Evaluation
  /// What is missing: by level, the highest first, then what has none; by kind; by process; by code.
  public let gaps: [Gap]
  /// Whether levels were compared with an earlier register; ``Gap/Kind/raisedLevel`` is else not looked for.
  public let isCompared: Bool
  /// How many rows of Appendix 5 name a process that is none of the catalog; they count for no process.
  public let rowsWithoutProcess: Int

  /// Warnings about an earlier register that does not lead to this one, or an error where it is no earlier one.
  public let diagnostics: [Diagnostic]

  /// Looks for everything that is missing but for levels that rose.
  ///
  /// A process calls for treatment from the level above `basso` on, in a scale without it from the second level on.
  public init(of evaluation: Evaluation) {
    let search = GapSearch(in: evaluation)
    self.init(search, raised: nil, diagnostics: [])
  }

  /// Looks for everything that is missing, levels that rose since an earlier edition included.
  ///
  /// Processes and measures are traced by the genealogy, or by their codes alone where it does not continue that of the
  /// earlier edition. Where that is a later one, levels are not compared.
  /// - Parameters:
  ///   - edition: the register with its levels and genealogy.
  ///   - earlier: the one before, such as last year's.
  public init(of edition: History.Edition, since earlier: History.Edition) {
    let search = GapSearch(in: edition.evaluation)
    let isEarlier = (earlier.year, earlier.genealogy.lastStep) <= (edition.year, edition.genealogy.lastStep)
    self.init(
      search, raised: isEarlier ? search.raisedLevels(since: earlier, genealogy: edition.genealogy) : nil,
      diagnostics: isEarlier ? History([earlier, edition]).diagnostics : [.laterEdition(earlier, before: edition)])
  }

  private init(_ search: GapSearch, raised: [Gap]?, diagnostics: [Diagnostic]) {
    evaluation = search.evaluation
    isCompared = raised != nil
    rowsWithoutProcess = search.register.treatments.count { $0.process == nil }
    gaps = search.inOrder(search.processGaps() + search.catalogGaps() + search.scheduleGaps() + (raised ?? []))
    self.diagnostics = diagnostics
  }

  /// How many gaps there are of a kind.
  /// - Parameters:
  ///   - kind: the kind.
  ///   - level: the level; those without one for `nil`.
  public func count(_ kind: Gap.Kind, at level: RiskLevel?) -> Int {
    gaps.count { $0.kind == kind && $0.level == level }
  }
}

extension History.Edition {
  fileprivate var year: Int { evaluation.register.body.year }
}

extension Diagnostic {
  fileprivate static func laterEdition(_ later: History.Edition, before edition: History.Edition) -> Diagnostic {
    Diagnostic(
      .laterEdition, .error,
      "'\(later.name)' is the register of \(later.year) after \(later.genealogy.lastStep) remappings, and "
        + "'\(edition.name)' that of \(edition.year) after \(edition.genealogy.lastStep); an earlier one was expected",
      at: Place(file: later.name))
  }
}
