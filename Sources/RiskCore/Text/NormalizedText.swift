/// A text without what only its spelling on paper decides: case, white space, and the kind of dash and quote.
///
/// Two texts with equal normalised forms say the same thing in the same words.
struct NormalizedText: Hashable, Comparable, Sendable {
  private let scalars: [UInt32]

  init(_ text: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}": scalars.append(0x2D)
      case "'", "`", "´", "\u{2018}"..."\u{201F}", "\"", "«", "»": scalars.append(0x27)
      default:
        if !scalar.isBlank { scalars.append(scalar.value) }
      }
    }
    self.scalars = scalars
  }

  /// Whether another text is a part of this one.
  func contains(_ other: NormalizedText) -> Bool {
    scalars.contains(other.scalars)
  }

  /// Whether nothing but blanks was written.
  var isEmpty: Bool { scalars.isEmpty }

  static func < (left: NormalizedText, right: NormalizedText) -> Bool {
    left.scalars.lexicographicallyPrecedes(right.scalars)
  }
}

extension UnicodeScalar {
  /// Whether the scalar is white space.
  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
