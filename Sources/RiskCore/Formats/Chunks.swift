/// Bytes of a format on their way to the sink. Call ``flush(to:)`` after each row: it hands out what has gathered
/// once it is enough.
struct Chunks {
  private static let size = 65_536
  private var bytes: [UInt8] = []

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(json text: String) {
    bytes.appendJSONString(text)
  }

  /// Appends text so that a reader of XML or HTML gets it back.
  mutating func append(xml text: String) {
    bytes.append(xml: text)
  }

  /// Hands out what has gathered, if it is enough for a chunk.
  mutating func flush<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    if bytes.count >= Chunks.size { try finish(to: sink) }
  }

  /// Hands out the rest.
  mutating func finish<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Everything that has gathered, where there is no sink.
  consuming func taken() -> [UInt8] { bytes }
}
