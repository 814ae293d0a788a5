/// What the cells under each title look like.
struct ColumnSample: Sendable {
  private var texts: [Int: [String]] = [:]

  /// Looks at the rows under a header.
  init(_ sheet: ImportSheet, of columns: [Int], after row: Int) {
    for column in columns {
      let rows = sheet.rows[(row + 1)...].prefix(ColumnSample.rows)
      let values = rows.lazy.compactMap { $0[column] }.filter { !$0.isBlank }
      texts[column] = values.prefix(ColumnSample.cells).map { String($0.text.prefix(ColumnSample.longest)) }
    }
  }

  /// Whether at least half of the cells are codes or numbers, or none holds anything.
  func isOfCodes(_ column: Int) -> Bool {
    let texts = texts[column] ?? []
    return 2 * texts.count { CodeText.letter(of: $0) != nil || CodeText.isNumber($0) } >= texts.count
  }

  /// The letter with which at least half of the cells begin, where they are codes; `*` for codes that are one letter.
  func letter(of column: Int) -> Character? {
    let texts = texts[column] ?? []
    var counts: [Character: Int] = [:]
    for letter in texts.compactMap(CodeText.letter) { counts[letter, default: 0] += 1 }
    return counts.filter { 2 * $0.value >= texts.count }.keys.min()
  }

  private static let rows = 200
  private static let cells = 50
  private static let longest = 40
}
