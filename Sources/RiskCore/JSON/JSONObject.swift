/// The members of a JSON object: unique keys, in order, with constant-time look-up.
///
/// Keys are the same when Swift finds the strings equal; keys that differ only in Unicode normalisation are the same.
public struct JSONObject: Sendable {
  /// One key and its value.
  public struct Member: Hashable, Sendable {
    /// The key, unescaped.
    public let key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member] = []
  /// Position of each key; empty while a scan of so few members costs less than hashing.
  private var positions: [String: Int] = [:]

  private static let scanLimit = 8

  /// An object without members.
  public init() {}

  /// The value of a key; `nil` when the object has no such member.
  public subscript(key: String) -> JSONValue? {
    position(of: key).map { members[$0].value }
  }

  /// Adds a member at the end.
  /// - Returns: Whether it was added; a key that is already there keeps its first value.
  @discardableResult
  public mutating func append(_ key: String, _ value: JSONValue) -> Bool {
    guard position(of: key) == nil else { return false }
    members.append(Member(key: key, value: value))
    if !positions.isEmpty {
      positions[key] = members.count - 1
    } else if members.count > Self.scanLimit {
      for (position, member) in members.enumerated() { positions[member.key] = position }
    }
    return true
  }

  /// Position of a key in ``members``.
  func position(of key: String) -> Int? {
    positions.isEmpty ? members.firstIndex { $0.key == key } : positions[key]
  }
}

extension JSONObject: Hashable {
  /// Whether both have the same members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members == right.members
  }

  /// Hashes the members.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members)
  }
}
