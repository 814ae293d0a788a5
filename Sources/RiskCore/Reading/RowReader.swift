/// Reads the typed values of one row, collecting every fault; a row with a fault in a needed cell is not used.
struct RowReader<Column: CSVColumn> {
  let row: CSVTable<Column>.Row
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether no needed cell had a fault so far.
  private(set) var isUsable = true

  init(_ row: CSVTable<Column>.Row) {
    self.row = row
  }

  /// The text exactly as it stands; empty where the file does not have the column.
  func text(_ column: Column) -> String {
    row[column]?.text ?? ""
  }

  /// The text exactly as it stands, which must not be blank.
  mutating func requiredText(_ column: Column) -> String {
    let text = text(column)
    if text.trimmingBlanks().isEmpty { refuse(.emptyCell(column.title, at: row.place(of: column))) }
    return text
  }

  /// A code, which must be there.
  mutating func requiredCode<Code: RegisterCode>(_ column: Column, as type: Code.Type = Code.self) -> Code? {
    let code: Code? = code(column)
    if code == nil, text(column).trimmingBlanks().isEmpty {
      refuse(.emptyCell(column.title, at: row.place(of: column)))
    }
    return code
  }

  /// A code, where the cell is not blank.
  mutating func code<Code: RegisterCode>(_ column: Column, as type: Code.Type = Code.self) -> Code? {
    value(column) {
      Code($0)
    } orRefuse: {
      .malformedCode($0, noun: Code.noun, at: $1)
    }
  }

  /// A whole number that is not negative, where the cell is not blank.
  mutating func count(_ column: Column) -> Int? {
    value(column, read: wholeNumber) {
      .malformedNumber($0, at: $1)
    }
  }

  /// `sì` or `no`, where the cell is not blank.
  mutating func flag(_ column: Column) -> Bool? {
    value(column) { text in
      switch text.lowercased() {
      case "sì", "si", "si'": true
      case "no": false
      default: nil
      }
    } orRefuse: {
      .malformedFlag($0, at: $1)
    }
  }

  /// A risk level, where the cell is not blank.
  mutating func level(_ column: Column, in scale: LevelScale) -> RiskLevel? {
    value(column) {
      scale.level(named: $0)
    } orRefuse: {
      .unknownLevel($0, in: scale, at: $1)
    }
  }

  /// A value of any other kind, where the cell is not blank.
  mutating func value<Value>(
    _ column: Column, read: (String) -> Value?, orRefuse diagnostic: (String, Place) -> Diagnostic
  ) -> Value? {
    let text = text(column).trimmingBlanks()
    guard !text.isEmpty else { return nil }
    if let value = read(text) { return value }
    refuse(diagnostic(text, row.place(of: column)))
    return nil
  }

  /// A value of any other kind, which must be there.
  mutating func required<Value>(
    _ column: Column, read: (String) -> Value?, orRefuse diagnostic: (String, Place) -> Diagnostic
  ) -> Value? {
    if text(column).trimmingBlanks().isEmpty { refuse(.emptyCell(column.title, at: row.place(of: column))) }
    return value(column, read: read, orRefuse: diagnostic)
  }

  /// Reports a fault that makes the row unusable.
  mutating func refuse(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isUsable = false
  }

  /// Reports something that leaves the row usable.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
