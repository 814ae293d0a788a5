import Testing

@testable import RiskCore

@Suite struct MonitoringTablesTests {
  private static func monitoring(on day: String = "") throws -> Monitoring {
    Monitoring(of: try MonitoredRegister.read(), in: 2026, on: CalendarDate(day))
  }

  /// The rows of a table as text, fields separated by `;`, without header.
  private static func rows(_ table: MonitoringTable, on day: String = "") throws -> [String] {
    Array(AppendixTests.lines(try monitoring(on: day).table(table)).dropFirst())
  }

  @Test func `what was due is a row for each sector and measure`() throws {
    #expect(
      try Self.rows(.due) == [
        "S01;Settore Uno;M01;Trasparenza;misure di trasparenza;generale;;in parte;sì;95%;90%;attuata;2°;",
        "S01;Settore Uno;M03;Formazione;misure di formazione;generale;;non ricorre;non ricorre;;;non ricorre;;",
        "S01;Settore Uno;M04;Commissioni a rotazione;misure di rotazione;specifica;P001;mancante;mancante;;;"
          + "non rendicontata;;",
        "S02;Settore Due;M01;Trasparenza;misure di trasparenza;generale;P003;sì;mancante;85%;80%;attuata;1°;",
        "S02;Settore Due;M02;Monitoraggio subappalti;misure di controllo;specifica;P002;no;mancante;2;= 0;"
          + "non attuata;;mancano i collaudi",
        "S02;Settore Due;M03;Formazione;misure di formazione;generale;;sì;no;;;non attuata;;",
        "S03;Settore Tre;M01;Trasparenza;misure di trasparenza;generale;;mancante;mancante;;90%;non rendicontata;;",
        "S03;Settore Tre;M03;Formazione;misure di formazione;generale;;mancante;mancante;;;non rendicontata;;",
      ])
  }

  @Test func `totals say how many are due and in which state, and shares leave aside what had no occasion`() throws {
    #expect(
      try Self.rows(.sectors) == [
        "S01;Settore Uno;3;2;0;1;1;1;0;0;1;66,7;50,0;migliora",
        "S02;Settore Due;3;1;2;0;1;1;0;2;0;33,3;33,3;peggiora",
        "S03;Settore Tre;2;0;0;2;0;0;0;0;0;0,0;0,0;", "totale;;8;3;2;3;2;2;0;2;1;37,5;28,6;stabile",
      ])
    let byMeasure = try Self.rows(.measures)
    #expect(byMeasure[0] == "M01;Trasparenza;misure di trasparenza;generale;3;1;1;1;2;2;0;0;0;33,3;66,7;migliora")
    #expect(byMeasure.map { $0.split(separator: ";").last } == ["migliora", "0,0", "peggiora", "0,0", "stabile"])
  }

  @Test func `where nothing had an occasion, how much was carried out is a share of nothing`() throws {
    let rows = ["S01", "S02"].flatMap { sector in
      ["M01", "M02"].flatMap { measure in (1...2).map { "\(sector);\(measure);2026;\($0);non ricorre\n" } }
    }
    let tiny = TinyRegister().with("monitoraggio", "settore;misura;anno;semestre;esito\n" + rows.joined())
    let register = try #require(tiny.read().value).register
    let lines = String(decoding: Monitoring(of: register, in: 2026).summary(), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("attuata 0") && lines.contains("attuata in parte 0") && lines.contains("non attuata 0"))
    #expect(lines.contains("Attuate, escluse quelle che non ricorrono: –"))
    #expect(lines.contains { $0.hasPrefix("non ricorre 4 100,0 ") } && lines.contains("non rendicontata 0 0,0"))
  }

  static let trends: [(halves: [(first: String, second: String)], trend: Monitoring.Trend?)] = [
    ([("sì", "non ricorre"), ("sì", "non ricorre")], nil), ([("non ricorre", "sì")], nil),
    ([("sì", "non ricorre"), ("no", "sì")], .improving), ([("sì", "non ricorre"), ("sì", "in parte")], .worsening),
    ([("non ricorre", "no"), ("sì", "sì")], .steady),
  ]

  @Test(arguments: trends) func `what had no occasion in one half is no change, as in shares`(
    halves: [(first: String, second: String)], trend: Monitoring.Trend?
  ) throws {
    let rows = zip(["S01", "S02"], halves).flatMap { sector, half in
      ["\(sector);M01;2026;1;\(half.first)\n", "\(sector);M01;2026;2;\(half.second)\n"]
    }
    let tiny = TinyRegister().with("monitoraggio", "settore;misura;anno;semestre;esito\n" + rows.joined())
    let monitoring = Monitoring(of: try #require(tiny.read().value).register, in: 2026)
    #expect(monitoring.countsByMeasure.first?.trend == trend)
    #expect(Monitoring.Trend(of: monitoring.measures) == trend)
  }

  @Test func `a report is complete with an answer for each half that is due, and each measure is counted once`() throws
  {
    func counts(_ half: HalfYear?, on day: String = "") throws -> [Int] {
      let counts = Monitoring(of: try MonitoredRegister.read(), in: 2026, half: half, on: CalendarDate(day)).counts
      #expect(counts.due == counts.reported + counts.incomplete + counts.missing)
      return [counts.due, counts.reported, counts.incomplete, counts.missing]
    }
    #expect(try counts(nil) == [8, 3, 2, 3])
    #expect(try counts(.first) == [8, 5, 0, 3])
    #expect(try counts(.second) == [8, 3, 0, 5])
    #expect(try counts(nil, on: "2026-07-15") == [8, 3, 0, 5], "the second half is not due yet")
  }

  @Test func `what was not reached is named with the reason or that none was given`() throws {
    #expect(
      try Self.rows(.notReached) == [
        "S02;Settore Due;M02;Monitoraggio subappalti;non attuata;2;= 0;mancano i collaudi",
        "S02;Settore Due;M03;Formazione;non attuata;;;nessun motivo dato",
      ])
  }

  @Test func `missing answers are named by half, and late once their deadline is over`() throws {
    func halves(_ day: String) throws -> [String] {
      try Self.monitoring(on: day).table(.missing).rows.map { row in
        [row[0], row[3], row[5], row[6]].map { cell in
          if case .text(let text) = cell { text } else { "-" }
        }
        .joined(separator: " ")
      }
    }
    #expect(
      try halves("2026-08-01") == ["S01 M04 1° 1°", "S03 M01 1° 1°", "S03 M03 1° 1°"])
    #expect(try halves("2026-07-31") == ["S01 M04 1° -", "S02 M01 1° -", "S03 M01 1° -", "S03 M03 1° -"])
    #expect(try halves("2026-06-30") == [])
    #expect(
      try halves("") == [
        "S01 M04 1°, 2° -", "S02 M01 2° -", "S02 M02 2° -", "S03 M01 1°, 2° -", "S03 M03 1°, 2° -",
      ])
    #expect(try halves("2027-01-15").prefix(2) == ["S01 M01 2° -", "S01 M04 1°, 2° 1°"])
  }

  @Test func `for ANAC a measure is carried out when all sectors that had to carried it out`() throws {
    #expect(
      try Self.rows(.annual) == [
        "generale;misure di trasparenza;1;0;1;0;0,0", "generale;misure di formazione;1;0;1;0;0,0",
        "generale;totale;2;0;2;0;0,0", "specifica;misure di controllo;1;0;1;0;0,0",
        "specifica;misure di rotazione;1;0;1;0;0,0", "specifica;totale;2;0;2;0;0,0", "totale;;4;0;4;0;0,0",
      ])
    let register = try MonitoredRegister.read()
    let ofSector = Monitoring(of: register, in: 2026, sector: SectorCode("S01")).annualFigures
    #expect(ofSector.map(\.carriedOut) == [1, 0, 1, 0, 0, 1])
    #expect(ofSector.map(\.notApplicable) == [0, 1, 1, 0, 0, 1])
    #expect(ofSector.last?.share == Fraction(1, 2))
  }

  @Test func `answers on what was not due, and rows that schedule nothing, are told`() throws {
    #expect(try Self.rows(.unexpected) == ["S02;Settore Due;M04;Commissioni a rotazione;1;sì;"])
    #expect(
      try Self.monitoring().table(.due).head.notes == [
        "Senza misura o settore del registro, perciò dovute a nessuno: trattamento riga 5, trattamento riga 6",
        "Risposte su misure non dovute, elencate a parte: 1", "Risposte di altri anni: 2025: 1",
      ])
  }

  @Test func `answers of other years are counted in one note, of the sector that is looked at`() throws {
    let tiny = MonitoredRegister.tiny.adding("monitoraggio", "S02;M01;2031;1;sì;;;;;;")
      .adding("monitoraggio", "S02;M01;2031;2;sì;;;;;;").adding("monitoraggio", "S03;M01;2027;1;sì;;;;;;")
    let register = try #require(tiny.read().value).register
    func note(_ monitoring: Monitoring) -> String? { monitoring.table(.due).head.notes.last }
    #expect(note(Monitoring(of: register, in: 2026)) == "Risposte di altri anni: 2025: 1, 2027: 1, 2031: 2")
    #expect(note(Monitoring(of: register, in: 2026, sector: SectorCode("S02"))) == "Risposte di altri anni: 2031: 2")
    #expect(note(Monitoring(of: register, in: 2031))?.hasPrefix("Risposte di altri anni: 2025: 1, 2026: 9") == true)
    let summary = Monitoring(of: register, in: 2026, half: .first).summary()
    #expect(String(decoding: summary, as: UTF8.self).contains("\nRisposte di altri anni: 2025: 1, 2027: 1, 2031: 2\n"))
  }

  static let reasons: [(first: String, second: String, reason: String)] = [
    ("sì;avviso;bene;", "no;tre controlli;;", "nessun motivo dato"), ("sì;;bene;", "no;;assente;", "assente"),
    ("in parte;;avviata;", "no;;assente;", "avviata | assente"), ("no;;assente;", "in parte;;assente;", "assente"),
    ("sì;;scarso;80%", "sì;;bene;", "scarso"), ("non ricorre;;pochi casi;80%", "sì;;bene;", "pochi casi"),
    ("no;;;", "no;; ;", "nessun motivo dato"),
  ]

  @Test(arguments: reasons) func `reasons are the notes of the halves in which it was not carried out`(
    first: String, second: String, reason: String
  ) throws {
    let tiny = TinyRegister().with(
      "programmazione",
      "numero;misura;interventi_2026;interventi_2027;interventi_2028;indicatore;target\n1;M01;a;b;c;d;90%\n"
    )
    .with(
      "monitoraggio",
      "settore;misura;anno;semestre;esito;intervento;note;valore\nS01;M01;2026;1;\(first)\nS01;M01;2026;2;\(second)\n")
    let table = Monitoring(of: try #require(tiny.read().value).register, in: 2026).table(.notReached)
    #expect(table.rows.count == 1 && table.rows[0].last == Cell.text(reason))
  }

  static let titles: [(answer: String, day: String, title: String)] = [
    ("1;sì", "2026-07-15", "1 misura dovuta, 1 rendicontata, 0 incomplete, 0 senza risposta, 0 in ritardo"),
    ("1;sì", "", "1 misura dovuta, 0 rendicontate, 1 incompleta, 0 senza risposta, 0 in ritardo"),
    (
      "2;sì;2026-12-01", "2026-06-01",
      "0 misure dovute, 0 rendicontate, 0 incomplete, 0 senza risposta, 0 in ritardo; 1 non ancora dovuta"
    ),
  ]

  @Test(arguments: titles) func `one measure is said in the singular`(
    answer: String, day: String, title: String
  ) throws {
    let tiny = TinyRegister().with("trattamento", TreatedRegister.header).with(
      "monitoraggio",
      "settore;misura;anno;semestre;esito;data\nS01;M01;2026;\(answer)\(answer.contains("-") ? "" : ";")\n")
    let monitoring = Monitoring(
      of: try #require(tiny.read().value).register, in: 2026, sector: SectorCode("S01"), on: CalendarDate(day))
    let first = String(decoding: monitoring.summary(as: .text(width: 200)), as: UTF8.self).split(separator: "\n").first
    #expect(first == "Comune di Prova, monitoraggio 2026: \(title)")
  }

  @Test func `in a year that the plan does not cover, what was answered counts as due, and each table says so`() throws
  {
    let register = try MonitoredRegister.read()
    let monitoring = Monitoring(of: register, in: 2025)
    let note =
      "Il 2025 non è programmato: il piano riguarda gli anni 2026-2028. Contano come dovute le misure su cui i settori "
      + "hanno risposto."
    #expect(MonitoringTable.allCases.allSatisfy { monitoring.table($0).head.notes.first == note })
    #expect(monitoring.reportTable.head.notes.first == note)
    #expect(String(decoding: monitoring.summary(), as: UTF8.self).contains("Il 2025 non è programmato"))
    #expect(
      AppendixTests.lines(monitoring.table(.due)).dropFirst() == [
        "S01;Settore Uno;M01;Trasparenza;misure di trasparenza;generale;;no;mancante;;;non attuata;;"
      ])
    #expect(AppendixTests.lines(monitoring.table(.sectors)).last == "totale;;1;0;1;0;0;0;0;1;0;0,0;0,0;")
    #expect(monitoring.unexpected.isEmpty)
    #expect(Monitoring(of: register, in: 2025, half: .second).measures.isEmpty)
    #expect(register.realization(of: try #require(register.processes.first).code, in: 2025).due == 0)
    let silent = Monitoring(of: register, in: 2030).table(.due)
    #expect(
      silent.rows.isEmpty
        && silent.head.notes.first == "Nessuna misura è dovuta nel 2030: il piano riguarda gli anni 2026-2028.")
  }

  @Test func `every table has its name, and numbers their unit`() throws {
    let tables = try Self.monitoring().report().tables
    #expect(Set(tables.map(\.head.name)).count == MonitoringTable.allCases.count)
    #expect(tables.allSatisfy { $0.head.columns.allSatisfy { !$0.isRightAligned || $0.unit != nil } })
    #expect(tables.allSatisfy { table in table.rows.allSatisfy { $0.count == table.head.columns.count } })
  }

  @Test func `the summary shows totals, sectors, what is missing and what was not reached`() throws {
    try GoldenFile.check(
      try Self.monitoring(on: "2027-02-15").summary(as: .text(width: 100)), "monitoraggio-prova.txt")
  }
}
