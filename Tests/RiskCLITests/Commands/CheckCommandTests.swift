import Foundation
import RiskCore
import Testing

@Suite struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let keys = ["codice", "gravita", "tabella", "riga", "colonna", "messaggio", "suggerimento"]

  // MARK: The built-in register

  @Test(arguments: [([], 0), (["--strict"], 1)] as [([String], Int32)])
  func `the built-in register has no errors, but warnings`(options: [String], status: Int32) throws {
    let run = try SharedRuns.all.run(["check"] + options)
    #expect(run.status == status && run.errors == "")
    #expect(run.output.contains("\nerrori: 0, avvisi: "))
    #expect(run.output.contains("\nMotore: RiskCore \(EngineVersion.current)\nRegistro: Comune di Cremona, anno 2026"))
  }

  @Test func `JSON is one array of flat objects with these keys`() throws {
    let run = try RiskBinary.sharedRun("check", "--format", "json")
    #expect(run.status == 0 && run.errors == "")
    let findings = try self.findings(run)
    #expect(findings.count > 50)
    #expect(findings.allSatisfy { $0.keys.sorted() == Self.keys.sorted() })
    #expect(
      findings.allSatisfy { finding in
        finding["codice"] is String && finding["gravita"] is String && finding["messaggio"] is String
          && (finding["riga"] is Int || finding["riga"] is NSNull)
          && (finding["suggerimento"] is String || finding["suggerimento"] is NSNull)
      })
    #expect(Set(findings.compactMap { $0["gravita"] as? String }) == ["avviso", "nota"])
    let kinds = Set(Diagnostic.Kind.allCases.map(\.rawValue))
    #expect(findings.allSatisfy { kinds.contains($0["codice"] as? String ?? "") })
  }

  @Test func `the formats list the same findings, and text counts them`() throws {
    let findings = try self.findings(RiskBinary.sharedRun("check", "--format", "json"))
    let csv = try RiskBinary.sharedRun("check", "--format", "csv").output
    #expect(csv.hasPrefix(Self.keys.joined(separator: ";") + "\n"))
    #expect(csv.split(separator: "\n").count == findings.count + 1)
    let count = { (severity: String) in findings.count { $0["gravita"] as? String == severity } }
    let text = try RiskBinary.sharedRun("check").output
    #expect(text.contains("\nerrori: 0, avvisi: \(count("avviso")), note: \(count("nota"))\n"))
  }

  @Test func `each erratum that was used is a note`() throws {
    let run = try RiskBinary.run("init", "ente", in: folder.url)
    #expect(run.status == 0)
    let errata = try #require(folder.text("ente/errata.csv")).split(separator: "\n").count - 1
    let used = try findings(RiskBinary.sharedRun("check", "--format", "json")).filter {
      $0["codice"] as? String == "erratum-applied"
    }
    #expect(used.count == errata && used.allSatisfy { $0["gravita"] as? String == "nota" })
  }

  @Test(arguments: ["text", "json", "csv"]) func `the same input gives the same bytes`(format: String) throws {
    #expect(try RiskBinary.run("check", "--format", format) == RiskBinary.sharedRun("check", "--format", format))
  }

  // MARK: Registers of one's own

  @Test func `a sound register has nothing to say`() throws {
    try writeRegister()
    #expect(
      try check("--strict")
        == ProgramRun(
          status: 0,
          output: "errori: 0, avvisi: 0, note: 0\nMotore: RiskCore \(EngineVersion.current)\n"
            + "Registro: Comune di Prova, anno 2026\n"))
    #expect(try check("--format", "json") == ProgramRun(status: 0, output: "[]\n"))
  }

  @Test func `all faults of all tables are listed at once`() throws {
    try writeRegister([
      "processi":
        "P001;Concorso;no;A;;\nP001;Altro;no;;;\nP02x;Gare;no;;;\nP004;;no;;;\nP003;TRASV - Accesso;forse;;;\n",
      "mappatura": "S01;1;P001;Concorso\nS09;1;P001;Concorso\nS01;due;P001;\nS01\n",
    ])
    let run = try check("--format", "json")
    #expect(run.status == 1 && run.errors == "")
    #expect(
      try findings(run).filter { $0["gravita"] as? String == "errore" }.map(line) == [
        "processi.csv:2 unknown-code", "processi.csv:3 duplicate-code", "processi.csv:4 malformed-code",
        "processi.csv:5 empty-cell", "processi.csv:6 malformed-flag", "mappatura.csv:3 unknown-code",
        "mappatura.csv:4 malformed-number", "mappatura.csv:5 too-few-fields",
      ])
  }

  @Test func `the scores of the folder and those that are named are checked too`() throws {
    try writeRegister()
    try folder.write(ScoreRows.file("P001;1;1;1;1;1;9", "P003;1;1;1;1;1;1"), to: "ente/valutazioni.csv")
    let own = try check("--format", "json")
    #expect(own.status == 1)
    #expect(try findings(own).map(line) == ["valutazioni.csv:2 score-out-of-range"])
    let named = try RiskBinary.run(
      "check", "--register", "ente", "--scores", "-", "--format", "json", input: ScoreRows.file("P001;1;1;1;1;1;"),
      in: folder.url)
    #expect(named.status == 0)
    #expect(try findings(named).map(line) == ["standard input:2 missing-score"])
    try folder.write("PK\u{3}\u{4}", to: "ente/valutazioni.csv")
    #expect(try findings(check("--format", "json")).map(line) == ["valutazioni.csv:- not-text"])
  }

  @Test func `a newer format is refused by name, an older one is read`() throws {
    try writeRegister()
    let body = try #require(folder.text("ente/ente.csv"))
    try folder.write(body.replacingOccurrences(of: "formato;1", with: "formato;2"), to: "ente/ente.csv")
    let errors = """
      ente.csv:2:9: error: the register has format 2, newer than 1, the newest that this engine reads; update the \
      engine [unsupported-format]

      """
    let run = try check()
    #expect(run.status == 1 && run.output.hasPrefix(errors) && run.errors == "")
    for arguments in [["assess"], ["explain", "P001"], ["export", "1"]] {
      #expect(
        try ProgramRun(of: RiskBinary.url, arguments + ["--register", "ente"], in: folder.url)
          == ProgramRun(status: 1, errors: errors))
    }
    try folder.write(body.replacingOccurrences(of: "formato;1", with: "formato;0"), to: "ente/ente.csv")
    #expect(try check().status == 0)
  }

  @Test func `an erratum that no longer matches what is printed is an error`() throws {
    #expect(try RiskBinary.run("init", "ente", in: folder.url).status == 0)
    let errata = try #require(folder.text("ente/errata.csv"))
    try folder.write(errata.replacingOccurrences(of: ";P284;P264;", with: ";P285;P264;"), to: "ente/errata.csv")
    let run = try check("--format", "json")
    #expect(run.status == 1)
    let faults = try findings(run).filter { $0["gravita"] as? String == "errore" }
    #expect(faults.map(line) == ["errata.csv:2 stale-erratum"])
    let message = faults.first?["messaggio"] as? String ?? ""
    #expect(message.contains("'P284'") && message.contains("'P285'"))
  }

  @Test func `a report without a register still says the engine`() throws {
    try FileManager.default.createDirectory(at: folder.url("ente"), withIntermediateDirectories: false)
    let run = try check()
    #expect(run.status == 1 && run.errors == "")
    #expect(run.output.hasPrefix("ente.csv: error: the register has no table 'ente.csv' [missing-table]\n"))
    #expect(run.output.hasSuffix("note: 0\nMotore: RiskCore \(EngineVersion.current)\n"))
  }

  @Test func `a file that is no table is named`() throws {
    try writeRegister()
    try folder.write("a;b\n", to: "ente/proccessi.csv")
    try folder.write("appunti", to: "ente/LEGGIMI.txt")
    let run = try check("--strict", "--format", "json")
    #expect(run.status == 1)
    let found = try findings(run)
    #expect(found.map(line) == ["proccessi.csv:- unknown-table"])
    #expect(found.first?["suggerimento"] as? String == "processi.csv")
  }

  @Test(arguments: ["mappatura.csv", "processi.csv", "ente.csv"])
  func `a table that is a directory has status 3`(name: String) throws {
    try writeRegister()
    try FileManager.default.removeItem(at: folder.url("ente/" + name))
    try FileManager.default.createDirectory(at: folder.url("ente/" + name), withIntermediateDirectories: false)
    #expect(
      try check()
        == ProgramRun(status: 3, errors: "risk check: error: cannot read 'ente/\(name)': Is a directory\n"))
  }

  @Test func `control characters of a register do not reach the terminal`() throws {
    try writeRegister(["processi": "P001;Concorso\u{1B}[31m;forse\u{1B}[2J;A;\u{7};\n"])
    let run = try check()
    #expect(run.status == 1 && !run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
  }

  // MARK: What the system refuses, and wrong usage

  @Test(arguments: [
    ("manca", "cannot list 'manca': No such file or directory"), ("file", "cannot list 'file': Not a directory"),
  ])
  func `a folder that is not there has status 3`(path: String, reason: String) throws {
    try folder.write("", to: "file")
    #expect(
      try RiskBinary.run("check", "--register", path, in: folder.url)
        == ProgramRun(status: 3, errors: "risk check: error: \(reason)\n"))
  }

  @Test(arguments: [["--format", "pdf"], ["P605"], ["--cutoffs", "10,14"], ["--strict=1"]])
  func `options that check does not have are wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, ["check"] + arguments)
    #expect(run.status == 2 && run.output == "" && run.errors.hasSuffix("\nsee 'risk help check'\n"))
  }

  @Test func `findings are written to a file, and the status stays`() throws {
    let run = try RiskBinary.run("check", "--strict", "--format", "json", "-o", "a.json", in: folder.url)
    #expect(run == ProgramRun(status: 1))
    #expect(try folder.text("a.json") == RiskBinary.sharedRun("check", "--format", "json").output)
    #expect(
      try RiskBinary.run("check", "-o", "a.json", in: folder.url)
        == ProgramRun(
          status: 3, errors: "risk check: error: cannot write 'a.json': File exists; --force replaces it\n"))
  }

  private func check(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, ["check", "--register", "ente"] + arguments, in: folder.url)
  }

  private func findings(_ run: ProgramRun) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
  }

  private func line(_ finding: [String: Any]) -> String {
    let line = (finding["riga"] as? Int).map(String.init) ?? "-"
    return "\(finding["tabella"] as? String ?? ""):\(line) \(finding["codice"] as? String ?? "")"
  }

  /// A register of two processes and one sector without faults, but for the tables given as data rows.
  private func writeRegister(_ tables: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: folder.url("ente"), withIntermediateDirectories: true)
    try folder.write("chiave;valore\nformato;1\ndenominazione;Comune di Prova\nanno;2026\n", to: "ente/ente.csv")
    for (name, header, rows) in [
      (
        "processi", "codice;descrizione;trasversale;area;fonte_area;pnrr",
        "P001;Concorso;no;;;\nP002;Gare;no;;;\nP003;TRASV - Accesso;sì;;;\n"
      ),
      ("settori", "codice;denominazione;dirigente;settoriali_dichiarati;trasversali_dichiarati", "S01;Uno;Rossi;;\n"),
      ("mappatura", "settore;numero;processo;descrizione_pubblicata", "S01;;P001;\nS01;;P002;\n"),
    ] {
      try folder.write(header + "\n" + (tables[name] ?? rows), to: "ente/\(name).csv")
    }
  }
}
