import Foundation
import RiskCore
import Testing

@Suite struct ExportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Header and number of data rows of each appendix, as published.
  private static let published: [String: (header: String, rows: Int)] = [
    "1": ("n.;CODICE PROCESSO;DESCRIZIONE PROCESSO", 610),
    "1.1": ("STRUTTURA RESPONSABILE;DIRIGENTE RESPONSABILE;settoriali;trasversali;n.;CODICE;PROCESSO", 1186),
    "2": ("n.;CODICE;DESCRIZIONE", 103),
    "3": ("CODICE MISURA;DESCRIZIONE MISURA;TIPO MISURA;GENERALE", 53),
    "4": (
      "N.;MISURA;INTERVENTI DA REALIZZARE INDICATORI/TEMPI (SOLO 2026);INTERVENTI DA REALIZZARE 2027;"
        + "INTERVENTI DA REALIZZARE 2028;Indicatore (SOLO 2026)", 21
    ),
    "5": (
      "SETTORE;DIRIGENTE RESPONSABILE;AREA DI RISCHIO;PROCESSO / FASE;TIPOLOGIA DEL RISCHIO PER FASE;"
        + "LIVELLO PER PROCESSO;MISURA;INTERVENTI DA REALIZZARE/INDICATORI/TEMPI 2026;"
        + "INTERVENTI DA REALIZZARE 2027;INTERVENTI DA REALIZZARE 2028", 12
    ),
  ]

  @Test(arguments: Appendix.allCases.map(\.rawValue))
  func `CSV, the default, is a header line and data rows only`(appendix: String) throws {
    let run = try RiskBinary.run("export", appendix)
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let expected = try #require(Self.published[appendix])
    #expect(lines.first.map(String.init) == expected.header)
    #expect(lines.count - 1 == expected.rows)
    #expect(try RiskBinary.sharedRun("export", appendix, "--format", "csv") == run)
  }

  @Test(arguments: Appendix.allCases.map(\.rawValue), ["csv", "md", "json", "text"])
  func `each appendix is had in each format, the longest twice with the same bytes`(appendix: String, format: String)
    throws
  {
    let run = try RiskBinary.sharedRun("export", appendix, "--format", format)
    #expect(run.status == 0 && run.errors == "")
    if appendix == "1.1" { #expect(try RiskBinary.run("export", appendix, "--format", format) == run) }
    let title = try #require(Appendix(rawValue: appendix)?.title)
    #expect(run.output.contains(title) == (format != "csv"))
    #expect(run.output.contains("RiskCore \(EngineVersion.current)") == (format != "csv"))
    if format == "json" {
      #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    }
  }

  @Test func `a sector's rows are those of the whole appendix 1_1 and keep its order`() throws {
    let all = try rows("1.1")
    var parts: [String] = []
    for number in [13, 5, 9, 6, 12, 2, 3, 4, 1, 11, 10, 8, 14, 7] {
      parts += try rows("1.1", "--sector", "s\(number)")
    }
    #expect(parts == all)
    #expect(try rows("1.1", "--sector", "S05").allSatisfy { $0.hasPrefix("Settore Cultura e Turismo;") })
  }

  @Test func `appendix 1 of a sector keeps the numbers of the whole`() throws {
    let all = try rows("1")
    let part = try rows("1", "--sector", "S05")
    #expect(part.count == 53 && part == all.filter(Set(part).contains))
  }

  @Test func `appendix 5 of a sector holds the rows for all sectors`() throws {
    #expect(try rows("5", "--sector", "S05") == rows("5"))
  }

  @Test func `appendix 5 of a process holds its rows alone, and --all is what comes without it`() throws {
    #expect(try RiskBinary.run("export", "5", "--all") == RiskBinary.sharedRun("export", "5"))
    #expect(try rows("5", "--process", "P002") == [])
    #expect(try RiskBinary.run("init", folder.path("ente")).status == 0)
    try folder.write(
      "settore;processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028\n"
        + "S05;P002;R26;M01;a;b;c\n;P003;R20;;;;\n", to: "ente/trattamento.csv")
    // An erratum of the built-in plan corrects a table that is another one now.
    try folder.write("tabella;chiave;campo;pubblicato;corretto;motivo\n", to: "ente/errata.csv")
    let run = try RiskBinary.run("export", "5", "--register", folder.path("ente"), "--process", "p2")
    #expect(
      run.output.split(separator: "\n").dropFirst() == [
        "Settore Cultura e Turismo;Bondioni Maria Chiara;;Rete Bibliotecaria Cremonese;Scarso o mancato controllo;Basso;"
          + "Attuazione misure di trasparenza;a;b;c"
      ])
    let scores = ScoreRows.file("P002;3;3;3;3;3;3", "P003;4;1;1;1;1;1")
    try folder.write(scores, to: "alto.csv")
    let scored = try RiskBinary.run(
      "export", "5", "--register", folder.path("ente"), "--scores", folder.path("alto.csv"))
    #expect(scored.status == 1 && scored.output.contains(";Scarso o mancato controllo;Alto;"))
    #expect(scored.errors.contains("[score-out-of-range]") && scored.errors.contains("1 of 2 rows of scores"))
    let unknown = try RiskBinary.run("export", "5", "--process", "P9999")
    #expect(unknown.status == 1 && unknown.errors.contains("process 'P9999' is not in the register"))
  }

  @Test(arguments: ["2", "3", "4"]) func `an appendix that is the same for all takes no sector`(appendix: String) throws
  {
    let errors = """
      risk export: error: option '--sector' does not go with appendix \(appendix), which is the same for all sectors
      see 'risk help export'

      """
    #expect(try RiskBinary.run("export", appendix, "--sector", "S05") == ProgramRun(status: 2, errors: errors))
  }

  @Test(arguments: ["1", "1.1", "5"]) func `an unknown sector has status 1 and the nearest code`(appendix: String)
    throws
  {
    let errors = "error: sector 'S99' is not in the register; did you mean 'S09'? [unknown-code]\n"
    #expect(try RiskBinary.run("export", appendix, "--sector", "S99") == ProgramRun(status: 1, errors: errors))
  }

  @Test(arguments: [
    ["6"], ["1.2"], [""], [], ["1", "2"], ["1", "--format", "xml"], ["1", "--sector", "Cultura"], ["1", "--sector"],
    ["1", "--scores", "valutazioni.csv"], ["1", "--cutoffs", "9,15"], ["all"], ["all", "--sector", "S05"],
    ["5", "--process", "Uno"], ["4", "--process", "P001"], ["all", "--process", "P001"],
    ["5", "--process", "P001", "--sector", "S05"], ["5", "--process", "P001", "--all"],
    ["5", "--all", "--sector", "S05"],
  ])
  func `what is no appendix, format or sector is wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, ["export"] + arguments)
    #expect(run.status == 2 && run.output == "" && run.errors.hasSuffix("\nsee 'risk help export'\n"))
  }

  @Test func `the whole register as CSV is a folder with a file for each table`() throws {
    let path = folder.path("tabelle")
    #expect(try RiskBinary.run("export", "all", "-o", path) == ProgramRun(status: 0))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [
        "appendice-1.1.csv", "appendice-1.csv", "appendice-2.csv", "appendice-3.csv", "appendice-4.csv",
        "appendice-5.csv", "aree.csv", "ente.csv", "errata.csv", "fattori.csv", "monitoraggio.csv",
        "rapporto-di-monitoraggio.csv", "settori.csv", "valutazioni.csv",
      ])
    let again = try RiskBinary.run("export", "all", "-o", path)
    #expect(again.status == 3 && again.errors.contains("File exists"))
    #expect(try RiskBinary.run("export", "all", "-o", path, "--force") == ProgramRun(status: 0))
  }

  @Test func `the whole register as JSON is one file with all tables`() throws {
    let run = try RiskBinary.run("export", "all", "--format", "json")
    #expect(run.status == 0 && run.errors == "")
    let tables = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(tables.count == 14 && tables.allSatisfy { $0["righe"] is [Any] })
  }

  @Test func `scores that cannot be used are named, and the rest of the register is exported`() throws {
    try folder.write("processo;x\nP002;1\n", to: "valutazioni.csv")
    let run = try RiskBinary.run("export", "all", "--scores", folder.path("valutazioni.csv"), "--format", "json")
    #expect(run.status == 1 && run.errors.contains("[missing-column]"))
    #expect(run.output.contains("\"Valutazioni dei processi\""))
  }

  @Test func `a register of one's own gets its cross-cutting processes in every sector, both parts by description`()
    throws
  {
    try writeRegister(mapping: "S01;;P001;\nS01;;P004;\nS02;;P002;\n")
    #expect(
      try own("1.1") == """
        STRUTTURA RESPONSABILE;DIRIGENTE RESPONSABILE;settoriali;trasversali;n.;CODICE;PROCESSO
        Settore Uno;Rossi Anna;2;2;1;P004;Acquisti
        Settore Uno;Rossi Anna;2;2;2;P001;Zone
        Settore Uno;Rossi Anna;2;2;1;P005;TRASV - Archivio
        Settore Uno;Rossi Anna;2;2;2;P003;TRASV - Protocollo
        Settore Due;Bianchi Ugo;1;2;1;P002;Musei
        Settore Due;Bianchi Ugo;1;2;1;P005;TRASV - Archivio
        Settore Due;Bianchi Ugo;1;2;2;P003;TRASV - Protocollo

        """)
    #expect(
      try own("1", "--sector", "S02") == """
        n.;CODICE PROCESSO;DESCRIZIONE PROCESSO
        2;P002;Musei
        3;P003;TRASV - Protocollo
        5;P005;TRASV - Archivio

        """)
  }

  @Test func `rows with printed numbers stay as printed`() throws {
    try writeRegister(mapping: "S01;1;P003;TRASV - Protocollo\nS01;2;P001;Zone e aree\nS01;3;P005;\nS02;1;P002;\n")
    #expect(
      try own("1.1", "--sector", "S01") == """
        STRUTTURA RESPONSABILE;DIRIGENTE RESPONSABILE;settoriali;trasversali;n.;CODICE;PROCESSO
        Settore Uno;Rossi Anna;1;2;1;P003;TRASV - Protocollo
        Settore Uno;Rossi Anna;1;2;2;P001;Zone e aree
        Settore Uno;Rossi Anna;1;2;3;P005;TRASV - Archivio

        """)
  }

  @Test func `text stands in CSV exactly as it is, quoted where it must be`() throws {
    try writeRegister(mapping: "S01;;P001;\n", description: "\"Zone; \"\"rosse\"\" e 'blu' \"")
    #expect(try own("1").contains("\n1;P001;\"Zone; \"\"rosse\"\" e 'blu' \"\n"))
  }

  @Test func `a fault of the register is said, the rest is printed, with status 1`() throws {
    try writeRegister(mapping: "S01;;P001;\nS01;;P009;\n")
    let run = try RiskBinary.run("export", "1.1", "--register", "ente", "--sector", "S01", in: folder.url)
    #expect(run.status == 1 && run.output.split(separator: "\n").count == 4)
    #expect(run.errors.hasPrefix("mappatura.csv:3") && run.errors.contains("process 'P009' is not in the register"))
  }

  @Test func `an existing file is refused unchanged, and replaced with force`() throws {
    try folder.write("vecchio", to: "a")
    #expect(
      try RiskBinary.run("export", "2", "-o", "a", in: folder.url)
        == ProgramRun(
          status: 3, errors: "risk export: error: cannot write 'a': File exists; --force replaces it\n"))
    #expect(folder.text("a") == "vecchio")
    #expect(try RiskBinary.run("export", "2", "-o", "a", "--force", in: folder.url) == ProgramRun(status: 0))
    #expect(try folder.text("a") == RiskBinary.sharedRun("export", "2").output)
    #expect(try folder.names() == ["a"])
  }

  @Test func `a reader that goes away is no error`() throws {
    let script = "'\(RiskBinary.url.path)' export 1.1 | head -1; echo \"${PIPESTATUS[0]}\""
    let run = try ProgramRun(of: URL(fileURLWithPath: "/bin/bash"), ["-c", script])
    #expect(run.status == 0 && run.errors == "" && run.output.hasSuffix("PROCESSO\n0\n"))
  }

  private func rows(_ arguments: String...) throws -> [String] {
    let run = try ProgramRun(of: RiskBinary.url, ["export"] + arguments)
    return run.output.split(separator: "\n").dropFirst().map(String.init)
  }

  private func own(_ arguments: String...) throws -> String {
    let run = try ProgramRun(of: RiskBinary.url, ["export"] + arguments + ["--register", "ente"], in: folder.url)
    #expect(run.status == 0 && run.errors == "")
    return run.output
  }

  /// A register of five processes, two of them cross-cutting, without printed counts.
  private func writeRegister(mapping: String, description: String = "Zone") throws {
    try FileManager.default.createDirectory(at: folder.url("ente"), withIntermediateDirectories: true)
    try folder.write("chiave;valore\nformato;1\ndenominazione;Comune di Prova\nanno;2027\n", to: "ente/ente.csv")
    try folder.write(
      """
      codice;descrizione;trasversale;area;fonte_area;pnrr
      P001;\(description);no;;;
      P002;Musei;no;;;
      P003;TRASV - Protocollo;sì;;;
      P004;Acquisti;no;;;
      P005;TRASV - Archivio;sì;;;

      """, to: "ente/processi.csv")
    try folder.write(
      "codice;denominazione;dirigente;settoriali_dichiarati;trasversali_dichiarati\n"
        + "S01;Settore Uno;Rossi Anna;;\nS02;Settore Due;Bianchi Ugo;;\n", to: "ente/settori.csv")
    try folder.write("settore;numero;processo;descrizione_pubblicata\n" + mapping, to: "ente/mappatura.csv")
  }
}
