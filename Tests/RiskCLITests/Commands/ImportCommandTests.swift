import Foundation
import Testing

@Suite struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.list, to: "elenco.csv")
  }

  private static let list = """
    Comune di Prova;;
    Codice;Processo;Trasversale
    P001;Concorso pubblico;no
    P002;Acquisto di beni;no

    """

  private func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, ["import"] + arguments, input: input, in: folder.url)
  }

  @Test func `a list of processes becomes a register that the check reads`() throws {
    let done = try run("elenco.csv", "--into", "ente", "--body", "Comune di Prova", "--year", "2026")
    #expect(done.status == 0)
    #expect(done.errors == "ente: 11 files; next, 'risk check --register ente'\n")
    #expect(done.output.hasPrefix("Fogli: 1 (2026)\n"))
    #expect(
      folder.text("ente/processi.csv")
        == "codice;descrizione;trasversale;area;fonte_area;pnrr\nP001;Concorso pubblico;no;;;\nP002;Acquisto di beni;no;;;\n"
    )
    #expect(folder.text("ente/ente.csv") == "chiave;valore\nformato;1\ndenominazione;Comune di Prova\nanno;2026\n")
  }

  @Test func `a dry run prints the preview and writes nothing`() throws {
    let done = try run("elenco.csv", "--dry-run", "--body", "X", "--year", "2026", "--format", "csv")
    #expect(done.status == 0)
    #expect(done.errors == "a dry run: nothing was written\n")
    #expect(
      done.output
        == "foglio;contenuto;intestazione;riconosciute;non_riconosciute;prese;rifiutate;saltate\n"
        + "elenco;processi;2;3;0;2;0;0\n")
    #expect(try folder.names() == ["elenco.csv"])
  }

  @Test func `nothing is written when a row is refused, unless it is to be skipped`() throws {
    try folder.write(Self.list + "PX;Errato;no\n", to: "elenco.csv")
    let refused = try run("elenco.csv", "--into", "ente", "--body", "X", "--year", "2026")
    #expect(refused.status == 1)
    #expect(
      refused.errors == """
        elenco.csv:5:1: error: 'PX' is not a process code; expected 'P' and a number, such as 'P264' [malformed-code]
        1 row was refused; nothing was written

        """)
    #expect(try folder.names() == ["elenco.csv"])
    let skipped = try run("elenco.csv", "--into", "ente/", "--skip-refused", "--body", "X", "--year", "2026")
    #expect(skipped.status == 0)
    #expect(
      skipped.errors.hasSuffix(
        "ente-righe-rifiutate.csv: 1 refused\nente/: 11 files; next, 'risk check --register ente/'\n"))
    #expect(
      folder.text("ente-righe-rifiutate.csv")
        == "\u{FEFF}foglio;riga;motivo;A;B;C\r\n"
        + "elenco.csv;5;'PX' is not a process code; expected 'P' and a number, such as 'P264';PX;Errato;no\r\n"
        .replacingOccurrences(of: "'PX' is", with: "\"'PX' is").replacingOccurrences(of: "'P264'", with: "'P264'\""))
  }

  @Test func `a folder comes back over itself unchanged, with its other files`() throws {
    try SmallRegister.write(to: folder, as: "vecchio", scores: SmallRegister.scores)
    try folder.write("promemoria", to: "vecchio/leggimi.txt")
    let done = try run("vecchio", "--register", "vecchio", "--into", "nuovo")
    #expect(done.status == 0)
    #expect(done.output.contains("Differenze: 0"))
    #expect(folder.text("nuovo/leggimi.txt") == "promemoria")
    let diff = try ProgramRun(of: RiskBinary.url, ["diff", "--strict", "vecchio", "nuovo"], in: folder.url)
    #expect(diff.status == 0)
  }

  @Test(arguments: [["--format", "xlsx"], ["--format", "json"], []])
  func `a register of another method with divided assessments comes back from its export`(format: [String]) throws {
    try SmallRegister.write(to: folder, as: "vecchio")
    let written = try ProgramRun(of: RiskBinary.url, ["methods", "write", "pna-2019"], in: folder.url)
    try folder.write(written.output.replacing("pna-2019", with: "nostro"), to: "vecchio/metodo.json")
    let scores = """
      processo;fase;rischio;settore;rilevanza_esterna;livello_motivato;motivo_livello
      P002;Avvio;R01;;1;basso;a
      P002;;R02;S02;3;alto;b
      P003;;;;2;medio;c

      """
    try folder.write(scores, to: "vecchio/valutazioni.csv")
    let export = try ProgramRun(
      of: RiskBinary.url, ["export", "all", "--register", "vecchio", "-o", "tutto"] + format, in: folder.url)
    #expect(export.status == 0, "\(export.errors)")
    let done = try run("tutto", "--into", "nuovo", "--method", "vecchio/metodo.json")
    #expect(done.status == 0, "\(done.errors)")
    #expect(folder.text("nuovo/valutazioni.csv") == scores)
    #expect(folder.text("nuovo/metodo.json") == folder.text("vecchio/metodo.json"))
  }

  @Test func `a method that is not known is wrong usage, and scores that it does not have are named`() throws {
    let wrong = try run("elenco.csv", "--dry-run", "--method", "pna-2012")
    #expect(wrong.status == 2)
    try folder.write("Codice;Processo;Opacità\nP001;Uno;2\n", to: "elenco.csv")
    let done = try run("elenco.csv", "--dry-run", "--method", "pna-2013", "--body", "X", "--year", "2026")
    #expect(done.status == 0)
    #expect(
      done.errors.hasPrefix(
        "elenco.csv:1:3: warning: column 'Opacità' is for 'opacita', an indicator of 'cremona-2026' and not of"))
  }

  @Test func `standard input is read, and what names no body says how to`() throws {
    let done = try run("-", "--dry-run", input: Self.list)
    #expect(done.status == 1)
    #expect(
      done.errors == """
        standard input: error: no sheet says which body and which year the register is of; give both, or the register to \
        start from [missing-body-key]
        --body NAME and --year YEAR say it, or --register OLD
        nothing could be imported; nothing was written

        """)
  }

  @Test func `a file of more than 64 MB is refused before it is read`() throws {
    try folder.write("", to: "grande.csv")
    let handle = try FileHandle(forWritingTo: folder.url("grande.csv"))
    try handle.truncate(atOffset: (64 << 20) + 1)
    try handle.close()
    let done = try run("grande.csv", "--dry-run")
    #expect(done.status == 3)
    #expect(
      done.errors
        == "risk import: error: cannot read 'grande.csv': it has more than 67108864 bytes, the most that are read\n")
  }

  @Test(
    arguments: [
      (["elenco.csv"], "option '--into' is missing: the folder to write, or --dry-run to write nothing"),
      (["elenco.csv", "--into", "-"], "option '--into' cannot be '-', expected a new folder"),
      (
        ["elenco.csv", "--dry-run", "--map", "Oggetto"],
        "option '--map' cannot be 'Oggetto', expected a header and a column such as \"Oggetto=descrizione\""
      ),
      (["elenco.csv", "--dry-run", "--year", "26"], "option '--year' cannot be '26', expected a year such as 2027"),
      (["elenco.csv", "--dry-run", "--body", " "], "option '--body' cannot be ' ', expected the body's name"),
    ])
  func `a wrong command line says what was expected`(arguments: [String], message: String) throws {
    let done = try ProgramRun(of: RiskBinary.url, ["import"] + arguments, in: folder.url)
    #expect(done.status == 2)
    #expect(done.errors == "risk import: error: \(message)\nsee 'risk help import'\n")
  }

  @Test func `a folder that exists is left alone`() throws {
    try FileManager.default.createDirectory(at: folder.url("ente"), withIntermediateDirectories: false)
    let done = try run("elenco.csv", "--into", "ente", "--body", "X", "--year", "2026")
    #expect(done.status == 3)
    #expect(done.output == "")
    #expect(done.errors == "risk import: error: cannot write 'ente': File exists\n")
  }
}
