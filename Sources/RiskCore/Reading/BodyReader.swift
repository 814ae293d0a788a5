/// Reads the body and its plan from `ente.csv`: the format first, then the name and the year.
struct BodyReader {
  private let table: CSVTable<RegisterColumn>
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the stated format is one that this engine reads.
  private(set) var isFormatSupported = true
  /// The method that the body names, with its place.
  private(set) var method: (name: String, place: Place)?

  init(_ table: CSVTable<RegisterColumn>) {
    self.table = table
  }

  /// The body; `nil` when the format is newer than this engine or the name or year is missing.
  mutating func read() -> Body? {
    var first: [String: CSVTable<RegisterColumn>.Row] = [:]
    var details: [Body.Detail] = []
    for row in table.rows {
      let key = Body.Detail.normalized(row[.key]?.text ?? "")
      if key.isEmpty {
        diagnostics.append(.emptyCell(RegisterColumn.key.title, at: row.place(of: .key)))
        continue
      }
      if let earlier = first[key] {
        diagnostics.append(.duplicateBodyKey(key, at: row.place(of: .key), first: earlier.place(of: .key)))
        continue
      }
      first[key] = row
      guard Body.Key(rawValue: key) == nil else { continue }
      details.append(Body.Detail(key: key, value: row[.value]?.text ?? ""))
    }
    checkFormat(first[Body.Key.format.rawValue])
    method = first[Body.methodKey].map { (($0[.value]?.text ?? "").trimmingBlanks(), $0.place(of: .value)) }
    let name = required(.name, in: first) { $0.isEmpty ? nil : $0 }
    let year = required(.year, in: first, read: Body.year)
    if let row = first[Body.reportYearKey] {
      let text = row[.value]?.text ?? ""
      if Body.year(text) == nil {
        diagnostics.append(.malformedBodyValue(text, key: Body.reportYearKey, at: row.place(of: .value)))
      }
    }
    guard isFormatSupported, let name, let year else { return nil }
    return Body(name: name, year: year, details: details)
  }

  /// An older format is read, a newer one refused; a register that states none is taken for the first.
  private mutating func checkFormat(_ row: CSVTable<RegisterColumn>.Row?) {
    guard let row else { return }
    let text = (row[.value]?.text ?? "").trimmingBlanks()
    if let format = wholeNumber(text) {
      guard format > RegisterTable.format else { return }
      diagnostics.append(.unsupportedFormat(format, at: row.place(of: .value)))
    } else {
      diagnostics.append(.malformedNumber(text, at: row.place(of: .value)))
    }
    isFormatSupported = false
  }

  private mutating func required<Value>(
    _ key: Body.Key, in rows: [String: CSVTable<RegisterColumn>.Row], read: (String) -> Value?
  ) -> Value? {
    guard let row = rows[key.rawValue] else {
      diagnostics.append(.missingBodyKey(key.rawValue, file: table.file))
      return nil
    }
    let text = (row[.value]?.text ?? "").trimmingBlanks()
    if let value = read(text) { return value }
    diagnostics.append(.malformedBodyValue(text, key: key.rawValue, at: row.place(of: .value)))
    return nil
  }
}
