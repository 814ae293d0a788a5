/// The public body that a register belongs to, and the plan that the register was taken from (table `ente`).
public struct Body: Hashable, Sendable {
  /// Denominazione (`Comune di Cremona`); never empty, without blanks around.
  public let name: String
  /// The first of the three years of the plan.
  public let year: Int
  /// Everything else that the table says, in its order (codice IPA, source …).
  public let details: [Detail]

  /// One further line of the table.
  public struct Detail: Hashable, Sendable {
    /// What it is (`codice_ipa`); lower case, without blanks around.
    public let key: String
    /// What it says.
    public let value: String

    /// Makes a line; the key is written in lower case, without blanks around.
    public init(key: String, value: String) {
      self.key = Detail.normalized(key)
      self.value = value
    }

    /// A key as it is compared: case and the blanks around it do not count.
    static func normalized(_ key: String) -> String {
      key.trimmingBlanks().lowercased()
    }
  }

  /// The keys of the table that have a meaning of their own, in the order in which they are written.
  enum Key: String, CaseIterable {
    case format = "formato"
    case name = "denominazione"
    case year = "anno"
  }

  /// The key of a detail that names the register's own method: a built-in one, or that of its `metodo.json`.
  static let methodKey = "metodo"

  /// The key of a detail that names the year of the printed monitoring report.
  static let reportYearKey = "anno_rapporto_monitoraggio"

  /// The years that a plan can have; four digits.
  public static let years = 1990...2999

  /// Makes a body; `nil` when the name is blank, the year is not one of ``years``, or the table could not hold the
  /// details: a key is blank, stands there twice, or is `formato`, `denominazione` or `anno`.
  public init?(name: String, year: Int, details: [Detail] = []) {
    let name = name.trimmingBlanks()
    guard !name.isEmpty, Body.years.contains(year) else { return nil }
    var taken = Set(Key.allCases.map(\.rawValue) + [""])
    for detail in details where !taken.insert(detail.key).inserted { return nil }
    self.name = name
    self.year = year
    self.details = details
  }

  /// The three years that a programme covers.
  public var programmeYears: [Int] {
    [year, year + 1, year + 2]
  }

  /// The year that the printed monitoring report is about (`anno_rapporto_monitoraggio`); `nil` where nobody says so.
  public var reportYear: Int? { detail(Body.reportYearKey).flatMap(Body.year) }

  /// The year that a text gives; `nil` for anything but one of ``years``.
  static func year(_ text: String) -> Int? {
    wholeNumber(text.trimmingBlanks()).flatMap { years.contains($0) ? $0 : nil }
  }

  /// The value of a further line, when the table has it.
  public func detail(_ key: String) -> String? {
    details.first { $0.key == key }?.value
  }
}
