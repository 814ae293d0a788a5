/// The key by which descriptions are put in order: letters without case and without the accents of Italian, so that the
/// order is the same on every system.
struct SortKey: Hashable, Comparable {
  private let scalars: [UInt32]

  init(_ text: String) {
    scalars = text.lowercased().unicodeScalars.map { scalar in
      switch scalar {
      case "à", "á": 0x61
      case "è", "é": 0x65
      case "ì", "í": 0x69
      case "ò", "ó": 0x6F
      case "ù", "ú": 0x75
      default: scalar.value
      }
    }
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    left.scalars.lexicographicallyPrecedes(right.scalars)
  }
}
