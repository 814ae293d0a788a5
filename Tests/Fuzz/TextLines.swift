/// The lines of a text as an editor counts them, made without any code of the readers: what places are compared with.
struct TextLines {
  private var lines: [[Unicode.Scalar]] = [[]]

  /// Splits at LF, CRLF and CR; a byte order mark has no width.
  /// - Parameter isUTF8: otherwise each byte is one character.
  init(_ bytes: [UInt8], isUTF8: Bool = true) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let scalars =
      isUTF8 ? Array(String(decoding: bytes, as: UTF8.self).unicodeScalars) : bytes.map { Unicode.Scalar($0) }
    var last: Unicode.Scalar?
    for scalar in scalars {
      let isSecondOfPair = scalar == "\n" && last == "\r"
      last = scalar
      if isSecondOfPair { continue }
      if scalar == "\n" || scalar == "\r" { lines.append([]) } else { lines[lines.count - 1].append(scalar) }
    }
  }

  /// What stands from a place to the end of its line; `nil` when the text has no such place.
  func rest(line: Int, column: Int) -> ArraySlice<Unicode.Scalar>? {
    guard (1...lines.count).contains(line) else { return nil }
    let scalars = lines[line - 1]
    return (1...(scalars.count + 1)).contains(column) ? scalars[(column - 1)...] : nil
  }

  /// Whether the text has the place; a place without a line is the whole file.
  func contain(_ place: Place) -> Bool {
    guard let line = place.line else { return place.column == nil }
    return place.sheet == nil && rest(line: line, column: place.column ?? 1) != nil
  }
}

/// Each diagnostic and each of its notes has a place in the file, and prints on one line.
func expectPlaces(of diagnostics: [Diagnostic], in lines: TextLines, file: String) {
  for diagnostic in diagnostics {
    for place in [diagnostic.place] + diagnostic.notes.map(\.place) {
      expect(place?.file == file, "a place names the file: \(diagnostic)")
      expect(place.map(lines.contain) ?? false, "a place lies in the file: \(diagnostic)")
    }
    let printed = diagnostic.description
    expect(printed.utf8.count { $0 == 0x0A } == diagnostic.notes.count, "a diagnostic prints one line: \(printed)")
    expect(printed.utf8.count < 10_000 + 1_000 * diagnostic.notes.count, "a diagnostic is short: \(printed)")
  }
}
