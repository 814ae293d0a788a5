/// A column of Appendices 4 and 5 that is filled from the register where a row gives codes alone, by its header: texts from
/// the catalogs, the level from the scores.
///
/// A table that can be read again names in a column of its own which cells of a row were filled (``title``), so that they are
/// not taken for what the plan prints.
enum FilledColumn: String, CaseIterable, Hashable, Sendable {
  case sector = "SETTORE"
  case manager = "DIRIGENTE RESPONSABILE"
  case area = "AREA DI RISCHIO"
  case process = "PROCESSO / FASE"
  case risk = "TIPOLOGIA DEL RISCHIO PER FASE"
  case level = "LIVELLO PER PROCESSO"
  case measure = "MISURA"

  /// The header of the column that names the cells of its row that were filled.
  static let title = "COLONNE COMPILATE"
  private static let separator = ", "

  /// How such a cell names columns; empty where none was filled.
  static func text(of columns: [FilledColumn]) -> String {
    columns.map(\.rawValue).joined(separator: separator)
  }

  /// The columns that such a cell names; what is no column is passed over.
  static func columns(in text: String) -> Set<FilledColumn> {
    Set(text.split(separator: ",").compactMap { FilledColumn(rawValue: String($0).trimmingBlanks()) })
  }
}
