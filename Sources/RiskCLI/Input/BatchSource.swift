import RiskCore

/// Where the rows of a batch come from: a file, a pipe or standard input, read once from beginning to end.
final class BatchSource: @unchecked Sendable {
  let name: String
  /// How many bytes there are; `nil` where that is not known before.
  let size: Int64?
  private let descriptor: Int32
  private let isOwned: Bool

  /// - Parameter path: `-` is standard input.
  init(_ path: String) throws(SystemError) {
    isOwned = path != Files.standardInput
    name = isOwned ? path : "standard input"
    descriptor = isOwned ? try System.openForReading(path) : System.standardInput
    size = System.status(of: descriptor).flatMap { $0.kind == .file ? $0.size : nil }
  }

  func read(_ bytes: inout [UInt8], _ range: Range<Int>) throws(SystemError) -> Int {
    try System.readSome(descriptor, into: &bytes, at: range, name: name)
  }

  func close() {
    if isOwned { try? System.close(descriptor, name: name) }
  }
}
