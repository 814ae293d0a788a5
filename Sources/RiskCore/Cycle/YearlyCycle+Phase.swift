extension YearlyCycle {
  /// A phase of the year, in its order.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// The map of processes (Appendices 1 and 1.1).
    case mapping = "mappatura"
    /// The levels of risk.
    case assessment = "valutazione"
    /// Which measures answer which risks (Appendix 5).
    case treatment = "trattamento"
    /// What is done in three years (Appendix 4).
    case programme = "programmazione"
    /// Whether it was done (section 4.4).
    case monitoring = "monitoraggio"

    /// What ``YearlyCycle/Step/done`` and ``YearlyCycle/Step/total`` count.
    var subject: String {
      switch self {
      case .mapping: "processi con un settore"
      case .assessment: "processi con una valutazione che vale"
      case .treatment: "processi da trattare con una misura per ogni rischio"
      case .programme: "misure generali e dei trattamenti programmate per intero"
      case .monitoring: "risposte dovute date"
      }
    }
  }

  /// How far a phase is.
  public enum State: String, Hashable, Sendable {
    /// Nothing mandatory is missing.
    case complete = "completa"
    /// Something mandatory is missing.
    case incomplete = "da completare"
    /// Nothing of it is there.
    case notBegun = "non iniziata"
    /// There is nothing to do yet.
    case notDueYet = "non ancora dovuta"
  }
}
