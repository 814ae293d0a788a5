/// A register evaluated: for every process its rating or "not assessed", in published order. Nothing is dropped.
public struct Evaluation: Sendable {
  /// What tables say in place of a level for a process that is not assessed.
  public static let notAssessedText = LevelTableWord.notAssessed.rawValue

  /// The register that was evaluated.
  public let register: Register
  /// The methodology used.
  public let methodology: Methodology
  /// The day on which assessments were looked at, by which they are too old or not.
  public let date: CalendarDate?
  /// One result for each process, in the order of Appendix 1.
  public let results: [Result]

  /// What the assessments name as their source, in order of first use, each once; blanks left out. Sources that a merge
  /// joined (`illustrativa | ufficio`) are listed apart.
  public let sources: [String]

  private let positions: [ProcessCode: Int]

  /// Evaluates every process of a register.
  ///
  /// - Parameters:
  ///   - register: the processes.
  ///   - assessments: what was said of them; assessments of processes that the register does not have are left aside.
  ///   - methodology: how scores become levels, what counts of several assessments, and how long each is valid.
  ///   - date: the day on which assessments are looked at; by default 1 January of the plan's first year.
  public init(
    of register: Register, assessments: Catalog<Assessment>, by methodology: Methodology,
    on date: CalendarDate? = nil
  ) {
    self.register = register
    self.methodology = methodology
    let day = date ?? CalendarDate(year: register.body.year, month: 1, day: 1)
    self.date = day
    let byProcess = Dictionary(grouping: assessments, by: \.process)
    results = register.processes.map { process in
      Result(
        of: process,
        assessments: (byProcess[process.code] ?? []).map { RatedAssessment($0, by: methodology, on: day) },
        by: methodology)
    }
    sources = results.sources
    positions = Dictionary(uniqueKeysWithValues: results.enumerated().map { ($1.process.code, $0) })
  }

  /// The result of one process; `nil` when the register does not have it.
  public subscript(process: ProcessCode) -> Result? {
    positions[process].map { results[$0] }
  }
}
