import RiskCore

/// Where the levels of a command come from: a register, its scores and a method.
struct EvaluationSource {
  static let options = [RegisterSource.option, ScoresSource.option] + MethodOption.options

  /// What was read.
  struct Reading {
    let evaluation: Evaluation
    /// The assessments that were evaluated, those of processes that the register does not have included.
    let assessments: Catalog<Assessment>
    /// Rows of scores that could not be used and name a process.
    let refusals: [AssessmentSheet.Refusal]
    /// The files of the register's folder.
    let files: [Register.File]
    /// Whether all of the register and the scores could be used.
    let isWhole: Bool
  }

  let register: RegisterSource
  private let scores: ScoresSource
  private let method: MethodOption

  init(_ arguments: ParsedArguments) throws(UsageError) {
    register = RegisterSource(arguments)
    scores = ScoresSource(arguments)
    method = try MethodOption(arguments)
  }

  /// Reads the register and the scores, says what is wrong with them, and evaluates what could be used; `nil` when
  /// nothing could.
  /// - Parameters:
  ///   - terminal: where it is said.
  ///   - day: the day on which assessments are looked at; 1 January of the plan's year without it.
  func read(on terminal: Terminal, day: CalendarDate? = nil) throws -> Reading? {
    let files = try register.files()
    let reading = RegisterSource.reading(of: files)
    terminal.report(reading.diagnostics)
    guard let register = reading.register else { return nil }
    let methodology = try method.methodology(for: register, on: terminal)
    let read = try scores.read(for: register, by: methodology)
    terminal.report(read.diagnostics)
    guard let sheet = read.value else { return nil }
    sheet.reportRefusedRows(on: terminal)
    return Reading(
      evaluation: Evaluation(of: register, assessments: sheet.assessments, by: methodology, on: day),
      assessments: sheet.assessments, refusals: sheet.refusals, files: files,
      isWhole: !reading.diagnostics.hasErrors && !read.hasErrors)
  }
}
