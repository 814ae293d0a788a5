import Foundation
import Testing

/// The worked example of a remapping, run as its README says.
@Suite struct ReorganisationExampleTests {
  private static let example = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/riorganizzazione-2027").standardizedFileURL
  private static let plan = example.appending(path: "rimappatura.csv").path

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try run("init", "ente-2026").status == 0)
  }

  /// Makes the register of the second year.
  private func remap() throws {
    let remap = try run("remap", Self.plan, "--register", "ente-2026", "-o", "ente-2027")
    #expect(remap.status == 0)
    #expect(remap.errors == "ente-2027: 14 files; next, 'risk check --register ente-2027'\n")
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, arguments, environment: ["COLUMNS": "100"], in: folder.url)
  }

  @Test func `the report is what the program prints, of the built-in register and of its folder`() throws {
    let report = try String(contentsOf: Self.example.appending(path: "rapporto.txt"), encoding: .utf8)
    let expected = ProgramRun(status: 0, output: report, errors: "a dry run: nothing was written\n")
    #expect(try run("remap", Self.plan, "--dry-run") == expected)
    #expect(try run("remap", Self.plan, "--register", "ente-2026", "--dry-run") == expected)
  }

  @Test func `the new register has no errors`() throws {
    try remap()
    let check = try run("check", "--register", "ente-2027")
    #expect(check.status == 0)
    #expect(check.output.contains("errori: 0, "))
  }

  @Test func `the history follows a merge, a split, a swap and an end`() throws {
    try remap()
    let history = try run("history", "ente-2026", "ente-2027", "--format", "csv")
    #expect(history.status == 0 && history.errors == "")
    let lines = history.output.split(separator: "\n").map(String.init)
    for (code, levels) in [
      ("P117", "medio (P117), medio (P620);alto;sale"), ("P695", "medio (P104);medio;stabile"),
      ("P110", "alto (P111);alto;stabile"), ("P541", "basso;cessato;"), ("P694", "–;non valutato;"),
    ] {
      #expect(lines.filter { $0.hasPrefix("\(code);") }.map { $0.hasSuffix(";\(levels)") } == [true])
    }
  }

  @Test func `the lineage of a merged process names its parts`() throws {
    try remap()
    let lineage = try run("lineage", "P117", "--register", "ente-2027", "--format", "csv")
    #expect(lineage.status == 0 && lineage.errors == "")
    let rows = lineage.output.split(separator: "\n").dropFirst()
    #expect(rows.count == 2)
    for (row, part) in zip(rows, ["P117", "P620"]) {
      #expect(row.hasPrefix("da dove viene;1;2027;accorpa;\(part);P117;"))
    }
  }
}
