import RiskCore
import Testing

/// What a plan does to factors and to the answers of monitoring.
@Suite struct RemappedMonitoringTests {
  private static let register = TinyRegister()
    .with(
      "fattori",
      """
      processo;rischio;fattore;note
      P001;R01;controlli;uno
      P002;R01;controlli;due
      P002;R02;competenze;
      P003;;legalita;

      """
    )
    .with(
      "monitoraggio",
      """
      settore;misura;anno;semestre;esito;note;valore;target
      S01;M01;2026;1;sì;bene;95%;90%
      S02;M01;2026;1;in parte;meno;;
      S02;M02;2026;1;non ricorre;;;
      S01;M01;2026;2;sì;;80%;90%

      """)

  private static func remap(
    _ rows: String, of tiny: TinyRegister = register, movingOn years: Int = 0
  ) throws -> Remapped {
    let register = try #require(tiny.read().value).register
    let text = "operazione;oggetto;da;a;descrizione;area;settore;motivo\n" + rows
    let plan = try Remapping.read(Array(text.utf8), file: "p.csv").get() as Remapping
    let checked = plan.checked(against: register)
    let remapped = try #require(checked.value, "\(checked.diagnostics)").applied(
      by: .cremona2026, movingOn: years)
    // Whatever becomes of it, the new register is sound.
    #expect(Register.checked(remapped.register.contents).diagnostics == [])
    return remapped
  }

  private static func factors(_ rows: [FactorRow]) -> [String] {
    rows.map { "\($0.process) \($0.risk?.description ?? "-") \($0.factor.identifier) \($0.note)" }
  }

  private static func answers(_ answers: [MonitoringAnswer]) -> [String] {
    answers.map { "\($0.sector) \($0.measure) \($0.half.rawValue) \($0.outcome.rawValue) \($0.note)" }
  }

  @Test func `factors follow processes and risks, and those that come to say the same are one`() throws {
    let remapped = try Self.remap("accorpa;;P001 P002;P009;Unico;D;;x\nricodifica;rischio;R02;R07;;;;x\n")
    #expect(
      Self.factors(remapped.register.factors) == [
        "P009 R01 controlli uno | due", "P009 R07 competenze ", "P003 - legalita ",
      ])
    #expect(remapped.archive.factors.isEmpty && remapped.balance.newTotal == remapped.register.processes.count)
  }

  @Test func `the parts of a split have the factors of the whole`() throws {
    let remapped = try Self.remap("scorpora;;P002;P002 P009;Beni | Servizi;;;x\n")
    #expect(
      Self.factors(remapped.register.factors) == [
        "P001 R01 controlli uno", "P002 R01 controlli due", "P009 R01 controlli due", "P002 R02 competenze ",
        "P009 R02 competenze ", "P003 - legalita ",
      ])
  }

  @Test func `factors of a process or risk that ended are archived`() throws {
    let remapped = try Self.remap("cessa;;P001;;;;;x\ncessa;rischio;R02;;;;;x\n")
    #expect(Self.factors(remapped.register.factors) == ["P002 R01 controlli due", "P003 - legalita "])
    #expect(Self.factors(remapped.archive.factors) == ["P001 R01 controlli uno", "P002 R02 competenze "])
    #expect(
      Self.file("archivio_fattori.csv", try remapped.files(after: Genealogy()).get())
        == "ultimo_anno;processo;rischio;fattore;note\n2026;P001;R01;controlli;uno\n2026;P002;R02;competenze;\n")
    #expect(remapped.balanceTable.head.notes.contains("In archivio, inoltre: fattori 2."))
    let total = remapped.register.factors.count + remapped.archive.factors.count
    #expect(total == remapped.before.register.factors.count)
  }

  @Test func `answers follow sectors and measures, also into another year`() throws {
    let remapped = try Self.remap("ricodifica;settore;S02;S12;;;;x\nricodifica;misura;M01;M11;;;;x\n", movingOn: 1)
    #expect(
      Self.answers(remapped.register.monitoring) == [
        "S01 M11 1 sì bene", "S12 M11 1 in parte meno", "S12 M02 1 non ricorre ", "S01 M11 2 sì ",
      ])
    #expect(remapped.register.monitoring.map(\.year) == [2026, 2026, 2026, 2026])
    #expect(remapped.archive.monitoring.isEmpty)
  }

  @Test func `of answers that come to be about the same the least favourable stays, and the others are archived`()
    throws
  {
    let remapped = try Self.remap("accorpa;settore;S01 S02;S01;Settore Unico;;;x\n")
    #expect(
      Self.answers(remapped.register.monitoring) == [
        "S01 M01 1 in parte meno | S01 M01: sì | bene", "S01 M02 1 non ricorre ", "S01 M01 2 sì ",
      ])
    #expect(Self.answers(remapped.archive.monitoring) == ["S01 M01 1 sì bene"])
  }

  @Test func `a value that misses the planned target is less favourable than one that reaches it`() throws {
    let tiny = Self.register
      .with(
        "programmazione",
        "numero;misura;interventi_2026;interventi_2027;interventi_2028;indicatore;target\n1;M01;a;b;c;d;90%\n"
      )
      .with(
        "monitoraggio",
        "settore;misura;anno;semestre;esito;valore\nS01;M01;2026;1;sì;95%\nS02;M01;2026;1;sì;85%\n")
    let remapped = try Self.remap("accorpa;settore;S01 S02;S01;Settore Unico;;;x\n", of: tiny)
    #expect(remapped.register.monitoring.map(\.value) == ["85%"])
    #expect(Monitoring(of: remapped.register, in: 2026).counts.notCarriedOut == 1)
  }

  @Test func `answers on a measure that ended are archived, and an archive is carried on`() throws {
    let remapped = try Self.remap("cessa;misura;M01 M02;;;;;x\n")
    #expect(remapped.register.monitoring.isEmpty && remapped.archive.monitoring.count == 4)
    let files = try remapped.files(after: Genealogy()).get()
    let archive = try #require(Self.file("archivio_monitoraggio.csv", files))
    #expect(archive.split(separator: "\n").count == 5)
    #expect(archive.hasPrefix("ultimo_anno;settore;misura;anno;semestre;esito;"))
    let again = try remapped.files(after: Genealogy(), continuing: files).get()
    #expect(Self.file("archivio_monitoraggio.csv", again)?.split(separator: "\n").count == 9)
  }

  // MARK: Treatments and their archive

  private static let measured = TinyRegister()
    .with(
      "trattamento",
      """
      settore;processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028;indicatore;target;responsabile
      S02;P002;R02;M02;a;b;c;N.;>= 5;Neri Ada
      S02;P002;R01;;;;;;;
      ;P001;R01;;;;;;;

      """)

  private static func remapMeasured(_ rows: String, movingOn years: Int = 0) throws -> Remapped {
    let register = try #require(measured.read().value).register
    let text = "operazione;oggetto;da;a;descrizione;area;settore;motivo\n" + rows
    let plan = try Remapping.read(Array(text.utf8), file: "p.csv").get() as Remapping
    return try #require(plan.checked(against: register).value).applied(by: .cremona2026, movingOn: years)
  }

  @Test func `moving on leaves indicator and target behind and keeps who answers`() throws {
    let row = try #require(try Self.remapMeasured("", movingOn: 1).register.treatments.first)
    #expect([row.indicator, row.target, row.responsible] == ["", "", "Neri Ada"])
    #expect(row.interventions == ["b", "c", ""])
    let kept = try #require(try Self.remapMeasured("").register.treatments.first)
    #expect([kept.indicator, kept.target] == ["N.", ">= 5"])
  }

  @Test func `a sector that is named by its code follows as a code, and texts that are not given stay so`() throws {
    let remapped = try Self.remapMeasured("ricodifica;settore;S02;S12;;;;x\nrinomina;;P002;;Beni;;;x\n")
    #expect(remapped.register.treatments.map(\.sector) == ["S12", "S12", ""])
    #expect(remapped.register.treatments.allSatisfy { $0.publishedProcess.isEmpty && $0.publishedRisk.isEmpty })
    #expect(remapped.archive.treatments.isEmpty)
  }

  @Test func `risks without an answer that come to be the same are one`() throws {
    let remapped = try Self.remapMeasured("accorpa;;P001 P002;P009;Unico;D;;x\n")
    #expect(
      remapped.register.treatments.map { "\($0.process?.description ?? "-") \($0.risk?.description ?? "-")" } == [
        "P009 R02", "P009 R01",
      ])
  }

  @Test func `the archive has the new columns where some row fills them, and carries on one without`() throws {
    let remapped = try Self.remapMeasured("cessa;;P002;;;;;x\n")
    let files = try remapped.files(after: Genealogy()).get()
    let archive = try #require(Self.file("archivio_trattamento.csv", files))
    #expect(archive.split(separator: "\n")[0].hasSuffix(";indicatore;target;responsabile;note"))
    #expect(archive.split(separator: "\n")[1].hasSuffix(";a;b;c;N.;>= 5;Neri Ada;"))

    let text = "operazione;da;a;motivo\ncessa;P002;;x\n"
    let plain = try Remapping.read(Array(text.utf8), file: "p.csv").get() as Remapping
    let tiny = try #require(TinyRegister().read().value).register
    let old = try #require(plain.checked(against: tiny).value).applied(by: .cremona2026).files(after: Genealogy()).get()
    let oldArchive = try #require(Self.file("archivio_trattamento.csv", old))
    #expect(oldArchive.split(separator: "\n")[0].hasSuffix(";indicatore;note"))
    let both = try remapped.files(after: Genealogy(), continuing: old).get()
    let lines = try #require(Self.file("archivio_trattamento.csv", both)).split(separator: "\n")
    #expect(lines.count == 4 && lines[1].hasSuffix(";primo;secondo;terzo;;;;"))
  }

  private static func file(_ name: String, _ files: [Register.File]) -> String? {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
