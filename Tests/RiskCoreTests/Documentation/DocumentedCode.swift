import Foundation

/// A Markdown document of the repository and the Swift code that it shows.
struct DocumentedCode {
  /// The documents that show Swift code, from the root of the package.
  static let paths = ["README.md"] + articles

  /// The whole document.
  let text: String

  init(of path: String) throws {
    text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// The blocks marked as Swift, in order, without a leading `import RiskCore`.
  var snippets: [String] {
    blocks(marked: "swift").map { code in
      code.hasPrefix(Self.importLine) ? String(code.dropFirst(Self.importLine.count)) : code
    }
  }

  /// The blocks marked as being in a language, in order.
  func blocks(marked language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
  }

  /// What `ArticleSnippetsTests` compiles, its parts one after the other.
  static var compiled: String {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      return try names.filter { $0.hasPrefix("ArticleSnippetsTests") }.sorted()
        .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    }
  }

  /// A text without blanks and line breaks, so that indentation and wrapping do not matter.
  static func withoutBlanks(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  private static let importLine = "import RiskCore\n"
  private static let catalog = "Sources/RiskCore/RiskCore.docc"
  /// The root of the package.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static var articles: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: catalog).path())) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(catalog)/\($0)" }
  }
}
