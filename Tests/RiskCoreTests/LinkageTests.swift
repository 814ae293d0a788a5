import Foundation
import Testing

@Suite struct LinkageTests {
  @Test func `the sources of RiskCore import nothing`() throws {
    let result = try TranscriptionTests.run("sh", "Tests/Tools/core-imports.sh")
    #expect(result == (0, ""))
  }

  @Test(arguments: [
    "import Foundation", "@preconcurrency import Glibc", "public import struct Foundation.Data", "  import Darwin",
    "@_spi(Internals) private import Foundation",
  ]) func `an import in any spelling is found`(line: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("// import in a comment\nlet important = 1\n\(line)\n".utf8).write(to: folder.appending(path: "A.swift"))
    let result = try TranscriptionTests.run("sh", "Tests/Tools/core-imports.sh", folder.path())
    #expect(result.status == 1)
    #expect(result.output.hasSuffix("A.swift:3:\(line)\n"))
  }
}
