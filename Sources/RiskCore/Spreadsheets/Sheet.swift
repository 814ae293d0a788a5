/// One sheet of a workbook as it was read: the cells that hold something, and which cells are merged.
struct Sheet: Hashable, Sendable {
  /// One row that holds something.
  struct Row: Hashable, Sendable {
    /// The row's number, from 1.
    var number: Int
    /// The cells that hold something, by ascending column.
    var cells: [Cell]
  }

  /// One cell that holds something.
  struct Cell: Hashable, Sendable {
    /// The column, from 1.
    var column: Int
    /// What it holds.
    var value: Value
  }

  /// What a cell holds. A formula is read as the result that was stored with it.
  enum Value: Hashable, Sendable {
    /// Text, as it stands.
    case text(String)
    /// A number in plain decimal notation with a point, without needless digits (`1`, `1.5`, `-0.25`, `1e+30`).
    case number(String)
    /// A truth value.
    case boolean(Bool)
    /// A day; times of day are dropped.
    case date(CalendarDate)
    /// An error, by its name (`#N/A`).
    case error(String)
  }

  /// A rectangle of merged cells, all from 1 and inclusive.
  struct Merge: Hashable, Sendable {
    /// The rows.
    var rows: ClosedRange<Int>
    /// The columns.
    var columns: ClosedRange<Int>
  }

  /// The sheet's name.
  var name: String
  /// The rows that hold something, by ascending number.
  var rows: [Row]
  /// The merged rectangles, none of which overlap.
  var merges: [Merge]
  /// Whether the sheet is hidden.
  var isHidden = false
}
