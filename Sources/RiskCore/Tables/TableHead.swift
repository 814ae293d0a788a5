/// What a table is, apart from its rows.
public struct TableHead: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What the cells of a column hold.
    public enum Kind: Hashable, Sendable {
      /// Running text.
      case text
      /// A short code, never to be taken for a number.
      case code
      /// A whole number.
      case integer
      /// An exact fraction, printed with so many decimal places.
      case decimal(places: Int)
      /// A level by its name, in any case, out of a scale from the lowest to the highest; other texts, such as "non
      /// valutato", stand outside the scale.
      case level(scale: [String])
    }

    /// The header as published; unique in the table.
    public let title: String
    /// What the cells hold.
    public let kind: Kind
    /// Whether the column says which section a row stands in. Such columns come first. Formats for readers print them
    /// as a heading wherever they change; formats for programs repeat them in each row.
    public let isHeading: Bool
    /// What its numbers count or measure (`punti da 1 a 3`, `%`); `nil` where the header says it.
    public let unit: String?

    /// Makes a column.
    public init(_ title: String, _ kind: Kind, isHeading: Bool = false, unit: String? = nil) {
      self.title = title
      self.kind = kind
      self.isHeading = isHeading
      self.unit = unit
    }

    /// Whether cells stand at the right edge.
    var isRightAligned: Bool {
      switch kind {
      case .integer, .decimal: true
      case .text, .code, .level: false
      }
    }
  }

  /// One line that says what the table was made from or with.
  public struct Provenance: Hashable, Sendable {
    /// What is named (`Metodo`).
    public let label: String
    /// Its name (`cremona-2026`).
    public let text: String

    /// Makes a line.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// The title as published.
  public var title: String
  /// The short name by which the table is called beside others: that of its sheet in a workbook (`Appendice 1`). Empty
  /// where the title has to do.
  public var name: String
  /// The year of the plan.
  public var year: Int?
  /// The columns, in published order.
  public var columns: [Column]
  /// Notes printed under the table.
  public var notes: [String]
  /// What the table was made from and with: engine, register, method, cut-offs.
  public var provenance: [Provenance]

  /// Makes a head.
  public init(
    title: String, name: String = "", year: Int? = nil, columns: [Column], notes: [String] = [],
    provenance: [Provenance] = []
  ) {
    self.title = title
    self.name = name
    self.year = year
    self.columns = columns
    self.notes = notes
    self.provenance = provenance
  }

  /// How many columns are headings.
  var headingCount: Int {
    columns.prefix { $0.isHeading }.count
  }
}
