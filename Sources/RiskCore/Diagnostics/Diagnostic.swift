/// One thing found in an input: what, where, how bad, and what to do about it.
///
/// A diagnostic is made by one of the static factories beside the code that finds it, one factory per message, so
/// that every ``Kind`` has one wording.
public struct Diagnostic: Hashable, Sendable {
  /// A second place that explains the first ("first listed here").
  public struct Note: Hashable, Sendable {
    /// What the place shows, lower case.
    public let message: String
    /// The place, when there is one.
    public let place: Place?

    /// Makes a note.
    public init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// Stable code of the message.
  public let kind: Kind
  /// How much it matters.
  public let severity: Severity
  /// What was found and what was expected; lower case, quotes the text found.
  public let message: String
  /// Where it was found.
  public let place: Place?
  /// Further places, in the order in which they help.
  public let notes: [Note]
  /// The text that was probably meant (`P264`), to be offered as a question.
  public let suggestion: String?

  /// Makes a diagnostic.
  public init(
    _ kind: Kind,
    _ severity: Severity,
    _ message: String,
    at place: Place? = nil,
    notes: [Note] = [],
    suggestion: String? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.suggestion = suggestion
  }
}

extension Diagnostic {
  /// What a message quotes of a cell: all of it, or its beginning, so that a long cell does not make a long message.
  static func excerpt(of text: String) -> String {
    let most = 200
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `processi.csv:3:1: error: process 'P003' is listed twice [duplicate-code]`, followed by one line per note.
  ///
  /// Control characters of the quoted input are replaced, so that it can neither steer a terminal nor forge a line.
  public var description: String {
    var text = place.map { "\($0): " } ?? ""
    text += "\(severity.rawValue): \(message)"
    if let suggestion { text += "; did you mean '\(suggestion)'?" }
    text = text.withoutControls() + " [\(kind.rawValue)]"
    for note in notes {
      text += "\n" + ((note.place.map { "\($0): " } ?? "") + "note: \(note.message)").withoutControls()
    }
    return text
  }
}
