/// Code of a process in Appendix 1: `P` and a number written at least three digits wide (`P002`).
public struct ProcessCode: NumberedCode {
  /// The letter `P`.
  public static let letter: Character = "P"
  /// At least 3 digits are written.
  public static let minimumDigits = 3
  /// "process"
  public static let noun = "process"

  /// The number, 1…999 999 999.
  public let number: Int

  /// Makes the code of a number; `nil` outside 1…999 999 999.
  public init?(number: Int) {
    guard codeNumbers.contains(number) else { return nil }
    self.number = number
  }
}
