import Foundation
import RiskCore
import Testing

@Suite struct SensitivityCommandTests {
  private let folder: TemporaryFolder

  /// Makes a small register of one's own, of which the tables are short and quick to find.
  init() throws {
    folder = try TemporaryFolder()
    try SmallRegister.write(to: folder, scores: SmallRegister.scores)
  }

  private func run(_ arguments: [String], input: String = "") throws -> ProgramRun {
    try ProgramRun(
      of: RiskBinary.url, ["sensitivity", "--register", "ente"] + arguments, input: input, in: folder.url)
  }

  @Test func `without arguments all four tables are printed, with bars and the first near processes`() throws {
    let run = try RiskBinary.run("sensitivity")
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { $0.hasSuffix("(2026)") } == [
        "Livelli secondo soglie, parità e metodo (2026)",
        "Livelli con i punteggi di un indicatore più alti o più bassi di un valore (2026)",
        "Processi a un punto o meno da una soglia: 322 (2026)", "Quanti livelli decide ciascun indicatore (2026)",
      ])
    #expect(lines.contains { $0.hasPrefix("attuale ") && $0.hasSuffix("0    0  █▒▒▒▒▒░░░░░░") })
    #expect(lines.contains("Righe: le prime 15 di 322."))
    #expect(lines.prefix { !$0.hasPrefix("Salgono") }.allSatisfy { $0.count <= 80 })
  }

  @Test(
    arguments: [
      (nil, "variante;alto;medio;basso;non_valutato;salgono;scendono", 9),
      ("soglie", "variante;alto;medio;basso;non_valutato;salgono;scendono", 9),
      ("punti", "indicatore;punteggi;alto;medio;basso;non_valutato;salgono;scendono", 12),
      ("vicini", "processo;descrizione;livello;somma;soglia;distanza", 1),
      ("indicatori", "indicatore;titolo;cambiano;salgono;scendono", 6),
    ] as [(String?, String, Int)])
  func `CSV is the table that was asked for, else that of cut-offs`(table: String?, header: String, rows: Int) throws {
    let run = try run(["--format", "csv"] + (table.map { ["--table", $0] } ?? []))
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == header && lines.count == 1 + rows)
  }

  @Test func `a table that was asked for is whole in text, too`() throws {
    let run = try RiskBinary.run("sensitivity", "--table", "vicini")
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("P") && !$0.hasPrefix("Processi") } == 322)
  }

  @Test func `documents have all tables, and one where it was asked for`() throws {
    let all = try run(["--format", "html"]).output
    let one = try run(["--format", "html", "--table", "punti"]).output
    #expect(all.components(separatedBy: "<table").count == 5 && one.components(separatedBy: "<table").count == 2)
    #expect(all.contains("<title>Sensibilità della classificazione"))
  }

  @Test func `cut-offs and method are those that were asked for`() throws {
    let cutoffs = try run(["--cutoffs", "9,15", "--format", "csv"])
    #expect(cutoffs.output.contains("\nmedio da 8 anziché 9;") && cutoffs.output.contains("\nmetodo cremona-2026;"))
    let method = try run(["--method", "pna-2019", "--table", "punti"])
    #expect(method.status == 0 && method.output.contains("Il metodo pna-2019 non calcola livelli"))
  }

  @Test func `a row that cannot be used is named and counted, and the rest is printed`() throws {
    let scores = ScoreRows.file("P002;3;3;3;3;3;3", "P003;9;3;3;3;3;3")
    let run = try run(["--scores", "-", "--format", "csv"], input: scores)
    #expect(run.status == 1)
    #expect(run.output.contains("\nattuale;1;0;0;2;0;0\n"))
    #expect(run.errors.hasPrefix("standard input:3:6: error: "))
    #expect(run.errors.hasSuffix("1 of 2 rows of scores were not used\n"))
  }

  @Test func `an unknown table is refused with the one that was meant`() throws {
    let run = try RiskBinary.run("sensitivity", "--table", "vicin")
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains("option '--table' cannot be 'vicin'") && run.errors.contains("did you mean 'vicini'?"))
  }
}
