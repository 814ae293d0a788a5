/// A correction that the data of a printed plan needs to be usable (table `errata`): a misread code, or a cell that
/// slipped into the neighbouring column at a page break. Printed wording is never touched.
public struct Erratum: Hashable, Sendable {
  /// The table, by its name without extension (`mappatura`).
  public let table: RegisterTable
  /// The row: the value of the first column where that is unique, otherwise the number of the data row, from 1.
  public let key: String
  /// The column's title.
  public let field: String
  /// What is printed.
  public let published: String
  /// What stands in its place.
  public let corrected: String
  /// Why, in the language of the register.
  public let reason: String

  /// Makes a correction.
  public init(
    table: RegisterTable, key: String, field: String, published: String, corrected: String, reason: String
  ) {
    self.table = table
    self.key = key
    self.field = field
    self.published = published
    self.corrected = corrected
    self.reason = reason
  }
}
