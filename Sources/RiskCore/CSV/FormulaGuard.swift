/// The apostrophe by which CSV for spreadsheets keeps text from being run as a formula.
///
/// It is put before a text that begins with `=`, `+`, `-`, `@`, tab or carriage return, blanks and line feeds before
/// them not counted, and before one that begins with apostrophes and such a text. It is taken off from the same, so that
/// every text comes back as it was.
enum FormulaGuard {
  private static let apostrophe: UInt8 = 0x27

  /// The text with the apostrophe, where it needs one.
  static func guarded(_ text: String) -> String {
    isGuardable(text.utf8[...]) ? "'" + text : text
  }

  /// The text without the apostrophe, where it has one.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == apostrophe, isGuardable(text.utf8.dropFirst()) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isGuardable(_ text: Substring.UTF8View) -> Bool {
    for byte in text.drop(while: { $0 == apostrophe }) where byte != 0x20 && byte != 0x0A {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
      default: return false
      }
    }
    return false
  }
}
