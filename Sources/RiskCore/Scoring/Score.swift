/// One score of an indicator: 1 (basso), 2 (medio) or 3 (alto). A higher score is always a higher risk.
///
/// Source: section 2.3.5 of the plan ("un punteggio da 1=Basso a 3=Alto").
public struct Score: RawRepresentable, Hashable, Comparable, Sendable, Codable, CaseIterable, BitwiseCopyable {
  /// The scores that exist.
  public static let range = 1...3
  /// All scores, ascending.
  public static let allCases = range.map { Score(unchecked: UInt8($0)) }

  /// Basso, 1.
  public static let low = Score(unchecked: 1)
  /// Medio, 2.
  public static let medium = Score(unchecked: 2)
  /// Alto, 3.
  public static let high = Score(unchecked: 3)

  private let storage: UInt8

  /// Makes a score; `nil` outside 1…3.
  public init?(rawValue: Int) {
    guard Score.range.contains(rawValue) else { return nil }
    storage = UInt8(rawValue)
  }

  private init(unchecked value: UInt8) {
    storage = value
  }

  /// The value, 1…3.
  public var rawValue: Int { Int(storage) }

  /// Orders by value.
  public static func < (left: Score, right: Score) -> Bool {
    left.storage < right.storage
  }
}

extension Score: CustomStringConvertible {
  /// The digit.
  public var description: String { String(storage) }
}
