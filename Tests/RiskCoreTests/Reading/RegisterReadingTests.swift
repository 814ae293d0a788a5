import RiskCore
import Testing

@Suite struct RegisterReadingTests {
  @Test func `a sound register has no diagnostics and an audit that finds nothing`() throws {
    let reading = TinyRegister().read()
    #expect(reading.diagnostics.map(\.description) == [])
    let register = try #require(reading.value?.register)
    #expect(register.audit().map(\.description) == [])
    #expect(register.body.details == [Body.Detail(key: "codice_ipa", value: "c_p000")])
    #expect(register.processes.map(\.code.description) == ["P001", "P002", "P003"])
    #expect(register.processes.map { $0.area?.source } == [.proposed, .label, nil])
    #expect(register.processes.map(\.isPNRR) == [false, nil, nil])
    #expect(register.processes.map(\.isCrossCutting) == [false, false, true])
    #expect(register.mapping.map(\.number) == [1, 1, 1, 1])
    #expect(register.treatments.first?.level == .high)
    #expect(register.monitoringReport.first?[.indicator] == "N. atti")
    #expect(register.programme.first?.interventions == ["primo", "secondo", "terzo"])
  }

  @Test func `body and processes alone make a register`() throws {
    let reading = Register.read([
      Register.File(name: "processi.csv", bytes: Array("codice;descrizione;trasversale\nP1;Uno;no\n".utf8)),
      Register.File(name: "ente.csv", bytes: Array("chiave;valore\ndenominazione;Prova\nanno;2026\n".utf8)),
    ])
    #expect(reading.diagnostics == [])
    let register = try #require(reading.value?.register)
    #expect(register.processes.map(\.code.description) == ["P001"])
    #expect(register.sectors.isEmpty && register.mapping.isEmpty && register.risks.isEmpty)
  }

  @Test func `contents checked again make the same contents`() throws {
    let register = try #require(BuiltinReading.register.value?.register)
    let again = Register.checked(register.contents)
    #expect(again.diagnostics == [])
    #expect(again.value.contents == register.contents)
  }

  @Test func `the order of the files does not matter`() throws {
    let files = TinyRegister().files
    let one = Register.read(files)
    let other = Register.read(files.reversed())
    #expect(one.value?.register.contents == other.value?.register.contents)
    #expect(one.diagnostics == other.diagnostics)
  }

  static let faulty: [(register: TinyRegister, diagnostics: [String])] = {
    let tiny = TinyRegister()
    return [
      // Tables
      (
        tiny.with("processi", nil),
        ["processi.csv: error: the register has no table 'processi.csv' [missing-table]"]
      ),
      (tiny.with("ente", nil), ["ente.csv: error: the register has no table 'ente.csv' [missing-table]"]),
      (tiny.with("valutazioni", "x"), []),
      (
        tiny.with("risci", "x").with("zzz", "x").with("Processi", "x"),
        [
          """
          Processi.csv: warning: 'Processi.csv' is no table of a register and was not read; did you mean \
          'processi.csv'? [unknown-table]
          """,
          """
          risci.csv: warning: 'risci.csv' is no table of a register and was not read; did you mean \
          'rischi.csv'? [unknown-table]
          """,
          "zzz.csv: warning: 'zzz.csv' is no table of a register and was not read [unknown-table]",
        ]
      ),
      (
        tiny.with("aree", ""),
        [
          "aree.csv: error: the file is empty; a header row was expected [empty-input]",
          "processi.csv:2:27: error: area 'A' is not in the register [unknown-code]",
          "processi.csv:3:26: error: area 'D' is not in the register [unknown-code]",
        ]
      ),

      // The body
      (
        tiny.replacing("ente", line: 2, with: "formato;2"),
        [
          """
          ente.csv:2:9: error: the register has format 2, newer than 1, the newest that this engine reads; \
          update the engine [unsupported-format]
          """
        ]
      ),
      (tiny.replacing("ente", line: 2, with: "formato;0"), []),
      (
        tiny.replacing("ente", line: 2, with: "formato;uno"),
        ["ente.csv:2:9: error: 'uno' is not a whole number of 0 or more [malformed-number]"]
      ),
      (
        tiny.replacing("ente", line: 3, with: "codice_istat;x"),
        ["ente.csv: error: 'denominazione' is missing; every register states it [missing-body-key]"]
      ),
      (
        tiny.with("ente", "chiave;valore\nformato;1\n"),
        [
          "ente.csv: error: 'denominazione' is missing; every register states it [missing-body-key]",
          "ente.csv: error: 'anno' is missing; every register states it [missing-body-key]",
        ]
      ),
      (
        tiny.adding("ente", "anno;2027"),
        [
          """
          ente.csv:6:1: error: 'anno' is given twice; the second value was not used \
          [duplicate-body-key]\nente.csv:4:1: note: first given here
          """
        ]
      ),
      (
        tiny.replacing("ente", line: 3, with: "denominazione; ").replacing("ente", line: 4, with: "anno;26"),
        [
          "ente.csv:3:15: error: found nothing for 'denominazione', expected a text [malformed-body-value]",
          "ente.csv:4:6: error: found '26' for 'anno', expected a year, 1990–2999 [malformed-body-value]",
        ]
      ),
      (
        tiny.replacing("ente", line: 4, with: "anno;2026/2028"),
        ["ente.csv:4:6: error: found '2026/2028' for 'anno', expected a year, 1990–2999 [malformed-body-value]"]
      ),
      (
        tiny.adding("ente", "anno_rapporto_monitoraggio;scorso"),
        [
          "ente.csv:6:28: error: found 'scorso' for 'anno_rapporto_monitoraggio', expected a year, 1990–2999 "
            + "[malformed-body-value]"
        ]
      ),

      // Cells
      (
        tiny.adding("processi", "264;Senza lettera;no;;;").adding("processi", ";Senza codice;no;;;")
          .adding("processi", "P005;;no;;;").adding("processi", "P006;Forse;forse;;;")
          .adding("processi", "P007;Area;no;DD;;").adding("processi", "P008;PNRR;no;;;2"),
        [
          """
          processi.csv:5:1: error: '264' is not a process code; expected 'P' and a number, such as 'P264' \
          [malformed-code]
          """,
          "processi.csv:6:1: error: column 'codice' is empty; the row was not used [empty-cell]",
          "processi.csv:7:6: error: column 'descrizione' is empty; the row was not used [empty-cell]",
          "processi.csv:8:12: error: found 'forse', expected 'sì' or 'no' [malformed-flag]",
          "processi.csv:9:14: error: 'DD' is not an area code; expected a letter such as 'D' [malformed-code]",
          "processi.csv:10:16: error: found '2', expected 'sì' or 'no' [malformed-flag]",
        ]
      ),
      (
        tiny.adding("processi", "P009;Fonte;no;A;boh;").adding("processi", "P010;Fonte;no;;proposta;"),
        [
          "processi.csv:5:17: error: found 'boh', expected 'etichetta', 'proposta' or nothing [unknown-area-source]",
          """
          processi.csv:6:16: warning: the source of an area is given, but no area; it was not used \
          [area-source-without-area]
          """,
        ]
      ),
      (
        tiny.adding("settori", "S03;Tre;;-1;x"),
        [
          "settori.csv:4:10: error: '-1' is not a whole number of 0 or more [malformed-number]",
          "settori.csv:4:13: error: 'x' is not a whole number of 0 or more [malformed-number]",
        ]
      ),
      (
        tiny.adding("aree", "1;Cifra").adding("rischi", "P01;Altro;no").adding("misure", "R01;Altro;;no")
          .adding("settori", "01/14;Altro;;;"),
        [
          "aree.csv:4:1: error: '1' is not an area code; expected a letter such as 'D' [malformed-code]",
          """
          settori.csv:4:1: error: '01/14' is not a sector code; expected 'S' and a number, such as 'S01' \
          [malformed-code]
          """,
          "rischi.csv:4:1: error: 'P01' is not a risk code; expected 'R' and a number, such as 'R07' [malformed-code]",
          """
          misure.csv:4:1: error: 'R01' is not a measure code; expected 'M' and a number, such as 'M57' \
          [malformed-code]
          """,
        ]
      ),
      (
        tiny.replacing("trattamento", line: 2, with: ";;;;;;;;altissimo;;;;;"),
        [
          """
          trattamento.csv:2:9: error: 'altissimo' is not a level; expected one of 'basso', 'medio', 'alto' \
          [unknown-level]
          """
        ]
      ),
      (
        tiny.adding("programmazione", ";M01;Senza numero;a;b;c;d").adding("programmazione", "due;;;;;;"),
        [
          "programmazione.csv:3:1: error: column 'numero' is empty; the row was not used [empty-cell]",
          "programmazione.csv:4:1: error: 'due' is not a whole number of 0 or more [malformed-number]",
        ]
      ),
      (
        tiny.with("programmazione", "numero;misura;descrizione_pubblicata;interventi_2025;indicatore\n"),
        [
          """
          programmazione.csv:1:38: warning: column 'interventi_2025' is not known and was not read; did you \
          mean 'interventi_2026'? [unknown-column]
          """,
          """
          programmazione.csv:1:1: error: column 'interventi_2026' is missing; the header has 'numero', \
          'misura', 'descrizione_pubblicata', 'interventi_2025', 'indicatore' [missing-column]
          """,
          """
          programmazione.csv:1:1: error: column 'interventi_2027' is missing; the header has 'numero', \
          'misura', 'descrizione_pubblicata', 'interventi_2025', 'indicatore' [missing-column]
          """,
          """
          programmazione.csv:1:1: error: column 'interventi_2028' is missing; the header has 'numero', \
          'misura', 'descrizione_pubblicata', 'interventi_2025', 'indicatore' [missing-column]
          """,
        ]
      ),

      // Codes
      (
        tiny.adding("processi", "p2;Ancora;no;;;").adding("aree", "d;Ancora").adding("rischi", "R1;Ancora;no"),
        [
          """
          aree.csv:4:1: error: area 'D' is listed twice; this row was not used, a code of its own was expected \
          [duplicate-code]\naree.csv:3:1: note: first listed here
          """,
          """
          processi.csv:5:1: error: process 'P002' is listed twice; this row was not used, a code of its own was \
          expected [duplicate-code]\nprocessi.csv:3:1: note: first listed here
          """,
          """
          rischi.csv:4:1: error: risk 'R01' is listed twice; this row was not used, a code of its own was \
          expected [duplicate-code]\nrischi.csv:2:1: note: first listed here
          """,
        ]
      ),
      (
        tiny.adding("mappatura", "S03;2;P020;x").adding("processi", "P004;Area;no;E;;"),
        [
          "processi.csv:5:14: error: area 'E' is not in the register; did you mean 'D'? [unknown-code]",
          "mappatura.csv:6:1: error: sector 'S03' is not in the register; did you mean 'S01'? [unknown-code]",
          "mappatura.csv:6:7: error: process 'P020' is not in the register; did you mean 'P002'? [unknown-code]",
        ]
      ),
      (
        tiny.replacing("programmazione", line: 2, with: "1;M10;Trasparenza;a;b;c;d")
          .replacing("trattamento", line: 2, with: ";;;P020;;;R20;;;M77;;a;b;c")
          .replacing("rapporto_monitoraggio", line: 2, with: "M03;Trasparenza;;;;;;;;;;;;;"),
        [
          "programmazione.csv:2:3: error: measure 'M10' is not in the register; did you mean 'M01'? [unknown-code]",
          "trattamento.csv:2:4: error: process 'P020' is not in the register; did you mean 'P002'? [unknown-code]",
          "trattamento.csv:2:11: error: risk 'R20' is not in the register; did you mean 'R02'? [unknown-code]",
          "trattamento.csv:2:17: error: measure 'M77' is not in the register; did you mean 'M02'? [unknown-code]",
          """
          rapporto_monitoraggio.csv:2:1: error: measure 'M03' is not in the register; did you mean 'M01'? \
          [unknown-code]
          """,
        ]
      ),

      // Errata
      (
        tiny.adding("errata", "mappatura;3;processo;P002;P001;refuso"),
        [
          """
          mappatura.csv:4:7: note: 'processo' is printed 'P002' and read 'P001'; refuso \
          [erratum-applied]\nerrata.csv:2:1: note: erratum given here
          """
        ]
      ),
      (
        tiny.adding("errata", "mappatura;3;processo;P003;P001;refuso")
          .adding("errata", "mappatura;9;processo;P002;P001;refuso")
          .adding("errata", "mappatura;tre;processo;P002;P001;refuso")
          .adding("errata", "mappatura;3;proceso;P002;P001;refuso")
          .adding("errata", "mapatura;3;processo;P002;P001;refuso")
          .adding("errata", "processi;P009;descrizione;x;y;refuso")
          .adding("errata", "ente;anno;valore;2026;2027;refuso")
          .adding("errata", "errata;1;motivo;x;y;refuso"),
        [
          """
          errata.csv:2:22: error: the erratum was not applied: row '3' of 'mappatura' says 'P002' in \
          'processo', not 'P003' [stale-erratum]
          """,
          "errata.csv:3:11: error: the erratum was not applied: table 'mappatura' has no row '9' [stale-erratum]",
          "errata.csv:4:11: error: the erratum was not applied: table 'mappatura' has no row 'tre' [stale-erratum]",
          """
          errata.csv:5:13: error: the erratum was not applied: table 'mappatura' has no column 'proceso'; did \
          you mean 'processo'? [stale-erratum]
          """,
          """
          errata.csv:6:1: error: the erratum was not applied: there is no table 'mapatura' to correct; did \
          you mean 'mappatura'? [stale-erratum]
          """,
          "errata.csv:7:10: error: the erratum was not applied: table 'processi' has no row 'P009' [stale-erratum]",
          "errata.csv:8:1: error: the erratum was not applied: there is no table 'ente' to correct [stale-erratum]",
          "errata.csv:9:1: error: the erratum was not applied: there is no table 'errata' to correct [stale-erratum]",
        ]
      ),
      (
        tiny.with("rischi", nil).adding("errata", "rischi;R01;descrizione;x;y;refuso")
          .replacing("trattamento", line: 2, with: ";;;;;;;;;;;a;b;c"),
        ["errata.csv:2:1: error: the erratum was not applied: the register has no table 'rischi' [stale-erratum]"]
      ),
      (
        tiny.adding("errata", ";1;processo;a;b;refuso").adding("errata", "mappatura;;processo;a;b;refuso")
          .adding("errata", "mappatura;1;;a;b;refuso").adding("errata", "mappatura;1;processo;P001;P002;"),
        [
          "errata.csv:2:1: error: column 'tabella' is empty; the row was not used [empty-cell]",
          "errata.csv:3:11: error: column 'chiave' is empty; the row was not used [empty-cell]",
          "errata.csv:4:13: error: column 'campo' is empty; the row was not used [empty-cell]",
          "errata.csv:5:32: error: column 'motivo' is empty; the row was not used [empty-cell]",
        ]
      ),
    ]
  }()

  @Test(arguments: faulty.indices) func `every fault of a register is named with its place`(index: Int) {
    let (register, diagnostics) = Self.faulty[index]
    #expect(register.read().diagnostics.map(\.description) == diagnostics)
  }

  @Test func `a row with a fault is left out, the others stay, and the first of two equal codes wins`() throws {
    let tiny = TinyRegister()
      .adding("processi", "P004;;no;;;").adding("processi", "P002;Seconda;no;;;").adding(
        "processi", "P005;Buona;no;E;;"
      )
      .adding("mappatura", "S01;2;P004;x").adding("mappatura", "S01;3;P005;Buona")
    let register = try #require(tiny.read().value?.register)
    #expect(register.processes.map(\.code.description) == ["P001", "P002", "P003", "P005"])
    #expect(register.processes.map(\.description)[1] == "Acquisto di beni")
    #expect(register.processes.last?.area == nil)
    #expect(register.mapping.map(\.process.description) == ["P001", "P003", "P002", "P003", "P005"])
  }

  @Test func `places stay those of the file when rows before are left out`() throws {
    let tiny = TinyRegister()
      .with("mappatura", "settore;numero;processo;descrizione_pubblicata\n\nS09;1;P001;\n\"S01\";1;P001;Altro testo\n")
      .with("settori", "codice;denominazione\nS01;Settore Uno\n")
    let register = try #require(tiny.read().value?.register)
    let finding = try #require(register.audit().first { $0.kind == .descriptionDiffers })
    #expect(finding.place?.description == "mappatura.csv:4")
  }

  @Test(arguments: ["ente", "processi"]) func `without a readable body or list of processes there is no register`(
    table: String
  ) {
    for text in [nil, "", "altro;colonne\n1;2\n"] {
      let reading = TinyRegister().with(table, text).read()
      #expect(reading.value?.register == nil)
      #expect(reading.hasErrors)
      #expect(throws: DiagnosticsError.self) { try reading.get() }
    }
  }

  @Test func `a newer format gives no register`() {
    #expect(TinyRegister().replacing("ente", line: 2, with: "formato;2").read().value?.register == nil)
    #expect(TinyRegister().replacing("ente", line: 2, with: "formato;0").read().value?.register != nil)
  }

  @Test func `a table in capitals is named and not skipped unseen`() {
    let files = TinyRegister().with("rischi", nil).files
    let reading = Register.read(files + [Register.File(name: "RISCHI.CSV", bytes: [])])
    #expect(
      reading.diagnostics.map(\.description).filter { $0.hasPrefix("RISCHI") } == [
        "RISCHI.CSV: warning: 'RISCHI.CSV' is no table of a register and was not read; did you mean 'rischi.csv'? "
          + "[unknown-table]"
      ])
  }

  @Test func `separator, encoding and line ends may differ from table to table`() throws {
    let tiny = TinyRegister()
      .with("aree", "codice,descrizione\r\nA,\"Personale, concorsi\"\r\nD,Contratti\r\n")
      .with("rischi", "\u{FEFF}pnrr\tdescrizione\tcodice\nno\tFavoritismo\tR01\nSI\tFrazionamento artificioso\tR02\n")
    let reading = tiny.read()
    #expect(reading.diagnostics == [])
    let register = try #require(reading.value?.register)
    #expect(register.areas.map(\.description) == ["Personale, concorsi", "Contratti"])
    #expect(register.risks.map(\.isPNRR) == [false, true])
  }

  @Test(arguments: 0..<120 as Range<UInt64>) func `a damaged register is reported, never a crash`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var files = TinyRegister().files
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: files.indices, using: &generator)
      var bytes = files[index].bytes
      guard !bytes.isEmpty else { continue }
      let position = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: bytes[position] = generator.pick([0x22, 0x3B, 0x0A, 0x0D, 0x00, 0xFF, 0x39, 0x2D, 0x50])
      case 1: bytes.remove(at: position)
      case 2: bytes.insert(generator.pick([0x22, 0x3B, 0x0A, 0xE8, 0x39]), at: position)
      default: bytes.removeSubrange(position...)
      }
      files[index] = Register.File(name: files[index].name, bytes: bytes)
    }
    let reading = Register.read(files)
    #expect(reading.value?.register != nil || reading.hasErrors, "seed \(seed)")
    guard let register = reading.value?.register else { return }
    _ = register.audit()
    for appendix in Appendix.allCases {
      let bytes = appendix.table(of: register).bytes(as: .json)
      #expect(!JSONValue.parse(bytes, file: "x.json").hasErrors, "seed \(seed)")
    }
  }
}
