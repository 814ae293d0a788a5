import Foundation
import Testing

/// `risk gaps`, `risk priority` and `risk levels`.
@Suite struct TreatmentCommandsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try RiskBinary.run("init", folder.path("ente")).status == 0)
  }

  private static let header =
    "processo;rilevanza_esterna;discrezionalita;eventi_passati;opacita;complessita;attuazione_misure\n"

  @Test func `gaps are no error unless they are to be`() throws {
    let run = try RiskBinary.run("gaps")
    #expect(run.status == 0 && run.output.contains("rischio-non-individuato"))
    let strict = try RiskBinary.run("gaps", "--strict", "--format", "csv")
    #expect(strict.status == 1 && strict.errors.isEmpty)
    #expect(strict.output.hasPrefix("lacuna;livello;processo;oggetto;descrizione;riscontro;rimedio\n"))
  }

  @Test func `levels that rose are looked for where an earlier register is named`() throws {
    #expect(try RiskBinary.run("init", folder.path("prima")).status == 0)
    try folder.write(Self.header + "P002;1;1;1;1;1;1\n", to: "prima/valutazioni.csv")
    try folder.write(Self.header + "P002;3;3;3;3;3;3\n", to: "ente/valutazioni.csv")
    func raised(_ arguments: String...) throws -> [String] {
      let run = try ProgramRun(
        of: RiskBinary.url, ["gaps", "--register", folder.path("ente"), "--format", "csv"] + arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      return run.output.split(separator: "\n").filter { $0.hasPrefix("livello-salito") }.map { String($0.prefix(43)) }
    }
    #expect(try raised() == [])
    #expect(try raised("--before", folder.path("prima")) == ["livello-salito-senza-misura;alto;P002;P002;"])
    let missing = try RiskBinary.run("gaps", "--before", folder.path("mai"))
    #expect(missing.status == 3)
  }

  @Test func `as many processes as were asked for are listed by priority`() throws {
    let run = try RiskBinary.run("priority", "--top", "3", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").dropFirst().map { $0.prefix(7) } == ["1;P065;", "2;P066;", "3;P111;"])
    #expect(try RiskBinary.run("priority").output.contains("Altri processi: 590."))
    for wrong in ["0", "-1", "tre", ""] { #expect(try RiskBinary.run("priority", "--top=\(wrong)").status == 2) }
  }

  @Test func `levels are printed for a year of the plan`() throws {
    try folder.write(Self.header + "P002;2;2;1;1;1;3\n", to: "ente/valutazioni.csv")
    let run = try RiskBinary.run("levels", "--register", folder.path("ente"), "--format", "csv")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "P002;Rete Bibliotecaria Cremonese;medio;basso;;21;;nessuna risposta di monitoraggio\n"))
    let other = try RiskBinary.run("levels", "--year", "2031")
    #expect(other.status == 2 && other.output.isEmpty)
    #expect(
      other.errors.hasPrefix(
        "risk levels: error: option '--year' cannot be '2031', expected a year of the plan: 2026, 2027, 2028\n"))
    #expect(try RiskBinary.run("levels", "--year", "26").status == 2)
  }

  @Test func `a row of scores that cannot be used is counted, and the rest is printed`() throws {
    try folder.write(Self.header + "P002;2;2;1;1;1;3\nP003;9;3;3;3;3;3\n", to: "ente/valutazioni.csv")
    for command in ["gaps", "priority", "levels"] {
      let run = try RiskBinary.run(command, "--register", folder.path("ente"))
      #expect(run.status == 1 && run.output.contains("P002") && run.errors.contains("1 of 2 rows of scores"))
    }
  }
}
