import Foundation
import Testing

@testable import RiskCLI

@Suite struct OutputFormatTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static var hasPython: Bool {
    (try? ProgramRun(of: URL(filePath: "/usr/bin/env"), ["python3", "--version"]).status) == 0
  }

  @Test(
    arguments: [
      ("a.csv", "csv"), ("a.JSON", "json"), ("x.y/a.md", "md"), ("a.markdown", "md"), ("a.htm", "html"),
      ("a.html", "html"), ("a.txt", "text"), ("a.ods", "ods"), ("a.docx", "docx"), ("a", nil), ("x.csv/a", nil),
      ("a.pdf", nil), (".", nil), ("", nil), ("/", nil),
    ] as [(String, String?)])
  func `a file says its format by its extension`(path: String, format: String?) {
    #expect(OutputFormat(extensionOf: path)?.rawValue == format)
  }

  @Test func `without a format the name of the file chooses it, and a format that is named wins`() throws {
    #expect(try RiskBinary.run("export", "2", "-o", "a.html", in: folder.url).status == 0)
    #expect(folder.text("a.html")?.hasPrefix("<!DOCTYPE html>") == true)
    #expect(try RiskBinary.run("export", "2", "--format", "csv", "-o", "b.html", in: folder.url).status == 0)
    #expect(folder.text("b.html")?.hasPrefix("n.;CODICE;DESCRIZIONE\n") == true)
    #expect(try RiskBinary.run("assess", "-o", "c.json", in: folder.url).status == 0)
    #expect(folder.text("c.json")?.hasPrefix("{\n  \"titolo\"") == true)
  }

  @Test func `Excel gets its own CSV, and no other format`() throws {
    let run = try RiskBinary.run("export", "3", "--excel")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("\u{FEFF}CODICE MISURA;DESCRIZIONE MISURA;TIPO MISURA;GENERALE\r\n"))
    let wrong = try RiskBinary.run("assess", "--excel")
    #expect(wrong.status == 2 && wrong.output == "")
    #expect(wrong.errors.hasPrefix("risk assess: error: option '--excel' does not go with '--format text'\n"))
  }

  @Test func `a register from a spreadsheet's CSV has the texts without the apostrophe`() throws {
    try folder.write("chiave;valore\ndenominazione;Ente\nanno;2026\n", to: "ente.csv")
    let header = "codice;descrizione;trasversale"
    try folder.write("\u{FEFF}\(header)\r\nP001;'=1+1;no\r\nP002;'a;no\r\n", to: "processi.csv")
    let run = try RiskBinary.run("export", "1", "--register", folder.url.path)
    #expect(run.output == "n.;CODICE PROCESSO;DESCRIZIONE PROCESSO\n1;P001;=1+1\n2;P002;'a\n")
  }

  @Test func `a character that XML forbids is replaced and named on standard error`() throws {
    try folder.write("chiave;valore\ndenominazione;Ente\nanno;2026\n", to: "ente.csv")
    try folder.write("codice;descrizione;trasversale\nP001;a\u{1}b;no\n", to: "processi.csv")
    for format in ["html", "ods", "docx"] {
      let run = try RiskBinary.run("export", "1", "--register", folder.url.path, "-o", "x.\(format)", in: folder.url)
      #expect(run.status == 0)
      #expect(
        run.errors.contains(
          "1 character that the format cannot hold became U+FFFD, first U+0001 in row 1, column 'DESCRIZIONE PROCESSO'"),
        "\(run.errors)")
    }
    #expect(try RiskBinary.run("export", "1", "--register", folder.url.path).errors == "")
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"), arguments: ["ods", "docx"])
  func `a format that is no text is refused on a terminal, and goes into a pipe`(format: String) throws {
    // The program's output is a terminal here, its errors are not.
    let script = """
      import os, pty, subprocess, sys
      main, screen = pty.openpty()
      run = subprocess.run(sys.argv[1:], stdout=screen, stderr=subprocess.PIPE)
      sys.stdout.write(run.stderr.decode())
      sys.exit(run.returncode)
      """
    let arguments = [RiskBinary.url.path, "export", "2", "--format", format]
    let run = try ProgramRun(of: URL(filePath: "/usr/bin/env"), ["python3", "-c", script] + arguments)
    #expect(run.status == 2)
    #expect(
      run.output == """
        risk export: error: format '\(format)' is no text that a terminal could show; name a file with '-o FILE'
        see 'risk help export'

        """)
    let piped = try RiskBinary.run("export", "2", "--format", format)
    #expect(piped.status == 0 && piped.errors == "" && piped.output.hasPrefix("PK"))
  }

  @Test(arguments: [
    ["assess"], ["check"], ["export", "4"], ["lineage", "P002"], ["explain", "P002"], ["assess", "--by", "area"],
  ]) func `every command that prints tables does so in every format`(arguments: [String]) throws {
    try SmallRegister.write(to: folder, scores: SmallRegister.scores)
    for format in OutputFormat.allCases {
      let run = try ProgramRun(
        of: RiskBinary.url, arguments + ["--register", "ente", "--format", format.rawValue], in: folder.url)
      #expect(run.status == 0 && run.errors == "" && !run.output.isEmpty, "\(format): \(run.errors)")
    }
  }

  // MARK: Read by others

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(.enabled(if: hasPython, "python3 is not installed"), arguments: ["html", "ods", "docx"])
  func `independent programs read an assessment and an appendix as JSON has them`(format: String) throws {
    try SmallRegister.write(to: folder, scores: SmallRegister.scores)
    func assess(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(of: RiskBinary.url, ["assess", "--register", "ente"] + arguments, in: folder.url)
    }
    _ = try assess("-o", "p.json")
    for grouping in ["level", "area", "sector"] { _ = try assess("--by", grouping, "-o", "\(grouping).json") }
    #expect(try assess("-o", "a.\(format)").errors == "")
    try check("a.\(format)", ["p.json", "level.json", "area.json", "sector.json"])
    _ = try RiskBinary.run("export", "5", "-o", "5.json", in: folder.url)
    _ = try RiskBinary.run("export", "5", "-o", "5.\(format)", in: folder.url)
    // LibreOffice takes some seconds to start.
    try check("5.\(format)", ["5.json"], options: Self.hasOffice ? ["--office"] : [])
    if !Self.hasOffice { print("skipped LibreOffice: soffice is not installed") }
  }

  private static var hasOffice: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") }

  private func check(_ document: String, _ tables: [String], options: [String] = []) throws {
    let script = Self.root.appending(path: "Tests/Tools/check_documents.py").path
    let run = try ProgramRun(
      of: URL(filePath: "/usr/bin/env"), ["python3", script] + options + [document] + tables,
      environment: ["HOME": folder.url.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""], in: folder.url)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    for line in run.output.split(separator: "\n") where line.hasPrefix("skipped") { print(line) }
  }
}
