extension String {
  /// The text in lines of at most so many characters, broken at white space; a longer word is cut.
  package func wrapped(toWidth width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in split(whereSeparator: \.isWhitespace) {
      var rest = word
      var restLength = rest.count
      if length > 0, length + 1 + restLength <= width {
        line += " " + rest
        length += 1 + restLength
        continue
      }
      if length > 0 { lines.append(line) }
      while restLength > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
        restLength -= width
      }
      line = String(rest)
      length = restLength
    }
    if length > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text, or its beginning and an ellipsis, in at most so many characters.
  package func truncated(to width: Int) -> String {
    count <= width ? self : prefix(max(0, width - 1)).trimmingBlanks() + "…"
  }
}
