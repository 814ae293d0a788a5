/// Texts joined into one that can be taken apart again, such as the sources of assessments that were merged
/// (`illustrativa | ufficio`).
///
/// The union is associative and idempotent: in whatever steps texts are joined, and however often, the same pieces
/// come of it, each once, in order of first occurrence.
enum JoinedText {
  /// What stands between two pieces.
  static let separator = " | "

  /// The pieces of a text: split at the separator, without blanks around, empty ones dropped.
  ///
  /// Bars at the ends of a piece go with the blanks: joined again, they would make separators of their own.
  static func pieces(of text: String) -> [String] {
    // Scalars, since an accent that follows the separator would hide it in characters.
    let scalars = Array(text.unicodeScalars)
    let pieces = scalars.indices.split { index in
      scalars[index] == "|" && scalars[..<index].last == " " && scalars[(index + 1)...].first == " "
    }
    return pieces.map { trimmed(scalars[$0]) }.filter { !$0.isEmpty }
  }

  /// The pieces of several texts as one text, each once, in order of first occurrence.
  static func union(_ texts: [String]) -> String {
    union(of: texts).joined(separator: separator)
  }

  /// The pieces of several texts, each once, in order of first occurrence.
  static func union(of texts: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return texts.flatMap(pieces).filter { seen.insert($0).inserted }
  }

  private static func trimmed(_ scalars: ArraySlice<UnicodeScalar>) -> String {
    func isInside(_ scalar: UnicodeScalar) -> Bool { scalar != "|" && !scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: isInside), let last = scalars.lastIndex(where: isInside) else {
      return ""
    }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
