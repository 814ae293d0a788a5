/// One sheet of a workbook as it was read: the cells that hold something, and which cells are merged.
public struct Sheet: Hashable, Sendable {
  /// One row that holds something.
  public struct Row: Hashable, Sendable {
    /// The row's number, from 1.
    public var number: Int
    /// The cells that hold something, by ascending column.
    public var cells: [Cell]

    /// Makes a row.
    public init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }
  }

  /// One cell that holds something.
  public struct Cell: Hashable, Sendable {
    /// The column, from 1.
    public var column: Int
    /// What it holds.
    public var value: Value

    /// Makes a cell.
    public init(column: Int, value: Value) {
      self.column = column
      self.value = value
    }
  }

  /// What a cell holds. A formula is read as the result that was stored with it.
  public enum Value: Hashable, Sendable {
    /// Text, as it stands.
    case text(String)
    /// A number in plain decimal notation with a point, without needless digits (`1`, `1.5`, `-0.25`, `1e+30`).
    case number(String)
    /// A truth value.
    case boolean(Bool)
    /// A day; times of day are dropped. What is only a time of day is a number, as the file stores it.
    case date(CalendarDate)
    /// An error, by its name (`#N/A`).
    case error(String)
  }

  /// A rectangle of merged cells, all from 1 and inclusive.
  public struct Merge: Hashable, Sendable {
    /// The rows.
    public var rows: ClosedRange<Int>
    /// The columns.
    public var columns: ClosedRange<Int>

    /// Makes a rectangle.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// The sheet's name.
  public var name: String
  /// The rows that hold something, by ascending number.
  public var rows: [Row]
  /// The merged rectangles, none of which overlap.
  public var merges: [Merge]
  /// Whether the sheet is hidden.
  public var isHidden = false

  /// Makes a sheet.
  public init(name: String, rows: [Row], merges: [Merge], isHidden: Bool = false) {
    self.name = name
    self.rows = rows
    self.merges = merges
    self.isHidden = isHidden
  }
}
