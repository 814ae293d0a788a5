/// A register evaluated: for every process its rating or "not assessed", in published order. Nothing is dropped.
public struct Evaluation: Sendable {
  /// The outcome for one process.
  public struct Result: Hashable, Sendable {
    /// The process.
    public let process: MappedProcess
    /// What was said of it, where something was.
    public let assessment: Assessment?
    /// The rating; `nil` when the process is not assessed: no assessment, or a score missing.
    public let rating: Rating?

    /// The level that counts; `nil` when the process is not assessed.
    public var level: RiskLevel? { rating?.level }
  }

  /// What tables say in place of a level for a process that is not assessed.
  public static let notAssessedText = "non valutato"

  /// The register that was evaluated.
  public let register: Register
  /// The methodology used.
  public let methodology: Methodology
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
  ///   - methodology: how scores become levels.
  public init(of register: Register, assessments: Catalog<Assessment>, by methodology: Methodology) {
    self.register = register
    self.methodology = methodology
    results = register.processes.map { process in
      let assessment = assessments[process.code]
      return Result(
        process: process, assessment: assessment,
        rating: assessment.flatMap(methodology.rate))
    }
    sources = results.sources
    positions = Dictionary(uniqueKeysWithValues: results.enumerated().map { ($1.process.code, $0) })
  }

  /// The result of one process; `nil` when the register does not have it.
  public subscript(process: ProcessCode) -> Result? {
    positions[process].map { results[$0] }
  }
}
