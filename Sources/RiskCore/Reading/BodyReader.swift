/// Reads the body and its plan from `ente.csv`: the format first, then the name and the year.
struct BodyReader {
  private let table: CSVTable<RegisterColumn>
  private(set) var diagnostics: [Diagnostic] = []

  private enum Key {
    static let format = "formato"
    static let name = "denominazione"
    static let year = "anno"
  }

  init(_ table: CSVTable<RegisterColumn>) {
    self.table = table
  }

  /// The body; `nil` when the format is newer than this engine or the name or year is missing.
  mutating func read() -> Body? {
    var first: [String: CSVTable<RegisterColumn>.Row] = [:]
    var details: [Body.Detail] = []
    for row in table.rows {
      let key = (row[.key]?.text ?? "").trimmingBlanks()
      if let earlier = first[key] {
        diagnostics.append(.duplicateBodyKey(key, at: row.place(of: .key), first: earlier.place(of: .key)))
        continue
      }
      first[key] = row
      guard ![Key.format, Key.name, Key.year].contains(key) else { continue }
      details.append(Body.Detail(key: key, value: row[.value]?.text ?? ""))
    }
    guard isReadable(first[Key.format]) else { return nil }
    let name = required(Key.name, in: first) { $0.isEmpty ? nil : $0 }
    let year = required(Key.year, in: first) { text in
      Int(text).flatMap { Body.years.contains($0) ? $0 : nil }
    }
    guard let name, let year else { return nil }
    return Body(name: name, year: year, details: details)
  }

  /// Whether the stated format is one that this engine reads. An older one is; a register that states none is taken
  /// for the first.
  private mutating func isReadable(_ row: CSVTable<RegisterColumn>.Row?) -> Bool {
    guard let row else { return true }
    let text = (row[.value]?.text ?? "").trimmingBlanks()
    guard let format = Int(text), format >= 0 else {
      diagnostics.append(.malformedNumber(text, at: row.place(of: .value)))
      return false
    }
    guard format <= RegisterTable.format else {
      diagnostics.append(.unsupportedFormat(format, at: row.place(of: .value)))
      return false
    }
    return true
  }

  private mutating func required<Value>(
    _ key: String, in rows: [String: CSVTable<RegisterColumn>.Row], read: (String) -> Value?
  ) -> Value? {
    guard let row = rows[key] else {
      diagnostics.append(.missingBodyKey(key, file: table.file))
      return nil
    }
    let text = (row[.value]?.text ?? "").trimmingBlanks()
    if let value = read(text) { return value }
    diagnostics.append(.malformedBodyValue(text, key: key, at: row.place(of: .value)))
    return nil
  }
}
