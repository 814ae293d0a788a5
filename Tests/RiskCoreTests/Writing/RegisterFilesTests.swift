import Testing

@testable import RiskCore

@Suite struct RegisterFilesTests {
  @Test(arguments: 0..<60 as Range<UInt64>) func `a register that is written is read again equal`(
    seed: UInt64
  ) throws {
    var random = RandomRegister(seed: seed, methods: [nil, .fiveLevels, .pna2013])
    let contents = try random.contents()
    let checked = Register.checked(contents)
    #expect(checked.diagnostics == [], "seed \(seed)")
    let reading = Register.read(checked.value.files)
    #expect(reading.diagnostics == [], "seed \(seed)")
    let again = try #require(reading.value?.register, "seed \(seed)")
    #expect(again.contents == contents, "seed \(seed)")
    #expect(again.audit().map(\.message) == checked.value.audit().map(\.message), "seed \(seed)")
    #expect(again.files == checked.value.files, "seed \(seed)")
  }

  @Test func `a register has a file for each table, also without rows, except what no published plan has`() throws {
    let details = [Body.Detail(key: " Sito ", value: " x ")]
    let body = try #require(Body(name: " Ente; di \"Prova\" ", year: 2030, details: details))
    let files = Register.checked(RegisterContents(body: body)).value.files
    let onDemand: Set<RegisterTable> = [.factors, .monitoring]
    #expect(files.map(\.name) == RegisterTable.allCases.filter { !onDemand.contains($0) }.map(\.fileName))
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "chiave;valore\nformato;1\ndenominazione;\"Ente; di \"\"Prova\"\"\"\nanno;2030\nsito; x \n",
        "codice;descrizione\n", "codice;descrizione;trasversale;area;fonte_area;pnrr\n",
        "codice;denominazione;dirigente;settoriali_dichiarati;trasversali_dichiarati\n",
        "settore;numero;processo;descrizione_pubblicata\n", "codice;descrizione;pnrr\n",
        "codice;descrizione;tipo;generale\n",
        "numero;misura;descrizione_pubblicata;interventi_2030;interventi_2031;interventi_2032;indicatore\n",
        "settore;dirigente;area;processo;processo_pubblicato;fase;rischio;rischio_pubblicato;livello;misura;"
          + "misura_pubblicata;interventi_2030;interventi_2031;interventi_2032\n",
        "misura;misura_pubblicata;intervento;realizzazione;note;monitoraggio_1_semestre;monitoraggio_2_semestre;"
          + "indicatore;target;consuntivo_1_semestre;consuntivo_2_semestre;visto_1_semestre;data_1_semestre;"
          + "visto_2_semestre;data_2_semestre\n",
        "tabella;chiave;campo;pubblicato;corretto;motivo\n",
      ])
  }

  @Test func `the built-in register is written and read again, with errata applied`() throws {
    let register = try AppendixTests.builtin()
    let reading = Register.read(register.files)
    #expect(reading.diagnostics == [])
    #expect(try #require(reading.value).register.contents == register.contents)
    #expect(try #require(reading.value).errata == [])
  }

  @Test(arguments: RegisterTable.allCases.filter { !$0.isWrittenOnDemand })
  func `a table of the built-in register is the file, except where errata apply`(table: RegisterTable) throws {
    let reading = try #require(BuiltinReading.register.value)
    let written = try #require(reading.register.files.first { $0.name == table.fileName })
    let file = try #require(Register.builtinFiles.first { $0.name == table.fileName })
    var records = try #require(CSVParser.parse(file.bytes, file: file.name).value).records.map { $0.map(\.text) }
    if table == .errata { records.removeSubrange(1...) }
    let errata = reading.errata.filter { $0.table == table }
    if errata.isEmpty, table != .errata { #expect(written == file) }
    for erratum in errata {
      let row =
        table.isKeyedByFirstColumn
        ? try #require(records.firstIndex { $0[0] == erratum.key }) : try #require(Int(erratum.key))
      let column = try #require(records[0].firstIndex(of: erratum.field))
      #expect(records[row][column] == erratum.published)
      records[row][column] = erratum.corrected
    }
    let head = TableHead(title: "", columns: records[0].map { TableHead.Column($0, .text) })
    #expect(written.bytes == Table(head: head, rows: records.dropFirst().map { $0.map { Cell($0) } }).bytes(as: .csv))
  }

  @Test func `a column of notes is written where some row has one`() throws {
    let files = try #require(noted(TinyRegister()).read().value).register.files
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let programme = try #require(texts.first { $0.hasPrefix("numero;") })
    #expect(
      programme == """
        numero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore;note
        1;M01;Trasparenza;primo;secondo;terzo;N. atti;
        2;M01;Trasparenza;a;b;c;d;unito da M02

        """)
    let treatments = try #require(texts.first { $0.hasPrefix("settore;dirigente;") })
    #expect(treatments.hasPrefix("settore;") && treatments.split(separator: "\n")[0].hasSuffix(";interventi_2028"))
  }

  /// A register with a note in the second row of its programme.
  private func noted(_ register: TinyRegister) -> TinyRegister {
    register.with(
      "programmazione",
      """
      numero;misura;descrizione_pubblicata;Note;interventi_2026;interventi_2027;interventi_2028;indicatore
      1;M01;Trasparenza;;primo;secondo;terzo;N. atti
      2;M01;Trasparenza;unito da M02;a;b;c;d

      """)
  }

  @Test func `columns that no plan prints are written where some row fills them, and so are tables`() throws {
    let tiny = TinyRegister()
      .with(
        "programmazione",
        "numero;misura;interventi_2026;interventi_2027;interventi_2028;indicatore;Target\n1;M01;a;b;c;N. atti;>= 5\n"
      )
      .with(
        "trattamento",
        "processo;rischio;misura;interventi_2026;interventi_2027;interventi_2028;indicatore;responsabile\n"
          + "P002;R02;M02;a;b;c;N. controlli;Neri Ada\nP002;R01;;;;;;\n"
      )
      .with("fattori", "processo;fattore\nP2;CONTROLLI\n")
      .with("monitoraggio", "settore;misura;anno;semestre;esito\nS1;M1;2026;1;Si\n")
    let read = tiny.read()
    #expect(read.diagnostics == [])
    let files = try #require(read.value).register.files
    let texts = files.map { "\($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      texts.filter { text in ["programm", "trattam", "fattori", "monitor"].contains { text.hasPrefix($0) } } == [
        "programmazione.csv\nnumero;misura;descrizione_pubblicata;interventi_2026;interventi_2027;interventi_2028;"
          + "indicatore;target\n1;M01;;a;b;c;N. atti;>= 5\n",
        "trattamento.csv\nsettore;dirigente;area;processo;processo_pubblicato;fase;rischio;rischio_pubblicato;livello;"
          + "misura;misura_pubblicata;interventi_2026;interventi_2027;interventi_2028;indicatore;responsabile\n"
          + ";;;P002;;;R02;;;M02;;a;b;c;N. controlli;Neri Ada\n;;;P002;;;R01;;;;;;;;;\n",
        "fattori.csv\nprocesso;rischio;fattore;note\nP002;;controlli;\n",
        "monitoraggio.csv\nsettore;misura;anno;semestre;esito;intervento;note;valore;target;visto_da;data\n"
          + "S01;M01;2026;1;sì;;;;;;\n",
      ])
  }

  @Test func `what no table can hold is named when it is read`() throws {
    let body = try #require(Body(name: "Prova", year: 2026))
    let row = TreatmentRow(
      sector: "", manager: "", area: "", process: nil, publishedProcess: " ", phase: "", risk: nil, publishedRisk: "",
      level: nil, measure: nil, publishedMeasure: "", interventions: [])
    let programme = ProgrammeRow(
      number: -1, measure: nil, publishedDescription: "", interventions: [], indicator: "")
    let risk = Risk(code: try #require(RiskCode(number: 1)), description: " ")
    let register = Register.checked(
      RegisterContents(body: body, risks: [risk], programme: [programme], treatments: [row])
    ).value
    let reading = Register.read(register.files)
    #expect(
      reading.diagnostics.map(\.description) == [
        "rischi.csv:2:5: error: column 'descrizione' is empty; the row was not used [empty-cell]",
        "programmazione.csv:2:1: error: '-1' is not a whole number of 0 or more [malformed-number]",
      ])
    #expect(try #require(reading.value).register.treatments == [])
  }
}
