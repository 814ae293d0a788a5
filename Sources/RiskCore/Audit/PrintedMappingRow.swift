/// A row of the mapping as printed.
struct PrintedMappingRow {
  /// Position among the rows.
  let index: Int
  let sector: SectorCode
  let number: Int?
  /// The printed code, before errata.
  let process: ProcessCode
  let description: String

  init(_ row: MappingRow, index: Int, origins: RegisterOrigins) {
    self.index = index
    sector = row.sector
    number = origins.printed(.mapping, index, .number).map(wholeNumber) ?? row.number
    process = origins.printed(.mapping, index, .process).flatMap(ProcessCode.init) ?? row.process
    description = origins.printed(.mapping, index, .publishedDescription) ?? row.publishedDescription
  }
}
