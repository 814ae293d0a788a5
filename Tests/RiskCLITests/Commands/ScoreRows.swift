/// The text of a scores file for tests.
enum ScoreRows {
  /// The header that every scores file has.
  static let header =
    "processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure"

  /// The columns that a scores file may have besides, in the order of ``header``.
  static let fullHeader = header + ";motivazione;livello_motivato;motivo_livello;data;fonte"

  /// A file of rows under a header.
  static func file(_ rows: String..., header: String = header) -> String {
    ([header] + rows).map { $0 + "\n" }.joined()
  }

  /// The row of one process in a CSV table whose first column is its code.
  static func row(of process: String, in table: String) -> String? {
    table.split(separator: "\n").first { $0.hasPrefix(process + ";") }.map(String.init)
  }
}
