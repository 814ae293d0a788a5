/// One row of `fattori.csv`: a factor that enables the risks of a process, or one of them.
public struct FactorRow: Hashable, Sendable {
  /// The process.
  public let process: ProcessCode
  /// The risk; `nil` where the factor concerns the process as a whole.
  public let risk: RiskCode?
  /// The factor.
  public let factor: EnablingFactor
  /// What the body says of it; may be empty.
  public let note: String

  /// Makes a row.
  public init(process: ProcessCode, risk: RiskCode? = nil, factor: EnablingFactor, note: String = "") {
    self.process = process
    self.risk = risk
    self.factor = factor
    self.note = note
  }
}

extension FactorRow {
  /// What no two rows of a register share.
  struct Key: Hashable {
    let process: ProcessCode
    let risk: RiskCode?
    let factor: EnablingFactor
  }

  var key: Key { Key(process: process, risk: risk, factor: factor) }
}
