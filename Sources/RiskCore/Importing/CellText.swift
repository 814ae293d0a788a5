/// Cells as offices write them, brought to what the readers of tables expect. A text that means nothing here is left as
/// it is, to be refused where it is read.
enum CellText {
  /// A text without blanks around it, its line breaks and tabs as blanks.
  static func line(_ text: String) -> String {
    let trimmed = text.trimmingBlanks()
    guard trimmed.utf8.contains(where: { $0 < 0x20 }) else { return trimmed }
    return trimmed.split(whereSeparator: { $0.isNewline || $0 == "\t" }).map { $0.trimmingBlanks() }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What stands in a column, cleaned as its kind asks for.
  static func text(_ text: String, in column: ImportColumn) -> String {
    if let letter = column.codeLetter { return CodeText.code(text, letter: letter) }
    switch column {
    case .crossCutting, .pnrr, .general: return flag(text)
    case .level: return level(of: text)?.printedName ?? line(text)
    case .score(.score): return score(text)
    case .score(.judgedLevel):
      return JudgedLevel(line(text), in: ImportTables.methodology.levels) == nil
        ? level(of: text)?.description ?? line(text) : line(text)
    case .date, .score(.date), .report(.firstHalfDate), .report(.secondHalfDate): return date(text)
    case .number, .declaredSectoral, .declaredCrossCutting, .year, .half: return number(text)
    default: return line(text)
    }
  }

  /// `1`, `2` or `3` for a score written as a number or as the name of its level: `1,0`, `Basso`, `B`, `basso (1)`.
  static func score(_ text: String) -> String {
    let text = line(text)
    if isNothing(text) { return "" }
    if let digit = wholeScore(text) { return digit }
    guard let level = level(of: text) else { return text }
    return ImportTables.methodology.levels.rank(of: level).map { "\($0 + 1)" } ?? text
  }

  /// The level that a text names by word, letter or number, if all its words agree; `rischio alto (3)` is alto.
  static func level(of text: String) -> RiskLevel? {
    var found: Set<RiskLevel> = []
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "," && $0 != "." }
    for word in words where !["rischio", "livello", "punteggio", "di", "valore"].contains(word) {
      guard let level = levels[String(word)] ?? wholeScore(String(word)).flatMap({ levels[$0] }) else { return nil }
      found.insert(level)
    }
    return found.count == 1 ? found.first : nil
  }

  private static let levels: [String: RiskLevel] = [
    "basso": .low, "bassa": .low, "b": .low, "1": .low, "medio": .medium, "media": .medium, "m": .medium,
    "2": .medium, "alto": .high, "alta": .high, "a": .high, "3": .high,
  ]

  /// The digit of `1`, `1,0` or `1.00`.
  private static func wholeScore(_ text: String) -> String? {
    guard let first = text.first, "123".contains(first) else { return nil }
    let rest = text.dropFirst()
    guard let separator = rest.first else { return String(first) }
    let zeros = rest.dropFirst()
    return (separator == "," || separator == ".") && !zeros.isEmpty && zeros.allSatisfy({ $0 == "0" })
      ? String(first) : nil
  }

  /// `sì` or `no` for a mark; nothing where nothing is marked.
  static func flag(_ text: String) -> String {
    let text = line(text)
    switch HeaderText(text).words {
    case "x", "si", "vero", "true", "trasv", "trasversale", "pnrr", "generale", "obbligatoria": return "sì"
    // `no` is also how numbers are abbreviated in headers.
    case "n", "falso", "false", "settoriale", "specifica", "specifico": return "no"
    default: return text == "✓" || text == "✔" ? "sì" : text
    }
  }

  /// A whole number without decimal zeros or a full stop behind it: `3,0` and `3.` are `3`.
  static func number(_ text: String) -> String {
    let text = line(text)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let separator = rest.first, ".,)".contains(separator),
      rest.dropFirst().allSatisfy({ $0 == "0" })
    else { return text }
    return String(digits)
  }

  /// A date with full stops between its numbers as one with slashes: `15.01.2027` is `15/01/2027`.
  static func date(_ text: String) -> String {
    let text = line(text)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, zip(parts, [1...2, 1...2, 4...4]).allSatisfy({ $1.contains($0.utf8.count) }),
      parts.allSatisfy({ CodeText.isNumber(String($0)) })
    else { return text }
    return parts.joined(separator: "/")
  }

  /// Whether a text says that there is nothing: a dash, or `n.d.`.
  static func isNothing(_ text: String) -> Bool {
    ["-", "–", "—", "n.d.", "nd", "n.d"].contains(text.lowercased())
  }

  /// The six digits of scores in one cell, a dash for a missing one; `nil` where the cell holds something else.
  static func sixScores(_ text: String) -> [String]? {
    let digits = text.filter { !$0.isWhitespace }
    guard digits.count == ImportTables.methodology.indicators.count, digits.allSatisfy({ "123-".contains($0) }) else {
      return nil
    }
    return digits.map { $0 == "-" ? "" : String($0) }
  }
}
