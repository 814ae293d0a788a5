/// The content of one cell.
public enum Cell: Hashable, Sendable {
  /// Nothing.
  case empty
  /// Text, a code or the name of a level; exactly as it is to appear.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// An exact fraction; the column says how many decimal places are printed.
  case fraction(Fraction)

  /// Text that may be missing.
  public init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  /// A number that may be missing.
  public init(_ number: Int?) {
    self = number.map(Cell.integer) ?? .empty
  }

  /// A fraction that may be missing.
  public init(_ fraction: Fraction?) {
    self = fraction.map(Cell.fraction) ?? .empty
  }

  /// The cell as text, exactly as it is to appear.
  /// - Parameters:
  ///   - column: the cell's column, which says how many decimal places a fraction has.
  ///   - decimalSeparator: what stands before the decimals, a comma in Italian.
  public func text(in column: TableHead.Column, decimalSeparator: Character) -> String {
    switch self {
    case .empty: return ""
    case .text(let text): return text
    case .integer(let number): return String(number)
    case .fraction(let fraction):
      guard case .decimal(let places) = column.kind else { return fraction.description }
      return fraction.decimal(places: places, separator: decimalSeparator)
    }
  }
}
