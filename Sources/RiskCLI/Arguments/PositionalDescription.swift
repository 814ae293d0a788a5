/// A value that is known by its place on the command line.
struct PositionalDescription: Sendable {
  let value: ValueDescription
  /// What it is, a sentence.
  let meaning: String
  /// Whether it may be left out; only the last ones can.
  let isOptional: Bool

  init(_ value: ValueDescription, meaning: String, isOptional: Bool = false) {
    self.value = value
    self.meaning = meaning
    self.isOptional = isOptional
  }
}
