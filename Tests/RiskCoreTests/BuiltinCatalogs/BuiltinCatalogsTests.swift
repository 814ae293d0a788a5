import Foundation
import Testing

@testable import RiskCore

@Suite struct BuiltinCatalogsTests {
  static let catalogs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Catalogs")

  /// The names of the CSV files in a folder of `Catalogs`, sorted.
  func tables(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Self.catalogs.appending(path: folder).path())
      .filter { $0.hasSuffix(".csv") }
      .sorted()
  }

  func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: Self.catalogs.appending(path: path)))
  }

  @Test func `the register is built in with all its tables, by file name`() throws {
    #expect(try tables(in: "cremona-2026") == BuiltinCatalogs.files.map(\.name))
    #expect(try tables(in: "esempio") == ["valutazioni.csv"])
  }

  @Test(arguments: BuiltinCatalogs.files.map(\.name))
  func `a built-in table has the bytes of its file`(name: String) throws {
    let text = try #require(BuiltinCatalogs.files.first { $0.name == name }).text
    #expect(try bytes(of: "cremona-2026/\(name)") == Array(text.utf8))
  }

  @Test func `the built-in scores have the bytes of their file`() throws {
    #expect(try bytes(of: "esempio/valutazioni.csv") == Array(BuiltinCatalogs.valutazioni.utf8))
  }
}
