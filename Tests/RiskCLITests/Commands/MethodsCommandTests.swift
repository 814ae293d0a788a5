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

  @Test(arguments: ["show", "list"]) func `a method that is not named, or another word, is wrong usage`(
    word: String
  ) throws {
    let run = try RiskBinary.run("methods", word)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
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
    #expect(near.errors.contains("pna-2013, pxi-5-livelli; did you mean 'pna-2013'?"))
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
}
