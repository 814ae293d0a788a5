/// The names of the sheets of a workbook: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, each
/// once whatever the case. That is what Excel takes, too, in which such workbooks are opened.
struct ODSSheetNames {
  private static let longest = 31
  private var taken: Set<String> = []

  /// A name for the sheet of a table: its short name, or what its title begins with.
  mutating func name(of head: TableHead) -> String {
    free(head.name.isEmpty ? head.title : head.name)
  }

  /// A name as near as possible to the one wanted, which nobody else gets.
  mutating func free(_ wanted: String) -> String {
    let allowed = Self.allowed(wanted)
    var name = allowed
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let suffix = " (\(number))"
      name = Self.trimmed(allowed.prefix(Self.longest - suffix.count)) + suffix
    }
    return name
  }

  private static func allowed(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> UnicodeScalar in
      "[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar.isControl || scalar.isForbiddenInXML ? " " : scalar
    }
    // Every scalar a character of its own, so that the limit holds in any count.
    let start = String(String.UnicodeScalarView(scalars.prefix(200))).trimmingBlanks().unicodeScalars.prefix(longest)
    let name = trimmed(Substring(start))
    return name.isEmpty ? "Foglio" : name
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while let first = rest.first, first == " " || first == "'" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "'" { rest.removeLast() }
    return String(rest)
  }
}
