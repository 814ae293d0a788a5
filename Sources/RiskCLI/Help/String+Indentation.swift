import RiskCore

extension String {
  /// The text in lines of at most `width` characters, each indented.
  ///
  /// A text that begins with a space is kept as it stands, only indented.
  func wrapped(to width: Int, indent: Int) -> [String] {
    guard !isEmpty else { return [] }
    let margin = String(repeating: " ", count: indent)
    let lines =
      hasPrefix(" ")
      ? split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      : wrapped(toWidth: width - indent)
    return lines.map { margin + $0 }
  }
}
