import Foundation
import Testing

@Suite struct RemapCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.plan, to: "rimappatura.csv")
  }

  private static let header = "operazione;oggetto;da;a;descrizione;area;settore;motivo\n"

  /// Each kind of operation once, on the built-in register.
  private static let plan =
    header + """
      rinomina;;P002;;Rete delle biblioteche;;;prova
      ricodifica;;P003;P901;;;;prova
      sposta;;P101;;;;S14;prova
      riclassifica;;P116;;;C;;prova
      accorpa;;P065 P102;P102;Sportello unico;;S12;prova
      scorpora;;P105;P105 P902;Temporanea | Permanente;;;prova
      cessa;;P124;;;;;prova
      istituisci;;;P903;Piste ciclabili;;S12;prova
      ricodifica;rischio;R01;R200;;;;prova

      """

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, arguments, in: folder.url)
  }

  /// The content of each file of a folder.
  private func bytes(_ name: String) throws -> [String: Data] {
    let files = try names(name).map { ($0, try Data(contentsOf: folder.url(name + "/" + $0))) }
    return Dictionary(uniqueKeysWithValues: files)
  }

  private func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(name)).sorted()
  }

  @Test func `a new folder is written, passes the check and says what became what`() throws {
    let remap = try run("remap", "rimappatura.csv", "-o", "ente-2027")
    #expect(remap.status == 0)
    #expect(remap.errors == "ente-2027: 14 files; next, 'risk check --register ente-2027'\n")
    #expect(remap.output.hasPrefix("Rimappatura 2026 → 2027, Comune di Cremona: 9 operazioni\n"))
    #expect(
      remap.output.contains(
        "610 processi − 2 accorpati + 1 che ne risulta − 1 scorporato + 2 che ne risultano − 1 cessato + 1 istituito "
          + "= 610\n"))
    #expect(
      try names("ente-2027") == [
        "archivio_valutazioni.csv", "aree.csv", "ente.csv", "errata.csv", "genealogia.csv", "mappatura.csv",
        "misure.csv",
        "processi.csv", "programmazione.csv", "rapporto_monitoraggio.csv", "rischi.csv", "settori.csv",
        "trattamento.csv", "valutazioni.csv",
      ])
    #expect(folder.text("ente-2027/errata.csv") == "tabella;chiave;campo;pubblicato;corretto;motivo\n")
    let check = try run("check", "--register", "ente-2027")
    #expect(check.status == 0 && check.output.contains("\nerrori: 0, "))
    #expect(!check.output.contains("[count-mismatch]") && !check.output.contains("[row-number]"))
    #expect(try folder.names() == ["ente-2027", "rimappatura.csv"])
  }

  @Test func `each format says the same`() throws {
    let csv = try run("remap", "rimappatura.csv", "--dry-run", "--format", "csv")
    #expect(csv.status == 0)
    let lines = csv.output.split(separator: "\n")
    // Every process of both maps: 610 old ones, the second part of the split, the new one.
    #expect(lines.count == 1 + 612)
    let header =
      "esito;processo_prima;processo_dopo;descrizione_prima;descrizione_dopo;livello_prima;livello_dopo;operazioni;"
      + "causa;stato;motivo;fonte"
    #expect(lines.first.map(String.init) == header)
    #expect(
      lines.contains { line in
        line.hasPrefix("accorpato;P102;P102;") && line.contains(";medio;alto;accorpa;\"rilevanza_esterna 2→3 (P065); ")
      })
    #expect(lines.contains("istituito;;P903;;Piste ciclabili;;non valutato;istituisci;;;prova;"))
    let json = try run("remap", "rimappatura.csv", "--dry-run", "--format", "json")
    #expect(json.status == 0)
    let tables = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(tables.count == 8)
    #expect((tables.last?["righe"] as? [Any])?.count == 612)
    let markdown = try run("remap", "rimappatura.csv", "--dry-run", "--format", "md")
    #expect(markdown.status == 0 && markdown.output.hasPrefix("# Rimappatura 2026 → 2027"))
    #expect(
      markdown.output.contains("| accorpa | P065 P102 | P102 | Sportello unico |"))
    #expect(try folder.names() == ["rimappatura.csv"])
  }

  @Test(arguments: [("massimo", "alto"), ("media", "alto"), ("riscrivi", "non valutato")])
  func `the rule of a merge can be chosen`(rule: String, level: String) throws {
    let run = try run("remap", "rimappatura.csv", "--dry-run", "--merge-rule", rule, "--format", "csv")
    let row = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("accorpato;P102;P102;") })
    #expect(row.split(separator: ";", omittingEmptySubsequences: false)[6] == level)
  }

  @Test func `a refused plan names every fault at its line and writes nothing`() throws {
    let rows = """
      cessa;;P9999;;;;;prova
      ricodifca;;P001;P2;;;;prova
      sposta;;P101;;;;S99;prova
      ricodifica;;P002;P003;;;;
      rinomina;;P005;;;;;prova

      """
    try folder.write(Self.header + rows, to: "sbagliata.csv")
    let refused = ProgramRun(
      status: 1,
      errors: """
        sbagliata.csv:2:8: error: process 'P9999' is not in the register; did you mean 'P692'? [unknown-code]
        sbagliata.csv:3:1: error: 'ricodifca' is no operation; expected one of 'rinomina', 'ricodifica', 'sposta', \
        'riclassifica', 'accorpa', 'scorpora', 'cessa', 'istituisci'; did you mean 'ricodifica'? [unknown-operation]
        sbagliata.csv:4:17: error: sector 'S99' is not in the register; did you mean 'S09'? [unknown-code]
        sbagliata.csv:5:26: error: column 'motivo' is empty; the row was not used [empty-cell]
        sbagliata.csv:6:17: error: column 'descrizione' is empty; the row was not used [empty-cell]
        the plan was not applied: 5 errors; nothing was written

        """)
    #expect(try run("remap", "sbagliata.csv", "-o", "nuovo") == refused)
    #expect(try run("remap", "sbagliata.csv", "--dry-run") == refused)
    #expect(try run("init", "ente").status == 0)
    let before = try bytes("ente")
    #expect(try run("remap", "sbagliata.csv", "--register", "ente", "-o", "nuovo") == refused)
    #expect(try bytes("ente") == before)
    try FileManager.default.removeItem(at: folder.url("ente"))
    #expect(try folder.names() == ["rimappatura.csv", "sbagliata.csv"])
  }

  @Test func `a folder or file that is there is never written over`() throws {
    try FileManager.default.createDirectory(at: folder.url("vuota"), withIntermediateDirectories: false)
    try folder.write("mio\n", to: "mio.txt")
    try SmallRegister.write(to: folder)
    try folder.write(Self.header + "rinomina;;P002;;Biblioteche;;;prova\n", to: "piccola.csv")
    for name in ["vuota", "vuota/", "mio.txt"] {
      let run = try run("remap", "piccola.csv", "--register", "ente", "-o", name)
      #expect(run == ProgramRun(status: 3, errors: "risk remap: error: cannot write '\(name)': File exists\n"))
    }
    #expect(try names("vuota") == [] && folder.text("mio.txt") == "mio\n")
    #expect(try folder.names() == ["ente", "mio.txt", "piccola.csv", "rimappatura.csv", "vuota"])
  }

  @Test func `a register or scores with an error are refused, since rows would be lost`() throws {
    #expect(try run("init", "ente").status == 0)
    let scores = try #require(folder.text("ente/valutazioni.csv"))
    try folder.write(scores + "P002;1\n", to: "ente/valutazioni.csv")
    let spoilt = try run("remap", "rimappatura.csv", "--register", "ente", "-o", "nuovo")
    #expect(spoilt.status == 1 && spoilt.output == "")
    #expect(spoilt.errors.hasSuffix("ente: 2 errors must be mended first\n"), "\(spoilt.errors)")
    try folder.write(scores, to: "ente/valutazioni.csv")
    try folder.write("codice;descrizione\n", to: "ente/archivio_valutazioni.csv")
    let foreign = try run("remap", "rimappatura.csv", "--register", "ente", "-o", "nuovo")
    #expect(foreign.status == 1 && foreign.errors.contains("archivio_valutazioni.csv:1:1: error: the archive has"))
    try folder.write("anno;x\n", to: "ente/genealogia.csv")
    let genealogy = try run("remap", "rimappatura.csv", "--register", "ente", "-o", "nuovo")
    #expect(genealogy.status == 1 && genealogy.errors.contains("genealogia.csv:1:1: error: column 'rimappatura'"))
    #expect(try folder.names() == ["ente", "rimappatura.csv"])
  }

  @Test func `the plan can come from standard input, and the year be stated`() throws {
    let remap = try ProgramRun(
      of: RiskBinary.url, ["remap", "-", "-o", "nuovo", "--year", "2026"], input: Self.plan, in: folder.url)
    #expect(remap.status == 0 && remap.output.hasPrefix("Rimappatura 2026 → 2026, "))
    #expect(
      folder.text("nuovo/programmazione.csv")?.contains("interventi_2026;interventi_2027;interventi_2028") == true)
    let missing = try run("remap", "manca.csv", "--dry-run")
    #expect(
      missing
        == ProgramRun(status: 3, errors: "risk remap: error: cannot read 'manca.csv': No such file or directory\n"))
  }

  @Test(arguments: [
    (["remap"], "missing PLAN"), (["remap", "rimappatura.csv"], "option '--output' is missing"),
    (["remap", "rimappatura.csv", "--dry-run", "--merge-rule", "minimo"], "option '--merge-rule' cannot be 'minimo'"),
    (["remap", "rimappatura.csv", "-o", "-"], "option '--output' cannot be '-'"),
    (["remap", "rimappatura.csv", "-o", ""], "option '--output' cannot be ''"),
    (["remap", "-", "--dry-run", "--scores", "-"], "option '--scores' cannot be '-'"),
    (["remap", "rimappatura.csv", "--dry-run", "--year", "26"], "option '--year' cannot be '26'"),
    (["remap", "rimappatura.csv", "--dry-run", "--year", "+2027"], "option '--year' cannot be '+2027'"),
    (["remap", "rimappatura.csv", "--dry-run", "--year", "2025"], "option '--year' cannot be '2025'"),
    (["history", "a"], "missing DIR"), (["lineage"], "missing CODE"), (["lineage", "X1"], "CODE cannot be 'X1'"),
  ])
  func `wrong usage has status 2 and says what was expected`(arguments: [String], message: String) throws {
    let run = try ProgramRun(of: RiskBinary.url, arguments, in: folder.url)
    #expect(run.status == 2 && run.output == "" && run.errors.contains("error: \(message)"), "\(run.errors)")
  }

  @Test func `lineage and history follow two remappings, and archives are carried on`() throws {
    #expect(try run("init", "a").status == 0)
    #expect(try run("remap", "rimappatura.csv", "--register", "a", "-o", "b").status == 0)
    let next =
      Self.header + """
        ricodifica;;P902;P905;;;;prova
        accorpa;;P102 P103;P103;Sportello;;;prova
        cessa;;P107;;;;;prova
        istituisci;;;P124;Tende;;S12;prova

        """
    try folder.write(next, to: "seconda.csv")
    let second = try run("remap", "seconda.csv", "--register", "b", "-o", "c")
    #expect(second.status == 0)
    #expect(
      second.errors.hasPrefix(
        "seconda.csv:5:14: warning: process 'P124' went out of use in 2027 ('Installazione tende parasole presso le "
          + "attività economiche'), and 'istituisci' gives its code to another"))
    let archived = folder.text("c/archivio_valutazioni.csv")?.split(separator: "\n").dropFirst()
    #expect(archived?.map { $0.prefix(9) } == ["2026;P124", "2027;P107"])

    let lineage = try run("lineage", "p103", "--register", "c", "--format", "csv")
    #expect(lineage.status == 0)
    let rows = lineage.output.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ";", omittingEmptySubsequences: false)[..<6].joined(separator: ";")
    }
    #expect(
      rows == [
        "da dove viene;1;2027;accorpa;P065;P102", "da dove viene;1;2027;accorpa;P102;P102",
        "da dove viene;2;2028;accorpa;P102;P103", "da dove viene;2;2028;accorpa;P103;P103",
      ])
    let gone = try run("lineage", "P105", "--register", "c", "--format", "csv")
    #expect(gone.output.contains("che cosa ne è stato;2;2028;ricodifica;P902;P905"))
    let risk = try run("lineage", "R1", "--register", "c", "--format", "csv")
    #expect(risk.output.contains("che cosa ne è stato;1;2027;ricodifica;R01;R200"))
    let unknown = try run("lineage", "P999", "--register", "c")
    #expect(
      unknown
        == ProgramRun(
          status: 1, errors: "error: process 'P999' is not in the register; did you mean 'P099'? [unknown-code]\n"))

    let history = try run("history", "c", "a", "b", "--format", "csv")
    #expect(history.status == 0 && history.errors == "")
    let levels = history.output.split(separator: "\n")
    #expect(levels.first == "processo;descrizione;2026;2027;2028;andamento")
    #expect(
      levels.contains(
        "P103;Sportello;alto (P065), medio (P102), medio (P103);alto (P102), medio (P103);alto;stabile")
    )
    #expect(levels.contains("P905;Permanente;medio (P105);medio (P902);medio;stabile"))
    #expect(levels.contains("P124;Tende;–;–;non valutato;"))
    #expect(
      levels.contains { $0.hasPrefix("P124;Installazione tende parasole") && $0.hasSuffix(";basso;cessato;cessato;") })
  }

  @Test func `a later register without a genealogy is followed by codes, with a warning`() throws {
    #expect(try run("init", "a").status == 0)
    #expect(try run("remap", "rimappatura.csv", "--register", "a", "-o", "b").status == 0)
    try FileManager.default.removeItem(at: folder.url("b/genealogia.csv"))
    let history = try run("history", "a", "b")
    #expect(history.status == 0)
    #expect(
      history.errors == """
        b: warning: the genealogy of 'b' does not say what became of 6 processes of it or of 'a': 'P003', \
        'P065', 'P124', 'P901', 'P902', …; 'risk remap' writes it, and 'risk diff --propose' finds a plan for it \
        [broken-genealogy]

        """)
    #expect(history.output.hasPrefix("Comune di Cremona: livelli negli anni\n"))
  }
}
