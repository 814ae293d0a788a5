extension String {
  /// The text in lines of at most `width` characters, each indented; a longer word has a line of its own.
  ///
  /// A text that begins with a space is kept as it stands, only indented.
  func wrapped(to width: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard !hasPrefix(" ") else {
      return split(separator: "\n", omittingEmptySubsequences: false).map { margin + $0 }
    }
    var lines: [String] = []
    var line = ""
    for word in split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [margin + line]
  }
}
