import Foundation
import RiskCore
import Testing

@Suite struct AppendixTests {
  static func builtin() throws -> Register {
    try #require(BuiltinReading.register.value?.register)
  }

  /// The cells of a table as CSV prints them.
  static func lines(_ table: Table) -> [String] {
    String(decoding: table.bytes(as: .csv), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: Appendix.allCases) func `an appendix of the built-in register is the golden one`(
    appendix: Appendix
  ) throws {
    try GoldenFile.check(appendix.table(of: Self.builtin()).bytes(as: .csv), "appendice-\(appendix.rawValue).csv")
  }

  @Test(
    .enabled(if: TranscriptionTests.hasPython, "python3 is not installed"),
    .enabled(if: TranscriptionTests.hasSource, "the text of the plan is not in ../shared/source"))
  func `the golden appendices equal the text of the plan, except where errata say why`() throws {
    let result = try TranscriptionTests.run(
      "python3", "Tests/Tools/compare_appendices.py", TranscriptionTests.source.path(), "Tests/RiskCoreTests/Golden",
      "Catalogs/cremona-2026/errata.csv")
    #expect(result == (0, ""))
  }

  @Test func `appendices have the titles and numbers of the plan`() {
    #expect(
      Appendix.allCases.map(\.title) == [
        "Appendice 1 - Anagrafica Mappatura Processi", "Appendice 1.1 - Anagrafica Mappatura Processi - Settori",
        "Appendice 2 - Anagrafica Rischi", "Appendice 3 - Elenco Misure Generali e specifiche",
        "Appendice 4 - Programmazione Misure Generali",
        "Appendice 5 - Estratto Processo/rischio/misura/programmazione",
      ])
  }

  @Test func `an appendix of one sector holds its rows and those for all sectors`() throws {
    let register = try #require(TinyRegister().read().value?.register)
    let sector = try #require(SectorCode("S02"))
    #expect(
      Self.lines(Appendix.processes.table(of: register, sector: sector)) == [
        "n.;CODICE PROCESSO;DESCRIZIONE PROCESSO", "2;P002;Acquisto di beni", "3;P003;TRASV - Accesso agli atti",
      ])
    #expect(
      Self.lines(Appendix.processesBySector.table(of: register, sector: sector)) == [
        "STRUTTURA RESPONSABILE;DIRIGENTE RESPONSABILE;settoriali;trasversali;n.;CODICE;PROCESSO",
        "Settore Due;Bianchi Ugo;1;1;1;P002;Acquisto di beni",
        "Settore Due;Bianchi Ugo;1;1;1;P003;TRASV - Accesso agli atti",
      ])
    #expect(Appendix.treatments.table(of: register, sector: sector).rows.count == 1)
    for appendix in Appendix.allCases where !appendix.dependsOnSector {
      #expect(appendix.table(of: register, sector: sector) == appendix.table(of: register))
    }
  }

  @Test func `treatments of another sector are left out`() throws {
    let tiny = TinyRegister().adding("trattamento", "Settore Uno;;;;;;;;;;;a;b;c")
      .adding("trattamento", "Settore Due;;;;;;;;;;;a;b;c").adding("trattamento", ";;;;;;;;;;;a;b;c")
    let register = try #require(tiny.read().value?.register)
    let table = Appendix.treatments.table(of: register, sector: SectorCode("S01"))
    #expect(table.rows.map(\.first) == [.text("TUTTI I SETTORI"), .text("Settore Uno"), .empty])
  }

  @Test func `notes of rows are notes of the table, and no column`() throws {
    let tiny = TinyRegister()
      .with(
        "programmazione",
        "numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore;note\n"
          + "1;M01;Trasparenza;a;b;c;d;\n3;M01;Trasparenza;a;b;c;d; unito: \"e\" \n"
      )
      .replacing(
        "trattamento", line: 1,
        with: "settore;processo;processo_pubblicato;fase;rischio;rischio_pubblicato;livello;misura;misura_pubblicata;"
          + "interventi_2026;interventi_2027;interventi_2028;note"
      )
      .replacing("trattamento", line: 2, with: "Settore Uno;;a;;;;;;;;;;uno").adding("trattamento", ";;b;;;;;;;;;;")
      .adding("trattamento", "Settore Due;;c;;;;;;;;;;due")
    let read = tiny.read()
    #expect(read.diagnostics == [])
    let register = try #require(read.value?.register)
    let programme = Appendix.programme.table(of: register)
    #expect(programme.head.notes == ["SETTORE: TUTTI", "DIRIGENTE: TUTTI", "N. 3: unito: \"e\""])
    #expect(programme.head.columns == Appendix.programme.table(of: try Self.builtin()).head.columns)
    let treatments = Appendix.treatments.table(of: register)
    #expect(treatments.head.notes == ["Riga 1: uno", "Riga 3: due"])
    #expect(treatments.head.columns == Appendix.treatments.table(of: try Self.builtin()).head.columns)
    let ofSector = Appendix.treatments.table(of: register, sector: SectorCode("S02"))
    #expect(ofSector.head.notes == ["Riga 2: due"])
  }

  @Test func `without printed numbers sectoral rows come first, then cross-cutting ones, both by description`() throws {
    let tiny = TinyRegister()
      .with("settori", "codice;denominazione\nS01;Settore Uno\n")
      .adding("processi", "P004;àncora;no;;;").adding("processi", "P005;Zeta;no;;;")
      .adding("processi", "P006;TRASV - Abaco;sì;;;").adding("processi", "P007;bravo;no;;;")
      .with("mappatura", "settore;processo\nS01;P005\nS01;P007\nS01;P001\nS01;P004\n")
    let register = try #require(tiny.read().value?.register)
    #expect(
      Self.lines(Appendix.processesBySector.table(of: register)).dropFirst() == [
        "Settore Uno;;4;2;1;P004;àncora", "Settore Uno;;4;2;2;P007;bravo", "Settore Uno;;4;2;3;P001;Concorso pubblico",
        "Settore Uno;;4;2;4;P005;Zeta", "Settore Uno;;4;2;1;P006;TRASV - Abaco",
        "Settore Uno;;4;2;2;P003;TRASV - Accesso agli atti",
      ])
  }

  @Test func `the years in the headers are the body's`() throws {
    let tiny = TinyRegister().replacing("ente", line: 4, with: "anno;2030")
      .with(
        "programmazione",
        "numero;misura;descrizione_pubblicata;interventi_2030;interventi_2031;interventi_2032;indicatore\n"
      )
      .with("trattamento", nil)
    let register = try #require(tiny.read().value?.register)
    #expect(
      Appendix.programme.table(of: register).head.columns.map(\.title) == [
        "N.", "MISURA", "INTERVENTI DA REALIZZARE INDICATORI/TEMPI (SOLO 2030)", "INTERVENTI DA REALIZZARE 2031",
        "INTERVENTI DA REALIZZARE 2032", "Indicatore (SOLO 2030)",
      ])
    #expect(Appendix.programme.table(of: register).head.year == 2030)
  }

  @Test(arguments: Appendix.allCases) func `every row has a cell for each column, and headings come first`(
    appendix: Appendix
  ) throws {
    let table = try appendix.table(of: Self.builtin())
    #expect(table.rows.filter { $0.count != table.head.columns.count } == [])
    #expect(Set(table.head.columns.map(\.title)).count == table.head.columns.count)
    #expect(!table.head.columns.drop { $0.isHeading }.contains { $0.isHeading })
    #expect(table.head.provenance.map(\.label) == ["Motore", "Registro"])
  }
}
