import RiskCore
import Testing

@Suite struct MethodsCommandTests {
  @Test func `the list names every method with where its levels begin`() throws {
    let run = try RiskBinary.run("methods", "--format", "csv")
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.dropFirst().map { $0.split(separator: ";")[0] } == Methodology.builtin.map { Substring($0.name) })
    #expect(run.output.contains("basso 6–9, medio 10–14, alto 15–18"))
  }

  @Test func `a method is shown with the columns of its scores file`() throws {
    let run = try RiskBinary.run("methods", "show", "pna-2013", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.contains("Probabilità;p_rilevanza_esterna;Rilevanza esterna;2, 5;sì;"))
    #expect(run.output.split(separator: "\n").count == 11)
  }

  @Test func `how a method computes is shown in words, with the cut-offs as stated`() throws {
    let product = try RiskBinary.run("methods", "show", "pna-2013", environment: ["COLUMNS": "200"]).output
    #expect(product.contains("\nCome si calcola\n"))
    #expect(product.contains("il prodotto di Probabilità e Impatto, confrontato con le soglie"))
    #expect(
      product.contains(
        "\nSoglie: basso sotto 25/3 (8,33); medio da 25/3 (8,33) e sotto 50/3 (16,67); alto da 50/3 (16,67) ("))
    let rounded = try RiskBinary.run("methods", "show", "terzi-166-233", environment: ["COLUMNS": "200"]).output
    #expect(rounded.contains("\nSoglie: basso fino a 1,66; medio oltre 1,66 e fino a 2,33; alto oltre 2,33\n"))
    #expect(rounded.contains("a 2 decimali, metà per eccesso, prima del confronto"))
    let matrix = try RiskBinary.run("methods", "show", "pxi-5-livelli", environment: ["COLUMNS": "200"]).output
    #expect(matrix.contains("regola 2: almeno un alto e almeno 4 medio → alto"))
    #expect(matrix.contains("Probabilità basso: Impatto basso → minimo, Impatto medio → basso, Impatto alto → medio"))
    #expect(matrix.contains("una misura generale: 0,5, da una specifica: 1;"))
  }

  @Test func `what each value means is shown where the method says it`() throws {
    let said = try RiskBinary.run("methods", "show", "pna-2013", environment: ["COLUMNS": "200"]).output
    #expect(said.contains("\nChe cosa vuol dire ciascun valore\n"))
    #expect(said.contains("il destinatario è un ufficio interno"))
    let unsaid = try RiskBinary.run("methods", "show", "pxi-5-livelli").output
    #expect(!unsaid.contains("Che cosa vuol dire"))
  }

  @Test(arguments: ["show", "list"]) func `a method that is not named, or another word, is wrong usage`(
    word: String
  ) throws {
    let run = try RiskBinary.run("methods", word)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func `a file that changes a built-in method and keeps its name has a warning wherever it is read`() throws {
    let folder = try TemporaryFolder()
    let file = String(decoding: Methodology.cremona2026.file.bytes, as: UTF8.self)
    try folder.write(file.replacing("Opacità", with: "Oscurità"), to: "metodo.json")
    for arguments in [["methods", "check"], ["assess", "--method"], ["export", "5", "--method"]] {
      let run = try ProgramRun(of: RiskBinary.url, arguments + [folder.path("metodo.json")])
      #expect(run.status == 0 && run.errors.hasSuffix("and its own 'fonte' [builtin-method-name]\n"), "\(arguments)")
    }
  }

  @Test func `an unknown method is wrong usage`() throws {
    let run = try RiskBinary.run("methods", "show", "pna-2012")
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot be 'pna-2012', expected one of cremona-2026"))
  }

  @Test func `a method decides the levels and is said`() throws {
    let run = try RiskBinary.run("assess", "--method", "arrotondato", "--by", "level", "--format", "csv")
    #expect(run.status == 0)
    let counts = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ";")[1] }
    #expect(counts == ["49", "352", "209", "0", "610"])
    #expect(try RiskBinary.run("explain", "P605", "--method", "terzi-166-233").output.contains("Metodo: terzi-166-233"))
    let wrong = try RiskBinary.run("assess", "--method", "medie")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("'--method' cannot be 'medie', expected one of cremona-2026, terzi-166-233"))
    let near = try RiskBinary.run("assess", "--method", "pna2013")
    #expect(near.errors.contains("pxi-5-livelli, a file that ends in .json; did you mean 'pna-2013'?"))
    #expect(try RiskBinary.run("assess", "--level", "alt").errors.contains("did you mean 'alto'?"))
  }

  @Test func `a method without computed levels asks for the judgement`() throws {
    let output = try RiskBinary.run("explain", "P605", "--method", "pna-2019").output
    #expect(output.contains("Livello: non valutato\nManca il giudizio motivato\n"))
  }

  @Test func `scores of another method are read by its own columns`() throws {
    let columns = Methodology.pna2013.indicators.map(\.id.name).joined(separator: ";")
    let scores = "processo;\(columns)\nP605;5;5;5;5;5;5;5;5;5;5\nP606;1;2;1;1;1;5;2;1;3;3\nP607;1;3;1;1;1;1;1;1;1;1\n"
    let run = try RiskBinary.run("assess", "--method", "pna-2013", "--scores", "-", "--format", "csv", input: scores)
    #expect(run.status == 1)
    #expect(run.errors.contains("'3' is not a score for 'p_rilevanza_esterna'; expected 2 or 5"))
    let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("P605") || $0.hasPrefix("P606") }
    #expect(rows.count == 2)
    #expect(rows.first?.contains(";;25,00;alto;alto;") == true)
    #expect(rows.last?.contains(";;4,13;basso;basso;") == true)
  }

  @Test func `a method is written as a file, checked, shown and used by it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("metodo.json")
    #expect(try RiskBinary.run("methods", "write", "arrotondato", "-o", path).status == 0)
    #expect(folder.text("metodo.json") == String(decoding: Methodology.arrotondato.file.bytes, as: UTF8.self))
    let again = try RiskBinary.run("methods", "write", "pna-2013", "-o", path)
    #expect(again.status == 3)
    #expect(again.errors.contains("File exists; --force replaces it"))
    let check = try RiskBinary.run("methods", "check", path)
    #expect(check.status == 0 && check.errors.isEmpty)
    #expect(
      try RiskBinary.run("methods", "check", path, "--format", "csv").output
        == "dimensione;indicatori;risposte;risultati\nrischio;6;729;13\n")
    #expect(check.output.contains("Risposte possibili per livello: 729"))
    #expect(check.output.contains("\nsenza livello         0\n"))
    for arguments in [["methods", "show"], ["assess", "--by", "level", "--method"]] {
      let byFile = try ProgramRun(of: RiskBinary.url, arguments + [path])
      let byName = try ProgramRun(of: RiskBinary.url, arguments + ["arrotondato"])
      #expect(byFile.status == 0)
      #expect(byFile.output == byName.output)
    }
  }

  @Test func `what is wrong with the file of a method is said, and nothing is rated by it`() throws {
    let folder = try TemporaryFolder()
    let text = String(decoding: Methodology.arrotondato.file.bytes, as: UTF8.self)
    try folder.write(text.replacing("\"regola\": \"media\"", with: "\"regola\": \"medai\""), to: "m.json")
    for arguments in [["methods", "check", "m.json"], ["assess", "--method", "./m.json"]] {
      let run = try ProgramRun(of: RiskBinary.url, arguments, in: folder.url)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("m.json:15:17: error: found 'medai', expected one of media, media_pesata,"))
      #expect(run.errors.contains("did you mean 'media'? [malformed-method]"))
    }
    #expect(try RiskBinary.run("assess", "--method", "no.json", in: folder.url).status == 3)
  }

  @Test func `a method is read from standard input, when nothing else is`() throws {
    let own = String(decoding: Methodology.arrotondato.file.bytes, as: UTF8.self)
    for action in ["check", "show"] {
      let run = try RiskBinary.run("methods", action, "-", input: own)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(try run.output == RiskBinary.run("methods", action, "arrotondato").output)
    }
    let wrong = try RiskBinary.run("methods", "check", "-", input: own.replacing("\"fonte\"", with: "\"font\""))
    #expect(wrong.status == 1 && wrong.errors.contains("standard input:5:3: error: found the key 'font'"))
    let rated = try RiskBinary.run("assess", "--by", "level", "--format", "csv", "--method", "-", input: own)
    #expect(rated.status == 0 && rated.output.contains("alto;49;"))
    for arguments in [["assess", "--method", "-", "--scores", "-"], ["diff", "-", "a.csv", "--method", "-"]] {
      let run = try ProgramRun(of: RiskBinary.url, arguments, input: own)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("'--method' cannot be '-', expected a name or a file, where standard input is"))
    }
  }

  @Test(arguments: [
    ["methods", "check"], ["methods", "write", "pna-2013", "--format", "csv"], ["methods", "chek", "pna-2013"],
  ]) func `an action without a method, with a format or unknown is wrong usage`(arguments: [String]) throws {
    let run = try ProgramRun(of: RiskBinary.url, arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func `a register is rated by its own method unless another is asked for, and keeps it when it is remapped`()
    throws
  {
    let folder = try TemporaryFolder()
    let own = String(decoding: Methodology.arrotondato.file.bytes, as: UTF8.self)
      .replacing("\"nome\": \"arrotondato\"", with: "\"nome\": \"nostro\"")
    func run(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(of: RiskBinary.url, arguments, in: folder.url)
    }
    #expect(try run("init", "ente").status == 0)
    #expect(try run("init", "vecchio").status == 0)
    try folder.write(own, to: "ente/metodo.json")
    let byOwn = try run("assess", "--register", "ente", "--by", "level", "--format", "csv").output
    #expect(byOwn.contains("alto;49;"))
    let asked = ["assess", "--register", "ente", "--by", "level", "--format", "csv", "--method", "cremona-2026"]
    #expect(try ProgramRun(of: RiskBinary.url, asked, in: folder.url).output.contains("alto;84;"))
    try folder.write("operazione;da;a;descrizione;motivo\nrinomina;P002;;Prova;x\n", to: "piano.csv")
    #expect(try run("remap", "piano.csv", "--register", "ente", "-o", "nuovo").status == 0)
    #expect(folder.text("nuovo/metodo.json") == own)
    let diff = try run("diff", "ente", "vecchio")
    #expect(diff.errors == "ente: its own method is 'nostro'; its levels here are by 'cremona-2026'\n")
    #expect(try run("diff", "vecchio", "ente").errors.isEmpty)
    #expect(try run("history", "ente", "nuovo").status == 0)
    try folder.write(own.replacing("\"fonte\": \"", with: "\"fonte\": \"nuova "), to: "nuovo/metodo.json")
    let alike = "ente: its own method 'nostro' is not the method of this name by which its levels here are\n"
    #expect(try run("diff", "ente", "nuovo").errors == alike)
    try folder.write(own.replacing("\"fonte\"", with: "\"font\""), to: "ente/metodo.json")
    let broken = try run("assess", "--register", "ente")
    #expect(broken.status == 1)
    #expect(broken.output.isEmpty)
    #expect(broken.errors.contains("metodo.json:5:3: error: found the key 'font', expected one of formato, nome"))
  }
}
