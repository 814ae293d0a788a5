/// How much is read of one input, so that a small file cannot fill the memory.
struct ReadingLimits: Hashable, Sendable {
  /// The most fields of a table, cells of a workbook or values of a JSON text.
  let fields: Int
  /// The most rows of all tables together.
  let rows: Int
  /// The most bytes of one field.
  let fieldBytes: Int
  /// The most faults that are listed one by one.
  let faults: Int

  /// Everything is read: for inputs that their owner keeps.
  static let none = ReadingLimits(fields: .max, rows: .max, fieldBytes: .max, faults: .max)
  /// For files that come from somebody else.
  static let imported = ReadingLimits(fields: 1_000_000, rows: 50_000, fieldBytes: 262_144, faults: 10_000)
}
