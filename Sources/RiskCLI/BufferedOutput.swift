/// Gathers bytes and hands them to a file descriptor in large pieces.
final class BufferedOutput {
  /// Size from which the bytes gathered are handed on.
  private static let capacity = 1 << 16

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []

  /// - Parameter name: What a ``SystemError`` calls the destination.
  init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func write(_ bytes: some Sequence<UInt8>) throws(SystemError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes the first bytes of some, without gathering them.
  func write(_ bytes: [UInt8], upTo count: Int) throws(SystemError) {
    try flush()
    try System.write(bytes, upTo: count, to: descriptor, name: name)
  }

  func write(_ text: String) throws(SystemError) {
    try write(text.utf8)
  }

  /// Hands on what was gathered. What could not be written is dropped, so that it is not tried again.
  func flush() throws(SystemError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    try System.write(bytes, to: descriptor, name: name)
  }
}
