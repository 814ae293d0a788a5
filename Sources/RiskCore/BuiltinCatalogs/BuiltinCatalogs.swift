/// The tables of `Catalogs/`, compiled into the binary: the register of the Comune di Cremona for 2026 and the
/// illustrative scores of its processes.
///
/// Each text is the bytes of the file of that name, written by `Tests/Tools/embed-catalogs.sh` into the
/// `BuiltinCatalogs+…+Generated.swift` files beside this one.
enum BuiltinCatalogs {
  /// The tables of the register, by file name.
  static var files: [(name: String, text: String)] {
    [
      ("aree.csv", aree),
      ("ente.csv", ente),
      ("errata.csv", errata),
      ("mappatura.csv", mappatura),
      ("misure.csv", misure),
      ("processi.csv", processi),
      ("programmazione.csv", programmazione),
      ("rapporto_monitoraggio.csv", rapportoMonitoraggio),
      ("rischi.csv", rischi),
      ("settori.csv", settori),
      ("trattamento.csv", trattamento),
    ]
  }
}
