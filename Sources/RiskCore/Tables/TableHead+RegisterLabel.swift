extension TableHead.Provenance {
  /// By what formats find the register among the lines, for headers and properties of documents.
  static let registerLabel = "Registro"
}
