/// A row of the mapping as printed.
struct PrintedMappingRow {
  /// Position among the rows.
  let index: Int
  let sector: SectorCode
  let number: Int?
  /// The printed code, before errata.
  let process: ProcessCode
  let description: String

  init(_ row: MappingRow, printedCode: String?, index: Int) {
    self.index = index
    sector = row.sector
    number = row.number
    process = printedCode.flatMap(ProcessCode.init) ?? row.process
    description = row.publishedDescription
  }
}
