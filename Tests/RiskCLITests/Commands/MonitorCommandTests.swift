import Foundation
import Testing

@Suite struct MonitorCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try RiskBinary.run("init", folder.path("ente")).status == 0)
    try folder.write(
      """
      settore;misura;anno;semestre;esito;note;valore;target;data
      S05;M01;2026;1;sì;;95%;90%;2026-07-20
      S05;M03;2026;1;no;corso rinviato;;;2026-08-20
      S09;M01;2026;1;in parte;;;;

      """, to: "ente/monitoraggio.csv")
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun(of: RiskBinary.url, ["monitor", "--register", folder.path("ente")] + arguments)
  }

  private func rows(_ run: ProgramRun) -> [String] {
    run.output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `text is a summary, csv what was due, a document all tables`() throws {
    let text = try run()
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("Comune di Cremona, monitoraggio 2026:"))
    #expect(text.output.contains("corso rinviato") && text.output.contains("nessun motivo dato"))
    let due = try run("--format", "csv", "--sector", "S05")
    #expect(due.status == 0 && rows(due).count == 27)
    #expect(rows(due).first { $0.contains("M01") }?.contains(";95%;90%;attuata;") == true)
    let html = try run("--format", "html")
    #expect(html.output.contains("Dati per ANAC") || html.output.contains("Misure generali e specifiche per tipo"))
  }

  @Test func `one table is printed in any format`() throws {
    let missing = try run("--table", "mancanti", "--format", "csv", "--half", "1", "--on", "2026-07-31")
    #expect(missing.status == 0 && !rows(missing).isEmpty && rows(missing).allSatisfy { $0.hasSuffix(";1°;") })
    let late = try run("--table", "mancanti", "--format", "csv", "--half", "1", "--on", "2026-08-01")
    #expect(rows(late).allSatisfy { $0.hasSuffix(";1°;1°") })
    #expect(try run("--table", "anac").output.hasPrefix("Misure generali e specifiche per tipo"))
  }

  @Test func `without answers everything is missing, and that is no fault`() throws {
    let run = try RiskBinary.run("monitor", "--table", "settori", "--format", "csv")
    #expect(run.status == 0 && run.output.contains("\ntotale;;"))
    let later = try RiskBinary.run("monitor", "--year", "2030", "--format", "csv")
    #expect(later.status == 0 && rows(later).isEmpty)
  }

  @Test func `what is no year, half, sector, day or table is refused`() throws {
    for arguments in [
      ["--year", "26"], ["--year", "+2026"], ["--half", "3"], ["--sector", "Uno"], ["--on", "31/06/2026"],
      ["--table", "tutte"],
    ] {
      let run = try ProgramRun(of: RiskBinary.url, ["monitor"] + arguments)
      #expect(run.status == 2 && run.errors.contains(arguments[0]), "\(arguments)")
    }
    let sector = try RiskBinary.run("monitor", "--sector", "S99")
    #expect(sector.status == 1 && sector.errors.contains("sector 'S99' is not in the register"))
  }

  @Test func `an answer that cannot be used has status 1, and the others are counted`() throws {
    try folder.write(
      "settore;misura;anno;semestre;esito\nS05;M01;2026;1;sì\nS05;M02;2026;1;forse\n", to: "ente/monitoraggio.csv")
    let run = try run("--format", "csv", "--sector", "S05")
    #expect(run.status == 1 && run.errors.contains("monitoraggio.csv:3:"))
    #expect(rows(run).contains { $0.contains(";attuata;") })
  }

  @Test func `the report of a body without answers is the printed one, else one of sectors`() throws {
    let printed = try RiskBinary.run("monitor", "--report", "--format", "csv")
    #expect(printed.status == 0 && printed.output.hasPrefix("misura;misura_pubblicata;"))
    #expect(try RiskBinary.run("monitor", "--report").output.hasPrefix("Rapporto di monitoraggio (2025)\n"))
    #expect(try RiskBinary.run("monitor", "--report", "--year", "2025", "--format", "csv").output == printed.output)
    #expect(
      try RiskBinary.run("monitor", "--report", "--year", "2026").output.hasPrefix("Rapporto di monitoraggio (2026)"))
    let form = try RiskBinary.run("monitor", "--report", "--sector", "S05", "--format", "csv")
    #expect(form.output.hasPrefix("settore;dirigente;misura;") && rows(form).count == 27)
    let filled = try run("--report", "--format", "csv", "--sector", "S05")
    #expect(
      rows(filled).contains { $0.contains(";Si;") } && rows(filled).contains { $0.contains(";No;corso rinviato;") })
    #expect(try run("--report").output.contains("settore: S05 Settore Cultura e Turismo"))
  }

  @Test func `scores are proposed with a rule, and never applied`() throws {
    let before = folder.text("ente/valutazioni.csv")
    let proposed = try run("--suggest-scores", "--format", "csv")
    #expect(proposed.status == 0 && rows(proposed).count == 610)
    #expect(proposed.output.contains("quota ≥ 90 %: 1; ≥ 50 %: 2; altrimenti 3"))
    #expect(folder.text("ente/valutazioni.csv") == before)
    #expect(try run("--suggest-scores").output.contains("È una proposta"))
  }

  @Test func `a method without such an indicator is refused, and options that do not go together are`() throws {
    let method = try run("--suggest-scores", "--method", "pna-2013")
    #expect(method.status == 2 && method.errors.contains("cremona-2026") && method.errors.contains("pna-2019"))
    #expect(method.errors.contains("option '--method' cannot be 'pna-2013'"))
    try folder.write((folder.text("ente/ente.csv") ?? "") + "metodo;pna-2013\n", to: "ente/ente.csv")
    let own = try run("--suggest-scores")
    #expect(own.status == 2)
    #expect(
      own.errors.contains(
        "option '--suggest-scores' does not go with the register's own method 'pna-2013'; give '--method'"))
    for (arguments, message) in [
      (["--report", "--half", "1"], "option '--half' does not go with '--report'"),
      (["--report", "--suggest-scores"], "option '--suggest-scores' does not go with '--report'"),
      (["--suggest-scores", "--sector", "S05"], "option '--sector' does not go with '--suggest-scores'"),
      (["--method", "terzi"], "option '--suggest-scores' is missing: '--method' is for the scores that it proposes"),
    ] {
      let run = try ProgramRun(of: RiskBinary.url, ["monitor"] + arguments)
      #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
    }
  }
}
