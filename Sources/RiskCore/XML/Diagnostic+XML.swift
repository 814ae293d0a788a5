extension Diagnostic {
  /// Something stands where XML wants something else.
  static func invalidXML(found: String, expected: String, _ position: XMLPosition) -> Diagnostic {
    Diagnostic(
      .invalidXML, .error,
      "\(position) is no well-formed XML: found \(found), expected \(expected); save the file again",
      at: Place(file: position.file))
  }

  /// A document type declares something; entities are never expanded.
  static func documentTypeDeclarations(_ position: XMLPosition) -> Diagnostic {
    Diagnostic(
      .documentType, .error,
      "\(position) has a DOCTYPE with declarations, expected none: entities are never expanded; "
        + "save the file with an office program", at: Place(file: position.file))
  }

  /// An entity that XML itself does not define.
  static func undeclaredEntity(_ name: String, _ position: XMLPosition) -> Diagnostic {
    Diagnostic(
      .undeclaredEntity, .error,
      "\(position) uses the entity '&\(excerpt(of: name));', expected one of '&amp;', '&lt;', '&gt;', '&quot;', "
        + "'&apos;': entities are never expanded; save the file with an office program",
      at: Place(file: position.file))
  }

  static func unsupportedEncoding(_ name: String, _ position: XMLPosition) -> Diagnostic {
    Diagnostic(
      .unsupportedEncoding, .error,
      "\(position) is encoded as '\(excerpt(of: name))', expected UTF-8, or UTF-16 with a byte order mark; "
        + "save the file again", at: Place(file: position.file))
  }

  static func tooDeepXML(_ position: XMLPosition) -> Diagnostic {
    Diagnostic(
      .tooDeep, .error,
      "\(position) nests elements \(XMLParser.Limits.depth + 1) levels deep, at most \(XMLParser.Limits.depth) are read",
      at: Place(file: position.file))
  }

  /// Something is longer or more than is read.
  static func tooMuchXML(_ what: String, limit: Int, _ position: XMLPosition) -> Diagnostic {
    Diagnostic(
      .limitExceeded, .error, "\(position) has more \(what) than the \(limit) that are read",
      at: Place(file: position.file))
  }
}

/// Where in a part of a file something was found.
struct XMLPosition: CustomStringConvertible {
  let file: String
  let part: String
  let line: Int
  let column: Int

  /// As a message begins with it.
  var description: String {
    let place = "line \(line), column \(column)"
    return part.isEmpty ? place : "part '\(Diagnostic.excerpt(of: part))', \(place),"
  }
}
