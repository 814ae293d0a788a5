/// The namespaces that prefixes stand for, innermost last (Namespaces in XML 1.0, 6).
struct XMLBindings {
  /// Prefixes in force at the same time, at most.
  static let most = 128

  /// A namespace by its number in ``XMLNamespace/allCases``.
  typealias Space = UInt8

  static let none = number(of: .none)
  static let other = number(of: .other)

  private struct Binding {
    let hash: UInt32
    let prefix: Range<Int>
    let space: Space
    let outerDefault: Space
  }

  private var bindings: [Binding] = []
  private var prefixes: [UInt8] = []
  /// Bindings by hash of the prefix, so that a document with many prefixes is not searched for each name.
  private var recent = [Int16](repeating: -1, count: 64)
  /// The namespace of elements without a prefix.
  private(set) var defaultSpace = XMLBindings.none

  var count: Int { bindings.count }

  private static func number(of namespace: XMLNamespace) -> Space {
    Space(truncatingIfNeeded: XMLNamespace.allCases.firstIndex(of: namespace) ?? 0)
  }

  /// The namespace of an address, `other` when it is not known and `none` when it is empty.
  static func space(ofAddress range: Range<Int>, in bytes: Span<UInt8>) -> Space {
    guard !range.isEmpty else { return none }
    var hash = XMLNameTable.seed
    for index in range { hash = XMLNameTable.mixed(hash, bytes[index]) }
    guard let number = XMLNameTable.addresses.number(of: range, in: bytes, hash: hash) else { return other }
    return self.number(of: XMLNameTable.addressedNamespaces[number])
  }

  /// Binds a prefix; an empty one stands for the default namespace.
  mutating func bind(_ prefix: Range<Int>, in bytes: Span<UInt8>, hash: UInt32, to space: Space) {
    let start = prefixes.count
    for index in prefix { prefixes.append(bytes[index]) }
    bindings.append(
      Binding(hash: hash, prefix: start..<prefixes.count, space: space, outerDefault: defaultSpace))
    if prefix.isEmpty { defaultSpace = space }
    forgetRecent()
  }

  /// Undoes all but the first bindings, at the end of the element that made them.
  mutating func removeAll(after count: Int) {
    guard bindings.count > count else { return }
    while bindings.count > count, let last = bindings.popLast() {
      prefixes.removeLast(last.prefix.count)
      if last.prefix.isEmpty { defaultSpace = last.outerDefault }
    }
    forgetRecent()
  }

  /// The namespace that a prefix stands for; `nil` when it was not declared.
  mutating func space(ofPrefix prefix: Range<Int>, in bytes: Span<UInt8>, hash: UInt32) -> Space? {
    let slot = Int((hash ^ hash >> 13) & 63)
    let candidate = Int(recent[slot])
    if candidate >= 0, isBinding(candidate, of: prefix, in: bytes, hash: hash) { return bindings[candidate].space }
    var index = bindings.count - 1
    while index >= 0 {
      if isBinding(index, of: prefix, in: bytes, hash: hash) {
        recent[slot] = Int16(truncatingIfNeeded: index)
        return bindings[index].space
      }
      index -= 1
    }
    return nil
  }

  private func isBinding(_ index: Int, of prefix: Range<Int>, in bytes: Span<UInt8>, hash: UInt32) -> Bool {
    bindings[index].hash == hash && bindings[index].prefix.count == prefix.count
      && XMLNameTable.areEqual(prefixes.span, bindings[index].prefix.lowerBound, bytes, prefix)
  }

  private mutating func forgetRecent() {
    for slot in recent.indices { recent[slot] = -1 }
  }
}
