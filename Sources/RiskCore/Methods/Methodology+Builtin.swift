extension Methodology {
  /// The methods that come with the library, the default first.
  public static let builtin: [Methodology] = [cremona2026, terzi, arrotondato, pna2019, pna2013, fiveLevels]

  /// The built-in method of some name.
  public static func builtin(named name: String) -> Methodology? {
    builtin.first { $0.name == name }
  }
}
