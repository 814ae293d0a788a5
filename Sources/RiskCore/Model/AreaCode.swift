/// Code of a risk area: one capital letter (section 2.3.4 of the plan uses A–M without J and K).
public struct AreaCode: RegisterCode {
  /// "area"
  public static let noun = "area"

  private let letter: UInt8

  /// Reads a code: one ASCII letter in either case, nothing else.
  public init?(_ text: String) {
    guard text.utf8.count == 1, let byte = text.utf8.first else { return nil }
    let capital = byte & 0xDF
    guard (0x41...0x5A).contains(capital) else { return nil }
    letter = capital
  }

  /// The position of the letter in the alphabet, 1…26.
  public var number: Int { Int(letter - 0x40) }

  /// The capital letter.
  public var description: String {
    String(UnicodeScalar(letter))
  }

  /// Orders by letter.
  public static func < (left: AreaCode, right: AreaCode) -> Bool {
    left.letter < right.letter
  }
}
