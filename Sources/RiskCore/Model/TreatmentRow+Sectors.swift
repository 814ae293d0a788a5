extension TreatmentRow {
  /// What stands between two sectors of one row.
  static let sectorSeparator = "; "

  /// The sectors that the row concerns: all of them where it names none or says so (`TUTTI I SETTORI`), otherwise
  /// those that it names, each by its code (`S05`) or its name as printed, several with `; ` between them.
  /// - Parameter sectors: the sectors of the register.
  /// - Returns: `nil` for a text that names anything else.
  public func sectorCodes(in sectors: Catalog<Sector>) -> [SectorCode]? {
    if isForAllSectors { return sectors.map(\.code) }
    func code(of text: String) -> SectorCode? {
      if let code = SectorCode(text.trimmingBlanks()) { return sectors[code]?.code }
      let name = NormalizedText(text)
      return sectors.first { NormalizedText($0.name) == name }?.code
    }
    if let code = code(of: sector) { return [code] }
    let codes = sector.split(separator: TreatmentRow.sectorSeparator).map { code(of: String($0)) }
    return codes.contains(nil) ? nil : codes.compactMap { $0 }.uniqued()
  }

  /// Whether the row is for all sectors.
  var isForAllSectors: Bool {
    let text = sector.trimmingBlanks().lowercased()
    return text.isEmpty || text.hasPrefix("tutti") || text.hasPrefix("tutte")
  }

  /// Whether the row names sectors by their codes alone.
  var namesSectorsByCode: Bool {
    let codes = sector.split(separator: TreatmentRow.sectorSeparator).map { SectorCode(String($0).trimmingBlanks()) }
    return !codes.isEmpty && !codes.contains(nil)
  }
}
