extension Diagnostic {
  /// Something stands where the grammar wants something else.
  static func unexpectedJSON(
    found: String, expected: String, at place: Place, notes: [Note] = [], suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .invalidJSON, .error, "found \(found), expected \(expected)", at: place, notes: notes, suggestion: suggestion)
  }

  /// A string runs into the end of the text; the place is its opening quote.
  static func unclosedJSONString(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidJSON, .error, "found a string that is not closed, expected '\"' before the end of the text", at: place)
  }

  /// Half of a surrogate pair was escaped alone.
  static func loneSurrogate(_ unit: UInt16, at place: Place) -> Diagnostic {
    let pair = unit < 0xDC00 ? "'\\uDC00' to '\\uDFFF' after it" : "'\\uD800' to '\\uDBFF' before it"
    let digits = String(unit, radix: 16, uppercase: true)
    return Diagnostic(
      .invalidJSON, .error, "found half of a surrogate pair '\\u\(digits)', expected \(pair)", at: place)
  }

  /// An object gives a key that it has already given.
  static func duplicateKey(_ key: String, at place: Place, firstAt first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, "key '\(JSONValue.quotation(of: key))' is given twice in one object", at: place,
      notes: [Note("first given here", at: first)])
  }

  /// Arrays and objects are nested beyond the limit.
  static func tooDeepJSON(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .tooDeep, .error,
      "found an array or object \(limit + 1) levels deep, expected at most \(limit) levels", at: place)
  }
}

extension JSONValue {
  /// A text as a message quotes it: on one line, escaped as in JSON, cut after 40 characters.
  static func quotation(of text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSONString(String(text.prefix(40)))
    let quoted = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    return text.dropFirst(40).isEmpty ? quoted : quoted + "…"
  }
}
