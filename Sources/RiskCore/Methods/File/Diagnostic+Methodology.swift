extension Diagnostic {
  /// The file has a format that this engine does not know.
  static func newerMethodFormat(_ format: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .unsupportedFormat, .error,
      format > Methodology.fileFormat
        ? "the method has format \(format), newer than \(Methodology.fileFormat), the newest that this engine reads; "
          + "update the engine"
        : "the method has format \(format), expected \(Methodology.fileFormat)", at: place)
  }

  /// A key that does not belong where it stands.
  static func unknownMethodKey(_ key: String, expected: [MethodologyKey], at place: Place) -> Diagnostic {
    let keys = expected.map(\.rawValue)
    return Diagnostic(
      .malformedMethod, .error,
      "found the key '\(JSONValue.quotation(of: key))', expected one of \(keys.joined(separator: ", "))", at: place,
      suggestion: Nearest.candidate(to: key, in: keys))
  }

  /// A key that has to be there is not; the place is that of the object.
  static func missingMethodKey(_ key: MethodologyKey, at place: Place) -> Diagnostic {
    Diagnostic(.malformedMethod, .error, "the key '\(key.rawValue)' is missing here", at: place)
  }

  /// A value that is not what its key holds.
  static func unusableMethodValue(_ value: PlacedJSON, expected: String) -> Diagnostic {
    Diagnostic(.malformedMethod, .error, "found \(value.inWords), expected \(expected)", at: value.place)
  }

  /// A word that is none of those that can stand there.
  static func unknownMethodWord(_ word: String, of words: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedMethod, .error,
      "found '\(JSONValue.quotation(of: word))', expected "
        + (words.count > 1 ? "one of " : "") + (words.isEmpty ? "none" : words.joined(separator: ", ")), at: place,
      suggestion: Nearest.candidate(to: word, in: words))
  }

  /// Something that can stand once in a list stands in it again.
  static func repeatedMethodValue(_ value: PlacedJSON, firstAt first: Place?) -> Diagnostic {
    Diagnostic(
      .malformedMethod, .error, "found \(value.inWords) again, expected each once", at: value.place,
      notes: first.map { [Note("first given here", at: $0)] } ?? [])
  }

  /// Two ends of a band on the same side.
  static func bothBounds(_ first: MethodologyKey, _ second: MethodologyKey, at place: Place) -> Diagnostic {
    Diagnostic(
      .malformedMethod, .error,
      "the key '\(second.rawValue)' does not go with '\(first.rawValue)', expected one of both", at: place)
  }

  /// A method that could be read is not sound.
  static func unsoundMethod(_ fault: MethodologyFault, at place: Place) -> Diagnostic {
    Diagnostic(.unsoundMethod, .error, fault.description, at: place)
  }

  /// A method that is not the built-in one of its name, and says so nowhere.
  static func builtinMethodName(_ builtin: Methodology, at place: Place) -> Diagnostic {
    Diagnostic(
      .builtinMethodName, .warning,
      "the method has the name '\(builtin.name)' of a built-in method and differs from it; expected another "
        + "'\(MethodologyKey.name.rawValue)', such as '\(builtin.name)-ente', and its own "
        + "'\(MethodologyKey.source.rawValue)'", at: place)
  }

  /// More is not sound than is listed.
  static func furtherFaults(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .furtherFindings, .error,
      count == 1
        ? "1 further fault of the method is not listed" : "\(count) further faults of the method are not listed",
      at: place)
  }
}

extension PlacedJSON {
  /// What it is, as a message says it.
  fileprivate var inWords: String {
    switch content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): "the number \(JSONValue.quotation(of: number.text))"
    case .string(let text): "the text '\(JSONValue.quotation(of: text))'"
    case .array(let items): items.isEmpty ? "an empty list" : "a list"
    case .object: "an object"
    }
  }
}
