import Testing

@testable import RiskCore

@Suite struct ImportedMethodTests {
  private static let own: Methodology = {
    var definition = Methodology.pna2013.definition
    definition.name = "nostro"
    return Methodology(sound: definition)
  }()

  private func scores(_ read: Diagnosed<RegisterImport?>) -> [String] {
    guard let value = read.value else { return [] }
    return value.assessments.map { assessment in
      let scores = value.register.ratingMethodology.indicators.map { assessment.scores[$0.id].map(String.init) ?? "-" }
      return "\(assessment.process) " + scores.joined(separator: " ")
    }
  }

  /// A folder's files with something in the body's table and its method.
  private func folder(_ line: String?, _ method: Methodology?, _ scores: String) -> [Register.File] {
    (line.map { TinyRegister().adding("ente", $0) } ?? TinyRegister()).files
      + [Register.File(name: "valutazioni.csv", bytes: Array(scores.utf8))] + (method.map { [$0.file] } ?? [])
  }

  private static let pnaScores: String = {
    let ids = Methodology.pna2013.indicators.map(\.id.name).joined(separator: ";")
    return "processo;\(ids)\nP001;5;2;1;3;5;1;2;5;0;4\n"
  }()

  @Test(arguments: [
    Methodology.pna2013.indicators.map(\.id.name), Methodology.pna2013.indicators.map(\.title),
    Methodology.pna2013.indicators.map { $0.title.hasPrefix("Controlli") ? "Controlli" : $0.title.uppercased() },
  ])
  func `the scores of a method are known by the names and titles of its indicators`(titles: [String]) {
    let read = OfficeSheet.read(
      OfficeSheet(
        "Codice | Processo | " + titles.joined(separator: " | ")
          + "\nP001 | Uno | 5 | 2 | 1 | 3,0 | 5 | 1 | 2 | 5 | 0 | 4"), by: .pna2013)
    #expect(read.lines == [])
    #expect(scores(read) == ["P001 5 2 1 3 5 1 2 5 0 4"])
    #expect(read.value?.register.methodology == .pna2013)
    #expect(read.value?.files().map(\.name).contains("metodo.json") == true)
  }

  @Test func `a score that the method does not have is named and not read`() {
    let read = OfficeSheet.read(
      OfficeSheet("Codice | Processo | p_discrezionalita | Opacità | Rilevanza esterna\nP001 | Uno | 3 | 2 | 1"))
    #expect(
      read.lines.filter { $0.contains("other-method") } == [
        "piano.xlsx:Foglio1!C1: warning: column 'p_discrezionalita' is for 'p_discrezionalita', an indicator of "
          + "'pna-2013' and not of the method 'cremona-2026', and was not read; expected scores of this method, or the "
          + "one by which they are (--method) [other-method]"
      ])
    #expect(scores(read) == ["P001 1 - - 2 - -"])
    let other = OfficeSheet.read(OfficeSheet("Codice | Processo | Opacità\nP001 | Uno | 2"), by: .pna2013)
    #expect(other.diagnostics.map(\.kind) == [.otherMethod])
    #expect(other.value?.sheets.first?.columns.map(\.isUsed) == [true, true, false])
    #expect(scores(other) == [])
  }

  @Test func `a sheet of scores that are all of another method is refused, and is no list of processes`() throws {
    let read = OfficeSheet.read(
      OfficeSheet("Codice | Processo | p_controlli | i_economico\nP001 | Altro nome | 3 | 1"), over: try .tiny())
    #expect(
      read.diagnostics.map { "\($0.kind.rawValue) \($0.severity)" } == ["other-method error", "other-method error"])
    #expect(read.value?.comparison?.isEmpty == true)
    #expect(read.value?.sheets.first?.skippedRows == 1)
  }

  @Test func `digits in one cell are read where each score has one, and else not`() throws {
    let five = OfficeSheet.read(
      OfficeSheet("Codice | Processo | Punteggi\nP001 | Uno | 12312312312\nP002 | Due | 1231231231-"), by: .fiveLevels)
    #expect(scores(five) == ["P001 1 2 3 1 2 3 1 2 3 1 2", "P002 1 2 3 1 2 3 1 2 3 1 -"])
    var definition = Methodology.cremona2026.definition
    definition.name = "decimi"
    let values = [Indicator.Value(1), Indicator.Value(10)]
    let indicators = Indicator.cremona.map { Indicator($0.id, title: $0.title, values: values) }
    definition.dimensions = [Dimension("rischio", title: "Rischio", indicators: indicators, rule: .mean)]
    let ten = OfficeSheet.read(
      OfficeSheet("Codice | Processo | Punteggi\nP001 | Uno | 111111"), by: Methodology(sound: definition))
    #expect(ten.diagnostics.map(\.kind) == [.otherMethod])
    #expect(scores(ten) == [])
  }

  @Test(
    arguments: [
      ("altissimo", "altissimo"), ("Rischio minima", "minimo"), ("B", "basso"), ("M", nil), ("a", nil), ("3", nil),
      ("almeno alto", nil),
    ] as [(String, String?)])
  func `levels are those of the method's scale, and no numbers where these are not its scores`(
    text: String, level: String?
  ) {
    #expect(ScaleWords(levelsOf: .fiveLevels).name(text) == level)
  }

  @Test func `a level of several words is one, and the judgement may be a floor`() throws {
    let words = ScaleWords([("alto", 1), ("molto alto", 2), ("", 3)])
    #expect(["alto", "Molto  alto (2)", "molto", "rischio molto alto", "3"].map(words.number) == [1, 2, nil, 2, 3])
    #expect(CellText.judgedLevel("Almeno  ALTA", words: words) == "almeno alto")
    #expect(CellText.judgedLevel("almeno boh", words: words) == "almeno boh")
  }

  @Test func `the method is that of the folder, of a line of the body's table, or the one that is asked for`() throws {
    func read(_ files: [Register.File], by method: Methodology? = nil) -> Diagnosed<RegisterImport?> {
      var options = RegisterImport.Options()
      options.methodology = method
      return RegisterImport.read(files, options: options)
    }
    let file = read(folder(nil, Self.own, Self.pnaScores))
    #expect(file.lines == [])
    #expect(scores(file) == ["P001 5 2 1 3 5 1 2 5 0 4"])
    #expect(file.value?.register.methodology == Self.own)
    let line = read(folder("metodo;pna-2013", nil, Self.pnaScores))
    #expect(line.lines == [])
    #expect(line.value?.register.methodology == .pna2013)
    #expect(line.value?.files().contains { $0.name == "metodo.json" } == false)
    let asked = read(folder("metodo;pna-2019", Self.own, Self.pnaScores), by: .pna2013)
    #expect(asked.lines == [])
    #expect(asked.value?.register.body.detail("metodo") == "pna-2013")
    let both = read(folder("metodo;pna-2013", Self.own, Self.pnaScores))
    #expect(both.value == nil)
    #expect(
      both.lines == [
        "ente.csv:6:8: error: found the method 'pna-2013', expected 'nostro', the name of the one in metodo.json "
          + "[unknown-method]"
      ])
    #expect(read(folder("metodo;boh", nil, "")).diagnostics.map(\.kind).contains(.unknownMethod))
  }

  @Test func `a method that is not that of the scores to start from is an error`() throws {
    let tiny = try RegisterImport.Base.tiny()
    func read(_ files: [Register.File], over base: RegisterImport.Base) -> Diagnosed<RegisterImport?> {
      var options = RegisterImport.Options()
      options.base = base
      return RegisterImport.read(files, options: options)
    }
    let other = read(folder(nil, Self.own, Self.pnaScores), over: tiny)
    #expect(other.value == nil)
    #expect(
      other.lines == [
        "metodo.json: error: found the method 'nostro', expected 'cremona-2026', the method of the register to start "
          + "from, by which its scores are; say which one is meant (--method) [other-method]"
      ])
    let unscored = RegisterImport.Base(register: tiny.register, assessments: Catalog())
    #expect(read(folder(nil, Self.own, Self.pnaScores), over: unscored).value?.register.methodology == Self.own)
    let alike = read(folder("metodo;terzi-166-233", nil, AssessmentSheetTests.full), over: tiny)
    #expect(alike.value?.register.methodology == .terzi)
    #expect(alike.value?.assessments == tiny.assessments)
  }
}
