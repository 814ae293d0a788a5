extension Register {
  /// The files of the built-in register: the plan of the Comune di Cremona, PIAO 2026-2028, as published.
  ///
  /// They are the tables of the folder `Catalogs/cremona-2026`, compiled into the library. Read them with ``read(_:)``;
  /// they have no errors.
  public static var builtinFiles: [File] {
    BuiltinCatalogs.files.map { File(name: $0.name, bytes: Array($0.text.utf8)) }
  }
}

extension AssessmentSheet {
  /// What the source of made-up scores says.
  public static let illustrativeSource = "illustrativa"

  /// Whether a source, or one of several that were joined, says that scores are made up, in any case and with any
  /// blanks around.
  static func isIllustrative(_ source: String) -> Bool {
    JoinedText.pieces(of: source).contains { $0.lowercased() == illustrativeSource }
  }

  /// Scores for all processes of the built-in register, made up by a stated rule: an illustration that the body has
  /// never published or approved. Each row says so in its source.
  public static var illustrativeFile: Register.File {
    Register.File(name: fileName, bytes: Array(BuiltinCatalogs.valutazioni.utf8))
  }
}
