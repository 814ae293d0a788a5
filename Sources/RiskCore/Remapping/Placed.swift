/// An entry of a new catalog and where it goes: to the place of its first origin, or to the end.
struct Placed<Code: RegisterCode, Value> {
  let code: Code
  /// The position in the old catalog.
  let index: Int
  let value: Value
}

extension Array {
  /// The entries in their new order: by code where the old catalog stood in that order, else by place and, at one
  /// place, by code.
  func ordered<Code: RegisterCode, Value>(as old: [Code]) -> [Value] where Element == Placed<Code, Value> {
    let isByCode = zip(old, old.dropFirst()).allSatisfy { $0 < $1 }
    return sorted { isByCode || $0.index == $1.index ? $0.code < $1.code : $0.index < $1.index }.map(\.value)
  }
}
