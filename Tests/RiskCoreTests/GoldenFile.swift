import Foundation
import Testing

/// A file, of `Golden/` where no other folder is named, that holds what an output must be.
///
/// With RECORD_GOLDEN=1 in the environment the files are written anew, and the run fails, so that nothing is recorded
/// unseen.
enum GoldenFile {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// Fails unless the bytes are those of the file; names the first line that differs.
  static func check(
    _ bytes: [UInt8], _ name: String, in folder: URL = folder, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name); read the difference before you commit it", sourceLocation: sourceLocation)
      return
    }
    let expected = try Array(Data(contentsOf: file))
    guard bytes != expected else { return }
    let (found, wanted) = (lines(of: bytes), lines(of: expected))
    let index = zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, wanted.count)
    Issue.record(
      """
      \(name):\(index + 1): \(found.count) lines found, \(wanted.count) expected
      found:    \(index < found.count ? found[index] : "the end")
      expected: \(index < wanted.count ? wanted[index] : "the end")
      """, sourceLocation: sourceLocation)
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
