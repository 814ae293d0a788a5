extension Table {
  /// Says that characters of the table are replaced by U+FFFD when it is written as a document or workbook, which XML
  /// does not let hold them (XML 1.0, 2.2); `nil` where there are none.
  ///
  /// - Parameter inHTML: whether it is written as HTML, which has no place for other control characters either.
  public func replacedCharacters(inHTML: Bool = false) -> Diagnostic? {
    let isReplaced: (UnicodeScalar) -> Bool = inHTML ? { $0.isReplacedInHTML } : { $0.isForbiddenInXML }
    var count = 0
    var first: (character: UnicodeScalar, where: String)?
    func look(at text: String, _ place: () -> String) {
      for scalar in text.unicodeScalars where isReplaced(scalar) {
        count += 1
        if first == nil { first = (scalar, place()) }
      }
    }
    look(at: head.title) { "the title" }
    for column in head.columns { look(at: column.title) { "a column's header" } }
    for (index, row) in rows.enumerated() {
      for (column, cell) in zip(head.columns, row) {
        guard case .text(let text) = cell else { continue }
        look(at: text) { "row \(index + 1), column '\(column.title)'" }
      }
    }
    for note in head.notes { look(at: note) { "a note" } }
    for line in head.provenance { look(at: line.label + line.text) { "the provenance" } }
    guard let first else { return nil }
    return .replacedCharacter(first.character, count: count, first: first.where, table: head.title)
  }
}

extension Diagnostic {
  static func replacedCharacter(
    _ character: UnicodeScalar, count: Int, first: String, table: String
  ) -> Diagnostic {
    let digits = String(character.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      .replacedCharacter, .warning,
      "\(count == 1 ? "1 character" : "\(count) characters") that the format cannot hold became U+FFFD, first \(code) in "
        + "\(first) of '\(excerpt(of: table))'; remove \(count == 1 ? "it" : "them") where the text comes from")
  }
}
