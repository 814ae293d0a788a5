/// Finds known names and namespaces by their bytes, without making strings.
struct XMLNameTable: Sendable {
  private struct Slot {
    /// Index into the texts, from 1; 0 for an empty slot.
    var number: UInt16 = 0
    var start: UInt16 = 0
    var length: UInt16 = 0
    var space: UInt8 = 0
    var hash: UInt32 = 0
  }

  /// Known names, each in its namespace.
  static let names = XMLNameTable(
    XMLName.allCases.map { name in
      let parts = name.rawValue.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      let prefix = String(Substring(parts[0]))
      return (XMLNameTable.space(of: XMLNamespace(rawValue: prefix) ?? .other), Array(parts[parts.count - 1]))
    })
  /// Addresses of known namespaces; the number is that of the address in ``addressedNamespaces``.
  static let addresses = XMLNameTable(
    XMLNamespace.allCases.flatMap { space in space.addresses.map { (0, Array($0.utf8)) } })
  static let addressedNamespaces = XMLNamespace.allCases.flatMap { space in space.addresses.map { _ in space } }

  private var slots: [Slot]
  private var texts: [UInt8] = []
  private let mask: Int
  private let meanings = XMLName.allCases

  private init(_ entries: [(space: UInt8, text: [UInt8])]) {
    var size = 4
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    slots = [Slot](repeating: Slot(), count: size)
    for (number, entry) in entries.enumerated() {
      let hash = entry.text.reduce(XMLNameTable.seed, XMLNameTable.mixed)
      var index = XMLNameTable.index(hash, entry.space) & mask
      while slots[index].number > 0 { index = (index + 1) & mask }
      slots[index] = Slot(
        number: UInt16(truncatingIfNeeded: number + 1), start: UInt16(truncatingIfNeeded: texts.count),
        length: UInt16(truncatingIfNeeded: entry.text.count), space: entry.space, hash: hash)
      texts += entry.text
    }
  }

  static let seed: UInt32 = 0x811C_9DC5

  /// The hash of a name with one byte more (FNV-1a).
  @inline(__always)
  static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  private static func index(_ hash: UInt32, _ space: UInt8) -> Int {
    Int(hash ^ hash >> 15 ^ UInt32(space) &* 0x9E37_79B1)
  }

  private static func space(of namespace: XMLNamespace) -> UInt8 {
    UInt8(truncatingIfNeeded: XMLNamespace.allCases.firstIndex(of: namespace) ?? 0)
  }

  /// The number of a text, from 0.
  @inline(__always)
  func number(of range: Range<Int>, in bytes: Span<UInt8>, hash: UInt32, space: UInt8 = 0) -> Int? {
    let (slots, texts) = (slots.span, texts.span)
    var index = XMLNameTable.index(hash, space) & mask
    while slots[index].number > 0 {
      let slot = slots[index]
      if slot.hash == hash, slot.space == space, Int(slot.length) == range.count,
        XMLNameTable.areEqual(texts, Int(slot.start), bytes, range)
      {
        return Int(slot.number) - 1
      }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The known name of a local name in a namespace.
  @inline(__always)
  func name(of range: Range<Int>, in bytes: Span<UInt8>, hash: UInt32, space: UInt8) -> XMLName {
    guard let number = number(of: range, in: bytes, hash: hash, space: space) else { return .unknown }
    return meanings[number]
  }

  /// Whether bytes from a place on equal those of a range.
  @inline(__always)
  static func areEqual(_ bytes: Span<UInt8>, _ start: Int, _ others: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes.count - start >= range.count else { return false }
    var offset = 0
    while offset < range.count {
      if bytes[start + offset] != others[range.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }
}
