/// JSON: one object with title, short name, year, provenance, typed columns, rows as objects keyed by the columns'
/// headers, and notes. A column says its unit (`unita`), its scale from the lowest level (`scala`), its decimal places
/// (`decimali`) and whether it is a heading (`intestazione`), where it has them. Numbers are JSON numbers; a cell without content is `null`.
public struct JSONFormat: TableFormat {
  /// Makes the format.
  public init() {}

  /// Writes the object, one row a line.
  public func write<Failure: Error>(
    _ head: TableHead, rows: some Sequence<[Cell]>, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var chunks = Chunks()
    chunks.append("{\n  \"titolo\": ")
    chunks.append(json: head.title)
    if !head.name.isEmpty {
      chunks.append(",\n  \"nome\": ")
      chunks.append(json: head.name)
    }
    if let year = head.year { chunks.append(",\n  \"anno\": \(year)") }
    chunks.append(",\n  \"provenienza\": {")
    for (index, line) in head.provenance.enumerated() {
      chunks.append(index == 0 ? "\n    " : ",\n    ")
      chunks.append(json: line.label)
      chunks.append(": ")
      chunks.append(json: line.text)
    }
    chunks.append(head.provenance.isEmpty ? "},\n" : "\n  },\n")
    chunks.append("  \"colonne\": [")
    for (index, column) in head.columns.enumerated() {
      chunks.append(index == 0 ? "\n    " : ",\n    ")
      chunks.append("{\"titolo\": ")
      chunks.append(json: column.title)
      chunks.append(", \"tipo\": \"\(column.kind.jsonName)\"")
      if let scale = column.scale {
        chunks.append(", \"scala\": [")
        for (position, level) in scale.enumerated() {
          if position > 0 { chunks.append(", ") }
          chunks.append(json: level)
        }
        chunks.append("]")
      }
      if case .decimal(let places) = column.kind { chunks.append(", \"decimali\": \(places)") }
      if let unit = column.unit {
        chunks.append(", \"unita\": ")
        chunks.append(json: unit)
      }
      if column.isHeading { chunks.append(", \"intestazione\": true") }
      chunks.append("}")
    }
    chunks.append("\n  ],\n  \"righe\": [")
    var isFirst = true
    for row in rows {
      chunks.append(isFirst ? "\n    " : ",\n    ")
      isFirst = false
      chunks.append(jsonRow: row, columns: head.columns)
      try chunks.flush(to: sink)
    }
    chunks.append(isFirst ? "],\n" : "\n  ],\n")
    chunks.append("  \"note\": [")
    for (index, note) in head.notes.enumerated() {
      chunks.append(index == 0 ? "\n    " : ",\n    ")
      chunks.append(json: note)
    }
    chunks.append(head.notes.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    try chunks.finish(to: sink)
  }
}

extension TableFormat where Self == JSONFormat {
  /// JSON with typed columns.
  public static var json: JSONFormat { JSONFormat() }
}

extension Chunks {
  /// Writes one row as a JSON object.
  mutating func append(jsonRow row: [Cell], columns: [TableHead.Column]) {
    append("{")
    for (index, (column, cell)) in zip(columns, row).enumerated() {
      if index > 0 { append(", ") }
      append(json: column.title)
      append(": ")
      switch cell {
      case .empty: append("null")
      case .text(let text): append(json: text)
      case .integer, .fraction:
        let text = cell.text(in: column, decimalSeparator: ".")
        // A fraction in a column without decimal places ("7/3") is no JSON number.
        if text.contains("/") { append(json: text) } else { append(text) }
      }
    }
    append("}")
  }
}

extension TableHead.Column.Kind {
  /// The name of the kind in JSON.
  fileprivate var jsonName: String {
    switch self {
    case .text: "testo"
    case .code: "codice"
    case .integer: "intero"
    case .decimal: "decimale"
    case .level: "livello"
    }
  }
}
