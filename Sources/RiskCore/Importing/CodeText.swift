/// Codes as offices write them.
enum CodeText {
  /// The capital letter of a code such as `P264` or `p. 264`, `*` for a letter alone; `nil` where the text is no code.
  static func letter(of text: String) -> Character? {
    let code = isPlain(text) ? text : plain(text)
    guard let first = code.first?.uppercased().first, first.isASCII, first.isLetter else { return nil }
    let digits = code.dropFirst()
    if digits.isEmpty { return "*" }
    return isNumber(String(digits)) ? first : nil
  }

  /// Whether the text is a number without anything before it.
  static func isNumber(_ text: String) -> Bool {
    let text = text.trimmingBlanks()
    return !text.isEmpty && text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A code without blanks around it and without what stands between its letter and its number; a bare number gets the
  /// letter that its column's codes have. Any other text is returned without blanks around it.
  static func code(_ text: String, letter: Character) -> String {
    if letter != "*", isPlain(text) { return text }
    let trimmed = text.trimmingBlanks()
    guard !trimmed.isEmpty else { return "" }
    if letter == "*" {
      // `A`, `A)`, or `A - Acquisizione del personale`
      guard let letter = trimmed.first, letter.isLetter else { return trimmed }
      let rest = trimmed.dropFirst()
      let isAlone = rest.allSatisfy(\.isWhitespace)
      let isMarked = [")", ".", ":", " - ", " – "].contains { rest.hasPrefix($0) }
      return isAlone || isMarked ? letter.uppercased() : trimmed
    }
    if isNumber(trimmed) { return "\(letter)\(trimmed)" }
    return self.letter(of: trimmed) == letter ? plain(trimmed) : trimmed
  }

  /// Whether the text is a letter and digits, as most codes are.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first & 0xDF) else { return false }
    return text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The text without blanks, points, dashes and underscores.
  private static func plain(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "." && $0 != "-" && $0 != "_" }
  }
}
