/// Code of a measure in Appendix 3: `M` and a number written at least two digits wide (`M57`).
public struct MeasureCode: NumberedCode {
  /// The letter `M`.
  public static let letter: Character = "M"
  /// At least 2 digits are written.
  public static let minimumDigits = 2
  /// "measure"
  public static let noun = "measure"

  /// The number, 1…999 999 999.
  public let number: Int

  /// Makes the code of a number; `nil` outside 1…999 999 999.
  public init?(number: Int) {
    guard codeNumbers.contains(number) else { return nil }
    self.number = number
  }
}
