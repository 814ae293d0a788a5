/// Code of a risk event in Appendix 2: `R` and a number written at least two digits wide (`R07`).
public struct RiskCode: NumberedCode {
  /// The letter `R`.
  public static let letter: Character = "R"
  /// At least 2 digits are written.
  public static let minimumDigits = 2
  /// "risk"
  public static let noun = "risk"

  /// The number, 1…999 999 999.
  public let number: Int

  /// Makes the code of a number; `nil` outside 1…999 999 999.
  public init?(number: Int) {
    guard codeNumbers.contains(number) else { return nil }
    self.number = number
  }
}
