extension UnicodeScalar {
  /// Whether the scalar steers a terminal or the direction of text instead of showing: the C0 and C1 controls and the
  /// bidirectional overrides and isolates.
  package var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text with each scalar that would steer a terminal replaced by U+FFFD, so that a file from a stranger cannot.
  /// - Parameter linesKept: whether line feeds stay.
  package func withoutControls(linesKept: Bool = false) -> String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isKept = !scalar.isControl || linesKept && scalar == "\n"
      result.append(isKept ? scalar : "\u{FFFD}")
    }
    return String(result)
  }
}
