/// The names of the sheets of a workbook, in any format: what Excel accepts (at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at
/// either end, not `History`), each once whatever the case.
struct SheetNames: Hashable, Sendable {
  private static let longest = 31
  private var taken: Set<String> = ["history"]

  /// A name for the sheet of a table: its short name, or what its title begins with.
  mutating func name(of head: TableHead) -> String {
    free(head.name.isEmpty ? SheetNames.shortened(head.title) : head.name)
  }

  /// A name as near as possible to the one wanted, which nobody else gets.
  mutating func free(_ wanted: String) -> String {
    var base = SheetNames.allowed(wanted)
    if base.isEmpty { base = "Foglio" }
    var name = base
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      let suffix = " (\(number))"
      name = SheetNames.cut(base, to: SheetNames.longest - suffix.utf16.count) + suffix
    }
    return name
  }

  /// The title as far as its first break that leaves a name short enough, or as many of its words as fit.
  private static func shortened(_ title: String) -> String {
    guard title.utf16.count > longest else { return title }
    let characters = Array(title)
    for index in characters.indices.dropLast() where index > 0 {
      let isBreak = characters[index + 1] == " " && ":;,.".contains(characters[index])
      let isDash = characters[index] == " " && "-–(".contains(characters[index + 1])
      if isBreak || isDash {
        let start = String(characters[..<index])
        if start.utf16.count <= longest { return start }
      }
    }
    let start = cut(title, to: longest)
    guard let space = start.lastIndex(of: " ") else { return start }
    return String(start[..<space])
  }

  private static func allowed(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> UnicodeScalar in
      switch scalar {
      case "[": "("
      case "]": ")"
      case ":", "*", "?", "/", "\\": "-"
      default: scalar.value < 0x20 || scalar.isForbiddenInXML ? " " : scalar
      }
    }
    var name = String(String.UnicodeScalarView(scalars))
    name = trimmed(cut(trimmed(name), to: longest))
    return name
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first == " " || first == "'" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "'" { rest.removeLast() }
    return String(rest)
  }

  /// The first characters, whole ones, that have so many UTF-16 units at most.
  static func cut(_ text: String, to length: Int) -> String {
    var cut = ""
    var rest = length
    for character in text {
      rest -= character.utf16.count
      if rest < 0 { break }
      cut.append(character)
    }
    return cut
  }
}
