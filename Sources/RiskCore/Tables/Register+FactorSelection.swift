extension Register {
  /// Which factors tables are about.
  public struct FactorSelection: Hashable, Sendable {
    /// The only factor; all of them without it.
    public var factor: EnablingFactor?
    /// The only process; all of them without it.
    public var process: ProcessCode?

    /// Selects.
    /// - Parameters:
    ///   - factor: the only factor; all of them without it.
    ///   - process: the only process; all of them without it.
    public init(factor: EnablingFactor? = nil, process: ProcessCode? = nil) {
      self.factor = factor
      self.process = process
    }
  }
}
