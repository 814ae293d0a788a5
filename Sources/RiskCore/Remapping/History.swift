/// The levels of processes over several years' registers, followed through merges and splits by the genealogy that each
/// register keeps.
public struct History: Sendable {
  /// The register of one year.
  public struct Edition: Sendable {
    /// The register with its levels.
    public let evaluation: Evaluation
    /// The remappings that led to it.
    public let genealogy: Genealogy
    /// What diagnostics call it.
    public let name: String

    /// Makes an edition.
    public init(_ evaluation: Evaluation, genealogy: Genealogy, name: String) {
      self.evaluation = evaluation
      self.genealogy = genealogy
      self.name = name
    }
  }

  /// One process of the last register, or one that ended before, and in each edition what it was then.
  public struct Thread: Hashable, Sendable {
    /// The process as it was last.
    public let process: MappedProcess
    /// The position of the edition in which it was last.
    public let last: Int
    /// For each edition the processes that it goes back to, itself in the last; none before it came about and after it
    /// ended.
    public let results: [[Evaluation.Result]]

    /// The levels of the method, ascending.
    let levels: LevelScale

    /// The highest level of an edition; `nil` where none was assessed, and where there is no such edition.
    public func level(in edition: Int) -> RiskLevel? {
      results.indices.contains(edition) ? levels.highest(results[edition].compactMap(\.level)) : nil
    }
  }

  /// The editions, by year.
  public let editions: [Edition]
  /// The processes of the last register, in its order, then those that ended, the latest first.
  public let threads: [Thread]
  /// Warnings about editions that do not continue the ones before them.
  public let diagnostics: [Diagnostic]

  /// Follows the processes of several editions. Of one year, the edition that more remappings led to is the later one.
  public init(_ editions: [Edition]) {
    let sorted = editions.enumerated().sorted { left, right in
      (left.element.evaluation.register.body.year, left.element.genealogy.lastStep, left.offset)
        < (right.element.evaluation.register.body.year, right.element.genealogy.lastStep, right.offset)
    }.map(\.element)
    self.editions = sorted
    let ways = sorted.ways
    diagnostics = sorted.indices.dropLast().compactMap { index in
      let (earlier, later) = (sorted[index], sorted[index + 1])
      guard earlier.evaluation.register.body.name == later.evaluation.register.body.name else {
        return .otherBody(later, after: earlier)
      }
      guard later.genealogy.continues(earlier.genealogy) else {
        return .brokenGenealogy(later.name, after: earlier.name)
      }
      let unexplained = ways[index].unexplained(from: earlier.evaluation, to: later.evaluation)
      return unexplained.isEmpty ? nil : .unexplainedProcesses(unexplained, of: later.name, after: earlier.name)
    }
    var threads: [Thread] = []
    for last in sorted.indices.reversed() {
      for result in sorted[last].evaluation.results {
        let code = result.process.code
        if last < ways.count {
          let next = ways[last].descendants(of: code)
          if next.contains(where: { sorted[last + 1].evaluation[$0] != nil }) { continue }
        }
        let levels = sorted[last].evaluation.methodology.levels
        var codes = [code]
        var results = [[Evaluation.Result]](repeating: [], count: sorted.count)
        results[last] = [result]
        for edition in stride(from: last - 1, through: 0, by: -1) {
          codes = codes.flatMap(ways[edition].ancestors).uniqued()
          results[edition] = codes.compactMap { sorted[edition].evaluation[$0] }
        }
        threads.append(Thread(process: result.process, last: last, results: results, levels: levels))
      }
    }
    self.threads = threads
  }
}

extension [History.Edition] {
  /// The remappings from each edition to the next; none where the one does not continue the other.
  fileprivate var ways: [[Genealogy.Step]] {
    zip(self, dropFirst()).map { earlier, later in
      guard later.genealogy.continues(earlier.genealogy) else { return [] }
      return later.genealogy.steps(
        of: .process, after: earlier.genealogy.lastStep, upTo: later.genealogy.lastStep)
    }
  }
}

extension [Genealogy.Step] {
  /// The processes of either map that the steps lead to none of in the other, and do not say to have ended or begun.
  fileprivate func unexplained(from earlier: Evaluation, to later: Evaluation) -> [ProcessCode] {
    let lost = earlier.results.map(\.process.code).filter { descendants(of: $0).contains { later[$0] == nil } }
    let found = later.results.map(\.process.code).filter { ancestors(of: $0).contains { earlier[$0] == nil } }
    return (lost + found).uniqued().sorted()
  }
}

extension Genealogy {
  /// Whether these are the rows of an earlier genealogy and perhaps more.
  func continues(_ earlier: Genealogy) -> Bool {
    rows.starts(with: earlier.rows)
  }
}

extension Diagnostic {
  fileprivate static func otherBody(_ later: History.Edition, after earlier: History.Edition) -> Diagnostic {
    let (name, other) = (later.evaluation.register.body.name, earlier.evaluation.register.body.name)
    return Diagnostic(
      .brokenGenealogy, .warning,
      "'\(later.name)' is the register of '\(name)', and '\(earlier.name)' that of '\(other)'; one body was expected",
      at: Place(file: later.name))
  }

  fileprivate static func brokenGenealogy(_ name: String, after earlier: String) -> Diagnostic {
    Diagnostic(
      .brokenGenealogy, .warning,
      "the genealogy of '\(name)' does not continue that of '\(earlier)'; processes are followed by their codes alone",
      at: Place(file: name))
  }

  fileprivate static func unexplainedProcesses(
    _ processes: [ProcessCode], of name: String, after earlier: String
  ) -> Diagnostic {
    let named = Diagnostic.listed(processes)
    return Diagnostic(
      .brokenGenealogy, .warning,
      "the genealogy of '\(name)' does not say what became of \(processes.count) processes of it or of '\(earlier)': "
        + "\(named); 'risk remap' writes it, and 'risk diff --propose' finds a plan for it",
      at: Place(file: name))
  }
}
