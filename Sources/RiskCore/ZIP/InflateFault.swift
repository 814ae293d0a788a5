/// What is wrong with deflated bytes (RFC 1951).
enum InflateFault: Error, Hashable, Sendable {
  /// The bytes end inside a block.
  case truncated
  /// Bytes follow the last block.
  case trailingBytes
  /// A block of the reserved type 3 (3.2.3).
  case invalidBlockType
  /// The length of a stored block and its complement differ (3.2.4).
  case invalidStoredLength
  /// The lengths of the codes of a block make no prefix code, or its alphabets are too large (3.2.7).
  case invalidCodeLengths
  /// A block has no code for its end (3.2.5).
  case missingEndOfBlock
  /// A code that stands for nothing (3.2.6).
  case invalidCode
  /// A distance that reaches before the beginning or beyond 32 KB (3.2.5).
  case distanceTooFar
  /// More blocks with codes of their own than ``Inflate/mostTables(for:)``.
  case tooManyBlocks

  /// What was found, for a message.
  var found: String {
    switch self {
    case .truncated: "deflated bytes that end inside a block"
    case .trailingBytes: "bytes after the last deflated block"
    case .invalidBlockType: "a deflated block of the reserved type 3"
    case .invalidStoredLength: "a stored block whose length and complement differ"
    case .invalidCodeLengths: "code lengths that make no prefix code"
    case .missingEndOfBlock: "a deflated block without a code for its end"
    case .invalidCode: "a code that stands for nothing"
    case .distanceTooFar: "a distance that reaches before the beginning"
    case .tooManyBlocks: "more than \(Inflate.mostTables(for: 0)) deflated blocks that hold next to nothing"
    }
  }
}
