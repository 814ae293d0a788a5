/// The tables of a monitoring, in the order in which they are read.
public enum MonitoringTable: String, CaseIterable, Hashable, Sendable {
  /// What was due, a row for each sector and measure.
  case due = "dovute"
  /// Totals by sector and in all.
  case sectors = "settori"
  /// Totals by measure and in all.
  case measures = "misure"
  /// The measures not reached, with the reasons.
  case notReached = "non-raggiunte"
  /// The answers that are missing.
  case missing = "mancanti"
  /// The figures of the annual report to ANAC.
  case annual = "anac"
  /// The answers on measures that were not due.
  case unexpected = "non-dovute"

  /// The short name, that of a sheet.
  var name: String {
    switch self {
    case .due: "Misure dovute"
    case .sectors: "Per settore"
    case .measures: "Per misura"
    case .notReached: "Non raggiunte"
    case .missing: "Risposte mancanti"
    case .annual: "Dati per ANAC"
    case .unexpected: "Risposte non dovute"
    }
  }
}
