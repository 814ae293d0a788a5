/// One row of the printed monitoring report of section 4.4: a general measure and what was said of it.
///
/// The report's fourteen columns are kept as texts. No outcome was published: that column is the unfilled
/// "Si/No/Non ricorre".
public struct MonitoringReportRow: Hashable, Sendable {
  /// The report's columns, in the printed order.
  public enum Cell: Int, CaseIterable, Hashable, Sendable {
    /// MISURA
    case measure
    /// INTERVENTO
    case intervention
    /// REALIZZ.
    case outcome
    /// NOTE
    case notes
    /// MONITOR. 1° SEMESTRE
    case firstHalf
    /// MONITOR. 2° SEMESTRE
    case secondHalf
    /// INDICATORE
    case indicator
    /// TARGET
    case target
    /// CONSUNTIVO 1° SEMESTRE
    case firstHalfResult
    /// CONSUNTIVO 2° SEMESTRE
    case secondHalfResult
    /// VISTO 1° SEMESTRE
    case firstHalfSeenBy
    /// DATA 1° SEMESTRE
    case firstHalfDate
    /// VISTO 2° SEMESTRE
    case secondHalfSeenBy
    /// DATA 2° SEMESTRE
    case secondHalfDate
  }

  /// The measure, where the printed text is one of the catalog.
  public internal(set) var measure: MeasureCode?
  private let texts: [String]

  /// Makes a row; cells that are not given are empty.
  public init(measure: MeasureCode?, cells: [Cell: String]) {
    self.measure = measure
    texts = Cell.allCases.map { cells[$0] ?? "" }
  }

  /// The printed text of a cell; empty where nothing is printed.
  public subscript(cell: Cell) -> String {
    texts[cell.rawValue]
  }
}
