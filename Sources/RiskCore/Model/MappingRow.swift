/// One row of Appendix 1.1: a process listed under a sector.
///
/// Cross-cutting processes belong to every sector, whether or not a register lists them here.
public struct MappingRow: Hashable, Sendable {
  /// The sector under which the row stands.
  public let sector: SectorCode
  /// The printed number of the row; `nil` in a register that prints none.
  public let number: Int?
  /// The process.
  public let process: ProcessCode
  /// The description printed in this row, which may differ from Appendix 1; empty where none is printed.
  public let publishedDescription: String

  /// Makes a row.
  public init(sector: SectorCode, number: Int? = nil, process: ProcessCode, publishedDescription: String = "") {
    self.sector = sector
    self.number = number
    self.process = process
    self.publishedDescription = publishedDescription
  }
}
