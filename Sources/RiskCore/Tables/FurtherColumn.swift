/// A column that an appendix does not print and that stands at the right of those that it prints, where a table is to
/// hold all that the register knows.
struct FurtherColumn: Hashable, Sendable {
  /// The header.
  let title: String
  /// What the cells hold.
  let kind: TableHead.Column.Kind
  /// The column of the register's table that the cells are taken from.
  let column: RegisterColumn

  private init(_ title: String, _ kind: TableHead.Column.Kind, _ column: RegisterColumn) {
    self.title = title
    self.kind = kind
    self.column = column
  }

  static let crossCutting = FurtherColumn("TRASVERSALE", .code, .crossCutting)
  static let area = FurtherColumn("AREA", .code, .area)
  static let areaSource = FurtherColumn("FONTE AREA", .code, .areaSource)
  static let pnrr = FurtherColumn("PNRR", .code, .pnrr)
  static let sectorCode = FurtherColumn("CODICE SETTORE", .code, .sector)
  static let publishedDescription = FurtherColumn("DESCRIZIONE PUBBLICATA", .text, .publishedDescription)
  static let processCode = FurtherColumn("CODICE PROCESSO", .code, .process)
  static let phase = FurtherColumn("FASE", .text, .phase)
  static let riskCode = FurtherColumn("CODICE RISCHIO", .code, .risk)
  static let measureCode = FurtherColumn("CODICE MISURA", .code, .measure)
  static let indicator = FurtherColumn("INDICATORE", .text, .indicator)
  static let target = FurtherColumn("TARGET", .text, .target)
  static let responsible = FurtherColumn("RESPONSABILE", .text, .responsible)
  static let note = FurtherColumn("NOTE", .text, .note)
}

extension Appendix {
  /// The columns that the appendix does not print.
  var furtherColumns: [FurtherColumn] {
    switch self {
    case .processes: [.crossCutting, .area, .areaSource, .pnrr]
    case .processesBySector: [.sectorCode, .publishedDescription]
    case .risks: [.pnrr]
    case .measures: []
    case .programme: [.measureCode, .target, .responsible, .note]
    case .treatments: [.processCode, .phase, .riskCode, .measureCode, .indicator, .target, .responsible, .note]
    }
  }

  /// The table of the register that has a row for each row of the appendix.
  var registerTable: RegisterTable {
    switch self {
    case .processes: .processes
    case .processesBySector: .mapping
    case .risks: .risks
    case .measures: .measures
    case .programme: .programme
    case .treatments: .treatments
    }
  }
}
