import Foundation

@testable import RiskCore

/// The parts of a workbook as text, taken out of the archive by an independent program.
struct WorkbookParts {
  private struct Part: Decodable {
    let name: String
    let text: String
  }

  private static let script = """
    import json, sys, zipfile
    archive = zipfile.ZipFile(sys.argv[1])
    print(json.dumps([{"name": n, "text": archive.read(n).decode()} for n in archive.namelist()]))
    """
  private let parts: [Part]

  init(_ tables: [Table], limits: XLSXLimits = XLSXLimits()) throws {
    var bytes: [UInt8] = []
    XLSXFormat(limits: limits).write(tables, title: nil) { bytes += $0 }
    let file = FileManager.default.temporaryDirectory.appending(path: "risk-\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try TranscriptionTests.run("python3", "-c", Self.script, file.path())
    parts = try JSONDecoder().decode([Part].self, from: Data(result.output.utf8))
  }

  var names: [String] { parts.map(\.name) }

  func text(_ name: String) -> String {
    parts.first { $0.name == name }?.text ?? ""
  }
}
