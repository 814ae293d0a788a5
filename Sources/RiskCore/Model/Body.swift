/// The public body that a register belongs to, and the plan that the register was taken from (table `ente`).
public struct Body: Hashable, Sendable {
  /// Denominazione (`Comune di Cremona`); never empty.
  public let name: String
  /// The first of the three years of the plan.
  public let year: Int
  /// Everything else that the table says, in its order (codice IPA, source …).
  public let details: [Detail]

  /// One further line of the table.
  public struct Detail: Hashable, Sendable {
    /// What it is (`codice_ipa`).
    public let key: String
    /// What it says.
    public let value: String

    /// Makes a line.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The years that a plan can have; four digits.
  public static let years = 1990...2999

  /// Makes a body; `nil` when the name is blank or the year is not one of ``years``.
  public init?(name: String, year: Int, details: [Detail] = []) {
    guard !name.trimmingBlanks().isEmpty, Body.years.contains(year) else { return nil }
    self.name = name
    self.year = year
    self.details = details
  }

  /// The three years that a programme covers.
  public var programmeYears: [Int] {
    [year, year + 1, year + 2]
  }

  /// The value of a further line, when the table has it.
  public func detail(_ key: String) -> String? {
    details.first { $0.key == key }?.value
  }
}
