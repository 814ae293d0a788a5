extension ImportSheet {
  /// The tables of a JSON text: objects with `colonne` and `righe` as the engine writes them, alone or in an array, or
  /// an array of flat objects.
  ///
  /// They have places as if they were sheets: the header in row 1, a column for each title.
  static func sheets(_ value: JSONValue, file: String) -> Diagnosed<[ImportSheet]> {
    switch value {
    case .object(let object):
      if let sheet = ImportSheet(table: object, file: file) { return Diagnosed([sheet]) }
    case .array(let items):
      let objects = items.compactMap { if case .object(let object) = $0 { object } else { nil } }
      guard objects.count == items.count, !objects.isEmpty else { break }
      let tables = objects.compactMap { ImportSheet(table: $0, file: file) }
      if tables.count == objects.count { return Diagnosed(tables) }
      if tables.isEmpty { return Diagnosed([ImportSheet(rows: objects, file: file)]) }
    default: break
    }
    return Diagnosed([], [.jsonWithoutTables(file: file)])
  }

  /// One table: titles in `colonne`, rows as objects keyed by them in `righe`.
  private init?(table: JSONObject, file: String) {
    guard case .array(let columns)? = table["colonne"], case .array(let rows)? = table["righe"] else { return nil }
    let titles = columns.compactMap { column -> String? in
      switch column {
      case .string(let title): title
      case .object(let column): if case .string(let title)? = column["titolo"] { title } else { nil }
      default: nil
      }
    }
    let objects = rows.compactMap { if case .object(let object) = $0 { object } else { nil } }
    guard titles.count == columns.count, objects.count == rows.count else { return nil }
    let names = ["nome", "titolo"].compactMap {
      if case .string(let name)? = table[$0], !name.isEmpty { name } else { nil }
    }
    self.init(titles: titles, objects: objects, file: file, name: names.first ?? "")
  }

  private init(rows: [JSONObject], file: String) {
    let titles = rows.prefix(ImportSheet.rowsOfTitles).flatMap { $0.members.map(\.key) }.uniqued()
    self.init(titles: titles, objects: rows, file: file, name: "righe")
  }

  private init(titles: [String], objects: [JSONObject], file: String, name: String) {
    let header = Sheet.Row(
      number: 1, cells: titles.enumerated().map { Sheet.Cell(column: $0 + 1, value: .text($1)) })
    let rows = objects.enumerated().compactMap { index, object -> Sheet.Row? in
      let cells = titles.enumerated().compactMap { column, title -> Sheet.Cell? in
        object[title].flatMap(Sheet.Value.init).map { Sheet.Cell(column: column + 1, value: $0) }
      }
      return cells.isEmpty ? nil : Sheet.Row(number: index + 2, cells: cells)
    }
    self.init(file: file, name: name, rows: [header] + rows)
  }

  /// How many objects of a flat array are asked for their keys.
  private static let rowsOfTitles = 1_000
}

extension Sheet.Value {
  /// A value of a row; `nil` for none. An array or object, which no cell holds, is an error.
  fileprivate init?(_ value: JSONValue) {
    switch value {
    case .string(let text): if text.isEmpty { return nil } else { self = .text(text) }
    case .number(let number): self = .number(number.int.map(String.init) ?? number.text)
    case .bool(let flag): self = .boolean(flag)
    case .null: return nil
    case .array, .object: self = .error("#VALORE")
    }
  }
}
