/// Code of a sector: `S` and the number that the organisation chart prints, two digits wide (`S01` for 1/14).
public struct SectorCode: NumberedCode {
  /// The letter `S`.
  public static let letter: Character = "S"
  /// At least 2 digits are written.
  public static let minimumDigits = 2
  /// "sector"
  public static let noun = "sector"

  /// The number, 1…999 999 999.
  public let number: Int

  /// Makes the code of a number; `nil` outside 1…999 999 999.
  public init?(number: Int) {
    guard codeNumbers.contains(number) else { return nil }
    self.number = number
  }
}
