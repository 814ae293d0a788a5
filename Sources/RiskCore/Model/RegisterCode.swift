/// A code that a catalog of the register gives to its entries. Each catalog has a type of its own, so that a risk is
/// never taken for a process.
public protocol RegisterCode: Hashable, Comparable, Sendable, Codable, LosslessStringConvertible {
  /// What the code names, in English, for messages (`process`).
  static var noun: String { get }

  /// What the code counts by, from 1: its number, or the position of its letter.
  var number: Int { get }
}

extension RegisterCode {
  /// Decodes any spelling that `init(_:)` reads.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a \(Self.noun) code")
    }
    self = code
  }

  /// Encodes the canonical spelling.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
