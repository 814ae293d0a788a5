import Foundation
import Testing

/// The README shows what the program really prints.
@Suite struct ReadmeTests {
  private static let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")

  @Test func `the output shown in the README is what the main job prints`() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- output: risk assess -->\n```text\n"))
    let end = try #require(text.range(of: "```\n<!-- end -->"))
    let run = try RiskBinary.run("assess", environment: [:])
    #expect(String(text[start.upperBound..<end.lowerBound]) == run.output)
  }
}
