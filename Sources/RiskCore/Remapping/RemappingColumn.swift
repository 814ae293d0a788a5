/// A column of a plan (`rimappatura.csv`). Each title exists here and nowhere else.
enum RemappingColumn: String, CSVColumn, CaseIterable {
  case kind = "operazione"
  case subject = "oggetto"
  case old = "da"
  case new = "a"
  case description = "descrizione"
  case area = "area"
  case sector = "settore"
  case areaSource = "fonte_area"
  case pnrr = "pnrr"
  case type = "tipo"
  case general = "generale"
  case manager = "dirigente"
  case reason = "motivo"

  var title: String { rawValue }

  var isRequired: Bool {
    switch self {
    case .kind, .old, .new, .reason: true
    case .subject, .description, .area, .sector, .areaSource, .pnrr, .type, .general, .manager: false
    }
  }

  /// The columns that an operation can fill besides those that all can.
  static func details(of kind: Remapping.Kind, subject: Remapping.Subject) -> Set<RemappingColumn> {
    switch (subject, kind) {
    case (_, .recode), (_, .retire): []
    case (_, .rename): [.description]
    case (.process, .move): [.sector]
    case (.process, .reclassify): [.area, .areaSource]
    case (.process, .merge), (.process, .split), (.process, .create):
      [.description, .area, .areaSource, .sector, .pnrr]
    case (.risk, .create): [.description, .pnrr]
    case (.measure, .create): [.description, .type, .general]
    case (.sector, .create): [.description, .manager]
    default: [.description]
    }
  }

  /// The words that a cell can have instead of codes.
  enum Word {
    /// In `settore`: the process belongs to every sector.
    static let crossCutting = "TRASV"
    /// In `settore`: the process is in no sector.
    static let noSector = "NESSUNO"
    /// In `area`: no area is known.
    static let noArea = "NESSUNA"
    /// Between the parts of a split in `descrizione`, `area`, `fonte_area` and `settore`.
    static let partSeparator = " | "
  }
}
