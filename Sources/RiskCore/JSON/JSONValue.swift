/// A JSON text as a value, without loss: numbers stay decimal literals and members keep their order.
///
/// Values are equal when they are written the same: `1.0` and `1` differ, and so do objects in another order. Strings
/// compare as Swift strings do, so canonically equivalent texts are equal.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as the literal that was read.
  case number(JSONNumber)
  /// A string, unescaped.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object with unique keys, in source order.
  case object(JSONObject)
}
