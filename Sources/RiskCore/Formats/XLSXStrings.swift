/// The texts that cells refer to by number, each once (ECMA-376 part 1, 18.4.9), in the order in which they came up.
///
/// Texts are the same only where their bytes are: `é` as one character and as two stay different.
struct XLSXStrings: Sendable {
  /// All texts, one after another.
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// An open hash table: the high half of a slot is of the hash, the low half the number of the text plus 1.
  private var slots = [UInt64](repeating: 0, count: 1_024)
  /// Differs from run to run, so that nobody can prepare texts whose hashes meet; the order does not depend on it.
  private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())
  /// How many cells refer to texts.
  private var referenceCount = 0

  /// The number of a text, which is taken in if it is new.
  mutating func index(of text: Span<UInt8>) -> Int {
    referenceCount += 1
    let hash = hash(of: text)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      let found = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      if (slots[slot] ^ hash) >> 32 == 0 && isText(found, equalTo: text) { return found }
      slot = (slot + 1) & mask
    }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(ends.count + 1)
    XLSXText.append(text, plainTo: &bytes)
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// Writes the part into an entry that was begun.
  /// - Returns: whether a character was replaced.
  func write<Failure: Error>(
    to writer: inout ZIPWriter, _ sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var xml: [UInt8] = []
    var isReplaced = false
    xml.append(markup: OOXMLPackage.declaration)
    xml.append(markup: "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    xml.append(markup: " count=\"\(referenceCount)\" uniqueCount=\"\(ends.count)\">")
    var start = 0
    for end in ends {
      let text = bytes.span.extracting(start..<end)
      xml.append(markup: XLSXText.hasSpaceToKeep(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
      if XLSXText.append(text, to: &xml) { isReplaced = true }
      xml.append(markup: "</t></si>")
      start = end
      if xml.count >= 65_536 {
        writer.append(xml)
        xml.removeAll(keepingCapacity: true)
        try writer.flush(to: sink)
      }
    }
    xml.append(markup: "</sst>")
    writer.append(xml)
    return isReplaced
  }

  private func isText(_ index: Int, equalTo text: Span<UInt8>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == text.count else { return false }
    let (here, there) = unsafe (bytes.span.extracting(start..<ends[index]).bytes, text.bytes)
    var position = 0
    while position <= text.count - 8 {
      let left = unsafe here.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let right = unsafe there.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      if left != right { return false }
      position += 8
    }
    while position < text.count {
      if bytes[start + position] != text[position] { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// Eight bytes at a time, each time the two halves of a product.
  private func hash(of text: Span<UInt8>) -> UInt64 {
    let bytes = unsafe text.bytes
    var hash = seed ^ UInt64(text.count)
    var position = 0
    while position < text.count {
      var word: UInt64 = 0
      if position <= text.count - 8 {
        word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        position += 8
      } else {
        while position < text.count {
          word = word << 8 | UInt64(text[position])
          position += 1
        }
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    let product = (hash ^ seed).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
