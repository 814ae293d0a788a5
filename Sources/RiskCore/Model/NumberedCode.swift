/// A code made of a letter and a positive number (`P264`, `R07`, `M57`, `S01`).
///
/// Codes order by number, not by spelling, and print in one canonical way: the capital letter and the number, padded
/// to ``minimumDigits``.
public protocol NumberedCode: RegisterCode {
  /// The letter in front of the number, an ASCII capital.
  static var letter: Character { get }
  /// How many digits are written at least.
  static var minimumDigits: Int { get }

  /// The number, 1…999 999 999.
  var number: Int { get }
  /// Makes the code of a number; `nil` outside 1…999 999 999.
  init?(number: Int)
}

/// The numbers that codes can have: at most nine digits.
let codeNumbers = 1...999_999_999

extension NumberedCode {
  /// Reads a code: the letter in either case and one to nine ASCII digits, nothing else; leading zeros do not count.
  public init?(_ text: String) {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), let capital = Self.letter.asciiValue, first & 0xDF == capital else { return nil }
    var number = 0
    var digits = 0
    while let byte = bytes.next() {
      guard byte >= 0x30, byte <= 0x39, digits < 9 else { return nil }
      number = number * 10 + Int(byte - 0x30)
      digits += 1
    }
    self.init(number: number)
  }

  /// The canonical spelling (`P002`).
  public var description: String {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, Self.minimumDigits - digits.utf8.count))
    return "\(Self.letter)\(padding)\(digits)"
  }

  /// Orders by number.
  public static func < (left: Self, right: Self) -> Bool {
    left.number < right.number
  }
}
