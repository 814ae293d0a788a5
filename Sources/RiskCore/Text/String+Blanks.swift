extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without white space at both ends.
  func trimmingBlanks() -> String {
    if let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII { return String(self) }
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that shows.
  fileprivate var isVisibleASCII: Bool {
    (0x21...0x7E).contains(self)
  }
}
