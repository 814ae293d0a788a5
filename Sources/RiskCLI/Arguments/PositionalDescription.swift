/// A value that is known by its place on the command line.
struct PositionalDescription: Sendable {
  let value: ValueDescription
  /// What it is, a sentence.
  let meaning: String
  /// Whether it may be left out; only the last ones can.
  let isOptional: Bool
  /// Whether it may be given several times; only the last one can.
  let isRepeatable: Bool

  init(_ value: ValueDescription, meaning: String, isOptional: Bool = false, isRepeatable: Bool = false) {
    self.value = value
    self.meaning = meaning
    self.isOptional = isOptional
    self.isRepeatable = isRepeatable
  }
}
