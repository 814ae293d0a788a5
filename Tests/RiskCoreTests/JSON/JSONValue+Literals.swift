import RiskCore

extension JSONNumber {
  /// A literal known to be valid; the test fails by inequality where it is not.
  init(literal: String) {
    self = JSONNumber(literal) ?? JSONNumber(Int.min)
  }
}

extension JSONValue {
  /// An object from a list of members.
  static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    var object = JSONObject()
    for (key, value) in members { object.append(key, value) }
    return .object(object)
  }
}
