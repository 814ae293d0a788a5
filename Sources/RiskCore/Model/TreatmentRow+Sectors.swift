extension TreatmentRow {
  /// What stands between two sectors of one row.
  static let sectorSeparator = "; "
  /// What a row for all sectors says in place of their names, and of those of their managers, as the plan prints it.
  static let allSectorsText = "TUTTI I SETTORI"
  static let allManagersText = "TUTTI I DIRIGENTI"

  /// The sectors that the row names: all of them where it names none or says so (`TUTTI I SETTORI`), otherwise
  /// those that it names, each by its code (`S05`) or its name as printed, several with `; ` between them.
  /// - Parameter sectors: the sectors of the register.
  /// - Returns: `nil` for a text that names anything else.
  func sectorCodes(in sectors: Catalog<Sector>) -> [SectorCode]? {
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
  var namesSectorsByCode: Bool { !writtenCodes.isEmpty && !writtenCodes.contains(nil) }

  /// What the row names by codes, each once, whether the register has these sectors or not.
  var namedSectorCodes: [SectorCode] { writtenCodes.compactMap { $0 }.uniqued() }

  /// The codes of the sectors that the row names; `nil` for one that it names otherwise.
  private var writtenCodes: [SectorCode?] {
    sector.split(separator: TreatmentRow.sectorSeparator).map { SectorCode(String($0).trimmingBlanks()) }
  }
}

extension Register {
  /// The sectors that a row of the treatment table concerns: those that it names or, where it names none or something
  /// else than sectors, those of its process; all of them for a row that says so, and for one that names neither sector
  /// nor process. None for one that names something else than sectors and no process.
  public func sectorCodes(of row: TreatmentRow) -> [SectorCode] {
    let hasText = !row.sector.trimmingBlanks().isEmpty
    if hasText, let named = row.sectorCodes(in: sectors) { return named }
    return row.process.map { sectors(of: $0).map(\.code) } ?? (hasText ? [] : sectors.map(\.code))
  }
}
