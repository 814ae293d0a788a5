extension LevelScale {
  /// Whether a level calls for a treatment of its own: every level above `basso`, in a scale without it every level but
  /// the lowest.
  func callsForTreatment(_ level: RiskLevel) -> Bool {
    (rank(of: level) ?? 0) > (rank(of: .low) ?? 0)
  }
}
