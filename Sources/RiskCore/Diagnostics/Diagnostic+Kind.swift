extension Diagnostic {
  /// The stable code of a message. Codes are kebab-case, say what is wrong, and are never reused for another meaning.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    // Text and CSV
    case emptyInput = "empty-input"
    case notText = "not-text"
    case windows1252 = "windows-1252"
    case unclosedQuote = "unclosed-quote"
    case textAfterQuote = "text-after-quote"
    case tooFewFields = "too-few-fields"
    case tooManyFields = "too-many-fields"
    case missingColumn = "missing-column"
    case duplicateColumn = "duplicate-column"
    case unknownColumn = "unknown-column"

    // JSON
    case invalidJSON = "invalid-json"
    case duplicateKey = "duplicate-key"
    case tooDeep = "too-deep"
  }
}
