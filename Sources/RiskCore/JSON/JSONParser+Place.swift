extension JSONParser {
  /// Stops reading: what stands at ``offset`` is not what was expected.
  func fault(expected: String, notes: [Diagnostic.Note] = []) -> DiagnosticsError {
    let diagnostic = Diagnostic.unexpectedJSON(found: found, expected: expected, at: place(of: offset), notes: notes)
    return DiagnosticsError(diagnostics: [diagnostic])
  }

  /// What stands at ``offset``, in words.
  private var found: String {
    guard let byte = next else { return bytes.isEmpty ? "an empty text" : "the end of the text" }
    guard let scalar = scalar(at: offset)?.scalar else {
      return "byte 0x" + String(byte, radix: 16, uppercase: true)
    }
    switch scalar {
    case "\n", "\r": return "the end of the line"
    case "\t": return "a tab"
    case "'": return "an apostrophe"
    default: break
    }
    guard scalar.properties.generalCategory != .control, scalar.properties.generalCategory != .format else {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "'\(scalar)'"
  }

  /// Line and column of a position.
  func place(of offset: Int) -> Place {
    places(of: [offset])[offset] ?? Place(file: file)
  }

  /// Lines and columns of many positions, in one pass over the text; a byte order mark has no width.
  func places(of offsets: [Int]) -> [Int: Place] {
    var places: [Int: Place] = [:]
    var line = 1
    var column = 1
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for offset in offsets.sorted() {
      while position < offset {
        let byte = bytes[position]
        position += 1
        if byte == 0x0A || (byte == 0x0D && (position == bytes.count || bytes[position] != 0x0A)) {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 && byte != 0x0D {
          column += 1
        }
      }
      places[offset] = Place(file: file, line: line, column: column)
    }
    return places
  }
}
