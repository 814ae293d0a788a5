import Foundation

/// Runs of `risk` that several tests look at, each made once.
final class SharedRuns: @unchecked Sendable {
  static let all = SharedRuns()

  private let lock = NSLock()
  private var runs: [[String]: ProgramRun] = [:]

  /// The run with some arguments: of the built-in register, without input or environment.
  func run(_ arguments: [String]) throws -> ProgramRun {
    if let run = lock.withLock({ runs[arguments] }) { return run }
    let run = try ProgramRun(of: RiskBinary.url, arguments)
    return lock.withLock {
      if let first = runs[arguments] { return first }
      runs[arguments] = run
      return run
    }
  }
}
