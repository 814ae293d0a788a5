/// A measure against corruption (misura) of Appendix 3.
public struct Measure: Hashable, Sendable, Identifiable {
  /// The code of the measure.
  public let code: MeasureCode
  /// The description as printed.
  public let description: String
  /// ANAC's type of measure, as printed (`misure di controllo`).
  public let type: String
  /// Whether the measure is general and mandatory for the whole body, rather than specific and additional.
  public let isGeneral: Bool

  /// Makes a measure.
  public init(code: MeasureCode, description: String, type: String, isGeneral: Bool) {
    self.code = code
    self.description = description
    self.type = type
    self.isGeneral = isGeneral
  }

  /// The code.
  public var id: MeasureCode { code }
}
