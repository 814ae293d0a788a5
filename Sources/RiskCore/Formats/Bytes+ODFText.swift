extension [UInt8] {
  /// Appends the rest of a cell that holds text, from the attributes on: a paragraph for each line, white space kept (ODF
  /// 1.3 part 3, 6.1.2 to 6.1.4). A carriage return, which no paragraph can hold, is kept in the value of the cell (19.385).
  mutating func append(odfCell text: String) {
    if text.utf8.contains(0x0D) {
      append(markup: " office:string-value=\"")
      append(xml: text)
      append(markup: "\"")
    }
    append(markup: "><text:p>")
    append(odf: text)
    append(markup: "</text:p></table:table-cell>")
  }

  /// Appends text to a paragraph; each line end begins a new one.
  private mutating func append(odf text: String) {
    guard text.hasWhiteSpaceToKeep else { return append(xml: text) }
    var rest = text.unicodeScalars[...]
    var isAtStart = true
    while let first = rest.first {
      switch first {
      case "\r", "\n":
        rest.removeFirst()
        if first == "\r", rest.first == "\n" { rest.removeFirst() }
        append(markup: "</text:p><text:p>")
        isAtStart = true
      case "\t":
        rest.removeFirst()
        append(markup: "<text:tab/>")
        isAtStart = false
      case " ":
        let blanks = rest.prefix { $0 == " " }
        rest = rest[blanks.endIndex...]
        // A blank within a line is itself; others are counted.
        let isAtEnd = rest.first.map { $0 == "\n" || $0 == "\r" } ?? true
        let counted = isAtStart || isAtEnd ? blanks.count : blanks.count - 1
        if counted < blanks.count { append(0x20) }
        if counted > 0 { append(markup: "<text:s text:c=\"\(counted)\"/>") }
        isAtStart = false
      default:
        let run = rest.prefix { $0 != " " && $0 != "\t" && $0 != "\n" && $0 != "\r" }
        append(xml: String(run))
        rest = rest[run.endIndex...]
        isAtStart = false
      }
    }
  }
}

extension String {
  /// Whether the text has white space that a paragraph would lose: anything but single blanks between words.
  fileprivate var hasWhiteSpaceToKeep: Bool {
    var isAfterBlank = true
    for byte in utf8 {
      if byte < 0x20 || byte == 0x20 && isAfterBlank { return true }
      isAfterBlank = byte == 0x20
    }
    return isAfterBlank && !isEmpty
  }
}
