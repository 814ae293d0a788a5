import Foundation
import RiskCore
import Testing

@Suite struct AssessCommandTests {
  private let folder: TemporaryFolder

  /// Makes a small register of one's own, which is assessed where it does not matter which one is.
  init() throws {
    folder = try TemporaryFolder()
    try SmallRegister.write(to: folder, as: "piccolo", scores: SmallRegister.scores)
  }

  private let header =
    "processo;descrizione;area;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;"
    + "attuazione_misure;somma;media;livello_calcolato;livello;motivo;fonte;stato"

  // MARK: Without arguments

  @Test func `without arguments a summary of the built-in register is printed`() throws {
    let run = try RiskBinary.sharedRun("assess")
    #expect(run.status == 0 && run.errors == "")
    let sections = run.output.components(separatedBy: "\n\n").compactMap { $0.split(separator: "\n").first }
    #expect(
      sections.filter { $0.hasPrefix("Comune") || $0.hasPrefix("Processi per") || $0.hasPrefix("Processi più") } == [
        "Comune di Cremona, anno 2026: 610 processi, 610 valutati, 0 non valutati",
        "Processi per area di rischio e livello", "Processi per settore e livello", "Processi più esposti: 15",
      ])
    let lines = run.output.split(separator: "\n").map(String.init)
    for (level, mark) in [("alto ", "█"), ("medio ", "▒"), ("basso ", "░")] {
      #expect(lines.contains { $0.hasPrefix(level) && $0.hasSuffix(mark) })
    }
    #expect(lines.contains { $0.hasPrefix("D  Contratti pubblici") && $0.hasSuffix("█████████████████▒▒▒") })
    #expect(
      (1...14).allSatisfy { number in
        let code = number < 10 ? "S0\(number)" : "S\(number)"
        return lines.contains { $0.hasPrefix(code + "  ") }
      })
    #expect(lines.contains { $0.hasPrefix("P065 ") && $0.hasSuffix("332332       16   2,67  alto") })
  }

  @Test(arguments: ["text", "md", "json"])
  func `a report says engine, register, method and cut-offs, and that scores are illustrative`(
    format: String
  ) throws {
    let run = try RiskBinary.sharedRun("assess", "--format", format)
    #expect(run.status == 0 && run.errors == "")
    for text in [
      "RiskCore \(EngineVersion.current)", "Comune di Cremona, anno 2026", "cremona-2026",
      "basso 6–9, medio 10–13, alto 14–18", "sono un esempio inventato: nessun ente le ha pubblicate.",
    ] {
      #expect(run.output.contains(text))
    }
  }

  // MARK: CSV

  @Test func `CSV is the header line and one row for each process`() throws {
    let run = try RiskBinary.sharedRun("assess", "--format", "csv")
    #expect(run.status == 0 && run.errors == "" && run.output.hasSuffix("\n"))
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    #expect(lines.count == 611 && lines.first == header)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("P") && $0.hasSuffix(";illustrativa;") })
    #expect(lines[1] == "P002;Rete Bibliotecaria Cremonese;;1;2;1;1;1;1;7;1,17;basso;basso;;illustrativa;")
  }

  @Test func `a process without scores has empty cells and is non valutato in both columns`() throws {
    let run = try assess(ScoreRows.file("P003;3;3;3;3;3;3"), "--format", "csv")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      ScoreRows.row(of: "P002", in: run.output)
        == "P002;Rete Bibliotecaria Cremonese;;;;;;;;;;non valutato;non valutato;;;")
    #expect(ScoreRows.row(of: "P003", in: run.output) == "P003;Cultura partecipata;;3;3;3;3;3;3;18;3,00;alto;alto;;;")
    #expect(run.output.components(separatedBy: ";non valutato;non valutato;;;\n").count == 3)
  }

  @Test func `an empty score shows the others, leaves sum and mean empty and is warned of`() throws {
    let run = try assess(ScoreRows.file("P002;1;2;3;;1;2", "P003;;1;1;1;1;1", "P005;1;1;1;1;1;1"), "--format", "csv")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        standard input:2:12: warning: process 'P002' has no score for 'opacita' and stays not assessed [missing-score]
        standard input:3:6: warning: process 'P003' has no score for 'rilevanza_esterna' and stays not assessed \
        [missing-score]

        """)
    #expect(
      ScoreRows.row(of: "P002", in: run.output)
        == "P002;Rete Bibliotecaria Cremonese;;1;2;3;;1;2;;;non valutato;non valutato;;;")
    #expect(
      ScoreRows.row(of: "P003", in: run.output)
        == "P003;Cultura partecipata;;;1;1;1;1;1;;;non valutato;non valutato;;;")
  }

  @Test func `a judgement raises or lowers the level, and both levels and the reason are shown`() throws {
    let scores = ScoreRows.file(
      "P002;1;1;1;1;1;1;m;alto;segnalazioni;2026-01-31;ufficio",
      "P003;3;3;3;3;3;3;m;Basso;\"controlli; rotazione\";31/01/2026;ufficio",
      "P005;2;2;2;2;2;2;m;medio;conferma;;", header: ScoreRows.fullHeader)
    let run = try assess(scores, "--format", "csv")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      ["P002", "P003", "P005"].map { ScoreRows.row(of: $0, in: run.output) } == [
        "P002;Rete Bibliotecaria Cremonese;;1;1;1;1;1;1;6;1,00;basso;alto;segnalazioni;ufficio;",
        "P003;Cultura partecipata;;3;3;3;3;3;3;18;3,00;alto;basso;\"controlli; rotazione\";ufficio;",
        "P005;Gestione del sistema museale della città di Cremona;;2;2;2;2;2;2;12;2,00;medio;medio;conferma;;",
      ])
    let text = try assess(scores, "--level", "alto").output
    #expect(text.contains("alto (calcolato basso)") && text.contains("Livelli abbassati con giudizio motivato: 1."))
  }

  @Test func `a judgement without a reason is refused`() throws {
    let run = try assess(
      ScoreRows.file("P002;1;1;1;1;1;1;;alto; ;;", "P003;1;1;1;1;1;1;;;;;", header: ScoreRows.fullHeader),
      "--format", "csv")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        standard input:2:19: error: the level 'alto' is set without a reason; the row was not used, a text in \
        'motivo_livello' was expected [judgement-without-reason]
        1 of 2 rows of scores were not used

        """)
    #expect(ScoreRows.row(of: "P002", in: run.output)?.hasSuffix(";;;;;;;;;non valutato;non valutato;;;") == true)
  }

  // MARK: Options

  @Test(arguments: [("alto", 84), ("medio", 256), ("basso", 270)])
  func `a level lists its processes only, all of them`(level: String, count: Int) throws {
    let csv = try RiskBinary.run("assess", "--level", level, "--format", "csv")
    #expect(csv.status == 0 && csv.errors == "")
    let rows = csv.output.split(separator: "\n").dropFirst()
    #expect(rows.count == count && rows.allSatisfy { $0.hasSuffix(";\(level);\(level);;illustrativa;") })
    let text = try RiskBinary.run("assess", "--level", level).output
    #expect(text.contains("\nProcessi di livello \(level): \(count)\n"))
  }

  @Test(arguments: ["pubblicazione", "codice", "descrizione", "area", "livello"])
  func `each order lists all processes by its key`(order: String) throws {
    let run = try RiskBinary.run("assess", "--sort", order, "--format", "csv")
    #expect(run.status == 0 && run.errors == "")
    let rows = run.output.split(separator: "\n").dropFirst().map { String($0) }
    let published = try RiskBinary.sharedRun("assess", "--format", "csv").output.split(separator: "\n").dropFirst()
    #expect(rows.sorted() == published.map { String($0) }.sorted())
    switch order {
    case "pubblicazione": #expect(rows == published.map { String($0) })
    case "codice":
      let codes = rows.compactMap { Int($0.dropFirst().prefix { $0 != ";" }) }
      #expect(codes.count == 610 && codes == codes.sorted())
    case "descrizione":
      #expect(rows.first?.hasPrefix("P") == true && rows != published.map { String($0) })
    case "area":
      let isD = rows.map { $0.contains(";D;") }
      #expect(isD.prefix(29).allSatisfy { $0 } && !isD.dropFirst(29).contains(true))
    default:
      let levels = rows.map { $0.hasSuffix(";alto;alto;;illustrativa;") ? 3 : $0.contains(";medio;medio;") ? 2 : 1 }
      #expect(levels == levels.sorted(by: >))
    }
    let text = try RiskBinary.run("assess", "--register", "piccolo", "--sort", order, in: folder.url).output
    #expect(text.contains("\nProcessi: 3\n"))
  }

  @Test(arguments: ["level", "area", "sector"], ["text", "csv", "json", "md"])
  func `totals are had by each group in each format`(group: String, format: String) throws {
    let run = try RiskBinary.run("assess", "--register", "piccolo", "--by", group, "--format", format, in: folder.url)
    #expect(run.status == 0 && run.errors == "")
    let first = String(run.output.prefix { $0 != "\n" })
    switch format {
    case "csv":
      let headers = [
        "level": "livello;processi;percentuale;fonte",
        "area": "area;descrizione;alto;medio;basso;non_valutato;totale;fonte",
        "sector": "settore;descrizione;alto;medio;basso;non_valutato;totale;fonte",
      ]
      let counts = ["level": 6, "area": 4, "sector": 3]
      #expect(first == headers[group])
      #expect(run.output.split(separator: "\n").count == counts[group])
    case "json":
      #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    case "md": #expect(first.hasPrefix("#") && run.output.contains("\n|"))
    default: #expect(first.hasPrefix("Processi per "))
    }
  }

  @Test func `totals add up to all processes`() throws {
    let level = try RiskBinary.sharedRun("assess", "--by", "level", "--format", "csv").output
    #expect(
      level == """
        livello;processi;percentuale;fonte
        alto;84;13,8;illustrativa
        medio;256;42,0;illustrativa
        basso;270;44,3;illustrativa
        non valutato;0;0,0;
        totale;610;100,0;illustrativa

        """)
    let area = try RiskBinary.sharedRun("assess", "--by", "area", "--format", "csv").output
    let totals = area.split(separator: "\n").dropFirst().map {
      Int($0.split(separator: ";", omittingEmptySubsequences: false).dropLast().last ?? "")
    }
    #expect(totals.count == 12 && totals.reduce(0) { $0 + ($1 ?? 0) } == 610)
  }

  @Test(arguments: [("7,8", "alto;491;"), ("7,18", "alto;0;"), ("10,14", "alto;84;"), ("6+", "")])
  func `cut-offs change the levels and are said`(cutoffs: String, expected: String) throws {
    let run = try RiskBinary.run("assess", "--by", "level", "--format", "csv", "--cutoffs", cutoffs)
    guard !expected.isEmpty else { return #expect(run.status == 2 && run.output == "") }
    #expect(run.status == 0 && run.output.contains("\n" + expected))
    let text = try RiskBinary.run("assess", "--register", "piccolo", "--cutoffs=9,15", in: folder.url).output
    #expect(
      text.contains("\nSoglie sulla somma: basso 6–8, medio 9–14, alto 15–18 (indicate da chi ha chiesto il calcolo)\n")
    )
  }

  @Test func `cut-offs can be decimals and fractions, and are exact`() throws {
    let header = "processo;" + Methodology.pna2013.indicators.map(\.id.name).joined(separator: ";")
    let scores = "\(header)\nP002;5;5;5;5;5;5;1;1;1;1\n"
    func text(_ arguments: String...) throws -> String {
      let fixed = ["assess", "--register", "piccolo", "--method", "pna-2013", "--scores", "-"]
      return try ProgramRun(of: RiskBinary.url, fixed + arguments, input: scores, in: folder.url).output
    }
    // The method's own are 25/3 and 50/3: the same ones change nothing, rounded ones do.
    #expect(try text("--cutoffs", "25/3,50/3") == text())
    let rounded = try text("--cutoffs", "8.33,16.67")
    #expect(rounded.contains("(indicate da chi ha chiesto il calcolo)"))
    let half = try RiskBinary.run("assess", "--cutoffs", "10.5,14").output
    #expect(half.contains("\nSoglie sulla somma: basso 6–10, medio 11–13, alto 14–18 ("))
  }

  @Test(arguments: [
    "", ",", "10", "10,14,15", "a,b", "10;14", "10, 14", "10.5.1,14", "10.,14", "1/0,14", "1/2/3,14", "1e1,14", "14,10",
    "5,14", "6,14", "10,10", "10,19", "-1,3",
    "99999999999999999999,3",
  ])
  func `cut-offs that make no levels are wrong usage`(cutoffs: String) throws {
    let run = try RiskBinary.run("assess", "--cutoffs=\(cutoffs)")
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.hasPrefix("risk assess: error: option '--cutoffs' cannot be '\(cutoffs)', expected two "))
    #expect(run.errors.hasSuffix("\nsee 'risk help assess'\n"))
  }

  @Test(arguments: [
    ["--level", "altissimo"], ["--sort", "somma"], ["--by", "ente"], ["--format", "xml"], ["P605"], ["--colour"],
    ["--by", "area", "--level", "alto"], ["--by", "area", "--sort", "codice"], ["--level", "alto", "--level", "basso"],
    ["--scores"], ["-o"],
  ])
  func `options and values that do not exist are wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, ["assess"] + arguments)
    #expect(run.status == 2 && run.output == "" && run.errors.hasSuffix("\nsee 'risk help assess'\n"))
  }

  // MARK: Where the scores come from

  @Test func `the scores of a folder are its valutazioni.csv, and without it nothing is assessed`() throws {
    #expect(try RiskBinary.run("init", "ente", in: folder.url).status == 0)
    try folder.write(ScoreRows.file("P002;3;3;3;3;3;3"), to: "ente/valutazioni.csv")
    let with = try RiskBinary.run("assess", "--register", "ente", "--by", "level", "--format", "csv", in: folder.url)
    #expect(with.status == 0 && with.output.contains("alto;1;0,2;\n") && with.output.contains("valutato;609;"))
    try FileManager.default.removeItem(at: folder.url("ente/valutazioni.csv"))
    let without = try RiskBinary.run("assess", "--register", "ente", "--by", "level", "--format", "csv", in: folder.url)
    #expect(
      without
        == ProgramRun(
          status: 0,
          output: "livello;processi;percentuale;fonte\nalto;0;0,0;\nmedio;0;0,0;\nbasso;0;0,0;\n"
            + "non valutato;610;100,0;\ntotale;610;100,0;\n"))
    #expect(try RiskBinary.run("assess", "--register", "ente", in: folder.url).status == 0)
  }

  @Test func `no process is lost, whatever part of it has scores`() throws {
    let run = try assess(ScoreRows.file("P002;1;1;1;1;1;1", "P003;9;1;1;1;1;1", "P001;1;1;1;1;1;1"), "--format", "csv")
    #expect(run.status == 1 && run.output.split(separator: "\n").count == 4)
  }

  // MARK: Output files

  @Test func `a file gets what standard output would`() throws {
    let run = try RiskBinary.run("assess", "--format", "csv", "-o", "livelli.csv", in: folder.url)
    #expect(run == ProgramRun(status: 0))
    #expect(try folder.text("livelli.csv") == RiskBinary.sharedRun("assess", "--format", "csv").output)
    #expect(try folder.names() == ["livelli.csv", "piccolo"])
  }

  @Test func `an existing file is refused unchanged, and replaced with force`() throws {
    try folder.write("vecchio", to: "a")
    #expect(
      try RiskBinary.run("assess", "-o", "a", in: folder.url)
        == ProgramRun(
          status: 3, errors: "risk assess: error: cannot write 'a': File exists; --force replaces it\n"))
    #expect(folder.text("a") == "vecchio")
    #expect(try RiskBinary.run("assess", "-o", "a", "--force", in: folder.url) == ProgramRun(status: 0))
    #expect(folder.text("a")?.hasPrefix("Comune di Cremona, anno 2026: 610 processi") == true)
    #expect(try folder.names() == ["a", "piccolo"])
  }

  @Test(arguments: [
    ("manca/a", "cannot write 'manca/a': No such file or directory"), ("ente", "cannot write 'ente': Is a directory"),
  ])
  func `a file that cannot be written has status 3 and leaves nothing`(path: String, reason: String) throws {
    try FileManager.default.createDirectory(at: folder.url("ente"), withIntermediateDirectories: false)
    #expect(
      try RiskBinary.run("assess", "-o", path, "--force", in: folder.url)
        == ProgramRun(status: 3, errors: "risk assess: error: \(reason)\n"))
    #expect(try folder.names() == ["ente", "piccolo"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("ente")) == [])
  }

  @Test func `scores of which nothing can be used leave no file`() throws {
    let run = try RiskBinary.run("assess", "--scores", "-", "-o", "a", input: "x\n", in: folder.url)
    #expect(run.status == 1)
    #expect(try folder.names() == ["piccolo"])
  }

  @Test(arguments: ["csv", "text", "json"]) func `a reader that goes away is no error`(format: String) throws {
    let script = "'\(RiskBinary.url.path)' assess --format \(format) | head -1; echo \"${PIPESTATUS[0]}\""
    let run = try ProgramRun(of: URL(fileURLWithPath: "/bin/bash"), ["-c", script])
    #expect(run.status == 0 && run.errors == "" && run.output.hasSuffix("\n0\n"))
  }

  @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"]])
  func `what is no terminal gets no colours`(environment: [String: String]) throws {
    let run = try RiskBinary.run("assess", "--register", "piccolo", environment: environment, in: folder.url)
    #expect(run.status == 0 && run.output.contains("alto") && !run.output.contains("\u{1B}"))
  }

  @Test(arguments: ["text", "csv", "json", "md"]) func `the same input gives the same bytes`(format: String) throws {
    #expect(try RiskBinary.run("assess", "--format", format) == RiskBinary.sharedRun("assess", "--format", format))
  }

  private func assess(_ scores: String, _ arguments: String...) throws -> ProgramRun {
    try ProgramRun(
      of: RiskBinary.url, ["assess", "--register", "piccolo", "--scores", "-"] + arguments, input: scores,
      in: folder.url)
  }
}
