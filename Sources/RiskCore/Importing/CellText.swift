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
  /// - Parameter words: what the steps of the column's scale are called, where it has one.
  static func text(_ text: String, in column: ImportColumn, words: ScaleWords? = nil) -> String {
    if let letter = column.codeLetter { return CodeText.code(text, letter: letter) }
    switch column {
    case .crossCutting, .pnrr, .general: return flag(text)
    case .level: return words?.name(text).flatMap(RiskLevel.init)?.printedName ?? line(text)
    case .score(.score): return words.map { score(text, words: $0) } ?? line(text)
    case .score(.judgedLevel): return words.map { judgedLevel(text, words: $0) } ?? line(text)
    case .date, .score(.date), .report(.firstHalfDate), .report(.secondHalfDate): return date(text)
    case .number, .declaredSectoral, .declaredCrossCutting, .year, .half: return number(text)
    default: return line(text)
    }
  }

  /// The number of a score that is written as a number or as the name of its value: `1,0`, `Basso`, `B`, `basso (1)`.
  static func score(_ text: String, words: ScaleWords) -> String {
    let text = line(text)
    if isNothing(text) { return "" }
    return words.number(text).map(String.init) ?? text
  }

  /// A level that was set by a person, `almeno` in front of it or not.
  static func judgedLevel(_ text: String, words: ScaleWords) -> String {
    let text = line(text)
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    if parts.count == 2, parts[0].lowercased() == JudgedLevel.floorWord, let name = words.name(String(parts[1])) {
      return "\(JudgedLevel.floorWord) \(name)"
    }
    return words.name(text) ?? text
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

  /// The digits of all scores of a method in one cell, a dash for a missing one; `nil` where the cell holds something
  /// else.
  static func digits(_ text: String, of methodology: Methodology) -> [String]? {
    let digits = text.filter { !$0.isWhitespace }
    guard digits.count == methodology.indicators.count else { return nil }
    var scores: [String] = []
    for (digit, indicator) in zip(digits, methodology.indicators) {
      guard digit == "-" || wholeNumber(String(digit)).map(indicator.allows) == true else { return nil }
      scores.append(digit == "-" ? "" : String(digit))
    }
    return scores
  }
}
